"""Words that are acts: done at once where they can be undone, else offered with a button."""

from dataclasses import replace

from bot.core.calendar.declaring import takes_back, tells_declared
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.calendar.today_told import is_about_today, is_other_day
from bot.core.callbacks.deadlines import Until
from bot.core.callbacks.guide import OfferGuides
from bot.core.callbacks.people import SetChoice, SetLanguage, Switch
from bot.core.callbacks.questions import AskOrder
from bot.core.members import Choice
from bot.core.questions.acts import LANGUAGES, Act, Done
from bot.core.questions.memory import Memory
from bot.core.questions.small_talk import Kind
from bot.core.writing.darija import ARY, DARIJA, LEANS_ON
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import declarations, reminders, schedules, snoozes, taking_back
from bot.handlers.deadlines.declarations import DECLARING, TICKED
from bot.handlers.people import privacy
from bot.handlers.questions import follow_ups, onward, reminding, retold, small_talk
from bot.handlers.tickets import asking, standing
from bot.handlers.topic_answers import TRIED

_GOING_ON = {Act.AFTER, Act.NUMBER}  # what says nothing without the turn before
_UNTIL = {Act.TOMORROW: Until.TOMORROW, Act.TONIGHT: Until.EVENING}
_HUMAN = {
    Act.DIFFERS: "talk-differs",
    Act.HUMAN: "talk-human-asked",
    Act.CALL: "talk-call-asked",
}
_IN_ARABIC = {"ar", ARY}


async def heard(ctx: Context, asked: str, *, is_command: bool = False) -> bool:
    """Do what the words at hand do, or go on from the last turn; False where they ask anew.

    The name of a command is no word of a language: « /cancel » is typed in French too.
    """
    memory = await remembered.of(ctx)
    if memory.spoken and (is_command or ctx.services.faq.language_of(asked) is None):
        ctx.hear(memory.spoken)
    done = ctx.catalog.acts.read(asked)
    if memory.said == TICKED and done is None and takes_back(asked):
        return await taking_back.last(ctx)
    if done is None and tells_declared(asked):
        done = Done(Act.DECLARED)
    if done is not None and _is_of_day(memory, done, asked):
        return False
    if done is not None:
        small_talk.speak(ctx, None if is_command else done.writing)
        if done.act is Act.UNDECLARED:
            return await taking_back.undeclared(ctx)
        return await _do(ctx, memory, done)
    if await reminding.reminds(ctx, memory, asked) or await _is_today(ctx, memory, asked):
        return True
    return await _goes_on(ctx, memory, asked)


def _is_of_day(memory: Memory, done: Done, asked: str) -> bool:
    """Tell whether it is asked if that day is in time, as another was: « et demain ? »."""
    is_asked = asked.rstrip().endswith(("?", "؟"))
    return is_asked and done.act in _UNTIL and memory.said.endswith(f":{TRIED}")


async def _goes_on(ctx: Context, memory: Memory, asked: str) -> bool:
    """Go on from the last turn with what is no act by itself; False where it asks anew."""
    said = ctx.catalog.small_talk.said(asked)
    if said is not None and said.kind is Kind.SLIP and memory.said == TICKED:
        small_talk.speak(ctx, said.writing)
        return await taking_back.last(ctx)
    if said is not None and said.kind in {Kind.YES, Kind.NO}:
        return await follow_ups.agreed(ctx, said, memory)
    if await onward.led(ctx, memory, asked):  # « kifach ? », after an answer, is no « pardon ? »
        return True
    if said is None and ctx.catalog.acts.goes_on(asked):
        return await follow_ups.goes_on(ctx, memory, asked)
    return False


def is_cancelled(ctx: Context) -> bool:
    """Tell whether the words call off what the bot has asked for."""
    done = ctx.catalog.acts.read(ctx.words)
    return done is not None and done.act in {Act.CANCEL, Act.LEAVE}


async def _do(ctx: Context, memory: Memory, done: Done) -> bool:
    if await follow_ups.act(ctx, memory, done):
        return True
    if done.act in _GOING_ON:
        await small_talk.hint(ctx)
        await remembered.note(ctx, memory, said="talk-what")
        return True
    match done.act:
        case Act.DECLARED | Act.PAID:
            await declarations.offer(ctx, is_paid=done.act is Act.PAID)
            memory = memory.told(DECLARING)
        case Act.TOMORROW | Act.TONIGHT:
            await snoozes.remind(ctx, _UNTIL[done.act])
        case Act.CANCEL | Act.LEAVE:
            await (_cancel if done.act is Act.CANCEL else _leave)(ctx, memory)
        case Act.STOP | Act.UNREMIND:
            await (_silence(ctx, is_all=True) if done.act is Act.STOP else _unremind(ctx))
        case Act.RESUME | Act.ANNOUNCE | Act.SCHEDULE | Act.CLOCK | Act.FORGET:
            await _SIMPLE[done.act](ctx)
        case Act.DIFFERS | Act.HUMAN | Act.CALL:
            await _human(ctx, memory, done.act)
        case Act.DARIJA | Act.FRENCH | Act.ARABIC | Act.ENGLISH:
            return await _speak(ctx, memory, done)
        case _:
            return False
    # A list of before the act is none to choose from any more: « oui » leads to nothing old.
    await remembered.note(ctx, replace(memory, offered=()), said=f"act-{done.act}")
    return True


async def _is_today(ctx: Context, memory: Memory, asked: str) -> bool:
    """Say which day it is to who names one as today; False where more is said."""
    if not is_about_today(ctx.catalog.small_talk.without(asked)):
        return False
    ctx.hear(ctx.services.faq.language_of(asked) or ctx.speaks)
    today = day_of(ctx.now)
    key = "talk-today" if is_other_day(asked, today=today) else "talk-today-yes"
    await ctx.reply(escape(today_told(ctx, key)))
    await remembered.note(ctx, memory, said=key)
    return True


def today_told(ctx: Context, key: str = "talk-today") -> str:
    """Return the line that tells the day."""
    return ctx.text(key, date=ctx.catalog.date(day_of(ctx.now), ctx.language, weekday=True))


async def _cancel(ctx: Context, memory: Memory) -> None:
    """Wait no longer for what was asked, or take back the reminder just set; say what goes on."""
    if memory.said in reminding.JUST_SET:
        await _silence(ctx, is_all=False)
        return
    if memory.said == TICKED and await taking_back.last(ctx):
        return
    await ctx.services.prompts.done(ctx.member.user_id, now=ctx.now)
    once = await ctx.services.snoozes.waiting(ctx.member.user_id)
    words = [
        ctx.text("talk-cancelled"),
        *(snoozes.told(ctx, "snooze-stands", one) for one in once),
    ]
    rows = [*(snoozes.end_row(ctx, one) for one in once), *await taking_back.rows(ctx)]
    await ctx.reply(escape("\n\n".join(words)), keyboard(*rows))


async def _leave(ctx: Context, memory: Memory) -> None:
    """Call off what was begun; where nothing was, say that it may rest, and who may help."""
    is_awaited = await ctx.services.prompts.awaited(ctx.member.user_id, now=ctx.now) is not None
    if is_awaited or memory.said == TICKED or memory.said in reminding.JUST_SET:
        await _cancel(ctx, memory)
        return
    ticket = await standing.of(ctx, memory)
    words, row = ctx.text("talk-left-off"), small_talk.human_row(ctx, memory.topic)
    if ticket is not None:
        words = ctx.text("ticket-stays", number=ticket.number)
        row = standing.withdraw_row(ctx, ticket)
    await ctx.reply(escape(words), keyboard(row))


async def _unremind(ctx: Context) -> None:
    """End the one reminder more; of « celui du 15 », where that is another, show what there is."""
    day = await reminding.day_named(ctx)
    waiting = await ctx.services.snoozes.waiting(ctx.member.user_id)
    if day is None or any(one.at.date() == day for one in waiting):
        await _silence(ctx, is_all=False)
    else:
        await schedules.shown(ctx)


async def _silence(ctx: Context, *, is_all: bool) -> None:
    """End the one reminder more, and offer to stop the rest: all that is sent, or reminders."""
    ended = await ctx.services.snoozes.end_all(ctx.member.user_id)
    kinds = tuple(Choice) if is_all else (Choice.REMINDERS,)
    wanted = [choice for choice in kinds if ctx.member.wants(choice)]
    words = [ctx.text("snooze-ended")] if ended else []
    if wanted:
        words.append(ctx.text("talk-stop"))
    elif is_all:
        words.append(ctx.text("talk-silent-else" if ended else "talk-silent"))
    elif not ended:
        words.append(ctx.text("snooze-none"))
    rows: list[Row] = [
        [button(ctx.text(f"talk-stop-{choice}"), SetChoice(choice, Switch.OFF))]
        for choice in wanted
    ]
    sent = await ctx.reply(
        escape("\n\n".join(words)), keyboard(*rows, *snoozes.again_rows(ctx, ended))
    )
    if wanted:
        stops = {f"talk-stop-{choice}": SetChoice(choice, Switch.OFF) for choice in wanted}
        await remembered.ask(ctx, sent.message_id, stops)


async def _resume(ctx: Context) -> None:
    """Send the reminders again, and offer to stop them."""
    await ctx.services.members.consent(
        ctx.member.user_id,
        Choice.REMINDERS,
        is_granted=True,
        update_id=ctx.update.update_id,
        now=ctx.now,
    )
    schedule = await ctx.services.reminders.schedule(ctx.member.user_id)
    told = ctx.text("reminders-on-done", **reminders.when(ctx, schedule or ctx.catalog.schedule))
    stop = button(ctx.text("talk-stop-reminders"), SetChoice(Choice.REMINDERS, Switch.OFF))
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    words = [escape(told), await declarations.told(ctx, due)]  # why none comes this month
    rows = await taking_back.rows(ctx) if words[1] else []
    await ctx.reply("\n\n".join(filter(None, words)), keyboard([stop], *rows))


async def _announce(ctx: Context) -> None:
    """Offer the announcements to who asks for them; say so where they come already."""
    is_on = ctx.member.wants(Choice.ANNOUNCEMENTS)
    state, other = ("on", Switch.OFF) if is_on else ("off", Switch.ON)
    name = "talk-stop-announcements" if is_on else "talk-announce-button"
    turned = SetChoice(Choice.ANNOUNCEMENTS, other)
    sent = await ctx.reply(
        escape(ctx.text(f"talk-announce-{state}")), keyboard([button(ctx.text(name), turned)])
    )
    if not is_on:  # where they come already nothing is asked
        await remembered.ask(ctx, sent.message_id, {name: turned})


async def _human(ctx: Context, memory: Memory, asked: Act) -> None:
    """Offer a human at once to who asks for one, or whose screens differ from our steps.

    Who is told to write the question need not reply to that: what they write next is taken so.
    """
    rows: list[Row] = [[button(ctx.text("ask-order"), AskOrder(memory.topic or ""))]]
    if asked is Act.DIFFERS:
        rows.insert(0, [button(ctx.text("home-guide"), OfferGuides())])
    await ctx.reply(escape(ctx.text(_HUMAN[asked])), keyboard(*rows))
    if asked is not Act.DIFFERS:
        await asking.listen(ctx)


async def _forget(ctx: Context) -> None:
    """Offer to erase everything, page and buttons in one language: no page is in Darija."""
    ctx.speak(LEANS_ON.get(ctx.speaks, ctx.speaks))
    await privacy.forget(ctx)


async def _clock(ctx: Context) -> None:
    """Tell the day and the hour in Morocco."""
    there = ctx.now.astimezone(ZONE)
    day = ctx.catalog.date(there.date(), ctx.language, weekday=True)
    time = ctx.catalog.formats.time(there.time(), ctx.language)
    await ctx.reply(escape(ctx.text("talk-clock", date=day, time=time)))


async def _speak(ctx: Context, memory: Memory, done: Done) -> bool:
    """Answer in another language from now on, the last answer again; offer the one of before.

    Darija is no setting: it answers what is written in it.
    """
    if done.act is Act.DARIJA:
        ctx.hear(ARY if done.writing in _IN_ARABIC else DARIJA)
        await ctx.reply(escape(ctx.text("talk-darija")))
    else:
        before, language = ctx.member.language, LANGUAGES[done.act]
        await ctx.services.members.choose_language(ctx.member.user_id, language)
        ctx.hear(language)  # over what it was asked for in, for what says no language, too: « 2 »
        back = [[button(ctx.catalog.languages[before].name, SetLanguage(before))]]
        await ctx.reply(
            escape(ctx.text("language-set")), keyboard(*(back if before != language else []))
        )
    if not await retold.told(ctx, memory):
        await remembered.note(ctx, memory, said=f"act-{done.act}")
    return True


_SIMPLE = {
    Act.RESUME: _resume,
    Act.ANNOUNCE: _announce,
    Act.SCHEDULE: schedules.asked,
    Act.CLOCK: _clock,
    Act.FORGET: _forget,
}
