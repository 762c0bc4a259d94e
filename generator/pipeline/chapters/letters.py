"""The pages of the camat's periodic reports to the bupati."""

from collections.abc import Iterator
from functools import partial

from generator.aggregate.letter.figures import (
    NOT_PUBLISHED,
    LetterMaterial,
    ended_quarter,
    months_of_letter,
)
from generator.aggregate.letter.list_view import LetterListView, make_letter_list_view
from generator.aggregate.letter.view import LetterView, make_letter_view
from generator.pipeline.chapters.quarters import bring_record
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import digest_of


def plan_letters(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /berkala/ and a page a letter."""
    records = desk.records
    for period in records.periods("berkala"):
        months = months_of_letter(period)
        quarter = ended_quarter(period)
        paths = (f"entries/kantor/berkala/{period}.md", f"entries/kantor/realisasi/{quarter}.md")
        lives = (records.life(path) for path in paths)
        yield desk.period(
            f"berkala/{period}/",
            months,
            partial(_make_letter, desk, period),
            key=digest_of(
                records.key("berkala", period),
                records.key("realisasi", quarter),
                records.key("kehadiran", *months),
            ),
            lives=[life for life in lives if life is not None],
        )
    yield desk.living("berkala/", records.key("berkala"), partial(_make_list, desk))


def bring_material(desk: PageDesk, period: str) -> LetterMaterial:
    """Bring what the figures of a letter are made of."""
    months = months_of_letter(period)
    attendance = {}
    if desk.context.office.terbit_kehadiran != NOT_PUBLISHED:
        found = ((month, desk.records.attendance(month)) for month in months)
        attendance = {month: rows for month, rows in found if rows is not None}
    return LetterMaterial(
        desk.summaries(months), bring_record(desk, ended_quarter(period)), attendance
    )


def _make_letter(desk: PageDesk, period: str) -> LetterView:
    letter = desk.records.letter(period)
    assert letter is not None, "only accepted letters are planned"
    life = desk.records.life(letter.path)
    return make_letter_view(desk.context, letter, life, bring_material(desk, period))


def _make_list(desk: PageDesk) -> LetterListView:
    letters = map(desk.records.letter, desk.records.periods("berkala"))
    refused = len(desk.records.refused("berkala"))
    return make_letter_list_view(desk.context, [letter for letter in letters if letter], refused)
