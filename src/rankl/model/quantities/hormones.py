"""Hormones."""

from rankl.language import amount

oestradiol = amount("oestradiol", "17-beta-oestradiol", "pg/mL", typical=50)
