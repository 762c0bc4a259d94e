"""The settings of SPEC 1, as typed there, for the tests of what may be wrong in them."""

from collections.abc import Mapping

from generator.model.settings import Settings
from generator.validate.settings.check_settings import check_settings

OFFICE = """\
nama: Kecamatan Tomoni Timur
jenis: kecamatan                     # kecamatan | kabupaten
kode_wilayah: "73.24.09"
kabupaten: Kabupaten Luwu Timur
provinsi: Sulawesi Selatan
zona_waktu: Asia/Makassar
mulai: 2025-07-01
hari_kerja: [senin, selasa, rabu, kamis, jumat]
batas_lapor: {hari_kerja: 1, jam: "10:00"}
forge: {jenis: github, url: "https://github.com/kecamatan-contoh/laporan", cabang: main}
unit: [{slug: sekretariat, nama: Sekretariat}, {slug: pmd, nama: Seksi PMD}]
"""
ROSTER = """\
pegawai:
  - slug: ani-lestari
    nama: "Ani Lestari, S.Sos."
    jabatan: Pengelola Dana Desa
    unit: pmd
    jenis: pns
    mulai: 2021-01-04
"""
RESULTS = """\
hasil_utama:
  - slug: desa-tertib
    nama: Desa mengelola Dana Desa dengan tertib
    rhk:
      - slug: monev-dana-desa
        nama: Monitoring dan evaluasi Dana Desa terlaksana
        pemilik: {unit: pmd}
        indikator: [{aspek: kuantitas, target: 96, satuan: laporan, triwulan: [24, 24, 24, 24]}]
"""
OFFICE_PATH = "site_config/kantor.yml"
ROSTER_PATH = "site_config/pegawai.yml"
RESULTS_PATH = "site_config/rhk/2025.yml"
CALENDAR_PATH = "site_config/kalender.yml"
AWARD_PATH = "site_config/penghargaan.yml"
FILES = {OFFICE_PATH: OFFICE, ROSTER_PATH: ROSTER, RESULTS_PATH: RESULTS}


def check(files: Mapping[str, str | None] | None = None) -> tuple[Settings | None, list[str]]:
    """Check the made files with some of them replaced, None for missing.

    Returns:
        The settings, and each problem as "kantor.yml:2:8 E913 message | hint".
    """
    texts = {**FILES, **(files or {})}
    checked = check_settings(
        {path: text.encode() for path, text in texts.items() if text is not None}
    )
    lines = [
        f"{problem.path.removeprefix('site_config/')}:{problem.line}:{problem.column} "
        f"{problem.code} {problem.message} | {problem.hint}"
        for problem in checked.problems
    ]
    return checked.value, lines


def check_one(path: str, old: str, new: str) -> list[str]:
    """Check the made files with one word changed in one of them."""
    assert FILES[path].count(old) == 1, old
    return check({path: FILES[path].replace(old, new)})[1]


def codes(lines: list[str]) -> list[str]:
    return [line.split()[1] for line in lines]
