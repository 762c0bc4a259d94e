from dataclasses import replace
from datetime import date

import pytest

from generator.aggregate.methodology_view import make_methodology_view
from tests.made import MadeSite, make_context, make_site

SITE: MadeSite = make_site(make_context(date(2026, 6, 30), people=6))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({0}, "Senin"),
        ({4, 5}, "Jumat dan Sabtu"),
        (set(range(5)), "Senin, Selasa, Rabu, Kamis, dan Jumat"),
    ],
)
def test_the_work_week_is_a_list_as_people_say_it(days: set[int], words: str) -> None:
    context = replace(SITE.context, office=replace(SITE.context.office, hari_kerja=frozenset(days)))
    assert make_methodology_view(context, ()).week == words


def test_the_activities_of_plans_are_told_out_of_all() -> None:
    month = SITE.context.months[-1]
    counts = [row.counts for row in SITE.rows if row.month == month]
    named = sum(one.kegiatan_ber_rhk for one in counts)
    whole = sum(one.kegiatan for one in counts)
    view = make_methodology_view(SITE.context, SITE.rows)
    worked = {one.formula.anchor: one.figures for one in view.formulas}
    assert worked["rencana"] == f"{named} dari {whole} kegiatan menyebut rencana"
