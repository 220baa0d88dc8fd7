"""What equations are made ready for before they are compiled, so that all arms of some experiments share them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rankl.lab.actions.cells import kinds
from rankl.lab.actions.clamp import quantity_of
from rankl.lab.actions.doses import route_of
from rankl.lab.genotype import forced_by
from rankl.language.body import Body
from rankl.language.holding import holdable, killable
from rankl.language.inputs import infusible
from rankl.language.mistake import Mistake, nearest
from rankl.language.network import Network

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.action import Action
    from rankl.library.experiment import Experiment
    from rankl.library.genotype import Genotype


@dataclass(frozen=True)
class Ready:
    """Variables that something runs into, quantities that are held (also at a course of another arm), cells that are killed."""

    infused: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    followed: frozenset[str] = frozenset()
    killed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, plans: Iterable[Experiment], network: Network) -> Ready:
        """What some experiments (regimens unfolded) need.

        Raises:
            Mistake: a quantity, cell, route or arm that is not there.
        """
        from rankl.library.action import Ablate, Clamp, Infuse

        infused, held, followed, killed = set(), set(), set(), set()
        for plan in plans:
            for action in _actions(plan):
                if isinstance(action, Infuse):
                    infused.add(route_of(action.infuse, action, network).into)
                elif isinstance(action, Ablate):
                    killed.update(kinds(action, network))
                elif isinstance(action, Clamp):
                    held.add(quantity_of(action, network))
                    if action.arm is not None:
                        followed.add(quantity_of(action, network))
                        _check_arm(action.arm, plan, action)
        return cls(*map(frozenset, (infused, held, followed, killed)))

    def network(self, network: Network) -> Network:
        """The network with its equations made ready."""
        if not (self.infused or self.held or self.killed):
            return network
        equations = killable(network.equations, self.killed)
        return replace(network, equations=holdable(infusible(equations, self.infused), self.held))


def _actions(plan: Experiment) -> Iterable[Action]:
    return (action for arm in plan.arms.values() for action in arm.do)


def _check_arm(name: str, plan: Experiment, action: Action) -> None:
    if name not in plan.arms:
        raise Mistake(f"'{name}' is no arm here{nearest(name, plan.arms)}", action.written_at("arm"), "arm")


def with_forced_genes(body: Body, plans: Iterable[Experiment], genotypes: Iterable[Genotype], library: Library) -> Body:
    """The body in which what the genotypes of some experiments express in addition can be made.

    Raises:
        Mistake: a gene or a cell that no page of the body expresses.
    """
    from rankl.library.action import Graft

    named = {arm.genotype for plan in plans for arm in plan.arms.values()}
    named |= {action.genotype for plan in plans for action in _actions(plan) if isinstance(action, Graft)}
    carried = [library.genotypes[name] for name in sorted(filter(None, named)) if name in library.genotypes]
    forced = forced_by([*carried, *genotypes], body.network) if any(_forces(one) for one in (*carried, *genotypes)) else set()
    return replace(body, forced=body.forced | forced) if forced else body


def _forces(genotype: Genotype) -> bool:
    return any(allele.expresses is not None for allele in genotype.alleles)
