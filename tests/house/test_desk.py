"""Questions that people answer, from asking to stamping off, the bot restarted at every step."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.cast import AMINA, KARIM, SALMA
from tests.house.announcing import photo
from tests.house.conftest import buttons, words
from tests.house.desking import ASKED, HANANE, OMAR, Json, Story, in_chat, open_story


def plain(message: Json) -> str:
    """Return the words of a message without what isolates them."""
    return re.sub("[\u2066-\u2069]", "", words(message))


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    """A world with two helpers, whose bot restarts between any two steps."""
    async with open_story(tmp_path) as opened:
        await opened.start(AMINA, KARIM, SALMA, HANANE, OMAR)
        await opened.seat_helpers(HANANE, OMAR)
        yield opened


async def test_a_question_is_taken_answered_and_settled_in_the_group(story: Story) -> None:
    """Who asks reads « un confrère »; who answers never learns whose it is."""
    desk = await story.make_desk()
    told = await story.ask(AMINA)
    assert "numéro 1" in words(told)
    assert "promettre aucun délai" in words(told)
    card = story.playground.world.chats[desk].messages[
        max(story.playground.world.chats[desk].messages)
    ]
    assert "Question n° 1 · pharmacien, région non indiquée, en français" in words(card)
    assert ASKED in words(card)

    taken = in_chat(await story.press(HANANE, card, "desk:take:1"), desk)
    assert "Hanane s’en charge" in words(taken)
    await story.press(OMAR, card, "desk:take:1")
    assert "Quelqu’un d’autre" in story.toasts[-1]

    sent = await story.reply(HANANE, card, "Ouvrez le détail du relevé, puis la colonne prime.")
    answer = in_chat(sent, AMINA)
    assert "Un confrère répond à votre question n° 1" in words(answer)
    assert "colonne prime" in words(answer)
    assert "Hanane" not in words(answer)

    more = in_chat(await story.reply(AMINA, answer, "La colonne est vide."), desk)
    assert "La colonne est vide." in words(more)
    again = in_chat(await story.reply(HANANE, more, "Alors c’est une prime nulle."), AMINA)
    settled = await story.press(AMINA, again, "ticket:rate:1:yes")
    assert "close" in words(in_chat(settled, AMINA))
    assert "réglée" in words(in_chat(settled, desk))
    (listed,) = await story.say(AMINA, "/ask")
    assert "close" in words(listed)
    (shown,) = await story.press(AMINA, listed, "ticket:1")
    reopened = await story.press(AMINA, shown, "ticket:reopen:1")
    assert "desk:take:1" in buttons(in_chat(reopened, desk))


async def test_a_question_goes_in_the_language_it_is_written_in(story: Story) -> None:
    """Those who read Arabic are asked, whatever language the buttons are in; it has its name."""
    desk = await story.make_desk()
    for number, said, spoken in (
        (1, "كيف أصحح الأجر بعد الإرسال؟", "en arabe"),
        (2, "How can I correct the wages after the payment is made?", "en anglais"),
        (3, "e-BDS 00 ?", "en français"),
    ):
        (proposal,) = await story.say(AMINA, f"/ask {said}")
        assert f"région non indiquée, {spoken}" in words(proposal)
        card = in_chat(await story.press(AMINA, proposal, "send"), desk)
        assert f"n° {number} · pharmacien, région non indiquée, {spoken}" in words(card)


async def test_what_nobody_takes_goes_to_more_people_and_then_to_the_officers(
    story: Story,
) -> None:
    """By open minutes: a night and a weekend count for nothing."""
    for person in (HANANE, OMAR):
        panel = in_chat(await story.say(person, "/desk"), person)
        assert "de service" in words(panel)
    panel = in_chat(await story.say(OMAR, "/desk"), OMAR)
    await story.press(OMAR, panel, "desk:duty:no")

    asked = await story.say(AMINA, f"/ask {ASKED}")
    told = await story.press(AMINA, asked[0], "send")
    assert {one["chat"]["id"] for one in told} == {AMINA, HANANE}
    assert await story.pass_time(minutes=14) == []
    assert {one["chat"]["id"] for one in await story.pass_time(minutes=2)} == {HANANE}
    told = await story.pass_time(minutes=45)
    assert {one["chat"]["id"] for one in told} == {KARIM, SALMA, AMINA}
    assert all("attend encore" in words(in_chat(told, one)) for one in (KARIM, SALMA))
    assert "responsables ont été prévenus" in words(in_chat(told, AMINA))
    assert await story.pass_time(days=1) == []

    answer = await story.reply(KARIM, in_chat(told, KARIM), "C’est noté pour le mois prochain.")
    assert "L’Ordre répond" in words(in_chat(answer, AMINA))


async def test_at_night_nobody_is_woken(story: Story) -> None:
    """The clock of what nobody takes stands still until the team is there again."""
    await story.pass_time(hours=10)
    await story.ask(AMINA)
    assert await story.pass_time(hours=11) == []
    told = await story.pass_time(hours=3, minutes=1)
    assert {one["chat"]["id"] for one in told} >= {KARIM, SALMA}


async def test_a_silent_helper_loses_the_question(story: Story) -> None:
    """After twenty minutes somebody else may take it; one who leaves the group, at once."""
    desk = await story.make_desk()
    await story.ask(AMINA)
    listed = await story.say(HANANE, "/questions")
    card = in_chat(await story.press(HANANE, listed[0], "desk:view:1"), HANANE)
    await story.press(HANANE, card, "desk:take:1")
    freed = in_chat(await story.pass_time(minutes=21), desk)
    assert "desk:take:1" in buttons(freed)
    await story.press(HANANE, freed, "desk:take:1")
    freed = in_chat(await story.do("leave", user_id=HANANE, chat_id=desk), desk)
    taken = in_chat(await story.press(OMAR, freed, "desk:take:1"), desk)
    assert "Omar s’en charge" in words(taken)


async def test_an_asker_who_blocks_the_bot_is_told_of(story: Story) -> None:
    """Who answered learns that it did not arrive; nothing is tried for ever."""
    desk = await story.make_desk()
    await story.ask(AMINA)
    card = in_chat(await story.do("message", chat_id=AMINA, user_id=AMINA, text="merci"), AMINA)
    board = story.playground.world.chats[desk].messages
    card = board[max(board)]
    story.act("block", user_id=AMINA)
    story.playground.world.updates.clear()  # the bot has not heard of it
    told = await story.reply(HANANE, card, "Voici la réponse.")
    assert "Envoyé" in words(in_chat(told, desk))
    lost = in_chat(await story.pass_time(minutes=1), desk)
    assert "plus joignable" in words(lost)
    late = in_chat(await story.reply(HANANE, card, "Encore un mot."), desk)
    assert "close" in words(late)


async def test_what_may_lead_astray_waits_for_a_second_look(story: Story) -> None:
    """Links, numbers, dates; not by who wrote it, once by anybody else."""
    desk = await story.make_desk()
    await story.ask(AMINA)
    board = story.playground.world.chats[desk].messages
    card = board[max(board)]
    for text in (
        "Allez sur aide-officines.ma",
        "Appelez le 3939 demain",
        "تأجل الأجل",
    ):
        said = await story.reply(HANANE, card, text)
        assert {one["chat"]["id"] for one in said} == {desk}, text
        held = next(one for one in said if any(d.startswith("desk:look") for d in buttons(one)))
        yes = next(d for d in buttons(held) if ":yes" in d)
        await story.press(HANANE, held, yes)
        assert "quelqu’un d’autre" in story.toasts[-1]
    left = await story.press(OMAR, held, yes)
    assert "تأجل" in words(in_chat(left, AMINA))
    await story.press(KARIM, held, yes)
    assert "n’existe plus" in story.toasts[-1]


async def test_a_forum_has_a_topic_for_each_theme(story: Story) -> None:
    """The question stands in that of its theme, and so does the conversation about it."""
    desk = await story.make_desk("forum")
    world = story.playground.world
    (proposal,) = await story.say(AMINA, "/ask je ne reçois pas le code SMS de Damancom")
    told = in_chat(await story.press(AMINA, proposal, "send"), desk)
    topic = world.chats[desk].topics[told["message_thread_id"]]
    assert "Code SMS" in str(topic)
    said = in_chat(
        await story.reply(
            HANANE, told, "Un instant.", message_thread_id=told["message_thread_id"]
        ),
        desk,
    )
    assert said["message_thread_id"] == told["message_thread_id"]


async def test_who_holds_no_seat_answers_nothing(story: Story) -> None:
    """Being in the group is not enough; nor is a reminder, a broadcast or a question for it."""
    desk = await story.make_desk()
    story.act("join", user_id=AMINA, chat_id=desk)
    await story.go_on()
    await story.ask(SALMA)
    board = story.playground.world.chats[desk].messages
    card = board[max(board)]
    await story.press(AMINA, card, "desk:take:1")
    assert "responsables" in story.toasts[-1]
    refused = await story.reply(AMINA, card, "Voici ma réponse.")
    assert {one["chat"]["id"] for one in refused} == {desk}
    await story.press(SALMA, card, "desk:take:1")
    assert "votre propre question" in story.toasts[-1]
    (no,) = await story.say(KARIM, "/reminders", chat_id=desk)
    assert "Pas de rappels" in words(no)
    (how,) = await story.say(OMAR, "@ConfrereBot comment me connecter ?", chat_id=desk)
    assert "transmets seulement" in words(how)
    assert await story.say(OMAR, "comment me connecter ?", chat_id=desk) == []


async def test_without_a_group_two_in_turn_are_asked_and_go_on_in_private(story: Story) -> None:
    """What is added reaches who has it; handed over, it is offered anew; a note stays inside."""
    asked = await story.say(AMINA, f"/ask {ASKED}")
    told = await story.press(AMINA, asked[0], "send")
    receipt = in_chat(told, AMINA)
    assert {one["chat"]["id"] for one in told} == {AMINA, HANANE, OMAR}
    card, other = in_chat(told, HANANE), in_chat(told, OMAR)
    mine = in_chat(await story.press(HANANE, card, "desk:take:1"), HANANE)
    assert "Vous vous en chargez" in words(mine)
    await story.press(OMAR, other, "desk:take:1")
    assert "Quelqu’un d’autre" in story.toasts[-1]
    late = await story.reply(OMAR, other, "Moi aussi !")
    assert {one["chat"]["id"] for one in late} == {OMAR}
    assert "Quelqu’un d’autre" in words(late[-1])

    more = await story.reply(AMINA, receipt, "C’est pour le mois de juin.")
    assert {one["chat"]["id"] for one in more} == {AMINA, HANANE}
    asking = in_chat(await story.press(HANANE, mine, "desk:note:1"), HANANE)
    noted = await story.reply(HANANE, asking, "Déjà vu ailleurs, à vérifier.")
    assert {one["chat"]["id"] for one in noted} == {HANANE}

    anew = await story.press(HANANE, in_chat(more, HANANE), "desk:over:1")
    fresh = in_chat(anew, OMAR)
    await story.press(OMAR, fresh, "desk:take:1")
    listed = in_chat(await story.say(OMAR, "/desk"), OMAR)
    shown = in_chat(await story.press(OMAR, listed, "desk:view:1"), OMAR)
    assert "Note interne :\nDéjà vu ailleurs" in plain(shown)
    assert "Le pharmacien :\nC’est pour le mois de juin." in plain(shown)
    answer = in_chat(await story.reply(OMAR, shown, "Comparez les jours."), AMINA)
    assert "Déjà vu" not in words(answer)
    done = await story.press(OMAR, shown, "desk:close:1")
    assert "rouvrir pendant 7 jours" in words(in_chat(done, AMINA))
    (own,) = await story.press(AMINA, (await story.say(AMINA, "/ask"))[0], "ticket:1")
    assert "Un confrère :\nComparez les jours." in plain(own)
    assert "Déjà vu" not in words(own)


async def test_held_answers_are_listed_and_who_wrote_one_reads_the_outcome(story: Story) -> None:
    """With why they wait; others open the card of each from the list, its author may drop it."""
    for group in (False, True):
        if group:
            await story.make_desk()
        number = int(group) * 2 + 1
        for leaves in (True, False):
            await story.ask(AMINA)
            asked = in_chat(await story.say(HANANE, "/questions"), HANANE)
            card = in_chat(await story.press(HANANE, asked, f"desk:view:{number}"), HANANE)
            said = await story.reply(HANANE, card, "Allez sur aide-officines.ma")
            mine = in_chat(said, HANANE)
            assert "Pas encore envoyé" in words(mine)
            (own,) = await story.say(HANANE, "/questions")
            assert "1 réponse à relire" in words(own)
            assert "Pas encore envoyée : un lien" in words(own)
            again = in_chat(await story.press(HANANE, own, f"desk:view:{number}"), HANANE)
            assert [":no" in data for data in buttons(again)] == [True]
            (listed,) = await story.say(SALMA, "/questions")
            assert "aide-officines.ma" in words(listed)
            look = in_chat(await story.press(SALMA, listed, f"desk:view:{number}"), SALMA)
            chosen = next(d for d in buttons(look) if f":{'yes' if leaves else 'no'}" in d)
            await story.press(SALMA, look, chosen)
            await story.pass_time(minutes=2)
            for one in (mine, again, look):
                seen = story.message(one)
                assert ("et envoyé" if leaves else "Pas envoyé") in words(seen)
                assert not buttons(seen)
            (none,) = await story.say(SALMA, "/questions")
            assert "à relire" not in words(none)
            number += 1


async def test_a_held_picture_is_shown_before_it_is_let_go(story: Story) -> None:
    """Nobody lets a file go unseen: what opens it from the list holds it."""
    await story.make_desk()
    await story.ask(AMINA)
    (listed,) = await story.say(HANANE, "/questions")
    card = in_chat(await story.press(HANANE, listed, "desk:view:1"), HANANE)
    await story.do(
        "message",
        chat_id=HANANE,
        user_id=HANANE,
        photo=photo(),
        caption="Voir l’écran",
        reply_to_message_id=card["message_id"],
    )
    (listed,) = await story.say(SALMA, "/questions")
    look = in_chat(await story.press(SALMA, listed, "desk:view:1"), SALMA)
    assert look["photo"]
    assert "une image ou un document" in words(look)
    left = await story.press(SALMA, look, next(d for d in buttons(look) if ":yes" in d))
    assert in_chat(left, AMINA)["photo"]
    await story.pass_time(minutes=2)
    assert "et envoyé" in words(story.message(look))
