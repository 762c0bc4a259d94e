"""The versions of the roster that the main branch had."""

from collections.abc import Iterator

from generator.model.provenance import Revision
from generator.pipeline.history import ROSTER_LIFE, read_lives
from generator.publish.build_cache import BuildCache
from generator.read.git_log import ROSTER_FILE
from generator.read.git_process import GitDoor
from generator.read.yaml_document import ListNode, MapNode, Node, TextNode, read_yaml

_MONTH_LENGTH = len("2025-06")

Service = tuple[str, str]  # first and last month, "" where unknown


def read_roster_versions(
    cache: BuildCache, door: GitDoor
) -> Iterator[tuple[Revision, dict[str, Service]]]:
    """Yield each version, oldest first; one that cannot be read says nothing, so is left out."""
    revisions = read_lives(cache, ROSTER_LIFE).get(ROSTER_FILE, [])
    there = [revision for revision in revisions if not revision.is_deletion]
    with door.objects() as objects:
        contents = objects.read(f"{revision.commit}:{ROSTER_FILE}" for revision in there)
        for revision, content in zip(there, contents, strict=True):
            people = _read_people(read_yaml(ROSTER_FILE, content).value)
            if people is not None:
                yield revision, people


def _read_people(tree: Node | None) -> dict[str, Service] | None:
    """Read the names of a version with their months of service; former names count as names.

    None where it is no roster; an empty one is a roster without people.
    """
    listed = tree.values.get("pegawai") if isinstance(tree, MapNode) else None
    if not isinstance(listed, ListNode):
        return None
    people: dict[str, Service] = {}
    for person in listed.items:
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
