import json
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files

import pytest
import typst

from generator.aggregate.skp.evidence import SkpEvidence
from generator.model.report import Activity
from generator.render.documents.kop import letterhead
from generator.render.documents.plain_values import plain_values
from generator.render.documents.skp_document import render_skp_pdf
from generator.render.documents.typst_document import render_pdf
from tests.unit.aggregate.made_evidence import HOSTILE, MADE_OFFICE, make_evidence

FOLDER = files("generator.render.documents")
OPEN_OFFICE = replace(MADE_OFFICE, situs="https://contoh.go.id/situs")


def texts_of(evidence: SkpEvidence) -> set[str]:
    """List the texts that typst sets in tables, as it understood them."""
    data = {
        **plain_values(evidence), "kop": letterhead(MADE_OFFICE), "qr": "",
        "judul_dokumen": "Judul", "tanpa_huruf": [],
    }  # fmt: skip
    compiler = typst.Compiler(
        (FOLDER / "skp.typ").read_bytes(),
        root=str(FOLDER),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
    )
    return set(_texts(json.loads(compiler.query("table"))))


def _texts(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        if node.get("func") == "text":
            yield str(node["text"])
        for value in node.values():
            yield from _texts(value)
    elif isinstance(node, list):
        for one in node:
            yield from _texts(one)


@pytest.mark.parametrize("text", HOSTILE)
def test_staff_text_is_text(text: str) -> None:
    found = texts_of(make_evidence())
    assert {text, f"Hasil: {text}"} <= found


def test_the_document_says_that_it_keeps_both_standards() -> None:
    data = render_skp_pdf(OPEN_OFFICE, make_evidence(office=OPEN_OFFICE), 1_751_300_000)
    assert data.startswith(b"%PDF-1.7")
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A" in data.replace(b"\n", b"")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert b"/Lang(id-ID)" in data.replace(b"/Lang (", b"/Lang(")
    assert b"2025-06-30" in data  # the date of the commit


def test_equal_evidence_gives_equal_bytes_whatever_was_set_before() -> None:
    first = render_skp_pdf(OPEN_OFFICE, make_evidence(office=OPEN_OFFICE), 5)
    render_skp_pdf(MADE_OFFICE, make_evidence("2025-T2"), 7)
    assert render_skp_pdf(OPEN_OFFICE, make_evidence(office=OPEN_OFFICE), 5) == first


@pytest.mark.parametrize("text", ["Rapat 🎉 selesai", "漢字", "\ue000 pribadi", "👩‍👩‍👧", "ᮞᮥᮔ᮪ᮓ"])
def test_a_letter_that_no_font_has_does_not_stop_the_document(text: str) -> None:
    evidence = make_evidence("2025-06", Activity(text), Activity("Biasa"))
    assert render_skp_pdf(MADE_OFFICE, evidence, 0).startswith(b"%PDF")


def test_a_wrong_template_is_an_error_of_ours() -> None:
    with pytest.raises(typst.TypstError):
        render_pdf("skp.typ", {}, title="Judul", created_at=0)


def test_a_person_without_reports_has_a_document() -> None:
    evidence = replace_groups(make_evidence())
    assert render_skp_pdf(MADE_OFFICE, evidence, 0).startswith(b"%PDF")


def replace_groups(evidence: SkpEvidence) -> SkpEvidence:
    return evidence._replace(kelompok=())
