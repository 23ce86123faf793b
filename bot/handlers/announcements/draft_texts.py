"""The texts of a draft: written in a reply, edited afterwards, or taken from a caption."""

from dataclasses import replace

from bot.core.announcements import Announcement, State
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.drafts import AskText, ShowDraft, TakeCaption
from bot.core.gestures import Became, Thing
from bot.core.verification.reading.letters import without_invisible
from bot.core.writing.text import escape, visible, visible_length
from bot.handlers.announcements import asking, draft_panel, drafted
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context


async def ask(ctx: Context, pressed: AskText) -> None:
    """Ask for the text in a language."""
    draft = await draft_panel.own(ctx, pressed.draft)
    if pressed.language not in ctx.catalog.languages:
        raise StaleButtonError
    await ctx.toast()
    await asking.ask_text(ctx, draft, pressed.language)


async def take(ctx: Context, draft: Announcement, language: str, written: str) -> None:
    """Take what somebody wrote (HTML) as the text in a language; what is too long, not."""
    if await drafted.is_rest(ctx):
        return
    html = await bare(ctx, written)
    if refusal := lacks(ctx, html):
        await ctx.reply(escape(refusal))
        await drafted.refuses(ctx, await asking.ask_text(ctx, draft, language))
        return
    await put(ctx, draft, language, html)


def lacks(ctx: Context, html: str) -> str:
    """Return why a text cannot be taken, as plain text; empty where it can."""
    if ctx.services.drafts.fits(html):
        return ""
    length = visible_length(html)
    return ctx.text("announce-too-long" if length else "announce-empty", length=length)


async def put(ctx: Context, draft: Announcement, language: str, html: str) -> None:
    """Keep a text that fits as that of a draft in a language, and show it."""
    changed = replace(draft, texts={**draft.texts, language: html})
    ctx.became = str(Became(Thing.ANNOUNCEMENT, draft.id, language))
    if await ctx.services.drafts.keep(changed):
        await draft_panel.show(ctx, changed)
        await _warn_of_secret(ctx, html)


async def _warn_of_secret(ctx: Context, html: str) -> None:
    """Say of a text that tells a code or a password that everybody would read it."""
    if ctx.catalog.redactor.redact(visible(html)).gives_secret:
        await ctx.reply(escape(ctx.text("announce-secret")))


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
    await take(ctx, found, language, html)


async def bare(ctx: Context, html: str) -> str:
    """Return a text without what cannot be seen; its author is told, unless a phone put it in."""
    without, is_told = without_invisible(html)
    if is_told:
        await ctx.reply(escape(ctx.text("announce-cleaned")))
    return without


async def offer_caption(ctx: Context, draft: Announcement, language: str) -> None:
    """Ask whether the caption takes the place of the text that a draft has."""
    name = ctx.catalog.languages[language].name
    await ctx.reply(
        escape(ctx.text("announce-caption-ask", name=name)),
        keyboard(
            [button(ctx.text("announce-caption-take"), TakeCaption(draft.id, language))],
            [button(ctx.text("announce-caption-leave"), ShowDraft(draft.id))],
        ),
        quoting=ctx.message_id,
    )


async def take_caption(ctx: Context, pressed: TakeCaption) -> None:
    """Take the caption of the file that is quoted as the text in a language."""
    draft = await draft_panel.own(ctx, pressed.draft)
    said = ctx.message.reply_to_message if ctx.message else None
    if said is None or not said.caption or pressed.language not in ctx.catalog.languages:
        raise StaleButtonError
    await ctx.toast()
    await take(ctx, draft, pressed.language, said.caption_html)
