"""Drugs: pages that join a body when an experiment gives the drug."""
