"""One Markdown page a person-month, as an office without a generator of its own would write it."""

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

FIELDS = {
    "hasil": "Hasil",
    "jumlah": "Jumlah",
    "satuan": "Satuan",
    "rhk": "RHK",
    "mulai": "Mulai",
    "selesai": "Selesai",
    "lokasi": "Lokasi",
    "bukti": "Bukti",
}


class _QuickHandler(YAMLHandler):
    """Front matter through libyaml: the pure Python loader is six times slower."""

    def load(self, fm: str, **_: object) -> dict[str, Any]:
        fields: dict[str, Any] = yaml.load(fm, Loader=yaml.CSafeLoader)
        return fields


def write_material_pages(project: Path) -> None:
    """Turn project/entries/ into project/docs/, a page a person-month and a list of people."""
    months: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for path in sorted((project / "entries").rglob("*.md")):
        months[path.parts[-4], path.stem[:7]].append(_make_day(path.read_text(encoding="utf-8")))
    for (person, month), days in months.items():
        page = project / "docs" / "pegawai" / person / f"{month}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# {person}, {month}\n\n" + "\n".join(days), encoding="utf-8")
    links = [f"- [{name}, {month}](pegawai/{name}/{month}.md)" for name, month in sorted(months)]
    index = "# Laporan harian\n\n" + "\n".join(links) + "\n"
    (project / "docs" / "index.md").write_text(index, encoding="utf-8")


def _make_day(text: str) -> str:
    parsed, narrative = frontmatter.parse(text, handler=_QuickHandler())
    fields: dict[str, Any] = parsed
    lines = [f"## {fields['tanggal']}", "", f"Status: {fields['status']}", ""]
    for number, item in enumerate(fields.get("kegiatan", []), 1):
        activity = item if isinstance(item, dict) else {"uraian": item}
        lines.append(f"{number}. {activity['uraian']}")
        lines += [f"    - {FIELDS[key]}: {activity[key]}" for key in FIELDS if key in activity]
    for key in ("kendala", "rencana"):
        if key in fields:
            lines += ["", f"**{key.capitalize()}:** {fields[key]}"]
    return "\n".join([*lines, "", narrative, ""])


if __name__ == "__main__":
    write_material_pages(Path(sys.argv[1]))
