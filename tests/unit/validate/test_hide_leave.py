import pytest

from generator.problems import make_problem
from generator.validate.hide_leave import hide_leave


@pytest.mark.parametrize(
    ("code", "message", "told"),
    [
        ("W122", "Status “ijin” dibaca sebagai izin.", "Penulisan status dirapikan."),
        ("W131", "Status dibaca sebagai cuti; jenisnya …", "Penulisan status dirapikan."),
        ("E110", "Status “sakit gigi” tidak dikenal.", "Status ini tidak dikenal."),
        ("E101", "Isian “sakit” tidak dikenal.", "Isian “…” tidak dikenal."),
        ("W122", "Status “Hadir” dibaca sebagai hadir.", "Status “Hadir” dibaca sebagai hadir."),
        ("W112", "“Mengurus izin usaha: 2”.", "“Mengurus izin usaha: 2”."),
    ],
)
def test_a_finding_says_nothing_of_leave_or_health(code: str, message: str, told: str) -> None:
    assert hide_leave(make_problem("a.md", code, message, "")).message == told


def test_health_in_a_leave_report_is_not_called_so() -> None:
    hidden = hide_leave(make_problem("a.md", "E118", "Laporan cuti … kesehatan.", "status: cuti"))
    assert "cuti" not in f"{hidden.message} {hidden.hint}"
    assert "kesehatan" not in hidden.message
