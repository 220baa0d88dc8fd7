"""What oestradiol does to cytokines of the marrow: one page for each of its hands."""

from rankl.language import Mechanism, blend, from_health, parameter, regulates, synthesis
from rankl.model.quantities.cells import macrophage, mesenchymal_progenitor, t_cell
from rankl.model.quantities.cytokines import IL1, IL6, IL7, IFNg
from rankl.model.quantities.genes import ESR1
from rankl.model.quantities.hormones import oestrogen_occupancy
from rankl.model.quantities.places import marrow


class OestradiolRestrainsIl1(Mechanism):
    """Monocytes and macrophages make less interleukin 1 with oestradiol."""

    least = parameter(
        0.3,
        source="weitzmann2006",
        how="assumed: it rises by a third or more at menopause (S099)",
        spread=1.5,
        mouse=(0.92, "cenci2003", "fitted: little, as mice whose T cells do not expand hardly lose bone (S114)", 1.1),
    )

    lowers_il1 = regulates(
        synthesis(IL1[marrow], cell=macrophage),
        from_health(blend, oestrogen_occupancy[marrow], least, 1),
        gene=ESR1,
        cell=macrophage,
    )


class OestradiolRestrainsIl6(Mechanism):
    """Stromal cells make less interleukin 6 with oestradiol."""

    least = parameter(
        0.2,
        source="weitzmann2006",
        how="assumed: it rises by half at menopause; no figure read",
        spread=1.5,
        mouse=(0.4, "weitzmann2006", "assumed: it doubles without ovaries; no figure read", 1.5),
    )

    lowers_il6 = regulates(
        synthesis(IL6[marrow], cell=mesenchymal_progenitor),
        from_health(blend, oestrogen_occupancy[marrow], least, 1),
        gene=ESR1,
        cell=mesenchymal_progenitor,
    )


class OestradiolRestrainsIl7(Mechanism):
    """Stromal cells make less interleukin 7 with oestradiol."""

    least = parameter(
        0.2,
        source="ryan2005",
        how="assumed: it rises by half at menopause; no figure read",
        spread=1.5,
        mouse=(0.4, "ryan2005", "assumed: it doubles without ovaries; no figure read", 1.5),
    )

    lowers_il7 = regulates(
        synthesis(IL7[marrow], cell=mesenchymal_progenitor),
        from_health(blend, oestrogen_occupancy[marrow], least, 1),
        gene=ESR1,
        cell=mesenchymal_progenitor,
    )


class OestradiolRestrainsInterferon(Mechanism):
    """With oestradiol macrophages secrete less of what makes T cells secrete interferon gamma (interleukins 12 and 18)."""

    least = parameter(
        0.2,
        source="cenci2003",
        how="assumed: it rises by half at menopause; no figure read",
        spread=1.5,
        mouse=(0.4, "cenci2003", "assumed: it doubles without ovaries; no figure read", 1.5),
    )

    lowers_interferon = regulates(
        synthesis(IFNg[marrow], cell=t_cell),
        from_health(blend, oestrogen_occupancy[marrow], least, 1),
        gene=ESR1,
        cell=macrophage,
    )
