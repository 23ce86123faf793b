"""What people send into a question that people answer: each thing has a clear outcome."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.cast import AMINA, GROUP, KARIM, SALMA
from tests.house.announcing import photo
from tests.house.conftest import buttons, words
from tests.house.desking import HANANE, OMAR, Json, Story, in_chat, open_story

PDF = {"base64": "JVBERi0xLjQK", "file_name": "Amina Alaoui.pdf", "mime_type": "application/pdf"}


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    """A world with a helpers' group and a question of Amina in it."""
    async with open_story(tmp_path) as opened:
        await opened.start(AMINA, KARIM, SALMA, HANANE, OMAR)
        await opened.seat_helpers(HANANE, OMAR)
        await opened.make_desk()
        yield opened


async def asked(story: Story) -> tuple[Json, Json]:
    """Have Amina ask; return the card of her question, and what told her its number."""
    receipt = await story.ask(AMINA)
    return last(story), receipt


def last(story: Story) -> Json:
    """Return the last message in the helpers' group."""
    board = next(
        chat.messages
        for chat in story.playground.world.chats.values()
        if chat.info.get("title") == "Entraide"
    )
    return board[max(board)]


async def let_go(story: Story, told: list[Json]) -> Json:
    """Let the first answer that is held leave; return what arrives."""
    held = next(one for one in told if any("desk:look" in data for data in buttons(one)))
    yes = next(data for data in buttons(held) if ":yes" in data)
    return in_chat(await story.press(OMAR, held, yes), AMINA)


async def test_what_helpers_send_arrives_or_they_read_why_not(story: Story) -> None:
    """A sticker, a voice, a long text, a code: nothing leaves; files wait for a second look."""
    card, _ = await asked(story)
    desk = card["chat"]["id"]
    below = {"chat_id": desk, "user_id": HANANE, "reply_to_message_id": card["message_id"]}
    for body, said in (
        ({"sticker": True}, "seuls un texte, une photo ou un PDF"),
        ({"voice": True}, "seuls un texte, une photo ou un PDF"),
        ({"contact": {"phone_number": "+212661000000", "first_name": "H"}}, "seuls un texte"),
        ({"text": "mot " * 900}, "trop long"),
        ({"photo": photo(), "caption": "mot " * 250}, "trop long"),
        ({"text": "le code est 482913"}, "code"),
        ({"text": "Quel est le code que vous avez reçu ?"}, "Personne ici n’en demande"),
        ({"photo": photo(), "caption": "3tini lcode"}, "Personne ici n’en demande"),
        ({"text": "Appelez ma collègue Hind au 0661 23 45 67"}, "téléphone"),
    ):
        told = await story.do("message", **below, **body)
        assert {one["chat"]["id"] for one in told} == {desk}, body
        assert said in words(told[-1]), body
    told = await story.do("message", **below, photo=photo(), caption="Cet écran-ci.")
    seen = await let_go(story, told)
    assert seen["photo"]
    assert "Cet écran-ci." in words(seen)
    pair = [{**photo(), "file_name": f"{n}.png"} for n in (1, 2)]
    story.act("message", **below, photo=pair[0], caption="Deux écrans.", album="a")
    told = await story.do("message", **below, photo=pair[1], album="a")
    assert sum("À relire" in words(one) for one in told) == 2
    assert (await let_go(story, told))["photo"]
    told = await story.do("message", **below, document=PDF)
    assert "un document" in words(told[-1])
    assert (await let_go(story, told))["document"]


async def test_replies_that_lead_nowhere_say_so(story: Story) -> None:
    """To a closed question, to a notice that is of none, an edit of what has left."""
    card, receipt = await asked(story)
    desk = card["chat"]["id"]
    sent = await story.reply(HANANE, card, "Ouvrez le détail.")
    mine = max(
        (m for m in story.playground.world.chats[desk].messages.values()
         if m["from"]["id"] == HANANE and "text" in m), key=lambda m: m["message_id"]
    )  # fmt: skip
    told = await story.do(
        "edit", chat_id=desk, user_id=HANANE, message_id=mine["message_id"], text="Fermez-le."
    )
    assert "reste tel quel" in words(told[-1])
    await story.press(AMINA, in_chat(sent, AMINA), "ticket:rate:1:yes")
    closed = await story.reply(HANANE, card, "Encore ceci.")
    assert "close" in words(in_chat(closed, desk))
    theirs = await story.reply(AMINA, receipt, "Et aussi ?")
    assert "ticket:reopen:1" in buttons(in_chat(theirs, AMINA))
    (welcome,) = await story.say(KARIM, "/desk", chat_id=desk)
    (how,) = await story.reply(HANANE, welcome, "Merci !")
    assert "répondez au message d’une question" in words(how)
    await story.pass_time(days=8)
    await story.press(AMINA, in_chat(theirs, AMINA), "ticket:reopen:1")
    assert "ne peut plus être rouverte" in story.toasts[-1]


async def test_only_a_reply_goes_on_and_only_words_leave(story: Story) -> None:
    """Other words are a question of their own; a voice or a document stays here."""
    card, receipt = await asked(story)
    other = await story.say(AMINA, "comment me connecter avec le code OTP ?")
    assert {one["chat"]["id"] for one in other} == {AMINA}
    mine = {"chat_id": AMINA, "user_id": AMINA, "reply_to_message_id": receipt["message_id"]}
    for body in ({"voice": True}, {"document": PDF}, {"photo": photo()}, {"sticker": True}):
        told = await story.do("message", **mine, **body)
        assert {one["chat"]["id"] for one in told} == {AMINA}, body
        assert "seuls des mots" in words(told[-1]), body
    shown = await story.do("message", **mine, text="Mon collègue : 0661 23 45 67, il attend")
    assert {one["chat"]["id"] for one in shown} == {AMINA}
    assert "0661" not in words(shown[-1])
    gone = in_chat(await story.press(AMINA, shown[-1], "ticket:send:1"), card["chat"]["id"])
    assert "il attend" in words(gone)
    long = await story.do("message", **mine, text="mot " * 1000)
    assert "Voici ce qui part" in words(long[-1])
    warned = await story.do("message", **mine, text="mon code OTP est 482913, il est refusé")
    assert {one["chat"]["id"] for one in warned} == {AMINA}
    assert "482913" not in "".join(map(words, warned))
    assert "il est refusé" in words(warned[-1])
    assert "ticket:send:1" in buttons(warned[-1])


async def test_a_question_with_a_secret_is_shown_without_it_before_it_goes(story: Story) -> None:
    """Its words stay; where they may still hide one, only the warning comes."""
    warning, proposal = await story.say(AMINA, "/ask le code 482913 est refusé, que faire ?")
    assert "482913" not in words(warning) + words(proposal)
    assert "le code … est refusé, que faire ?" in words(proposal)
    (alone,) = await story.say(AMINA, "/ask code 482913 mdp Grzegorzek refusé")
    assert "Grzegorzek" not in words(alone)


async def test_of_a_picture_the_words_go_on_once_they_are_seen(story: Story) -> None:
    """Without what may be a secret; the picture itself stays here."""
    card, receipt = await asked(story)
    story.seen = "Erreur de saisie du relevé\nMot de passe : Zanzibar!2031"
    mine = {"chat_id": AMINA, "user_id": AMINA, "reply_to_message_id": receipt["message_id"]}
    shown = await story.do("message", **mine, photo=photo(), caption="Voici l’écran")
    assert "L’image n’est pas transmise" in words(shown[-1])
    assert "Zanzibar" not in words(shown[-1])
    gone = in_chat(await story.press(AMINA, shown[-1], "ticket:send:1"), card["chat"]["id"])
    assert "Erreur de saisie du relevé" in words(gone)
    assert "photo" not in gone


async def test_what_is_withdrawn_leaves_every_screen(story: Story) -> None:
    """By its owner, or with all that is kept of them; what comes later finds nothing."""
    card, receipt = await asked(story)
    await story.reply(AMINA, receipt, "Un mot de plus.")
    listed = await story.say(AMINA, "/ask")
    (shown,) = await story.press(AMINA, listed[0], "ticket:1")
    (sure,) = await story.press(AMINA, shown, "ticket:cancel:1")
    await story.press(AMINA, sure, "ticket:withdraw:1")
    board = story.playground.world.chats[card["chat"]["id"]].messages.values()
    assert not any("plugh" in words(one) or "de plus" in words(one) for one in board)
    second = await story.ask(AMINA)
    assert "numéro 2" in words(second)
    forget = in_chat(await story.say(AMINA, "/forget"), AMINA)
    await story.press(AMINA, forget, "forget:yes")
    assert not any("plugh" in words(one) for one in board)
    late = await story.reply(HANANE, last(story), "Trop tard.")
    assert "n’existe plus" in words(late[-1]) or "répondez" in words(late[-1])


async def test_nothing_of_who_asks_reaches_who_answers(story: Story) -> None:
    """No number, name, username, origin or file name: not in a message, not in any call."""
    world = story.playground.world
    card, receipt = await asked(story)
    mine = {"chat_id": AMINA, "user_id": AMINA, "reply_to_message_id": receipt["message_id"]}
    await story.do("message", **mine, document=PDF)
    await story.do("message", **mine, photo=photo(), caption="voici l’écran")
    await story.do("message", **mine, contact={"phone_number": "+212600", "first_name": "Amina"})
    await story.do("message", **mine, text="J’attends toujours.")
    said = world.chats[AMINA].messages
    story.act("forward", user_id=AMINA, from_chat_id=AMINA, message_id=max(said), chat_id=AMINA)
    await story.go_on()
    answer = in_chat(await story.reply(HANANE, card, "Un instant."), AMINA)
    await story.reply(AMINA, answer, "Merci beaucoup pour cela.")
    await story.press(AMINA, answer, "ticket:rate:1:no")
    await story.pass_time(minutes=21)
    await story.pass_time(minutes=61)
    await story.press(AMINA, answer, "ticket:rate:1:yes")

    person = world.users[AMINA]
    secrets = {str(AMINA), person["first_name"], person["last_name"], person["username"], ".pdf"}
    walked = 0
    for chat in world.chats.values():
        if chat.id in {AMINA, GROUP}:
            continue
        for message in chat.messages.values():
            if message["from"]["id"] != world.bot["id"]:
                continue
            walked += 1
            whole = repr(message)
            assert not {one for one in secrets if one in whole}, whole
            assert "forward_origin" not in message
            assert "external_reply" not in message
    assert walked > 8
