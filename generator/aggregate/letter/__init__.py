"""The camat's periodic report to the bupati."""
