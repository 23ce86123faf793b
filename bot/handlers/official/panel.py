"""How an official answer is shown to officers: its texts, its phrasings, what may be done."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.approvals import is_shown_to
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.official import (
    AddPhrasings,
    DecideOfficial,
    DropPhrasing,
    ListOfficial,
    OfficialDecision,
    ViewOfficial,
    WriteOfficial,
)
from bot.core.prompts import Prompt, PromptKind
from bot.core.questions.official import (
    LONGEST_BODY,
    MOST_PHRASINGS,
    Learnt,
    OfficialAnswer,
    State,
    Text,
)
from bot.core.writing.bidi import island
from bot.core.writing.text import escape, shortened, utf16_length
from bot.handlers import proposals
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers.freezes import stopped
from bot.handlers.paging import turning
from bot.services.official.notices import key_of

SHOWN = 8
CARD = "card"  # detail of a prompt: words that reply to a draft as a whole
_BODY = 700  # UTF-16 units of an answer in a language
_LINE = 100  # … of a phrasing, or of a question in the list


async def listed(ctx: Context, pressed: ListOfficial) -> None:
    """List the official answers: own drafts, what waits, what is in force."""
    await ctx.toast()
    every = await ctx.services.official.on_the_desk(ctx.member.user_id)
    found = every[pressed.start : pressed.start + SHOWN]
    key = "official-title" if found else "official-none"
    lines = [f"<b>{escape(ctx.text(key))}</b>"]
    lines += [
        f"<b>{one.number}.</b> {escape(island(_question(ctx, one)))}\n"
        f"<i>{escape(_state(ctx, one))}</i>"
        for one in found
    ]
    buttons = [
        button(ctx.text("ticket-number", number=one.number), ViewOfficial(one.number))
        for one in found
    ]
    rows: list[Row] = [buttons[at : at + 4] for at in range(0, len(buttons), 4)]
    back = pressed.start - SHOWN
    rows.append(
        turning(
            ctx, ListOfficial, start=pressed.start, shown=len(found), total=len(every), back=back
        )
    )
    await ctx.reply("\n\n".join(lines), keyboard(*rows))


async def view(ctx: Context, pressed: ViewOfficial) -> None:
    """Show an answer."""
    await visible(ctx, pressed.number)
    await ctx.toast()
    await show(ctx, pressed.number)


async def visible(ctx: Context, number: int) -> OfficialAnswer:
    """Return an answer that this person may look at. Raises StaleButtonError."""
    answer = await ctx.services.official.find(number)
    if answer is None or not is_shown_to(answer, ctx.member.user_id):
        raise StaleButtonError
    return answer


async def show(ctx: Context, number: int) -> None:
    """Send an answer with what may be done with it; a long text stands above it, whole."""
    answer = await visible(ctx, number)
    if answer.state in {State.DRAFT, State.WAITING}:
        for text in answer.texts.values():
            if utf16_length(text.body) > _BODY:
                await ctx.reply(_text(text))
    card = await ctx.reply(await _card(ctx, answer), await buttons(ctx, answer))
    await _follows(ctx, answer, card.message_id)


async def renew(ctx: Context, number: int) -> None:
    """Have the card whose button was pressed say how an answer stands now."""
    answer = await visible(ctx, number)
    await ctx.show(await _card(ctx, answer), await buttons(ctx, answer))
    await _follows(ctx, answer, ctx.message_id)


async def _follows(ctx: Context, answer: OfficialAnswer, message_id: int | None) -> None:
    """Have a card say later what was decided."""
    is_draft = answer.state is State.DRAFT
    if is_draft and message_id is not None:
        await _understands(ctx, answer, message_id)
    await proposals.shown(ctx, key_of(answer), message_id, is_draft=is_draft)


async def _understands(ctx: Context, answer: OfficialAnswer, message_id: int) -> None:
    """Have what replies to the card of a draft be its text."""
    person, kind = ctx.member.user_id, PromptKind.OFFICIAL
    prompt = Prompt(kind, ctx.chat.id, message_id, person, answer.number, CARD)
    await ctx.services.prompts.understands(prompt, now=ctx.now)


async def _card(ctx: Context, answer: OfficialAnswer) -> str:
    lines = [*await stopped(ctx), *_lines(ctx, answer)]
    if count := await ctx.services.official.not_helped(answer):
        lines.append(escape(ctx.text("official-not-helped", count=count)))
    return "\n\n".join(lines)


def _text(text: Text, most: int = LONGEST_BODY) -> str:
    body = island(shortened(text.body, most))
    return f"<b>{escape(island(text.title))}</b>\n{escape(body)}"


def _lines(ctx: Context, answer: OfficialAnswer) -> list[str]:
    name = ctx.catalog.authorities[answer.authority].name[ctx.language]
    head = ctx.text("official-head", number=answer.number, authority=name)
    lines = [f"<b>{escape(head)}</b>", f"<i>{escape(_state(ctx, answer))}</i>"]
    if warnings := ctx.services.official.notices.warnings(answer, ctx.language):
        why = ctx.catalog.listed(warnings, ctx.language)
        lines.append(f"<b>{escape(ctx.text('official-look-twice', why=why))}</b>")
    lines += map(escape, ctx.services.official.notices.where(answer, ctx.language))
    for code, language in ctx.catalog.languages.items():
        text = answer.texts.get(code)
        words = _text(text, _BODY) if text else escape(ctx.text("official-missing"))
        lines.append(f"{escape(language.name)}\n<blockquote>{words}</blockquote>")
    notices = ctx.services.official.notices
    lines += [f"<b>{escape(one)}</b>" for one in notices.unwritten(answer, ctx.language)]
    said = [
        f"{n}. {escape(island(shortened(one.words, _LINE)))}"
        for n, one in enumerate(answer.phrasings, 1)
    ]
    key = "official-phrasings" if answer.state is State.DRAFT else "official-found-by"
    lines.append("\n".join([escape(ctx.text(key, count=len(said))), *said]))
    if answer.state is State.WAITING:
        effect = ctx.services.official.notices.effect(answer, ctx.language)
        lines.append(f"<b>{escape(effect)}</b>")
    # Once it is in force nothing changes this card any more: it does not say that it will.
    is_measured = answer.state is State.LIVE and answer.learnt is not Learnt.UNKNOWN
    if answer.state is State.WAITING or is_measured:
        lines.append(escape(ctx.services.official.notices.learnt(answer, ctx.language)))
    if answer.state is State.DRAFT:
        lines += [
            escape(ctx.services.official.notices.lacks(answer, one, ctx.language))
            for one in ctx.services.official.defects(answer, now=ctx.now)
        ]
    return lines


def _state(ctx: Context, answer: OfficialAnswer) -> str:
    key = "taken-back" if answer.is_taken_back else answer.state
    return ctx.text(f"official-state-{key}")


async def buttons(ctx: Context, answer: OfficialAnswer) -> InlineKeyboardMarkup:
    """Return what this officer may do with an answer."""
    rows: list[Row] = []
    person, number = ctx.member.user_id, answer.number
    match answer.state:
        case State.DRAFT:
            rows.append(
                [
                    button(
                        ctx.text("official-write", name=language.name),
                        WriteOfficial(number, code),
                    )
                    for code, language in ctx.catalog.languages.items()
                ]
            )
            drops = [
                button(ctx.text("official-drop", number=n), DropPhrasing(number, one.number))
                for n, one in enumerate(answer.phrasings, 1)
            ]
            rows += [drops[at : at + 4] for at in range(0, len(drops), 4)]
            if len(answer.phrasings) < MOST_PHRASINGS:
                rows.append([button(ctx.text("official-add"), AddPhrasings(number))])
            if not ctx.services.official.defects(answer, now=ctx.now):
                rows.append([_decision(ctx, number, OfficialDecision.SUBMIT)])
            rows.append([_decision(ctx, number, OfficialDecision.DISCARD)])
        case State.WAITING:
            if await ctx.services.official.denial(answer, person, now=ctx.now) is None:
                rows.append([_decision(ctx, number, OfficialDecision.APPROVE)])
            reject = DecideOfficial(number, OfficialDecision.REJECT)
            if answer.author == person:
                rows.append([button(ctx.text("official-take-back"), reject)])
            elif await _may_stop(ctx, answer):
                rows.append([button(ctx.text("official-reject"), reject)])
        case State.REJECTED if answer.author == person:
            rows.append([_decision(ctx, number, OfficialDecision.AGAIN)])
        case State.LIVE if await _may_stop(ctx, answer):
            rows.append([_decision(ctx, number, OfficialDecision.WITHDRAW)])
    return keyboard(*rows)


async def _may_stop(ctx: Context, answer: OfficialAnswer) -> bool:
    return await ctx.services.official.may_withdraw(answer, ctx.member.user_id, now=ctx.now)


def _decision(ctx: Context, number: int, decision: OfficialDecision) -> InlineKeyboardButton:
    return button(ctx.text(f"official-{decision}"), DecideOfficial(number, decision))


def _question(ctx: Context, answer: OfficialAnswer) -> str:
    title = ctx.services.official.notices.title(answer, ctx.language)
    said = title or next((one.words for one in answer.phrasings), "")
    return shortened(said, _LINE)
