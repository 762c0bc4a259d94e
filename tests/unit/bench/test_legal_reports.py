"""A corpus measures ordinary work only if its reports are right as they stand."""

from collections import Counter

from bench.attendance import make_attendance_commits
from bench.corpora import LAST_DAY, SIZES, make_commits, make_working_days
from bench.office import make_settings, make_workers
from generator.validate.attendance.check_attendance import check_attendance
from generator.validate.check_report import check_report
from generator.validate.settings.check_settings import check_settings
from generator.validate.vocabulary import Vocabulary, make_vocabulary

SIZE = SIZES["S"]


def make_corpus_vocabulary() -> Vocabulary:
    first = make_working_days(SIZE.days)[0]
    settings = make_settings(make_workers(SIZE.people), first, LAST_DAY)
    checked = check_settings({path: text.encode() for path, text in settings.items()})
    assert checked.problems == ()
    assert checked.value is not None
    return make_vocabulary(checked.value.office, LAST_DAY)


def test_every_report_is_accepted_without_a_word() -> None:
    vocabulary = make_corpus_vocabulary()
    files = [file for commit in make_commits(SIZE) for file in commit.files.items()]
    problems = [check_report(path, data, vocabulary).problems for path, data in files]
    assert [found for found in problems if found] == []


def test_every_attendance_file_is_accepted_without_a_word() -> None:
    vocabulary, days = make_corpus_vocabulary(), make_working_days(SIZE.days)
    commits = make_attendance_commits(make_workers(SIZE.people), days)
    files = [file for commit in commits for file in commit.files.items()]
    assert len(files) == len({day.month for day in days}) - 1
    assert [check_attendance(path, data, vocabulary).problems for path, data in files] == [
        () for _ in files
    ]


def test_the_award_is_on_from_the_first_month() -> None:
    first = make_working_days(SIZE.days)[0]
    settings = make_settings(make_workers(SIZE.people), first, LAST_DAY)
    checked = check_settings({path: text.encode() for path, text in settings.items()})
    assert checked.value is not None
    assert [one.mulai for one in checked.value.award_formulas] == [f"{first:%Y-%m}"]


def test_reports_are_as_varied_as_an_office_is() -> None:
    texts = [data.decode() for commit in make_commits(SIZE) for data in commit.files.values()]
    statuses = Counter(text.split("status: ")[1].split("\n")[0] for text in texts)
    assert statuses.keys() == {"hadir", "dinas-luar", "wfh", "cuti", "izin"}
    assert len(set(texts)) == len(texts)
    assert 700 < sum(map(len, texts)) / len(texts) < 1_100
