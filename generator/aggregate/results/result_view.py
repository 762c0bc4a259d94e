"""The page of one planned result (RHK): its capaian, and what was done for it, by month and person.

Only the newest year lists its months and people: a page must not grow for ever. Earlier years keep
their capaian and lead on to each of their months.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from generator.aggregate.downloads import achievement_downloads, archive_downloads
from generator.aggregate.evidence import make_source
from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import month_text, short_month_text
from generator.aggregate.people import sort_people, unit_name
from generator.aggregate.results.achievement_lines import IndicatorLines, make_indicator_lines
from generator.aggregate.results.plan_lines import (
    list_others,
    list_partners,
    owner_link,
    owner_units,
)
from generator.aggregate.results.result_lines import amounts_text, pick_planned
from generator.aggregate.results.result_workings import make_working, word_achievement
from generator.aggregate.view_parts import Evidence, Link, PageHead
from generator.model.office import Office, PlannedResult
from generator.model.site import ResultRow, SiteContext

NOTHING_NAMED = "Belum ada kegiatan yang menyebut rencana ini."


class ContributionLine(NamedTuple):
    """What one month or one person brought.

    Attributes:
        name: The month or the person.
        amounts: Per satuan, the plan's first; () without numbers.
        activity_count: As text.
        unit: "Sekretariat" where the person's unit is not the owner's; "" elsewhere.
        months: The months of the result with this person in it; () on a month's line.
    """

    name: Link
    amounts: tuple[str, ...]
    activity_count: str
    unit: str = ""
    months: tuple[Link, ...] = ()


class ResultYear(NamedTuple):
    """One year of a result.

    Attributes:
        year: "2026".
        name: Its name in that year, where it differs from the page's; "" else.
        sentence: What was done in the year; "" where the page begins with it.
        indicators: Capaian per indicator; () where no plan of that year has the result.
        others: What was recorded in other satuan, never added.
        partners: "Dikerjakan bersama unit lain: Sekretariat (3 kegiatan)."; "" where there is none.
        months: Ascending; () for an earlier year.
        people: By name; () for an earlier year.
        month_links: Every month of an earlier year; () for a full one.
    """

    year: str
    name: str
    sentence: str
    indicators: tuple[IndicatorLines, ...]
    others: tuple[str, ...]
    partners: str
    months: tuple[ContributionLine, ...]
    people: tuple[ContributionLine, ...]
    month_links: tuple[Link, ...]


class ResultView(NamedTuple):
    """Everything on the page of an RHK; years newest first."""

    head: PageHead
    trail: tuple[Link, ...]
    name: str
    main_result: str
    owner: Link
    sentence: str
    years: tuple[ResultYear, ...]
    evidence: Evidence
    work_downloads: tuple[Link, ...]


def make_result_view(
    context: SiteContext,
    rhk_slug: str,
    result_rows: Sequence[ResultRow],
    people: Sequence[ResultRow],
) -> ResultView:
    """Make the page of an RHK.

    Args:
        context: The office and its "now".
        rhk_slug: An RHK of some plan.
        result_rows: What was recorded for it, of everybody; whose a row is does not matter.
        people: The same, a row a person, of the newest year that has any.
    """
    office = context.office
    plan = pick_planned(office, rhk_slug, context.moment.day.year)
    assert plan is not None, "an RHK with a page is in a plan"
    rows = result_rows
    newest = max((row.month[:4] for row in rows), default="")
    planned_years = {str(result.tahun) for result in office.results if result.slug == rhk_slug}
    names = sorted(planned_years | {row.month[:4] for row in rows}, reverse=True)
    years = tuple(
        _make_year(
            context,
            plan,
            year,
            [row for row in rows if row.month[:4] == year],
            people if year == newest else (),
        )
        for year in names
    )
    activities = sum(row.total.kegiatan for row in rows)
    sentence = _make_sentence(years)
    return ResultView(
        head=PageHead(
            address=f"hasil/{rhk_slug}/",
            title=plan.nama,
            description=f"Target, capaian, dan kegiatan untuk rencana hasil kerja: {plan.nama}.",
            section="hasil",
            source_path=f"site_config/rhk/{plan.tahun}.yml",
        ),
        trail=(Link("Rencana hasil kerja", "hasil/"),),
        name=plan.nama,
        main_result=plan.nama_hasil_utama,
        owner=owner_link(office, plan),
        sentence=sentence,
        years=tuple(_leave_out(year, sentence) for year in years),
        evidence=Evidence(
            make_source(context, f"{number_text(activities)} kegiatan", "entries/"),
            achievement_downloads(),
            (make_working("capaian", _word_first(years)),),
        ),
        work_downloads=archive_downloads(),
    )


def month_address(rhk_slug: str, month: str, part: int = 1) -> str:
    """Give the address of a result's month; a long month goes on in parts of its own."""
    return f"hasil/{rhk_slug}/{month}/" if part == 1 else f"hasil/{rhk_slug}/{month}-bagian-{part}/"


def _make_sentence(years: Sequence[ResultYear]) -> str:
    """Say how the newest year with activities went."""
    for year in years:
        if year.months or year.month_links:
            known = [
                f"{line.ratio.text} ({line.ratio.part} dari {line.ratio.whole})"
                for indicator in year.indicators
                for line in indicator.periods[:1]
                if line.ratio.width is not None
            ]
            result = f" Capaian setahun {' · '.join(known)}." if known else ""
            return f"Tahun {year.year}: {year.sentence}{result}"
    return NOTHING_NAMED


def _leave_out(year: ResultYear, sentence: str) -> ResultYear:
    """Leave out of a year what the page has said already."""
    return year._replace(sentence="" if year.sentence in sentence else year.sentence)


def _make_year(
    context: SiteContext,
    newest: PlannedResult,
    year: str,
    rows: Sequence[ResultRow],
    people: Sequence[ResultRow],
) -> ResultYear:
    """Make a year; one with people is told in full."""
    office = context.office
    plan = pick_planned(office, newest.slug, int(year))
    own = plan if plan is not None and str(plan.tahun) == year else None
    months = _group(rows, lambda row: row.month)
    return ResultYear(
        year=year,
        name=own.nama if own is not None and own.nama != newest.nama else "",
        sentence=_count(rows, people),
        indicators=_measure(own, rows, office.mulai, context.moment.day),
        others=list_others(own, rows) if own else (),
        partners=_word_partners(office, own, rows),
        months=_list_months(newest.slug, months, plan) if people else (),
        people=_list_people(office, newest.slug, people, plan),
        month_links=()
        if people
        else tuple(
            Link(short_month_text(month), month_address(newest.slug, month))
            for month in sorted(months)
        ),
    )


def _measure(
    plan: PlannedResult | None, rows: Sequence[ResultRow], start: date, today: date
) -> tuple[IndicatorLines, ...]:
    return make_indicator_lines(plan, rows, start, today) if plan else ()


def _count(rows: Sequence[ResultRow], people: Sequence[ResultRow]) -> str:
    if not rows:
        return NOTHING_NAMED
    count = number_text(sum(row.total.kegiatan for row in rows))
    by = f" oleh {len({row.pegawai for row in people})} pegawai" if people else ""
    return f"{count} kegiatan{by}."


def _word_partners(office: Office, plan: PlannedResult | None, rows: Sequence[ResultRow]) -> str:
    partners = list_partners(office, plan, rows) if plan else ()
    if not partners:
        return ""
    words = (
        f"{unit_name(office, slug)} ({number_text(count)} kegiatan)" for slug, count in partners
    )
    return f"Dikerjakan bersama unit lain: {', '.join(words)}."


def _list_months(
    slug: str, months: dict[str, list[ResultRow]], plan: PlannedResult | None
) -> tuple[ContributionLine, ...]:
    return tuple(
        _make_line(Link(month_text(month), month_address(slug, month)), months[month], plan)
        for month in sorted(months)
    )


def _list_people(
    office: Office, slug: str, rows: Sequence[ResultRow], plan: PlannedResult | None
) -> tuple[ContributionLine, ...]:
    people = _group(rows, lambda row: row.pegawai)
    own = owner_units(office, plan) if plan else frozenset()
    lines = []
    for person in sort_people(office.people):
        if person.slug in people:
            found = people[person.slug]
            units = dict.fromkeys(row.total.unit for row in found)
            line = _make_line(Link(person.nama, f"pegawai/{person.slug}/"), found, plan)
            others = ", ".join(unit_name(office, unit) for unit in units if unit not in own)
            months = tuple(
                Link(short_month_text(month), f"{month_address(slug, month)}#{person.slug}")
                for month in sorted({row.month for row in found})
            )
            lines.append(line._replace(unit=others if own else "", months=months))
    return tuple(lines)


def _group(
    rows: Iterable[ResultRow], key: Callable[[ResultRow], str]
) -> dict[str, list[ResultRow]]:
    groups: dict[str, list[ResultRow]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def _make_line(
    name: Link, rows: Sequence[ResultRow], plan: PlannedResult | None
) -> ContributionLine:
    totals = [row.total for row in rows]
    count = number_text(sum(total.kegiatan for total in totals))
    return ContributionLine(name, amounts_text(totals, plan), count)


def _word_first(years: Sequence[ResultYear]) -> str:
    """Write the page's first capaian out."""
    for year in years:
        for indicator in year.indicators:
            for line in indicator.periods:
                if line.ratio.width is not None:
                    return word_achievement(f"{line.name.lower()}, {year.year}", line.ratio)
    return word_achievement("", None)
