"""The waits of these tests wait: for what a promise brings, not for the promise."""
import threading

import pytest
from conftest import wait_until
from playwright.sync_api import Error
from test_offline import OFFLINE, WAGES, kept, ready

THIRD = "async () => { window.asked = (window.asked || 0) + 1; return window.asked === 3; }"


def test_a_promise_is_asked_for_until_it_brings_true(open_page):
    page = open_page("about:blank")
    wait_until(page, THIRD)
    assert page.evaluate("asked") == 3


@pytest.mark.parametrize("never", ["async () => false", "() => new Promise(() => {})"])
def test_what_never_comes_true_fails(open_page, never):
    page = open_page("about:blank")
    with pytest.raises(AssertionError, match="not so after 1 seconds"):
        wait_until(page, never, seconds=1)


def test_a_wait_that_does_not_await_refuses_a_promise(open_page):
    page = open_page("about:blank")
    page.wait_for_function("n => n === 1", arg=1)
    with pytest.raises(Error, match="use wait_until"):
        page.wait_for_function(THIRD)


def test_a_page_is_ready_only_when_its_offline_page_is_kept(own_server, open_page):
    own_server.overrides[OFFLINE] = released = threading.Event()
    page = open_page(own_server.url + WAGES, worker=True)
    with pytest.raises(AssertionError, match="not so after"):
        ready(page, seconds=2)
    assert OFFLINE not in kept(page)
    released.set()
    ready(page)
    assert OFFLINE in kept(page)
