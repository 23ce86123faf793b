"""The simulator's page in a real browser: everything it offers, pressed and typed by a person."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from bot.playground import Playground
from tests.cast import AMINA, GROUP, KARIM, YOUSSEF
from tests.house.chromium import needs_chromium, open_browser
from tests.house.puppet import Puppet, picture, stop

WEB = Path(__file__).parents[2] / "bot" / "playground" / "web"
PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
BOT = 123456
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n"
MANY = 12_000

browser_test = needs_chromium


@dataclass
class Stage:
    """A page in the browser, the playground behind it, and the bot that answers."""

    page: Page
    playground: Playground
    puppet: Puppet
    http: aiohttp.ClientSession
    errors: list[str] = field(default_factory=list)

    async def open(self, chat: int | str = "", person: int = AMINA, topic: int = 0) -> None:
        """Open the page anew in a chat, as somebody."""
        await self.page.goto("about:blank")
        await self.page.goto(f"{self.playground.base_url}/#{chat}/{person}/{topic or ''}")
        await expect(self.id("whoami")).not_to_be_empty()

    async def do(self, action: str, **body: Any) -> Any:
        """Let a person act without the page."""
        async with self.http.post(f"{self.playground.base_url}/sim/{action}", json=body) as answer:
            payload = await answer.json()
            assert payload["ok"], payload
            return payload["result"]

    def id(self, name: str) -> Locator:
        """Return the part of the page with this test identifier."""
        return self.page.get_by_test_id(name)

    async def say(self, text: str) -> None:
        """Write in the open chat."""
        await self.id("composer").fill(text)
        await self.id("composer").press("Enter")

    async def see(self, text: str) -> None:
        """Wait for a text in the open chat."""
        await expect(self.id("messages")).to_contain_text(text)

    async def act(self, message: str, action: str) -> None:
        """Choose from the menu of the message that holds a text."""
        row = self.page.locator("article").filter(has_text=message).last
        await row.hover()
        await row.get_by_test_id("act").click()
        await self.id(f"act-{action}").click()

    def heard(self, kind: str) -> list[dict[str, Any]]:
        """Return the updates of a kind that the bot was given."""
        return [update[kind] for update in self.puppet.heard if kind in update]


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A headless Chromium."""
    async with open_browser() as opened:
        yield opened


@pytest.fixture
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    """A page on a desktop; at the end nothing may have gone wrong in its console."""
    moments = [datetime(2025, 7, 9, 9, 0, tzinfo=UTC)]
    async with (
        Playground(port=0, clock=lambda: moments[-1], move_clock=moments.append) as playground,
        aiohttp.ClientSession() as http,
    ):
        puppet = Puppet(http, playground.base_url, playground.token)
        answering = asyncio.create_task(puppet.run())
        page = await browser.new_page(viewport=DESKTOP)
        played = Stage(page, playground, puppet, http)
        page.on("pageerror", lambda error: played.errors.append(str(error)))
        page.on(
            "console",
            lambda line: played.errors.append(line.text) if line.type == "error" else None,
        )
        yield played
        await page.close()
        await stop(answering)
        assert played.errors == []


@browser_test
async def test_a_person_and_a_group_are_made_and_the_bot_is_added(stage: Stage) -> None:
    """A new Arabic speaker, a group without the bot; both are brought in, and the bot answers."""
    await stage.open()
    await stage.id("create").click()
    await stage.page.get_by_role("radio", name="Personne", exact=True).check()
    await stage.id("create-name").fill("هند")
    await stage.id("create-language").select_option("ar")
    await stage.id("create-go").click()
    await expect(stage.page.locator("html")).to_have_attribute("dir", "rtl")
    await expect(stage.id("whoami")).to_contain_text("هند")

    await stage.id("whoami").click()
    await stage.id("picker-search").fill("amina")
    await stage.id(f"pick-{AMINA}").click()
    await expect(stage.page.locator("html")).to_have_attribute("dir", "ltr")

    await stage.id("create").click()
    await stage.page.get_by_role("radio", name="Groupe", exact=True).check()
    await stage.id("create-name").fill("Garde de nuit")
    await stage.id("create-bot").select_option("none")
    await stage.id("create-go").click()
    await expect(stage.id("chat-title")).to_have_text("Garde de nuit")
    await stage.id("about-open").click()
    await stage.id("add-person").click()
    await stage.id("picker-search").fill("هند")
    await stage.id("picker-search").press("Enter")
    await expect(stage.id("about")).to_contain_text("هند")
    await stage.id("presence").click()
    await expect(stage.id(f"member-{BOT}")).to_be_visible()

    await stage.say("/start@ConfrereBot")
    await stage.see("Bonjour !")


@browser_test
async def test_an_inline_result_is_chosen(stage: Stage) -> None:
    """In a group: type the bot's name and words, see cards, choose one with the keyboard."""
    await stage.open(GROUP)
    await stage.id("composer").fill("@ConfrereBot date")
    results = stage.id("inline-result")
    await expect(results).to_have_count(3)
    await expect(results.nth(1)).to_contain_text("Réponse 2 sur date")
    await stage.id("composer").press("Enter")
    await stage.page.keyboard.press("ArrowDown")
    await stage.page.keyboard.press("Enter")
    await stage.see("Voici date (2)")
    await stage.see("via \u2068@ConfrereBot")
    await expect(stage.id("composer")).to_have_value("")
    (asked,) = stage.heard("inline_query")
    assert asked["chat_type"] == "supergroup"
    await expect(stage.id("inline-results")).to_be_hidden()


@browser_test
async def test_a_message_is_forwarded_to_the_bot(stage: Stage) -> None:
    """What somebody said in the group goes to the private chat, where the bot looks at it."""
    await stage.do("message", chat_id=GROUP, user_id=YOUSSEF, text="Le délai est reporté !")
    await stage.open(GROUP)
    await stage.act("Le délai est reporté", "forward")
    await stage.id(f"pick-{AMINA}").click()
    await stage.see("Est-ce vrai ?")
    await stage.see("Transféré de")
    assert stage.heard("message")[-1]["chat"]["id"] == AMINA


@browser_test
async def test_files_are_attached(stage: Stage) -> None:
    """A PDF with a caption, a photo, and a photo sent as a file."""
    await stage.open(AMINA)
    pdf: Any = {"name": "guide.pdf", "mimeType": "application/pdf", "buffer": PDF}
    await stage.id("attach").set_input_files(pdf)
    await expect(stage.id("attached")).to_contain_text("guide.pdf")
    await stage.say("Est-ce officiel ?")
    await stage.see("Reçu : guide.pdf")
    sent = stage.id("document").first
    await expect(sent).to_have_attribute("download", "guide.pdf")
    url = f"{stage.playground.base_url}{await sent.get_attribute('href')}"
    async with stage.http.get(url) as answer:
        assert await answer.read() == PDF
    assert stage.heard("message")[0]["caption"] == "Est-ce officiel ?"

    photo: Any = {"name": "reçu.png", "mimeType": "image/png", "buffer": picture(9, 90, 90)}
    await stage.id("attach").set_input_files(photo)
    await stage.id("send").click()
    await expect(stage.id("photo")).to_have_count(1)
    await stage.id("attach").set_input_files(photo)
    await stage.id("as-file").check()
    await stage.id("send").click()
    await stage.see("Reçu : reçu.png")


@browser_test
async def test_a_poll_is_voted_in_and_closed(stage: Stage) -> None:
    """One answer, taken back, several answers; closed by the bot it only shows results."""
    await stage.open(AMINA)
    message = await stage.puppet.show("/poll", AMINA)
    poll = stage.id("poll").first
    await poll.get_by_test_id("option-1").click()
    await expect(poll.get_by_test_id("result-1")).to_contain_text("100 %")
    await expect(poll.get_by_test_id("result-0")).to_contain_text("0 %")
    await poll.get_by_test_id("vote-back").click()
    await poll.get_by_test_id("option-0").click()
    await expect(poll.get_by_test_id("result-0")).to_contain_text("100 %")
    await stage.puppet.call("stopPoll", chat_id=AMINA, message_id=message["message_id"])
    await expect(poll).to_contain_text("Résultats définitifs")
    await expect(poll.get_by_test_id("vote-back")).to_have_count(0)

    await stage.puppet.show("/several", AMINA)
    several = stage.id("poll").last
    await expect(several.get_by_test_id("vote")).to_be_disabled()
    await several.get_by_test_id("option-0").click()
    await several.get_by_test_id("option-2").click()
    await several.get_by_test_id("vote").click()
    await expect(several.get_by_test_id("result-2")).to_contain_text("100 %")
    await expect(several.get_by_test_id("result-1")).to_contain_text("0 %")


@browser_test
async def test_topics_are_made_switched_and_closed(stage: Stage) -> None:
    """What is said in a topic stands there alone; a closed one takes no more words."""
    forum = await stage.do("chat_new", user_id=AMINA, kind="forum", title="Forum", bot="member")
    await stage.do("join", chat_id=forum["id"], user_id=YOUSSEF)
    await stage.open(forum["id"])
    await stage.say("Dans le général")
    await stage.see("Dans le général")
    await stage.id("topic-new").click()
    await stage.id("ask-input").fill("Vaccins")
    await stage.id("ask-yes").click()
    tab = stage.page.get_by_role("tab", name="Vaccins")
    await expect(tab).to_have_attribute("aria-selected", "true")
    await stage.say("/start")
    await stage.see("Bonjour !")
    await expect(stage.id("messages")).not_to_contain_text("Dans le général")
    await stage.id("topic-general").click()
    await stage.see("Dans le général")
    await expect(stage.id("messages")).not_to_contain_text("Bonjour !")
    await stage.page.keyboard.press("ArrowRight")
    await stage.see("Bonjour !")

    await stage.id("about-open").click()
    await stage.id("topic-close").click()
    await stage.see("Sujet fermé")
    await stage.open(forum["id"], YOUSSEF, await _thread(stage, forum["id"]))
    await expect(stage.id("hindrance")).to_have_text("هذا الموضوع مغلق.")


async def _thread(stage: Stage, chat_id: int) -> int:
    async with stage.http.get(f"{stage.playground.base_url}/sim/state") as answer:
        chats = (await answer.json())["result"]["chats"]
    (chat,) = (one for one in chats if one["chat"]["id"] == chat_id)
    return int(chat["topics"][0]["message_thread_id"])


@browser_test
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


@browser_test
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


@browser_test
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
    assert stage.heard("message")[-1]["text"] == "/start guide"
    assert len(stage.page.context.pages) == 1

    keys = {"inline_keyboard": [[{"text": "+", "url": "https://t.me/ConfrereBot?startgroup=x"}]]}
    await stage.do("leave", chat_id=GROUP, user_id=BOT)
    await stage.puppet.call("sendMessage", chat_id=AMINA, text="Ajoutez-moi", reply_markup=keys)
    await stage.id("button").last.click()
    await stage.id(f"pick-{GROUP}").click()
    await stage.see("/start@ConfrereBot x")
    await stage.see("Bonjour ! x")


@browser_test
async def test_messages_show_all_they_carry(stage: Stage) -> None:
    """Albums, spoilers, long quotes, reactions, pins; changed pictures stay in their place."""
    await stage.open(AMINA)
    for word in ("/text", "/album", "/photo"):
        shown = await stage.puppet.show(word, AMINA)
    await expect(stage.page.locator(".album .photo")).to_have_count(3)
    await stage.id("photo").last.click()
    await expect(stage.id("viewer")).to_be_visible()
    await stage.page.keyboard.press("Escape")

    spoiler = stage.page.locator(".spoiler")
    await expect(spoiler).not_to_have_class(re.compile("shown"))
    await spoiler.click()
    await expect(spoiler).to_have_class(re.compile("shown"))
    await stage.page.get_by_role("button", name="Voir plus").click()
    await expect(stage.page.get_by_role("button", name="Voir moins")).to_be_visible()

    bubble = stage.id(f"message-{shown['message_id']}")
    top = await bubble.bounding_box()
    media = {"type": "photo", "media": "attach://p", "caption": "Une autre photo"}
    place = {"chat_id": AMINA, "message_id": shown["message_id"]}
    await stage.puppet.call("editMessageMedia", **place, media=media, p=picture(200, 0, 0))
    await expect(bubble).to_contain_text("Une autre photo")
    after = await bubble.bounding_box()
    assert top
    assert after
    assert top["y"] == after["y"]

    row = stage.page.locator("article").filter(has_text="Une autre photo")
    await row.hover()
    await row.get_by_test_id("act").click()
    await stage.id("react-👍").click()
    await expect(row.get_by_test_id("reaction")).to_have_text("👍 1")
    await row.get_by_test_id("reaction").click()
    await expect(row.get_by_test_id("reaction")).to_have_count(0)
    await stage.act("Une autre photo", "pin")
    await stage.see("a épinglé")
    await expect(row.locator(".stamp")).to_contain_text("📌")
    await stage.act("Une autre photo", "pin")
    await expect(row.locator(".stamp")).not_to_contain_text("📌")

    await stage.say("Bonjuor")
    await stage.act("Bonjuor", "edit")
    await stage.say("Bonjour à vous")
    await stage.see("Bonjour à vous")
    await stage.see("modifié")
    await stage.act("Bonjour à vous", "reply")
    await stage.say("Une réponse")
    await expect(stage.page.locator(".quote")).to_contain_text("Bonjour à vous")


@browser_test
async def test_blocking_leaving_rising_and_migrating(stage: Stage) -> None:
    """What is done to the bot and to members, from the panel beside the chat."""
    await stage.open(AMINA)
    await stage.id("about-open").click()
    await stage.id("presence").click()
    await expect(stage.id("composer")).to_be_hidden()
    await stage.id("remedy").click()
    await expect(stage.id("composer")).to_be_visible()

    group = await stage.do("chat_new", user_id=AMINA, kind="group", title="Petit", bot="member")
    await stage.do("join", chat_id=group["id"], user_id=YOUSSEF)
    await stage.open(group["id"])
    await stage.id("about-open").click()
    for person, action in ((BOT, "promote"), (YOUSSEF, "kick")):
        await stage.id(f"member-{person}").get_by_test_id("member-act").click()
        await stage.id(f"member-{action}").click()
    await expect(stage.id(f"member-{BOT}")).to_contain_text("administrateur")
    await expect(stage.id(f"member-{YOUSSEF}")).to_have_count(0)
    await stage.id("migrate").click()
    await expect(stage.id("status")).to_contain_text("Supergroupe")
    await stage.open(group["id"])
    await stage.id("remedy").click()
    await expect(stage.id("status")).to_contain_text("Supergroupe")
    await stage.id("leave").click()
    await expect(stage.id("remedy")).to_have_text("Rejoindre")
    await stage.id("remedy").click()
    await expect(stage.id("composer")).to_be_visible()

    await stage.open(KARIM, KARIM)
    await stage.id("about-open").click()
    await stage.id("deactivate").click()
    await stage.id("ask-yes").click()
    await expect(stage.id("hindrance")).to_have_text("Ce compte est fermé.")


@browser_test
async def test_a_channel_is_read_by_its_subscribers(stage: Stage) -> None:
    """An administrator posts; a subscriber reads and is told why there is no field."""
    await stage.open(KARIM, KARIM)
    await stage.id("create").click()
    await stage.page.get_by_role("radio", name="Canal", exact=True).check()
    await stage.id("create-name").fill("Annonces")
    await stage.id("create-go").click()
    await stage.say("Première annonce")
    await stage.see("Première annonce")
    await stage.id("whoami").click()
    await stage.id(f"pick-{AMINA}").click()
    await expect(stage.id("remedy")).to_have_text("S’abonner")
    await stage.id("remedy").click()
    await expect(stage.id("hindrance")).to_have_text("Seuls les administrateurs publient ici.")


@browser_test
async def test_the_clock_and_the_faults(stage: Stage) -> None:
    """The clock is shown and moved; a planned fault is counted and taken back."""
    await stage.open(AMINA)
    await expect(stage.id("clock")).to_have_text("mercredi 9 juillet 2025 à 10:00")
    await stage.id("morning").click()
    await expect(stage.id("clock")).to_have_text("jeudi 10 juillet 2025 à 09:00")
    await stage.id("moment").fill("2026-02-20T09:00")  # in Ramadan Morocco is at UTC
    await stage.id("go-to").click()
    await expect(stage.id("clock")).to_have_text("vendredi 20 février 2026 à 09:00")
    await stage.id("fault502").click()
    await expect(stage.id("toast")).to_contain_text("Pannes prévues")
    await stage.id("faultClear").click()
    await expect(stage.id("toast")).to_have_text("Plus aucune panne prévue.")


@browser_test
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


@browser_test
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
        known = f"import('/web/links.js').then(({{ targetOf }}) => targetOf({unsafe!r}))"
        assert await stage.page.evaluate(known) == {}


@browser_test
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


@browser_test
async def test_twelve_thousand_chats(stage: Stage) -> None:
    """The list draws only what is in sight, finds a name at once, and stays quick to move in."""
    await stage.do("population", private=MANY)
    begun = monotonic()
    await stage.open(AMINA)
    await expect(stage.id("chat-list").get_by_role("option").first).to_be_visible()
    assert monotonic() - begun < 10
    assert await stage.id("chat-list").get_by_role("option").count() < 60
    await stage.id("search").fill(f"pharmacien {MANY}")
    await expect(stage.id("chat-list").get_by_role("option")).to_have_count(1)
    await stage.id("search").press("Enter")
    await expect(stage.id("whoami")).to_contain_text(f"Pharmacien {MANY}")
    await stage.id("search").fill("")
    await stage.id("chat-list").focus()
    await stage.page.keyboard.press("End")
    await expect(stage.id("chat-list").get_by_role("option").last).to_have_attribute(
        "aria-posinset", str(MANY + 7)
    )


def test_every_word_is_there_in_three_languages() -> None:
    """Each key that the page uses has a French, an Arabic and an English text with its values."""
    texts = [path.read_text() for path in _sources()]
    used = {key for text in texts for key in re.findall(r"say\('(\w+)'", text)}
    used |= {key for text in texts for key in re.findall(r'data-(?:text|label)="(\w+)"', text)}
    words = dict(re.findall(r"^  (\w+): \[(.*)\],$", (WEB / "words.js").read_text(), re.MULTILINE))
    assert used <= words.keys()
    for key, line in words.items():
        languages = re.findall(r"'([^']*)'", line)
        assert len(languages) == 3, key
        assert all(languages), key
        assert len({text.count("{}") for text in languages}) == 1, key
        assert re.search(r"[\u0600-\u06ff]", languages[1]), key


def test_no_module_reads_data_as_html() -> None:
    """Whatever comes from messages is set as text; each module says what it is for."""
    for path in _sources():
        text = path.read_text()
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", text), path
        assert len(text.splitlines()) <= 250, path
        assert text.startswith(("// ", "/* ", "<!-- ")), path


def _sources() -> Iterator[Path]:
    return (path for path in WEB.iterdir() if path.suffix in {".js", ".css", ".html"})
