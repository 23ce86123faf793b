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
from bot.core.delivery import Reason, Status
from bot.core.permissions import Denial, NotAllowedError
from bot.core.text import escape, visible_length
from bot.core.verification.letters import without_invisible
from bot.handlers import announce_options, announced, audience, drafted, gestures, letters
from bot.handlers.announce_view import WORK, buttons, submissions, words
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.paging import place, turning
from bot.handlers.refusals import outcome_of
from bot.handlers.talk import NO_PREVIEW, StaleButtonError, Talk
from bot.services.announcements import UnfitError

log = structlog.get_logger()

TEXT, FILES = "text", "files"  # what a prompt asks for; a text with its language behind
DOWNLOADABLE = 20_000_000  # bytes that getFile serves at most
DRAFTS = 8  # that are offered at once
_PDF = "application/pdf"


async def command(talk: Talk) -> None:
    """Ask in whose name, and show drafts that were left."""
    await talk.reply(escape(talk.text("announce-begin")), await _beginnings(talk, 0))


async def _beginnings(talk: Talk, start: int) -> InlineKeyboardMarkup:
    """Return in whose name one may write, and a page of the drafts that were left."""
    drafts = await talk.services.announcements.drafts(talk.member.user_id)
    rows: list[Row] = []
    for number, seat in enumerate(await talk.services.roles.speaking(talk.member.user_id)):
        who = talk.services.wording.named(seat.authority, seat.region, talk.language)
        rows.append([button(talk.text("announce-as", who=who), WORK, "as", number)])
    for draft in drafts[start : start + DRAFTS]:
        about = talk.services.wording.about(draft, talk.language)
        label = talk.text("announce-resume", about=about)
        rows.append([button(label, WORK, "view", draft.id)])
    shown = len(drafts[start : start + DRAFTS])
    rows.append(turning(talk, WORK, "drafts", start=start, shown=shown, total=len(drafts),
                        back=start - DRAFTS))  # fmt: skip
    return keyboard(*rows)


async def press(talk: Talk) -> None:
    """Begin, or go on with an own draft."""
    match talk.arguments:
        case ["begin"]:
            await talk.toast()
            await command(talk)
        case ["drafts", start]:
            await talk.toast()
            await talk.show_buttons(await _beginnings(talk, place(start)))
        case ["as", number]:
            await _begin(talk, number)
        case ["view", number]:
            await talk.toast()
            await _view(talk, await announced.visible(talk, number))
        case ["correct", number]:
            await _correct(talk, await announced.visible(talk, number))
        case ["preview", number]:
            await talk.toast()
            await _preview(talk, await announced.visible(talk, number))
        case [act, number, *rest]:
            await _work(talk, await _own(talk, number), act, rest)
        case _:
            raise StaleButtonError


async def replied(talk: Talk, number: int, what: str) -> None:
    """Take the answer to a question about an announcement; a bad one is asked again."""
    found = await talk.services.announcements.find(number)
    kind, _, language = what.partition(":")
    if talk.message is None:
        return
    if found is not None and kind == announced.REASON:
        await announced.reject(talk, found, " ".join(talk.words.split())[:300])
    elif found is None or found.state is not State.DRAFT or found.author != talk.member.user_id:
        await announced.say_late(talk, found)
    elif kind in announce_options.PROMPTS:
        talk.became = f"option:{number}:{kind}"
        changed = await announce_options.replied(talk, found, kind)
        if changed and await talk.services.announcements.keep(changed):
            await _show_panel(talk, changed)
    elif talk.message.text is None:
        await _take(talk, found, talk.message, language)
    elif kind == FILES:
        await _ask(talk, found, FILES)
    else:
        await _take_text(talk, found, language, talk.message.text_html)


async def take_file(talk: Talk) -> bool:
    """Take a file that an author sends without a reply, where a draft waits for one."""
    message = talk.message
    if message is None or talk.words.startswith("/"):
        return False
    draft = await talk.services.announcements.taking_files(
        talk.member.user_id, album=message.media_group_id, now=talk.now
    )
    if draft is None:
        return await _offer_file(talk, message)
    await _take(talk, draft, message, talk.language)
    return True


async def _offer_file(talk: Talk, message: Message) -> bool:
    """Ask whether a file is for the draft that is on the screen; False without such a draft."""
    draft = await drafted.on_screen(talk)
    document = message.document
    if draft is None or not (message.photo or (document and document.mime_type == _PDF)):
        return False
    if draft.corrects is not None or message.forward_origin is not None:
        return False  # its files stay; and what is passed on is to be checked
    if await gestures.is_of_answered_album(talk):
        return True
    await talk.reply(
        escape(talk.text("announce-attach-ask")),
        keyboard(
            [button(talk.text("announce-attach"), WORK, "attach", draft.id)],
            [button(talk.text("awaited-no"), "attach", "no")],
        ),
        quoting=talk.message_id,
    )
    return True


async def _show_panel(
    talk: Talk, draft: Announcement, *, is_new: bool = False, is_same: bool = False
) -> None:
    """Show a draft with what can be done to it, in place of the button that was pressed.

    `is_new` sends it as a message of its own; `is_same` changes the panel that is there.
    """
    html, rows = await words(talk, draft), await buttons(talk, draft)
    if talk.update.callback_query is not None and not is_new:
        await talk.show(html, rows)
        if talk.message_id is not None and talk.message_id != draft.panel:
            await talk.services.announcements.works_in(draft.id, talk.message_id)
        await drafted.listens(talk, draft, talk.message_id)
    elif is_same and draft.panel is not None:
        try:
            await talk.bot.edit_message_text(
                html,
                chat_id=talk.chat.id,
                message_id=draft.panel,
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=rows,
            )
        except BadRequest as error:
            refused = outcome_of(error)
            if refused.reason == Reason.GONE:
                await _show_panel(talk, draft, is_new=True)
            elif refused.status is not Status.SENT:
                raise
    else:
        message = await talk.reply(html, rows)
        await talk.services.announcements.works_in(draft.id, message.message_id)
        await drafted.listens(talk, draft, message.message_id)


async def preview_pressed(talk: Talk) -> None:
    """Say that a button of a preview does nothing yet."""
    await talk.toast(talk.text("announce-is-preview"))


async def _work(talk: Talk, draft: Announcement, act: str, rest: Sequence[str]) -> None:
    match act, rest:
        case "text", [language] if language in talk.catalog.languages:
            await talk.toast()
            await _ask(talk, draft, f"{TEXT}:{language}")
        case (("files" | "more"), []):
            await _files(talk, draft, is_more=act == "more")
        case "unfile", []:
            await _keep(talk, replace(draft, files=()))
        case (("caption" | "attach"), _):
            await _take_quoted(talk, draft, rest)
        case "panel", []:
            await talk.toast()
            await _show_panel(talk, draft)
        case "submit", ([] | ["morning"] | ["night"]):
            await _submit(talk, draft, *rest)
        case "discard", []:
            await talk.services.announcements.discard(draft.id, author=talk.member.user_id)
            await talk.show(escape(talk.text("announce-done-discard")))
        case (
            ("audience" | "to" | "region" | "unplaced" | "spoken" | "undeclared" | "exercise"),
            _,
        ):
            await audience.press(talk, draft, act, rest)
        case (("options" | "toggle" | "tell" | "expires" | "moment" | "at"), _):
            await announce_options.press(talk, draft, act, rest)
        case _:
            raise StaleButtonError


async def _keep(talk: Talk, draft: Announcement) -> None:
    """Keep a draft as it is given and show it."""
    if not await talk.services.announcements.keep(draft):
        raise StaleButtonError
    await talk.toast()
    await _show_panel(talk, draft)


async def _begin(talk: Talk, number: str) -> None:
    seats = await talk.services.roles.speaking(talk.member.user_id)
    if place(number) >= len(seats):
        raise StaleButtonError
    await talk.toast()
    draft = await talk.services.announcements.begin(
        seats[place(number)], update_id=talk.update.update_id, now=talk.now
    )
    await _ask(talk, draft, f"{TEXT}:{talk.language}")


async def _correct(talk: Talk, sent: Announcement) -> None:
    """Begin a correction: it has the words of the original, to be written anew."""
    seats = [
        seat
        for seat in await talk.services.roles.speaking(talk.member.user_id)
        if seat.authority == sent.authority and seat.region in {"", sent.region}
    ]
    if sent.state is not State.SENT:
        raise StaleButtonError
    if not seats:
        raise NotAllowedError(Denial.ELSEWHERE)
    await talk.toast()
    draft = await talk.services.announcements.begin(
        seats[0], corrects=sent, update_id=talk.update.update_id, now=talk.now
    )
    await _show_panel(talk, draft, is_new=True)


async def _ask(talk: Talk, draft: Announcement, what: str) -> int:
    """Ask for something of a draft; return the number of the question."""
    kind, _, language = what.partition(":")
    name = talk.catalog.languages[language].name if language else ""
    is_correction = kind == TEXT and draft.corrects is not None
    key = "announce-ask-correction" if is_correction else f"announce-ask-{kind}"
    return await announced.ask(talk, draft.id, what, talk.text(key, name=name))


async def _files(talk: Talk, draft: Announcement, *, is_more: bool) -> None:
    """Ask for files, or offer to take back those that are there."""
    if is_more or not draft.files:
        await talk.toast()
        await _ask(talk, draft, FILES)
        return
    await talk.show_buttons(
        keyboard(
            [button(talk.text("announce-files-more"), WORK, "more", draft.id)],
            [button(talk.text("announce-files-none"), WORK, "unfile", draft.id)],
            [button(talk.text("back"), WORK, "panel", draft.id)],
        )
    )


async def _view(talk: Talk, one: Announcement) -> None:
    """Show where an announcement stands; whoever is to agree to one sees its words first."""
    if one.state is State.WAITING:
        await _show_letters(talk, one, one.texts)
    await announced.show(talk, one)


async def _preview(talk: Talk, one: Announcement) -> None:
    """Show exactly what the readers of each language get, then where one was."""
    await _show_letters(talk, one, talk.catalog.languages)
    await announced.show(talk, one)


async def _show_letters(talk: Talk, one: Announcement, codes: Collection[str]) -> None:
    for code, letter in (await talk.services.announcements.letters(one, now=talk.now)).items():
        if code in codes:
            name = talk.catalog.languages[code].name
            await talk.reply(f"👁 <i>{escape(talk.text('announce-preview-of', name=name))}</i>")
            await letters.send(talk, letter, is_preview=True)


async def _submit(talk: Talk, draft: Announcement, when: str = "") -> None:
    """Ask for approval; of what would leave by night, ask first whether it is to."""
    if not when and leaves_by_night(draft, now=talk.now):
        await talk.toast()
        await talk.show(await words(talk, draft), keyboard(*submissions(talk, draft)))
        return
    if when == "morning":
        morning = morning_after(draft.moment or talk.now)
        draft = replace(draft, options=replace(draft.options, send_at=morning))
        if not await talk.services.announcements.keep(draft):
            raise StaleButtonError
    if not await letters.are_ours(talk, draft):
        await talk.toast(talk.text("announce-file-foreign"), is_alert=True)
        return
    try:
        is_done = await talk.services.announcements.submit(
            draft.id, author=talk.member.user_id, now=talk.now
        )
    except UnfitError as error:
        await talk.toast(talk.text(error.key), is_alert=True)
        return
    if not is_done:
        raise StaleButtonError
    log.info("announcement submitted", announcement=draft.id, author=talk.member.user_id)
    if await talk.services.permissions.approvers(draft, now=talk.now):
        await talk.show(escape(talk.text("announce-done-submit")))
        return
    seats = [[button(talk.text("roles-button"), "roles", 0)]] if talk.member.is_officer else []
    await talk.show(escape(talk.text("announce-done-submit-nobody")), keyboard(*seats))


async def _take_text(talk: Talk, draft: Announcement, language: str, written: str) -> None:
    if await drafted.is_rest(talk):
        return
    html = await _without_invisible(talk, written)
    if not talk.services.announcements.fits(html):
        await talk.reply(escape(talk.text("announce-too-long")))
        asked = await _ask(talk, draft, f"{TEXT}:{language}")
        if visible_length(html):
            await drafted.refuses(talk, asked)
        return
    changed = replace(draft, texts={**draft.texts, language: html})
    talk.became = f"announcement:{draft.id}:{language}"
    if await talk.services.announcements.keep(changed):
        await _show_panel(talk, changed)


async def reworded(talk: Talk, number: int, language: str, *, is_latest: bool) -> None:
    """Take the edited words of a message that gave a draft its text, or say why not.

    `language` is that of the text, empty where the message gave only its file.
    """
    found = await talk.services.announcements.find(number)
    is_own = found is not None and found.author == talk.member.user_id
    is_draft = found is not None and found.state is State.DRAFT
    if found is None or not (is_own and is_draft and is_latest and language) or not talk.message:
        await talk.reply(escape(talk.text("announce-edit-late")), quoting=talk.message_id)
        return
    html = talk.message.text_html if talk.message.text else talk.message.caption_html
    await _take_text(talk, found, language, html)


async def _without_invisible(talk: Talk, html: str) -> str:
    """Return a text without what cannot be seen; its author is told, unless a phone put it in."""
    bare, is_told = without_invisible(html)
    if is_told:
        await talk.reply(escape(talk.text("announce-cleaned")))
    return bare


async def _take(talk: Talk, draft: Announcement, message: Message, language: str) -> None:
    """Take a file into a draft; its caption becomes the text where there is none yet."""
    album = message.media_group_id
    is_next = album is not None and album == draft.album
    language = language or talk.language
    other = ""  # a caption beside a text that is there
    if message.caption and language in draft.texts:
        other = message.caption_html
        talk.became = f"announcement:{draft.id}:"
    elif message.caption:
        html = await _without_invisible(talk, message.caption_html)
        draft = replace(draft, texts={**draft.texts, language: html})
        talk.became = f"announcement:{draft.id}:{language}"
    else:
        talk.became = f"announcement:{draft.id}:"
    try:
        file = await _file(talk, draft, message)
        changed = await talk.services.announcements.add_file(draft, file, album=album)
    except AttachmentError as error:
        await talk.reply(escape(talk.text(f"announce-file-{error.defect}")))
        return
    if changed is not None:
        await _show_panel(talk, changed, is_same=is_next)
        if other and other != changed.texts[language]:
            await _offer_caption(talk, changed, language)


async def _offer_caption(talk: Talk, draft: Announcement, language: str) -> None:
    """Ask whether the caption takes the place of the text that a draft has."""
    name = talk.catalog.languages[language].name
    await talk.reply(
        escape(talk.text("announce-caption-ask", name=name)),
        keyboard(
            [button(talk.text("announce-caption-take"), WORK, "caption", draft.id, language)],
            [button(talk.text("announce-caption-leave"), WORK, "panel", draft.id)],
        ),
        quoting=talk.message_id,
    )


async def _take_quoted(talk: Talk, draft: Announcement, languages: Sequence[str]) -> None:
    """Take the file that is quoted into a draft; with a language, its caption as that text."""
    said = talk.message.reply_to_message if talk.message else None
    if said is None or not (said.photo or said.document):
        raise StaleButtonError
    if not languages:
        await talk.toast()
        await talk.show_buttons(None)
        await _take(talk.again(said), draft, said, talk.language)
    elif said.caption and languages[0] in talk.catalog.languages:
        await talk.toast()
        await _take_text(talk, draft, languages[0], said.caption_html)
    else:
        raise StaleButtonError


async def _file(talk: Talk, draft: Announcement, message: Message) -> File:
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
            bot_id=talk.bot.id,
        )
    elif message.document and message.document.mime_type == _PDF:
        document = message.document
        file = File(
            FileKind.DOCUMENT,
            document.file_id,
            document.file_unique_id,
            document.file_name or "",
            document.file_size or 0,
            bot_id=talk.bot.id,
        )
    else:
        raise AttachmentError(Defect.KIND)
    if not 0 < file.size <= DOWNLOADABLE:
        return file
    content = await (await talk.bot.get_file(file.file_id)).download_as_bytearray()
    return replace(file, sha256=hashlib.sha256(content).hexdigest())


async def _own(talk: Talk, number: str) -> Announcement:
    """Return an own draft. Raises StaleButtonError."""
    found = await announced.visible(talk, number)
    if found.state is not State.DRAFT:
        raise StaleButtonError
    return found
