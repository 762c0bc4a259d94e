"""Comments of a report's header: what `--fix` must carry over."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# Number of the activity, 1-based, and 0 for the day itself; the field; "" is the end of the header.
Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Remarks:
    """Comments by the field they stand at, each with its `#`.

    Attributes:
        above: Comments on lines of their own, before the field.
        beside: The comment after a value, on its line.
    """

    above: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)
    beside: Mapping[Place, str] = field(default_factory=dict)
