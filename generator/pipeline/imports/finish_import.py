"""From drafted days to what an import would write: checked, rendered, told in the review sheet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from generator.model.logbook import (
    DraftedDay,
    DraftedReports,
    ImportNote,
    LeftOut,
    LogbookSession,
    RefusalReason,
    RefusedDay,
    Typed,
)
from generator.pipeline.imports.imported_text import render_imported_report
from generator.problems import Problem, has_errors, make_problem
from generator.render.review_sheet import render_review_sheet
from generator.validate.check_report import check_report
from generator.validate.personal_data.hide_personal import hide_personal
from generator.validate.vocabulary import Vocabulary

_PERSONAL: Final = ("E118", "E2")


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import would write.

    Attributes:
        files: Repository path of a record to its bytes, ascending by path.
        review_sheet: Markdown, to be read before anything is committed.
        problems: One for each refused day, at its line of the source; one for an unreadable file.
        is_merged: Whether the files hold all that stands at their paths already.
    """

    files: Mapping[str, bytes]
    review_sheet: str
    problems: tuple[Problem, ...]
    is_merged: bool = False


def finish_import(drafted: DraftedReports, vocabulary: Vocabulary | None) -> ImportResult:
    """Render the drafted days, and refuse those that the check refuses.

    Args:
        drafted: What the source became.
        vocabulary: What reports are checked against; None checks nothing.
    """
    source, sha256 = drafted.draft.source, drafted.draft.sha256
    texts = {day.report.path: render_imported_report(day, source, sha256) for day in drafted.days}
    if vocabulary is not None:
        drafted = _refuse_unfit(drafted, texts, vocabulary)
    files = {day.report.path: texts[day.report.path] for day in drafted.days}
    problems = tuple(sorted(_problem(source, day) for day in drafted.refused))
    sheet = render_review_sheet(_hide_all(drafted))
    return ImportResult(dict(sorted(files.items())), sheet, problems)


def _refuse_unfit(
    drafted: DraftedReports, texts: Mapping[str, bytes], vocabulary: Vocabulary
) -> DraftedReports:
    """Move the days whose report would not pass the check to the refused ones."""
    fit: list[DraftedDay] = []
    refused = list(drafted.refused)
    for day in drafted.days:
        problems = check_report(day.report.path, texts[day.report.path], vocabulary).problems
        errors = [problem for problem in problems if has_errors((problem,))]
        if errors:
            refused.append(_refuse(day, errors))
        else:
            fit.append(day)
    return replace(drafted, days=tuple(fit), refused=tuple(refused))


def _refuse(day: DraftedDay, errors: list[Problem]) -> RefusedDay:
    sentences = tuple(f"{error.code} {error.message} {error.hint}".strip() for error in errors)
    is_private = any(error.code.startswith(_PERSONAL) for error in errors)
    return RefusedDay(
        day.sessions,
        RefusalReason.NOT_ACCEPTED,
        sentences,
        (day.report.tanggal,),
        is_shown=not is_private,
    )


def _problem(source: str, day: RefusedDay) -> Problem:
    heading = day.sessions[0].heading
    place = f"{heading.part[:1].upper()}{heading.part[1:]}: " if heading.part else ""
    hint = "Seluruh teks hari itu ada di lembar periksa."
    if day.reason is RefusalReason.TWO_READINGS:
        choices = " atau ".join(reading.isoformat() for reading in day.readings)
        hint = f"Perbaiki tanggal di berkas asal, atau impor lagi dengan pilihan {choices}."
    if day.reason is RefusalReason.NOT_ACCEPTED:
        hint = "Perbaiki di berkas asal, lalu impor lagi."
    message = hide_personal(place + " ".join(day.sentences))
    return make_problem(source, day.reason.value, message, hint, at=(heading.line, 1))


def _hide_all(drafted: DraftedReports) -> DraftedReports:
    """Take personal data out of all that the sheet repeats of the source."""
    return replace(
        drafted,
        draft=replace(drafted.draft, undated=tuple(map(_hide, drafted.draft.undated))),
        days=tuple(
            replace(day, sessions=tuple(map(_hide_session, day.sessions))) for day in drafted.days
        ),
        refused=tuple(
            replace(
                day,
                sessions=tuple(map(_hide_session, day.sessions)),
                sentences=tuple(map(hide_personal, day.sentences)),
            )
            for day in drafted.refused
        ),
        notes=tuple(
            ImportNote(note.line, hide_personal(note.sentence), note.part) for note in drafted.notes
        ),
        left_out=tuple(LeftOut(_hide(left.place), left.reason) for left in drafted.left_out),
    )


def _hide(line: Typed) -> Typed:
    return replace(line, text=hide_personal(line.text))


def _hide_session(session: LogbookSession) -> LogbookSession:
    return replace(session, heading=_hide(session.heading), lines=tuple(map(_hide, session.lines)))
