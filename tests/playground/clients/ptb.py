"""The small bot on python-telegram-bot, with its own Updater."""

import asyncio
import sys
from pathlib import Path
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Update
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, CommandHandler, ContextTypes

BASE, TOKEN, PICTURE = sys.argv[1:]


async def start(update: Update, _: Any) -> None:
    """Show the button."""
    assert update.message
    button = InlineKeyboardButton("OTP", callback_data="otp")
    await update.message.reply_text("Choisir", reply_markup=InlineKeyboardMarkup([[button]]))


async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Do everything else."""
    query, chat = update.callback_query, update.effective_chat
    assert query
    assert chat
    await query.answer("ok")
    await query.edit_message_text(f"choix : {query.data}")
    sent = await chat.send_document(b"bytes", filename="a.txt")
    assert sent.document
    await chat.send_document(sent.document.file_id)
    content = await (await sent.document.get_file()).download_as_bytearray()
    await chat.send_message(content.decode())
    await chat.send_poll("Jeudi ?", ["Oui", "Non"], is_anonymous=False)
    await context.bot.copy_message(chat.id, chat.id, sent.message_id)
    picture = Path(PICTURE).read_bytes()
    await chat.send_media_group([InputMediaPhoto(picture), InputMediaPhoto(picture)])
    context.application.stop_running()


application = (
    ApplicationBuilder()
    .token(TOKEN)
    .base_url(f"{BASE}/bot")
    .base_file_url(f"{BASE}/file/bot")
    .job_queue(None)
    .build()
)
application.add_handlers([CommandHandler("start", start), CallbackQueryHandler(press)])
asyncio.set_event_loop(asyncio.new_event_loop())  # it takes what is there: newer Pythons make none
application.run_polling()
