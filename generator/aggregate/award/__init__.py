"""The monthly award: formula, near-copies, shortlist, decision, announcement."""
