"""What a site once showed and shows no more: its address stays, with a word on when it went."""

from dataclasses import dataclass

from generator.model.provenance import Revision


@dataclass(frozen=True, slots=True)
class StruckName:
    """A person's folder name, present or former, that no roster holds any more.

    Attributes:
        slug: The name.
        first_month: "YYYY-MM" of the first day of service that was ever written; "" if unreadable.
        last_month: The same of the last day of service; "" where none was written.
        revision: The first one of the roster that lacks the name.
    """

    slug: str
    first_month: str
    last_month: str
    revision: Revision


@dataclass(frozen=True, slots=True)
class GonePage:
    """A page that was published and is not made any more.

    Attributes:
        address: Where it stood.
        revision: What took it away, or put something there that cannot be read.
        is_refused: A file is there, but it could not be accepted.
    """

    address: str
    revision: Revision
    is_refused: bool = False
