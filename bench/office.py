"""The invented office of a corpus: its people, and the settings that stand in its repository."""

from datetime import date

from bench.reports import Worker, read_vocabulary

AWARD = """\
rumus:
  - versi: "1"
    mulai: {month}
    bobot: {{kelengkapan: 30, tepat_waktu: 15, hasil: 20, bukti: 10, rhk: 15, keragaman: 10}}
"""
INDICATOR = "{aspek: kuantitas, target: 960, satuan: dokumen, triwulan: [240, 240, 240, 240]}"


def make_workers(count: int) -> tuple[Worker, ...]:
    """Make the first `count` people, spread over the units; the first is the camat."""
    words = read_vocabulary()
    units = list(words["unit"])
    return tuple(_make_worker(number, units[number % len(units)]) for number in range(count))


def _make_worker(number: int, unit: str) -> Worker:
    words = read_vocabulary()
    firsts, lasts = words["nama_depan"], words["nama_belakang"]
    # 7 and 3 share no factor with the lengths, so names do not march in step.
    name = f"{firsts[number % len(firsts)]} {lasts[(number * 7 + 3) % len(lasts)]}"
    title = words["gelar"][number % len(words["gelar"])]
    post = "Camat" if number == 0 else words["jabatan"][number % len(words["jabatan"])]
    return Worker(number, name.lower().replace(" ", "-"), name + title, post, unit)


def make_settings(workers: tuple[Worker, ...], first: date, last: date) -> dict[str, str]:
    """Make every file under site_config/ that the reports of `first`..`last` need."""
    files = {
        "site_config/kantor.yml": _make_office_file(first),
        "site_config/pegawai.yml": _make_roster_file(workers, first),
        "site_config/penghargaan.yml": AWARD.format(month=f"{first:%Y-%m}"),
    }
    years = range(first.year, last.year + 1)
    return files | {f"site_config/rhk/{year}.yml": _make_results_file() for year in years}


def _make_office_file(first: date) -> str:
    units = read_vocabulary()["unit"]
    rows = "".join(f"  - {{slug: {slug}, nama: {unit['nama']}}}\n" for slug, unit in units.items())
    return f"""\
nama: Kecamatan Tomoni Timur
jenis: kecamatan
kode_wilayah: "73.24.09"
kabupaten: Kabupaten Luwu Timur
provinsi: Sulawesi Selatan
zona_waktu: Asia/Makassar
mulai: {first}
hari_kerja: [senin, selasa, rabu, kamis, jumat]
batas_lapor: {{hari_kerja: 1, jam: "10:00"}}
forge: {{jenis: github, url: "https://github.com/kecamatan-contoh/laporan", cabang: main}}
unit:
{rows}"""


def _make_roster_file(workers: tuple[Worker, ...], first: date) -> str:
    rows = "".join(
        f'  - {{slug: {worker.slug}, nama: "{worker.nama}", jabatan: {worker.jabatan},'
        f" unit: {worker.unit}, jenis: pns, mulai: {first}"
        f"{', peran: camat' if worker.jabatan == 'Camat' else ''}}}\n"
        for worker in workers
    )
    return f"pegawai:\n{rows}"


def _make_results_file() -> str:
    """Make one hasil utama for each unit, with two planned results (RHK) counted in documents."""
    lines = ["hasil_utama:"]
    for slug, unit in read_vocabulary()["unit"].items():
        lines += [f"  - slug: {slug}", f"    nama: Hasil kerja {unit['nama']}", "    rhk:"]
        for rhk in unit["rhk"]:
            lines += [
                f"      - slug: {rhk}",
                f"        nama: {rhk.replace('-', ' ').capitalize()}",
                f"        pemilik: {{unit: {slug}}}",
                f"        indikator: [{INDICATOR}]",
            ]
    return "\n".join(lines) + "\n"
