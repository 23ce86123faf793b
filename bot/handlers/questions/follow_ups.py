"""What goes on from the last answer: « toujours rien », « et après ? », « oui », « 2 »."""

import re

from bot.core.calendar.morocco import day_of
from bot.core.callbacks.deadlines import Declare, ShowDeadline
from bot.core.callbacks.guide import FinishGuide
from bot.core.callbacks.questions import AskOrder, SendThemes
from bot.core.questions.acts import Act, Done
from bot.core.questions.answers import Outcome
from bot.core.questions.memory import Memory
from bot.core.questions.small_talk import Kind, Said
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.guide import guide
from bot.handlers.guide.place import exists
from bot.handlers.people import start
from bot.handlers.questions import asides, continued, small_talk
from bot.handlers.tickets import standing
from bot.handlers.topic_answers import answer, speak, tells, topic_rows

_DECLARED = f"act-{Act.DECLARED}"
IN = "talk-success"  # what is said to who got through
# What « c'est fait » must name to be no step of a guide, but the declaration.
_DECLARING = re.compile(
    r"d[ée]cla|bordereau|bds|envoy|transmi|dépos|sent|submit|fil(?:ed|ing)|صرح|تصريح|أرسلت|أودعت"
    r"|s[ae]?r+[ae]?7|sre[h7]t",
    re.IGNORECASE,
)
LIKELY = 0.25  # how probable a topic must be to go on with it…
BESIDE = 0.05  # …and one that belongs to the last
LANGUAGES = "bot-language"  # the topic to which « oui » is a wish


async def still(ctx: Context, memory: Memory) -> bool:
    """Go on to the next remedy, and to a human when all were told; False without a memory."""
    if memory.choices:
        await which(ctx, memory)
        return True
    if memory.topic is None:
        return False
    remedy = memory.next_remedy(ctx.services.memories.remedies(now=ctx.now))
    if remedy is None:
        await _human(ctx, memory)
        return True
    spoken = _lead(ctx, remedy, "talk-next")
    await answer(ctx, remedy, spoken, is_guess=True, after=memory)
    return True


def _lead(ctx: Context, topic: str, key: str) -> str:
    """Put a line above a topic, in what that is told in; return what is spoken."""
    spoken = ctx.speaks
    tells(ctx, ctx.catalog.topics[topic], spoken)
    ctx.foreword = escape(ctx.text(key))
    return spoken


async def _human(ctx: Context, memory: Memory) -> None:
    asked, *_ = memory.topics
    row = small_talk.human_row(ctx, asked)
    key = "talk-human-left"
    if memory.said == key:
        key = "talk-human-again"
    await ctx.reply(escape(ctx.text(key)), keyboard(row))
    await remembered.note(ctx, memory, said=key)


async def after(ctx: Context, memory: Memory) -> bool:
    """Show the step or the topic that comes next; False without a memory."""
    if memory.step and exists(ctx.catalog.guides[memory.guide], memory.step + 1):
        await step(ctx, memory, memory.step + 1)
        return True
    if memory.topic is None:
        return False
    if await continued.later(ctx, memory):
        return True
    if _is_remedied(ctx, memory):  # « toujours rien », a remedy, « et après ? »
        return await still(ctx, memory)
    comes = ctx.catalog.topics[memory.topic].then
    if comes is None or comes in memory.topics:
        await _left(ctx, memory)
        return True
    spoken = _lead(ctx, comes, "talk-then")
    await answer(ctx, comes, spoken, is_guess=True, after=memory)
    return True


def _is_remedied(ctx: Context, memory: Memory) -> bool:
    """Tell whether the last answer was a remedy for the first: what comes next is one more."""
    asked, *told = memory.topics
    remedies = ctx.services.memories.remedies(now=ctx.now).get(asked, ())
    return bool(told) and told[-1] in remedies and told[0] != ctx.catalog.topics[asked].then


async def _left(ctx: Context, memory: Memory) -> None:
    """Say what is left in any case: to declare by the next date, and to say so."""
    date = await ctx.services.topics.date(ctx.speaks, now=ctx.now)
    due = date.outlook.due
    if memory.said == "talk-left":
        await small_talk.hint(ctx)
        await remembered.note(ctx, memory, said="talk-what")
        return
    await ctx.reply(
        f"{escape(ctx.text('talk-left'))}\n\n{date.html}",
        keyboard(
            [button(ctx.text("declared-button"), Declare(due.obligation.key, due.period))],
            [button(ctx.text("home-deadline"), ShowDeadline())],
        ),
    )
    await remembered.note(ctx, memory, said="talk-left")


async def number(ctx: Context, memory: Memory, said: int, *, is_of_list: bool) -> bool:
    """Answer the choice of that number, or show the step; False where neither was offered.

    Below an answer that shows steps, what `is_of_list` by its words is a choice before it.
    """
    told = ctx.catalog.topics[memory.topic] if memory.topic else None
    is_of_two = len(memory.topics) > 1 and memory.offered == memory.topics
    is_listed = memory.step == 0 and (is_of_two or (is_of_list and bool(memory.offered)))
    if not (memory.choices or is_listed) and (memory.step or (told and told.guide)):
        await step(ctx, memory, said)
        return True
    # Where nothing was asked, the buttons below the answer are what may be meant.
    offered = memory.offered or (told.related if told else ())
    if said <= len(offered):
        await answer(ctx, offered[said - 1], ctx.speaks, is_guess=True)
    elif memory.offered:
        await which(ctx, memory)
    return bool(memory.offered) or said <= len(offered)


async def step(ctx: Context, memory: Memory, wanted: int) -> None:
    """Show a step of the guide at hand; of one that has fewer, the last."""
    slug = await _guide_of(ctx, memory)
    chosen = ctx.catalog.guides[slug]
    shown = wanted if exists(chosen, wanted) else len(chosen.steps)
    await guide.open_step(ctx, chosen, shown)
    await remembered.note(ctx, memory.at_step(slug, shown))


async def _stepped(ctx: Context, memory: Memory) -> None:
    """Do what « C'est fait » below the step at hand does: the next one, or what comes after."""
    if exists(ctx.catalog.guides[memory.guide], memory.step + 1):
        await step(ctx, memory, memory.step + 1)
    else:
        await guide.finish(ctx, FinishGuide(memory.guide))
        await remembered.note(ctx, memory.told(memory.guide), said=IN)


async def _guide_of(ctx: Context, memory: Memory) -> str:
    """Return the guide at hand: of the last step or answer, of where the person is, the first."""
    if memory.guide:
        return memory.guide
    about = ctx.catalog.topics[memory.topic].guide if memory.topic else None
    position = await ctx.services.guides.position(ctx.member.user_id)
    return about or (position.guide if position else next(iter(ctx.catalog.guides)))


async def back(ctx: Context, memory: Memory) -> None:
    """Show the step before, or the beginning."""
    if memory.step > 1:
        await step(ctx, memory, memory.step - 1)
    else:
        await start.welcome(ctx)
        await remembered.note(ctx, Memory())


async def which(ctx: Context, memory: Memory) -> None:
    """Ask which of the offered topics is meant."""
    rows = topic_rows(ctx, memory.offered, ctx.speaks)
    key = "talk-which" if memory.said != "talk-which" else "talk-which-again"
    await ctx.reply(escape(ctx.text(key, count=len(rows))), keyboard(*rows))
    await remembered.note(ctx, memory, said=key)


async def agreed(ctx: Context, said: Said, memory: Memory) -> bool:
    """Take « oui » or « non » for what was offered; False where nothing was."""
    small_talk.speak(ctx, said.writing)
    if memory.choices and said.kind is Kind.NO:
        buttons = [
            button(ctx.text("home-faq"), SendThemes()),
            button(ctx.text("ask-order"), AskOrder(memory.choices[0])),
        ]
        await ctx.reply(escape(ctx.text("talk-otherwise")), keyboard(buttons))
        await remembered.note(ctx, Memory(), said="talk-otherwise")
    elif len(memory.choices) == 1:
        await answer(ctx, memory.choices[0], ctx.speaks, is_guess=True)
    elif memory.choices:
        await which(ctx, memory)
    elif memory.topic == LANGUAGES and said.kind is Kind.YES:
        await start.languages(ctx)
    else:
        return False
    return True


async def goes_on(ctx: Context, memory: Memory, asked: str) -> bool:
    """Answer « et si… ? » from what was told: another topic, one beside it, or the next remedy.

    False where nothing was told, or the question is a new one.
    """
    if memory.topic is None:
        return False
    found = ctx.services.faq.find(asked, today=day_of(ctx.now))
    found = await continued.by_memory(ctx, found)  # « et en février »
    if found.decision.outcome is Outcome.ANSWER:
        return False
    spoken = speak(ctx, found.language or ctx.speaks)
    told = ctx.catalog.topics[memory.topic]
    ours = [one for one in found.ranked if one.topic is not None]
    beside = {*told.next, *told.related}
    likely = [
        one.topic
        for one in ours
        if one.topic is not None
        and one.topic != memory.topic
        and one.score >= (BESIDE if one.topic in beside else LIKELY)
    ]
    if (ours and ours[0].topic == memory.topic) or not likely:
        return await still(ctx, memory)
    await answer(ctx, likely[0], spoken, is_guess=True, after=memory)
    return True


async def _of_ticket(ctx: Context, memory: Memory) -> bool:
    """Tell how a question to people stands that nothing was told after; False where it cannot.

    « toujours pas de code » is about the code.
    """
    if ctx.catalog.acts.names_subject(ctx.words):
        return False
    return await standing.told(ctx, memory)


async def act(ctx: Context, memory: Memory, done: Done) -> bool:
    """Do what goes on from the last turn; False where that says nothing."""
    match done.act:
        case Act.STILL:
            return await _fails(ctx, memory)
        case Act.WAITING:
            if await standing.told(ctx, memory, is_named=True):
                return True
            is_own = ctx.catalog.acts.names_own_question(ctx.words)
            is_told = not is_own and memory.topic is not None  # not what is only offered
            return (is_told and await still(ctx, memory)) or await standing.unknown(ctx)
        case Act.AFTER:
            return await _of_ticket(ctx, memory) or await after(ctx, memory)
        case Act.AMOUNT:
            return await continued.amount(ctx, memory)
        case Act.NEXT_MONTH:
            return await continued.next_month(ctx, memory)
        case Act.NUMBER:
            return await number(ctx, memory, done.number, is_of_list=done.is_of_list)
        case Act.STEP | Act.BACK | Act.DECLARED:
            return await _in_guide(ctx, memory, done)
        case _:
            return False


async def _in_guide(ctx: Context, memory: Memory, done: Done) -> bool:
    """Go to another step; False where « c'est fait » is the declaration, and no step's."""
    if done.act is Act.STEP:
        await step(ctx, memory, done.number)
    elif done.act is Act.BACK:
        await back(ctx, memory)
    elif memory.step and not _DECLARING.search(ctx.words):
        await _stepped(ctx, memory)
    else:
        return False
    return True


async def _fails(ctx: Context, memory: Memory) -> bool:
    """Go on with who says that nothing has helped; False where « not yet » is an answer."""
    if memory.said == _DECLARED:  # « لا مازال » of who was asked whether they have declared
        return False
    if memory.said == IN:  # « et maintenant ? » of who got through
        return await after(ctx, memory)
    told = await _of_ticket(ctx, memory) or await still(ctx, memory)
    return told or await asides.what_fails(ctx)
