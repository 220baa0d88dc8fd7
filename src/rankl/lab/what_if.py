"""What-if questions: what an experiment answers, and how far the answer moves within uncertain numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rankl.lab import treatment
from rankl.lab.bench import Bench
from rankl.lab.experiment import bench_for, conduct, planned, shipped
from rankl.lab.layers import Layers
from rankl.lab.measured import taken
from rankl.lab.readouts import called
from rankl.lab.result import Result
from rankl.lab.subject import body_of, calibrate
from rankl.language.mistake import Mistake, nearest

if TYPE_CHECKING:
    from rankl.library import Library
    from rankl.library.experiment import Asked, Experiment


@dataclass(frozen=True)
class Answer:
    """A range, never a verdict.

    Attributes:
        value: with all numbers as they are.
        moved: by parameter, the answers with that number lower and higher.
    """

    asked: Asked
    unit: str
    value: float
    moved: Mapping[str, tuple[float, float]]

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest answer."""
        every = [self.value, *(value for both in self.moved.values() for value in both)]
        return min(every), max(every)


@dataclass(frozen=True)
class Answered:
    """An experiment as it is, and its answers."""

    experiment: Experiment
    result: Result
    answers: tuple[Answer, ...]


def what_if(experiment: str | Experiment, library: Library | None = None) -> Answered:
    """Run an experiment that asks questions, as it is and with each uncertain number lower and higher.

    Raises:
        Mistake: it asks nothing, or of a parameter that the body does not have.
        Unsolved: the engine could not integrate an arm.
    """
    library = library or shipped()
    plan = treatment.unfolded(planned(experiment, library), library)
    if not plan.asks:
        raise Mistake("it asks no what-if question", key=plan.id)
    body = body_of(plan.subject)
    read = [called(asked.read, asked.written_at("read")) for asked in plan.asks]
    bench = bench_for([plan], body, read, library=library)
    layers = Layers(bench.network)
    calibrate(layers, bench.body, library)
    base = _conducted(plan, bench, library, {})
    texts = {
        (name, factor): _text(layers, name, factor, asked)
        for asked in plan.asks
        for name in asked.vary
        for factor in (1 / asked.apart, asked.apart)
    }
    varied = {(name, factor): _conducted(plan, bench, library, {name: text}) for (name, factor), text in texts.items()}
    return Answered(plan, base, tuple(_answers(plan, base, varied)))


def _conducted(plan: Experiment, bench: Bench, library: Library, parameters: Mapping[str, str]) -> Result:
    wanted = (*plan.read, *(asked.read for asked in plan.asks))
    read = tuple(dict.fromkeys(called(name) for name in wanted))
    return conduct(plan, bench, library, parameters=parameters, matches=[], read=read)


def _text(layers: Layers, name: str, factor: float, asked: Asked) -> str:
    numbers = layers.network.numbers
    if name not in numbers:
        raise Mistake(f"there is no '{name}' to vary{nearest(name, numbers)}", asked.written_at("vary"), "vary")
    number = numbers[name]
    return f"{number.value * factor:.12g} {number.unit}"


def _answers(plan: Experiment, base: Result, varied: Mapping[tuple[str, float], Result]) -> Iterator[Answer]:
    for asked in plan.asks:
        moved = {
            name: (
                _value(asked, plan, varied[name, 1 / asked.apart]),
                _value(asked, plan, varied[name, asked.apart]),
            )
            for name in asked.vary
        }
        yield Answer(asked, _unit(asked), _value(asked, plan, base), moved)


def _unit(asked: Asked) -> str:
    return "" if asked.as_ == "ratio" else "1" if asked.take in ("cumulative", "incidence") else called(asked.read).unit


def _value(asked: Asked, plan: Experiment, result: Result) -> float:
    label = called(asked.read).label
    end = plan.duration if asked.at is None else asked.at

    def of(arm: str, at: float) -> float:
        series = next(s for s in result.series if s.arm == arm and s.label == label)
        return taken(asked.take, series.times, series.values, at, asked.since or 0.0)

    treated = of(asked.of, end)
    if asked.over is not None:
        control = of(asked.over, end)
    elif asked.since is not None and asked.take == "value":
        control = of(asked.of, asked.since)
    else:
        return treated
    if asked.as_ == "ratio":
        return treated / control if control else float("nan")
    return treated - control if asked.as_ == "difference" else treated
