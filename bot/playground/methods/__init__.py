"""What each method of the Bot API does in the playground: name -> function."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.playground.methods import (
    about_bot,
    answers,
    chats,
    copying,
    deleting,
    editing,
    forums,
    members,
    pinning,
    polls,
    sending,
)
from bot.playground.types import Json
from bot.playground.world.world import World

Method = Callable[[World, Json], Any]

METHODS: Mapping[str, Method] = {
    **about_bot.METHODS,
    **answers.METHODS,
    **chats.METHODS,
    **copying.METHODS,
    **deleting.METHODS,
    **editing.METHODS,
    **forums.METHODS,
    **members.METHODS,
    **pinning.METHODS,
    **polls.METHODS,
    **sending.METHODS,
}
