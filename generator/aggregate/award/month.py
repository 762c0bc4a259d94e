"""The award of one month: what the formula says, and what the camat decided."""

from dataclasses import dataclass

from generator.aggregate.award.announcement import Announcement
from generator.aggregate.award.score import Shortlist
from generator.model.office_records import AwardDecision
from generator.model.provenance import Provenance
from generator.model.settings import AwardFormula


@dataclass(frozen=True, slots=True)
class AwardMonth:
    """Everything about the award of a month.

    Attributes:
        month: "YYYY-MM".
        is_over: All deadlines of the month have passed; before that nothing is computed.
        formula: The version in force; None before the first.
        shortlist: None where the month is not over, or has no formula.
        announcement: When the calendar says that it is announced.
        decision: The camat's record; None where none is accepted.
        life: Of the record in git; None without one, or in a preview.
        is_refused: There is a record, but it could not be accepted.
        report_count: Reports of the month at work.
        last_commit: The newest among the reports of the months looked at; None without git.
    """

    month: str
    is_over: bool
    formula: AwardFormula | None
    shortlist: Shortlist | None
    announcement: Announcement
    decision: AwardDecision | None = None
    life: Provenance | None = None
    is_refused: bool = False
    report_count: int = 0
    last_commit: str | None = None
