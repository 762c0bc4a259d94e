"""A review in words: the sentence on top, and what each kind of flag is called."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Final

from generator.aggregate.indonesian import long_date_text
from generator.model.review import ChangedReport, FlagKind, Review

FLAG_LABELS: Final[Mapping[FlagKind, str]] = {
    FlagKind.PERSONAL_DATA: "Data pribadi",
    FlagKind.FOREIGN: "Bukan dari pemiliknya",
    FlagKind.REFUSED: "Perlu diperbaiki",
    FlagKind.DELETED: "Dihapus",
    FlagKind.CHANGED_LATE: "Diubah setelah tenggat",
    FlagKind.EARLY: "Dikirim sebelum harinya",
    FlagKind.LATE: "Susulan",
    FlagKind.NEAR_COPY: "Mirip laporan lama",
    FlagKind.CHANGED: "Diubah",
    FlagKind.NO_RESULT: "Belum ada hasil tertulis",
    FlagKind.REPAIRED: "Dirapikan otomatis",
}


def main_day(reports: tuple[ChangedReport, ...]) -> date | None:
    """Pick the day that most reports speak of, the newest of equals; None without reports."""
    counts = Counter(report.day for report in reports)
    return max(counts, key=lambda day: (counts[day], day), default=None)


def review_sentence(review: Review) -> str:
    """Say what is proposed: "12 laporan dari 12 orang untuk …; 2 perlu diputuskan; 10 beres."."""
    decided = {flag.path for flag in review.flags if flag.kind.needs_decision}
    day = main_day(review.reports)
    if day is None:
        return f"{_files(len(review.others))}, tanpa laporan harian; {_decisions(len(decided))}."
    people = len({report.pegawai for report in review.reports})
    more_days = len({report.day for report in review.reports}) - 1
    fine = sum(report.path not in decided for report in review.reports)
    days = f"{long_date_text(day)}{f' dan {more_days} hari lain' if more_days else ''}"
    others = f"; {len(review.others)} berkas lain berubah" if review.others else ""
    return (
        f"{len(review.reports)} laporan dari {people} orang untuk {days};"
        f" {_decisions(len(decided))}{f'; {fine} beres' if fine else ''}{others}."
    )


def _files(count: int) -> str:
    return f"{count} berkas berubah" if count else "Tidak ada yang berubah"


def _decisions(count: int) -> str:
    return f"{count} perlu diputuskan" if count else "tidak ada yang perlu diputuskan"
