"""entries/kantor/berkala/<period>.md: the camat's periodic letter to the bupati."""

from typing import Final

from generator.model.office_records import PeriodicReport
from generator.model.shown_value import show_value
from generator.problems import Checked
from generator.validate.folding import fold_word
from generator.validate.nearest import find_nearest
from generator.validate.office_records.fields import (
    check_known_keys,
    is_refused,
    read_line,
    read_texts,
    require,
)
from generator.validate.office_records.open_record import OpenedRecord, check_record
from generator.validate.office_records.periods import check_period_of_name, read_day
from generator.validate.text_values import read_word
from generator.validate.vocabulary import Vocabulary

FIELDS: Final = (
    "periode",
    "nomor",
    "sifat",
    "lampiran",
    "hal",
    "kepada",
    "tanggal",
    "keadaan",
    "tembusan",
)
STATES: Final = ("draf", "ditandatangani", "diterima")
_TEXTS: Final = ("nomor", "sifat", "lampiran", "hal", "kepada")


def check_periodic_report(
    path: str, data: bytes, vocabulary: Vocabulary
) -> Checked[PeriodicReport | None]:
    """Check a periodic report; `vocabulary` tells today."""
    return check_record(path, data, lambda opened: _judge(opened, vocabulary))


def _judge(opened: OpenedRecord, vocabulary: Vocabulary) -> PeriodicReport | None:
    fields, findings = opened.fields.fields, opened.findings
    check_known_keys(opened.fields, FIELDS, findings)
    period = check_period_of_name(opened, vocabulary.today)
    state = _read_state(opened)
    texts = {name: read_line(fields.get(name), name, findings) for name in _TEXTS}
    day = read_day(fields.get("tanggal"), "tanggal", findings)
    if state in STATES[1:]:
        _require_signed(opened, state, {"nomor": texts["nomor"], "tanggal": day})
    copies = read_texts(fields.get("tembusan"), "tembusan", findings)
    if state is None:
        return None
    return PeriodicReport(
        path=opened.entry.path,
        periode=period,
        keadaan=state,
        **texts,
        tanggal=day,
        tembusan=copies,
        narasi=opened.narasi,
    )


def _read_state(opened: OpenedRecord) -> str | None:
    """Read `keadaan`; a state in other letters is put right with a warning."""
    node, findings = opened.fields.fields.get("keadaan"), opened.findings
    word = read_word(node, "keadaan", findings)
    require(word, node, (1, 1), "keadaan: draf", findings)
    if word is None or word.text in STATES:
        return word.text if word is not None else None
    typed, folded = show_value(word.text), fold_word(word.text)
    if folded in STATES:
        message = f"Keadaan “{typed}” dibaca sebagai {folded}."
        findings.add(word.place, "W603", message, f"Tulis keadaan: {folded}.")
        return folded
    near = find_nearest(folded, STATES)
    guess = f"Mungkin maksudnya {near}. " if near else ""
    hint = f"{guess}Tulis salah satu: {', '.join(STATES)}."
    findings.add(word.place, "E608", f"Keadaan “{typed}” tidak dikenal.", hint)
    return None


def _require_signed(opened: OpenedRecord, state: str, needed: dict[str, object]) -> None:
    """Refuse a signed letter without number or date; one that is unreadable was refused before."""
    fields, findings = opened.fields.fields, opened.findings
    missing = [
        name
        for name, value in needed.items()
        if value is None and (name not in fields or not is_refused(fields[name].place, findings))
    ]
    if missing:
        names = " dan ".join(missing)
        findings.add(
            fields["keadaan"].place,
            "E609",
            f"Surat yang sudah {state} harus punya {names}.",
            f"Isi {names}, atau tulis keadaan: draf selama surat belum ditandatangani.",
        )
