"""Made values for the tests of the data files."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from generator.model.calendar import OfficeCalendar
from generator.model.moment import Moment
from generator.model.office import DeadlineRule, Forge, Office, Person, Unit, UnitSpan
from generator.model.person_month import Counts, DayState, Headline, PersonDay
from generator.model.provenance import Provenance, Revision
from generator.model.report import Activity, Report
from generator.model.site import CountRow, SiteContext

ZONE = ZoneInfo("Asia/Makassar")
RULE = DeadlineRule()

ANI = Person(
    slug="ani-lestari",
    nama="Ani Lestari, S.Sos.",
    jabatan="Pengelola Dana Desa",
    unit="pmd",
    jenis="pns",
    mulai=date(2021, 1, 4),
    akun={"github": "anilogin"},
    email=("ani@contoh.go.id",),
)
BUDI = Person(
    slug="budi",
    nama="Budi",
    jabatan="Arsiparis",
    unit="pmd",
    jenis="pppk",
    mulai=date(2025, 5, 20),
    selesai=date(2025, 6, 10),
    riwayat_unit=(UnitSpan("sekretariat", None, date(2025, 6, 2)),),
    nama_lain=("budi-lama",),
)
OFFICE = Office(
    nama="Kecamatan Tomoni Timur",
    jenis="kecamatan",
    kode_wilayah="73.24.09",
    kabupaten="Kabupaten Luwu Timur",
    provinsi="Sulawesi Selatan",
    zona_waktu="Asia/Makassar",
    mulai=date(2025, 5, 1),
    hari_kerja=frozenset(range(5)),
    batas_lapor=RULE,
    forge=Forge(),
    units=(Unit("sekretariat", "Sekretariat"), Unit("pmd", "Seksi PMD")),
    people=(ANI, BUDI),
)
MOMENT = Moment(date(2025, 6, 30), datetime(2025, 6, 30, 12, tzinfo=UTC))
CALENDAR = OfficeCalendar(frozenset(range(5)), {}, frozenset(), "Asia/Makassar", RULE)
CONTEXT = SiteContext(OFFICE, CALENDAR, MOMENT, ("2025-05", "2025-06"))

MONEV = Activity(
    uraian="Menyelesaikan laporan monev penggunaan Dana Desa",
    hasil="Laporan monev 4 desa",
    jumlah=Decimal("2.50"),
    satuan="laporan",
    rhk="monev-dana-desa",
    jenis="skp",
    mulai="08:00",
    selesai="10:30",
    lokasi="Desa Kertoraharjo",
    bukti=("https://contoh.go.id/a.pdf", "https://contoh.go.id/b.pdf"),
    kendala="Listrik padam",
)
PROVENANCE = Provenance(
    (
        Revision("a" * 40, 1751244720, None, "Ani <ani@contoh.go.id>", 1751244700),
        Revision("b" * 40, 1751331120, None, "Ani <ani@contoh.go.id>", 1751331100),
    )
)


def parse_xml(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own output, just made


def make_report(*activities: Activity, status: str = "hadir", day: int = 30) -> Report:
    return Report(
        path=f"entries/ani-lestari/2025/06/2025-06-{day:02d}.md",
        tanggal=date(2025, 6, day),
        pegawai="ani-lestari",
        status=status,
        kegiatan=activities,
        kendala="Jaringan putus",
        rencana="Musdes",
        narasi="Catatan **bebas**.",
    )


def make_day(report: Report | None, provenance: Provenance | None = PROVENANCE) -> PersonDay:
    day = report.tanggal if report else date(2025, 6, 30)
    return PersonDay(
        day=day,
        state=DayState.REPORTED,
        unit="pmd",
        is_obliged=True,
        report=report,
        provenance=provenance,
        is_on_time=True,
    )


def make_headline(day: int, pegawai: str = "ani-lestari", text: str = "Laporan monev") -> Headline:
    received = int(datetime.combine(date(2025, 6, day), time(8), UTC).timestamp())
    return Headline(date(2025, 6, day), pegawai, "pmd", "hadir", text, 1, received, "a" * 40)


def make_count_row(pegawai: str, month: str, unit: str = "pmd", days: int = 3) -> CountRow:
    return CountRow(pegawai, month, unit, Counts(days, days - 1, 1, 5, 2))
