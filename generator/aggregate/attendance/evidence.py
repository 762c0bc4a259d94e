"""Where attendance figures come from, how they were computed, and when a file was corrected."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.aggregate.attendance.figures import SHOWN_MATCHES, AttendanceRow
from generator.aggregate.attendance.match import MATCH_WORDS, Match
from generator.aggregate.evidence import make_commit_mark
from generator.aggregate.figures import number_text
from generator.aggregate.forge_links import file_url
from generator.aggregate.formulas import FORMULA_CHANGES, FORMULAS
from generator.aggregate.indonesian import date_text, local_time
from generator.aggregate.view_parts import CommitMark, Link, Source, Working
from generator.aggregate.workings import word_division
from generator.model.person_month import PersonMonthSummary
from generator.model.provenance import Provenance
from generator.model.site import SiteContext

_FORMULA = next(formula for formula in FORMULAS if formula.anchor == "kehadiran")


class Arrival(NamedTuple):
    """When an office record came in, and when it was corrected since.

    Attributes:
        text: "diterima 4 Agustus 2026, diperbaiki 3 Oktober 2026"; "" without git.
        correction: "diperbaiki 3 Oktober 2026"; "" where it never was.
        commit: The newest version's; None without git.
    """

    text: str
    correction: str
    commit: CommitMark | None


def make_arrival(context: SiteContext, life: Provenance | None) -> Arrival:
    """Tell the life of an office record."""
    if life is None:
        return Arrival("", "", None)
    office = context.office
    first, *later = [
        date_text(local_time(one.received_at, office.zona_waktu).date())
        for one in life.revisions
        if not one.is_deletion
    ]
    correction = f"diperbaiki {later[-1]}" if later else ""
    if len(later) > 1:
        correction += f" (perbaikan ke-{len(later)})"
    text = f"diterima {first}, {correction}" if correction else f"diterima {first}"
    return Arrival(text, correction, make_commit_mark(office.forge, life.last.commit))


def make_record_source(
    context: SiteContext,
    records: str,
    path: str,
    summaries: Sequence[PersonMonthSummary],
    lives: Iterable[Provenance],
) -> Source:
    """Name an office record and the reports beside it, with the newest commit among them."""
    found = [(s.last_received_at or 0, s.last_commit) for s in summaries if s.last_commit]
    found += [(life.last.received_at, life.last.commit) for life in lives]
    forge = context.office.forge
    mark = make_commit_mark(forge, max(found)[1]) if found else None
    return Source(records, path, file_url(forge, path), mark)


def attendance_downloads(month: str, *, has_days: bool) -> tuple[Link, ...]:
    """List the files beside a month's tables."""
    days = (Link(f"Per hari {month} (CSV)", f"data/kehadiran-harian-{month}.csv"),)
    return (
        Link(f"Kehadiran {month} (CSV)", f"data/kehadiran-{month}.csv"),
        *(days if has_days else ()),
        Link("Semua bulan (CSV)", "data/kehadiran.csv"),
    )


def make_attendance_workings(total: AttendanceRow) -> tuple[Working, ...]:
    """Show how the figures of a page were computed."""
    terms = " + ".join(number_text(number) for number in total.numbers)
    return (
        Working(
            _FORMULA.name,
            _FORMULA.anchor,
            f"{' + '.join(MATCH_WORDS[match] for match in SHOWN_MATCHES)} = hari wajib",
            f"{terms} = {number_text(total.obliged)}",
            _FORMULA.caveat,
            FORMULA_CHANGES[0].version,
        ),
        Working(
            "Hadir dan melapor",
            _FORMULA.anchor,
            _FORMULA.formula,
            word_division(total.count(Match.PRESENT_REPORTED), total.obliged),
            "Hari tanpa catatan kehadiran tetap ada di pembagi; tidak dianggap tidak hadir.",
            FORMULA_CHANGES[0].version,
        ),
    )
