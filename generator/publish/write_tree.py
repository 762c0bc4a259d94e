"""Door: the files of a site become a directory, whole or not at all.

The new site is laid out in a draft that then changes places with the served one in one step; the
old one stays as the next draft, so that a build touches only the files that differ from it.
"""

import ctypes
import errno
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.problems import EnvironmentFault, UsageFault, name_refusal
from generator.publish.build_cache import BuildCache, StoredObject
from generator.render.data.addresses import VERIFICATION

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2

# Path below the site's root to (digest, size, modification time in ns) of the file there.
Manifest = dict[str, tuple[str, int, int]]


def write_tree(files: Mapping[str, StoredObject], target: Path, cache: BuildCache) -> None:
    """Put a site where the old one stands.

    Args:
        files: Path below the site's root to the stored file that it is.
        target: The site's directory; need not exist.
        cache: Remembers what the draft holds.

    Raises:
        UsageFault: Something stands there that is no site: it is not ours to replace.
        EnvironmentFault: The disk is full, or the place cannot be written.
    """
    wanted = {path: (one.sha256, one.size, one.mtime) for path, one in files.items()}
    try:
        target = target.resolve()  # a link stays a link: what it leads to is replaced
        target.parent.mkdir(parents=True, exist_ok=True)
        _refuse_foreign(target, cache)
        draft = _draft_beside(target, cache.folder)
        # Forgotten before it is touched: whoever is interrupted here leaves no half-told draft.
        before = _recall(cache, target, draft)
        cache.remember(_DRAFT, "")
        cache.database.commit()
        if before is None or not _amend(draft, before, wanted, files):
            shutil.rmtree(draft, ignore_errors=True)
            lay_out(draft, files)
        _take_place(draft, target)
        _remember(cache, target, draft, files, f"{_name(target)}\n{json.dumps(wanted)}")
    except OSError as error:
        if error.errno == errno.ENOSPC:  # what is half laid out would keep the disk full
            shutil.rmtree(_draft_beside(target, cache.folder), ignore_errors=True)
        raise explain_refusal(error, target) from error


def _refuse_foreign(target: Path, cache: BuildCache) -> None:
    """Replace nothing but a site, or an empty folder: somebody may have mistyped a home folder."""
    if not target.exists() or (target / VERIFICATION).is_file():
        return
    if target.is_dir() and not any(target.iterdir()):
        return
    if (cache.note(_SERVED) or "").partition("\n")[0] != _name(target) or not target.is_dir():
        raise UsageFault(
            f"{target} bukan situs buatan Jejak dan tidak kosong, jadi tidak diganti."
            " Pilih folder lain, atau kosongkan dahulu."
        )


_DRAFT, _SERVED = "konsep", "situs"  # notes: the target, and below it the manifest as JSON


def _name(target: Path) -> str:
    """Name a target in a note: a path may hold bytes that are no text here."""
    return ascii(str(target))


def _draft_beside(target: Path, folder: Path) -> Path:
    """Choose where to lay the site out: in the cache, or beside a target on another file system."""
    name = f"situs-{target.name}"
    if os.stat(folder).st_dev == os.stat(target.parent).st_dev:
        return folder / name
    return target.with_name(f".{name}.baru")


def _recall(cache: BuildCache, target: Path, draft: Path) -> Manifest | None:
    """Read what the draft holds; None where that is not known, or it is another target's."""
    place, _, text = (cache.note(_DRAFT) or "").partition("\n")
    if place != _name(target) or not draft.is_dir():
        return None
    return {path: (row[0], row[1], row[2]) for path, row in json.loads(text).items()}


def _remember(
    cache: BuildCache, target: Path, draft: Path, files: Mapping[str, StoredObject], served: str
) -> None:
    """Remember what is served now; what was served until now is the next draft.

    After a first build there is no such thing: a second copy, of links, saves the next build from
    laying out the whole site.
    """
    before = cache.note(_SERVED) or ""
    if before.partition("\n")[0] != _name(target) or not draft.is_dir():
        shutil.rmtree(draft, ignore_errors=True)
        lay_out(draft, files)
        before = served
    cache.remember(_DRAFT, before)
    cache.remember(_SERVED, served)
    cache.database.commit()


def _amend(
    draft: Path, before: Manifest, wanted: Manifest, files: Mapping[str, StoredObject]
) -> bool:
    """Turn the draft into the wanted site; False where it is not what we remember of it."""
    base = str(draft)
    if not _is_untouched(base, before):
        return False
    for path in before.keys() - wanted.keys():
        os.unlink(f"{base}/{path}")
        _prune(base, path)
    for path, row in wanted.items():
        if before.get(path) != row:
            if path in before:
                os.unlink(f"{base}/{path}")
            else:
                os.makedirs(os.path.dirname(f"{base}/{path}"), exist_ok=True)
            _link(str(files[path].path), f"{base}/{path}")
    return True


def _is_untouched(base: str, before: Manifest) -> bool:
    """Tell whether the draft holds what we left in it: a site's files are not for editing."""
    count, folders = 0, [""]
    try:
        while folders:
            folder = folders.pop()
            with os.scandir(f"{base}/{folder}") as found:
                for item in found:
                    path = folder + item.name
                    if item.is_dir(follow_symlinks=False):
                        folders.append(f"{path}/")
                    elif _is_as(before.get(path), item):
                        count += 1
                    else:
                        return False
    except OSError:
        return False
    return count == len(before)


def _is_as(row: tuple[str, int, int] | None, item: os.DirEntry[str]) -> bool:
    seen = item.stat(follow_symlinks=False)
    return row is not None and (seen.st_size, seen.st_mtime_ns) == row[1:]


def _prune(base: str, path: str) -> None:
    """Remove the folders that a deleted file leaves empty."""
    folder = path.rpartition("/")[0]
    while folder:
        try:
            os.rmdir(f"{base}/{folder}")
        except OSError:
            return
        folder = folder.rpartition("/")[0]


def lay_out(draft: Path, files: Mapping[str, StoredObject]) -> None:
    """Lay a site out in a folder that does not exist yet, of links into the cache."""
    base, made = str(draft), {str(draft)}
    os.mkdir(base)
    for path, stored in files.items():
        place = f"{base}/{path}"
        folder = place.rpartition("/")[0]
        if folder not in made:
            os.makedirs(folder, exist_ok=True)
            made.add(folder)
        _link(str(stored.path), place)


def _link(source: str, place: str) -> None:
    """Link where the file system can, else copy. A link's target is never edited in place."""
    try:
        os.link(source, place)
    except OSError as error:
        if error.errno not in {errno.EXDEV, errno.EPERM, errno.EMLINK, errno.ENOTSUP}:
            raise
        shutil.copy2(source, place)


def _take_place(draft: Path, target: Path) -> None:
    if not target.exists():
        os.rename(draft, target)
    elif not exchange(draft, target):
        # Two renames, where the file system knows no exchange: a moment without a site.
        old = target.with_name(f".{target.name}.lama")
        shutil.rmtree(old, ignore_errors=True)
        os.rename(target, old)
        os.rename(draft, target)
        shutil.rmtree(old, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Swap two directories in one step (Linux's renameat2); False where that is not to be had."""
    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return bool(rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


def explain_refusal(error: OSError, target: Path) -> EnvironmentFault:
    """Say why a site could not be written, and what to do."""
    if error.errno == errno.ENOSPC:
        return EnvironmentFault(
            "Disk penuh. Situs lama tidak berubah. Kosongkan ruang, lalu ulangi."
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return EnvironmentFault(
            f"Tidak boleh menulis ke {target} sebagai pengguna nomor {os.getuid()}. "
            "Situs lama tidak berubah. Perbaiki izin folder itu, lalu ulangi."
        )
    return EnvironmentFault(f"Situs tidak dapat ditulis ke {target}: {name_refusal(error)}.")
