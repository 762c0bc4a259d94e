"""A day of 25 people on an office's own server: what may not land is told why."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doors.own_server import (
    OwnServer,
    last_working_day,
    make_sent_office,
    make_server,
    now,
    today,
)
from tests.doors.repositories import KANTOR, OfficeRepository, path_of, report
from tests.doors.site_checks import assert_whole

NIK = "7324094507900001"
PEOPLE = tuple(f"pegawai-{number:02d}" for number in range(1, 26))
CAMAT = PEOPLE[0]
SETTINGS = {
    "site_config/kantor.yml": KANTOR.replace(
        'forge: {jenis: github, url: "https://contoh.test/kantor/laporan", cabang: main}',
        "forge: {jenis: tanpa, cabang: main}",
    ),
    "site_config/pegawai.yml": "pegawai:\n"
    + "".join(
        f'  - {{slug: {slug}, nama: "Orang {slug[-2:]}", jabatan: Staf, unit: pmd, jenis: pns,'
        f" mulai: 2021-01-04, akun: {{gitea: {slug}}}"
        f"{', peran: camat' if slug == CAMAT else ''}}}\n"
        for slug in PEOPLE
    ),
}


@dataclass(frozen=True, slots=True)
class Slip:
    """What somebody sends instead of a right report, and what the answer must say."""

    path: str
    text: str
    words: tuple[str, ...]
    at: str | None = None


def right(slug: str) -> str:
    return report(
        slug, today(), f"uraian: Melayani warga, hasil: Surat, jumlah: {slug[-1]}1, satuan: surat"
    )


OLD = last_working_day(weeks_ago=2).isoformat()
SLIPS = {
    PEOPLE[3]: Slip(
        path_of(PEOPLE[3], today()),
        report(PEOPLE[3], today(), "uraian: Melayani warga, jumlah: 1.500, satuan: surat"),
        (":6:", "E105", "1500 atau 1,5"),
    ),
    PEOPLE[7]: Slip(
        path_of(PEOPLE[7], today()),
        report(PEOPLE[7], today(), status="ikut"),
        (":4:9: E110", "Tulis salah satu: hadir"),
    ),
    PEOPLE[11]: Slip(
        f"entries/{PEOPLE[11]}/laporan saya.md",
        right(PEOPLE[11]),
        ("E010", f"entries/{PEOPLE[11]}/"),
    ),
    PEOPLE[14]: Slip(
        path_of(PEOPLE[14], today()),
        report(PEOPLE[14], today(), f"Mengantar berkas warga NIK {NIK}"),
        (":6:", "E201", "NIK"),
    ),
    PEOPLE[18]: Slip(
        path_of(PEOPLE[19], today()),
        report(PEOPLE[19], today()),
        ("E411", f"entries/{PEOPLE[18]}/"),
    ),
    PEOPLE[22]: Slip(
        path_of(PEOPLE[22], OLD),
        report(PEOPLE[22], OLD),
        ("Betulkan jam komputer Anda", "git rebase --force-rebase"),
        at=f"{OLD}T15:00",
    ),
}


def send(office: OfficeRepository, server: OwnServer, slug: str) -> str:
    """Let somebody write and send: every third to a branch of their own."""
    slip = SLIPS.get(slug)
    path, text = (slip.path, slip.text) if slip else (path_of(slug, today()), right(slug))
    branch = f"laporan/{slug}" if int(slug[-2:]) % 3 == 0 and not slip else "main"
    office.git("fetch", "--quiet", "origin")
    office.git("switch", "--quiet", "--detach", "origin/main")
    office.commit(slip.at if slip and slip.at else now(), {path: text}, who=slug)
    answer = server.push(office.root, f"HEAD:refs/heads/{branch}", who=slug)
    assert (answer.code != 0) == bool(slip), answer.err
    return answer.err


@pytest.mark.slow
def test_a_day_of_25_people(tmp_path: Path) -> None:
    server = make_server(tmp_path)
    office = make_sent_office(tmp_path / "kantor", server, SETTINGS)
    said = {slug: send(office, server, slug) for slug in PEOPLE}

    for slug, slip in SLIPS.items():
        assert "Kiriman ditolak" in said[slug]
        assert slip.at or f"remote: {slip.path}:" in said[slug]
        for word in slip.words:
            assert word in said[slug], said[slug]
    assert NIK not in "".join(said.values())
    assert server.head() == assert_whole(server.site)

    # The camat takes in what lies on branches, one by one, and sends it all at once.
    office.git("fetch", "--quiet", "origin")
    office.git("switch", "--quiet", "--detach", "origin/main")
    waiting = office.git("branch", "--remotes", "--list", "origin/laporan/*").split()
    assert len(waiting) == 6
    for branch in waiting:
        office.git("merge", "--quiet", "--no-ff", "--no-edit", branch, at=now(), who="Camat")
    answer = server.push(office.root, "HEAD:refs/heads/main", who=CAMAT)
    assert answer.code == 0, answer.err
    assert f"Terbit: {25 - len(SLIPS)} laporan" in answer.err

    assert assert_whole(server.site) == server.head()
    for slug in PEOPLE:
        page = server.site / "pegawai" / slug / today()[:7] / "index.html"
        assert ("Melayani warga" in page.read_text()) == (slug not in SLIPS), slug
    assert len(server.releases()) == 3
