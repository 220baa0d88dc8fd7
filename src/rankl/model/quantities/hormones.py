"""Hormones, and what makes them."""

from rankl.language import amount, molecule
from rankl.language.identity import same_as
from rankl.model.quantities import genes

oestradiol = amount(
    "oestradiol", "17-beta-oestradiol", "pg/mL", typical=50, identity=same_as("CHEBI:16469"), molar_mass="0.2724 kg/mol"
)
oestrogens = amount("oestrogens", "oestradiol and what acts like it, counted as oestradiol", "pg/mL", typical=50)
oestrogen_occupancy = amount(
    "oestrogen_occupancy", "oestrogen receptors of cells of bone and marrow that are filled, as a part of all", "1"
)
oestradiol_of_bone = amount("oestradiol_of_bone", "oestradiol that bone makes of testosterone for itself", "pg/mL", typical=30)
progesterone = amount("progesterone", "progesterone", "ng/mL", typical=5, identity=same_as("CHEBI:17026"))
progestogens = amount("progestogens", "progesterone and what acts like it, counted as progesterone", "ng/mL", typical=5)
testosterone = amount("testosterone", "testosterone", "ng/mL", typical=5, identity=same_as("CHEBI:17347"))
prolactin = amount("prolactin", "prolactin", "ng/mL", typical=10)
FSH = amount("FSH", "follicle-stimulating hormone", "IU/L", typical=10)
LH = amount("LH", "luteinising hormone", "IU/L", typical=7)

follicles = amount("follicles", "follicles left in the ovaries, relative to those left at the final period", "1", typical=40)
small_follicles = amount("small_follicles", "small follicles, which make inhibin, relative to those of young ovaries", "1")
straw_stage = amount("straw_stage", "stage of reproductive ageing (STRAW+10)", "1")
gonadotroph_drive = amount(
    "gonadotroph_drive", "what the brain gives the pituitary to make gonadotrophins, relative to health", "1"
)
inhibin = amount("inhibin", "inhibin of ovaries or testes, relative to young grown-ups", "1")
free_androgen = amount("free_androgen", "testosterone that tissues get, as a part of a young man's", "1")
cycling = amount("cycling", "1 while a female cycles, 0 while her hormones keep to their mean", "1")
ovarian_function = amount("ovarian_function", "what ovaries still do, as a part of what young ones do", "1")
testicular_function = amount("testicular_function", "what testes still do, as a part of what young ones do", "1")
gestation = amount("gestation", "part of a pregnancy that has passed; 0 where there is none", "1", at_conception=0.0)
placenta = amount("placenta", "work of the placenta, as a part of that at term", "1")
lactation = amount("lactation", "1 while milk is made, else 0", "1", at_conception=0.0)

PTH = molecule("PTH", "parathyroid hormone", unit="pM", gene=genes.PTH, typical=4, molar_mass="9.4 kg/mol")
PTHrP = molecule("PTHrP", "parathyroid hormone-related protein", unit="pM", gene=genes.PTHLH, typical=1, molar_mass="9.5 kg/mol")
calcitriol = molecule("calcitriol", "1,25-dihydroxyvitamin D", unit="pM", typical=100, molar_mass="0.417 kg/mol")
PTH_action = amount("PTH_action", "PTH and what acts like it on its receptor, relative to health", "1")
calcidiol = molecule("calcidiol", "25-hydroxyvitamin D", typical=60, molar_mass="0.401 kg/mol")
parathyroid_mass = amount("parathyroid_mass", "tissue of the parathyroid glands, relative to health", "1")
