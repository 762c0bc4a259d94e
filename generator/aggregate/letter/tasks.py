"""How a letter is split by the camat's tasks: which RHK is under which, in what order and words."""

from collections.abc import Container, Mapping

from generator.model.camat_tasks import TASKS
from generator.model.office import Office

OTHER = ""  # the key of all that is under no task; it comes last
NO_ACTIVITY = "Belum ada kegiatan yang dicatat untuk tugas ini."
WORDING_NOTE = (
    "Pembagian tugas menurut PP 17/2018; susunan katanya perlu dicocokkan kantor dengan naskah "
    "peraturan."
)
TASK_TITLES: Mapping[str, str] = {
    **{letter: f"{letter}. {words}" for letter, words in TASKS.items()},
    OTHER: "Tugas lain",
}


def map_tasks(office: Office, year: int) -> dict[str, str]:
    """Map each RHK that has a task to its letter.

    Returns:
        {} where no RHK of that year has one: such a letter is split by unit. Else an RHK that is
        not in the year's plan has the task of the newest plan that knows it, as it has its name.
    """
    if not any(result.tugas for result in office.results if result.tahun == year):
        return {}
    plans = sorted(office.results, key=lambda result: (result.tahun == year, result.tahun))
    tasks = {result.slug: result.tugas for result in plans}
    return {slug: task for slug, task in tasks.items() if task}


def list_shown(found: Container[str]) -> tuple[str, ...]:
    """List the keys of the groups to show: every task, and what is under none where there is any.

    Args:
        found: The keys with activities.
    """
    return tuple(key for key in TASK_TITLES if key != OTHER or key in found)
