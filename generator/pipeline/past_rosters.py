"""Who was on the roster once: read from every version of it that the main branch had."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from generator.model.gone import StruckName
from generator.model.provenance import Revision
from generator.pipeline.history import ROSTER_LIFE
from generator.publish.build_cache import BuildCache
from generator.read.git_process import GitDoor

_NOTE = "nama yang dicoret"
_Service = tuple[str, str]  # first and last month, "" where unknown


def bring_struck_names(
    cache: BuildCache, door: GitDoor, histories: Mapping[str, str]
) -> tuple[StruckName, ...]:
    """Find every name that stood on the roster and no longer does, by name.

    Read once for each change of the roster: forty people's years of it are some dozen versions.

    Args:
        cache: What earlier builds found.
        door: The repository.
        histories: What `bring_history` gave.
    """
    life = histories.get(ROSTER_LIFE, "")
    kept = json.loads(cache.note(_NOTE) or "{}")
    if kept.get("riwayat") != life:
        # Here, not above: it imports YAML's reader, which a warm build has no time for.
        from generator.pipeline.roster_versions import read_roster_versions  # noqa: PLC0415

        found = _find_struck(read_roster_versions(cache, door))
        kept = {"riwayat": life, "nama": [asdict(one) for one in found]}
        cache.remember(_NOTE, json.dumps(kept))
    return tuple(
        StruckName(**{**fields, "revision": Revision(*fields["revision"])})
        for fields in kept["nama"]
    )


def _find_struck(
    versions: Iterator[tuple[Revision, dict[str, _Service]]],
) -> list[StruckName]:
    present: dict[str, _Service] = {}
    struck: dict[str, StruckName] = {}
    for revision, people in versions:
        for slug in present.keys() - people.keys():
            struck[slug] = StruckName(slug, *present[slug], revision)
        for slug in people:
            struck.pop(slug, None)
        present = people
    return [struck[slug] for slug in sorted(struck)]
