"""The sandbox: what student code cannot do behind each set of layers, and how a misbehaving worker is ended."""

import ast
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT, run, skip_without

from autograder.errors import KitError
from autograder.sandbox import Limits, Sandbox, WorkerGone, bubblewrap, channel, server
from autograder.sandbox.inside import lockdown
from autograder.sandbox.server import ENVIRONMENT
from autograder.selfcheck import wire

PROBE = """
import os, socket, subprocess, threading, ctypes, resource
import numpy as np

def attempt(code):
    try:
        return "did: " + repr(eval(code))[:200]
    except BaseException as error:
        return "refused: " + type(error).__name__

def endless():
    while True:
        pass

def sleeping():
    import time
    time.sleep(1000)

def eating():
    arrays = []
    while True:
        arrays.append(np.ones(10_000_000))

def quitting():
    os._exit(0)

def crashing():
    ctypes.string_at(0)

def shouting():
    return np.zeros(1_000_000)

def answering():
    return 1.0

def dripping():
    import sys, time
    frame = sys._getframe()
    while type(frame.f_locals.get("self")).__name__ != "Worker":
        frame = frame.f_back
    while True:
        time.sleep(0.1)
        os.read(frame.f_locals["self"].connection.descriptor, 1 << 15)

def threads():
    done = []
    thread = threading.Thread(target=lambda: done.append(1))
    thread.start()
    thread.join()
    return done
"""


def encoded(sources):
    return {name: np.frombuffer(source.encode(), np.uint8) for name, source in sources.items()}


SOURCES = encoded({"probe": PROBE})


def send(channel, **message):
    channel.send(wire.frame(message, wire.Encoder(), wire.FIRST_REQUEST))


def receive(channel):
    return wire.parse(channel.receive())[0]


def probe(sandbox, function, *arguments, **helpers):
    """The answer of a worker in which the module above, with these other files of its student, calls a function."""
    channel = sandbox.worker()
    send(channel, op="load", module="probe", files=SOURCES | encoded(helpers), provided={})
    assert receive(channel) == {"op": "loaded"}
    send(channel, op="call", function=function, arguments=list(arguments), keywords={})
    try:
        return receive(channel)
    finally:
        channel.close()


# How the kernel and the import system refuse. Any other exception, such as NameError, is a mistake in the attempt itself.
REFUSALS = {"PermissionError", "FileNotFoundError", "NotADirectoryError", "OSError", "ModuleNotFoundError", "ValueError"}


@pytest.mark.parametrize(
    "code",
    [
        f"open({str(ROOT / 'pyproject.toml')!r}).read()",
        f"os.listdir({str(ROOT / 'solutions')!r})",
        "open('/etc/passwd').read()",
        "os.listdir('/proc')",
        "open('/proc/self/environ').read()",
        "open('/tmp/written', 'w')",
        "open('written', 'w')",
        "os.fork()",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "subprocess.run(['true'])",
        "os.execv('/bin/true', ['true'])",
        "socket.socket()",
        "socket.socket(socket.AF_UNIX)",
        "socket.socketpair()",
        "os.kill(os.getppid(), 9)",
        "os.kill(os.getpid(), 9)",
        "os.killpg(0, 9)",
        "os.chroot('/')",
        "os.setuid(1)",
        "os.setsid()",
        "os.mkdir('/tmp/x')",
        "os.symlink('/etc', '/tmp/x')",
        "resource.setrlimit(resource.RLIMIT_CPU, (10**6, 10**6))",
        "__import__('pytest')",
        "__import__('autograder')",
        "__import__('fcntl').fcntl(1, 8, os.getppid())",
        "os.pidfd_open(os.getppid())",
        "os.memfd_create('x')",
        "os.unlink('/tmp/written')",
        "open('data/written', 'w')",
        "open('data/digits.npz', 'r+b')",
        "open('data/digits_weights.npz')",
        "open('data/README.md')",
    ],
)
def test_student_code_is_refused(sandbox, code):
    outcome = probe(sandbox, "attempt", code)["value"]
    assert outcome.removeprefix("refused: ") in REFUSALS, outcome


@pytest.mark.parametrize(
    "code",
    [
        "np.load('data/digits.npz').files",
        "np.load(os.path.join(os.path.dirname(__file__), 'data', 'digits.npz')).files",
        "np.load(os.path.dirname(__file__) + '/data/digits.npz', mmap_mode='r').files",
        "np.load(__import__('pathlib').Path(__file__).resolve().parent / 'data' / 'digits.npz').files",
        "np.load(open('data/' + os.listdir('data')[0], 'rb')).files",
        "__import__('common.arrays').arrays.FILES",  # read at import, by a helper in a folder
    ],
)
def test_student_code_can_read_the_released_data(sandbox, code):
    helper = {"common.arrays": "import numpy as np\nFILES = np.load('data/digits.npz').files\n"}
    assert probe(sandbox, "attempt", code, **helper)["value"] == "did: ['images', 'labels']"


TEXTS = """
import gc, os, platform, sys, traceback
import numpy as np

def texts():
    gc.unfreeze()
    found = [*sys.argv, *sys.orig_argv, *sys.path, *sys.path_importer_cache, sys.executable, os.getcwd(), platform.platform()]
    found += [*os.uname(), *platform.uname(), *map(str, sys.modules.values()), *map(repr, traceback.extract_stack())]
    frame = sys._getframe()
    while frame:
        found += [frame.f_code.co_filename, *map(repr, frame.f_locals.values() if frame.f_back else ())]
        frame = frame.f_back
    for item in gc.get_objects():
        if hasattr(item, "__code__"):
            found.append(getattr(item.__code__, "co_filename", ""))
        if type(item) in (dict, list, tuple, set):
            found += [text for text in (*item, *(item.values() if type(item) is dict else ())) if type(text) is str]
    return np.frombuffer("\\n".join(found).encode("utf-8", "replace"), np.uint8)
"""


def test_student_code_cannot_tell_the_machine_the_kernel_or_the_kit(sandbox):
    channel = sandbox.worker()
    send(channel, op="load", module="texts", files=encoded({"texts": TEXTS}), provided={})
    assert receive(channel) == {"op": "loaded"}
    send(channel, op="call", function="texts", arguments=[], keywords={})
    texts = receive(channel)["value"].tobytes().decode()
    channel.close()
    if "bubblewrap" not in sandbox.layers:  # there, the path of NumPy cannot be hidden
        texts = texts.replace(str(Path(np.__file__).parent), "")
    names = {os.uname().nodename, os.uname().release, os.uname().version, str(ROOT), str(Path(server.__file__).parents[1])}
    assert "linecache" in texts and len(texts) > 100_000
    assert not [line for line in texts.splitlines() for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line)]


def test_student_code_can_compute_and_start_threads(sandbox):
    assert probe(sandbox, "attempt", "float(np.linalg.norm(np.ones(4)))")["value"] == "did: 2.0"
    assert probe(sandbox, "attempt", "__import__('statistics').mean([1, 3])")["value"] == "did: 2"
    assert probe(sandbox, "threads")["value"] == [1]


def test_student_code_sees_a_clean_environment(sandbox):
    names = probe(sandbox, "attempt", "sorted(os.environ)")["value"]
    assert set(ast.literal_eval(names.removeprefix("did: "))) <= {*ENVIRONMENT, "PWD", "LC_CTYPE"}


@pytest.mark.parametrize(
    ("function", "how"), [("endless", "timeout"), ("sleeping", "timeout"), ("quitting", "crashed"), ("crashing", "crashed")]
)
def test_a_misbehaving_worker_is_ended_and_the_next_one_works(function, how):
    with Sandbox(Limits(cpu_s=1, wall_s=2.0)) as sandbox:
        with pytest.raises(WorkerGone) as gone:
            probe(sandbox, function)
        assert gone.value.how == how
        assert probe(sandbox, "answering")["value"] == 1.0


def test_the_memory_of_a_worker_is_bounded():
    with Sandbox(Limits(memory_bytes=600 << 20)) as sandbox:
        answer = probe(sandbox, "eating")
    assert answer["type"].endswith("MemoryError")


def test_the_bytes_that_a_worker_sends_are_bounded():
    with Sandbox(Limits(traffic_bytes=1 << 20)) as sandbox, pytest.raises(WorkerGone) as gone:
        probe(sandbox, "shouting")
    assert gone.value.how == "refused"


def test_what_is_sent_counts_as_traffic_too():
    """The trusted side keeps all of it: call-backs that pass on little may be answered with much."""
    with Sandbox(Limits(traffic_bytes=1 << 20)) as sandbox:
        channel = sandbox.worker()
        message = {"op": "load", "module": "probe", "files": encoded({"probe": "#" * 400_000}), "provided": {}}
        for _ in range(2):
            send(channel, **message)
            receive(channel)
        with pytest.raises(WorkerGone, match="more was asked for"):
            send(channel, **message)


def test_a_sandbox_that_is_closed_before_it_has_started_leaves_nothing():
    sandbox = Sandbox()
    server = sandbox._server
    sandbox.close()
    sandbox.close()
    assert server.poll() is not None


def test_a_worker_that_reads_slowly_runs_out_of_time():
    with Sandbox(Limits(wall_s=1.0)) as sandbox:
        slow = sandbox.worker()
        send(slow, op="load", module="probe", files=SOURCES, provided={})
        send(slow, op="call", function="dripping", arguments=[], keywords={})
        with pytest.raises(WorkerGone) as gone:
            slow.send(bytes(64 << 20))
        assert gone.value.how == "timeout"


@pytest.mark.parametrize("wall", [0.9999999, 1.9999999, 1.0, 2.0000001])
def test_a_time_limit_may_be_any_fraction_of_a_second(wall):
    with Sandbox(Limits(wall_s=wall)) as sandbox:
        assert probe(sandbox, "answering")["value"] == 1.0


def test_random_numbers_are_the_same_in_every_worker(sandbox):
    draws = [probe(sandbox, "attempt", "(__import__('random').random(), np.random.rand())")["value"] for _ in range(2)]
    assert draws[0].startswith("did: ") and draws[0] == draws[1]


def test_waiting_for_a_cpu_does_not_count_against_the_time_limit(monkeypatch):
    """So a busy machine does not make a correct solution too slow. The kernel reports how long a worker waited for a CPU."""
    monkeypatch.setattr(channel, "starved_s", lambda process: 0.0 if process == "thread-self" else 30.0)
    with Sandbox(Limits(cpu_s=60, wall_s=0.5)) as sandbox:
        assert probe(sandbox, "attempt", "__import__('time').sleep(1)")["value"] == "did: None"


def test_a_worker_that_sleeps_runs_out_of_time():
    with Sandbox(Limits(cpu_s=60, wall_s=0.5)) as sandbox, pytest.raises(WorkerGone) as gone:
        probe(sandbox, "attempt", "__import__('time').sleep(100)")
    assert gone.value.how == "timeout"


def test_the_kernel_reports_how_long_a_process_waited_for_a_cpu():
    burn = "while True: pass"
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        busy = [subprocess.Popen([sys.executable, "-c", burn]) for _ in range(3)]
    finally:
        os.sched_setaffinity(0, cores)
    try:
        deadline = time.monotonic() + 60
        while min(channel.starved_s(str(process.pid)) for process in busy) < 0.2 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert all(channel.starved_s(str(process.pid)) >= 0.2 for process in busy)
    finally:
        for process in busy:
            process.kill()
            process.wait()


def test_a_killed_fork_server_is_started_again():
    with Sandbox() as sandbox:
        sandbox._server.kill()
        sandbox._server.wait()
        assert not sandbox._control.recv(1), "bubblewrap has ended, and now the fork server inside it has"
        assert probe(sandbox, "answering")["value"] == 1.0


def test_a_fork_server_that_is_killed_while_it_starts_keeps_all_its_layers(tmp_path, monkeypatch):
    skip_without("bubblewrap")
    mark, program = tmp_path / "started", shutil.which("bwrap")
    (tmp_path / "bwrap").write_text(f'#!/bin/sh\n[ -e {mark} ] && exec {program} "$@"\ntouch {mark}\nkill -9 $$\n')
    (tmp_path / "bwrap").chmod(0o755)
    with Sandbox() as undisturbed:
        layers = undisturbed.layers
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with Sandbox() as sandbox:
        assert mark.exists()
        assert sandbox.layers == layers


def test_grading_refuses_to_start_without_a_sandbox(monkeypatch):
    monkeypatch.setattr(lockdown, "landlock_abi", lambda: 0)
    monkeypatch.setattr(bubblewrap.shutil, "which", lambda name: None)
    with pytest.raises(KitError, match=r"no sandbox is available.*bubblewrap.*no Landlock.*apt install bubblewrap"):
        Sandbox().ready()


def test_closing_a_sandbox_leaves_no_process_running():
    with Sandbox(Limits(wall_s=1.0)) as sandbox:
        pid = sandbox._server.pid
        with pytest.raises(WorkerGone):
            probe(sandbox, "sleeping")
    with pytest.raises(ProcessLookupError):
        os.killpg(pid, 0)


# Standard modules that pytest, NumPy or hypothesis import after the student's folder was put on sys.path, and those that only
# some of their versions import before. A file of such a name breaks them, or is found by some versions only. (distutils is
# replaced by setuptools where that is installed.)
LATE = set(
    """
    array asyncio calendar cmd codeop concurrent contextvars csv ctypes faulthandler fractions grp gzip hashlib hmac html http
    ipaddress pdb pickle pkgutil pwd queue quopri readline rlcompleter secrets socket sre_compile sre_constants sre_parse ssl
    sysconfig urllib uu zoneinfo annotationlib compression wave distutils
    """.split()
)
OWN = {name: "OWN = True\n" for name in sys.stdlib_module_names - LATE if not name.startswith("_")}
OWN |= {
    "code": "class InteractiveConsole:\n    pass\n\nOWN = True\n",  # pdb, which pytest imports, has a class derived from it
    "test_util": "OWN = True\n",
    "numbers_": "from numbers import Number\nfrom test_util import *\nOWN = OWN and hasattr(Number, 'register')\n",
    "도우미": "OWN = True\n",
    "common.__init__": "from .functions import *\n__all__ = ['OWN', 'functions']\n",
    "common.functions": "from .utils import mx\nOWN = mx\n",
    "common.utils": "import common.functions\nmx = True\n",
    "plain.nested.deep": "from ..beside import OWN\nfrom plain import beside\n",
    "plain.beside": "OWN = True\n",
    "both": "OWN = False\n",
    "both.__init__": "from pathlib import Path\nOWN = Path(__file__).parent.name == 'both' and Path(__file__).is_absolute()\n",
    "wave.inside": "OWN = True\n",  # without an __init__.py, the folder is no match for the standard module
    "parts.part": "OWN = True\n",
}
RELU = f"""
import importlib, sys
from common import *
sys.path.append("parts")

def own(name):
    try:
        return importlib.import_module(name).OWN
    except (ImportError, AttributeError):
        return False

NAMES = {sorted({"wave", "part", "data", "missing", *(name.removesuffix(".__init__") for name in OWN)})}
FOUND = list(filter(own, NAMES))

def relu(x):
    return FOUND

try:
    open("found.txt", "w", encoding="utf-8").write(" ".join(FOUND))
except OSError:
    pass
"""


def test_names_of_modules_mean_the_same_as_in_the_self_check(handed_out):
    folder = handed_out("ps1_batch_inference")
    for name, source in {**OWN, "relu": RELU}.items():
        path = folder / f"{name.replace('.', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    pytest_command = Path(sys.executable).with_name("pytest")
    options = ("-p", "_hypothesis_pytestplugin", "test_relu.py")
    run(pytest_command, *options, cwd=folder, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1", PYTHONUTF8="1")
    in_pytest = (folder / "found.txt").read_text(encoding="utf-8").split()
    with Sandbox() as sandbox:
        channel = sandbox.worker()
        send(channel, op="load", module="relu", files=encoded({**OWN, "relu": RELU}), provided={})
        assert receive(channel) == {"op": "loaded"}
        send(channel, op="call", function="relu", arguments=[0], keywords={})
        assert receive(channel)["value"] == in_pytest
    assert {"code", "test_util", "common.functions", "plain.nested.deep", "both", "part"} <= set(in_pytest)
    assert not {"random", "json", "math", "typing", "numbers", "wave", "missing"} & set(in_pytest)


@pytest.fixture(scope="module")
def plain_sandbox():
    with Sandbox() as started:
        yield started


PLOTTING = """
import matplotlib
import matplotlib.pyplot as plt, seaborn as sns, tqdm.notebook
from matplotlib import pyplot, cm as maps
from mpl_toolkits.mplot3d import Axes3D
from plotly.subplots import make_subplots
from bokeh.plotting import figure
from tqdm import tqdm as bar
from tqdm.auto import trange

matplotlib.use("Agg")
plt.rcParams["font.family"] = "NanumGothic"
plt.rcParams.update({"axes.unicode_minus": False})
plt.style.use("ggplot")
sns.set()

def show(axes: plt.Axes, other: plt.Axes | None = None):
    axes.plot([1])

try:
    import seaborn.objects
    from altair import Chart
except ImportError:
    Chart = "my own"

def attempt(code):
    try:
        return "did: " + repr(eval(code))
    except Exception as error:
        return type(error).__name__ + ": " + str(error)
"""


@pytest.mark.parametrize(
    ("code", "library"),
    [
        ("plt.plot([1, 2])", "matplotlib"),
        ("plt.rcParams['font.size']", "matplotlib"),
        ("setattr(pyplot.rcParams, 'x', 1)", "matplotlib"),
        ("maps.get_cmap('hot')(0.5)", "matplotlib"),
        ("show(plt.gca)", "matplotlib"),
        ("Axes3D(None)", "mpl_toolkits"),
        ("sns.heatmap([[1]])", "seaborn"),
        ("[row for row in bar(range(3))]", "tqdm"),
        ("list(trange(3))", "tqdm"),
        ("list(tqdm.notebook.tqdm(range(3)))", "tqdm"),
        ("bar + 1", "tqdm"),
        ("1 if bar else 2", "tqdm"),
        ("len(bar)", "tqdm"),
        ("float(bar)", "tqdm"),
        ("exec('class Own(bar): pass')", "tqdm"),
        ("bar.__enter__()", "tqdm"),
        ("__import__('numpy').asarray(bar.x)", "tqdm"),
        ("make_subplots()", "plotly"),
        ("figure().line([1], [2])", "bokeh"),
    ],
)
def test_a_plotting_library_can_be_imported_and_any_use_of_it_is_an_error_with_the_remedy(plain_sandbox, code, library):
    channel = plain_sandbox.worker()
    send(channel, op="load", module="plots", files=encoded({"plots": PLOTTING}), provided={})
    assert receive(channel) == {"op": "loaded"}
    send(channel, op="call", function="attempt", arguments=[code], keywords={})
    message = f"{library} is not available when graded: remove it from the code that is graded."
    assert receive(channel)["value"] == f"ModuleNotFoundError: {message}"
    send(channel, op="call", function="attempt", arguments=["Chart"], keywords={})
    assert receive(channel)["value"] == "did: 'my own'"
    channel.close()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("from tqdm import tqdm\nTABLE = [n for n in tqdm(range(3))]\n", "tqdm is not available when graded"),
        ("import matplotlib.pyplot as plt\nfigure, axes = plt.subplots()\n", "matplotlib is not available when graded"),
        ("import scipy.special\n", "No module named 'scipy'"),
        ("import own.tqdm\nimport own.tqdm.auto\n", "No module named 'own.tqdm'"),
    ],
)
def test_a_module_that_needs_a_missing_library_cannot_be_imported(plain_sandbox, source, message):
    channel = plain_sandbox.worker()
    send(channel, op="load", module="own", files=encoded({"own": source}), provided={})
    answer = receive(channel)
    channel.close()
    assert answer["type"] == "ModuleNotFoundError" and answer["message"].startswith(message)
