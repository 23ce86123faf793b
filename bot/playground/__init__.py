"""An embedded Bot API server with people, for trying and testing the bot without Telegram."""

from bot.playground.http.server import Playground

__all__ = ["Playground"]
