"""What the search page loads beside the indexes: its script, and the list of indexes and names."""

import json
from collections.abc import Iterable
from importlib.resources import files

from generator.model.office import Office
from generator.render.search_bundles import Bundle

SCRIPT, LIST = "cari/cari.js", "cari/daftar.json"
INDEX_FOLDER = "pagefind/"  # each bundle lies in a folder of its name below it


def render_search_files(bundles: Iterable[Bundle], office: Office) -> dict[str, bytes]:
    """Write what /cari/ loads: path below the site's root to bytes.

    Args:
        bundles: The plan, newest first; empty where nothing can be found yet.
        office: Its people and units are the quick answers.
    """
    script = files("generator.render").joinpath("assets", "search", "search.js").read_bytes()
    return {SCRIPT: script, LIST: _render_list(bundles, office).encode()}


def _render_list(bundles: Iterable[Bundle], office: Office) -> str:
    content = {
        "indeks": [[bundle.name, bundle.key, *bundle.months] for bundle in bundles],
        "pegawai": [[person.slug, person.nama, person.unit] for person in office.people],
        "unit": {unit.slug: unit.nama for unit in office.units},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
