"""Buttons on the simulator's page look and act as their message says."""

import re

from playwright.async_api import expect

from tests.cast import AMINA
from tests.playground.page.chromium import on_the_page
from tests.playground.page.stage import Stage

STYLES = ("danger", "success", "primary")

pytestmark = on_the_page


async def test_a_button_has_its_colour_is_dead_or_copies(stage: Stage) -> None:
    """Three styles, one that does nothing, one that puts its text on the clipboard."""
    styles = [{"text": one, "callback_data": one, "style": one} for one in STYLES]
    others = [
        {"text": "Fermé", "disabled": {}},
        {"text": "Copier", "copy_text": {"text": "www.damancom.ma"}},
    ]
    await stage.open(AMINA)
    await stage.puppet.call(
        "sendMessage",
        chat_id=AMINA,
        text="Choisir",
        reply_markup={"inline_keyboard": [styles, others]},
    )

    buttons = stage.id("button")
    for number, style in enumerate(STYLES):
        await expect(buttons.nth(number)).to_have_class(re.compile(rf"\b{style}\b"))
        await expect(buttons.nth(number)).to_be_enabled()
    await expect(buttons.nth(3)).to_be_disabled()
    await stage.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await buttons.nth(4).click()
    await expect(stage.id("toast")).to_have_text("Copié")
    assert await stage.page.evaluate("navigator.clipboard.readText()") == "www.damancom.ma"
    assert await stage.heard("callback_query") == []


async def test_a_keyboard_may_ask_for_a_reply(stage: Stage) -> None:
    """The field is put under the message as if Reply had been chosen, whichever keyboard asks."""
    inline = {"inline_keyboard": [[{"text": "Oui", "callback_data": "yes"}]]}
    below = {"keyboard": [["Oui"]]}
    await stage.open(AMINA)
    for markup in (inline, below):
        await stage.puppet.call(
            "sendMessage",
            chat_id=AMINA,
            text="Votre réponse ?",
            reply_markup={**markup, "force_reply": True},
        )
        await expect(stage.id("context")).to_contain_text("Votre réponse ?")
        await expect(stage.id("composer")).to_be_focused()
        await stage.say("la mienne")
        await expect(stage.id("context")).to_be_hidden()

    answers = await stage.heard("message")
    assert [one["reply_to_message"]["text"] for one in answers] == ["Votre réponse ?"] * 2
