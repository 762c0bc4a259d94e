import time
from collections.abc import Callable

import pytest

from tests.reports import check

HEAD = "---\ntanggal: 2025-06-30\npegawai: ani-lestari\nstatus: hadir\nkegiatan:\n"
BODY = f"{HEAD}  - Apel\n---\n"

HOSTILE: dict[str, Callable[[int], str]] = {
    "nested brackets": lambda n: f"{HEAD.rstrip()} {'[' * (n // 2)}{']' * (n // 2)}\n---\n",
    "brackets as text": lambda n: f"{HEAD}  - {'[' * n}\n---\n",
    "braces": lambda n: f"{HEAD}  - {'{' * (n // 2)}{'}' * (n // 2)}\n---\n",
    "quotes of quotes": lambda n: BODY + ">" * n,
    "brackets in the narrative": lambda n: BODY + "[" * n,
    "nested strong": lambda n: BODY + "**a " * (n // 8) + "b**" * (n // 8),
    "alias bomb": lambda n: (
        "---\na: &a [x,x,x,x,x,x]\n" + "b: [*a,*a,*a,*a]\n" * (n // 17) + "---\n"
    ),
    "dashes": lambda n: f"{HEAD}{'  - ' * (n // 4)}\n---\n",
    "empty items": lambda n: HEAD + "  -\n" * (n // 4) + "---\n",
    "items": lambda n: HEAD + "  - a\n" * (n // 6) + "---\n",
    "unknown keys": lambda n: "---\n" + "".join(f"k{i}: v\n" for i in range(n // 9)) + "---\n",
    "a long key": lambda n: f"---\na{'_' * n}\n---\n",
    "open quotes": lambda n: HEAD + '  - uraian: "x\n' * (n // 16) + "---\n",
    "open brackets": lambda n: HEAD + "  - uraian: a\n    bukti: [x\n" * (n // 28) + "---\n",
    "comments": lambda n: HEAD + "  # c\n" * (n // 6) + "  - a\n---\n",
    "odd spaces": lambda n: f"{HEAD}  - {chr(0xA0) * (n // 2)}\n---\n",
    "zero-width": lambda n: f"{HEAD}  - a{chr(0x200B) * (n // 3)}\n---\n",
    "fences": lambda n: "---\n" * (n // 4),
    "stray lines": lambda n: HEAD + "x\n" * (n // 2) + "---\n",
    "one long text": lambda n: HEAD + "  - a\n" + "      b\n" * (n // 8) + "---\n",
    "digits in a date": lambda n: f"---\ntanggal: {'1-' * (n // 2)}\n---\n",
    "digits in an amount": lambda n: f"{HEAD}  - uraian: a\n    jumlah: {'1.' * (n // 2)}\n---\n",
    "commas in a date": lambda n: f"---\ntanggal: 30{',' * n}y\n---\n",
    "degrees": lambda n: f"---\npegawai: Ani{' a.b' * (n // 4)} 1\n---\n",
    "numbers in an item": lambda n: f"{HEAD}  {'1. a ' * (n // 5)}\n---\n",
    "numbers in a text": lambda n: f"{HEAD.rstrip()} x {'1. a ' * (n // 5)}\n---\n",
    "blank lines in a code fence": lambda n: f"```\n{BODY}{chr(10) * n}```\n",
    "dots of a template": lambda n: f"{HEAD}  - {'. ' * (n // 2)}x\n---\n",
    "blanks after a link": lambda n: (
        f"{HEAD}  - uraian: a\n    bukti: https://a.id/x{' ' * n}y\n---\n"
    ),
    "telephones": lambda n: BODY + "0812 " * (n // 5),
    "digits": lambda n: BODY + "1 " * (n // 2),
    "addresses": lambda n: BODY + "a@" * (n // 2),
    "links": lambda n: BODY + "[a](b)" * (n // 6),
    "bad links": lambda n: BODY + "[a](x:b)\n" * (n // 9),
    "entities": lambda n: BODY + "&#8238;" * (n // 7),
    "tags": lambda n: BODY + "<a" * (n // 2),
    "backslashes": lambda n: f'{HEAD}  - "{chr(92) * n}"\n---\n',
    "null bytes": lambda n: "\0" * n,
    "bidi": lambda n: "\u202e\n" * (n // 4),
}


def measure(text: str) -> float:
    """Give the CPU seconds of the best of three checks."""
    times = []
    for _ in range(3):
        start = time.process_time()
        check(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered_and_twice_of_it_costs_no_more_than_twice(name: str) -> None:
    make = HOSTILE[name]
    size = 60_000 if len(make(60_000).encode()) <= 65_536 else 40_000
    half, whole = measure(make(size // 2)), measure(make(size))
    # A step (a limit reached, a parser woken) is no slope: below a fifth of a second it may be.
    assert whole < 0.2 or whole <= 3 * half
