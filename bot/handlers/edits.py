"""An edited message that had become something, a name or a text, corrects that."""

from bot.core.gestures import Gesture
from bot.handlers import announce, changes, reminders
from bot.handlers.talk import Talk


async def corrected(talk: Talk, before: Gesture) -> None:
    """Correct what an edited message had become."""
    is_latest = await talk.services.gestures.is_latest(before)
    match before.became.split(":"):
        case ["pharmacy", number]:
            await reminders.rename_pharmacy(talk, int(number))
        case ["option", number, kind] if is_latest:
            await announce.replied(talk, int(number), kind)
        case ["announcement" | "option", number, language]:
            await announce.reworded(talk, int(number), language, is_latest=is_latest)
        case ["change", number, particular]:
            await changes.corrected(talk, int(number), particular, is_latest=is_latest)
