from datetime import date

from generator.aggregate.search_view import Choice, make_search_view
from tests.made import make_context

VIEW = make_search_view(make_context(date(2026, 2, 3), people=12, start=date(2025, 11, 3)))


def test_every_person_is_a_choice_and_a_link_under_the_first_letter() -> None:
    links = [link for group in VIEW.people_by_letter for link in group.links]
    assert [link.text for link in links] == [choice.text for choice in VIEW.people]
    assert [link.address for link in links] == [f"pegawai/{c.value}/" for c in VIEW.people]
    assert [group.title for group in VIEW.people_by_letter] == list("ABCDEFGHIJKL")


def test_months_are_offered_newest_first_and_listed_by_year() -> None:
    assert VIEW.months[0] == Choice("2026-02", "Februari 2026")
    assert [group.title for group in VIEW.months_by_year] == ["2026", "2025"]
    assert [link.text for link in VIEW.months_by_year[0].links] == ["Januari", "Februari"]
    assert VIEW.months_by_year[1].links[0].address == "bulan/2025-11/"


def test_units_are_offered_in_the_order_of_the_office() -> None:
    assert [choice.value for choice in VIEW.units][:2] == ["sekretariat", "pemerintahan"]
    assert VIEW.unit_links[0].address == "unit/sekretariat/"


def test_kinds_are_those_of_the_report_form() -> None:
    assert [choice.value for choice in VIEW.kinds] == ["skp", "tugas-atasan", "tambahan"]
