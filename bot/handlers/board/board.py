"""/board: what is asked now and grows, for officers; one press answers it or announces it."""

from bot.core.callbacks.board import ShowFigures, WriteOfAsked
from bot.core.callbacks.official import DraftMissed
from bot.core.callbacks.questions import BeginAnswer, SendTopic
from bot.core.callbacks.tickets import ViewTicket
from bot.core.writing.bidi import island
from bot.core.writing.text import CAPTION_LIMIT, escape, shortened, visible_length
from bot.handlers import files
from bot.handlers.announcements.beginnings import begin
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.services.board import board_words
from bot.services.board.board import Asked, Board
from bot.services.printing.printables import RenderedFile, RenderError

_LINE = 60  # UTF-16 units of a question that are shown: six of them stand below a picture


async def command(ctx: Context) -> None:
    """Send what is asked now, in a message of its own."""
    board = await ctx.services.board.look(by=ctx.member.user_id, now=ctx.now)
    await ctx.toast()
    html = _words(ctx, board)
    rows = [_row(ctx, number, one) for number, one in enumerate(board.asked, 1)]
    rows.append([button(ctx.text("figures-button"), ShowFigures())])
    picture = await _picture(ctx, board) if visible_length(html) <= CAPTION_LIMIT else None
    if picture is None:
        await ctx.reply(html, keyboard(*rows))
    else:
        await files.send_photo(ctx, picture, html, keyboard(*rows))


async def write(ctx: Context, pressed: WriteOfAsked) -> None:
    """Begin an announcement of what many ask, to be looked over."""
    board, update_id = ctx.services.board, ctx.update.update_id
    await begin(
        ctx,
        lambda seats: board.draft(pressed.topic, seats[0], update_id=update_id, now=ctx.now),
    )


async def _picture(ctx: Context, board: Board) -> RenderedFile | None:
    """Return the board as a picture, None where nothing is asked or it does not print."""
    if not board.asked:
        return None
    try:
        return await ctx.services.prints.board(board, ctx.language, now=ctx.now)
    except RenderError:
        return None


def _words(ctx: Context, board: Board) -> str:
    heading = "board-title" if board.asked else "board-calm" if board.others else "board-none"
    lines = [f"<b>{escape(ctx.text(heading))}</b>"]
    for number, one in enumerate(board.asked, 1):
        title = board_words.title(ctx.catalog, one, ctx.language)
        counts = ctx.catalog.beside(
            [
                board_words.since(ctx.catalog, one, ctx.language, now=ctx.now),
                board_words.last(ctx.catalog, one, ctx.language),
            ],
            ctx.language,
        )
        shown = escape(island(shortened(title, _LINE, at_word=True)))
        lines.append(f"<b>{number}.</b> {shown}\n<i>{escape(counts)}</i>")
    if board.others:
        lines.append(escape(ctx.text("board-others", count=board.others)))
    return "\n\n".join(lines)


def _row(ctx: Context, number: int, one: Asked) -> Row:
    """Return what may be done: see the bot's answer or write one, and announce it."""
    announces = button(ctx.text("board-announce", number=number), WriteOfAsked(one.topic or ""))
    if one.topic is not None:
        return [button(ctx.text("board-read", number=number), SendTopic(one.topic)), announces]
    label = ctx.text("board-answer", number=number)
    if one.missed is None:
        return [button(label, ViewTicket(one.ticket or 0)), announces]
    writes = DraftMissed(one.missed) if ctx.member.is_national else BeginAnswer(one.missed)
    return [button(label, writes), announces]
