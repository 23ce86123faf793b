"""A line of the tables: what it names, what answers it, and who may use it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.core.callbacks import CallbackData
from bot.core.members import Permission
from bot.handlers.context import Context

Answer = Callable[[Context], Awaitable[None]]
T = TypeVar("T", bound=CallbackData)
EVERYONE, ADMINS = Permission.EVERYONE, Permission.GROUP_ADMIN
EDITOR, HELPER, ANNOUNCER = Permission.EDITOR, Permission.HELPER, Permission.ANNOUNCER
OFFICER, NATIONAL = Permission.OFFICER, Permission.NATIONAL
OPERATOR = Permission.OPERATOR


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what answers it, who may use it, and who in a group; None: nobody."""

    name: str
    answer: Answer
    needs: Permission = EVERYONE
    in_groups: Permission | None = None

    @property
    def description_key(self) -> str:
        """The string that describes the command in Telegram's menu."""
        return f"command-{self.name}"


@dataclass(frozen=True, slots=True)
class Button(Generic[T]):
    """A kind of button: what answers it, who may press it, and who in a group; None: nobody."""

    carries: type[T]
    answer: Callable[[Context, T], Awaitable[None]]
    needs: Permission = EVERYONE
    in_groups: Permission | None = None

    @property
    def verb(self) -> str:
        """The first word of what it carries."""
        return self.carries.verb


def plain(answer: Answer) -> Callable[[Context, CallbackData], Awaitable[None]]:
    """Return what answers a button that carries nothing but its kind."""

    async def press(ctx: Context, _: CallbackData) -> None:
        await answer(ctx)

    return press
