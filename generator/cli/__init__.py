"""Door: `jejak`, the command line. The one place that sees argv, clock, environment and stderr."""

from generator.cli.main import main, run

__all__ = ["main", "run"]
