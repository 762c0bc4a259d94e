"""One item of `kegiatan`: a text alone, or its fields."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from typing import Final

from generator.model.report import Activity
from generator.model.report_words import (
    ACTIVITY_FIELDS,
    CLOCK,
    KINDS,
    MAX_URAIAN_CHARACTERS,
    make_default_kind,
)
from generator.model.shown_value import show_value
from generator.read.yaml_nodes import Node, Scalar, Sequence
from generator.validate import wording as say
from generator.validate.findings import Findings, Place
from generator.validate.links import read_links
from generator.validate.nearest import find_nearest
from generator.validate.number_values import format_amount, read_typed_amount
from generator.validate.text_values import read_text, read_word
from generator.validate.time_values import read_typed_time, split_typed_range
from generator.validate.unknown_keys import check_keys
from generator.validate.word_values import fold_kind, fold_result

_FREE_TEXTS: Final = ("hasil", "satuan", "lokasi", "kendala")


def read_activity(
    node: Node, results: Collection[str], year: int, findings: Findings
) -> Activity | None:
    """Read one activity; None where it has no `uraian`.

    Args:
        node: What was typed.
        results: RHK slugs of the year.
        year: The report's year, for messages.
        findings: Gets every problem.
    """
    if isinstance(node, Sequence):
        findings.add(
            node.place,
            "E103",
            "Kegiatan ini berupa daftar di dalam daftar.",
            "Tulis satu teks, atau isian seperti uraian: dan hasil:.",
        )
        return None
    if isinstance(node, Scalar):
        uraian = _read_uraian(node, node.place, findings)
        return None if uraian is None else Activity(uraian)
    check_keys(node, ACTIVITY_FIELDS, findings)
    fields = node.fields
    texts = {name: read_text(fields.get(name), name, findings) for name in _FREE_TEXTS}
    uraian = _read_uraian(fields.get("uraian"), node.place, findings)
    jumlah, satuan = _read_amount(fields.get("jumlah"), texts["satuan"], findings)
    rhk = _read_result(fields.get("rhk"), results, year, findings)
    mulai, selesai = _read_times(fields.get("mulai"), fields.get("selesai"), findings)
    activity = Activity(
        uraian or "",
        texts["hasil"],
        jumlah,
        satuan,
        rhk,
        make_default_kind(rhk),
        mulai,
        selesai,
        texts["lokasi"],
        read_links(fields.get("bukti"), findings),
        texts["kendala"],
    )
    kind = _read_kind(fields.get("jenis"), findings)
    return None if uraian is None else activity if kind is None else replace(activity, jenis=kind)


def _read_uraian(node: Node | None, at: Place, findings: Findings) -> str | None:
    """Read the required text of an activity."""
    before = len(findings.problems)
    uraian = read_text(node, "uraian", findings)
    if uraian is None:
        if all(problem.code == "W128" for problem in findings.problems[before:]):
            findings.say(node.place if node is not None else at, say.NO_URAIAN)
        return None
    if len(uraian) > MAX_URAIAN_CHARACTERS:
        findings.say(
            node.place if node is not None else at,
            say.URAIAN_TOO_LONG,
            count=len(uraian),
            most=MAX_URAIAN_CHARACTERS,
        )
        return None
    return uraian


def _read_amount(
    node: Node | None, satuan: str | None, findings: Findings
) -> tuple[Decimal | None, str | None]:
    """Read `jumlah`, and the unit where it was typed after the number."""
    word = read_word(node, "jumlah", findings)
    if word is None:
        return None, satuan
    typed = show_value(word.text)
    amount = read_typed_amount(word.text)
    if amount.readings is not None:
        many, few = amount.readings
        findings.say(word.place, say.AMOUNT_TWO_MEANINGS, typed=typed, many=many, few=few)
    elif amount.number is None:
        findings.say(word.place, say.AMOUNT_UNREADABLE, typed=typed)
    elif amount.number <= 0:
        findings.say(word.place, say.AMOUNT_ZERO)
    elif amount.unit and satuan and amount.unit.casefold() != satuan.casefold():
        findings.say(
            word.place,
            say.AMOUNT_TWO_UNITS,
            unit=show_value(amount.unit),
            satuan=show_value(satuan),
            number=format_amount(amount.number),
        )
    else:
        _warn_of_amount(word, amount.number, amount.unit, findings)
        return amount.number, satuan or amount.unit or None
    return None, satuan


def _warn_of_amount(word: Scalar, number: Decimal, unit: str, findings: Findings) -> None:
    """Say how an amount was read, where it was not typed as `4` or `2.5`."""
    plain = format_amount(number)
    if unit:
        values = {"typed": show_value(word.text), "number": plain, "unit": show_value(unit)}
        findings.say(word.place, say.AMOUNT_SPLIT, **values)
    elif word.text not in (plain, f"{plain}."):
        findings.say(word.place, say.AMOUNT_TIDIED, typed=show_value(word.text), number=plain)


def _read_result(
    node: Node | None, results: Collection[str], year: int, findings: Findings
) -> str | None:
    """Read `rhk`: a slug planned for the report's year."""
    word = read_word(node, "rhk", findings)
    if word is None:
        return None
    slug = fold_result(word.text, results)
    typed = show_value(word.text)
    if slug is None:
        near = find_nearest(word.text, results)
        wording = say.RESULT_UNKNOWN
        wording = wording._replace(hint=f"Tulis rhk: {near}.") if near else wording
        findings.say(word.place, wording, typed=typed, year=year)
    elif slug != word.text:
        findings.add(
            word.place, "W124", f"RHK “{typed}” dibaca sebagai {slug}.", f"Tulis rhk: {slug}."
        )
    return slug


def _read_kind(node: Node | None, findings: Findings) -> str | None:
    """Read `jenis`."""
    word = read_word(node, "jenis", findings)
    if word is None:
        return None
    kind = fold_kind(word.text)
    typed = show_value(word.text)
    if kind is None:
        findings.add(
            word.place,
            "E110",
            f"Jenis “{typed}” tidak dikenal.",
            f"Tulis salah satu: {', '.join(KINDS)}.",
        )
    elif kind != word.text:
        findings.add(
            word.place, "W123", f"Jenis “{typed}” dibaca sebagai {kind}.", f"Tulis jenis: {kind}."
        )
    return kind


def _read_times(
    start: Node | None, end: Node | None, findings: Findings
) -> tuple[str | None, str | None]:
    """Read `mulai` and `selesai`, and compare them."""
    first = read_word(start, "mulai", findings)
    last = read_word(end, "selesai", findings)
    if first is not None and (both := split_typed_range(first.text)) is not None:
        return _read_range(first, last, both, findings)
    mulai = _read_time(first, "mulai", findings)
    selesai = _read_time(last, "selesai", findings)
    if mulai and selesai and mulai > selesai:
        at = last.place if last is not None else (1, 1)
        _refuse_order(at, mulai, selesai, findings)
    return mulai, selesai


def _read_range(
    first: Scalar, last: Scalar | None, both: tuple[str, str], findings: Findings
) -> tuple[str | None, str | None]:
    """Read `mulai: 08.00 - 10.30`, where no other `selesai` is given."""
    if last is not None and read_typed_time(last.text) != both[1]:
        findings.add(
            first.place,
            "E105",
            "Jam selesai ditulis dua kali dan berbeda.",
            f'Tulis mulai: "{both[0]}" dan satu jam selesai saja.',
        )
        return None, None
    if both[0] > both[1]:
        _refuse_order(first.place, *both, findings)
    findings.add(
        first.place,
        "W125",
        f"Jam “{show_value(first.text)}” dibaca sebagai mulai {both[0]}, selesai {both[1]}.",
        f'Tulis mulai: "{both[0]}" dan selesai: "{both[1]}".',
    )
    return both


def _refuse_order(at: Place, mulai: str, selesai: str, findings: Findings) -> None:
    """Refuse an activity that ends before it begins."""
    dotted_end, dotted_start = selesai.replace(":", "."), mulai.replace(":", ".")
    later = f"{min(int(mulai[:2]) + 1, 23):02}:{mulai[3:]}"
    findings.say(at, say.TIMES_REVERSED, end=dotted_end, start=dotted_start, later=later)


def _read_time(word: Scalar | None, field: str, findings: Findings) -> str | None:
    """Read one time of day."""
    if word is None:
        return None
    if word.text in CLOCK:
        return word.text
    typed = show_value(word.text)
    time = read_typed_time(word.text)
    if time is None:
        findings.add(
            word.place,
            "E104",
            f"Jam {field} “{typed}” tidak dapat dibaca sebagai satu jam.",
            f'Tulis jam dan menit, misalnya {field}: "08:00".',
        )
    else:
        findings.add(
            word.place, "W125", f"Jam “{typed}” dibaca sebagai {time}.", f'Tulis {field}: "{time}".'
        )
    return time
