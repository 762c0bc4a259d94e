"""The pages of planned results (RHK)."""

import json
from collections.abc import Iterator
from functools import partial

from generator.aggregate.result_view import ResultView, make_result_view
from generator.aggregate.results_view import make_results_view
from generator.pipeline.month_work import ResultFields, make_result_row
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.page_outputs import PagePlan
from generator.publish.build_cache import digest_of


def plan_results(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /hasil/ and a page an RHK."""
    context, year = desk.context, desk.context.moment.day.year
    found = desk.shelf.results()
    of_year = [f for fields in found.values() for f in fields if f[1].startswith(str(year))]
    yield desk.living(
        "hasil/",
        digest_of(year, json.dumps(of_year)),
        lambda: make_results_view(context, year, [make_result_row(f) for f in of_year]),
    )
    for rhk in sorted({result.slug for result in context.office.results}):
        fields = found.get(rhk, [])
        yield desk.living(
            f"hasil/{rhk}/",
            digest_of(year, json.dumps(fields)),
            partial(_make_result, desk, rhk, fields),
        )


def _make_result(desk: PageDesk, rhk: str, fields: list[ResultFields]) -> ResultView:
    return make_result_view(desk.context, rhk, [make_result_row(f) for f in fields])
