"""An announcement bears out a move where it names that bot, and no other."""

import pytest

from bot.core.agreement.moving import names_only
from bot.core.announcements import Announcement, State

NEXT = "NewConfrereBot"


def telling(*texts: str) -> Announcement:
    """Return an announcement in these words."""
    written = dict(zip(("fr", "ar", "en"), texts, strict=False))
    return Announcement(1, "order", "", State.SENT, 1, written)


@pytest.mark.parametrize(
    "text",
    [
        "Continuez avec @NewConfrereBot.",
        "Continuez avec @newconfrerebot",
        "Continuez ici : https://t.me/NewConfrereBot.",
        "تابعوا مع @NewConfrereBot، فاختياراتكم محفوظة.",
        '<b>Ici</b> : <a href="https://t.me/NewConfrereBot?start=x">le nouveau bot</a>',
        "Continuez avec @NewConfrereBot ; questions : @OrdreDesPharmaciens, a@exemplebot.ma",
    ],
)
def test_the_bot_is_named_as_people_write_it(text: str) -> None:
    """After @, or in an address of Telegram's."""
    assert names_only(telling(text), NEXT)


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("Le guichet ferme à midi.",),
        ("Continuez avec NewConfrereBot.",),
        ("Continuez avec @NewConfrereBots.",),
        ("Continuez avec @MyNewConfrereBot.",),
        ("Continuez avec @NewConfrereBot.", "Le guichet ferme à midi."),
        ("Continuez avec @NewConfrereBot, et non avec @OtherBot.",),
        ('Continuez avec <a href="https://t.me/OtherBot">@NewConfrereBot</a>.',),
        ('Continuez avec <a href="tg://resolve?domain=OtherBot">@NewConfrereBot</a>.',),
        ("Continuez avec @NewConfrereBot et @Ot<b>herBot</b>.",),
    ],
)
def test_where_it_is_not_named_or_not_alone_nothing_is_borne_out(texts: tuple[str, ...]) -> None:
    """In each language; a longer name is another bot's."""
    assert not names_only(telling(*texts), NEXT)


@pytest.mark.parametrize("long", ["a" * 4_000, "@a." * 1_365, "t.me/" * 800, "@" * 4_000])
def test_odd_words_name_nobody(long: str) -> None:
    """Nor do they take long."""
    assert not names_only(telling(long), NEXT)
