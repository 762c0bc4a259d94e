"""A letter by the camat's tasks: every activity in one group, and no group where no RHK has one."""

from dataclasses import replace
from datetime import date
from typing import get_args

from generator.aggregate.letter.activities import MAX_ROWS, ActivityGroup, list_by_task
from generator.aggregate.letter.document import LetterDocument, LetterSource, make_letter_document
from generator.aggregate.letter.figures import LetterMaterial
from generator.aggregate.letter.results import LetterResults, make_letter_results
from generator.aggregate.letter.tasks import NO_ACTIVITY, WORDING_NOTE, map_tasks
from generator.aggregate.skp.evidence import DOTS
from generator.aggregate.tally import add_counts, rows_of
from generator.model.camat_tasks import TASKS
from generator.model.office import Office, PlannedResult
from generator.model.office_records import PeriodicReport
from generator.model.person_month import PersonDay
from generator.model.site import Stamp
from generator.validate.settings.results_file import CamatTask
from tests.made import MadeSite, make_context, make_site

SITE: MadeSite = make_site(make_context(date(2026, 6, 30), people=6))
SUMMARIES = SITE.month("2026-06")
MONTHS = [month for (_, name), month in SITE.person_months.items() if name == "2026-06"]
ACTIVITIES = [
    activity
    for month in MONTHS
    for day in month.days
    if day.report and not day.report.is_leave
    for activity in day.report.kegiatan
]
TITLES = [f"{letter}. {words}" for letter, words in TASKS.items()]


def office_with(tasks: dict[str, str], year: int = 2026) -> Office:
    results = (
        replace(plan, tugas=tasks.get(plan.slug) if plan.tahun == year else None)
        for plan in SITE.context.office.results
    )
    return replace(SITE.context.office, results=tuple(results))


def results_of(office: Office) -> LetterResults:
    return make_letter_results(office, 2026, SUMMARIES, len(ACTIVITIES))


def document_of(office: Office, *, has_reports: bool = True) -> LetterDocument:
    letter = PeriodicReport("entries/kantor/berkala/2026-06.md", "2026-06", "diterima")
    material = LetterMaterial(SUMMARIES if has_reports else ())
    source = LetterSource(
        letter, material, MONTHS if has_reports else (), Stamp("2026-06-30", "", 0)
    )
    return make_letter_document(replace(SITE.context, office=office), source)


def told_count(group: ActivityGroup) -> int:
    rest = group.sisa.split()[0].replace(".", "") if group.sisa else "0"
    return len(group.kegiatan) + (int(rest) if rest.isdigit() else 0)


def count_of(*rhk: str | None) -> int:
    return sum(activity.rhk in rhk for activity in ACTIVITIES)


def without_results(day: PersonDay) -> PersonDay:
    if day.report is None:
        return day
    bare = (replace(one, hasil=None, jumlah=None) for one in day.report.kegiatan)
    return replace(day, report=replace(day.report, kegiatan=tuple(bare)))


def test_settings_take_the_letters_that_have_words() -> None:
    assert get_args(CamatTask) == tuple(TASKS)


def test_a_year_in_which_no_rhk_has_a_task_stays_by_unit() -> None:
    office = office_with({"monev-dana-desa": "g"}, year=2025)
    assert map_tasks(office, 2026) == {}
    assert results_of(office).title == "Pelaksanaan tugas per unit"
    assert (results_of(office).sentence, results_of(office).note) == ("", "")
    document = document_of(office)
    assert document.judul_kegiatan == "Lampiran: pelaksanaan tugas per unit"
    assert document.catatan_kegiatan == ""
    units = {unit.nama for unit in office.units}
    assert {group.judul for group in document.kegiatan} <= units


def test_an_rhk_has_the_task_of_its_year_else_of_the_newest_plan_that_knows_it() -> None:
    office = office_with({"monev-dana-desa": "g"})
    last_year = PlannedResult("lama", "Lama", 2025, "u", "U", tugas="c")
    moved = PlannedResult("monev-dana-desa", "Monev", 2027, "u", "U", tugas="b")
    office = replace(office, results=(moved, *office.results, last_year))
    assert map_tasks(office, 2026) == {"monev-dana-desa": "g", "lama": "c"}


def test_every_task_has_its_group_and_what_is_under_none_comes_last() -> None:
    office = office_with({"monev-dana-desa": "g", "surat-warga": "b"})
    for titles in (
        [group.name.text for group in results_of(office).groups],
        [group.judul for group in document_of(office).kegiatan],
    ):
        assert titles == [*TITLES, "Tugas lain"]


def test_a_task_without_activity_says_so_in_one_line() -> None:
    office = office_with({"monev-dana-desa": "g"})
    shown, listed = results_of(office).groups[0], document_of(office).kegiatan[0]
    assert (shown.sentence, shown.lines) == (NO_ACTIVITY, ())
    assert (listed.sisa, listed.kegiatan) == (NO_ACTIVITY, ())


def test_the_page_counts_every_activity_once() -> None:
    office = office_with({"monev-dana-desa": "g", "surat-warga": "b"})
    results, everything = results_of(office), len(ACTIVITIES)
    told = {group.name.text[0]: group.sentence for group in results.groups}
    monev, letters = count_of("monev-dana-desa"), count_of("surat-warga")
    planned, unplanned = count_of("arsip-tertib"), count_of(None)
    assert monev + letters + planned + unplanned == everything
    assert min(monev, letters, planned, unplanned) > 0
    assert told["g"] == f"{monev} dari {everything} kegiatan."
    assert told["b"] == f"{letters} dari {everything} kegiatan."
    assert told["T"] == (
        f"{planned + unplanned} dari {everything} kegiatan: {planned} untuk RHK yang tidak di "
        f"bawah tugas a sampai h, {unplanned} tanpa RHK."
    )
    assert results.sentence.startswith(f"{monev + letters} dari {everything} kegiatan tercatat")


def test_a_letter_counts_the_activities_that_the_office_counts() -> None:
    assert add_counts(row.counts for row in rows_of(SUMMARIES)).kegiatan == len(ACTIVITIES)


def test_the_annex_lists_or_counts_every_activity_once() -> None:
    groups = list_by_task({"monev-dana-desa": "g", "surat-warga": "g"}, MONTHS, "di sana")
    told = {group.judul[0]: told_count(group) for group in groups}
    both = count_of("monev-dana-desa", "surat-warga")
    assert (told.pop("g"), told.pop("T")) == (both, len(ACTIVITIES) - both)
    assert set(told.values()) == {0}
    assert max(len(group.kegiatan) for group in groups) == MAX_ROWS


def test_where_every_activity_has_a_task_there_is_no_last_group() -> None:
    plans = ("monev-dana-desa", "surat-warga", "arsip-tertib")
    own = [
        replace(summary, results=tuple(t for t in summary.results if t.rhk in plans))
        for summary in SUMMARIES
    ]
    office = office_with(dict.fromkeys(plans, "a"))
    planned = sum(total.kegiatan for summary in own for total in summary.results)
    groups = make_letter_results(office, 2026, own, planned).groups
    assert [group.name.text for group in groups] == TITLES
    assert groups[0].sentence.startswith(f"{planned} dari {planned} kegiatan")


def test_activities_without_a_result_are_told_though_none_is_listed() -> None:
    months = [replace(month, days=tuple(map(without_results, month.days))) for month in MONTHS]
    group = list_by_task({"monev-dana-desa": "g"}, months, "di sana")[-1]
    count = len(ACTIVITIES) - count_of("monev-dana-desa")
    assert group == ("Tugas lain", (), f"{count} kegiatan di kelompok ini ada di di sana.")


def test_the_annex_says_where_the_split_is_from() -> None:
    assert document_of(office_with({"monev-dana-desa": "g"})).catatan_kegiatan == WORDING_NOTE


def test_a_period_without_reports_has_no_annex() -> None:
    document = document_of(office_with({"monev-dana-desa": "g"}), has_reports=False)
    assert document.kegiatan == ()
    assert dict(document.kepala)["Lampiran"] == "–"


def test_a_letter_with_an_annex_never_says_that_it_has_none() -> None:
    document = document_of(office_with({"monev-dana-desa": "g"}))
    assert dict(document.kepala)["Lampiran"] == DOTS
