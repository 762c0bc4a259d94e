import json
from datetime import date

from generator.render.data.addresses import (
    month_recap_address,
    quarter_recap_address,
    report_csv_address,
    report_json_address,
)
from generator.render.data.sitemap import render_robots, render_sitemap
from generator.render.data.verification import BuildClaim, PublishedFile, render_verification
from tests.unit.render.data.made_days import parse_xml

CLAIM = BuildClaim("a" * 40, "b" * 40, "2025-06-30", "0.1.0")


def test_the_verification_file_has_the_shape_of_the_contract_sorted_by_path() -> None:
    files = [PublishedFile("z.css", "f" * 64, 3), PublishedFile('a"é.html', "e" * 64, 10)]
    assert json.loads(render_verification(CLAIM, files)) == {
        "version": 1,
        "commit": "a" * 40,
        "tree": "b" * 40,
        "as_of": "2025-06-30",
        "generator": {"name": "jejak", "version": "0.1.0"},
        "files": [
            {"path": 'a"é.html', "sha256": "e" * 64, "size": 10},
            {"path": "z.css", "sha256": "f" * 64, "size": 3},
        ],
    }


def test_the_order_files_come_in_changes_nothing() -> None:
    files = [PublishedFile(name, "f" * 64, 3) for name in ("b", "a", "c")]
    assert render_verification(CLAIM, files) == render_verification(CLAIM, files[::-1])


def test_a_site_without_files_still_makes_a_document() -> None:
    assert json.loads(render_verification(CLAIM, ()))["files"] == []


def test_the_sitemap_lists_absolute_addresses_with_the_day_of_their_last_change() -> None:
    content = render_sitemap([("bulan/2025-06/", date(2025, 6, 30)), ("", None)], "https://a.go.id")
    root = parse_xml(content)
    assert [[child.text for child in url] for url in root] == [
        ["https://a.go.id/"],
        ["https://a.go.id/bulan/2025-06/", "2025-06-30"],
    ]


def test_robots_names_the_sitemap_only_where_there_is_one() -> None:
    assert render_robots() == b"User-agent: *\nAllow: /\n"
    assert render_robots("https://a.go.id/").endswith(b"\nSitemap: https://a.go.id/sitemap.xml\n")


def test_a_file_of_one_period_stands_beside_the_whole_one() -> None:
    assert [report_csv_address(), report_csv_address("2025-06")] == [
        "data/laporan.csv",
        "data/laporan-2025-06.csv",
    ]
    assert report_json_address("2025-06") == "data/laporan-2025-06.json"
    assert month_recap_address("2025-06") == "data/rekap-bulanan-2025-06.csv"
    assert quarter_recap_address("2025-T2") == "data/rekap-triwulan-2025-T2.csv"
