"""The files of a draft: asked for, sent by themselves, taken back."""

import hashlib
from dataclasses import replace

from telegram import Message

from bot.core.announcements import Announcement
from bot.core.attachments import AttachmentError, Defect, File, FileKind
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.drafts import AskFiles, AttachFile, ChooseFiles, DropFiles, ShowDraft
from bot.core.callbacks.questions import LeaveFile
from bot.core.gestures import Became, Thing
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.announcements import asking, draft_panel, draft_texts, drafted
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import gestures

DOWNLOADABLE = 20_000_000  # bytes that getFile serves at most
_PDF = "application/pdf"


async def choose(ctx: Context, pressed: ChooseFiles) -> None:
    """Ask for files, or offer to take back those that are there."""
    draft = await draft_panel.own(ctx, pressed.draft)
    if not draft.files:
        await _ask(ctx, draft)
        return
    await ctx.show_buttons(
        keyboard(
            [button(ctx.text("announce-files-more"), AskFiles(draft.id))],
            [button(ctx.text("announce-files-none"), DropFiles(draft.id))],
            [button(ctx.text("back"), ShowDraft(draft.id))],
        )
    )


async def ask(ctx: Context, pressed: AskFiles) -> None:
    """Ask for files."""
    await _ask(ctx, await draft_panel.own(ctx, pressed.draft))


async def drop(ctx: Context, pressed: DropFiles) -> None:
    """Take back the files that are there."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await draft_panel.show(ctx, await draft_panel.keep(ctx, draft, replace(draft, files=())))


async def attach(ctx: Context, pressed: AttachFile) -> None:
    """Take the file that is quoted into a draft."""
    draft = await draft_panel.own(ctx, pressed.draft)
    said = ctx.message.reply_to_message if ctx.message else None
    if said is None or not (said.photo or said.document):
        raise StaleButtonError
    await ctx.toast()
    await ctx.show_buttons(None)
    await take(ctx.again(said), draft, said, ctx.language)


async def take_file(ctx: Context) -> bool:
    """Take a file that an author sends without a reply, where a draft waits for one."""
    message = ctx.message
    if message is None or ctx.words.startswith("/"):
        return False
    draft = await ctx.services.drafts.taking_files(
        ctx.member.user_id, album=message.media_group_id, now=ctx.now
    )
    if draft is None:
        return await _offer(ctx, message)
    await take(ctx, draft, message, ctx.language)
    return True


async def take(ctx: Context, draft: Announcement, message: Message, language: str) -> None:
    """Take a file into a draft; its caption becomes the text where there is none yet."""
    album = message.media_group_id
    is_next = album is not None and album == draft.album
    language = language or ctx.language
    other = ""  # a caption beside a text that is there
    ctx.became = str(Became(Thing.ANNOUNCEMENT, draft.id))
    if message.caption and language in draft.texts:
        other = message.caption_html
    elif message.caption:
        html = await draft_texts.bare(ctx, message.caption_html)
        draft = replace(draft, texts={**draft.texts, language: html})
        ctx.became = str(Became(Thing.ANNOUNCEMENT, draft.id, language))
    try:
        file = await _file(ctx, draft, message)
        changed = await ctx.services.drafts.add_file(draft, file, album=album)
    except AttachmentError as error:
        await ctx.reply(escape(ctx.text(f"announce-file-{error.defect}")))
        return
    if changed is not None:
        await draft_panel.show(ctx, changed, is_same=is_next)
        if other and other != changed.texts[language]:
            await draft_texts.offer_caption(ctx, changed, language)


async def _ask(ctx: Context, draft: Announcement) -> None:
    await ctx.toast()
    await asking.ask_for(ctx, draft, asking.FILES)


async def _offer(ctx: Context, message: Message) -> bool:
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
            [button(ctx.text("announce-attach"), AttachFile(draft.id))],
            [button(ctx.text("awaited-no"), LeaveFile())],
        ),
        quoting=ctx.message_id,
    )
    return True


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
    content = await files.download(ctx, file.file_id)
    return replace(file, sha256=hashlib.sha256(content).hexdigest())
