"""A view as what JSON and templates know: mappings, lists, texts."""


def plain_values(view: tuple[object, ...]) -> dict[str, object]:
    """Turn a view (a NamedTuple) into a mapping by its fields, at any depth."""
    fields: tuple[str, ...] = view._fields  # type: ignore[attr-defined]  # every view is one
    return dict(zip(fields, map(_plain, view), strict=True))


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return plain_values(value) if hasattr(value, "_fields") else [_plain(one) for one in value]
    return value
