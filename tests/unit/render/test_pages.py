"""Every kind of page, made of an invented archive: valid, linked, small, and discreet."""

import gzip
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import lru_cache
from html.parser import HTMLParser
from itertools import pairwise
from posixpath import join, normpath
from random import Random

import html5lib
import pytest

from generator.aggregate.month_view import make_month_view
from generator.aggregate.person_month import DayRecord, make_person_month
from generator.aggregate.person_month_view import make_person_month_view
from generator.aggregate.summary import make_summary
from generator.model.person_month import PersonMonth
from generator.model.provenance import Provenance
from generator.model.report import Activity, Report
from generator.model.site import SiteContext
from generator.render.page import Page
from generator.render.pages import render_page
from tests.made import MadeSite, make_context, make_month, make_revision, make_site
from tests.preview import make_views

DAY = date(2026, 5, 12)


@lru_cache(maxsize=1)
def whole_site() -> MadeSite:
    return make_site(make_context(people=7, start=date(2025, 11, 3)))


@lru_cache(maxsize=1)
def whole_pages() -> tuple[Page, ...]:
    return tuple(render_page(view) for view in make_views(whole_site()))


def one_of_each_kind() -> tuple[Page, ...]:
    kinds = {
        (page.section, page.address.partition("/")[0], page.depth): page for page in whole_pages()
    }
    return tuple(kinds.values())


class Outline(HTMLParser):
    """Collects what the tests ask of a body."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "a":
            self.links.append(found["href"] or "")
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))


def make_one_day(
    context: SiteContext, report: Report, *, revisions: int = 1, withdrawn: bool = False
) -> PersonMonth:
    random = Random(5)
    life = [make_revision(report.tanggal, 8 + 50 * number, random) for number in range(revisions)]
    if withdrawn:
        life[-1] = life[-1]._replace(is_deletion=True)
    record = DayRecord(None if withdrawn else report, (), Provenance(tuple(life)))
    person = context.office.people[0]
    return make_person_month(
        person,
        f"{report.tanggal:%Y-%m}",
        {report.tanggal: record},
        context.office,
        context.calendar,
        context.moment,
    )


def make_day_report(context: SiteContext, **changes: object) -> Report:
    slug = context.office.people[0].slug
    report = Report(
        f"entries/{slug}/2026/05/{DAY}.md", DAY, slug, "hadir", (Activity("Apel pagi"),)
    )
    return replace(report, **changes)  # type: ignore[arg-type]  # the tests' own keywords


def render_one_day(context: SiteContext, month: PersonMonth) -> str:
    return render_page(make_person_month_view(context, month, context.months)).body


@pytest.mark.parametrize("page", one_of_each_kind(), ids=lambda page: page.address or "beranda")
def test_a_body_is_valid_html_without_styles_or_doubled_anchors(page: Page) -> None:
    html5lib.HTMLParser(strict=True).parse(
        f"<!doctype html><html><head><title>x</title></head><body>{page.body}</body></html>"
    )
    outline = Outline(page.body)
    assert [name for name, times in Counter(outline.ids).items() if times > 1] == []
    assert not any("style" in attributes for _, attributes in outline.tags)
    assert not any(key.startswith("on") for _, attributes in outline.tags for key in attributes)


@pytest.mark.parametrize("page", one_of_each_kind(), ids=lambda page: page.address or "beranda")
def test_headings_start_at_one_and_skip_no_level(page: Page) -> None:
    headings = Outline(page.body).headings
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(headings))


@pytest.mark.parametrize("page", one_of_each_kind(), ids=lambda page: page.address or "beranda")
def test_every_table_is_named_and_its_headers_say_what_they_head(page: Page) -> None:
    assert page.body.count("<caption") == page.body.count("<table")
    assert all(a.get("scope") for tag, a in Outline(page.body).tags if tag == "th")


def resolves(link: str, address: str, anchors: dict[str, set[str]]) -> bool:
    path, _, anchor = link.partition("#")
    path = path.partition("?")[0]  # the form is told whose day to open
    target = normpath(join("/", address, path)).strip("/") if path else address
    if path and target and "." not in target:
        target += "/"
    if "." in target and target not in anchors:  # a data file; the whole site's test walks those
        return target == "verifikasi.json" or target.startswith("data/")
    return target in anchors and (not anchor or anchor in anchors[target])


def test_every_internal_link_and_anchor_of_the_site_resolves() -> None:
    anchors = {page.address: set(Outline(page.body).ids) for page in whole_pages()}
    wrong = [
        (page.address, link)
        for page in whole_pages()
        for link in Outline(page.body).links
        if "://" not in link and not resolves(link, page.address, anchors)
    ]
    assert wrong == []


@pytest.mark.parametrize("address", ["", "bulan/", "pegawai/", "unit/", "triwulan/", "hasil/"])
def test_pages_with_numbers_say_source_files_and_formula(address: str) -> None:
    body = next(page.body for page in whole_pages() if page.address == address)
    assert "Sumber" in body
    assert ".csv" in body
    assert ".json" in body
    assert "Bagaimana ini dihitung" in body


def test_a_closed_month_is_not_touched_by_what_comes_later() -> None:
    early, late = (make_context(day) for day in (date(2026, 4, 9), date(2026, 6, 18)))
    person = early.office.people[3]
    bodies = []
    for context in (early, late):
        months = [make_month(context, one, "2026-03") for one in context.office.people]
        month = make_month(context, person, "2026-03")
        summaries = [make_summary(one) for one in months]
        bodies.append(
            (
                render_page(make_person_month_view(context, month, context.months)).body,
                render_page(make_month_view(context, "2026-03", summaries)).body,
            )
        )
    assert bodies[0] == bodies[1]


@pytest.mark.parametrize("status", ["cuti", "izin"])
def test_leave_shows_neither_its_kind_nor_its_words_nor_its_file(status: str) -> None:
    context = make_context()
    report = make_day_report(
        context, status=status, kegiatan=(), narasi="demam", kendala="rawat inap", rencana="kontrol"
    )
    body = render_one_day(context, make_one_day(context, report, revisions=2))
    assert "tidak bertugas" in body
    words = re.sub(r"<[^>]+>|cuti bersama", " ", body)
    for word in (status, "demam", "rawat inap", "kontrol"):
        assert not re.search(rf"\b{word}\b", words)
    assert report.path not in body


def test_what_staff_typed_is_shown_as_text_everywhere() -> None:
    context = make_context()
    attack = '"><script>alert(1)</script>{{ 7*7 }}'
    activity = Activity(
        attack, attack, None, None, attack, "tambahan", None, None, attack, (), attack
    )
    report = make_day_report(
        context, kegiatan=(activity,), kendala=attack, rencana=attack, narasi=attack
    )
    body = render_one_day(context, make_one_day(context, report))
    assert "<script" not in body
    assert "{{ 7*7 }}" in body


def test_a_report_changed_after_the_deadline_says_so_and_shows_its_history() -> None:
    context = make_context()
    body = render_one_day(context, make_one_day(context, make_day_report(context), revisions=2))
    assert "diubah setelah tenggat" in body
    assert "Riwayat laporan ini" in body
    assert "(menurut penulisnya)" in body
    assert body.count("https://contoh.test/kantor/laporan/commit/") >= 2


def test_without_a_forge_the_git_command_stands_in_for_links() -> None:
    context = make_context(forge="tanpa")
    report = make_day_report(context)
    body = render_one_day(context, make_one_day(context, report, revisions=2))
    assert "https://contoh.test" not in body
    assert f"git log -p -- {report.path}" in body


def test_a_withdrawn_report_leaves_its_day_and_the_commit_that_took_it() -> None:
    context = make_context()
    month = make_one_day(context, make_day_report(context), revisions=2, withdrawn=True)
    body = render_one_day(context, month)
    assert f'id="{DAY}"' in body
    assert "Laporan hari ini ditarik pada" in body
    assert "Isinya tetap tersimpan di riwayat git" in body


def test_a_preview_without_git_says_nothing_about_being_on_time() -> None:
    context = make_context()
    person, report = context.office.people[0], make_day_report(context)
    records = {DAY: DayRecord(report)}
    month = make_person_month(
        person, "2026-05", records, context.office, context.calendar, context.moment
    )
    view = make_person_month_view(context, month, context.months)
    assert view.figures[1].ratio.text == "–"
    assert "waktu diterima belum tercatat" in render_page(view).body


def test_an_office_without_any_record_still_has_all_its_pages() -> None:
    context = make_context(date(2026, 6, 18), people=0)
    empty = MadeSite(replace(context, months=()), {}, (), (), ())
    pages = {page.address: page for page in map(render_page, make_views(empty))}
    for address in ("", "pegawai/", "bulan/", "triwulan/", "unit/"):
        assert "Belum ada" in pages[address].body


def test_a_month_of_full_reports_stays_small() -> None:
    context = make_context(date(2026, 6, 18))
    month = make_month(context, context.office.people[0], "2026-04", kegiatan=6, missing=0)
    body = render_page(make_person_month_view(context, month, context.months)).body
    assert len(gzip.compress(body.encode(), 9)) < 12_000


def test_a_month_of_forty_people_stays_small() -> None:
    context = make_context(people=40)
    months = [make_month(context, person, "2026-05") for person in context.office.people]
    view = make_month_view(context, "2026-05", [make_summary(month) for month in months])
    assert len(gzip.compress(render_page(view).body.encode(), 9)) < 12_000
