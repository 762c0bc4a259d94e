"""penghargaan.csv and .json: the shortlists, and what the camat decided. Nobody else is in them."""

from generator.aggregate.award.announcement import Announcement
from generator.aggregate.award.month import AwardMonth
from generator.aggregate.award.score import COMPONENTS, Candidate
from generator.aggregate.figures import fraction_text
from generator.model.period import last_day
from generator.render.data.columns import Column
from generator.render.data.spreadsheet_cells import render_cells

_PART_SENTENCES = {
    "kelengkapan": "Hari terlapor.",
    "tepat_waktu": "Hari yang laporannya diterima sebelum tenggat.",
    "hasil": "Kegiatan dengan hasil.",
    "bukti": "Kegiatan dengan tautan bukti.",
    "rhk": "Kegiatan yang menyebut rencana hasil kerja.",
    "keragaman": "Laporan yang bukan salinan.",
}


def _component_columns(name: str) -> tuple[Column, ...]:
    part = _PART_SENTENCES[name]
    return (
        Column(f"{name}_bagian", "integer", part, is_required=True, minimum=0),
        Column(f"{name}_dari", "integer", "Dari berapa; kosong bila tidak terukur.", minimum=1),
        Column(f"{name}_bobot", "integer", "Bobot unsur itu.", is_required=True, minimum=0),
        Column(f"{name}_poin", "number", "Bobot × bagian ÷ dari; kosong bila tidak terukur."),
    )


AWARD_COLUMNS = (
    Column(
        "periode",
        "string",
        "Bulan, ditulis TTTT-BB.",
        is_required=True,
        pattern="[0-9]{4}-(0[1-9]|1[0-2])",
    ),
    Column("rumus", "string", "Versi rumus yang berlaku bulan itu.", is_required=True),
    Column(
        "peringkat", "integer", "Nilai yang sama berbagi peringkat.", is_required=True, minimum=1
    ),
    Column("pegawai", "string", "Nama pendek pegawai.", is_required=True),
    Column("nama", "string", "Nama lengkap pegawai.", is_required=True),
    Column("unit", "string", "Nama pendek unit pada akhir bulan.", is_required=True),
    Column("nilai", "number", "Nilai, 0 sampai 100.", is_required=True, minimum=0, maximum=100),
    *(column for name in COMPONENTS for column in _component_columns(name)),
    Column("penerima", "boolean", "Dipilih Camat sebagai penerima; kosong sebelum diputuskan."),
)


def award_csv_rows(award: AwardMonth) -> str:
    """Write the lines of a month's shortlist, without the header."""
    candidates = award.shortlist.candidates if award.shortlist else ()
    return "".join(f"{render_cells(_cells(award, one))}\r\n" for one in candidates)


def _cells(award: AwardMonth, candidate: Candidate) -> list[str]:
    assert award.formula is not None, "a shortlist has a formula"
    person, score = candidate.entry.person, candidate.score
    cells = [award.month, award.formula.versi, str(candidate.place), person.slug, person.nama]
    cells += [person.unit_on(last_day(award.month))]
    cells += [fraction_text(score.numerator, score.denominator)]
    for one in candidate.components:
        points = one.points
        cells += [
            str(one.part),
            str(one.whole) if one.whole else "",
            str(one.weight),
            "" if points is None else fraction_text(points.numerator, points.denominator),
        ]
    chosen = award.decision and str(person.slug in award.decision.penerima).lower()
    return [*cells, chosen or ""]


def award_record(award: AwardMonth) -> dict[str, object]:
    """Tell a month's award as a JSON record; scores and points are texts with six decimals."""
    formula, decision, shortlist = award.formula, award.decision, award.shortlist
    return {
        "periode": award.month,
        "rumus": formula
        and {
            "versi": formula.versi,
            "mulai": formula.mulai,
            "bobot": dict(formula.bobot),
            "kelengkapan_minimum": formula.kelengkapan_minimum,
            "hari_wajib_minimum": formula.hari_wajib_minimum,
            "jumlah_calon": formula.jumlah_calon,
        },
        "hari_pengumuman": _tell_day(award.announcement),
        "keputusan": decision
        and {
            "penerima": list(decision.penerima),
            "alasan": decision.alasan,
            "diumumkan": decision.diumumkan and decision.diumumkan.isoformat(),
            "berkas": decision.path,
            "komit": award.life and award.life.last.commit,
        },
        "memenuhi_syarat": shortlist and shortlist.eligible,
        "belum_memenuhi_syarat": shortlist
        and {reason.value: count for reason, count in shortlist.others.items()},
        "calon": shortlist and [_tell_candidate(award, one) for one in shortlist.candidates],
    }


def _tell_day(announcement: Announcement) -> dict[str, object]:
    return {"tanggal": announcement.day.isoformat(), "upacara": announcement.ceremony or None}


def _tell_candidate(award: AwardMonth, candidate: Candidate) -> dict[str, object]:
    person, score = candidate.entry.person, candidate.score
    return {
        "peringkat": candidate.place,
        "pegawai": person.slug,
        "nama": person.nama,
        "unit": person.unit_on(last_day(award.month)),
        "nilai": fraction_text(score.numerator, score.denominator),
        "unsur": [
            {
                "nama": one.name,
                "bagian": one.part,
                "dari": one.whole,
                "bobot": one.weight,
                "poin": None
                if one.points is None
                else fraction_text(one.points.numerator, one.points.denominator),
            }
            for one in candidate.components
        ],
        "salinan": [
            {"tanggal": day.isoformat(), "seperti": like.isoformat()}
            for day, like in candidate.entry.copies
        ],
        "halaman": f"pegawai/{person.slug}/{award.month}/",
    }
