"""A message is told in one language: that of the question, Darija in its script with the rest."""

from typing import Any

import pytest

from bot.catalog.catalog import Catalog
from tests.cast import AMINA
from tests.house.conftest import buttons, words
from tests.house.parlour import Parlour
from tests.house.test_dialogues import plain

Json = dict[str, Any]
ME = {"chat_id": AMINA, "user_id": AMINA}
# By what is spoken: how somebody asks for a person, the question, what is asked of it after.
WALKS = {
    "ary-latn": (
        "bghit nhder m3a chi wa7d",
        "3ndi mochkil m3a l'inspecteur, bgha ychof chi 7aja ma fhemthach",
        "fin wsel so2ali",
    ),
    "ary": (
        "بغيت نهضر مع شي واحد",
        "عندي مشكل مع المفتش بغا يشوف شي حاجة مافهمتهاش",
        "فين وصل سؤالي",
    ),
    "ar": (
        "أريد التحدث مع شخص",
        "المفتش طلب مني وثيقة لا أعرفها ولم أفهم السبب",
        "أين وصل سؤالي",
    ),
    "en": (
        "i want to talk to a human",
        "the inspector wants a paper that i have never heard of",
        "any news about my question",
    ),
}
SETTINGS = {"ar", "en"}  # a question leaves the setting, which is French, as it is
SIGNS = {"ask-slot"}  # no words of a language


class Told:
    """What the bot looks up to be said, with the language in which it stands there."""

    def __init__(self, catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
        self.found: list[tuple[str, str, str]] = []
        own = catalog.strings.text

        def text(key: str, language: str, **values: str | int) -> str:
            has_own = catalog.strings._bundles[language]._sources.get(key) is not None
            said = own(key, language, **values)
            self.found.append((key, language if has_own else f"for want of {language}", said))
            return said

        monkeypatch.setattr(catalog.strings, "text", text)

    def languages(self, answer: Json) -> set[str]:
        """Return in which languages the words and the buttons of an answer stand."""
        rows = answer.get("reply_markup", {}).get("inline_keyboard", [])
        seen = plain("\n".join([words(answer), *(one["text"] for row in rows for one in row)]))
        shown = [one for one in self.found if plain(one[2]) in seen and one[0] not in SIGNS]
        return {language for _, language, _ in shown}


@pytest.mark.parametrize("spoken", list(WALKS))
async def test_a_question_to_people_is_put_in_one_language(
    parlour: Parlour, monkeypatch: pytest.MonkeyPatch, spoken: str
) -> None:
    """Asked for, shown, sent, asked after, added to and taken back: Darija is answered in it."""
    ask, question, after = WALKS[spoken]
    told = Told(parlour.house.catalog, monkeypatch)

    def check(at: str, answer: Json) -> None:
        languages = told.languages(answer)
        assert len(languages) == 1, (at, languages, words(answer))
        assert spoken in SETTINGS or languages == {spoken}, (at, languages)

    async def does(at: str, action: str, **body: Any) -> Json:
        told.found.clear()
        (answer,) = [
            one for one in await parlour.do(action, **ME, **body) if one["chat"]["id"] == AMINA
        ] or [parlour.world.chats[AMINA].messages[body["message_id"]]]
        check(at, answer)
        return answer

    async def press(below: Json, begin: str) -> Json:
        data = next(one for one in buttons(below) if one.startswith(begin))
        return await does(data, "press", message_id=below["message_id"], data=data)

    await does(ask, "message", text=ask)
    form = await does(question, "message", text=question)
    assert "awaited:no" in buttons(form)
    await press(form, "send")
    standing = await does(after, "message", text=after)
    assert question[:30] in words(standing)
    await press(standing, "ticket:add")
    await press(standing, "ticket:cancel")
    await does("/ask", "message", text="/ask")
