"""WebKitGTK, the engine family of Safari, shows every kind of page."""

import os
import shutil
import subprocess
import warnings

import pytest
from selenium import webdriver
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tools.build.system_parts import find_minibrowser

SEEN = """
return {
  heading: document.querySelector('h1')?.textContent.trim() ?? '',
  headingHeight: document.querySelector('h1')?.getBoundingClientRect().height ?? 0,
  broken: [...document.images].filter(image => image.complete && !image.naturalWidth).map(image => image.src),
  styles: [...document.styleSheets].map(sheet => sheet.cssRules.length),
  sideways: document.documentElement.scrollWidth > innerWidth,
  fonts: [...document.fonts].filter(font => font.status === 'error').map(font => font.family),
};
"""


@pytest.fixture(scope="module")
def screen():
    """A screen that nobody sees."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as numbers:
        display = f":{numbers.readline().strip()}"
    yield display
    server.terminate()
    server.wait()


@pytest.fixture(scope="module")
def webkit(screen):
    options = Options()
    options.add_argument("--automation")
    options.binary_location = str(find_minibrowser())
    environment = {**os.environ, "DISPLAY": screen, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    service = Service(shutil.which("WebKitWebDriver"), env=environment)
    with warnings.catch_warnings():
        # Selenium's own way to reach a driver is one that Selenium calls deprecated.
        warnings.filterwarnings("ignore", "setting remote_server_addr", DeprecationWarning)
        driver = webdriver.WebKitGTK(options=options, service=service)
    driver.set_window_size(1200, 800)
    yield driver
    driver.quit()
    service.stop()


def test_page_loads(webkit, site_url, kind):
    webkit.get(f"{site_url}{kind.url}")
    seen = webkit.execute_script(SEEN)

    assert seen["heading"]
    assert seen["headingHeight"] > 0
    assert seen["broken"] == []
    assert seen["fonts"] == []
    assert min(seen["styles"]) > 0
    assert not seen["sideways"]
