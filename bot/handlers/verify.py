"""/verify, a forwarded message, or a button: is this announcement genuine? And /news."""

from bot.core.copies import Finding, Verdict
from bot.core.text import escape
from bot.handlers import letters
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
    await tell(talk, found or await talk.services.announcements.verify(words))


async def follow_link(talk: Talk, number: str) -> None:
    """Check the number of a link, as it stands on a printed or passed-on announcement."""
    found = await talk.services.announcements.by_number(number)
    await tell(talk, found or Finding(Verdict.UNKNOWN))


async def forwarded(talk: Talk) -> None:
    """Check a message that somebody passed on, by its words or else by its picture."""
    if talk.words.strip():
        await tell(talk, await talk.services.announcements.verify(talk.words))
        return
    photo = talk.message.photo if talk.message else ()
    found = (
        await talk.services.announcements.verify_file(photo[-1].file_unique_id)
        if photo
        else Finding(Verdict.UNKNOWN)
    )
    if found.verdict is Verdict.UNKNOWN:
        await talk.reply(escape(talk.text("verify-no-words")), quoting=talk.message_id)
    else:
        await tell(talk, found)


async def press(talk: Talk) -> None:
    """Check the announcement under which the button stands."""
    found = await talk.services.announcements.by_number(talk.argument(0))
    if found is None or found.announcement is None:
        raise StaleButtonError
    if talk.is_private:
        await talk.toast()
        await tell(talk, found)
    else:
        await talk.toast(_verdict(talk, found), is_alert=True)


async def read(talk: Talk) -> None:
    """Note that the person has read and understood what stands above the button."""
    number = talk.argument(0)
    if not (number.isascii() and number.isdecimal()) or not await talk.services.announcements.read(
        int(number), talk.member.user_id, now=talk.now
    ):
        raise StaleButtonError
    await talk.toast(talk.text("announcement-read-thanks"))
    markup = talk.message.reply_markup if talk.message else None
    if talk.is_private and markup:
        # One press each: what is left is how to check it.
        await talk.show_buttons(
            keyboard(
                *(
                    row
                    for row in markup.inline_keyboard
                    if row[0].callback_data != f"read:{number}"
                )
            )
        )


async def news(talk: Talk) -> None:
    """Send what is in force for this person, the newest first."""
    found = await talk.services.announcements.news(talk.member, now=talk.now)
    if not found:
        await talk.reply(escape(talk.text("news-none")))
    for one in found[:SHOWN]:
        await letters.hand_out(talk, one)


async def current(talk: Talk) -> None:
    """Send the version in force of the announcement that a button names."""
    found = await talk.services.announcements.by_number(talk.argument(0))
    one = found.announcement if found else None
    if found is None or one is None or found.verdict is not Verdict.GENUINE:
        raise StaleButtonError
    await talk.toast()
    await letters.hand_out(talk, one)


async def tell(talk: Talk, finding: Finding) -> None:
    """Say what something is that somebody received, and what holds instead."""
    one = finding.announcement
    lines = [f"<b>{escape(_verdict(talk, finding))}</b>"]
    if one and one.sent_at:
        lines.append(
            escape(
                talk.text(
                    "verify-who",
                    who=talk.services.wording.who(one, talk.language),
                    number=one.number or "",
                    date=talk.catalog.date(one.sent_at.date(), talk.language),
                )
            )
        )
    if one and finding.verdict is Verdict.GENUINE and one.is_over(now=talk.now):
        lines.append(escape(talk.text("verify-expired")))
    if finding.verdict is Verdict.ALTERED and finding.differs:
        quoted = talk.catalog.listed([f"« {words} »" for words in finding.differs], talk.language)
        lines.append(escape(talk.text("verify-differs", words=quoted)))
    if finding.verdict is Verdict.UNKNOWN:
        lines.append(escape(talk.text("verify-careful")))
    is_old = finding.verdict in {Verdict.ALTERED, Verdict.CORRECTED}
    rows = (
        [[button(talk.text("verify-current"), "current", one.number or "")]]
        if one and is_old
        else []
    )
    await talk.reply("\n\n".join(lines), keyboard(*rows), quoting=talk.message_id)


def _verdict(talk: Talk, finding: Finding) -> str:
    return talk.text(f"verify-{finding.verdict}")
