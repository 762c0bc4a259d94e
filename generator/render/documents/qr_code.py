"""QR codes that lead to a page: as SVG for print, as PNG for Word."""

from io import BytesIO

import segno

_LEVEL = "m"  # a fold or a stain of coffee may take 15 %
_QUIET_MODULES = 4  # what a reader needs around it
_PNG_SCALE = 8


def render_qr_svg(address: str) -> str:
    """Draw an address as SVG: equal bytes for equal addresses."""
    target = BytesIO()
    segno.make(address, error=_LEVEL, micro=False).save(
        target, kind="svg", border=_QUIET_MODULES, xmldecl=False, svgclass=None, lineclass=None
    )
    return target.getvalue().decode()


def render_qr_png(address: str) -> bytes:
    """Draw an address as PNG."""
    target = BytesIO()
    segno.make(address, error=_LEVEL, micro=False).save(
        target, kind="png", border=_QUIET_MODULES, scale=_PNG_SCALE
    )
    return target.getvalue()
