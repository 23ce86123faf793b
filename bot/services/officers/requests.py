"""What asked officers to decide: once one of them has, it says so to the others in its place."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.core.callbacks import Buttons
from bot.core.sending.message_keys import CLOSED, MessageKey, joined
from bot.storage.database import Tx
from bot.storage.sending import broadcasts, deliveries, live_messages

_READS = timedelta(minutes=1)  # who decides reads the answer to the button meanwhile


async def close(
    tx: Tx,
    key: MessageKey,
    words: Mapping[str, str],
    buttons: Mapping[str, Buttons],
    decision: str,
    *,
    by: int,
    now: datetime,
) -> None:
    """Have every message of a key say `words` (HTML by language) from now on.

    So do the cards that show what was asked about. What has not left yet does not leave any more.
    In the chat of who decided, `by`, it changes a little later; a later `decision` takes the place
    of what waits to be said there still.
    """
    await broadcasts.drop_unseen(tx, key)
    name = joined(key, CLOSED, decision)
    await live_messages.renew(tx, key, name, words, buttons, now=now)
    await deliveries.postpone(tx, key, by, until=now + _READS)
