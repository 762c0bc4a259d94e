"""A Word document made of a template that the office can change in Word: equal bytes each time."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import NamedTuple

from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage, RichText
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.render.documents.blocks import Span
from generator.render.documents.word_numbering import restart_lists

_LINK_COLOUR = "1A4F8B"
_CODE_FONT = "Courier New"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip knows


class WrongTemplate(ValueError):
    """A Word template that cannot be filled; the text says why."""


class Picture(NamedTuple):
    """A picture in the data of a template: `{{ qr }}`."""

    png: bytes
    width_mm: int
    description: str  # for those who do not see it


class Link(NamedTuple):
    """A text that leads somewhere in the data of a template: `{{r tautan }}`.

    Attributes:
        text: What is read.
        url: Full address; "" leaves plain text.
    """

    text: str
    url: str
    size_points: float | None = None  # None: as the text around it


class Words(NamedTuple):
    """Words in their manners in the data of a template: `{{r isi }}`."""

    spans: Sequence[Span]


def render_docx(
    template: bytes, data: Mapping[str, object], *, title: str = "", created_at: int = 0
) -> bytes:
    """Fill a Word template.

    Args:
        template: A .docx with docxtpl's marks. The office may have written it: it gets values and
            can call nothing (a sandbox).
        data: Texts, numbers, lists and mappings of them, `Picture` and `Link`; texts are escaped.
        title: For the document's properties.
        created_at: Epoch seconds of the commit, for the properties.

    Raises:
        WrongTemplate: It is no Word document, or asks for what `data` does not have.
    """
    document = DocxTemplate(BytesIO(template))
    try:
        document.init_docx()
        document.render(_values(document, data), _environment(), autoescape=True)
    except (TemplateError, PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as wrong:
        raise WrongTemplate(str(wrong)) from wrong
    _describe(document, data)
    restart_lists(document.docx)
    properties = document.docx.core_properties
    properties.title = title
    properties.author = properties.last_modified_by = ""
    properties.created = properties.modified = datetime.fromtimestamp(created_at, UTC)
    properties.revision = 1
    written = BytesIO()
    document.save(written)
    return without_clock(written)


def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def _values(document: DocxTemplate, value: object) -> object:
    """Turn pictures and links into docxtpl's own, at any depth."""
    if isinstance(value, Picture):
        return InlineImage(document, BytesIO(value.png), width=Mm(value.width_mm))
    if isinstance(value, Link):
        return _make_link(document, value)
    if isinstance(value, Words):
        return _make_words(document, value)
    if isinstance(value, Mapping):
        return {key: _values(document, one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_values(document, one) for one in value]
    return value


def _make_link(document: DocxTemplate, link: Link) -> RichText:
    size = None if link.size_points is None else round(2 * link.size_points)
    if not link.url:
        return RichText(link.text, size=size)
    target = document.build_url_id(link.url)
    return RichText(link.text, url_id=target, size=size, color=_LINK_COLOUR, underline=True)


def _make_words(document: DocxTemplate, words: Words) -> RichText:
    text = RichText()
    for span in words.spans:
        target = document.build_url_id(span.url) if span.url else None
        text.add(
            span.text,
            bold="tebal" in span.styles,
            italic="miring" in span.styles,
            strike="coret" in span.styles,
            font=_CODE_FONT if "kode" in span.styles else None,
            url_id=target,
            color=_LINK_COLOUR if target else None,
            underline=bool(target),
        )
    return text


def _describe(document: DocxTemplate, data: Mapping[str, object]) -> None:
    """Give the pictures their words, in the order of the data."""
    pictures = [value for value in data.values() if isinstance(value, Picture)]
    for shape, picture in zip(document.docx.inline_shapes, pictures, strict=False):
        shape._inline.docPr.set("descr", picture.description)  # noqa: SLF001  # no other way there


def without_clock(written: BytesIO) -> bytes:
    """Write the package anew with one date for all its parts."""
    clean = BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(clean, "w") as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _LONG_AGO)
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return clean.getvalue()
