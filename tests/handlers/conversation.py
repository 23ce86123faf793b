"""A conversation over the services of an office, without Telegram."""

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import AsyncMock

from telegram import Chat, InlineKeyboardMarkup
from telegram.constants import ChatType

from bot.core.callbacks import unpack
from bot.core.members import Member
from bot.core.permissions import Role
from bot.handlers.context import Context
from bot.handlers.tables.buttons import BUTTONS
from bot.services.registry import Services
from tests.built import content
from tests.services.office import Office

BUTTON = {one.carries: one for one in BUTTONS}


# One of each for all: a mock takes longer to make than a conversation to hold.
_PRINTS, _RECORD, _CARDS, _NEVER = AsyncMock(), AsyncMock(), AsyncMock(), AsyncMock()


class DeafBot:
    """A bot whose calls all succeed: each is a mock, made when it is first wanted."""

    username = "ConfrereBot"

    def __getattr__(self, name: str) -> AsyncMock:
        made = AsyncMock()
        setattr(self, name, made)
        return made


@dataclass(slots=True)
class Deaf(Context):
    """A conversation that sends nothing, and keeps the words and buttons it would have shown."""

    shown: list[InlineKeyboardMarkup] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)

    async def reply(self, html: str, buttons: Any = None, **_: Any) -> Any:
        self.spoken.append(html)
        self._keep(buttons)
        return SimpleNamespace(message_id=1)

    async def show(self, html: str, buttons: Any = None) -> None:
        self.spoken.append(html)
        self._keep(buttons)

    async def show_buttons(self, buttons: Any) -> None:
        self._keep(buttons)

    async def prompt(self, text: str, **_: Any) -> Any:  # noqa: ARG002
        return SimpleNamespace(message_id=1)

    async def toast(self, text: str = "", **_: Any) -> None:
        self.spoken.append(text)

    def _keep(self, buttons: Any) -> None:
        if buttons is not None:
            self.shown.append(buttons)

    def offered(self) -> list[str]:
        """Return what the buttons carry, those under files too."""
        documents = vars(self.bot).get("send_document", _NEVER).mock_calls
        sent = [call.kwargs.get("reply_markup") for call in documents]
        return [
            str(one.callback_data)
            for shown in [*self.shown, *filter(None, sent)]
            for row in shown.inline_keyboard
            for one in row
            if one.callback_data
        ]


async def press(ctx: Context, data: str) -> None:
    """Answer a button, whoever presses it. Raises StaleButtonError."""
    pressed = unpack(data, BUTTON)
    await BUTTON[type(pressed)].answer(ctx, pressed)


async def conversation(office: Office, person: int, *, language: str = "fr") -> Deaf:
    """Return a conversation of a person."""
    seats = await office.roles.of(person)
    member = Member(
        person,
        language,
        is_officer=any(one.approves for one in seats),
        is_national=any(one.approves and not one.region for one in seats),
        is_announcer=any(one.role is not Role.EDITOR for one in seats),
        is_editor=any(one.role is Role.EDITOR for one in seats),
    )
    services = SimpleNamespace(**vars(office), prints=_PRINTS, record=_RECORD, cards=_CARDS)
    update = SimpleNamespace(
        update_id=next(office.updates), callback_query=object(), effective_message=None,
        effective_user=None, message=None,
    )  # fmt: skip
    return Deaf(
        cast(Any, update),
        cast(Any, DeafBot()),
        content(),
        cast(Services, services),
        member,
        Chat(person, ChatType.PRIVATE),
        language,
        office.now,
    )
