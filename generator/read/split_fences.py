"""Where a report's header begins and ends, however its fences were typed."""

import re
from dataclasses import dataclass
from typing import Final

from generator.model.report_words import REPORT_FIELDS, REQUIRED_FIELDS
from generator.problems import Checked, Problem, make_problem
from generator.read.header_words import KNOWN_FIELDS, fold_key, match_bullet, match_key
from generator.read.typed_line import TypedLine

_DASHES: Final = "-‐‑‒–—―−"
_LONG_DASHES: Final = "–—―"
_CODE_FENCE: Final = re.compile(r" {0,3}(?:`{3,}|~{3,})[ ]*\w*[ ]*")
_EXAMPLE_HINT: Final = "Bagian isian diawali dan diakhiri satu baris berisi ---."
Lines = tuple[TypedLine, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """A report cut at its fences: the header's lines, and those of the narrative."""

    header: Lines
    narrative: Lines


def split_fences(path: str, lines: Lines) -> Checked[Parts | None]:
    """Cut a report at its fences, putting them right where they have one meaning."""
    problems: list[Problem] = []
    lines = _skip_blank(path, lines, problems)
    lines = _unwrap_code(path, lines, problems)
    if lines and is_fence(lines[0].text.lstrip(" \t")):
        _warn_of_fence(path, lines[0], problems)
        rest = lines[1:]
    elif lines and _begins_header(lines[0].text.lstrip(" \t")):
        problems.append(_warn_of_missing(path, lines[0], "pembuka"))
        rest = lines
    else:
        return Checked(None, (*problems, _refuse_start(path, lines)))
    end = next((number for number, line in enumerate(rest) if is_fence(line.text)), None)
    if end is None:
        end = _find_indented_end(rest)
    if end is None:
        return _end_without_fence(path, rest, problems)
    _warn_of_fence(path, rest[end], problems)
    header, narrative = rest[:end], rest[end + 1 :]
    problems += _find_stray_fields(path, narrative)
    return Checked(Parts(header, narrative), tuple(problems))


def _find_indented_end(rest: Lines) -> int | None:
    """Find a closing fence that the editor indented; None where more of the header may follow."""
    dashes = [number for number, line in enumerate(rest) if line.text.strip(" \t") == "---"]
    if len(dashes) != 1:
        return None
    following = (line.text for line in rest[dashes[0] + 1 :] if line.text.strip())
    return None if any(map(_is_header_line, following)) else dashes[0]


def _skip_blank(path: str, lines: Lines, problems: list[Problem]) -> Lines:
    """Leave out empty lines before the opening fence."""
    first = next((number for number, line in enumerate(lines) if line.text.strip()), len(lines))
    if 0 < first < len(lines):
        problems.append(
            make_problem(
                path,
                "W107",
                "Ada baris kosong sebelum --- pembuka; diabaikan.",
                "Hapus baris kosong itu.",
                at=lines[0].place(0),
            )
        )
    return lines[first:]


def _unwrap_code(path: str, lines: Lines, problems: list[Problem]) -> Lines:
    """Take off the code fence around a whole file, or around its header."""
    if not lines or _CODE_FENCE.fullmatch(lines[0].text) is None:
        return lines
    inner = next((number for number, line in enumerate(lines[1:], 1) if line.text.strip()), 0)
    first = lines[inner].text.lstrip(" \t")
    if not inner or not (is_fence(first) or _begins_header(first)):
        return lines
    problems.append(
        make_problem(
            path,
            "W108",
            "Laporan ini terbungkus pagar kode (```); pembungkusnya diabaikan.",
            "Hapus baris ``` di awal dan di akhir.",
            at=lines[0].place(0),
        )
    )
    fences = [
        number for number, line in enumerate(lines[1:], 1) if _CODE_FENCE.fullmatch(line.text)
    ]
    # Code in the narrative has fences in pairs: an odd one is the wrapper's other end. It stands
    # right after the header, or at the very end.
    if len(fences) % 2 == 0:
        return lines[inner:]
    closing = _find_wrapper_end(lines, fences)
    if lines[closing].text.strip(" `~"):
        return lines[inner:]  # words beside it: no wrapper's end
    kept = lines[inner:closing] + lines[closing + 1 :]
    # Without the empty lines round the wrapper's end: its first line is none.
    last = next(n for n in range(len(kept) - 1, -1, -1) if kept[n].text.strip())
    return kept[: last + 1]


def _find_wrapper_end(lines: Lines, fences: list[int]) -> int:
    """Choose the fence that closes the wrapper."""
    before = next((n for n in range(fences[0] - 1, -1, -1) if lines[n].text.strip()), 0)
    return fences[0] if before > 1 and is_fence(lines[before].text) else fences[-1]


def is_fence(text: str) -> bool:
    """Tell whether a line is a fence: three dashes, or what a phone makes of them."""
    stripped = text.replace(" ", "").replace("\t", "")
    if not stripped or text[0] in " \t" or stripped.strip(_DASHES):
        return False
    return len(stripped) > 1 or stripped in _LONG_DASHES


def _warn_of_fence(path: str, line: TypedLine, problems: list[Problem]) -> None:
    """Warn where a fence is not exactly three dashes."""
    if line.text.rstrip(" ") != "---":
        problems.append(
            make_problem(
                path,
                "W106",
                "Garis pembatas ini dibaca sebagai ---.",
                "Tulis tepat tiga tanda hubung: ---",
                at=line.place(0),
            )
        )


def _begins_header(text: str) -> bool:
    """Tell whether a line is a field of the day: then the opening fence was forgotten."""
    found = match_key(text, 0)
    return found is not None and fold_key(found[0]) in REPORT_FIELDS


def _warn_of_missing(path: str, line: TypedLine, which: str) -> Problem:
    """Warn of a fence that is not there but can only be here."""
    return make_problem(
        path,
        "W109",
        f"Garis --- {which} tidak ada; bagian isian tetap terbaca.",
        _EXAMPLE_HINT,
        at=line.place(0),
    )


def _refuse_start(path: str, lines: Lines) -> Problem:
    """Refuse a file that begins with neither a fence nor a field."""
    return make_problem(
        path,
        "E006",
        "Laporan ini tidak diawali garis ---.",
        f"{_EXAMPLE_HINT} Baris pertamanya --- lalu tanggal:.",
        at=lines[0].place(0) if lines else (1, 1),
    )


def _end_without_fence(path: str, rest: Lines, problems: list[Problem]) -> Checked[Parts | None]:
    """End the header at the end of the file, if every line can be part of it."""
    end = next(
        (n for n, line in enumerate(rest) if line.text.strip() and not _is_header_line(line.text)),
        None,
    )
    if end is None:
        problems.append(
            _warn_of_missing(path, rest[-1], "penutup") if rest else _refuse_start(path, rest)
        )
        return Checked(Parts(rest, ()), tuple(problems))
    problem = make_problem(
        path,
        "E006",
        "Garis --- penutup tidak ada, jadi akhir bagian isian tidak jelas.",
        "Tulis satu baris --- sesudah isian terakhir, sebelum catatan bebas.",
        at=rest[end].place(0),
    )
    if any(_begins_header(line.text) for line in rest[end:]):
        return Checked(None, (*problems, problem))
    # No field follows: what is wrong in those above can be told in the same run.
    return Checked(Parts(rest[:end], rest[end:]), (*problems, problem))


def _is_header_line(text: str) -> bool:
    """Tell whether a line can only be part of a header."""
    if text[0] in " \t#":
        return True
    found = match_key(text, 0)
    if found is not None and fold_key(found[0]) in KNOWN_FIELDS:
        return True
    return match_bullet(text, 0) is not None


def _find_stray_fields(path: str, narrative: Lines) -> list[Problem]:
    """Refuse fields after the closing fence: a fence among the fields cut the header in two."""
    fences = [number for number, line in enumerate(narrative) if is_fence(line.text)]
    for number, line in enumerate(narrative[: fences[-1]] if fences else ()):
        # After the first rule of a narrative, "Kendala: …" may be its own words.
        is_field = _begins_header(line.text) and (number < fences[0] or _names_report(line.text))
        if is_field or _is_item_field(line.text):
            return [
                make_problem(
                    path,
                    "E007",
                    "Ada garis --- di tengah isian, sehingga isian ini terpotong.",
                    "Hapus --- yang di tengah; hanya satu di awal dan satu di akhir isian.",
                    at=line.place(0),
                )
            ]
    return []


def _names_report(text: str) -> bool:
    """Tell whether a line is a field that only a header has: tanggal, pegawai, status, kegiatan."""
    found = match_key(text, 0)
    return found is not None and fold_key(found[0]) in (*REQUIRED_FIELDS, "kegiatan")


def _is_item_field(text: str) -> bool:
    """Tell whether a line is `- uraian: …` or a field of an activity."""
    start = len(text) - len(text.lstrip(" -"))
    found = match_key(text, start)
    return found is not None and start > 0 and fold_key(found[0]) in KNOWN_FIELDS
