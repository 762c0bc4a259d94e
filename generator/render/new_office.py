"""The first files of a new office, as text."""

from generator.model.new_office import NewOffice, NewPerson
from generator.render.canonical_scalar import quote_scalar, write_scalar

_CALENDAR = """# Yang berbeda dari kalender nasional. Hapus tanda # untuk memakainya.
# libur:
#   - {tanggal: %(year)s-05-03, nama: Hari jadi kabupaten}
# batal_libur:
#   - {tanggal: %(year)s-12-24, nama: Cuti bersama dibatalkan}
# masuk:
#   - {tanggal: %(year)s-11-07, nama: Pengganti hari libur}
"""
_RESULTS = """# Rencana hasil kerja %(year)s. Hapus tanda # dan ganti isinya.
# hasil_utama:
#   - slug: desa-tertib
#     nama: Desa mengelola Dana Desa dengan tertib
#     rhk:
#       - slug: monev-dana-desa
#         nama: Monitoring dan evaluasi Dana Desa terlaksana
#         pemilik: {unit: slug-unit}   # atau {pegawai: slug-pegawai}
#         indikator: [{aspek: kuantitas, target: 96, satuan: laporan, triwulan: [24, 24, 24, 24]}]
"""
_CSS = "/* Gaya kantor sendiri, dimuat paling akhir. */\n"
_IGNORED = ".venv/\n.cache/\n/site/\n__pycache__/\n"
_ATTRIBUTES = "# Laporan dibaca persis seperti yang diketik.\nentries/** -text\n"
_MAKEFILE = """# Perintah kantor ini. Dipasang di .venv/: yang dipakai Jejak (requirements.txt,
# dengan sidik tiap berkasnya), lalu Jejak sendiri (jejak.txt).
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -q

.PHONY: site serve check
.DEFAULT_GOAL := site

.venv/site.stamp: requirements.txt jejak.txt
\t@$(PYTHON) -m venv .venv
\t@$(PIP) install --require-hashes -r requirements.txt
\t@$(PIP) install --no-deps --no-build-isolation -r jejak.txt
\t@touch $@

site: .venv/site.stamp  ## bangun situs ke site/
\t@$(BIN)/jejak build || test $$? -eq 1  # 1: ada laporan yang perlu dibetulkan; situsnya jadi

serve: .venv/site.stamp  ## pratinjau di komputer ini
\t@$(BIN)/jejak serve

check: .venv/site.stamp  ## periksa semua berkas
\t@$(BIN)/jejak check
"""
_README = """# %(nama)s

Laporan kerja harian %(nama)s, %(kabupaten)s, %(provinsi)s. Satu berkas satu hari satu pegawai, di
`entries/<pegawai>/<tahun>/<bulan>/<tanggal>.md`; pengaturannya di `site_config/`.

| Perintah | Gunanya |
|---|---|
| `make site` | memasang Jejak (sekali, perlu internet), lalu membangun situs ke `site/` |
| `make serve` | pratinjau di komputer ini |
| `make check` | memeriksa semua berkas |

Langkah berikutnya:

1. Periksa `site_config/kantor.yml` dan `site_config/pegawai.yml`. Slug pegawai menjadi alamat
   halamannya; ubahlah sekarang, jangan nanti.
2. Periksa `jejak.txt`: Jejak yang mana yang dipasang. Memperbaruinya kelak: tulis yang baru di
   sana, dan salin `requirements/site.txt` miliknya menjadi `requirements.txt`.
3. Tulis rencana hasil kerja di `site_config/rhk/%(year)s.yml`.
4. %(where)s
"""
_WHERE = {
    "tanpa": "Buat gudang di komputer kantor: `git init --bare --initial-branch=%(cabang)s"
    " /srv/laporan.git`,\n   pasang hooknya (`jejak hook install --repo /srv/laporan.git --to"
    " /srv/situs`), lalu kirim:\n   `git push /srv/laporan.git %(cabang)s`.",
    "": "Kirim ke %(forge_url)s, lindungi cabang %(cabang)s, dan nyalakan yang\n"
    "   tertulis di baris pertama tiap berkas pekerjaan forge.",
}


def render_new_office(office: NewOffice) -> dict[str, str]:
    """Write the files that are the office's own: path to text."""
    values = {
        "nama": office.nama,
        "kabupaten": office.kabupaten,
        "provinsi": office.provinsi,
        "cabang": office.cabang,
        "forge_url": office.forge_url,
        "year": str(office.mulai.year),
    }
    values["where"] = _WHERE["tanpa" if office.forge == "tanpa" else ""] % values
    return {
        "site_config/kantor.yml": _render_settings(office),
        "site_config/pegawai.yml": _render_roster(office),
        "site_config/kalender.yml": _CALENDAR % values,
        f"site_config/rhk/{office.mulai.year}.yml": _RESULTS % values,
        "site_config/pages/.gitkeep": "",
        "site_config/theme/css/kantor.css": _CSS,
        ".gitignore": _IGNORED,
        ".gitattributes": _ATTRIBUTES,
        "Makefile": _MAKEFILE,
        "jejak.txt": f"{office.jejak}\n",
        "README.md": _README % values,
    }


def _render_settings(office: NewOffice) -> str:
    forge = f"jenis: {office.forge}"
    if office.forge_url:
        forge += f", url: {quote_scalar(office.forge_url)}"
    lines = [
        f"nama: {write_scalar(office.nama)}",
        "jenis: kecamatan",
        f"kode_wilayah: {quote_scalar(office.kode_wilayah)}",
        f"kabupaten: {write_scalar(office.kabupaten)}",
        f"provinsi: {write_scalar(office.provinsi)}",
        f"zona_waktu: {office.zona_waktu}",
        f"mulai: {office.mulai}  # hari pertama yang wajib dilaporkan",
        "hari_kerja: [senin, selasa, rabu, kamis, jumat]",
        'batas_lapor: {hari_kerja: 1, jam: "10:00"}  # pukul 10.00 hari kerja berikutnya',
        f"forge: {{{forge}, cabang: {quote_scalar(office.cabang)}}}",
    ]
    units = [f"  - {{slug: {slug}, nama: {quote_scalar(name)}}}" for slug, name in office.units]
    return "\n".join([*lines, "unit:" if units else "unit: []", *units, ""])


def _render_roster(office: NewOffice) -> str:
    if not office.people:
        example = "# - {slug: ani-lestari, nama: Ani Lestari, jabatan: Staf, unit: slug-unit, "
        return f"pegawai: []\n{example}jenis: pns, mulai: 2021-01-04}}\n"
    return "\n".join(["pegawai:", *(_render_person(one, office) for one in office.people), ""])


def _render_person(person: NewPerson, office: NewOffice) -> str:
    fields = {
        "slug": person.slug,
        "nama": quote_scalar(person.nama),
        "jabatan": quote_scalar(person.jabatan),
        "unit": person.unit,
        "jenis": person.jenis,
        "mulai": person.mulai.isoformat(),
    }
    if person.peran != "staf":
        fields["peran"] = person.peran
    if person.akun:
        kind = "gitea" if office.forge == "tanpa" else office.forge
        fields["akun"] = f"{{{kind}: {quote_scalar(person.akun)}}}"
    return f"  - {{{', '.join(f'{name}: {value}' for name, value in fields.items())}}}"
