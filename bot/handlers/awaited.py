"""Words that reply to nothing while the bot waits for some: asked about, never taken silently."""

from bot.core.members import Permission, allowed
from bot.core.prompts import Awaited
from bot.core.text import escape
from bot.handlers import drafted, faq, gestures, replies, secrets
from bot.handlers.buttons import button, keyboard
from bot.handlers.talk import StaleButtonError, Talk

_NEEDS = {  # who may answer what was asked
    "announce": Permission.ANNOUNCER,
    "change": Permission.OFFICER,
}
ASKED = "awaited"  # what was said to words that may be the answer


async def question(talk: Talk) -> None:
    """Answer a question; while something is awaited, ask first whether it is that."""
    # What is mended was said before anything was asked, or has its answer already.
    is_new = talk.update.message is not None
    awaited = await talk.services.awaiting.of(talk.member.user_id, now=talk.now)
    if awaited is not None and is_new and await drafted.is_rest(talk):
        talk.said = ASKED  # of the first part, it was said that it is too long
    elif awaited is None or not await _is_open(talk, awaited):
        await faq.question(talk)
    elif talk.before is not None and talk.before.said == ASKED:
        talk.said = ASKED  # the buttons below the words stand, whatever the words are now
    elif not is_new:
        await faq.question(talk)
    elif await secrets.warned(talk):
        return
    elif drafted.is_too_long(awaited, talk.words):
        talk.said = ASKED
        await drafted.refuses(talk, awaited.message_id)
        await talk.reply(escape(talk.text("announce-too-long")), quoting=talk.message_id)
    else:
        talk.said = ASKED
        await talk.reply(
            escape(talk.text(f"awaited-{awaited.what}")),
            keyboard(
                [
                    button(talk.text("awaited-yes"), "awaited", "yes", awaited.message_id),
                    button(talk.text("awaited-no"), "awaited", "no"),
                ]
            ),
            quoting=talk.message_id,
        )


async def press(talk: Talk) -> None:
    """Take the words that are quoted for the answer, or for a question of their own."""
    said = talk.message.reply_to_message if talk.message else None
    if said is None or not said.text:
        raise StaleButtonError
    match talk.arguments:
        case ["yes", number] if number.isascii() and number.isdecimal() and len(number) < 19:
            await talk.toast()
            await talk.show_buttons(None)
            turn = talk.again(said)
            if not await replies.is_taken(turn, int(number)):
                await talk.reply(escape(talk.text("awaited-late")))
            await gestures.note(turn)
        case ["no"]:
            await talk.toast()
            await talk.services.awaiting.done(talk.member.user_id, now=talk.now)
            await talk.show_buttons(None)
            turn = talk.again(said)
            await faq.question(turn)
            await gestures.note(turn)
        case _:
            raise StaleButtonError


async def _is_open(talk: Talk, awaited: Awaited) -> bool:
    """Tell whether a question still awaits its answer: a button may have given it meanwhile."""
    kind = awaited.what.partition("-")[0]
    if kind in _NEEDS and not allowed(talk.member, _NEEDS[kind]):
        return False  # any more
    if awaited.what in {drafted.ON_SCREEN, drafted.CUT} and await drafted.of_panel(
        talk, awaited.message_id
    ):
        return await drafted.fits(talk, awaited.message_id)
    match kind:
        case "announce":
            return await talk.services.announcements.awaits(talk.chat.id, awaited.message_id)
        case "change":
            person = talk.member.user_id
            found = await talk.services.changes.asked_by(person, awaited.message_id)
            return found is not None
        case "draft":
            person = talk.member.user_id
            return await talk.services.answers.asks_draft(person, awaited.message_id)
        case _:
            return True
