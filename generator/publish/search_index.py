"""Door to Pagefind: documents in, index files out; the same documents give the same bytes."""

import gzip
import importlib.util
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.problems import EnvironmentFault
from generator.render.search_bundles import PRIMARY, Bundle
from generator.render.search_document import read_facets

_PROGRAM = ("pagefind.js", "wasm.id.pagefind")
_SIGNATURE = b"pagefind_dcd"
_FACETS = "saring.json"


def find_indexer() -> tuple[Path, str]:
    """Find Pagefind's program inside its wheel, and its version, without importing anything.

    Raises:
        EnvironmentFault: The wheel is not installed, or has no program for this machine.
    """
    spec = importlib.util.find_spec("pagefind_bin")
    if spec is None or spec.origin is None:
        raise EnvironmentFault("Pagefind belum terpasang. Jalankan: make site")
    folder = Path(spec.origin).parent
    for name in ("pagefind", "pagefind.exe", "pagefind_extended", "pagefind_extended.exe"):
        if (folder / name).is_file():
            # importlib.metadata would cost 30 ms for what the folder's name says.
            versions = sorted(folder.parent.glob("pagefind_bin-*.dist-info"))
            version = versions[-1].name.split("-")[1].removesuffix(".dist") if versions else ""
            return folder / name, version
    raise EnvironmentFault("Paket pagefind tidak berisi program untuk komputer ini.")


def bring_bundle(
    bundle: Bundle,
    read_documents: Callable[[Bundle], Iterable[tuple[str, str]]],
    cache_dir: Path,
) -> Path:
    """Give the folder of a bundle, built now only where the cache does not hold it.

    Args:
        bundle: The plan of this index.
        read_documents: Asked for the bundle's documents, in any order, only when they are needed.
        cache_dir: Holds a folder per bundle and key. Link its files, never edit them.

    Raises:
        EnvironmentFault: Pagefind is missing or failed.
    """
    folder = cache_dir / f"{bundle.name}-{bundle.key}"
    if not folder.is_dir():
        build_bundle(bundle, read_documents(bundle), folder)
    return folder


def build_bundle(bundle: Bundle, documents: Iterable[tuple[str, str]], out_dir: Path) -> None:
    """Index the documents into `out_dir`, which appears whole or not at all.

    Args:
        bundle: The plan of this index.
        documents: (page address, document) in any order: ("pegawai/ani/2025-06/", "<!doc…").
        out_dir: Must not exist; its parent is made.

    Raises:
        EnvironmentFault: Pagefind is missing or failed.
    """
    out_dir.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{bundle.name}-", dir=out_dir.parent) as scratch:
        source, result = Path(scratch, "dokumen"), Path(scratch, "indeks")
        facets = _write_documents(documents, source)
        _run_indexer(source, result)
        _keep_needed(result, is_primary=bundle.name == PRIMARY)
        (result / _FACETS).write_text(_facets_by_hit(result, facets), encoding="utf-8", newline="")
        result.rename(out_dir)


def _write_documents(documents: Iterable[tuple[str, str]], source: Path) -> dict[str, list[object]]:
    """Lay the documents out as Pagefind wants them; gives address to facets."""
    facets = {}
    for address, document in documents:
        folder = source / address
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(document, encoding="utf-8", newline="")
        facets[address] = read_facets(document)
    return facets


def _run_indexer(source: Path, result: Path) -> None:
    program, _ = find_indexer()
    # Its own settings must not reach it from outside: neither from the environment nor from a file.
    environment = {name: v for name, v in os.environ.items() if not name.startswith("PAGEFIND_")}
    run = subprocess.run(  # noqa: S603 - a program of our own lock file, with fixed arguments
        [program, "--site", source, "--output-path", result, "--force-language", "id", "--silent"],
        cwd=source,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode or not result.is_dir():
        raise EnvironmentFault(f"Pagefind gagal membuat indeks pencarian: {run.stderr.strip()}")


def _keep_needed(result: Path, *, is_primary: bool) -> None:
    """Drop the ready-made interfaces, the worker and what only the first index brings."""
    for entry in result.iterdir():
        is_index = entry.name in {"index", "fragment", "pagefind-entry.json"}
        is_program = is_primary and entry.name in _PROGRAM
        if entry.is_dir() and not is_index:
            shutil.rmtree(entry)
        elif not (is_index or is_program or entry.suffix == ".pf_meta"):
            entry.unlink()


def _facets_by_hit(result: Path, facets: dict[str, list[object]]) -> str:
    """Write the facets of each document under the name Pagefind gave it, which a hit carries."""
    by_hit = {}
    for fragment in sorted((result / "fragment").iterdir()):
        content = gzip.decompress(fragment.read_bytes()).removeprefix(_SIGNATURE)
        by_hit[fragment.stem] = facets[json.loads(content)["url"].strip("/") + "/"]
    return json.dumps(by_hit, ensure_ascii=False, separators=(",", ":")) + "\n"
