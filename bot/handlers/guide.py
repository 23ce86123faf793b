"""/guide: getting into Damancom step by step, in one message whose picture changes in place."""

from urllib.parse import quote, urlencode

import structlog
from telegram import InlineKeyboardMarkup

from bot.catalog.model import Guide, Topic
from bot.core.text import MESSAGE_LIMIT, escape, utf16_length
from bot.handlers import documents, files
from bot.handlers.buttons import button, keyboard, link
from bot.handlers.sources import source_lines
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.guides import Position
from bot.services.prints import PressError, Print

log = structlog.get_logger()

SHARE = "https://t.me/share/url"
WHICH = "which-method-best"  # the topic that answers "which one?"


async def command(talk: Talk) -> None:
    """Offer the two ways in; in a group, lead to the private chat."""
    if talk.is_private:
        await choose(talk)
        return
    await talk.reply(
        escape(talk.text("guide-in-private")),
        keyboard(
            [
                link(talk.text(f"guide-{guide.method}-button"), address(talk, guide))
                for guide in talk.catalog.guides.values()
            ]
        ),
        quoting=talk.message_id,
    )


async def choose(talk: Talk) -> None:
    """Offer the official document, the two ways in, and to go on where the person stopped."""
    html = talk.page("guide-choose")
    rows = await documents.in_force(talk)
    position = await talk.services.guides.position(talk.member.user_id)
    if position and position.step > 1:
        guide = talk.catalog.guides[position.guide]
        name = talk.text(f"guide-{guide.method}")
        stopped = talk.text("guide-stopped-at", guide=name, step=position.step)
        html = f"{escape(stopped)}\n\n{html}"
        label = talk.text("guide-resume", step=position.step)
        rows.append([button(label, "guide", guide.slug, position.step)])
    rows += [
        [button(talk.text(f"guide-{guide.method}-button"), "guide", guide.slug, 1)]
        for guide in talk.catalog.guides.values()
    ]
    rows.append([button(talk.text("guide-which"), "topic", WHICH)])
    await talk.reply(html, keyboard(*rows))


async def press(talk: Talk) -> None:
    """Show what a guide button asks for: the choice, a step, all steps, or the end."""
    if not talk.arguments:
        await choose(talk)
        return
    guide = _guide(talk)
    place = talk.argument(1)
    if place == "done":
        await talk.services.guides.finished(
            talk.member.user_id, guide.slug, language=talk.language, now=talk.now
        )
        await talk.show(
            escape(talk.text("guide-done")),
            keyboard(
                [button(talk.text("home-deadline"), "deadline")],
                [button(talk.text("guide-again"), "guide", guide.slug, 1)],
            ),
        )
    else:
        await _show_step(talk, guide, _number(guide, place))


async def begin(talk: Talk) -> None:
    """Open a guide at its first step in a new message, so that what led to it stays."""
    await _open_step(talk, _guide(talk), 1)


async def follow_link(talk: Talk, place: str) -> None:
    """Open what a deep link names: `otp`, or `otp-4` for its fourth step."""
    method, _, number = place.partition("-")
    guide = next((g for g in talk.catalog.guides.values() if g.method == method), None)
    if guide is None:
        await choose(talk)
    else:
        await _open_step(talk, guide, int(number) if _exists(guide, number) else 1)


async def stuck(talk: Talk) -> None:
    """Offer the troubles people have at this step, then a human."""
    guide = _guide(talk)
    number = _number(guide, talk.argument(1))
    await talk.services.guides.stuck(guide.slug, number, language=talk.language, now=talk.now)
    topics: list[Topic] = [talk.catalog.topics[key] for key in guide.steps[number - 1].stuck]
    await talk.show(
        escape(talk.text("guide-stuck", step=number)),
        keyboard(
            *([button(topic.title[talk.language], "topic", topic.id)] for topic in topics),
            [button(talk.text("ask-order"), "ask", "step", guide.slug, number)],
            [button(talk.text("guide-back-to-step", step=number), "guide", guide.slug, number)],
        ),
    )


async def more(talk: Talk) -> None:
    """Offer what can be done with the guide besides reading it, under the same step."""
    guide = _guide(talk)
    number = _number(guide, talk.argument(1))
    await talk.show_buttons(
        keyboard(
            [button(talk.text("guide-all"), "album", guide.slug)],
            [
                button(talk.text("guide-print"), "pdf", guide.slug, "sheet"),
                button(talk.text("guide-phone"), "pdf", guide.slug, "phone"),
            ],
            [button(talk.text("guide-share"), "share", guide.slug, number)],
            [button(talk.text("guide-back-to-step", step=number), "guide", guide.slug, number)],
        )
    )


async def album(talk: Talk) -> None:
    """Send every step at once: the words, then the pictures."""
    guide = _guide(talk)
    await talk.toast()
    pictures = await talk.services.prints.steps(guide.slug, talk.language)
    again = button(talk.text("guide-step-by-step"), "begin", guide.slug)
    await talk.reply(all_steps(talk, guide), keyboard([again]))
    await files.send_album(talk, pictures, f"<b>{escape(guide.title[talk.language])}</b>")


def all_steps(talk: Talk, guide: Guide) -> str:
    """Return every step of a guide in one text, as Telegram HTML."""
    steps = [
        f"<b>{number}. {escape(step.title[talk.language])}</b>\n{step.body[talk.language]}"
        for number, step in enumerate(guide.steps, 1)
    ]
    title = f"<b>{escape(guide.title[talk.language])}</b>"
    end = [*_seen(talk, guide), source_lines(talk, guide.sources)]
    html = "\n\n".join([title, *steps, *end])
    # The tests keep guides under the limit; a longer one must not be cut silently.
    if utf16_length(html) > MESSAGE_LIMIT:
        raise ValueError(f"guide {guide.slug} is too long for one message")
    return html


def _seen(talk: Talk, guide: Guide) -> list[str]:
    """Return when these screens were last seen: it stands after the steps, never before them."""
    if guide.seen_on is None:
        return []
    return [escape(talk.text("guide-seen", date=talk.catalog.date(guide.seen_on, talk.language)))]


async def share(talk: Talk) -> None:
    """Send a message to pass on: a link that opens exactly this step."""
    guide = _guide(talk)
    number = _number(guide, talk.argument(1))
    await talk.toast()
    here = address(talk, guide, number)
    words = talk.text(
        "guide-share-words",
        number=number,
        total=len(guide.steps),
        title=guide.steps[number - 1].title[talk.language],
    )
    target = f"{SHARE}?{urlencode({'url': here, 'text': words}, quote_via=quote)}"
    await talk.reply(
        f"{escape(talk.text('guide-share-how'))}\n\n{escape(words)}\n{here}",
        keyboard([link(talk.text("guide-share-send"), target)]),
    )


async def _show_step(talk: Talk, guide: Guide, number: int) -> None:
    """Show a step in the message whose button was pressed."""
    await _remember(talk, Position(guide.slug, number))
    words, buttons = _step(talk, guide, number)
    picture = await _picture(talk, guide, number)
    if picture:
        await files.show_photo(talk, picture, words, buttons)
    else:
        await talk.show(words, buttons)


async def _open_step(talk: Talk, guide: Guide, number: int) -> None:
    """Show a step in a new message."""
    await _remember(talk, Position(guide.slug, number))
    words, buttons = _step(talk, guide, number)
    picture = await _picture(talk, guide, number)
    if picture:
        await files.send_photo(talk, picture, words, buttons)
    else:
        await talk.reply(words, buttons)


async def _picture(talk: Talk, guide: Guide, number: int) -> Print | None:
    """Return the picture of a step; without it the words still lead to the portal."""
    try:
        return (await talk.services.prints.steps(guide.slug, talk.language))[number - 1]
    except PressError:
        log.exception("step not printed", guide=guide.slug, step=number)
        return None


async def _remember(talk: Talk, position: Position) -> None:
    await talk.services.guides.saw(
        talk.member.user_id, position.guide, position.step, language=talk.language, now=talk.now
    )


def _step(talk: Talk, guide: Guide, number: int) -> tuple[str, InlineKeyboardMarkup]:
    """Return the caption and the buttons of a step."""
    total = len(guide.steps)
    step = guide.steps[number - 1]
    heading = talk.text("guide-step", number=number, total=total)
    title = step.title[talk.language]
    lines = [guide.intro[talk.language]] if number == 1 else []
    lines += [
        f"<b>{escape(talk.catalog.beside((heading, title), talk.language))}</b>",
        step.body[talk.language],
    ]
    if number == total:
        lines += [*_seen(talk, guide), source_lines(talk, guide.sources)]
    back = button(talk.text("previous"), "guide", guide.slug, number - 1)
    forth = button(talk.text("next"), "guide", guide.slug, number + 1)
    done = button(talk.text("guide-finished"), "guide", guide.slug, "done")
    portal = link(talk.text("open-portal"), talk.catalog.facts["portal-url"].text(talk.language))
    return (
        "\n\n".join(lines),
        keyboard(
            [portal] if number == 1 else [],
            ([back] if number > 1 else []) + [forth if number < total else done],
            [button(talk.text("guide-i-am-stuck"), "stuck", guide.slug, number)],
            [button(talk.text("guide-more"), "more", guide.slug, number)],
        ),
    )


def address(talk: Talk, guide: Guide, number: int | None = None) -> str:
    """Return the deep link to a guide, or to one of its steps."""
    place = guide.method if number is None else f"{guide.method}-{number}"
    return f"https://t.me/{talk.bot.username}?start=guide-{place}"


def _guide(talk: Talk) -> Guide:
    try:
        return talk.catalog.guides[talk.argument(0)]
    except KeyError:
        raise StaleButtonError from None


def _number(guide: Guide, text: str) -> int:
    if not _exists(guide, text):
        raise StaleButtonError
    return int(text)


def _exists(guide: Guide, number: str) -> bool:
    return number.isascii() and number.isdecimal() and 1 <= int(number) <= len(guide.steps)
