"""/guide: getting into Damancom step by step, in one message that changes in place."""

from telegram import InlineKeyboardMarkup

from bot.catalog.model import Guide, Topic
from bot.core.text import MESSAGE_LIMIT, escape, utf16_length
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.sources import source_lines
from bot.handlers.talk import StaleButtonError, Talk

DONE, TO_DO = "●", "○"


async def command(talk: Talk) -> None:
    """Offer the two ways in; in a group, lead to the private chat."""
    if talk.is_private:
        await choose(talk)
        return
    address = f"https://t.me/{talk.bot.username}?start=guide"
    await talk.reply(
        escape(talk.text("guide-in-private")),
        keyboard([link(talk.text("open-private"), address)]),
        quoting=talk.message_id,
    )


async def choose(talk: Talk) -> None:
    """Offer OTP or e-ID, and to go on where the person stopped."""
    rows: list[Row] = []
    position = await talk.services.guides.position(talk.member.user_id)
    if position and position.step > 1:
        guide = talk.catalog.guides[position.guide]
        label = talk.text(
            "guide-resume", guide=talk.text(f"guide-{guide.method}"), step=position.step
        )
        rows.append([button(label, "guide", guide.slug, position.step)])
    rows += [
        [button(talk.text(f"guide-{guide.method}-button"), "guide", guide.slug, 1)]
        for guide in talk.catalog.guides.values()
    ]
    await talk.reply(talk.page("guide-choose"), keyboard(*rows))


async def press(talk: Talk) -> None:
    """Show what a guide button asks for: the choice, a step, all steps, or the end."""
    if not talk.arguments:
        await choose(talk)
        return
    guide = _guide(talk)
    place = talk.argument(1)
    if place == "all":
        await _all_steps(talk, guide)
    elif place == "done":
        await talk.services.guides.finished(talk.member.user_id, guide.slug)
        await talk.show(
            escape(talk.text("guide-done")),
            keyboard(
                [button(talk.text("home-deadline"), "deadline")],
                [button(talk.text("guide-again"), "guide", guide.slug, 1)],
            ),
        )
    else:
        await talk.show(*await _step(talk, guide, _number(guide, place)))


async def begin(talk: Talk) -> None:
    """Open a guide at its first step in a new message, so that what led to it stays."""
    guide = _guide(talk)
    await talk.reply(*await _step(talk, guide, 1))


async def stuck(talk: Talk) -> None:
    """Offer the troubles people have at this step, then a human."""
    guide = _guide(talk)
    number = _number(guide, talk.argument(1))
    topics: list[Topic] = [talk.catalog.topics[key] for key in guide.steps[number - 1].stuck]
    await talk.show(
        escape(talk.text("guide-stuck", step=number)),
        keyboard(
            *([button(topic.title[talk.language], "topic", topic.id)] for topic in topics),
            [button(talk.text("ask-order"), "ask", "step", guide.slug, number)],
            [button(talk.text("guide-back-to-step", step=number), "guide", guide.slug, number)],
        ),
    )


async def _step(talk: Talk, guide: Guide, number: int) -> tuple[str, InlineKeyboardMarkup]:
    """Remember that the person sees this step, and return its text and buttons."""
    total = len(guide.steps)
    step = guide.steps[number - 1]
    await talk.services.guides.saw(talk.member.user_id, guide.slug, number, now=talk.now)
    heading = talk.text("guide-step", number=number, total=total)
    lines = [f"<b>{escape(guide.title[talk.language])}</b>"]
    if number == 1:
        lines.append(guide.intro[talk.language])
    lines += [
        f"{DONE * number}{TO_DO * (total - number)}  {escape(heading)}",
        f"<b>{escape(step.title[talk.language])}</b>",
        step.body[talk.language],
    ]
    if number == total:
        lines.append(source_lines(talk, guide.sources))
    back = button(talk.text("previous"), "guide", guide.slug, number - 1)
    forth = button(talk.text("next"), "guide", guide.slug, number + 1)
    done = button(talk.text("guide-finished"), "guide", guide.slug, "done")
    portal = link(talk.text("open-portal"), talk.catalog.facts["portal-url"].text(talk.language))
    return (
        "\n\n".join(lines),
        keyboard(
            [portal] if number == 1 else [],
            ([back] if number > 1 else []) + [forth if number < total else done],
            [
                button(talk.text("guide-i-am-stuck"), "stuck", guide.slug, number),
                button(talk.text("guide-all"), "guide", guide.slug, "all"),
            ],
        ),
    )


async def _all_steps(talk: Talk, guide: Guide) -> None:
    steps = [
        f"<b>{number}. {escape(step.title[talk.language])}</b>\n{step.body[talk.language]}"
        for number, step in enumerate(guide.steps, 1)
    ]
    html = "\n\n".join(
        [f"<b>{escape(guide.title[talk.language])}</b>", *steps, source_lines(talk, guide.sources)]
    )
    # The catalog's checker keeps guides under the limit; a longer one must not be cut silently.
    if utf16_length(html) > MESSAGE_LIMIT:
        raise ValueError(f"guide {guide.slug} is too long for one message")
    await talk.show(
        html, keyboard([button(talk.text("guide-step-by-step"), "guide", guide.slug, 1)])
    )


def _guide(talk: Talk) -> Guide:
    try:
        return talk.catalog.guides[talk.argument(0)]
    except KeyError:
        raise StaleButtonError from None


def _number(guide: Guide, text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= len(guide.steps):
        raise StaleButtonError
    return int(text)
