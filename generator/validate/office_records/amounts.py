"""Counts, percents and rupiah of an office record; `1.500` has two meanings and is refused."""

from collections.abc import Collection
from decimal import Decimal
from typing import Final

from generator.model.shown_value import show_value
from generator.read.yaml_nodes import Node, Scalar
from generator.validate.findings import Findings
from generator.validate.number_values import format_amount, read_typed_amount
from generator.validate.text_values import read_word

_WHOLE: Final = Decimal(100)
_COUNT_UNITS: Final = frozenset({"", "orang", "pegawai"})
_PERCENT_UNITS: Final = frozenset({"", "%", "persen"})
_MONEY_UNITS: Final = frozenset({"", "rupiah"})


def read_count(node: Node | None, field: str, findings: Findings) -> int | None:
    """Read a number of people: whole, nought or more; None where absent or refused."""
    word = read_word(node, field, findings)
    if word is None:
        return None
    example = f"Tulis bilangan bulat, misalnya {field}: 2."
    number = _read_number(word, field, _COUNT_UNITS, example, findings)
    if number is None:
        return None
    if number != int(number):
        message = f"Isi {field} “{show_value(word.text)}” bukan bilangan bulat."
        findings.add(word.place, "E602", message, example)
        return None
    return int(number)


def read_percent(node: Node | None, field: str, findings: Findings) -> Decimal | None:
    """Read a percent from 0 to 100; None where absent or refused."""
    word = read_word(node, field, findings)
    if word is None:
        return None
    example = f"Tulis angka 0 sampai 100, misalnya {field}: 76.1."
    number = _read_number(word, field, _PERCENT_UNITS, example, findings)
    if number is not None and number > _WHOLE:
        findings.add(
            word.place,
            "E603",
            f"Isi {field} {format_amount(number)} melebihi 100 persen.",
            f"{example} Rupiah ditulis di target_keuangan atau realisasi_keuangan.",
        )
        return None
    return number


def read_rupiah(node: Node | None, field: str, findings: Findings) -> Decimal | None:
    """Read an amount of rupiah, nought or more; None where absent or refused."""
    word = read_word(node, field, findings)
    if word is None:
        return None
    example = f"Tulis angka penuh tanpa titik, misalnya {field}: 380000000."
    return _read_number(word, field, _MONEY_UNITS, example, findings)


def _read_number(
    word: Scalar, field: str, units: Collection[str], example: str, findings: Findings
) -> Decimal | None:
    """Read a number with one meaning, and say how it was read where it was not plainly typed."""
    typed = show_value(word.text)
    amount = read_typed_amount(word.text)
    if amount.readings is not None:
        many, few = amount.readings
        message = f"Isi {field} “{typed}” punya dua arti: {many} atau {few}."
        findings.add(word.place, "E105", message, f"Tulis {field}: {many} atau {field}: {few}.")
        return None
    if word.text.startswith(("-", "−")):
        message = f"Isi {field} “{typed}” kurang dari nol."
        findings.add(word.place, "E602", message, example)
        return None
    is_code = word.text[:1] == "0" and word.text[1:2].isdigit()  # no amount begins so
    if amount.number is None or is_code or amount.unit.casefold() not in units:
        findings.add(word.place, "E104", f"Isi {field} “{typed}” bukan satu angka.", example)
        return None
    plain = format_amount(amount.number)
    if word.text not in {plain, f"{plain}.0", f"{plain}.00"} and word.text.rstrip("0") != plain:
        message = f"Isi {field} “{typed}” dibaca sebagai {plain}."
        findings.add(word.place, "W126", message, f"Tulis {field}: {plain}.")
    return amount.number
