"""Cells of a dish: macrophages are plated, divide or die, commit, ripen, fuse, resorb and die."""

from rankl.language import (
    TIME,
    Mechanism,
    assign,
    first_order,
    if_less,
    nothing,
    parameter,
    reaction,
    saturating,
)
from rankl.model.quantities.cells import mononuclear_osteoclast, osteoclast, osteoclast_precursor, pre_osteoclast
from rankl.model.quantities.signalling import (
    committed_fraction,
    fusion_signal,
    grb2_signal,
    mcsf_saves,
    multinucleated_osteoclast,
    nuclei_per_osteoclast,
    osteoclast_apoptosis,
    pit_area,
    precursor_apoptosis,
    precursor_proliferation,
    resorption_per_osteoclast,
    resorption_signal,
    survival_signal,
)


class PrecursorsInDish(Mechanism):
    """Bone-marrow macrophages are plated and then, in the first second, left to what is added.

    M-CSF makes them divide until the dish is full, and keeps them from dying. Cells are counted per volume of medium.
    """

    plated = parameter(250, "cell/mm^3", source="", how="assumed: 5e4 cells in 0.2 mL of a well of 96", spread=2.0)
    most = parameter(1500, "cell/mm^3", source="", how="assumed: a full well, some six times what is plated", spread=2.0)
    division = parameter(
        1.2,
        "1/day",
        source="",
        how="assumed: fastest division, somewhat more than once a day",
        spread=1.5,
        human=(0.3, "", "assumed: monocytes of blood divide little", 2.0),
    )
    half = parameter(
        2.0, source="", how="assumed: half of the fastest division where c-Fms is half bound, near 10 ng/mL M-CSF", spread=2.0
    )
    death = parameter(0.1, "1/day", source="", how="assumed: in health ten days; without M-CSF they die within a day", spread=2.0)
    settling = parameter(1, "s", source="", how="assumed: for the sake of a beginning", spread=1.0)
    held = parameter(1000, "1/day", source="", how="assumed: for the sake of a beginning", spread=1.0)

    all_cells = osteoclast_precursor + pre_osteoclast + mononuclear_osteoclast + osteoclast
    divide = assign(precursor_proliferation, division * saturating(grb2_signal, half) * (1 - all_cells / most))
    die = assign(precursor_apoptosis, death / mcsf_saves)
    are_plated = reaction(
        nothing >> osteoclast_precursor, if_less(TIME, settling, held * (plated - osteoclast_precursor), 0 * held * plated)
    )
    precursors_divide = reaction(nothing >> osteoclast_precursor, precursor_proliferation * osteoclast_precursor)
    precursors_die = reaction(osteoclast_precursor >> nothing, first_order(death))


class OsteoclastsInDish(Mechanism):
    """Committed cells ripen into mononuclear TRAP+ cells, which fuse in pairs and with osteoclasts, and resorb a slice.

    `osteoclast` counts nuclei, as in bone; `multinucleated_osteoclast` counts cells.
    """

    commitment = parameter(
        0.3,
        "1/day",
        source="novak2020",
        how="fitted: so that osteoclasts are most numerous near the fifth day",
        spread=2.0,
        human=(0.15, "", "assumed: from monocytes of blood osteoclasts form in ten days to two weeks"),
    )
    ripening = parameter(1.4, "1/day", source="", how="assumed: TRAP within a day of commitment", spread=2.0)
    meeting = parameter(
        0.00025, "mm^3/cell/day", source="", how="assumed: chosen so that fusion begins about three days after RANKL", spread=2.0
    )
    bulk = parameter(
        15,
        source="",
        how="assumed: large, mobile cells meet many more than single ones; chosen for some ten nuclei at the peak",
        spread=2.0,
    )
    death = parameter(
        0.95, "1/day", source="", how="assumed: chosen so that with RANKL 70 % are alive a day later, without 20 %", spread=1.5
    )
    resorption = parameter(
        300, "um^2/cell/day", source="", how="assumed: by a nucleus in health, of the order of pits seen", spread=3.0
    )

    precursors_commit = reaction(osteoclast_precursor >> pre_osteoclast, first_order(commitment))
    cells_ripen = reaction(pre_osteoclast >> mononuclear_osteoclast, first_order(ripening))
    pairs = meeting * mononuclear_osteoclast * mononuclear_osteoclast
    joining = meeting * bulk * mononuclear_osteoclast * osteoclast
    cells_fuse = reaction(mononuclear_osteoclast >> osteoclast, 2 * pairs + joining)
    osteoclasts_begin = reaction(nothing >> multinucleated_osteoclast, fusion_signal * pairs)
    pre_osteoclasts_die = reaction(pre_osteoclast >> nothing, first_order(death))
    mononuclear_cells_die = reaction(mononuclear_osteoclast >> nothing, first_order(death))
    nuclei_die = reaction(osteoclast >> nothing, first_order(death))
    osteoclasts_die = reaction(multinucleated_osteoclast >> nothing, death / survival_signal * multinucleated_osteoclast)

    apoptosis = assign(osteoclast_apoptosis, death / survival_signal)
    trace = parameter(1e-9, "cell/mm^3", source="", how="assumed: so that no cells have no share", spread=1.0)
    nuclei = assign(nuclei_per_osteoclast, osteoclast / (multinucleated_osteoclast + trace))
    committed = pre_osteoclast + mononuclear_osteoclast + osteoclast
    share = assign(committed_fraction, committed / (committed + osteoclast_precursor + trace))
    each_resorbs = assign(resorption_per_osteoclast, resorption * nuclei_per_osteoclast * resorption_signal)
    slice_is_resorbed = reaction(nothing >> pit_area, resorption * osteoclast * resorption_signal)
