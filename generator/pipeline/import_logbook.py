"""A logbook kept elsewhere becomes report files and a review sheet; nothing is written here."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.model.logbook import DraftedDay, DraftedReports, RefusalReason, RefusedDay
from generator.pipeline.imported_text import render_imported_report
from generator.problems import Problem, has_errors, make_problem
from generator.read.logbook.draft_reports import draft_reports
from generator.read.logbook.lost_letters import drop_lost_letters
from generator.read.logbook.read_markdown import read_markdown_logbook
from generator.render.review_sheet import render_review_sheet
from generator.validate.check_report import check_report
from generator.validate.vocabulary import Vocabulary

_MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import would write.

    Attributes:
        files: Repository path of a report to its bytes, ascending by path.
        review_sheet: Markdown, to be read before anything is committed.
        problems: One for each refused day, at its line of the source; one for an unreadable file.
    """

    files: Mapping[str, bytes]
    review_sheet: str
    problems: tuple[Problem, ...]


def import_logbook(
    name: str,
    data: bytes,
    pegawai: str,
    *,
    vocabulary: Vocabulary | None = None,
    choices: Mapping[int, date] | None = None,
) -> ImportResult:
    """Turn a logbook into reports of one person; equal arguments give equal results.

    Args:
        name: The file's name; its ending tells the format.
        data: The file as it is.
        pegawai: Slug of the person.
        vocabulary: Where given, each report must pass the check, or its day is refused.
        choices: Line of a refused heading to the date somebody decided on.
    """
    source = _safe_name(name)
    if not source.lower().endswith(_MARKDOWN):
        finding = "Jenis berkas ini belum dapat diimpor."
        hint = "Simpan logbook sebagai berkas Markdown (.md), lalu impor lagi."
        return ImportResult({}, "", (make_problem(source, "E705", finding, hint),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        hint = 'Simpan ulang berkas itu dengan penyandian "UTF-8", lalu impor lagi.'
        finding = "Huruf-huruf berkas ini tidak dapat dibaca."
        return ImportResult({}, "", (make_problem(source, "E706", finding, hint),))
    sha256 = hashlib.sha256(data).hexdigest()
    text, notes = drop_lost_letters(text)
    drafted = draft_reports(read_markdown_logbook(text, source, sha256), pegawai, choices)
    drafted = replace(drafted, notes=(*notes, *drafted.notes))
    texts = {day.report.path: render_imported_report(day, source, sha256) for day in drafted.days}
    if vocabulary is not None:
        drafted = _refuse_unfit(drafted, texts, vocabulary)
    files = {day.report.path: texts[day.report.path] for day in drafted.days}
    problems = tuple(sorted(_problem(source, day) for day in drafted.refused))
    return ImportResult(files, render_review_sheet(drafted), problems)


def _safe_name(name: str) -> str:
    """Give the file name without folders and without what could break a comment line."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(letter if letter.isprintable() else "_" for letter in last)


def _refuse_unfit(
    drafted: DraftedReports, texts: Mapping[str, bytes], vocabulary: Vocabulary
) -> DraftedReports:
    """Move the days whose report would not pass the check to the refused ones."""
    fit: list[DraftedDay] = []
    refused = list(drafted.refused)
    for day in drafted.days:
        problems = check_report(day.report.path, texts[day.report.path], vocabulary).problems
        if not has_errors(problems):
            fit.append(day)
            continue
        errors = [problem for problem in problems if has_errors((problem,))]
        sentences = tuple(f"{error.code} {error.message} {error.hint}".strip() for error in errors)
        refused.append(
            RefusedDay(day.sessions, RefusalReason.NOT_ACCEPTED, sentences, (day.report.tanggal,))
        )
    return replace(drafted, days=tuple(fit), refused=tuple(refused))


def _problem(source: str, day: RefusedDay) -> Problem:
    line = day.sessions[0].heading.line
    hint = "Seluruh teks hari itu ada di lembar periksa."
    if day.reason is RefusalReason.TWO_READINGS:
        choices = " atau ".join(reading.isoformat() for reading in day.readings)
        hint = f"Perbaiki tanggal di berkas asal, atau impor lagi dengan pilihan {choices}."
    if day.reason is RefusalReason.NOT_ACCEPTED:
        hint = "Perbaiki di berkas asal, lalu impor lagi."
    return make_problem(source, day.reason.value, " ".join(day.sentences), hint, at=(line, 1))
