"""The search indexes: closed periods once, the living one again."""

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.model.period import month_of
from generator.model.site import SiteContext
from generator.pipeline.month_work import MonthShelf
from generator.publish.build_cache import BuildCache, StoredObject, is_untouched
from generator.publish.search_index import bring_bundle, find_indexer
from generator.render.search_bundles import Bundle, plan_bundles
from generator.render.search_files import INDEX_FOLDER

_FOLDER = "indeks"


def plan_indexes(context: SiteContext, shelf: MonthShelf) -> tuple[Bundle, ...]:
    """Plan the indexes of the site, newest first."""
    keys = {
        place: kept.document_digest for place, kept in shelf.kept.items() if kept.document_digest
    }
    _, version = find_indexer()
    return plan_bundles(keys, month_of(context.moment.day), version)


def bring_indexes(
    bundles: Sequence[Bundle], shelf: MonthShelf, cache: BuildCache
) -> dict[str, StoredObject]:
    """Bring the indexes up to date: path below the site's root to the stored file."""
    folder = cache.folder / _FOLDER
    files: dict[str, StoredObject] = {}
    wanted = set()
    for bundle in bundles:
        place = bring_bundle(bundle, lambda one: shelf.documents(one.members), folder)
        kept = _list_files(place, cache)
        if not all(map(is_untouched, kept.values())):
            shutil.rmtree(place)
            place = bring_bundle(bundle, lambda one: shelf.documents(one.members), folder)
            kept = _list_files(place, cache, is_new=True)
        wanted.add(place.name)
        for name, stored in kept.items():
            files[f"{INDEX_FOLDER}{bundle.name}/{name}"] = stored
    for place in folder.iterdir() if folder.is_dir() else ():
        if place.name not in wanted:
            shutil.rmtree(place, ignore_errors=True)
    return files


def _list_files(
    place: Path, cache: BuildCache, *, is_new: bool = False
) -> Mapping[str, StoredObject]:
    name = f"indeks {place.name}"
    kept = None if is_new else cache.note(name)
    if kept is None:
        kept = json.dumps(_digest_files(place))
        cache.remember(name, kept)
    return {
        path: StoredObject(f"{place}/{path}", digest, size, mtime)
        for path, (digest, size, mtime) in json.loads(kept).items()
    }


def _digest_files(place: Path) -> dict[str, tuple[str, int, int]]:
    digests = {}
    for path in sorted(place.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            name = path.relative_to(place).as_posix()
            digests[name] = (hashlib.sha256(data).hexdigest(), len(data), path.stat().st_mtime_ns)
    return digests
