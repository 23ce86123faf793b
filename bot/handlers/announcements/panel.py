"""How an announcement is shown to who works on it or decides about it: its panel and buttons."""

from dataclasses import replace
from datetime import datetime, timedelta

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.announcements import (
    Announcement,
    Options,
    State,
    leaves_by_night,
    morning_after,
)
from bot.core.calendar.morocco import ZONE
from bot.core.permissions import Act
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers.freezes import banner

LONGEST_NAME = 60  # signs of a file's name; ten of them stand in one line
_TO_COME = {State.DRAFT, State.WAITING, State.SCHEDULED}
WORK, DECIDE = "announce", "announced"  # the verbs of who writes, and of who decides


async def words(ctx: Context, one: Announcement) -> str:
    """Return what an announcement is, as far as it is written, as Telegram HTML."""
    text = ctx.text
    standing = text(f"announce-state-{await ctx.services.reports.standing(one)}")
    lines = [
        *await banner(ctx),
        ctx.catalog.beside(
            (
                f"<i>{escape(standing)}</i>",
                f"<b>{escape(one.number)}</b>" if one.number and not one.is_exercise else "",
            ),
            ctx.language,
        ),
        f"<b>{escape(ctx.services.wording.who(one, ctx.language))}</b>",
    ]
    if one.state in {State.WAITING, State.SCHEDULED}:
        named = await ctx.services.roles.namer()
        author = escape(named(one.author, ctx.language))
        link = f'<a href="tg://user?id={one.author}">{author}</a>'
        lines.append(f"{escape(text('announce-author'))} {link}")
    if one.corrects is not None:
        lines += [escape(line) for line in await _corrects(ctx, one)]
    lines.append(escape(_languages(ctx, one)))
    if one.files:
        names = [file.name[:LONGEST_NAME] or text("announce-photo") for file in one.files]
        listed = ctx.catalog.listed(names, ctx.language)
        lines.append(escape(text("announce-files-are", files=listed)))
    if one.audience is not None:
        reach = await ctx.services.reports.reached(one) or await ctx.services.audiences.reach(
            one.audience
        )
        whom = ctx.services.wording.whom(one, ctx.language)
        lines.append(
            escape(text("announce-to", whom=whom, people=reach.people, groups=reach.groups))
        )
        if one.state in _TO_COME:
            lines.append(escape(_cost(ctx, reach.total)))
    if chosen := _options(ctx, one.options):
        lines.append(escape(chosen))
    lines += [escape(line) for line in _leaving(ctx, one)]
    if one.state in {State.DRAFT, State.WAITING}:
        cautions = await ctx.services.cautions.of(one, ctx.language, now=ctx.now)
        lines += [f"<b>{escape(line)}</b>" for line in cautions]
    if one.reason:
        lines.append(escape(text("announce-reason", reason=one.reason)))
    return "\n".join(lines)


def _leaving(ctx: Context, one: Announcement) -> list[str]:
    """Return when it leaves, or left; nothing of what never did."""
    if one.state in _TO_COME:
        return [moment(ctx, replace(one.options, send_at=one.moment))]
    if one.sent_at is None:
        return []
    return [ctx.text("announce-moment-was", **clock(ctx, one.sent_at, weekday=True))]


def moment(ctx: Context, options: Options) -> str:
    """Return when an announcement leaves."""
    if options.send_at is None:
        return ctx.text("announce-moment-now")
    return ctx.text("announce-moment-is", **clock(ctx, options.send_at, weekday=True))


def clock(ctx: Context, moment_: datetime, *, weekday: bool = False) -> dict[str, str]:
    """Return the date and the time of a moment in Morocco, as a text takes them."""
    there = moment_.astimezone(ZONE)
    return {
        "date": ctx.catalog.date(there.date(), ctx.language, weekday=weekday),
        "time": ctx.catalog.formats.time(there.time(), ctx.language),
    }


def approvals(ctx: Context, one: Announcement) -> list[Row]:
    """Return the buttons that approve; by night, first the one that waits for the morning."""
    if not leaves_by_night(one, now=ctx.now):
        return [[_decide(ctx, "approve", one)]]
    morning = ctx.text(
        "announce-approve-morning", **clock(ctx, morning_after(one.moment or ctx.now))
    )
    rows: list[Row] = [[button(morning, DECIDE, "approve-morning", one.id)]]
    if one.moment is None:
        return [*rows, [_decide(ctx, "approve-now", one)]]
    planned = ctx.text("announce-approve-planned", **clock(ctx, one.moment))
    return [*rows, [button(planned, DECIDE, "approve-now", one.id)]]


def submissions(ctx: Context, draft: Announcement) -> list[Row]:
    """Return the choices of who asks for approval of what would leave by night."""
    morning = ctx.text(
        "announce-submit-morning", **clock(ctx, morning_after(draft.moment or ctx.now))
    )
    key = "announce-submit-now" if draft.moment is None else "announce-submit-planned"
    planned = ctx.text(key, **clock(ctx, draft.moment or ctx.now))
    return [
        [button(morning, WORK, "submit", draft.id, "morning")],
        [button(planned, WORK, "submit", draft.id, "night")],
        [button(ctx.text("back"), WORK, "panel", draft.id)],
    ]


async def buttons(ctx: Context, one: Announcement) -> InlineKeyboardMarkup:
    """Return what this person may do with an announcement now."""
    is_own = one.author == ctx.member.user_id
    rows: list[Row] = []
    match one.state:
        case State.DRAFT if is_own:
            rows = await _draft_rows(ctx, one)
        case State.WAITING:
            rows = [[_work(ctx, "preview", one)]]
            if await _may(ctx, Act.APPROVE, one):
                rows += approvals(ctx, one)
            if is_own:
                rows.append([_decide(ctx, "take-back", one)])
            elif await _may(ctx, Act.REJECT, one):
                rows.append([_decide(ctx, "reject", one)])
        case State.SCHEDULED:
            rows = [[_work(ctx, "preview", one)]]
            if await _may(ctx, Act.HALT, one):
                rows.append([_decide(ctx, "call-off", one)])
        case State.SENT | State.WITHDRAWN:
            rows = await _sent_rows(ctx, one)
        case State.REPLACED:
            current = await ctx.services.announcements.current(one)
            rows = [[button(ctx.text("verify-current"), WORK, "view", current.id)]]
    return keyboard(*rows)


async def _corrects(ctx: Context, one: Announcement) -> list[str]:
    """Return what a correction does to the messages that are there."""
    service = ctx.services.corrections
    if one.state not in _TO_COME:
        return [ctx.text("announce-was-correction")]
    before = await service.before(one)
    compared = ctx.services.wording.compared(before, one, ctx.language) if before else []
    changed = compared or [ctx.text("announce-changes-nothing")]
    if await service.is_anew(one):
        return [ctx.text("announce-is-correction"), ctx.text("announce-is-anew"), *changed]
    told = "yes" if await service.tells(one) else "no"
    return [ctx.text("announce-is-correction"), ctx.text(f"announce-tells-{told}"), *changed]


async def _tell_rows(ctx: Context, one: Announcement) -> list[Row]:
    """Return the choice whether people hear of a correction."""
    if await ctx.services.corrections.is_anew(one):
        return []
    tells = await ctx.services.corrections.tells(one)
    return [
        [
            button(
                f"{'●' if tells is answer else '○'} {ctx.text(f'announce-tell-{name}')}",
                WORK,
                "tell",
                one.id,
                name,
            )
        ]
        for name, answer in (("yes", True), ("no", False))
    ]


async def _draft_rows(ctx: Context, one: Announcement) -> list[Row]:
    rows: list[Row] = [
        [
            button(
                f"{'✅' if code in one.texts else '✏'} {language.name}", WORK, "text", one.id, code
            )
            for code, language in ctx.catalog.languages.items()
        ]
    ]
    if one.corrects is None:
        rows.append([_work(ctx, "files", one), _work(ctx, "audience", one)])
    else:
        rows += await _tell_rows(ctx, one)
    rows.append([_work(ctx, "options", one), _work(ctx, "moment", one)])
    if (
        one.corrects is None
        and one.audience
        and (await ctx.services.audiences.left_out(one.audience)).total
    ):
        rows.append([_work(ctx, "unplaced", one)])
    if one.texts:
        rows.append([_work(ctx, "preview", one)])
    if one.is_whole and await _may(ctx, Act.SUBMIT, one):
        rows.append([_work(ctx, "submit", one)])
    rows.append([_work(ctx, "discard", one)])
    return rows


async def _sent_rows(ctx: Context, one: Announcement) -> list[Row]:
    rows: list[Row] = [[_decide(ctx, "report", one), _work(ctx, "preview", one)]]
    if one.state is State.SENT:
        row = []
        if await _may(ctx, Act.CORRECT, one):
            row.append(_work(ctx, "correct", one))
        if await _may(ctx, Act.WITHDRAW, one):
            row.append(_decide(ctx, "withdraw", one))
        rows.append(row)
        may_send = await _may(ctx, Act.SEND_ON, one)
        if may_send and await ctx.services.reports.may_repeat(one, now=ctx.now):
            rows.append([_decide(ctx, "repeat", one)])
    return rows


async def _may(ctx: Context, act: Act, one: Announcement) -> bool:
    return await ctx.services.permissions.may(act, one, ctx.member.user_id, now=ctx.now)


def _languages(ctx: Context, one: Announcement) -> str:
    if not one.texts:
        return ctx.text("announce-no-text")
    codes = ctx.catalog.languages
    given = [codes[code].name for code in one.texts]
    missing = [language.name for code, language in codes.items() if code not in one.texts]
    line = ctx.text("announce-languages", languages=ctx.catalog.listed(given, ctx.language))
    if missing:
        listed = ctx.catalog.listed(missing, ctx.language)
        line += "\n" + ctx.text("announce-missing", languages=listed)
    return line


def _options(ctx: Context, options: Options) -> str:
    chosen = [
        ctx.text(f"announce-option-{name}")
        for name, is_on in (
            ("urgent", options.is_urgent),
            ("silent", options.is_silent),
            ("pinned", options.is_pinned),
            ("receipt", options.asks_receipt),
        )
        if is_on
    ]
    if options.expires_on:
        day = ctx.catalog.date(options.expires_on, ctx.language)
        chosen.append(ctx.text("announce-expires-on", date=day))
    return ctx.catalog.beside(chosen, ctx.language)


def _cost(ctx: Context, chats: int) -> str:
    estimate = ctx.services.audiences.estimate(chats)
    minutes = max(1, round(estimate.takes / timedelta(minutes=1)))
    line = ctx.text("announce-takes", minutes=minutes)
    if estimate.stars:
        line += "\n" + ctx.text("announce-costs", stars=estimate.stars)
    return line


def _work(ctx: Context, act: str, one: Announcement) -> InlineKeyboardButton:
    return button(ctx.text(f"announce-{act}"), WORK, act, one.id)


def _decide(ctx: Context, act: str, one: Announcement) -> InlineKeyboardButton:
    return button(ctx.text(f"announce-{act}"), DECIDE, act, one.id)
