"""What asks nothing gets a kind word with the main buttons, and never goes to the Order."""

import base64
from typing import Any

from bot.catalog.catalog import Catalog
from tests.cast import AMINA, GROUP, YOUSSEF
from tests.house.conftest import buttons, words
from tests.house.parlour import Parlour

Json = dict[str, Any]
MAIN = ["guide", "deadline", "faq"]


def file(name: str, mime: str = "application/octet-stream") -> Json:
    """Return a file as a person sends it."""
    return {"base64": base64.b64encode(b"abc").decode(), "file_name": name, "mime_type": mime}


async def heard(parlour: Parlour, person: int = AMINA, **fields: Any) -> Json:
    """Have somebody write, and return the one answer."""
    (answer,) = await parlour.do("message", chat_id=person, user_id=person, **fields)
    return answer


async def test_a_kind_word_and_the_main_buttons(parlour: Parlour, catalog: Catalog) -> None:
    """For whatever is no question; nobody is told to write with words who did, or could not."""

    def said(key: str) -> str:
        return catalog.text(key, "fr").replace("\u00a0", " ").replace("\u202f", " ")

    sent: list[tuple[Json, str]] = [
        ({"text": "Bonjour"}, said("talk-hello")),
        ({"text": "0661234567"}, said("phone-not-needed")),
        ({"text": "+212 6 61 23 45 67"}, said("phone-not-needed")),
        ({"text": "212661234567"}, said("phone-not-needed")),
        ({"text": "xyzzy"}, said("one-word")),
        ({"sticker": True}, said("kind-word")),
        ({"dice": True}, said("kind-word")),
        ({"animation": file("a.mp4", "video/mp4")}, said("kind-word")),
        ({"location": {"latitude": 33.5, "longitude": -7.6}}, said("kind-word")),
        ({"contact": {"phone_number": "0661", "first_name": "A"}}, said("phone-not-needed")),
        ({"voice": True}, said("kind-recording")),
        ({"voice": file("a.ogg", "audio/ogg")}, said("kind-recording")),
        ({"document": file("a.ogg", "audio/ogg")}, said("kind-recording")),
        ({"document": file("a.MP3")}, said("kind-recording")),
        ({"document": file("a.mov", "video/quicktime")}, said("kind-recording")),
    ]
    for fields, expected in sent:
        answer = await heard(parlour, **fields)
        shown = words(answer).replace("\u202f", " ")
        assert (shown, buttons(answer)) == (expected, MAIN), fields
    for picture in (file("ecran.jpg", "image/jpeg"), file("ecran.HEIC")):
        assert "image" in words(await heard(parlour, document=picture))

    read = parlour.house.db.read
    kept = [row["words"] for row in await read.all("SELECT words FROM missed_questions")]
    assert not any("661" in one for one in kept)
    assert "Bonjour" not in kept


async def test_a_group_hears_nothing_for_politeness(parlour: Parlour) -> None:
    """A sign at most, and none for an insult; who asks for help is told how to ask."""
    chat = parlour.world.chats[GROUP]
    texts = (
        "merci @ConfrereBot",
        "@ConfrereBot bonjour",
        "@ConfrereBot ok",
        "@ConfrereBot t'es nul",
    )
    for text, is_seen in zip(texts, (True, True, True, False), strict=True):
        sent = parlour.act("message", chat_id=GROUP, user_id=AMINA, text=text)
        assert await parlour.answer() == [], text
        assert bool(chat.reactions.get(sent["message_id"])) is is_seen, text
    (answer,) = await parlour.do(
        "message", chat_id=GROUP, user_id=AMINA, text="@ConfrereBot aidez-moi"
    )
    assert "@ConfrereBot" in words(answer)


async def test_a_group_is_told_the_next_remedy(parlour: Parlour, catalog: Catalog) -> None:
    """By a reply to the last one; once all are told, nothing is said twice."""
    me = {"chat_id": GROUP, "user_id": AMINA}
    (told,) = await parlour.do("message", **me, text="@ConfrereBot je ne reçois pas le code")
    titles = [catalog.topics[one].title["fr"] for one in ("best-hour", "portal-slow")]
    for title in titles:
        reply = {"reply_to_message_id": told["message_id"]}
        (told,) = await parlour.do("message", **me, text="toujours rien", **reply)
        assert title.split("\u00a0")[0] in words(told)
        assert "↑" not in words(told)
    for _ in range(8):
        reply = {"reply_to_message_id": told["message_id"]}
        answers = await parlour.do("message", **me, text="ça ne marche toujours pas", **reply)
        if not answers:
            break
        (told,) = answers
        assert "↑" not in words(told)
    else:
        raise AssertionError(words(told))


async def test_what_the_bot_asks_for_can_be_called_off(parlour: Parlour) -> None:
    """In a reply, which a phone opens by itself, and without one: no pharmacy is called so."""
    me = {"chat_id": AMINA, "user_id": AMINA}
    (panel,) = await parlour.do("message", **me, text="/reminders")
    for is_reply in (True, False):
        (asked,) = await parlour.do(
            "press", **me, message_id=panel["message_id"], data="reminders:add"
        )
        reply = {"reply_to_message_id": asked["message_id"]} if is_reply else {}
        (answer,) = await parlour.do("message", **me, text="non annule", **reply)
        assert "annulé" in words(answer)
    assert await parlour.house.services.declarations.named(AMINA) == []


async def test_a_mistyped_command_is_done_by_its_button(parlour: Parlour) -> None:
    """Officers are offered theirs too; others are not."""
    offered = await heard(parlour, text="/dedlin")
    press = {"chat_id": AMINA, "user_id": AMINA, "data": "run:deadline"}
    shown = await parlour.do("press", message_id=offered["message_id"], **press)
    assert any("17 juillet 2025" in words(one) for one in shown)
    assert "run:announce" not in buttons(await heard(parlour, text="/announc"))
    refused = {**press, "data": "run:announce"}
    assert await parlour.do("press", message_id=offered["message_id"], **refused) == []


async def test_a_word_alone_is_not_for_the_order(parlour: Parlour) -> None:
    """Neither by the button, nor by an old one; a sentence is."""
    assert buttons(await heard(parlour, YOUSSEF, text="السلام عليكم")) == MAIN
    assert "ask" not in buttons(await heard(parlour, text="captcha"))
    old = parlour.said()[-1]
    press = {"chat_id": AMINA, "user_id": AMINA, "data": "ask"}
    (shown,) = await parlour.do("press", message_id=old["message_id"], **press)
    assert "captcha" not in words(shown)

    form = await heard(parlour, text="xyzzy plugh frobnicate")  # as the button asked for
    assert "xyzzy plugh frobnicate" in words(form)
    leave = {**press, "data": "awaited:no"}
    *_, answer = await parlour.do("press", message_id=form["message_id"], **leave)
    assert "ask" in buttons(answer)
    (shown,) = await parlour.do("press", message_id=answer["message_id"], **press)
    assert "xyzzy plugh frobnicate" in words(shown)


async def test_what_leads_astray_is_warned_of_first(parlour: Parlour) -> None:
    """Typed or pasted, alone or to a group; no answer confirms its story, and ours is no trap."""
    for text, strange in (
        (
            "Cliquez ici pour débloquer votre compte : http://damancom-secure.net",
            "http://damancom-secure.net",
        ),
        ("www.damancom-ma.com", "www.damancom-ma.com"),
        ("Votre compte CNSS sera suspendu. Envoyez votre code OTP au 0661223344", "à ce numéro"),
        (
            "La CNSS vous demande de confirmer votre mot de passe ici http://cnss-maroc.info",
            "cnss",
        ),
        ("عاجل: أكدوا حسابكم في http://damancom-secure.net", "انتبهوا"),
    ):
        for chat, said in ((AMINA, text), (GROUP, f"@ConfrereBot {text}")):
            (answer,) = await parlour.do("message", chat_id=chat, user_id=AMINA, text=said)
            shown = words(answer)
            assert shown.startswith("🔴"), said
            assert strange in shown
            assert "bloqué" not in shown
            assert "pas sûr" not in shown
    dated = await heard(
        parlour, text="CNSS: délai prolongé au 31 août 2025, cliquez http://damancom-cnss.com"
    )
    assert words(dated).startswith("🔴")
    assert "reportée" not in words(dated)
    assert "deadline" in buttons(dated)
    for text in ("www.damancom.ma ne s'ouvre pas", "https://www.damancom.ma/fr/"):
        assert "🔴" not in words(await heard(parlour, text=text))


async def test_who_asks_what_is_spoken_is_told_and_may_choose(parlour: Parlour) -> None:
    """In the writing of the question, with the languages that are not chosen yet."""
    answer = await heard(parlour, text="wach katfhem darija?")

    assert "T9edro tktbo" in words(answer)
    assert buttons(answer) == ["language:ar", "language:en"]


async def test_a_language_that_is_chosen_is_spoken_over_the_last_words(parlour: Parlour) -> None:
    """A sign of no language is answered in it, not in the Darija of the message before."""
    told = await heard(parlour, text="ma wselnich lcode")
    memories = parlour.house.services.memories
    assert (await memories.of(AMINA, now=parlour.clock())).spoken

    await parlour.do(
        "press", chat_id=AMINA, user_id=AMINA, message_id=told["message_id"], data="language:en"
    )

    assert not (await memories.of(AMINA, now=parlour.clock())).spoken
