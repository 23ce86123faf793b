"""/faq and free questions: browse by theme, or ask in one's own words."""

import hashlib
from collections.abc import Iterable

from telegram import InlineKeyboardMarkup

from bot.core.answers import Outcome
from bot.core.date_questions import DateQuestion
from bot.core.languages import DARIJA
from bot.core.morocco import day_of
from bot.core.phones import is_phone
from bot.core.small_talk import asks_something, is_greeting
from bot.core.text import escape, folded, utf16_length
from bot.handlers import deadline, group_answers, secrets, small_talk, traps, verify
from bot.handlers.addressed import words_to_us
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.file_kinds import is_picture
from bot.handlers.sources import source_lines
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.answers import Reason

FEWEST_LETTERS = 2  # fewer: an emoji, a digit, a question mark
LONGEST_QUESTION = 1000  # UTF-16 units; beyond, the person is asked for one or two sentences


async def command(talk: Talk) -> None:
    """Search what follows the command; alone, show the themes, or say how to ask in a group."""
    if talk.words.strip():
        await question(talk)
    elif talk.is_private:
        await themes(talk)
    else:
        await group_answers.say_how(talk)


async def themes(talk: Talk) -> None:
    """Send the themes of the FAQ."""
    await talk.reply(*_themes(talk))


async def back_to_themes(talk: Talk) -> None:
    """Show the themes again, in place."""
    await talk.show(*_themes(talk))


async def theme(talk: Talk) -> None:
    """Show the questions of one theme."""
    key = talk.argument(0)
    chosen = next((theme for theme in talk.catalog.themes if theme.key == key), None)
    if chosen is None:
        raise StaleButtonError
    await talk.show(
        f"<b>{escape(chosen.title[talk.language])}</b>",
        keyboard(
            *_topic_rows(talk, chosen.topics, talk.language),
            [button(talk.text("back"), "themes")],
        ),
    )


async def topic(talk: Talk) -> None:
    """Answer the topic of the pressed button, as a new message so that the list stays."""
    key = talk.argument(0)
    if not talk.services.topics.known([key], now=talk.now):
        raise StaleButtonError
    await answer(talk, key, _spoken(talk, 1))


async def question(talk: Talk) -> None:
    """Answer a question in the person's own words, ask back, or say that one is not sure."""
    asked = talk.words.strip()
    if is_phone(asked):  # before what looks for secrets: it may take a number for an identifier
        await small_talk.no_phone(talk)
        return
    if await secrets.warned(talk) or await verify.by_itself(talk) or await _is_trap(talk):
        return
    if utf16_length(asked) > LONGEST_QUESTION:
        await talk.reply(talk.page("too-long"), quoting=talk.message_id)
    elif sum(character.isalpha() for character in asked) < FEWEST_LETTERS:
        await _say_how(talk)
    elif is_greeting(asked):
        await small_talk.hello(talk)
    else:
        found = talk.services.faq.find(asked, today=day_of(talk.now))
        spoken = speak(talk, found.language or talk.language)
        match found.decision.outcome:
            case Outcome.ANSWER:
                topic_id = found.decision.topics[0]
                talk.said = _named(topic_id, found.date, found.beside)
                if talk.before and talk.before.said == talk.said:
                    return  # an edit that asks for the same: the answer stands already
                await answer(
                    talk,
                    topic_id,
                    spoken,
                    is_guess=True,
                    asked=found.date,
                    beside=found.beside,
                )
            case Outcome.CHOICES:
                await _miss(talk, asked, Reason.CHOICES)
                await _ask_back(talk, found.decision.topics, spoken, found.date)
            case Outcome.UNSURE:
                await _miss(talk, asked, Reason.UNSURE)
                await _not_sure(talk, talk.message_id, asked)


async def _is_trap(talk: Talk) -> bool:
    """Warn of what is pasted and leads astray; False where something may be said below that.

    Only what is said of frauds and of our address: another answer would confirm its story.
    """
    trap = traps.found(talk)
    if trap is None:
        return False
    asked = talk.words.strip()[:LONGEST_QUESTION]
    found = talk.services.faq.find(asked, today=day_of(talk.now))
    speak(talk, found.language or talk.language)
    decision = found.decision
    if decision.outcome is Outcome.ANSWER and decision.topics[0] in traps.TOPICS:
        talk.foreword = traps.words(talk, trap)
        return False
    talk.said = _named(trap)
    if talk.before is None or talk.before.said != talk.said:
        await traps.warn(talk, trap)
    return True


def _named(*parts: object) -> str:
    """Return the short name of an answer, by what it is about."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


async def _say_how(talk: Talk) -> None:
    """Say how to ask, to whom a sign or a digit was all there was to say."""
    if talk.is_private:
        await talk.reply(talk.page("how-to-ask"))
    else:
        await group_answers.say_how(talk)


async def overheard(talk: Talk) -> None:
    """Answer in a group who mentions the bot or replies to it; what others say is not ours.

    But whoever gives a secret away is warned.
    """
    message = talk.message
    words = (message.text or message.caption or "") if message else ""
    if message is None or not words:
        return
    said = words_to_us(message, talk.bot)
    talk.words = words if said is None else said
    if said is None:
        await secrets.overheard(talk)
        return
    if await secrets.warned(talk):
        return
    if message.text is None and is_picture(message):
        await below_picture(talk)
    elif message.text is None:
        await verify.with_file(talk)
    elif talk.words:
        await question(talk)
    elif not await verify.by_itself(talk):
        await group_answers.say_how(talk)


async def below_picture(talk: Talk) -> None:
    """Check a picture that somebody shows, or answer the question that stands below it."""
    if not await verify.picture(talk):
        talk.speak_like(talk.words)
        talk.foreword = f"<i>{escape(talk.text('picture-unread'))}</i>"
        await question(talk)


async def not_my_question(talk: Talk) -> None:
    """Offer the themes and a human, since the answer was about something else."""
    await talk.toast()
    asked = talk.message.reply_to_message if talk.message else None
    await _miss(talk, _asked(talk), Reason.OTHER)
    await _not_sure(talk, asked.message_id if asked else None, _asked(talk))


async def vote(talk: Talk) -> None:
    """Count whether an answer helped; where it did not, offer a human."""
    key, opinion = talk.argument(0), talk.argument(1)
    if key not in talk.catalog.topics or opinion not in {"yes", "no"}:
        raise StaleButtonError
    spoken = _spoken(talk, 2)
    is_news = await talk.services.answers.vote(
        key, user_id=talk.member.user_id, has_helped=opinion == "yes", now=talk.now
    )
    await talk.toast(talk.text(f"vote-{opinion}-thanks"))
    # Without the two buttons: one person, one opinion of one answer.
    await talk.show_buttons(
        await _answer_buttons(talk, key, spoken, is_guess=False, asks_opinion=False)
    )
    if is_news and opinion == "no":
        await _miss(talk, _asked(talk), Reason.NOT_HELPED, topic=key)


async def answer(
    talk: Talk,
    topic_id: str,
    spoken: str | None = None,
    *,
    is_guess: bool = False,
    asked: DateQuestion | None = None,
    beside: str | None = None,
) -> None:
    """Send a topic's answer under its own title, with its sources and what comes next.

    `spoken` is the language of the title: the person's, or core.languages.DARIJA. `asked` is what
    is asked about the date, be it in a question about something else; `beside` the topic that is
    asked in the same message, which gets a button.
    """
    spoken = spoken or talk.language
    await talk.services.answers.given(topic_id, now=talk.now)
    if not talk.is_private:
        await group_answers.answer(talk, topic_id, spoken, asked, beside)
        return
    await talk.reply(
        await words(talk, topic_id, spoken, asked),
        await _answer_buttons(
            talk, topic_id, spoken, is_guess=is_guess, asked=asked, beside=beside
        ),
        quoting=talk.message_id if is_guess else None,
    )


async def words(
    talk: Talk, topic_id: str, spoken: str | None = None, asked: DateQuestion | None = None
) -> str:
    """Return a topic's answer under its own title, with its sources, as Telegram HTML.

    What begins with the date needs no title; where the date is asked beside something else, it
    stands at the end.
    """
    chosen = talk.catalog.topics[topic_id]
    topics = talk.services.topics
    parts = [await topics.body(topic_id, talk.language, now=talk.now, asked=asked)]
    if chosen.is_about_date:
        date = await topics.date(talk.language, now=talk.now, asked=asked, topic=topic_id)
        source = deadline.source(talk, date.outlook, date.due, *chosen.sources)
        _, *rest = parts[0].removeprefix(date.html).split("\n\n")
        is_whole = topic_id == talk.catalog.search_words.dates.topic
        shown = 0 if is_whole else 1  # the date is all that was asked for
        parts = [date.html, *rest[:shown], folded((*rest[shown:], source))]
    else:
        parts.insert(0, f"<b>{escape(chosen.title[spoken or talk.language])}</b>")
        parts.append(source_lines(talk, chosen.sources))
        parts += [(await topics.date(talk.language, now=talk.now, asked=asked)).html] * bool(asked)
    return "\n\n".join(filter(None, parts))


def _themes(talk: Talk) -> tuple[str, InlineKeyboardMarkup]:
    rows = [
        [button(theme.title[talk.language], "theme", theme.key)] for theme in talk.catalog.themes
    ]
    return escape(talk.text("faq-themes")), keyboard(*rows)


async def _answer_buttons(
    talk: Talk,
    topic_id: str,
    spoken: str,
    *,
    is_guess: bool,
    asks_opinion: bool = True,
    asked: DateQuestion | None = None,
    beside: str | None = None,
) -> InlineKeyboardMarkup:
    chosen = talk.catalog.topics[topic_id]
    rows: list[Row] = []
    if asks_opinion:
        rows.append(
            [
                button(talk.text("vote-yes"), "vote", topic_id, "yes", *_tag(talk, spoken)),
                button(talk.text("vote-no"), "vote", topic_id, "no", *_tag(talk, spoken)),
            ]
        )
    if chosen.guide:
        method = talk.catalog.guides[chosen.guide].method
        rows.append([button(talk.text(f"guide-{method}-button"), "begin", chosen.guide)])
    if chosen.is_about_date:
        date = await talk.services.topics.date(talk.language, now=talk.now, asked=asked)
        others = _topic_rows(talk, [beside], spoken) if beside else []
        rows = [*others, *deadline.rows(talk, date.due), *rows]
    else:
        rows += _topic_rows(talk, chosen.related, spoken)
    ask = button(talk.text("ask-order"), "ask", topic_id)
    other = button(talk.text("not-my-question"), "other")
    rows.append([ask, other] if is_guess else [ask])
    return keyboard(*rows)


async def _ask_back(
    talk: Talk, topics: Iterable[str], spoken: str, asked: DateQuestion | None
) -> None:
    """Offer the topics; a date that is clearly asked for too is said at once.

    In a group only what is sure stands for all to read: the rest goes on in private.
    """
    lines = [escape(talk.text("faq-did-you-mean" if talk.is_private else "faq-group-doubt"))]
    if asked:
        date = await talk.services.topics.date(talk.language, now=talk.now, asked=asked)
        lines.insert(0, date.html)
    rows = (
        [*_topic_rows(talk, topics, spoken), _none_of_these(talk)]
        if talk.is_private
        else [group_answers.private_row(talk)]
    )
    await talk.reply("\n\n".join(lines), keyboard(*rows), quoting=talk.message_id)


def _none_of_these(talk: Talk) -> Row:
    """Return the way out of the choices: to the Order, or to the themes with a word alone."""
    if asks_something(talk.words):
        return [button(talk.text("none-of-these"), "ask")]
    return [button(talk.text("home-faq"), "faq")]


async def _not_sure(talk: Talk, asked: int | None, question: str) -> None:
    """Say so; the quoted question is what "ask the Order" would send.

    A word alone is no question for the Order: more words are asked for.
    """
    if not talk.is_private:
        doubt = escape(talk.text("faq-group-doubt"))
        await talk.reply(doubt, keyboard(group_answers.private_row(talk)), quoting=asked)
        return
    if question and not asks_something(question):
        await small_talk.unclear(talk)
        return
    buttons = [button(talk.text("home-faq"), "faq"), button(talk.text("ask-order"), "ask")]
    await talk.reply(talk.page("not-sure"), keyboard(buttons), quoting=asked)


async def _miss(talk: Talk, question: str, reason: Reason, *, topic: str | None = None) -> None:
    await talk.services.answers.miss(
        question,
        reason,
        language=talk.language,
        topic=topic,
        user_id=talk.member.user_id,
        update_id=talk.update.update_id,
        now=talk.now,
    )


def _asked(talk: Talk) -> str:
    """Return the person's own words that the answer at hand quotes, or none."""
    asked = talk.message.reply_to_message if talk.message else None
    is_theirs = asked and asked.from_user and asked.from_user.id == talk.member.user_id
    return (asked.text or asked.caption or "") if asked and is_theirs else ""


def _topic_rows(talk: Talk, topics: Iterable[str], spoken: str) -> list[Row]:
    return [
        [button(talk.catalog.topics[key].title[spoken], "topic", key, *_tag(talk, spoken))]
        for key in talk.services.topics.known(topics, now=talk.now)
    ]


def speak(talk: Talk, spoken: str) -> str:
    """Go on in the language of the question and return it; Darija is answered in another."""
    talk.language = talk.catalog.darija if spoken == DARIJA else spoken
    return spoken


def _tag(talk: Talk, spoken: str) -> list[str]:
    """Return what a button adds when the conversation has left the person's own language."""
    return [] if spoken == talk.member.language else [spoken]


def _spoken(talk: Talk, index: int) -> str:
    """Return the language that the pressed button keeps as its argument `index`."""
    if len(talk.arguments) <= index:
        return talk.language
    if talk.arguments[index] not in {*talk.catalog.languages, DARIJA}:
        raise StaleButtonError
    return speak(talk, talk.arguments[index])
