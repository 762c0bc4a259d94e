import subprocess
from pathlib import Path

import pytest

from tests.doors.command_line import Answer, call
from tests.doors.repositories import (
    PEGAWAI,
    SETTINGS,
    OfficeRepository,
    make_office,
    path_of,
    report,
)

ROSTER = (
    PEGAWAI.replace("email: [ani@contoh.test]", "akun: {github: ani-l}, nama_lain: [ani-lama]")
    .replace("jenis: pns, mulai: 2025-06-03", "jenis: pns, mulai: 2025-06-03, akun: {github: budi}")
    .replace("peran: camat", "peran: camat, akun: {github: camat}")
)
ANI, BUDI = "ani-lestari", "budi-santoso"
DAY = "2025-06-10"
NIK = "7324094501900001"


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    """An office with a report of each, on a branch `usulan` that proposes nothing yet."""
    made = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/pegawai.yml": ROSTER})
    made.commit_report("2025-06-04T16:00", ANI, "2025-06-04")
    made.commit_report("2025-06-04T17:00", BUDI, "2025-06-04")
    made.git("switch", "--quiet", "--create", "usulan")
    return made


def check(office: OfficeRepository, *arguments: str, form: str = "json") -> Answer:
    return call(
        office.root, "check", "--base", "main", "--head", "usulan", "--format", form, *arguments
    )


def codes(answer: Answer) -> list[tuple[str, str]]:
    return [(one["code"], one["path"]) for one in answer.document["problems"]]


def test_an_own_report_is_fine(office: OfficeRepository) -> None:
    office.commit_report(f"{DAY}T16:00", ANI, DAY)
    answer = check(office, "--actor", "Ani-L")
    assert (answer.code, answer.document["checked"], codes(answer)) == (0, 1, [])


def test_only_what_changed_is_checked(office: OfficeRepository) -> None:
    office.git("switch", "--quiet", "main")
    office.commit("2025-06-05T16:00", {path_of(BUDI, "2025-06-05"): "rusak"})
    office.git("switch", "--quiet", "usulan")
    office.commit_report(f"{DAY}T16:00", ANI, DAY)
    assert check(office, "--actor", "ani-l").code == 0


def test_another_persons_report_is_refused_changed_deleted_or_with_a_new_mode(
    office: OfficeRepository,
) -> None:
    theirs = path_of(BUDI, "2025-06-04")
    office.commit(f"{DAY}T15:00", {theirs: report(BUDI, "2025-06-04", "Diubah orang lain")})
    assert codes(check(office, "--actor", "ani-l")) == [("E411", theirs)]
    office.commit(f"{DAY}T16:00", {theirs: None})
    assert codes(check(office, "--actor", "ani-l")) == [("E411", theirs), ("W401", theirs)]
    office.git("reset", "--quiet", "--hard", "main")
    office.git("update-index", "--chmod=+x", theirs)
    office.git("commit", "--quiet", "--message", "Mode", at=f"{DAY}T17:00")
    assert codes(check(office, "--actor", "ani-l")) == [("E014", theirs), ("E411", theirs)]


def test_a_colleagues_file_touched_and_put_back_is_still_touched(office: OfficeRepository) -> None:
    theirs = path_of(BUDI, "2025-06-04")
    office.commit(f"{DAY}T15:00", {theirs: report(BUDI, "2025-06-04", "Diubah")})
    office.commit(f"{DAY}T16:00", {theirs: report(BUDI, "2025-06-04")})
    assert codes(check(office, "--actor", "ani-l")) == [("E411", theirs)]


def test_without_an_actor_nobody_is_asked_for_permission(office: OfficeRepository) -> None:
    office.commit(f"{DAY}T15:00", {path_of(BUDI, DAY): report(BUDI, DAY), "catatan.txt": "x"})
    answer = check(office)
    assert (answer.code, answer.document["checked"]) == (0, 1)


def test_an_unknown_account_is_told_so_once(office: OfficeRepository) -> None:
    office.commit(f"{DAY}T15:00", {path_of(ANI, DAY): report(ANI, DAY), "x": "1", "y": "2"})
    answer = check(office, "--actor", "entah")
    assert (answer.code, codes(answer)) == (1, [("E410", "site_config/pegawai.yml")])


def test_the_proposals_own_roster_and_calendar_say_nothing(office: OfficeRepository) -> None:
    office.commit(
        f"{DAY}T15:00",
        {
            "site_config/pegawai.yml": ROSTER.replace("{github: budi}", "{github: mallory}"),
            path_of(BUDI, DAY): report(BUDI, DAY),
        },
    )
    assert codes(check(office, "--actor", "mallory")) == [("E410", "site_config/pegawai.yml")]
    assert codes(check(office, "--actor", "ani-l")) == [
        ("E411", path_of(BUDI, DAY)),
        ("E413", "site_config/pegawai.yml"),
    ]


def test_office_records_and_settings_are_the_camats(office: OfficeRepository) -> None:
    record = "entries/kantor/kehadiran/2025-06.csv"
    files = {record: "tanggal,pegawai,hadir\n", "site_config/pegawai.yml": ROSTER + "# catatan\n"}
    office.commit(f"{DAY}T15:00", files)
    assert check(office, "--actor", "camat").code == 0
    assert codes(check(office, "--actor", "budi")) == [
        ("E412", record),
        ("E413", "site_config/pegawai.yml"),
    ]


def test_proposed_settings_are_checked_as_data_before_they_rule(office: OfficeRepository) -> None:
    office.commit(f"{DAY}T15:00", {"site_config/pegawai.yml": ROSTER + "gaji: rahasia\n"})
    answer = check(office, "--actor", "camat")
    assert answer.code == 1
    assert codes(answer) == [("E910", "site_config/pegawai.yml")]


def test_personal_data_in_a_middle_commit_is_named_masked_and_needs_a_new_branch(
    office: OfficeRepository,
) -> None:
    mine = path_of(ANI, DAY)
    middle = office.commit(f"{DAY}T15:00", {mine: report(ANI, DAY, f"Melayani NIK {NIK}")})
    office.commit(f"{DAY}T16:00", {mine: report(ANI, DAY, "Melayani warga")})
    answer = check(office, "--actor", "ani-l")
    assert (answer.code, codes(answer)) == (1, [("E401", mine)])
    problem = answer.document["problems"][0]
    assert middle[:10] in problem["message"]
    assert "cabang baru" in problem["hint"]
    assert NIK not in answer.text + answer.err


def test_personal_data_that_is_still_there_is_told_once_and_with_the_way_out(
    office: OfficeRepository,
) -> None:
    mine = path_of(ANI, DAY)
    office.commit(f"{DAY}T15:00", {mine: report(ANI, DAY, f"Melayani NIK {NIK}")})
    office.commit(f"{DAY}T16:00", {mine: report(ANI, DAY, f"Melayani NIK {NIK}", "Apel")})
    answer = check(office, "--actor", "ani-l")
    assert codes(answer) == [("E201", mine)]
    assert "cabang baru" in answer.document["problems"][0]["hint"]


def test_personal_data_in_a_commit_message_is_found(office: OfficeRepository) -> None:
    office.write(path_of(ANI, DAY), report(ANI, DAY))
    office.git("add", "--all")
    message = f"Laporan warga {NIK}\n\nCo-authored-by: Budi <budi@contoh.test>"
    office.git("commit", "--quiet", "--message", message, at=f"{DAY}T16:00")
    answer = check(office, "--actor", "ani-l")
    assert codes(answer) == [("E401", path_of(ANI, DAY))]
    assert NIK not in answer.text


@pytest.mark.parametrize("name", [f"{NIK}.md", f"ktp-{NIK}.txt", f"2025/{NIK}/06.md"])
def test_personal_data_in_the_name_of_a_file_stays_in_the_history(
    office: OfficeRepository, name: str
) -> None:
    wrong = f"entries/{ANI}/{name}"
    office.commit(f"{DAY}T14:00", {wrong: "salah tempat"})
    office.commit(f"{DAY}T15:00", {wrong: None, path_of(ANI, DAY): report(ANI, DAY)})
    answer = check(office, "--actor", "ani-l")
    assert codes(answer) == [("E401", wrong)]
    problem = answer.document["problems"][0]
    assert "nama berkas" in problem["message"]
    assert NIK not in problem["message"] + problem["hint"]


def test_personal_data_beside_the_address_of_a_trailer_is_found(office: OfficeRepository) -> None:
    office.write(path_of(ANI, DAY), report(ANI, DAY))
    office.git("add", "--all")
    message = f"Laporan\n\nCo-authored-by: {NIK} <budi@contoh.test>"
    office.git("commit", "--quiet", "--message", message, at=f"{DAY}T16:00")
    assert codes(check(office, "--actor", "ani-l")) == [("E401", path_of(ANI, DAY))]


def test_a_slip_that_was_put_right_is_nobodys_business(office: OfficeRepository) -> None:
    mine = path_of(ANI, DAY)
    office.commit(f"{DAY}T14:00", {f"entries/{ANI}/laporan.md": "salah tempat"})
    office.commit(f"{DAY}T15:00", {f"entries/{ANI}/laporan.md": None, mine: "belum jadi"})
    office.commit(f"{DAY}T16:00", {mine: report(ANI, DAY)})
    assert check(office, "--actor", "ani-l").code == 0


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\0\0foto KTP", b"x" * 70_000])
def test_what_cannot_be_looked_into_may_not_stay_in_the_history(
    office: OfficeRepository, content: bytes
) -> None:
    photo = f"entries/{ANI}/foto.jpg"
    office.commit(f"{DAY}T14:00", {photo: content})
    office.commit(f"{DAY}T15:00", {photo: None, path_of(ANI, DAY): report(ANI, DAY)})
    assert codes(check(office, "--actor", "ani-l")) == [("E402", photo)]


def test_a_link_is_refused_wherever_it_lies(office: OfficeRepository) -> None:
    (office.root / "rahasia").symlink_to("/etc/passwd")
    (office.root / "entries" / ANI / "tautan").symlink_to("/etc/passwd")
    office.commit(f"{DAY}T15:00", {})
    assert codes(check(office, "--actor", "camat")) == [
        ("E014", f"entries/{ANI}/tautan"),
        ("E014", "rahasia"),
    ]


def test_a_merge_that_adds_its_own_change_is_seen_and_one_that_does_not_is_not(
    office: OfficeRepository,
) -> None:
    mine, theirs = path_of(ANI, DAY), path_of(BUDI, "2025-06-04")
    office.commit(f"{DAY}T14:00", {mine: report(ANI, DAY)})
    office.git("switch", "--quiet", "main")
    office.commit(f"{DAY}T14:30", {theirs: report(BUDI, "2025-06-04", "Dilengkapi Budi")})
    office.git("switch", "--quiet", "usulan")
    office.git("merge", "--quiet", "--no-edit", "main", at=f"{DAY}T15:00")
    assert check(office, "--actor", "ani-l").code == 0
    office.commit(f"{DAY}T15:30", {})
    office.git("reset", "--quiet", "--hard", "usulan~2", at=f"{DAY}T15:30")
    office.git("merge", "--quiet", "--no-commit", "main")
    office.write(theirs, report(BUDI, "2025-06-04", "Diselundupkan"))
    office.commit(f"{DAY}T16:00", {})
    assert codes(check(office, "--actor", "ani-l")) == [("E411", theirs)]


def test_a_merge_that_drops_what_the_base_has_is_seen(office: OfficeRepository) -> None:
    theirs = path_of(BUDI, "2025-06-05")
    office.commit(f"{DAY}T14:00", {path_of(ANI, DAY): report(ANI, DAY)})
    office.git("switch", "--quiet", "main")
    office.commit(f"{DAY}T14:30", {theirs: report(BUDI, "2025-06-05")})
    office.git("switch", "--quiet", "usulan")
    office.git("merge", "--quiet", "--no-edit", "--strategy=ours", "main", at=f"{DAY}T15:00")
    assert codes(check(office, "--actor", "ani-l")) == [("E411", theirs), ("W401", theirs)]


def test_moving_a_report_to_the_present_folder_is_no_deletion(office: OfficeRepository) -> None:
    old = path_of("ani-lama", "2025-06-05")
    office.git("switch", "--quiet", "main")
    office.commit("2025-06-05T16:00", {old: report("ani-lama", "2025-06-05")})
    office.git("switch", "--quiet", "usulan")
    office.git("merge", "--quiet", "--ff-only", "main")
    office.commit(
        f"{DAY}T15:00", {old: None, path_of(ANI, "2025-06-05"): report(ANI, "2025-06-05")}
    )
    assert codes(check(office, "--actor", "ani-l")) == []


def test_a_commit_of_tomorrow_does_not_make_tomorrow_today(office: OfficeRepository) -> None:
    office.commit("2099-01-05T16:00", {path_of(ANI, "2099-01-05"): report(ANI, "2099-01-05")})
    assert codes(check(office, "--actor", "ani-l")) == [("E107", path_of(ANI, "2099-01-05"))]


def test_a_branch_without_a_common_history_is_refused_in_words(office: OfficeRepository) -> None:
    office.git("switch", "--quiet", "--orphan", "lain")
    office.commit(f"{DAY}T16:00", {path_of(ANI, DAY): report(ANI, DAY)})
    answer = call(office.root, "check", "--base", "main", "--head", "lain")
    assert answer.code == 2
    assert "cabang utama" in answer.err


def test_a_shallow_clone_is_refused_with_the_remedy(
    office: OfficeRepository, tmp_path: Path
) -> None:
    office.commit_report(f"{DAY}T16:00", ANI, DAY)
    office.git("clone", "--quiet", "--depth=1", f"file://{office.root}", str(tmp_path / "klon"))
    answer = call(tmp_path / "klon", "check", "--base", "HEAD", "--head", "HEAD")
    assert answer.code == 3
    assert "fetch-depth: 0" in answer.err


def test_a_shared_branch_is_judged_commit_by_commit(
    office: OfficeRepository, tmp_path: Path
) -> None:
    one = office.commit_report(f"{DAY}T15:00", ANI, DAY)
    two = office.commit_report(f"{DAY}T16:00", BUDI, DAY)
    listing = tmp_path / "pengirim"
    listing.write_text(f"{one} ani-l\n{two} budi\n")
    assert check(office, "--actors", str(listing)).code == 0
    listing.write_text(f"{one} ani-l\n{two} ani-l\n")
    assert codes(check(office, "--actors", str(listing))) == [("E411", path_of(BUDI, DAY))]
    listing.write_text(f"{one} ani-l\n")
    assert codes(check(office, "--actors", str(listing))) == [("E414", path_of(BUDI, DAY))]
    listing.write_text("bukan daftar\n")
    assert check(office, "--actors", str(listing)).code == 2


@pytest.mark.parametrize(
    "arguments",
    [("--actor", "x"), ("--base", "main", "--head", "main", "--actor", "x", "--actors", "y")],
)
def test_options_that_do_not_fit_together_are_told(
    office: OfficeRepository, arguments: tuple[str, ...]
) -> None:
    assert call(office.root, "check", *arguments).code == 2


def test_a_hostile_file_name_commands_nothing(office: OfficeRepository) -> None:
    names = [
        "::set-output name=x::y",
        "a\n::error::palsu",
        "b\x1b[2J",
        "c\u202egnp.md",
        "##[add-path]d",
    ]
    office.commit(f"{DAY}T15:00", {f"entries/{ANI}/{name}": "x" for name in names})
    for name in names:
        office.commit(f"{DAY}T15:10", {name: "x"})
    for form in ("github", "text", "gitlab", "junit", "sarif"):
        answer = check(office, "--actor", "ani-l", form=form)
        assert answer.code == 1
        for line in (answer.text + answer.err).splitlines():
            assert "\x1b" not in line
            assert "\u202e" not in line
            assert "##[" not in line
            if line.lstrip().startswith("::"):
                assert line.startswith("::error file=")


def test_the_summary_is_added_to_what_stands_there(
    office: OfficeRepository, tmp_path: Path
) -> None:
    office.commit(f"{DAY}T15:00", {path_of(BUDI, DAY): report(BUDI, DAY)})
    summary = tmp_path / "ringkas.md"
    summary.write_text("sudah ada\n")
    check(office, "--actor", "ani-l", "--summary", str(summary), form="github")
    text = summary.read_text()
    assert text.startswith("sudah ada\n")
    assert path_of(BUDI, DAY) in text


def test_more_commits_than_a_check_reads_are_told_and_not_waited_for(
    office: OfficeRepository,
) -> None:
    # Five thousand empty commits, by the way that makes them in a second.
    stamp = "Ani <ani@contoh.test> 1749542400 +0800"
    stream = "".join(
        f"commit refs/heads/usulan\ncommitter {stamp}\ndata 1\nx\n"
        + ("from refs/heads/main^0\n" if number == 0 else "")
        for number in range(5001)
    )
    subprocess.run(
        ["git", "fast-import", "--quiet", "--force"],
        cwd=office.root,
        input=stream.encode(),
        check=True,
    )
    assert codes(check(office, "--actor", "ani-l")) == [("E403", "entries")]


def test_a_file_of_many_megabytes_is_refused_without_being_held(office: OfficeRepository) -> None:
    mine = path_of(ANI, DAY)
    office.commit(f"{DAY}T15:00", {mine: b"x" * 8_000_000})
    answer = check(office, "--actor", "ani-l")
    assert codes(answer) == [("E002", mine)]
    assert "7813 KiB" in answer.document["problems"][0]["message"]


def test_the_readers_own_git_settings_hide_nothing_of_the_history(
    office: OfficeRepository,
) -> None:
    office.git("switch", "--quiet", "--orphan", "lain")
    office.commit(f"{DAY}T14:00", {f"entries/{ANI}/x.md": f"NIK {NIK}"})
    gone = office.commit(f"{DAY}T14:10", {f"entries/{ANI}/x.md": None})
    office.git("switch", "--quiet", "usulan")
    office.git("merge", "--quiet", "--no-edit", "--allow-unrelated-histories", gone)
    office.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},entries/{ANI}/mod")
    office.git("commit", "--quiet", "--message", "Modul", at=f"{DAY}T14:20")
    office.git("rm", "--quiet", "--cached", f"entries/{ANI}/mod")
    office.git("commit", "--quiet", "--message", "Tanpa modul", at=f"{DAY}T14:30")
    for setting in ("log.showRoot=false", "diff.ignoreSubmodules=all", "diff.relative=true"):
        office.git("config", *setting.split("="))
    assert codes(check(office, "--actor", "ani-l")) == [
        ("E402", f"entries/{ANI}/mod"),
        ("E401", f"entries/{ANI}/x.md"),
    ]


@pytest.mark.parametrize("there", ["ani-lama", ANI])
def test_a_second_file_for_a_day_in_the_folder_of_another_name_is_refused(
    office: OfficeRepository, there: str
) -> None:
    (new,) = {"ani-lama", ANI} - {there}
    office.git("switch", "--quiet", "main")
    office.commit_report(f"{DAY}T16:00", there, DAY)
    office.git("switch", "--quiet", "usulan")
    office.git("rebase", "--quiet", "main")
    office.commit_report(f"{DAY}T17:00", new, DAY)
    answer = check(office, "--actor", "ani-l")
    assert (answer.code, codes(answer)) == (1, [("E011", path_of(new, DAY))])


def test_of_two_new_files_for_a_day_one_is_told_and_a_move_is_none(
    office: OfficeRepository,
) -> None:
    both = {path_of(slug, DAY): report(slug, DAY) for slug in ("ani-lama", ANI)}
    office.commit(f"{DAY}T16:00", both)
    assert codes(check(office)) == [("E011", path_of("ani-lama", DAY))]
    office.commit(f"{DAY}T17:00", {path_of("ani-lama", DAY): None})
    assert check(office).code == 0
