from datetime import date, timedelta
from decimal import Decimal

from generator.aggregate.award.near_copies import (
    Fingerprint,
    NearCopy,
    find_copies,
    list_compared_months,
    list_near_copies,
    make_fingerprint,
)
from generator.model.report import Activity, Report

FIRST = date(2025, 6, 2)
USUAL = "Membersihkan kendaraan dinas dan mengantar surat ke kantor bupati"


def fingerprint(*texts: str, after: int = 0, jumlah: str | None = None) -> Fingerprint:
    amount = Decimal(jumlah) if jumlah else None
    activities = tuple(Activity(text, jumlah=amount, satuan="surat") for text in texts)
    day = FIRST + timedelta(days=after)
    return make_fingerprint(Report("", day, "ani", "hadir", activities))


def copies(report: Fingerprint, earlier: list[Fingerprint]) -> list[NearCopy]:
    return list(list_near_copies(report, earlier))


def test_the_same_words_are_a_copy_of_each_earlier_day_newest_first() -> None:
    earlier = [fingerprint(USUAL, after=number) for number in range(3)]
    days = [FIRST + timedelta(days=number) for number in (2, 1, 0)]
    assert copies(fingerprint(USUAL.upper(), after=9), earlier) == [NearCopy(d, 100) for d in days]


def test_the_order_of_activities_does_not_matter() -> None:
    earlier = [fingerprint("Jaga kantor pagi", USUAL)]
    assert copies(fingerprint(USUAL, "Jaga kantor pagi", after=1), earlier)


def test_a_word_more_in_a_long_day_is_still_a_copy() -> None:
    earlier = [fingerprint(USUAL, "Menata arsip surat masuk dan surat keluar bulan lalu")]
    now = fingerprint(USUAL, "Menata arsip surat masuk dan surat keluar bulan lalu lagi", after=1)
    (found,) = copies(now, earlier)
    assert 90 <= found.percent < 100


def test_the_same_work_with_other_numbers_is_no_copy() -> None:
    earlier = [fingerprint("Melayani 14 surat pengantar", jumlah="14")]
    assert not copies(fingerprint("Melayani 15 surat pengantar", after=1, jumlah="15"), earlier)


def test_the_same_words_in_another_order_are_no_copy() -> None:
    earlier = [fingerprint("surat camat untuk desa")]
    assert not copies(fingerprint("desa untuk camat surat", after=1), earlier)


def test_a_report_without_activities_is_like_none() -> None:
    assert not copies(fingerprint(after=1), [fingerprint(), fingerprint(USUAL)])


def test_this_month_and_the_two_before_are_compared_and_nothing_earlier() -> None:
    assert list_compared_months("2026-01") == ("2025-11", "2025-12", "2026-01")
    first_compared = fingerprint(USUAL, after=29)  # 1 July
    too_old = fingerprint(USUAL, after=28)  # 30 June
    september = fingerprint(USUAL, after=120)
    assert copies(september, [too_old, first_compared]) == [NearCopy(date(2025, 7, 1), 100)]
    assert not copies(september, [too_old])


def test_neither_itself_nor_what_came_later_is_repeated() -> None:
    day = fingerprint(USUAL, after=3)
    assert not copies(day, [day, fingerprint(USUAL, after=4)])


def test_a_months_copies_name_the_newest_day_that_each_repeats() -> None:
    june = [fingerprint(USUAL, after=20)]
    july = [
        fingerprint(text, after=number)
        for number, text in ((30, USUAL), (31, "Rapat"), (32, USUAL))
    ]
    assert find_copies(july, june) == (
        (date(2025, 7, 2), date(2025, 6, 22)),
        (date(2025, 7, 4), date(2025, 7, 2)),
    )


def test_a_text_without_end_is_cut() -> None:
    assert fingerprint("kata " * 10_000).size == 2000
