"""Word files in the order of ECMA-376, which Word asks of them and LibreOffice does not."""

import zipfile
from datetime import date
from io import BytesIO
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest

from generator.aggregate.letter.document import LetterSource, make_letter_document
from generator.aggregate.letter.figures import LetterMaterial
from generator.model.office_records import PeriodicReport
from generator.model.site import Stamp
from generator.render.documents.letter_document import render_letter_docx
from generator.render.documents.skp_document import render_skp_docx
from tests.made import make_context, make_site
from tests.unit.aggregate.made_evidence import MADE_OFFICE, make_evidence
from tests.write_word_templates import TEMPLATES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# Part 1, 17.3.1.26, 17.4.60, 17.4.66 and 17.6.17: these are sequences; a run's properties are not.
ORDERS = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
        "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
        "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
        "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
        "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
        "tblDescription"
    ),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
        "tcFitText vAlign hideMark"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
        "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection "
        "bidi rtlGutter docGrid"
    ),
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p tbl",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
}

SITE = make_site(make_context(date(2026, 6, 30), people=4))
NARRATIVE = """## Pendahuluan
Teks **tebal** dengan [tautan](https://contoh.go.id/a).

1. satu
   - di dalam

> kutipan

| Desa | Jumlah |
|---|---|
| Kertoraharjo | 4 |

## Penutup
Demikian.
"""


def _word_parts(data: bytes) -> dict[str, Element]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {
            name: fromstring(package.read(name))  # noqa: S314  # made by ourselves
            for name in package.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        }


def _out_of_order(root: Element) -> list[str]:
    """List the neighbours that stand the wrong way round."""
    found = []
    for kind, words in ORDERS.items():
        places = {f"{W}{name}": place for place, name in enumerate(words.split())}
        # Tables and paragraphs may follow each other in a cell in any order.
        places[f"{W}tbl"] = places.get(f"{W}p", places.get(f"{W}tbl", 0))
        for holder in root.iter(f"{W}{kind}"):
            names = [child.tag for child in holder]
            assert set(names) <= set(places), f"{kind}: {set(names) - set(places)}"
            found += [
                f"{kind}: {one} before {other}".replace(W, "")
                for one, other in pairwise(names)
                if places[one] > places[other]
            ]
    return found


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_property_stands_where_the_standard_wants_it(name: str) -> None:
    parts = _word_parts(TEMPLATES[name]())
    assert {part: wrong for part, root in parts.items() if (wrong := _out_of_order(root))} == {}


def _write_letter(narasi: str = "", *, with_reports: bool = True) -> bytes:
    letter = PeriodicReport(
        "entries/kantor/berkala/2026-06.md", "2026-06", "draf", narasi=narasi, tembusan=("Arsip",)
    )
    stamp = Stamp("2026-06-30", "a" * 40, 0)
    if not with_reports:
        source = LetterSource(letter, LetterMaterial(()), (), stamp)
    else:
        months = [month for (_, name), month in SITE.person_months.items() if name == "2026-06"]
        source = LetterSource(letter, LetterMaterial(SITE.month("2026-06")), months, stamp)
    return render_letter_docx(SITE.context.office, make_letter_document(SITE.context, source), 0)


FILLED = {
    "a letter": lambda: _write_letter(NARRATIVE),
    "a letter without anything": lambda: _write_letter(with_reports=False),
    "evidence": lambda: render_skp_docx(MADE_OFFICE, make_evidence(), 0),
}


@pytest.mark.parametrize("name", FILLED)
def test_a_filled_document_keeps_the_order_and_has_a_paragraph_in_every_cell(name: str) -> None:
    parts = _word_parts(FILLED[name]())
    assert {part: wrong for part, root in parts.items() if (wrong := _out_of_order(root))} == {}
    body = parts["word/document.xml"]
    assert body[0][-1].tag == f"{W}sectPr"
    # Word asks for a repair where a cell ends otherwise.
    assert {cell[-1].tag for cell in body.iter(f"{W}tc")} == {f"{W}p"}
    for table in body.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        assert {len(row.findall(f"{W}tc")) for row in table.iter(f"{W}tr")} == {columns}


@pytest.mark.parametrize("name", FILLED)
def test_every_link_and_picture_of_a_filled_document_is_in_it(name: str) -> None:
    data = FILLED[name]()
    with zipfile.ZipFile(BytesIO(data)) as package:
        relations = fromstring(package.read("word/_rels/document.xml.rels"))  # noqa: S314  # ours
    known = {one.get("Id") for one in relations}
    body = _word_parts(data)["word/document.xml"]
    asked = {value for one in body.iter() for name, value in one.items() if name.startswith(R)}
    assert asked <= known
