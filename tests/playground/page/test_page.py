"""The simulator's page as a whole: the keyboard, links, phones, refusals, thousands of chats."""

import pytest
from playwright.async_api import ViewportSize, expect

from tests.cast import AMINA, GROUP, KARIM, NADIA, YOUSSEF
from tests.playground.page.chromium import on_the_page
from tests.playground.page.stage import BOT, DESKTOP, PHONE, Stage

MANY = 12_000

pytestmark = on_the_page


async def test_dark_and_light(stage: Stage) -> None:
    """The system decides until the switch is pressed; the choice outlives a reload."""
    root = stage.page.locator("html")
    await stage.page.emulate_media(color_scheme="dark")
    await stage.open(AMINA)
    await expect(root).to_have_attribute("data-theme", "dark")
    await stage.id("theme").click()
    await expect(root).to_have_attribute("data-theme", "light")
    await stage.page.reload()
    await expect(root).to_have_attribute("data-theme", "light")
    white = "getComputedStyle(document.body).backgroundColor"
    assert await stage.page.evaluate(white) == "rgb(255, 255, 255)"
    await stage.page.emulate_media(color_scheme="light")
    await stage.id("theme").click()
    await expect(root).to_have_attribute("data-theme", "dark")
    await stage.id("theme").click()  # as the system again: from now on it decides
    await stage.page.emulate_media(color_scheme="dark")
    await expect(root).to_have_attribute("data-theme", "dark")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_the_keyboard_is_enough(stage: Stage, size: ViewportSize) -> None:
    """From an empty page to a pressed button of the bot, and back, without a mouse."""
    await stage.page.set_viewport_size(size)
    await stage.page.goto(stage.playground.base_url)
    await expect(stage.id("whoami")).not_to_be_empty()
    await _tab_to(stage, "chat-list")
    await stage.page.keyboard.press("ArrowDown")
    await stage.page.keyboard.press("ArrowUp")
    await stage.page.keyboard.press("ArrowDown")
    await stage.page.keyboard.press("Enter")
    await expect(stage.id("whoami")).to_contain_text("يوسف")
    await _tab_to(stage, "composer")
    await stage.page.keyboard.type("/start")
    await stage.page.keyboard.press("Enter")
    await stage.see("Bonjour !")
    await stage.page.keyboard.press("ArrowUp")
    outlined = "getComputedStyle(document.activeElement).outlineStyle"
    assert await stage.page.evaluate(outlined) == "solid"
    await stage.page.keyboard.press("ArrowRight")
    await stage.page.keyboard.press("ArrowLeft")
    await stage.page.keyboard.press("Enter")
    await stage.see("Réponse : yes")
    await expect(stage.id("toast")).to_have_text("Bien noté")
    await expect(stage.id("live")).to_contain_text("Bonjour !")
    await _tab_to(stage, "composer")
    await stage.page.keyboard.press("Escape")
    await expect(stage.id("chat-list")).to_be_visible()


async def _tab_to(stage: Stage, name: str) -> None:
    """Press Tab until a part of the page has the keyboard."""
    held = "document.activeElement.dataset.testid"
    for _ in range(25):
        if await stage.page.evaluate(held) == name:
            return
        await stage.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {name}")


async def test_links_stay_in_the_simulator(stage: Stage) -> None:
    """A deep link presses Start with its payload; a share link asks where to, then writes."""
    await stage.puppet.show("/text", GROUP)
    await stage.open(GROUP)
    await stage.page.get_by_test_id("inner-link").filter(has_text="partager").click()
    await stage.id(f"pick-{AMINA}").click()
    await expect(stage.id("composer")).to_have_value("https://example.org\nÀ lire")
    await stage.open(GROUP)
    await stage.page.get_by_test_id("inner-link").filter(has_text="le guide").click()
    await stage.see("Bonjour ! guide")
    assert (await stage.heard("message"))[-1]["text"] == "/start guide"
    assert len(stage.page.context.pages) == 1

    keys = {"inline_keyboard": [[{"text": "+", "url": "https://t.me/ConfrereBot?startgroup=x"}]]}
    await stage.do("leave", chat_id=GROUP, user_id=BOT)
    await stage.puppet.call("sendMessage", chat_id=AMINA, text="Ajoutez-moi", reply_markup=keys)
    await stage.id("button").last.click()
    await stage.id(f"pick-{GROUP}").click()
    await stage.see("/start@ConfrereBot x")
    await stage.see("Bonjour ! x")


async def test_what_is_refused_is_told_in_a_sentence(stage: Stage) -> None:
    """A member who may not pin hears why; so does a reader whose server has gone."""
    await stage.do("message", chat_id=GROUP, user_id=YOUSSEF, text="Bonjour")
    await stage.open(GROUP)
    await stage.act("Bonjour", "pin")
    await expect(stage.id("toast")).to_contain_text("Le simulateur a refusé")
    assert all("400" in error for error in stage.errors)  # the browser's own line about it
    stage.errors.clear()

    await stage.page.context.set_offline(True)
    await stage.say("Perdu ?")
    await expect(stage.id("toast")).to_contain_text("Connexion perdue")
    await expect(stage.id("composer")).to_have_value("Perdu ?")
    await stage.page.context.set_offline(False)
    stage.errors.clear()


async def test_nothing_written_becomes_a_part_of_the_page(stage: Stage) -> None:
    """Names, texts, titles and links of strangers stay what they are: words."""
    trap = "<img src=x onerror=alert(1)>"
    person = await stage.do("person_new", first_name=trap)
    chat = await stage.do("chat_new", user_id=person["id"], kind="supergroup", title=trap)
    await stage.do("message", chat_id=chat["id"], user_id=person["id"], text=trap)
    await stage.open(chat["id"])
    await stage.see(trap)
    await expect(stage.id("chat-title")).to_have_text(trap)
    assert await stage.page.locator("img[src=x]").count() == 0
    for unsafe in ("javascript:alert(1)", "data:text/html,x"):
        known = f"import('/web/writing/links.js').then(({{ targetOf }}) => targetOf({unsafe!r}))"
        assert await stage.page.evaluate(known) == {}


async def test_nothing_sticks_out_of_a_phone(stage: Stage) -> None:
    """At 360 pixels no view and no dialog is wider than the screen, in both directions."""
    await stage.page.set_viewport_size(PHONE)
    for person in (AMINA, YOUSSEF):
        for word in ("/start", "/text", "/album", "/photo", "/poll", "/several"):
            await stage.puppet.show(word, person)
        for chat in ("", person, GROUP):
            await stage.open(chat, person)
            await _fits(stage)
        for name in ("about-open", "tools", "whoami"):
            await stage.open(GROUP, person)
            await stage.id(name).click()
            await _fits(stage)
        await stage.open("", person)
        await stage.id("create").click()
        await _fits(stage)


async def _fits(stage: Stage) -> None:
    wide = """[...document.querySelectorAll('body, #messages, dialog[open], article')]
        .filter((node) => node.scrollWidth > Math.min(node.clientWidth + 1, innerWidth))
        .map((node) => node.id || node.dataset.testid || node.tagName)"""
    assert await stage.page.evaluate(wide) == []
    assert await stage.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


async def test_twelve_thousand_chats(stage: Stage) -> None:
    """The list draws only what is in sight, finds a name at once, and stays quick to move in."""
    await stage.do("population", private=MANY)
    await stage.open(AMINA)
    await expect(stage.id("chat-list").get_by_role("option").first).to_be_visible()
    assert await stage.id("chat-list").get_by_role("option").count() < 60
    await stage.id("search").fill(f"pharmacien {MANY}")
    await expect(stage.id("chat-list").get_by_role("option")).to_have_count(1)
    await stage.id("search").press("Enter")
    await expect(stage.id("whoami")).to_contain_text(f"Pharmacien {MANY}")
    await expect(stage.id("composer")).to_be_focused()
    await stage.id("search").fill("")
    # The list is whole again before a key moves in it.
    await expect(stage.id("chat-list").get_by_role("option").first).to_have_attribute(
        "aria-setsize", str(MANY + 8)
    )
    await stage.id("chat-list").focus()
    await stage.page.keyboard.press("End")
    await expect(stage.id("chat-list").get_by_role("option").last).to_have_attribute(
        "aria-posinset", str(MANY + 8)
    )


async def test_the_page_explains_itself(stage: Stage) -> None:
    """Who is who, and three things to try that are typed for one and wait to be sent."""
    await stage.page.set_viewport_size(PHONE)
    await stage.page.goto(stage.playground.base_url)
    await expect(stage.id("intro")).to_be_visible()
    await expect(stage.id(f"chat-{KARIM}")).to_contain_text("Responsable de l’Ordre")
    await expect(stage.id(f"chat-{NADIA}")).to_contain_text("Direction de la CNSS")
    await expect(stage.id(f"chat-{AMINA}")).to_contain_text("Pharmacie · français")
    await expect(stage.id("tries").get_by_role("button")).to_have_count(3)

    for person, words in ((YOUSSEF, "فوقاش آخر أجل؟"), (KARIM, "/announce")):
        await stage.page.goto(f"{stage.playground.base_url}/#")
        await stage.id(f"try-{person}").click()
        await expect(stage.id("composer")).to_have_value(words)
        assert not await stage.heard("message")
