"""The page of the announcements in force: who says what under which number, and how to check."""

from bot.core.announcements import Announcement
from bot.core.calendar.morocco import day_of
from bot.core.deep_links import DeepLink, address
from bot.core.writing.telegram_html import blocks
from bot.rendering.site.flow import flow, link
from bot.rendering.site.html import Html, element, joined, listed
from bot.rendering.site.page import Page
from bot.services.announcements.text import AnnouncementText
from bot.services.site.standing import Standing
from bot.services.site.voice import Voice

NAME = "announcements.html"


def page(voice: Voice, standing: Standing) -> Page:
    """Return the page of the announcements."""
    wording = AnnouncementText(voice.catalog, bot=voice.bot)
    if standing.announcements is None:
        told = element("p", voice.text("site-announcements-unknown"), class_="warn")
    elif not standing.announcements:
        told = element("p", voice.text("site-announcements-none"))
    else:
        told = joined(*(_one(voice, wording, one) for one in standing.announcements))
    main = joined(told, how_to_check(voice))
    return Page(NAME, voice.text("site-announcements"), main, NAME)


def how_to_check(voice: Voice) -> Html:
    """Return how to tell an announcement of ours from another one."""
    lines = (
        voice.text("site-check-copy"),
        voice.text("site-check-bot"),
        voice.text("site-check-never"),
    )
    return joined(
        element("h2", voice.text("site-check")), element("div", listed(*lines), class_="key")
    )


def _one(voice: Voice, wording: AnnouncementText, one: Announcement) -> Html:
    language = voice.language
    words, is_theirs = one.text(language)
    written_in = language if is_theirs else next(iter(one.texts), language)
    particulars = [wording.who(one, language)]
    if one.sent_at:
        sent = voice.catalog.date(day_of(one.sent_at), language)
        particulars.append(voice.text("site-announcement-sent", date=sent))
    particulars.append(
        voice.text("site-announcement-whom", whom=wording.audience.whom(one, language))
    )
    notes = []
    if one.options.is_urgent:
        notes.append(element("p", element("strong", voice.text("announcement-urgent"))))
    if not is_theirs:
        notes.append(element("p", voice.text("announcement-other-language"), class_="quiet"))
    return element(
        "article",
        element("h2", wording.title(one, language)),
        listed(*particulars),
        *notes,
        element(
            "div",
            flow(blocks(words)),  # sign for sign as it was approved
            lang=written_in,
            dir=voice.catalog.languages[written_in].direction,
            class_="key",
        ),
        *_end(voice, one),
        id=f"n-{one.number}",
    )


def _end(voice: Voice, one: Announcement) -> list[Html]:
    """Return until when it holds, which files went with it, and where to check it."""
    found = []
    if one.options.expires_on:
        day = voice.catalog.date(one.options.expires_on, voice.language)
        found.append(element("p", voice.text("announcement-until", date=day)))
    for file in one.files:
        found.append(
            element(
                "p",
                voice.text(
                    "site-announcement-file", name=file.name or voice.text("announce-photo")
                ),
            )
        )
        if file.sha256:
            found.append(element("p", "SHA-256 ", element("code", file.sha256), class_="quiet"))
    if voice.bot:
        where = address(voice.bot, DeepLink.VERIFY, one.number or "")
        check = link(where, voice.text("announcement-check-here").rstrip(" :\u00a0"))
        found.append(element("p", check))
    return found
