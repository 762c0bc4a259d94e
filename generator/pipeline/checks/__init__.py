"""`jejak check`: a file, a state, a proposal, a push."""
