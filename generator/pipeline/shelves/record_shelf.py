"""The office's own records, checked once and kept in the cache until they or the settings change.

What an unchanged record says is read from the cache when somebody asks: a month of attendance is
a thousand rows, and most builds show none of them anew.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from generator.model.attendance import AttendanceDay
from generator.model.office_records import (
    AwardDecision,
    PeriodicReport,
    QuarterRealisation,
    SpotCheck,
)
from generator.model.provenance import Provenance
from generator.pipeline.checks.check_file import check_office_file
from generator.pipeline.ground import Ground
from generator.pipeline.history import read_lives, record_folder_of
from generator.pipeline.shelves.record_rows import (
    RecordRow,
    forget_rows,
    keep_row,
    key_of_record,
    read_problems,
    read_row_value,
    read_rows,
    write_problems,
)
from generator.pipeline.source import Source
from generator.problems import Problem
from generator.publish.build_cache import BuildCache, digest_of
from generator.read.tree import TreeEntry
from generator.validate.office_records.record_values import (
    attendance_from_text,
    record_from_text,
    record_to_text,
)
from generator.validate.report_path import EntryPath, parse_entry_path

R = TypeVar("R", SpotCheck, QuarterRealisation, PeriodicReport, AwardDecision)


class RecordShelf:
    """The records under entries/kantor/; nothing is checked or read before something is asked."""

    def __init__(
        self,
        source: Source,
        ground: Ground,
        cache: BuildCache,
        entries: Iterable[TreeEntry],
        histories: Mapping[str, str],
    ) -> None:
        """Take the records of a site.

        Args:
            source: Where their bytes are.
            ground: What they are checked against.
            cache: What earlier builds found.
            entries: Every file under entries/kantor/.
            histories: What `bring_history` gave; {} where there is no git.
        """
        self._source = source
        self._ground = ground
        self._cache = cache
        self._entries = tuple(entries)
        self._histories = histories

    def spot_checks(self) -> tuple[SpotCheck, ...]:
        """List the spot checks, ascending by day, then slug."""
        found = [self._read(entry, SpotCheck) for entry in self._accepted.get("sidak", ())]
        return tuple(sorted(found, key=lambda one: (one.tanggal, one.slug)))

    def attendance(self, month: str) -> tuple[AttendanceDay, ...] | None:
        """Read a month's attendance, in the order of its file; None where none is accepted."""
        entry = self._find("kehadiran", month)
        if entry is None:
            return None
        return attendance_from_text(read_row_value(self._cache, entry.path))

    def realisation(self, quarter: str) -> QuarterRealisation | None:
        """Read a quarter's realisation; None where none is accepted."""
        entry = self._find("realisasi", quarter)
        return None if entry is None else self._read(entry, QuarterRealisation)

    def letter(self, period: str) -> PeriodicReport | None:
        """Read the letter about a month or quarter; None where none is accepted."""
        entry = self._find("berkala", period)
        return None if entry is None else self._read(entry, PeriodicReport)

    def award(self, month: str) -> AwardDecision | None:
        """Read the award decision of a month; None where none is accepted."""
        entry = self._find("penghargaan", month)
        return None if entry is None else self._read(entry, AwardDecision)

    def periods(self, kind: str) -> tuple[str, ...]:
        """List the periods with an accepted record, ascending; of a sidak, its days.

        Args:
            kind: kehadiran, sidak, realisasi, berkala or penghargaan.
        """
        return tuple(sorted({entry.periode for entry in self._accepted.get(kind, ())}))

    def key(self, kind: str, *periods: str) -> str:
        """Digest the records of some periods with their lives and the settings.

        Args:
            kind: As for `periods`.
            periods: Which of them; none means all of that kind.
        """
        found: dict[str, list[str]] = {period: [] for period in periods}
        for entry in self._known.get(kind, ()):
            if not periods or entry.periode in found:
                life = self._histories.get(record_folder_of(entry.path) or "", "")
                part = f"{entry.path} {self._rows[entry.path].key} {life}"
                found.setdefault(entry.periode, []).append(part)
        parts = (f"{period} {' '.join(found[period])}" for period in sorted(found))
        return digest_of(kind, self._ground.identity, *parts)

    def life(self, path: str) -> Provenance | None:
        """Tell when each version of a record came to the main branch; None where git has none."""
        folder = record_folder_of(path)
        if folder is None or folder not in self._histories:
            return None
        revisions = read_lives(self._cache, folder).get(path)
        return Provenance(tuple(revisions)) if revisions else None

    def withdrawn(self, kind: str) -> tuple[EntryPath, ...]:
        """List the records that once were on the main branch and are no more, by path."""
        present = {entry.path for entry in self._entries}
        names = (name for name in sorted(self._histories) if name.startswith("kantor/"))
        paths = (f"entries/{name}" for name in names)
        known = (parse_entry_path(path) for path in paths if path not in present)
        return tuple(entry for entry in known if entry is not None and entry.kind == kind)

    def refused(self, kind: str) -> tuple[EntryPath, ...]:
        """List the records that are there and could not be accepted, by path."""
        known = self._known.get(kind, ())
        return tuple(entry for entry in known if not self._rows[entry.path].is_accepted)

    def problems(self) -> list[Problem]:
        """List what is wrong in all files, by path and line."""
        rows = (row for row in self._rows.values() if row.problems != "[]")
        return sorted(problem for row in rows for problem in read_problems(row))

    @cached_property
    def _rows(self) -> dict[str, RecordRow]:
        """What is known of every file, by path; what is stale is checked first."""
        kept = read_rows(self._cache)
        keys = {entry.path: key_of_record(entry, self._ground) for entry in self._entries}
        stale = [
            entry
            for entry in self._entries
            if entry.path not in kept or kept[entry.path].key != keys[entry.path]
        ]
        contents = self._source.read_files(stale) if stale else ()
        for entry, data in zip(stale, contents, strict=True):
            kept[entry.path] = self._check(entry, data, keys[entry.path])
        gone = sorted(kept.keys() - keys.keys())
        forget_rows(self._cache, gone)
        return {path: kept[path] for path in sorted(keys)}

    @cached_property
    def _known(self) -> dict[str, list[EntryPath]]:
        """The records whose path is legal, by kind, ascending by path."""
        known: dict[str, list[EntryPath]] = {}
        for path in self._rows:
            entry = parse_entry_path(path)
            if entry is not None:
                known.setdefault(entry.kind, []).append(entry)
        return known

    @cached_property
    def _accepted(self) -> dict[str, list[EntryPath]]:
        return {
            kind: [entry for entry in entries if self._rows[entry.path].is_accepted]
            for kind, entries in self._known.items()
        }

    def _find(self, kind: str, period: str) -> EntryPath | None:
        found = self._accepted.get(kind, ())
        return next((entry for entry in found if entry.periode == period), None)

    def _read(self, entry: EntryPath, kind: type[R]) -> R:
        return record_from_text(kind, read_row_value(self._cache, entry.path))

    def _check(self, entry: TreeEntry, data: bytes, key: str) -> RecordRow:
        checked = check_office_file(entry.path, entry.mode, data, self._ground.vocabulary)
        is_accepted = checked.value is not None
        row = RecordRow(entry.path, key, is_accepted, write_problems(checked.problems))
        value = "" if checked.value is None else record_to_text(checked.value)
        keep_row(self._cache, row, value)
        return row
