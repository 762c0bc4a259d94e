"""Bytes of an entry become lines of text, however the phone, editor or CMS wrote them."""

from typing import Final

from generator.model.report_words import MAX_FILE_BYTES
from generator.problems import Checked, Problem, make_problem
from generator.read import odd_characters
from generator.read.typed_line import TypedLine

_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_BOM: Final = "\ufeff"
_UTF8_HINT: Final = (
    "Salin isinya ke penyunting di laman web repositori, lalu simpan dari sana: "
    "hasilnya selalu UTF-8."
)


def read_lines(path: str, data: bytes) -> Checked[tuple[TypedLine, ...] | None]:
    """Decode a file and take its invisible oddities out.

    Returns:
        Lines as they were meant, each knowing its typed place; None where nothing can be read.
    """
    if refusal := _refuse_bytes(path, data):
        return Checked(None, (refusal,))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Checked(None, (_describe_bad_byte(path, data, error.start),))
    problems: list[Problem] = []
    if text.startswith(_BOM):
        text = text[1:]
        problems.append(
            make_problem(path, "W101", "Berkas diawali tanda BOM; tanda itu diabaikan.")
        )
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        problems.append(
            make_problem(
                path, "W102", "Ganti baris memakai gaya Windows (CRLF); dibaca seperti biasa."
            )
        )
    lines = tuple(TypedLine(line, number) for number, line in enumerate(text.split("\n"), 1))
    if odd_characters.has_odd_characters(text):
        lines = _clean_lines(path, lines, problems)
    if lines[-1].text == "":
        lines = lines[:-1]
    return Checked(lines, tuple(problems))


def _refuse_bytes(path: str, data: bytes) -> Problem | None:
    """Refuse what is too big, empty, or in UTF-16."""
    if len(data) > MAX_FILE_BYTES:
        return make_problem(
            path,
            "E002",
            f"Berkas ini terlalu besar: {_format_kib(len(data))} KiB, paling besar 64 KiB.",
            "Ringkas laporannya, dan taruh dokumen panjang sebagai tautan di bukti.",
        )
    if not data.strip():
        return make_problem(
            path,
            "E003",
            "Berkas ini kosong.",
            "Isi laporannya, atau hapus berkas ini.",
        )
    if data[:2] in _WIDE_MARKS or data[:64].count(0) > len(data[:64]) // 4:
        return make_problem(
            path, "E001", "Berkas ini disimpan sebagai UTF-16, bukan UTF-8.", _UTF8_HINT
        )
    return None


def _format_kib(size: int) -> str:
    """Write a size in KiB, one decimal, the Indonesian way."""
    return f"{-(-size * 10 // 1024) / 10:.1f}".replace(".", ",")


def _describe_bad_byte(path: str, data: bytes, start: int) -> Problem:
    """Say which byte, in which line, is not UTF-8."""
    line_start = data.rfind(b"\n", 0, start) + 1
    line = data.count(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode("utf-8")) + 1
    return make_problem(
        path,
        "E001",
        f"Huruf di baris {line} tidak terbaca: bita 0x{data[start]:02X} bukan UTF-8.",
        _UTF8_HINT,
        at=(line, column),
    )


def _clean_lines(
    path: str, lines: tuple[TypedLine, ...], problems: list[Problem]
) -> tuple[TypedLine, ...]:
    """Take odd characters out of the lines; what is refused stays, with its problem."""
    spaces: list[tuple[int, int]] = []
    invisible: list[tuple[int, int]] = []
    cleaned = []
    for line in lines:
        if not odd_characters.has_odd_characters(line.text):
            cleaned.append(line)
            continue
        if forbidden := odd_characters.find_forbidden(line.text):
            problems.append(_refuse_character(path, line, forbidden[0]))
        edits = dict.fromkeys(odd_characters.find_spaces(line.text), " ")
        spaces += map(line.place, edits)
        nothing = dict.fromkeys(odd_characters.find_invisible(line.text), "")
        invisible += map(line.place, nothing)
        cleaned.append(line.rewrite(edits | nothing) if edits or nothing else line)
    problems += _warn_of_characters(path, spaces, invisible)
    return tuple(cleaned)


def _warn_of_characters(
    path: str, spaces: list[tuple[int, int]], invisible: list[tuple[int, int]]
) -> list[Problem]:
    """Warn once a file of each kind of character that was put right."""
    problems = []
    if spaces:
        problems.append(
            make_problem(
                path,
                "W103",
                f"Ada {len(spaces)} spasi khusus; dibaca sebagai spasi biasa.",
                at=spaces[0],
            )
        )
    if invisible:
        problems.append(
            make_problem(
                path,
                "W104",
                f"Ada {len(invisible)} karakter tak terlihat; dibuang.",
                at=invisible[0],
            )
        )
    return problems


def _refuse_character(path: str, line: TypedLine, index: int) -> Problem:
    """Refuse a control, bidi or private character."""
    name = odd_characters.name_character(line.text[index])
    return make_problem(
        path,
        "E004",
        f"Ada karakter yang tidak boleh dipakai: {name}.",
        "Hapus baris itu dan ketik ulang, jangan disalin-tempel.",
        at=line.place(index),
    )
