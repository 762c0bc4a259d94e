import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import comrak
import pytest

from generator.model.report import Activity, Report
from generator.model.review import (
    ChangedReport,
    DayCoverage,
    Flag,
    FlagKind,
    OtherChange,
    Review,
    Standing,
)
from generator.render.review_json import render_review_json
from generator.render.review_page import render_review_page
from tests.made import make_office

OFFICE = make_office(start=date(2025, 1, 2))
PEOPLE = tuple(person.slug for person in OFFICE.people)
DAY = date(2025, 6, 30)
HOSTILE = "`<b>@kantor| #1 \u202e\n## ::error:: https://jahat.test **x** </details>"


def make_review(texts: int = 1, text: str = "Menata arsip", flags: tuple[Flag, ...] = ()) -> Review:
    activities = tuple(Activity(text, hasil=text, rhk="monev-dana-desa") for _ in range(texts))
    reports = tuple(
        ChangedReport(
            f"entries/{slug}/2025/06/2025-06-30.md",
            slug,
            DAY,
            None,
            Report("", DAY, slug, "hadir", activities, narasi=text),
            is_known=False,
            is_removed=False,
            sent_at=0,
        )
        for slug in PEOPLE
    )
    covered = DayCoverage(
        day=DAY,
        is_working_day=True,
        due_at=datetime(2025, 7, 1, 2, tzinfo=UTC),
        people={Standing.REPORTED: PEOPLE},
    )
    others = (OtherChange(HOSTILE, "Berkas lain", "baru"),)
    return Review("f" * 40, reports, flags, (covered,), 0, others, (), len(reports), 0)


def flag(kind: FlagKind, *lines: str, who: str = PEOPLE[0]) -> Flag:
    return Flag(kind, f"entries/{who}/2025/06/2025-06-30.md", who, DAY, lines)


@pytest.mark.parametrize("limit", [3_000, 10_000, 58_000])
def test_no_page_is_longer_than_it_may_be(limit: int) -> None:
    flags = tuple(flag(kind, *[HOSTILE * 20] * 30, who=who) for kind in FlagKind for who in PEOPLE)
    page = render_review_page(make_review(50, HOSTILE * 9, flags), OFFICE, limit)
    assert len(page.encode()) <= limit
    prose = page.rpartition("### Perubahan lain")[0]
    assert prose.count("<details>") == prose.count("</details>")
    assert "yang tidak muat di sini" in page


def test_a_giant_hides_nothing_behind_it() -> None:
    flags = (
        flag(FlagKind.PERSONAL_DATA, *[HOSTILE * 20] * 30),
        flag(FlagKind.REFUSED, "baris 2: Tanggal keliru.", who=PEOPLE[1]),
    )
    page = render_review_page(make_review(flags=flags), OFFICE, 9_000)
    assert "baris 2: Tanggal keliru." in page
    assert "**Dan 1 lagi** yang tidak muat di sini" in page


def test_every_part_that_somebody_typed_is_escaped() -> None:
    flags = tuple(flag(kind, HOSTILE, HOSTILE) for kind in FlagKind)
    page = render_review_page(make_review(1, HOSTILE, flags), OFFICE, 200_000)
    prose = page.rpartition("### Perubahan lain")[0]
    assert "\u202e" not in page
    for mark in ("`", "<b>@", "@kantor", "::error", "https://jahat", "**x**"):
        assert mark not in prose, mark
    assert all(line.count("|") == 4 for line in prose.split("\n") if line.startswith("| "))
    assert not any(line.startswith("## ::") for line in page.split("\n"))


def test_a_forge_that_lets_all_html_through_finds_none_but_ours() -> None:
    flags = tuple(flag(kind, HOSTILE, HOSTILE) for kind in FlagKind)
    page = render_review_page(make_review(1, HOSTILE, flags), OFFICE, 200_000)
    extensions, options = comrak.ExtensionOptions(), comrak.RenderOptions()
    extensions.table = extensions.autolink = extensions.strikethrough = True
    options.unsafe_ = True
    html = comrak.render_markdown(page, extension_options=extensions, render_options=options)
    ours = "a b code details h2 h3 li p strong summary table tbody td th thead tr ul"
    assert set(re.findall("<([a-z][a-z0-9]*)", html)) == set(ours.split())
    links = re.findall('href="([^"]*)"', html)
    assert all(link.startswith("https://contoh.test/kantor/laporan/blob/") for link in links)


def test_decisions_stand_first_and_what_is_good_to_know_after_them() -> None:
    flags = (flag(FlagKind.LATE, "dikirim besok"), flag(FlagKind.NO_RESULT, "1 kegiatan"))
    page = render_review_page(make_review(flags=flags), OFFICE)
    titles = [line for line in page.split("\n") if line.startswith("#")]
    assert titles[0].startswith(f"## {len(PEOPLE)} laporan dari {len(PEOPLE)} orang untuk Senin")
    assert titles[1:] == [
        "### Yang perlu diputuskan",
        "### Baik diketahui",
        "### Kegiatan",
        "### Sudah dan belum melapor",
        "### Perubahan lain",
    ]


def test_a_day_without_a_report_is_called_as_the_site_calls_it_before_and_after_its_deadline() -> (
    None
):
    review = make_review()
    missing = replace(review.coverage[0], people={Standing.MISSING: PEOPLE})
    due = int(missing.due_at.timestamp())
    for at, label in ((due, "Belum ada laporan"), (due + 1, "Tidak dilaporkan")):
        now = replace(review, coverage=(missing,), proposed_at=at)
        assert f"- {label} ({len(PEOPLE)}): " in render_review_page(now, OFFICE)


def test_people_without_a_result_are_told_apart_from_the_days_they_wrote_of() -> None:
    late = replace(flag(FlagKind.NO_RESULT, "1 kegiatan", who=PEOPLE[1]), day=date(2025, 6, 27))
    flags = (flag(FlagKind.NO_RESULT, "1 kegiatan"), late, flag(FlagKind.NO_RESULT, "2 kegiatan"))
    page = render_review_page(make_review(flags=flags), OFFICE)
    line = next(line for line in page.split("\n") if line.startswith("- **Belum ada hasil"))
    assert re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", line).count("; ") == 2
    assert ", Jumat 27 Juni 2025; " in line


def test_an_amount_that_the_result_names_is_said_once() -> None:
    review = make_review()
    first = review.reports[0]
    assert first.after is not None
    activity = Activity("Mendata", hasil="7 keluarga didata", jumlah=Decimal(7), satuan="keluarga")
    other = replace(activity, hasil="Selesai")
    report = replace(first, after=replace(first.after, kegiatan=(activity, other), narasi=""))
    page = render_review_page(replace(review, reports=(report,)), OFFICE)
    assert "| Mendata | 7 keluarga didata | – |" in page
    assert "| Mendata | Selesai · **7 keluarga** | – |" in page


def test_after_the_deadline_nobody_is_told_to_merge_in_time() -> None:
    review = make_review()
    assert "Gabungkan sebelum Selasa, 1 Juli 2025 pukul" in render_review_page(review, OFFICE)
    late = replace(review, proposed_at=2_000_000_000)
    assert "Gabungkan" not in render_review_page(late, OFFICE)


def test_the_record_of_a_leave_day_says_no_more_than_that() -> None:
    review = make_review()
    first = review.reports[0]
    assert first.after is not None
    leave = replace(first, after=replace(first.after, status="cuti", kendala="rahasia"))
    record = render_review_json(replace(review, reports=(leave,)))["laporan"]
    assert record == [
        {
            "path": first.path,
            "pegawai": first.pegawai,
            "tanggal": "2025-06-30",
            "perubahan": "baru",
            "record": {"tanggal": "2025-06-30", "status": "tidak-bertugas"},
        }
    ]
