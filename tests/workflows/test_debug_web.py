"""Addresses that behave badly: each a clear error or a warning."""

import pytest

from pixelwright.errors import FetchError, ForbiddenAddressError, RenderTimeoutError
from pixelwright.finding import FindingKind
from pixelwright.media.fetch import Limits
from pixelwright.workflows.debug import debug

QUICK = Limits(time_s=0.5)


def warnings(inspection) -> str:
    return " ".join(inspection.verdict.warnings)


def test_a_local_address_that_the_person_names_is_looked_at(browser, server):
    found = debug(f"{server}/good", browser=browser)
    assert found.findings == ()
    assert found.verdict.page == f"{server}/good"
    assert found.verdict.warnings == ()


def test_styles_come_from_the_same_host_and_are_told_by_address(browser, server):
    [faint] = debug(f"{server}/styled", browser=browser).findings
    assert faint.kind is FindingKind.CONTRAST
    assert faint.cause is not None
    assert (faint.cause.file, faint.cause.line) == (f"{server}/style.css", 1)


def test_a_login_is_an_error_that_says_what_to_do(browser, server):
    with pytest.raises(FetchError, match=r"asks for a login \(401\).*save the page"):
        debug(f"{server}/secret", browser=browser)


def test_a_redirect_to_a_login_is_told(browser, server):
    found = debug(f"{server}/moved", browser=browser)
    assert f"leads to {server}/login" in warnings(found)
    assert "login page" in warnings(found)
    assert found.verdict.page == f"{server}/login"


def test_a_redirect_to_another_private_host_is_refused(browser, server):
    with pytest.raises(ForbiddenAddressError, match=r"192\.168\.77\.1"):
        debug(f"{server}/inside", browser=browser)


def test_a_redirect_in_a_circle_is_an_error(browser, server):
    with pytest.raises(FetchError, match="redirects more than"):
        debug(f"{server}/loop", browser=browser)


def test_another_private_host_is_not_asked_for_parts(browser, server):
    assert "1 private addresses" in warnings(debug(f"{server}/private", browser=browser))


def test_a_page_that_never_ends_is_an_error(browser, server, monkeypatch):
    monkeypatch.setattr("pixelwright.workflows.web.PAGE_LIMITS", QUICK)
    with pytest.raises(FetchError, match="takes longer"):
        debug(f"{server}/drip", browser=browser)


def test_a_part_that_never_ends_does_not_hold_up_the_page(browser, server, monkeypatch):
    monkeypatch.setattr("pixelwright.workflows.web.PART_LIMITS", QUICK)
    kinds = {each.kind for each in debug(f"{server}/slow", browser=browser).findings}
    assert FindingKind.BROKEN_PICTURE in kinds


def test_a_script_that_never_ends_is_an_error(server):
    from pixelwright.browser import open_browser

    with open_browser(timeout_s=4) as own, pytest.raises(RenderTimeoutError, match="longer than"):
        debug(f"{server}/busy", browser=own)


def test_a_dialog_is_closed_and_told(browser, server):
    found = debug(f"{server}/dialog", browser=browser)
    assert "opened a dialog" in warnings(found)
    assert "Welcome to the fish" in warnings(found)


def test_a_page_that_is_too_tall_is_looked_at_and_its_picture_cut(browser, server):
    found = debug(f"{server}/tall", browser=browser)
    assert "px tall" in warnings(found)
    assert found.raster.height_px == 32_000


def test_what_does_not_arrive_is_a_finding(browser, server):
    [lost] = debug(f"{server}/parts", browser=browser).findings
    assert lost.kind is FindingKind.REQUEST
    assert "missing.css" in lost.what
    assert "404" in lost.what


def test_nobody_listening_is_an_error(browser, server):
    with pytest.raises(FetchError, match="cannot connect"):
        debug("http://127.0.0.1:9/", browser=browser)


def test_a_certificate_that_cannot_be_trusted_is_an_error(browser, distrusted):
    with pytest.raises(FetchError, match=r"certificate of 127\.0\.0\.1 cannot be trusted"):
        debug(f"{distrusted}/good", browser=browser)
