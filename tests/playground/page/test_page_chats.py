"""Chats and people on the simulator's page: made, filled, changed, left; and its tools."""

from playwright.async_api import expect

from tests.cast import AMINA, GROUP, KARIM, YOUSSEF
from tests.playground.page.chromium import on_the_page
from tests.playground.page.stage import BOT, Stage

pytestmark = on_the_page


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
    thread = await _thread(stage, forum["id"])
    await stage.open(forum["id"], YOUSSEF, thread)
    await expect(stage.id("hindrance")).to_have_text("هذا الموضوع مغلق.")
    await stage.open(forum["id"], AMINA, thread)
    await stage.id("about-open").click()
    await stage.id("topic-delete").click()
    await stage.id("ask-yes").click()
    await stage.see("Dans le général")
    await expect(tab).to_have_count(0)


async def _thread(stage: Stage, chat_id: int) -> int:
    async with stage.http.get(f"{stage.playground.base_url}/sim/state") as answer:
        chats = (await answer.json())["result"]["chats"]
    (chat,) = (one for one in chats if one["chat"]["id"] == chat_id)
    return int(chat["topics"][0]["message_thread_id"])


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


async def test_members_are_silenced_and_played(stage: Stage) -> None:
    """From the list of members: take the word from somebody, give it back, become them."""
    await stage.open(GROUP, KARIM)
    await stage.id("about-open").click()
    row = stage.id(f"member-{YOUSSEF}")
    for word in ("restreint", ""):
        await row.get_by_test_id("member-act").click()
        await stage.id("member-mute").click()
        await expect(row.locator("small")).to_have_text(word)
    await row.get_by_test_id("member-act").click()
    await stage.id("member-play").click()
    await expect(stage.id("whoami")).to_contain_text("يوسف")
    await stage.id("about-tab").press("ArrowLeft")
    await expect(stage.id("clock")).to_be_visible()


async def test_a_channel_is_read_by_its_subscribers(stage: Stage) -> None:
    """An administrator posts; a subscriber reads and is told why there is no field."""
    await stage.open(KARIM, KARIM)
    await stage.id("create").click()
    await stage.page.get_by_role("radio", name="Canal", exact=True).check()
    await stage.id("create-name").fill("Annonces")
    await stage.id("create-go").click()
    await expect(stage.id("chat-title")).to_have_text("Annonces")
    await stage.say("Première annonce")
    await stage.see("Première annonce")
    await stage.id("whoami").click()
    await stage.id(f"pick-{AMINA}").click()
    await expect(stage.id("remedy")).to_have_text("S’abonner")
    await stage.id("remedy").click()
    await expect(stage.id("hindrance")).to_have_text("Seuls les administrateurs publient ici.")


async def test_the_clock_and_the_faults(stage: Stage) -> None:
    """The clock is shown and moved; a planned fault is counted and taken back."""
    await stage.open(AMINA)
    await expect(stage.id("clock")).to_have_text("mercredi 9 juillet 2025 à 10:00")
    await stage.id("morning").click()
    await expect(stage.id("clock")).to_have_text("jeudi 10 juillet 2025 à 09:00")
    await stage.id("moment").fill("2026-02-20T09:00")  # in Ramadan Morocco is at UTC
    await stage.id("go-to").click()
    await expect(stage.id("clock")).to_have_text("vendredi 20 février 2026 à 09:00")
    await stage.id("moment").fill("09/03/2026 9:30")  # the day comes first, as people write it
    await stage.id("go-to").click()
    await expect(stage.id("clock")).to_have_text("lundi 9 mars 2026 à 09:30")
    await stage.id("moment").fill("03/31/2026 9:30")
    await stage.id("go-to").click()
    await expect(stage.id("toast")).to_contain_text("le jour, le mois")
    await expect(stage.id("fault502")).to_be_hidden()
    await stage.id("faults").locator("summary").click()
    await stage.id("fault502").click()
    await expect(stage.id("toast")).to_contain_text("Pannes prévues")
    await stage.id("faultClear").click()
    await expect(stage.id("toast")).to_have_text("Plus aucune panne prévue.")
