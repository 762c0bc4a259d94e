"""The SKP evidence of one person as PDF or Word."""

from collections.abc import Iterable
from importlib.resources import files

from generator.aggregate.skp_activities import SkpActivity, SkpGroup
from generator.aggregate.skp_evidence import SkpEvidence
from generator.model.office import Office
from generator.render.documents.kop import letterhead
from generator.render.documents.plain_values import plain_values
from generator.render.documents.qr_code import render_qr_png, render_qr_svg
from generator.render.documents.typst_document import render_pdf
from generator.render.documents.word_document import Link, Picture, render_docx

OFFICE_TEMPLATE = "site_config/dokumen/skp.docx"  # the office's own, where it has one
_QR_MM = 28


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
        "kelompok": [_word_group(group) for group in evidence.kelompok],
    }
    shipped = files("generator.render.documents") / "skp.docx"
    return render_docx(
        template or shipped.read_bytes(), data, title=_title(evidence), created_at=created_at
    )


def _title(evidence: SkpEvidence) -> str:
    return f"{evidence.judul}, {evidence.identitas[0][1]}, {evidence.periode}"


def _word_group(group: SkpGroup) -> dict[str, object]:
    return {**plain_values(group), "kegiatan": [*_word_activities(group.kegiatan)]}


def _word_activities(activities: Iterable[SkpActivity]) -> Iterable[dict[str, object]]:
    for one in activities:
        day: object = one.tanggal
        if one.tautan_hari.startswith("https://"):
            day = Link(one.tanggal, one.tautan_hari)
        yield {
            **plain_values(one),
            "tanggal": day,
            "bukti": [Link(url, url) for url in one.bukti],
        }
