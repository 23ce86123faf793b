"""The small bot on aiogram."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    FSInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
)

BASE, TOKEN, PICTURE = sys.argv[1:]
dispatcher = Dispatcher()


@dispatcher.message(CommandStart())
async def start(message: Message) -> None:
    """Show the button."""
    button = InlineKeyboardButton(text="OTP", callback_data="otp")
    await message.answer("Choisir", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]]))


@dispatcher.callback_query()
async def press(query: CallbackQuery, bot: Bot) -> None:
    """Do everything else."""
    message = query.message
    assert isinstance(message, Message)
    await query.answer("ok")
    await message.edit_text(f"choix : {query.data}")
    sent = await message.answer_document(BufferedInputFile(b"bytes", "a.txt"))
    assert sent.document
    await message.answer_document(sent.document.file_id)
    content = await bot.download(sent.document.file_id)
    assert content
    await message.answer(content.read().decode())
    await message.answer_poll("Jeudi ?", ["Oui", "Non"], is_anonymous=False)
    await sent.copy_to(message.chat.id)
    picture = FSInputFile(PICTURE)
    await message.answer_media_group([InputMediaPhoto(media=picture) for _ in range(2)])
    await dispatcher.stop_polling()


session = AiohttpSession(api=TelegramAPIServer.from_base(BASE))
asyncio.run(dispatcher.start_polling(Bot(TOKEN, session=session), handle_signals=False))
