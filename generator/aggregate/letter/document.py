"""The camat's periodic report as an official letter: what stands where, all words decided."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from generator.aggregate.evidence import SHORT
from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import date_text, period_text
from generator.aggregate.letter.activities import ActivityGroup, list_by_task, list_by_unit
from generator.aggregate.letter.figures import (
    LetterFigures,
    LetterMaterial,
    make_letter_figures,
    months_of_letter,
)
from generator.aggregate.letter.tasks import WORDING_NOTE, map_tasks
from generator.aggregate.quarter.program_lines import MeasureCell, ProgramLine
from generator.aggregate.quarter.realisation_view import RealisationView, make_realisation_view
from generator.aggregate.skp.evidence import DOTS, Signature
from generator.model.office import Office
from generator.model.office_records import PeriodicReport
from generator.model.period import last_day
from generator.model.person_month import PersonMonth
from generator.model.site import SiteContext, Stamp

_CLOSING = (
    "Demikian laporan ini kami sampaikan. Atas perhatian dan arahan Bapak/Ibu, kami ucapkan "
    "terima kasih."
)
_KINDS = ("Kecamatan ", "Kabupaten ", "Kota ")


class LetterDocument(NamedTuple):
    """A letter with its annex; absent texts are "".

    Attributes:
        judul: For the document's properties.
        draf: "DRAF …" on a draft.
        kepala: Nomor, Sifat, Lampiran, Hal; dots for a pen where the record does not say.
        tempat_tanggal: "Tomoni Timur, 4 September 2026".
        yth: Whom it is for.
        pembuka: The opening words where there are no chapters.
        narasi: The camat's chapters, Markdown.
        penutup: The closing words where the chapters have none of their own.
        pengantar_angka: Where the figures come from.
        pegawai: Facts about staff and reports.
        unit: Unit, hari wajib reported, on time, activities, with result: texts a row.
        realisasi: Name of the quarter; "" without a record.
        ukuran: Measure, realisasi, target, deviasi, threshold: texts a row.
        program: Program, pagu, fisik, keuangan, kendala dan tindak lanjut: texts a row.
        catatan_realisasi: How the threshold is read, and what did not come in.
        tanda_tangan: Of the camat.
        tembusan: Copies go to these.
        judul_kegiatan: Title of the annex.
        catatan_kegiatan: Where the split by task is from; "" where it is by unit.
        kegiatan: The annex, per task of the camat where RHKs name one, else per unit.
        kendala: Day, who, what: texts a row.
        sisa_kendala: How many more there are; "" where none.
        kaki: Lines at the foot of every page.
    """

    judul: str
    draf: str
    kepala: tuple[tuple[str, str], ...]
    tempat_tanggal: str
    yth: str
    pembuka: str
    narasi: str
    penutup: str
    pengantar_angka: str
    pegawai: tuple[tuple[str, str], ...]
    unit: tuple[tuple[str, ...], ...]
    realisasi: str
    ukuran: tuple[tuple[str, ...], ...]
    program: tuple[tuple[str, ...], ...]
    catatan_realisasi: tuple[str, ...]
    tanda_tangan: Signature
    tembusan: tuple[str, ...]
    judul_kegiatan: str
    catatan_kegiatan: str
    kegiatan: tuple[ActivityGroup, ...]
    kendala: tuple[tuple[str, str, str], ...]
    sisa_kendala: str
    kaki: tuple[str, ...]


class LetterSource(NamedTuple):
    """What a letter is made of: the record, its material, whole person-months, the commit."""

    letter: PeriodicReport
    material: LetterMaterial
    months: Sequence[PersonMonth]
    stamp: Stamp


def make_letter_document(context: SiteContext, source: LetterSource) -> LetterDocument:
    """Make the letter of a period."""
    office, letter = context.office, source.letter
    period = letter.periode
    quarter = source.material.realisation
    realisation = make_realisation_view(office, *quarter, office.skala_nilai) if quarter else None
    figures = make_letter_figures(context, period, source.material, realisation)
    tasks = map_tasks(office, int(period[:4]))
    place = _place_on_site(office, "data/laporan.csv")
    annex = (
        list_by_task(tasks, source.months, place)
        if tasks
        else list_by_unit(office, source.months, place)
    )
    return LetterDocument(
        judul=letter.hal or f"Laporan {period_text(period)}",
        draf="" if letter.keadaan != "draf" else "DRAF: belum ditandatangani, dapat berubah",
        kepala=(
            ("Nomor", letter.nomor or DOTS),
            ("Sifat", letter.sifat or DOTS),
            ("Lampiran", letter.lampiran or (DOTS if annex else "–")),
            ("Hal", letter.hal or f"Laporan {period_text(period)}"),
        ),
        tempat_tanggal=f"{_place_of(office)}, {_day_text(letter.tanggal)}",
        yth=letter.kepada or f"Bupati {_without_kind(office.kabupaten)}",
        pembuka=f"Bersama ini kami laporkan pelaksanaan tugas camat {period_text(period)}.",
        narasi=letter.narasi,
        penutup=_CLOSING,
        pengantar_angka=_introduce(office, period, source.stamp),
        pegawai=figures.staff if source.material.summaries else (),
        unit=_unit_rows(figures),
        realisasi=figures.quarter.text if figures.quarter else "",
        ukuran=_measure_rows(realisation),
        program=tuple(map(_program_row, realisation.programs)) if realisation else (),
        catatan_realisasi=(realisation.reading, *realisation.missing) if realisation else (),
        tanda_tangan=_sign(office, letter),
        tembusan=letter.tembusan,
        judul_kegiatan=f"Lampiran: pelaksanaan tugas {'camat' if tasks else 'per unit'}",
        catatan_kegiatan=WORDING_NOTE if tasks else "",
        kegiatan=annex,
        kendala=tuple((n.day, n.person.text, n.text) for n in figures.obstacles.notes),
        sisa_kendala=_word_rest(figures.obstacles.more, place),
        kaki=_make_foot(office, period, source.stamp),
    )


def _word_rest(more: int, place: str) -> str:
    return f"{number_text(more)} kendala lain ada di {place}." if more else ""


def _introduce(office: Office, period: str, stamp: Stamp) -> str:
    return (
        f"Angka berikut dihitung dari laporan harian pegawai {period_text(period)}, data sampai "
        f"{date_text(date.fromisoformat(stamp.data_sampai))}. Rumus dan asal tiap angka: "
        f"{_place_on_site(office, f'berkala/{period}/')}."
    )


def _make_foot(office: Office, period: str, stamp: Stamp) -> tuple[str, ...]:
    commit = f" · komit {stamp.commit[:SHORT]}" if stamp.commit else ""
    example = ("Contoh: pegawai dan angkanya rekaan.",) if office.contoh else ()
    place = _place_on_site(office, f"berkala/{period}/")
    return (f"{office.nama} · laporan {period_text(period)} · {place}{commit}", *example)


def _place_on_site(office: Office, address: str) -> str:
    return f"{office.situs}/{address}" if office.situs else f"/{address} di situs kantor"


def _place_of(office: Office) -> str:
    return _without_kind(office.nama)


def _without_kind(name: str) -> str:
    """Leave "Kecamatan" or "Kabupaten" out of a name."""
    return next((name[len(kind) :] for kind in _KINDS if name.startswith(kind)), name)


def _day_text(day: date | None) -> str:
    return DOTS if day is None else date_text(day)


def _unit_rows(figures: LetterFigures) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            line.name.text,
            f"{line.complete.text} ({line.complete.part} dari {line.complete.whole})",
            line.on_time.text,
            line.activities,
            line.with_result.text,
        )
        for line in figures.units
    )


def _measure_rows(view: RealisationView | None) -> tuple[tuple[str, ...], ...]:
    if view is None:
        return ()
    return tuple(
        (measure.name, measure.text, measure.target, measure.deviasi, measure.threshold)
        for measure in view.measures
    )


def _program_row(line: ProgramLine) -> tuple[str, ...]:
    remark = ". ".join(filter(None, (line.kendala, line.tindak_lanjut)))
    return line.name, line.budget, _cell(line.physical), _cell(line.financial), remark or "–"


def _cell(cell: MeasureCell) -> str:
    return cell.reason or f"{cell.text} (target {cell.target}; deviasi {cell.deviasi})"


def _sign(office: Office, letter: PeriodicReport) -> Signature:
    """Sign as the camat of the letter's day; dots where the roster has none, and for the NIP."""
    day = letter.tanggal or last_day(months_of_letter(letter.periode)[-1])
    camat = next(
        (one for one in office.people if one.peran == "camat" and one.is_in_service(day)), None
    )
    if camat is None:
        return Signature(("Camat,",), DOTS, DOTS)
    title = f"Camat {_place_of(office)}" if camat.jabatan == "Camat" else camat.jabatan
    return Signature((f"{title},",), camat.nama, DOTS)
