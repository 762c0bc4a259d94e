"""What the theme's templates may know of the office, escaped: MkDocs's own environment does not."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from generator.aggregate.forge_links import commit_url, edit_url, folder_url, issue_url
from generator.model.office import Office
from generator.render.data.addresses import OFFICE_FEED, atom_address

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
# For `mkdocs serve` alone, whose reload script is inline. As long as the other: lengths are sent.
PREVIEW_POLICY = (
    CONTENT_SECURITY_POLICY.replace("base-uri 'none'; ", "")
    .replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-inline'")
    .ljust(len(CONTENT_SECURITY_POLICY))
)

# Words that quoting leaves alone; they become slots afterwards.
_ADDRESS, _COMMIT, _SOURCE = "xxALAMATxx", "xxKOMITxx", "xxSUMBERxx"
_SLOTS = {
    _ADDRESS: "@@jejak:address-q@@",
    _COMMIT: "@@jejak:commit@@",
    _SOURCE: "@@jejak:source-q@@",
}


@dataclass(frozen=True, slots=True)
class AssetPaths:
    """Where pages find what they load, from the site's root."""

    stylesheet: str
    head_scripts: tuple[str, ...]
    scripts: tuple[str, ...]


def make_frame_context(office: Office, site_url: str, assets: AssetPaths) -> Mapping[str, object]:
    """Make the `jejak` variable of the theme's templates.

    Args:
        office: Names, forge and contact are used.
        site_url: Where the site lives, with a closing slash; "" where it is not known.
        assets: Paths of the style sheet and the scripts.
    """
    place = ", ".join(part for part in (office.kabupaten, office.provinsi) if part)
    return {
        "policy": CONTENT_SECURITY_POLICY,
        "office_name": escape(office.nama),
        "office_place": escape(place if office.jenis != "kabupaten" else office.provinsi),
        "is_example": office.contoh,
        "site_url": escape(site_url),
        "feed": atom_address(OFFICE_FEED),
        "stylesheet": assets.stylesheet,
        "head_scripts": assets.head_scripts,
        "scripts": assets.scripts,
        "commit_href": _with_slots(commit_url(office.forge, _COMMIT)),
        "edit_href": _with_slots(edit_url(office.forge, _SOURCE)),
        "folder_href": _with_slots(folder_url(office.forge, _SOURCE)),
        "report_href": _with_slots(_report_url(office, site_url)),
    }


def _report_url(office: Office, site_url: str) -> str | None:
    """Where an error is reported: the forge, else the office's e-mail, else None."""
    title = f"Kesalahan di halaman /{_ADDRESS}"
    text = (
        f"Halaman: {site_url or '/'}{_ADDRESS}\nKomit: {_COMMIT}\n\n"
        "Yang keliru:\n\nSeharusnya:\n\nSumber atau bukti (jika ada):\n"
    )
    if url := issue_url(office.forge, title, text):
        return url
    if "@" in office.kontak:
        return f"mailto:{quote(office.kontak, safe='@')}?subject={quote(title)}&body={quote(text)}"
    return None


def _with_slots(url: str | None) -> str:
    """Escape an address for an attribute and put the slots in; "" where there is none."""
    escaped = escape(url or "")
    for word, slot in _SLOTS.items():
        escaped = escaped.replace(word, slot)
    return escaped
