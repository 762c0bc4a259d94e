"""Records that a proposal takes away: allowed, and never unnoticed."""

from collections.abc import Iterable

from generator.problems import Problem, make_problem
from generator.validate.report_path import parse_entry_path
from generator.validate.vocabulary import Vocabulary


def find_deleted_records(
    deleted: Iterable[str], added: Iterable[str], vocabulary: Vocabulary
) -> tuple[Problem, ...]:
    """Flag records that vanish; a report that moves to the person's present folder does not.

    Args:
        deleted: Paths that are gone.
        added: Paths that were not there before.
        vocabulary: For the former slugs.
    """
    moved = {_day_of(path, vocabulary) for path in added}
    problems = []
    for path in deleted:
        record = parse_entry_path(path)
        if record is None or (record.pegawai and _day_of(path, vocabulary) in moved):
            continue
        what = "Laporan" if record.kind == "harian" else "Catatan kantor"
        problems.append(
            make_problem(
                path,
                "W401",
                f"{what} {record.periode} dihapus; di situs tersisa keterangan bahwa ia dihapus.",
                "Bila tidak sengaja, kembalikan berkasnya.",
            )
        )
    return tuple(problems)


def _day_of(path: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Name the person, by present slug, and the day of a report; None for anything else."""
    record = parse_entry_path(path)
    if record is None or record.pegawai is None:
        return None
    return vocabulary.former_slugs.get(record.pegawai, record.pegawai), record.periode
