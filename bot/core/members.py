"""Who writes to the bot, what they chose, and what they may do."""

from dataclasses import dataclass
from enum import StrEnum


class Permission(StrEnum):
    """What a command or a button asks of the person who uses it."""

    EVERYONE = "everyone"
    EDITOR = "editor"  # tends the answers; officers do too
    HELPER = "helper"  # answers who asks; editors and officers do too
    ANNOUNCER = "announcer"  # writes for an authority; officers do too
    OFFICER = "officer"
    NATIONAL = "national"  # an officer for the whole country
    GROUP_ADMIN = "group-admin"  # an administrator of the group at hand: Telegram knows
    OPERATOR = "operator"  # runs the bot; for everybody else there is no such command
    GROUP_PLACE = "group-place"  # the same, or an officer: they know where it is


class Choice(StrEnum):
    """What a person may opt in to; nothing is sent unprompted without it."""

    REMINDERS = "reminders"
    ANNOUNCEMENTS = "announcements"


@dataclass(frozen=True, slots=True)
class Member:
    """One person as the bot knows them; a private chat has the same number as its person."""

    user_id: int
    language: str
    region: str | None = None
    wants_reminders: bool = False
    wants_announcements: bool = False
    is_officer: bool = False
    is_national: bool = False
    is_announcer: bool = False
    is_editor: bool = False
    is_helper: bool = False
    is_operator: bool = False  # runs the bot, which is no seat
    has_come: bool = False  # just now: until then the bot could not write to them

    @property
    def holds_seat(self) -> bool:
        """Whether they are more than a reader."""
        return self.is_officer or self.is_announcer or self.is_editor or self.is_helper

    def wants(self, choice: Choice) -> bool:
        """Tell whether the person has opted in to `choice`."""
        return {
            Choice.REMINDERS: self.wants_reminders,
            Choice.ANNOUNCEMENTS: self.wants_announcements,
        }[choice]


def allowed(member: Member, permission: Permission) -> bool:
    """Tell whether `member` may use what needs `permission`, whatever they are in a group."""
    return {
        Permission.EVERYONE: True,
        Permission.EDITOR: member.is_editor or member.is_officer,
        Permission.HELPER: member.is_helper,
        Permission.ANNOUNCER: member.is_announcer or member.is_officer,
        Permission.OFFICER: member.is_officer,
        Permission.NATIONAL: member.is_national,
        Permission.OPERATOR: member.is_operator,
        Permission.GROUP_ADMIN: False,
        Permission.GROUP_PLACE: member.is_officer,
    }[permission]
