"""What only several places together can get wrong: slugs twice, units and people that don't exist.

It looks at the trees, not the models, so that a wrong neighbour never hides a finding.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.problems import Problem, make_problem
from generator.read.yaml_document import ListNode, MapNode, Node, Place, TextNode, quote_text
from generator.validate.settings.nearest import pick_nearest


@dataclass(frozen=True, slots=True)
class Mention:
    """A word in a settings file, and where it stands."""

    text: str
    path: str
    at: Place


def check_across(trees: Mapping[str, MapNode]) -> list[Problem]:
    """Check all settings files against each other; `trees` is path to tree."""
    roster = [*_walk(trees, "site_config/pegawai.yml", "pegawai")]
    units = _texts(_walk(trees, "site_config/kantor.yml", "unit"), "slug")
    people = _texts(roster, "slug")
    former = [mention for entry in roster for mention in _list_texts(entry, "nama_lain")]
    return [
        *_find_doubles(units, "E920", "slug unit"),
        *_find_doubles(people, "E920", "slug pegawai"),
        *_find_doubles([*people, *former], "E924", "slug lama", reported=former),
        *_find_double_accounts(roster),
        *(
            _find_unknown(_list_unit_mentions(trees, roster), units, "E921", "unit")
            if _is_told(trees, "site_config/kantor.yml", "unit")
            else ()
        ),
        *(
            _find_unknown(_list_owners(trees, "pegawai"), people, "E922", "pegawai")
            if _is_told(trees, "site_config/pegawai.yml", "pegawai")
            else ()
        ),
        *_find_double_results(trees),
        *_find_calendar_clashes(trees),
    ]


def _is_told(trees: Mapping[str, MapNode], path: str, key: str) -> bool:
    """Tell whether a list can be read at all: else each of its words would be called unknown."""
    return path in trees and isinstance(trees[path].values.get(key), ListNode)


def _find_doubles(
    mentions: list[Mention], code: str, what: str, reported: list[Mention] | None = None
) -> Iterator[Problem]:
    """Find words said twice; each problem names both lines."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        earlier = first.setdefault(mention.text, mention)
        if earlier is not mention and (reported is None or mention in reported):
            message = (
                f"{what} {quote_text(mention.text)} dipakai dua kali "
                f"(pertama di {earlier.path} baris {earlier.at[0]})"
            )
            hint = "Ubah salah satunya supaya masing-masing hanya sekali."
            yield make_problem(mention.path, code, message, hint, at=mention.at)


def _find_unknown(
    mentions: Iterator[Mention], known: list[Mention], code: str, what: str
) -> Iterator[Problem]:
    words = tuple(dict.fromkeys(mention.text for mention in known))
    for mention in mentions:
        if mention.text not in words:
            message = f"{what} {quote_text(mention.text)} tidak dikenal"
            hint = pick_nearest(mention.text, words)
            yield make_problem(mention.path, code, message, hint, at=mention.at)


def _find_double_accounts(roster: list["Entry"]) -> Iterator[Problem]:
    """Find a git identity that two people claim: whose report would it be?"""
    mentions = []
    for entry in roster:
        accounts = entry.node.values.get("akun")
        if isinstance(accounts, MapNode):
            for forge, node in accounts.values.items():
                if isinstance(node, TextNode) and node.text:
                    mentions.append(
                        Mention(f"{forge}: {node.text.casefold()}", entry.path, node.at)
                    )
        mentions += [
            Mention(mention.text.casefold(), mention.path, mention.at)
            for mention in _list_texts(entry, "email")
        ]
    return _find_doubles(mentions, "E929", "akun atau surel")


def _list_unit_mentions(trees: Mapping[str, MapNode], roster: list["Entry"]) -> Iterator[Mention]:
    yield from _texts(roster, "unit")
    for entry in roster:
        yield from _texts(_items(entry.path, entry.node.values.get("riwayat_unit")), "unit")
    yield from _list_owners(trees, "unit")


def _list_owners(trees: Mapping[str, MapNode], kind: str) -> Iterator[Mention]:
    for path in _result_paths(trees):
        for entry in _list_results(trees, path):
            owner = entry.node.values.get("pemilik")
            if isinstance(owner, MapNode):
                yield from _texts([Entry(path, owner)], kind)


def _find_double_results(trees: Mapping[str, MapNode]) -> Iterator[Problem]:
    """Find an RHK's slug twice within a year; the next year may have it again."""
    for path in _result_paths(trees):
        yield from _find_doubles(_texts(_list_results(trees, path), "slug"), "E920", "slug RHK")
        main = _texts(_walk(trees, path, "hasil_utama"), "slug")
        yield from _find_doubles(main, "E920", "slug hasil utama")


def _list_results(trees: Mapping[str, MapNode], path: str) -> Iterator["Entry"]:
    for main in _walk(trees, path, "hasil_utama"):
        yield from _items(path, main.node.values.get("rhk"))


def _find_calendar_clashes(trees: Mapping[str, MapNode]) -> Iterator[Problem]:
    """Find a day that is both off and worked, or named twice in one list."""
    path = "site_config/kalender.yml"
    days = {
        key: _texts(_walk(trees, path, key), "tanggal") for key in ("libur", "batal_libur", "masuk")
    }
    for key, mentions in days.items():
        yield from _find_doubles(mentions, "E930", f"tanggal {key}")
    for other in ("batal_libur", "masuk"):
        both = [*days["libur"], *days[other]]
        yield from _find_doubles(both, "E930", f"tanggal libur dan {other}", reported=days[other])


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping inside a settings file."""

    path: str
    node: MapNode


def _walk(trees: Mapping[str, MapNode], path: str, key: str) -> Iterator[Entry]:
    """Walk the mappings of the list at the top-level `key` of a file."""
    tree = trees.get(path)
    return _items(path, tree.values.get(key) if tree else None)


def _items(path: str, node: Node | None) -> Iterator[Entry]:
    if isinstance(node, ListNode):
        for item in node.items:
            if isinstance(item, MapNode):
                yield Entry(path, item)


def _texts(entries: Iterator[Entry] | list[Entry], key: str) -> list[Mention]:
    found = ((entry.path, entry.node.values.get(key)) for entry in entries)
    return [
        Mention(node.text, path, node.at)
        for path, node in found
        if isinstance(node, TextNode) and node.text
    ]


def _list_texts(entry: Entry, key: str) -> list[Mention]:
    node = entry.node.values.get(key)
    items = node.items if isinstance(node, ListNode) else ()
    return [
        Mention(item.text, entry.path, item.at)
        for item in items
        if isinstance(item, TextNode) and item.text
    ]


def _result_paths(trees: Mapping[str, MapNode]) -> list[str]:
    return sorted(path for path in trees if path.startswith("site_config/rhk/"))
