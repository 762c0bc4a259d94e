"""The SKP evidence of one person in a period; the whole office as one file a person."""

from collections.abc import Iterator
from pathlib import Path

from generator.aggregate.skp.evidence import SkpEvidence, SkpShared, make_skp_evidence
from generator.aggregate.skp.period import make_skp_period
from generator.model.office import Office
from generator.model.site import Stamp
from generator.pipeline.exports.export_desk import ExportDesk, open_desk
from generator.pipeline.exports.export_order import (
    ExportedFile,
    ExportOrder,
    Progress,
    require_period,
)
from generator.problems import UsageFault
from generator.publish.build_cache import BuildCache
from generator.render.documents.skp_document import (
    OFFICE_TEMPLATE,
    render_skp_docx,
    render_skp_pdf,
)
from generator.render.documents.word_document import WrongTemplate


def export_skp(
    root: Path, order: ExportOrder, cache: BuildCache, progress: Progress
) -> Iterator[ExportedFile]:
    """Write a document for each person that the order asks for.

    Raises:
        UsageFault: No such commit, person or unit; no period; several people for one file; a
            template of the office that cannot be filled.
        EnvironmentFault: A shallow clone.
    """
    period = require_period(order)
    with open_desk(root, order, cache) as desk:
        office, commit = desk.ground.office, desk.source.commit
        _refuse_unknown_numbers(office, order)
        stamp = Stamp(desk.ground.moment.day.isoformat(), commit.hash, commit.committed_at)
        shared = SkpShared(office, make_skp_period(office, period), stamp, order.nip)
        template = _read_template(desk) if order.form == "docx" else None
        for person, jobs in desk.people(order, progress):
            months = [desk.read_month(job, order.unit) for job in jobs]
            evidence = make_skp_evidence(shared, person, months)
            data = _render(office, evidence, commit.committed_at, order.form, template)
            yield ExportedFile(f"skp-{person.slug}-{period}.{order.form}", data)


def _refuse_unknown_numbers(office: Office, order: ExportOrder) -> None:
    unknown = [slug for slug in order.nip if office.person(slug) is None]
    if unknown:
        raise UsageFault(f"Pegawai “{unknown[0]}” di berkas NIP tidak ada di pegawai.yml.")


def _read_template(desk: ExportDesk) -> bytes | None:
    """Read the office's own template of that commit; None where it has none."""
    entry = desk.source.find_file(OFFICE_TEMPLATE)
    return None if entry is None else next(iter(desk.source.read_files([entry])))


def _render(
    office: Office, evidence: SkpEvidence, created_at: int, form: str, template: bytes | None
) -> bytes:
    if form == "pdf":
        return render_skp_pdf(office, evidence, created_at)
    try:
        return render_skp_docx(office, evidence, created_at, template)
    except WrongTemplate as fault:
        raise UsageFault(f"{OFFICE_TEMPLATE} tidak dapat diisi: {fault}") from fault
