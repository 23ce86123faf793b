"""/guide: getting into Damancom step by step, in one message whose picture changes in place."""

from urllib.parse import quote, urlencode

import structlog
from telegram import InlineKeyboardMarkup

from bot.catalog.model import Guide, Topic
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.deadlines import ShowDeadline
from bot.core.callbacks.guide import (
    BeginGuide,
    BeStuck,
    FinishGuide,
    Form,
    OfferMore,
    SendAlbum,
    SendPdf,
    ShareStep,
    ShowStep,
)
from bot.core.callbacks.questions import AskAboutStep, SendTopic
from bot.core.deep_links import DeepLink
from bot.core.writing.text import MESSAGE_LIMIT, escape, utf16_length
from bot.handlers import files
from bot.handlers.buttons import button, keyboard, link
from bot.handlers.context import Context
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
        rows.append([button(label, ShowStep(guide.slug, position.step))])
    rows += [
        [button(ctx.text(f"guide-{guide.method}-button"), ShowStep(guide.slug, 1))]
        for guide in ctx.catalog.guides.values()
    ]
    rows.append([button(ctx.text("guide-which"), SendTopic(WHICH))])
    await ctx.reply(html, keyboard(*rows))


async def show_step(ctx: Context, pressed: ShowStep) -> None:
    """Show a step in the message whose button was pressed."""
    guide = _guide(ctx, pressed.guide)
    number = _number(guide, pressed.step)
    await _remember(ctx, Position(guide.slug, number))
    words, buttons = _step(ctx, guide, number)
    picture = await _picture(ctx, guide, number)
    if picture:
        await files.show_photo(ctx, picture, words, buttons)
    else:
        await ctx.show(words, buttons)


async def finish(ctx: Context, pressed: FinishGuide) -> None:
    """Say what comes after the last step."""
    guide = _guide(ctx, pressed.guide)
    await ctx.services.guides.finished(
        ctx.member.user_id, guide.slug, language=ctx.language, now=ctx.now
    )
    await ctx.show(
        escape(ctx.text("guide-done")),
        keyboard(
            [button(ctx.text("home-deadline"), ShowDeadline())],
            [button(ctx.text("guide-again"), ShowStep(guide.slug, 1))],
        ),
    )


async def begin(ctx: Context, pressed: BeginGuide) -> None:
    """Open a guide at its first step in a new message, so that what led to it stays."""
    await _open_step(ctx, _guide(ctx, pressed.guide), 1)


async def follow_link(ctx: Context, place: str) -> None:
    """Open what a link names: `otp`, or `otp-4` for its fourth step; else offer the ways in."""
    method, _, number = place.partition("-")
    guide = next((g for g in ctx.catalog.guides.values() if g.method == method), None)
    if guide is None:
        await choose(ctx)
    else:
        is_step = number.isascii() and number.isdecimal() and _exists(guide, int(number))
        await _open_step(ctx, guide, int(number) if is_step else 1)


async def stuck(ctx: Context, pressed: BeStuck) -> None:
    """Offer the troubles people have at this step, then a human."""
    guide = _guide(ctx, pressed.guide)
    number = _number(guide, pressed.step)
    await ctx.services.guides.stuck(guide.slug, number, language=ctx.language, now=ctx.now)
    topics: list[Topic] = [ctx.catalog.topics[key] for key in guide.steps[number - 1].stuck]
    await ctx.show(
        escape(ctx.text("guide-stuck", step=number)),
        keyboard(
            *([button(topic.title[ctx.language], SendTopic(topic.id))] for topic in topics),
            [button(ctx.text("ask-order"), AskAboutStep(guide.slug, number))],
            [button(ctx.text("guide-back-to-step", step=number), ShowStep(guide.slug, number))],
        ),
    )


async def more(ctx: Context, pressed: OfferMore) -> None:
    """Offer what can be done with the guide besides reading it, under the same step."""
    guide = _guide(ctx, pressed.guide)
    number = _number(guide, pressed.step)
    await ctx.show_buttons(
        keyboard(
            [button(ctx.text("guide-all"), SendAlbum(guide.slug))],
            [
                button(ctx.text("guide-print"), SendPdf(guide.slug, Form.SHEET)),
                button(ctx.text("guide-phone"), SendPdf(guide.slug, Form.PHONE)),
            ],
            [button(ctx.text("guide-share"), ShareStep(guide.slug, number))],
            [button(ctx.text("guide-back-to-step", step=number), ShowStep(guide.slug, number))],
        )
    )


async def album(ctx: Context, pressed: SendAlbum) -> None:
    """Send every step at once: the words, then the pictures."""
    guide = _guide(ctx, pressed.guide)
    await ctx.toast()
    pictures = await ctx.services.prints.steps(guide.slug, ctx.language)
    again = button(ctx.text("guide-step-by-step"), BeginGuide(guide.slug))
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


async def share(ctx: Context, pressed: ShareStep) -> None:
    """Send a message to pass on: a link that opens exactly this step."""
    guide = _guide(ctx, pressed.guide)
    number = _number(guide, pressed.step)
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
    back = button(ctx.text("previous"), ShowStep(guide.slug, number - 1))
    forth = button(ctx.text("next"), ShowStep(guide.slug, number + 1))
    done = button(ctx.text("guide-finished"), FinishGuide(guide.slug))
    portal = link(ctx.text("open-portal"), ctx.catalog.facts["portal-url"].text(ctx.language))
    return (
        "\n\n".join(lines),
        keyboard(
            [portal] if number == 1 else [],
            ([back] if number > 1 else []) + [forth if number < total else done],
            [button(ctx.text("guide-i-am-stuck"), BeStuck(guide.slug, number))],
            [button(ctx.text("guide-more"), OfferMore(guide.slug, number))],
        ),
    )


def address(ctx: Context, guide: Guide, number: int | None = None) -> str:
    """Return the deep link to a guide, or to one of its steps."""
    place = guide.method if number is None else f"{guide.method}-{number}"
    return ctx.address(DeepLink.GUIDE, place)


def _guide(ctx: Context, slug: str) -> Guide:
    """Return the guide that a button names. Raises StaleButtonError."""
    try:
        return ctx.catalog.guides[slug]
    except KeyError:
        raise StaleButtonError from None


def _number(guide: Guide, step: int) -> int:
    """Return the step that a button names. Raises StaleButtonError."""
    if not _exists(guide, step):
        raise StaleButtonError
    return step


def _exists(guide: Guide, step: int) -> bool:
    return 1 <= step <= len(guide.steps)
