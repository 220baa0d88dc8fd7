"""Sex hormones in serum, and what ovaries, placenta and breast do."""

from rankl.lab.readouts.readout import Readout


def _serum(name: str, unit: str, *aliases: str, relative: bool = False) -> Readout:
    """A hormone of serum; spoken with or without that word."""
    return Readout(name, "", f"serum {name}", unit, f"{name}[serum]", (f"plasma {name}", *aliases), relative=relative)


HORMONES = (
    Readout(
        "oestradiol",
        "",
        "serum oestradiol",
        "pg/mL",
        "oestradiol[serum]",
        ("estradiol", "serum estradiol", "plasma oestradiol", "plasma estradiol", "E2"),
        relative=False,
    ),
    _serum("oestrogens", "pg/mL", "oestrogenic activity"),
    _serum("progesterone", "ng/mL", "P4"),
    _serum("progestogens", "ng/mL"),
    _serum("testosterone", "ng/mL"),
    _serum("prolactin", "ng/mL", "PRL"),
    _serum("FSH", "IU/L", "follicle-stimulating hormone"),
    _serum("LH", "IU/L", "luteinising hormone"),
)
ORGANS = (
    Readout("follicles", "", "ovarian follicles", "1", "follicles", ("follicle reserve", "ovarian reserve"), relative=False),
    Readout("STRAW stage", "", "STRAW stage", "1", "straw_stage", relative=False),
    Readout("ovarian function", "", "ovarian function", "1", "ovarian_function", relative=False),
    Readout("placenta", "", "placenta", "1", "placenta", relative=False),
    Readout("gestation", "", "gestation", "1", "gestation", relative=False),
    Readout("lactation", "", "lactation", "1", "lactation", relative=False),
)
READOUTS = (*HORMONES, *ORGANS)
