"""The plain sentence each page opens with: its answer, its numbers, and what they are out of."""

from collections.abc import Iterable

from generator.aggregate.figures import number_text, percent_text
from generator.model.person_month import Counts

NO_RECORDS = "Belum ada catatan."


def office_sentence(people: Iterable[Counts], total: Counts) -> str:
    """Say how an office or unit is doing: "19 dari 22 pegawai melapor …".

    The title names the period. Where nobody has a full period, nobody is counted out.

    Args:
        people: Each person's counts of the period.
        total: Their sum.
    """
    obliged = [counts for counts in people if counts.hari_wajib]
    if not obliged:
        return "Belum ada hari wajib lapor."
    complete = sum(counts.hari_terlapor == counts.hari_wajib for counts in obliged)
    if not complete:
        return f"{_share(total)} hari wajib {len(obliged)} pegawai sudah terlapor."
    return (
        f"{complete} dari {len(obliged)} pegawai melapor pada setiap hari wajibnya; "
        f"{_share(total)} hari wajib terlapor."
    )


def period_sentence(when: str, people: Iterable[Counts], total: Counts) -> str:
    """Say the same where no title names the period: "Juni 2025: 19 dari 22 pegawai melapor …"."""
    sentence = office_sentence(people, total)
    return f"{when}: {sentence[0].lower()}{sentence[1:]}"


def waiting_sentence(count: int, what: str) -> str:
    """Say after another sentence how many records could not be accepted; "" where there is none."""
    return f" {number_text(count)} {what} menunggu perbaikan." if count else ""


def person_sentence(name: str, period: str, counts: Counts) -> str:
    """Say how a person's period went."""
    if not counts.hari_wajib:
        extra = f" Ada {number_text(counts.laporan)} laporan." if counts.laporan else ""
        return f"{name} tidak punya hari wajib lapor pada {period}.{extra}"
    text = (
        f"{name} melapor pada {number_text(counts.hari_terlapor)} dari "
        f"{number_text(counts.hari_wajib)} hari wajib {period} "
        f"({percent_text(counts.hari_terlapor, counts.hari_wajib)})"
    )
    if counts.kegiatan:
        text += (
            f"; {number_text(counts.kegiatan_dengan_hasil)} dari "
            f"{number_text(counts.kegiatan)} kegiatannya mencatat hasil"
        )
    return text + "."


def _share(counts: Counts) -> str:
    share = percent_text(counts.hari_terlapor, counts.hari_wajib)
    return f"{share} ({number_text(counts.hari_terlapor)} dari {number_text(counts.hari_wajib)})"
