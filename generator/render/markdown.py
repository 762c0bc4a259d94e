"""Staff's Markdown to HTML: linear-time renderer, raw HTML as text, an allow-list sanitiser last.

Nothing typed is lost: what may not be a link or a picture is printed as the text that it is.
"""

import re
from html import escape

import nh3
from comrak import ExtensionOptions, RenderOptions, render_markdown
from markupsafe import Markup

FIRST_HEADING = 4  # a day's report stands under an h3
MAX_DEPTH = 24  # validation stops far below; nh3's cost grows with the square of the depth

_EXTENSIONS = ExtensionOptions()
_EXTENSIONS.table = True
_EXTENSIONS.strikethrough = True
_EXTENSIONS.autolink = True
_OPTIONS = RenderOptions()
_OPTIONS.escape = True  # raw HTML becomes visible text
_OPTIONS.unsafe_ = True  # every address reaches _LINK, which prints the ones it refuses

_CLEANER = nh3.Cleaner(
    tags={
        *("p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "a"),
        *("ul", "ol", "li", "h2", "h3", "h4", "h5", "h6"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    },
    attributes={"a": {"href", "title"}, "ol": {"start"}},
    set_tag_attribute_values={"th": {"scope": "col"}},  # Markdown has no other heads
    url_schemes={"https", "mailto"},
    link_rel="nofollow noopener ugc",
)

# comrak escapes quotes, so its attributes end at the first one; raw HTML never yields a tag.
_LINK = re.compile(r'<a href="([^"]*)"((?: title="[^"]*")?)>(.*?)</a>', re.DOTALL)
_OPENED_LINK = re.compile(r"<a [^>]*>")
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"(?: title="([^"]*)")? />')
_HEADING = re.compile(r"<(/?)h([1-6])>")
_TAG = re.compile(r"<(/?)(?:[a-z]+[1-6]?)\b[^>]*?(/?)>")
# https without user names before the host, mail, or a place on this site; never a backslash,
# which browsers read as a slash.
_GOOD_ADDRESS = re.compile(
    r"(?:https://[^/?#@\\\s]+(?:[/?#][^\\\s]*)?|mailto:[^\\\s]+|(?!//)[^:/?#\\\s]*(?:[/?#][^\\\s]*)?)"
)
# A definition "[1]: address" would vanish from the page; with its colon escaped it is text.
# A fence comes first, so that what stands inside it is left alone.
_DEFINITION = re.compile(
    r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1|\Z)|^([ >*+.)\d-]*\[[^\]]{1,200}\]):",
    re.MULTILINE | re.DOTALL,
)

# Signs that may mean something to Markdown or to a serialiser; all else is text wherever it stands,
# if its line starts with a letter and no address hides in it.
_SIGN = re.compile(r"[^A-Za-z0-9 .,;:()\"'/%?–—\n-]")
_NOT_PLAIN = ("  ", " \n", "\n\n\n", "://")
_MAX_GROWTH, _GROWTH_SLACK = 8, 4096  # a table of empty cells grows 300-fold

_TABLE_FRAME = '<div class="frame-scroll" role="group" aria-label="Tabel" tabindex="0"><table>'


def render_narrative(text: str, first_heading: int = FIRST_HEADING) -> Markup:
    """Render the free text of a report.

    Args:
        text: As typed; anything at all.
        first_heading: Level of the first heading (4 … 6); later ones never skip a level.

    Returns:
        HTML without scripts, pictures, classes or ids of the author; "" for blank text.
    """
    text = text.rstrip(" \n")
    plain = render_plain(text)
    return render_rich(text, first_heading) if plain is None else plain


def render_plain(text: str) -> Markup | None:
    """Render paragraphs without any Markdown; None where there may be some.

    String searches rather than one regex: half the cost of `render_rich`, and most reports pass.
    """
    if _SIGN.search(text) or any(part in text for part in _NOT_PLAIN):
        return None
    if (
        text.endswith(" ")
        or "www." in text.lower()
        or not all(line[:1].isalpha() for line in _lines(text))
    ):
        return None
    return Markup("<p>" + text.replace("\n\n", "</p>\n<p>") + "</p>")  # noqa: S704 - no &, <, >


def render_rich(text: str, first_heading: int = FIRST_HEADING) -> Markup:
    """Render any Markdown; nested too deeply it is shown as typed."""
    html = render_markdown(
        _DEFINITION.sub(_keep_definition, text) if "]:" in text else text,
        extension_options=_EXTENSIONS,
        render_options=_OPTIONS,
    )
    if len(html) > _MAX_GROWTH * len(text) + _GROWTH_SLACK or _is_too_deep(html):
        return Markup(f"<pre>{escape(text, quote=False)}</pre>")  # noqa: S704 - escaped here
    html = _IMAGE.sub(_image_text, html)
    html = _LINK.sub(_checked_link, html)
    if "<h" in html:
        html = _shift_headings(html, first_heading)
    clean = _CLEANER.clean(html).strip("\n")
    if "<table>" in clean:  # a wide table scrolls by itself, by keyboard too
        clean = clean.replace("<table>", _TABLE_FRAME).replace("</table>", "</table></div>")
    return Markup(clean)  # noqa: S704 - the sanitiser came last


def _lines(text: str) -> list[str]:
    return text.replace("\n\n", "\n").split("\n")


def _keep_definition(found: re.Match[str]) -> str:
    return f"{found[2]}\\:" if found[2] else found[0]


def _checked_link(link: re.Match[str]) -> str:
    address, title, label = link.groups()
    if "<a " in label:  # an address as the words of a link; the sanitiser drops the stray </a>
        label = _OPENED_LINK.sub("", label)
    if _GOOD_ADDRESS.fullmatch(address):
        return f'<a href="{address}"{title}>{label}</a>'
    note = "" if label in {address, address.partition("//")[2]} else f" ({address}{title})"
    return label + note


def _image_text(image: re.Match[str]) -> str:
    address, words, title = image.groups(default="")
    return f"![{words}]({address}{f' {title}' if title else ''})"


def _shift_headings(html: str, first_heading: int) -> str:
    """Put headings below the page's own: equal ones stay equal, and no level is skipped."""
    above: list[int] = []  # levels as typed, of the headings that the next may stand under

    def shift(tag: re.Match[str]) -> str:
        if not tag[1]:
            typed = int(tag[2])
            while above and above[-1] >= typed:
                above.pop()
            above.append(typed)
        return f"<{tag[1]}h{min(first_heading + len(above) - 1, 6)}>"

    return _HEADING.sub(shift, html)


def _is_too_deep(html: str) -> bool:
    if html.count("<") < 2 * MAX_DEPTH:
        return False
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[2]:
            continue
        depth += -1 if tag[1] else 1
        if depth > MAX_DEPTH:
            return True
    return False
