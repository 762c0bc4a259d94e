"""What a MkDocs run is made to render for the frames, and what is kept of it."""

from fnmatch import fnmatch
from importlib.resources import files as package_files
from pathlib import PurePosixPath
from typing import cast
from urllib.parse import urlsplit

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.model.office import Office
from generator.problems import Problem, UsageFault
from generator.render.bundle import bundle_css, name_by_content, read_scripts, read_sheets
from generator.render.frame import DEPTHS, NOT_FOUND
from generator.render.frame_context import (
    CONTENT_SECURITY_POLICY,
    AssetPaths,
    make_frame_context,
)
from generator.render.frame_set import FrameSet, HandWrittenPage
from generator.render.page import Page
from generator.render.purge_css import find_classes, purge_css
from generator.render.tidy_frame import tidy_frame

# Pages that Jejak writes itself; `nav:` may name them although no such file exists.
GENERATED_PAGES = (
    *("index.md", "pegawai.md", "bulan.md", "triwulan.md", "tahun.md", "unit.md", "hasil.md"),
    *("data.md", "tentang.md", "metodologi.md", "verifikasi.md", "tulis.md", "cari.md"),
    *("kehadiran.md", "sidak.md", "berkala.md", "penghargaan.md"),
)
# The output allow-list for files beside hand-written pages.
PUBLISHED_ENDINGS = frozenset(
    (
        ".png",
        ".jpg",
        ".jpeg",
        ".webp",
        ".gif",
        ".svg",
        ".ico",
        ".pdf",
        ".csv",
        ".txt",
        ".css",
        ".js",
    )
)
_ZIP = b"PK\x03\x04"  # a workbook or a Word document: whatever its name, it is none of those above
_THEME_DIR = str(package_files("generator.render") / "theme")
_FRAME_PREFIX = "@bingkai-"
_STYLESHEET = "assets/jejak.css"  # until its content, and so its name, is known
_HEAD_SCRIPT = "scheme.js"  # before the first paint, or a dark page would flash white


class FrameRun:
    """Collects the frames of one MkDocs run; the plugin passes MkDocs's events on to it."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._frames: dict[str, str] = {}
        self._pages: list[HandWrittenPage] = []
        self._files: dict[str, bytes] = {}
        self._material_css = ""
        self._office_sheets: dict[str, bytes] = {}
        self._scripts = {
            name: (name_by_content(f"assets/{name}", data), data)
            for name, data in read_scripts().items()
        }
        self._context: dict[str, object] = {}
        self._root = "/"

    def configure(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our theme between the office's overrides and Material; nothing else is rendered."""
        theme = config.theme
        theme.dirs.insert(1 if theme.custom_dir else 0, _THEME_DIR)
        theme.static_templates = set()
        theme["font"] = False
        config.site_name = self._office.nama
        config.site_url = site_url = _site_url(self._office, config)
        self._root = urlsplit(site_url).path or "/"
        self._context = dict(make_frame_context(self._office, site_url, self._asset_paths()))
        return config

    def choose_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Keep files aside, drop the theme's own, and add the empty pages that frames come from."""
        for file in list(files):
            if not file.is_documentation_page():
                self._keep_file(file, config)
                if file.src_dir != config.docs_dir:  # pages may link to those
                    files.remove(file)
        taken = {file.url for file in files}
        empty = [_empty_file(config, uri) for uri in GENERATED_PAGES]
        for file in [file for file in empty if file.url not in taken]:
            files.append(file)
        for name in (*map(str, DEPTHS), NOT_FOUND):
            file = _empty_file(config, f"{_FRAME_PREFIX}{name}.md")
            file.url = "./" if name == NOT_FOUND else "x/" * int(name) or "./"
            files.append(file)
        return files

    def extend_context(self, context: TemplateContext, page: MkDocsPage) -> TemplateContext:
        """Give the templates the `jejak` variable; the 404 page gets links from the root."""
        home = "../" * page.url.count("/") or "./"
        if page.file.src_uri == f"{_FRAME_PREFIX}{NOT_FOUND}.md":
            context["page"] = None  # the `url` filter then takes base_url
            context["base_url"] = home = self._root
        extra = cast("dict[str, object]", context)
        extra["jejak"] = {**self._context, "home": home, "is_frame": _is_generated(page)}
        return context

    def keep_page(self, output: str, page: MkDocsPage) -> str:
        """Keep a rendered page; gives "", so that MkDocs writes nothing."""
        uri = page.file.src_uri
        _require_policy(output, page)
        if not _is_generated(page):
            self._pages.append(HandWrittenPage(_describe(page), tidy_frame(output)))
        elif uri.startswith(_FRAME_PREFIX):
            self._frames[uri.removeprefix(_FRAME_PREFIX).removesuffix(".md")] = tidy_frame(output)
        return ""

    def finish(self, problems: tuple[Problem, ...]) -> FrameSet:
        """Make the style sheet for what was rendered, and give everything."""
        htmls = [*self._frames.values(), *(kept.html for kept in self._pages)]
        used = set().union(*map(find_classes, htmls))
        material = purge_css(self._material_css, used).encode()
        office = [self._office_sheets[path] for path in sorted(self._office_sheets)]
        path, data = bundle_css(read_sheets(), before=[material], after=office)
        return FrameSet(
            {name: html.replace(_STYLESHEET, path) for name, html in sorted(self._frames.items())},
            tuple(
                HandWrittenPage(kept.page, kept.html.replace(_STYLESHEET, path))
                for kept in sorted(self._pages, key=lambda kept: kept.page.address)
            ),
            dict(sorted({**self._files, **dict(self._scripts.values()), path: data}.items())),
            self._office.zona_waktu,
            problems,
        )

    def _asset_paths(self) -> AssetPaths:
        paths = {name: path for name, (path, _) in self._scripts.items()}
        head = tuple(path for name, path in paths.items() if name == _HEAD_SCRIPT)
        return AssetPaths(_STYLESHEET, head, tuple(p for p in paths.values() if p not in head))

    def _keep_file(self, file: File, config: MkDocsConfig) -> None:
        is_offices = file.src_dir == config.theme.custom_dir
        is_published = PurePosixPath(file.src_uri).suffix.lower() in PUBLISHED_ENDINGS
        if fnmatch(file.src_uri, "assets/stylesheets/main.*.min.css"):
            self._material_css = file.content_string
        elif is_offices and fnmatch(file.src_uri, "css/*.css"):
            self._office_sheets[file.src_uri] = _read_sheet(file)
        elif is_published and (is_offices or file.src_dir in {config.docs_dir, _THEME_DIR}):
            content = file.content_bytes
            if not content.startswith(_ZIP):
                self._files[file.dest_uri] = content


def _require_policy(output: str, page: MkDocsPage) -> None:
    """Refuse a page without our policy in its head: another template may have left it out.

    Raises:
        UsageFault: There is none.
    """
    if f'content="{CONTENT_SECURITY_POLICY}"' in output.partition("</head>")[0]:
        return
    raise UsageFault(
        "site_config/theme/: kerangka halaman tanpa Content-Security-Policy. Hapus main.html dan"
        " base.html dari sana; ganti bagiannya saja, di partials/ dan css/."
        if _is_generated(page)
        else f"site_config/pages/{page.file.src_uri}: kerangka `template:` halaman ini tanpa"
        " Content-Security-Policy. Hapus baris itu."
    )


def _read_sheet(file: File) -> bytes:
    """Read a style sheet of the office.

    Raises:
        UsageFault: It is no text.
    """
    try:
        return file.content_bytes.decode().encode()
    except UnicodeDecodeError as fault:
        raise UsageFault(
            f"site_config/theme/{file.src_uri}: bukan teks UTF-8. Simpan ulang sebagai UTF-8."
        ) from fault


def _site_url(office: Office, config: MkDocsConfig) -> str:
    """Name the site's root: kantor.yml's `situs` wins; "" where neither file tells."""
    known = office.situs or config.site_url or ""
    return known.rstrip("/") + "/" if known else ""


def _empty_file(config: MkDocsConfig, uri: str) -> File:
    return File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)


def _is_generated(page: MkDocsPage) -> bool:
    return page.file.generated_by == "jejak"


def _describe(page: MkDocsPage) -> Page:
    """Say of a hand-written page what our own pages say of themselves."""
    top = [page, *page.ancestors][-1]
    first = next(iter(getattr(top, "children", None) or ()), top)
    section = getattr(first, "url", page.url).split("/")[0] or "beranda"
    title = str(Markup(page.title or "").striptags())  # noqa: S704 - unescapes; fill_frame escapes
    return Page(
        address=page.url,
        title=title,
        description=str(page.meta.get("description") or title),
        section=section,
        body="",
        source_path=f"site_config/pages/{page.file.src_uri}",
    )
