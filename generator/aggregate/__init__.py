"""Reports become months, totals and views."""
