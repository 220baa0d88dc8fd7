"""The nouns at which mechanisms meet."""
