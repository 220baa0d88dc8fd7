"""Compartments of the body and sites of the skeleton."""

from rankl.language import Place

marrow = Place("marrow", "bone marrow next to bone surfaces")
serum = Place("serum", "blood serum")
subcutis = Place("subcutis", "subcutaneous depot of an injection")
tissue = Place("tissue", "interstitial fluid outside marrow")

lumbar_spine = Place("lumbar spine", "vertebrae L1-L4 as seen by DXA")
total_hip = Place("total hip", "proximal femur as seen by DXA")
femoral_neck = Place("femoral neck", "femoral neck as seen by DXA")

resorbed_surface = Place("resorbed surface", "bone surface that osteoclasts have just left")
quiescent_surface = Place("quiescent surface", "bone surface at rest, on which modelling may begin")
