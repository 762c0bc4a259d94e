"""Slips of the hand that have one meaning, and those that only seem to have one."""

from decimal import Decimal

import pytest

from generator.model.report import Activity
from tests.reports import CLEAN, check, check_activity, check_header, codes

ACTIVITY = Activity("Apel pagi")


def read_activity(*fields: str) -> tuple[Activity, list[str]]:
    checked = check_activity(*fields)
    assert checked.value is not None, checked.problems
    (activity,) = checked.value.kegiatan
    return activity, codes(checked)


def read_deeds(header: str) -> tuple[list[str], list[str]]:
    checked = check_header(header)
    assert checked.value is not None, checked.problems
    return [activity.uraian for activity in checked.value.kegiatan], codes(checked)


@pytest.mark.parametrize("marks", ["“”", "´´", "″″", '"”', '“"', "＂＂", "«»"])
def test_quotes_of_any_kind_round_a_keyword_are_told_and_left_out(marks: str) -> None:
    left, right = tuple(marks)
    header = CLEAN.replace("status: hadir", f"status: {left}hadir{right}")
    assert codes(check(header)) == ["W122"]
    typed = CLEAN.replace("pegawai: ani-lestari", f"pegawai: {left}ani-lestari{right}")
    assert codes(check(typed)) == ["W121"]
    assert read_activity(f"jumlah: {left}4{right}") == (
        Activity("Apel pagi", jumlah=Decimal(4)),
        ["W126"],
    )
    assert read_activity(f"mulai: {left}08:00{right}")[1] == ["W125"]
    if marks != "＂＂":
        link = f"bukti: {left}https://contoh.go.id/a{right}"
        assert read_activity(link) == (
            Activity("Apel pagi", bukti=("https://contoh.go.id/a",)),
            ["W129"],
        )


@pytest.mark.parametrize(
    "typed", [".5", ",5", "“.5”", "1_000", "4 laporan dan 2 surat", ">4", "|2"]
)
def test_an_amount_is_refused_where_reading_on_would_make_another_number(typed: str) -> None:
    checked = check_activity(f"jumlah: {typed}")
    assert checked.value is None
    assert codes(checked) == ["E104"]


def test_a_unit_may_hold_a_digit_of_its_own() -> None:
    assert read_activity("jumlah: 4 m2")[0].satuan == "m2"
    assert read_activity("jumlah: 4 laporan (2 desa)")[0].satuan == "laporan (2 desa)"


@pytest.mark.parametrize("typed", ["https://contoh.go.id/a,", ";https://contoh.go.id/a"])
def test_a_mark_left_out_of_a_link_is_told(typed: str) -> None:
    activity, found = read_activity(f"bukti: {typed}")
    assert activity.bukti == ("https://contoh.go.id/a",)
    assert found == ["W129"]


def test_links_in_curly_quotes_are_two_and_marks_alone_are_none() -> None:
    activity, found = read_activity("bukti: “https://contoh.go.id/a”, “https://contoh.go.id/b”")
    assert activity.bukti == ("https://contoh.go.id/a", "https://contoh.go.id/b")
    assert set(found) == {"W129"}
    assert codes(check_activity("bukti: ;")) == ["E115"]


def test_bullets_of_links_are_told_like_those_of_activities() -> None:
    links = ("  • https://contoh.go.id/a", "  2. https://contoh.go.id/b")
    assert read_activity("bukti:", *links)[1] == ["W113", "W113"]


@pytest.mark.parametrize("field", ["hasil", "satuan", "lokasi", "kendala"])
def test_dots_with_gaps_are_those_of_the_template(field: str) -> None:
    for dots in (". . .", "....", "… …", ". …"):
        assert codes(check_activity(f"{field}: {dots}")) == ["E116"]
    assert read_activity(f"{field}: .")[1] == []
    assert codes(check_header("kegiatan: Apel", "\n. . .\n")) == ["W114", "E116"]


@pytest.mark.parametrize("head", ["|", ">", "|-", ">+"])
def test_the_head_of_a_block_without_lines_is_told_as_empty(head: str) -> None:
    assert read_activity(f"hasil: {head}") == (ACTIVITY, ["W128"])


def test_more_than_four_is_a_text_not_the_head_of_a_block() -> None:
    activity, found = read_activity("hasil: >4")
    assert (activity.hasil, found) == (">4", ["W112"])
    assert read_activity("hasil: |2", "    dua")[0].hasil == "dua"


@pytest.mark.parametrize("text", ["&amp; lain", "{Draf} Perdes", "[Draf] Perdes"])
def test_signs_that_yaml_has_no_use_for_are_text(text: str) -> None:
    assert read_deeds(f"kegiatan:\n  - {text}") == ([text], ["W112"])


@pytest.mark.parametrize("key", ["**hasil:**", "*hasil:*", "__Hasil:__"])
def test_a_key_set_in_bold_with_its_colon_is_the_key(key: str) -> None:
    activity, found = read_activity(f"{key} Rekap")
    assert activity.hasil == "Rekap"
    assert set(found) <= {"W110", "W111"}


@pytest.mark.parametrize("bullet", ["(1)", "✔️", "✔", "☐", "→", "✅"])
def test_what_people_put_before_an_item_is_its_bullet(bullet: str) -> None:
    header = f"kegiatan:\n  {bullet} Apel\n  {bullet.replace('1', '2')} Rapat"
    assert read_deeds(header) == (["Apel", "Rapat"], ["W113", "W113"])


def test_several_activities_in_one_line_are_asked_about() -> None:
    for typed in ("1. Apel 2. Rapat", "1) Apel 2) Rapat"):
        for header in (f"kegiatan: {typed}", f"kegiatan:\n  {typed}\n  3. Piket"):
            checked = check_header(header)
            assert checked.value is None
            assert [code for code in codes(checked) if code[0] == "E"] == ["E105"]
    assert read_deeds("kegiatan:\n  - Rapat 1. desa 2. dusun")[1] == []


def test_a_text_under_the_key_of_the_list_is_named_at_its_own_line() -> None:
    (problem,) = check_header("kegiatan:\n  Apel\n  Rapat").problems
    assert (problem.line, problem.column, problem.code) == (6, 3, "E105")


@pytest.mark.parametrize("key", ["kegiatn", "Kegitan", "aktivitas", "daftar kegiatan"])
def test_a_mistyped_key_of_the_list_is_one_problem_and_its_items_are_read(key: str) -> None:
    text = CLEAN.replace("kegiatan:", f"{key}:").replace("jumlah: 4", "jumlah: 1.500")
    checked = check(text)
    assert [(found.line, found.code) for found in checked.problems] == [(5, "E101"), (9, "E105")]
    assert checked.problems[0].hint == "Mungkin maksudnya kegiatan:."


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("hasil: Rekap\n    hasil: Notulen", "E022"),
        ("hasil: !!str Rekap", "E021"),
        ("hasil: &a Rekap", "E021"),
        ("<<: {hasil: Rekap}", "E021"),
    ],
)
def test_what_is_wrong_elsewhere_is_told_beside_yaml_that_is_refused(typed: str, code: str) -> None:
    text = CLEAN.replace("hasil: Laporan monev 4 desa", typed).replace("hadir", "ngantor")
    checked = check(text.replace("jumlah: 4", "jumlah: 1.500"))
    assert codes(checked) == ["E110", code, "E105"]


def test_every_alias_is_told_with_what_follows_it() -> None:
    text = CLEAN.replace("Apel pagi", "&a Apel pagi").replace("Desa Kertoraharjo", "*a")
    checked = check(text.replace("jumlah: 4", "jumlah: 1.500"))
    assert codes(checked) == ["E021", "E105", "E021"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("---\ntanggal", "---\t\ntanggal"),
        ("---\ntanggal", "  ---\ntanggal"),
        ("---\nCatatan", "---\t\nCatatan"),
        ("---\nCatatan", "    ---\nCatatan"),
    ],
)
def test_a_fence_behind_or_before_blanks_is_a_fence(old: str, new: str) -> None:
    checked = check(CLEAN.replace(old, new))
    assert checked.value == check(CLEAN).value
    assert codes(checked) == ["W106"]


def test_an_indented_fence_among_activities_ends_nothing() -> None:
    checked = check(CLEAN.replace("  - uraian", "  ---\n  - uraian").replace("---\nCatatan", "x"))
    assert checked.value is None
    assert "E006" in codes(checked)


def test_words_beside_a_code_fence_are_kept() -> None:
    checked = check(f"```yaml\n{CLEAN}\n```selesai\n")
    assert checked.value is not None
    assert "```selesai" in checked.value.narasi


@pytest.mark.parametrize(
    "typed", ["Ani Lestari S.Sos", "Ani Lestari S.Sos. M.Si", "Hj. Ani Lestari S.Sos., M.Si."]
)
def test_a_degree_without_a_comma_is_no_part_of_the_name(typed: str) -> None:
    checked = check(CLEAN.replace("pegawai: ani-lestari", f"pegawai: {typed}"))
    assert checked.value is not None
    assert codes(checked) == ["W121"]


def test_a_word_and_its_short_form_beside_it_are_one_status() -> None:
    for typed, status in (("Dinas Luar (DL)", "dinas-luar"), ("Work From Home (WFH)", "wfh")):
        checked = check(CLEAN.replace("status: hadir", f"status: {typed}"))
        assert checked.value is not None
        assert checked.value.status == status
    leave = check("---\ntanggal: 2025-06-30\npegawai: ani-lestari\nstatus: cuti: sakit\n---\n")
    assert codes(leave) == ["W131"]


def test_links_without_a_space_between_them_are_two() -> None:
    activity, found = read_activity("bukti: https://contoh.go.id/a,https://contoh.go.id/b")
    assert activity.bukti == ("https://contoh.go.id/a", "https://contoh.go.id/b")
    assert found == ["W129"]
    inner = "https://contoh.go.id/web/https://contoh.go.id/a"
    assert read_activity(f"bukti: {inner}") == (Activity("Apel pagi", bukti=(inner,)), [])


@pytest.mark.parametrize(
    "typed", ["uraian:Rapat", "uraian = Rapat", "uraian:  Rapat", "Uraian :Rapat"]
)
def test_a_key_that_lacks_its_space_or_colon_is_a_key_in_a_file_that_is_right_else(
    typed: str,
) -> None:
    deeds, found = read_deeds(f"kegiatan:\n  - {typed}")
    assert deeds == ["Rapat"]
    assert set(found) <= {"W110", "W111"}
    assert read_deeds("kegiatan:\n  - Rapat pukul 10:30\n  - a=b")[1] == []


def test_a_field_under_a_text_is_its_items_wherever_it_begins() -> None:
    for indent in ("", "  ", "    "):
        checked = check_header(f"kegiatan:\n  - Rapat\n{indent}hasil: Notulen\n  - Apel")
        assert checked.value is not None
        assert checked.value.kegiatan == (Activity("Rapat", "Notulen"), Activity("Apel"))
        assert set(codes(checked)) <= {"W115", "W116"}
    day = check_header("kegiatan:\n  - Rapat\nkendala: Hujan")
    assert day.value is not None
    assert day.value.kendala == "Hujan"


def test_a_report_all_of_which_was_indented_is_read() -> None:
    header = "".join(f"  {line}\n" for line in CLEAN.split("---\n")[1].splitlines())
    for text in (
        f"{header}---\nisi\n",
        f"  ---\n{header}  ---\nisi\n",
        f"```\n  ---\n{header}---\n```\n",
    ):
        checked = check(text)
        assert checked.value is not None, checked.problems
        assert checked.value.kegiatan == check(CLEAN).value.kegiatan  # type: ignore[union-attr]  # CLEAN is right


@pytest.mark.parametrize("text", ["hasil: baik", "hasil:baik", "status: hadir", "lokasi = aula"])
def test_an_item_in_quotes_is_a_text_whatever_it_looks_like(text: str) -> None:
    assert read_deeds(f'kegiatan:\n  - "{text}"') == ([text], [])
    assert read_deeds(f"kegiatan:\n  - '{text}' # benar\n  - Apel") == ([text, "Apel"], [])
    assert read_deeds('kegiatan:\n  - "uraian": "Apel"')[0] == ["Apel"]


def test_no_link_is_lost_where_its_dash_stands_on_a_line_of_its_own() -> None:
    links = ("  -", "    https://contoh.go.id/a", "  - https://contoh.go.id/b")
    activity, found = read_activity("bukti:", *links)
    assert activity.bukti == ("https://contoh.go.id/a", "https://contoh.go.id/b")
    assert found == []
    activity, found = read_activity("bukti:", "  -", "  - https://contoh.go.id/b")
    assert (activity.bukti, found) == (("https://contoh.go.id/b",), ["W130"])


def test_a_word_for_a_field_of_the_day_begins_a_text_in_the_list() -> None:
    for text in ("Tindak lanjut: surat masuk", "Kehadiran: apel gabungan"):
        assert read_deeds(f"kegiatan:\n  - {text}") == ([text], ["W112"])
    assert "E101" in codes(check_header("kegiatan:\n  - Deskripsi: Apel"))


def test_the_fields_above_a_forgotten_fence_are_checked_in_the_same_run() -> None:
    text = CLEAN.replace("---\nCatatan", "Catatan").replace("jumlah: 4", "jumlah: 1.500")
    checked = check(text)
    assert checked.value is None
    assert [(found.line, found.code) for found in checked.problems] == [(9, "E105"), (17, "E006")]
    unclear = check(CLEAN.replace("---\nCatatan", "Catatan").replace("status: hadir", "hadir"))
    assert [(found.line, found.code) for found in unclear.problems] == [(4, "E006")]
