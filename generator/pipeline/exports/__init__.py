"""`jejak export`, a module a kind."""
