"""What the prints are called, and how they are recognised."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.catalog.catalog import Catalog
from bot.core.writing.darija import ByLanguage
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.official.live import Merged
from bot.services.printing.printables import Printables

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)


@pytest.fixture
def prints(catalog: Catalog, renderer: TypstRenderer) -> Printables:
    """All prints."""
    return Printables.of_content(catalog, renderer)


async def test_a_name_says_what_it_is(prints: Printables) -> None:
    """People find the file again, whatever their system thinks of accents."""
    cards = await prints.steps("login-otp", "ar")
    names = [
        (await prints.sheet("login-otp", "ar", now=NOW)).name,
        (await prints.phone("login-eid", "fr", now=NOW)).name,
        *(card.name for card in cards),
    ]

    assert names == [
        "damancom-otp-ar.pdf",
        "damancom-eid-fr-telephone.pdf",
        *(f"damancom-otp-ar-{n}.png" for n in range(1, 6)),
    ]
    assert all(re.fullmatch("[a-z0-9.-]+", name) for name in names)


async def test_unknown_guides_and_languages_are_refused(prints: Printables) -> None:
    """A stale button can ask for anything."""
    with pytest.raises(KeyError):
        await prints.sheet("login-fax", "fr", now=NOW)
    with pytest.raises(KeyError):
        await prints.steps("login-otp", "de")


async def test_todays_fingerprints_are_those_of_todays_pdfs(
    prints: Printables, catalog: Catalog
) -> None:
    """Every guide in every language, twice; once the dates have changed, others."""
    today = await prints.fingerprints(now=NOW)
    sheet = await prints.sheet("login-eid", "en", now=NOW)
    phone = await prints.phone("login-eid", "en", now=NOW)

    assert {sheet.sha256, phone.sha256} <= today
    assert len(today) == 2 * len(catalog.guides) * len(catalog.languages)
    assert await prints.fingerprints(now=NOW + timedelta(hours=1)) == today
    assert not await prints.fingerprints(now=NOW + timedelta(days=30)) & today


async def test_warming_prints_everything_beforehand(
    prints: Printables, catalog: Catalog, renderer: TypstRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After it, nobody waits for the press."""
    await prints.warm(now=NOW)

    def print_again(*_: object, **__: object) -> None:
        raise AssertionError("the press had to work")

    monkeypatch.setattr(renderer, "_asked", print_again)
    for slug in catalog.guides:
        for language in catalog.languages:
            assert (await prints.sheet(slug, language, now=NOW)).content
            assert (await prints.phone(slug, language, now=NOW)).content
            assert await prints.steps(slug, language)


async def test_a_value_put_into_force_is_in_the_pictures_at_once(
    catalog: Catalog, renderer: TypstRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until then a thousand people who press get the same files, put together once."""
    facts = Merged(catalog.facts)
    prints = Printables.of_content(replace(catalog, facts=facts), renderer)
    drawn = list[object]()

    async def png(_: str, data: object) -> tuple[bytes, ...]:
        drawn.append(data)
        return (repr(data).encode(),)

    monkeypatch.setattr(renderer, "png", png)
    before = await prints.steps("login-otp", "fr")
    again = await prints.steps("login-otp", "fr")
    digits = facts["otp-digits"]
    facts.content = {**catalog.facts, "otp-digits": replace(digits, texts=ByLanguage({"fr": "5"}))}
    after = await prints.steps("login-otp", "fr")

    assert again is before
    assert len(drawn) == 2
    assert after != before
    assert "'sample': '48291'" in repr(drawn[1])
