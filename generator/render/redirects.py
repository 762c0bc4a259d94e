"""Pages of former slugs: they lead to the present address, with no frame round them."""

from markupsafe import Markup

from generator.render.links import relative_link

_PAGE = Markup(
    '<!doctype html>\n<html lang="id">\n<meta charset="utf-8">\n'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n'
    '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
    '<meta name="robots" content="noindex">\n'
    '<meta http-equiv="refresh" content="0; url={link}">\n'
    '<title>{name}: alamat baru</title>\n<link rel="canonical" href="{link}">\n'
    '<h1>Alamat halaman ini berubah</h1>\n<p><a href="{link}">Lanjut ke {name}</a></p>\n'
)


def render_redirect(from_address: str, to_address: str, name: str) -> bytes:
    """Make the page at a former address; `name` says whose page the new one is."""
    return _PAGE.format(link=relative_link(from_address, to_address), name=name).encode()
