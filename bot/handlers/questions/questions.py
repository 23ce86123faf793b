"""Asking the Order: shown first, sent only when the person says so; /questions for officers."""

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.questions import (
    AskAboutStep,
    AskOrder,
    Cancel,
    CloseQuestion,
    SendQuestion,
    ShowMissed,
    TurnQuestions,
)
from bot.core.deep_links import DeadLinkError
from bot.core.writing.bidi import island
from bot.core.writing.text import MESSAGE_LIMIT, escape, filled
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.paging import turning
from bot.services.questions.questions import OpenQuestion


async def propose(ctx: Context, pressed: AskOrder) -> None:
    """Show the words that would go to the Order: the person's own, else the title of a topic."""
    topic = ctx.catalog.topics.get(pressed.topic)
    if pressed.topic and topic is None:
        raise StaleButtonError
    await _propose(ctx, _asked(ctx) or (topic.title[ctx.language] if topic else None), pressed)


async def follow_link(ctx: Context, topic: str) -> None:
    """Show the title of a linked topic as what would go to the Order. Raises DeadLinkError."""
    if topic not in ctx.catalog.topics:
        raise DeadLinkError
    await _propose(ctx, ctx.catalog.topics[topic].title[ctx.language], AskOrder(topic))


async def propose_step(ctx: Context, pressed: AskAboutStep) -> None:
    """Show the question about a step of a guide that would go to the Order."""
    guide = ctx.catalog.guides.get(pressed.guide)
    if guide is None or not 1 <= pressed.step <= len(guide.steps):
        raise StaleButtonError
    step = guide.steps[pressed.step - 1].title[ctx.language]
    parts = (guide.title[ctx.language], step)
    await _propose(ctx, ctx.catalog.beside(parts, ctx.language, between=" – "), AskOrder())


async def _propose(ctx: Context, words: str | None, about: AskOrder) -> None:
    """Ask whether to send these words; where there are none, say how to ask."""
    await ctx.toast()
    if words is None:
        await ctx.reply(ctx.page("how-to-ask"))
        return
    await ctx.reply(
        f"{escape(ctx.text('ask-confirm'))}\n\n<blockquote>{escape(words)}</blockquote>",
        keyboard(
            [
                button(ctx.text("ask-send"), SendQuestion(about.topic)),
                button(ctx.text("cancel"), Cancel()),
            ]
        ),
    )


async def send(ctx: Context, pressed: SendQuestion) -> None:
    """Keep the question for the officers and give its number."""
    topic = pressed.topic or None
    message = ctx.message
    quoted = message and message.text and [
        message.parse_entity(entity) for entity in message.entities if entity.type == "blockquote"
    ]  # fmt: skip
    if not quoted or (topic is not None and topic not in ctx.catalog.topics):
        raise StaleButtonError
    number = await ctx.services.questions.ask(
        ctx.member.user_id,
        topic=topic,
        words=quoted[0],
        language=ctx.language,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    await ctx.show(escape(ctx.text("ask-sent", number=number)))


async def cancel(ctx: Context) -> None:
    """Send nothing."""
    await ctx.show(escape(ctx.text("ask-cancelled")))


async def waiting(ctx: Context) -> None:
    """List the open questions for an officer, without names."""
    await _list(ctx, 0)


async def page(ctx: Context, pressed: TurnQuestions) -> None:
    """Turn the list of open questions."""
    await ctx.toast()
    await _list(ctx, pressed.start)


async def close(ctx: Context, pressed: CloseQuestion) -> None:
    """Close a question and show those that are left, from where the list stood."""
    if not await ctx.services.questions.close(pressed.question, by=ctx.member.user_id):
        raise StaleButtonError
    await _list(ctx, pressed.start)


async def _list(ctx: Context, start: int) -> None:
    """Show as many questions as one message holds."""
    count, listed = await ctx.services.questions.waiting(start)
    if start and not listed:
        await _list(ctx, 0)
        return
    not_understood = button(ctx.text("missed-button"), ShowMissed())
    if not count:
        await ctx.show(escape(ctx.text("questions-none")), keyboard([not_understood]))
        return
    title = f"<b>{escape(ctx.text('questions-title', count=count))}</b>"
    lines = [_line(ctx, question) for question in listed]
    shown = filled([title, *lines], MESSAGE_LIMIT) - 1
    buttons = [
        button(
            ctx.text("questions-close", number=question.number),
            CloseQuestion(question.number, start),
        )
        for question in listed[:shown]
    ]
    rows: list[Row] = [buttons[i : i + 3] for i in range(0, len(buttons), 3)]
    rows.append(turning(ctx, TurnQuestions, start=start, shown=shown, total=count))
    await ctx.show("\n\n".join([title, *lines[:shown]]), keyboard(*rows, [not_understood]))


def _line(ctx: Context, question: OpenQuestion) -> str:
    asked_on = ctx.catalog.date(question.asked_at.date(), ctx.language)
    return f"<b>{question.number}.</b> {escape(island(question.words))}\n<i>{escape(asked_on)}</i>"


def _asked(ctx: Context) -> str | None:
    asked = ctx.message.reply_to_message if ctx.message else None
    words = (asked.text or asked.caption or "") if asked else ""
    if words and asked and asked.from_user and asked.from_user.id == ctx.member.user_id:
        shown = ctx.services.questions.shown(words.removeprefix("/faq").strip())
        return shown if ctx.catalog.small_talk.asks_something(shown) else None
    return None
