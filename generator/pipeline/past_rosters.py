"""Who was on the roster once: read from every version of it that the main branch had."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from generator.model.gone import StruckName
from generator.model.provenance import Revision
from generator.pipeline.history import ROSTER_LIFE, read_lives
from generator.publish.build_cache import BuildCache
from generator.read.git_log import ROSTER_FILE
from generator.read.git_process import GitDoor
from generator.read.yaml_document import ListNode, MapNode, Node, TextNode, read_yaml

_NOTE = "nama yang dicoret"
_MONTH_LENGTH = len("2025-06")

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
        found = _find_struck(_read_versions(cache, door))
        kept = {"riwayat": life, "nama": [asdict(one) for one in found]}
        cache.remember(_NOTE, json.dumps(kept))
    return tuple(
        StruckName(**{**fields, "revision": Revision(**fields["revision"])})
        for fields in kept["nama"]
    )


def _read_versions(
    cache: BuildCache, door: GitDoor
) -> Iterator[tuple[Revision, dict[str, _Service]]]:
    """Yield each version, oldest first; one that cannot be read says nothing, so is left out."""
    revisions = read_lives(cache, ROSTER_LIFE).get(ROSTER_FILE, [])
    there = [revision for revision in revisions if not revision.is_deletion]
    with door.objects() as objects:
        contents = objects.read(f"{revision.commit}:{ROSTER_FILE}" for revision in there)
        for revision, content in zip(there, contents, strict=True):
            people = _read_people(read_yaml(ROSTER_FILE, content).value)
            if people:
                yield revision, people


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


def _read_people(tree: Node | None) -> dict[str, _Service]:
    """Read the names of a version with their months of service; former names count as names."""
    people: dict[str, _Service] = {}
    listed = tree.values.get("pegawai") if isinstance(tree, MapNode) else None
    for person in listed.items if isinstance(listed, ListNode) else ():
        if isinstance(person, MapNode):
            service = (_month(person, "mulai"), _month(person, "selesai"))
            former = person.values.get("nama_lain")
            names = [person.values.get("slug")]
            names += former.items if isinstance(former, ListNode) else ()
            people |= {
                name.text: service for name in names if isinstance(name, TextNode) and name.text
            }
    return people


def _month(person: MapNode, key: str) -> str:
    node = person.values.get(key)
    return (node.text or "")[:_MONTH_LENGTH] if isinstance(node, TextNode) else ""
