"""The engine on every experiment of the library: against stored answers of Radau, and against Radau itself on a sample."""

import datetime

import pytest

from rankl.language.event import Bolus
from tests.against_others.library_arms import LibraryArm, arms_of, every_arm, experiments
from tests.against_others.references import stored

TWO_YEARS = 730.5


@pytest.mark.parametrize("experiment", experiments())
def test_as_stored(experiment):
    missing = []
    for arm in arms_of(experiment):
        reference = stored(experiment, arm.treated.name, arm.key())
        if reference is None:
            missing.append(arm.treated.name)
            continue
        errors = dict(zip(arm.outputs, arm.error(arm.by_engine(), reference), strict=True))
        assert max(errors.values()) <= 1e-6, f"{arm.name}: {errors}"
    if missing:
        pytest.skip(f"changed since `make oracle`, so only a sample is compared: {', '.join(missing)}")


@pytest.mark.parametrize("turn", (0, 1))
def test_a_rotating_sample_against_radau(turn):
    """Another arm every day, its first two years; two of them where stored answers are out of date.

    Where Radau gives up, libRoadRunner has to agree.
    """
    arms = list(every_arm())
    changed = [arm for arm in arms if stored(arm.experiment, arm.treated.name, arm.key()) is None]
    if turn and not changed:
        pytest.skip("every stored answer is up to date")
    arm = _todays(changed or arms, turn).until(TWO_YEARS)
    answer = next((answer for answer in arm.by_others() if answer is not None), None)
    if answer is None:
        pytest.skip(f"neither has an answer to {arm.name} in time")
    errors = dict(zip(arm.outputs, arm.error(arm.by_engine(), answer), strict=True))
    assert max(errors.values()) <= 1e-6, f"{arm.name}: {errors}"


def _todays(arms: list[LibraryArm], turn: int) -> LibraryArm:
    return arms[(17 * datetime.date.today().toordinal() + turn * len(arms) // 2) % len(arms)]


def test_every_state_of_rest_is_one_for_the_oracle_too():
    for arm in every_arm():
        assert arm.unrest() <= 1e-9, arm.name


def test_freedom_exported_is_the_same_in_libroadrunner():
    arm = next(arm for arm in arms_of("freedom") if any(isinstance(event, Bolus) for event in arm.events))
    errors = dict(zip(arm.outputs, arm.error(arm.by_engine(), arm.by_roadrunner()), strict=True))
    assert max(errors.values()) <= 1e-4, errors
