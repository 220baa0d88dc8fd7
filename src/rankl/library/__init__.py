"""What is known, as files with their loaders: experiments, datasets, genotypes, regimens, calibrations, references."""

from rankl.library.shelf import Library, load

__all__ = ["Library", "load"]
