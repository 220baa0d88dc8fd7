"""The brain: temperature, and what a stroke does."""

from rankl.language import amount, molecule
from rankl.language.identity import version_of
from rankl.model.quantities.genes import IL1B, PTGS2, TNF, TNFRSF11A, TNFRSF11B, TNFSF11
from rankl.model.quantities.genes import IL6 as IL6_GENE

csf_turnover = amount("csf_turnover", "part of the cerebrospinal fluid that is renewed", "1/day", typical=10)
barrier_opening = amount("barrier_opening", "leakage of the blood-brain barrier, relative to health", "1")

LPS = molecule("LPS", "lipopolysaccharide, counted at 10 kg/mol", typical=1, molar_mass="10 kg/mol")
lps_depot = molecule("LPS_depot", "lipopolysaccharide in the belly", unit="nmol", typical=1e-2, molar_mass="10 kg/mol")
il1_depot = molecule("IL1_depot", "interleukin 1 in the belly", unit="nmol", typical=1e-2, molar_mass="17 kg/mol")
tnf_depot = molecule("TNF_depot", "TNF in the belly", unit="nmol", typical=1e-2, molar_mass="52 kg/mol")
lps_signal = amount("lps_signal", "lipopolysaccharide as macrophages hear it", "1")
sickness = amount("sickness", "state of shock in which vessels of the skin open and heat is not made", "1")

rankl_mrna = molecule("RANKL_mRNA", "messenger of RANKL, relative to health", unit="1", identity=version_of(TNFSF11))
rank_mrna = molecule("RANK_mRNA", "messenger of RANK, relative to health", unit="1", identity=version_of(TNFRSF11A))
opg_mrna = molecule("OPG_mRNA", "messenger of OPG, relative to health", unit="1", identity=version_of(TNFRSF11B))
tnf_mrna = molecule("TNF_mRNA", "messenger of TNF, relative to health", unit="1", identity=version_of(TNF))
il6_mrna = molecule("IL6_mRNA", "messenger of interleukin 6, relative to health", unit="1", identity=version_of(IL6_GENE))

glial_rank_signal = amount(
    "glial_rank_signal",
    "bound RANK of astrocytes in the preoptic area, the medial septal nucleus and the lateral septal nucleus, relative to health",
    "1",
)
cox2 = molecule("COX2", "COX-2 of astrocytes, relative to health", unit="1", identity=version_of(PTGS2))
arachidonate = molecule("arachidonate", "free arachidonic acid of astrocytes, relative to health", unit="1")
febrile_set_point = amount("febrile_set_point", "rise of the temperature that the brain defends", "degC", typical=1)
heat_production = amount("heat_production", "heat made beyond rest, by what it would warm the body", "degC/day", typical=30)
heat_loss = amount("heat_loss", "heat lost beyond rest, by what it would cool the body", "degC/day", typical=30)
core_temperature_rise = amount("core_temperature_rise", "core temperature above its rhythm", "degC", typical=1)
circadian_rhythm = amount("circadian_rhythm", "core temperature above its mean over a day", "degC", typical=1)
tonic_rank = amount("tonic_rank", "bound RANK of astrocytes as it is over days, relative to health", "1")
tonic_cooling = amount("tonic_cooling", "what RANK of the brain lowers resting temperature by", "degC", typical=0.3)
resting_temperature = amount("resting_temperature", "core temperature at rest, mean of a day", "degC", typical=37)
core_temperature = amount("core_temperature", "core temperature", "degC", typical=37)
tail_skin_temperature = amount("tail_skin_temperature", "temperature of the skin of the tail", "degC", typical=28)

blood_flow = amount("blood_flow", "blood flow of a territory, relative to health", "1")
energy = amount("energy", "ATP of tissue, relative to health", "1")
injured_tissue = amount("injured_tissue", "tissue of the territory that may die or recover", "%", typical=20)
infarct = amount("infarct", "dead tissue, part of the territory", "%", typical=30)
debris = amount("debris", "what dead tissue leaves until it is cleared, part of the territory", "%", typical=20)
il1_mrna = molecule("IL1_mRNA", "messenger of interleukin 1, relative to health", unit="1", identity=version_of(IL1B))
microglial_rank = amount("microglial_rank", "bound RANK of microglia, relative to full", "1", typical=0.1)
microglial_calm = amount("microglial_calm", "how far RANK holds microglia back, 0 to 1", "1", typical=0.1)
neuroinflammation = amount("neuroinflammation", "cytokines of microglia, relative to health", "1", typical=10)
barrier_leak = amount("barrier_leak", "gaps in vessel walls", "1", typical=0.5)
oedema = amount("oedema", "swelling of the hemisphere", "%", typical=10)
death_hazard = amount("death_hazard", "deaths from stroke", "1/day", typical=0.1)
death_risk = amount("death_risk", "deaths from stroke, summed up as a hazard", "1", typical=0.1)
mortality = amount("mortality", "part of the animals that have died of stroke", "%", typical=10)
demise = amount("demise", "injured tissue that dies", "%/day", typical=20)

glutamate = amount("glutamate", "glutamate in a medium", "uM", typical=10)
neuronal_death = amount("neuronal_death", "nerve cells of a dish that have died", "%", typical=10)

kndy_drive = amount("kndy_drive", "activity of neurons with neurokinin B, relative to health", "1")
kndy_habit = amount("kndy_habit", "how far the heat-loss centre has grown used to neurokinin B, relative to health", "1")
neurokinin_signal = amount("neurokinin_signal", "neurokinin B as the heat-loss centre hears it, relative to health", "1")
thermoneutral_zone = amount("thermoneutral_zone", "core temperatures between shivering and sweating", "degC", typical=0.4)
hot_flashes = amount("hot_flashes", "hot flashes of a woman", "1/day", typical=1)
hot_flash_prevalence = amount("hot_flash_prevalence", "women who have hot flashes", "%", typical=50)
severe_hot_flash_prevalence = amount("severe_hot_flash_prevalence", "women with moderate or severe hot flashes", "%", typical=30)
