"""TGF-beta: set free by resorption, secreted by osteoblasts; it shortens osteoclast life."""

from rankl.language import Mechanism, first_order, level, nothing, parameter, reaction, regulates, relative
from rankl.model.quantities.bone import osteoblast_activity, osteoclast_dying, resorption_drive
from rankl.model.quantities.cells import osteoblast, osteoclast
from rankl.model.quantities.genes import ESR1, TGFB1
from rankl.model.quantities.places import marrow
from rankl.model.quantities.signals import TGFb


class MatrixTgfBeta(Mechanism):
    """Resorption sets TGF-beta free from bone matrix; active TGF-beta lasts about an hour."""

    at_health_level = parameter(
        0.05, "nM", source="janssens2005", how="assumed: active share unknown; only ratios matter", spread=3.0
    )
    clearance = parameter(16, "1/day", source="janssens2005", how="assumed: active form lasts minutes to an hour", spread=3.0)

    at_health = level(TGFb.matrix[marrow], at_health_level)
    resorption_frees_tgf_beta = reaction(
        nothing >> TGFb.matrix[marrow], at_health_level * clearance * resorption_drive, gene=TGFB1, cell=osteoblast
    )
    tgf_beta_is_cleared = reaction(TGFb.matrix[marrow] >> nothing, first_order(clearance))


class SecretedTgfBeta(Mechanism):
    """Osteoblasts secrete TGF-beta, a pool apart from that of the matrix."""

    at_health_level = parameter(0.02, "nM", source="oursler1991", how="assumed: only ratios matter", spread=3.0)
    clearance = parameter(16, "1/day", source="janssens2005", how="assumed: as for the matrix pool", spread=3.0)

    at_health = level(TGFb.secreted[marrow], at_health_level)
    osteoblasts_secrete_tgf_beta = reaction(
        nothing >> TGFb.secreted[marrow],
        at_health_level * clearance * osteoblast_activity,
        gene=TGFB1,
        cell=osteoblast,
    )
    tgf_beta_is_cleared = reaction(TGFb.secreted[marrow] >> nothing, first_order(clearance))


class TgfBetaShortensOsteoclastLife(Mechanism):
    """Part of osteoclast death is apoptosis that TGF-beta brings about; the rest goes on without it.

    That of osteoblasts is part of what oestradiol does, and fails with it where osteoclasts lack its receptor.
    """

    share_matrix = parameter(
        0.25,
        source="hughes1996",
        how="assumed: TGF-beta raises apoptosis, share not measured in vivo",
        spread=2.0,
        mouse=(0.1, "lomaga1999", "assumed: small, as idle osteoclasts, which free none, are about as many as usual", 2.0),
    )
    share_secreted = parameter(
        0.1,
        source="hughes1996",
        how="assumed: no larger than that of the matrix pool",
        spread=2.0,
        mouse=(0.05, "", "assumed: half of that of the matrix pool", 2.0),
    )

    matrix_shortens = regulates(osteoclast_dying, 1 + share_matrix * (relative(TGFb.matrix[marrow]) - 1))
    secreted_shortens = regulates(
        osteoclast_dying, 1 + share_secreted * (relative(TGFb.secreted[marrow]) - 1), gene=ESR1, cell=osteoclast
    )
