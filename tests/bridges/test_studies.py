"""Every kind of event and threshold is written so that other programs, and the reader here, come to the engine's results."""

from functools import cache

import antimony
import numpy as np
import pytest

from rankl.bridges.antimony import to_antimony
from rankl.bridges.sbml import to_sbml
from rankl.bridges.system import ids_of
from tests.against_others.copasi import copasi_run
from tests.against_others.road_runner import roadrunner_run
from tests.bridges.studies import START, STUDIES, Study, error, read_back, thresholds_at_start
from tests.bridges.test_sbml import complaints

EVERY = pytest.mark.parametrize("make", STUDIES, ids=lambda make: make.__name__)


@cache
def done(make) -> tuple[Study, str, np.ndarray]:
    """The study, its SBML, and the engine's results."""
    study = make()
    given = {"title": "A study", "events": study.events, "start": START, "until": study.until}
    return study, to_sbml(study.equations, **given), study.by_engine()


def selections(study: Study) -> list[str]:
    return [ids_of(study.equations)[name] for name in study.names]


@EVERY
def test_libsbml_has_nothing_to_say(make):
    assert complaints(done(make)[1]) == []


@EVERY
def test_copasi_agrees(make):
    study, sbml, ours = done(make)
    assert error(ours, copasi_run(sbml, START, study.save, selections(study))) < 1e-7


@pytest.mark.parametrize("make", [make for make in STUDIES if make is not thresholds_at_start], ids=lambda make: make.__name__)
def test_libroadrunner_agrees(make):
    """But for what happens at the start, which it believes to have happened before."""
    study, sbml, ours = done(make)
    assert error(ours, roadrunner_run(sbml, START, study.save, selections(study))) < 1e-5


@EVERY
def test_antimony_means_the_same(make):
    study, _, ours = done(make)
    text = to_antimony(study.equations, title="A study", events=study.events, start=START, until=study.until)
    antimony.clearPreviousLoads()
    assert antimony.loadAntimonyString(text) >= 0, antimony.getLastError()
    assert error(ours, copasi_run(antimony.getSBMLString("A_study"), START, study.save, selections(study))) < 1e-7


@EVERY
def test_what_is_read_back_gives_the_same(make, tmp_path):
    study, sbml, ours = done(make)
    assert error(ours, read_back(sbml, selections(study), START, study.save, tmp_path)) < 1e-9
