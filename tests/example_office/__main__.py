"""`python -m tests.example_office OUT_DIR [--git]`: write the example office to a directory."""

import argparse
import subprocess
from pathlib import Path

from tests.example_office.history import make_stream
from tests.example_office.office_life import OfficeLife, make_office_life


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--git", action="store_true", help="make OUT_DIR a repository with history")
    arguments = parser.parse_args()
    life = make_office_life()
    if arguments.git:
        print(write_repository(life, arguments.out))
    else:
        write_files(life, arguments.out)


def write_files(life: OfficeLife, out: Path) -> None:
    """Write the files that stand at the end."""
    for path, content in life.files.items():
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def write_repository(life: OfficeLife, out: Path) -> str:
    """Write the repository and its work tree; return the hash of the tip of main."""
    out.mkdir(parents=True, exist_ok=True)
    if (out / ".git").exists():
        raise SystemExit(f"{out} is a repository already")
    _git(out, "init", "--quiet", "--initial-branch=main")
    _git(out, "config", "core.autocrlf", "false")
    _git(out, "fast-import", "--quiet", given=make_stream(life.roots, life.pulls))
    _git(out, "reset", "--quiet", "--hard", "main")
    return _git(out, "rev-parse", "HEAD").decode().strip()


def _git(out: Path, *arguments: str, given: bytes | None = None) -> bytes:
    return subprocess.run(
        ["git", "-C", str(out), *arguments], input=given, check=True, stdout=subprocess.PIPE
    ).stdout


if __name__ == "__main__":
    main()
