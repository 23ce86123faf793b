"""What was not understood, for officers: grouped, counted, and an answer begun with one press."""

from bot.core.bidi import island
from bot.core.members import Permission, allowed
from bot.core.text import escape, shortened
from bot.handlers import denials
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.paging import place, turning
from bot.handlers.talk import StaleButtonError, Talk

SHOWN = 8
_LINE = 120  # UTF-16 units of a question that are shown


async def show(talk: Talk) -> None:
    """List the questions of thirty days that had no good answer, the most asked first."""
    await talk.toast()
    start = place(talk.arguments[0]) if talk.arguments else 0
    every = await talk.services.answers.missed(now=talk.now)
    found = every[start : start + SHOWN]
    drafts = len(await talk.services.answers.drafts())
    lines = [f"<b>{escape(talk.text('missed-title' if found else 'missed-none'))}</b>"]
    lines += [
        f"<b>{number}.</b> {escape(island(shortened(cluster.example.words, _LINE)))}\n"
        f"<i>{escape(_growth(talk, cluster.count, cluster.last_week, cluster.week_before))}</i>"
        for number, cluster in enumerate(found, start + 1)
    ]
    if wordless := await talk.services.answers.wordless():
        lines.append(escape(talk.text("missed-wordless", count=wordless)))
    if drafts:
        lines.append(escape(talk.text("missed-drafts", count=drafts)))
    buttons = [
        button(talk.text("missed-answer", number=number), "draft", cluster.example.number)
        for number, cluster in enumerate(found, start + 1)
    ]
    rows: list[Row] = [buttons[i : i + 4] for i in range(0, len(buttons), 4)]
    rows.append(
        turning(
            talk, "missed", start=start, shown=len(found), total=len(every), back=start - SHOWN
        )
    )
    say = talk.show if talk.arguments else talk.reply
    await say("\n\n".join(lines), keyboard(*rows))


async def begin(talk: Talk) -> None:
    """Ask for the words of an answer to a question."""
    number = talk.argument(0)
    is_number = number.isascii() and number.isdecimal()
    question = await talk.services.answers.missed_words(int(number)) if is_number else None
    if question is None:
        raise StaleButtonError
    await talk.toast()
    draft = await talk.services.answers.begin_draft(
        int(number),
        officer_id=talk.member.user_id,
        update_id=talk.update.update_id,
        now=talk.now,
    )
    prompt = await talk.prompt(talk.text("draft-ask", words=question), awaits="draft-answer")
    await talk.services.answers.ask_draft(draft, prompt.message_id)


async def is_written(talk: Talk, prompt: int) -> bool:
    """Keep what an officer replied; False when the message asked for no answer."""
    words = talk.words.strip()
    person, service = talk.member.user_id, talk.services.answers
    if not words or not await service.asks_draft(person, prompt):
        return False
    is_kept = allowed(talk.member, Permission.EDITOR) and await service.write_draft(
        person, prompt, words
    )
    said = talk.text("draft-kept") if is_kept else await denials.turned_away(talk)
    await talk.reply(escape(said))
    return True


def _growth(talk: Talk, count: int, last_week: int, week_before: int) -> str:
    return talk.text("missed-line", count=count, week=last_week, before=week_before)
