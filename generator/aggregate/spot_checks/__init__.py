"""Spot checks (sidak) and what follows from them."""
