"""JSON documents that people may open too: indented, UTF-8, one newline at the end."""

import json
from collections.abc import Mapping


def render_json(document: Mapping[str, object]) -> bytes:
    """Write a document in the order of its keys."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
