"""`python -m generator`: the same as `jejak`."""

from generator.cli import run

run()
