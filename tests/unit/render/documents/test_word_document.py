import io
import zipfile

import docx
import pytest
from docx.document import Document

from generator.render.documents.skp_document import render_skp_docx
from generator.render.documents.word_document import (
    Link,
    Picture,
    WrongTemplate,
    render_docx,
)
from tests.unit.aggregate.made_evidence import HOSTILE, MADE_OFFICE, make_evidence
from tests.write_word_templates import FOLDER, TEMPLATES

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000a49444154789c6300010000050001 0d0a2db40000000049454e44ae426082".replace(" ", "")
)


def template(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in opened(data).paragraphs]


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_shipped_template_is_what_the_script_makes(name: str) -> None:
    # Out of date? `python -m tests.write_word_templates` rewrites it.
    assert parts((FOLDER / name).read_bytes()) == parts(TEMPLATES[name]())


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("text", HOSTILE)
def test_staff_text_is_text(text: str) -> None:
    tables = opened(render_skp_docx(MADE_OFFICE, make_evidence(), 0)).tables
    cells = {
        paragraph.text
        for table in tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
    }
    assert {text, f"Hasil: Hasil: {text}"} <= cells


def test_equal_data_gives_equal_bytes_with_no_clock_in_them() -> None:
    data = render_skp_docx(MADE_OFFICE, make_evidence(), 1_751_300_000)
    assert data == render_skp_docx(MADE_OFFICE, make_evidence(), 1_751_300_000)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = opened(data).core_properties
    assert properties.title == "Bukti Dukung Kinerja, Ani, Juni 2025"
    assert properties.created is not None
    assert properties.created.isoformat() == "2025-06-30T16:13:20+00:00"


def test_the_offices_own_template_is_used() -> None:
    own = template("Surat {{ judul }} {{ periode }}")
    assert texts(render_skp_docx(MADE_OFFICE, make_evidence(), 0, own)) == [
        "Surat Bukti Dukung Kinerja Juni 2025"
    ]


def test_a_picture_has_words_and_a_link_its_address() -> None:
    data = {"gambar": Picture(PIXEL, 10, "Kode QR"), "tautan": Link("buka", "https://a.id/?b=1&c")}
    document = opened(render_docx(template("{{ gambar }}", "{{r tautan }}"), data))
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "Kode QR"  # noqa: SLF001  # no other way there
    targets = [relation._target for relation in document.part.rels.values() if relation.is_external]  # noqa: SLF001
    assert targets == ["https://a.id/?b=1&c"]


@pytest.mark.parametrize(
    "line",
    [
        "{{ tidak_ada }}",
        "{% for x in judul %}",
        "{{ judul.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id') }}",
    ],
)
def test_a_template_gets_values_and_can_reach_nothing_else(line: str) -> None:
    with pytest.raises(WrongTemplate):
        render_docx(template(line), {"judul": "x"})


@pytest.mark.parametrize("data", [b"", b"bukan zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_document_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(WrongTemplate):
        render_docx(data, {})
