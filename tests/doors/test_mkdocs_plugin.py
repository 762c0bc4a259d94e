import os
import subprocess
import sys
from pathlib import Path

import pytest

OFFICE = """nama: Kecamatan Contoh
jenis: kecamatan
kode_wilayah: "73.24.09"
kabupaten: Kabupaten Luwu Timur
provinsi: Sulawesi Selatan
zona_waktu: Asia/Makassar
mulai: 2025-07-01
hari_kerja: [senin, selasa, rabu, kamis, jumat]
batas_lapor: {hari_kerja: 1, jam: "10:00"}
forge: {jenis: tanpa}
unit: [{slug: pmd, nama: Seksi PMD}]
"""
ROSTER = """pegawai:
  - {slug: ani-lestari, nama: Ani, jabatan: Staf, unit: pmd, jenis: pns, mulai: 2021-01-04}
"""
REPORT = """---
tanggal: 2025-07-01
pegawai: ani-lestari
status: hadir
kegiatan:
  - Apel pagi
---
"""
ENVIRONMENT = {
    **os.environ,
    "GIT_AUTHOR_DATE": "2025-07-01T12:00:00Z",
    "GIT_COMMITTER_DATE": "2025-07-01T12:00:00Z",
    "NO_MKDOCS_2_WARNING": "1",
}


def call(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )


def mkdocs_build(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return call(folder, sys.executable, "-m", "mkdocs", "build", *options)


def site_bytes(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    files = {
        "mkdocs.yml": Path("mkdocs.yml").read_text(encoding="utf-8"),
        "site_config/kantor.yml": OFFICE,
        "site_config/pegawai.yml": ROSTER,
        "site_config/pages/.gitkeep": "",
        "site_config/pages/berita.md": "# Berita\n\nIsi.\n",
        "site_config/theme/css/kantor.css": "/* gaya */",
        "entries/ani-lestari/2025/07/2025-07-01.md": REPORT,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    call(tmp_path, "git", "init", "-q", "-b", "main")
    call(tmp_path, "git", "add", "-A")
    author = ("-c", "user.name=A", "-c", "user.email=a@contoh.go.id")
    call(tmp_path, "git", *author, "commit", "-qm", "Mulai")
    return tmp_path


def test_mkdocs_build_gives_the_bytes_of_our_own_command(repository: Path) -> None:
    ours = call(repository, sys.executable, "-m", "generator", "build", "--site-dir", "satu")
    assert ours.returncode == 0, ours.stderr
    (repository / "entries/ani-lestari/2025/07/2025-07-01.md").write_text("belum dikomit")
    theirs = mkdocs_build(repository, "--strict", "--site-dir", "dua")
    assert theirs.returncode == 0, theirs.stderr
    one, two = site_bytes(repository / "satu"), site_bytes(repository / "dua")
    assert "berita/index.html" in one
    assert one == two


def test_a_failing_build_says_why_and_leaves_the_old_site_alone(repository: Path) -> None:
    old = repository / "site" / "index.html"
    old.parent.mkdir()
    old.write_text("lama")
    (repository / "site_config/kantor.yml").write_text("nama: [")
    call(
        repository, "git", "-c", "user.name=A", "-c", "user.email=a@a.id", "commit", "-qam", "Rusak"
    )
    run = mkdocs_build(repository)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert "kantor.yml" in run.stderr
    assert old.read_text() == "lama"
