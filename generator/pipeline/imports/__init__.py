"""`jejak import`: from a file to a review sheet and records."""
