"""Checked settings files as the model's plain values."""

from collections.abc import Mapping

from generator.model.office import (
    SAKIP_SCALE,
    DeadlineRule,
    Forge,
    Indicator,
    Office,
    Person,
    PlannedResult,
    Unit,
    UnitSpan,
)
from generator.model.settings import AwardFormula, CalendarChanges, DateSpan, NamedDay
from generator.validate.settings.award_file import AwardFile
from generator.validate.settings.calendar_file import CalendarFile, NamedDayEntry
from generator.validate.settings.office_file import WEEKDAYS, OfficeFile
from generator.validate.settings.results_file import MainResultEntry, ResultEntry, ResultsFile
from generator.validate.settings.roster_file import PersonEntry, RosterFile


def make_office(
    office: OfficeFile, roster: RosterFile, results: Mapping[int, ResultsFile]
) -> Office:
    """Put the office together.

    People and units keep the order of their file; planned results go by year, then file order.
    """
    return Office(
        nama=office.nama,
        jenis=office.jenis,
        kode_wilayah=office.kode_wilayah,
        kabupaten=office.kabupaten,
        provinsi=office.provinsi,
        zona_waktu=office.zona_waktu,
        mulai=office.mulai,
        hari_kerja=frozenset(WEEKDAYS.index(name) for name in office.hari_kerja),
        batas_lapor=DeadlineRule(office.batas_lapor.hari_kerja, office.batas_lapor.jam),
        forge=Forge(office.forge.jenis, office.forge.url, office.forge.cabang),
        units=tuple(Unit(unit.slug, unit.nama) for unit in office.unit),
        people=tuple(_make_person(person) for person in roster.pegawai),
        results=tuple(
            _make_result(year, main, result)
            for year in sorted(results)
            for main in results[year].hasil_utama
            for result in main.rhk
        ),
        data_sampai=office.data_sampai,
        alamat=office.alamat or "",
        kontak=office.kontak or "",
        contoh=office.contoh,
        situs=office.situs,
        lisensi=office.lisensi,
        kop=office.kop,
        terbit_kehadiran=office.terbit.kehadiran,
        ambang_triwulan=office.triwulan.ambang,
        cara_triwulan=office.triwulan.cara,
        nilai_tanpa_laporan=office.triwulan.nilai_tanpa_laporan,
        skala_nilai=tuple((grade.nilai, grade.di_atas) for grade in office.triwulan.skala)
        or SAKIP_SCALE,
        cabang_harian=office.cabang_harian,
    )


def make_calendar_changes(calendar: CalendarFile) -> CalendarChanges:
    """Take over what kalender.yml says; each list ascending."""
    return CalendarChanges(
        libur=_make_days(calendar.libur),
        batal_libur=_make_days(calendar.batal_libur),
        masuk=_make_days(calendar.masuk),
        ramadan=tuple(
            DateSpan(span.mulai, span.selesai)
            for span in sorted(calendar.ramadan, key=lambda span: span.mulai)
        ),
        upacara=_make_days(calendar.upacara),
    )


def make_award_formulas(award: AwardFile) -> tuple[AwardFormula, ...]:
    """Take over the formulas, ascending by the month they begin to hold."""
    return tuple(
        AwardFormula(
            versi=entry.versi,
            mulai=entry.mulai,
            bobot=tuple(entry.bobot.model_dump().items()),
            kelengkapan_minimum=entry.kelengkapan_minimum,
            hari_wajib_minimum=entry.hari_wajib_minimum,
            jumlah_calon=entry.jumlah_calon,
        )
        for entry in sorted(award.rumus, key=lambda entry: entry.mulai)
    )


def _make_days(entries: tuple[NamedDayEntry, ...]) -> tuple[NamedDay, ...]:
    days = (NamedDay(entry.tanggal, entry.nama) for entry in entries)
    return tuple(sorted(days, key=lambda day: day.tanggal))


def _make_person(entry: PersonEntry) -> Person:
    return Person(
        slug=entry.slug,
        nama=entry.nama,
        jabatan=entry.jabatan,
        unit=entry.unit,
        jenis=entry.jenis,
        mulai=entry.mulai,
        selesai=entry.selesai,
        peran=entry.peran,
        akun={str(forge): login for forge, login in entry.akun.items()},
        email=entry.email,
        nama_lain=entry.nama_lain,
        riwayat_unit=tuple(
            UnitSpan(span.unit, span.mulai, span.selesai) for span in entry.riwayat_unit
        ),
    )


def _make_result(year: int, main: MainResultEntry, entry: ResultEntry) -> PlannedResult:
    return PlannedResult(
        slug=entry.slug,
        nama=entry.nama,
        tahun=year,
        hasil_utama=main.slug,
        nama_hasil_utama=main.nama,
        pemilik_unit=entry.pemilik.unit if entry.pemilik else None,
        pemilik_pegawai=entry.pemilik.pegawai if entry.pemilik else None,
        indikator=tuple(
            Indicator(row.aspek, row.target, row.satuan, row.triwulan) for row in entry.indikator
        ),
        tugas=entry.tugas,
    )
