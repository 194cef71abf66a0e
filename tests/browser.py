"""A page in headless Chromium, driven by the DevTools protocol, and a JupyterLab to open in it."""

import itertools
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
TOKEN = "for-this-test"
TIMEOUT_S = 120  # to wait for something to appear: a busy machine takes long


class Page:
    """One page. ``requests`` has the URL of everything that it has asked for, ``dialogs`` the texts of its dialogs."""

    def __init__(self, connection):
        self._connection, self._numbers = connection, itertools.count(1)
        self.requests, self.dialogs = [], []
        for domain in ("Page", "Runtime", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method, **parameters):
        """Call a method of the protocol; returns its result."""
        number = next(self._numbers)
        self._send(number, method, **parameters)
        while True:
            message = json.loads(self._connection.recv())
            if message.get("id") == number:
                assert "error" not in message, message
                return message["result"]
            self._notice(message)

    def _notice(self, message):
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        elif message.get("method") == "Page.javascriptDialogOpening":
            self.dialogs.append(message["params"]["message"])
            self._send(next(self._numbers), "Page.handleJavaScriptDialog", accept=True)

    def _send(self, number, method, **parameters):
        self._connection.send(json.dumps({"id": number, "method": method, "params": parameters}))

    def open(self, url):
        self.call("Page.navigate", url=str(url))
        self.wait("document.readyState == 'complete'")

    def js(self, expression):
        """The value of a JavaScript expression."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def wait(self, expression):
        """Wait until an expression is true; returns its value."""
        deadline = time.monotonic() + TIMEOUT_S
        while not (value := self.js(expression)):
            assert time.monotonic() < deadline, f"{expression} did not become true: {self.js('document.body.innerText')[:2000]}"
            time.sleep(0.1)
        return value

    def click(self, selector):
        self.wait(f"!!document.querySelector({selector!r})")
        self.js(f"document.querySelector({selector!r}).closest('a, button').click()")


@contextmanager
def page():
    """A page in a browser of its own."""
    import websocket

    with tempfile.TemporaryDirectory() as profile:
        command = [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"]
        process = subprocess.Popen(
            [*command, "--remote-allow-origins=*", f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            port = wait_for(lambda: (Path(profile) / "DevToolsActivePort").read_text().splitlines()[0])
            targets = wait_for(lambda: json.loads(fetch(f"http://127.0.0.1:{port}/json/list")))
            address = next(target["webSocketDebuggerUrl"] for target in targets if target["type"] == "page")
            connection = websocket.create_connection(address, timeout=TIMEOUT_S)
            yield Page(connection)
            connection.close()
        finally:
            process.kill()
            process.wait()
            shutil.rmtree(profile, ignore_errors=True)


@contextmanager
def jupyterlab(folder):
    """A JupyterLab that runs in ``folder``; yields its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--no-browser", "--allow-root", f"--port={port}", f"--IdentityProvider.token={TOKEN}", "--ServerApp.port_retries=0"]
    with open(folder / "jupyterlab.log", "wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options],
            cwd=folder,
            stdout=log,
            stderr=log,
            env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(lambda: fetch(f"{address}/api?token={TOKEN}"))
        yield address
    finally:
        process.terminate()
        process.wait(30)


def wait_for(action):
    """The value of ``action()`` once it no longer raises an error of the system."""
    deadline = time.monotonic() + TIMEOUT_S
    while True:
        try:
            return action()
        except (OSError, IndexError, urllib.error.URLError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def fetch(url):
    with urllib.request.urlopen(url, timeout=10) as response:
        return response.read()
