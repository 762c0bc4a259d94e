from generator.aggregate.results.work_lines import make_uncounted_work
from generator.model.person_month import Counts
from generator.model.site import CountRow
from tests.made import make_office


def test_before_any_activity_there_are_no_lines_of_noughts() -> None:
    office = make_office(people=2)
    unit = office.units[0].slug
    empty = CountRow("ani", "2026-06", unit, Counts(hari_wajib=3))
    view = make_uncounted_work(office, [empty])
    assert (view.sentence, view.lines) == ("Belum ada kegiatan yang tercatat.", ())
    one = CountRow("ani", "2026-06", unit, Counts(hari_wajib=3, kegiatan=2))
    (line,) = make_uncounted_work(office, [empty, one]).lines
    assert (line.activities, line.without) == ("2", "2")
