"""What inflammation takes: bone of joints, cartilage, and bone that holds teeth."""

from rankl.language import Mechanism, first_order, largest, level, nothing, parameter, reaction
from rankl.model.quantities.cytokines import IL1, TNFa
from rankl.model.quantities.immunity import alveolar_bone, cartilage_damage, erosion, local_osteoclast
from rankl.model.quantities.places import joint, periodontium


class JointsErode(Mechanism):
    """Many more osteoclasts than usual erode the bone of a joint, which is hardly made good again.

    Cartilage is destroyed by what TNF and interleukin 1 set free, and from below where bone is lost.
    """

    erosion_pace = parameter(
        unit="1/day",
        human=(0.0003, "", "assumed: a small part of the bone of a joint in a year", 2.0),
        mouse=(0.01, "kong1999t", "assumed: severe within weeks in rats", 2.0),
    )
    cartilage_pace = parameter(
        unit="1/day",
        human=(0.0003, "", "assumed: as bone", 2.0),
        mouse=(0.01, "kong1999t", "assumed: severe within weeks in rats", 2.0),
    )
    from_below = parameter(
        1.0, source="kong1999t", how="assumed: as much as from above; OPG spares cartilage of rats; no figure read", spread=2.0
    )
    much_tnf = parameter(5, "pM", source="", how="assumed: as in severe inflammation", spread=3.0)
    much_il1 = parameter(5, "pM", source="", how="assumed: as in severe inflammation", spread=3.0)

    borne = parameter(1.5, source="", how="assumed: half as many osteoclasts more do no harm", spread=1.2)
    healing = parameter(2e-4, "1/day", source="", how="assumed: hardly any in years", spread=3.0)

    beyond = largest(local_osteoclast[joint] - borne, 0)

    bone_erodes = reaction(nothing >> erosion, erosion_pace * beyond * (1 - erosion))
    bone_heals = reaction(erosion >> nothing, first_order(healing))
    by_cytokines = (TNFa[joint] / much_tnf + IL1[joint] / much_il1) / 2
    cartilage_is_digested = reaction(nothing >> cartilage_damage, cartilage_pace * by_cytokines * (1 - cartilage_damage))
    cartilage_is_lost_from_below = reaction(
        nothing >> cartilage_damage, from_below * erosion_pace * beyond * (1 - cartilage_damage)
    )
    cartilage_heals = reaction(cartilage_damage >> nothing, first_order(healing))


class TeethLoosen(Mechanism):
    """Alveolar bone is renewed as it is resorbed; more osteoclasts leave less of it."""

    turnover = parameter(
        unit="1/day",
        human=(0.0002, "", "assumed: severe loss within a year of severe disease", 3.0),
        mouse=(0.01, "", "assumed: months", 2.0),
    )

    at_health = level(alveolar_bone, 1)
    is_laid_down = reaction(nothing >> alveolar_bone, turnover * (2 - alveolar_bone))
    is_resorbed = reaction(alveolar_bone >> nothing, first_order(turnover * local_osteoclast[periodontium]))
