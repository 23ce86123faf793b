"""How a change of a date is shown to officers: its words, its buttons, its months."""

from datetime import timedelta

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.calendar.changes import Change, Kind, Particular, Reason, State
from bot.core.calendar.deadlines import FOREVER, Month
from bot.core.calendar.morocco import day_of
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.changes import (
    AskAnnounced,
    ChangeDecision,
    DecideChange,
    OfferMonths,
    SetAuthority,
    SetLast,
    SetMonthly,
    SetReason,
)
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers.freezes import stopped
from bot.services.deadlines.change_announcements import Foreseen
from bot.services.deadlines.change_drafts import MONTHS
from bot.services.deadlines.change_notices import back
from bot.services.deadlines.change_requests import both, moment
from bot.services.deadlines.change_words import reason
from bot.services.deadlines.changes import Effect

MONTHS_IN_A_ROW = 2
_NAMED = 5  # officers who may agree
_AHEAD = timedelta(30)  # from today: a day that could be given


def question(ctx: Context, particular: Particular) -> str:
    """Return what asks for a particular in words, as plain text; its example is still ahead."""
    if particular is not Particular.DUE_ON:
        return ctx.text(f"change-ask-{particular}")
    day = day_of(ctx.now) + _AHEAD
    date, figures = ctx.catalog.date(day, ctx.language), f"{day:%d/%m/%Y}"
    return ctx.text("change-ask-due_on", date=date, figures=figures)


async def words(ctx: Context, change: Change) -> str:
    """Return a complete change with what it does, as Telegram HTML."""
    effect = await ctx.services.changes.effect(change, now=ctx.now)
    what = change.title or (
        ctx.services.deadlines.subject(effect.before, ctx.language) if effect.before else ""
    )
    lines = [
        *await stopped(ctx),
        f"<i>{escape(ctx.text(f'change-state-{change.state}'))}</i>",
        f"<b>{escape(what)}</b>",
        _when(ctx, change, effect),
    ]
    if far := ctx.services.changes.far(change, effect.before, ctx.language):
        lines.append(f"<b>{escape(far)}</b>")
    if change.is_monthly:
        lines.append(escape(ctx.text("change-monthly-yes")))
        if change.last and change.last != FOREVER:
            month = ctx.catalog.month(*change.last, ctx.language)
            lines.append(escape(ctx.text("deadline-last", month=month)))
    authority = ctx.catalog.authorities[change.authority or ""].name[ctx.language]
    said = reason(ctx.catalog, change, ctx.language)
    why = ctx.catalog.beside((authority, said), ctx.language)
    lines.append(escape(f"{why}\n{change.source}"))
    is_draft = change.state is State.DRAFT
    if said_on := change.announced_on or (day_of(ctx.now) if is_draft else None):
        lines.append(
            escape(ctx.text("change-announced", date=ctx.catalog.date(said_on, ctx.language)))
        )
    if change.state is not State.DRAFT:
        proposer = await ctx.services.roles.proposer(change.author)
        lines.append(escape(proposer[ctx.language]))
    if change.state in {State.DRAFT, State.WAITING} and change.kind is not Kind.END:
        lines.append(escape(ctx.text("change-effect", count=effect.reminded)))
    lines += await _agreeing(ctx, change)
    if again := back(ctx.catalog, change, effect.before, ctx.language):
        lines.append(f"<b>{escape(again)}</b>")
    if foreseen := await announced_with(ctx, change):
        said = both(ctx.catalog, foreseen.leaves_at, ctx.language)
        if change.state is State.DRAFT:
            said = ctx.text("change-offers-both")
        lines += [f"<b>{escape(said)}</b>", foreseen.words[ctx.language]]
    return "\n\n".join(lines)


async def _agreeing(ctx: Context, change: Change) -> list[str]:
    """Return who has to agree to a change, as its author reads it (Telegram HTML), while open."""
    is_open = change.state in {State.DRAFT, State.WAITING}
    if not is_open or change.author != ctx.member.user_id:
        return []
    people = sorted(await ctx.services.changes.agreeing(change, now=ctx.now))
    named = await ctx.services.roles.namer()
    names = [named(one, ctx.language) for one in people[:_NAMED]]
    names += ["…"] * (len(people) > _NAMED)
    listed = ctx.catalog.beside(names, ctx.language, between=", ")
    said = ctx.text("change-agree", names=listed) if people else ctx.text("change-agree-nobody")
    return [f"<b>{escape(said)}</b>"]


async def announced_with(ctx: Context, change: Change) -> Foreseen | None:
    """Return the announcement that is agreed to along with a change, None where none is."""
    return await ctx.services.changes.foreseen(change, ctx.member.user_id, now=ctx.now)


def _when(ctx: Context, change: Change, effect: Effect) -> str:
    """Return the day of a change beside the one before, or the month from which nothing is due."""
    if change.kind is Kind.END:
        assert change.last is not None  # noqa: S101 - shown only when complete
        month = ctx.catalog.formats.of_month(*change.last.plus(1), ctx.language)
        return f"<b>{escape(ctx.text('change-ends', month=month))}</b>"
    assert change.due_on is not None  # noqa: S101 - shown only when complete
    mark = "s" if change.state in {State.UNDONE, State.REJECTED} else "b"  # what is not in force
    date = escape(ctx.catalog.date(change.due_on, ctx.language, weekday=True))
    day = f"<{mark}>{date}</{mark}>"
    if effect.before and change.state in {State.DRAFT, State.WAITING}:
        before = ctx.catalog.date(effect.before.due_on, ctx.language)
        days = (change.due_on - effect.before.due_on).days
        if not days:
            return ctx.text("change-from-to", before=f"<s>{escape(before)}</s>", after=day)
        far = ctx.text("change-distance", days=abs(days), distance=f"{days:+}".replace("-", "−"))
        moved = ctx.text("change-from-to", before=f"<s>{escape(before)}</s>", after=day)
        return f"{moved} ({escape(far)})"
    return day


async def months(
    ctx: Context, change: Change, *, since: Month | None = None
) -> InlineKeyboardMarkup:
    """Return the months to choose from, and what leads to later ones."""
    offered = await ctx.services.change_drafts.months(change, since=since, now=ctx.now)
    if not offered:
        raise StaleButtonError
    choices = [
        button(ctx.catalog.month(*one, ctx.language), SetLast(change.number, one))
        for one in offered
    ]
    rows: list[Row] = [
        choices[start : start + MONTHS_IN_A_ROW]
        for start in range(0, len(choices), MONTHS_IN_A_ROW)
    ]
    if len(offered) == MONTHS:
        later = OfferMonths(change.number, offered[-1].plus(1))
        rows.append([button(ctx.text("change-months-later"), later)])
    if change.kind is Kind.ADD:
        never = button(ctx.text("change-last-none"), SetLast(change.number, FOREVER))
        rows.insert(0, [never])
    return keyboard(*rows)


async def buttons(ctx: Context, change: Change) -> InlineKeyboardMarkup | None:
    """Return what this officer may do with a change, None when nothing is left to do."""
    person, service = ctx.member.user_id, ctx.services.changes
    rows: list[Row] = []
    match change.state:
        case State.DRAFT:
            if await service.may(person, submits=True, now=ctx.now):
                alone = "change-submit"
                if await announced_with(ctx, change):
                    rows.append([_decision(ctx, change, ChangeDecision.SUBMIT_BOTH)])
                    alone = "change-submit-alone"
                submit = DecideChange(ChangeDecision.SUBMIT, change.number)
                rows.append([button(ctx.text(alone), submit)])
            rows.append([button(ctx.text("change-announced-other"), AskAnnounced(change.number))])
            rows.append([_decision(ctx, change, ChangeDecision.DISCARD)])
        case State.WAITING:
            if await service.denial(change, person, now=ctx.now) is None:
                rows.append([await _approve(ctx, change)])
            if await service.may(person, now=ctx.now):
                own = ctx.text("change-take-back") if change.author == person else None
                reject = DecideChange(ChangeDecision.REJECT, change.number)
                rows.append([button(own or ctx.text("change-reject"), reject)])
        case State.APPROVED:
            if await service.may_undo(change, person, now=ctx.now):
                rows.append([_decision(ctx, change, ChangeDecision.UNDO)])
    return keyboard(*rows) if rows else None


async def _approve(ctx: Context, change: Change) -> InlineKeyboardButton:
    """Return the button that agrees, which says to what; by night when the announcement leaves."""
    foreseen, decision = await announced_with(ctx, change), ChangeDecision.APPROVE
    if foreseen is None:
        label = ctx.text("change-approve")
    elif foreseen.leaves_at is None:
        label = ctx.text("change-approve-both")
    else:
        decision = ChangeDecision.APPROVE_FOR_MORNING
        at = moment(ctx.catalog, foreseen.leaves_at, ctx.language, weekday=False)
        label = ctx.text("change-approve-both-night", **at)
    return button(label, DecideChange(decision, change.number))


def _decision(ctx: Context, change: Change, decision: ChangeDecision) -> InlineKeyboardButton:
    return button(ctx.text(f"change-{decision}"), DecideChange(decision, change.number))


async def ask_authority(ctx: Context, change: Change) -> None:
    """Offer the institutions; the name may be typed as well."""
    offered = [
        button(authority.name[ctx.language], SetAuthority(change.number, key))
        for key, authority in ctx.catalog.authorities.items()
    ]
    question = ctx.text("change-ask-authority")
    await _ask(ctx, change, Particular.AUTHORITY, question, keyboard(offered))


async def ask_reason(ctx: Context, change: Change) -> None:
    """Offer the usual reasons, which every language has; another one is typed."""
    offered = [
        [button(ctx.text(f"change-reason-{one}"), SetReason(change.number, one))] for one in Reason
    ]
    question = ctx.text("change-ask-reason")
    await _ask(ctx, change, Particular.REASON, question, keyboard(*offered))


async def ask_monthly(ctx: Context, change: Change) -> None:
    """Ask whether it is due every month."""
    offered = [
        button(
            ctx.text(f"change-monthly-{answer}"),
            SetMonthly(change.number, is_monthly=answer == "yes"),
        )
        for answer in ("no", "yes")
    ]
    question = ctx.text("change-ask-is_monthly")
    await _ask(ctx, change, Particular.IS_MONTHLY, question, keyboard(offered))


async def ask_last(ctx: Context, change: Change) -> None:
    """Offer months for the last one, or for the first in which it is not due any more."""
    key = "change-ask-end" if change.kind is Kind.END else "change-ask-last"
    question = ctx.text(key, what=change.title or "")
    await _ask(ctx, change, Particular.LAST, question, await months(ctx, change))


async def _ask(
    ctx: Context,
    change: Change,
    particular: Particular,
    question: str,
    offered: InlineKeyboardMarkup,
) -> None:
    """Ask with buttons; the answer may be typed as well."""
    asked = await ctx.reply(escape(question), offered)
    prompt = Prompt(
        PromptKind.CHANGE,
        ctx.chat.id,
        asked.message_id,
        ctx.member.user_id,
        change.number,
        particular,
    )
    awaits = Awaits(f"change-{particular}") if ctx.is_private else None
    await ctx.services.prompts.asks(prompt, awaits=awaits, now=ctx.now)
