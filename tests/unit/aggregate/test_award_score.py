from dataclasses import replace
from datetime import date
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator.aggregate.award.score import (
    AwardEntry,
    Reason,
    has_planned_result,
    make_components,
    make_shortlist,
    pick_formula,
    score_components,
)
from generator.model.office import Person, PlannedResult, UnitSpan
from generator.model.person_month import Counts
from generator.model.settings import AwardFormula
from tests.unit.aggregate.made_person import ANI, OFFICE

WEIGHTS = (
    *(("kelengkapan", 30), ("tepat_waktu", 15), ("hasil", 20)),
    *(("bukti", 10), ("rhk", 15), ("keragaman", 10)),
)
FORMULA = AwardFormula("1", "2025-06", WEIGHTS, jumlah_calon=2)
MONTH = "2025-06"
COUNTS = Counts(
    hari_wajib=20,
    hari_terlapor=19,
    hari_tepat_waktu=15,
    kegiatan=40,
    kegiatan_dengan_hasil=30,
    kegiatan_ber_rhk=20,
    kegiatan_berbukti=10,
    laporan=20,
)
COPY = (date(2025, 6, 3), date(2025, 6, 2))


def make_person(slug: str, **changes: object) -> Person:
    return replace(ANI, slug=slug, nama=slug.title(), **changes)  # type: ignore[arg-type]  # fields of Person


def make_entry(slug: str = "ani", counts: Counts = COUNTS, copies: int = 0) -> AwardEntry:
    return AwardEntry(make_person(slug), counts, (COPY,) * copies)


def list_places(
    entries: list[AwardEntry], formula: AwardFormula = FORMULA
) -> list[tuple[int, str]]:
    found = make_shortlist(formula, MONTH, entries).candidates
    return [(one.place, one.entry.person.slug) for one in found]


def test_a_score_is_the_sum_that_a_hand_writes_down() -> None:
    (candidate,) = make_shortlist(FORMULA, MONTH, [make_entry(copies=5)]).candidates
    # 30·19/20 + 15·15/20 + 20·30/40 + 10·10/40 + 15·20/40 + 10·15/20
    points = [Fraction(text) for text in ("28.5", "11.25", "15", "2.5", "7.5", "7.5")]
    assert [one.points for one in candidate.components] == points
    assert candidate.score == sum(points) == Fraction("72.25")


def test_what_cannot_be_measured_neither_costs_nor_brings_points() -> None:
    full = Counts(20, 20, 0, 40, 40, 0, 40, 20)
    entry = AwardEntry(ANI, full, is_timed=False, has_plan=False)
    components = make_components(entry, FORMULA)
    assert [one.name for one in components if one.points is None] == ["tepat_waktu", "rhk"]
    assert score_components(components) == 100


def test_nothing_measured_is_no_score_and_no_candidate() -> None:
    formula = replace(FORMULA, kelengkapan_minimum=0, hari_wajib_minimum=0)
    shortlist = make_shortlist(formula, MONTH, [AwardEntry(ANI, Counts(), is_timed=False)])
    assert not shortlist.candidates
    assert shortlist.others == {Reason.UNMEASURED: 1}


def test_equal_scores_share_a_place_and_the_list_grows_by_them() -> None:
    better = replace(COUNTS, hari_terlapor=20)
    entries = [
        make_entry("citra"),
        make_entry("ani"),
        make_entry("budi"),
        make_entry("desi", better),
    ]
    assert list_places(entries) == [(1, "desi"), (2, "ani"), (2, "budi"), (2, "citra")]


def test_those_who_share_the_first_places_leave_the_next_ones_out() -> None:
    worse = replace(COUNTS, kegiatan_berbukti=9)
    entries = [make_entry("budi"), make_entry("ani"), make_entry("citra", worse)]
    assert list_places(entries) == [(1, "ani"), (1, "budi")]


def test_scores_that_differ_by_less_than_the_page_shows_are_no_tie() -> None:
    barely = replace(COUNTS, kegiatan=40_000, kegiatan_dengan_hasil=30_001,
                     kegiatan_ber_rhk=20_000, kegiatan_berbukti=10_000)  # fmt: skip
    assert list_places([make_entry("ani"), make_entry("zul", barely)]) == [(1, "zul"), (2, "ani")]


def test_within_a_place_the_name_counts_without_titles() -> None:
    entries = [
        AwardEntry(replace(ANI, slug="b", nama="Zainal"), COUNTS),
        AwardEntry(replace(ANI, slug="c", nama="Dr. Ani, S.E."), COUNTS),
    ]
    assert list_places(entries) == [(1, "c"), (1, "b")]


def test_the_camat_is_neither_candidate_nor_counted() -> None:
    camat = AwardEntry(make_person("camat", peran="camat"), COUNTS)
    shortlist = make_shortlist(FORMULA, MONTH, [camat])
    assert shortlist == ((), 0, {})


def test_everybody_else_is_counted_under_one_reason_and_not_named() -> None:
    left = AwardEntry(make_person("pindah", selesai=date(2025, 6, 29)), COUNTS)
    few = make_entry("baru", replace(COUNTS, hari_wajib=9, hari_terlapor=9))
    lazy = make_entry("jarang", replace(COUNTS, hari_terlapor=15))
    shortlist = make_shortlist(FORMULA, MONTH, [left, few, lazy, make_entry()])
    assert shortlist.others == {Reason.LEFT: 1, Reason.FEW_DAYS: 1, Reason.INCOMPLETE: 1}
    assert shortlist.eligible == 1
    assert [one.entry.person.slug for one in shortlist.candidates] == ["ani"]


def test_the_limits_themselves_are_enough() -> None:
    just = replace(COUNTS, hari_wajib=10, hari_terlapor=8, hari_tepat_waktu=8)
    last_day = AwardEntry(make_person("ani", selesai=date(2025, 6, 30)), just)
    assert make_shortlist(FORMULA, MONTH, [last_day]).eligible == 1


def test_the_newest_version_that_has_begun_is_in_force() -> None:
    second = replace(FORMULA, versi="2", mulai="2025-09")
    versions = (FORMULA, second)
    found = [
        pick_formula(versions, month) for month in ("2025-05", "2025-08", "2025-09", "2026-01")
    ]
    assert found == [None, FORMULA, second, second]


def test_a_plan_is_the_persons_or_that_of_the_unit_at_the_months_end() -> None:
    plan = PlannedResult("arsip", "Arsip", 2025, "u", "U", pemilik_unit="sekretariat")
    office = replace(OFFICE, results=(plan,))
    moved = make_person("ani", riwayat_unit=(UnitSpan("sekretariat", None, date(2025, 6, 15)),))
    assert has_planned_result(office, moved, "2025-05")
    assert not has_planned_result(office, moved, "2025-06")
    assert not has_planned_result(office, make_person("ani", unit="sekretariat"), "2026-01")
    own = replace(OFFICE, results=(replace(plan, pemilik_unit=None, pemilik_pegawai="ani"),))
    assert has_planned_result(own, moved, "2025-06")


@st.composite
def made_counts(draw: st.DrawFn) -> Counts:
    days = draw(st.integers(0, 23))
    reported = draw(st.integers(0, days))
    activities = draw(st.integers(reported, 60))
    some = st.integers(0, activities)
    return Counts(
        days, reported, draw(st.integers(0, reported)), activities,
        draw(some), draw(some), draw(some), laporan=reported,
    )  # fmt: skip


entry_lists = st.lists(
    st.builds(
        lambda number, counts, share: AwardEntry(
            make_person(f"p{number}"), counts, (COPY,) * (counts.laporan * share // 4)
        ),
        st.integers(0, 99),
        made_counts(),
        st.integers(0, 4),
    ),
    unique_by=lambda entry: entry.person.slug,
    max_size=12,
)


@given(entry_lists, st.randoms())
def test_the_order_of_people_changes_nothing(entries: list[AwardEntry], random: Random) -> None:
    shuffled = random.sample(entries, len(entries))
    assert make_shortlist(FORMULA, MONTH, shuffled) == make_shortlist(FORMULA, MONTH, entries)


@given(entry_lists)
def test_scores_lie_within_0_and_100_and_fall_along_the_list(entries: list[AwardEntry]) -> None:
    scores = [one.score for one in make_shortlist(FORMULA, MONTH, entries).candidates]
    assert all(0 <= score <= 100 for score in scores)
    assert scores == sorted(scores, reverse=True)


@given(made_counts(), st.integers(0, 20))
def test_one_more_copy_never_raises_a_score(counts: Counts, copies: int) -> None:
    few = min(copies, max(counts.laporan - 1, 0))
    fewer = make_components(AwardEntry(ANI, counts, (COPY,) * few), FORMULA)
    more = make_components(AwardEntry(ANI, counts, (COPY,) * min(few + 1, counts.laporan)), FORMULA)
    assert score_components(more) <= score_components(fewer)
