import pytest
from hypothesis import HealthCheck, settings

from tests.built_site import BuiltSite, bring_site

# A shared machine is slow for reasons of its own: how long an example took proves nothing here.
settings.register_profile(
    "jejak", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("jejak")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The example office's site, whole."""
    base = tmp_path_factory.getbasetemp()
    # Under xdist each process has its own folder below the one of the run.
    return bring_site(base.parent if base.name.startswith("popen-") else base)
