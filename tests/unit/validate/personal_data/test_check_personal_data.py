import pytest

from generator.problems import Problem
from generator.read.typed_line import TypedLine
from generator.validate.findings import Findings
from generator.validate.personal_data.check_personal_data import check_personal_data
from tests.reports import CLEAN, check, codes
from tests.unit.validate.personal_data.variants import BENIGN, make_benign, make_variants


def find(text: str) -> list[Problem]:
    findings = Findings("entries/x")
    lines = [TypedLine(line, number) for number, line in enumerate(text.split("\n"), 1)]
    check_personal_data(lines, findings)
    return findings.problems


def test_nearly_every_way_to_write_a_number_is_found_and_none_is_repeated() -> None:
    missed = []
    for kind, digits, text in make_variants(10_000, 2025):
        problems = find(text)
        if not problems:
            missed.append((kind, text))
        assert all(digits not in problem.message + problem.hint for problem in problems)
    assert len(missed) <= 100, missed[:20]


def test_hardly_any_row_code_or_identifier_is_taken_for_a_persons_number() -> None:
    taken = [text for text in make_benign(10_000, 2025) if find(text)]
    assert len(taken) <= 3, taken


@pytest.mark.parametrize("text", BENIGN)
def test_what_only_looks_like_a_persons_number_passes(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NIK 73240915O5850001", "E201"),
        ("7324091505850OO1", "E201"),
        ("https://contoh.go.id/scan7324091505850001.pdf", "E201"),
        ("https://contoh.go.id/x7324091505850001x", "E201"),
        ("token 7324091505850001", "E201"),
        ("| warga | NIK 7324 0915 0585 0001 | 1.250.000 |", "E201"),
        ("| 7324 | 0915 | 0585 | 0001 |", "E201"),
        ("081234567 890 250.000", "E203"),
        ("| Telepon | 0852-4212-3456 | 12 |", "E203"),
        ("budi085242123456", "E203"),
        ("0474 321 654", "E203"),
        ("HP 0812/3456/7890", "E203"),
        ("0812/3456/7890", "E203"),
        ("hubungi 0812-345-678 30-06-2025", "E203"),
        ("hubungi 0812-3456-789 08.30", "E203"),
        ("budi at gmail dot com", "E204"),
        ("https://contoh.go.id/?q=budi%2540contoh.com", "E204"),
        ("rek BRI 0123-01-012345-53-1 30-06-2025", "E205"),
        ("1520012345678 a.n. Budi, Bank Mandiri", "E205"),
        ("kartu debit 6013-0123-4567-8901", "E205"),
        ("Kartu Indonesia Sehat 0001234567890", "E207"),
    ],
)
def test_a_disguise_or_a_neighbour_hides_no_number(text: str, code: str) -> None:
    assert [problem.code for problem in find(text)] == [code]


@pytest.mark.parametrize(
    "typed",
    [
        "\\U00000037324091505850001",
        "\\U000000373240915\\U000000305850001",
        "73240915\\n05850001",
        "budi\\U00000040contoh.com",
        "\\UFFFFFFFF7324091505850001",
    ],
)
def test_no_escape_of_a_quoted_text_hides_a_number(typed: str) -> None:
    checked = check(CLEAN.replace("Apel pagi dan piket pelayanan", f'"{typed}"'))
    assert checked.value is None
    assert {"E201", "E204"} & set(codes(checked))


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("NIK 7371010101900001", "E201", "7371••••••••0001"),
        ("KK 7324090101900001", "E201", "7324••••••••0001"),
        ("01.234.567.8-901.000", "E202", "012•••••••••000"),
        ("0812-3456-7890", "E203", "081••••••890"),
        ("(0474) 321654", "E203", "04••••••54"),
        ("+62 474 321654", "E203", "62•••••••54"),
        ("budi@contoh.com", "E204", "b•••@•••"),
        ("budi (at) contoh (dot) com", "E204", "b•••@•••"),
        ("b*u*di @ gmail . com", "E204", "b•••@•••"),
        ("rek. BRI 0123-01-012345-53-1", "E205", "012•••••••••531"),
        ("1234567890 (BCA)", "E205", "12••••••90"),
        ("19800101 200501 1 003", "E206", "1980••••••••••1003"),
        ("BPJS 0001234567890", "E207", "000•••••••890"),
    ],
)
def test_the_message_shows_the_ends_of_a_number_only(text: str, code: str, shown: str) -> None:
    (problem,) = find(text)
    assert problem.code == code
    assert shown in problem.message


def test_a_number_over_two_lines_is_placed_where_it_begins() -> None:
    (problem,) = find("melayani NIK 73710101\n  01900001 di loket")
    assert (problem.line, problem.column) == (1, 14)


def test_a_number_is_found_in_keys_comments_links_and_narrative_alike() -> None:
    number = "7371010101900001"
    for text in (
        CLEAN.replace("kendala:", f"# {number}\nkendala:"),
        CLEAN.replace("kendala:", f"k{number[:3]}: x\nkendala:").replace("k737", f'"{number}"'),
        CLEAN.replace("monev.pdf", f"{number}.pdf"),
        CLEAN.replace("Catatan bebas", f"Catatan [x](https://contoh.go.id/{number})"),
        CLEAN.replace("Laporan monev 4 desa", '"NIK \\x37371010101900001"'),
        CLEAN.replace("jumlah: 4", f"jumlah: {number}"),
        CLEAN.replace("---\nCatatan", f"***{number}\nCatatan"),
    ):
        checked = check(text)
        assert checked.value is None
        assert "E201" in codes(checked)
        assert all(number not in problem.message + problem.hint for problem in checked.problems)
