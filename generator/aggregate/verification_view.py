"""How anyone verifies this site: which commit it is, and how to build it again."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.aggregate.evidence import make_commit_mark
from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import date_text, instant_text
from generator.aggregate.view_parts import CommitMark, PageHead
from generator.model.site import SiteContext, Stamp


class FileSum(NamedTuple):
    """A file and its sha256."""

    path: str
    sha256: str


class FolderCount(NamedTuple):
    """How many files a folder of the site has."""

    folder: str
    files: str


class VerificationView(NamedTuple):
    """Everything on the page of verification; `commit` None for a preview of the work tree."""

    head: PageHead
    sentence: str
    commit: CommitMark | None
    tree: str
    committed_at: str
    data_up_to: str
    repository: str
    folders: tuple[FolderCount, ...]
    file_count: str
    sums: tuple[FileSum, ...]


def make_verification_view(
    context: SiteContext,
    stamp: Stamp,
    tree: str,
    file_counts: Mapping[str, int],
    sums: Sequence[tuple[str, str]],
) -> VerificationView:
    """Make the page of verification.

    Args:
        context: The office.
        stamp: The commit the site was built from.
        tree: Hash of that commit's tree; "" for a preview.
        file_counts: Folder of the site ("pegawai/", "" for the root) to its number of files.
        sums: Path and sha256 of some files, those of data first; the whole list is verifikasi.json.
    """
    office = context.office
    return VerificationView(
        head=PageHead(
            address="verifikasi/",
            title="Periksa sendiri",
            description="Komit, berkas, dan cara membangun ulang situs ini untuk memeriksanya.",
            section="tentang",
        ),
        sentence=(
            "Situs ini dibuat seluruhnya dari satu komit git; siapa pun dapat membangunnya ulang "
            "dan mendapat berkas yang sama persis."
        ),
        commit=make_commit_mark(office.forge, stamp.commit) if stamp.commit else None,
        tree=tree,
        committed_at=(instant_text(stamp.committed_at, office.zona_waktu) if stamp.commit else ""),
        data_up_to=date_text(date.fromisoformat(stamp.data_sampai)),
        repository=office.forge.url or "",
        folders=tuple(
            FolderCount(f"/{folder}", number_text(count))
            for folder, count in sorted(file_counts.items())
        ),
        file_count=number_text(sum(file_counts.values())),
        sums=tuple(FileSum(path, sha256) for path, sha256 in sums),
    )
