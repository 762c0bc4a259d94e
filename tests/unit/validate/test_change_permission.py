from dataclasses import replace
from datetime import date

import pytest

from generator.model.office import DeadlineRule, Forge, Office, Person
from generator.validate.actor import find_actor, read_login
from generator.validate.change_permission import check_commit_permissions, check_permission

TODAY = date(2025, 6, 30)


def make_person(slug: str, **fields: object) -> Person:
    base = Person(slug, slug.title(), "Staf", "pmd", "pns", date(2021, 1, 4))
    return replace(base, **fields)  # type: ignore[arg-type]  # the fields of a test


ANI = make_person("ani", akun={"github": "Ani-L"}, nama_lain=("ani-lama",))
BUDI = make_person("budi", akun={"github": "budi99", "gitlab": "ani-l"})
CITRA = make_person("citra", akun={"github": "camat"}, peran="camat")
DEWI = make_person("dewi", akun={"github": "admin1"}, peran="admin", selesai=date(2025, 6, 1))
OFFICE = Office(
    nama="Kecamatan Contoh",
    jenis="kecamatan",
    kode_wilayah="73.24.09",
    kabupaten="Kabupaten Contoh",
    provinsi="Sulawesi Selatan",
    zona_waktu="Asia/Makassar",
    mulai=date(2025, 1, 1),
    hari_kerja=frozenset(range(5)),
    batas_lapor=DeadlineRule(),
    forge=Forge("github", "https://github.test/kantor/laporan"),
    units=(),
    people=(ANI, BUDI, CITRA, DEWI),
)
OWN = "entries/ani/2025/06/2025-06-30.md"


def codes(actor: str, *paths: str, office: Office = OFFICE) -> list[str]:
    return [problem.code for problem in check_permission(office, actor, paths, TODAY)]


@pytest.mark.parametrize(
    "actor",
    [
        "Ani-L",
        "ani-l",
        "@ani-l",
        " ani-l ",
        "12345+Ani-L@users.noreply.github.com",
        "ani-l@users.noreply.github.com",
        "77-ani-l@users.noreply.gitlab.test",
        "ani-l@noreply.codeberg.org",
    ],
)
def test_a_person_is_known_by_login_in_any_case_and_by_no_reply_address(actor: str) -> None:
    assert find_actor(OFFICE, actor) == ANI


@pytest.mark.parametrize(
    "actor",
    [
        "",
        "@",
        "ani",
        "ani-l2",
        "ani-l@evil.test",
        "ani-l@noreply.x@y",
        "ＡＮＩ-L",
        "anı-l",
        "\u212anı",
    ],
)
def test_what_only_looks_like_a_login_is_nobody(actor: str) -> None:
    assert find_actor(OFFICE, actor) is None


def test_an_account_of_another_forge_is_somebody_elses() -> None:
    gitlab = replace(OFFICE, forge=Forge("gitlab", "https://gitlab.test/k/l"))
    assert find_actor(gitlab, "ani-l") == BUDI
    assert find_actor(gitlab, "budi99") is None


def test_forgejo_and_gitea_share_their_accounts() -> None:
    office = replace(
        OFFICE,
        forge=Forge("forgejo", "https://forge.test/k/l"),
        people=(make_person("eko", akun={"gitea": "eko"}),),
    )
    assert find_actor(office, "eko") == office.people[0]


def test_without_a_forge_any_account_and_any_address_of_the_roster_will_do() -> None:
    person = make_person("eko", akun={"gitlab": "eko1"}, email=("Eko@contoh.test",))
    office = replace(OFFICE, forge=Forge(), people=(person,))
    assert find_actor(office, "eko1") == person
    assert find_actor(office, "eko@CONTOH.test") == person


def test_a_no_reply_address_on_the_roster_names_its_login() -> None:
    person = make_person("eko", email=("9+eko7@users.noreply.github.com",))
    assert find_actor(replace(OFFICE, people=(person,)), "eko7") == person


def test_an_account_that_two_people_claim_is_nobodys() -> None:
    double = replace(OFFICE, people=(ANI, replace(BUDI, akun={"github": "ani-l"})))
    assert find_actor(double, "ani-l") is None


def test_an_ordinary_address_is_no_login() -> None:
    assert read_login("Ani@Contoh.test") == "ani@contoh.test"


def test_a_person_may_change_the_present_and_the_former_folder() -> None:
    assert codes("ani-l", OWN, "entries/ani-lama/2025/06/2025-06-30.md") == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("entries/budi/2025/06/2025-06-30.md", "E411"),
        ("entries/ani-lestari/2025/06/2025-06-30.md", "E411"),
        ("entries/ani", "E411"),
        ("entries/Ani/2025/06/2025-06-30.md", "E411"),
        ("entries/kantor/sidak/2025-06-30-pagi.md", "E412"),
        ("site_config/pegawai.yml", "E413"),
        (".github/workflows/check.yml", "E413"),
        ("generator/problems.py", "E413"),
        ("Entries/ani/x.md", "E413"),
        ("entries", "E413"),
    ],
)
def test_everything_else_is_refused_by_what_it_is(path: str, code: str) -> None:
    assert codes("ani-l", OWN, path) == [code]


@pytest.mark.parametrize(
    "path", ["entries/kantor/berkala/2025-06.md", "entries/ani/x", "mkdocs.yml"]
)
def test_the_camat_may_change_anything(path: str) -> None:
    assert codes("camat", path) == []


def test_the_powers_of_an_admin_end_with_the_service() -> None:
    assert codes("admin1", "site_config/kantor.yml") == ["E413"]
    still = check_permission(OFFICE, "admin1", ["site_config/kantor.yml"], date(2025, 6, 1))
    assert still == ()


def test_an_unknown_account_gets_one_problem_whatever_it_touches() -> None:
    problems = check_permission(OFFICE, "mallory\n::error::x", ["a", "b", OWN], TODAY)
    assert [problem.code for problem in problems] == ["E410"]
    assert "\n" not in problems[0].message


def test_a_thousand_foreign_files_are_not_a_thousand_problems() -> None:
    problems = check_permission(OFFICE, "ani-l", [f"x/{n}" for n in range(1000)], TODAY)
    assert len(problems) == 101
    assert "900" in problems[-1].message


def test_on_a_shared_branch_each_commit_is_its_senders() -> None:
    touched = {
        "a" * 40: [OWN],
        "b" * 40: ["entries/budi/2025/06/2025-06-30.md"],
        "c" * 40: ["entries/ani/2025/06/2025-06-27.md"],
        "d" * 40: [],
    }
    actors = {"a" * 40: "ani-l", "b" * 40: "budi99", "c" * 40: "budi99"}
    problems = check_commit_permissions(OFFICE, actors, touched, (), TODAY)
    assert [(one.code, one.path) for one in problems] == [
        ("E411", "entries/ani/2025/06/2025-06-27.md")
    ]


def test_on_a_shared_branch_a_commit_or_a_merge_that_nobody_vouches_for_is_refused() -> None:
    problems = check_commit_permissions(OFFICE, {}, {"a" * 40: [OWN]}, ["mkdocs.yml"], TODAY)
    assert [(one.code, one.path) for one in problems] == [("E414", OWN), ("E414", "mkdocs.yml")]
