"""/guide: getting into Damancom step by step, in one message whose picture changes in place."""

from collections.abc import Sequence

import structlog
from telegram import InlineKeyboardMarkup

from bot.catalog.model import Guide, Topic
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.deadlines import Declare, ShowDeadline
from bot.core.callbacks.guide import (
    BeginGuide,
    BeStuck,
    FinishGuide,
    Form,
    OfferMore,
    SendAlbum,
    SendPdf,
    ShareStep,
    ShowGlance,
    ShowStep,
)
from bot.core.callbacks.questions import AskAboutStep, SendTopic
from bot.core.portal.signals import Signal
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.buttons import button, keyboard, link
from bot.handlers.context import Context
from bot.handlers.documents import received_files
from bot.handlers.guide import glance
from bot.handlers.guide.passing_on import address
from bot.handlers.guide.place import exists, found, number_of, remember
from bot.handlers.portal import signals
from bot.handlers.sources import source_lines
from bot.services.guides import Position
from bot.services.printing.printables import RenderedFile, RenderError

log = structlog.get_logger()

WHICH = "which-method-best"  # the topic that answers "which one?"

Shown = tuple[str, InlineKeyboardMarkup]  # Telegram HTML and what stands below it


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
        [button(ctx.text(f"guide-{guide.method}-button"), ShowGlance(guide.slug))]
        for guide in ctx.catalog.guides.values()
    ]
    rows.append([button(ctx.text("guide-which"), SendTopic(WHICH))])
    await ctx.reply(html, keyboard(*rows))


async def show_step(ctx: Context, pressed: ShowStep) -> None:
    """Show a step in the message whose button was pressed."""
    guide = found(ctx, pressed.guide)
    picture, words, buttons = await _reached(ctx, guide, number_of(guide, pressed.step))
    if picture:
        await files.show_photo(ctx, picture, words, buttons)
    else:
        await ctx.show(words, buttons)


async def finish(ctx: Context, pressed: FinishGuide) -> None:
    """Say what comes after the last step: to declare, by when, and to say so."""
    guide = found(ctx, pressed.guide)
    await ctx.services.guides.finished(
        ctx.member.user_id, guide.slug, language=ctx.language, now=ctx.now
    )
    await signals.heard(ctx, Signal.WORKS)
    date = await ctx.services.topics.date(ctx.speaks, now=ctx.now)
    due = date.outlook.due
    await ctx.show(
        f"{escape(ctx.text('guide-done'))}\n\n{date.html}",
        keyboard(
            [button(ctx.text("declared-button"), Declare(due.obligation.key, due.period))],
            [button(ctx.text("home-deadline"), ShowDeadline())],
            [button(ctx.text("guide-again"), ShowStep(guide.slug, 1))],
            signals.row(ctx),
        ),
    )


async def begin(ctx: Context, pressed: BeginGuide) -> None:
    """Open a guide in a new message, so that what led to it stays."""
    guide = found(ctx, pressed.guide)
    if pressed.spoken:
        if pressed.spoken not in {*ctx.catalog.languages, *LEANS_ON}:
            raise StaleButtonError
        ctx.speak(pressed.spoken)
    await ctx.toast()
    if pressed.step:
        await open_step(ctx, guide, number_of(guide, pressed.step))
    else:
        await glance.send(ctx, guide)


async def follow_link(ctx: Context, place: str) -> None:
    """Open what a link names: `otp` at a glance, or `otp-4` for a step; else offer the ways in."""
    method, _, number = place.partition("-")
    guide = next((g for g in ctx.catalog.guides.values() if g.method == method), None)
    if guide is None:
        await choose(ctx)
    elif number.isascii() and number.isdecimal() and exists(guide, int(number)):
        await open_step(ctx, guide, int(number))
    else:
        await glance.send(ctx, guide)


async def stuck(ctx: Context, pressed: BeStuck) -> None:
    """Offer the troubles people have at this step, then a human."""
    guide = found(ctx, pressed.guide)
    number = number_of(guide, pressed.step) if pressed.step else 0
    told = await signals.heard(ctx, Signal.BLOCKED)
    if not number:
        await _ask_where(ctx, guide, told)
        return
    await ctx.services.guides.stuck(guide.slug, number, language=ctx.language, now=ctx.now)
    topics: list[Topic] = [ctx.catalog.topics[key] for key in guide.steps[number - 1].stuck]
    await ctx.show(
        "\n\n".join([*told, escape(ctx.text("guide-stuck", step=number))]),
        keyboard(
            *(
                [button(topic.listed[ctx.speaks], SendTopic(topic.id, ctx.voice))]
                for topic in topics
            ),
            signals.row(ctx),
            [button(ctx.text("ask-order"), AskAboutStep(guide.slug, number))],
            [button(ctx.text("guide-back-to-step", step=number), ShowStep(guide.slug, number))],
        ),
    )


async def _ask_where(ctx: Context, guide: Guide, told: Sequence[str]) -> None:
    steps = enumerate(guide.steps, 1)
    await ctx.show(
        "\n\n".join([*told, escape(ctx.text("guide-stuck-where"))]),
        keyboard(
            *(
                [button(f"{n}. {step.title[ctx.speaks]}", BeStuck(guide.slug, n))]
                for n, step in steps
            ),
            signals.row(ctx),
            [button(ctx.text("guide-back-to-all"), ShowGlance(guide.slug))],
        ),
    )


async def more(ctx: Context, pressed: OfferMore) -> None:
    """Offer what can be done with the guide besides reading it, under the same step."""
    guide = found(ctx, pressed.guide)
    number = number_of(guide, pressed.step)
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


async def open_step(ctx: Context, guide: Guide, number: int) -> None:
    """Show a step in a new message."""
    picture, words, buttons = await _reached(ctx, guide, number)
    if picture:
        words, ctx.foreword = "\n\n".join(filter(None, (ctx.foreword, words))), ""
        await files.send_photo(ctx, picture, words, buttons)
    else:
        await ctx.reply(words, buttons)


async def _reached(
    ctx: Context, guide: Guide, number: int
) -> tuple[RenderedFile | None, str, InlineKeyboardMarkup]:
    """Note that a person is at a step, and return its picture, words and buttons."""
    await remember(ctx, Position(guide.slug, number))
    picture = await _picture(ctx, guide, number)
    return picture, *_step(ctx, guide, number, is_drawn=picture is not None)


async def _picture(ctx: Context, guide: Guide, number: int) -> RenderedFile | None:
    """Return the picture of a step; without it the words still lead to the portal."""
    try:
        return (await ctx.services.prints.steps(guide.slug, ctx.language))[number - 1]
    except RenderError:
        log.exception("step not printed", guide=guide.slug, step=number)
        return None


def _step(ctx: Context, guide: Guide, number: int, *, is_drawn: bool) -> Shown:
    """Return the words and the buttons of a step: below its card, what that does not say."""
    total = len(guide.steps)
    step = guide.steps[number - 1]
    heading = ctx.text("guide-step", number=number, total=total)
    if is_drawn:
        lines = [f"<b>{escape(heading)}</b>", step.advice(ctx.speaks)]
    else:
        title = ctx.catalog.beside((heading, step.title[ctx.speaks]), ctx.language)
        lines = [f"<b>{escape(title)}</b>", step.body[ctx.speaks]]
    if number == total:
        lines += [*glance.seen(ctx, guide), source_lines(ctx, guide.sources)]
    back = button(ctx.text("previous"), ShowStep(guide.slug, number - 1))
    forth = button(ctx.text("next"), ShowStep(guide.slug, number + 1))
    done = button(ctx.text("guide-finished"), FinishGuide(guide.slug))
    portal = link(ctx.text("open-portal"), ctx.catalog.facts["portal-url"].text(ctx.language))
    return "\n\n".join(filter(None, lines)), keyboard(
        [portal] if number == 1 else [],
        ([back] if number > 1 else []) + [forth if number < total else done],
        [button(ctx.text("guide-i-am-stuck"), BeStuck(guide.slug, number))],
        [button(ctx.text("guide-more"), OfferMore(guide.slug, number))],
    )
