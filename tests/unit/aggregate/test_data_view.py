from datetime import date

from generator.aggregate.data_view import make_data_view
from tests.made import make_context

FILES = (
    *("data/laporan-2026-05.csv", "data/laporan-2026-05.json", "data/penghargaan-2026-05.csv"),
    *("data/kehadiran-2026-05.csv", "data/kehadiran-harian-2026-05.csv"),
    *("data/rekap-bulanan-2026-05.csv", "data/rekap-triwulan-2026-T2.csv"),
)


def test_every_file_of_a_period_is_listed_by_the_name_of_its_table() -> None:
    view = make_data_view(make_context(date(2026, 6, 30)), dict.fromkeys(FILES, 1))
    (month,), (quarter,) = view.months, view.quarters
    listed = {link.address for link in (*month.files, *quarter.files)}
    assert listed == set(FILES)
    assert [link.text for link in month.files] == [
        *("kehadiran.csv", "kehadiran-harian.csv", "laporan.csv", "laporan.json"),
        *("penghargaan.csv", "rekap-bulanan.csv"),
    ]
    assert [link.text for link in quarter.files] == ["rekap-triwulan.csv"]
