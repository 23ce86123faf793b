"""The work that comes round by itself, and how soon each piece of it has to."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from bot.delivery.scheduler import Work
from bot.services.registry import Services
from bot.storage.database import Database


def minutely_work(services: Services, inbox: Work, links: Work) -> Sequence[tuple[str, Work]]:
    """Return what is due or may be forgotten, each piece of work with its name."""
    return [
        ("inbox", inbox),
        ("reminders", services.reminders.plan),
        ("eves", services.eves.report),
        ("changes", services.change_effects.catch_up),
        ("documents left behind", services.documents.tidy),
        ("changes left behind", services.change_drafts.tidy),
        ("readers of dates", services.change_effects.tidy),
        ("answers left behind", services.answers.tidy),
        ("official answers left behind", services.official.tidy),
        ("missed questions", services.missed.read_ahead),
        ("statements left behind", services.statements.tidy),
        ("gestures", services.gestures.tidy),
        ("memories", services.memories.tidy),
        ("portal", services.outages.look),
        ("signals", services.portal.tidy),
        ("tickets", services.escalation.plan),
        ("erasure", services.erasure.tidy),
        ("alarms", services.alarms.watch),
        ("linked chats", links),
    ]


def frequent_work(db: Database, services: Services) -> Sequence[tuple[str, Work]]:
    """Return what people wait for, or must not miss, each piece of work with its name."""
    return [
        ("announcements", services.sending.advance),
        ("record", services.standstill.look),
        ("database", _whenever(db.look_after)),
    ]


def _whenever(do: Callable[[], Awaitable[object]]) -> Work:
    """Return work for which it does not matter what time it is."""

    async def work(**_: datetime) -> None:
        await do()

    return work
