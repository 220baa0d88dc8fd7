"""Bodies: the lists of pages that make a person, a mouse, a rat and a dish."""

from rankl.model.bodies.dishes import culture
from rankl.model.bodies.people import human
from rankl.model.bodies.rodents import mouse, rat

__all__ = ["culture", "human", "mouse", "rat"]
