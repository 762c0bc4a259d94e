"""Every kind of page, made of invented data: `python -m tests.preview DIR`, to be looked at.

The frame is left out on purpose: this shows the bodies that our templates make, and our style sheets.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from generator.aggregate.home_view import make_home_view
from generator.aggregate.month_list_view import make_month_list_view
from generator.aggregate.month_view import make_month_view
from generator.aggregate.person_list_view import make_person_list_view
from generator.aggregate.person_month_view import make_person_month_view
from generator.aggregate.person_view import make_person_view
from generator.render.bundle import bundle_css, read_sheets
from generator.render.links import root_of
from generator.render.page import Page
from generator.render.pages import PageView, render_page
from tests.made import MadeSite, make_context, make_site

SHELL = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<link rel="stylesheet" href="{root}pratinjau.css"></head>
<body class="preview"><article class="md-content__inner md-typeset" id="isi">
{body}</article></body></html>
"""
SHELL_CSS = b"""body{margin:0;background:var(--paper);color:var(--text);font-family:var(--font-text);
font-size:var(--size-text);line-height:var(--leading-text)}
article{max-width:var(--page-width);margin:0 auto;padding:var(--space-6) var(--gutter)}
"""


def make_views(site: MadeSite) -> Iterator[PageView]:
    """Make the view of each kind of page that an archive has."""
    context = site.context
    month = context.months[-1]
    headlines = [line for summary in site.month(month) for line in summary.headlines]
    yield make_home_view(context, site.rows, site.month(month), headlines)
    yield make_person_list_view(context, site.rows)
    yield make_month_list_view(context, site.rows)
    for name in context.months:
        yield make_month_view(context, name, site.month(name))
    for person in context.office.people:
        yield make_person_view(context, person, site.person(person.slug))
    for (slug, _), person_month in site.person_months.items():
        months = [summary.month for summary in site.person(slug)]
        yield make_person_month_view(context, person_month, months)


def write_page(folder: Path, page: Page) -> None:
    """Write a page in the plain shell."""
    name = page.address if page.address.endswith(".html") else f"{page.address}index.html"
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = SHELL.format(title=page.title, root=root_of(page.address), body=page.body)
    path.write_text(text, encoding="utf-8")


def main(folder: Path) -> None:
    """Write all pages and one style sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    _, css = bundle_css(read_sheets(), before=[SHELL_CSS])
    (folder / "pratinjau.css").write_bytes(css)
    for view in make_views(make_site(make_context())):
        write_page(folder, render_page(view))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
