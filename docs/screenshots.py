"""Make the pictures in docs/images: terminal output at 80 columns, and parts of the feedback page and of instructors' pages.

Run ``make demo``, then ``python docs/screenshots.py`` in the kit's environment. It needs Chromium and two fonts
(Debian: chromium, fonts-dejavu-core, fonts-nanum-coding).
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
ASSIGNMENT = "ps1_batch_inference"
FINISHED = ("relu", "sigmoid")
MISTAKE = '''"""Softmax: scores become probabilities."""

import numpy as np


def softmax(x):
    exponentials = np.exp(x - np.max(x, axis=0))
    return exponentials / np.sum(exponentials, axis=0)
'''
COLUMNS = 80
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #f6f8fa }}
pre {{ margin: 0; padding: 14px 18px; color: #1b1f24; font: {font}; line-height: 1.32 }}
{stylesheet}</style><pre>{code}</pre>"""
FONTS = {"en": "14px 'DejaVu Sans Mono'", "ko": "16px NanumGothicCoding"}
ONE_SECTION = """<script>
let shown = true;
for (const node of [...document.body.children]) {
  if (node.tagName === 'H2') shown = node.id === 'softmax';
  if (!shown) node.remove();
}
document.body.style.cssText = 'margin: 0; padding: 14px 18px; width: 760px; background: #fff';
</script>"""
ONLY_THE_PAIR = """<script>
document.querySelectorAll('body > :not(h2, h3, .sides)').forEach(node => node.remove());
document.body.style.cssText = 'margin: 0; padding: 0 18px; width: 940px; background: #fff';
</script>"""
OWN = """import numpy as np


def minibatches(x, t, batch_size, rng):
    deck = list(range(len(x)))
    for place in range(len(deck) - 1, 0, -1):
        other = int(rng.integers(0, place + 1))
        deck[place], deck[other] = deck[other], deck[place]
    for start in range(0, len(deck), batch_size):
        hand = deck[start : start + batch_size]
        yield np.stack([x[card] for card in hand]), np.stack([t[card] for card in hand])
"""
POLICY = '<meta http-equiv="Content-Security-Policy"'  # it would stop the script above


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    for language, suffix in (("en", ""), ("ko", ".ko")):
        with tempfile.TemporaryDirectory() as scratch:
            folder = problem_set(Path(scratch))
            take_text(self_check(folder, language), language, IMAGES / f"selfcheck{suffix}.png")
            page = feedback(folder, language, Path(scratch))
            take(page.replace(POLICY, "<meta") + ONE_SECTION, IMAGES / f"feedback{suffix}.png")
            take(class_report(language, Path(scratch)), IMAGES / f"report{suffix}.png", height=820)
    take_text(class_table(), "en", IMAGES / "class.png")
    with tempfile.TemporaryDirectory() as scratch:
        take(similar_modules(Path(scratch)) + ONLY_THE_PAIR, IMAGES / "similarity.png")


def problem_set(scratch: Path) -> Path:
    """A student's folder with two exercises right and softmax wrong."""
    folder = scratch / ASSIGNMENT
    shutil.copytree(ROOT / "assignments" / ASSIGNMENT, folder)
    for name in FINISHED:
        shutil.copyfile(ROOT / "solutions" / ASSIGNMENT / name / f"{name}.py", folder / f"{name}.py")
    (folder / "softmax.py").write_text(MISTAKE, encoding="utf-8")
    return folder


def self_check(folder: Path, language: str) -> str:
    """What ``pytest`` shows in the student's folder."""
    command = [sys.executable, "-m", "pytest", "--color=yes", "--no-header", "-p", "no:cacheprovider"]
    return "\x1b[32m$\x1b[0m pytest\n" + output(command, folder, AUTOGRADER_LANG=language, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")


def class_table() -> str:
    """The table of the demo's class."""
    command = [sys.executable, "-m", "autograder", "autograde", ASSIGNMENT, "--force", "--lang", "en"]
    return output(command, ROOT, FORCE_COLOR="1", AUTOGRADER_CLASS="course/demo")


def class_report(language: str, scratch: Path) -> str:
    """The report about the demo's class."""
    page = scratch / "report.html"
    output([sys.executable, "-m", "autograder", "report", ASSIGNMENT, "--out", str(page), "--lang", language], ROOT,
           AUTOGRADER_CLASS="course/demo")  # fmt: skip
    return page.read_text(encoding="utf-8")


def similar_modules(scratch: Path) -> str:
    """The page about a class in which one student has renamed another one's variables."""
    for student, module in (("alice", OWN), ("bob", OWN.replace("deck", "order").replace("card", "row"))):
        (scratch / "class" / student).mkdir(parents=True)
        (scratch / "class" / student / "minibatch.py").write_text(module, encoding="utf-8")
    page = scratch / "similarity.html"
    command = ["similarity", "ps2_loss_and_minibatch", str(scratch / "class"), "--out", str(page), "--lang", "en"]
    output([sys.executable, "-m", "autograder", *command], ROOT)
    return page.read_text(encoding="utf-8").replace(POLICY, "<meta")


def feedback(folder: Path, language: str, scratch: Path) -> str:
    """The student's feedback page, made by nbgrader's ordinary commands."""
    shutil.copytree(folder, scratch / "class" / "submitted" / "alice" / ASSIGNMENT, ignore=shutil.ignore_patterns("selfcheck"))
    commands = (
        ["nbgrader", "generate_assignment", ASSIGNMENT],
        ["autograder", "autograde", ASSIGNMENT, "--lang", language],
        ["nbgrader", "generate_feedback", ASSIGNMENT],
    )
    for command in commands:
        output([sys.executable, "-m", *command], ROOT, AUTOGRADER_CLASS=str(scratch / "class"))
    return (scratch / "class" / "feedback" / "alice" / ASSIGNMENT / "lab.html").read_text(encoding="utf-8")


def output(command: list[str], folder: Path, **variables: str) -> str:
    environment = {**os.environ, "COLUMNS": str(COLUMNS), **variables}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False).stdout


def take_text(text: str, language: str, path: Path) -> None:
    """A picture of terminal output with its colours."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        console = Console(width=COLUMNS, record=True, file=nowhere, force_terminal=True)
        console.print(Text.from_ansi(text.rstrip()), soft_wrap=True)
    exported = console.export_html(theme=DEFAULT_TERMINAL_THEME, code_format="{stylesheet}\0{code}")
    stylesheet, code = exported.split("\0")
    take(TERMINAL.format(font=FONTS[language], stylesheet=stylesheet, code=code), path)


def take(html: str, path: Path, height: int = 1600) -> None:
    """A picture of the first ``height`` pixels of a page, cut to its content."""
    with tempfile.TemporaryDirectory() as scratch:
        page, shot = Path(scratch, "page.html"), Path(scratch, "page.png")
        page.write_text(html, encoding="utf-8")
        subprocess.run(
            [
                "chromium",
                "--headless",
                "--no-sandbox",
                "--hide-scrollbars",
                "--force-device-scale-factor=2",
                f"--window-size=1000,{height}",
                f"--user-data-dir={scratch}/profile",
                f"--screenshot={shot}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
        )
        image = Image.open(shot).convert("RGB")
    corner = image.getpixel((image.width - 1, image.height - 1))
    _, _, right, bottom = ImageChops.difference(image, Image.new("RGB", image.size, corner)).getbbox()
    image = image.crop((0, 0, min(image.width, right + 36), min(image.height, bottom + 28)))
    image.quantize(64).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {image.width} x {image.height}, {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
