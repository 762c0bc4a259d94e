"""Whatever a month holds, its cached summary says the same as a fresh one, and its sums hold."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.aggregate.person_month import DayRecord
from generator.aggregate.summary import count_rows, make_summary
from generator.aggregate.summary_json import summary_from_json, summary_to_json
from generator.model.period import days_of_month
from generator.model.person_month import Counts
from generator.model.report import AT_WORK, ON_LEAVE, Activity
from tests.unit.aggregate.made_person import (
    at,
    make_end_of_day,
    make_month,
    make_record,
    make_refused,
    make_withdrawn,
)

DAYS = days_of_month("2024-02")
TEXTS = st.text(max_size=20)
ACTIVITIES = st.builds(
    Activity,
    uraian=TEXTS,
    hasil=st.none() | TEXTS,
    jumlah=st.none() | st.decimals(0, 10**9, places=2),
    satuan=st.none() | st.sampled_from(["laporan", "Laporan", "desa"]),
    rhk=st.none() | st.sampled_from(["1.10", "monev"]),
    bukti=st.sampled_from([(), ("https://contoh.go.id/",)]),
    kendala=st.none() | TEXTS,
)


@st.composite
def make_any_records(draw: st.DrawFn) -> dict[date, DayRecord]:
    records = {}
    for day in draw(st.sets(st.sampled_from(DAYS))):
        kind = draw(st.sampled_from(["report", "report", "refused", "withdrawn"]))
        times = draw(st.lists(st.integers(at(day), at(day) + 500_000), min_size=1, max_size=3))
        if kind == "report":
            records[day] = make_record(
                day,
                *sorted(times),
                status=draw(st.sampled_from(sorted(AT_WORK | ON_LEAVE))),
                activities=tuple(draw(st.lists(ACTIVITIES, max_size=3))),
            )
        else:
            is_refused = kind == "refused"
            records[day] = make_refused(day) if is_refused else make_withdrawn(day, max(times))
    return records


@given(make_any_records(), st.sampled_from(DAYS))
def test_a_cached_summary_says_what_a_fresh_one_does(
    records: dict[date, DayRecord], today: date
) -> None:
    summary = make_summary(make_month("2024-02", records, moment=make_end_of_day(today)))
    text = summary_to_json(summary)
    assert summary_from_json(text) == summary
    assert summary_to_json(summary_from_json(text)) == text


@given(make_any_records(), st.sampled_from(DAYS))
def test_the_figures_of_a_month_hang_together(records: dict[date, DayRecord], today: date) -> None:
    summary = make_summary(make_month("2024-02", records, moment=make_end_of_day(today)))
    total = summary.total
    parts = (total.hari_terlapor, total.belum_ada, total.tidak_dilaporkan, total.perlu_perbaikan)
    assert total.hari_wajib == sum(parts)
    assert 0 <= total.hari_tepat_waktu <= total.hari_terlapor <= total.laporan
    assert total.kegiatan_dengan_hasil <= total.kegiatan
    assert total.hari_wajib == sum(day.is_obliged for day in summary.days)
    assert sum((row.counts for row in count_rows(summary)), Counts()) == total
    assert sum(row.kegiatan for row in summary.results) == total.kegiatan_ber_rhk
    assert all((row.jumlah is None) == (row.satuan is None) for row in summary.results)
