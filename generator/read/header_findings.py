"""What the header's reader says: one sentence on what is wrong, one on what to type."""

from typing import Final

from generator.model.shown_value import show_value
from generator.problems import Problem, make_problem
from generator.read.header_values import Value
from generator.read.header_words import KNOWN_FIELDS, fold_key
from generator.read.typed_line import TypedLine

SEVERAL: Final = (
    "Teks ini bisa berarti satu kegiatan atau beberapa.",
    "Tulis tiap kegiatan di barisnya sendiri, diawali tanda - dan satu spasi.",
)
_FENCE_HINT: Final = "Beri tanda kutip, misalnya"
_REASONS: Final = {
    "colon": "Teks ini memuat titik dua",
    "hash": "Teks ini memuat tanda #",
    "start": "Teks ini diawali tanda khusus",
    "quote": "Tanda kutip di teks ini tidak membungkus seluruhnya",
}


def warn_of_tabs(path: str, line: TypedLine) -> Problem:
    """Say that tabs were read as spaces."""
    return make_problem(
        path,
        "W105",
        "Ada tab di bagian isian; dibaca sebagai spasi.",
        at=line.place(line.text.index("\t")),
    )


def warn_of_indent(path: str, line: TypedLine) -> Problem:
    """Say that a line was moved to where it belongs."""
    return make_problem(
        path,
        "W115",
        "Baris ini tidak sejajar; dibaca sebagai bagian yang semestinya.",
        "Sejajarkan dengan baris lain: kegiatan menjorok dua spasi, isinya empat spasi.",
        at=line.place(line.indent),
    )


def refuse_several(path: str, line: TypedLine, start: int) -> Problem:
    """Refuse an item that may be several: `1. Apel 2. Rapat`."""
    return make_problem(path, "E105", *SEVERAL, at=line.place(start))


def warn_of_bullet(path: str, line: TypedLine, start: int, end: int) -> Problem:
    """Say that another bullet was read as the list's dash."""
    typed = show_value(line.text[start:end].strip(" "))
    return make_problem(
        path,
        "W113",
        f"Tanda daftar “{typed}” dibaca sebagai “- ”.",
        "Awali tiap butir dengan tanda - dan satu spasi.",
        at=line.place(start),
    )


def warn_of_second_bullet(path: str, line: TypedLine, start: int, end: int) -> Problem:
    """Say that a bullet or number after the dash is no part of the text."""
    typed = show_value(line.text[start:end].strip(" "))
    return make_problem(
        path,
        "W113",
        f"Tanda “{typed}” sesudah tanda - tidak ikut dibaca.",
        "Tulis teksnya langsung sesudah tanda -.",
        at=line.place(start),
    )


def warn_of_empty_item(path: str, line: TypedLine) -> Problem:
    """Say that a dash with nothing after it was left out."""
    return make_problem(
        path, "W130", "Butir kosong ini dilewati.", "Hapus baris ini.", at=line.place(line.indent)
    )


def warn_of_bare_text(path: str, line: TypedLine, start: int) -> Problem:
    """Say that a text followed by fields was read as the activity's `uraian`."""
    return make_problem(
        path,
        "W116",
        "Teks kegiatan ini diikuti isian lain, jadi dibaca sebagai uraian.",
        "Tulis uraian: sebelum teksnya.",
        at=line.place(start),
    )


def warn_of_missing_dash(path: str, line: TypedLine, start: int) -> Problem:
    """Say that an activity without a dash was read as the only one."""
    return make_problem(
        path,
        "W114",
        "Kegiatan ini tidak diawali tanda -; dibaca sebagai satu kegiatan.",
        "Awali kegiatan dengan tanda - dan satu spasi.",
        at=line.place(start),
    )


def warn_of_joined_bullets(path: str, line: TypedLine, start: int) -> Problem:
    """Say that bulleted lines under a text were kept as its lines."""
    return make_problem(
        path,
        "W117",
        "Baris berbutir di bawah ini dibaca sebagai lanjutan teks yang sama.",
        at=line.place(start),
    )


def warn_of_text(path: str, at: tuple[int, int], value: Value, field: str) -> Problem:
    """Say why a text needs quotes."""
    key = f"{field}: " if field else "- "
    quoted = show_value(value.text.replace('"', "'"))
    return make_problem(
        path,
        "W112",
        f"{_REASONS[value.reason]}; seluruhnya dibaca sebagai teks.",
        f'{_FENCE_HINT} {key}"{quoted}".',
        at=at,
    )


def check_spelling(
    path: str, line: TypedLine, span: tuple[int, int, int], name: str
) -> list[Problem]:
    """Say how a key and its colon were spelled, where that is not as it should be.

    Args:
        path: The file.
        line: The line of the key.
        span: Index of the key, of its end, and of the value.
        name: The key, folded.
    """
    start, end, value_start = span
    if name not in KNOWN_FIELDS:
        return []
    problems = []
    typed = line.text[start:end]
    if fold_key(typed) != name:
        message = f"Isian “{show_value(typed)}” tidak dikenal."
        hint = f"Mungkin maksudnya {name}:."
        problems.append(make_problem(path, "E101", message, hint, at=line.place(start)))
    elif typed.strip("\"'") != name:
        problems.append(
            make_problem(
                path,
                "W110",
                f"Kunci “{show_value(typed)}” dibaca sebagai {name}.",
                f"Tulis {name}: dengan huruf kecil, tanpa hiasan.",
                at=line.place(start),
            )
        )
    separator = line.text[end:value_start].lstrip(" ")
    if separator[:1] != ":" or (separator == ":" and value_start < len(line.text)):
        problems.append(
            make_problem(
                path,
                "W111",
                f"Sesudah {name} seharusnya ada titik dua dan satu spasi.",
                f"Tulis {name}: lalu isinya.",
                at=line.place(end),
            )
        )
    return problems


def refuse_two_homes(path: str, line: TypedLine, start: int) -> Problem:
    """Refuse a `kendala` that may be the day's or the activity's."""
    return make_problem(
        path,
        "E105",
        "Kendala ini bisa milik kegiatan di atasnya atau milik hari itu.",
        "Beri empat spasi di depannya bila milik kegiatan; rapikan juga isian kegiatan di atasnya.",
        at=line.place(start),
    )


def refuse_open(path: str, at: tuple[int, int], mark: str) -> Problem:
    """Refuse a quote or bracket that is never closed."""
    return make_problem(
        path,
        "E025",
        f"Tanda {mark} penutup tidak ada.",
        f"Tambahkan {mark} di akhir teks, atau hapus tanda pembukanya.",
        at=at,
    )


def lacks_colon(line: TypedLine) -> bool:
    """Tell whether a line begins with a key of ours that has no colon."""
    return fold_key(line.text.strip(" ").split(" ", 1)[0]) in KNOWN_FIELDS


def refuse_line(path: str, line: TypedLine) -> Problem:
    """Refuse a line that is neither field nor item nor text."""
    text = line.text.strip(" ")
    at = line.place(line.indent)
    if text[0] in "%&!" or text.startswith(("<<", "...")):
        return make_problem(
            path,
            "E021",
            "Tanda khusus YAML tidak dipakai di laporan.",
            "Hapus baris ini, atau tulis teksnya sesudah kunci seperti uraian:.",
            at=at,
        )
    if text[0] in "?[{":
        return make_problem(
            path,
            "E023",
            "Kunci harus satu kata, misalnya status.",
            "Tulis kunci dari daftar isian laporan, diikuti titik dua.",
            at=at,
        )
    if lacks_colon(line):
        word = fold_key(text.split(" ", 1)[0])
        return make_problem(
            path,
            "E020",
            f"Sesudah {word} tidak ada titik dua.",
            f"Tulis {word}: lalu satu spasi dan isinya.",
            at=at,
        )
    return make_problem(
        path,
        "E020",
        "Baris ini bukan isian dan bukan lanjutan teks di atasnya.",
        "Gabungkan dengan baris di atasnya, beri dua spasi lagi di depannya, atau hapus.",
        at=at,
    )
