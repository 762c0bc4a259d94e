"""Where a command's time goes: `python -m bench.profile_command --in DIR build --rev main …`.

Runs one `jejak` command in this process under cProfile and prints the dearest functions, by their
own time and with what they call. Profiled seconds are about twice the real ones.
"""

import argparse
import cProfile
import importlib
import io
import os
import pstats
import sys
from pathlib import Path

SHOWN = 40
HERE = f"{Path(__file__).parent.parent}{os.sep}"


def main() -> None:
    """Profile one command and print two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--in", dest="folder", type=Path, default=Path(), help="the repository")
    parser.add_argument("--shown", type=int, default=SHOWN, help="functions in each table")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="a jejak command")
    arguments = parser.parse_args()
    os.chdir(arguments.folder)
    print(profile_command(arguments.command, arguments.shown))


def profile_command(command: list[str], shown: int) -> str:
    """Run `jejak` with these arguments, its own imports included, and tell what it cost."""
    profile = cProfile.Profile()
    profile.runcall(_run, command)
    said = io.StringIO()
    stats = pstats.Stats(profile, stream=said)
    for order in ("tottime", "cumtime"):
        stats.sort_stats(order).print_stats(shown)
    return said.getvalue().replace(HERE, "")


def _run(command: list[str]) -> None:
    cli = importlib.import_module("generator.cli")
    sys.argv = ["jejak", *command]
    try:
        cli.main()
    except SystemExit as end:
        print(f"exit {end.code}")


if __name__ == "__main__":
    main()
