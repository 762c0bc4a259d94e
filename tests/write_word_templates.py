# ruff: noqa: SLF001  # python-docx has no other way to marks that it does not know
"""Rewrites the Word templates that the package ships: `python -m tests.write_word_templates`.

Made here and not in Word, so that a change of theirs can be reviewed. An office may put its own,
changed in Word, at site_config/dokumen/.
"""

from copy import deepcopy
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from generator.render.documents.word_document import without_clock

FOLDER = Path(__file__).parent.parent / "generator/render/documents"
_GREY = "5A5A5A"


def make_skp_template() -> bytes:
    """Make skp.docx."""
    document = _new_document()
    _add_kop(document)
    _line(document, "{{ judul }}", size=14, bold=True, centred=True)
    _line(document, "{{ periode }}", centred=True)
    identity = _loop_table(document, "pasang in identitas", (3, 0.5, 13.5), head=())
    _fill(identity, 1, ("{{ pasang[0] }}", ":", "{{ pasang[1] }}"))
    _line(document, "", size=6)
    summary = _loop_table(document, "satu in ringkasan", (4, 3, 10), ("Ukuran", "Nilai", "Dari"))
    _fill(summary, 2, ("{{ satu[0] }}", "{{ satu[1] }}", "{{ satu[2] }}"))
    _line(document, "{%p if not kelompok %}")
    _line(document, "Belum ada laporan pada periode ini.")
    _line(document, "{%p endif %}")
    _line(document, "{%p for kelompok in kelompok %}")
    _add_group(document)
    _line(document, "{%p endfor %}")
    _add_signatures(document)
    _line(document, "{{ keterangan_alamat }}", size=9, space_before=14, keep=True)
    _line(document, "{{r alamat }}", size=9, keep=True)
    _line(document, "{{ qr }}")
    _add_footer(document)
    return _written(document)


def make_letter_template() -> bytes:
    """Make laporan.docx."""
    document = _new_document(("Heading 1", "Heading 2", "Heading 3"))
    for level in (1, 2, 3):
        document.styles[f"Heading {level}"].paragraph_format.space_before = Pt(12)
    _add_list_styles(document)
    _add_kop(document)
    _line(document, "{%p if draf %}")
    _line(document, "{{ draf }}", bold=True)
    _line(document, "{%p endif %}")
    _add_letter_head(document)
    _line(document, "Yth. {{ yth }}", space_before=10)
    _line(document, "di tempat").paragraph_format.space_after = Pt(8)
    _add_narrative(document, "isi")
    _add_letter_figures(document)
    _add_narrative(document, "akhir", keep=True)  # no page has a signature alone
    _add_signature(document)
    _line(document, "{%p if tembusan %}")
    _line(document, "Tembusan:", space_before=14, keep=True)
    _line(document, "{%p for satu in tembusan %}")
    _line(document, "{{ loop.index }}. {{ satu }}")
    _line(document, "{%p endfor %}")
    _line(document, "{%p endif %}")
    _add_annex(document)
    _add_footer(document)
    return _written(document)


def _add_letter_head(document: WordDocument) -> None:
    """Nomor, Sifat, Lampiran, Hal at the left; place and date level with Nomor at the right.

    The colon has a column of its own: a long Hal wraps beneath itself.
    """
    table = _loop_table(document, "pasang in kepala", (2.2, 0.5, 8.8, 5.5), head=())
    place_and_day = "{% if loop.first %}{{ tempat_tanggal }}{% endif %}"
    _fill(table, 1, ("{{ pasang[0] }}", ":", "{{ pasang[1] }}", place_and_day))
    _align_right(table, 1, (3,))


def _add_narrative(document: WordDocument, name: str, *, keep: bool = False) -> None:
    """Add the camat's chapters: a paragraph for each kind of line that word_lines.py makes.

    With `keep` they stay on the page of what follows them.
    """
    kinds = {
        **{f"judul{level}": f"Heading {level}" for level in (1, 2, 3)},
        **{f"bulat{level}": f"Bulat {level}" for level in (1, 2, 3)},
        **{f"awal{level}": f"Nomor Awal {level}" for level in (1, 2, 3)},
        **{f"nomor{level}": f"Nomor Lanjut {level}" for level in (1, 2, 3)},
        **{f"butir{level}": f"Butir {level}" for level in (1, 2, 3)},
        **{f"lanjutan{level}": f"Lanjutan {level}" for level in (1, 2, 3)},
        "kutipan": "Quote",
        "kode": "Kode",
    }
    _line(document, f"{{%p for baris in {name} %}}")
    word = "if"
    for kind, style in kinds.items():
        _line(document, f"{{%p {word} baris.jenis == '{kind}' %}}")
        label = "{{ baris.tanda }}\t" if kind.startswith("butir") else ""
        paragraph = document.add_paragraph(f"{label}{{{{r baris.isi }}}}", style=style)
        paragraph.paragraph_format.keep_with_next = keep or None
        word = "elif"
    _line(document, "{%p elif baris.jenis == 'tabel' %}")
    table = document.add_table(4, 3)
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _fill(table, 0, ("{%tc for sel in baris.kepala %}", "{{r sel }}", "{%tc endfor %}"))
    _mark_row(table, 0, "w:tblHeader")
    table.cell(1, 0).text = "{%tr for larik in baris.baris %}"
    _fill(table, 2, ("{%tc for sel in larik %}", "{{r sel }}", "{%tc endfor %}"))
    table.cell(3, 0).text = "{%tr endfor %}"
    _line(document, "", size=6)
    _line(document, "{%p elif baris.jenis == 'garis' %}")
    _line(document, "———", centred=True)
    _line(document, "{%p else %}")
    _line(document, "{{r baris.isi }}", keep=keep).paragraph_format.space_after = Pt(6)
    _line(document, "{%p endif %}")
    _line(document, "{%p endfor %}")


def _add_letter_figures(document: WordDocument) -> None:
    _line(document, "{%p if pegawai %}")
    document.add_heading("Angka laporan harian", level=1)
    _line(document, "{{ pengantar_angka }}").paragraph_format.space_after = Pt(4)
    facts = _loop_table(document, "satu in pegawai", (5, 12), ("Ukuran", "Angka"))
    _fill(facts, 2, ("{{ satu[0] }}", "{{ satu[1] }}"))
    _line(document, "", size=6)
    heads = ("Unit", "Kelengkapan", "Tepat waktu", "Kegiatan", "Dengan hasil")
    _texts_table(document, "unit", (6, 4, 2.3, 2.2, 2.5), heads, numbers=(1, 2, 3, 4))
    _line(document, "", size=6)
    _line(document, "{%p endif %}")
    _line(document, "{%p if realisasi %}")
    document.add_heading("Realisasi fisik dan keuangan, {{ realisasi }}", level=1)
    heads = ("Ukuran", "Realisasi", "Target", "Deviasi", "Ambang")
    few = _texts_table(document, "ukuran", (3, 2.6, 2.6, 2.8, 6), heads, numbers=(1, 2, 3))
    for cell in (cell for row in few.rows for cell in row.cells):
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    _line(document, "", size=6)
    heads = ("Program", "Pagu", "Fisik", "Keuangan", "Kendala dan tindak lanjut")
    _texts_table(document, "program", (4.2, 3, 3, 3, 3.8), heads, numbers=(1,))
    _line(document, "{%p for satu in catatan_realisasi %}")
    _line(document, "{{ satu }}", size=9.5, space_before=4)
    _line(document, "{%p endfor %}")
    _line(document, "{%p endif %}")


def _add_signature(document: WordDocument) -> None:
    _line(document, "", size=6, keep=True)
    table = document.add_table(1, 2)
    table.autofit = False
    cell = table.cell(0, 1)
    cell.text = "{%p for baris in tanda_tangan.atas %}"
    for text in ("{{ baris }}", "{%p endfor %}"):
        _cell_line(cell, text)
    _cell_line(cell, "").paragraph_format.space_after = Pt(44)
    _cell_line(cell, "{{ tanda_tangan.nama }}").runs[0].bold = True
    for text in ("{%p if tanda_tangan.nip %}", "NIP {{ tanda_tangan.nip }}", "{%p endif %}"):
        _cell_line(cell, text)
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.keep_with_next = True
    _set_widths(table, (10, 7))
    _keep_together(table)


def _add_annex(document: WordDocument) -> None:
    _line(document, "{%p if kegiatan %}")
    heading = document.add_heading("{{ judul_kegiatan }}", level=1)
    heading.paragraph_format.page_break_before = True
    _line(document, "{%p if catatan_kegiatan %}")
    _line(document, "{{ catatan_kegiatan }}", size=8.5, keep=True)
    _line(document, "{%p endif %}")
    _line(document, "{%p for satu in kegiatan %}")
    document.add_heading("{{ satu.judul }}", level=2)
    _line(document, "{%p if satu.kegiatan %}")
    heads = ("No", "Kegiatan", "Lokasi/Desa", "Tanggal", "Output", "Volume", "Satuan", "Bukti")
    widths = (0.8, 3.5, 2, 1.6, 2.7, 1.5, 2, 2.9)
    deeds = _loop_table(document, "baris in satu.kegiatan", widths, heads)
    names = ("kegiatan", "lokasi", "tanggal", "output", "volume", "satuan")
    texts = ("{{ loop.index }}", *(f"{{{{ baris.{name} }}}}" for name in names))
    _fill(deeds, 2, (*texts, "{%p for bukti in baris.bukti %}"))
    for text in ("{{r bukti }}", "{%p endfor %}"):
        _cell_line(deeds.cell(2, 7), text)
    _align_right(deeds, 2, (0, 5))
    _set_sizes(deeds, 8.5)
    _line(document, "{%p endif %}")
    _line(document, "{{ satu.sisa }}", size=9, space_before=3)
    _line(document, "{%p endfor %}")
    _line(document, "{%p endif %}")
    _line(document, "{%p if kendala %}")
    document.add_heading("Lampiran: kendala yang dicatat pegawai", level=1)
    _texts_table(document, "kendala", (2, 5, 10), ("Tanggal", "Pegawai", "Kendala"))
    _line(document, "{{ sisa_kendala }}", size=9, space_before=3)
    _line(document, "{%p endif %}")


def _texts_table(
    document: WordDocument,
    rows: str,
    widths_cm: tuple[float, ...],
    head: tuple[str, ...],
    numbers: tuple[int, ...] = (),
) -> Table:
    """Add a table of texts; the columns `numbers` stand at the right, with their heads."""
    table = _loop_table(document, f"satu in {rows}", widths_cm, head)
    _fill(table, 2, [f"{{{{ satu[{column}] }}}}" for column in range(len(head))])
    for row in (0, 2):
        _align_right(table, row, numbers)
    _set_sizes(table, 9.5)
    return table


def _set_sizes(table: Table, points: float) -> None:
    for row in table.rows:
        for cell in row.cells:
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(points)


def _align_right(table: Table, row: int, columns: tuple[int, ...]) -> None:
    for column in columns:
        table.cell(row, column).paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _set_widths(table: Table, widths_cm: tuple[float, ...]) -> None:
    for column, width in enumerate(widths_cm):
        table.columns[column].width = Cm(width)
        for cell in table.columns[column].cells:
            cell.width = Cm(width)


def _add_list_styles(document: WordDocument) -> None:
    """Add the styles of lists, three levels deep, and of code."""
    for level in (1, 2, 3):
        suffix = "" if level == 1 else f" {level}"
        for name, base in (
            (f"Bulat {level}", f"List Bullet{suffix}"),
            (f"Nomor Awal {level}", f"List Number{suffix}"),
            (f"Nomor Lanjut {level}", f"List Number{suffix}"),
        ):
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = document.styles[base]
            own = style.element.get_or_add_pPr()
            own.append(deepcopy(document.styles[base].element.pPr.numPr))
        for name, hanging in ((f"Butir {level}", -0.6), (f"Lanjutan {level}", 0)):
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = document.styles["Normal"]
            style.paragraph_format.left_indent = Cm(0.64 * level)
            style.paragraph_format.first_line_indent = Cm(hanging)
    code = document.styles.add_style("Kode", WD_STYLE_TYPE.PARAGRAPH)
    code.base_style = document.styles["Normal"]
    code.font.name = "Courier New"
    code.font.size = Pt(10)


def _add_group(document: WordDocument) -> None:
    heading = document.add_heading("{{ kelompok.nama }}", level=2)
    heading.paragraph_format.space_before = Pt(14)
    _line(document, "{%p if kelompok.induk %}")
    _line(document, "{{ kelompok.induk }}", size=9, grey=True, keep=True)
    _line(document, "{%p endif %}")
    _line(document, "{%p if kelompok.target %}")
    heads = ("Aspek", "{{ judul_target }}", "{{ judul_jumlah }}", "Capaian")
    targets = _loop_table(document, "satu in kelompok.target", (3, 5.5, 5.5, 3), heads)
    names = ("aspek", "target", "jumlah", "capaian")
    _fill(targets, 2, [f"{{{{ satu.{name} }}}}" for name in names])
    _line(document, "{{ kelompok.catatan }}", size=9, grey=True, keep=True)
    _line(document, "{%p endif %}")
    said = (
        "{{ kelompok.ringkasan }}."
        "{% if kelompok.jumlah %} Jumlah: {{ kelompok.jumlah|join(', ') }}.{% endif %}"
        "{% if kelompok.satuan_lain %} Dalam satuan lain, tidak ikut dijumlahkan: "
        "{{ kelompok.satuan_lain|join(', ') }}.{% endif %}"
    )
    _line(document, said, keep=True)
    heads = ("No", "Tanggal", "Kegiatan, hasil, dan bukti", "Jumlah")
    deeds = _loop_table(document, "satu in kelompok.kegiatan", (1.1, 2, 11, 2.9), heads)
    _fill(deeds, 2, ("{{ loop.index }}", "{{r satu.tanggal }}", "{{ satu.uraian }}"))
    deeds.cell(2, 3).text = "{{ satu.jumlah }}"
    _align_right(deeds, 2, (0,))
    for text in ("{%p if satu.hasil %}", "Hasil: {{ satu.hasil }}", "{%p endif %}"):
        _cell_line(deeds.cell(2, 2), text)
    for text in ("{%p for bukti in satu.bukti %}", "{{r bukti }}", "{%p endfor %}"):
        _cell_line(deeds.cell(2, 2), text)


def _add_kop(document: WordDocument) -> None:
    _line(document, "{%p for baris in kop.atas %}")
    _kop_line(document, "{{ baris }}", 14)
    _line(document, "{%p endfor %}")
    _kop_line(document, "{{ kop.nama }}", 16)
    _line(document, "{%p for baris in kop.bawah %}")
    _kop_line(document, "{{ baris }}", 9.5, bold=False)
    _line(document, "{%p endfor %}")
    rule = _line(document, "")
    rule.paragraph_format.line_spacing = Pt(5)  # as low as its rule: no empty line above
    rule.paragraph_format.space_after = Pt(10)
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "thickThinSmallGap"), ("sz", "24"), ("space", "1")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    look = rule._p.get_or_add_pPr()
    look.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _kop_line(document: WordDocument, text: str, size: float, *, bold: bool = True) -> None:
    look = _line(document, text, size=size, bold=bold, centred=True).paragraph_format
    look.line_spacing, look.space_after = 1, Pt(0)


def _add_signatures(document: WordDocument) -> None:
    _line(document, "", size=6)
    table = document.add_table(1, 2)
    for place, cell in enumerate(table.rows[0].cells):
        who = f"tanda_tangan[{place}]"
        cell.text = f"{{%p for baris in {who}.atas %}}"
        for text in ("{{ baris }}", "{%p endfor %}"):
            _cell_line(cell, text)
        room = _cell_line(cell, "")
        room.paragraph_format.space_after = Pt(44)
        _cell_line(cell, f"{{{{ {who}.nama }}}}").runs[0].bold = True
        for text in (f"{{%p if {who}.nip %}}", f"NIP {{{{ {who}.nip }}}}", "{%p endif %}"):
            _cell_line(cell, text)
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
    _keep_together(table)


def _add_footer(document: WordDocument) -> None:
    footer = document.sections[0].footer
    first = footer.paragraphs[0]
    first.text = "{% for baris in kaki %}{{ baris }}{% if not loop.last %}\n{% endif %}{% endfor %}"
    last = footer.add_paragraph()
    last.add_run("Halaman ")
    _add_field(last, "PAGE")
    last.add_run(" dari ")
    _add_field(last, "NUMPAGES")
    last.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for paragraph in footer.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(8.5)


def _new_document(headings: tuple[str, ...] = ("Heading 2",)) -> WordDocument:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    for name in ("Normal", *headings):
        style = document.styles[name]
        style.font.name = "Times New Roman"
        style.font.size = Pt(11)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        fonts.set(qn("w:eastAsia"), "Times New Roman")
        style.font.color.rgb = None
        style.paragraph_format.space_after = Pt(2)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "id-ID")
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    return document


def _line(  # noqa: PLR0913  # the looks of a line
    document: WordDocument,
    text: str,
    *,
    size: float = 11,
    bold: bool = False,
    centred: bool = False,
    grey: bool = False,
    keep: bool = False,
    space_before: float = 0,
) -> Paragraph:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold or None
    if grey:
        colour = OxmlElement("w:color")
        colour.set(qn("w:val"), _GREY)
        run._r.get_or_add_rPr().append(colour)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = keep
    paragraph.paragraph_format.space_before = Pt(space_before)
    return paragraph


def _loop_table(
    document: WordDocument, loop: str, widths_cm: tuple[float, ...], head: tuple[str, ...]
) -> Table:
    """Add a table: a head that repeats on each page, then a row for each of the loop."""
    table: Table = document.add_table(3 + bool(head), len(widths_cm))
    table.autofit = False
    # As wide as the text and in its middle: else its cells' margins put it out to the left.
    table.alignment = WD_TABLE_ALIGNMENT.CENTER if head else None
    if head:
        table.style = "Table Grid"
        for cell, text in zip(table.rows[0].cells, head, strict=True):
            cell.text = text
            cell.paragraphs[0].runs[0].bold = True
        _mark_row(table, 0, "w:tblHeader")
    start = bool(head)
    table.cell(start, 0).text = f"{{%tr for {loop} %}}"
    table.cell(start + 2, 0).text = "{%tr endfor %}"
    for column, width in enumerate(widths_cm):
        table.columns[column].width = Cm(width)
        for cell in table.columns[column].cells:
            cell.width = Cm(width)
    _mark_row(table, start + 1, "w:cantSplit")
    return table


def _fill(table: Table, row: int, texts: tuple[str, ...] | list[str]) -> None:
    for column, text in enumerate(texts):
        table.cell(row, column).text = text


def _cell_line(cell: _Cell, text: str) -> Paragraph:
    paragraph: Paragraph = cell.add_paragraph(text)
    return paragraph


def _mark_row(table: Table, row: int, name: str) -> None:
    table.rows[row]._tr.get_or_add_trPr().append(OxmlElement(name))


def _keep_together(table: Table) -> None:
    for number in range(len(table.rows)):
        _mark_row(table, number, "w:cantSplit")


def _add_field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, look, size = (OxmlElement(name) for name in ("w:r", "w:rPr", "w:sz"))
    size.set(qn("w:val"), "17")  # half points
    look.append(size)
    text = OxmlElement("w:t")
    text.text = "1"
    run.extend((look, text))
    field.append(run)
    paragraph._p.append(field)


def _written(document: WordDocument) -> bytes:
    properties = document.core_properties
    properties.author = properties.comments = properties.title = ""
    target = BytesIO()
    document.save(target)
    return without_clock(target)


TEMPLATES = {"skp.docx": make_skp_template, "laporan.docx": make_letter_template}

if __name__ == "__main__":
    for name, make in TEMPLATES.items():
        (FOLDER / name).write_bytes(make())
