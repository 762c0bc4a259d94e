"""Who runs this site, what it is for, and what it does not measure.

An office that writes site_config/pages/tentang.md has that page instead.
"""

from typing import NamedTuple

from generator.aggregate.forge_links import issue_url
from generator.aggregate.view_parts import PageHead
from generator.model.site import SiteContext


class AboutView(NamedTuple):
    """Everything on the page about the site; "" for what the office has not told."""

    head: PageHead
    name: str
    place: str
    code: str
    address: str
    contact: str
    repository: str
    issues: str
    is_example: bool
    people: str


def make_about_view(context: SiteContext) -> AboutView:
    """Make the page about the site from the office's settings."""
    office = context.office
    return AboutView(
        head=PageHead(
            address="tentang/",
            title="Tentang situs ini",
            description=f"Siapa yang mengelola laporan kerja {office.nama}, dan untuk apa.",
            section="tentang",
            source_path="site_config/kantor.yml",
        ),
        name=office.nama,
        place=f"{office.kabupaten}, {office.provinsi}",
        code=office.kode_wilayah,
        address=office.alamat,
        contact=office.kontak,
        repository=office.forge.url or "",
        issues=issue_url(office.forge, "Kesalahan di situs laporan", "") or "",
        is_example=office.contoh,
        people=str(len(office.people)),
    )
