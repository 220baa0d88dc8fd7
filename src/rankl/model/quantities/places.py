"""Compartments of the body and sites of the skeleton."""

from rankl.language import Place

marrow = Place("marrow", "bone marrow next to bone surfaces")
serum = Place("serum", "blood serum")
subcutis = Place("subcutis", "subcutaneous depot of an injection")
tissue = Place("tissue", "interstitial fluid outside marrow")

dish = Place("dish", "medium over cells in culture")

lumbar_spine = Place("lumbar spine", "vertebrae L1-L4 as seen by DXA")
total_hip = Place("total hip", "proximal femur as seen by DXA")
femoral_neck = Place("femoral neck", "femoral neck as seen by DXA")

distal_femur = Place("distal femur", "metaphysis above the growth plate of the knee, as microCT sees it")
femoral_diaphysis = Place("femoral diaphysis", "shaft of the femur")
skeleton = Place("skeleton", "all bones together")

resorbed_surface = Place("resorbed surface", "bone surface that osteoclasts have just left")
quiescent_surface = Place("quiescent surface", "bone surface at rest, on which modelling may begin")
