import shutil
from pathlib import Path

import pytest

from tests.doors.command_line import Answer, call
from tests.doors.repositories import (
    SETTINGS,
    OfficeRepository,
    make_office,
    path_of,
    report,
)

LETTERS = "abcdefghijklmnopqrstuvwxy"
ROSTER = "pegawai:\n" + "".join(
    f"  - {{slug: orang-{one}, nama: 'Orang {one.upper()}, S.Sos.', jabatan: Staf, unit: pmd,"
    f" jenis: pns, mulai: 2021-01-04, email: [{one}@contoh.test]}}\n"
    for one in LETTERS
)
EARLIER, LATER, DAY = "2025-06-04", "2025-06-10", "2025-06-11"
NIK = "7324094501900001"
COUNTED = "uraian: Memeriksa berkas, jumlah: 4, satuan: laporan"
DONE = "uraian: Melayani warga {one} sampai selesai, hasil: Surat terbit untuk {one}"


@pytest.fixture(scope="module")
def first_days(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office of 25 people who reported twice, all but G the first time; branch `usulan`."""
    made = make_office(
        tmp_path_factory.mktemp("awal") / "kantor", {**SETTINGS, "site_config/pegawai.yml": ROSTER}
    )
    for day in (EARLIER, LATER):
        made.commit(
            f"{day}T16:00",
            {
                path_of(f"orang-{one}", day): report(
                    f"orang-{one}", day, COUNTED, f"Menata arsip {one} {day}"
                )
                for one in LETTERS
                if (one, day) != ("g", EARLIER)
            },
        )
    made.git("switch", "--quiet", "--create", "usulan")
    return made.root


@pytest.fixture
def office(first_days: Path, tmp_path: Path) -> OfficeRepository:
    return OfficeRepository(Path(shutil.copytree(first_days, tmp_path / "kantor")))


def send(
    office: OfficeRepository, one: str, text: str | None, day: str = DAY, who: str = ""
) -> None:
    office.commit(f"{DAY}T16:00", {path_of(f"orang-{one}", day): text}, who or one.upper())


def send_days(office: OfficeRepository, letters: str) -> None:
    """Send the day of several people at once, from an address that the roster does not know."""
    files = {path_of(f"orang-{one}", DAY): day_of(one) for one in letters}
    office.commit(f"{DAY}T16:00", files, "Panitia")


def day_of(one: str, day: str = DAY) -> str:
    return report(f"orang-{one}", day, f"{DONE.format(one=one)} {day}")


def review(office: OfficeRepository, form: str = "json", base: str = "main") -> Answer:
    return call(office.root, "review", "--base", base, "--head", "usulan", "--format", form)


def flags(answer: Answer, part: str = "perlu_diputuskan") -> list[tuple[str, str, str]]:
    return [(one["jenis"], one["pegawai"], one["tanggal"]) for one in answer.document[part]]


def send_a_whole_day(office: OfficeRepository) -> None:
    send(office, "a", day_of("a").replace("hadir", "ngantor"))
    send(office, "b", report("orang-b", DAY, "uraian: Mendata warga, jumlah: 1.500"))
    send(office, "c", "---\ntanggal: 2025-06-11\nsaya lupa\n")
    send(office, "d", report("orang-d", DAY, f"Melayani warga dengan NIK {NIK}"))
    send(office, "e", day_of("e"))
    send(office, "e", day_of("e").replace("Surat", "Dua surat"), who="F")
    send(office, "f", day_of("f"))
    send(office, "g", day_of("g", EARLIER), EARLIER)
    changed = report("orang-h", LATER, COUNTED.replace("4", "6"), f"Menata arsip h {LATER}")
    send(office, "h", changed, LATER)
    send(office, "i", None, EARLIER)
    send(office, "j", report("orang-j", DAY, COUNTED, f"Menata arsip j {LATER}"))
    send(office, "k", report("orang-k", DAY, status="cuti"))
    send_days(office, "ghilmnopqrstuvw")


def test_a_day_of_25_people_shows_exactly_what_is_odd(office: OfficeRepository) -> None:
    send_a_whole_day(office)
    answer = review(office)
    assert flags(answer) == [
        ("data-pribadi", "orang-d", DAY),
        ("bukan-miliknya", "orang-e", DAY),
        ("perlu-perbaikan", "orang-a", DAY),
        ("perlu-perbaikan", "orang-b", DAY),
        ("perlu-perbaikan", "orang-c", DAY),
        ("dihapus", "orang-i", EARLIER),
        ("diubah-setelah-tenggat", "orang-h", LATER),
        ("susulan", "orang-g", EARLIER),
        ("mirip", "orang-j", DAY),
    ]
    assert flags(answer, "baik_diketahui") == []
    day = answer.document["hari"][0]
    assert day["tanggal"] == DAY
    assert day["belum-ada-laporan"] == ["orang-x", "orang-y"]
    assert day["tidak-bertugas"] == ["orang-k"]
    assert day["perlu-perbaikan"] == ["orang-a", "orang-b", "orang-c", "orang-d"]
    assert len(day["terlapor"]) == 18
    assert answer.code == 1


def test_the_page_says_so_in_words_and_repeats_no_number_of_a_citizen(
    office: OfficeRepository,
) -> None:
    send_a_whole_day(office)
    answer = review(office, "md")
    page = answer.text
    assert page.splitlines()[0] == (
        "## 26 laporan dari 23 orang untuk Rabu, 11 Juni 2025 dan 2 hari lain;"
        " 9 perlu diputuskan; 17 beres."
    )
    assert "18 dari 24 pegawai yang bertugas sudah melapor." in page
    assert "Gabungkan sebelum Kamis, 12 Juni 2025 pukul 10.00 WITA" in page
    assert "dikirim oleh Orang F, bukan oleh Orang E" in page
    assert "“Memeriksa berkas”: jumlah 4 → 6 laporan" in page
    assert "Orang I, Rabu 4 Juni 2025: yang hilang: 2 kegiatan" in page
    assert "Memeriksa berkas; Menata arsip i 2025-06-04" in page
    assert "isinya sama dengan laporan Selasa, 10 Juni 2025" in page
    assert "- Belum ada laporan (2): Orang X, Orang Y" in page
    assert "<b>Orang K</b>: tidak bertugas" in page
    assert NIK not in page
    assert "Melayani warga dengan NIK" not in page
    assert NIK not in review(office).text
    assert answer.code == 1
    assert review(office, "md").out == answer.out


def test_a_good_day_has_nothing_to_decide(office: OfficeRepository) -> None:
    send_days(office, LETTERS)
    answer = review(office, "md")
    assert answer.code == 0
    assert answer.text.startswith(
        "## 25 laporan dari 25 orang untuk Rabu, 11 Juni 2025; tidak ada yang perlu diputuskan;"
        " 25 beres.\n"
    )
    assert "Yang perlu diputuskan" not in answer.text


def test_who_reported_on_the_base_in_the_meantime_is_counted(office: OfficeRepository) -> None:
    send(office, "a", day_of("a"))
    office.git("switch", "--quiet", "main")
    send(office, "b", day_of("b"))
    send(office, "c", "rusak")
    day = review(office).document["hari"][0]
    assert day["terlapor"] == ["orang-a", "orang-b"]
    assert day["perlu-perbaikan"] == ["orang-c"]
    assert len(day["belum-ada-laporan"]) == 22


def test_what_kind_of_leave_it_is_stays_unsaid(office: OfficeRepository) -> None:
    send(office, "a", report("orang-a", DAY, status="cuti").replace("cuti", "sakit"))
    send(office, "b", report("orang-b", DAY, status="Cuti Melahirkan"))
    send(office, "c", report("orang-c", DAY, status="izin") + "Anak saya demam\n")
    send(office, "d", report("orang-d", DAY, status="izin").replace("izin", "ijin"))
    for form in ("md", "json"):
        text = review(office, form).text.lower()
        assert "orang d" in text or form == "json"
        for word in ("sakit", "cuti", "melahirkan", "demam", "izin", "ijin"):
            assert word not in text


def test_settings_and_records_are_listed_without_a_report(office: OfficeRepository) -> None:
    kantor = SETTINGS["site_config/kantor.yml"]
    office.commit(
        f"{DAY}T16:00",
        {
            "site_config/kantor.yml": kantor.replace("Kabupaten Contoh", "Kabupaten Lain"),
            "entries/kantor/kehadiran/2025-06.csv": "tanggal,pegawai,hadir\n",
            "README.md": "Halo\n",
        },
    )
    page = review(office, "md").text
    assert page.startswith(
        "## 3 berkas berubah, tanpa laporan harian; tidak ada yang perlu diputuskan.\n"
    )
    assert "- Setelan diubah: `site_config/kantor.yml`" in page
    assert "- Catatan kantor baru: `entries/kantor/kehadiran/2025-06.csv`" in page
    assert "- Berkas lain baru: `README.md`" in page


def test_nothing_proposed_is_said_so(office: OfficeRepository) -> None:
    answer = review(office, "md")
    assert (answer.code, answer.text) == (
        0,
        "## Tidak ada yang berubah, tanpa laporan harian; tidak ada yang perlu diputuskan.\n",
    )


def test_the_settings_that_are_proposed_do_not_rule(office: OfficeRepository) -> None:
    office.commit(
        f"{DAY}T16:00", {"site_config/pegawai.yml": ROSTER.replace("orang-a", "orang-baru")}
    )
    send(office, "a", day_of("a"))
    office.commit(f"{DAY}T16:00", {path_of("orang-baru", DAY): report("orang-baru", DAY)})
    answer = review(office)
    assert [(one["jenis"], one["path"]) for one in answer.document["perlu_diputuskan"]] == [
        ("perlu-perbaikan", path_of("orang-baru", DAY))
    ]
    assert "orang-a" in answer.document["hari"][0]["terlapor"]


def test_a_report_moved_to_the_present_name_of_a_person_is_no_deletion(
    office: OfficeRepository,
) -> None:
    office.git("switch", "--quiet", "main")
    office.commit(
        f"{LATER}T17:00",
        {
            "site_config/pegawai.yml": ROSTER.replace(
                "slug: orang-a,", "slug: orang-anyar, nama_lain: [orang-a],"
            )
        },
    )
    office.git("switch", "--quiet", "usulan")
    office.git("merge", "--quiet", "main")
    office.commit(
        f"{DAY}T16:00",
        {
            path_of("orang-a", LATER): None,
            path_of("orang-anyar", LATER): report(
                "orang-anyar", LATER, COUNTED, f"Menata arsip a {LATER}"
            ),
        },
        "A",
    )
    answer = review(office)
    assert flags(answer) == []
    assert [one["perubahan"] for one in answer.document["laporan"]] == ["diubah"]


def test_hostile_text_does_nothing_on_the_page(office: OfficeRepository) -> None:
    texts = (
        "<img src=x onerror=alert(1)> <!-- tutup --> </details></summary>",
        "@kantor/semua #1 !2 https://jahat.test www.jahat.test [klik](https://jahat.test)",
        "satu | dua ``` tiga ` empat ![x](https://jahat.test/x.png) ::error::x ##[error]y",
        "# judul $x$ **tebal** _miring_ ~coret~ &lt; \\| {{ x }} ${{ secrets.X }}",
    )
    lines = "".join(f"  - uraian: '{text}'\n    hasil: '{text}'\n" for text in texts)
    text = (
        f"---\ntanggal: {DAY}\npegawai: orang-a\nstatus: hadir\nkegiatan:\n{lines}"
        f"kendala: '{texts[0]}'\n---\n# Catatan\n\n{texts[2]}\n"
    )
    send(office, "a", text.replace("![x]", "[x]"))
    office.commit(f"{DAY}T16:00", {"a|b`<i>@x": "1", "entries/x\n## y.md": "2"})
    answer = review(office, "md")
    ours = ("<details>", "</details>", "<summary>", "</summary>", "<b>", "</b>")
    page = answer.text
    for tag in ours:
        page = page.replace(tag, "")
    prose = "\n".join(
        line.split("`")[0] if line.startswith("- Berkas") else line for line in page.split("\n")
    ).replace("](https://contoh.test/kantor/laporan/blob/", "](")
    for mark in ("<", "@k", "@x", "https://j", "www.j", "```", "![", "::", "##[", "{{", "$x"):
        assert mark not in prose.replace("### ", "").replace("## ", ""), mark
    assert "tutup" in prose
    rows = [line for line in page.split("\n") if line.startswith("| ") and "Kegiatan" not in line]
    assert {row.count("|") for row in rows} == {4}
    assert "\n## y" not in page


def test_a_file_named_after_a_citizen_is_not_named(office: OfficeRepository) -> None:
    named = (f"scan-{NIK}.txt", f"entries/orang-a/{NIK}.md", path_of(NIK, DAY))
    office.commit(f"{DAY}T16:00", dict.fromkeys(named, report(NIK, DAY)))
    for form in ("md", "json"):
        assert NIK not in review(office, form).text


def test_a_page_too_long_is_cut_in_its_activities_and_says_so(office: OfficeRepository) -> None:
    many = [f"Kegiatan nomor {number}: {'kata ' * 60}" for number in range(40)]
    office.commit(
        f"{DAY}T16:00",
        {path_of(f"orang-{one}", DAY): report(f"orang-{one}", DAY, *many) for one in LETTERS},
        "Panitia",
    )
    send(office, "b", "rusak")
    page = review(office, "md").out
    assert len(page) <= 58_000
    text = page.decode()
    assert "**Perlu diperbaiki** · [Orang B]" in text
    assert "yang tidak muat di sini; lihat berkas usulannya." in text
    assert "Sudah dan belum melapor" in text
    assert text.count("<details>") == text.count("</details>")


def test_an_account_that_the_forge_names_is_judged_by_the_roster(office: OfficeRepository) -> None:
    send(office, "a", day_of("a"))
    answer = call(
        office.root, "review", "--base", "main", "--head", "usulan", "--actor", "b@contoh.test",
        "--format", "json",
    )  # fmt: skip
    assert (answer.code, flags(answer)) == (1, [("bukan-miliknya", "orang-a", DAY)])


def test_a_commit_that_is_not_there_is_a_wrong_call(office: OfficeRepository) -> None:
    answer = review(office, base="entah")
    assert answer.code == 2
    assert "entah" in answer.document["fault"]


def test_an_office_record_is_said_in_plain_words_unless_it_is_refused(
    office: OfficeRepository,
) -> None:
    sidak, letter = "entries/kantor/sidak/2025-06-10-pagi.md", "entries/kantor/berkala/2025-06.md"
    found = "temuan: [{unit: pmd, di_tempat: 2, cuti: 1}]"
    good = f"---\ntanggal: 2025-06-10\npemeriksa: Camat\n{found}\n---\n"
    bad = f"---\nperiode: 2025-06\nkeadaan: draf\nhal: NIK {NIK}\n---\n"
    office.commit(f"{DAY}T16:00", {sidak: good, letter: bad})
    told = {one["path"]: one["isi"] for one in review(office).document["perubahan_lain"]}
    assert told == {
        sidak: "sidak Selasa, 10 Juni 2025: Seksi Pemberdayaan 2 di tempat, 1 cuti",
        letter: None,
    }
    assert "2 di tempat" in review(office, "md").text
