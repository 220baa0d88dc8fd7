"""Compartments of the body and sites of the skeleton."""

from rankl.language import Place

marrow = Place("marrow", "bone marrow next to bone surfaces")
serum = Place("serum", "blood serum")
subcutis = Place("subcutis", "subcutaneous depot of an injection")
tissue = Place("tissue", "interstitial fluid outside marrow")
extracellular_fluid = Place("extracellular fluid", "all fluid outside cells, through which calcium spreads in minutes")

csf = Place("csf", "cerebrospinal fluid, and the fluid between cells of the brain that it mixes with")
hypothalamus = Place("hypothalamus", "where the brain governs body temperature: preoptic area, with the septal nuclei")
cortex = Place("cortex", "cortex in the territory of a middle cerebral artery")

metastasis = Place("metastasis", "bone next to tumour cells that have come from elsewhere")
giant_cell_tumour = Place("giant cell tumour", "a giant cell tumour of bone")

dish = Place("dish", "medium over cells in culture")

lumbar_spine = Place("lumbar spine", "vertebrae L1-L4 as seen by DXA")
total_hip = Place("total hip", "proximal femur as seen by DXA")
femoral_neck = Place("femoral neck", "femoral neck as seen by DXA")

trabeculae = Place("trabeculae", "spongy bone of a site")
compact_bone = Place("compact bone", "cortex of a site")

distal_femur = Place("distal femur", "metaphysis above the growth plate of the knee, as microCT sees it")
skeleton = Place("skeleton", "all bones together")

resorbed_surface = Place("resorbed surface", "bone surface that osteoclasts have just left")
quiescent_surface = Place("quiescent surface", "bone surface at rest, on which modelling may begin")

surface_of_bone = Place("bone surface", "mineral that osteoclasts, blood and drugs can reach")
depth_of_bone = Place("depth of bone", "mineral under newer bone, out of reach until resorbed")

lymph_node = Place("lymph node", "lymph nodes, and before birth their anlagen")
thymus = Place("thymus", "medulla of the thymus")
spleen = Place("spleen", "spleen")
skin = Place("skin", "epidermis")
joint = Place("joint", "synovium of a joint and the bone next to it")
periodontium = Place("periodontium", "gingiva around a tooth and the alveolar bone next to it")
