"""The page of a quarter: what is missing is named first and never counted as zero."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.aggregate.quarter.quarter_list_view import make_quarter_list_view
from generator.aggregate.quarter.quarter_results import make_quarter_results
from generator.aggregate.quarter.quarter_view import (
    QuarterSurroundings,
    QuarterView,
    make_quarter_view,
)
from generator.aggregate.quarter.realisation_view import RecordedQuarter, make_realisation_view
from generator.aggregate.results.result_lines import list_due
from generator.model.office import Indicator, PlannedResult
from generator.model.office_records import Program, QuarterRealisation
from generator.model.person_month import Counts, ResultTotal
from tests.made import make_context, make_office, make_site

OFFICE = replace(make_office(), ambang_triwulan="75", cara_triwulan="kumulatif")
FULL = Program(
    "Pemberdayaan desa",
    "pmd",
    Decimal(1000),
    Decimal(75),
    Decimal("74.22"),
    Decimal(750),
    Decimal(700),
)


def make_record(*programs: Program, quarter: str = "2026-T3") -> QuarterRealisation:
    return QuarterRealisation(f"entries/kantor/realisasi/{quarter}.md", quarter, programs)


def make_view(*programs: Program) -> QuarterView:
    context = make_context()
    around = QuarterSurroundings(RecordedQuarter(make_record(*programs), None))
    return make_quarter_view(context, "2026-T3", (), (), around)


def test_a_result_with_a_target_is_named_though_nothing_was_recorded_for_it() -> None:
    plan = [
        PlannedResult(
            slug, slug, 2026, "h", "H", indikator=(Indicator("kuantitas", "8", "desa", split),)
        )
        for slug, split in (
            ("ada", ("2",) * 4),
            ("sepi", ("2",) * 4),
            ("nanti", ("0", "0", "0", "8")),
        )
    ]
    totals = (ResultTotal("ada", "pmd", "desa", Decimal(1), 1),)
    office = replace(OFFICE, results=tuple(plan))
    assert list_due(office, "2026") == ("ada", "sepi", "nanti")
    lines = make_quarter_results(office, "2026-T3", totals)
    assert [(one.name.text, one.target, one.capaian, one.activity_count) for one in lines] == [
        ("ada", "2 desa", "50,0%", "1"),
        ("sepi", "2 desa", "–, belum ada kegiatan pada triwulan ini", "0"),
    ]


def test_without_a_record_a_quarter_has_no_realisation() -> None:
    view = make_quarter_view(make_context(), "2026-T3", (), ())
    assert view.realisation is None
    assert "Realisasi" not in view.sentence


def test_a_quarter_before_the_first_report_says_when_reports_began() -> None:
    view = make_view(FULL)
    assert view.sentence == (
        "Belum ada laporan harian: kantor ini mulai melapor 1 Juli 2025. "
        "Realisasi fisik 74,2% (target 75,0%); keuangan 70,0% (target 75,0%)."
    )
    assert view.months == ()


def test_a_program_that_did_not_report_is_named_with_its_grade_before_any_figure() -> None:
    realisation = make_view(FULL, Program("Trantib", pagu=Decimal(500))).realisation
    assert realisation is not None
    assert realisation.reported == "1 dari 2 program melaporkan realisasi."
    assert realisation.missing[0].startswith("Belum melaporkan realisasi: Trantib.")
    assert "nilainya C menurut pengaturan kantor" in realisation.missing[0]
    line = realisation.programs[1]
    assert (line.grade, line.physical.text, line.physical.reason) == (
        *("C", "–", "belum melaporkan realisasi"),
    )
    assert realisation.measures[0].text == "74,2%"


def test_a_missing_target_gives_dashes_and_says_whose_it_is() -> None:
    realisation = make_view(replace(FULL, target_fisik=None)).realisation
    assert realisation is not None
    fisik = realisation.measures[0]
    assert (fisik.target, fisik.deviasi, fisik.grade, fisik.tick) == ("–", "–", "", None)
    assert any("Target fisik belum ditulis: Pemberdayaan desa." in s for s in realisation.missing)


def test_a_missing_budget_leaves_the_program_its_own_figure_but_no_weight() -> None:
    realisation = make_view(FULL, replace(FULL, nama="Lain", pagu=None)).realisation
    assert realisation is not None
    assert realisation.programs[1].physical.text == "74,2%"
    assert realisation.programs[1].financial.reason == "pagu belum ditulis"
    assert any("Pagu belum ditulis" in sentence for sentence in realisation.missing)
    assert realisation.workings[0].figures.startswith("Rp742,2 ÷ Rp1.000 = 74,2%")


def test_a_target_of_zero_has_a_deviation_and_no_grade() -> None:
    realisation = make_view(replace(FULL, target_fisik=Decimal(0))).realisation
    assert realisation is not None
    assert realisation.measures[0].deviasi == "+74,2 poin"
    assert realisation.measures[0].grade == ""


def test_the_page_says_how_the_threshold_is_read_and_that_it_is_a_setting() -> None:
    record = make_record(FULL)
    cumulative = make_realisation_view(OFFICE, record, None, OFFICE.skala_nilai)
    assert "kumulatif" in cumulative.reading
    assert "pengaturan kantor" in cumulative.reading
    assert cumulative.measures[0].threshold == "ambang 75%: belum tercapai"
    office = replace(OFFICE, cara_triwulan="per-triwulan")
    per_quarter = make_realisation_view(office, record, None, office.skala_nilai)
    assert "per triwulan" in per_quarter.reading
    assert per_quarter.measures[0].threshold == "ambang 75%: tercapai"


def test_the_scale_of_the_office_decides_the_grades() -> None:
    scale = (("Baik", "95"), ("Cukup", "0"))
    view = make_realisation_view(OFFICE, make_record(FULL), None, scale)
    assert [measure.grade for measure in view.measures] == ["Baik", "Cukup"]
    assert view.scale == "Baik di atas 95, Cukup sampai 95"


def test_units_tell_how_many_of_their_programs_reported() -> None:
    view = make_view(FULL, Program("Pelatihan", "pmd"))
    (unit,) = view.units
    assert unit.detail == "1 dari 2 program melaporkan realisasi"


def test_a_unit_that_owed_reports_and_sent_none_is_named_with_its_grade() -> None:
    site = make_site(make_context(date(2026, 6, 30), people=5))
    summaries = [
        replace(
            summary,
            counts=tuple(
                (unit, Counts(hari_wajib=counts.hari_wajib) if unit == "pmd" else counts)
                for unit, counts in summary.counts
            ),
        )
        for summary in site.month("2026-06")
    ]
    view = make_quarter_view(site.context, "2026-T2", summaries, ())
    (sentence,) = view.silent_units
    assert sentence.startswith("Seksi Pemberdayaan Masyarakat dan Desa: belum ada laporan harian")
    assert "Nilainya C" in sentence


def test_the_list_has_quarters_that_only_a_record_knows() -> None:
    context = make_context(date(2025, 8, 1))
    view = make_quarter_list_view(context, (), [make_record(FULL, quarter="2025-T2")])
    assert [line.anchor for line in view.quarters] == ["2025-T3", "2025-T2"]
    assert view.quarters[1].detail.startswith("Realisasi fisik 74,2%")
