"""The camat's page of a proposal in Markdown: a comment or a job's summary, read on a phone.

Worst first. What people typed is escaped, so that it is read and never obeyed: no markup, nobody
notified, no link but our own to the files.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from generator.aggregate.forge_links import file_url
from generator.aggregate.indonesian import date_text, day_name, instant_text, long_date_text
from generator.aggregate.people import short_name_of
from generator.aggregate.review.words import FLAG_LABELS, main_day, review_sentence
from generator.model.office import Office
from generator.model.review import DayCoverage, Flag, FlagKind, OtherChange, Review, Standing
from generator.render.annotations.summary import code_span, escape_markdown
from generator.render.review_activities import render_activities

MOST_BYTES: Final = 58_000  # a comment of GitHub holds 65,536 characters, and a mark stands before
_MOST_LINES: Final = 8  # of one flag
_MOST_IN_LINE: Final = 300  # characters
_MOST_NAMES: Final = 60
_ROOM_TO_COUNT: Final = 100  # bytes: the sentence on what does not fit
_STANDING_LABELS: Final = {
    Standing.REFUSED: "Perlu diperbaiki",
    Standing.MISSING: "Belum ada laporan",
    Standing.OFF_DUTY: "Tidak bertugas",
}
_OVERDUE_LABELS: Final = {**_STANDING_LABELS, Standing.MISSING: "Tidak dilaporkan"}  # as the site


def render_review_page(review: Review, office: Office, limit: int = MOST_BYTES) -> str:
    """Write the page.

    Args:
        review: What is proposed.
        office: For names, and the forge that files are linked at.
        limit: The most bytes. What does not fit is counted where it would stand; each part has
            its share, and activities take what is left.
    """
    day = main_day(review.reports)
    urgent = [flag for flag in review.flags if flag.kind.needs_decision]
    head = f"## {escape_markdown(review_sentence(review))}\n{_today(review, office, day)}"
    decisions = _section(
        "Yang perlu diputuskan",
        [_flag(flag, review, office, day) for flag in urgent],
        limit // 2,
    )
    notes = _section("Baik diketahui", list(_notes(review, office, day)), limit // 6)
    repairs = _repairs(review, office, day, limit // 8)
    coverage = _section("Sudah dan belum melapor", list(_coverage(review, office)), limit // 8)
    others = _section("Perubahan lain", [_other(one) for one in review.others], limit // 12)
    left = limit - sum(
        len(part.encode()) for part in (head, decisions, notes, repairs, coverage, others)
    )
    activities = _section("Kegiatan", render_activities(review, office), left)
    return f"{head}{decisions}{notes}{repairs}{activities}{coverage}{others}"


def _today(review: Review, office: Office, day: date | None) -> str:
    """Say how far the day has come, and until when a merge keeps it on time."""
    covered = next((one for one in review.coverage if one.day == day), None)
    if covered is None or not covered.is_working_day:
        return ""
    due = f"{day_name(covered.due_at)}, {instant_text(covered.due_at, office.zona_waktu)}"
    is_open = review.proposed_at <= covered.due_at.timestamp()
    advice = f" Gabungkan sebelum {due} agar terhitung tepat waktu." if is_open else ""
    return f"\n{_share(covered)}{advice}\n"


def _section(title: str, items: Sequence[str], limit: int) -> str:
    """Write a section of as many items as fit; "" without items."""
    if not items:
        return ""
    head = f"\n### {title}\n\n"
    return f"{head}{_fit(items, limit - len(head.encode()))}"


def _fit(items: Sequence[str], limit: int) -> str:
    """Join the items that fit and count the others: one that is too long hides none behind it."""
    kept: list[str] = []
    left = limit - _ROOM_TO_COUNT
    for item in items:
        size = len(item.encode())
        if size <= left:
            kept.append(item)
            left -= size
    missing = len(items) - len(kept)
    if missing:
        kept.append(f"\n**Dan {missing} lagi** yang tidak muat di sini; lihat berkas usulannya.\n")
    return "".join(kept)


def _flag(flag: Flag, review: Review, office: Office, day: date | None) -> str:
    head = f"- **{FLAG_LABELS[flag.kind]}** · {_subject(flag, review, office, day)}"
    lines = [_line(line) for line in flag.lines[:_MOST_LINES]]
    if len(flag.lines) > _MOST_LINES:
        lines.append(f"dan {len(flag.lines) - _MOST_LINES} lagi")
    if len(lines) == 1:
        return f"{head}: {lines[0]}\n"
    return "".join((f"{head}:\n", *(f"  - ↳ {line}\n" for line in lines)))


def _subject(flag: Flag, review: Review, office: Office, day: date | None) -> str:
    """Name what a flag is about: the person, leading to the file, and the day unless all know."""
    if flag.pegawai is None or flag.day is None:
        return code_span(flag.path)
    name = escape_markdown(short_name_of(office, flag.pegawai))
    url = file_url(office.forge, flag.path, review.head)
    is_there = flag.kind is not FlagKind.DELETED and url is not None
    when = "" if flag.day == day else f", {day_name(flag.day)} {date_text(flag.day)}"
    return f"[{name}]({url}){when}" if is_there else f"{name}{when}"


def _notes(review: Review, office: Office, day: date | None) -> Iterator[str]:
    """Write what is good to know; only names where a name says it all."""
    flags = [flag for flag in review.flags if not flag.kind.needs_decision]
    yield from (_flag(flag, review, office, day) for flag in flags if flag.kind is FlagKind.CHANGED)
    without = [flag for flag in flags if flag.kind is FlagKind.NO_RESULT]
    if without:
        names = "; ".join(_subject(flag, review, office, day) for flag in without[:_MOST_NAMES])
        yield f"- **{FLAG_LABELS[FlagKind.NO_RESULT]}**: {names}{_more(len(without))}\n"


def _repairs(review: Review, office: Office, day: date | None, limit: int) -> str:
    """Write what was taken in its one meaning, before and after, folded away; "" without any."""
    flags = [flag for flag in review.flags if flag.kind is FlagKind.REPAIRED]
    if not flags:
        return ""
    title = f"{FLAG_LABELS[FlagKind.REPAIRED]}: {len(flags)} berkas, artinya tetap"
    items = [_repair(flag, review, office, day) for flag in flags]
    head, foot = f"\n<details><summary>{title}</summary>\n\n", "\n</details>\n"
    return f"{head}{_fit(items, limit - len(head.encode()) - len(foot))}{foot}"


def _repair(flag: Flag, review: Review, office: Office, day: date | None) -> str:
    lines = " ".join(_line(line) for line in flag.lines[:_MOST_LINES])
    return f"- {_subject(flag, review, office, day)}: {lines}\n"


def _line(text: str) -> str:
    return escape_markdown(text if len(text) <= _MOST_IN_LINE else f"{text[:_MOST_IN_LINE]}…")


def _coverage(review: Review, office: Office) -> Iterator[str]:
    for one in review.coverage:
        is_over = review.proposed_at > one.due_at.timestamp()
        yield _day(one, _OVERDUE_LABELS if is_over else _STANDING_LABELS, office)
    if review.uncovered_days:
        yield f"Usulan ini juga memuat laporan {review.uncovered_days} hari sebelumnya.\n"


def _day(one: DayCoverage, labels: Mapping[Standing, str], office: Office) -> str:
    people = [_names(one, standing, label, office) for standing, label in labels.items()]
    return f"**{long_date_text(one.day)}**: {_share(one)}\n" + "".join(
        [*filter(None, people), "\n"]
    )


def _share(one: DayCoverage) -> str:
    reported = one.count(Standing.REPORTED)
    if not one.is_working_day:
        return f"{f'{reported} laporan; ' if reported else ''}bukan hari wajib lapor."
    on_duty = sum(len(slugs) for slugs in one.people.values()) - one.count(Standing.OFF_DUTY)
    return f"{reported} dari {on_duty} pegawai yang bertugas sudah melapor."


def _names(one: DayCoverage, standing: Standing, label: str, office: Office) -> str:
    slugs = one.people.get(standing, ())
    if not slugs:
        return ""
    names = ", ".join(escape_markdown(short_name_of(office, slug)) for slug in slugs[:_MOST_NAMES])
    return f"- {label} ({len(slugs)}): {names}{_more(len(slugs))}\n"


def _more(count: int) -> str:
    return f", dan {count - _MOST_NAMES} lagi" if count > _MOST_NAMES else ""


def _other(change: OtherChange) -> str:
    told = f" – {_line(change.summary)}" if change.summary else ""
    return f"- {change.kind} {change.action}: {code_span(change.path)}{told}\n"
