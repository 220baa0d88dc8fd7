"""The brain: fever, resting temperature, hot flashes and stroke, and what enters from blood."""
