"""What a run has to say of itself: changes that nothing read depends on, drugs without their target."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rankl.lab import treatment
from rankl.lab.bench import Bench, Treated
from rankl.lab.cite import constants
from rankl.lab.genotype import gene_of
from rankl.language.gene import part_name
from rankl.language.reaction import Need

if TYPE_CHECKING:
    from rankl.library.experiment import Experiment


def without_effect(arms: Iterable[Treated], bench: Bench) -> Iterable[str]:
    """The genes of a genotype that nothing that is read depends on, in any cell."""
    changed = dict.fromkeys(change.name for arm in arms for change in arm.alleles)
    reached = {gene_of(name) for name in constants(bench.network.equations, [r.quantity for r in bench.readouts])}
    for gene in dict.fromkeys(map(gene_of, changed)):
        if gene not in reached:
            yield f"{gene} is changed, but nothing that is read depends on it"


def without_target(plan: Experiment, arms: Iterable[Treated], bench: Bench) -> Iterable[str]:
    """The drugs whose target is absent from an arm that is given them: that of another species."""
    found = {}
    for arm in arms:
        for drug in treatment.drugs_of(plan.arms[arm.name]):
            said = [s for page in bench.body.drugs[drug] for s in page.mechanism.statements.values()]
            for need in (s for s in said if isinstance(s, Need) and s.species):
                if arm.layers[part_name(need.gene, need.part)] == 0:
                    told = f"{drug} binds {need.gene.title} of {need.species} sequence only"
                    found[f"{told}; that of the {bench.body.species} stays free"] = None
    return found
