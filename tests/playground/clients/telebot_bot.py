"""The small bot on pyTelegramBotAPI."""

import sys
from pathlib import Path

import telebot
from telebot import apihelper
from telebot.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    Message,
)

BASE, TOKEN, PICTURE = sys.argv[1:]
apihelper.API_URL = BASE + "/bot{0}/{1}"  # type: ignore[assignment]
apihelper.FILE_URL = BASE + "/file/bot{0}/{1}"  # type: ignore[assignment]
bot = telebot.TeleBot(TOKEN, threaded=False)


@bot.message_handler(commands=["start"])  # type: ignore[untyped-decorator]
def start(message: Message) -> None:
    """Show the button."""
    keyboard = InlineKeyboardMarkup()
    keyboard.add(InlineKeyboardButton("OTP", callback_data="otp"))
    bot.send_message(message.chat.id, "Choisir", reply_markup=keyboard)


@bot.callback_query_handler(func=lambda _: True)  # type: ignore[untyped-decorator, no-untyped-call]
def press(query: CallbackQuery) -> None:
    """Do everything else."""
    assert query.message
    chat = query.message.chat.id
    bot.answer_callback_query(query.id, "ok")
    bot.edit_message_text(f"choix : {query.data}", chat, query.message.message_id)
    sent = bot.send_document(chat, ("a.txt", b"bytes"))
    assert sent.document
    bot.send_document(chat, sent.document.file_id)
    file = bot.get_file(sent.document.file_id)
    assert file.file_path
    bot.send_message(chat, bot.download_file(file.file_path).decode())
    bot.send_poll(chat, "Jeudi ?", ["Oui", "Non"], is_anonymous=False)
    bot.copy_message(chat, chat, sent.message_id)
    bot.send_media_group(chat, [InputMediaPhoto(InputFile(Path(PICTURE))) for _ in range(2)])
    bot.stop_bot()  # type: ignore[no-untyped-call]


bot.polling(timeout=1, long_polling_timeout=1)
