"""An office record of entries/kantor/ as nodes that know their place: header, then narrative.

Admins write these few files, so the header is plain YAML, and less is repaired than in the daily
report of everybody (`read.front_matter`).
"""

from dataclasses import dataclass
from typing import Final

import yaml

from generator.model.shown_value import show_value
from generator.problems import Checked, Problem, make_problem
from generator.read.entry_lines import read_lines
from generator.read.front_matter import find_conflict
from generator.read.split_fences import Parts, is_fence
from generator.read.typed_line import TypedLine
from generator.read.typed_nodes import find_typed_place, put_typed_places
from generator.read.yaml_nodes import Mapping, YamlRefused, read_nodes

_QUOTES: Final = 'Beri tanda kutip pada teksnya, misalnya nama: "…".'
_REFUSALS: Final = {
    "syntax": ("E020", "Baris ini tidak dapat dibaca sebagai isian.", _QUOTES),
    "property": (
        "E021",
        "Tanda &, *, ! dan << milik YAML tidak dipakai di sini.",
        "Bila itu bagian dari teks, beri tanda kutip pada teksnya.",
    ),
    "depth": ("E024", "Isian ini bertingkat terlalu dalam.", "Kurangi kurung dan jorokannya."),
    "size": ("E024", "Isian ini terlalu banyak untuk satu berkas.", "Ringkas isinya."),
    "key": ("E023", "Kunci harus satu kata, misalnya periode.", "Tulis kunci tanpa kurung."),
}


@dataclass(frozen=True, slots=True)
class RawRecord:
    """An office record that is read but not yet judged. Places are typed ones, 1-based.

    Attributes:
        fields: The header.
        lines: All lines of the file, odd characters put right.
        narrative: The lines under the closing fence.
    """

    fields: Mapping
    lines: tuple[TypedLine, ...]
    narrative: tuple[TypedLine, ...]


def read_office_record(path: str, data: bytes) -> Checked[RawRecord | None]:
    """Read the bytes of a record; None where the file as a whole cannot be read."""
    read = read_lines(path, data)
    if read.value is None:
        return Checked(None, read.problems)
    if conflict := find_conflict(path, read.value):
        return Checked(None, (*read.problems, conflict))
    parts = _split(path, read.value)
    if parts.value is None:
        return Checked(None, (*read.problems, *parts.problems))
    header = parts.value.header
    fields = _read_header(path, header)
    problems = (*read.problems, *parts.problems, *fields.problems)
    if fields.value is None:
        return Checked(None, problems)
    return Checked(RawRecord(fields.value, read.value, parts.value.narrative), problems)


def _split(path: str, lines: tuple[TypedLine, ...]) -> Checked[Parts | None]:
    """Cut a record at its two fences; empty lines before the first mean nothing."""
    start = next((number for number, line in enumerate(lines) if line.text.strip()), 0)
    fences = [number for number, line in enumerate(lines) if is_fence(line.text)][:2]
    if fences[:1] != [start]:
        problem = make_problem(
            path,
            "E006",
            "Berkas ini tidak diawali garis ---.",
            "Bagian isian diawali dan diakhiri satu baris berisi ---.",
            at=lines[start].place(0) if lines else (1, 1),
        )
        return Checked(None, (problem,))
    if len(fences) == 1:
        problem = make_problem(
            path,
            "E006",
            "Garis --- penutup tidak ada, jadi akhir bagian isian tidak jelas.",
            "Tulis satu baris --- sesudah isian terakhir, sebelum catatan bebas.",
            at=lines[-1].place(0),
        )
        return Checked(None, (problem,))
    opening, closing = fences
    repairs = tuple(
        make_problem(
            path,
            "W106",
            "Garis pembatas ini dibaca sebagai ---.",
            "Tulis tepat tiga tanda hubung: ---",
            at=lines[fence].place(0),
        )
        for fence in fences
        if lines[fence].text.rstrip(" ") != "---"
    )
    return Checked(Parts(lines[opening + 1 : closing], lines[closing + 1 :]), repairs)


def _read_header(path: str, header: tuple[TypedLine, ...]) -> Checked[Mapping | None]:
    text = "".join(f"{line.text}\n" for line in header)
    root, refused = read_nodes(text)
    problems = [_describe(path, header, one) for one in refused]
    if root is None:
        return Checked(None, tuple(problems))
    if not isinstance(root, Mapping):
        message = "Bagian isian harus berupa baris kunci dan isinya."
        at = find_typed_place(root.place, header)
        problems.append(make_problem(path, "E020", message, "Tulis kunci: isi.", at=at))
        return Checked(None, tuple(problems))
    problems += (_refuse_cut(path, find_typed_place(place, header)) for place in _find_cuts(text))
    put_typed_places(root, header)
    return Checked(root, tuple(problems))


def _describe(path: str, header: tuple[TypedLine, ...], refused: YamlRefused) -> Problem:
    """Say why YAML was refused."""
    at = find_typed_place(refused.place, header)
    if refused.reason == "duplicate":
        message = f"Isian {show_value(refused.name)} ditulis dua kali."
        return make_problem(path, "E022", message, "Hapus salah satunya.", at=at)
    code, message, hint = _REFUSALS[refused.reason]
    if refused.reason == "syntax" and any("\t" in line.text for line in header):
        hint = "Ganti tab dengan spasi."
    return make_problem(path, code, message, hint, at=at)


def _find_cuts(text: str) -> list[tuple[int, int]]:
    """Find where YAML takes the rest of an unquoted text for a comment: `hal: Surat #3`."""
    if " #" not in text:
        return []
    cuts = []
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.ScalarEvent) and not event.style and event.value:
            mark = event.end_mark
            assert mark is not None  # libyaml always knows it
            line = text.split("\n")[mark.line]
            rest = line[mark.column :].lstrip(" ")
            if rest.startswith("#"):
                cuts.append((mark.line, len(line) - len(rest)))
    return cuts


def _refuse_cut(path: str, at: tuple[int, int]) -> Problem:
    return make_problem(
        path,
        "E614",
        "Tanda # memotong teks ini: bagian sesudahnya tidak ikut terbaca.",
        "Beri tanda kutip pada seluruh teksnya, atau pindahkan komentar ke baris sendiri.",
        at=at,
    )
