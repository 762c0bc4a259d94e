import pytest

from generator.render.links import relative_link, root_of
from generator.render.redirects import render_redirect


@pytest.mark.parametrize(
    ("address", "root"),
    [("", "./"), ("404.html", "./"), ("bulan/", "../"), ("pegawai/ani/2025-06/", "../../../")],
)
def test_the_way_up_has_a_step_for_each_folder(address: str, root: str) -> None:
    assert root_of(address) == root


def test_a_link_goes_by_the_root_and_keeps_its_anchor() -> None:
    assert relative_link("pegawai/ani/", "bulan/2025-06/#x") == "../../bulan/2025-06/#x"
    assert relative_link("", "") == "./"
    assert relative_link("bulan/", "#tahun-2025") == "#tahun-2025"


def test_a_former_address_leads_to_the_present_one_without_any_script() -> None:
    html = render_redirect("pegawai/ani-l/", "pegawai/ani-lestari/", "Ani <b>").decode()
    assert '<a href="../../pegawai/ani-lestari/">' in html
    assert "0; url=../../pegawai/ani-lestari/" in html
    assert "default-src 'none'" in html
    assert "Ani &lt;b&gt;" in html
    assert "<script" not in html
