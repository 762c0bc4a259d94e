"""Door: the hooks of an office's own repository, two small files that call this very program."""

import shlex
from pathlib import Path

from generator.problems import EnvironmentFault, UsageFault, name_refusal

_MARK = "# Dipasang oleh: jejak hook install"
_NAMES = ("pre-receive", "post-receive")


def install_hooks(git_dir: Path, program: list[str], served: Path) -> list[Path]:
    """Write both hooks, or bring them up to date.

    Args:
        git_dir: The bare repository.
        program: What starts Jejak, as an argument list.
        served: The served directory.

    Raises:
        UsageFault: Somebody else's hook stands there.
        EnvironmentFault: The place cannot be written.
    """
    texts = {
        "pre-receive": _text("Menolak kiriman yang keliru.", [*program, "hook", "pre-receive"]),
        "post-receive": _text(
            "Menerbitkan yang diterima.",
            [*program, "hook", "post-receive", "--to", str(served)],
        ),
    }
    places = {name: find_hook(git_dir, name) for name in _NAMES}
    for place in places.values():
        if place.exists() and not is_ours(place):
            raise UsageFault(
                f"{place} sudah ada dan bukan dari Jejak, jadi tidak ditimpa."
                " Pindahkan dahulu, atau panggil jejak hook dari dalamnya."
            )
    try:
        for name, place in places.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(texts[name], encoding="utf-8")
            place.chmod(0o755)
    except OSError as error:
        raise EnvironmentFault(f"Hook tidak dapat ditulis: {name_refusal(error)}.") from error
    return list(places.values())


def find_hook(git_dir: Path, name: str) -> Path:
    """Name the place of a hook; Gitea and Forgejo keep theirs in a folder for each kind."""
    folder = git_dir / "hooks" / f"{name}.d"
    return folder / "jejak" if folder.is_dir() else git_dir / "hooks" / name


def is_ours(place: Path) -> bool:
    """Tell whether a hook was written here."""
    try:
        return _MARK in place.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def _text(what: str, command: list[str]) -> str:
    return f"#!/bin/sh\n{_MARK}\n# {what}\nexec {shlex.join(command)}\n"
