"""Checked settings as JSON for the cache, so that a warm build never imports pydantic.

The dataclasses of the model say the shape, so a field added there needs nothing here.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from functools import lru_cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from generator.model.settings import Settings

_SAME_IN_JSON = frozenset({str, int, bool})
_ISO_TEXT = frozenset({date, time})


def settings_to_json(settings: Settings) -> str:
    """Write settings as one line of JSON; equal settings give equal text."""
    return json.dumps(_to_plain(settings), ensure_ascii=False, separators=(",", ":"))


def settings_from_json(text: str) -> Settings:
    """Read what `settings_to_json` of the same version of Jejak wrote."""
    settings = _from_plain(Settings, json.loads(text))
    assert isinstance(settings, Settings)
    return settings


def _to_plain(value: object) -> object:
    """Turn a value of the model into lists, mappings and texts; a dataclass into a list."""
    if is_dataclass(value):
        return [_to_plain(getattr(value, name)) for name in value.__dataclass_fields__]
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _to_plain(value[key]) for key in sorted(value)}
    if isinstance(value, frozenset):
        return sorted(value)
    return [_to_plain(item) for item in value] if isinstance(value, tuple) else value


def _from_plain(kind: Any, plain: Any) -> Any:  # noqa: ANN401 - any type form of the model
    """Turn what `_to_plain` made back into a value of the type `kind`."""
    if plain is None or kind in _SAME_IN_JSON:
        return plain
    if kind in _ISO_TEXT:
        return kind.fromisoformat(plain)
    if isinstance(kind, type) and is_dataclass(kind):
        return kind(*map(_from_plain, _field_types(kind), plain))
    return _many_from_plain(get_origin(kind), get_args(kind), plain)


def _many_from_plain(origin: Any, parts: tuple[Any, ...], plain: Any) -> Any:  # noqa: ANN401
    """Read a generic type: X | None, a mapping of texts, a frozenset of numbers, a tuple."""
    if origin is UnionType:
        return _from_plain(parts[0], plain)
    if origin is frozenset:
        return frozenset(plain)
    if origin is tuple and parts[-1] is Ellipsis:
        return tuple(_from_plain(parts[0], item) for item in plain)
    return tuple(map(_from_plain, parts, plain)) if origin is tuple else plain


@lru_cache(maxsize=32)
def _field_types(kind: type) -> tuple[Any, ...]:
    hints = get_type_hints(kind)
    return tuple(hints[field.name] for field in fields(kind))
