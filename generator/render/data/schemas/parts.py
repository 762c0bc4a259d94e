"""Pieces that the schemas share. Editors see numbers and booleans; we read what was typed."""

Schema = dict[str, object]

SLUG_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
RHK_PATTERN = "^[a-z0-9][a-z0-9.-]*$"
DATE_PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
TIME_PATTERN = "^([01][0-9]|2[0-3]):[0-5][0-9]$"
MONTH_PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2])$"
QUARTER_PATTERN = "^[0-9]{4}-T[1-4]$"
PERIOD_PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2]|T[1-4])$"
HTTPS_PATTERN = "^https://[^\\s]+$"


def text(description: str, *, longest: int | None = None) -> Schema:
    """Describe a text. `No` and `12` are texts to us, whatever an editor takes them for."""
    schema: Schema = {"description": description, "type": ["string", "number", "boolean"]}
    return schema | {"minLength": 1} | ({"maxLength": longest} if longest else {})


def pattern(description: str, regex: str) -> Schema:
    """Describe a text of one shape."""
    return {"description": description, "type": "string", "pattern": regex}


def choice(description: str, values: tuple[str, ...]) -> Schema:
    """Describe one word out of several."""
    return {"description": description, "enum": list(values)}


def count(description: str) -> Schema:
    """Describe a whole number from 0; a quoted one is as good."""
    return {
        "description": description,
        "anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^[0-9]+$"}],
    }


def amount(description: str, *, is_above_zero: bool = False) -> Schema:
    """Describe a number from 0, or above it; a quoted one is as good."""
    bound = "exclusiveMinimum" if is_above_zero else "minimum"
    digits = "^(?=.*[1-9])[0-9]+(\\.[0-9]+)?$" if is_above_zero else "^[0-9]+(\\.[0-9]+)?$"
    return {
        "description": description,
        "anyOf": [{"type": "number", bound: 0}, {"type": "string", "pattern": digits}],
    }


def percent(description: str) -> Schema:
    """Describe a percent from 0 to 100; a quoted one is as good."""
    digits = "^(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)$"
    number: Schema = {"type": "number", "minimum": 0, "maximum": 100}
    return {"description": description, "anyOf": [number, {"type": "string", "pattern": digits}]}


def text_or_list(description: str) -> Schema:
    """Describe a text, or a list of some."""
    one = text(description)
    return {"description": description, "anyOf": [one, {"type": "array", "items": one}]}


def mapping(fields: Schema, required: tuple[str, ...]) -> Schema:
    """Describe a mapping that takes these fields and no other."""
    return {
        "type": "object",
        "properties": fields,
        "required": list(required),
        "additionalProperties": False,
    }


def listing(description: str, items: Schema, *, most: int | None = None) -> Schema:
    """Describe a list with at least one item."""
    schema: Schema = {"description": description, "type": "array", "items": items, "minItems": 1}
    return schema | ({"maxItems": most} if most else {})
