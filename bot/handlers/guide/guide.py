"""/guide: getting into Damancom step by step, in one message whose picture changes in place."""

from urllib.parse import quote, urlencode

import structlog
from telegram import InlineKeyboardMarkup

from bot.catalog.model import Guide, Topic
from bot.core.writing.text import MESSAGE_LIMIT, escape, utf16_length
from bot.handlers import files
from bot.handlers.buttons import button, keyboard, link
from bot.handlers.context import Context, StaleButtonError
from bot.handlers.documents import received_files
from bot.handlers.sources import source_lines
from bot.services.guides import Position
from bot.services.printing.printables import RenderedFile, RenderError

log = structlog.get_logger()

SHARE = "https://t.me/share/url"
WHICH = "which-method-best"  # the topic that answers "which one?"


async def command(ctx: Context) -> None:
    """Offer the two ways in; in a group, lead to the private chat."""
    if ctx.is_private:
        await choose(ctx)
        return
    await ctx.reply(
        escape(ctx.text("guide-in-private")),
        keyboard(
            [
                link(ctx.text(f"guide-{guide.method}-button"), address(ctx, guide))
                for guide in ctx.catalog.guides.values()
            ]
        ),
        quoting=ctx.message_id,
    )


async def choose(ctx: Context) -> None:
    """Offer the official document, the two ways in, and to go on where the person stopped."""
    html = ctx.page("guide-choose")
    rows = await received_files.in_force(ctx)
    position = await ctx.services.guides.position(ctx.member.user_id)
    if position and position.step > 1:
        guide = ctx.catalog.guides[position.guide]
        name = ctx.text(f"guide-{guide.method}")
        stopped = ctx.text("guide-stopped-at", guide=name, step=position.step)
        html = f"{escape(stopped)}\n\n{html}"
        label = ctx.text("guide-resume", step=position.step)
        rows.append([button(label, "guide", guide.slug, position.step)])
    rows += [
        [button(ctx.text(f"guide-{guide.method}-button"), "guide", guide.slug, 1)]
        for guide in ctx.catalog.guides.values()
    ]
    rows.append([button(ctx.text("guide-which"), "topic", WHICH)])
    await ctx.reply(html, keyboard(*rows))


async def press(ctx: Context) -> None:
    """Show what a guide button asks for: the choice, a step, all steps, or the end."""
    if not ctx.arguments:
        await choose(ctx)
        return
    guide = _guide(ctx)
    place = ctx.argument(1)
    if place == "done":
        await ctx.services.guides.finished(
            ctx.member.user_id, guide.slug, language=ctx.language, now=ctx.now
        )
        await ctx.show(
            escape(ctx.text("guide-done")),
            keyboard(
                [button(ctx.text("home-deadline"), "deadline")],
                [button(ctx.text("guide-again"), "guide", guide.slug, 1)],
            ),
        )
    else:
        await _show_step(ctx, guide, _number(guide, place))


async def begin(ctx: Context) -> None:
    """Open a guide at its first step in a new message, so that what led to it stays."""
    await _open_step(ctx, _guide(ctx), 1)


async def follow_link(ctx: Context, place: str) -> None:
    """Open what a deep link names: `otp`, or `otp-4` for its fourth step."""
    method, _, number = place.partition("-")
    guide = next((g for g in ctx.catalog.guides.values() if g.method == method), None)
    if guide is None:
        await choose(ctx)
    else:
        await _open_step(ctx, guide, int(number) if _exists(guide, number) else 1)


async def stuck(ctx: Context) -> None:
    """Offer the troubles people have at this step, then a human."""
    guide = _guide(ctx)
    number = _number(guide, ctx.argument(1))
    await ctx.services.guides.stuck(guide.slug, number, language=ctx.language, now=ctx.now)
    topics: list[Topic] = [ctx.catalog.topics[key] for key in guide.steps[number - 1].stuck]
    await ctx.show(
        escape(ctx.text("guide-stuck", step=number)),
        keyboard(
            *([button(topic.title[ctx.language], "topic", topic.id)] for topic in topics),
            [button(ctx.text("ask-order"), "ask", "step", guide.slug, number)],
            [button(ctx.text("guide-back-to-step", step=number), "guide", guide.slug, number)],
        ),
    )


async def more(ctx: Context) -> None:
    """Offer what can be done with the guide besides reading it, under the same step."""
    guide = _guide(ctx)
    number = _number(guide, ctx.argument(1))
    await ctx.show_buttons(
        keyboard(
            [button(ctx.text("guide-all"), "album", guide.slug)],
            [
                button(ctx.text("guide-print"), "pdf", guide.slug, "sheet"),
                button(ctx.text("guide-phone"), "pdf", guide.slug, "phone"),
            ],
            [button(ctx.text("guide-share"), "share", guide.slug, number)],
            [button(ctx.text("guide-back-to-step", step=number), "guide", guide.slug, number)],
        )
    )


async def album(ctx: Context) -> None:
    """Send every step at once: the words, then the pictures."""
    guide = _guide(ctx)
    await ctx.toast()
    pictures = await ctx.services.prints.steps(guide.slug, ctx.language)
    again = button(ctx.text("guide-step-by-step"), "begin", guide.slug)
    await ctx.reply(all_steps(ctx, guide), keyboard([again]))
    await files.send_album(ctx, pictures, f"<b>{escape(guide.title[ctx.language])}</b>")


def all_steps(ctx: Context, guide: Guide) -> str:
    """Return every step of a guide in one text, as Telegram HTML."""
    steps = [
        f"<b>{number}. {escape(step.title[ctx.language])}</b>\n{step.body[ctx.language]}"
        for number, step in enumerate(guide.steps, 1)
    ]
    title = f"<b>{escape(guide.title[ctx.language])}</b>"
    end = [*_seen(ctx, guide), source_lines(ctx, guide.sources)]
    html = "\n\n".join([title, *steps, *end])
    # The tests keep guides under the limit; a longer one must not be cut silently.
    if utf16_length(html) > MESSAGE_LIMIT:
        raise ValueError(f"guide {guide.slug} is too long for one message")
    return html


def _seen(ctx: Context, guide: Guide) -> list[str]:
    """Return when these screens were last seen: it stands after the steps, never before them."""
    if guide.seen_on is None:
        return []
    return [escape(ctx.text("guide-seen", date=ctx.catalog.date(guide.seen_on, ctx.language)))]


async def share(ctx: Context) -> None:
    """Send a message to pass on: a link that opens exactly this step."""
    guide = _guide(ctx)
    number = _number(guide, ctx.argument(1))
    await ctx.toast()
    here = address(ctx, guide, number)
    words = ctx.text(
        "guide-share-words",
        number=number,
        total=len(guide.steps),
        title=guide.steps[number - 1].title[ctx.language],
    )
    target = f"{SHARE}?{urlencode({'url': here, 'text': words}, quote_via=quote)}"
    await ctx.reply(
        f"{escape(ctx.text('guide-share-how'))}\n\n{escape(words)}\n{here}",
        keyboard([link(ctx.text("guide-share-send"), target)]),
    )


async def _show_step(ctx: Context, guide: Guide, number: int) -> None:
    """Show a step in the message whose button was pressed."""
    await _remember(ctx, Position(guide.slug, number))
    words, buttons = _step(ctx, guide, number)
    picture = await _picture(ctx, guide, number)
    if picture:
        await files.show_photo(ctx, picture, words, buttons)
    else:
        await ctx.show(words, buttons)


async def _open_step(ctx: Context, guide: Guide, number: int) -> None:
    """Show a step in a new message."""
    await _remember(ctx, Position(guide.slug, number))
    words, buttons = _step(ctx, guide, number)
    picture = await _picture(ctx, guide, number)
    if picture:
        await files.send_photo(ctx, picture, words, buttons)
    else:
        await ctx.reply(words, buttons)


async def _picture(ctx: Context, guide: Guide, number: int) -> RenderedFile | None:
    """Return the picture of a step; without it the words still lead to the portal."""
    try:
        return (await ctx.services.prints.steps(guide.slug, ctx.language))[number - 1]
    except RenderError:
        log.exception("step not printed", guide=guide.slug, step=number)
        return None


async def _remember(ctx: Context, position: Position) -> None:
    await ctx.services.guides.saw(
        ctx.member.user_id, position.guide, position.step, language=ctx.language, now=ctx.now
    )


def _step(ctx: Context, guide: Guide, number: int) -> tuple[str, InlineKeyboardMarkup]:
    """Return the caption and the buttons of a step."""
    total = len(guide.steps)
    step = guide.steps[number - 1]
    heading = ctx.text("guide-step", number=number, total=total)
    title = step.title[ctx.language]
    lines = [guide.intro[ctx.language]] if number == 1 else []
    lines += [
        f"<b>{escape(ctx.catalog.beside((heading, title), ctx.language))}</b>",
        step.body[ctx.language],
    ]
    if number == total:
        lines += [*_seen(ctx, guide), source_lines(ctx, guide.sources)]
    back = button(ctx.text("previous"), "guide", guide.slug, number - 1)
    forth = button(ctx.text("next"), "guide", guide.slug, number + 1)
    done = button(ctx.text("guide-finished"), "guide", guide.slug, "done")
    portal = link(ctx.text("open-portal"), ctx.catalog.facts["portal-url"].text(ctx.language))
    return (
        "\n\n".join(lines),
        keyboard(
            [portal] if number == 1 else [],
            ([back] if number > 1 else []) + [forth if number < total else done],
            [button(ctx.text("guide-i-am-stuck"), "stuck", guide.slug, number)],
            [button(ctx.text("guide-more"), "more", guide.slug, number)],
        ),
    )


def address(ctx: Context, guide: Guide, number: int | None = None) -> str:
    """Return the deep link to a guide, or to one of its steps."""
    place = guide.method if number is None else f"{guide.method}-{number}"
    return f"https://t.me/{ctx.bot.username}?start=guide-{place}"


def _guide(ctx: Context) -> Guide:
    try:
        return ctx.catalog.guides[ctx.argument(0)]
    except KeyError:
        raise StaleButtonError from None


def _number(guide: Guide, text: str) -> int:
    if not _exists(guide, text):
        raise StaleButtonError
    return int(text)


def _exists(guide: Guide, number: str) -> bool:
    return number.isascii() and number.isdecimal() and 1 <= int(number) <= len(guide.steps)
