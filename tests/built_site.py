"""The example office's site, built once for all tests that look at a whole site."""

import fcntl
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
SITE_VARIABLE = "JEJAK_SITE"  # a folder with a built site, to test that one instead

# Every page of the site belongs to one of these; its largest page stands for the kind.
PAGE_KINDS: Mapping[str, str] = {
    "beranda": r"index\.html",
    "daftar-pegawai": r"pegawai/index\.html",
    "pegawai": r"pegawai/[^/]+/index\.html",
    "pegawai-bulan": r"pegawai/[^/]+/\d{4}-\d\d/index\.html",
    "daftar-bulan": r"bulan/index\.html",
    "bulan": r"bulan/\d{4}-\d\d/index\.html",
    "daftar-triwulan": r"triwulan/index\.html",
    "triwulan": r"triwulan/\d{4}-T[1-4]/index\.html",
    "tahun": r"tahun/\d{4}/index\.html",
    "daftar-unit": r"unit/index\.html",
    "unit": r"unit/[^/]+/index\.html",
    "daftar-hasil": r"hasil/index\.html",
    "hasil": r"hasil/[^/]+/index\.html",
    "hasil-bulan": r"hasil/[^/]+/\d{4}-\d\d(?:-bagian-\d+)?/index\.html",
    "daftar-kehadiran": r"kehadiran/index\.html",
    "kehadiran": r"kehadiran/\d{4}-\d\d/index\.html",
    "sidak": r"sidak/index\.html",
    "sidak-tahun": r"sidak/\d{4}/(?:\d+/)?index\.html",
    "daftar-penghargaan": r"penghargaan/index\.html",
    "penghargaan": r"penghargaan/\d{4}-\d\d/index\.html",
    "daftar-berkala": r"berkala/index\.html",
    "berkala": r"berkala/\d{4}-(?:\d\d|T[1-4])/index\.html",
    "data": r"data/index\.html",
    "metodologi": r"metodologi/index\.html",
    "verifikasi": r"verifikasi/index\.html",
    "tentang": r"tentang/index\.html",
    "cari": r"cari/index\.html",
    "tulis": r"tulis/index\.html",
    "tidak-ditemukan": r"404\.html",
}


NOT_FOUND = "tidak-ditemukan"


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site on disk."""

    root: Path

    def pages(self) -> dict[str, Path]:
        """Give every HTML file by its path below the root, sorted."""
        files = sorted(self.root.rglob("*.html"))
        return {file.relative_to(self.root).as_posix(): file for file in files}

    def page_of_kind(self, kind: str) -> str:
        """Name the largest page of a kind, which shows the most."""
        pattern = re.compile(PAGE_KINDS[kind])
        pages = {path: file for path, file in self.pages().items() if pattern.fullmatch(path)}
        assert pages, f"the site has no page of the kind {kind}"
        return max(pages, key=lambda path: (pages[path].stat().st_size, path))

    def home(self) -> str:
        """Give the path that the site was built for: "/" or "/laporan/".

        All pages but one work in any folder; 404.html is shown at any address, so it names this.
        """
        text = (self.root / "404.html").read_text(encoding="utf-8")
        found = re.search(r'<link rel="stylesheet" href="(/|/[^"]*/)assets/', text)
        assert found, "404.html does not name its style sheet from the site's root"
        return found[1]


def kind_of(path: str) -> str | None:
    """Tell the kind of a page by its path; None for a stranger."""
    return next((kind for kind, rule in PAGE_KINDS.items() if re.fullmatch(rule, path)), None)


def bring_site(shared_folder: Path) -> BuiltSite:
    """Build the example office's site, once however many test processes ask.

    Args:
        shared_folder: The same for all processes of one test run.
    """
    if given := os.environ.get(SITE_VARIABLE):
        return BuiltSite(Path(given))
    site = shared_folder / "situs"
    with (shared_folder / "situs.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.is_dir():
            program = Path(sys.executable).with_name("jejak")
            run = subprocess.run(
                [program, "build", "--no-cache", "--site-dir", site],
                cwd=REPOSITORY,
                capture_output=True,
                text=True,
                check=False,
            )
            # The example has a few reports that cannot be accepted: 1, and the site is built.
            assert run.returncode in {0, 1}, run.stderr
    return BuiltSite(site)
