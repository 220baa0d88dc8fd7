"""Citations and exports of what a run used."""

import pytest

from rankl import Mistake, cite, give, run
from rankl.lab.cite import Citation, constants
from rankl.lab.export import export, modelled
from rankl.language.event import Bolus
from rankl.language.mistake import Source
from rankl.library import load
from rankl.library.references import Reference
from tests.lab.small import small


def test_a_run_cites_the_sources_of_the_numbers_that_its_readouts_depend_on():
    marker = run(small(), duration="1 month", read=["CTX"])
    assert {c.key for c in cite(marker)} == {"marker1999"}
    treated = run(small(), give("denosumab", "60 mg"), duration="1 month", read=["CTX"])
    assert {c.key for c in cite(treated)} == {"marker1999", "kinetics2000", "block2001"}
    uses = {c.key: c.uses for c in cite(treated)}
    assert uses["block2001"] == ("Block.strength",)


def test_an_experiment_of_the_library_cites_its_study_and_data():
    from rankl.lab.cite import used  # the names only; nothing is solved
    from rankl.lab.experiment import bench_for

    library = load()
    plan = library.experiments["no_drug"]
    bench = bench_for([plan.model_copy(update={"read": ["CTX"]})], small())
    found = used(bench, bench.network.numbers, plan, [library.datasets["Austin_2012"]], None, library)
    assert found["austin2012"] == ("data Austin_2012",)


def test_constants_are_those_that_an_output_reaches():
    equations = small().network.equations
    assert constants(equations, ["age"]) == ["Age.at_start", "Age.passing"]
    assert "Bone.turnover" in constants(equations, ["BMD[lumbar spine]"])
    assert "Bone.turnover" not in constants(equations, ["CTX[serum]"])


def test_a_reference_is_written_as_text_and_as_bibtex():
    fields = {"author": "A and B", "year": "2009", "title": "On bone", "journal": "Bone", "volume": "3", "doi": "10.1/x"}
    citation = Citation("ab2009", ("x",), Reference("ab2009", "article", fields, Source("references.bib", 1)))
    assert citation.text == "A, B (2009). On bone. Bone 3. doi:10.1/x."
    assert citation.bibtex.startswith("@article{ab2009,\n  author = {A and B},")
    assert "not in references.bib" in Citation("gone", (), None).text


def test_an_exported_model_starts_at_rest_with_the_values_in_force():
    model = modelled(None, None, None, {}, load(), small())
    assert model.initial["CTX[serum]"] == pytest.approx(0.5e-3)
    assert model.initial["BMD[lumbar spine]"] == pytest.approx(1e5)
    assert {v.name for v in model.equations.variables} == set(model.initial)


@pytest.mark.parametrize(
    ("format", "word"),
    [
        ("sbml", "<sbml"),
        ("antimony", "CTX"),
        ("equations", "## States"),
        ("parameters", "Marker.normal\t0.5\tng/mL\tpage\t\t0.5\tmarker1999"),
    ],
)
def test_every_format_holds_the_model(format, word):
    assert word in export(format, body=small())


def test_unknown_formats_and_arms_are_mistakes():
    with pytest.raises(Mistake, match="did you mean 'sbml'"):
        export("sbmll", body=small())
    with pytest.raises(Mistake, match="needs its experiment"):
        export("sbml", arm="placebo", body=small())
    with pytest.raises(Mistake, match="no arm of freedom"):
        export("sbml", "freedom", "placebos")


def test_an_arm_is_exported_with_its_doses_and_genotype():
    model = modelled("freedom", "denosumab", "opg_x10", {"denosumab.count": "2"}, load())
    doses = [event.time for event in model.arm.events if isinstance(event, Bolus)]
    assert doses == [0.0, pytest.approx(182.625)]
    changed = {c.name: c.value for c in model.equations.constants if c.name.startswith("TNFRSF11B in")}
    assert changed
    assert set(changed.values()) == {10.0}
