"""What the rules find in one file, gathered on the way."""

from dataclasses import dataclass, field

from generator.problems import Problem, make_problem
from generator.validate.wording import Wording

Place = tuple[int, int]


@dataclass(slots=True)
class Findings:
    """The problems of one file. Rules add to it; `check_report` sorts and hands them over."""

    path: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, at: Place, code: str, message: str, hint: str = "") -> None:
        """Add a problem at a typed place."""
        self.problems.append(make_problem(self.path, code, message, hint, at=at))

    def say(self, at: Place, wording: Wording, **values: object) -> None:
        """Add a problem in words that the writing form has too, filled in with `values`."""
        self.add(at, wording.code, wording.message.format(**values), wording.hint.format(**values))
