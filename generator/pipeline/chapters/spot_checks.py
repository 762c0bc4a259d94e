"""The pages of spot checks (sidak): the newest, and every one in its year."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.aggregate.spot_checks.places import CHECKS_A_PART, SpotCheckPart, split_checks
from generator.aggregate.spot_checks.view import (
    SpotCheckNews,
    SpotCheckView,
    make_spot_check_list_view,
    make_spot_check_part_view,
)
from generator.model.office_records import SpotCheck
from generator.model.period import month_of
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import digest_of


def plan_spot_checks(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /sidak/ and the parts of each year."""
    records = desk.records
    checks = desk.spot_checks
    parts = split_checks(checks)
    for before, part in zip((None, *parts), parts, strict=False):
        lives = [records.life(check.path) for check in part.checks]
        yield desk.period(
            part.address,
            _months_of(part.checks),
            partial(_make_part, desk, part, before),
            key=digest_of(records.key("sidak", *_days_of(part.checks)), before and before.address),
            lives=[life for life in lives if life is not None],
        )
    newest = checks[-CHECKS_A_PART:][::-1]
    reports = map(desk.month_key, _months_of(newest))
    yield desk.living(
        "sidak/",
        digest_of(records.key("sidak"), *reports),
        partial(_make_list, desk, newest, parts),
    )


def _make_list(
    desk: PageDesk, newest: Sequence[SpotCheck], parts: Sequence[SpotCheckPart]
) -> SpotCheckView:
    refused = len(desk.records.refused("sidak"))
    return make_spot_check_list_view(desk.context, _bring_news(desk, newest), parts, refused)


def _make_part(desk: PageDesk, part: SpotCheckPart, before: SpotCheckPart | None) -> SpotCheckView:
    news = _bring_news(desk, part.checks)
    return make_spot_check_part_view(desk.context, part, before, news)


def _bring_news(desk: PageDesk, checks: Sequence[SpotCheck]) -> list[SpotCheckNews]:
    """Bring what a check is shown with: the reports of its month, its arrival."""
    summaries = {month: desk.summaries([month]) for month in _months_of(checks)}
    return [
        (check, summaries[month_of(check.tanggal)], desk.records.life(check.path))
        for check in checks
    ]


def _months_of(checks: Sequence[SpotCheck]) -> list[str]:
    return sorted({month_of(check.tanggal) for check in checks})


def _days_of(checks: Sequence[SpotCheck]) -> list[str]:
    return sorted({check.tanggal.isoformat() for check in checks})
