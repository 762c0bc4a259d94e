"""Door: a private file of NIPs, which never is in the repository: slug to number."""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from generator.problems import EnvironmentFault, UsageFault
from generator.read.git_process import GitDoor

_NUMBER = re.compile(r"[0-9]{18}")
_BREAKS = re.compile(r"[\s.-]")
_MOST_BYTES = 1 << 20


def read_private_numbers(root: Path, place: Path) -> dict[str, str]:
    """Read a YAML mapping or a CSV of two columns: slug, NIP.

    Raises:
        UsageFault: Git tracks the file, or would take it in; it is unreadable; a NIP is none.
    """
    _refuse_committed(root, place)
    try:
        data = place.read_bytes()[: _MOST_BYTES + 1]
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageFault(f"Berkas NIP {place} tidak terbaca.") from error
    pairs = _csv_pairs(text) if place.suffix.lower() == ".csv" else _yaml_pairs(text, place)
    return dict(_check(slug, number) for slug, number in pairs)


def _refuse_committed(root: Path, place: Path) -> None:
    """Keep NIPs out of git: inside the repository only an ignored file may hold them."""
    real, top = place.resolve(), root.resolve()
    if not real.is_relative_to(top):
        return
    try:
        # Says yes of ignored files only, and never of one that is tracked.
        GitDoor(root).run("check-ignore", "--quiet", "--", real.relative_to(top).as_posix())
    except EnvironmentFault as no:
        raise UsageFault(
            f"{place} ada di dalam repositori dan dapat ikut terkirim, sedangkan NIP tidak boleh "
            "masuk git. Pindahkan ke luar repositori."
        ) from no


def _csv_pairs(text: str) -> Iterator[tuple[str, str]]:
    dialect = ";" if ";" in text.partition("\n")[0] else ","
    for row in csv.reader(text.splitlines(), delimiter=dialect):
        cells = [cell.strip() for cell in row]
        if any(cells) and [cell.casefold() for cell in cells[1:2]] != ["nip"]:
            yield cells[0], cells[1] if len(cells) > 1 else ""


def _yaml_pairs(text: str, place: Path) -> Iterator[tuple[str, str]]:
    try:
        found = yaml.load(text, yaml.BaseLoader)  # noqa: S506  # every value stays text
    except yaml.YAMLError as error:
        raise UsageFault(f"Berkas NIP {place} bukan YAML yang benar.") from error
    if not isinstance(found, Mapping):
        raise UsageFault(f'Berkas NIP {place} harus berisi baris seperti ani-lestari: "…".')
    return ((str(slug), str(number)) for slug, number in found.items())


def _check(slug: str, number: str) -> tuple[str, str]:
    digits = _BREAKS.sub("", number)
    if not _NUMBER.fullmatch(digits):
        raise UsageFault(f"NIP untuk {slug} harus 18 angka.")  # the number itself is not shown
    return slug, digits
