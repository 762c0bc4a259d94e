"""One settings file against its model: every pydantic error becomes a problem at its place."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.problems import Checked, Problem, make_problem
from generator.read.yaml_document import (
    ListNode,
    MapNode,
    Node,
    Place,
    TextNode,
    quote_text,
    read_yaml,
)
from generator.validate.settings.base import SettingsModel
from generator.validate.settings.nearest import pick_nearest

M = TypeVar("M", bound=SettingsModel)

_SHAPES = {
    "string_type": "teks",
    "tuple_type": "daftar",
    "dict_type": "kelompok kunci",
    "model_type": "kelompok kunci",
    "model_attributes_type": "kelompok kunci",
}


def read_settings_file(path: str, content: bytes) -> Checked[MapNode | None]:
    """Read a settings file as a tree; an empty file is an empty mapping."""
    tree = read_yaml(path, content)
    if isinstance(tree.value, MapNode):
        return Checked(tree.value, tree.problems)
    if tree.value is None and tree.problems:
        return Checked(None, tree.problems)
    if tree.value is None or _is_blank(tree.value):
        return Checked(MapNode({}, {}, (1, 1)))
    hint = "Tulis kunci: nilai di tiap baris; lihat contohnya di docs/reference/settings.md."
    problem = make_problem(path, "E912", "berkas ini harus berisi kunci dan nilai", hint)
    return Checked(None, (*tree.problems, problem))


def check_settings_file(path: str, tree: MapNode, model: type[M]) -> Checked[M | None]:
    """Check a tree against the model of its kind of file."""
    try:
        return Checked(model.model_validate(_make_plain(tree)))
    except ValidationError as error:
        details = error.errors(include_url=False)
        return Checked(None, tuple(_describe(path, tree, model, detail) for detail in details))


def _make_plain(node: Node) -> Any:  # noqa: ANN401 - a tree of texts, whatever its shape
    if isinstance(node, MapNode):
        return {key: _make_plain(value) for key, value in node.values.items()}
    if isinstance(node, ListNode):
        return tuple(_make_plain(item) for item in node.items)
    return node.text


def _describe(
    path: str, tree: MapNode, model: type[SettingsModel], detail: ErrorDetails
) -> Problem:
    """Say one pydantic error in Indonesian, at the line and column it is about."""
    location = tuple(part for part in detail["loc"] if part != "[key]")
    kind, context = detail["type"], detail.get("ctx", {})
    name = str(location[-1]) if location else ""
    at = _find_place(tree, location, is_key=kind == "extra_forbidden" or "[key]" in detail["loc"])
    if kind == "jejak":
        return make_problem(path, context["code"], context["message"], context["hint"], at=at)
    if kind == "missing":
        hint = f"Tambahkan baris {name}: dengan nilainya."
        return make_problem(path, "E911", f"kunci '{name}' wajib diisi", hint, at=at)
    if kind == "extra_forbidden":
        hint = pick_nearest(name, _list_keys(model, location[:-1]))
        return make_problem(path, "E910", f"kunci {quote_text(name)} tidak dikenal", hint, at=at)
    return make_problem(path, *_describe_value(kind, context, detail["input"]), at=at)


def _describe_value(kind: str, context: Mapping[str, Any], value: object) -> tuple[str, str, str]:
    """Say what is wrong with a value: code, message, hint."""
    if value is None:
        return "E911", "nilai ini kosong", "Isi nilainya, atau hapus barisnya."
    if kind in _SHAPES:
        message = f"nilai ini harus {_SHAPES[kind]}"
        return "E912", message, "Lihat bentuknya di docs/reference/settings.md."
    if not isinstance(value, str):
        return "E912", "nilai ini harus satu kata", "Tulis satu nilai di belakang titik dua."
    if kind == "literal_error":
        choices = context["expected"].replace(" or ", ", ").replace("'", "")
        hint = pick_nearest(value, tuple(choices.split(", ")))
        return "E913", f"{quote_text(value)} di luar pilihan", hint
    bounds = {
        "less_than_equal": ("le", "paling besar"),
        "greater_than_equal": ("ge", "paling kecil"),
    }
    assert kind in bounds, kind  # every constraint used in the models is listed here
    name, words = bounds[kind]
    return "E916", f"angka ini {words} {context[name]}", "Ubah angkanya."


def _find_place(tree: MapNode, location: tuple[int | str, ...], *, is_key: bool) -> Place:
    """Find where a value stands, or its key; of what is missing, the mapping it is missing from."""
    node: Node = tree
    place = tree.at
    for part in location:
        if isinstance(node, MapNode) and isinstance(part, str) and part in node.values:
            place = node.key_places[part]
            node = node.values[part]
        elif isinstance(node, ListNode) and isinstance(part, int):
            node = node.items[part]
            place = node.at
        else:
            return place
        is_empty = isinstance(node, TextNode) and node.text is None
        if not is_key and not is_empty:
            place = node.at
    return place


def _list_keys(model: type[SettingsModel], location: tuple[int | str, ...]) -> tuple[str, ...]:
    """List the keys that the mapping at `location` knows."""
    for part in location:
        if isinstance(part, str):
            model = _find_model(model.model_fields[part].annotation) or model
    return tuple(model.model_fields)


def _find_model(annotation: Any) -> type[SettingsModel] | None:  # noqa: ANN401 - any type form
    """Find the settings model inside a field's type: itself, of a tuple's items, or beside None."""
    if isinstance(annotation, type) and issubclass(annotation, SettingsModel):
        return annotation
    found = (_find_model(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in found if model), None)


def _is_blank(node: Node) -> bool:
    return isinstance(node, TextNode) and node.text is None
