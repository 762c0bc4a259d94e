import pytest

from tests.built_site import BuiltSite, bring_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The example office's site, whole."""
    base = tmp_path_factory.getbasetemp()
    # Under xdist each process has its own folder below the one of the run.
    return bring_site(base.parent if base.name.startswith("popen-") else base)
