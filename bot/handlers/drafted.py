"""What an author sends while a draft is on the screen, without having pressed a button first."""

from datetime import timedelta

from bot.core.announcements import LONGEST, Announcement
from bot.core.languages import language_of
from bot.core.members import Permission, allowed
from bot.core.prompts import Awaited
from bot.core.text import utf16_length
from bot.handlers.talk import Talk

ON_SCREEN = "announce-draft"  # what is awaited then, where nothing was asked for
CUT = "announce-cut"  # … after a text that is too long: Telegram sends it in parts
_TOGETHER = timedelta(seconds=5)  # within which the parts of one text arrive
_SHORTEST = 60  # UTF-16 units of words that are offered in place of a text that is there


async def listens(talk: Talk, draft: Announcement, panel: int | None) -> None:
    """Have what is sent while a panel is on the screen be offered for its draft."""
    person, service = talk.member.user_id, talk.services
    if panel is None or not talk.is_private or draft.author != person:
        return
    awaited = await service.awaiting.of(person, now=talk.now)
    if awaited is None or awaited.message_id == panel or not await _is_asked(talk, awaited):
        await service.awaiting.asks(person, panel, ON_SCREEN, now=talk.now)


async def _is_asked(talk: Talk, awaited: Awaited) -> bool:
    return await talk.services.announcements.awaits(talk.chat.id, awaited.message_id)


async def of_panel(talk: Talk, panel: int) -> Announcement | None:
    """Return the own draft whose panel a message is, to who may still write; else None."""
    if not talk.is_private or not allowed(talk.member, Permission.ANNOUNCER):
        return None
    drafts = await talk.services.announcements.drafts(talk.member.user_id)
    return next((draft for draft in drafts if draft.panel == panel), None)


async def on_screen(talk: Talk) -> Announcement | None:
    """Return the draft that is on the screen, None without one."""
    awaited = await talk.services.awaiting.of(talk.member.user_id, now=talk.now)
    if awaited is None or awaited.what != ON_SCREEN:
        return None
    return await of_panel(talk, awaited.message_id)


async def fits(talk: Talk, panel: int) -> bool:
    """Tell whether words may be the text of the draft of a panel, and no question beside it."""
    draft = await of_panel(talk, panel)
    if draft is None:
        return False
    is_wanted = draft.corrects is not None or not draft.texts
    return is_wanted or utf16_length(talk.words) >= _SHORTEST


def language(talk: Talk) -> str:
    """Return the language in which words for a draft are written, as far as they tell."""
    found = language_of(talk.words)
    return found if found and found in talk.catalog.languages else talk.language


def is_too_long(awaited: Awaited, words: str) -> bool:
    """Tell whether words that are awaited as a text are beyond what one may have."""
    return awaited.what in {ON_SCREEN, CUT, "announce-text"} and utf16_length(words) > LONGEST


async def refuses(talk: Talk, asked: int) -> None:
    """Note that a text was too long: what comes within seconds is the rest of it."""
    await talk.services.awaiting.asks(talk.member.user_id, asked, CUT, now=talk.now)


async def is_rest(talk: Talk) -> bool:
    """Tell whether words are the rest of a text that was too long just now."""
    person = talk.member.user_id
    awaited = await talk.services.awaiting.of(person, now=talk.now, within=_TOGETHER)
    return awaited is not None and awaited.what == CUT
