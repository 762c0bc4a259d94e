import re
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.aggregate.award.near_copies import find_copies, list_near_copies, make_fingerprint
from generator.model.report import Activity, Report

FIRST = date(2025, 6, 2)
WORDS = ("rapat", "surat", "desa", "arsip", "15", "kantor")
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
wordings = st.lists(st.lists(sentences, min_size=1, max_size=3), min_size=1, max_size=12)


def make_report(number: int, texts: list[str]) -> Report:
    activities = tuple(Activity(text) for text in texts)
    return Report("", FIRST + timedelta(days=number), "ani", "hadir", activities)


def count_naively(report: Report) -> Counter[tuple[str, str]]:
    pairs: Counter[tuple[str, str]] = Counter()
    for activity in report.kegiatan:
        pairs.update(pairwise(["", *re.findall(r"\w+", activity.uraian), ""]))
    return pairs


@given(wordings)
def test_the_quick_way_finds_what_counting_every_pair_finds(days: list[list[str]]) -> None:
    reports = [make_report(number, texts) for number, texts in enumerate(days)]
    counted = [count_naively(report) for report in reports]
    prints = [make_fingerprint(report) for report in reports]
    for number, mine in enumerate(counted):
        alike = [
            reports[other].tanggal
            for other in range(number)
            if 20 * (mine & counted[other]).total() >= 9 * (mine + counted[other]).total()
        ]
        found = list_near_copies(prints[number], prints)
        assert sorted(copy.day for copy in found) == alike


@given(wordings, st.data())
def test_one_more_copy_is_one_more_near_copy(days: list[list[str]], data: st.DataObject) -> None:
    again = data.draw(st.sampled_from(days))
    before = find_copies([make_fingerprint(make_report(*day)) for day in enumerate(days)], [])
    after = find_copies(
        [make_fingerprint(make_report(*day)) for day in enumerate([*days, again])], []
    )
    assert len(after) == len(before) + 1
