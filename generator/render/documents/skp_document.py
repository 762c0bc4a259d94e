"""The SKP evidence of one person as PDF or Word."""

from collections.abc import Iterable
from importlib.resources import files

from generator.aggregate.skp.activities import SkpActivity, SkpGroup
from generator.aggregate.skp.evidence import SkpEvidence
from generator.model.office import Office
from generator.render.documents.kop import letterhead
from generator.render.documents.plain_values import plain_values
from generator.render.documents.qr_code import render_qr_png, render_qr_svg
from generator.render.documents.typst_document import render_pdf
from generator.render.documents.word_document import Link, Picture, render_docx

OFFICE_TEMPLATE = "site_config/dokumen/skp.docx"  # the office's own, where it has one
_QR_MM = 28
_SMALL_POINTS = 8


def render_skp_pdf(office: Office, evidence: SkpEvidence, created_at: int) -> bytes:
    """Set the evidence as PDF; `created_at` is the commit's time, epoch seconds."""
    qr = render_qr_svg(evidence.alamat) if evidence.alamat_terbuka else ""
    data = {**plain_values(evidence), "kop": letterhead(office), "qr": qr}
    return render_pdf("skp.typ", data, title=_title(evidence), created_at=created_at)


def render_skp_docx(
    office: Office, evidence: SkpEvidence, created_at: int, template: bytes | None = None
) -> bytes:
    """Fill the Word template, the office's own or ours.

    Raises:
        WrongTemplate: The office's template cannot be filled.
    """
    qr: object = ""
    if evidence.alamat_terbuka:
        qr = Picture(render_qr_png(evidence.alamat), _QR_MM, f"Kode QR menuju {evidence.alamat}")
    data = {
        **plain_values(evidence),
        "kop": letterhead(office),
        "qr": qr,
        "alamat": Link(evidence.alamat, evidence.alamat if evidence.alamat_terbuka else ""),
        "kelompok": [
            _word_group(group, is_open=evidence.alamat_terbuka) for group in evidence.kelompok
        ],
    }
    shipped = files("generator.render.documents") / "skp.docx"
    return render_docx(
        template or shipped.read_bytes(), data, title=_title(evidence), created_at=created_at
    )


def _title(evidence: SkpEvidence) -> str:
    return f"{evidence.judul}, {evidence.identitas[0][1]}, {evidence.periode}"


def _word_group(group: SkpGroup, *, is_open: bool) -> dict[str, object]:
    activities = list(_word_activities(group.kegiatan, is_open=is_open))
    return {**plain_values(group), "kegiatan": activities}


def _word_activities(
    activities: Iterable[SkpActivity], *, is_open: bool
) -> Iterable[dict[str, object]]:
    for one in activities:
        target = one.tautan_hari if is_open else ""
        yield {
            **plain_values(one),
            "tanggal": Link(one.tanggal, target),
            "bukti": [Link(url, url, _SMALL_POINTS) for url in one.bukti],
        }
