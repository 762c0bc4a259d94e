"""What an office's CMS is made of: its configuration by the rules of the check, and its page."""

from generator.model.office import Office
from generator.pipeline.ground import read_rules
from generator.pipeline.moment import make_moment
from generator.pipeline.source import Source
from generator.problems import UsageFault
from generator.render.cms_config import ForgeApi, find_forge_api, render_cms_config
from generator.render.cms_page import render_cms_page
from generator.validate.form_rules import make_form_rules


def make_cms(source: Source, now: int, app_id: str | None) -> dict[str, bytes]:
    """Make the files of the CMS: name to content.

    Args:
        source: The settings.
        now: Epoch seconds; the day decides who is in service and whose year's RHK are offered.
        app_id: Of the OAuth application that the office registered at its forge, if it did.

    Raises:
        UsageFault: The settings have errors, or the office has no forge that a CMS could reach.
    """
    office = read_rules(source, now).office
    api = _find_api(office, app_id)
    today = make_moment(office, now, None).day
    config = render_cms_config(office, today, make_form_rules(), api)
    return {"config.yml": config, **render_cms_page(office.nama, api.origin)}


def _find_api(office: Office, app_id: str | None) -> ForgeApi:
    if app_id is not None and office.forge.jenis == "github":
        raise UsageFault(
            "GitHub tidak dapat masuk dengan --app-id tanpa server perantara;"
            " hapus opsi itu, lalu masuk dengan token."
        )
    api = find_forge_api(office.forge, app_id)
    if api is None:
        raise UsageFault(
            "Kantor ini tidak memakai forge (site_config/kantor.yml), jadi CMS tidak punya tempat"
            " menyimpan; tulislah dengan formulir /tulis/ atau jejak new."
        )
    return api
