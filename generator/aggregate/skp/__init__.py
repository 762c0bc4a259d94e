"""A person's evidence for the SKP, and the lines of e-Kinerja."""
