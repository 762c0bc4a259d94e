"""Values of the model as what JSON can hold, and back.

The dataclasses say the shape, so a field added to one needs nothing here.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

_SAME_IN_JSON = frozenset({str, int, bool})
_ISO_TEXT = frozenset({date, time})


def to_plain(value: object) -> object:
    """Turn a value of the model into lists, mappings and texts; a dataclass into a list."""
    if is_dataclass(value):
        return [to_plain(getattr(value, name)) for name in value.__dataclass_fields__]
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return {key: to_plain(value[key]) for key in sorted(value)}
    if isinstance(value, frozenset):
        return sorted(value)
    return [to_plain(item) for item in value] if isinstance(value, tuple) else value


def from_plain(kind: Any, plain: Any) -> Any:  # noqa: ANN401 - any type form of the model
    """Turn what `to_plain` made back into a value of the type `kind`."""
    if plain is None or kind in _SAME_IN_JSON:
        return plain
    if kind in _ISO_TEXT:
        return kind.fromisoformat(plain)
    if kind is Decimal:
        return Decimal(plain)
    if isinstance(kind, type) and is_dataclass(kind):
        return kind(*map(from_plain, _field_types(kind), plain))
    return _many_from_plain(get_origin(kind), get_args(kind), plain)


def _many_from_plain(origin: Any, parts: tuple[Any, ...], plain: Any) -> Any:  # noqa: ANN401
    """Read a generic type: X | None, a mapping of texts, a frozenset of numbers, a tuple."""
    if origin is UnionType:
        return from_plain(parts[0], plain)
    if origin is frozenset:
        return frozenset(plain)
    if origin is tuple and parts[-1] is Ellipsis:
        return tuple(from_plain(parts[0], item) for item in plain)
    return tuple(map(from_plain, parts, plain)) if origin is tuple else plain


@lru_cache(maxsize=32)
def _field_types(kind: type) -> tuple[Any, ...]:
    hints = get_type_hints(kind)
    return tuple(hints[field.name] for field in fields(kind))
