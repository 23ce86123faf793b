"""What people do: the actions and views behind /sim/…. Action -> function."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.playground.sim import chats, inline, interactions, messages, population
from bot.playground.types import Json
from bot.playground.world.world import World

Action = Callable[[World, Json], Any]

ACTIONS: Mapping[str, Action] = {
    **chats.ACTIONS,
    **inline.ACTIONS,
    **interactions.ACTIONS,
    **messages.ACTIONS,
    "population": population.populate,
}
