"""The person: the clock that drives her hormones, and her size."""

from rankl.language import amount

age = amount("age", "age of the person", "year", typical=50)
youth = amount("youth", "what is left of growing: 1 at birth, 0 when grown up", "1")
maturing = amount("maturing", "part of growing that passes a day", "1/day", typical=0.05)
body_weight = amount("body_weight", "body weight, of animals when they are grown up", "kg", typical=66)
present_weight = amount("present_weight", "body weight of an animal that grows", "kg", typical=0.02)
