"""M-CSF at c-Fms: survival and division of precursors."""

from rankl.language import Mechanism, assign, loss, normal_at_one, parameter, regulates, relative, saturating, synthesis
from rankl.model.quantities.cells import osteoclast_precursor
from rankl.model.quantities.genes import CSF1R, FOS, GRB2
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signalling import grb2_signal, mcsf_saves, mcsf_signal
from rankl.model.quantities.signals import MCSF, RANK


class McsfBindsInMarrow(Mechanism):
    """In the marrow: c-Fms binds M-CSF and saturates."""

    half = parameter(2.0, source="", how="assumed: half of c-Fms bound at 0.1 nM, twice the healthy level in marrow", spread=2.0)

    binds = assign(mcsf_signal, normal_at_one(relative(MCSF[marrow]), half), gene=CSF1R, cell=osteoclast_precursor)


class McsfSignal(Mechanism):
    """Bound c-Fms recruits GRB2, and keeps precursors from dying.

    PI3K and PLC-gamma, which it recruits too, are on the pages of Akt and of PLC-gamma 2.
    """

    without = parameter(
        0.05, source="", how="assumed: precursors without M-CSF die twenty times faster, within a day", spread=2.0
    )
    half = parameter(1.0, source="", how="assumed: half saved at half of c-Fms bound in health", spread=2.0)

    recruits_grb2 = assign(grb2_signal, mcsf_signal, gene=GRB2, cell=osteoclast_precursor)
    saves = assign(mcsf_saves, (without + normal_at_one(mcsf_signal, half)) / (without + 1))
    precursors_survive = regulates(loss(osteoclast_precursor), 1 / mcsf_saves)


class McsfBringsRank(Mechanism):
    """M-CSF brings RANK to the surface of precursors, by way of c-Fos: without c-Fos it does not.

    So c-Fos acts before RANK and behind it; RANK given back to cells without c-Fos does not make them osteoclasts. The
    c-Fos that M-CSF induces for minutes is not followed as such.
    """

    fold = parameter(
        1.0, source="arai2012", how="assumed: RANK without M-CSF is two thirds of that in health; no figure read", spread=2.0
    )
    half = parameter(1.0, source="", how="assumed: half of the most at the healthy M-CSF", spread=2.0)

    in_health = 1 + fold * saturating(1, half)
    brings_rank = regulates(
        synthesis(RANK), (1 + fold * saturating(grb2_signal, half)) / in_health, gene=FOS, cell=osteoclast_precursor
    )
