"""/announce: an announcement is written piece by piece, seen as readers get it, and submitted."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace

import structlog
from telegram import InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.core.announcements import Announcement, State, leaves_by_night, morning_after
from bot.core.attachments import AttachmentError, Defect, File, FileKind
from bot.core.permissions import Denial, NotAllowedError
from bot.core.sending.delivery import Reason, Status
from bot.core.verification.letters import without_invisible
from bot.core.writing.text import escape, visible_length
from bot.handlers.announcements import audience, decisions, drafted, messages, options
from bot.handlers.announcements.panel import WORK, buttons, submissions, words
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import NO_PREVIEW, Context, StaleButtonError
from bot.handlers.incoming import gestures
from bot.handlers.paging import place, turning
from bot.handlers.refusals import outcome_of
from bot.services.announcements.approvals import UnfitError

log = structlog.get_logger()

TEXT, FILES = "text", "files"  # what a prompt asks for; a text with its language behind
DOWNLOADABLE = 20_000_000  # bytes that getFile serves at most
DRAFTS = 8  # that are offered at once
_PDF = "application/pdf"


async def command(ctx: Context) -> None:
    """Ask in whose name, and show drafts that were left."""
    await ctx.reply(escape(ctx.text("announce-begin")), await _beginnings(ctx, 0))


async def _beginnings(ctx: Context, start: int) -> InlineKeyboardMarkup:
    """Return in whose name one may write, and a page of the drafts that were left."""
    drafts = await ctx.services.drafts.of(ctx.member.user_id)
    rows: list[Row] = []
    for number, seat in enumerate(await ctx.services.roles.speaking(ctx.member.user_id)):
        who = ctx.services.wording.named(seat.authority, seat.region, ctx.language)
        rows.append([button(ctx.text("announce-as", who=who), WORK, "as", number)])
    for draft in drafts[start : start + DRAFTS]:
        about = ctx.services.wording.about(draft, ctx.language)
        label = ctx.text("announce-resume", about=about)
        rows.append([button(label, WORK, "view", draft.id)])
    shown = len(drafts[start : start + DRAFTS])
    rows.append(turning(ctx, WORK, "drafts", start=start, shown=shown, total=len(drafts),
                        back=start - DRAFTS))  # fmt: skip
    return keyboard(*rows)


async def press(ctx: Context) -> None:
    """Begin, or go on with an own draft."""
    match ctx.arguments:
        case ["begin"]:
            await ctx.toast()
            await command(ctx)
        case ["drafts", start]:
            await ctx.toast()
            await ctx.show_buttons(await _beginnings(ctx, place(start)))
        case ["as", number]:
            await _begin(ctx, number)
        case ["view", number]:
            await ctx.toast()
            await _view(ctx, await decisions.visible(ctx, number))
        case ["correct", number]:
            await _correct(ctx, await decisions.visible(ctx, number))
        case ["preview", number]:
            await ctx.toast()
            await _preview(ctx, await decisions.visible(ctx, number))
        case [act, number, *rest]:
            await _work(ctx, await _own(ctx, number), act, rest)
        case _:
            raise StaleButtonError


async def replied(ctx: Context, number: int, what: str) -> None:
    """Take the answer to a question about an announcement; a bad one is asked again."""
    found = await ctx.services.announcements.find(number)
    kind, _, language = what.partition(":")
    if ctx.message is None:
        return
    if found is not None and kind == decisions.REASON:
        await decisions.reject(ctx, found, " ".join(ctx.words.split())[:300])
    elif found is None or found.state is not State.DRAFT or found.author != ctx.member.user_id:
        await decisions.say_late(ctx, found)
    elif kind in options.PROMPTS:
        ctx.became = f"option:{number}:{kind}"
        changed = await options.replied(ctx, found, kind)
        if changed and await ctx.services.drafts.keep(changed):
            await _show_panel(ctx, changed)
    elif ctx.message.text is None:
        await _take(ctx, found, ctx.message, language)
    elif kind == FILES:
        await _ask(ctx, found, FILES)
    else:
        await _take_text(ctx, found, language, ctx.message.text_html)


async def take_file(ctx: Context) -> bool:
    """Take a file that an author sends without a reply, where a draft waits for one."""
    message = ctx.message
    if message is None or ctx.words.startswith("/"):
        return False
    draft = await ctx.services.drafts.taking_files(
        ctx.member.user_id, album=message.media_group_id, now=ctx.now
    )
    if draft is None:
        return await _offer_file(ctx, message)
    await _take(ctx, draft, message, ctx.language)
    return True


async def _offer_file(ctx: Context, message: Message) -> bool:
    """Ask whether a file is for the draft that is on the screen; False without such a draft."""
    draft = await drafted.on_screen(ctx)
    document = message.document
    if draft is None or not (message.photo or (document and document.mime_type == _PDF)):
        return False
    if draft.corrects is not None or message.forward_origin is not None:
        return False  # its files stay; and what is passed on is to be checked
    if await gestures.is_of_answered_album(ctx):
        return True
    await ctx.reply(
        escape(ctx.text("announce-attach-ask")),
        keyboard(
            [button(ctx.text("announce-attach"), WORK, "attach", draft.id)],
            [button(ctx.text("awaited-no"), "attach", "no")],
        ),
        quoting=ctx.message_id,
    )
    return True


async def _show_panel(
    ctx: Context, draft: Announcement, *, is_new: bool = False, is_same: bool = False
) -> None:
    """Show a draft with what can be done to it, in place of the button that was pressed.

    `is_new` sends it as a message of its own; `is_same` changes the panel that is there.
    """
    html, rows = await words(ctx, draft), await buttons(ctx, draft)
    if ctx.update.callback_query is not None and not is_new:
        await ctx.show(html, rows)
        if ctx.message_id is not None and ctx.message_id != draft.panel:
            await ctx.services.drafts.works_in(draft.id, ctx.message_id)
        await drafted.listens(ctx, draft, ctx.message_id)
    elif is_same and draft.panel is not None:
        try:
            await ctx.bot.edit_message_text(
                html,
                chat_id=ctx.chat.id,
                message_id=draft.panel,
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=rows,
            )
        except BadRequest as error:
            refused = outcome_of(error)
            if refused.reason == Reason.GONE:
                await _show_panel(ctx, draft, is_new=True)
            elif refused.status is not Status.SENT:
                raise
    else:
        message = await ctx.reply(html, rows)
        await ctx.services.drafts.works_in(draft.id, message.message_id)
        await drafted.listens(ctx, draft, message.message_id)


async def preview_pressed(ctx: Context) -> None:
    """Say that a button of a preview does nothing yet."""
    await ctx.toast(ctx.text("announce-is-preview"))


async def _work(ctx: Context, draft: Announcement, act: str, rest: Sequence[str]) -> None:
    match act, rest:
        case "text", [language] if language in ctx.catalog.languages:
            await ctx.toast()
            await _ask(ctx, draft, f"{TEXT}:{language}")
        case (("files" | "more"), []):
            await _files(ctx, draft, is_more=act == "more")
        case "unfile", []:
            await _keep(ctx, replace(draft, files=()))
        case (("caption" | "attach"), _):
            await _take_quoted(ctx, draft, rest)
        case "panel", []:
            await ctx.toast()
            await _show_panel(ctx, draft)
        case "submit", ([] | ["morning"] | ["night"]):
            await _submit(ctx, draft, *rest)
        case "discard", []:
            await ctx.services.drafts.discard(draft.id, author=ctx.member.user_id)
            await ctx.show(escape(ctx.text("announce-done-discard")))
        case (
            ("audience" | "to" | "region" | "unplaced" | "spoken" | "undeclared" | "exercise"),
            _,
        ):
            await audience.press(ctx, draft, act, rest)
        case (("options" | "toggle" | "tell" | "expires" | "moment" | "at"), _):
            await options.press(ctx, draft, act, rest)
        case _:
            raise StaleButtonError


async def _keep(ctx: Context, draft: Announcement) -> None:
    """Keep a draft as it is given and show it."""
    if not await ctx.services.drafts.keep(draft):
        raise StaleButtonError
    await ctx.toast()
    await _show_panel(ctx, draft)


async def _begin(ctx: Context, number: str) -> None:
    seats = await ctx.services.roles.speaking(ctx.member.user_id)
    if place(number) >= len(seats):
        raise StaleButtonError
    await ctx.toast()
    draft = await ctx.services.drafts.begin(
        seats[place(number)], update_id=ctx.update.update_id, now=ctx.now
    )
    await _ask(ctx, draft, f"{TEXT}:{ctx.language}")


async def _correct(ctx: Context, sent: Announcement) -> None:
    """Begin a correction: it has the words of the original, to be written anew."""
    seats = [
        seat
        for seat in await ctx.services.roles.speaking(ctx.member.user_id)
        if seat.authority == sent.authority and seat.region in {"", sent.region}
    ]
    if sent.state is not State.SENT:
        raise StaleButtonError
    if not seats:
        raise NotAllowedError(Denial.ELSEWHERE)
    await ctx.toast()
    draft = await ctx.services.drafts.begin(
        seats[0], corrects=sent, update_id=ctx.update.update_id, now=ctx.now
    )
    await _show_panel(ctx, draft, is_new=True)


async def _ask(ctx: Context, draft: Announcement, what: str) -> int:
    """Ask for something of a draft; return the number of the question."""
    kind, _, language = what.partition(":")
    name = ctx.catalog.languages[language].name if language else ""
    is_correction = kind == TEXT and draft.corrects is not None
    key = "announce-ask-correction" if is_correction else f"announce-ask-{kind}"
    return await decisions.ask(ctx, draft.id, what, ctx.text(key, name=name))


async def _files(ctx: Context, draft: Announcement, *, is_more: bool) -> None:
    """Ask for files, or offer to take back those that are there."""
    if is_more or not draft.files:
        await ctx.toast()
        await _ask(ctx, draft, FILES)
        return
    await ctx.show_buttons(
        keyboard(
            [button(ctx.text("announce-files-more"), WORK, "more", draft.id)],
            [button(ctx.text("announce-files-none"), WORK, "unfile", draft.id)],
            [button(ctx.text("back"), WORK, "panel", draft.id)],
        )
    )


async def _view(ctx: Context, one: Announcement) -> None:
    """Show where an announcement stands; whoever is to agree to one sees its words first."""
    if one.state is State.WAITING:
        await _show_letters(ctx, one, one.texts)
    await decisions.show(ctx, one)


async def _preview(ctx: Context, one: Announcement) -> None:
    """Show exactly what the readers of each language get, then where one was."""
    await _show_letters(ctx, one, ctx.catalog.languages)
    await decisions.show(ctx, one)


async def _show_letters(ctx: Context, one: Announcement, codes: Collection[str]) -> None:
    for code, letter in (await ctx.services.announcements.letters(one, now=ctx.now)).items():
        if code in codes:
            name = ctx.catalog.languages[code].name
            await ctx.reply(f"👁 <i>{escape(ctx.text('announce-preview-of', name=name))}</i>")
            await messages.send(ctx, letter, is_preview=True)


async def _submit(ctx: Context, draft: Announcement, when: str = "") -> None:
    """Ask for approval; of what would leave by night, ask first whether it is to."""
    if not when and leaves_by_night(draft, now=ctx.now):
        await ctx.toast()
        await ctx.show(await words(ctx, draft), keyboard(*submissions(ctx, draft)))
        return
    if when == "morning":
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
        await ctx.toast(ctx.text(error.key), is_alert=True)
        return
    if not is_done:
        raise StaleButtonError
    log.info("announcement submitted", announcement=draft.id, author=ctx.member.user_id)
    if await ctx.services.permissions.approvers(draft, now=ctx.now):
        await ctx.show(escape(ctx.text("announce-done-submit")))
        return
    seats = [[button(ctx.text("roles-button"), "roles", 0)]] if ctx.member.is_officer else []
    await ctx.show(escape(ctx.text("announce-done-submit-nobody")), keyboard(*seats))


async def _take_text(ctx: Context, draft: Announcement, language: str, written: str) -> None:
    if await drafted.is_rest(ctx):
        return
    html = await _without_invisible(ctx, written)
    if not ctx.services.drafts.fits(html):
        await ctx.reply(escape(ctx.text("announce-too-long")))
        asked = await _ask(ctx, draft, f"{TEXT}:{language}")
        if visible_length(html):
            await drafted.refuses(ctx, asked)
        return
    changed = replace(draft, texts={**draft.texts, language: html})
    ctx.became = f"announcement:{draft.id}:{language}"
    if await ctx.services.drafts.keep(changed):
        await _show_panel(ctx, changed)


async def reworded(ctx: Context, number: int, language: str, *, is_latest: bool) -> None:
    """Take the edited words of a message that gave a draft its text, or say why not.

    `language` is that of the text, empty where the message gave only its file.
    """
    found = await ctx.services.announcements.find(number)
    is_own = found is not None and found.author == ctx.member.user_id
    is_draft = found is not None and found.state is State.DRAFT
    if found is None or not (is_own and is_draft and is_latest and language) or not ctx.message:
        await ctx.reply(escape(ctx.text("announce-edit-late")), quoting=ctx.message_id)
        return
    html = ctx.message.text_html if ctx.message.text else ctx.message.caption_html
    await _take_text(ctx, found, language, html)


async def _without_invisible(ctx: Context, html: str) -> str:
    """Return a text without what cannot be seen; its author is told, unless a phone put it in."""
    bare, is_told = without_invisible(html)
    if is_told:
        await ctx.reply(escape(ctx.text("announce-cleaned")))
    return bare


async def _take(ctx: Context, draft: Announcement, message: Message, language: str) -> None:
    """Take a file into a draft; its caption becomes the text where there is none yet."""
    album = message.media_group_id
    is_next = album is not None and album == draft.album
    language = language or ctx.language
    other = ""  # a caption beside a text that is there
    if message.caption and language in draft.texts:
        other = message.caption_html
        ctx.became = f"announcement:{draft.id}:"
    elif message.caption:
        html = await _without_invisible(ctx, message.caption_html)
        draft = replace(draft, texts={**draft.texts, language: html})
        ctx.became = f"announcement:{draft.id}:{language}"
    else:
        ctx.became = f"announcement:{draft.id}:"
    try:
        file = await _file(ctx, draft, message)
        changed = await ctx.services.drafts.add_file(draft, file, album=album)
    except AttachmentError as error:
        await ctx.reply(escape(ctx.text(f"announce-file-{error.defect}")))
        return
    if changed is not None:
        await _show_panel(ctx, changed, is_same=is_next)
        if other and other != changed.texts[language]:
            await _offer_caption(ctx, changed, language)


async def _offer_caption(ctx: Context, draft: Announcement, language: str) -> None:
    """Ask whether the caption takes the place of the text that a draft has."""
    name = ctx.catalog.languages[language].name
    await ctx.reply(
        escape(ctx.text("announce-caption-ask", name=name)),
        keyboard(
            [button(ctx.text("announce-caption-take"), WORK, "caption", draft.id, language)],
            [button(ctx.text("announce-caption-leave"), WORK, "panel", draft.id)],
        ),
        quoting=ctx.message_id,
    )


async def _take_quoted(ctx: Context, draft: Announcement, languages: Sequence[str]) -> None:
    """Take the file that is quoted into a draft; with a language, its caption as that text."""
    said = ctx.message.reply_to_message if ctx.message else None
    if said is None or not (said.photo or said.document):
        raise StaleButtonError
    if not languages:
        await ctx.toast()
        await ctx.show_buttons(None)
        await _take(ctx.again(said), draft, said, ctx.language)
    elif said.caption and languages[0] in ctx.catalog.languages:
        await ctx.toast()
        await _take_text(ctx, draft, languages[0], said.caption_html)
    else:
        raise StaleButtonError


async def _file(ctx: Context, draft: Announcement, message: Message) -> File:
    """Return the file of a message for a draft. Raises AttachmentError."""
    if draft.corrects is not None:
        raise AttachmentError(Defect.STAYS)
    if message.photo:
        photo = message.photo[-1]
        file = File(
            FileKind.PHOTO,
            photo.file_id,
            photo.file_unique_id,
            size=photo.file_size or 0,
            bot_id=ctx.bot.id,
        )
    elif message.document and message.document.mime_type == _PDF:
        document = message.document
        file = File(
            FileKind.DOCUMENT,
            document.file_id,
            document.file_unique_id,
            document.file_name or "",
            document.file_size or 0,
            bot_id=ctx.bot.id,
        )
    else:
        raise AttachmentError(Defect.KIND)
    if not 0 < file.size <= DOWNLOADABLE:
        return file
    content = await (await ctx.bot.get_file(file.file_id)).download_as_bytearray()
    return replace(file, sha256=hashlib.sha256(content).hexdigest())


async def _own(ctx: Context, number: str) -> Announcement:
    """Return an own draft. Raises StaleButtonError."""
    found = await decisions.visible(ctx, number)
    if found.state is not State.DRAFT:
        raise StaleButtonError
    return found
