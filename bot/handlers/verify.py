"""/verify, a forwarded message, or a button: is this announcement genuine? And /news."""

from bot.core.announcements import Announcement, Finding, Verdict
from bot.core.text import escape
from bot.handlers.buttons import button, keyboard
from bot.handlers.talk import StaleButtonError, Talk

SHOWN = 3


async def command(talk: Talk) -> None:
    """Check a number, or the words after the command."""
    words = talk.words.strip()
    if not words:
        await talk.reply(escape(talk.text("verify-how")))
        return
    found = await talk.services.announcements.by_number(words)
    await _tell(talk, found or await talk.services.announcements.verify(words))


async def forwarded(talk: Talk) -> None:
    """Check a message that somebody passed on."""
    if not talk.words.strip():
        await talk.reply(escape(talk.text("verify-no-words")), quoting=talk.message_id)
        return
    await _tell(talk, await talk.services.announcements.verify(talk.words))


async def press(talk: Talk) -> None:
    """Check the announcement under which the button stands."""
    found = await talk.services.announcements.by_number(talk.argument(0))
    if found is None or found.announcement is None:
        raise StaleButtonError
    if talk.is_private:
        await talk.toast()
        await _tell(talk, found)
    else:
        await talk.toast(_verdict(talk, found), is_alert=True)


async def news(talk: Talk) -> None:
    """Send what is in force for this person, the newest first."""
    found = await talk.services.announcements.news(talk.member)
    if not found:
        await talk.reply(escape(talk.text("news-none")))
    for one in found[:SHOWN]:
        await _send(talk, one)


async def _tell(talk: Talk, finding: Finding) -> None:
    lines = [f"<b>{escape(_verdict(talk, finding))}</b>"]
    one = finding.announcement
    if one and one.decided_at:
        lines.append(
            escape(
                talk.text(
                    "verify-who",
                    who=talk.services.announcements.who(one, talk.language),
                    number=one.number or "",
                    date=talk.catalog.date(one.decided_at.date(), talk.language),
                )
            )
        )
    if finding.verdict is Verdict.ALTERED and finding.differs:
        quoted = talk.catalog.listed([f"« {words} »" for words in finding.differs], talk.language)
        lines.append(escape(talk.text("verify-differs", words=quoted)))
    if finding.verdict is Verdict.UNKNOWN:
        lines.append(escape(talk.text("verify-careful")))
    await talk.reply("\n\n".join(lines), quoting=talk.message_id)
    if one and finding.verdict in {Verdict.ALTERED, Verdict.CORRECTED}:
        current = await talk.services.announcements.news(talk.member)
        newest = next((a for a in current if a.number == one.number), None)
        if newest:
            await _send(talk, newest)


async def _send(talk: Talk, one: Announcement) -> None:
    label = talk.text("announcement-verify")
    await talk.reply(
        talk.services.announcements.words(one, talk.language),
        keyboard([button(label, "verify", one.number or "")]),
    )


def _verdict(talk: Talk, finding: Finding) -> str:
    return talk.text(f"verify-{finding.verdict}")
