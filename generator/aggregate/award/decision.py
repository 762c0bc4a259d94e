"""What the camat decided about a month's award, as the record says it."""

from datetime import date
from typing import NamedTuple

from generator.aggregate.award.month import AwardMonth
from generator.aggregate.evidence import make_commit_mark
from generator.aggregate.forge_links import file_url
from generator.aggregate.indonesian import long_date_text
from generator.aggregate.people import name_of, short_name_of
from generator.aggregate.view_parts import Link, Source
from generator.model.site import SiteContext


class DecisionPart(NamedTuple):
    """The decision on a page.

    Attributes:
        sentence: Who was chosen, or that nobody is yet.
        recipients: Their months.
        reason: Why, as the camat wrote it.
        narrative: Markdown as typed; "" without.
        announced: Whether it was announced on that day, as recorded; "" where that is not said.
        remark: That a recipient stands outside the shortlist; "" otherwise.
        source: The record; None where there is none.
    """

    sentence: str
    recipients: tuple[Link, ...] = ()
    reason: str = ""
    narrative: str = ""
    announced: str = ""
    remark: str = ""
    source: Source | None = None


def make_decision_part(context: SiteContext, award: AwardMonth) -> DecisionPart:
    """Tell of a month's decision."""
    office, record = context.office, award.decision
    if record is None:
        if award.is_refused:
            return DecisionPart("Catatan keputusan Camat ada, tetapi perlu perbaikan.")
        return DecisionPart("Camat belum memutuskan.")
    names = " dan ".join(short_name_of(office, slug) for slug in record.penerima)
    return DecisionPart(
        sentence=f"Camat memilih {names}.",
        recipients=tuple(
            Link(name_of(office, slug), f"pegawai/{slug}/") for slug in record.penerima
        ),
        reason=record.alasan,
        narrative=record.narasi,
        announced=_compare_days(record.diumumkan, award.announcement.day),
        remark=_remark_outsiders(context, award),
        source=_make_source(context, award),
    )


def _compare_days(recorded: date | None, planned: date) -> str:
    if recorded is None:
        return ""
    if recorded == planned:
        return "Catatan keputusan menyebut hari yang sama."
    return f"Menurut catatan keputusan diumumkan {long_date_text(recorded)}."


def _remark_outsiders(context: SiteContext, award: AwardMonth) -> str:
    if award.shortlist is None or award.decision is None:
        return ""
    listed = {one.entry.person.slug for one in award.shortlist.candidates}
    outside = [slug for slug in award.decision.penerima if slug not in listed]
    if not outside:
        return ""
    names = " dan ".join(short_name_of(context.office, slug) for slug in outside)
    return (
        f"{names} tidak ada di daftar pendek. Camat boleh memilih di luar daftar; "
        "alasannya tertulis di atas."
    )


def _make_source(context: SiteContext, award: AwardMonth) -> Source | None:
    if award.decision is None:
        return None
    forge, path = context.office.forge, award.decision.path
    mark = make_commit_mark(forge, award.life.last.commit) if award.life else None
    return Source("1 catatan keputusan", path, file_url(forge, path), mark)
