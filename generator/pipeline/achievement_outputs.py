"""The data files of targets and capaian."""

from collections.abc import Iterable, Iterator

from generator.aggregate.achievement_rows import AchievementRow, make_achievement_rows
from generator.pipeline.month_work import make_result_row
from generator.pipeline.output import Output
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import digest_of
from generator.render.data.achievement_files import (
    render_achievement_csv,
    render_achievement_json,
)
from generator.render.data.addresses import ACHIEVEMENT_CSV, ACHIEVEMENT_JSON


def plan_achievement_files(desk: PageDesk) -> Iterator[Output]:
    """Plan capaian.csv and .json, from all person-months and the quarter that today lies in."""
    today = desk.context.moment.day
    key = digest_of(desk.keys(desk.jobs), desk.identity, today.year, (today.month - 1) // 3)
    made: list[tuple[AchievementRow, ...]] = []  # measured once for both files, if at all

    def measure() -> tuple[AchievementRow, ...]:
        if not made:
            made.append(_measure(desk))
        return made[0]

    def make_csv() -> Iterable[bytes]:
        yield render_achievement_csv(measure())

    def make_json() -> Iterable[bytes]:
        yield render_achievement_json(measure())

    yield Output(ACHIEVEMENT_CSV, digest_of(ACHIEVEMENT_CSV, key), make_csv)
    yield Output(ACHIEVEMENT_JSON, digest_of(ACHIEVEMENT_JSON, key), make_json)


def _measure(desk: PageDesk) -> tuple[AchievementRow, ...]:
    rows = (make_result_row(f) for fields in desk.shelf.results().values() for f in fields)
    return make_achievement_rows(desk.context.office.results, rows, desk.context.moment.day)
