"""Pagefind itself, on a few documents: same bytes each time, nothing the site doesn't need."""

import json
import random
from hashlib import sha256
from html import escape
from pathlib import Path

import pytest

from generator.publish.search_index import bring_bundle, build_bundle, find_indexer
from generator.render.search_bundles import Bundle

WORDS = [
    *("melayani", "warga", "menyusun", "laporan", "rapat", "desa", "dana", "posyandu", "irigasi"),
    *("jembatan", "kantor", "surat", "arsip", "memeriksa", "berkas", "mengukur", "batas"),
    *("tanah", "menyalurkan", "bantuan", "memperbaiki", "jaringan"),
]


def make_document(person: str, month: str) -> tuple[str, str]:
    pick = random.Random(person + month)
    facets = escape(json.dumps([person, month, {"pmd": 1}, {"skp": 1}]))
    days = "".join(
        f'<h2 id="{month}-{day:02}">{day}</h2><p>{" ".join(pick.choices(WORDS, k=30))}</p>'
        for day in range(1, 21)
    )
    document = (
        f'<!doctype html><html lang="id"><head><meta name="saring" content="{facets}"></head>'
        "<body data-pagefind-body>"
        f'<h1 data-pagefind-meta="title">{person} {month}</h1>{days}</body>'
    )
    return f"pegawai/{person}/{month}/", document


DOCUMENTS = [
    make_document(f"p{number}", f"2025-0{month}") for number in range(8) for month in (5, 6)
]
BUNDLE = Bundle("terkini", "k1", (("p0", "2025-05"),))


def read_all(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(p.relative_to(folder)): sha256(p.read_bytes()).hexdigest() for p in files}


def test_the_same_documents_give_the_same_bytes_in_any_order_and_place(tmp_path: Path) -> None:
    build_bundle(BUNDLE, DOCUMENTS, tmp_path / "a")
    first = read_all(tmp_path / "a")
    for turn in range(4):
        shuffled = random.Random(turn).sample(DOCUMENTS, len(DOCUMENTS))
        out = tmp_path / f"tempat lain {turn}" / "b"
        build_bundle(BUNDLE, shuffled, out)
        assert read_all(out) == first


def test_settings_of_the_machine_do_not_reach_the_indexer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_bundle(BUNDLE, DOCUMENTS, tmp_path / "a")
    (tmp_path / "pagefind.yml").write_text("root_selector: h1\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "h1")
    build_bundle(BUNDLE, DOCUMENTS, tmp_path / "b")
    assert read_all(tmp_path / "a") == read_all(tmp_path / "b")


def test_only_the_first_bundle_brings_the_program(tmp_path: Path) -> None:
    build_bundle(BUNDLE, DOCUMENTS, tmp_path / "a")
    build_bundle(Bundle("2024", "k2", BUNDLE.members), DOCUMENTS, tmp_path / "b")
    program = {"pagefind.js", "wasm.id.pagefind"}
    both = {"pagefind-entry.json", "saring.json", "index", "fragment"}
    names = {path.name for path in (tmp_path / "b").iterdir()}
    assert {name for name in names if not name.endswith(".pf_meta")} == both
    assert {path.name for path in (tmp_path / "a").iterdir()} - names == program


def test_filters_are_kept_under_the_name_a_hit_carries(tmp_path: Path) -> None:
    build_bundle(BUNDLE, DOCUMENTS, tmp_path / "a")
    facets = json.loads((tmp_path / "a" / "saring.json").read_text())
    fragments = {path.stem for path in (tmp_path / "a" / "fragment").iterdir()}
    assert set(facets) == fragments
    assert sorted(row[:2] for row in facets.values()) == sorted(
        address.strip("/").split("/")[1:] for address, _ in DOCUMENTS
    )


def test_a_cached_bundle_is_not_built_again(tmp_path: Path) -> None:
    asked = []

    def read_documents(bundle: Bundle) -> list[tuple[str, str]]:
        asked.append(bundle.name)
        return DOCUMENTS

    first = bring_bundle(BUNDLE, read_documents, tmp_path / "cache")
    again = bring_bundle(BUNDLE, read_documents, tmp_path / "cache")
    assert (first, asked) == (again, ["terkini"])
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["terkini-k1"]


def test_the_indexer_tells_its_version() -> None:
    program, version = find_indexer()
    assert program.is_file()
    assert version.split(".")[0] == "1"
