"""Where words lead: each host once; whether it is ours, a source, a copy of ours or unknown."""

import pytest

from bot.core.official.leading import Standing, leads
from bot.core.tickets.caution import Caution, holds

OURS = {"cnss.ma", "damancom.ma"}
QUOTED = OURS | {"medias24.com"}


@pytest.mark.parametrize(
    ("words", "host", "standing"),
    [
        ("Voyez https://www.cnss.ma/fr/actualites", "cnss.ma", Standing.OURS),
        ("sur DAMANCOM.ma.", "damancom.ma", Standing.OURS),
        ("https://e.damancom.ma:443/x", "e.damancom.ma", Standing.OURS),
        ("lu sur https://medias24.com/2025", "medias24.com", Standing.SOURCE),
        ("https://damancom.ma.aide.com/", "damancom.ma.aide.com", Standing.COPY),
        ("damanc0m.ma", "damanc0m.ma", Standing.COPY),
        ("https://\u0441nss.ma/x", "\u0441nss.ma", Standing.COPY),  # the first letter is Cyrillic
        ("https://cnss.ma@exemple.org/x", "exemple.org", Standing.UNKNOWN),
        ("https://bit.ly/2x", "bit.ly", Standing.UNKNOWN),
        ("écrivez à aide@exemple.org", "exemple.org", Standing.UNKNOWN),
        ("@agent_pro", "@agent_pro", Standing.UNKNOWN),
    ],
)
def test_a_host_is_what_stands_behind_the_words(words: str, host: str, standing: Standing) -> None:
    """What stands before an @, or below a host of ours, is not where it leads."""
    (found,) = leads(words, ours=OURS, quoted=QUOTED)
    assert (found.host, found.standing) == (host, standing)


def test_a_host_in_letters_of_another_alphabet_takes_a_second_look() -> None:
    """It reads like one of ours; ours itself does not."""
    assert holds(Caution.LINK, "Voyez https://\u0441nss.ma/x", OURS)
    assert not holds(Caution.LINK, "Voyez https://cnss.ma/x", OURS)
    assert not leads("La déclaration est due le 10.", ours=OURS, quoted=QUOTED)
