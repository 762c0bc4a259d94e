"""The pages of the monthly award."""

from collections.abc import Iterator
from functools import partial

from generator.aggregate.award.announcement import find_announcement
from generator.aggregate.award.list_view import (
    AwardListing,
    AwardListView,
    make_award_list_view,
)
from generator.aggregate.award.score import pick_formula
from generator.aggregate.award.view import AwardView, make_award_view
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import digest_of


def plan_awards(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan /penghargaan/ and a page each month that is over or has a decision."""
    awards = desk.awards
    for month in awards.months:
        life = awards.life(month)
        yield desk.period(
            f"penghargaan/{month}/",
            [month],
            partial(_make_award, desk, month),
            key=awards.key(month),
            lives=[life] if life else (),
            also=awards.earlier_places(month),
        )
    yield desk.living(
        "penghargaan/",
        digest_of(desk.records.key("penghargaan"), awards.months, _list_running(desk)),
        partial(_make_list, desk),
    )


def _make_award(desk: PageDesk, month: str) -> AwardView:
    return make_award_view(desk.context, desk.awards.make(month))


def _list_running(desk: PageDesk) -> list[str]:
    """List the months with a formula that are not over."""
    formulas, awards = desk.context.award_formulas, desk.awards
    return [
        month
        for month in desk.context.months
        if pick_formula(formulas, month) is not None and not awards.is_over(month)
    ]


def _make_list(desk: PageDesk) -> AwardListView:
    context, awards = desk.context, desk.awards
    listings = [
        AwardListing(
            month,
            desk.records.award(month),
            awards.is_refused(month),
            find_announcement(month, context.calendar, context.ceremonies),
        )
        for month in awards.months
    ]
    return make_award_list_view(context, listings, _list_running(desk))
