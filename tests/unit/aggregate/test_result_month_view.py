from datetime import date
from decimal import Decimal

from generator.aggregate.results.result_month_view import (
    PageOfMonth,
    PersonDeeds,
    make_result_month_view,
)
from generator.model.person_month import ResultTotal
from generator.model.site import ResultRow
from tests.made import make_context


def test_a_person_is_told_activities_first_then_what_was_recorded_in_the_unit_of_the_plan() -> None:
    context = make_context(date(2026, 6, 30), people=6)
    slug, month = context.office.people[0].slug, context.months[-1]
    rows = [
        ResultRow(slug, month, ResultTotal("monev-dana-desa", "pmd", satuan, amount, count))
        for satuan, amount, count in (
            *(("kegiatan", Decimal(3), 3), ("laporan", Decimal(12), 9)),
            (None, None, 30),
        )
    ]
    deeds = [PersonDeeds(slug, "pmd", "")]
    page = PageOfMonth("monev-dana-desa", month, 1, 1, None)
    (group,) = make_result_month_view(context, page, rows, deeds).groups
    assert group.facts == "42 kegiatan · tercatat 12 laporan, 3 kegiatan"
