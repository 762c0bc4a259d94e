"""A PDF of one of our own typst templates: tagged, PDF/A-2a and PDF/UA-1, equal bytes each time.

typst refuses to make a document that does not keep those standards: a table without a header, a
picture without a text, a letter that no font has. It reads this package's folder and nothing else,
and none of the machine's fonts.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import typst

if TYPE_CHECKING:
    from typst import PDFStandard  # a name of its stub alone

_STANDARDS: list["PDFStandard"] = ["a-2a", "ua-1"]
_FOLDER = files("generator.render.documents")
_MISSING_LETTER = re.compile(r'the text `"(.*?)"` could not|contains the codepoint `"(.*?)"`')
_RUST_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_STAND_IN = "□"
_LATIN_END = 0x250  # letters before it are in the font for certain
_ROUNDS = 4  # a letter may hide another of the same word


def render_pdf(
    template_name: str, data: Mapping[str, object], *, title: str, created_at: int
) -> bytes:
    """Set a document.

    Args:
        template_name: File beside this module, such as "skp.typ". It finds `data` as JSON in
            `sys.inputs.data`, so staff text is text and never typst's markup.
        data: What the template sets; only what JSON knows.
        title: Of the document, for its properties and its reader's window.
        created_at: Date of the document, epoch seconds: of the commit, not of the clock.

    Raises:
        typst.TypstError: The template is wrong or keeps no standard: an error of ours.
    """
    text = json.dumps({**data, "judul_dokumen": title, "tanpa_huruf": []}, ensure_ascii=False)
    absent: set[str] = set()
    for _ in range(_ROUNDS):
        try:
            return _compile(template_name, text, created_at)
        except typst.TypstError as error:
            found = _missing_letters(error)
            if not found:
                raise
            absent |= found
            text = _stand_in(data, title, absent)
    absent |= {one for one in text if ord(one) >= _LATIN_END and one != _STAND_IN}
    return _compile(template_name, _stand_in(data, title, absent), created_at)


def _compile(template_name: str, text: str, created_at: int) -> bytes:
    made = _compiler().compile(
        (_FOLDER / template_name).read_bytes(),
        format="pdf",
        sys_inputs={"data": text},
        pdf_standards=_STANDARDS,
        timestamp=created_at,
    )
    assert isinstance(made, bytes)  # a list for pages of pictures only
    return made


@lru_cache(maxsize=1)  # looking at the fonts takes half a second; a whole office is one batch
def _compiler() -> typst.Compiler:
    return typst.Compiler(root=str(_FOLDER), ignore_system_fonts=True)


def _missing_letters(error: typst.TypstError) -> set[str]:
    """List what no font of the package can show: typst names each, as Rust would write it."""
    quoted = (one or other for one, other in _MISSING_LETTER.findall(error.diagnostic))
    texts = (_RUST_ESCAPE.sub(lambda code: chr(int(code[1], 16)), one) for one in quoted)
    return {letter for text in texts for letter in text if ord(letter) >= _LATIN_END}


def _stand_in(data: Mapping[str, object], title: str, absent: set[str]) -> str:
    """Write the data with a box for each letter that is not there, and tell which they were."""
    table = dict.fromkeys(map(ord, absent), _STAND_IN)
    text = json.dumps({**data, "judul_dokumen": title}, ensure_ascii=False).translate(table)
    names = [f"U+{ord(letter):04X}" for letter in sorted(absent)]
    return json.dumps({**json.loads(text), "tanpa_huruf": names}, ensure_ascii=False)
