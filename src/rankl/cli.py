"""The command line: the words of the laboratory in a shell. Results go to stdout, everything else to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from rankl.language.mistake import Mistake
from rankl.terminal import print_json, progress, said, show, steps, write

if TYPE_CHECKING:
    from rankl.library import Library

WRONG_INPUT, UNSOLVED, INTERRUPTED = 2, 3, 130

app = typer.Typer(
    name="rankl",
    help="A virtual laboratory for the RANKL/RANK/OPG system.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Directories = Annotated[list[Path] | None, typer.Option("--library", metavar="DIR", help="Add a library directory (repeatable).")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Genotype = Annotated[str | None, typer.Option(metavar="NAME", help="A genotype of the library, in every arm.")]
Settings = Annotated[
    list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="denosumab.dose=30mg, subject.age, duration, a parameter.")
]


@app.command("list")
def list_(
    what: Annotated[
        list[str] | None, typer.Argument(metavar="[KIND]...", help="experiments, genotypes, drugs, readouts, datasets, ...")
    ] = None,
    library: Directories = None,
    json: Json = False,
) -> None:
    """What there is."""
    from rankl.lab.contents import contents

    found = contents(_library(library), *what or ())
    if json:
        print_json({kind: [{"id": name, "title": title} for name, title in names.items()] for kind, names in found.items()})
        return
    from rankl.views import listing

    for kind, names in found.items():
        show(f"\n{kind}" if len(found) > 1 else "", listing(names))


@app.command()
def run(
    experiment: Annotated[str, typer.Argument(help="An experiment of the library, or a YAML file.")],
    genotype: Genotype = None,
    preset: Annotated[str | None, typer.Option(metavar="NAME", help="A condition that the subject has.")] = None,
    set_: Settings = None,
    data: Annotated[Path | None, typer.Option(metavar="CSV", help="Own points to hold the arms against.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Write readouts.csv, figures and report.html.")] = None,
    library: Directories = None,
    json: Json = False,
) -> None:
    """Run one experiment and compare it with data."""
    from rankl.lab.experiment import run
    from rankl.lab.setting import parsed

    shelves = _library(library)
    result = run(experiment, genotype=genotype, preset=preset, set=parsed(set_ or ()), data=data, library=shelves)
    files: Sequence[Path] = ()
    if out is not None:
        from rankl.lab.cite import cite
        from rankl.views import write_files

        files = write_files(result, out, cite(result, shelves), command=said())
    for warning in result.warnings:
        print(warning, file=sys.stderr)
    if json:
        from rankl.lab.records import run_record

        print_json({**run_record(result), "files": [str(file) for file in files]})
        return
    from rankl.views import table

    show(table(result))
    for file in files:
        print(file)


@app.command()
def score(
    role: Annotated[str | None, typer.Option(metavar="fit|validate", help="Only rows of this role.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 where an error is above its bar.")] = False,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Write score.html, score.json and comparisons.csv.")] = None,
    library: Directories = None,
    json: Json = False,
) -> None:
    """Hold the model against every dataset."""
    from rankl.lab.bars import failing
    from rankl.lab.records import score_record
    from rankl.lab.score import score

    found = score(role, _library(library))
    files: Sequence[Path] = ()
    if out is not None:
        from rankl.views import write_score

        files = write_score(found, out, command=said())
    if json:
        print_json({**score_record(found), "files": [str(file) for file in files]})
    else:
        from rankl.views import score_table

        show(score_table(found))
        for file in files:
            print(file)
    if strict and (failed := failing(found)):
        print("\n".join(failed), file=sys.stderr)
        raise typer.Exit(1)


@app.command()
def fit(
    name: Annotated[str | None, typer.Argument(metavar="FIT", help="A fit of the library, or a YAML file.")] = None,
    file: Annotated[Path | None, typer.Option("--fit", metavar="FILE", help="The same: a YAML file.")] = None,
    dataset: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Only rows of this dataset (repeatable).")] = None,
    free: Annotated[str | None, typer.Option(metavar="A,B", help="Parameters that may move.")] = None,
    body: Annotated[str | None, typer.Option(metavar="NAME", help="human, mouse, rat, culture.")] = None,
    starts: Annotated[int | None, typer.Option(metavar="N", help="From how many places.")] = None,
    seed: Annotated[int | None, typer.Option(metavar="N", help="Of the places that are drawn.")] = None,
    iterations: Annotated[int | None, typer.Option(metavar="N", help="At most, from each place.")] = None,
    from_pages: Annotated[bool, typer.Option("--from-pages", help="Begin at the priors, not at the calibration.")] = False,
    profile: Annotated[str | None, typer.Option(metavar="A,B", help="Take the profiles of these parameters.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Where the calibration and report go; fit-NAME.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where a fit into the same directory has stopped.")] = False,
    library: Directories = None,
    json: Json = False,
) -> None:
    """Fit parameters to data: calibration, identifiability, report."""
    import datetime
    from json import dumps

    from rankl.lab.calibration import fit_record, overlay, run_fit, wanted_fit
    from rankl.views import fit_table, write_fit

    if name is not None and file is not None:
        raise Mistake("say the fit once, by its name or its file", key="--fit")
    shelves = _library(library)
    numbers = {"starts": starts, "seed": seed, "iterations": iterations}
    wanted = wanted_fit(shelves, name or file, body=body, datasets=dataset or (), free=_listed(free), **numbers)
    directory = out or Path(f"fit-{wanted.id}")
    try:
        with steps() as told:
            how = {"directory": directory, "resume": resume, "from_pages": from_pages, "profiles": _listed(profile)}
            found = run_fit(wanted, shelves, progress=told, **how)
    except KeyboardInterrupt:
        _stop(INTERRUPTED, f"interrupted; the same command with --resume goes on ({directory})")
    record = fit_record(found)
    files = write_fit(found, directory, overlay(found, datetime.date.today().isoformat(), said()), dumps(record), said())
    if json:
        print_json({**record, "files": [str(one) for one in files]})
        return
    show(fit_table(found))
    for one in files:
        print(one)


@app.command()
def claims(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID...", help="Claims such as S033; all without it.")] = None,
    section: Annotated[str | None, typer.Option(metavar="NAME", help="bone, signalling, genotypes, ...")] = None,
    priority: Annotated[str | None, typer.Option(metavar="A|B|C", help="Only claims of this priority.")] = None,
    set_: Settings = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 where a claim fails.")] = False,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Write claims.html, claims.json and values.csv.")] = None,
    library: Directories = None,
    json: Json = False,
) -> None:
    """Put the review's claims to the test."""
    from rankl.lab.claims import claims
    from rankl.lab.records import claims_record
    from rankl.lab.setting import parsed

    shelves, settings = _library(library), parsed(set_ or ())
    with progress("claims") as told:
        found = claims(*(ids or ()), section=section, priority=priority, library=shelves, set=settings, progress=told)
    files: Sequence[Path] = ()
    if out is not None:
        from rankl.views import write_claims

        files = write_claims(found, out, command=said())
    if json:
        print_json({**claims_record(found), "files": [str(file) for file in files]})
    else:
        from rankl.views import claims_table

        show(claims_table(found))
        for file in files:
            print(file)
    if found.unsolved:
        _stop(UNSOLVED, str(found.unsolved[0]))
    failed = [one.claim.id for one in found.claims if one.verdict == "fails"]
    if strict and failed:
        print(f"{len(failed)} claims fail: {', '.join(failed)}", file=sys.stderr)
        raise typer.Exit(1)


@app.command()
def export(
    experiment: Annotated[str | None, typer.Argument(help="An experiment; the human body at rest without one.")] = None,
    format: Annotated[str, typer.Option(metavar="sbml|antimony|equations|parameters", help="In which language.")] = "sbml",
    arm: Annotated[str | None, typer.Option(metavar="ARM", help="Which arm; the first that is treated by default.")] = None,
    genotype: Genotype = None,
    set_: Settings = None,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write here instead of to the terminal.")] = None,
    library: Directories = None,
    json: Json = False,
) -> None:
    """Write the model in another language."""
    from rankl.lab.export import export
    from rankl.lab.setting import parsed

    model = export(format, experiment, arm, genotype=genotype, set=parsed(set_ or ()), library=_library(library))
    if out is not None:
        write(out, model)
    if json:
        written = {"file": str(out)} if out else {"text": model}
        print_json({"format": format, "experiment": experiment, **written})
    elif out is None:
        sys.stdout.write(model)


@app.command()
def simulate(
    file: Annotated[Path, typer.Argument(help="A model in SBML, Level 2 or 3.")],
    until: Annotated[float, typer.Option(metavar="T", help="How long, in the model's own unit of time.")],
    steps: Annotated[int, typer.Option(metavar="N", help="Into how many parts that is divided.")] = 100,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=NUMBER", help="Another number to begin with, in the model's unit.")
    ] = None,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Write courses.csv and courses.png.")] = None,
    json: Json = False,
) -> None:
    """Run any model in SBML."""
    from rankl.bridges.sbml import even_times, from_sbml, solved
    from rankl.lab.setting import parsed
    from rankl.views import course_csv, course_png, course_record, course_table

    times = even_times(until, steps)
    model = from_sbml(file, values={name: _number(name, value) for name, value in parsed(set_ or ()).items()})
    for note in model.assumed:
        print(f"{file}: {note}", file=sys.stderr)
    courses = solved(model, model.chosen(model.moving), times)
    files = []
    if out is not None:
        made = {"courses.csv": course_csv(model, times, courses), "courses.png": course_png(model, times, courses)}
        for name, content in made.items():
            files.append(out / name)
            write(files[-1], content, make=True)
    if json:
        print_json({**course_record(model, times, courses), "files": [str(file) for file in files]})
        return
    show(course_table(model, times, courses))
    for file in files:
        print(file)


@app.command()
def cite(
    experiment: Annotated[str, typer.Argument(help="The experiment whose sources are wanted.")],
    bibtex: Annotated[bool, typer.Option("--bibtex", help="Print BibTeX entries.")] = False,
    genotype: Genotype = None,
    library: Directories = None,
    json: Json = False,
) -> None:
    """What a run rests on: the sources of its numbers and data."""
    from rankl.lab.cite import cite
    from rankl.lab.experiment import run

    shelves = _library(library)
    citations = cite(run(experiment, genotype=genotype, library=shelves), shelves)
    if json:
        found = [{"key": c.key, "text": c.text, "bibtex": c.bibtex, "uses": list(c.uses)} for c in citations]
        print_json({"experiment": experiment, "citations": found})
        return
    for citation in citations:
        print(citation.bibtex if bibtex else f"{citation.text} [{citation.key}: {', '.join(citation.uses)}]", end="\n\n")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command. Exits with 0, 1 (a strict check fails), 2 (wrong input) or 3 (not solvable)."""
    try:
        app(arguments)
    except Mistake as mistake:
        _stop(WRONG_INPUT, str(mistake))
    except RuntimeError as failure:
        from rankl.bridges.sbml import Unsolvable, Unsupported
        from rankl.lab.bench import Unsolved

        if isinstance(failure, Unsupported):
            _stop(WRONG_INPUT, str(failure))
        if not isinstance(failure, Unsolved | Unsolvable):
            raise
        _stop(UNSOLVED, str(failure))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    raise SystemExit(0)


def _stop(code: int, message: str) -> NoReturn:
    print(f"rankl: {message}", file=sys.stderr)
    raise SystemExit(code) from None


def _library(directories: Sequence[Path] | None) -> Library:
    from rankl.library import load

    return load(directories or ())


def _listed(names: str | None) -> list[str]:
    return [name.strip() for name in (names or "").split(",") if name.strip()]


def _number(name: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError as failure:
        raise Mistake(f"'{value}' is not a number", key=f"--set {name}") from failure
    if not isfinite(number):
        raise Mistake(f"'{value}' is not a finite number", key=f"--set {name}")
    return number


if __name__ == "__main__":
    main()
