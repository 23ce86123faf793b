"""What each method of the Bot API does: name -> function. All others are refused alike."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.playground.errors import bad_request, not_simulated
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

# What a method that is done takes in the real world, and here nothing would come of. A paid
# broadcast is done: the pace is that of the flood limits, and nobody is charged.
NOT_SIMULATED = frozenset({
    "allow_adding_options", "can_manage_direct_messages", "can_manage_tags", "cover",
    "direct_messages_topic_id", "ephemeral_message_parameters", "explanation_media",
    "hide_results_until_closes", "rich_message", "shuffle_options", "start_timestamp",
    "suggested_post_parameters", "video_start_timestamp",
})  # fmt: skip


def perform(world: World, method: str, args: Json) -> Any:
    """Let a checked call happen; return its result, or raise why not."""
    behaviour = METHODS.get(method)
    if behaviour is None:
        raise not_simulated(method)
    if "business_connection_id" in args:
        raise bad_request("business connection not found")  # there is none
    for name in NOT_SIMULATED & args.keys():
        raise not_simulated(name)
    return behaviour(world, args)
