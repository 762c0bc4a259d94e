"""entries/kantor/penghargaan/<YYYY-MM>.md: whom the camat chose, and why."""

from datetime import date
from typing import Final

from generator.model.office import Person
from generator.model.office_records import AwardDecision
from generator.model.period import first_day, last_day
from generator.model.shown_value import show_value
from generator.problems import Checked
from generator.validate.findings import Findings, Place
from generator.validate.nearest import find_nearest
from generator.validate.office_records.fields import (
    check_known_keys,
    list_texts,
    read_line,
    require,
)
from generator.validate.office_records.open_record import OpenedRecord, check_record
from generator.validate.office_records.periods import check_period_of_name, read_day
from generator.validate.vocabulary import Vocabulary
from generator.validate.word_values import find_people

FIELDS: Final = ("periode", "penerima", "alasan", "diumumkan")


def check_award(path: str, data: bytes, vocabulary: Vocabulary) -> Checked[AwardDecision | None]:
    """Check an award decision; `vocabulary` tells the roster and today."""
    return check_record(path, data, lambda opened: _judge(opened, vocabulary))


def _judge(opened: OpenedRecord, vocabulary: Vocabulary) -> AwardDecision:
    fields, findings = opened.fields.fields, opened.findings
    check_known_keys(opened.fields, FIELDS, findings)
    month = check_period_of_name(opened, vocabulary.today)
    named = list(list_texts(fields.get("penerima"), "penerima", findings))
    require(named, fields.get("penerima"), (1, 1), "penerima: [slug-pegawai]", findings)
    chosen = tuple(_choose(named, month, vocabulary, findings))
    reason = read_line(fields.get("alasan"), "alasan", findings)
    require(reason, fields.get("alasan"), (1, 1), "alasan: alasan keputusan camat", findings)
    announced = read_day(fields.get("diumumkan"), "diumumkan", findings)
    path = opened.entry.path
    return AwardDecision(path, month, chosen, reason or "", announced, opened.narasi)


def _choose(
    named: list[tuple[str, Place]], month: str, vocabulary: Vocabulary, findings: Findings
) -> list[str]:
    """List those chosen, by their present slugs."""
    chosen: list[str] = []
    for typed, at in named:
        person = vocabulary.owner_of(typed)
        if person is None:
            _refuse_unknown(typed, at, vocabulary, findings)
        elif person.slug in chosen:
            message = f"Penerima {person.slug} ditulis dua kali."
            findings.add(at, "E607", message, "Hapus salah satunya.")
        elif _may_receive(person, at, month, findings):
            chosen.append(person.slug)
    return chosen


def _refuse_unknown(typed: str, at: Place, vocabulary: Vocabulary, findings: Findings) -> None:
    people = find_people(typed, vocabulary.people)
    near = people[0] if len(people) == 1 else find_nearest(typed.casefold(), vocabulary.people)
    hint = f"Mungkin maksudnya {near}." if near else "Pakai slug dari site_config/pegawai.yml."
    findings.add(at, "E610", f"Penerima “{show_value(typed)}” tidak terdaftar.", hint)


def _may_receive(person: Person, at: Place, month: str, findings: Findings) -> bool:
    """Tell whether a person may receive the award of a month, and say why not."""
    if person.peran == "camat":
        message = "Camat memutuskan penghargaan ini, jadi tidak dapat menjadi penerimanya."
        findings.add(at, "E612", message, "Pilih pegawai lain.")
        return False
    if not _served_in(person, first_day(month), last_day(month)):
        message = f"Pegawai {person.slug} tidak bertugas pada bulan {month}."
        hint = "Periksa penerima dan periodenya, atau masa kerjanya di site_config/pegawai.yml."
        findings.add(at, "E611", message, hint)
        return False
    return True


def _served_in(person: Person, first: date, last: date) -> bool:
    return person.mulai <= last and (person.selesai is None or person.selesai >= first)
