from datetime import date, timedelta
from decimal import Decimal

from generator.aggregate.near_copies import (
    LOOK_BACK,
    Fingerprint,
    NearCopy,
    find_near_copy,
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


def test_the_same_words_are_a_copy_of_the_newest_and_the_others_are_counted() -> None:
    earlier = [fingerprint(USUAL, after=number) for number in range(3)]
    found = find_near_copy(fingerprint(USUAL.upper(), after=9), earlier)
    assert found == NearCopy(FIRST + timedelta(days=2), 100, 2)


def test_the_order_of_activities_does_not_matter() -> None:
    earlier = [fingerprint("Jaga kantor pagi", USUAL)]
    assert find_near_copy(fingerprint(USUAL, "Jaga kantor pagi", after=1), earlier) is not None


def test_a_word_more_in_a_long_day_is_still_a_copy() -> None:
    earlier = [fingerprint(USUAL, "Menata arsip surat masuk dan surat keluar bulan lalu")]
    now = fingerprint(USUAL, "Menata arsip surat masuk dan surat keluar bulan lalu lagi", after=1)
    found = find_near_copy(now, earlier)
    assert found is not None
    assert 90 <= found.percent < 100


def test_the_same_work_with_other_numbers_is_no_copy() -> None:
    earlier = [fingerprint("Melayani 14 surat pengantar", jumlah="14")]
    assert find_near_copy(fingerprint("Melayani 15 surat pengantar", jumlah="15"), earlier) is None


def test_the_same_words_in_another_order_are_no_copy() -> None:
    earlier = [fingerprint("surat camat untuk desa")]
    assert find_near_copy(fingerprint("desa untuk camat surat"), earlier) is None


def test_a_report_without_activities_is_like_none() -> None:
    assert find_near_copy(fingerprint(), [fingerprint(), fingerprint(USUAL)]) is None


def test_only_the_last_sixty_are_looked_at() -> None:
    others = [fingerprint(f"Rapat nomor {number}", after=number) for number in range(LOOK_BACK)]
    assert find_near_copy(fingerprint(USUAL), [fingerprint(USUAL), *others]) is None
    assert find_near_copy(fingerprint(USUAL), [fingerprint(USUAL), *others[1:]]) is not None


def test_a_text_without_end_is_cut() -> None:
    assert fingerprint("kata " * 10_000).size == 2000
