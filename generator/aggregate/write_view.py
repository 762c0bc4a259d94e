"""The writing form at /tulis/: what stands in the page itself, for everybody and every day.

Names, dates and planned results live in a data file beside the page (render/write_files.py).
"""

from collections.abc import Mapping
from typing import NamedTuple

from generator.aggregate.forge_links import new_url
from generator.aggregate.report_labels import (
    ACTIVITY_LABELS,
    NO_RESULT,
    REPORT_LABELS,
    USUAL_KIND,
    FieldLabel,
)
from generator.aggregate.search_view import ACTIVITY_KINDS, Choice
from generator.aggregate.view_parts import PageHead
from generator.model.office import Office

FORGE_NAMES = {"github": "GitHub", "gitlab": "GitLab", "gitea": "Gitea", "forgejo": "Forgejo"}
STATUS_CHOICES = (
    Choice("hadir", "Hadir"),
    Choice("wfh", "Kerja dari rumah"),
    Choice("dinas-luar", "Dinas luar"),
    Choice("diklat", "Diklat"),
    Choice("cuti", "Cuti"),
    Choice("izin", "Izin"),
)
EXAMPLE_PATH = "entries/ani-lestari/2025/06/2025-06-30.md"
EXAMPLE = """\
---
tanggal: 2025-06-30
pegawai: ani-lestari
status: hadir
kegiatan:
  - Apel pagi dan piket pelayanan
  - uraian: Menyusun laporan monitoring Dana Desa
    hasil: Laporan empat desa selesai
    jumlah: 4
    satuan: laporan
    mulai: "08:00"
    selesai: "10:30"
---
"""


class WriteView(NamedTuple):
    """What /tulis/ says before its script runs, and all it says without one.

    Attributes:
        head: Address and titles.
        statuses: Choices of `status`, in the order of the form.
        kinds: Choices of `jenis`.
        example: A report to copy; accepted as it is.
        example_path: Where such a file lies.
        forge_name: "GitHub"; "" without a forge.
        new_url: Where the forge opens a new file with the example; None without a forge.
        labels: What the fields of the day are called.
        activity_labels: What the fields of an activity are called.
        no_result: The choice of no planned result.
        usual_kind: The choice of no `jenis` of its own.
    """

    head: PageHead
    statuses: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    example: str
    example_path: str
    forge_name: str
    new_url: str | None
    labels: Mapping[str, FieldLabel] = REPORT_LABELS
    activity_labels: Mapping[str, FieldLabel] = ACTIVITY_LABELS
    no_result: str = NO_RESULT
    usual_kind: str = USUAL_KIND


def make_write_view(office: Office) -> WriteView:
    """Make the page of the writing form."""
    return WriteView(
        head=PageHead(
            address="tulis/",
            title="Tulis laporan",
            description=f"Tulis laporan harian pegawai {office.nama} dari ponsel.",
            section="tulis",
        ),
        statuses=STATUS_CHOICES,
        kinds=tuple(Choice(value, text) for value, text in ACTIVITY_KINDS),
        example=EXAMPLE,
        example_path=EXAMPLE_PATH,
        forge_name=FORGE_NAMES.get(office.forge.jenis, "") if office.forge.url else "",
        new_url=new_url(office.forge, EXAMPLE_PATH, EXAMPLE),
    )
