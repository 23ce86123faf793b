"""What the bot says about itself: commands by scope and language, names, descriptions."""

from collections.abc import Iterator

from bot.playground.types import Json

Scope = tuple[str, int | str, int]
_DEFAULT: Scope = ("default", 0, 0)


class Profile:
    """The bot's profile as set through the API."""

    def __init__(self) -> None:
        """Start without anything set."""
        self._commands: dict[tuple[Scope, str], list[Json]] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self.menu_button: Json = {"type": "commands"}

    def set_commands(self, commands: list[Json], scope: Json | None, language: str) -> None:
        """Replace the menu of one scope and language; an empty one is deleted."""
        key = (scope_key(scope), language)
        if commands:
            self._commands[key] = [
                {**command, "command": command["command"].removeprefix("/")}
                for command in commands
            ]
        else:
            self._commands.pop(key, None)

    def commands(self, scope: Json | None, language: str) -> list[Json]:
        """Return the menu of exactly this scope and language."""
        return self._commands.get((scope_key(scope), language), [])

    def menu(
        self, chat_id: int, user_id: int, language: str, *, group: bool, administrator: bool
    ) -> list[Json]:
        """Return the menu that a person sees in a chat: the narrowest scope that has one."""
        for scope in _scopes(chat_id, user_id, group=group, administrator=administrator):
            for code in (language, ""):
                if found := self._commands.get((scope, code)):
                    return found
        return []

    def set_text(self, name: str, language: str, text: str) -> None:
        """Keep a name or description in one language; an empty one is deleted."""
        if text:
            self._texts[name, language] = text
        else:
            self._texts.pop((name, language), None)

    def text(self, name: str, language: str) -> str:
        """Return a name or description: in this language, else in the default one."""
        return self._texts.get((name, language)) or self._texts.get((name, ""), "")


def scope_key(scope: Json | None) -> Scope:
    """Return what tells one BotCommandScope from another."""
    if scope is None:
        return _DEFAULT
    return (scope["type"], scope.get("chat_id", 0), scope.get("user_id", 0))


def _scopes(chat_id: int, user_id: int, *, group: bool, administrator: bool) -> Iterator[Scope]:
    if group:
        yield ("chat_member", chat_id, user_id)
        if administrator:
            yield ("chat_administrators", chat_id, 0)
    yield ("chat", chat_id, 0)
    if group:
        if administrator:
            yield ("all_chat_administrators", 0, 0)
        yield ("all_group_chats", 0, 0)
    else:
        yield ("all_private_chats", 0, 0)
    yield _DEFAULT
