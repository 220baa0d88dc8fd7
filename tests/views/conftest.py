"""A made-up result and score: courses of the right shape, numbers that are easy to check."""

from collections.abc import Callable

import numpy as np
import pytest

from rankl.lab.result import (
    Comparison,
    DatasetScore,
    Errors,
    NotScored,
    OverallScore,
    Result,
    Score,
    Series,
)
from rankl.language.network import Number
from rankl.language.parameter import Passport

MONTH = 30.4375
END = 36 * MONTH
TIMES = np.unique(np.concatenate([np.linspace(0.0, END, 361), np.arange(0.0, 37.0) * MONTH]))


def drug(days: np.ndarray) -> np.ndarray:
    """Serum denosumab, ug/mL: a dose every six months, read before the dose."""
    since = np.where(days > 0, (days - 1e-9) % (6 * MONTH), 0.0)
    return 6.0 * (np.exp(-since / 30.0) - np.exp(-since / 3.0)) * np.exp(-((since / 150.0) ** 4))


def courses() -> tuple[Series, ...]:
    """BMD at two sites, CTX and the drug, in placebo and denosumab."""
    years, found = TIMES / 365.25, []
    for arm in ("placebo", "denosumab"):
        treated = arm == "denosumab"
        gain = 9.4 * (1 - np.exp(-years / 1.4)) if treated else -0.2 * years
        hip = 5.6 * (1 - np.exp(-years / 1.3)) if treated else -0.5 * years
        since = (TIMES - 1e-9) % (6 * MONTH)
        marker = -87.0 * (1 - np.exp(-TIMES / 4)) * (1 - 0.5 * (since / (6 * MONTH)) ** 3) if treated else -4.0 * years
        found += [
            Series(arm, "BMD", "lumbar spine", "lumbar spine BMD", "g/cm^2", TIMES, 0.8 * (1 + gain / 100)),
            Series(arm, "BMD", "total hip", "total hip BMD", "g/cm^2", TIMES, 0.75 * (1 + hip / 100)),
            Series(arm, "CTX", "", "serum CTX", "ng/mL", TIMES, 0.5 * (1 + marker / 100)),
            Series(arm, "denosumab", "", "serum denosumab", "ug/mL", TIMES, drug(TIMES) * treated, relative=False),
        ]
    return tuple(found)


def compared(dataset: str, arm: str, at: tuple[str, str], month: float | None, pair: tuple, **more) -> Comparison:
    """A comparison of % change, unless said otherwise; `pair` is observed and predicted."""
    said = {
        "basis": "% change",
        "unit": "% change",
        "lo": None,
        "hi": None,
        "error_kind": "none",
        "n": None,
        "role": "fit",
    }
    return Comparison(
        dataset=dataset,
        study="FREEDOM",
        dataset_arm=arm,
        arm=arm,
        drug="denosumab",
        readout=at[0],
        site=at[1],
        when="" if month is None else f"{month:g} month",
        time_days=None if month is None else month * MONTH,
        observed=pair[0],
        predicted=pair[1],
        **{"baseline_days": 0.0, **said, **more},
    )


HIP, SPINE, CTX = ("BMD", "total hip"), ("BMD", "lumbar spine"), ("CTX", "")


@pytest.fixture(name="compared")
def _compared() -> Callable[..., Comparison]:
    """The function that makes a comparison."""
    return compared


@pytest.fixture
def result() -> Result:
    """A made-up FREEDOM with all kinds of comparisons."""
    return made_up()


def made_up() -> Result:
    """The result of the fixture."""
    ci, iqr = {"error_kind": "95% CI", "n": 3902}, {"error_kind": "IQR"}
    difference = {"unit": "% difference vs placebo", "basis": "difference of % change", "role": "validate"}
    summary = {"unit": "ug/mL", "basis": "Cmax", "role": "validate", "error_kind": "SD", "n": 73}
    comparisons = (
        compared("Austin_2012", "denosumab", HIP, 12, (3.2, 3.0), lo=3.1, hi=3.3, **ci),
        compared("Austin_2012", "denosumab", HIP, 24, (4.4, 4.4), lo=4.3, hi=4.5, **ci),
        compared("Austin_2012", "denosumab", HIP, 36, (5.0, 5.05), lo=4.9, hi=5.1, **ci),
        compared("Austin_2012", "placebo", HIP, 36, (-1.4, -1.5), lo=-1.5, hi=-1.3, **ci),
        compared("Cummings_2009", "denosumab - placebo", SPINE, 36, (9.2, 8.8), lo=8.2, hi=10.1, **difference),
        compared("Bone_digitised_2008", "denosumab", CTX, 1, (-86.0, -85.0), lo=-89.0, hi=-80.0, **iqr),
        compared("Bone_digitised_2008", "denosumab", CTX, 6, (-72.0, -43.0), lo=-80.0, hi=-55.0, **iqr),
        compared("Prolia_label_2010", "denosumab", ("denosumab Cmax", ""), None, (6.75, 4.2), lo=4.86, hi=8.64, **summary),
        compared("clinic", "denosumab", CTX, 3, (-80.0, -79.0), role="own"),
    )
    fitted, measured = Passport(0.01, "made2020", "fitted: by hand"), Passport(0.04, "nelson2012", "measured: SPR")
    numbers = {
        "Resorption.k": Number("Resorption.k", "Resorption", "resorption", "1/day", 0.012, "human_2026", fitted),
        "Binding.k_on": Number("Binding.k_on", "Binding", "k on", "1/nM/h", 0.04, "page", measured),
    }
    return Result(
        experiment="freedom",
        title="FREEDOM, denosumab 60 mg every 6 months against placebo in postmenopausal osteoporosis",
        seconds=1.25,
        duration=END,
        arms=("placebo", "denosumab"),
        series=courses(),
        comparisons=comparisons,
        not_scored=(
            NotScored("Cummings_2009", "denosumab", "role unverified", 6),
            NotScored("Austin_2012", "x", "a < b & c", 1),
        ),
        numbers=numbers,
        pages={"Binding": "RANKL meets RANK (go), or is caught by its decoy OPG (stop)."},
        sources={"cummings2009": ("experiment freedom", "dataset Cummings_2009"), "nelson2012": ("Binding.k_on",)},
        source="cummings2009",
        warnings=("osteocyte OPG has <no> effect",),
    )


@pytest.fixture
def score() -> Score:
    """A made-up score with both roles."""
    return made_up_score()


def made_up_score() -> Score:
    """The score of the fixture."""
    bmd, ctx = Errors(12, 0.41, 0.3, 0.75), Errors(8, 5.2, 4.8, None, 0.21)
    return Score(
        datasets=(
            DatasetScore(
                "Austin_2012",
                "fit",
                "human",
                "denosumab",
                "BMD",
                "total hip",
                "% points",
                ("denosumab", "placebo"),
                bmd,
            ),
            DatasetScore("Bone_2008", "validate", "human", "denosumab", "CTX", "", "% points", ("60 mg Q6M",), ctx),
        ),
        overall=(
            OverallScore("fit", "human", "BMD", "all", "% points", 5, bmd, 3.9, 0.52, 0.44, (0.3, 0.6)),
            OverallScore("validate", "human", "CTX", "", "% points", 2, ctx, 44.0, None, 5.5, None),
        ),
        not_scored=(NotScored("Cummings_2009", "denosumab", "role unverified", 6),),
        seconds=3.0,
    )
