"""A newcomer opens the page in a real browser and follows the guide to its last step."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.playground.world.seed import HELPERS
from tests.cast import AMINA, KARIM, YOUSSEF
from tests.house.conftest import Opener, Running
from tests.playground.page.chromium import needs_chromium

ARTEFACTS = Path(__file__).parent.parent / "artefacts"
PHONE = {"width": 390, "height": 844}
STEPS = 5

pytestmark = needs_chromium


@pytest.mark.parametrize(
    ("person", "direction", "name"), [(AMINA, "ltr", "fr"), (YOUSSEF, "rtl", "ar")]
)
async def test_the_guide_to_its_last_step(
    running: Running, browser: Browser, person: int, direction: str, name: str
) -> None:
    """At the width of a phone: type /guide, see all steps to Valider, press through them."""
    ARTEFACTS.mkdir(exist_ok=True)
    page = await browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(f"{running.playground.base_url}/")
    await page.get_by_test_id(f"chat-{person}").click()
    composer = page.get_by_test_id("composer")
    await composer.fill("/guide")
    await composer.press("Enter")

    async def press(data: str) -> None:
        await page.locator(f'[data-testid="button"][data-data="{data}"]').last.click()

    await press("glance:login-otp")
    bubble = page.locator('[data-testid^="message-"]').last
    await expect(bubble).to_contain_text("Valider")
    for step in range(1, STEPS + 1):
        await press(f"guide:login-otp:{step}")
    await expect(bubble).to_contain_text(str(STEPS))
    await expect(bubble.locator('[data-data="guide:login-otp:done"]')).to_be_visible()
    await expect(bubble.locator(f'[dir="{direction}"]').first).to_be_visible()
    await page.screenshot(path=ARTEFACTS / f"guide-{name}.png")

    assert not errors
    # Nothing sticks out at the side of a phone.
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await page.close()


async def test_the_clock_is_moved_and_the_reminder_comes(
    open_running: Opener, browser: Browser
) -> None:
    """On the page: reminders on, an hour later, and the reminder stands in the chat."""
    ARTEFACTS.mkdir(exist_ok=True)
    async with open_running("2025-07-10T07:30+00:00") as running:
        page = await browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
        await page.goto(f"{running.playground.base_url}/#{YOUSSEF}/{YOUSSEF}")
        await page.get_by_test_id("start").click()
        await page.locator('[data-data="choice:reminders:on"]').click()
        await page.get_by_test_id("alert-close").click()
        await page.get_by_test_id("tools").click()
        await page.locator('[data-advance="3600"]').click()
        await expect(page.get_by_test_id("clock")).to_contain_text("09:30")
        await page.screenshot(path=ARTEFACTS / "tools-ar.png")
        await page.keyboard.press("Escape")

        await expect(page.get_by_test_id("messages")).to_contain_text("⏰ تذكير")
        await page.close()


async def test_a_question_is_asked_and_answered_in_five_presses(
    running: Running, browser: Browser
) -> None:
    """On the page, by its story: each press acts for one person and shows where."""
    await running.house.services.places.set_group(HELPERS, by=KARIM, now=running.clock())
    page = await browser.new_page(viewport={"width": 1280, "height": 900})
    await page.goto(f"{running.playground.base_url}/#{AMINA}/{AMINA}")
    seen = (
        "Voici ce qui part",
        "Votre question porte le numéro 1",
        "Salma s’en charge",
        "Envoyé à qui a posé",
        "La question n° 1 est close",
    )
    for number, said in enumerate(seen, 1):
        await page.get_by_test_id(f"story-{number}").click()
        await expect(page.get_by_test_id("messages")).to_contain_text(said)
    await expect(page.get_by_test_id("messages")).to_contain_text("L’Ordre répond")
    await expect(page.get_by_test_id("story-1")).to_be_visible()
    await page.close()
