"""The library on disk: shelves of files, each parsed when first asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from rankl.language.mistake import Mistake, Source, nearest

if TYPE_CHECKING:
    from rankl.library.calibration import Calibration
    from rankl.library.claim import Claims
    from rankl.library.dataset import Dataset
    from rankl.library.driver import Driver
    from rankl.library.experiment import Experiment
    from rankl.library.fit import Fit
    from rankl.library.genotype import Genotype
    from rankl.library.preset import Preset
    from rankl.library.references import Reference
    from rankl.library.regimen import Regimen
    from rankl.library.strain import Strain

SHIPPED = Path(__file__).parent
FOLDERS = (
    "experiments",
    "datasets",
    "genotypes",
    "drivers",
    "regimens",
    "calibrations",
    "claims",
    "strains",
    "presets",
    "fits",
)
Item = TypeVar("Item")


class Shelf(Mapping[str, Item], Generic[Item]):
    """Entries by name. Names are known from the files' names; a file is parsed at first access.

    Raises:
        Mistake: for a name that is not there, with the nearest one.
    """

    def __init__(self, what: str, files: Mapping[str, Path], parse: Callable[[str, Path], Item]):
        self.what, self.files, self._parse = what, dict(files), parse
        self._parsed: dict[str, Item] = {}

    def __getitem__(self, name: str) -> Item:
        if name not in self._parsed:
            if name not in self.files:
                raise Mistake(f"there is no {self.what} '{name}'{nearest(name, self.files)}")
            self._parsed[name] = self._parse(name, self.files[name])
        return self._parsed[name]

    def __contains__(self, name: object) -> bool:
        return name in self.files

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)


@dataclass(frozen=True)
class Library:
    """The shipped library and the directories added to it."""

    experiments: "Shelf[Experiment]"
    datasets: "Shelf[Dataset]"
    genotypes: "Shelf[Genotype]"
    drivers: "Shelf[Driver]"
    regimens: "Shelf[Regimen]"
    calibrations: "Shelf[Calibration]"
    claims: "Shelf[Claims]"
    strains: "Shelf[Strain]"
    presets: "Shelf[Preset]"
    fits: "Shelf[Fit]"
    directories: tuple[Path, ...]

    @cached_property
    def references(self) -> "dict[str, Reference]":
        """Entries of every references.bib, by key; a key in two files is a mistake."""
        from rankl.library.references import read_references

        found: dict[str, Reference] = {}
        for directory in self.directories:
            file = directory / "references.bib"
            for key, reference in read_references(file).items() if file.exists() else ():
                if key in found:
                    raise Mistake(f"the reference is also in {found[key].at}", reference.at, key)
                found[key] = reference
        return found


def load(extra: Sequence[Path | str] = ()) -> Library:
    """The shipped library with further directories of the same layout added. Nothing is parsed yet.

    Raises:
        Mistake: a directory that is not there or holds nothing of a library, or one name in two places.
    """
    directories = (SHIPPED, *(_library_directory(Path(directory)) for directory in extra))
    shelves = {folder: _shelf(folder, directories) for folder in FOLDERS}
    return Library(**shelves, directories=directories)  # type: ignore[arg-type]


def _library_directory(directory: Path) -> Path:
    if not directory.is_dir():
        raise Mistake("is not a directory", key=str(directory))
    inside = [path.name for path in directory.iterdir()]
    if not any(name in (*FOLDERS, "references.bib") for name in inside):
        hints = [nearest(name, FOLDERS) for name in inside if nearest(name, FOLDERS).startswith("; did")]
        raise Mistake(f"holds no library: none of {', '.join(FOLDERS)}{hints[0] if hints else ''}", key=str(directory))
    return directory


def _shelf(folder: str, directories: Sequence[Path]) -> Shelf[Any]:
    pattern = "*/dataset.yaml" if folder == "datasets" else "*.yaml"
    files: dict[str, Path] = {}
    for directory in directories:
        for file in sorted((directory / folder).glob(pattern)):
            name = file.parent.name if folder == "datasets" else file.stem
            if name in files:
                raise Mistake(f"the {folder[:-1]} is also in {files[name]}", Source(str(file), 1), name)
            files[name] = file

    def parse(name: str, file: Path) -> Any:
        from rankl.library import written

        return written.read(_kind(folder), name, file)

    return Shelf(folder[:-1], files, parse)


def _kind(folder: str) -> Any:
    if folder == "experiments":
        from rankl.library.experiment import Experiment as kind
    elif folder == "datasets":
        from rankl.library.dataset import Dataset as kind
    elif folder == "genotypes":
        from rankl.library.genotype import Genotype as kind
    elif folder == "drivers":
        from rankl.library.driver import Driver as kind
    elif folder == "claims":
        from rankl.library.claim import Claims as kind
    elif folder == "strains":
        from rankl.library.strain import Strain as kind
    elif folder == "regimens":
        from rankl.library.regimen import Regimen as kind
    elif folder == "presets":
        from rankl.library.preset import Preset as kind
    elif folder == "fits":
        from rankl.library.fit import Fit as kind
    else:
        from rankl.library.calibration import Calibration as kind
    return kind
