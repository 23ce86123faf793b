"""/announce: an announcement is begun, or corrected, written piece by piece, and submitted."""

from dataclasses import replace

import structlog
from telegram import InlineKeyboardMarkup

from bot.core.announcements import Announcement, State, leaves_by_night, morning_after
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.announcements import (
    Decide,
    Decision,
    ShowSubscribers,
    ViewAnnouncement,
)
from bot.core.callbacks.drafts import (
    Discard,
    OfferTemplates,
    Retake,
    ShowDraft,
    Submit,
    TurnDrafts,
    When,
    WriteAs,
)
from bot.core.callbacks.officers import TurnRoles
from bot.core.gestures import Became, Thing
from bot.core.permissions import Seat
from bot.core.prompts import Prompt
from bot.core.sending.message_keys import approval
from bot.core.writing.text import escape
from bot.handlers import proposals
from bot.handlers.announcements import (
    asking,
    correcting,
    decisions,
    draft_files,
    draft_panel,
    draft_texts,
    drafted,
    messages,
    options,
    viewing,
)
from bot.handlers.announcements.panel import words
from bot.handlers.announcements.panel_buttons import corrected_alone, submissions
from bot.handlers.announcements.viewing import visible
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers import freezes
from bot.handlers.paging import turning
from bot.services.announcements.unfit import UnfitError

log = structlog.get_logger()

DRAFTS = 8  # that are offered at once


async def command(ctx: Context) -> None:
    """Ask in whose name, and show drafts that were left; in a freeze that comes first."""
    await ctx.toast()
    ctx.foreword = "\n\n".join(await freezes.banner(ctx))
    message = await ctx.reply(escape(ctx.text("announce-begin")), await _beginnings(ctx, 0))
    if ctx.is_private and await _only_seat(ctx) is not None:
        await asking.listens_for_text(ctx, message.message_id)


async def turn(ctx: Context, pressed: TurnDrafts) -> None:
    """Turn the drafts that were left."""
    await ctx.toast()
    await ctx.show_buttons(await _beginnings(ctx, pressed.start))


async def begin(ctx: Context, pressed: WriteAs) -> None:
    """Begin in the name of one of one's seats."""
    seats = await ctx.services.roles.speaking(ctx.member.user_id)
    if pressed.seat >= len(seats):
        raise StaleButtonError
    await ctx.toast()
    draft = await ctx.services.drafts.begin(
        seats[pressed.seat], update_id=ctx.update.update_id, now=ctx.now
    )
    await asking.ask_text(ctx, draft, ctx.language)


async def retake(ctx: Context, pressed: Retake) -> None:
    """Take up again the words of what did not leave."""
    given_up = await visible(ctx, pressed.announcement)
    draft = await ctx.services.drafts.retake(given_up, author=ctx.member.user_id, now=ctx.now)
    if draft is None:
        raise StaleButtonError
    await ctx.toast()
    await draft_panel.show(ctx, draft, is_new=True)


async def show(ctx: Context, pressed: ShowDraft) -> None:
    """Show a draft and what can be done to it."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await ctx.toast()
    await draft_panel.show(ctx, draft)


async def discard(ctx: Context, pressed: Discard) -> None:
    """Let a draft go."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await ctx.services.drafts.discard(draft.id, author=ctx.member.user_id)
    await ctx.show(escape(ctx.text("announce-done-discard")))


async def submit(ctx: Context, pressed: Submit) -> None:
    """Ask for approval; of what would leave by night, ask first whether it is to.

    Of a correction that leaves a language as it is, too.
    """
    draft = await draft_panel.own(ctx, pressed.draft)
    if pressed.when is None and (left := await ctx.services.corrections.left_behind(draft)):
        await ctx.toast()
        await ctx.show(await words(ctx, draft), keyboard(*corrected_alone(ctx, draft, left)))
        return
    if pressed.when in {None, When.ONLY} and leaves_by_night(draft, now=ctx.now):
        await ctx.toast()
        await ctx.show(await words(ctx, draft), keyboard(*submissions(ctx, draft)))
        return
    if pressed.when is When.MORNING:
        morning = morning_after(draft.moment or ctx.now)
        draft = replace(draft, options=replace(draft.options, send_at=morning))
        if not await ctx.services.drafts.keep(draft):
            raise StaleButtonError
    if not await messages.are_ours(ctx, draft):
        await ctx.toast(ctx.text("announce-file-foreign"), is_alert=True)
        return
    try:
        is_done = await ctx.services.approvals.submit(
            draft.id, author=ctx.member.user_id, now=ctx.now
        )
    except UnfitError as error:
        if not await correcting.moved_on(ctx, draft):
            await ctx.toast(ctx.text(error.key), is_alert=True)
        return
    if not is_done:
        raise StaleButtonError
    log.info("announcement submitted", announcement=draft.id, author=ctx.member.user_id)
    await _say_submitted(ctx, draft)


async def replied(ctx: Context, prompt: Prompt) -> bool:
    """Take the answer to a question about an announcement, or to its report."""
    if prompt.detail in {asking.CORRECTION, asking.SHORTER}:
        is_asked = prompt.detail == asking.SHORTER
        return await correcting.replied(ctx, prompt.subject, is_asked=is_asked)
    await take(ctx, prompt.subject, prompt.detail)
    return True


async def replied_to_panel(ctx: Context, prompt: Prompt) -> bool:
    """Take words for the text of the draft whose panel they answer, or of what a report is of.

    False where the message is neither.
    """
    draft = await drafted.of_panel(ctx, prompt.message_id)
    if draft is None:
        number = await ctx.services.reports.shown_in(ctx.chat.id, prompt.message_id)
        return number is not None and await correcting.replied(ctx, number)
    await take(ctx, draft.id, f"{asking.TEXT}:{drafted.language(ctx)}")
    return True


async def take(ctx: Context, number: int, what: str) -> None:
    """Take what was asked for of an announcement; a bad answer is asked again."""
    kind, _, language = what.partition(":")
    if kind == asking.BEGIN:
        await _begin_with(ctx)
        return
    if kind == asking.SEARCH:
        await viewing.command(ctx)
        return
    found = await ctx.services.announcements.find(number)
    if ctx.message is None:
        return
    if found is not None and kind == asking.REASON:
        reason = " ".join(ctx.words.split())[:300]
        await decisions.give_up(ctx, found, language or "reject", reason)
    elif found is None or found.state is not State.DRAFT or found.author != ctx.member.user_id:
        await asking.say_late(ctx, found)
    elif kind in options.PROMPTS:
        ctx.became = str(Became(Thing.OPTION, number, kind))
        changed = await options.replied(ctx, found, kind)
        if changed and await ctx.services.drafts.keep(changed):
            await draft_panel.show(ctx, changed)
    elif ctx.message.text is None:
        await draft_files.take(ctx, found, ctx.message, language)
    elif kind == asking.FILES:
        await asking.ask_for(ctx, found, asking.FILES)
    else:
        await draft_texts.take(ctx, found, language, ctx.message.text_html)


async def _only_seat(ctx: Context) -> Seat | None:
    """Return the one seat in whose name this person may write; None of several, or of none."""
    seats = await ctx.services.roles.speaking(ctx.member.user_id)
    return seats[0] if len(seats) == 1 else None


async def _begin_with(ctx: Context) -> None:
    """Begin in the one name there is, with what was written, or sent, without choosing it."""
    seat, message = await _only_seat(ctx), ctx.message
    is_file = message is not None and bool(message.document or message.photo)
    if seat is None or message is None or not (is_file or message.text):
        await asking.say_late(ctx, None)
        return
    html = "" if is_file else await draft_texts.bare(ctx, message.text_html)
    if not is_file and (lacks := draft_texts.lacks(ctx, html)):
        if await drafted.is_rest(ctx):
            return
        asked = await ctx.reply(escape(lacks))  # nothing is begun with what cannot be sent
        await asking.listens_for_text(ctx, asked.message_id)
        await drafted.refuses(ctx, asked.message_id)
        return
    draft = await ctx.services.drafts.begin(seat, update_id=ctx.update.update_id, now=ctx.now)
    if is_file:
        await draft_files.take(ctx, draft, message, drafted.language(ctx))
        await _drop_empty(ctx, draft)
        return
    await draft_texts.put(ctx, draft, drafted.language(ctx), html)


async def _drop_empty(ctx: Context, draft: Announcement) -> None:
    """Let a draft go that was begun with a file which could not be taken."""
    found = await ctx.services.announcements.find(draft.id)
    if found is not None and not found.texts and not found.files:
        await ctx.services.drafts.discard(draft.id, author=ctx.member.user_id)


async def _beginnings(ctx: Context, start: int) -> InlineKeyboardMarkup:
    """Return in whose name one may write, and a page of the drafts that were left."""
    drafts = await ctx.services.drafts.of(ctx.member.user_id)
    rows: list[Row] = []
    for number, seat in enumerate(await ctx.services.roles.speaking(ctx.member.user_id)):
        who = ctx.services.wording.named(seat.authority, seat.region, ctx.language)
        rows.append([button(ctx.text("announce-as", who=who), WriteAs(number))])
    for draft in drafts[start : start + DRAFTS]:
        about = ctx.services.wording.about(draft, ctx.language)
        label = ctx.text("announce-resume", about=about)
        rows.append([button(label, ViewAnnouncement(draft.id))])
    if start == 0 and rows:
        rows.append([button(ctx.text("announce-templates"), OfferTemplates())])
        rows.append([button(ctx.text("audience-button"), ShowSubscribers())])
    shown = len(drafts[start : start + DRAFTS])
    rows.append(
        turning(
            ctx,
            TurnDrafts,
            start=start,
            shown=shown,
            total=len(drafts),
            back=start - DRAFTS,
        )
    )
    return keyboard(*rows)


async def _say_submitted(ctx: Context, draft: Announcement) -> None:
    """Say that approval is asked for, or that nobody is there to give it."""
    if asked := await ctx.services.permissions.approvers(draft, now=ctx.now):
        named = await ctx.services.roles.namer()
        names = [named(one, ctx.language) for one in sorted(asked)]
        people = ctx.catalog.listed(names, ctx.language)
        back = button(ctx.text("announce-take-back"), Decide(Decision.TAKE_BACK, draft.id))
        lines = [ctx.text("announce-done-submit", people=people)]
        lines += [
            ctx.text("officer-not-opened", who=name)
            for one, name in zip(sorted(asked), names, strict=True)
            if not await ctx.services.members.has_opened(one)
        ]
        await ctx.show(escape("\n\n".join(lines)), keyboard([back]))
        await proposals.shown(ctx, approval(draft.id), ctx.message_id)
        return
    seats = [[button(ctx.text("roles-button"), TurnRoles(0))]] if ctx.member.is_officer else []
    await ctx.show(escape(ctx.text("announce-done-submit-nobody")), keyboard(*seats))
    await proposals.shown(ctx, approval(draft.id), ctx.message_id)
