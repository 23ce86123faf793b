"""What people show the bot of others: a secret, a trap, an honest question, a rumour."""

from datetime import timedelta

import pytest

from tests.cast import AMINA, GROUP, KARIM, YOUSSEF
from tests.house.conftest import words
from tests.house.parlour import Json, Parlour

SECRETS = (
    ("identifiant 7654321 mot de passe Rabat2025! connectez vous pour moi", "Rabat2025!"),
    ("la CNSS ma envoyé: votre code est 771204", "771204"),
    ("mon code est 998877 essayez", "998877"),
)
PHISHING = "🚨 URGENT CNSS : délai au 31 août, mettez à jour sur http://damancom-cnss.ma/compte"
NAME = "@ConfrereBot"


async def post(parlour: Parlour, text: str, *, by: int = YOUSSEF) -> int:
    """Have somebody write in the group; return the number of the message."""
    posted = parlour.act("message", chat_id=GROUP, user_id=by, text=text)
    await parlour.answer()
    number: int = posted["message_id"]
    return number


async def ask_about(parlour: Parlour, number: int, text: str, *, by: int = KARIM) -> str:
    """Have somebody reply to a message of the group; return the answer of the bot."""
    (answer,) = await parlour.do(
        "message", chat_id=GROUP, user_id=by, text=text, reply_to_message_id=number
    )
    return words(answer)


async def pass_on(parlour: Parlour, number: int, *, to: int = AMINA) -> Json:
    """Have somebody forward a message of the group to the bot; return its answer."""
    (answer,) = await parlour.do(
        "forward", user_id=to, chat_id=to, from_chat_id=GROUP, message_id=number
    )
    return answer


@pytest.mark.parametrize(("text", "secret"), SECRETS)
async def test_a_secret_of_somebody_is_said_by_nobody_again(
    parlour: Parlour, text: str, secret: str
) -> None:
    """Pointed at in a group by whoever asks, and passed on in private."""
    number = await post(parlour, text)
    for asked in (f"{NAME} vrai ?", NAME, f"/verify{NAME}"):
        assert (await ask_about(parlour, number, asked)).startswith("🛡")
    number = await post(parlour, text)
    assert words(await pass_on(parlour, number)).startswith("🛡")

    assert not [one for one in parlour.said() if secret in words(one)]


@pytest.mark.parametrize(
    "text", ["identifiant 1234567 ne marche pas", "Rabat2025!", "Zineb, accès 48AB12"]
)
async def test_what_may_be_a_secret_is_not_quoted_either(parlour: Parlour, text: str) -> None:
    """In doubt a verdict is tied to the message, and repeats nothing of it."""
    number = await post(parlour, text)
    await ask_about(parlour, number, f"{NAME} c'est vrai ?")
    parlour.act("forward", user_id=AMINA, chat_id=AMINA, from_chat_id=GROUP, message_id=number)
    await parlour.answer()

    parts = [part for part in text.split() if any(map(str.isdigit, part))]
    assert not [one for one in parlour.said() if any(part in words(one) for part in parts)]


async def test_a_trap_is_as_red_wherever_it_is_shown(parlour: Parlour) -> None:
    """Pasted, passed on, and in a group: the address, and the date that holds."""
    number = await post(parlour, PHISHING)
    pasted = words((await parlour.do("message", chat_id=AMINA, user_id=AMINA, text=PHISHING))[0])
    told = (
        pasted,
        words(await pass_on(parlour, number)),
        await ask_about(parlour, number, f"{NAME} est-ce vrai ?"),
    )
    for answer in told:
        assert answer.startswith("🔴 Attention : je ne connais pas l’adresse")
        assert "17 juillet 2025" in answer
    assert (await ask_about(parlour, number, NAME, by=AMINA)).startswith("↑")


@pytest.mark.parametrize(
    "text",
    [
        "la date limite c'est quand svp",
        "Bonjour, quelqu'un sait comment avoir le code ?",
        "واش الأجل تمدد ؟",
    ],
)
async def test_the_question_of_a_colleague_is_answered(parlour: Parlour, text: str) -> None:
    """Whoever names the bot below it, or passes it on: nobody is suspected."""
    number = await post(parlour, text)
    for answer in (await ask_about(parlour, number, NAME), words(await pass_on(parlour, number))):
        assert "❓" not in answer
        assert "Méfiez" not in answer
        assert "احذروا" not in answer


async def test_is_it_true_asks_about_what_was_just_shown(parlour: Parlour) -> None:
    """Its verdict is pointed at for ten minutes; else it is said how to show a message."""
    for asked in ("est-ce vrai ?", "c'est vrai ce message ?", "واش هادشي بصح ؟", "bs7 ?"):
        number = await post(parlour, f"Le Conseil a dit que c'est prolongé {asked[0]}.")
        verdict = await pass_on(parlour, number)
        (answer,) = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text=asked)
        assert words(answer).startswith("↑")
        assert answer["reply_to_message"]["message_id"] == verdict["message_id"]
    parlour.clock.move_to(parlour.clock() + timedelta(minutes=11))
    (answer,) = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text="est-ce vrai ?")
    assert words(answer).startswith("Transférez-moi le message à vérifier")
