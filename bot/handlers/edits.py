"""An edited message that had become something, a name or a text, corrects that."""

from bot.core.gestures import Gesture
from bot.handlers import announce, reminders
from bot.handlers.talk import Talk


async def corrected(talk: Talk, before: Gesture) -> None:
    """Correct what an edited message had become."""
    match before.became.split(":"):
        case ["pharmacy", number]:
            await reminders.rename_pharmacy(talk, int(number))
        case ["announcement", number, language]:
            is_latest = await talk.services.gestures.is_latest(before)
            await announce.reworded(talk, int(number), language, is_latest=is_latest)
