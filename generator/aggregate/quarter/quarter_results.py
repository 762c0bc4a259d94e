"""What came out in a quarter for each planned result, against the quarter's part of the plan."""

from collections.abc import Sequence

from generator.aggregate.figures import NO_FIGURE, percent_text
from generator.aggregate.results.achievement import Achievement, measure_totals
from generator.aggregate.results.result_lines import (
    ResultLine,
    list_due,
    make_result_lines,
    pick_planned,
)
from generator.model.office import Office
from generator.model.person_month import ResultTotal


def make_quarter_results(
    office: Office, quarter: str, totals: Sequence[ResultTotal]
) -> tuple[ResultLine, ...]:
    """Make the lines of a quarter "2026-T3", each with its capaian or why there is none.

    What has a target in that quarter is among them though nothing was recorded for it.
    """
    year = int(quarter[:4])
    groups: dict[str, list[ResultTotal]] = {slug: [] for slug in list_due(office, quarter)}
    for total in totals:
        groups.setdefault(total.rhk, []).append(total)
    capaian = {
        f"hasil/{slug}/": _word_capaian(office, slug, quarter, groups[slug]) for slug in groups
    }
    return tuple(
        line._replace(capaian=capaian.get(line.name.address, NO_FIGURE))
        for line in make_result_lines(office, year, totals, quarter, groups)
    )


def _word_capaian(office: Office, slug: str, quarter: str, totals: list[ResultTotal]) -> str:
    planned = pick_planned(office, slug, int(quarter[:4]))
    measured = measure_totals(planned, quarter, totals) if planned else ()
    known = [one for one in measured if one.ratio is not None]
    if known:
        return " · ".join(_percent(one) for one in known)
    return f"{NO_FIGURE}, {measured[0].reason}" if measured else NO_FIGURE


def _percent(one: Achievement) -> str:
    assert one.realised is not None
    assert one.target is not None
    return percent_text(one.realised, one.target)
