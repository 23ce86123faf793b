"""The hour of the last day once two officers have stated it: nothing says that it is not known."""

import pytest

from bot.services.deadlines import deadline_words
from bot.services.printing.guide_view import dates, leaflet
from bot.services.registry import Services
from tests.services.bench import Bench
from tests.services.test_statements import NOW, opened, stated

pytestmark = pytest.mark.usefixtures("quick_reading")

NOT_KNOWN = ("pas connue", "not known", "غير معروفة", "ما معروفاش", "ma m3roufach")
TOLD = {
    "fr": "Heure limite le dernier jour : 16 h 30",
    "en": "Latest hour on the last day: 16:30",
    "ar": "آخر ساعة في اليوم الأخير من الأجل: 16:30",
    "ary": "آخر ساعة ف النهار اللخر: 16:30",
    "ary-latn": "Akher sa3a f nhar lekher: 16 h 30",
}


async def said(made: Services, language: str) -> tuple[str, ...]:
    """Return the answer, the rule and its note, wherever the hour of the last day may stand."""
    catalog = made.catalog
    outlook = await made.deadlines.outlook(language=language, now=NOW)
    due = outlook.due
    body = await made.topics.body("deadline-monthly", language, now=NOW)
    rules = [
        deadline_words.rule(catalog, due.obligation, language, due=one) for one in (None, due)
    ]
    if language not in catalog.languages:  # Darija has the answer and the rule alone
        return (body, *rules)
    note = deadline_words.note(catalog, due, language)
    guide = catalog.guides["login-otp"]
    sheet = leaflet(catalog, guide, language, dates(catalog, outlook, language))
    return (body, *rules, note, str(sheet))


def plain(words: str) -> str:
    """Return words without marks of direction, joined spaces and tags."""
    for sign in "\u2066\u2067\u2068\u2069\u200e\u200f":
        words = words.replace(sign, "")
    for tag in ("<b>", "</b>"):
        words = words.replace(tag, "")
    return words.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("language", TOLD)
async def test_once_known_no_text_says_that_it_is_not(bench: Bench, language: str) -> None:
    """The answer says it once, the rule beside a date says it, in every writing."""
    made = await opened(bench)
    before = [plain(one) for one in await said(made, language)]
    assert all(any(sign in one for sign in NOT_KNOWN) for one in before)

    await stated(made, "deadline-hour", "16 h 30")

    texts = [plain(one) for one in await said(made, language)]
    assert not [one for one in texts for sign in NOT_KNOWN if sign in one]
    assert TOLD[language].casefold() in texts[0].casefold()
    assert texts[0].casefold().count(TOLD[language].casefold()) == 1
    assert TOLD[language].casefold() in texts[1].casefold()
