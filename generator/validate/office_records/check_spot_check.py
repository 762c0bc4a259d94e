"""entries/kantor/sidak/<YYYY-MM-DD>-<slug>.md: how many were found where, and no names."""

from typing import Final

from generator.model.office_records import SpotCheck, SpotFinding
from generator.problems import Checked
from generator.read.typed_line import TypedLine
from generator.read.yaml_nodes import Mapping, Node
from generator.validate.findings import Findings
from generator.validate.folding import fold_word
from generator.validate.leave_privacy import names_illness
from generator.validate.office_records.amounts import read_count
from generator.validate.office_records.fields import (
    check_known_keys,
    list_groups,
    read_line,
    read_texts,
    require,
)
from generator.validate.office_records.open_record import OpenedRecord, check_record
from generator.validate.office_records.periods import check_day_of_name
from generator.validate.office_records.units import read_unit
from generator.validate.personal_data.check_personal_data import check_personal_data
from generator.validate.vocabulary import Vocabulary
from generator.validate.word_values import bare_name

FIELDS: Final = ("tanggal", "pemeriksa", "temuan", "tindak_lanjut")
COUNTS: Final = ("di_tempat", "dinas_luar", "cuti", "tidak_di_tempat")
FINDING_FIELDS: Final = ("unit", *COUNTS, "keterangan")
_EXAMPLE: Final = "temuan: lalu di bawahnya - {unit: sekretariat, di_tempat: 7}"
_FEWEST_WORDS: Final = 2  # one word may be a name, and also a word


def check_spot_check(path: str, data: bytes, vocabulary: Vocabulary) -> Checked[SpotCheck | None]:
    """Check a spot check; `vocabulary` tells units, roster and today."""
    return check_record(path, data, lambda opened: _judge(opened, vocabulary))


def _judge(opened: OpenedRecord, vocabulary: Vocabulary) -> SpotCheck | None:
    fields, findings = opened.fields.fields, opened.findings
    check_known_keys(opened.fields, FIELDS, findings)
    check_personal_data([TypedLine(opened.entry.slug, 1)], findings)  # the address of its finding
    day = check_day_of_name(opened, vocabulary.today)
    inspectors = read_texts(fields.get("pemeriksa"), "pemeriksa", findings)
    require(inspectors, fields.get("pemeriksa"), (1, 1), "pemeriksa: nama pemeriksa", findings)
    found: dict[str, SpotFinding] = {}
    for group in list_groups(fields.get("temuan"), _EXAMPLE, (1, 1), findings):
        finding = _read_finding(group, vocabulary, findings)
        if finding is not None and finding.unit in found:
            message = f"Unit {finding.unit} sudah ada di atas."
            findings.add(group.place, "E607", message, "Gabungkan keduanya menjadi satu.")
        elif finding is not None:
            found[finding.unit] = finding
    follow_up = read_line(fields.get("tindak_lanjut"), "tindak_lanjut", findings)
    if day is None:
        return None
    path, slug = opened.entry.path, opened.entry.slug
    found_all = tuple(found.values())
    return SpotCheck(path, day, slug, inspectors, found_all, follow_up, opened.narasi)


def _read_finding(group: Mapping, vocabulary: Vocabulary, findings: Findings) -> SpotFinding | None:
    check_known_keys(group, FINDING_FIELDS, findings)
    unit = read_unit(group.fields.get("unit"), vocabulary, findings)
    require(unit, group.fields.get("unit"), group.place, "unit: sekretariat", findings)
    counts = {name: read_count(group.fields.get(name), name, findings) for name in COUNTS}
    remark = read_line(group.fields.get("keterangan"), "keterangan", findings)
    if remark is not None:
        _refuse_illness(remark, group.fields["keterangan"], findings)
        _warn_of_names(remark, group.fields["keterangan"], vocabulary, findings)
    return None if unit is None else SpotFinding(unit, **counts, keterangan=remark)


def _refuse_illness(text: str, node: Node, findings: Findings) -> None:
    """Refuse the kind of a leave: in a unit of one or two it is somebody's health."""
    if names_illness(text):
        message = "Keterangan sidak tidak boleh menyebut keadaan kesehatan."
        findings.add(node.place, "E118", message, "Hapus kata itu; jumlah di cuti sudah cukup.")


def _warn_of_names(text: str, node: Node, vocabulary: Vocabulary, findings: Findings) -> None:
    """Warn where a remark names somebody of the roster in full: a sidak counts, it names nobody."""
    said = f"-{fold_word(text.replace(',', ' '))}-"
    for person in vocabulary.people.values():
        words = bare_name(person.nama)
        if len(words) >= _FEWEST_WORDS and f"-{'-'.join(words)}-" in said:
            message = "Keterangan ini menyebut nama pegawai; temuan sidak hanya berisi jumlah."
            findings.add(node.place, "W601", message, "Tulis misalnya “satu orang”.")
            return
