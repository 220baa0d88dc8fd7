"""Cytokines of the marrow: who makes them, and what they do."""
