"""One spot check as pages show it: who checked, what was found where, what follows."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from generator.aggregate.attendance.evidence import Arrival, make_arrival, make_record_source
from generator.aggregate.attendance.lines import NO_DATA
from generator.aggregate.figures import NO_FIGURE, number_text
from generator.aggregate.indonesian import long_date_text
from generator.aggregate.spot_checks.places import anchor_of
from generator.aggregate.view_parts import Link, Source
from generator.model.office import Office
from generator.model.office_records import SpotCheck, SpotFinding
from generator.model.person_month import DayState, PersonMonthSummary
from generator.model.provenance import Provenance
from generator.model.site import SiteContext

# Columns of numbers as the table partial takes them: (text, is a number).
FINDING_HEADS = (
    ("Di tempat", True),
    ("Dinas luar", True),
    ("Tidak bertugas (cuti/izin)", True),
    ("Tidak di tempat", True),
    ("Melapor hari itu", True),
)
_NOTHING: tuple[tuple[int | None, ...], ...] = ((), (), (), ())  # the columns of no finding
_REPORTED = frozenset({DayState.REPORTED, DayState.REPAIRED})


class FindingLine(NamedTuple):
    """What was found in a unit.

    Attributes:
        unit: Name and page; the address is "" in the line of the sum.
        numbers: By `FINDING_HEADS`, all but the last; "–" where nobody counted.
        reported: "2 dari 3": reports of that day out of its hari wajib; "–" without any.
        remark: As typed; "" without.
    """

    unit: Link
    numbers: tuple[str, ...]
    reported: str
    remark: str


class SpotCheckBlock(NamedTuple):
    """One check; `story` is Markdown as typed, `follow_up` plain text."""

    anchor: str
    title: str
    detail: str
    checkers: tuple[Link, ...]
    lines: tuple[FindingLine, ...]
    total: FindingLine
    follow_up: str
    story: str
    source: Source
    arrival: Arrival


def make_spot_check_block(
    context: SiteContext,
    check: SpotCheck,
    summaries: Sequence[PersonMonthSummary],
    life: Provenance | None,
) -> SpotCheckBlock:
    """Make a check.

    Args:
        context: Names of people and units.
        check: The record.
        summaries: Those of everybody in its month; of other months nothing is looked at.
        life: The record's arrival; None without git.
    """
    office = context.office
    reported = _count_reports(check.tanggal, summaries)
    arrival = make_arrival(context, life)
    source = make_record_source(
        context, "catatan sidak", check.path, (), () if life is None else (life,)
    )
    return SpotCheckBlock(
        anchor=anchor_of(check),
        title=long_date_text(check.tanggal),
        detail=check.slug.replace("-", " ").capitalize(),
        checkers=tuple(_name_checker(office, who) for who in check.pemeriksa),
        lines=tuple(_make_line(office, finding, reported) for finding in check.temuan),
        total=_make_total(check.temuan, reported),
        follow_up=check.tindak_lanjut or NO_DATA,
        story=check.narasi,
        source=source,
        arrival=arrival,
    )


def word_findings(findings: Iterable[SpotFinding]) -> str:
    """Say what was found: "17 di tempat, 5 dinas luar, 1 tidak bertugas, 0 tidak di tempat"."""
    words = ("di tempat", "dinas luar", "tidak bertugas", "tidak di tempat")
    sums = _add_findings(list(findings))
    return ", ".join(
        f"{number_text(number)} {word}"
        for number, word in zip(sums, words, strict=True)
        if number is not None
    )


def _count_reports(
    day: date, summaries: Iterable[PersonMonthSummary]
) -> dict[str, tuple[int, int]]:
    """Count reports and hari wajib of a day by the unit of that day."""
    found: dict[str, tuple[int, int]] = {}
    for summary in summaries:
        if summary.month != f"{day:%Y-%m}":
            continue
        item = summary.days[day.day - 1]
        if item.is_obliged:
            reported, obliged = found.get(item.unit, (0, 0))
            found[item.unit] = reported + (item.state in _REPORTED), obliged + 1
    return found


def _name_checker(office: Office, who: str) -> Link:
    """Name who checked: people of the roster lead to their page, others stand as typed."""
    person = office.person(who) or next((p for p in office.people if who in p.nama_lain), None)
    return Link(person.nama, f"pegawai/{person.slug}/") if person else Link(who, "")


def _numbers_of(finding: SpotFinding) -> tuple[int | None, ...]:
    return finding.di_tempat, finding.dinas_luar, finding.cuti, finding.tidak_di_tempat


def _make_line(
    office: Office, finding: SpotFinding, reported: dict[str, tuple[int, int]]
) -> FindingLine:
    unit = office.unit(finding.unit)
    return FindingLine(
        Link(unit.nama, f"unit/{unit.slug}/") if unit else Link(finding.unit, ""),
        tuple(map(_word, _numbers_of(finding))),
        _word_reports(reported.get(finding.unit)),
        finding.keterangan or "",
    )


def _make_total(
    findings: Sequence[SpotFinding], reported: dict[str, tuple[int, int]]
) -> FindingLine:
    """Add the units up that were visited; a number that nobody wrote is told, not taken as 0."""
    columns = tuple(zip(*map(_numbers_of, findings), strict=True)) or _NOTHING
    sums = [
        _word(total)
        + (f" ({unknown} unit belum ada data)" if unknown and total is not None else "")
        for column, total in zip(columns, _add_findings(findings), strict=True)
        for unknown in (column.count(None),)
    ]
    seen = [reported[unit] for unit in dict.fromkeys(f.unit for f in findings) if unit in reported]
    both = (sum(part for part, _ in seen), sum(whole for _, whole in seen)) if seen else None
    return FindingLine(Link("Semua unit yang diperiksa", ""), tuple(sums), _word_reports(both), "")


def _add_findings(findings: Sequence[SpotFinding]) -> tuple[int | None, ...]:
    columns = tuple(zip(*map(_numbers_of, findings), strict=True)) or _NOTHING
    known = [[number for number in column if number is not None] for column in columns]
    return tuple(sum(numbers) if numbers else None for numbers in known)


def _word(number: int | None) -> str:
    return NO_FIGURE if number is None else number_text(number)


def _word_reports(counts: tuple[int, int] | None) -> str:
    return NO_FIGURE if counts is None else f"{counts[0]} dari {counts[1]}"
