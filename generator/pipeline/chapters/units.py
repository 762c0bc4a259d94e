"""The pages of units."""

from collections.abc import Iterator
from functools import partial

from generator.aggregate.unit_list_view import make_unit_list_view
from generator.aggregate.unit_view import UnitView, make_unit_view
from generator.model.office import Unit
from generator.model.site import CountRow
from generator.pipeline.chapters.presence import bring_presence, presence_key
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import digest_of


def plan_units(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /unit/ and a page a unit."""
    context = desk.context
    now = digest_of(desk.keys(desk.places_now()), presence_key(desk))
    for unit in context.office.units:
        rows = [row for row in desk.shelf.count_rows() if row.unit == unit.slug]
        make = partial(_make_unit, desk, unit, rows)
        yield desk.living(f"unit/{unit.slug}/", digest_of(repr(rows), now), make)
    yield desk.living(
        "unit/",
        digest_of(desk.keys(desk.jobs), context.moment.day),
        lambda: make_unit_list_view(context, desk.shelf.count_rows()),
    )


def _make_unit(desk: PageDesk, unit: Unit, rows: list[CountRow]) -> UnitView:
    return make_unit_view(
        desk.context,
        unit,
        rows,
        desk.shelf.summaries(desk.places_now()),
        bring_presence(desk, unit),
    )
