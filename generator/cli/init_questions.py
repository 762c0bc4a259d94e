"""The short dialogue of `jejak init`: what does not hold is asked again at once."""

import sys
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import click

from generator.cli.messages import printable

FORGES: Final = ("github", "gitlab", "forgejo", "gitea", "tanpa")
_ZONES: Final = {"wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"}


class Question(NamedTuple):
    """What is asked, what an empty answer means, and the kind in `validate.settings.kinds`."""

    words: str
    default: str | None = None
    kind: str = "Text"


QUESTIONS: Final = {
    "nama": Question("Nama kantor"),
    "kode_wilayah": Question("Kode wilayah Kemendagri, misalnya 73.24.09", kind="RegionCode"),
    "kabupaten": Question("Kabupaten atau kota, lengkap"),
    "provinsi": Question("Provinsi"),
    "zona": Question(
        "Zona waktu: Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT)",
        "Asia/Makassar",
        "Zone",
    ),
    "forge": Question(f"Forge ({', '.join(FORGES)})", "tanpa", "Forge"),
}
_ADDRESS: Final = Question("Alamat repositori (https://…)", kind="WebAddress")


def ask_missing(given: Mapping[str, Any]) -> dict[str, Any]:
    """Complete the options by a dialogue with whoever sits at the terminal."""
    answers = dict(given)
    for name, question in QUESTIONS.items():
        if answers[name] is None:
            answers[name] = _ask(question)
    if answers["forge"] != "tanpa" and not answers["forge_url"]:
        answers["forge_url"] = _ask(_ADDRESS)
    return answers


def _ask(question: Question) -> str:
    while True:
        answer = str(click.prompt(question.words, default=question.default, err=True)).strip()
        answer = _ZONES.get(answer.casefold(), answer) if question.kind == "Zone" else answer
        trouble = _find_trouble(answer, question.kind)
        if not trouble:
            return answer
        print(printable(trouble), file=sys.stderr)


def _find_trouble(answer: str, kind: str) -> str:
    """Say what the settings would say of an answer; "" where they would take it."""
    if kind == "Forge":
        return "" if answer in FORGES else f"Tulis salah satu: {', '.join(FORGES)}."
    # Here, not above: only a dialogue pays for pydantic.
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415

    from generator.validate.settings import kinds  # noqa: PLC0415

    try:
        TypeAdapter(getattr(kinds, kind)).validate_python(answer)
    except ValidationError as error:
        told = error.errors()[0]["ctx"]
        message = str(told["message"])
        return f"{message[:1].upper()}{message[1:]}. {told['hint']}"
    return ""
