"""The fields of the day: date, person, status, activities."""

from dataclasses import dataclass
from datetime import date

from generator.model.report import ON_LEAVE, Activity
from generator.model.report_words import MAX_ACTIVITIES, REPORT_FIELDS, STATUSES
from generator.model.shown_value import show_value
from generator.read.header_findings import SEVERAL
from generator.read.header_words import holds_several, match_bullet
from generator.read.yaml_nodes import Mapping, Node, Scalar, Sequence
from generator.validate.activity_fields import read_activity
from generator.validate.date_values import DAY_NAMES, format_day, read_typed_date
from generator.validate.findings import Findings, Place
from generator.validate.nearest import find_nearest
from generator.validate.text_values import read_text, read_word
from generator.validate.unknown_keys import check_keys
from generator.validate.vocabulary import Vocabulary
from generator.validate.word_values import find_people, fold_status
from generator.validate.wording import NO_ACTIVITIES, TOO_MANY_ACTIVITIES


@dataclass(frozen=True, slots=True)
class DayFields:
    """What the header says; None where it is absent or refused."""

    status: str | None
    kegiatan: tuple[Activity, ...]
    kendala: str | None
    rencana: str | None


def read_day_fields(
    fields: Mapping, day: date, folder: str | None, vocabulary: Vocabulary, findings: Findings
) -> DayFields:
    """Read and check every field of the header; `folder` is a person's, None where nobody's."""
    check_keys(fields, REPORT_FIELDS, findings)
    _check_date(fields.fields.get("tanggal"), day, findings)
    _check_person(fields.fields.get("pegawai"), folder, vocabulary, findings)
    status = _read_status(fields.fields.get("status"), findings)
    results = vocabulary.results.get(day.year, frozenset())
    nodes = _list_activities(fields.fields.get("kegiatan"), status, findings)
    activities = [read_activity(node, results, day.year, findings) for node in nodes]
    return DayFields(
        status,
        tuple(activity for activity in activities if activity is not None),
        read_text(fields.fields.get("kendala"), "kendala", findings),
        read_text(fields.fields.get("rencana"), "rencana", findings),
    )


def _require(word: Scalar | None, node: Node | None, example: str, findings: Findings) -> None:
    """Refuse a required field that is absent or empty."""
    if word is None:
        field = example.split(":", maxsplit=1)[0]
        at = node.place if node is not None else (1, 1)
        if all((problem.line, problem.column) != at for problem in findings.problems) or at == (
            1,
            1,
        ):
            findings.add(at, "E102", f"Isian {field} belum ada.", f"Tulis {example}.")


def _check_date(node: Node | None, day: date, findings: Findings) -> None:
    """Check that `tanggal` can only mean the day of the file name."""
    word = read_word(node, "tanggal", findings)
    if word is None:
        _require(word, node, f"tanggal: {day.isoformat()}", findings)
        return
    if word.text == day.isoformat():
        return
    typed, right = show_value(word.text), f"Tulis tanggal: {day.isoformat()}."
    read = read_typed_date(word.text)
    if not read.meanings:
        reason = "tidak ada di kalender" if read.is_shaped else "tidak dapat dibaca sebagai tanggal"
        findings.add(word.place, "E104", f"Tanggal “{typed}” {reason}.", right)
    elif len(read.meanings) > 1:
        both = " atau ".join(format_day(meaning) for meaning in read.meanings)
        findings.add(word.place, "E105", f"Tanggal “{typed}” punya dua arti: {both}.", right)
    else:
        _check_meaning(word.place, read.meanings[0], read.weekday, day, typed, findings)


def _check_meaning(  # noqa: PLR0913, PLR0917 - all of it goes into one sentence
    at: Place, meaning: date, weekday: int | None, day: date, typed: str, findings: Findings
) -> None:
    """Check a date with one meaning against its weekday and the file name."""
    right = f"Tulis tanggal: {day.isoformat()}"
    if weekday is not None and weekday != meaning.weekday():
        findings.add(
            at,
            "E119",
            f"Hari dan tanggal tidak cocok: “{typed}”, padahal {format_day(meaning)}.",
            f"Bila tanggalnya benar, tulis tanggal: {meaning.isoformat()}; bila harinya "
            f"({DAY_NAMES[weekday]}) yang benar, perbaiki tanggal dan nama berkasnya.",
        )
    elif meaning != day:
        findings.add(
            at,
            "E106",
            f"Tanggal “{typed}” berbeda dari nama berkas ({day.isoformat()}).",
            f"{right}, atau pindahkan laporan ke berkas {meaning.isoformat()}.md.",
        )
    else:
        findings.add(
            at, "W120", f"Tanggal “{typed}” dibaca sebagai {format_day(day)}.", f"{right}."
        )


def _check_person(
    node: Node | None, folder: str | None, vocabulary: Vocabulary, findings: Findings
) -> None:
    """Check that `pegawai` can only mean the person of the folder."""
    word = read_word(node, "pegawai", findings)
    if word is None:
        _require(word, node, f"pegawai: {folder or 'nama-folder'}", findings)
        return
    if folder is None or word.text == folder:
        return
    typed, right = show_value(word.text), f"Tulis pegawai: {folder}."
    slug = vocabulary.former_slugs.get(folder, folder)
    found = find_people(word.text, vocabulary.people)
    if not found and vocabulary.former_slugs.get(word.text) == slug:
        found = [slug]
    if found == [slug]:
        findings.add(word.place, "W121", f"Pegawai “{typed}” dibaca sebagai {folder}.", right)
    elif slug in found:
        findings.add(word.place, "E105", f"Nama “{typed}” dimiliki lebih dari satu pegawai.", right)
    else:
        findings.add(
            word.place, "E117", f"Pegawai “{typed}” berbeda dari nama folder ({folder}).", right
        )


def _read_status(node: Node | None, findings: Findings) -> str | None:
    """Read `status`; the kind of a leave is never repeated."""
    word = read_word(node, "status", findings)
    if word is None:
        _require(word, node, "status: hadir", findings)
        return None
    status = fold_status(word.text)
    typed = show_value(word.text)
    if status is None:
        near = find_nearest(word.text.casefold(), STATUSES)
        hint = f"Mungkin maksudnya {near}. " if near else ""
        findings.add(
            word.place,
            "E110",
            f"Status “{typed}” tidak dikenal.",
            f"{hint}Tulis salah satu: {', '.join(STATUSES)}.",
        )
    elif status == "cuti" != word.text:
        findings.add(
            word.place,
            "W131",
            "Status dibaca sebagai cuti; jenis cuti adalah data pribadi dan tidak disimpan.",
            "Tulis status: cuti.",
        )
    elif status != word.text:
        findings.add(
            word.place,
            "W122",
            f"Status “{typed}” dibaca sebagai {status}.",
            f"Tulis status: {status}.",
        )
    return status


def _list_activities(node: Node | None, status: str | None, findings: Findings) -> list[Node]:
    """List the items of `kegiatan`, however the list was typed."""
    nodes = _split_activities(node, findings) if node is not None else []
    if len(nodes) > MAX_ACTIVITIES:
        at = nodes[MAX_ACTIVITIES].place
        findings.say(at, TOO_MANY_ACTIVITIES, count=len(nodes), most=MAX_ACTIVITIES)
        return nodes[:MAX_ACTIVITIES]
    if (
        not nodes
        and status not in ON_LEAVE
        and not any(p.code == "E105" for p in findings.problems)
    ):
        findings.say(node.place if node is not None else (1, 1), NO_ACTIVITIES)
    return nodes


def _split_activities(node: Node, findings: Findings) -> list[Node]:
    """Take what was typed under `kegiatan:` apart."""
    if isinstance(node, Sequence):
        return node.items
    if isinstance(node, Mapping):
        findings.add(
            node.place,
            "W114",
            "Kegiatan ini tidak diawali tanda -; dibaca sebagai satu kegiatan.",
            "Awali kegiatan dengan tanda - dan satu spasi.",
        )
        return [node]
    lines = [line.strip() for line in node.text.splitlines() if line.strip()]
    if not lines:
        return []
    starts = [match_bullet(line, 0) for line in lines]
    has_several = any(map(holds_several, lines))
    if all(start is not None for start in starts) and not has_several:
        findings.add(
            node.place,
            "W113",
            "Daftar kegiatan ini ditulis sebagai teks; tiap barisnya dibaca sebagai satu kegiatan.",
            "Awali tiap kegiatan dengan tanda - dan satu spasi.",
        )
        return [Scalar(line[start:], node.place) for line, start in zip(lines, starts, strict=True)]
    if len(lines) > 1 or has_several:
        findings.add(node.place, "E105", *SEVERAL)
        return []
    findings.add(
        node.place,
        "W114",
        "Kegiatan ditulis sebagai satu teks; dibaca sebagai satu kegiatan.",
        "Tulis di baris baru di bawah kegiatan:, diawali tanda - dan satu spasi.",
    )
    return [Scalar(lines[0], node.place)]
