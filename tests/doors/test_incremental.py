"""A warm build gives the bytes of a cold one, whatever happened between the two."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.doors.command_line import call, read_site
from tests.doors.repositories import (
    KANTOR,
    PEGAWAI,
    OfficeRepository,
    make_busy_office,
    path_of,
    report,
)
from tests.doors.site_checks import differing

Step = Callable[[OfficeRepository], object]


def add_report(office: OfficeRepository) -> object:
    return office.commit_report("2025-06-16T16:00", "ani-lestari", "2025-06-16", "Rapat desa")


def edit_after_the_deadline(office: OfficeRepository) -> object:
    return office.commit_report("2025-06-17T16:00", "budi-santoso", "2025-06-04", "Dibetulkan")


def delete_report(office: OfficeRepository) -> object:
    return office.commit("2025-06-17T17:00", {path_of("citra-dewi", "2025-06-12"): None})


def break_report(office: OfficeRepository) -> object:
    path = path_of("ani-lestari", "2025-06-13")
    return office.commit("2025-06-17T18:00", {path: "---\ntanggal: besok\n---\n"})


def write_again_what_was_deleted(office: OfficeRepository) -> object:
    return office.commit_report("2025-06-18T08:00", "citra-dewi", "2025-06-12", "Rapat camat")


def change_deadline(office: OfficeRepository) -> object:
    text = KANTOR.replace('jam: "10:00"', 'jam: "08:30"')
    return office.commit("2025-06-18T09:00", {"site_config/kantor.yml": text})


def let_days_pass(office: OfficeRepository) -> object:
    return office.commit("2025-06-20T12:00", {"CATATAN.md": "Tidak ada laporan.\n"})


def rename_person(office: OfficeRepository) -> object:
    text = PEGAWAI.replace(
        "slug: budi-santoso, nama:", "slug: budi-s, nama_lain: [budi-santoso], nama:"
    )
    return office.commit("2025-06-20T13:00", {"site_config/pegawai.yml": text})


def move_renamed_folder(office: OfficeRepository) -> object:
    files: dict[str, str | None] = {}
    for place in sorted(office.root.glob("entries/budi-santoso/*/*/*.md")):
        path = place.relative_to(office.root).as_posix()
        files[path] = None
        files[path.replace("budi-santoso", "budi-s")] = place.read_text().replace(
            "budi-santoso", "budi-s"
        )
    return office.commit("2025-06-20T14:00", files)


def begin_new_month(office: OfficeRepository) -> object:
    return office.commit_report("2025-07-01T16:00", "ani-lestari", "2025-07-01", "Apel pagi")


def close_old_month(office: OfficeRepository) -> object:
    return office.commit_report("2025-07-03T16:00", "ani-lestari", "2025-07-03", "Menata arsip")


def change_closed_month(office: OfficeRepository) -> object:
    return office.commit_report("2025-07-04T16:00", "ani-lestari", "2025-06-05", "Diubah lama")


def begin_new_quarter_later(office: OfficeRepository) -> object:
    return office.commit_report("2025-10-02T16:00", "citra-dewi", "2025-10-02", "Rapat triwulan")


RECORDS: dict[str, str | None] = {
    "entries/kantor/kehadiran/2025-06.csv": (
        "tanggal,pegawai,hadir,masuk,pulang\n"
        "2025-06-03,ani-lestari,ya,07:30,16:00\n2025-06-03,budi-santoso,tidak,,\n"
    ),
    "entries/kantor/sidak/2025-06-04-pagi.md": (
        "---\ntanggal: 2025-06-04\npemeriksa: Camat\n"
        "temuan: [{unit: pmd, di_tempat: 1, tidak_di_tempat: 1}]\n---\n"
    ),
    "entries/kantor/realisasi/2025-T2.md": (
        "---\nperiode: 2025-T2\nprogram: [{nama: Pelayanan, unit: pmd, pagu: 100000000, "
        "target_fisik: 50, realisasi_fisik: 40, target_keuangan: 5, realisasi_keuangan: 4}]\n---\n"
    ),
    "entries/kantor/berkala/2025-06.md": (
        "---\nperiode: 2025-06\nhal: Laporan Juni\nkeadaan: draf\n---\n## Pendahuluan\nIsi.\n"
    ),
    "entries/kantor/penghargaan/2025-06.md": (
        "---\nperiode: 2025-06\npenerima: [ani-lestari]\nalasan: Pembukuan mutakhir.\n---\n"
    ),
}


def bring_office_records(office: OfficeRepository) -> object:
    return office.commit("2025-10-02T16:10", RECORDS)


def change_office_records(office: OfficeRepository) -> object:
    files = {
        path: text.replace("tidak_di_tempat: 1", "tidak_di_tempat: 0")
        .replace("realisasi_fisik: 40", "realisasi_fisik: 45")
        .replace("hal: Laporan Juni", "hal: Laporan Bulan Juni")
        .replace("Pembukuan mutakhir", "Pembukuan rapi")
        .replace("2025-06-03,budi-santoso,tidak", "2025-06-03,budi-santoso,ya")
        for path, text in RECORDS.items()
        if text is not None
    }
    return office.commit("2025-10-02T16:20", files)


def break_office_record(office: OfficeRepository) -> object:
    broken = {"entries/kantor/realisasi/2025-T2.md": "---\nperiode: 2025-T3\n---\n"}
    return office.commit("2025-10-02T16:30", broken)


def withdraw_office_records(office: OfficeRepository) -> object:
    return office.commit("2025-10-02T16:40", dict.fromkeys(RECORDS))


def add_hand_written_page(office: OfficeRepository) -> object:
    files = {"site_config/pages/tentang.md": "# Tentang\n\nKantor contoh.\n"}
    return office.commit("2025-10-02T17:00", files)


def lose_person(office: OfficeRepository) -> object:
    text = PEGAWAI.replace(
        "     jenis: pns, mulai: 2025-06-03}",
        "     jenis: pns, mulai: 2025-06-03, selesai: 2025-06-30}",
    )
    return office.commit("2025-10-03T12:00", {"site_config/pegawai.yml": text})


LIFE: tuple[Step, ...] = (
    add_report,
    edit_after_the_deadline,
    delete_report,
    break_report,
    write_again_what_was_deleted,
    change_deadline,
    let_days_pass,
    rename_person,
    move_renamed_folder,
    begin_new_month,
    close_old_month,
    change_closed_month,
    begin_new_quarter_later,
    bring_office_records,
    change_office_records,
    break_office_record,
    withdraw_office_records,
    add_hand_written_page,
    lose_person,
)


def assert_warm_is_cold(office: OfficeRepository, scratch: Path) -> dict[str, bytes]:
    """Build with and without the cache; the bytes must be the same."""
    warm = call(office.root, "build")
    assert warm.code in {0, 1}, warm.err
    cold = call(office.root, "build", "--no-cache", "--site-dir", str(scratch))
    assert (warm.code, warm.err) == (cold.code, cold.err)
    kept = read_site(office.root / "site")
    assert differing(kept, read_site(scratch)) == []
    return kept


@pytest.mark.slow
def test_a_warm_build_equals_a_cold_one_after_every_kind_of_commit(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    before = assert_warm_is_cold(office, tmp_path / "dingin")
    for step in LIFE:
        step(office)
        after = assert_warm_is_cold(office, tmp_path / "dingin")
        assert differing(before, after), f"{step.__name__} changed nothing"
        before = after


@pytest.mark.slow
def test_commits_that_pile_up_between_two_builds_are_all_seen(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    assert_warm_is_cold(office, tmp_path / "dingin")
    for step in LIFE:
        step(office)
    assert_warm_is_cold(office, tmp_path / "dingin")


@pytest.mark.slow
def test_a_rewritten_history_is_read_from_its_beginning(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    assert_warm_is_cold(office, tmp_path / "dingin")
    office.git("reset", "--quiet", "--hard", "HEAD~3")
    path = path_of("ani-lestari", "2025-06-11")
    office.commit(
        "2025-06-13T15:00", {path: report("ani-lestari", "2025-06-11", "Lain sama sekali")}
    )
    assert_warm_is_cold(office, tmp_path / "dingin")
    office.git("reflog", "expire", "--expire=now", "--all")
    office.git("gc", "--quiet", "--prune=now")
    office.commit_report("2025-06-16T09:00", "ani-lestari", "2025-06-13", "Sesudah bersih-bersih")
    assert_warm_is_cold(office, tmp_path / "dingin")


@pytest.mark.slow
def test_going_back_to_an_older_commit_and_forth_again_leaves_nothing_behind(
    tmp_path: Path,
) -> None:
    office = make_busy_office(tmp_path / "kantor")
    newest = assert_warm_is_cold(office, tmp_path / "dingin")
    old = call(office.root, "build", "--rev", "HEAD~4")
    assert old.code == 0
    call(office.root, "build", "--no-cache", "--rev", "HEAD~4", "--site-dir", str(tmp_path / "x"))
    assert differing(read_site(office.root / "site"), read_site(tmp_path / "x")) == []
    assert assert_warm_is_cold(office, tmp_path / "dingin") == newest


@pytest.mark.slow
def test_a_colleagues_report_leaves_the_pages_of_a_person_as_they_are(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    add_report(office)
    call(office.root, "build", "--site-dir", str(tmp_path / "situs"))
    before = read_site(tmp_path / "situs")
    office.commit_report("2025-06-16T16:10", "citra-dewi", "2025-06-16", "Rapat camat")

    call(office.root, "build", "--site-dir", str(tmp_path / "situs"))

    after = read_site(tmp_path / "situs")
    mine = [path for path in before if path.startswith("pegawai/budi-santoso/")]
    assert len(mine) > 1
    assert [path for path in mine if after[path] != before[path]] == []
    assert after["index.html"] != before["index.html"]


def test_a_preview_names_no_commit_on_any_page(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    commits = office.git("log", "--format=%h").split()

    call(office.root, "build", "--worktree", "--site-dir", str(tmp_path / "pratinjau"))

    pages = {
        path: data.decode().partition("<footer")[2]
        for path, data in read_site(tmp_path / "pratinjau").items()
        if path.endswith(".html")
    }
    assert any(pages.values())
    assert [path for path, foot in pages.items() for commit in commits if commit in foot] == []


def test_previews_and_other_targets_between_builds_change_nothing(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    newest = assert_warm_is_cold(office, tmp_path / "dingin")
    office.write(path_of("ani-lestari", "2025-06-12"), report("ani-lestari", "2025-06-12", "Draf"))
    preview = call(office.root, "build", "--worktree", "--site-dir", str(tmp_path / "pratinjau"))
    assert preview.code in {0, 1}
    assert call(office.root, "build", "--as-of", "2025-06-12").code in {0, 1}
    assert call(office.root, "build", "--no-search", "--site-dir", str(tmp_path / "lain")).code == 0
    shutil.rmtree(tmp_path / "lain")
    assert assert_warm_is_cold(office, tmp_path / "dingin") == newest
