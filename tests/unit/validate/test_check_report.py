from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator.model.report import Activity
from generator.validate.check_report import check_report
from tests.reports import CLEAN, PATH, VOCABULARY, check, check_activity, check_header, codes


def read_activity(*fields: str) -> tuple[Activity, list[str]]:
    checked = check_activity(*fields)
    assert checked.value is not None, checked.problems
    (activity,) = checked.value.kegiatan
    return activity, codes(checked)


def refuse_activity(*fields: str) -> list[str]:
    checked = check_activity(*fields)
    assert checked.value is None
    return [code for code in codes(checked) if code[0] == "E"]


def test_the_example_of_the_contract_is_accepted_without_a_word() -> None:
    checked = check(CLEAN)
    assert checked.problems == ()
    report = checked.value
    assert report is not None
    assert report.tanggal == date(2025, 6, 30)
    assert report.kegiatan[0] == Activity("Apel pagi dan piket pelayanan")
    assert report.kegiatan[1].jumlah == Decimal(4)
    assert report.kegiatan[1].jenis == "skp"
    assert report.narasi == "Catatan bebas dalam Markdown."


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "30 Juni 2025",
            "30 juni 2025",
            "Senin, 30 Juni 2025",
            "Senin 30 Juni 2025",
            "30 Jun 2025",
        ),
        *("30-6-2025", "Senin, 30-6-2025", "30/06/2025", "30.6.2025", "2025/06/30", "2025-6-30"),
        *("20250630", "2025-06-30T00:00:00.000Z", "2025-06-30 00:00:00 +0800", "2025-06-30T00:00"),
        *("“2025-06-30”", "2025–06–30", "'30 Juni 2025'", "June 30, 2025", "30 Juni 2025 (Senin)"),
        *("Monday, 30 June 2025", "２０２５-06-30", "tanggal 30 Juni 2025", "30 Juni 25"),
    ],
)
def test_a_date_with_one_meaning_is_read_and_told(typed: str) -> None:
    checked = check(CLEAN.replace("2025-06-30", typed, 1))
    assert checked.value is not None
    assert checked.value.tanggal == date(2025, 6, 30)
    assert codes(checked) in ([], ["W120"])
    assert codes(checked) == ["W120"] or typed == "'30 Juni 2025'"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("10/11/2025", "E105"),
        ("6-7-2025", "E105"),
        ("30-06-25", "E104"),
        ("31 Juni 2025", "E104"),
        ("2025-02-29", "E104"),
        ("kemarin", "E104"),
        ("2025-06-29", "E106"),
        ("2025-06-29T16:00:00Z", "E106"),
        ("Selasa, 30 Juni 2025", "E119"),
        ("...", "E116"),
    ],
)
def test_a_date_with_two_meanings_or_another_is_refused(typed: str, code: str) -> None:
    checked = check(CLEAN.replace("2025-06-30", typed, 1))
    assert checked.value is None
    assert code in codes(checked)


def test_a_named_weekday_decides_between_two_readings() -> None:
    path = "entries/ani-lestari/2025/11/2025-11-10.md"
    text = CLEAN.replace("2025-06-30", "Senin, 10/11/2025", 1)
    checked = check(text, path)
    assert checked.value is not None
    assert codes(checked) == ["W120"]


@pytest.mark.parametrize(
    "typed", ["Ani Lestari", "ANI LESTARI, S.Sos", "“ani lestari”", "Ani_Lestari", "Bu Ani Lestari"]
)
def test_a_full_name_is_the_person_of_the_folder(typed: str) -> None:
    checked = check(CLEAN.replace("pegawai: ani-lestari", f"pegawai: {typed}"))
    assert checked.value is not None
    assert codes(checked) == ["W121"]


def test_a_former_slug_is_the_person_a_name_of_two_is_not() -> None:
    checked = check(CLEAN.replace("pegawai: ani-lestari", "pegawai: ani-lestarii"))
    assert codes(checked) == ["W121"]
    twins = {**VOCABULARY.people, "ani-2": VOCABULARY.people["ani-lestari"]}
    two = type(VOCABULARY)(twins, {}, VOCABULARY.results, VOCABULARY.today)
    text = CLEAN.replace("pegawai: ani-lestari", "pegawai: Ani Lestari")
    assert "E105" in codes(check_report(PATH, text.encode(), two))


def test_a_report_in_the_folder_of_a_former_slug_stays_where_it_is() -> None:
    former = replace(VOCABULARY, former_slugs={"ani-lama": "ani-lestari"})
    path = PATH.replace("ani-lestari", "ani-lama")
    for typed, expected in (("ani-lama", []), ("ani-lestari", ["W121"]), ("Ani Lestari", ["W121"])):
        text = CLEAN.replace("pegawai: ani-lestari", f"pegawai: {typed}")
        checked = check_report(path, text.encode(), former)
        assert checked.value is not None
        assert checked.value.pegawai == "ani-lama"
        assert codes(checked) == expected


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("Hadir", "hadir"),
        ("WFH", "wfh"),
        ("work from home", "wfh"),
        ("Dinas Luar", "dinas-luar"),
        ("dinas_luar", "dinas-luar"),
        ("DL", "dinas-luar"),
        ("ijin", "izin"),
        ("“izin”", "izin"),
    ],
)
def test_a_status_is_read_however_it_is_spelled(typed: str, status: str) -> None:
    checked = check(CLEAN.replace("status: hadir", f"status: {typed}"))
    assert checked.value is not None
    assert checked.value.status == status
    assert codes(checked) == ["W122"]


@pytest.mark.parametrize("typed", ["sakit", "Sakit", "cuti sakit", "Cuti Melahirkan", "izin sakit"])
def test_the_kind_of_a_leave_is_neither_kept_nor_repeated(typed: str) -> None:
    checked = check(f"---\ntanggal: 2025-06-30\npegawai: ani-lestari\nstatus: {typed}\n---\n")
    assert checked.value is not None
    assert checked.value.status == "cuti"
    assert codes(checked) == ["W131"]
    assert all(
        word not in (problem.message + problem.hint).casefold()
        for problem in checked.problems
        for word in ("sakit", "melahirkan")
    )


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "08.00",
            "8:00",
            "8.00",
            "08.00 WIB",
            "08.00 WITA",
            "08:00 WIT",
            "0800",
            "08:00:00",
            "08;00",
        ),
        *(
            "pukul 08.00",
            "jam 8.00",
            "“08:00”",
            "08,00",
            "8.00 pagi",
            "08:00 am",
            "08:00.",
            "08 . 00",
        ),
    ],
)
def test_a_time_with_one_meaning_is_read(typed: str) -> None:
    activity, found = read_activity(f"mulai: {typed}")
    assert activity.mulai == "08:00"
    assert found == ["W125"]


def test_a_word_beside_a_time_moves_it_to_the_afternoon() -> None:
    assert read_activity("mulai: 2.30 siang")[0].mulai == "14:30"
    assert read_activity("mulai: 1:30 PM")[0].mulai == "13:30"
    assert read_activity("mulai: 15.00 sore")[0].mulai == "15:00"


def test_a_time_typed_right_needs_no_quotes() -> None:
    assert read_activity("mulai: 08:00", 'selesai: "10:30"')[1] == []


@pytest.mark.parametrize(
    "typed", ["8", "pagi", "24:00", "12.60", "08:00 - siang", "12.30 am", "7.5.2"]
)
def test_an_unclear_time_is_refused(typed: str) -> None:
    assert refuse_activity(f"mulai: {typed}") == ["E104"]


def test_both_times_in_one_field_are_both_read() -> None:
    activity, found = read_activity("mulai: 08.00 s/d 10.30 WITA")
    assert (activity.mulai, activity.selesai) == ("08:00", "10:30")
    assert found == ["W125"]
    assert refuse_activity("mulai: 08.00 - 10.30", "selesai: 11.00") == ["E105"]


def test_times_out_of_order_are_refused_at_the_end_with_what_to_type() -> None:
    checked = check_activity("mulai: 10.30", "selesai: 08.00")
    problem = next(problem for problem in checked.problems if problem.code == "E114")
    assert (problem.line, problem.column) == (8, 14)
    assert problem.message == "Jam selesai (08.00) lebih awal dari jam mulai (10.30)."
    assert problem.hint == 'Tulis jam yang benar, misalnya selesai: "11:30".'
    assert refuse_activity("mulai: 10.30 - 08.00") == ["E114"]


@pytest.mark.parametrize(
    ("typed", "amount", "satuan"),
    [
        ("4", "4", None),
        ("2.5", "2.5", None),
        ("2,5", "2.5", None),
        ("04", "4", None),
        ("0,500", "0.5", None),
        ("12.345.678", "12345678", None),
        ("1.500,25", "1500.25", None),
        ("1,500.25", "1500.25", None),
        ("10 000", "10000", None),
        ("4 laporan", "4", "laporan"),
        ("4laporan", "4", "laporan"),
        ("4 (empat) Laporan", "4", "Laporan"),
        ("empat", "4", None),
        ("50%", "50", "%"),
        ("3x", "3", "kali"),
        ("Rp 5.000.000,-", "5000000", "rupiah"),
        ("“4”", "4", None),
    ],
)
def test_an_amount_with_one_meaning_is_read(typed: str, amount: str, satuan: str | None) -> None:
    activity, found = read_activity(f"jumlah: {typed}")
    assert activity.jumlah == Decimal(amount)
    assert activity.satuan == satuan
    expected = [] if typed == amount else ["W127"] if satuan else ["W126"]
    assert found == expected


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(("1.500", "E105"), ("1,500", "E105"), ("Rp 1.500", "E105"), ("12.000 lembar", "E105")),
        *(("0", "E113"), ("0,0", "E113"), ("-4", "E104"), ("3-4", "E104"), ("1/2", "E104")),
        *(("±20", "E104"), ("1e3", "E104"), ("4 (lima) desa", "E104"), ("banyak", "E104")),
        *(("1.2.3", "E104"), ("9" * 16, "E104")),
    ],
)
def test_an_unclear_amount_is_refused(typed: str, code: str) -> None:
    assert code in refuse_activity(f"jumlah: {typed}")


def test_two_units_that_differ_are_refused_equal_ones_are_one() -> None:
    assert refuse_activity("jumlah: 4 desa", "satuan: laporan") == ["E105"]
    activity, found = read_activity("jumlah: 4 Laporan", "satuan: laporan")
    assert (activity.jumlah, activity.satuan) == (Decimal(4), "laporan")
    assert found == ["W127"]


def test_the_jenis_follows_from_the_rhk_unless_it_is_named() -> None:
    assert read_activity()[0].jenis == "tambahan"
    assert read_activity("rhk: arsip")[0].jenis == "skp"
    assert read_activity("rhk: arsip", "jenis: tambahan")[0].jenis == "tambahan"
    assert read_activity("jenis: Tugas Langsung Atasan")[1] == ["W123"]
    assert refuse_activity("jenis: pokok sekali") == ["E110"]


def test_an_rhk_is_a_word_never_a_number() -> None:
    assert read_activity("rhk: 1.10")[0].rhk == "1.10"
    assert read_activity("rhk: 010")[0].rhk == "010"
    assert read_activity("rhk: Monev Dana Desa")[1] == ["W124"]
    checked = check_activity("rhk: monev-desa")
    assert codes(checked) == ["E109"]
    assert checked.problems[0].hint == "Tulis rhk: monev-dana-desa."


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "http://contoh.go.id/a",
            "contoh.go.id/a",
            "javascript:alert(1)",
            "ada di map",
            "https://",
        ),
        *("https://user@contoh.go.id/", "https://xn--cntoh-3qa.go.id/", "https://contoh.gо.id/"),
        *(
            "ftp://contoh.go.id",
            "[a](https://contoh.go.id)",
            "https://contoh.go.id\\a",
            "//contoh.id",
        ),
    ],
)
def test_evidence_must_be_an_ordinary_https_link(typed: str) -> None:
    assert "E115" in refuse_activity(f"bukti: '{typed}'")


def test_several_links_are_a_list_however_they_are_typed() -> None:
    two = ("https://a.go.id/x", "https://b.go.id/y")
    for fields in (
        ("bukti:", "  - https://a.go.id/x", "  - https://b.go.id/y"),
        ("bukti: [https://a.go.id/x, https://b.go.id/y]",),
        ("bukti: https://a.go.id/x, https://b.go.id/y",),
        ("bukti: https://a.go.id/x https://b.go.id/y",),
        ("bukti:", "  https://a.go.id/x", "  https://b.go.id/y"),
        ("bukti:", "  • https://a.go.id/x", "  • https://b.go.id/y"),
    ):
        assert read_activity(*fields)[0].bukti == two


@pytest.mark.parametrize("field", ["hasil", "satuan", "lokasi", "kendala"])
def test_empty_values_are_absent_and_so_is_a_dash(field: str) -> None:
    assert read_activity(f"{field}:") == (Activity("Apel pagi"), [])
    assert read_activity(f"{field}: -") == (Activity("Apel pagi"), ["W128"])
    assert refuse_activity(f"{field}: ...") == ["E116"]
    assert refuse_activity(f"{field}: …") == ["E116"]


def test_words_that_yaml_would_change_stay_as_typed() -> None:
    for word in ("No", "yes", "null", "1_000", "0o17", "2025-01-05", "=", "~x", "1e3"):
        assert read_activity(f"hasil: {word}")[0].hasil == word


def test_an_activity_needs_its_text_and_keeps_to_its_length() -> None:
    assert codes(check_header("kegiatan:\n  - hasil: x")) == ["E102"]
    assert codes(check_header(f"kegiatan:\n  - {'x' * 500}")) == []
    assert codes(check_header(f"kegiatan:\n  - {'x' * 501}")) == ["E111"]


def test_fifty_activities_are_a_day_fifty_one_are_not() -> None:
    assert codes(check_header("kegiatan:\n" + "  - Apel\n" * 50)) == []
    assert codes(check_header("kegiatan:\n" + "  - Apel\n" * 51)) == ["E112"]


def test_a_working_day_needs_activities_a_day_of_leave_does_not() -> None:
    text = "---\ntanggal: 2025-06-30\npegawai: ani-lestari\nstatus: {}\n---\n"
    assert codes(check(text.format("wfh"))) == ["E102"]
    assert codes(check(text.format("cuti"))) == []
    assert codes(check(text.format("izin"))) == []


def test_the_day_must_have_come_and_lie_inside_the_service() -> None:
    later = CLEAN.replace("2025-06-30", "2026-01-05", 1)
    found = codes(check(later, "entries/ani-lestari/2026/01/2026-01-05.md"))
    assert "E107" in found
    early = CLEAN.replace("2025-06-30", "2020-12-31", 1)
    found = codes(check(early, "entries/ani-lestari/2020/12/2020-12-31.md"))
    assert "E108" in found


def test_a_report_of_nobody_is_refused_with_the_nearest_folder() -> None:
    checked = check(CLEAN, PATH.replace("ani-lestari", "an-lestari"))
    problem = next(problem for problem in checked.problems if problem.code == "E013")
    assert "entries/ani-lestari/" in problem.hint


def test_health_has_no_place_in_a_report_of_leave() -> None:
    text = "---\ntanggal: 2025-06-30\npegawai: ani-lestari\nstatus: cuti\n{}\n---\n{}\n"
    for field, narrative in (("kendala: demam", ""), ("# opname", ""), ("", "Rawat inap.")):
        assert codes(check(text.format(field, narrative))) == ["E118"]
    assert codes(check(text.format("", "Pekerjaan dilanjutkan sesudah cuti."))) == []


def test_three_mistakes_give_three_problems_in_the_order_of_their_lines() -> None:
    checked = check_activity("jumlah: 1.500", "mulai: pagi", "bukti: http://x.id")
    assert [(problem.line, problem.code) for problem in checked.problems] == [
        (7, "E105"),
        (8, "E104"),
        (9, "E115"),
    ]


def test_a_place_is_where_it_was_typed_behind_a_bom_odd_spaces_and_capitals() -> None:
    text = (
        "\ufeff\r\n---\r\ntanggal: 2025-06-30\r\npegawai: ani-lestari\r\nstatus: hadir\r\n"
        "Kegiatan:\r\n\u200b •\u00a0Uraian\u00a0:\u200bApel\r\n     jumlah:\u00a01.500\r\n---\r\n"
    )
    checked = check(text)
    problem = next(problem for problem in checked.problems if problem.code == "E105")
    assert (problem.line, problem.column) == (8, 14)


def test_no_message_repeats_a_control_character_or_a_long_number() -> None:
    checked = check_activity('jenis: "a\\x1b[31mb"', "rhk: 1234567890123", "hasi\u202el: x")
    for problem in checked.problems:
        assert "\x1b" not in problem.message
        assert "\u202e" not in problem.message
        assert "1234567890123" not in problem.message
