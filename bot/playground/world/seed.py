"""The bot and the people that every playground starts with."""

from collections.abc import Callable
from datetime import datetime

from bot.playground.world.world import World

GROUP = -1001000000001
HELPERS = -1001000000002
_PEOPLE = (
    (1001, "Amina", "Alaoui", "fr", "amina_alaoui", "pharmacist"),
    (1002, "يوسف", "بناني", "ar", "youssef_bennani", "pharmacist"),
    (1003, "Sarah", "Idrissi", "en", "sarah_idrissi", "pharmacist"),
    (2001, "Karim", "Tazi", "fr", "karim_tazi", "officer"),
    (2002, "Salma", "Fassi", "fr", "salma_fassi", "officer"),
    (3001, "Nadia", "Berrada", "fr", "nadia_berrada", "director"),
)


def make_world(token: str, clock: Callable[[], datetime]) -> World:
    """Return a world with the seeded people, who have all opened the bot's chat before."""
    bot_id = int(token.partition(":")[0])
    world = World(
        {
            "id": bot_id,
            "is_bot": True,
            "first_name": "Confrère",
            "username": "ConfrereBot",
            "can_join_groups": True,
            # Privacy mode is off: the bot hears all its groups say, and must know to be quiet.
            "can_read_all_group_messages": True,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        },
        clock,
    )
    for user_id, first, last, language, username, role in _PEOPLE:
        world.roles[user_id] = role
        world.add_person(
            {
                "id": user_id,
                "first_name": first,
                "last_name": last,
                "username": username,
                "language_code": language,
            },
            writable=True,
        )
    world.add_chat(
        GROUP,
        "Pharmaciens de Casablanca",
        {1001: "member", 1002: "member", 2001: "creator", bot_id: "member"},
    )
    world.roles[GROUP] = "group"
    world.add_chat(
        HELPERS,
        "Entraide des confrères",
        {2001: "creator", 2002: "member", bot_id: "administrator"},
    )
    world.roles[HELPERS] = "helpers"
    return world
