"""Small real offices in git, with fixed people, dates and commits. Nobody here exists."""

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

KANTOR = """nama: Kecamatan Contoh
jenis: kecamatan
kode_wilayah: "73.24.09"
kabupaten: Kabupaten Contoh
provinsi: Sulawesi Selatan
zona_waktu: Asia/Makassar
mulai: 2025-06-02
hari_kerja: [senin, selasa, rabu, kamis, jumat]
batas_lapor: {hari_kerja: 1, jam: "10:00"}
forge: {jenis: github, url: "https://contoh.test/kantor/laporan", cabang: main}
unit: [{slug: sekretariat, nama: Sekretariat}, {slug: pmd, nama: Seksi Pemberdayaan}]
"""
PEGAWAI = """pegawai:
  - {slug: ani-lestari, nama: "Ani Lestari", jabatan: Pengelola Dana Desa, unit: pmd, jenis: pns,
     mulai: 2021-01-04, email: [ani@contoh.test]}
  - {slug: budi-santoso, nama: "Budi Santoso", jabatan: Pengadministrasi, unit: sekretariat,
     jenis: pns, mulai: 2025-06-03}
  - {slug: citra-dewi, nama: "Citra Dewi", jabatan: Camat, unit: sekretariat, jenis: pns,
     mulai: 2021-01-04, peran: camat}
"""
RHK = """hasil_utama:
  - slug: desa-tertib
    nama: Desa mengelola Dana Desa dengan tertib
    rhk:
      - slug: monev-dana-desa
        nama: Monitoring Dana Desa terlaksana
        pemilik: {unit: pmd}
        indikator: [{aspek: kuantitas, target: 96, satuan: laporan}]
"""
SETTINGS: Mapping[str, str] = {
    "site_config/kantor.yml": KANTOR,
    "site_config/pegawai.yml": PEGAWAI,
    "site_config/rhk/2025.yml": RHK,
}
# Holidays of June 2025: the 6th, the 9th and the 27th. Weekdays before the 16th:
WORKING_DAYS = tuple(f"2025-06-{day:02d}" for day in (2, 3, 4, 5, 10, 11, 12, 13))

_WITA = "+0800"
_HAS_ZONE = re.compile(r"(?:Z|[+-]\d{4})$")
# Nothing of the machine's own git may show in what a test sees.
ENVIRONMENT = {
    **{name: text for name, text in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def path_of(slug: str, day: str) -> str:
    """Name the file of a report; `day` is ISO."""
    return f"entries/{slug}/{day[:4]}/{day[5:7]}/{day}.md"


def report(slug: str, day: str, *activities: str, status: str = "hadir") -> str:
    """Write a report; an activity is a text, or fields such as "uraian: X, hasil: Y"."""
    lines = ["---", f"tanggal: {day}", f"pegawai: {slug}", f"status: {status}"]
    if status not in {"cuti", "izin"}:
        lines += ["kegiatan:", *(_item(one) for one in activities or ("Menata arsip surat",))]
    return "\n".join([*lines, "---", ""])


def _item(activity: str) -> str:
    return f"  - {{{activity}}}" if activity.startswith("uraian:") else f"  - {activity}"


@dataclass(frozen=True, slots=True)
class OfficeRepository:
    """A work tree with its history. Times are ISO, in the office's zone unless they name one."""

    root: Path

    def git(self, *arguments: str, at: str = "2025-06-01T08:00", who: str = "Ani") -> str:
        """Run git as somebody at some time."""
        moment = at if _HAS_ZONE.search(at) else f"{at}:00{_WITA}"
        mail = f"{who.lower()}@contoh.test"
        person = {
            f"GIT_{role}_{what}": value
            for role in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", who), ("EMAIL", mail), ("DATE", moment))
        }
        run = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env=ENVIRONMENT | person,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, f"git {' '.join(arguments)}: {run.stderr}"
        return run.stdout.strip()

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file of the work tree."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
        return place

    def commit(self, at: str, files: Mapping[str, str | bytes | None], who: str = "Ani") -> str:
        """Commit files; None removes one. Gives the commit's hash."""
        for path, text in files.items():
            if text is None:
                (self.root / path).unlink()
            else:
                self.write(path, text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Laporan", at=at, who=who)
        return self.head()

    def commit_report(self, at: str, slug: str, day: str, *activities: str) -> str:
        """Commit one report of somebody at work."""
        return self.commit(at, {path_of(slug, day): report(slug, day, *activities)})

    def head(self) -> str:
        """Give the hash of HEAD."""
        return self.git("rev-parse", "HEAD")


def make_office(folder: Path, settings: Mapping[str, str] = SETTINGS) -> OfficeRepository:
    """Make an office whose only commit is its settings."""
    folder.mkdir(parents=True)
    office = OfficeRepository(folder)
    office.git("init", "--quiet", "--initial-branch=main")
    office.git("config", "user.email", "ani@contoh.test")
    office.write(".gitignore", ".cache/\nsite/\n")
    office.commit("2025-06-01T08:00", settings)
    return office


def make_busy_office(folder: Path) -> OfficeRepository:
    """Make an office with two weeks of reports of everybody, a commit a day."""
    office = make_office(folder)
    for day in WORKING_DAYS:
        office.commit(
            f"{day}T16:00",
            {
                path_of(slug, day): report(
                    slug,
                    day,
                    f"uraian: Menyusun laporan {number}, hasil: Laporan {day}, jumlah: {number},"
                    " satuan: laporan, rhk: monev-dana-desa",
                    f"Apel pagi hari ke-{day[-2:]}",
                )
                for number, slug in enumerate(("ani-lestari", "budi-santoso", "citra-dewi"), 1)
                if not (slug == "budi-santoso" and day == "2025-06-02")
            },
        )
    return office
