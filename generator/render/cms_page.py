"""The page that loads an office's CMS: its script and icons from beside it, and nobody else's."""

from html import escape
from typing import Final

SCRIPT_FILE: Final = "sveltia-cms.js"
ICON_FILE: Final = "material-symbols-outlined-latin-wght-normal.woff2"

# The CMS's script asks strangers' servers for fonts and for news of itself. This policy forbids all
# of that; the icon font then comes from beside the page. Its styles are inline: it needs them so.
_PAGE: Final = """\
<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<link rel="stylesheet" href="huruf.css">
</head>
<body>
<noscript>Halaman ini perlu JavaScript. Laporan juga dapat ditulis di penyunting forge.</noscript>
<script src="{script}"></script>
</body>
</html>
"""
_FONT: Final = f"""\
@font-face {{
  font-family: "Material Symbols Outlined";
  font-weight: 400;
  font-display: block;
  src: url("{ICON_FILE}") format("woff2");
}}
"""


def render_cms_page(office_name: str, forge_origin: str) -> dict[str, bytes]:
    """Write the page and its style: file name to content.

    Args:
        office_name: For the title.
        forge_origin: The only server the page may speak to, beside its own.
    """
    policy = "; ".join(
        (
            *("default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'"),
            *("font-src 'self'", "img-src 'self' data: blob:", "worker-src 'self' blob:"),
            f"connect-src 'self' blob: data: {forge_origin}",
            *("base-uri 'none'", "form-action 'none'"),
        )
    )
    page = _PAGE.format(
        policy=escape(policy), title=escape(f"Laporan {office_name}"), script=SCRIPT_FILE
    )
    return {"index.html": page.encode(), "huruf.css": _FONT.encode()}
