"""Rewrites what the golden cases expect: `make golden`."""

from tests.golden.reports import FOLDER, list_cases, make_result

if __name__ == "__main__":
    for case in list_cases():
        (FOLDER / f"{case}.json").write_text(make_result(case), encoding="utf-8")
