"""The answer of a topic: its words, its buttons, in the language of the question."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.catalog.model import Topic
from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.dates import plain
from bot.core.calendar.morocco import day_of
from bot.core.callbacks import CallbackData, StaleButtonError
from bot.core.callbacks.guide import BeginGuide
from bot.core.callbacks.people import RunCommand
from bot.core.callbacks.questions import AskOrder, IsOther, SendTopic, Vote
from bot.core.deep_links import DeepLink
from bot.core.questions.memory import Memory
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.sharing import whatsapp
from bot.core.writing.text import escape, folded, opening, visible_length
from bot.handlers import remembered
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.context import Context
from bot.handlers.deadlines import deadline, declarations
from bot.handlers.incoming import group_answers
from bot.handlers.portal import signals, weather
from bot.handlers.sources import source_lines

SHORT = 400  # UTF-16 units in full view: a phone shows them whole, above the buttons
# What a topic tells of and a button does, by topic: its label and what it opens.
_SCREENS: Mapping[str, tuple[str, CallbackData]] = {
    "bot-privacy": ("forget-button", RunCommand("forget")),
    "guide-pdf": ("pdf-button", RunCommand("pdf")),
    "subscribe-reminders": ("reminders-button", RunCommand("reminders")),
    "unsubscribe": ("reminders-button", RunCommand("reminders")),
}
TRIED = "tried"  # behind the name of an answer that says if a day is in time or late
MOST_ROWS = 4  # of buttons: more would push the answer off a phone's screen


async def answer(
    ctx: Context,
    topic_id: str,
    spoken: str | None = None,
    *,
    is_guess: bool = False,
    asked: DateQuestion | None = None,
    beside: Sequence[str] = (),
    after: Memory | None = None,
) -> None:
    """Send a topic's answer under its own title, with its sources and what comes next.

    `spoken` is what the question is written in: a language, or Darija. `asked` is what is asked
    about the date, be it in a question about something else; `beside` the topics that are asked in
    the same message, which get buttons; `after` what it goes on from, told before.
    """
    spoken = spoken or ctx.language
    await ctx.services.answers.given(topic_id, now=ctx.now)
    if not ctx.is_private:
        await group_answers.answer(ctx, topic_id, spoken, asked, beside)
        return
    await ctx.services.official.given(topic_id, user_id=ctx.member.user_id)
    html = await words(ctx, topic_id, spoken, asked, is_own=True)
    await ctx.reply(
        html,
        await answer_buttons(ctx, topic_id, spoken, is_guess=is_guess, asked=asked, beside=beside),
        quoting=ctx.message_id if is_guess else None,
    )
    said = once(ctx, named(topic_id, asked, tuple(beside)), html)
    is_of_fine = topic_id == ctx.catalog.search_words.dates.late_topic
    if asked and (asked.is_of_lateness or (is_of_fine and asked.days)):
        said = f"{said}:{TRIED}"
    memory = (after or Memory()).told(topic_id, is_remedy=after is not None)
    listed = (await remembered.of(ctx)).offered
    if beside:  # « la deuxième » of two questions is the one that got a button
        listed = (topic_id, *beside)
    await remembered.note(ctx, memory.listing(listed if topic_id in listed else ()), said=said)


def once(ctx: Context, name: str, html: str) -> str:
    """Return the name of an answer as it is remembered: with its text, which may change.

    And with the question, of which no word can be read: the same in other words is not the same.
    """
    asked = ctx.services.gestures.digest(plain(ctx.words).strip(" ?!.؟"), "")
    return f"{name}:{named(html)}:{asked}"


def named(*parts: object) -> str:
    """Return the short name of an answer, by what it is about."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


async def words(
    ctx: Context,
    topic_id: str,
    spoken: str | None = None,
    asked: DateQuestion | None = None,
    *,
    is_own: bool = False,
) -> str:
    """Return a topic's answer under its own title, with its sources, as Telegram HTML.

    With `is_own` only the person reads it, and it says what they have declared.

    What begins with the date needs no title; where the date is asked beside something else, it
    stands at the end.
    """
    chosen = ctx.catalog.topics[topic_id]
    topics = ctx.services.topics
    told = tells(ctx, chosen, spoken or ctx.language)
    parts = [await topics.body(topic_id, told, now=ctx.now, asked=asked)]
    if chosen.is_about_date:
        date = await topics.date(told, now=ctx.now, asked=asked, topic=topic_id)
        source = deadline.source(ctx, date.outlook, date.due, *chosen.sources)
        _, *rest = parts[0].removeprefix(date.html).split("\n\n")
        is_whole = topic_id == ctx.catalog.search_words.dates.topic
        shown = 0 if is_whole else 1  # the date is all that was asked for
        done = await declarations.told(ctx, date.due) if is_own else ""
        parts = [date.html, done, *rest[:shown], folded((*rest[shown:], source))]
    else:
        title = f"<b>{escape(chosen.title[told])}</b>"
        sources = await topics.sources(topic_id, now=ctx.now)
        late = await _late_day(ctx, topic_id, told, asked) if asked else ""
        parts = [title, late, *at_a_glance(parts[0], source_lines(ctx, sources))]
        parts += [(await topics.date(told, now=ctx.now, asked=asked)).html] * bool(asked)
    return "\n\n".join(filter(None, parts))


async def _late_day(ctx: Context, topic: str, language: str, asked: DateQuestion) -> str:
    """Tell whether a day that is named is late, where a topic tells what late costs; or nothing.

    As Telegram HTML.
    """
    day = asked.day(today=day_of(ctx.now)) if asked.days else None
    if day is None or topic != ctx.catalog.search_words.dates.late_topic:
        return ""
    date = await ctx.services.topics.date(language, now=ctx.now, asked=asked)
    due = date.due.due_on
    key = "late-day-before" if day <= due else "late-day-after"
    said = {"day": ctx.catalog.date(day, language), "due": ctx.catalog.date(due, language)}
    return f"<b>{escape(ctx.catalog.text(key, language, **said))}</b>"


def at_a_glance(body: str, source: str) -> list[str]:
    """Return what to do in full view; what is known of it, with its source, opens by a tap.

    A long paragraph pushes the first steps off a phone's screen, and so does all below it. What
    leads to a list stays with it.
    """
    shown: list[str] = []
    rest = body
    while rest and (not shown or visible_length("\n\n".join([*shown, opening(rest)])) <= SHORT):
        shown.append(opening(rest))
        rest = rest.removeprefix(shown[-1]).removeprefix("\n\n")
    return [*shown, folded((*rest.split("\n\n"), source)) if rest else source]


async def answer_buttons(
    ctx: Context,
    topic_id: str,
    spoken: str,
    *,
    is_guess: bool,
    asks_opinion: bool = True,
    asked: DateQuestion | None = None,
    beside: Sequence[str] = (),
) -> InlineKeyboardMarkup:
    """Return the buttons below a topic's answer: four rows at most, or it leaves the screen.

    What is about the answer itself always stands there; what leads on, as far as there is room.
    """
    chosen = ctx.catalog.topics[topic_id]
    tells(ctx, chosen, spoken)
    others = topic_rows(ctx, beside, spoken)
    if chosen.is_about_date:
        date = await ctx.services.topics.date(ctx.speaks, now=ctx.now, asked=asked)
        late = deadline.late_row(ctx, is_late=date.is_late and not beside)
        own = await deadline.rows(ctx, date.due, coming=date.outlook.due)
        onward = [*others, *([late] if late else []), *own]
    else:
        now = [signals.row(ctx)] if topic_id in weather.TOPICS else []
        own = [[_screen(ctx, *_SCREENS[topic_id])]] if topic_id in _SCREENS else []
        onward = [
            *others,
            *now,
            *own,
            *_guide_rows(ctx, chosen),
            *topic_rows(ctx, [one for one in chosen.related if one not in beside], spoken),
        ]
    ask = button(ctx.text("ask-order"), AskOrder(topic_id))
    other = button(ctx.text("not-my-question"), IsOther())
    passed_on = link(ctx.text("whatsapp"), await _by_whatsapp(ctx, topic_id, spoken, asked))
    opinions = _opinions(ctx, topic_id, spoken) if asks_opinion else []
    about = [[*opinions, passed_on], [ask, other] if is_guess else [ask]]
    return keyboard(*onward[: MOST_ROWS - len(about)], *about)


def _screen(ctx: Context, key: str, opens: CallbackData) -> InlineKeyboardButton:
    return button(ctx.text(key), opens)


def _guide_rows(ctx: Context, chosen: Topic) -> list[Row]:
    if chosen.guide is None:
        return []
    if chosen.id == chosen.guide:  # the answer shows the steps already
        begin = BeginGuide(chosen.guide, 1, ctx.voice)
        return [[button(ctx.text("guide-step-by-step"), begin)]]
    method = ctx.catalog.guides[chosen.guide].method
    return [[button(ctx.text(f"guide-{method}-button"), BeginGuide(chosen.guide, 0, ctx.voice))]]


async def _by_whatsapp(
    ctx: Context, topic_id: str, spoken: str, asked: DateQuestion | None
) -> str:
    """Return the link that passes an answer on, from its beginning as far as it fits."""
    chosen = ctx.catalog.topics[topic_id]
    told = chosen.told_in(spoken, otherwise=ctx.language)
    body = await ctx.services.topics.body(topic_id, told, now=ctx.now, asked=asked)
    title = [] if chosen.is_about_date else [f"*{escape(chosen.title[told])}*"]
    return whatsapp([*title, *body.split("\n\n")], ctx.address(DeepLink.FAQ, topic_id))


def _opinions(ctx: Context, topic_id: str, spoken: str) -> Row:
    tag = _tag(ctx, spoken)
    return [
        button(ctx.text("vote-yes"), Vote(topic_id, has_helped=True, spoken=tag)),
        button(ctx.text("vote-no"), Vote(topic_id, has_helped=False, spoken=tag)),
    ]


def topic_rows(ctx: Context, topics: Iterable[str], spoken: str) -> list[Row]:
    """Return a button per topic that is known now, all titles in what the message is told in.

    What they open is told to who speaks so.
    """
    tag = _tag(ctx, spoken)
    known = [ctx.catalog.topics[key] for key in ctx.services.topics.known(topics, now=ctx.now)]
    return [
        [
            button(
                topic.listed[ctx.speaks],
                SendTopic(topic.id, tag),
            )
        ]
        for topic in known
    ]


def speak(ctx: Context, spoken: str) -> str:
    """Go on in the language of the question and return it; Darija is answered in another."""
    ctx.hear(spoken)
    return spoken


def tells(ctx: Context, chosen: Topic, spoken: str) -> str:
    """Go on in the language of a topic's answer to who speaks so, and return it."""
    told = chosen.told_in(spoken, otherwise=LEANS_ON.get(spoken, spoken))
    ctx.speak(told)
    return told


def spoken_in(ctx: Context, language: str) -> str:
    """Return the language that a button keeps, empty for the person's own; go on in it.

    Raises StaleButtonError.
    """
    if not language:
        return ctx.speaks
    if language not in {*ctx.catalog.languages, *LEANS_ON}:
        raise StaleButtonError
    return speak(ctx, language)


def _tag(ctx: Context, spoken: str) -> str:
    """Return what a button keeps when the conversation has left the person's own language."""
    return "" if spoken == ctx.member.language else spoken
