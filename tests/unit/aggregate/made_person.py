"""A made person, office and records for the tests of what a month means."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from generator.aggregate.person_month import DayRecord, make_person_month
from generator.model.calendar import OfficeCalendar
from generator.model.moment import Moment
from generator.model.office import DeadlineRule, Forge, Office, Person, Unit
from generator.model.person_month import PersonDay, PersonMonth
from generator.model.provenance import Provenance, Revision
from generator.model.report import Activity, Report
from generator.problems import make_problem

ZONE = ZoneInfo("Asia/Makassar")
RULE = DeadlineRule(1, time(10, 0))
OFFICE = Office(
    nama="Kecamatan Contoh",
    jenis="kecamatan",
    kode_wilayah="73.24.09",
    kabupaten="Kabupaten Contoh",
    provinsi="Sulawesi Selatan",
    zona_waktu="Asia/Makassar",
    mulai=date(2020, 1, 1),
    hari_kerja=frozenset(range(5)),
    batas_lapor=RULE,
    forge=Forge(),
    units=(Unit("sekretariat", "Sekretariat"), Unit("pmd", "Seksi PMD")),
    people=(),
)
ANI = Person("ani", "Ani", "Pengelola", "pmd", "pns", date(2020, 1, 1))
CALENDAR = OfficeCalendar(OFFICE.hari_kerja, {}, frozenset(), OFFICE.zona_waktu, RULE)
LATER = Moment(date(2030, 1, 1), datetime(2030, 1, 1, tzinfo=ZONE))


def at(day: date, hour: int = 16, minute: int = 0, *, second: int = 0) -> int:
    """Give an instant by the office clock, epoch seconds."""
    return int(datetime.combine(day, time(hour, minute, second), ZONE).timestamp())


def make_revision(received_at: int, *, is_deletion: bool = False) -> Revision:
    return Revision(f"{received_at:040x}", received_at, None, "Ani", received_at, is_deletion)


def make_report(day: date, status: str = "hadir", *activities: Activity) -> Report:
    if not activities and status in {"hadir", "wfh", "dinas-luar", "diklat"}:
        activities = (Activity("Apel pagi"),)
    return Report(f"entries/ani/{day:%Y/%m}/{day}.md", day, "ani", status, activities)


def make_record(
    day: date, *received_at: int, status: str = "hadir", activities: tuple[Activity, ...] = ()
) -> DayRecord:
    """Make an accepted report, received at the end of its day or at the times given."""
    times = received_at or (at(day),)
    life = Provenance(tuple(make_revision(instant) for instant in times))
    return DayRecord(make_report(day, status, *activities), (), life)


def make_refused(day: date) -> DayRecord:
    problem = make_problem(f"entries/ani/{day:%Y/%m}/{day}.md", "E104", "status salah")
    return DayRecord(None, (problem,), Provenance((make_revision(at(day)),)))


def make_withdrawn(day: date, gone_at: int) -> DayRecord:
    first, gone = make_revision(at(day)), make_revision(gone_at, is_deletion=True)
    return DayRecord(None, (), Provenance((first, gone)))


def make_records(first: date, last: date) -> dict[date, DayRecord]:
    """Make a report in time for every working day from `first` to `last`."""
    return {day: make_record(day) for day in CALENDAR.working_days(first, last)}


def make_month(  # noqa: PLR0913 - what a month depends on
    month: str,
    records: dict[date, DayRecord] | None = None,
    *,
    person: Person = ANI,
    office: Office = OFFICE,
    calendar: OfficeCalendar = CALENDAR,
    moment: Moment = LATER,
) -> PersonMonth:
    return make_person_month(person, month, records or {}, office, calendar, moment)


def pick_day(month: PersonMonth, day: date) -> PersonDay:
    return month.days[day.day - 1]


def make_result(jumlah: str | None, satuan: str | None, rhk: str | None = "monev") -> Activity:
    amount = None if jumlah is None else Decimal(jumlah)
    return Activity("Menyusun laporan", hasil="Laporan", jumlah=amount, satuan=satuan, rhk=rhk)


def make_moment(day: date, hour: int = 12, minute: int = 0) -> Moment:
    return Moment(day, datetime.combine(day, time(hour, minute), ZONE))


def make_end_of_day(day: date) -> Moment:
    return Moment(day, datetime.combine(day + timedelta(days=1), time(), ZONE))
