"""The pages of quarters: report figures, and what the office recorded of fisik and keuangan."""

from collections.abc import Iterator
from functools import partial

from generator.aggregate.quarter.quarter_list_view import QuarterListView, make_quarter_list_view
from generator.aggregate.quarter.quarter_view import (
    QuarterSurroundings,
    QuarterView,
    make_quarter_view,
)
from generator.aggregate.quarter.realisation_view import RecordedQuarter
from generator.model.period import months_of_quarter, quarter_of
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.shelves.contribution_shelf import list_totals
from generator.publish.build_cache import digest_of


def plan_quarters(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /triwulan/ and a page each quarter with reports or a record of realisasi."""
    records = desk.records
    letters = frozenset(records.periods("berkala"))
    recorded = frozenset(records.periods("realisasi"))
    previous = ""
    for quarter in list_quarters(desk):
        has_letter = quarter in letters
        life = records.life(_path_of(quarter)) if quarter in recorded else None
        yield desk.period(
            f"triwulan/{quarter}/",
            months_of_quarter(quarter),
            partial(_make_quarter, desk, quarter, previous, has_letter=has_letter),
            key=digest_of(records.key("realisasi", quarter), previous, has_letter),
            lives=[life] if life else (),
        )
        previous = quarter
    yield desk.living(
        "triwulan/",
        digest_of(desk.keys(desk.jobs), desk.context.moment.day, records.key("realisasi")),
        partial(_make_list, desk),
    )


def list_quarters(desk: PageDesk) -> list[str]:
    """List the quarters with a page, ascending: some have a record and no reports."""
    return sorted({*map(quarter_of, desk.context.months), *desk.records.periods("realisasi")})


def bring_record(desk: PageDesk, quarter: str) -> RecordedQuarter | None:
    """Read the record of a quarter with its life; None where there is none."""
    record = desk.records.realisation(quarter)
    return RecordedQuarter(record, desk.records.life(record.path)) if record else None


def _make_quarter(desk: PageDesk, quarter: str, previous: str, *, has_letter: bool) -> QuarterView:
    months = months_of_quarter(quarter)
    sums = desk.shelf.sums(desk.places_of(months))
    is_refused = any(entry.periode == quarter for entry in desk.records.refused("realisasi"))
    around = QuarterSurroundings(bring_record(desk, quarter), previous, has_letter, is_refused)
    return make_quarter_view(desk.context, quarter, sums, list_totals(desk.work, months), around)


def _make_list(desk: PageDesk) -> QuarterListView:
    known = map(desk.records.realisation, desk.records.periods("realisasi"))
    records = [record for record in known if record]
    return make_quarter_list_view(desk.context, desk.shelf.count_rows(), records)


def _path_of(quarter: str) -> str:
    return f"entries/kantor/realisasi/{quarter}.md"
