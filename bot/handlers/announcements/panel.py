"""How an announcement is shown to who works on it or decides about it: its words."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.announcements import (
    Announcement,
    Options,
    State,
)
from bot.core.calendar.morocco import ZONE
from bot.core.permissions import Act, Denial
from bot.core.writing.text import escape
from bot.handlers.context import Context
from bot.handlers.officers.freezes import banner
from bot.services.announcements.notices.approval import LONGEST_NAME
from bot.services.announcements.option_words import chosen

_TO_COME = {State.DRAFT, State.WAITING, State.SCHEDULED}


async def standing(ctx: Context, one: Announcement) -> str:
    """Return how an announcement stands, in words; of a planned one, whether it leaves."""
    is_held = await ctx.services.sending.held(one, now=ctx.now) is not None
    state = "held" if is_held else await ctx.services.reports.standing(one)
    if not one.is_exercise:
        return ctx.text(f"announce-state-{state}")
    if state == State.SENT:
        return ctx.text("announce-state-tried")  # nothing of it is in force
    exercise = ctx.text("announcement-exercise-title")
    return ctx.catalog.beside((exercise, ctx.text(f"announce-state-{state}")), ctx.language)


async def words(ctx: Context, one: Announcement) -> str:
    """Return what an announcement is, as far as it is written, as Telegram HTML."""
    text = ctx.text
    lines = [
        *await banner(ctx),
        ctx.catalog.beside(
            (
                f"<i>{escape(await standing(ctx, one))}</i>",
                f"<b>{escape(one.number)}</b>" if one.number and not one.is_exercise else "",
            ),
            ctx.language,
        ),
        f"<b>{escape(ctx.services.wording.who(one, ctx.language))}</b>",
    ]
    if one.state is not State.DRAFT:
        lines += await _people(ctx, one)
    if one.corrects is not None:
        lines += [escape(line) for line in await _corrects(ctx, one)]
    lines.append(escape(_languages(ctx, one)))
    if one.files:
        names = [file.name[:LONGEST_NAME] or text("announce-photo") for file in one.files]
        listed = ctx.catalog.listed(names, ctx.language)
        lines.append(escape(text("announce-files-are", files=listed)))
    lines += await _whom(ctx, one)
    if options := chosen(ctx.catalog, one.options, ctx.language):
        lines.append(escape(options))
    lines += [escape(line) for line in await _leaving(ctx, one)]
    if one.state in {State.DRAFT, State.WAITING}:
        cautions = await ctx.services.cautions.of(one, ctx.language, now=ctx.now)
        lines += [f"<b>{escape(line)}</b>" for line in cautions]
    lines += [f"<b>{escape(line)}</b>" for line in await _why_not(ctx, one)]
    if one.reason:
        lines.append(escape(text("announce-reason", reason=one.reason)))
    return "\n".join(lines)


async def _whom(ctx: Context, one: Announcement) -> list[str]:
    """Return whom it is for, how many they are, and what reaching them takes."""
    if one.audience is None:
        is_open = one.state is State.DRAFT and one.corrects is None
        return [escape(ctx.text("announce-to-choose"))] * is_open
    reach = await ctx.services.reports.reached(one)
    reach = reach or await ctx.services.audiences.reach(one.audience)
    whom = ctx.services.wording.audience.whom(one, ctx.language)
    lines = [escape(ctx.text("announce-to", whom=whom, people=reach.people, groups=reach.groups))]
    if reach.by_channel:
        lines.append(escape(ctx.text("announce-by-channel", groups=reach.by_channel)))
    if one.state in _TO_COME:
        lines.append(escape(_cost(ctx, reach.total)))
    if one.state is State.DRAFT and one.corrects is None and not reach.total:
        lines.append(f"<b>{escape(ctx.text('announce-nobody'))}</b>")
    return lines


async def _people(ctx: Context, one: Announcement) -> list[str]:
    """Return who wrote it, and who agreed, each a line of Telegram HTML to reach them by."""
    named = await ctx.services.roles.namer()
    people = [("announce-author", one.author)]
    if one.decided_by is not None and one.state is not State.REJECTED:
        people.append(("announce-approver", one.decided_by))
    elif one.decided_by not in {None, one.author}:
        people.append(("announce-given-up-by", one.decided_by or 0))
    return [
        f"{escape(ctx.text(key))} "
        f'<a href="tg://user?id={person}">{escape(named(person, ctx.language))}</a>'
        for key, person in people
    ]


async def _why_not(ctx: Context, one: Announcement) -> list[str]:
    """Return why what is planned does not leave, or why this officer may not approve it."""
    if held := await ctx.services.sending.held(one, now=ctx.now):
        return [ctx.text(held.key)]
    person = ctx.member.user_id
    if one.state is State.DRAFT:
        return await _why_no_submission(ctx, one)
    if one.state is not State.WAITING or not ctx.member.is_officer or one.author == person:
        return []
    denial = await ctx.services.permissions.denial(Act.APPROVE, one, person, now=ctx.now)
    if denial is None or denial is Denial.FROZEN:  # the banner says it
        return []
    return [ctx.text(denial.key)]


async def _why_no_submission(ctx: Context, draft: Announcement) -> list[str]:
    """Return why no button asks for approval of a draft yet."""
    lacks = [
        ctx.text(f"announce-needs-{what}")
        for what, is_there in (("text", draft.texts), ("audience", draft.audience is not None))
        if not is_there
    ]
    if lacks:
        return [ctx.text("announce-needs", what=ctx.catalog.listed(lacks, ctx.language))]
    denial = await ctx.services.permissions.denial(
        Act.SUBMIT, draft, ctx.member.user_id, now=ctx.now
    )
    return [] if denial is None or denial is Denial.FROZEN else [ctx.text(denial.key)]


async def _leaving(ctx: Context, one: Announcement) -> list[str]:
    """Return when it leaves, or left; nothing of what never did."""
    if one.state in _TO_COME:
        return [moment(ctx, replace(one.options, send_at=one.moment))]
    if one.sent_at is None or await ctx.services.reports.is_held(one):
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


def _languages(ctx: Context, one: Announcement) -> str:
    if not one.texts:
        return ctx.text("announce-no-text")
    given = [ctx.catalog.languages[code].name for code in one.texts]
    line = ctx.text("announce-languages", languages=ctx.catalog.listed(given, ctx.language))
    missing = ctx.services.wording.audience.missing(one, ctx.language)
    return f"{line}\n{missing}" if missing else line


def _cost(ctx: Context, chats: int) -> str:
    estimate = ctx.services.audiences.estimate(chats)
    minutes = max(1, round(estimate.takes / timedelta(minutes=1)))
    line = ctx.text("announce-takes", minutes=minutes)
    if estimate.stars:
        line += "\n" + ctx.text("announce-costs", stars=estimate.stars)
    return line
