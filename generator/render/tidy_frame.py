"""What Material leaves in a page for its own script is taken out: dead controls, empty boxes."""

import re

# A reader without that script could tab to none of these, and a validator objects to some.
_LEFTOVERS = re.compile(
    r'<input class="md-toggle"[^>]*>'
    r'|<label class="md-overlay"[^>]*></label>'
    r'|<div data-md-component="(?:skip|announce)">(?:(?!<div).)*?</div>'
    r'|<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>'
    r'|\sdata-md-component="[a-z-]+"',
    re.DOTALL,
)
_BLANK = re.compile(r"\s*\n\s*")
_CONTENT = re.compile(r"(<article\b.*</article>)", re.DOTALL)


def tidy_frame(html: str) -> str:
    """Take the leftovers out, and blank lines outside the article (which may hold <pre>)."""
    clean = _LEFTOVERS.sub("", html)
    parts = _CONTENT.split(clean)
    return "".join(
        part if place % 2 else _BLANK.sub("\n", part) for place, part in enumerate(parts)
    ).strip()
