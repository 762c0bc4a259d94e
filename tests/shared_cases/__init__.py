"""What a person can type into the writing form, and the codes that both readers must give.

`jejak check` and the form at /tulis/ are held to these cases: by test_shared_cases.py in
tests/unit/validate/, and by test_write_rules.py in tests/browser/.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.report import Report
from generator.problems import Checked
from generator.validate.check_report import check_report
from generator.validate.vocabulary import Vocabulary
from tests.reports import VOCABULARY

FOLDER = Path(__file__).parent
Typed = Mapping[str, object]
BLANK: Typed = {
    "pegawai": "ani-lestari",
    "tanggal": "2025-06-30",
    "status": "hadir",
    "kegiatan": [],
    "kendala": "",
    "rencana": "",
    "narasi": "",
}


@dataclass(frozen=True)
class SharedCase:
    """One form as it was filled in, and what is wrong with it."""

    name: str
    typed: Typed
    codes: tuple[str, ...]


def read_cases() -> list[SharedCase]:
    """Read every case, the fields that it does not name left blank."""
    return [
        SharedCase(f"{path.stem}: {case['name']}", BLANK | case["typed"], tuple(case["codes"]))
        for path in sorted(FOLDER.glob("*.json"))
        for case in json.loads(path.read_text(encoding="utf-8"))
    ]


def path_of(typed: Typed) -> str:
    """Name the file of a form."""
    day = date.fromisoformat(str(typed["tanggal"]))
    return f"entries/{typed['pegawai']}/{day:%Y/%m}/{day}.md"


def write_naively(typed: Typed) -> str:
    """Write what was typed as a file without any tidying: every text quoted, just as it is."""
    lines = ["---", *(f"{name}: {typed[name]}" for name in ("tanggal", "pegawai", "status"))]
    activities = typed["kegiatan"]
    assert isinstance(activities, list)
    items = [item for item in activities if any(value.strip() for value in item.values())]
    if items:
        lines.append("kegiatan:")
    for item in items:
        lines += _write_item({name: value for name, value in item.items() if value.strip()})
    lines += (
        f"{name}: {_quote(str(typed[name]))}" for name in ("kendala", "rencana") if typed[name]
    )
    return "\n".join([*lines, "---", str(typed["narasi"])]) + "\n"


def check_typed(typed: Typed, vocabulary: Vocabulary = VOCABULARY) -> Checked[Report | None]:
    """Check what was typed the way `jejak check` does."""
    return check_report(path_of(typed), write_naively(typed).encode(), vocabulary)


def codes_of(checked: Checked[Report | None]) -> tuple[str, ...]:
    """List the codes, each once, without those of a file's bytes and marks: a form has none."""
    codes = {problem.code for problem in checked.problems}
    return tuple(sorted(code for code in codes if not code.startswith(("W10", "W11"))))


def _write_item(item: Mapping[str, str]) -> list[str]:
    lines = [f"    {name}: {_quote(value)}" for name, value in item.items() if name != "bukti"]
    links = [link for link in item.get("bukti", "").split("\n") if link.strip()]
    if links:
        lines += ["    bukti:", *(f"      - {_quote(link)}" for link in links)]
    return [f"  - {lines[0].strip()}", *lines[1:]] if lines else []


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
