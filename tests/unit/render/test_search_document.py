from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator.model.office import Person
from generator.model.person_month import DayState, PersonDay, PersonMonth
from generator.model.report import Activity, Report
from generator.render.search_document import plain_text, read_facets, render_search_document

ANI = Person("ani", 'Ani <b> "Lestari"', "Pengelola", "pmd", "pns", date(2021, 1, 4))


def make_day(day: int, report: Report | None, unit: str = "pmd") -> PersonDay:
    state = DayState.REPORTED if report else DayState.MISSING
    return PersonDay(date(2025, 6, day), state, unit, is_obliged=True, report=report)


def make_report(day: int, *activities: Activity, status: str = "hadir") -> Report:
    path = f"entries/ani/2025/06/2025-06-{day:02}.md"
    return Report(path, date(2025, 6, day), "ani", status, activities)


def render(*days: PersonDay) -> str:
    return render_search_document(PersonMonth("ani", "2025-06", days), ANI)


def test_a_day_is_a_heading_whose_id_is_its_date() -> None:
    document = render(make_day(12, make_report(12, Activity("Rapat desa"))))
    assert '<h2 id="2025-06-12">12</h2><p>Rapat desa</p>' in document


def test_all_that_was_written_of_an_activity_can_be_found() -> None:
    activity = Activity(
        "Monev", hasil="Laporan", jumlah=Decimal("1234.5"), satuan="berkas", lokasi="Desa A"
    )
    report = replace(
        make_report(2, replace(activity, kendala="Hujan")), kendala="Banjir", rencana="Besok lagi"
    )
    document = render(make_day(2, report))
    assert "<p>Monev · Laporan · 1.234,5 berkas · Desa A · Hujan</p>" in document
    assert "<p>Banjir</p><p>Besok lagi</p>" in document


def test_staff_text_stays_text() -> None:
    document = render(make_day(2, make_report(2, Activity("<script>x</script> & co"))))
    assert "<p>&lt;script&gt;x&lt;/script&gt; &amp; co</p>" in document
    assert "Ani &lt;b&gt; &quot;Lestari&quot; – Juni 2025</h1>" in document


@pytest.mark.parametrize("status", ["cuti", "izin"])
def test_leave_leaves_no_trace(status: str) -> None:
    leave = replace(make_report(3, status=status), kendala="Sakit gigi", narasi="Sakit gigi")
    work = make_day(2, make_report(2, Activity("Rapat")))
    assert render(make_day(3, leave)) == ""
    assert render(work, make_day(3, leave)) == render(work)


def test_a_month_without_reports_has_no_document() -> None:
    assert render(make_day(2, None)) == ""


def test_facets_say_on_which_days_a_unit_and_a_kind_occur() -> None:
    document = render(
        make_day(1, make_report(1, Activity("A", jenis="skp"), Activity("B"))),
        make_day(31 - 1, make_report(30, Activity("C", jenis="skp")), unit="umum"),
    )
    assert read_facets(document) == [
        "ani",
        "2025-06",
        {"pmd": 1, "umum": 1 << 29},
        {"skp": 1 | 1 << 29, "tambahan": 1},
    ]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**Rapat** di [kantor desa](https://contoh.go.id)", "Rapat di kantor desa"),
        ("# Judul\n> kutipan", "  Judul\n  kutipan"),
        ("nama_berkas_a.pdf", "nama_berkas_a.pdf"),
        ("[" * 60_000, "[" * 60_000),
    ],
)
def test_marks_are_taken_out_of_narrative(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text
