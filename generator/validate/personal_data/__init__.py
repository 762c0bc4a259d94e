"""Personal data of citizens: found by structure, refused, and never repeated in full."""
