"""An answer given once is answered for all: measured, approved, told, exported; with restarts."""

import re
import shutil
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.__main__ import parser
from bot.catalog.load import load
from bot.commands import export
from bot.commands.refusal import CONTENT
from bot.storage.database import DATABASE
from tests.built import TODAY
from tests.cast import AMINA, KARIM, SALMA, SARAH, YOUSSEF
from tests.house.conftest import buttons, words
from tests.house.desking import Json, Story, in_chat, open_story

ASKED = "Mon relevé de juin affiche un écart sur la prime xyzzy, que faire ?"
LIKE_IT = "Mon relevé de juin affiche un écart sur la prime xyzzy"
ANSWER = "Ouvrez le détail du relevé, puis comparez les 3 colonnes de la prime."
TEXTS = {
    "fr": f"Pourquoi le relevé montre-t-il un écart ?\n{ANSWER}",
    "ar": "لماذا يظهر فرق في الكشف؟\nافتحوا تفاصيل الكشف وقارنوا الأعمدة 3 للمنحة.",
    "en": "Why does the statement show a gap?\nOpen the details and compare the 3 bonus columns.",
}


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    """A world whose bot restarts between any two steps."""
    async with open_story(tmp_path) as opened:
        await opened.start(AMINA, YOUSSEF, SARAH, KARIM, SALMA)
        yield opened


def plain(message: Json) -> str:
    """Return the words of a message without what isolates them."""
    return re.sub("[\u2066-\u2069]", "", words(message))


def carried(message: Json, verb: str) -> str:
    """Return what the button of a message carries that begins so."""
    return next(one for one in buttons(message) if one.startswith(verb))


async def answered(story: Story) -> Json:
    """Have Amina ask, and Karim answer; return what tells him that it left."""
    await story.ask(AMINA, ASKED)
    listed = in_chat(await story.say(KARIM, "/questions"), KARIM)
    card = in_chat(await story.press(KARIM, listed, "desk:view:1"), KARIM)
    taken = in_chat(await story.press(KARIM, card, "desk:take:1"), KARIM)
    return in_chat(await story.reply(KARIM, taken, ANSWER), KARIM)


async def drafted(story: Story) -> Json:
    """Have Karim mark his answer as official and write it in three languages."""
    left = await answered(story)
    panel = in_chat(await story.press(KARIM, left, "once:1"), KARIM)
    for language, text in TEXTS.items():
        asks = in_chat(await story.press(KARIM, panel, f"once:write:1:{language}"), KARIM)
        panel = in_chat(await story.reply(KARIM, asks, text), KARIM)
    return panel


async def approved(story: Story) -> Sequence[Json]:
    """Have Salma approve what Karim submits; return what is told then."""
    told = await story.press(KARIM, await drafted(story), "once:do:1:submit")
    notice = in_chat(told, SALMA)
    panel = in_chat(await story.press(SALMA, notice, "once:view:1"), SALMA)
    return await story.press(SALMA, panel, "once:do:1:approve")


async def test_an_answer_is_given_once_for_all(story: Story) -> None:
    """Who asked the same is told once; who asks anew is answered by the bot."""
    for person in (YOUSSEF, SARAH):
        await story.say(person, LIKE_IT)
    left = await answered(story)
    panel = in_chat(await story.press(KARIM, left, "once:1"), KARIM)
    assert "manque encore" in words(panel)
    assert "Il manque une langue" in words(panel)
    assert plain(panel).count("xyzzy") >= 2  # the phrasings of those who asked
    assert str(AMINA) not in str(panel)
    assert "Amina" not in str(panel)
    assert not [one for one in buttons(panel) if one.endswith("submit")]
    for language, text in TEXTS.items():
        asks = in_chat(await story.press(KARIM, panel, f"once:write:1:{language}"), KARIM)
        panel = in_chat(await story.reply(KARIM, asks, text), KARIM)

    told = await story.press(KARIM, panel, "once:do:1:submit")
    notice = in_chat(told, SALMA)
    assert "Répond à 3 questions des 30 derniers jours, 0 réponse existante" in plain(notice)
    await story.press(KARIM, panel, "once:do:1:approve")  # not one's own
    assert "en vigueur" not in words(in_chat(await story.say(SARAH, "/ask"), SARAH))
    shown = in_chat(await story.press(SALMA, notice, "once:view:1"), SALMA)
    told = await story.press(SALMA, shown, "once:do:1:approve")
    people = {one["chat"]["id"] for one in told}
    assert {YOUSSEF, SARAH, KARIM, SALMA} <= people
    assert AMINA not in people  # she has read it
    assert "compare the 3 bonus" in words(in_chat(told, SARAH))
    assert await story.pass_time(minutes=5) == []

    anew = in_chat(await story.say(AMINA, LIKE_IT), AMINA)
    assert "comparez les 3 colonnes" in words(anew)
    assert "Réponse officielle : Ordre des pharmaciens (9 juillet 2025)" in plain(anew)
    joined = in_chat(await story.say(AMINA, f"mot de passe oublié. {LIKE_IT} ?"), AMINA)
    assert "comparez les 3 colonnes" in words(joined)


async def test_one_is_turned_down_and_one_is_taken_back(story: Story) -> None:
    """Refused, nothing changes; withdrawn by one officer, it is not given any more."""
    told = await story.press(KARIM, await drafted(story), "once:do:1:submit")
    panel = in_chat(await story.press(SALMA, in_chat(told, SALMA), "once:view:1"), SALMA)
    refused = await story.press(SALMA, panel, "once:do:1:reject")
    assert "refusée" in words(in_chat(refused, KARIM))
    assert "3 colonnes" not in words(in_chat(await story.say(SARAH, LIKE_IT), SARAH))


async def test_a_live_answer_is_taken_back_by_one_officer(story: Story) -> None:
    """The bot does not give it any more, and its old buttons say so."""
    await approved(story)
    given = in_chat(await story.say(AMINA, LIKE_IT), AMINA)
    panel = in_chat(await story.say(KARIM, "/questions"), KARIM)
    listed = in_chat(await story.press(KARIM, panel, "once:list"), KARIM)
    shown = in_chat(await story.press(KARIM, listed, "once:view:1"), KARIM)
    await story.press(KARIM, shown, "once:do:1:withdraw")
    assert "3 colonnes" not in words(in_chat(await story.say(SARAH, LIKE_IT), SARAH))
    await story.press(AMINA, given, carried(given, "vote"))
    assert story.toasts[-1]


async def test_who_said_no_or_has_left_is_not_told(story: Story) -> None:
    """Opting out holds for all that is answered later; a blocked bot writes to nobody."""
    for person in (YOUSSEF, SARAH):
        await story.say(person, LIKE_IT)
    async with story.opened() as house:
        await house.services.official.set_told(SARAH, is_told=False)
    story.act("block", user_id=YOUSSEF)
    told = await approved(story)
    assert {one["chat"]["id"] for one in told} <= {KARIM, SALMA}


async def test_the_export_is_content_and_retires_the_row(
    story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder loads, with the number as a fact of the institution; then the row is done."""
    await approved(story)
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    monkeypatch.setenv("CONFRERE_DATA_DIR", str(story.folder))
    options = parser().parse_args(["export", "faq", "--out", str(folder)])
    await export.run(options)
    await export.run(options)  # again changes nothing

    found = load(folder, today=TODAY)
    (topic,) = found.topics.keys() - load(CONTENT, today=TODAY).topics.keys()
    assert found.facts[f"{topic}-1"].texts["fr"] == "3"
    assert found.facts[f"{topic}-1"].source == f"answer-{topic}"
    assert "comparez les 3 colonnes" in found.topics[topic].body["fr"]
    assert (story.folder / DATABASE).exists()
