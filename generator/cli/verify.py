"""`jejak verify`: is a published site what its commit gives, to the byte?"""

import os
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.messages import Json, faults_as_json, print_json, printable
from generator.cli.places import cache_folder, find_repository, with_cache_in
from generator.cli.progress import ProgressLine
from generator.pipeline.verify_site import Bench, Verification, verify_site
from generator.publish.seen_sites import read_seen, remember_seen
from generator.read.published_site import PublishedSite, open_site

_SHOWN_FILES = 50  # in text; --format json names them all


@click.command(
    "verify",
    cls=IndonesianCommand,
    help="Bangun ulang komit yang disebut sebuah situs (folder atau alamat), lalu cocokkan"
    " setiap bitanya.",
)
@click.argument("site", metavar="SITUS")
@click.option(
    "--repo", type=click.Path(path_type=Path), metavar="R", help="Repositorinya (bawaan: di sini)."
)
@click.option("--no-cache", is_flag=True, help="Jangan pakai hasil pembangunan sebelumnya.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Bentuk keluaran."
)
def command(*, site: str, repo: Path | None, no_cache: bool, form: str) -> int:
    """Compare, tell every difference, and remember the commit of a site that is right."""
    with faults_as_json(form, {"version": 1, "verified": False}):
        root = find_repository(repo)
        published = open_site(site)
        found = _verify(root, published, is_kept=not no_cache)
    if form == "json":
        print_json(_document(published.place, found))
    else:
        _tell(published.place, found)
    return int(not found.is_right)


def _verify(root: Path, published: PublishedSite, *, is_kept: bool) -> Verification:
    # Not the cache of `jejak build`: an older commit would drive the newest out of it.
    folder = cache_folder(root) / "verifikasi"
    folder.mkdir(parents=True, exist_ok=True)
    with ProgressLine() as progress, TemporaryDirectory(prefix="situs-", dir=folder) as scratch:
        with_cache = partial(with_cache_in, folder, is_kept=is_kept)
        bench = Bench(root, Path(scratch), with_cache, progress)
        found = verify_site(published, bench, read_seen(folder, published.place))
    if found.is_right:
        remember_seen(folder, published.place, found.commit)
    return found


def _document(place: str, found: Verification) -> Json:
    return {
        "version": 1,
        "site": place,
        "verified": found.is_right,
        "commit": found.commit or None,
        "as_of": found.as_of or None,
        "compared": found.compared,
        "findings": list(found.findings),
        "changed": list(found.changed),
        "missing": list(found.missing),
        "extra": list(found.extra),
    }


def _tell(place: str, found: Verification) -> None:
    if found.is_right:
        print(
            f"Cocok : {found.compared} berkas, setiap bitanya\n"
            f"Situs : {printable(place)}\n"
            f"Komit : {found.commit}, data sampai {found.as_of}"
        )
        return
    kinds = (("berubah", found.changed), ("hilang", found.missing), ("lebih", found.extra))
    lines = [f"{kind}: {path}" for kind, paths in kinds for path in paths]
    shown = [*found.findings, *lines[:_SHOWN_FILES]]
    if len(lines) > _SHOWN_FILES:
        shown.append(f"… dan {len(lines) - _SHOWN_FILES} berkas lain (lihat --format json)")
    counts = f"{len(found.changed)} berubah, {len(found.missing)} hilang, {len(found.extra)} lebih"
    print(os.linesep.join(map(printable, shown)), file=sys.stderr)
    print(f"Tidak cocok: {printable(place)} ({counts}).", file=sys.stderr)
