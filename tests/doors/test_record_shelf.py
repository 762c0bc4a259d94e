"""Office records from git to the shelf: what is kept, what is checked anew, whose life it is."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.attendance import AttendanceDay
from generator.pipeline.ground import lay_ground
from generator.pipeline.history import bring_history
from generator.pipeline.shelves.record_shelf import RecordShelf
from generator.publish.build_cache import BuildCache, open_cache
from generator.read.commit_source import CommitSource
from generator.read.tree import TreeEntry
from tests.doors.command_line import call
from tests.doors.repositories import KANTOR, OfficeRepository, make_office

LETTER = "entries/kantor/berkala/2025-06.md"
SIDAK = "entries/kantor/sidak/2025-06-12-pagi.md"
FILES = {
    SIDAK: "---\ntanggal: 2025-06-12\npemeriksa: Camat\ntemuan: [{unit: pmd, di_tempat: 2}]\n---\n",
    "entries/kantor/sidak/2025-06-11-siang.md": (
        "---\ntanggal: 2025-06-11\npemeriksa: Camat\ntemuan: [{unit: pmd}]\n---\n"
    ),
    "entries/kantor/realisasi/2025-T1.md": "---\nperiode: 2025-T1\nprogram: [{nama: A}]\n---\n",
    "entries/kantor/realisasi/2025-T2.md": "---\nperiode: 2025-T3\nprogram: [{nama: A}]\n---\n",
    LETTER: "---\nperiode: 2025-06\nkeadaan: draf\n---\n",
    "entries/kantor/penghargaan/2025-06.md": (
        "---\nperiode: 2025-06\npenerima: [ani-lestari]\nalasan: Rapi.\n---\n"
    ),
    "entries/kantor/kehadiran/2025-06.csv": (
        "tanggal,pegawai,hadir,masuk,pulang\n2025-06-12,ani-lestari,ya,07:30,\n"
    ),
    "entries/kantor/catatan.txt": "Bukan catatan kantor.\n",
}


class CountingSource(CommitSource):
    """A commit that tells which entries were read of it."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.asked: list[str] = []

    def read_files(self, entries: Iterable[TreeEntry]) -> Iterator[bytes]:
        listed = list(entries)
        self.asked += [entry.path for entry in listed if entry.path.startswith("entries/")]
        return super().read_files(listed)


@dataclass(frozen=True)
class Visit:
    shelf: RecordShelf
    asked: list[str]


@contextmanager
def visit(
    office: OfficeRepository, cache: BuildCache, as_of: date | None = None
) -> Iterator[Visit]:
    with CountingSource(office.root) as source:
        ground = lay_ground(source, source.commit.committed_at, as_of, cache)
        histories = bring_history(cache, source.door, source.commit.hash)
        listing = source.list_entries({})
        shelf = RecordShelf(source, ground, cache, listing.office_records, histories)
        yield Visit(shelf, source.asked)
        cache.commit()


def tell_everything(shelf: RecordShelf) -> list[object]:
    kinds = ("kehadiran", "sidak", "realisasi", "berkala", "penghargaan")
    periods = [(kind, period) for kind in kinds for period in shelf.periods(kind)]
    return [
        periods,
        [shelf.key(kind, period) for kind, period in periods],
        shelf.spot_checks(),
        shelf.attendance("2025-06"),
        shelf.realisation("2025-T1"),
        shelf.letter("2025-06"),
        shelf.award("2025-06"),
        shelf.problems(),
        shelf.life(LETTER),
    ]


def make_recording_office(folder: Path) -> OfficeRepository:
    office = make_office(folder)
    office.commit("2025-07-02T08:00", FILES)
    return office


def test_every_accepted_record_is_told_and_every_other_is_a_problem(tmp_path: Path) -> None:
    office = make_recording_office(tmp_path / "kantor")
    with open_cache(tmp_path / "cache", "a", is_kept=True) as cache, visit(office, cache) as seen:
        shelf = seen.shelf
        assert [one.slug for one in shelf.spot_checks()] == ["siang", "pagi"]
        assert shelf.periods("sidak") == ("2025-06-11", "2025-06-12")
        assert shelf.attendance("2025-06") == (
            AttendanceDay(date(2025, 6, 12), "ani-lestari", hadir=True, masuk="07:30"),
        )
        assert shelf.attendance("2025-05") is None
        assert shelf.periods("realisasi") == ("2025-T1",)
        assert shelf.realisation("2025-T2") is None
        letter, award = shelf.letter("2025-06"), shelf.award("2025-06")
        assert letter is not None
        assert letter.keadaan == "draf"
        assert award is not None
        assert award.penerima == ("ani-lestari",)
        assert [(one.path, one.code) for one in shelf.problems()] == [
            ("entries/kantor/catatan.txt", "E010"),
            ("entries/kantor/realisasi/2025-T2.md", "E605"),
        ]


def test_a_warm_shelf_reads_no_record_and_says_what_a_cold_one_says(tmp_path: Path) -> None:
    office = make_recording_office(tmp_path / "kantor")
    told = []
    for _ in range(2):
        with (
            open_cache(tmp_path / "cache", "a", is_kept=True) as cache,
            visit(office, cache) as seen,
        ):
            told.append((tell_everything(seen.shelf), len(seen.asked)))
    (cold, read_cold), (warm, read_warm) = told
    assert warm == cold
    assert (read_cold, read_warm) == (len(FILES), 0)


def test_a_changed_record_alone_is_checked_anew_and_a_removed_one_is_forgotten(
    tmp_path: Path,
) -> None:
    office = make_recording_office(tmp_path / "kantor")
    with open_cache(tmp_path / "cache", "a", is_kept=True) as cache:
        with visit(office, cache) as seen:
            before = {kind: seen.shelf.key(kind) for kind in ("berkala", "sidak", "realisasi")}
            tell_everything(seen.shelf)
        changed = FILES[LETTER].replace("draf", "lama")
        office.commit("2025-07-02T09:00", {LETTER: changed, SIDAK: None})
        with visit(office, cache) as seen:
            after = {kind: seen.shelf.key(kind) for kind in before}
            warm = tell_everything(seen.shelf)
            assert seen.asked == [LETTER]
            assert seen.shelf.letter("2025-06") is None
            assert [one.slug for one in seen.shelf.spot_checks()] == ["siang"]
            assert [one.path for one in seen.shelf.withdrawn("sidak")] == [SIDAK]
    assert [kind for kind in before if before[kind] != after[kind]] == ["berkala", "sidak"]
    with open_cache(tmp_path / "cold", "a", is_kept=True) as cache, visit(office, cache) as seen:
        assert tell_everything(seen.shelf) == warm


def test_a_verdict_that_hangs_on_today_is_given_again_until_its_period_is_over(
    tmp_path: Path,
) -> None:
    office = make_recording_office(tmp_path / "kantor")
    later = "---\nperiode: 2025-08\nkeadaan: draf\n---\n"
    office.commit("2025-07-02T09:00", {"entries/kantor/berkala/2025-08.md": later})
    days = (date(2025, 7, 2), date(2025, 8, 1), date(2025, 9, 1), date(2025, 9, 2))
    seen_by_day = []
    with open_cache(tmp_path / "cache", "a", is_kept=True) as cache:
        for day in days:
            with visit(office, cache, day) as seen:
                periods = seen.shelf.periods("berkala")
                seen_by_day.append((periods, seen.asked))
    whole, name = ("2025-06", "2025-08"), "entries/kantor/berkala/2025-08.md"
    assert [periods for periods, _ in seen_by_day] == [("2025-06",), whole, whole, whole]
    assert [name in asked for _, asked in seen_by_day] == [True, True, True, False]


def test_a_record_has_the_life_of_its_own_file_and_no_other(tmp_path: Path) -> None:
    office = make_recording_office(tmp_path / "kantor")
    first = office.head()
    with open_cache(tmp_path / "cache", "a", is_kept=True) as cache:
        with visit(office, cache) as seen:
            before = seen.shelf.key("penghargaan", "2025-06")
        signed = FILES[LETTER] + "Isi surat.\n"
        second = office.commit("2025-07-03T08:00", {LETTER: signed})
        with visit(office, cache) as seen:
            life, other = seen.shelf.life(LETTER), seen.shelf.life(SIDAK)
            assert life is not None
            assert [revision.commit for revision in life.revisions] == [first, second]
            assert other is not None
            assert [revision.commit for revision in other.revisions] == [first]
            assert seen.shelf.key("penghargaan", "2025-06") == before
            assert seen.shelf.life("entries/kantor/sidak/2020-01-01-a.md") is None
            assert seen.shelf.life("entries/kantor/catatan.txt") is None


def test_build_and_check_tell_each_problem_of_a_record_once(tmp_path: Path) -> None:
    office = make_recording_office(tmp_path / "kantor")
    checked = call(office.root, "check", "--format", "json").document["problems"]
    found = [(one["path"], one["code"]) for one in checked]
    assert found == [
        ("entries/kantor/catatan.txt", "E010"),
        ("entries/kantor/realisasi/2025-T2.md", "E605"),
    ]
    for _ in range(2):
        built = call(office.root, "build", "--no-search")
        assert built.code == 1
        assert built.err.count("E605") == 1
        assert built.err.count("E010") == 1


def test_show_tells_every_kind_of_office_record(tmp_path: Path) -> None:
    office = make_recording_office(tmp_path / "kantor")
    office.write("site_config/kantor.yml", KANTOR + "data_sampai: 2025-07-02\n")
    paths = [path for path in FILES if not path.endswith(".txt")]
    records = call(office.root, "show", *paths, "--format", "json").document["records"]
    told = {one["path"]: (one["kind"], one["record"]) for one in records}
    assert told[SIDAK] == (
        "sidak",
        {
            "tanggal": "2025-06-12",
            "pemeriksa": ["Camat"],
            "temuan": [
                {
                    "unit": "pmd",
                    "di_tempat": 2,
                    **dict.fromkeys(("dinas_luar", "cuti", "tidak_di_tempat", "keterangan")),
                }
            ],
            "tindak_lanjut": None,
            "narasi": None,
        },
    )
    row = {"tanggal": "2025-06-12", "pegawai": "ani-lestari", "hadir": "ya"}
    assert told["entries/kantor/kehadiran/2025-06.csv"] == (
        "kehadiran",
        {"kehadiran": [{**row, "masuk": "07:30", "pulang": None}]},
    )
    assert told["entries/kantor/realisasi/2025-T2.md"] == ("realisasi", None)
    assert told[LETTER][1]["keadaan"] == "draf"
    assert told["entries/kantor/penghargaan/2025-06.md"][1]["penerima"] == ["ani-lestari"]
    text = call(office.root, "show", SIDAK).text
    assert "1. pmd" in text
    assert "di_tempat: 2" in text
