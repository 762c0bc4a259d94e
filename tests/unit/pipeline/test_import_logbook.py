"""The whole import: of an invented logbook in the shapes people use, and of a real one."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.model.logbook import RefusalReason
from generator.model.office import Person
from generator.pipeline.imports.finish_import import ImportResult
from generator.pipeline.imports.import_logbook import import_logbook
from generator.read.logbook.codes import IMPORT_CODES
from generator.validate.check_report import check_report
from generator.validate.vocabulary import Vocabulary

LOGBOOK = """# 🧾 Logbook – Minggu 1 (1–4 Juli 2025)
**Nama:** Seseorang

---

## 📅 Day 1 – Selasa, 1 Juli 2025
### 🕗 Waktu: 08.00 – 16.00 WITA
### 📍 Kegiatan:
- Menyusun **laporan**: monev #2
- "Rapat" @ kantor desa

### 🧠 Hasil & Pembelajaran:
- Laporan `selesai`

---

## 📅 Day 1 (Sesi Sore) – Selasa, 1 Juli 2025
### 📍 Kegiatan: Piket sore! 🎉

**Catatan:**
```
- [ ] kode
---
```

## 📅 Day 2 – Kamis, 4 Juli 2025
### 📍 Kegiatan:
- Menata arsip

## 🧭 Rekapitulasi
| Hari | Status |
~~~ ✅
"""
REAL = Path(__file__).parents[4] / "shared" / "real" / "logbook-magang.md"
# What Markdown and our fields add or take: everything else is a word somebody typed.
MARKUP = re.compile(r"^\d{1,3}[.)]\s|[\s*#`|>~_:\\-]", re.MULTILINE)


def run(text: str = LOGBOOK, **options: object) -> ImportResult:
    return import_logbook("map/catatan.md", text.encode(), "ani-lestari", **options)  # type: ignore[arg-type]  # the options vary


def words(text: str) -> Counter[str]:
    """Count words and single signs such as emoji, without markup and quotes that YAML escapes."""
    return Counter(re.findall(r"\w+|[^\w\s]", MARKUP.sub(" ", text.replace('\\"', '"')).casefold()))


def front_matter(content: bytes) -> dict[str, object]:
    loaded = yaml.safe_load(content.decode().split("---\n")[1])
    assert isinstance(loaded, dict)
    return loaded


def test_a_day_with_two_sessions_is_one_file_that_says_where_it_is_from() -> None:
    result = run()
    assert list(result.files) == ["entries/ani-lestari/2025/07/2025-07-01.md"]
    (content,) = result.files.values()
    head = content.decode().splitlines()[1]
    assert re.fullmatch(r"# diimpor dari catatan\.md, baris 6 dan 17, sha256 [0-9a-f]{12}", head)


def test_the_file_reads_back_as_what_was_typed() -> None:
    (content,) = run().files.values()
    report = front_matter(content)
    assert report["status"] == "hadir"
    assert report["kegiatan"] == [
        "Menyusun laporan: monev #2",
        '"Rapat" @ kantor desa',
        "Piket sore! 🎉",
    ]
    assert "### 🧠 Hasil & Pembelajaran:\n- Laporan `selesai`" in content.decode()


def test_a_refused_day_is_a_problem_with_both_readings_and_stands_whole_in_the_sheet() -> None:
    result = run()
    (problem,) = result.problems
    assert (problem.path, problem.line, problem.code) == ("catatan.md", 26, "E701")
    assert "2025-07-03 atau 2025-07-04" in problem.hint
    assert "Kamis, 3 Juli 2025" in result.review_sheet
    assert "Jumat, 4 Juli 2025" in result.review_sheet
    assert "- Menata arsip" in result.review_sheet


def test_the_refused_day_is_imported_once_its_date_is_chosen() -> None:
    result = run(choices={26: date(2025, 7, 4)})
    assert list(result.files)[-1] == "entries/ani-lestari/2025/07/2025-07-04.md"
    assert result.problems == ()


def test_equal_imports_are_equal() -> None:
    assert run() == run()


def test_line_ends_and_a_bom_change_nothing_but_the_hash() -> None:
    plain, other = run(), run("\ufeff" + LOGBOOK.replace("\n", "\r\n"))
    strip = re.compile(rb"sha256 [0-9a-f]{12}")
    assert [strip.sub(b"", content) for content in plain.files.values()] == [
        strip.sub(b"", content) for content in other.files.values()
    ]


@pytest.mark.parametrize(("name", "code"), [("logbook.doc", "E705"), ("tanpa-akhiran", "E705")])
def test_a_format_we_do_not_read_is_one_clear_problem(name: str, code: str) -> None:
    result = import_logbook(name, b"", "ani-lestari")
    assert [problem.code for problem in result.problems] == [code]
    assert result.files == {}


def test_an_unreadable_encoding_is_one_clear_problem() -> None:
    (problem,) = import_logbook("a.md", b"\xff\xfe", "ani-lestari").problems
    assert problem.code == "E706"


def test_a_name_cannot_break_out_of_the_comment() -> None:
    result = import_logbook("a\nkegiatan: x.md", LOGBOOK.encode(), "ani-lestari")
    (content,) = result.files.values()
    assert "a_kegiatan: x.md" in content.decode().splitlines()[1]
    assert front_matter(content)["pegawai"] == "ani-lestari"


_TOLD_ONCE = {"📍", "kegiatan", "\ufffd"}


def find_lost_words(source: str, result: ImportResult) -> Counter[str]:
    """Count what is typed more often than found.

    A label that names a field is told of once; a letter that was lost before has but a name.
    """
    outcome = "\n".join(content.decode() for content in result.files.values())
    lost = words(source) - words(outcome + result.review_sheet)
    return Counter({word: count for word, count in lost.items() if word not in _TOLD_ONCE})


def test_every_word_typed_is_found_again() -> None:
    assert find_lost_words(LOGBOOK, run()) == Counter()
    assert 'Judul "📍 Kegiatan:" menjadi nama kolom laporan.' in run().review_sheet


def test_the_search_for_lost_words_finds_one() -> None:
    assert find_lost_words(LOGBOOK + "hilang", run()) == Counter({"hilang": 1})


def make_vocabulary(slug: str) -> Vocabulary:
    person = Person(slug, "Nama", "Staf", "pmd", "pns", date(2021, 1, 4))
    return Vocabulary({slug: person}, {}, {}, date(2025, 12, 31))


def test_an_imported_report_is_accepted_without_a_word() -> None:
    ((path, content),) = run().files.items()
    checked = check_report(path, content, make_vocabulary("ani-lestari"))
    assert checked.problems == ()
    assert checked.value is not None
    assert [activity.uraian for activity in checked.value.kegiatan] == [
        "Menyusun laporan: monev #2",
        '"Rapat" @ kantor desa',
        "Piket sore! 🎉",
    ]
    assert run(vocabulary=make_vocabulary("ani-lestari")) == run()


def test_every_code_of_an_import_has_its_meaning() -> None:
    others = {"E705", "E706", "E707", "E709", "E710"}  # of the whole file, or of what stands there
    assert {reason.value for reason in RefusalReason} | others == {*IMPORT_CODES}


def test_a_report_that_the_check_refuses_is_no_file_but_a_problem() -> None:
    result = run(vocabulary=make_vocabulary("orang-lain"))
    assert result.files == {}
    assert [(problem.line, problem.code) for problem in result.problems] == [
        (6, "E704"),
        (26, "E701"),
    ]
    assert "Menyusun **laporan**: monev #2" in result.review_sheet


def test_a_citizens_number_reaches_neither_a_file_nor_the_sheet() -> None:
    number = "7324091505900001"
    text = f"## Senin, 30 Juni 2025\n### Kegiatan\n- Melayani NIK {number}\n"
    result = run(text, vocabulary=make_vocabulary("ani-lestari"))
    assert result.files == {}
    assert number not in result.review_sheet
    assert "lihat baris 1–3 berkas asal" in result.review_sheet
    assert not any(number in problem.message + problem.hint for problem in result.problems)


@pytest.mark.skipif(not REAL.exists(), reason="the real logbook is not part of the repository")
def test_the_real_logbook_becomes_twelve_reports_and_one_question_and_loses_no_word() -> None:
    data = REAL.read_bytes()
    result = import_logbook(REAL.name, data, "peserta-magang")
    assert len(result.files) == 12
    assert [(problem.line, problem.code) for problem in result.problems] == [(1095, "E701")]
    assert "Kamis, 16 Oktober 2025 (tanggal ini sudah dipakai baris 733)" in result.review_sheet
    assert "Jumat, 17 Oktober 2025" in result.review_sheet
    assert find_lost_words(data.decode(), result) == Counter()
    chosen = {1095: date(2025, 10, 17)}
    whole = import_logbook(REAL.name, data, "peserta-magang", choices=chosen)
    assert (len(whole.files), whole.problems) == (13, ())
    assert find_lost_words(data.decode(), whole) == Counter()
    checked = import_logbook(
        REAL.name,
        data,
        "peserta-magang",
        choices=chosen,
        vocabulary=make_vocabulary("peserta-magang"),
    )
    assert checked == whole
    assert "Baris 405: U+FFFD (huruf yang rusak) dilepas" in whole.review_sheet
