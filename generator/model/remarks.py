"""What a report's header says beside its values: comments, and which fields were written at all."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

# Number of the activity, 1-based, and 0 for the day itself; the field; "" is the end of the header.
Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Remarks:
    """What `--fix` must carry over. Comments are by the field they stand at, each with its `#`.

    Attributes:
        above: Comments on lines of their own, before the field.
        beside: The comment after a value, on its line.
        written: Fields that were written out; `jenis` is kept where it only repeats the default.
    """

    above: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)
    beside: Mapping[Place, str] = field(default_factory=dict)
    written: AbstractSet[Place] = frozenset()
