"""An answer given once is answered for all: measured, approved, told; the bot restarts between."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.cast import AMINA, KARIM, SALMA, SARAH, YOUSSEF
from tests.house.conftest import buttons, words
from tests.house.desking import HANANE, Json, Story, in_chat, open_story
from tests.services.school import School

ASKED = "Mon relevé de juin affiche un écart sur la prime xyzzy, que faire ?"
LIKE_IT = "Mon relevé de juin affiche un écart sur la prime xyzzy"
OTHERWISE = "qui répare les frigos plugh"
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
        await opened.start(AMINA, YOUSSEF, SARAH, KARIM, SALMA, HANANE)
        yield opened


def plain(message: Json) -> str:
    """Return the words of a message without what isolates them."""
    return re.sub("[\u2066-\u2069]", "", words(message))


async def answered(story: Story) -> Json:
    """Have Amina ask, and Karim answer; return what tells him that it left."""
    await story.ask(AMINA, ASKED)
    listed = in_chat(await story.say(KARIM, "/questions"), KARIM)
    card = in_chat(await story.press(KARIM, listed, "desk:view:1"), KARIM)
    taken = in_chat(await story.press(KARIM, card, "desk:take:1"), KARIM)
    return in_chat(await story.reply(KARIM, taken, ANSWER), KARIM)


async def test_an_answer_is_given_once_for_all(story: Story) -> None:
    """Who asked the same is told once; who asks anew is answered by the bot."""
    for person in (YOUSSEF, SARAH):
        await story.say(person, LIKE_IT)
    left = await answered(story)
    panel = in_chat(await story.press(KARIM, left, "once:1"), KARIM)
    assert "manque encore" in words(panel)
    assert "Sans texte en : العربية et English" in plain(panel)
    assert plain(panel).count("xyzzy") >= 2  # the phrasings of those who asked
    assert str(AMINA) not in str(panel)
    assert "Amina" not in str(panel)
    assert [one for one in buttons(panel) if one.endswith("submit")]  # may go so, and says how
    for language, text in TEXTS.items():
        asks = in_chat(await story.press(KARIM, panel, f"once:write:1:{language}"), KARIM)
        panel = in_chat(await story.reply(KARIM, asks, text), KARIM)

    told = await story.press(KARIM, panel, "once:do:1:submit")
    notice = in_chat(told, SALMA)
    assert (
        "Répond à 3 personnes qui ont posé la question ces 30 derniers jours, 0 réponse existante"
        in plain(notice)
    )
    await story.press(KARIM, panel, "once:do:1:approve")  # not one's own
    assert "en vigueur" not in words(in_chat(await story.say(SARAH, "/ask"), SARAH))
    shown = in_chat(await story.press(SALMA, notice, "once:view:1"), SALMA)
    told = await story.press(SALMA, shown, "once:do:1:approve")
    people = {one["chat"]["id"] for one in told}
    assert {YOUSSEF, SARAH, KARIM, SALMA} <= people
    assert AMINA not in people  # she has read it
    assert "compare the 3 bonus" in words(in_chat(told, SARAH))
    assert {one["chat"]["id"] for one in await story.pass_time(minutes=5)} == {SALMA}  # closed

    anew = in_chat(await story.say(AMINA, LIKE_IT), AMINA)
    assert "comparez les 3 colonnes" in words(anew)
    assert "Réponse officielle : Ordre des pharmaciens (9 juillet 2025)" in plain(anew)
    joined = in_chat(await story.say(AMINA, f"mot de passe oublié. {LIKE_IT} ?"), AMINA)
    assert "comparez les 3 colonnes" in words(joined)


async def test_officers_write_and_withdraw_an_answer_without_a_mistake(story: Story) -> None:
    """Plain words are asked about, a number is refused; who has read it hears that it is gone."""
    left = await answered(story)
    panel = in_chat(await story.press(KARIM, left, "once:1"), KARIM)
    asks = in_chat(await story.press(KARIM, panel, "once:write:1:fr"), KARIM)
    plainly = in_chat(await story.say(KARIM, TEXTS["fr"]), KARIM)
    assert "Est-ce le texte de la réponse officielle ?" in words(plainly)
    panel = in_chat(await story.press(KARIM, plainly, buttons(plainly)[0]), KARIM)
    assert "comparez les 3 colonnes" in words(panel)
    for language in ("ar", "en"):
        asks = in_chat(await story.press(KARIM, panel, f"once:write:1:{language}"), KARIM)
        lines = [words(one) for one in await story.reply(KARIM, asks, "Who?\nCall 0522 44 55 66.")]
        assert any("un téléphone" in one for one in lines)
        panel = in_chat(await story.reply(KARIM, asks, TEXTS[language]), KARIM)
    submitted = await story.press(KARIM, panel, "once:do:1:submit")
    own = [one for one in submitted if one["chat"]["id"] == KARIM]
    assert any("attend l’accord" in words(one) for one in own)  # the card itself
    late = in_chat(await story.reply(KARIM, asks, TEXTS["en"]), KARIM)
    assert "arrive trop tard" in words(late)
    shown = in_chat(await story.press(SALMA, in_chat(submitted, SALMA), "once:view:1"), SALMA)
    decided = await story.press(SALMA, shown, "once:do:1:approve")
    card = next(one for one in decided if one["message_id"] == shown["message_id"])
    assert "attend l’accord" not in words(card)
    assert buttons(card) == ["once:do:1:withdraw"]

    given = in_chat(await story.say(YOUSSEF, LIKE_IT), YOUSSEF)
    assert "N’envoyez jamais de code" in words(given)
    checked = in_chat(await story.say(AMINA, f"/verify {words(given)}"), AMINA)
    assert "réponse officielle n° 1" in plain(checked)
    _, disliked = [one for one in buttons(given) if one.startswith("vote:")]
    doubted = await story.press(YOUSSEF, given, disliked)
    assert "n’a pas aidé une personne" in plain(in_chat(doubted, SALMA))
    sure = in_chat(await story.press(SALMA, card, "once:do:1:withdraw"), SALMA)
    assert "La personne qui l’a reçue sera prévenue" in words(sure)
    gone = await story.press(SALMA, sure, "once:do:1:surely")
    assert "سُحب الجواب الرسمي" in words(in_chat(gone, YOUSSEF))
    checked = in_chat(await story.say(AMINA, f"/verify {words(given)}"), AMINA)
    assert "retirée depuis" in plain(checked)
    ask = next(one for one in buttons(given) if one.startswith("ask:"))
    asked = in_chat(await story.press(YOUSSEF, given, ask), YOUSSEF)
    assert LIKE_IT in words(asked)  # of what is gone too, people may be asked


async def test_what_is_learnt_answers_a_stranger_in_other_words(story: Story) -> None:
    """Who blocked the bot is not told, who said no is not told the next time; all over HTTP."""
    for person in (YOUSSEF, SARAH):
        await story.say(person, LIKE_IT)
    story.act("block", user_id=SARAH)
    left = await answered(story)
    panel = in_chat(await story.press(KARIM, left, "once:1"), KARIM)
    for language, text in TEXTS.items():
        asks = in_chat(await story.press(KARIM, panel, f"once:write:1:{language}"), KARIM)
        panel = in_chat(await story.reply(KARIM, asks, text), KARIM)
    story.fit = school = School()
    told = await story.press(KARIM, panel, "once:do:1:submit")
    async with story.opened() as house:
        answer = await house.services.official.find(1)
    assert answer is not None
    notice = in_chat([*told, *await story.go_on()], SALMA)
    assert "Le moteur l’apprendra" in plain(notice)
    assert "Répond à 3 personnes" in plain(notice)
    school.says = {OTHERWISE: answer.topic}

    assert "comparez" not in words(in_chat(await story.say(HANANE, OTHERWISE), HANANE))
    shown = in_chat(await story.press(SALMA, notice, "once:view:1"), SALMA)
    told = await story.press(SALMA, shown, "once:do:1:approve")
    people = {one["chat"]["id"] for one in told}
    assert YOUSSEF in people
    assert SARAH not in people
    off = in_chat(told, YOUSSEF)
    changed = in_chat(await story.press(YOUSSEF, off, buttons(off)[-1]), YOUSSEF)
    assert buttons(changed)[-1] != buttons(off)[-1]
    async with story.opened() as house:
        rows = await house.db.read.all("SELECT user_id FROM answers_untold")
    assert [row["user_id"] for row in rows] == [YOUSSEF]

    stranger = in_chat(await story.say(HANANE, OTHERWISE), HANANE)
    assert "comparez les 3 colonnes" in words(stranger)
    assert len({one.fingerprint() for one in school.fits}) == 1  # a restart finds what was fitted


async def test_c_est_faux_counts_as_the_button_and_reaches_the_officers(story: Story) -> None:
    """As the next message, and as a reply; once a person, as with the button."""
    left = await answered(story)
    panel = in_chat(await story.press(KARIM, left, "once:1"), KARIM)
    for language, text in TEXTS.items():
        asks = in_chat(await story.press(KARIM, panel, f"once:write:1:{language}"), KARIM)
        panel = in_chat(await story.reply(KARIM, asks, text), KARIM)
    notice = in_chat(await story.press(KARIM, panel, "once:do:1:submit"), SALMA)
    shown = in_chat(await story.press(SALMA, notice, "once:view:1"), SALMA)
    await story.press(SALMA, shown, "once:do:1:approve")

    told = in_chat(await story.say(YOUSSEF, LIKE_IT), YOUSSEF)
    assert "comparez les 3 colonnes" in words(told)
    said = await story.say(YOUSSEF, "C'est faux : il y a 4 colonnes")
    assert "c’est noté" in words(in_chat(said, YOUSSEF))
    assert "n° 1" in words(in_chat(said, SALMA))
    told = in_chat(await story.say(SARAH, LIKE_IT), SARAH)
    await story.say(SARAH, "merci")
    assert "it is noted" in words(in_chat(await story.reply(SARAH, told, "wrong"), SARAH))
    card = in_chat(await story.press(SALMA, shown, "once:view:1"), SALMA)
    assert "2 personnes" in words(card)
