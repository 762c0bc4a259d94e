"""The home page and the pages that explain: search, writing, method, about."""

from collections.abc import Iterator

from generator.aggregate.about_view import make_about_view
from generator.aggregate.home_view import make_home_view
from generator.aggregate.methodology_view import make_methodology_view
from generator.aggregate.notice_view import make_not_found_view
from generator.aggregate.search_view import make_search_view
from generator.aggregate.write_view import make_write_view
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import digest_of


def plan_front(desk: PageDesk) -> Iterator[PagePlan]:
    """Plan the pages that belong to no person, period or result."""
    context, shelf = desk.context, desk.shelf
    everything = desk.keys(desk.jobs)
    yield desk.living(
        "",
        digest_of(everything, context.moment.day),
        lambda: make_home_view(
            context, shelf.count_rows(), shelf.summaries(desk.places_now()), desk.headlines()
        ),
    )
    yield desk.living("cari/", digest_of(context.months), lambda: make_search_view(context))
    yield desk.living("tulis/", "", lambda: make_write_view(context.office))
    yield desk.living(
        "metodologi/", everything, lambda: make_methodology_view(context, shelf.count_rows())
    )
    yield desk.living("tentang/", "", lambda: make_about_view(context))
    yield desk.living("404.html", "", make_not_found_view)
