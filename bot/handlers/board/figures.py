"""/stats questions: by theme, who answered, how soon and how well; as a table, too."""

from telegram import InputFile

from bot.core.attachments import FileKind
from bot.core.callbacks.board import SendFigures, ShowBoard
from bot.core.writing.text import escape
from bot.handlers import files
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context
from bot.services.board import board_words

_NAME = "questions.csv"


async def show(ctx: Context) -> None:
    """Send the figures of thirty days, with a picture where there are any."""
    found = await ctx.services.figures.count(by=ctx.member.user_id, now=ctx.now)
    await ctx.toast()
    since = ctx.catalog.date(found.since, ctx.language)
    board = [button(ctx.text("board-button"), ShowBoard())]
    if not found.themes:
        await ctx.reply(escape(ctx.text("figures-none", since=since)), keyboard(board))
        return
    lines = [f"<b>{escape(ctx.text('figures-since', since=since))}</b>"]
    lines += map(escape, board_words.figures(ctx.catalog, found, ctx.language))
    table = [button(ctx.text("figures-table"), SendFigures())]
    picture = await ctx.services.prints.figures(
        found, ctx.language, named=ctx.services.figures.theme, now=ctx.now
    )
    await files.send_photo(ctx, picture, "\n".join(lines), keyboard(table, board))


async def send_table(ctx: Context) -> None:
    """Send them as a table."""
    found = await ctx.services.figures.count(by=ctx.member.user_id, now=ctx.now)
    await ctx.toast()
    # Excel takes a file for UTF-8 when it begins with this mark.
    table = ctx.services.figures.table(found, ctx.language).encode("utf-8-sig")
    await files.send_file(ctx, FileKind.DOCUMENT, InputFile(table, filename=_NAME))
