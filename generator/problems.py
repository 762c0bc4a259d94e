"""Problems as values: a place, a finding and a remedy.

The floor: this module imports none of ours.
"""

import errno
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Severity(StrEnum):
    """How a problem weighs: an error refuses the record, a warning says what was repaired."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding about one place in the repository, in words its author understands.

    Attributes:
        path: Path inside the repository, "/"-separated.
        line: 1-based line of the finding; 1 where the file as a whole is meant.
        column: 1-based column, in characters.
        code: Stable code, documented in docs/reference/problems.md: E… refuses, W… repairs or
            warns.
        severity: Derived from the code's letter by `make_problem`.
        message: What is wrong, one Indonesian sentence.
        hint: What to type, one Indonesian sentence; "" where the message says it all.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Checked(Generic[T_co]):
    """What a stage made of its input, and everything wrong it met on the way."""

    value: T_co
    problems: tuple[Problem, ...] = ()


def make_problem(
    path: str, code: str, message: str, hint: str = "", *, at: tuple[int, int] = (1, 1)
) -> Problem:
    """Make a problem whose severity follows from its code; `at` is (line, column), 1-based."""
    severity = Severity.ERROR if code.startswith("E") else Severity.WARNING
    return Problem(path, at[0], at[1], code, severity, message, hint)


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Tell whether any problem refuses its record."""
    return any(problem.severity is Severity.ERROR for problem in problems)


class Fault(Exception):
    """What stops a command altogether; the message is Indonesian and says the remedy."""

    exit_code = 3

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class UsageFault(Fault):
    """The command line or the settings are wrong: exit code 2."""

    exit_code = 2


class EnvironmentFault(Fault):
    """The machine, the checkout or another build stands in the way: exit code 3."""

    exit_code = 3


_REFUSALS = {
    errno.ENOSPC: "disk penuh",
    errno.EDQUOT: "jatah disk habis",
    errno.EFBIG: "berkasnya terlalu besar",
    errno.EROFS: "tempat itu hanya dapat dibaca",
    errno.EACCES: "tidak diizinkan",
    errno.EPERM: "tidak diizinkan",
    errno.ENOENT: "tempat itu tidak ada",
    errno.ENOTDIR: "ada berkas di tempat foldernya",
    errno.EISDIR: "ada folder di tempatnya",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EIO: "disk gagal dibaca atau ditulis",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.ECONNREFUSED: "sambungan ditolak",
    errno.ECONNRESET: "sambungan diputus",
    errno.ENETUNREACH: "jaringan tidak tersambung",
    errno.EHOSTUNREACH: "komputer itu tidak terjangkau",
    errno.ETIMEDOUT: "tidak dijawab",
}


def name_refusal(error: OSError) -> str:
    """Say in the reader's language why the machine refused; in the machine's where unforeseen."""
    return _REFUSALS.get(error.errno or 0) or error.strerror or str(error)
