"""`jejak publish`: one link, three releases, and never half a site."""

import os
import shutil
from pathlib import Path

import pytest

from generator.publish.lock import hold_lock
from tests.doors.command_line import call, read_site, run
from tests.doors.repositories import OfficeRepository, make_busy_office, make_office
from tests.doors.site_checks import assert_whole, differing


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    return make_office(tmp_path / "kantor")


def publish(office: OfficeRepository, site: Path, *more: str) -> str:
    """Publish HEAD; gives the line that is printed."""
    answer = call(office.root, "publish", "--to", str(site), *more)
    assert answer.code == 0, answer.err
    assert answer.text.count("\n") == 1
    return answer.text


def releases(site: Path) -> list[str]:
    return sorted(place.name for place in Path(f"{site}.rilis").iterdir() if place.is_dir())


def test_what_is_published_is_what_is_built(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    site = tmp_path / "srv" / "situs"
    assert publish(office, site).startswith("Terbit: 23 laporan, data sampai 2025-06-13, di ")
    assert site.is_symlink()
    assert assert_whole(site) == office.head()
    call(office.root, "build")
    assert differing(read_site(site), read_site(office.root / "site")) == []


def test_releases_are_links_into_the_cache_and_the_three_newest_stay(
    office: OfficeRepository, tmp_path: Path
) -> None:
    site = tmp_path / "situs"
    for day in range(2, 7):
        office.commit_report(f"2025-06-{day:02d}T16:00", "ani-lestari", f"2025-06-{day:02d}")
        publish(office, site)
    assert [name[:6] for name in releases(site)] == ["000003", "000004", "000005"]
    assert site.readlink().name == releases(site)[-1]
    assert releases(site)[-1].endswith(office.head()[:12])
    for name in releases(site):
        assert_whole(Path(f"{site}.rilis") / name)
    # The logo or any other file that no report changes lies on the disk once.
    counts = [path.stat().st_nlink for path in site.rglob("*") if path.is_file()]
    assert max(counts) == 4
    assert min(counts) == 2


def test_another_commit_can_be_published_again(office: OfficeRepository, tmp_path: Path) -> None:
    site, old = tmp_path / "situs", office.head()
    office.commit_report("2025-06-02T16:00", "ani-lestari", "2025-06-02")
    publish(office, site)
    publish(office, site, "--rev", old)
    assert assert_whole(site) == old


def test_a_site_that_is_a_plain_folder_becomes_a_link_without_a_gap(
    office: OfficeRepository, tmp_path: Path
) -> None:
    site = tmp_path / "situs"
    assert call(office.root, "build", "--site-dir", str(site)).code == 0
    before = read_site(site)
    publish(office, site)
    assert site.is_symlink()
    old, new = releases(site)
    assert differing(read_site(Path(f"{site}.rilis") / old), before) == []
    assert_whole(Path(f"{site}.rilis") / new)


def test_an_empty_folder_gives_way(office: OfficeRepository, tmp_path: Path) -> None:
    (tmp_path / "situs").mkdir()
    publish(office, tmp_path / "situs")
    assert (tmp_path / "situs").is_symlink()


def test_what_is_not_ours_is_left_alone(office: OfficeRepository, tmp_path: Path) -> None:
    folder, link = tmp_path / "rumah", tmp_path / "tautan"
    folder.mkdir()
    (folder / "foto.jpg").write_text("foto")
    link.symlink_to(folder)
    for place in (folder, link, folder / "foto.jpg"):
        answer = call(office.root, "publish", "--to", str(place))
        assert answer.code == 2
        assert str(place) in answer.err
    assert (folder / "foto.jpg").read_text() == "foto"
    assert sorted(place.name for place in tmp_path.iterdir()) == ["kantor", "rumah", "tautan"]


def test_whoever_publishes_at_the_same_time_waits_and_then_says_so(
    office: OfficeRepository, tmp_path: Path
) -> None:
    site = tmp_path / "situs"
    publish(office, site)
    before = releases(site)
    for lock in (Path(f"{site}.rilis") / ".kunci", office.root / ".cache" / "jejak" / "kunci"):
        with hold_lock(lock):
            answer = run(office.root, "publish", "--to", str(site), "--wait", "0.2")
        assert answer.code == 3
        assert f"Pembangunan lain sedang berjalan (proses {os.getpid()})" in answer.err
    assert releases(site) == before
    publish(office, site)


def test_a_bare_repository_is_published_from_anywhere(
    office: OfficeRepository, tmp_path: Path
) -> None:
    bare = tmp_path / "laporan.git"
    office.git("clone", "--quiet", "--bare", ".", str(bare))
    answer = call(tmp_path, "publish", "--repo", str(bare), "--to", "situs")
    assert answer.code == 0, answer.err
    assert assert_whole(tmp_path / "situs") == office.head()


def test_a_repository_that_the_environment_names_is_not_meant(
    office: OfficeRepository, tmp_path: Path
) -> None:
    other = make_office(tmp_path / "lain")
    other.commit_report("2025-06-02T16:00", "ani-lestari", "2025-06-02")
    environment = {"GIT_DIR": str(other.root / ".git"), "GIT_WORK_TREE": str(other.root)}
    answer = run(office.root, "publish", "--to", str(tmp_path / "situs"), environment=environment)
    assert answer.code == 0, answer.err
    assert assert_whole(tmp_path / "situs") == office.head()


def test_what_an_interrupted_run_left_is_swept(office: OfficeRepository, tmp_path: Path) -> None:
    site = tmp_path / "situs"
    publish(office, site)
    shelf = Path(f"{site}.rilis")
    for name in (".konsep", ".buang"):
        shutil.copytree(shelf / releases(site)[0], shelf / name)
    (shelf / ".tautan").symlink_to("tidak-ada")
    publish(office, site)
    assert sorted(place.name for place in shelf.iterdir()) == [".kunci", *releases(site)]
    assert_whole(site)
