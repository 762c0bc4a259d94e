"""Documents to print and sign: PDF by typst, Word by docxtpl."""
