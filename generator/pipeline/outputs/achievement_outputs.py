"""The data files of targets and capaian: a year's rows are kept until a month of it changes."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.aggregate.results.achievement_rows import list_data_periods, make_achievement_rows
from generator.pipeline.outputs.output import Output
from generator.pipeline.page_desk import PageDesk
from generator.pipeline.shelves.contribution_shelf import MonthWork, list_result_rows
from generator.publish.build_cache import BuildCache, digest_of
from generator.render.data.achievement_files import (
    achievement_csv_rows,
    achievement_json_records,
    render_achievement_csv,
    render_achievement_json,
)
from generator.render.data.addresses import ACHIEVEMENT_CSV, ACHIEVEMENT_JSON


def plan_achievement_files(desk: PageDesk, cache: BuildCache) -> Iterator[Output]:
    """Plan capaian.csv and .json."""
    years = {
        year: _key(desk, year) for year in sorted({r.tahun for r in desk.context.office.results})
    }
    key = digest_of(*years.values())
    yield Output(
        ACHIEVEMENT_CSV,
        digest_of(ACHIEVEMENT_CSV, key),
        _make(desk, cache, years, lambda parts: render_achievement_csv(csv for csv, _ in parts)),
    )
    yield Output(
        ACHIEVEMENT_JSON,
        digest_of(ACHIEVEMENT_JSON, key),
        _make(desk, cache, years, lambda parts: render_achievement_json(text for _, text in parts)),
    )


def _key(desk: PageDesk, year: int) -> str:
    keys = (key for month, key in desk.month_keys().items() if int(month[:4]) == year)
    periods = list_data_periods(year, desk.context.moment.day)
    return digest_of(desk.identity, *periods, *keys)


def _make(
    desk: PageDesk,
    cache: BuildCache,
    years: Mapping[int, str],
    join: Callable[[Iterable[tuple[str, str]]], bytes],
) -> Callable[[], Iterable[bytes]]:
    return lambda: (join([_bring_year(desk, cache, year, key) for year, key in years.items()]),)


def _bring_year(desk: PageDesk, cache: BuildCache, year: int, key: str) -> tuple[str, str]:
    """Give a year's CSV lines and JSON records, measured anew only where its key is another."""
    name = f"capaian {year}"
    known, _, text = (cache.note(name) or "").partition("\n")
    if known != key:
        text = json.dumps(_measure(desk, year))
        cache.remember(name, f"{key}\n{text}")
    csv, records = json.loads(text)
    return csv, records


def _measure(desk: PageDesk, year: int) -> tuple[str, str]:
    keys = {month: key for month, key in desk.month_keys().items() if int(month[:4]) == year}
    work: Mapping[str, MonthWork] = desk.shelf.contributions.months(keys)
    plans = [result for result in desk.context.office.results if result.tahun == year]
    slugs = sorted({planned.slug for planned in plans})
    rows = [row for slug in slugs for row in list_result_rows(work, slug)]
    made = make_achievement_rows(plans, rows, desk.context.moment.day)
    return achievement_csv_rows(made), achievement_json_records(made)
