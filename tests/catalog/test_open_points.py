"""Every open point once an institution has stated it: no text doubts it any more, and it is told.

A doubt stands behind the mark of its point, in whatever topic, so that it goes with it; what no
point asks for may go on being said not to be known, and is counted here.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from bot.catalog.catalog import Catalog
from bot.catalog.load import with_files
from bot.catalog.model import Point
from bot.catalog.official.statements import Stated, restated
from bot.core.official.values import Kind, Unit
from tests.built import TODAY, content

LANGUAGES = ("fr", "ar", "en", "ary", "ary-latn")
DOUBTS = {
    "fr": r"ne savons pas|n’(?:est|a|ont)[^.]{0,30}(?:pas|encore)[^.]{0,12}confirm|pas confirm"
    r"|non confirm|aucune? (?:texte|règle|démarche)|inconnue|rien ne confirme|ne le donnons pas"
    r"|sources ne disent pas|reste(?:nt)? à confirmer",
    "ar": r"لا نعلم|لم نتأكد|غير مؤكد|لم يؤكد|لم تتأكد|لم نجد أي|ولا شيء يؤكد|لا نعطيه|لا تذكر",
    "en": r"[Ww]e do not know|not confirmed|nobody has confirmed|found no|nothing confirms"
    r"|still to be confirmed|we do not give|sources do not say",
    "ary": r"ما عارفينش|ما مأكد|حتى واحد ما أكد|حتى طريقة ما|ما لقينا حتى|ما كتأكد|ما كنعطيوهش"
    r"|ما كتقولش",
    "ary-latn": r"[Mm]a 3arfinch|machi akid|7tta wa7ed ma akked|7tta tari9a|[Mm]a l9ina 7tta"
    r"|ma katakked|ma kan3tiwhch|ma kaygoulouch",
}
# What nobody is asked for by a point of its own: one sentence, in each language alike.
LEFT = {
    "birth-leave",  # how the claim is sent
    "changes-report",  # the papers
    "complaint-unanswered",  # whether an employer may
    "eid-activate",  # the screens
    "family-allowances",  # the days of payment
    "late-employee-rights",  # after how long rights end
    "maternity",  # the papers
    "newcomer-no-number",  # the screen
    "order-contact",  # whether a law is applied
    "otp-invalid",  # why a code is refused
    "otp-not-received",  # how long the code takes
    "own-amo",  # where it is paid
}
NONE = {"deadline-monthly", "extension-now"}  # computed: of a text, or an extension


def sample(point: Point) -> str:
    """Return a value that lies between the bounds of a point, as it is kept."""
    match point.kind:
        case Kind.PHONE:
            return "3940" if point.bounds and point.bounds.most == "4" else "05 22 54 70 54"
        case Kind.SITE:
            return "https://exemple.ma"
        case Kind.MAIL:
            return "aide@exemple.ma"
        case Kind.REFERENCE:
            return "Essai-7"
        case Kind.ADDRESS | Kind.WORDS:
            return "Essai sept\nتجربة سبعة\nSeventh trial"
        case _:
            assert point.bounds is not None
            return point.bounds.most


def state(catalog: Catalog, *points: Point) -> Mapping[str, str]:
    """Return the files that change once the CNSS has stated these points."""
    return restated(
        catalog, [Stated(one.key, "cnss", one.kind, sample(one), TODAY) for one in points]
    )


@cache
def every_one_stated() -> Catalog:
    """The content in which all that is asked for is answered."""
    catalog = content()
    changed = state(catalog, *catalog.points.values())
    return with_files(catalog, changed, today=TODAY)


def pages() -> Iterator[tuple[str, str, str]]:
    """Yield each text of a topic or a guide: its folder, its language, and its source."""
    for folder in ("faq", "guide"):
        for path in sorted((content().folder / folder).glob("*/*.md")):
            yield f"{folder}/{path.parent.name}", path.stem, path.read_text("utf-8")


def plain(words: str) -> str:
    """Return words without tags, marks of direction and joined spaces."""
    words = re.sub(r"<[^>]+>|[\u2066-\u2069\u200e\u200f]", "", words)
    return re.sub(r"\s+", " ", words).strip()


def doubts(text: str, language: str) -> list[str]:
    """Return the sentences of a text that say that something is not known."""
    sentences = re.split(r"(?<=[.!?؟])\s+|\n", text)
    return [one for one in sentences if re.search(DOUBTS[language], one)]


MARKED = sorted(
    {key for _, _, text in pages() for key in re.findall(r"\{open:([a-z0-9-]+)\}", text)}
)


@pytest.mark.parametrize("key", MARKED)
def test_a_point_that_is_stated_is_doubted_nowhere_and_told_where_it_was(key: str) -> None:
    """In every topic that doubted it and in every language, by itself, in whole sentences."""
    catalog = content()
    changed = state(catalog, catalog.points[key])
    mark, named = f"{{open:{key}}}", f"{{fact:{key}}}"
    for place, language, before in pages():
        if mark not in before:
            continue
        after = changed[f"{place}/{language}.md"]
        gone = [line.partition(mark)[2] for line in before.splitlines() if mark in line]
        assert mark not in after, (place, language)
        assert after.count(named) == 1, (place, language)
        for clause in gone:
            assert re.sub(r"\{open:[a-z0-9-]+\}", "", clause) not in after, (place, language)
        for line in after.splitlines():
            loose = re.search(r"[,;،؛]\s*$|[^\s.!?؟…:]\.\.|^- *$|:\.$", line)
            assert loose is None, (place, language, line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_doubt_is_left_of_what_an_institution_can_state(language: str) -> None:
    """All points stated, what is still said not to be known is what nobody is asked for."""
    catalog = every_one_stated()
    found = {
        topic.id: doubts(re.sub(r"<[^>]+>", "", topic.body[language]), language)
        for topic in catalog.topics.values()
        if language in topic.body
    }
    left = {topic: said for topic, said in found.items() if said and topic not in NONE}
    assert left.keys() == LEFT, left
    assert {len(said) for said in left.values()} == {1}, left


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_that_doubted_tells_the_value(language: str) -> None:
    """As people read it: the name of the point, and what it is."""
    before, after = content(), every_one_stated()
    for place, code, text in pages():
        folder, _, name = place.partition("/")
        if code != language or folder != "faq":
            continue
        body = after.topics[name].body[language]
        for key in re.findall(r"\{open:([a-z0-9-]+)\}", text):
            said = plain(body)
            assert plain(before.points[key].name[language]) in said, (name, key)
            assert plain(after.facts[key].texts[language]) in said, (name, key)


@pytest.mark.parametrize("unit", Unit)
def test_how_long_something_lasts_is_said_in_words_of_its_language(unit: Unit) -> None:
    """One, two, a few, many: each with the noun that its number asks for, in Arabic too."""
    formats = content().formats
    for language in ("fr", "ar", "en"):
        said = [formats.duration(count, unit, language) for count in (1, 2, 3, 11, 100)]
        assert not any("duration" in one for one in said), said
        forms = {re.sub(r"[\d\s]", "", one) for one in said}
        assert len(forms) >= (3 if language == "ar" else 1), said
        assert not any(re.search(r"[a-z]", one) for one in said if language == "ar"), said
