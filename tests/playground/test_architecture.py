"""The simulator holds itself: its wings lean on each other one way, and stand without the bot."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest

import bot.playground
from bot.playground import Playground
from tests.playground.conftest import Clock

HOME = Path(bot.playground.__file__).parent
README = HOME / "README.md"
TESTS = Path(__file__).parent
WINGS = {  # what each wing may import of the others; errors and types lie under all
    "text": set[str](),
    "schema": {"text"},
    "world": {"text", "schema"},
    "methods": {"text", "schema", "world"},
    "sim": {"text", "schema", "world"},
    "http": {"text", "schema", "world", "methods", "sim"},
}
PAGE = ("base", "writing", "conversation", "chats", "")  # each imports those before it
UNDER_ALL = {"errors", "types"}
MOST_FILES = 20
LONGEST_FILE, LONGEST_FUNCTION = 300, 60  # lines
SOURCES = sorted(HOME.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Return every module that a file of Python imports, and every name out of one."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def wing_of(module: str) -> str:
    """Return the wing of a module of the simulator."""
    return module.removeprefix("bot.playground").strip(".").partition(".")[0]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(HOME)))
def test_a_wing_leans_only_on_those_below(path: Path) -> None:
    """And on nothing else of the bot: the simulator could be lifted out."""
    ours = {name for name in imported(path) if name == "bot" or name.startswith("bot.")}
    own = path.relative_to(HOME).parts[0].removesuffix(".py")
    allowed = {*UNDER_ALL, own, *(WINGS.get(own, set()))} if own != "__init__" else {"http"}

    assert all(name.startswith("bot.playground") for name in ours), ours
    assert {wing for name in ours if (wing := wing_of(name))} <= allowed


def test_no_module_imports_itself_by_way_of_others() -> None:
    """A circle would only show at start, and only in one order of imports."""
    names = {
        ".".join(["bot.playground", *path.relative_to(HOME).with_suffix("").parts]): path
        for path in SOURCES
        if path.name != "__init__.py"
    }
    graph = {name: imported(path) & names.keys() for name, path in names.items()}

    assert len([*TopologicalSorter(graph).static_order()]) == len(names)


def test_the_modules_of_the_page_import_one_way() -> None:
    """No module imports itself by way of others; a folder imports only those before it."""
    web = HOME.resolve() / "web"
    graph = {
        path: {
            (path.parent / name).resolve()
            for name in re.findall(r"from '([^']+)'", path.read_text("utf-8"))
        }
        for path in web.rglob("*.js")
    }
    depth = {web / folder: number for number, folder in enumerate(PAGE)}
    for path, found in graph.items():
        assert found <= graph.keys(), path
        assert all(depth[one.parent] <= depth[path.parent] for one in found), path

    assert len([*TopologicalSorter(graph).static_order()]) == len(graph)


def test_the_tests_need_nothing_of_the_bot() -> None:
    """They run where only the simulator is: six people's numbers and a way to wait are beside."""
    for path in TESTS.rglob("*.py"):
        ours = {name for name in imported(path) if name.partition(".")[0] in {"bot", "tests"}}
        known = ("bot.playground", "tests.playground", "tests.cast", "tests.waiting")
        assert all(name.startswith(known) for name in ours), path


def test_no_room_is_overfull() -> None:
    """Folders, files and functions stay small enough to be read in one go."""
    folders = (one for one in HOME.rglob("*") if one.is_dir() and one.name != "__pycache__")
    for folder in [HOME, *folders]:
        assert sum(one.is_file() for one in folder.iterdir()) <= MOST_FILES, folder
    for path in SOURCES:
        text = path.read_text("utf-8")
        assert len(text.splitlines()) <= LONGEST_FILE, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                assert node.end_lineno - node.lineno < LONGEST_FUNCTION, f"{path}: {node.name}"


def test_the_page_of_the_simulator_names_every_endpoint() -> None:
    """What its README says people can do is what the server takes, and all of it."""
    server = Playground(port=0, clock=Clock())
    taken = {(route.method, route.path) for route in server._control_api.routes()}
    told = set(re.findall(r"^\| `(GET|POST) (/sim/\w+)", README.read_text("utf-8"), re.MULTILINE))

    assert {(method, path) for method, path in taken if path.startswith("/sim/")} == told


async def test_the_example_of_the_readme_runs() -> None:
    """Whoever copies it has a server and its token."""
    (example,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    names: dict[str, Any] = {}
    running = eval(compile(example, "README.md", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), names)  # noqa: S307 - ours
    await running

    assert names["base"].startswith("http://127.0.0.1:")
    assert names["token"] == names["server"].token
