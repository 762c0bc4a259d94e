"""A made office, its people and months, for unit tests and the preview. Nobody here exists.

Deterministic: equal calls give equal values. Texts vary, so that page weights are honest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from zoneinfo import ZoneInfo

from generator.aggregate.person_month import DayRecord, make_person_month
from generator.aggregate.summary import count_rows, make_summary, result_rows
from generator.model.calendar import OfficeCalendar
from generator.model.moment import Moment
from generator.model.office import (
    DeadlineRule,
    Forge,
    Indicator,
    Office,
    Person,
    PlannedResult,
    Unit,
    UnitSpan,
)
from generator.model.period import days_of_month, months_between
from generator.model.person_month import PersonMonth, PersonMonthSummary
from generator.model.provenance import Provenance, Revision
from generator.model.report import Activity, Report
from generator.model.site import CountRow, ResultRow, SiteContext
from generator.problems import make_problem

ZONE = "Asia/Makassar"
UNITS = (
    Unit("sekretariat", "Sekretariat"),
    Unit("pemerintahan", "Seksi Pemerintahan"),
    Unit("pmd", "Seksi Pemberdayaan Masyarakat dan Desa"),
    Unit("trantib", "Seksi Ketenteraman dan Ketertiban Umum"),
    Unit("pelayanan", "Seksi Pelayanan Umum"),
)
_FIRST = (
    *("Ani", "Budi", "Citra", "Darma", "Eka", "Fatmah", "Gede", "Hasna", "Irwan", "Jumriah"),
    *("Ketut", "Lalu", "Made", "Nurhayati", "Oktavianus", "Putu", "Rahmat", "Sitti", "Taufik"),
    *("Usman", "Wayan", "Yusuf", "Zainal", "Arni", "Baso", "Daeng", "Emi", "Firman", "Haris"),
)
_LAST = ("Lestari", "Santoso", "Pallawa", "Mappanganro", "Suryani", "Wirawan", "Tandi", "Rante")
_TITLES = ("", ", S.Sos.", ", S.E.", ", S.IP.", ", A.Md.")
_POSTS = ("Pengelola Dana Desa", "Analis Tata Praja", "Pengadministrasi Umum", "Pranata Pelayanan")
_DEEDS = (
    ("Menyusun laporan monitoring penggunaan Dana Desa", "Laporan monitoring", "laporan"),
    ("Memfasilitasi musyawarah desa tentang rencana kerja tahun depan", "Berita acara", "dokumen"),
    ("Melayani penerbitan surat pengantar dan rekomendasi warga", "Surat terbit", "surat"),
    ("Menata arsip surat masuk dan keluar triwulan berjalan", "Arsip tertata", "berkas"),
    (
        "Memeriksa kelengkapan berkas pengajuan pencairan tahap pertama",
        "Berkas diperiksa",
        "berkas",
    ),
    ("Mendampingi petugas posyandu menyusun jadwal kunjungan rumah", "Jadwal kunjungan", "dokumen"),
    (
        "Meninjau jalan tani yang rusak akibat banjir bersama kepala dusun",
        "Hasil tinjauan",
        "lokasi",
    ),
    ("Merekap kehadiran rapat koordinasi bulanan pemerintah desa", "Rekap hadir", "dokumen"),
)
_VILLAGES = ("Kertoraharjo", "Purwosari", "Margomulyo", "Cendana Hitam", "Alam Buana", "Manunggal")
_OBSTACLES = (
    "Jaringan internet putus dua jam sejak pukul sembilan",
    "Kepala desa berhalangan hadir, musyawarah dijadwalkan ulang",
    "Printer rusak, berkas dicetak di kantor desa",
    "Jalan menuju dusun terendam setelah hujan malam",
)
RESULTS = tuple(
    PlannedResult(slug, nama, year, utama, nama_utama, unit, None, indikator)
    for year in (2025, 2026)
    for slug, nama, utama, nama_utama, unit, indikator in (
        (
            *("monev-dana-desa", "Monitoring dan evaluasi Dana Desa terlaksana"),
            *("desa-tertib", "Desa mengelola Dana Desa dengan tertib", "pmd"),
            (Indicator("kuantitas", "96", "laporan", ("24", "24", "24", "24")),),
        ),
        (
            *("surat-warga", "Surat pengantar warga terbit tepat waktu"),
            *("layanan-cepat", "Warga dilayani cepat dan ramah", "pelayanan"),
            (Indicator("kuantitas", "1200", "surat", ("300", "300", "300", "300")),),
        ),
        (
            *("arsip-tertib", "Arsip kantor tertata dan mudah dicari"),
            *("layanan-cepat", "Warga dilayani cepat dan ramah", "sekretariat"),
            (Indicator("kuantitas", "480", "berkas", ()),),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class MadeSite:
    """Everything the views take, of one made archive."""

    context: SiteContext
    person_months: Mapping[tuple[str, str], PersonMonth]
    summaries: tuple[PersonMonthSummary, ...]
    rows: tuple[CountRow, ...]
    result_rows: tuple[ResultRow, ...]

    def month(self, month: str) -> tuple[PersonMonthSummary, ...]:
        return tuple(summary for summary in self.summaries if summary.month == month)

    def person(self, slug: str) -> tuple[PersonMonthSummary, ...]:
        return tuple(summary for summary in self.summaries if summary.pegawai == slug)


def make_forge(jenis: str = "github") -> Forge:
    return Forge(jenis, None if jenis == "tanpa" else "https://contoh.test/kantor/laporan", "main")


def make_people(count: int, start: date = date(2021, 1, 4)) -> tuple[Person, ...]:
    random = Random(count)
    people = []
    for number in range(count):
        first, last = _FIRST[number % len(_FIRST)], _LAST[number // 3 % len(_LAST)]
        unit = UNITS[number % len(UNITS)].slug
        people.append(
            Person(
                slug=f"{first}-{last}-{number}".lower()
                if number >= len(_FIRST)
                else f"{first}-{last}".lower(),
                nama=f"{first} {last}{random.choice(_TITLES)}",
                jabatan=random.choice(_POSTS),
                unit=unit,
                jenis="pns",
                mulai=start,
                riwayat_unit=(
                    (
                        UnitSpan("sekretariat", None, date(2025, 12, 31)),
                        UnitSpan(unit, date(2026, 1, 1), None),
                    )
                    if number == 2
                    else ()
                ),
            )
        )
    return tuple(people)


def make_office(people: int = 22, forge: str = "github", start: date = date(2025, 7, 1)) -> Office:
    return Office(
        nama="Kecamatan Tomoni Timur",
        jenis="kecamatan",
        kode_wilayah="73.24.09",
        kabupaten="Kabupaten Luwu Timur",
        provinsi="Sulawesi Selatan",
        zona_waktu=ZONE,
        mulai=start,
        hari_kerja=frozenset(range(5)),
        batas_lapor=DeadlineRule(1, time(10, 0)),
        forge=make_forge(forge),
        units=UNITS,
        people=make_people(people),
        results=RESULTS,
        contoh=True,
    )


def make_calendar() -> OfficeCalendar:
    return OfficeCalendar(
        work_week=frozenset(range(5)),
        holidays={date(2026, 6, 1): "Hari Lahir Pancasila", date(2026, 6, 16): "Tahun Baru Islam"},
        extra_working_days=frozenset(),
        zone=ZONE,
        deadline=DeadlineRule(1, time(10, 0)),
    )


def make_moment(day: date) -> Moment:
    return Moment(day, datetime.combine(day, time(15, 30), ZoneInfo(ZONE)))


def make_context(
    day: date = date(2026, 6, 18),
    *,
    people: int = 22,
    forge: str = "github",
    start: date = date(2025, 7, 1),
) -> SiteContext:
    months = months_between(f"{start:%Y-%m}", f"{day:%Y-%m}")
    return SiteContext(make_office(people, forge, start), make_calendar(), make_moment(day), months)


def make_activity(random: Random, *, rhk: bool = True) -> Activity:
    deed, result, satuan = random.choice(_DEEDS)
    village = random.choice(_VILLAGES)
    has_result = random.random() < 0.75
    start = random.choice((None, 8, 9, 10, 13))
    return Activity(
        uraian=f"{deed} di Desa {village}" if random.random() < 0.5 else deed,
        hasil=f"{result} Desa {village} nomor {random.randint(1, 900)}" if has_result else None,
        jumlah=Decimal(random.randint(1, 12)) if has_result else None,
        satuan=satuan if has_result else None,
        rhk=random.choice(RESULTS).slug if rhk and random.random() < 0.6 else None,
        jenis="skp",
        mulai=f"{start:02d}:00" if start else None,
        selesai=f"{start + 1:02d}:30" if start else None,
        lokasi=f"Desa {village}" if random.random() < 0.4 else None,
        bukti=("https://contoh.go.id/bukti.pdf",) if random.random() < 0.3 else (),
        kendala=random.choice(_OBSTACLES) if random.random() < 0.04 else None,
    )


def make_report(pegawai: str, day: date, random: Random, *, kegiatan: int = 0) -> Report:
    status = random.choices(("hadir", "dinas-luar", "wfh", "diklat", "cuti"), (80, 10, 4, 2, 4))[0]
    if kegiatan:
        status = "hadir"
    count = kegiatan or random.randint(1, 4)
    is_leave = status == "cuti"
    return Report(
        path=f"entries/{pegawai}/{day:%Y/%m}/{day}.md",
        tanggal=day,
        pegawai=pegawai,
        status=status,
        kegiatan=() if is_leave else tuple(make_activity(random) for _ in range(count)),
        kendala=random.choice(_OBSTACLES) if random.random() < 0.08 and not is_leave else None,
        rencana="Melanjutkan pemeriksaan berkas tahap kedua" if random.random() < 0.1 else None,
        narasi=(
            "Rapat berlangsung **dua jam**. Catatan:\n\n- daftar hadir lengkap\n- notula disusul\n"
            if random.random() < 0.15 and not is_leave
            else ""
        ),
    )


def make_revision(day: date, hours: float, random: Random, *, deletion: bool = False) -> Revision:
    at = datetime.combine(day, time(8), ZoneInfo(ZONE)) + timedelta(hours=hours)
    return Revision(
        commit=f"{random.getrandbits(160):040x}",
        received_at=int(at.timestamp()),
        merged_by="Camat Tomoni Timur",
        author="Staf Kantor",
        authored_at=int(at.timestamp()) - 900,
        is_deletion=deletion,
    )


def make_record(pegawai: str, day: date, random: Random, *, kegiatan: int = 0) -> DayRecord:
    """Make what git holds of a working day: mostly a report in time, sometimes not."""
    dice = random.random()
    first = make_revision(day, 30 if dice < 0.07 else random.uniform(6, 10), random)
    edits = (make_revision(day, random.choice((12, 50)), random),) if 0.07 < dice < 0.13 else ()
    report = make_report(pegawai, day, random, kegiatan=kegiatan)
    if dice > 0.995:
        problem = make_problem(report.path, "E104", "jam selesai lebih awal", at=(7, 11))
        return DayRecord(None, (problem,), Provenance((first,)))
    if dice > 0.99:
        gone = make_revision(day, 60, random, deletion=True)
        return DayRecord(None, (), Provenance((first, gone)))
    warning = make_problem(report.path, "W201", "status ditulis lain") if dice > 0.97 else None
    return DayRecord(report, (warning,) if warning else (), Provenance((first, *edits)))


def make_month(
    context: SiteContext, person: Person, month: str, *, kegiatan: int = 0, missing: float = 0.04
) -> PersonMonth:
    """Make one person's month; `kegiatan` fixes the number of activities a day."""
    random = Random(f"{person.slug} {month}")
    records = {
        day: make_record(person.slug, day, random, kegiatan=kegiatan)
        for day in days_of_month(month)
        if context.calendar.is_working_day(day)
        and day <= context.moment.day
        and random.random() >= (0.4 if day == context.moment.day else missing)
    }
    office = context.office
    return make_person_month(person, month, records, office, context.calendar, context.moment)


def make_site(context: SiteContext, *, missing: float = 0.04) -> MadeSite:
    """Make the whole archive of an office."""
    person_months = {
        (person.slug, month): make_month(context, person, month, missing=missing)
        for month in context.months
        for person in context.office.people
    }
    summaries = tuple(make_summary(month) for month in person_months.values())
    return MadeSite(
        context,
        person_months,
        summaries,
        tuple(row for summary in summaries for row in count_rows(summary)),
        tuple(row for summary in summaries for row in result_rows(summary)),
    )
