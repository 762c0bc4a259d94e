"""What a finished site holds, and what a visitor downloads of it; all from the files alone."""

import gzip
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from statistics import median
from urllib.parse import urljoin, urlsplit

PACKED = {".woff2", ".woff", ".png", ".jpg", ".gz", ".webp", ".pf_meta", ".pf_filter", ".pagefind"}
SHOWN_RESULTS = 10  # fragments that a first page of search results reads
READ_INDEXES = 2  # bundles that a first search reads, where the archive has several
LOADED = {"link": "href", "script": "src", "img": "src"}
NOT_LOADED = {"canonical", "alternate", "prev", "next", "manifest", "license", "search", "me"}


@dataclass(frozen=True, slots=True)
class SiteFigures:
    """Sizes of a site; kB are 1,000 bytes, gzip level 9 where a server would compress.

    Attributes:
        pages: HTML files.
        megabytes: All files, in MB of 1,000,000 bytes.
        first_visit: The home page and all it loads by itself.
        page: Median HTML page of those below the address asked for.
        largest_page: Largest HTML page of the whole site.
        largest_address: Its path inside the site.
        first_search: What the first query loads (an estimate by file sizes); 0 without an index.
    """

    pages: int
    megabytes: float
    first_visit: float
    page: float
    largest_page: float
    largest_address: str
    first_search: float


def measure_site(site: Path, page_pattern: str) -> SiteFigures:
    """Measure a site; `page_pattern` matches the addresses of the pages that hold the reports."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    sizes = {path.relative_to(site).as_posix(): _packed_size(path) for path in pages}
    largest = max(sizes, key=lambda address: (sizes[address], address))
    of_reports = [size for address, size in sizes.items() if re.fullmatch(page_pattern, address)]
    return SiteFigures(
        pages=len(pages),
        megabytes=sum(path.stat().st_size for path in files) / 1e6,
        first_visit=_first_visit(site),
        page=median(of_reports) if of_reports else 0.0,
        largest_page=sizes[largest],
        largest_address=largest,
        first_search=_first_search(site),
    )


def hash_tree(site: Path) -> str:
    """Digest every path and byte of a folder, so that equal digests mean equal sites."""
    digest = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        content = hashlib.sha256(path.read_bytes()).digest()
        digest.update(path.relative_to(site).as_posix().encode() + b"\0" + content)
    return digest.hexdigest()


def list_differences(left: Path, right: Path) -> list[str]:
    """List the paths that only one of two folders has, or that differ in their bytes."""
    names = {
        path.relative_to(side).as_posix()
        for side in (left, right)
        for path in side.rglob("*")
        if path.is_file()
    }
    return sorted(name for name in names if _read(left / name) != _read(right / name))


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _packed_size(path: Path) -> float:
    """Size on the wire in kB: gzip, unless the format is packed already."""
    content = path.read_bytes()
    packed = content if path.suffix in PACKED else gzip.compress(content, 9)
    return len(packed) / 1000


class _LoadedFiles(HTMLParser):
    """Collects the addresses a page loads by itself, as they are written."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        address = values.get(LOADED.get(tag, ""))
        if address and not NOT_LOADED & set((values.get("rel") or "").split()):
            self.found.append(address)


def _first_visit(site: Path) -> float:
    """Add up the home page and its files; Material's search index belongs to every first visit."""
    home = site / "index.html"
    parser = _LoadedFiles()
    parser.feed(home.read_text(encoding="utf-8"))
    addresses = {urlsplit(urljoin("/", address)) for address in parser.found}
    loaded = {site / address.path.lstrip("/") for address in addresses if not address.netloc}
    loaded |= set(site.glob("search/search_index.json"))
    loaded |= set(site.glob("assets/javascripts/workers/*.js"))
    return sum(_packed_size(path) for path in {home, *loaded} if path.is_file())


def _first_search(site: Path) -> float:
    """Add up Pagefind's program, and of each index that is read: lists, one chunk, the results."""
    folders = [path.parent for path in site.rglob("pagefind-entry.json")]
    # "terkini" sorts after every year, so this is newest first.
    newest = sorted(folders, key=lambda folder: folder.name, reverse=True)[:READ_INDEXES]
    if not newest:
        return 0.0
    program = [next(iter(site.rglob(name)), None) for name in ("pagefind.js", "wasm.id.pagefind")]
    total = _sum_sizes(path for path in program if path) + _sum_sizes(site.glob("cari/*.json"))
    return total + sum(_one_index(folder) for folder in newest)


def _one_index(folder: Path) -> float:
    chunks = [path.stat().st_size / 1000 for path in folder.glob("index/*")]
    fragments = [path.stat().st_size / 1000 for path in folder.glob("fragment/*")]
    lists = [*folder.glob("*.json"), *folder.glob("*.pf_meta"), *folder.glob("filter/*")]
    results = SHOWN_RESULTS * median(fragments) if fragments else 0.0
    return _sum_sizes(lists) + max(chunks, default=0.0) + results


def _sum_sizes(paths: Iterable[Path]) -> float:
    return sum(_packed_size(path) for path in paths)
