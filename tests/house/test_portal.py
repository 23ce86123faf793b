"""The weather of the portal in conversation: pressed in the guide, asked in words, told once."""

from datetime import timedelta

from bot.core.portal.signals import Signal
from tests.cast import AMINA, GROUP, KARIM, YOUSSEF
from tests.house.conftest import Running, buttons, eventually, links, words

CROWD = range(60_000, 60_024)


async def test_the_guide_asks_and_tells_how_the_portal_is(running: Running) -> None:
    """« Ça bloque » counts by itself; who asks sees it, waits for news, and gets them once."""
    phone, portal = running.phone, running.house.services.portal
    for person in CROWD[:11]:
        await portal.say(person, Signal.BLOCKED, now=running.clock())
    ways = await phone.ask(AMINA, "/guide")
    glance = await phone.press(AMINA, ways, "glance:login-otp")
    stuck = await phone.press(AMINA, glance, "stuck:login-otp:0")
    assert "12 confrères sur 12" in words(stuck)

    (weather,) = await phone.tap(AMINA, stuck, "portal")
    assert "photo" in weather
    assert "Ça bloque pour la plupart" in words(weather)
    assert "Plutôt le soir : le 8 juillet 2025" in words(weather)
    watching = await phone.press(AMINA, weather, "portal:watch")
    assert "je vous préviens une seule fois" in words(watching)
    assert "portal:leave" in buttons(watching)

    running.clock.move_to(running.clock() + timedelta(minutes=31))
    for person in CROWD:
        await portal.say(person, Signal.WORKS, now=running.clock())
    before = len(await phone.bot_messages(AMINA))
    for _ in range(2):
        await running.house.scheduler.tick()
        while await running.house.pump.run_once():
            pass

    async def told() -> list[str] | None:
        new = [words(one) for one in (await phone.bot_messages(AMINA))[before:]]
        return new if any("remarche" in one for one in new) else None

    assert len(await eventually(told)) == 1


async def test_asked_in_words_it_is_told_in_the_same_language(running: Running) -> None:
    """In a group without a way to say how it is; what only sounds like it is left alone."""
    phone = running.phone
    asked = await phone.ask(AMINA, "Est-ce que ça marche en ce moment ?")
    assert "Je ne peux pas le dire : aucun confrère" in words(asked)
    assert {"portal:say:works", "portal:say:blocked", "portal:watch"} <= set(buttons(asked))
    said = await phone.press(AMINA, asked, "portal:say:works")
    assert "1 confrère s’est exprimé" in words(said)
    assert "ضمانكم في هذه اللحظة" in words(await phone.ask(YOUSSEF, "هل البوابة تعمل الآن؟"))
    assert "Damancom right now" in words(await phone.ask(YOUSSEF, "is the portal down?"))

    assert "Damancom daba" in words(await phone.ask(YOUSSEF, "wach l portail khddam daba?"))
    assert "دابا" in words(await phone.ask(YOUSSEF, "واش البوابة خدامة دابا؟"))

    group = await phone.ask(AMINA, "@ConfrereBot wach khddam l portail", chat_id=GROUP)
    assert "Damancom" in words(group) or "ضمانكم" in words(group)
    assert not buttons(group)
    assert links(group)[0].endswith("start=portal")
    linked = await phone.ask(AMINA, "/start portal")
    assert "portal:say:blocked" in buttons(linked)

    other = words(await phone.ask(AMINA, "je ne reçois pas le code"))
    assert "Damancom en ce moment" not in other


async def test_officers_are_offered_an_announcement(running: Running) -> None:
    """With its words begun, or nothing, in two presses."""
    phone, services = running.phone, running.house.services
    await phone.ask(KARIM, "/start")
    for person in CROWD:
        await services.portal.say(person, Signal.BLOCKED, now=running.clock())
    before = len(await phone.bot_messages(KARIM))
    await running.house.scheduler.tick()
    while await running.house.pump.run_once():
        pass

    async def offered() -> list[dict[str, object]] | None:
        new = (await phone.bot_messages(KARIM))[before:]
        return [one for one in new if "outage:write:1" in buttons(one)] or None

    (offer,) = await eventually(offered)
    (draft,) = await phone.tap(KARIM, offer, "outage:write:1")
    assert "Français" in words(draft)
    assert "il manque encore : les destinataires" in words(draft)
    left = await phone.press(KARIM, offer, "outage:nothing:1")
    assert "rien n’est annoncé" in words(left)
