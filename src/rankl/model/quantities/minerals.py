"""Calcium, phosphate, and what carries them."""

from rankl.language import amount
from rankl.language.identity import same_as

calcium = amount("calcium", "calcium", "mM", typical=2.4, identity=same_as("CHEBI:29108"))
phosphate = amount("phosphate", "phosphate", "mM", typical=1.15, identity=same_as("CHEBI:18367"))
glomerular_filtration = amount("glomerular_filtration", "glomerular filtration, relative to health", "1")
exchangeable_calcium = amount(
    "exchangeable_calcium", "calcium of bone surfaces that blood exchanges, of extracellular fluid", "mM", typical=7
)
calcium_sensing = amount("calcium_sensing", "signal of calcium in parathyroid cells, relative to health", "1")
calcium_intake = amount("calcium_intake", "calcium eaten", "mmol/day", typical=25)
gut_transport = amount("gut_transport", "capacity of the gut to absorb calcium actively, relative to health", "1")
calcium_absorption = amount("calcium_absorption", "calcium that the gut absorbs, less what it secretes", "mmol/day", typical=5)
urinary_calcium = amount("urinary_calcium", "calcium lost in urine", "mmol/day", typical=5)
urinary_phosphate = amount("urinary_phosphate", "phosphate lost in urine", "mmol/day", typical=27)
milk_calcium = amount("milk_calcium", "calcium that goes into milk", "mmol/day", typical=1)
calcium_balance = amount("calcium_balance", "calcium absorbed less what is lost in urine and milk", "mmol/day", typical=1)
mineral_laid_down = amount("mineral_laid_down", "mineral laid down, of healthy mineral", "1/year", typical=0.05)
mineralisation_pace = amount("mineralisation_pace", "pace at which osteoid takes up mineral, relative to health", "1")
mineral_resorbed = amount("mineral_resorbed", "mineral freed by osteoclasts, of healthy mineral", "1/year", typical=0.05)
hypocalcaemic_share = amount("hypocalcaemic_share", "share of such people whose calcium is below a limit", "%", typical=1)
