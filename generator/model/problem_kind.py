"""A kind of problem: what its code stands for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One row of docs/reference/problems.md.

    Attributes:
        code: Stable code; E… refuses a record, W… says what was repaired.
        meaning: What is wrong, or how it was read.
        example: What somebody typed.
        remedy: What to type.
    """

    code: str
    meaning: str
    example: str = ""
    remedy: str = ""
