"""Door: which account brought which commit, as a forge's interface told a job that asked it."""

import re
from pathlib import Path

from generator.problems import UsageFault

_LINE = re.compile(r"([0-9a-f]{40,64})[ \t]+([^\s]{1,100})")


def read_actor_list(path: Path) -> dict[str, str]:
    """Read a file of lines "<commit> <login>"; empty lines are passed over.

    Raises:
        UsageFault: There is no such file, or a line of it is something else.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        raise UsageFault(f"Daftar pengirim {path} tidak ada atau tidak terbaca.") from None
    actors: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line.strip())
        if match is not None:
            actors[match[1]] = match[2]
        elif line.strip():
            raise UsageFault(f"Daftar pengirim {path}, baris {number}: tulis “komit akun”.")
    return actors
