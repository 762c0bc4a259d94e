import pytest

from generator.aggregate.count_lines import make_count_line
from generator.aggregate.view_parts import Link
from generator.model.person_month import Counts


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (Counts(), "–"),
        (Counts(hari_wajib=3), "0"),
        (Counts(kegiatan=2), "2"),  # written on a day off
    ],
)
def test_no_activities_are_nought_only_where_some_were_due(counts: Counts, words: str) -> None:
    assert make_count_line(Link("Ani", "pegawai/ani/"), counts).activities == words
