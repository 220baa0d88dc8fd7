"""Reports in sections: the score's page and the fit's."""

from pathlib import Path

from rankl.lab.result import Comparison, DatasetScore, Errors, NotScored, OverallScore, Score
from rankl.views.score_page import score_sections, write_score
from rankl.views.sections import Section, as_markdown, as_page


def made_up() -> Score:
    row = Comparison(
        "A", "A", "x", "x", "denosumab", "BMD", "total hip", "% change", "% change", "12 month", 365.25, 0.0, 3.0, None, None,
        "none", None, "validate", 3.5,
    )  # fmt: skip
    line = OverallScore("validate", "human", "BMD", "total hip", "% points", 1, Errors(1, 0.5, 0.5), 3.0, 0.4, 0.5, None, None)
    single = DatasetScore("A", "validate", "human", "denosumab", "BMD", "total hip", "% points", ("x",), Errors(1, 0.5, 0.5))
    return Score((single,), (line,), (NotScored("B", "y", "a <reason>"),), 1.0, (line,), (row,))


def test_sections_become_markdown_and_a_page_that_needs_nothing_else():
    parts = [Section("Whole", "some `code`"), Section("Part", "", ("a", "b"), (("x|y", "1"),), (1,))]
    text = as_markdown(parts)
    assert text.startswith("# Whole\n")
    assert "| a | b |\n| --- | --: |\n| x\\|y | 1 |" in text
    page = as_page(parts)
    assert "<code>code</code>" in page
    assert '<td class="number">1</td>' in page
    assert "http://" not in page.replace("http://www.w3.org", "")


def test_the_page_of_a_score_holds_bars_other_models_drugs_and_figures(tmp_path):
    headings = [one.heading for one in score_sections(made_up(), "rankl score")]
    assert {"Bars", "Beside other models", "By drug, held out", "By dataset", "Not scored", "Reproduce"} <= set(headings)
    assert "Predicted against observed, held out" in headings
    files = write_score(made_up(), tmp_path / "out")
    assert {file.name for file in files} == {"score.html", "score.json", "comparisons.csv"}
    page = Path(files[0]).read_text(encoding="utf-8")
    assert "a &lt;reason&gt;" in page
    assert "<svg" in page
    assert "0.64" in page
