"""Door: a served directory that is a link, and the folders beside it that it leads to by turns.

`situs` leads to `situs.rilis/000007-1a2b3c4d5e6f`: the site of one commit, of links into the cache,
never changed once it is whole. One rename of the link changes the site; the three newest stay.
"""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.problems import UsageFault
from generator.publish.build_cache import StoredObject
from generator.publish.lock import hold_lock
from generator.publish.write_tree import exchange, explain_refusal, lay_out
from generator.render.data.addresses import VERIFICATION

KEPT = 3
_NAME = re.compile(r"(\d{6,})-([0-9a-f]{12})")
_DRAFT, _LINK, _GOING = ".konsep", ".tautan", ".buang"  # what an interrupted run may leave
_BEFORE = f"{0:06d}-{0:012d}"  # the site that stood there as a plain folder


def find_served(place: Path) -> Path:
    """Give the full path of a served directory; where it is a link, of the link itself."""
    full = Path(os.path.abspath(place))  # noqa: PTH100  # `resolve` would follow the link
    return full.parent.resolve() / full.name


@contextmanager
def hold_served(served: Path, patience: float) -> Iterator[None]:
    """Keep others from publishing there while a block runs.

    Args:
        served: As `find_served` gives it.
        patience: Seconds to wait for another one.

    Raises:
        UsageFault: Something stands there that is no site: it is not ours to replace.
        EnvironmentFault: The place cannot be written, or another one is still publishing.
    """
    _refuse_foreign(served)
    shelf = _shelf_of(served)
    try:
        shelf.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain_refusal(error, served) from error
    with hold_lock(shelf / ".kunci", patience):
        yield


def served_commit(served: Path) -> str | None:
    """Name the commit that is served, by its first twelve digits; None where that is not known."""
    match = _NAME.fullmatch(served.readlink().name) if served.is_symlink() else None
    return match[2] if match is not None and served.is_dir() else None


def write_release(files: Mapping[str, StoredObject], served: Path, commit: str) -> None:
    """Put a site in a folder of its own and lead the served link there.

    Args:
        files: Path below the site's root to the stored file that it is.
        served: Held by `hold_served`.
        commit: Full hash of what was built.

    Raises:
        EnvironmentFault: The disk is full, or the place cannot be written.
    """
    shelf = _shelf_of(served)
    try:
        _sweep(shelf)
        lay_out(shelf / _DRAFT, files)
        os.sync()  # or a power cut could leave a served site of empty files
        release = shelf / _next_name(shelf, commit)
        (shelf / _DRAFT).rename(release)
        _switch(served, shelf, release.name)
        _prune(shelf)
    except OSError as error:
        raise explain_refusal(error, served) from error
    finally:
        shutil.rmtree(shelf / _DRAFT, ignore_errors=True)


def _shelf_of(served: Path) -> Path:
    return served.with_name(f"{served.name}.rilis")


def _refuse_foreign(served: Path) -> None:
    """Replace nothing but a site of ours, or an empty folder."""
    if served.is_symlink():
        leads_to = served.parent / served.readlink()
        if leads_to.parent == _shelf_of(served):
            return
        raise UsageFault(
            f"{served} adalah tautan ke {leads_to}, bukan buatan jejak publish."
            " Pilih nama lain, atau hapus tautan itu dahulu."
        )
    if not served.exists() or (served / VERIFICATION).is_file():
        return
    if not served.is_dir() or any(served.iterdir()):
        raise UsageFault(
            f"{served} bukan situs buatan Jejak dan tidak kosong, jadi tidak diganti."
            " Pilih folder lain, atau kosongkan dahulu."
        )


def _sweep(shelf: Path) -> None:
    """Remove what an interrupted run left."""
    for name in (_DRAFT, _GOING, _LINK):
        place = shelf / name
        if place.is_symlink():
            place.unlink()
        else:
            shutil.rmtree(place, ignore_errors=True)


def _list_releases(shelf: Path) -> list[str]:
    """List the releases, the oldest first: their names begin with their number."""
    matches = (_NAME.fullmatch(place.name) for place in shelf.iterdir())
    return [name for _, name in sorted((int(match[1]), match[0]) for match in matches if match)]


def _next_name(shelf: Path, commit: str) -> str:
    """Number releases: unlike a clock, a number never goes back."""
    names = _list_releases(shelf)
    last = int(names[-1].partition("-")[0]) if names else 0
    return f"{last + 1:06d}-{commit[:12]}"


def _switch(served: Path, shelf: Path, name: str) -> None:
    link = shelf / _LINK
    link.symlink_to(f"{shelf.name}/{name}")
    if served.is_dir() and not served.is_symlink():
        with suppress(OSError):
            served.rmdir()  # an empty folder serves nothing
    if served.is_dir() and not served.is_symlink():
        _replace_folder(link, served, shelf)
    else:
        link.rename(served)


def _replace_folder(link: Path, served: Path, shelf: Path) -> None:
    """Let the link take the place of a site that is a plain folder, in one step."""
    if not exchange(link, served):
        raise UsageFault(
            f"{served} masih berupa folder, dan sistem berkas ini tidak dapat menukarnya sekaligus."
            f" Jalankan: mv {served} {served}.lama, lalu ulangi."
        )
    link.rename(shelf / _BEFORE)  # under the link's name lies the old folder by now


def _prune(shelf: Path) -> None:
    """Remove all but the newest, each out of the way first: no half of one looks like a whole."""
    for name in _list_releases(shelf)[:-KEPT]:
        (shelf / name).rename(shelf / _GOING)
        shutil.rmtree(shelf / _GOING, ignore_errors=True)
