"""Every text with values of every kind, in the order in which its reader sees it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time

import pytest
from fluent.syntax import FluentParser, ast, visitor
from hypothesis import given
from hypothesis import strategies as st

from bot.catalog.catalog import Catalog
from bot.core.marks import MARK
from bot.places import CONTENT
from tests.built import content
from tests.reading_order import misplaced, seen

_UNSEEN = re.compile("[\u200e\u200f\u2066-\u2069]")
_COMMAND = re.compile(r"[a-z]+(?: -{0,2}[a-z]+)+")  # words and options, as they are typed
_DAY = date(2025, 7, 17)
# Names, nicknames, addresses and references as they come, each with its own first letter.
_TYPED = (
    "Karim Benjelloun",
    "كريم بنجلون",
    "صيدلية Atlas 24",
    "Pharmacie الأمل",
    "24 ساعة Oujda",
    "7 Gare",
    "(صيدلية) Zaër!",
    "2025-07-003",
    "080 200 7200",
    "https://t.me/ConfrereBot?start=faq-otp-3",
    "karim@exemple.ma",
    "/guide_pdf 2025-07-09",
    "python -m bot restore 2001",
    "12 %",
    "\u202eabc ابج",
    "a\u2067b",
)


class _Names(visitor.Visitor):
    """The variables of a text, and those of them that choose a form."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: dict[str, None] = {}
        self.choosing: dict[str, tuple[str, ...]] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.shown[node.id.name] = None

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        assert isinstance(node.selector, ast.VariableReference)
        keys = tuple(
            v.key.name if isinstance(v.key, ast.Identifier) else v.key.value for v in node.variants
        )
        self.choosing[node.selector.id.name] = keys
        self.generic_visit(node)


def _texts(language: str) -> Iterator[tuple[str, _Names]]:
    source = (CONTENT / "strings" / f"{language}.ftl").read_text(encoding="utf-8")
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message):
            names = _Names()
            names.visit(entry)
            yield entry.id.name, names


def _composed(catalog: Catalog, language: str) -> tuple[str, ...]:
    """Return values that are themselves made of parts, as the bot makes them."""
    month = catalog.month(2025, 6, language)
    days = [catalog.date(date(2025, 8, n), language) for n in (8, 9, 10)]
    return (
        catalog.text("deadline-subject", language, name="CNSS", month=month),
        catalog.text("deadline-subject", language, name="صيدلية 24", month=month),
        catalog.text("document-title", language, authority="CNSS", date=days[0]),
        catalog.beside(["CNSS", "صيدلية", "Gare 7"], language),
        catalog.listed(["Français", "العربية", "2025-07-003"], language),
        catalog.listed(days, language),
        catalog.text("guide-otp", language),
        catalog.date(_DAY, language, weekday=True),
        catalog.formats.time(time(9, 5), language),
    )


def _fillings(names: _Names, values: tuple[str, ...]) -> Iterator[Mapping[str, str | int]]:
    plural = {"zero", "one", "two", "few", "many", "other"}
    numbers = (0, 1, 2, 3, 11, 100)
    for turn in range(len(values)):
        filling: dict[str, str | int] = {}
        for place, name in enumerate(names.shown):
            if name not in names.choosing:
                filling[name] = values[(turn + place) % len(values)]
            elif keys := [key for key in names.choosing[name] if key not in plural | {"0"}]:
                filling[name] = keys[turn % len(keys)]
            else:
                filling[name] = numbers[turn % len(numbers)]
        yield filling


def _parts(line: str, values: list[str]) -> list[range]:
    """Return where the given values and the words between them stand in a line without marks."""
    parts, end = list[range](), 0
    while True:
        found = [(line.find(v, end), -len(v), v) for v in values if v and line.find(v, end) >= 0]
        if not found:
            return [*parts, range(end, len(line))]
        start, _, value = min(found)
        parts += [range(end, start), range(start, start + len(value))]
        end = start + len(value)


def _assert_in_order(shown: str, values: list[str], *, is_rtl: bool) -> None:
    """Every part is one run, and the runs follow one another as the language is read."""
    for line in shown.split("\n"):
        visible = [n for n, character in enumerate(line) if not _UNSEEN.match(character)]
        plain = "".join(line[n] for n in visible)
        index = {original: n for n, original in enumerate(visible)}
        places = {index[n]: place for place, n in enumerate(seen(line))}
        runs = []
        for part in _parts(plain, values):
            if ordered := [places[n] for n in part if n in places]:
                assert max(ordered) - min(ordered) == len(ordered) - 1, (line, plain[part.start :])
                runs.append(min(ordered))
        assert runs == sorted(runs, reverse=is_rtl), line


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_the_parts_of_every_text_stand_in_order(catalog: Catalog, language: str) -> None:
    """Whatever a value is, it is one run, between the words it was put between."""
    is_rtl = catalog.languages[language].direction == "rtl"
    values = (*_TYPED, *_composed(catalog, language))
    for key, names in _texts(language):
        for filling in _fillings(names, values):
            shown = catalog.text(key, language, **filling)
            inserted = [_UNSEEN.sub("", v) for v in filling.values() if isinstance(v, str)]
            inserted = [v.replace("\u202e", "") for v in inserted]
            if len(inserted) and _UNSEEN.sub("", shown) not in inserted:
                _assert_in_order(shown, inserted, is_rtl=is_rtl)


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_a_value_reads_inside_a_text_as_it_reads_alone(catalog: Catalog, language: str) -> None:
    """A nickname of both scripts, an address, a date: nothing inside it changes places."""
    for value in (*_TYPED[:-2], *_composed(catalog, language)):
        shown = catalog.text("announce-as", language, who=value)
        alone = "".join(value[n] for n in seen(value))
        assert alone in "".join(shown[n] for n in seen(shown)), value


@pytest.mark.parametrize("language", ["ar", "fr"])
@given(who=st.text("abéÉ بتجضي 123.,:/()-«»\u200f\u202e\u2067\u2069", min_size=1, max_size=12))
def test_no_name_moves_what_stands_beside_it(language: str, who: str) -> None:
    """Whatever a person calls themselves, the number and the day keep their places."""
    words = content().text(
        "verify-who", language, who=who, number="2025-07-003", date=content().date(_DAY, language)
    )
    shown = _UNSEEN.sub("", who).replace("\u202e", "")
    values = [shown, "2025-07-003", _UNSEEN.sub("", content().date(_DAY, language))]
    # One that stands elsewhere too, « 1» in « le 17 », could not be told from what stands there.
    if shown.strip(" .,:/()-«»") and _UNSEEN.sub("", words).count(shown) == 1:
        _assert_in_order(words, values, is_rtl=language == "ar")


def test_what_is_typed_as_it_stands_reads_from_the_left(catalog: Catalog) -> None:
    """A command with its options in an Arabic sentence, in a message as in an alert: one run."""
    found = 0
    for key, names in _texts("ar"):
        filling = next(_fillings(names, ("2025-07-003",)), {})
        for line in _UNSEEN.sub("", catalog.text(key, "ar", **filling)).split("\n"):
            for command in _COMMAND.findall(line):
                found += 1
                shown = catalog.text(key, "ar", **filling)
                order = "".join(shown[n] for n in seen(shown))
                assert "".join(filter(str.isalnum, command)) in order, key
    assert found


def test_what_is_due_stands_before_its_month(catalog: Catalog) -> None:
    """The fault that was seen in every Arabic reminder: the month first."""
    month = catalog.month(2025, 6, "ar")
    for named in catalog.obligation_names.values():
        name = _UNSEEN.sub("", named.name["ar"])
        what = catalog.text("deadline-subject", "ar", name=named.name["ar"], month=month)
        _assert_in_order(what, [name, month], is_rtl=True)
        for key in ("reminder-date", "declared-all", "declared-not-yet", "calendar-summary"):
            shown = catalog.text(key, "ar", what=what, date=catalog.date(_DAY, "ar"))
            _assert_in_order(shown, [name, month], is_rtl=True)


def test_no_arabic_of_the_content_leaves_a_word_to_its_neighbours(catalog: Catalog) -> None:
    """Titles, names of sources, answers, steps, pages: Latin words and references are islands."""
    named = (catalog.authorities, catalog.regions, catalog.obligation_names)
    texts = [
        *(each.name["ar"] for group in named for each in group.values()),
        *(each.title["ar"] for each in catalog.sources.values()),
        *(each.title["ar"] for each in catalog.themes),
        *(t["ar"] for topic in catalog.topics.values() for t in (topic.title, topic.body)),
        *(t["ar"] for guide in catalog.guides.values() for t in (guide.title, guide.intro)),
        *(
            t["ar"]
            for guide in catalog.guides.values()
            for step in guide.steps
            for t in (step.title, step.body, step.alt)
        ),
        *(page.html["ar"] for page in catalog.pages.values()),
    ]
    # What is computed in an answer is read where it is filled in.
    plain = (MARK.sub("", text) for text in texts)
    assert [line for text in plain for line in misplaced(text)] == []


def test_only_the_catalog_puts_parts_side_by_side() -> None:
    """A separator written by hand would leave its parts without an island."""
    root = CONTENT.parent / "bot"
    by_hand = [
        f"{path.relative_to(root)}: {line.strip()}"
        for floor in ("handlers", "services", "delivery")
        for path in sorted((root / floor).rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\}[^{}\"]*[·→][^{}\"]*\{|[\"'] [·→–] [\"']\.join", line)
    ]
    assert by_hand == []
