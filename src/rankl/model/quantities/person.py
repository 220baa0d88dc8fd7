"""The person: the clock that drives her hormones, and her size."""

from rankl.language import amount

age = amount("age", "age of the person", "year", typical=50)
body_weight = amount("body_weight", "body weight", "kg", typical=66)
