"""Every kind of page, made of invented data: `python -m tests.preview DIR`, to be looked at.

The frame is left out: this shows the bodies that our templates make, and our style sheets.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from generator.aggregate.about_view import make_about_view
from generator.aggregate.attendance.figures import make_attendance_figures
from generator.aggregate.attendance.list_view import MonthState, make_attendance_list_view
from generator.aggregate.attendance.month_view import AttendanceRecord, make_attendance_month_view
from generator.aggregate.award.announcement import find_announcement
from generator.aggregate.award.list_view import AwardListing, make_award_list_view
from generator.aggregate.award.month import AwardMonth
from generator.aggregate.award.score import COMPONENTS, AwardEntry, make_shortlist
from generator.aggregate.award.view import make_award_view
from generator.aggregate.data_view import make_data_view
from generator.aggregate.home_view import make_home_view
from generator.aggregate.letter.figures import LetterMaterial
from generator.aggregate.letter.list_view import make_letter_list_view
from generator.aggregate.letter.view import make_letter_view
from generator.aggregate.methodology_view import make_methodology_view
from generator.aggregate.month_list_view import make_month_list_view
from generator.aggregate.month_view import make_month_view
from generator.aggregate.notice_view import make_not_found_view, make_tombstone_view
from generator.aggregate.people import sort_people
from generator.aggregate.person_list_view import make_person_list_view
from generator.aggregate.person_month_view import make_person_month_view
from generator.aggregate.person_view import make_person_view
from generator.aggregate.quarter.quarter_list_view import make_quarter_list_view
from generator.aggregate.quarter.quarter_view import make_quarter_view
from generator.aggregate.results.result_month_view import (
    PageOfMonth,
    PersonDeeds,
    make_result_month_view,
)
from generator.aggregate.results.result_view import make_result_view
from generator.aggregate.results.results_view import YearWork, make_results_view
from generator.aggregate.results.status_counts import count_by_status
from generator.aggregate.spot_checks.places import address_of, split_checks
from generator.aggregate.spot_checks.view import (
    make_spot_check_list_view,
    make_spot_check_part_view,
)
from generator.aggregate.unit_list_view import make_unit_list_view
from generator.aggregate.unit_view import make_unit_view
from generator.aggregate.verification_view import make_verification_view
from generator.aggregate.write_view import make_write_view
from generator.aggregate.year_view import make_year_view
from generator.model.attendance import AttendanceDay
from generator.model.gone import GonePage
from generator.model.office_records import PeriodicReport, SpotCheck, SpotFinding
from generator.model.period import quarter_of
from generator.model.person_month import PersonMonthSummary, ResultTotal
from generator.model.provenance import Provenance
from generator.model.settings import AwardFormula
from generator.model.site import Stamp
from generator.render.bundle import bundle_css, read_sheets
from generator.render.contribution_rows import make_contribution_blocks
from generator.render.links import root_of
from generator.render.page import Page
from generator.render.pages import PageView, render_page
from tests.made import MadeSite, make_context, make_revision, make_site

DATA_SIZES = {
    "data/laporan.csv": 812345,
    "data/laporan.json": 2412345,
    "data/rekap-bulanan.csv": 812,
    "data/laporan-2026-05.csv": 81234,
    "data/rekap-triwulan-2026-T1.csv": 8123,
    "data/datapackage.json": 4096,
    "data/skema/harian.json": 4096,
    "verifikasi.json": 90000,
}
SHELL = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<link rel="stylesheet" href="{root}pratinjau.css"></head>
<body class="preview"><article class="md-content__inner md-typeset" id="isi">
{body}</article></body></html>
"""
SHELL_CSS = b"""body{margin:0;background:var(--paper);color:var(--text);
font-family:var(--font-text);font-size:var(--size-text);line-height:var(--leading-text)}
article{box-sizing:border-box;width:100%;margin:0 auto;
max-width:var(--page-width);padding:var(--space-6) var(--gutter)}
"""


def make_views(site: MadeSite) -> Iterator[PageView]:
    """Make every page of an archive."""
    yield from make_living_views(site)
    yield from make_period_views(site)
    yield from make_presence_views(site)
    yield from make_award_views(site)
    yield from make_letter_views(site)
    yield from make_fixed_views(site)
    for (slug, _), person_month in site.person_months.items():
        months = [summary.month for summary in site.person(slug)]
        yield make_person_month_view(site.context, person_month, months)


def make_living_views(site: MadeSite) -> Iterator[PageView]:
    """Make the pages that change with every report."""
    context, rows = site.context, site.rows
    newest = site.month(context.months[-1]) if context.months else ()
    headlines = [line for summary in newest for line in summary.headlines]
    yield make_home_view(context, rows, newest, headlines)
    yield make_person_list_view(context, rows)
    yield make_month_list_view(context, rows)
    yield make_quarter_list_view(context, rows)
    yield make_unit_list_view(context, rows)
    yield make_results_view(context, context.moment.day.year, make_year_work(site))
    for slug in sorted({result.slug for result in context.office.results}):
        found = [row for row in site.result_rows if row.total.rhk == slug]
        year = max((row.month[:4] for row in found), default="")
        people = [row for row in found if row.month[:4] == year]
        yield make_result_view(context, slug, found, people)
        yield from make_result_months(site, slug)
    for unit in context.office.units:
        yield make_unit_view(context, unit, rows, newest)
    for person in context.office.people:
        yield make_person_view(context, person, site.person(person.slug))


def make_letter_views(site: MadeSite) -> Iterator[PageView]:
    """Make the camat's letters, one in each state, and their list."""
    states = zip(site.context.months[-3:], ("diterima", "ditandatangani", "draf"), strict=False)
    letters = [
        PeriodicReport(
            f"entries/kantor/berkala/{month}.md",
            month,
            state,
            hal="Laporan bulanan",
            narasi="## Pendahuluan\nIsi **laporan**.\n\n## Penutup\nSekian.",
        )
        for month, state in states
    ]
    yield make_letter_list_view(site.context, letters)
    for letter in letters:
        material = LetterMaterial(site.month(letter.periode))
        yield make_letter_view(site.context, letter, None, material)


def make_year_work(site: MadeSite) -> YearWork:
    """Gather what the page of planned results shows of its year."""
    year = str(site.context.moment.day.year)
    activities: dict[int, Counter[str]] = {}
    for row in site.result_rows:
        of_year = activities.setdefault(int(row.month[:4]), Counter())
        of_year[row.total.rhk] += row.total.kegiatan
    return YearWork(
        [row for row in site.result_rows if row.month[:4] == year],
        [row for row in site.rows if row.month[:4] == year],
        [
            counts
            for summary in site.summaries
            if summary.month[:4] == year
            for counts in count_by_status(summary.days)
        ],
        activities,
    )


def make_result_months(site: MadeSite, slug: str) -> Iterator[PageView]:
    """Make the pages of an RHK's months, each whole."""
    rows = [row for row in site.result_rows if row.total.rhk == slug]
    for month in sorted({row.month for row in rows}):
        deeds = [
            PersonDeeds(person.slug, block.unit, block.html)
            for person in sort_people(site.context.office.people)
            if (person.slug, month) in site.person_months
            for block in make_contribution_blocks(site.person_months[person.slug, month])
            if block.rhk == slug
        ]
        of_month = [row for row in rows if row.month == month]
        page = PageOfMonth(slug, month, 1, 1, None)
        yield make_result_month_view(site.context, page, of_month, deeds)


def results_of(summaries: Sequence[PersonMonthSummary]) -> list[ResultTotal]:
    """List what came of some person-months."""
    return [total for summary in summaries for total in summary.results]


def make_period_views(site: MadeSite) -> Iterator[PageView]:
    """Make the pages of months, quarters and years."""
    context = site.context
    for month in context.months:
        yield make_month_view(context, month, site.month(month))
    for quarter in sorted({quarter_of(month) for month in context.months}):
        of_quarter = [s for s in site.summaries if quarter_of(s.month) == quarter]
        yield make_quarter_view(context, quarter, of_quarter, results_of(of_quarter))
    for year in sorted({month[:4] for month in context.months}):
        of_year = [s for s in site.summaries if s.month[:4] == year]
        yield make_year_view(context, int(year), of_year, results_of(of_year))


def make_award_views(site: MadeSite) -> Iterator[PageView]:
    """Make the pages of awards: the months before the newest are over, none is decided."""
    formula = AwardFormula(
        "1", "2025-06", tuple(zip(COMPONENTS, (30, 15, 20, 10, 15, 10), strict=True))
    )
    context = replace(site.context, award_formulas=(formula,))
    listings = []
    for month in context.months[:-1]:
        entries = [
            AwardEntry(person, summary.total, ((summary.days[9].day, summary.days[8].day),))
            for summary in site.month(month)
            if (person := context.office.person(summary.pegawai))
        ]
        announcement = find_announcement(month, context.calendar, ())
        shortlist = make_shortlist(formula, month, entries)
        yield make_award_view(
            context,
            AwardMonth(
                month, is_over=True, formula=formula, shortlist=shortlist, announcement=announcement
            ),
        )
        listings.append(AwardListing(month, None, is_refused=False, announcement=announcement))
    yield make_award_list_view(context, listings, context.months[-1:])


def make_presence_views(site: MadeSite) -> Iterator[PageView]:
    """Make the pages of attendance and spot checks; the newest month has a file and a check."""
    context, random = site.context, Random(4)
    if not context.months:
        yield make_attendance_list_view(context, {})
        yield make_spot_check_list_view(context, (), ())
        return
    month = context.months[-1]
    summaries = site.month(month)
    rows = tuple(
        AttendanceDay(day.day, summary.pegawai, random.random() < 0.9, "07:20", "16:10")
        for summary in summaries
        for day in summary.days
        if day.is_obliged
    )
    life = Provenance((make_revision(context.moment.day, 8, random),) * 2)
    findings = tuple(
        SpotFinding(unit.slug, 2, 1, 0, None, "Rapat") for unit in context.office.units
    )
    who = (context.office.people[0].slug, "Inspektorat Kabupaten")
    day = context.moment.day
    path = f"entries/kantor/sidak/{day}-pagi.md"
    check = SpotCheck(path, day, "pagi", who, findings, "Diteruskan.", "Semua loket **terisi**.")
    news, parts = [(check, summaries, life)], split_checks([check])
    record = AttendanceRecord(f"entries/kantor/kehadiran/{month}.csv", rows, life)
    found = make_attendance_figures(context.office, summaries, rows)
    yield make_attendance_list_view(context, {month: MonthState(found.total)})
    yield make_attendance_month_view(
        context, month, record, summaries, [(check, address_of(check, parts))]
    )
    yield make_spot_check_list_view(context, news, parts)
    yield make_spot_check_part_view(context, parts[0], None, news)


def make_fixed_views(site: MadeSite) -> Iterator[PageView]:
    """Make the pages that are mostly words."""
    context = site.context
    stamp = Stamp("2026-06-18", "0123456789abcdef" * 2 + "01234567", 1781763000)
    sums = [("data/laporan.csv", "ab" * 32), ("data/laporan.json", "cd" * 32)]
    yield make_write_view(site.context.office)
    yield make_data_view(context, DATA_SIZES)
    yield make_methodology_view(context, site.rows)
    yield make_verification_view(context, stamp, "fe" * 20, {"": 4, "pegawai/": 286}, sums)
    yield make_about_view(context)
    yield make_not_found_view()
    gone = make_revision(date(2026, 3, 2), 3, Random(1), deletion=True)
    yield make_tombstone_view(context, GonePage("pegawai/pindah/", gone))


def write_page(folder: Path, page: Page) -> None:
    """Write a page in the plain shell."""
    name = page.address if page.address.endswith(".html") else f"{page.address}index.html"
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = SHELL.format(title=page.title, root=root_of(page.address), body=page.body)
    path.write_text(text, encoding="utf-8")


def main(folder: Path) -> None:
    """Write all pages and one style sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    _, css = bundle_css(read_sheets(), before=[SHELL_CSS])
    (folder / "pratinjau.css").write_bytes(css)
    for view in make_views(make_site(make_context())):
        write_page(folder, render_page(view))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
