"""The line of news about a day at work: what came out of it, or its first activity."""

from generator.aggregate.figures import number_text
from generator.model.person_month import Headline, PersonDay
from generator.model.report import Activity, Report

MAX_CHARACTERS = 140
ELLIPSIS = "…"


def make_headline(pegawai: str, day: PersonDay, report: Report) -> Headline:
    """Make the news of one reported day; arrival and commit are those of its first version."""
    first = day.provenance.first if day.provenance else None
    return Headline(
        day=day.day,
        pegawai=pegawai,
        unit=day.unit,
        status=report.status,
        text=make_headline_text(report.kegiatan),
        activity_count=len(report.kegiatan),
        received_at=first.received_at if first else None,
        commit=first.commit if first else None,
    )


def make_headline_text(activities: tuple[Activity, ...]) -> str:
    """Join the results of a day; without any, take its first activity. "" for a day without one."""
    results = [describe_result(activity) for activity in activities if activity.has_result]
    if results:
        return shorten("; ".join(results))
    return shorten(activities[0].uraian) if activities else ""


def describe_result(activity: Activity) -> str:
    """Say what came out: "Laporan monev (4 laporan)", or "4 laporan", or the hasil alone."""
    amount = ""
    if activity.jumlah is not None and activity.satuan is not None:
        amount = f"{number_text(activity.jumlah)} {activity.satuan}"
    if activity.hasil is None:
        return amount
    return f"{activity.hasil} ({amount})" if amount else activity.hasil


def shorten(text: str, max_characters: int = MAX_CHARACTERS) -> str:
    """Cut a text to `max_characters`, after a whole word, with an ellipsis; fold white space."""
    folded = " ".join(text.split())
    if len(folded) <= max_characters:
        return folded
    room = max_characters - len(ELLIPSIS)
    words = folded[: room + 1].rpartition(" ")[0] or folded[:room]
    return words.rstrip(" ,;:.(–-") + ELLIPSIS
