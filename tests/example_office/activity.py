"""One activity as a person will type it, told from a template in the person's manner."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from tests.example_office.dice import Dice
from tests.example_office.grammar import NothingDrawnError, Speech
from tests.example_office.people import Staff
from tests.example_office.scene import Line


@dataclass(frozen=True, slots=True)
class Deed:
    """What the front matter will say of one activity; empty is absent. `narrative` names a text."""

    uraian: str
    hasil: str = ""
    jumlah: str = ""
    satuan: str = ""
    rhk: str = ""
    jenis: str = ""
    mulai: str = ""
    selesai: str = ""
    lokasi: str = ""
    bukti: str = ""
    kendala: str = ""
    narrative: str = ""
    known: tuple[tuple[str, str], ...] = ()


def make_deed(line: Line, speech: Speech, staff: Staff) -> Deed:
    """Say a template; what the person would not bother to type is left out."""
    keys = line.keys
    uraian = _set_case(speech.say(line.uraian), staff)
    hasil = _set_case(speech.say(line.hasil), staff)
    said = {name: speech.say(keys[name]) for name in "sltbk" if name in keys}
    jumlah = _say_amount(keys.get("j", ""), speech)
    dice = Dice("manner", staff.slug, uraian, hasil)
    is_detailed = dice.chance(staff.manner.details)
    mulai, _, selesai = said.get("t", "").partition("-")
    return Deed(
        uraian=uraian,
        hasil=hasil if is_detailed else "",
        jumlah=jumlah if is_detailed else "",
        satuan=said.get("s", "") if is_detailed and jumlah else "",
        rhk=keys.get("r", "") if dice.chance(staff.manner.rhk) else "",
        jenis=keys.get("jenis", ""),
        mulai=mulai,
        selesai=selesai,
        lokasi=said.get("l", "") if is_detailed else "",
        bukti=_make_address(said["b"], speech.day)
        if "b" in said and dice.chance(staff.manner.evidence)
        else "",
        kendala=said.get("k", ""),
        narrative=keys.get("n", ""),
        known=tuple(sorted(speech.known.items())),
    )


def _say_amount(template: str, speech: Speech) -> str:
    try:
        return speech.say(template)
    except NothingDrawnError:
        return ""  # the sentence took a way without its number


def make_slug(text: str) -> str:
    """Turn a title into a file name: lower case, dashes."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _set_case(text: str, staff: Staff) -> str:
    first_word = text.partition(" ")[0]
    if not staff.manner.lower_case or sum(letter.isupper() for letter in first_word) > 1:
        return text
    return text[:1].lower() + text[1:]


def _make_address(title: str, day: date) -> str:
    name = title if title.endswith("/") else f"{make_slug(title)}-{day:%d}.pdf"
    return f"https://contoh.go.id/tomoni-timur/{day:%Y/%m}/{name}"
