"""A correction of what was sent: begun by a button, or by a reply to its report with the words."""

from bot.core.announcements import Announcement, State
from bot.core.calendar.dates import plain
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.drafts import Correct
from bot.core.members import Permission, allowed
from bot.core.permissions import Denial, NotAllowedError
from bot.core.writing.text import escape, utf16_length, visible
from bot.handlers.announcements import asking, draft_panel, draft_texts, drafted
from bot.handlers.announcements.viewing import visible as shown
from bot.handlers.context import Context

_QUESTION = ("?", "؟")


async def correct(ctx: Context, pressed: Correct) -> None:
    """Begin a correction: it has the words of the original, to be written anew."""
    sent = await shown(ctx, pressed.announcement)
    if sent.state is not State.SENT:
        raise StaleButtonError
    draft = await _begin(ctx, sent)
    await ctx.toast()
    await draft_panel.show(ctx, draft, is_new=True)


async def replied(ctx: Context, number: int, *, is_asked: bool = False) -> bool:
    """Take a reply to a report for the corrected text; False where it is a question instead.

    What is corrected is the version in force. `is_asked` where just that was asked for.
    """
    found = await ctx.services.announcements.find(number)
    may_write = ctx.is_private and allowed(ctx.member, Permission.ANNOUNCER)
    if found is None or not may_write or ctx.message is None or ctx.message.text is None:
        return False
    sent = await ctx.services.announcements.current(found)
    if not is_asked and not _is_text(ctx.words, sent):
        return False
    if sent.state is not State.SENT:
        await asking.say_late(ctx, sent)
        return True
    if await drafted.is_rest(ctx):
        return True
    html = await draft_texts.bare(ctx, ctx.message.text_html)
    if lacks := draft_texts.lacks(ctx, html):
        await drafted.refuses(ctx, await asking.ask_shorter(ctx, sent, lacks))
        return True
    draft = await _begin(ctx, sent)
    await draft_texts.put(ctx, draft, drafted.language(ctx), html)
    return True


async def moved_on(ctx: Context, draft: Announcement) -> bool:
    """Have a correction go on from the version in force, and say by whom that was corrected.

    False where what it corrects is in force, or nothing of it is any more.
    """
    rebased = await ctx.services.drafts.rebase(draft)
    if rebased is None or rebased.corrects is None:
        return False
    base = await ctx.services.announcements.find(rebased.corrects)
    named = await ctx.services.roles.namer()
    by = named(base.author if base else 0, ctx.language)
    await ctx.toast()
    ctx.foreword = escape(ctx.text("announce-moved-on", by=by))
    await draft_panel.show(ctx, rebased, is_new=True)
    return True


async def _begin(ctx: Context, sent: Announcement) -> Announcement:
    """Return the own draft that corrects, a new one where there is none: a second tap goes on.

    The service looks at the seat. Raises NotAllowedError.
    """
    for draft in await ctx.services.drafts.of(ctx.member.user_id):
        if draft.corrects == sent.id:
            return draft
    seats = [
        seat
        for seat in await ctx.services.roles.speaking(ctx.member.user_id)
        if seat.authority == sent.authority and seat.region in {"", sent.region}
    ]
    if not seats:
        raise NotAllowedError(Denial.ELSEWHERE)
    return await ctx.services.drafts.begin(
        seats[0], corrects=sent, update_id=ctx.update.update_id, now=ctx.now
    )


def _is_text(words: str, sent: Announcement) -> bool:
    """Tell whether words are meant as a text: long enough for one, or made of its own words."""
    if words.rstrip().endswith(_QUESTION):
        return False
    said = set(plain(words).split())
    own = {word for text in sent.texts.values() for word in plain(visible(text)).split()}
    is_alike = len(said) >= drafted.FEWEST and 2 * len(said & own) >= len(said)
    return is_alike or utf16_length(words) >= drafted.SHORTEST
