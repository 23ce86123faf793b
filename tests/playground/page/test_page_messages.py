"""Messages on the simulator's page: chosen inline, forwarded, attached, voted in, shown."""

import re
from typing import Any

from playwright.async_api import expect

from tests.cast import AMINA, GROUP, YOUSSEF
from tests.playground.page.chromium import on_the_page
from tests.playground.page.puppet import picture
from tests.playground.page.stage import PHONE, Stage

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n"

pytestmark = on_the_page


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
    (asked,) = await stage.heard("inline_query")
    assert asked["chat_type"] == "supergroup"
    await expect(stage.id("inline-results")).to_be_hidden()


async def test_a_message_is_forwarded_to_the_bot(stage: Stage) -> None:
    """What somebody said in the group goes to the private chat, where the bot looks at it."""
    await stage.do("message", chat_id=GROUP, user_id=YOUSSEF, text="Le délai est reporté !")
    await stage.open(GROUP)
    await stage.act("Le délai est reporté", "forward")
    await stage.id(f"pick-{AMINA}").click()
    await stage.see("Est-ce vrai ?")
    await stage.see("Transféré de")
    assert (await stage.heard("message"))[-1]["chat"]["id"] == AMINA


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
    assert (await stage.heard("message"))[0]["caption"] == "Est-ce officiel ?"
    await expect(stage.id("voice")).to_be_visible()
    await stage.id("composer").fill("a")
    await expect(stage.id("voice")).to_be_hidden()
    await stage.id("composer").fill("")
    await stage.id("voice").click()
    await stage.see("Message vocal")
    assert "voice" in (await stage.heard("message"))[-1]

    photo: Any = {"name": "reçu.png", "mimeType": "image/png", "buffer": picture(9, 90, 90)}
    await stage.id("attach").set_input_files(photo)
    await stage.id("send").click()
    await expect(stage.id("photo")).to_have_count(1)
    await stage.id("attach").set_input_files(photo)
    await stage.id("as-file").check()
    await stage.id("send").click()
    await stage.see("Reçu : reçu.png")


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


async def test_the_small_buttons_all_do_something(stage: Stage) -> None:
    """Filters, the menu of commands, the bot's keyboard, the way to the end, copying."""
    menu = [{"command": "start", "description": "Commencer"}]
    await stage.puppet.call("setMyCommands", commands=menu)
    keys = {"keyboard": [[{"text": "Oui, merci"}]], "resize_keyboard": True}
    await stage.puppet.call("sendMessage", chat_id=AMINA, text="Alors ?", reply_markup=keys)
    for number in range(40):
        await stage.do("message", chat_id=AMINA, user_id=AMINA, text=f"Ligne {number}")
    await stage.open(AMINA)
    await stage.page.get_by_role("button", name="Groupes", exact=True).click()
    await expect(stage.id("chat-list").get_by_role("option")).to_have_count(2)
    await stage.page.get_by_role("button", name="Tout", exact=True).click()
    await expect(stage.id("chat-list").get_by_role("option")).to_have_count(8)

    await expect(stage.id("messages").get_by_text("Ligne 39")).to_be_in_viewport()
    await stage.id("messages").evaluate("box => { box.scrollTop = 0; }")
    await stage.page.get_by_role("button", name="Aller au dernier message").click()
    await expect(stage.id("messages").get_by_text("Ligne 39")).to_be_in_viewport()

    fold = stage.page.get_by_role("button", name="Clavier du bot")
    await fold.click()
    await expect(stage.id("reply-button")).to_be_hidden()
    await fold.click()
    await stage.id("reply-button").click()
    await stage.see("Oui, merci")
    await stage.id("menu").click()
    await stage.id("command").click()
    await stage.see("Bonjour !")

    await stage.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await stage.act("Ligne 39", "copy")
    await expect(stage.id("toast")).to_have_text("Copié")
    assert await stage.page.evaluate("navigator.clipboard.readText()") == "Ligne 39"
    await stage.act("Ligne 39", "reply")
    await stage.id("context").get_by_role("button", name="Annuler").click()
    await expect(stage.id("context")).to_be_hidden()
    async with stage.page.expect_file_chooser():
        await stage.page.get_by_role("button", name="Joindre une photo ou un fichier").click()

    await stage.page.set_viewport_size(PHONE)
    await stage.id("messages").get_by_text("Ligne 39").click()
    await expect(stage.id("popup")).to_be_visible()
    await stage.page.keyboard.press("Escape")
    await stage.id("back").click()
    await expect(stage.id("chat-list")).to_be_visible()
