"""Who may touch what: SPEC 8, by the roster of the base and never by the proposal's own."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from generator.model.office import Office, Person
from generator.model.shown_value import show_value
from generator.problems import Problem, make_problem
from generator.validate.actor import find_actor, read_login
from generator.validate.report_path import OFFICE_SLUG

ROSTER_FILE: Final = "site_config/pegawai.yml"
_OFFICE_ROLES: Final = ("camat", "admin")
_MOST_SHOWN: Final = 100
_SHOWN_HASH: Final = 10


def check_permission(
    office: Office, actor: str, paths: Iterable[str], today: date
) -> tuple[Problem, ...]:
    """Check that an account may touch every path.

    Args:
        office: The base's roster and forge.
        actor: The account, as the forge tells it.
        paths: Every path touched: added, changed, deleted; in any order.
        today: For the camat and admins, whose powers end with their service.

    Returns:
        A problem for each path that is not theirs, up to a hundred; one problem alone where the
        account is nobody's.
    """
    person = find_actor(office, actor)
    if person is None:
        return (_explain_unknown(office, actor),)
    if _serves_office(person, today):
        return ()
    own = tuple(f"entries/{slug}/" for slug in (person.slug, *person.nama_lain))
    foreign = sorted(path for path in set(paths) if not path.startswith(own))
    problems = [_explain(path, person, actor) for path in foreign[:_MOST_SHOWN]]
    if len(foreign) > _MOST_SHOWN:
        problems.append(
            make_problem(
                foreign[_MOST_SHOWN],
                "E411",
                f"Masih ada {len(foreign) - _MOST_SHOWN} berkas lain seperti ini.",
                "Keluarkan semuanya dari usulan ini.",
            )
        )
    return tuple(problems)


def check_commit_permissions(
    office: Office,
    actors: Mapping[str, str],
    touched: Mapping[str, Iterable[str]],
    loose: Iterable[str],
    today: date,
) -> tuple[Problem, ...]:
    """Check a proposal of many people: each commit by the account that the forge vouches for.

    Args:
        office: The base's roster and forge.
        actors: Commit to its account; commits that nobody vouches for are absent.
        touched: Commit to the paths it touches, oldest first.
        loose: Paths that the proposal changes and none of its commits does (an odd merge).
        today: As in `check_permission`.
    """
    paths: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for commit, changed in touched.items():
        if (actor := actors.get(commit)) is not None:
            paths.setdefault(actor, []).extend(changed)
        elif first := next(iter(changed), None):
            problems.append(_explain_unvouched(first, f"Komit {commit[:_SHOWN_HASH]}"))
    problems += [_explain_unvouched(path, "Sebuah penggabungan") for path in sorted(loose)[:1]]
    for actor, changed in paths.items():
        problems += check_permission(office, actor, changed, today)
    return tuple(problems)


def _serves_office(person: Person, today: date) -> bool:
    """Tell whether the person may change the office's records and settings today."""
    return person.peran in _OFFICE_ROLES and (person.selesai is None or today <= person.selesai)


def _explain_unknown(office: Office, actor: str) -> Problem:
    forge = "" if office.forge.jenis == "tanpa" else f" {office.forge.jenis}"
    return make_problem(
        ROSTER_FILE,
        "E410",
        f"Akun{forge} “{show_value(read_login(actor))}” bukan akun pegawai yang terdaftar,"
        " jadi usulan ini tidak diketahui pengirimnya.",
        "Minta admin menulis akun itu di site_config/pegawai.yml (akun), lalu ulangi pemeriksaan.",
    )


def _explain_unvouched(path: str, what: str) -> Problem:
    return make_problem(
        path,
        "E414",
        f"{what} mengubah berkas ini, tetapi pengirimnya tidak dapat dipastikan.",
        "Di cabang bersama, simpan lewat laman web forge; atau kirim dari cabang sendiri.",
    )


def _explain(path: str, person: Person, actor: str) -> Problem:
    """Say whose a path is, and what to do instead."""
    if path.startswith(f"entries/{OFFICE_SLUG}/"):
        return make_problem(
            path,
            "E412",
            "Catatan kantor hanya boleh diubah oleh camat atau admin.",
            "Keluarkan berkas ini dari usulan, lalu minta camat atau admin mengirimnya.",
        )
    if not path.startswith("entries/"):
        return make_problem(
            path,
            "E413",
            "Berkas di luar entries/ hanya boleh diubah oleh camat atau admin.",
            "Keluarkan berkas ini dari usulan, lalu minta camat atau admin mengirimnya.",
        )
    return make_problem(
        path,
        "E411",
        f"Berkas ini di luar folder entries/{person.slug}/, sedangkan akun"
        f" “{show_value(read_login(actor))}” hanya boleh mengubah folder itu.",
        "Keluarkan berkas ini dari usulan; pemilik folder atau camat yang dapat mengubahnya.",
    )
