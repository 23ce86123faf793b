"""Answers to questions that the bot asked; any other reply is what it would be by itself."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.core.calendar.changes import Particular
from bot.core.members import Permission, allowed
from bot.core.prompts import Prompt, PromptKind
from bot.handlers import attachments, denials
from bot.handlers.announcements import asking, drafting
from bot.handlers.context import Context
from bot.handlers.deadlines import changes, pharmacies
from bot.handlers.official import card_replies, drafts, stating
from bot.handlers.questions import acts, faq, unanswered
from bot.handlers.tickets import answering, threads
from bot.handlers.tickets import asking as tickets

_GAP = "\x00"  # stands where a question names something: an example of a date
_GAPS = {"date": _GAP, "figures": _GAP}
Answer = Callable[[Context, Prompt], Awaitable[bool]]  # False: it asks for nothing any more


async def received(ctx: Context) -> None:
    """Take a reply to where it belongs."""
    message = ctx.message
    if message is None:
        return
    asked = message.reply_to_message
    is_ours = asked and asked.from_user and asked.from_user.id == ctx.bot.id
    is_asked = asked and is_ours and not acts.is_cancelled(ctx)
    if asked and is_asked and await threads.received(ctx, asked.message_id):
        return
    if asked and is_asked and await is_taken(ctx, asked.message_id, asked.text or ""):
        return
    if asked and is_asked and await card_replies.replied(ctx, asked.message_id):
        return
    await (faq.question(ctx) if message.text else attachments.received(ctx))


async def is_taken(ctx: Context, asked: int, question: str = "") -> bool:
    """Take the answer to the message `asked`; False where that asks for nothing.

    No answer to a question of the bot is ever a question itself. `question` are its words, where
    they are at hand.
    """
    person = ctx.member.user_id
    prompt = await ctx.services.prompts.take(ctx.chat.id, asked, person, now=ctx.now)
    prompt = prompt or await _from_before(ctx, asked, question)
    kind = PROMPTS[prompt.kind]
    answer = kind.answer if allowed(ctx.member, kind.needs) else kind.refuse
    return await answer(ctx, prompt)


async def _from_before(ctx: Context, asked: int, question: str) -> Prompt:
    """Return what a message asked of which no row tells (any more): by its words, or a panel."""
    nothing = ctx.chat.id, asked, ctx.member.user_id
    catalog = ctx.catalog
    for kind, one in PROMPTS.items():
        asks = (
            catalog.text(key, code, **_GAPS) for key in one.asked for code in catalog.languages
        )
        if any(_is_said(text, question) for text in asks):
            found = await ctx.services.prompts.from_before(asked)
            is_it = found is not None and found.kind is kind
            return found if found and is_it else Prompt(kind, *nothing, is_open=False)
    return Prompt(PromptKind.PANEL, *nothing)


def _is_said(text: str, question: str) -> bool:
    """Tell whether a question is a text with something in the place of each gap."""
    return bool(re.fullmatch(".*".join(map(re.escape, text.split(_GAP))), question))


async def _say_late(ctx: Context, _: Prompt) -> bool:
    await asking.say_late(ctx, None)
    return True


async def _turn_away(ctx: Context, _: Prompt) -> bool:
    await denials.say(ctx, await denials.turned_away(ctx))
    return True


@dataclass(frozen=True, slots=True)
class Kind:
    """How an answer to a kind of question is taken, who may give it, and what others are told."""

    answer: Answer
    needs: Permission = Permission.EVERYONE
    refuse: Answer = _turn_away
    asked: Sequence[str] = ()  # the texts of questions that may be older than their rows


PROMPTS = {
    PromptKind.ANNOUNCEMENT: Kind(
        drafting.replied, Permission.ANNOUNCER, _say_late, ["announce-ask-reason"]
    ),
    PromptKind.CHANGE: Kind(
        changes.replied,
        Permission.OFFICER,
        asked=[f"change-ask-{particular}" for particular in Particular],
    ),
    PromptKind.ANSWER: Kind(unanswered.replied, Permission.EDITOR),
    PromptKind.OFFICIAL: Kind(drafts.replied, Permission.OFFICER),
    PromptKind.STATEMENT: Kind(stating.replied, Permission.OFFICER),
    PromptKind.PHARMACY: Kind(pharmacies.name, asked=["pharmacy-ask"]),
    PromptKind.QUESTION: Kind(tickets.written),
    PromptKind.TICKET: Kind(threads.replied),
    PromptKind.NOTE: Kind(answering.noted, Permission.HELPER),
    PromptKind.PANEL: Kind(drafting.replied_to_panel),
}
