"""Templates: one a kind of page, and the parts they share."""
