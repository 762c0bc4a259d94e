"""The camat's periodic report: its state, and the figures that fill it."""

from dataclasses import replace
from datetime import date

import pytest

from generator.aggregate.letter.activities import MAX_ROWS, list_by_unit
from generator.aggregate.letter.document import LetterDocument, LetterSource, make_letter_document
from generator.aggregate.letter.figures import LetterMaterial, ended_quarter, months_of_letter
from generator.aggregate.letter.list_view import make_letter_list_view
from generator.aggregate.letter.status import make_steps
from generator.aggregate.letter.view import make_letter_view
from generator.aggregate.notes_of_month import MAX_NOTES
from generator.aggregate.skp.evidence import DOTS
from generator.model.attendance import AttendanceDay
from generator.model.office_records import PeriodicReport
from generator.model.site import SiteContext, Stamp
from tests.made import MadeSite, make_context, make_site

SITE: MadeSite = make_site(make_context(date(2026, 6, 30), people=6))
STAMP = Stamp("2026-06-30", "a" * 40, 1_782_000_000)


def make_letter(period: str = "2026-06", **fields: object) -> PeriodicReport:
    path = f"entries/kantor/berkala/{period}.md"
    return PeriodicReport(path, period, **{"keadaan": "diterima", **fields})  # type: ignore[arg-type]  # named fields


def with_office(**fields: object) -> SiteContext:
    office = replace(SITE.context.office, **fields)  # type: ignore[arg-type]  # named fields
    return replace(SITE.context, office=office)


@pytest.mark.parametrize(
    ("period", "quarter"),
    [
        ("2026-08", "2026-T2"),
        ("2026-09", "2026-T3"),
        ("2026-01", "2025-T4"),
        ("2026-T3", "2026-T3"),
    ],
)
def test_a_letter_tells_the_quarter_that_was_over_when_its_period_was(
    period: str, quarter: str
) -> None:
    assert ended_quarter(period) == quarter


def test_a_quarter_has_three_months_and_a_month_one() -> None:
    assert months_of_letter("2026-T3") == ("2026-07", "2026-08", "2026-09")
    assert months_of_letter("2026-08") == ("2026-08",)


def test_the_way_of_a_letter_is_told_in_words_and_shapes() -> None:
    steps = make_steps("ditandatangani")
    assert [(step.word, step.note, step.modifier) for step in steps] == [
        ("Draf", "sudah", "lewat"),
        ("Ditandatangani", "sekarang", "kini"),
        ("Diterima", "belum", "nanti"),
    ]


def test_what_a_letter_does_not_say_is_a_dash() -> None:
    view = make_letter_view(SITE.context, make_letter(nomor="1/TT"), None, LetterMaterial(()))
    assert view.facts[:2] == (("Nomor", "1/TT"), ("Sifat", "–"))
    assert view.evidence is None


def test_presence_is_told_only_where_the_office_publishes_it() -> None:
    material = LetterMaterial(SITE.month("2026-06"), attendance={})
    shown = make_letter_view(SITE.context, make_letter(), None, material)
    assert shown.figures.staff[-1] == ("Tercatat hadir", "belum ada data kehadiran")
    hidden = make_letter_view(with_office(terbit_kehadiran="tidak"), make_letter(), None, material)
    assert "Tercatat hadir" not in dict(hidden.figures.staff)


def test_presence_says_of_how_many_months_there_are_records() -> None:
    summaries = [*SITE.month("2026-05"), *SITE.month("2026-06")]
    obliged = [
        AttendanceDay(day.day, summary.pegawai, hadir=True)
        for summary in SITE.month("2026-06")
        for day in summary.days
        if day.is_obliged
    ]
    material = LetterMaterial(summaries, attendance={"2026-06": obliged})
    view = make_letter_view(SITE.context, make_letter("2026-T2"), None, material)
    assert dict(view.figures.staff)["Tercatat hadir"].endswith("hari wajib); data 1 dari 3 bulan")


def test_results_stand_by_unit_in_the_order_of_the_office() -> None:
    material = LetterMaterial(SITE.month("2026-06"))
    view = make_letter_view(SITE.context, make_letter(), None, material)
    order = [unit.nama for unit in SITE.context.office.units]
    told = [group.name.text for group in view.figures.results.groups]
    assert told == sorted(told, key=order.index)
    assert told


def test_the_list_puts_the_newest_first_and_the_quarter_above_its_last_month() -> None:
    letters = [make_letter(period) for period in ("2026-08", "2026-T3", "2026-09")]
    view = make_letter_list_view(SITE.context, letters)
    assert [line.name.address for line in view.lines] == [
        *("berkala/2026-T3/", "berkala/2026-09/", "berkala/2026-08/"),
    ]
    assert view.sentence == "3 dari 3 laporan camat kepada bupati sudah diterima."


def test_no_letters_are_no_table() -> None:
    assert make_letter_list_view(SITE.context, ()).lines == ()


def make_document(letter: PeriodicReport, context: SiteContext = SITE.context) -> LetterDocument:
    material = LetterMaterial(SITE.month("2026-06"))
    months = [month for (_, name), month in SITE.person_months.items() if name == "2026-06"]
    return make_letter_document(context, LetterSource(letter, material, months, STAMP))


def test_the_annex_is_capped_and_tells_how_many_more_there_are() -> None:
    months = [month for (_, name), month in SITE.person_months.items() if name == "2026-06"]
    units = list_by_unit(SITE.context.office, months, "di sana")
    total = sum(
        len(day.report.kegiatan)
        for month in months
        for day in month.days
        if day.report and not day.report.is_leave
    )
    rest = sum(int(unit.sisa.split()[0].replace(".", "")) for unit in units if unit.sisa)
    assert sum(len(unit.kegiatan) for unit in units) + rest == total
    assert max(len(unit.kegiatan) for unit in units) == MAX_ROWS


def test_obstacles_beyond_the_list_are_counted_with_the_place_where_they_are() -> None:
    summaries = tuple(
        replace(summary, obstacles=summary.obstacles * 30) for summary in SITE.month("2026-06")
    )
    found = sum(len(summary.obstacles) for summary in summaries)
    source = LetterSource(make_letter(), LetterMaterial(summaries), (), STAMP)
    document = make_letter_document(SITE.context, source)
    assert len(document.kendala) == MAX_NOTES
    assert document.sisa_kendala == (
        f"{found - MAX_NOTES} kendala lain ada di /data/laporan.csv di situs kantor."
    )


def test_the_camat_of_the_letters_day_signs_and_else_there_are_dots() -> None:
    people = list(SITE.context.office.people)
    people[0] = replace(people[0], peran="camat", jabatan="Camat", selesai=date(2026, 6, 15))
    context = with_office(people=tuple(people))
    signed = make_document(make_letter(tanggal=date(2026, 6, 10)), context)
    unsigned = make_document(make_letter(tanggal=date(2026, 7, 3)), context)
    assert signed.tanda_tangan == (("Camat Tomoni Timur,",), people[0].nama, DOTS)
    assert unsigned.tanda_tangan == (("Camat,",), DOTS, DOTS)


def test_a_draft_says_so_and_has_dots_where_number_and_day_will_stand() -> None:
    document = make_document(make_letter(keadaan="draf"))
    assert document.draf.startswith("DRAF")
    assert document.kepala[0] == ("Nomor", DOTS)
    assert document.tempat_tanggal == f"Tomoni Timur, {DOTS}"
