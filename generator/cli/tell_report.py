"""What a check found, in the form asked for: words on stderr, a document on stdout."""

import sys

from generator import __version__
from generator.cli.messages import check_document, count_errors, print_json, print_problems
from generator.pipeline.checks.check_sources import CheckReport

FORMATS = ("text", "json", "github", "gitlab", "junit", "sarif")


def tell_report(report: CheckReport, form: str) -> None:
    """Write all problems, then how many there are."""
    if form == "json":
        print_json(check_document(report.checked, report.problems))
        return
    if form == "text":
        print_problems(report.problems)
    else:
        print(_render(report, form), end="")
    _tell_count(report, form)


def _render(report: CheckReport, form: str) -> str:
    """Import the one form that is asked for."""
    # ruff: noqa: PLC0415
    if form == "github":
        from generator.render.annotations.github import render_github

        return render_github(report.problems)
    if form == "gitlab":
        from generator.render.annotations.gitlab import render_gitlab

        return render_gitlab(report.problems)
    if form == "junit":
        from generator.render.annotations.junit import render_junit

        return render_junit(report.checked, report.problems)
    from generator.render.annotations.sarif import render_sarif

    return render_sarif(report.problems, __version__)


def _tell_count(report: CheckReport, form: str) -> None:
    errors = count_errors(report.problems)
    if report.problems:
        print(
            f"{report.checked} berkas diperiksa: {errors} kesalahan,"
            f" {len(report.problems) - errors} peringatan.",
            file=sys.stderr,
        )
    else:
        is_document = form in ("gitlab", "junit", "sarif")
        print(
            f"{report.checked} berkas diperiksa, semuanya benar.",
            file=sys.stderr if is_document else sys.stdout,
        )
