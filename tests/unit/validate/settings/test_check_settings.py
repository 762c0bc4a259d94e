import re
from datetime import date, time
from pathlib import Path

import pytest

from generator.model.office import (
    SAKIP_SCALE,
    DeadlineRule,
    Forge,
    Indicator,
    PlannedResult,
    UnitSpan,
)
from generator.validate.settings.check_settings import check_settings
from generator.validate.settings.codes import SETTINGS_CODES
from generator.validate.settings.settings_json import settings_from_json, settings_to_json
from tests.unit.validate.settings.made_files import (
    AWARD_PATH,
    CALENDAR_PATH,
    OFFICE,
    OFFICE_PATH,
    RESULTS,
    RESULTS_PATH,
    ROSTER,
    ROSTER_PATH,
    check,
    check_one,
    codes,
)


def test_the_files_of_the_contract_are_taken_as_typed() -> None:
    settings, problems = check()
    assert problems == []
    assert settings is not None
    office = settings.office
    assert (office.kode_wilayah, office.zona_waktu) == ("73.24.09", "Asia/Makassar")
    assert (office.mulai, office.hari_kerja) == (date(2025, 7, 1), frozenset(range(5)))
    assert office.batas_lapor == DeadlineRule(1, time(10, 0))
    assert office.forge == Forge("github", "https://github.com/kecamatan-contoh/laporan", "main")
    assert [unit.slug for unit in office.units] == ["sekretariat", "pmd"]
    assert office.people[0].mulai == date(2021, 1, 4)
    assert office.results == (
        PlannedResult(
            "monev-dana-desa",
            "Monitoring dan evaluasi Dana Desa terlaksana",
            2025,
            "desa-tertib",
            "Desa mengelola Dana Desa dengan tertib",
            pemilik_unit="pmd",
            indikator=(Indicator("kuantitas", "96", "laporan", ("24", "24", "24", "24")),),
        ),
    )


def test_every_optional_key_of_a_person_is_taken() -> None:
    more = (
        "    selesai: 2026-01-31\n    peran: camat\n    akun: {github: 0123, forgejo: ani}\n"
        "    email: [ani@contoh.go.id]\n    nama_lain: [ani]\n"
        "    riwayat_unit:\n      - {unit: sekretariat, selesai: 2023-12-31}\n"
        "      - {unit: pmd, mulai: 2024-01-01}\n"
    )
    settings, problems = check({ROSTER_PATH: ROSTER + more})
    assert problems == []
    assert settings is not None
    person = settings.office.people[0]
    assert person.akun == {"github": "0123", "forgejo": "ani"}  # digits stay as typed
    assert (person.peran, person.selesai) == ("camat", date(2026, 1, 31))
    assert person.riwayat_unit == (
        UnitSpan("sekretariat", None, date(2023, 12, 31)),
        UnitSpan("pmd", date(2024, 1, 1), None),
    )


@pytest.mark.parametrize("slug", ["1.10", "010", "2025", "1e3", "no", "10-30"])
def test_a_slug_of_a_planned_result_is_never_a_number(slug: str) -> None:
    settings, _ = check({RESULTS_PATH: RESULTS.replace("monev-dana-desa", slug)})
    assert settings is not None
    assert settings.office.results[0].slug == slug


def test_only_kantor_and_pegawai_are_required() -> None:
    settings, problems = check({RESULTS_PATH: None})
    assert (settings is not None, problems) == (True, [])
    settings, problems = check({ROSTER_PATH: None})
    assert settings is None
    missing = "pegawai.yml:1:1 E900 daftar pegawai tidak ditemukan di site_config/pegawai.yml"
    assert problems == [f"{missing} | Buat berkas itu; jejak init memberi contohnya."]
    assert codes(check({OFFICE_PATH: None, ROSTER_PATH: None})[1])[:2] == ["E900", "E900"]


def test_an_empty_office_is_an_office() -> None:
    office = OFFICE.partition("hari_kerja:")[0] + "unit: []\n"
    settings, problems = check(
        {OFFICE_PATH: office, ROSTER_PATH: "pegawai: []\n", RESULTS_PATH: "# nanti\n"}
    )
    assert problems == []
    assert settings is not None
    assert settings.office.batas_lapor == DeadlineRule(1, time(10, 0))
    assert settings.office.forge == Forge()


def test_a_key_without_a_value_is_an_absent_one() -> None:
    settings, problems = check({ROSTER_PATH: ROSTER + "    selesai:\n    email: ~\n"})
    assert problems == []
    assert settings is not None
    assert settings.office.people[0].selesai is None
    assert codes(check_one(OFFICE_PATH, "nama: Kecamatan Tomoni Timur", "nama:")) == ["E911"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "zona_waktu",
            "zona_wktu",
            "6:1 E910 kunci 'zona_wktu' tidak dikenal | Mungkin maksudnya 'zona_waktu'.",
        ),
        (
            "jenis: kecamatan ",
            "jenis: kecmatan ",
            "2:8 E913 'kecmatan' di luar pilihan | Mungkin maksudnya 'kecamatan'.",
        ),
        (
            "[senin,",
            "[Senin,",
            "8:14 E913 'Senin' di luar pilihan | Mungkin maksudnya 'senin'.",
        ),
        (
            '"10:00"',
            "10.00",
            "9:35 E915 jam '10.00' tidak terbaca | Tulis jam dan menit dua angka",
        ),
        ("{hari_kerja: 1", "{hari_kerja: 99", "9:27 E916 angka ini paling besar 10"),
        ("{hari_kerja: 1", "{hari_kerja: satu", "9:27 E916 'satu' bukan bilangan bulat"),
        ("Asia/Makassar", "Asia/Makasar", "6:13 E919 zona waktu 'Asia/Makasar' tidak dikenal"),
        ("Asia/Makassar", "../etc", "6:13 E919 zona waktu '../etc' tidak dikenal"),
        ("2025-07-01", "2025-02-30", "7:8 E914 tanggal '2025-02-30' tidak ada"),
        ("2025-07-01", "٢٠٢٥-07-01", "7:8 E914 tanggal '٢٠٢٥-07-01' tidak terbaca"),
        ("2025-07-01", "1 Juli 2025", "7:8 E914 tanggal '1 Juli 2025' tidak terbaca"),
        ('"73.24.09"', "73.24", ""),
        ('"73.24.09"', "732409", "3:15 E933 kode wilayah '732409' tidak sah"),
        ("https://github.com/", "https://x:y@github.com/", "10:29 E933 alamat "),
        ("slug: pmd", "slug: PMD", "11:55 E917 slug 'PMD' tidak sah"),
        ("[senin,", "[~,", "8:14 E911 nilai ini kosong"),
        ("jenis: kecamatan ", "jenis: [kecamatan] ", "2:8 E912 nilai ini harus satu kata"),
        ("mulai:", "contoh: yes\nmulai:", "7:9 E913 'yes' bukan ya atau tidak | Tulis ya atau"),
        ("nama: Sekretariat", "nama: [a]", "11:34 E912 nilai ini harus teks"),
        ("nama: Sekretariat", "nama: ''", "11:34 E918 teks ini harus 1 sampai 500 huruf"),
        ("nama: Sekretariat", 'nama: "a\\u202Eb"', "11:34 E918 ada tanda yang tak terlihat"),
        ("{jenis: github, ", "{jenis: tanpa, ", "10:8 E927 jenis forge 'tanpa' tidak memakai url"),
        ("cabang: main", "branch: main", "10:76 E910 kunci 'branch' tidak dikenal"),
    ],
)
def test_a_slip_in_the_office_file_is_named_at_its_place(old: str, new: str, problem: str) -> None:
    problems = [line for line in check_one(OFFICE_PATH, old, new) if line.startswith("kantor.yml")]
    if not problem:
        assert problems == []
    else:
        assert problem in " ".join(problems)


def test_a_misspelt_required_key_is_unknown_and_missing() -> None:
    assert codes(check_one(OFFICE_PATH, "zona_waktu", "zona_wktu")) == ["E911", "E910"]


def test_a_forge_needs_its_address() -> None:
    url = ' url: "https://github.com/kecamatan-contoh/laporan",'
    assert check_one(OFFICE_PATH, url, "")[0].startswith(
        "kantor.yml:10:8 E927 forge github belum punya url"
    )
    office = OFFICE.replace(url, "").replace("jenis: github", "jenis: tanpa")
    assert check({OFFICE_PATH: office})[1] == []


def test_the_frozen_day_lies_in_the_life_of_the_office() -> None:
    assert codes(check({OFFICE_PATH: OFFICE + "data_sampai: 2025-06-30\n"})[1]) == ["E925"]
    settings, _ = check({OFFICE_PATH: OFFICE + "data_sampai: 2025-10-31\ncontoh: ya\n"})
    assert settings is not None
    assert (settings.office.data_sampai, settings.office.contoh) == (date(2025, 10, 31), True)


START, DAY = "mulai: 2022-03-01", "2023-01-01"
SECOND = """\
  - slug: budi
    nama: Budi
    jabatan: Arsiparis
    unit: sekretariat
    jenis: pppk
    mulai: 2022-03-01
"""


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "slug: budi",
            "slug: ani-lestari",
            "8:11 E920 slug pegawai 'ani-lestari' dipakai dua kali (pertama di {roster} baris 2)",
        ),
        ("slug: budi", "slug: kantor", "8:11 E923 slug 'kantor' sudah dicadangkan"),
        ("slug: budi", "slug: con", "8:11 E923 slug 'con' sudah dicadangkan"),
        ("slug: budi", "slug: Budi Santoso", "8:11 E917 slug 'Budi Santoso' tidak sah"),
        (
            "unit: sekretariat",
            "unit: sekretarat",
            "11:11 E921 unit 'sekretarat' tidak dikenal | Mungkin maksudnya 'sekretariat'.",
        ),
        ("mulai: 2022-03-01", "mulai: 2022-03-01\n    selesai: 2022-02-28", "8:5 E925 masa tugas"),
        (
            "mulai: 2022-03-01",
            "mulai: 2022-03-01\n    nama_lain: [ani-lestari]",
            "14:17 E924 slug lama 'ani-lestari' dipakai dua kali",
        ),
        (
            "mulai: 2022-03-01",
            "mulai: 2022-03-01\n    nama_lain: [budi-lama, budi-lama]",
            "14:28 E924 slug lama 'budi-lama' dipakai dua kali",
        ),
        (
            "mulai: 2022-03-01",
            "mulai: 2022-03-01\n    riwayat_unit: [{unit: pdm}]",
            "14:27 E921 unit 'pdm' tidak dikenal | Mungkin maksudnya 'pmd'.",
        ),
        (
            "mulai: 2022-03-01",
            f"{START}\n    riwayat_unit: [{{unit: pmd, selesai: {DAY}}}, {{unit: pmd}}]",
            "8:5 E926 riwayat unit Budi bertumpang tindih",
        ),
        (
            "mulai: 2022-03-01",
            f"{START}\n    riwayat_unit: [{{unit: pmd, mulai: 2023-01-02, selesai: {DAY}}}]",
            "8:5 E925 riwayat unit Budi selesai sebelum mulai",
        ),
        (
            "mulai: 2022-03-01",
            "mulai: 2022-03-01\n    akun: {githb: budi}",
            "14:12 E913 'githb' di luar pilihan | Mungkin maksudnya 'github'.",
        ),
        (
            "mulai: 2022-03-01",
            "mulai: 2022-03-01\n    email: [budi]",
            "14:13 E933 surel 'budi' tidak sah",
        ),
        ("mulai: 2022-03-01", "peran: staf", "8:5 E911 kunci 'mulai' wajib diisi"),
        (
            "mulai: 2022-03-01",
            "mulai: 2022-03-01\n    peran: bupati",
            "14:12 E913 'bupati' di luar pilihan | Yang dikenal: camat, admin, staf.",
        ),
    ],
)
def test_a_slip_in_the_roster_is_named_at_its_place(old: str, new: str, problem: str) -> None:
    settings, problems = check({ROSTER_PATH: ROSTER + SECOND.replace(old, new)})
    assert settings is None
    wanted = f"pegawai.yml:{problem}".replace("{roster}", ROSTER_PATH)
    assert [line for line in problems if line.startswith(wanted)], problems


def test_two_people_cannot_share_a_git_identity() -> None:
    first = ROSTER + "    akun: {github: ani}\n    email: [Satu@contoh.go.id]\n"
    second = SECOND + "    akun: {github: Ani}\n    email: [satu@contoh.go.id]\n"
    problems = check({ROSTER_PATH: first + second})[1]
    assert codes(problems) == ["E929", "E929"]
    # The same name on another forge may be somebody else.
    other = SECOND + "    akun: {gitlab: ani}\n"
    assert check({ROSTER_PATH: first + other})[1] == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({OFFICE_PATH: None}, ["E900"]),
        ({OFFICE_PATH: "nama: ["}, ["E903"]),
        ({OFFICE_PATH: OFFICE.replace("unit:", "unti:")}, ["E911", "E910"]),
        ({ROSTER_PATH: None}, ["E900"]),
        ({ROSTER_PATH: "pegawai: {slug: ani}\n"}, ["E912"]),
    ],
)
def test_a_list_that_cannot_be_read_makes_no_word_of_others_unknown(
    changes: dict[str, str | None], expected: list[str]
) -> None:
    assert sorted(codes(check(changes)[1])) == sorted(expected)


def test_a_roster_that_is_a_list_says_what_it_should_be() -> None:
    assert codes(check({ROSTER_PATH: "- slug: ani\n"})[1]) == ["E912"]
    assert codes(check({ROSTER_PATH: "pegawai: [halo]\n", RESULTS_PATH: None})[1]) == ["E912"]
    assert codes(check({ROSTER_PATH: "pegawai: {slug: ani}\n", RESULTS_PATH: None})[1]) == ["E912"]
    listed = ROSTER + "    akun: {github: [ani], gitlab: }\n    email: [~]\n"
    assert codes(check({ROSTER_PATH: listed})[1]) == ["E912", "E912", "E912"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("slug: monev-dana-desa", "slug: Monev", "5:15 E917 slug 'Monev' tidak sah"),
        ("{unit: pmd}", "{unit: pdm}", "7:25 E921 unit 'pdm' tidak dikenal"),
        ("{unit: pmd}", "{pegawai: ani}", "7:28 E922 pegawai 'ani' tidak dikenal"),
        ("{unit: pmd}", "{}", "7:18 E932 pemilik harus tepat satu"),
        ("{unit: pmd}", "{unit: pmd, pegawai: ani-lestari}", "7:18 E932 pemilik harus tepat satu"),
        ("[24, 24, 24, 24]", "[24, 24, 24]", "8:79 E928 triwulan berisi 3 angka, bukan 4"),
        ("target: 96", "target: 1.500", "8:48 E916 angka '1.500' tidak terbaca"),
        ("kuantitas", "jumlah", "8:29 E913 'jumlah' di luar pilihan"),
        (
            "        pemilik",
            "        tugas: i\n        pemilik",
            "7:16 E913 'i' di luar pilihan | Yang dikenal: a, b, c, d, e, f, g, h.",
        ),
        (
            "        pemilik",
            "        tugas: G\n        pemilik",
            "7:16 E913 'G' di luar pilihan | Mungkin maksudnya 'g'.",
        ),
    ],
)
def test_a_slip_in_the_planned_results_is_named_at_its_place(
    old: str, new: str, problem: str
) -> None:
    problems = check_one(RESULTS_PATH, old, new)
    assert len(problems) == 1
    assert problems[0].startswith(f"rhk/2025.yml:{problem}")


def test_a_planned_result_may_come_back_next_year_but_not_twice_in_one() -> None:
    assert check({"site_config/rhk/2026.yml": RESULTS})[1] == []
    twice = RESULTS + RESULTS.removeprefix("hasil_utama:\n").replace("desa-tertib", "lain")
    assert codes(check({RESULTS_PATH: twice})[1]) == ["E920"]


def test_a_planned_result_may_name_the_task_of_the_camat_that_it_serves() -> None:
    settings, problems = check({RESULTS_PATH: RESULTS + "        tugas: g\n"})
    assert problems == []
    assert settings is not None
    assert [result.tugas for result in settings.office.results] == ["g"]


def test_targets_keep_a_comma_as_a_decimal_and_may_be_zero() -> None:
    text = RESULTS.replace("target: 96", 'target: "2,5"').replace(
        "[24, 24, 24, 24]", "[0, 1, 1, 0.5]"
    )
    settings, _ = check({RESULTS_PATH: text})
    assert settings is not None
    indicator = settings.office.results[0].indikator[0]
    assert (indicator.target, indicator.triwulan) == ("2.5", ("0", "1", "1", "0.5"))


def test_the_calendar_file_is_taken_and_cannot_contradict_itself() -> None:
    text = (
        "libur:\n  - {tanggal: 2025-09-05, nama: Hari Jadi}\n"
        "batal_libur:\n  - {tanggal: 2025-08-18, nama: Batal}\n"
        "masuk:\n  - {tanggal: 2025-09-06, nama: Masuk pengganti}\n"
        "ramadan: [{mulai: 2026-02-18, selesai: 2026-03-19}]\n"
        "upacara: [{tanggal: 2025-08-19, nama: Hari Kesadaran Nasional}]\n"
    )
    settings, problems = check({CALENDAR_PATH: text})
    assert problems == []
    assert settings is not None
    assert settings.calendar_changes.libur[0].nama == "Hari Jadi"
    assert settings.calendar_changes.ramadan[0].selesai == date(2026, 3, 19)
    (clash,) = check({CALENDAR_PATH: text.replace("2025-09-06", "2025-09-05")})[1]
    assert clash.startswith("kalender.yml:6:15 E930 tanggal libur dan masuk '2025-09-05' dipakai")
    assert "(pertama di site_config/kalender.yml baris 2)" in clash
    backwards = check({CALENDAR_PATH: "ramadan: [{mulai: 2026-03-19, selesai: 2026-02-18}]\n"})[1]
    assert codes(backwards) == ["E925"]


def test_the_award_formula_adds_up_to_a_hundred() -> None:
    settings, problems = check({AWARD_PATH: "rumus: [{versi: 1, mulai: 2025-07}]\n"})
    assert problems == []
    assert settings is not None
    (formula,) = settings.award_formulas
    assert (formula.versi, formula.mulai, sum(dict(formula.bobot).values())) == (
        "1",
        "2025-07",
        100,
    )
    more = "rumus: [{versi: 1, mulai: 2025-07, bobot: {hasil: 30}}]\n"
    assert codes(check({AWARD_PATH: more})[1]) == ["E931"]
    wrong = "rumus: [{versi: 1, mulai: 2025-7, jumlah_calon: 0}]\n"
    assert codes(check({AWARD_PATH: wrong})[1]) == ["E914", "E916"]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("site_config/pegwai.yml", "Mungkin maksudnya 'site_config/pegawai.yml'."),
        ("site_config/pegawai.yaml", "Mungkin maksudnya 'site_config/pegawai.yml'."),
        ("site_config/rhk/25.yml", "Tulis rencana hasil di site_config/rhk/<tahun>.yml."),
    ],
)
def test_a_settings_file_that_nobody_reads_is_named(path: str, hint: str) -> None:
    problems = check({path: "a: 1\n"})[1]
    assert codes(problems) == ["E901"]
    assert problems[0].endswith(hint)


def test_other_files_below_site_config_are_none_of_its_business() -> None:
    assert check({"site_config/pages/index.md": "# x\n", "site_config/theme/a.css": ""})[1] == []


def test_all_problems_of_all_files_come_in_one_run_in_order_of_place() -> None:
    office = OFFICE.replace("zona_waktu", "zona").replace('"10:00"', "jam sepuluh")
    roster = ROSTER.replace("unit: pmd", "unit: pdm").replace("2021-01-04", "kemarin")
    results = RESULTS.replace("target: 96", "target: banyak")
    problems = check({OFFICE_PATH: office, ROSTER_PATH: roster, RESULTS_PATH: results})[1]
    assert codes(problems) == ["E911", "E910", "E915", "E921", "E914", "E916"]


def test_a_broken_file_does_not_hide_the_problems_of_the_others() -> None:
    problems = check({OFFICE_PATH: "nama: [\n", RESULTS_PATH: RESULTS.replace("96", "x")})[1]
    assert codes(problems)[0] == "E903"
    assert "E916" in codes(problems)


def test_every_code_that_can_be_raised_is_documented() -> None:
    package = Path(check_settings.__code__.co_filename).parent
    sources = [*package.glob("*.py"), package.parent.parent / "read" / "yaml_document.py"]
    raised = {
        code
        for source in sources
        if source.name != "codes.py"
        for code in re.findall(r'"([EW]\d{3})"', source.read_text(encoding="utf-8"))
    }
    assert raised == set(SETTINGS_CODES)
    assert all(900 <= int(code[1:]) < 950 for code in SETTINGS_CODES)


def test_a_scale_of_grades_is_taken_best_first_and_is_that_of_sakip_else() -> None:
    settings, _ = check()
    assert settings is not None
    assert settings.office.skala_nilai == SAKIP_SCALE
    text = "triwulan: {skala: [{nilai: Baik, di_atas: '75,5'}, {nilai: Kurang, di_atas: 0}]}\n"
    settings, problems = check({OFFICE_PATH: OFFICE + text})
    assert problems == []
    assert settings is not None
    assert settings.office.skala_nilai == (("Baik", "75.5"), ("Kurang", "0"))
    assert settings_from_json(settings_to_json(settings)) == settings


@pytest.mark.parametrize(
    ("scale", "message"),
    [
        ("{nilai: A, di_atas: 80}, {nilai: B, di_atas: 80}", "E934 skala nilai tidak menurun"),
        ("{nilai: A, di_atas: 80}", "E934 skala nilai belum berakhir di 0"),
        ("{nilai: A, di_atas: 9}, {nilai: A, di_atas: 0}", "E934 ada nilai yang ditulis dua kali"),
        ("{nilai: A}", "E911 kunci 'di_atas' wajib diisi"),
    ],
)
def test_a_scale_of_grades_that_leaves_a_figure_without_a_grade_is_refused(
    scale: str, message: str
) -> None:
    (problem,) = check({OFFICE_PATH: f"{OFFICE}triwulan: {{skala: [{scale}]}}\n"})[1]
    assert message in problem


def test_a_persons_number_in_the_settings_is_never_repeated_in_full() -> None:
    text = OFFICE + "triwulan: {ambang: 7324091203800001}\n7324091203800001: a\n"
    problems = check({OFFICE_PATH: text})[1]
    assert sorted(codes(problems)) == ["E910", "E916"]
    assert not any("7324091203800001" in problem for problem in problems)


@pytest.mark.parametrize(
    ("path", "typed", "code"),
    [
        (ROSTER_PATH, ROSTER.replace("Dana Desa", "Dana Desa, NIP 198001012005011003"), "E206"),
        (ROSTER_PATH, ROSTER.replace("S.Sos.", "S.Sos. 0812-3456-7890"), "E203"),
        (RESULTS_PATH, RESULTS.replace("Monitoring dan", "NIK 7324091505850001"), "E201"),
    ],
)
def test_personal_data_in_a_text_that_pages_show_is_refused_and_masked(
    path: str, typed: str, code: str
) -> None:
    settings, problems = check({path: typed})
    assert settings is None
    assert [problem.split()[1] for problem in problems] == [code]
    assert not re.search(r"[0-9]{9}", problems[0])


def test_git_identities_are_no_personal_data() -> None:
    identities = '    akun: {gitlab: "198001012005011003"}\n    email: [ani@contoh.com]\n'
    settings, problems = check({ROSTER_PATH: ROSTER + identities})
    assert settings is not None
    assert problems == []


@pytest.mark.parametrize("path", ["site_config/pages/nip.csv", "site_config/nip.txt"])
def test_a_list_of_nips_beside_the_settings_is_refused(path: str) -> None:
    settings, problems = check({path: "slug,nip\nani-lestari,198001012005011003\n"})
    assert settings is None
    assert [problem.split()[0:2] for problem in problems] == [
        [f"{path.removeprefix('site_config/')}:2:13", "E206"]
    ]


def test_a_page_may_tell_the_offices_own_telephone_and_address() -> None:
    page = "Telepon (0474) 321654, WA 0812-3456-7890, camat@contoh.com, rek. BRI 012301012345531"
    settings, problems = check({"site_config/pages/tentang.md": page})
    assert settings is not None
    assert problems == []


def test_a_name_that_is_no_text_is_refused() -> None:
    settings, problems = check({"site_config/pages/\udcff.md": "# Tentang\n"})
    assert settings is None
    assert [problem.split()[1] for problem in problems] == ["E901"]
