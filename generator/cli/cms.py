"""`jejak cms`: the configuration of a CMS that an office serves itself, beside its site."""

from pathlib import Path

import click

from generator.cli.help_text import IndonesianCommand
from generator.cli.places import find_repository, now_seconds
from generator.pipeline.make_cms import make_cms
from generator.problems import UsageFault
from generator.publish.private_place import is_published_place
from generator.publish.write_export import write_export
from generator.read.work_tree import WorkTreeSource
from generator.render.cms_page import ICON_FILE, SCRIPT_FILE

_FOLDER = "cms"


@click.command(
    "cms",
    cls=IndonesianCommand,
    help="Tulis setelan Sveltia CMS untuk kantor ini: formulir lain untuk menulis laporan, yang"
    " dilayani sendiri, terpisah dari situs.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder tujuan, di luar situs (bawaan: cms di repositori ini).",
)
@click.option(
    "--app-id",
    metavar="ID",
    help="Nomor aplikasi OAuth di GitLab, Gitea, atau Forgejo (bawaan: masuk dengan token).",
)
def command(*, out: Path | None, app_id: str | None) -> None:
    """Write the files, and say which ones to put beside them."""
    root = find_repository()
    folder = out or root / _FOLDER
    if is_published_place(folder, root):
        raise UsageFault(
            f"Folder {folder} ada di dalam situs atau isinya; CMS dilayani terpisah."
            " Pilih folder lain, misalnya: --out ~/cms"
        )
    with WorkTreeSource(root) as source:
        files = make_cms(source, now_seconds(), app_id)
    for name, data in files.items():
        write_export(folder / name, data)
    print(f"Ditulis: {', '.join(files)} di {folder}")
    missing = [name for name in (SCRIPT_FILE, ICON_FILE) if not (folder / name).is_file()]
    if missing:
        print(f"Letakkan di sebelahnya: {', '.join(missing)}. Caranya: docs/how-to/cms.md")
