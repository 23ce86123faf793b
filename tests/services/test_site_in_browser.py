"""The site in a real browser, opened from a disk: it finds, fits a phone, and fetches nothing."""

from pathlib import Path

from playwright.async_api import expect

from bot.catalog.catalog import Catalog
from bot.commands.site import write
from bot.services.site.standing import of_content
from tests.playground.page.chromium import needs_chromium, open_browser
from tests.services.website import made

PHONE = {"width": 360, "height": 780}
ASKED = {
    "fr": {"code pas reçu": "otp-not-received", "lcode ma wselnich": "otp-not-received"},
    "ar": {"لم أتوصل بالرمز": "otp-not-received", "نَسيت كلمة المُرور": "password-forgotten"},
    "en": {"forgot password": "password-forgotten"},
}

pytestmark = needs_chromium


async def test_it_finds_and_fits_and_fetches_nothing(catalog: Catalog, tmp_path: Path) -> None:
    """Questions as people type them, in each language; and without scripts nothing is broken."""
    write(tmp_path / "site", await made(of_content(catalog)))
    pages = sorted((tmp_path / "site").rglob("*.html"))
    fetched, errors = list[str](), list[str]()
    async with open_browser() as browser:
        page = await browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
        page.on("request", lambda request: fetched.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        for one in pages[::3]:  # of each language others
            await page.goto(one.as_uri())
            assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        for language, asked in ASKED.items():
            await page.goto((tmp_path / "site" / language / "index.html").as_uri())
            for question, topic in asked.items():
                await page.get_by_role("searchbox").fill(question)
                first = page.locator("form.search li a").first
                await expect(first).to_have_text(catalog.topics[topic].title[language])
            await page.get_by_role("searchbox").fill("xyzzy")
            none = catalog.text("site-search-none", language)
            await expect(page.get_by_role("status")).to_have_text(none)
            await page.get_by_role("searchbox").fill(next(iter(asked)))
            await page.locator("form.search li a").first.click()
            await expect(
                page.locator(f"section#{next(iter(asked.values()))} h2")
            ).to_be_in_viewport()
        await page.goto((tmp_path / "site/fr/whatsapp.html").as_uri())
        copy = page.get_by_role("button", name=catalog.text("site-copy", "fr")).first
        await copy.click()
        await expect(
            page.get_by_role("button", name=catalog.text("site-copied", "fr"))
        ).to_be_visible()

        bare = await browser.new_context(java_script_enabled=False)
        plain = await bare.new_page()
        await plain.goto((tmp_path / "site/fr/faq.html").as_uri())
        assert not await plain.get_by_role("searchbox").count()
        await plain.goto((tmp_path / "site/fr/whatsapp.html").as_uri())
        assert not await plain.get_by_role("button").count()

    assert len(pages) > 50
    assert fetched
    assert all(url.startswith("file:") for url in fetched)
    assert errors == []
