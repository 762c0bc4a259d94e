"""The page of one planned result (RHK): what was done for it, by month and by person."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from generator.aggregate.downloads import archive_downloads
from generator.aggregate.evidence import make_source
from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import QUARTER_NUMERALS, month_text, short_month_text
from generator.aggregate.people import sort_people
from generator.aggregate.result_lines import amounts_text, pick_planned, target_text
from generator.aggregate.results_view import owner_link
from generator.aggregate.sentences import NO_RECORDS
from generator.aggregate.view_parts import Link, PageHead, Source
from generator.model.office import PlannedResult
from generator.model.site import ResultRow, SiteContext

YEARS_WITH_MONTH_LINKS = 1  # older years lead to people's pages: a page must not grow for ever


class ContributionLine(NamedTuple):
    """What one month or one person brought.

    Attributes:
        name: The month or the person.
        amounts: Per satuan, the plan's first; () without numbers.
        activity_count: As text.
        months: The person-months behind a person's line; () on a month's line.
    """

    name: Link
    amounts: tuple[str, ...]
    activity_count: str
    months: tuple[Link, ...] = ()


class ResultYear(NamedTuple):
    """One year: its targets in words, its months ascending, its people by name."""

    year: str
    targets: tuple[str, ...]
    months: tuple[ContributionLine, ...]
    people: tuple[ContributionLine, ...]


class ResultView(NamedTuple):
    """Everything on the page of an RHK; years newest first."""

    head: PageHead
    trail: tuple[Link, ...]
    name: str
    main_result: str
    owner: Link
    sentence: str
    years: tuple[ResultYear, ...]
    source: Source
    downloads: tuple[Link, ...]


def make_result_view(
    context: SiteContext, rhk_slug: str, result_rows: Sequence[ResultRow]
) -> ResultView:
    """Make the page of an RHK from all result rows; those of other RHKs are not looked at."""
    office = context.office
    plan = pick_planned(office, rhk_slug, context.moment.day.year)
    assert plan is not None, "an RHK with a page is in a plan"
    rows = [row for row in result_rows if row.total.rhk == rhk_slug]
    planned_years = {str(result.tahun) for result in office.results if result.slug == rhk_slug}
    years = sorted(planned_years | {row.month[:4] for row in rows}, reverse=True)
    activities = sum(row.total.kegiatan for row in rows)
    return ResultView(
        head=PageHead(
            address=f"hasil/{rhk_slug}/",
            title=plan.nama,
            description=f"Yang dikerjakan untuk rencana hasil kerja: {plan.nama}.",
            section="hasil",
            source_path=f"site_config/rhk/{plan.tahun}.yml",
        ),
        trail=(Link("Rencana hasil kerja", "hasil/"),),
        name=plan.nama,
        main_result=plan.nama_hasil_utama,
        owner=owner_link(office, plan),
        sentence=_make_sentence(rows, plan),
        years=tuple(
            _make_year(context, rhk_slug, year, rows, with_links=place < YEARS_WITH_MONTH_LINKS)
            for place, year in enumerate(years)
        ),
        source=make_source(context, f"{number_text(activities)} kegiatan", "entries/"),
        downloads=archive_downloads(),
    )


def _make_sentence(rows: Sequence[ResultRow], plan: PlannedResult) -> str:
    if not rows:
        return f"{NO_RECORDS} Kegiatan yang menyebut rencana ini akan muncul di sini."
    newest = max(row.month[:4] for row in rows)
    of_year = [row for row in rows if row.month[:4] == newest]
    amounts = amounts_text((row.total for row in of_year), plan)
    people = len({row.pegawai for row in of_year})
    count = number_text(sum(row.total.kegiatan for row in of_year))
    result = f"; tercatat {', '.join(amounts)}" if amounts else ""
    return f"Tahun {newest}: {count} kegiatan oleh {people} pegawai{result}."


def _make_year(
    context: SiteContext, slug: str, year: str, rows: Sequence[ResultRow], *, with_links: bool
) -> ResultYear:
    of_year = [row for row in rows if row.month[:4] == year]
    plan = pick_planned(context.office, slug, int(year))
    months = _group(of_year, lambda row: row.month)
    people = _group(of_year, lambda row: row.pegawai)
    return ResultYear(
        year=year,
        targets=_word_targets(plan, year),
        months=tuple(
            _make_line(Link(month_text(month), f"bulan/{month}/"), months[month], plan)
            for month in sorted(months)
        ),
        people=tuple(
            _make_line(
                Link(person.nama, f"pegawai/{person.slug}/"),
                people[person.slug],
                plan,
                _month_links(person.slug, people[person.slug]) if with_links else (),
            )
            for person in sort_people(context.office.people)
            if person.slug in people
        ),
    )


def _group(
    rows: Iterable[ResultRow], key: Callable[[ResultRow], str]
) -> dict[str, list[ResultRow]]:
    groups: dict[str, list[ResultRow]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def _make_line(
    name: Link,
    rows: Sequence[ResultRow],
    plan: PlannedResult | None,
    months: tuple[Link, ...] = (),
) -> ContributionLine:
    totals = [row.total for row in rows]
    count = number_text(sum(total.kegiatan for total in totals))
    return ContributionLine(name, amounts_text(totals, plan), count, months)


def _month_links(slug: str, rows: Sequence[ResultRow]) -> tuple[Link, ...]:
    return tuple(
        Link(short_month_text(month), f"pegawai/{slug}/{month}/")
        for month in sorted({row.month for row in rows})
    )


def _word_targets(plan: PlannedResult | None, year: str) -> tuple[str, ...]:
    """Word the plan of a year: the whole, then its quarters where they are set."""
    if plan is None or str(plan.tahun) != year:
        return ()
    whole = target_text(plan, year)
    quarters = [target_text(plan, f"{year}-T{number}") for number in range(1, 5)]
    parts = [f"setahun: {whole}"] if whole else []
    parts += [
        f"triwulan {numeral}: {text}"
        for numeral, text in zip(QUARTER_NUMERALS, quarters, strict=True)
        if text
    ]
    return tuple(parts)
