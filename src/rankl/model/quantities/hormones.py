"""Hormones."""

from rankl.language import amount
from rankl.language.identity import same_as

oestradiol = amount("oestradiol", "17-beta-oestradiol", "pg/mL", typical=50, identity=same_as("CHEBI:16469"))
