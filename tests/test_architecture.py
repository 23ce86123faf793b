"""The house holds itself: imports point down, every command is complete, migrations count up."""

import ast
import re
from collections import Counter
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from bot.places import CONTENT
from bot.search.encoder import BUILD

ROOT = Path(__file__).parent.parent
BOT = ROOT / "bot"

FLOORS = {  # what each floor may import of ours
    "core": set(),
    "catalog": {"core"},
    "search": {"core"},
    "storage": {"core"},
    "rendering": {"core"},
    "services": {"core", "catalog", "search", "storage", "rendering"},
    "handlers": {"core", "catalog", "services"},
    "intake": {"core", "storage", "clock", "transport"},
    "delivery": {"core", "storage", "clock", "transport"},
    "playground": set(),
    "commands": {
        *("core", "catalog", "search", "storage", "rendering", "services", "settings"),
        *("machine", "places", "transport", "playground"),
    },
    "health": {"core", "machine", "storage", "__version__"},
    "machine": {"core.health.limits"},
    "places": set(),
    "transport": set(),
    "settings": set(),
    "logs": {"core.measures", "core.secrets"},
    "jsonl": set(),
    "clock": set(),
    "outages": {"core.sending.outage", "transport"},
    # How the floors are put together and run: each of these knows only the ones before it.
    "recurring": {"delivery.scheduler", "services", "storage"},
    "watching": {"delivery", "health", "intake", "settings", "storage"},
    "app": {
        *("catalog", "clock", "core", "delivery", "handlers", "health", "intake", "outages"),
        *("rendering", "services", "settings", "recurring", "storage", "transport", "watching"),
    },
    "newcomers": {"services"},
    "loops": {"app", "core", "handlers", "health", "outages", "rendering", "storage"},
    "serving": {
        *("app", "catalog", "clock", "delivery", "logs", "loops", "newcomers", "outages"),
        *("playground", "rendering", "services", "settings"),
    },
}
FOREIGN = {  # who alone may import what comes from outside
    "telegram": {
        "handlers",
        "intake",
        "app",
        "loops",
        "transport",
        "outages",
        "commands.doctor.telegram",
        "commands.rehome",
        "delivery.telegram_sender",
        "delivery.answer_lane",
        "delivery.linked_chats",
    },
    "aiosqlite": {"storage"},
    "sqlite3": {"storage"},
}
SOURCES = sorted(path for path in BOT.rglob("*.py") if path.name != "__main__.py")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _imports(path: Path) -> frozenset[str]:
    found = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports are absolute"
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def _allows(allowed: set[str], module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in allowed)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(BOT)))
def test_imports_point_down(path: Path) -> None:
    """A floor imports only the floors below it, and foreign libraries only where they belong."""
    parts = path.relative_to(BOT).with_suffix("").parts
    floor, room = parts[0], ".".join(parts)
    for module in _imports(path):
        if module.startswith("bot."):
            inner = module.removeprefix("bot.")
            own = inner == floor or inner.startswith(f"{floor}.")
            assert own or _allows(FLOORS.get(floor, set()), inner), f"{room} imports {module}"
        for library, users in FOREIGN.items():
            if module == library or module.startswith(f"{library}."):
                assert _allows(users, room), f"{room} imports {module}"


def test_only_serving_the_drill_and_tests_know_the_playground() -> None:
    """The real bot never depends on its simulator."""
    for path in SOURCES:
        if {"playground", "drill"} & {*path.parts} or path.name == "serving.py":
            continue
        assert not any(name.startswith("bot.playground") for name in _imports(path)), path


def test_migrations_are_numbered_apart() -> None:
    """Two branches that add the same number collide here, not in production."""
    names = sorted(path.name for path in (BOT / "storage/migrations").glob("*.sql"))

    assert names
    assert all(re.fullmatch(r"\d{4}_[a-z0-9_]+\.sql", name) for name in names), names
    numbers = [name[:4] for name in names]
    assert sorted(set(numbers)) == numbers


def test_the_locks_hold_exact_pins_with_hashes_and_no_address() -> None:
    """A lock that names an index would break elsewhere; one without hashes proves nothing."""
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9][^\n]*==[^\n]*", text, re.MULTILINE)

        assert pins
        assert "--hash=sha256:" in text
        assert "://" not in text
        assert all(pin.rstrip().endswith("\\") for pin in pins), "a pin without a hash"


_LINES, _OF_A_FUNCTION, _FILES = 300, 60, 20  # at the most, or it has two purposes


def test_rooms_stay_small() -> None:
    """What one person can hold in mind: a file, a function, a folder."""
    paths = [path for folder in (BOT, ROOT / "benchmarks") for path in folder.rglob("*.py")]
    lines = {path: path.read_text(encoding="utf-8").count("\n") for path in paths}
    functions = {
        (path, node.name): (node.end_lineno or 0) - node.lineno + 1
        for path in paths
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    folders = Counter(path.parent for path in paths)

    assert not {path for path, count in lines.items() if count > _LINES}
    assert not {one for one, count in functions.items() if count > _OF_A_FUNCTION}
    assert not {path for path, count in folders.items() if count > _FILES}


def test_what_is_sent_names_its_topic() -> None:
    """An answer never leaves the thread it belongs to: each send of a handler says which."""
    for path in sorted((BOT / "handlers").rglob("*.py")):
        sends = [
            node
            for node in ast.walk(_tree(path))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr.startswith("send_")
            and ast.unparse(node.func.value).endswith("bot")
        ]
        placed = [any(key.arg == "message_thread_id" for key in node.keywords) for node in sends]

        assert all(placed), path


def test_handlers_hold_no_words() -> None:
    """Every sentence lives in content/: no literal of two words is sent from a handler."""
    sentence = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
    for path in sorted((BOT / "handlers").rglob("*.py")):
        spoken = [
            argument.value
            for node in ast.walk(_tree(path))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in {"reply", "show", "toast"}
            for argument in ast.walk(node)
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        ]

        assert not [words for words in spoken if sentence.search(words)], path


def test_what_is_found_from_a_file_is_found() -> None:
    """A room that moves a floor down still finds the content, and keeps the search beside it."""
    assert CONTENT == ROOT / "content"
    assert BUILD == ROOT / "build"


@cache
def _trees() -> dict[Path, ast.Module]:
    return {path: _tree(path) for path in BOT.rglob("*.py")}


@cache
def _used() -> set[str]:
    """Return every name that bot/ uses, and behind a dot with what stands before it as well."""
    found = set()
    for node in (node for tree in _trees().values() for node in ast.walk(tree)):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found |= {f".{node.attr}", f"{ast.unparse(node.value)}.{node.attr}"}
    return found


@pytest.mark.parametrize("floor", ["storage", "services"])
def test_what_a_floor_offers_is_used(floor: str) -> None:
    """A door that only tests go through proves nothing: each public function is called in bot/."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    offered = []
    for path in (path for path in _trees() if path.is_relative_to(BOT / floor)):
        for node in _trees()[path].body:
            if isinstance(node, functions):  # by its name, or by that of its room
                offered.append((path.stem, node.name, {node.name, f"{path.stem}.{node.name}"}))
            elif isinstance(node, ast.ClassDef):
                doors = [one.name for one in node.body if isinstance(one, functions)]
                offered += [(node.name, name, {f".{name}"}) for name in doors]
    idle = [
        f"{room}.{name}"
        for room, name, calls in offered
        if not name.startswith("_") and not calls & _used()
    ]

    assert not idle


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _wing(module: str) -> str:
    """Return the folder of a floor in which a module lies; the module itself outside of one."""
    return ".".join(module.split(".")[:3])


@cache
def _graph() -> dict[str, set[str]]:
    """Return which modules each one imports, at whatever place; not what is for types alone."""
    modules = {_module(path): path for path in BOT.rglob("*.py")}
    graph = {}
    for module, path in modules.items():
        named = _imports(path) - _for_types(path)
        # `from a import b` imports the module a.b where there is one, and else the module a.
        graph[module] = {
            name
            for name in named & modules.keys()
            if not any(more.startswith(f"{name}.") for more in named & modules.keys())
        } - {module}
    return graph


def _for_types(path: Path) -> set[str]:
    """Return what is imported where types are checked, and nowhere else."""
    return {
        name
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for imported in ast.walk(node)
        if isinstance(imported, ast.ImportFrom) and imported.module
        for alias in imported.names
        for name in (imported.module, f"{imported.module}.{alias.name}")
    }


def _circle(graph: dict[str, set[str]]) -> list[str]:
    """Return one way round, where there is any."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_imports_itself_by_way_of_others() -> None:
    """Each can be read, and tested, with what is below it alone."""
    assert _circle(_graph()) == []


def test_the_wings_of_a_floor_lean_one_way() -> None:
    """A wing knows some of its neighbours, and none that knows it; the frame joins them all."""
    tables = (BOT / "handlers/tables").glob("*.py")
    frame = {_module(path) for path in [*(BOT / "handlers").glob("*.py"), *tables]}
    wings: dict[str, set[str]] = {}
    for module, imported in _graph().items():
        if module not in frame:
            known = wings.setdefault(_wing(module), set())
            known |= {_wing(one) for one in imported - frame} - {_wing(module)}

    assert _circle(wings) == []
