"""A value that two officers confirm is in the next answer, and gone again; the bot restarts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.cast import AMINA, KARIM, SALMA, YOUSSEF
from tests.house.conftest import buttons, words
from tests.house.desking import Json, Story, in_chat, open_story
from tests.house.test_official import plain

EXPIRED, EXPIRED_IN_ARABIC = "mon code OTP a expiré", "انتهت صلاحية الرمز"


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    """A world whose bot restarts between any two steps."""
    async with open_story(tmp_path) as opened:
        await opened.start(AMINA, YOUSSEF, KARIM, SALMA)
        yield opened


async def _sourced(story: Story, begun: list[Json]) -> Json:
    """Have Karim say that the value of the draft just begun was told by word of mouth."""
    card = next(one for one in begun if any("point:voice" in data for data in buttons(one)))
    voice = next(data for data in buttons(card) if "point:voice" in data)
    return in_chat(await story.press(KARIM, card, voice), KARIM)


async def test_a_second_tap_begins_nothing(story: Story) -> None:
    """What is begun is shown, and by whom it was begun."""
    listed = in_chat(await story.say(KARIM, "/awaiting"), KARIM)
    while "point:yes:late-first-month" not in buttons(listed):
        (turns,) = [one for one in buttons(listed) if one.startswith("point:list:")][-1:]
        listed = in_chat(await story.press(KARIM, listed, turns), KARIM)
    card = await _sourced(story, await story.press(KARIM, listed, "point:yes:late-first-month"))
    again = in_chat(await story.press(KARIM, listed, "point:yes:late-first-month"), KARIM)
    assert "Vous avez déjà un brouillon pour ce point" in plain(again)
    assert "point:do:1:submit" in buttons(again)
    await story.press(KARIM, card, "point:do:1:submit")
    for data in ("point:yes:late-first-month", "point:other:late-first-month"):
        other = in_chat(await story.press(KARIM, listed, data), KARIM)
        assert "Karim Tazi (2001) a déjà proposé une valeur pour ce point" in plain(other)
    async with story.opened() as house:
        rows = await house.db.read.all("SELECT * FROM statements")
    assert len(rows) == 1


async def test_a_value_is_given_by_one_officer_approved_by_another_and_said(story: Story) -> None:
    """The most asked is first; the pharmacist's answer changes in French and in Arabic."""
    before = plain(in_chat(await story.say(AMINA, EXPIRED), AMINA))
    assert "validité du code n’est pas confirmée" in before
    listed = in_chat(await story.say(KARIM, "/awaiting"), KARIM)
    assert "1. Durée de validité du code SMS (OTP)" in plain(listed)
    assert "Moins de trois questions sur ce sujet ces 30 derniers jours" in plain(listed)
    assert "Rien trouvé" in plain(listed)

    asks = in_chat(await story.press(KARIM, listed, "point:other:otp-validity"), KARIM)
    lines = [plain(one) for one in await story.reply(KARIM, asks, "cinq lunes")]
    assert any("Un nombre et son unité" in one for one in lines)
    assert any("Je ne reconnais pas cette valeur : « cinq lunes »" in one for one in lines)
    asks = in_chat(await story.press(KARIM, listed, "point:other:otp-validity"), KARIM)
    lines = [plain(one) for one in await story.reply(KARIM, asks, "4000 jours")]
    assert any("entre 1 minute et 60 minutes" in one for one in lines)
    assert len(lines) == 1  # what is wrong and the question again, together
    asks = in_chat(await story.press(KARIM, listed, "point:other:otp-validity"), KARIM)
    lines = [plain(one) for one in await story.reply(KARIM, asks, "99999999")]
    assert "quelle est la valeur ?" in lines[-1]  # warned, and asked again
    asks = in_chat(await story.press(KARIM, listed, "point:other:otp-validity"), KARIM)
    said = await story.reply(KARIM, asks, "5 minutes")
    card = next(one for one in said if "5 دقائق" in plain(one))
    assert "point:do:1:submit" not in buttons(card)  # not before it is said from where
    asks = in_chat(said, KARIM)
    for source, lacks in (
        ("Circulaire n° 12", "Il manque la date"),
        ("Circulaire du 3 juillet 2031", "Il manque la date"),
        ("cnss-infos.com le 3 juillet 2025", "n’est pas parmi celles que le bot connaît"),
    ):
        asks = in_chat(await story.reply(KARIM, asks, source), KARIM)
        assert lacks in plain(asks)
    card = in_chat(await story.reply(KARIM, asks, "Circulaire n° 12 du 3 juillet"), KARIM)
    assert "Source : « Circulaire n° 12 du 3 juillet », du 3 juillet 2025" in plain(card)
    asked = await story.press(KARIM, card, "point:do:1:submit")
    notice = in_chat(asked, SALMA)
    assert "5 minutes" in plain(notice)
    assert "Source : « Circulaire n° 12 du 3 juillet », du 3 juillet 2025" in plain(notice)
    await story.press(KARIM, card, "point:do:1:approve")  # not one's own
    assert "5 minutes" not in plain(in_chat(await story.say(AMINA, EXPIRED), AMINA))

    other = in_chat(await story.press(SALMA, notice, "point:view:1"), SALMA)
    shown = in_chat(await story.press(SALMA, notice, "point:view:1"), SALMA)
    await story.press(SALMA, shown, "point:do:1:approve")
    await story.pass_time(minutes=2)
    for closed in map(story.message, (notice, other)):  # by itself, wherever it was opened
        assert buttons(closed) == ["point:view:1"]
        assert "👁 Voir" in str(closed["reply_markup"])
    assert "point:do:1:withdraw" in buttons(story.message(shown))
    after = plain(in_chat(await story.say(AMINA, f"{EXPIRED} ?"), AMINA))
    assert "Durée de validité du code SMS (OTP) : 5 minutes" in after
    assert "Confirmé par : Ordre des pharmaciens (9 juillet 2025)" in after
    assert "validité du code n’est pas confirmée" not in after
    assert "5 دقائق" in plain(in_chat(await story.say(YOUSSEF, EXPIRED_IN_ARABIC), YOUSSEF))

    sure = in_chat(await story.press(SALMA, shown, "point:do:1:withdraw"), SALMA)
    await story.press(SALMA, sure, buttons(sure)[0])
    again = plain(in_chat(await story.say(AMINA, f"{EXPIRED} !"), AMINA))
    assert "validité du code n’est pas confirmée" in again
    assert "Confirmé par" not in again


async def test_who_approves_another_value_reads_what_it_replaces(story: Story) -> None:
    """The value that was found, and from where; in the notice, and in the card that it opens."""
    listed = in_chat(await story.say(KARIM, "/awaiting late-first-month"), KARIM)
    while "point:other:late-first-month" not in buttons(listed):
        (turns,) = [one for one in buttons(listed) if one.startswith("point:list:")][-1:]
        listed = in_chat(await story.press(KARIM, listed, turns), KARIM)
    asks = in_chat(await story.press(KARIM, listed, "point:other:late-first-month"), KARIM)
    card = await _sourced(story, await story.reply(KARIM, asks, "4 %"))
    notice = in_chat(await story.press(KARIM, card, "point:do:1:submit"), SALMA)
    shown = in_chat(await story.press(SALMA, notice, "point:view:1"), SALMA)
    for message in (card, notice, shown):
        assert "Au lieu de : 3 % (" in plain(message).replace("\u00a0", " ")


async def test_what_we_found_is_confirmed_with_one_press(story: Story) -> None:
    """The list turns its pages; the draft may be taken back before anybody agrees."""
    await story.say(AMINA, "quelles sont les pénalités de retard ?")
    listed = in_chat(await story.say(KARIM, "/awaiting"), KARIM)
    assert "Trouvé : 3 %" in plain(listed).replace("\u00a0", " ")
    assert "presse" in plain(listed)
    turned = in_chat(await story.press(KARIM, listed, "point:list:4"), KARIM)
    assert "5." in plain(turned)
    card = await _sourced(story, await story.press(KARIM, listed, "point:yes:late-first-month"))
    assert "Source : de vive voix, le 9 juillet 2025" in plain(card)
    asked = await story.press(KARIM, card, "point:do:1:submit")
    assert "3 %" in plain(in_chat(asked, SALMA)).replace("\u00a0", " ")
    waiting = in_chat(await story.say(SALMA, "/awaiting"), SALMA)
    assert "Proposé, attend l’accord" in words(waiting)
    assert buttons(waiting)[0] == "point:view:1"
    back = await story.press(KARIM, card, "point:do:1:reject")
    assert any("Reprise" in words(one) for one in back)
    listed = in_chat(await story.say(SALMA, "/awaiting"), SALMA)
    assert "Proposé" not in words(listed)

    own = in_chat(await story.say(KARIM, "/awaiting"), KARIM)
    asks = in_chat(await story.press(KARIM, own, "point:other:order-site"), KARIM)
    card, _ = await story.reply(KARIM, asks, "www.ordre-pharmaciens.ma")
    assert "tiendra ordre-pharmaciens.ma pour un site officiel" in plain(card)


async def test_under_a_freeze_the_list_and_the_card_say_what_thaws_it(story: Story) -> None:
    """Nothing is approved meanwhile: what is shown says so before its buttons do."""
    listed = in_chat(await story.say(KARIM, "/awaiting"), KARIM)
    asks = in_chat(await story.press(KARIM, listed, "point:other:otp-validity"), KARIM)
    card = await _sourced(story, await story.reply(KARIM, asks, "5 minutes"))
    notice = in_chat(await story.press(KARIM, card, "point:do:1:submit"), SALMA)
    await story.say(KARIM, "/freeze")

    shown = plain(in_chat(await story.press(SALMA, notice, "point:view:1"), SALMA))
    told = plain(in_chat(await story.say(SALMA, "/awaiting"), SALMA))

    for said in (shown, told):
        assert "Tout est arrêté" in said
        assert "deux responsables doivent toucher « Reprendre »" in said
