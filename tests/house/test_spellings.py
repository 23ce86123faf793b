"""A command is one however a telephone spells it."""

from tests.cast import AMINA
from tests.house.conftest import words
from tests.house.parlour import Parlour

COMMANDS = (
    "/deadline", "/DEADLINE", "/Deadline@confrerebot", " /deadline", "/deadline.", "/deadline?",
    "/deadline\u00a0", "／deadline", "\u200f/deadline", "/ deadline", "\\deadline", "deadline",
)  # fmt: skip


async def test_every_spelling_of_a_command_is_answered_with_it(parlour: Parlour) -> None:
    """Or with the answer to that word; what is for another bot is only offered."""
    amina = {"chat_id": AMINA, "user_id": AMINA}
    for spelling in COMMANDS:
        (answer,) = await parlour.do("message", **amina, text=spelling)
        assert "jeudi 17 juillet 2025" in words(answer) or words(answer)[0] == "↑", spelling
    (offered,) = await parlour.do("message", **amina, text="/deadline@AutreBot")

    assert words(offered) == "Vouliez-vous dire /deadline ?"
