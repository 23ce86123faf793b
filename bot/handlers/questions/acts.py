"""Words that are acts: done at once where they can be undone, else offered with a button."""

from bot.core.calendar.declaring import tells_declared
from bot.core.calendar.reminders import NoSnooze
from bot.core.callbacks.deadlines import EndSnooze, Snooze, Until
from bot.core.callbacks.people import SetChoice, SetLanguage, Switch
from bot.core.members import Choice
from bot.core.questions.acts import LANGUAGES, Act, Done
from bot.core.questions.memory import Memory
from bot.core.questions.small_talk import Kind
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.deadlines import declarations
from bot.handlers.questions import follow_ups, remembered, small_talk

DECLARING = "declare-steps"  # the topic after which comes what follows a declaration
_GOING_ON = {Act.AFTER, Act.NUMBER}  # what says nothing without the turn before


async def heard(ctx: Context, asked: str) -> bool:
    """Do what the words at hand do, or go on from the last turn; False where they ask anew."""
    memory = await remembered.of(ctx)
    if memory.spoken and ctx.services.faq.language_of(asked) is None:
        ctx.hear(memory.spoken)
    done = ctx.catalog.acts.read(asked)
    if done is None and tells_declared(asked):
        done = Done(Act.DECLARED)
    if done is not None:
        small_talk.speak(ctx, done.writing)
        return await _do(ctx, memory, done)
    said = ctx.catalog.small_talk.said(asked)
    if said is not None and said.kind in {Kind.YES, Kind.NO}:
        return await follow_ups.agreed(ctx, said, memory)
    if said is None and ctx.catalog.acts.goes_on(asked):
        return await follow_ups.goes_on(ctx, memory, asked)
    return False


def is_cancelled(ctx: Context) -> bool:
    """Tell whether the words call off what the bot has asked for."""
    done = ctx.catalog.acts.read(ctx.words)
    return done is not None and done.act is Act.CANCEL


async def _do(ctx: Context, memory: Memory, done: Done) -> bool:
    if await follow_ups.act(ctx, memory, done):
        return True
    if done.act in _GOING_ON:
        await small_talk.hint(ctx)
        await remembered.note(ctx, memory, said="talk-what")
        return True
    match done.act:
        case Act.DECLARED:
            await declarations.offer(ctx)
            memory = memory.told(DECLARING)
        case Act.TOMORROW | Act.TONIGHT:
            await _remind(ctx, is_tonight=done.act is Act.TONIGHT)
        case Act.CANCEL:
            await _cancel(ctx)
        case Act.STOP:
            await _offer_silence(ctx)
        case Act.FRENCH | Act.ARABIC | Act.ENGLISH:
            await _speak(ctx, LANGUAGES[done.act])
        case _:
            return False
    await remembered.note(ctx, memory, said=f"act-{done.act}")
    return True


async def _remind(ctx: Context, *, is_tonight: bool) -> None:
    """Remind once more of the next date, and offer to undo it, or the other moment."""
    due = (await ctx.services.deadlines.outlook(language=ctx.language, now=ctx.now)).due
    about = (due.obligation.key, due.period)
    moment = await ctx.services.reminders.snooze(
        ctx.member.user_id, *about, until_evening=is_tonight, now=ctx.now
    )
    if isinstance(moment, NoSnooze):
        await ctx.reply(escape(ctx.text(f"snooze-{moment}")))
        return
    other = Until.TOMORROW if is_tonight else Until.EVENING
    await ctx.reply(
        escape(declarations.snoozed(ctx, moment)),
        keyboard(
            [
                button(ctx.text(f"snooze-{other}"), Snooze(*about, other)),
                button(ctx.text("snooze-end"), EndSnooze(*about)),
            ]
        ),
    )


async def end_snooze(ctx: Context, pressed: EndSnooze) -> None:
    """Remind once more no longer."""
    await ctx.services.reminders.end_snooze(ctx.member.user_id, pressed.obligation, pressed.period)
    await ctx.show(escape(ctx.text("snooze-ended")))


async def _cancel(ctx: Context) -> None:
    """Wait no longer for what was asked, and say so; nothing else goes on by itself."""
    await ctx.services.prompts.done(ctx.member.user_id, now=ctx.now)
    await ctx.reply(escape(ctx.text("talk-cancelled")))


async def _offer_silence(ctx: Context) -> None:
    """Offer to stop what a person gets: each kind by a button."""
    wanted = [choice for choice in Choice if ctx.member.wants(choice)]
    rows: list[Row] = [
        [button(ctx.text(f"talk-stop-{choice}"), SetChoice(choice, Switch.OFF))]
        for choice in wanted
    ]
    await ctx.reply(escape(ctx.text("talk-stop" if wanted else "talk-silent")), keyboard(*rows))


async def _speak(ctx: Context, language: str) -> None:
    """Answer in another language from now on, and offer the one of before."""
    before = ctx.member.language
    await ctx.services.members.choose_language(ctx.member.user_id, language)
    ctx.language = language
    back = button(ctx.catalog.languages[before].name, SetLanguage(before))
    await ctx.reply(
        escape(ctx.text("language-set")), keyboard(*([[back]] if before != language else []))
    )
