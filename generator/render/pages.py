"""Views become pages: one template a kind of page."""

from typing import Protocol

from generator.aggregate.about_view import AboutView
from generator.aggregate.attendance.list_view import AttendanceListView
from generator.aggregate.attendance.month_view import AttendanceMonthView
from generator.aggregate.award.list_view import AwardListView
from generator.aggregate.award.view import AwardView
from generator.aggregate.data_view import DataView
from generator.aggregate.home_view import HomeView
from generator.aggregate.letter.list_view import LetterListView
from generator.aggregate.letter.view import LetterView
from generator.aggregate.methodology_view import MethodologyView
from generator.aggregate.month_list_view import MonthListView
from generator.aggregate.month_view import MonthView
from generator.aggregate.note_view import NoteView
from generator.aggregate.notice_view import NoticeView
from generator.aggregate.person_list_view import PersonListView
from generator.aggregate.person_month_view import PersonMonthView
from generator.aggregate.person_view import PersonView
from generator.aggregate.quarter.quarter_list_view import QuarterListView
from generator.aggregate.quarter.quarter_view import QuarterView
from generator.aggregate.results.result_month_view import ResultMonthView
from generator.aggregate.results.result_view import ResultView
from generator.aggregate.results.results_view import ResultsView
from generator.aggregate.search_view import SearchView
from generator.aggregate.spot_checks.view import SpotCheckView
from generator.aggregate.unit_list_view import UnitListView
from generator.aggregate.unit_view import UnitView
from generator.aggregate.verification_view import VerificationView
from generator.aggregate.view_parts import PageHead
from generator.aggregate.write_view import WriteView
from generator.aggregate.year_view import YearView
from generator.render.environment import load_template
from generator.render.links import root_of
from generator.render.page import Page


class PageView(Protocol):
    """What every view of a page has."""

    @property
    def head(self) -> PageHead:
        """What the page says of itself."""


TEMPLATES: dict[type, str] = {
    HomeView: "home",
    MonthListView: "month-list",
    MonthView: "month",
    PersonListView: "person-list",
    PersonMonthView: "person-month",
    PersonView: "person",
    QuarterListView: "quarter-list",
    QuarterView: "quarter",
    LetterListView: "letter-list",
    LetterView: "letter",
    YearView: "year",
    UnitListView: "unit-list",
    UnitView: "unit",
    ResultsView: "results",
    ResultView: "result",
    ResultMonthView: "result-month",
    AttendanceListView: "attendance-list",
    AttendanceMonthView: "attendance-month",
    SpotCheckView: "spot-checks",
    AwardListView: "award-list",
    AwardView: "award",
    DataView: "data",
    MethodologyView: "methodology",
    VerificationView: "verification",
    AboutView: "about",
    NoticeView: "notice",
    NoteView: "note",
    SearchView: "search",
    WriteView: "write",
}


def render_page(view: PageView) -> Page:
    """Fill the template of a view's kind."""
    head = view.head
    template = load_template(f"pages/{TEMPLATES[type(view)]}.html")
    return Page(
        address=head.address,
        title=head.title,
        description=head.description,
        section=head.section,
        body=template.render(view=view, root=root_of(head.address)),
        source_path=head.source_path,
    )
