"""What must not stay behind in the history: a later commit that removes it does not undo it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from generator.model.report_words import MAX_FILE_BYTES
from generator.problems import Problem, make_problem
from generator.read.typed_line import TypedLine
from generator.validate.entry_path_problems import check_tree_entry
from generator.validate.findings import Findings
from generator.validate.personal_data.check_personal_data import check_personal_data
from generator.validate.report_path import parse_entry_path

_RESEND: Final = (
    "Hapus cabang ini, lalu kirim ulang laporannya dari cabang baru. Bila cabang ini dipakai"
    " bersama, minta admin membersihkannya."
)
_REMEMBERED: Final = f" Riwayat git menyimpan yang lama: {_RESEND[0].lower()}{_RESEND[1:]}"
_SENT, _KEPT = "Sudah terkirim di", "dan tetap tersimpan di riwayat."
_HELD_BACK: Final = ("Masih ada di", "pada kiriman ini.")
_SHOWN_HASH: Final = 10
_SLIP_MODES: Final = ("100755", "100664")  # harmless once put right
_ADDRESS: Final = re.compile(r"<[^<>]*>")
_TRAILERS: Final = ("co-authored-by:", "signed-off-by:", "reviewed-by:", "reviewed-on:")


def check_past_version(
    path: str, mode: str, size: int, data: bytes, commit: str
) -> tuple[Problem, ...]:
    """Check a version of a file that the proposal no longer holds.

    A slip in it is nobody's business any more. What counts is what git keeps for everyone to read:
    personal data, and files whose content nobody can see through.

    Args:
        path: Where it stood.
        mode: git's mode.
        size: In bytes.
        data: Its first bytes, the whole of it where it is no larger than may be.
        commit: Full hash of the commit that brought it.
    """
    tree = () if mode in _SLIP_MODES else check_tree_entry(path, mode, size)
    if tree:
        return tuple(_forbid(path, commit, problem.message) for problem in tree)
    if b"\0" in data:
        return (_forbid(path, commit, "Ini bukan berkas teks."),)
    text = data[:MAX_FILE_BYTES].decode("utf-8", "replace")
    return (*_check_name(path, commit), *_remember(path, commit, text.split("\n")))


def _check_name(path: str, commit: str) -> tuple[Problem, ...]:
    """Check what is free in a name, part by part: between parts a slash says nothing."""
    entry = parse_entry_path(path)
    parts = path.split("/") if entry is None else [entry.slug]
    found = (_remember(path, commit, [part], "nama berkas di komit") for part in parts)
    return tuple(
        make_problem(path, one.code, one.message, one.hint) for part in found for one in part
    )


def forbid_unreadable(path: str, commit: str) -> tuple[Problem, ...]:
    """Refuse a commit whose head git cannot read: an odd encoding hides its message and time."""
    return (_forbid(path, commit, "Waktu atau pesan komit ini tidak terbaca."),)


def check_commit_message(path: str, message: str, commit: str) -> tuple[Problem, ...]:
    """Check what a commit says of itself, which git keeps like the rest.

    Args:
        path: A file that the commit changed, to tell the place.
        message: The whole message.
        commit: Full hash.
    """
    if not any(character.isdigit() or character == "@" for character in message):
        return ()
    lines = [
        _ADDRESS.sub("", line) if line.lower().startswith(_TRAILERS) else line
        for line in message[:MAX_FILE_BYTES].split("\n")
    ]
    found = _remember(path, commit, lines, where="pesan komit")
    return tuple(make_problem(path, one.code, one.message, one.hint) for one in found)


def finding_of(problem: Problem) -> tuple[str, str]:
    """Name what was found and where, the same for an old version as for the newest."""
    return problem.path, problem.message.rpartition(f"{_KEPT} ")[2]


def warn_of_history(problem: Problem) -> Problem:
    """Tell with personal data in the newest version that a further commit is no way out."""
    if not problem.code.startswith("E2"):
        return problem
    return replace(problem, hint=problem.hint + _REMEMBERED)


def tell_of_push(problem: Problem, onto: str) -> Problem:
    """Tell the same of a push: what is refused is not kept, so its sender can still mend it.

    Args:
        problem: Found in what is pushed.
        onto: What the sender's own commits follow, as git calls it there: "origin/main".
    """
    if problem.code not in ("E401", "E402"):
        return replace(problem, hint=problem.hint.removesuffix(_REMEMBERED))
    message = problem.message
    for said, held in zip((_SENT, _KEPT), _HELD_BACK, strict=True):
        message = message.replace(said, held, 1)
    hint = (
        f"Jadikan komit Anda satu: git fetch && git reset --soft {onto} && git commit && git push"
    )
    return replace(problem, message=message, hint=hint)


def _remember(
    path: str, commit: str, lines: Iterable[str], where: str = "komit"
) -> tuple[Problem, ...]:
    findings = Findings(path)
    check_personal_data([TypedLine(line, at) for at, line in enumerate(lines, 1)], findings)
    return tuple(
        make_problem(
            path,
            "E401",
            f"{_SENT} {where} {commit[:_SHOWN_HASH]} {_KEPT} {found.message}",
            _RESEND,
            at=(found.line, found.column),
        )
        for found in findings.problems
    )


def _forbid(path: str, commit: str, what: str) -> Problem:
    return make_problem(
        path,
        "E402",
        f"{_SENT} komit {commit[:_SHOWN_HASH]} {_KEPT} {what}",
        _RESEND,
    )
