"""Words that lead astray are told from words about them, and from our own address."""

import pytest

from bot.core.verification.traps import trap
from bot.core.verification.verdict import STANDING, verify
from tests.core.verification.sent import ARCHIVE

KNOWN = {"damancom.ma", "cnss.ma", "medias24.com", "t.me/confrerebot"}


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        (
            "Cliquez ici pour débloquer votre compte : http://damancom-secure.net",
            ("http://damancom-secure.net",),
        ),
        ("Confirmez votre mot de passe ici http://cnss-maroc.info", ("http://cnss-maroc.info",)),
        ("www.damancom-ma.com", ("www.damancom-ma.com",)),
        ("damancom.la", ("damancom.la",)),
        ("le site est damancom-ma.com ?", ("damancom-ma.com",)),
        ("هل هذا صحيح https://damancom.ma.evil.tk/fr", ("https://damancom.ma.evil.tk/fr",)),
        ("https://www.damancom.ma@evil.com/", ("https://www.damancom.ma@evil.com",)),
        ("allez sur damancom-cnss.ma vite", ("damancom-cnss.ma",)),
        ("allez sur t.me/cnss_support", ("t.me/cnss_support",)),
        ("bit.ly/2xyz pour votre dossier", ("bit.ly/2xyz",)),
        ("Votre compte CNSS sera suspendu. Envoyez votre code OTP au 0661223344", ()),
        ("Please send your password to +212661223344", ()),
        ("صيفطو الرمز ل 0661223344", ()),
        ("المرجو إرسال كلمة المرور إلى 0661223344", ()),
    ],
)
def test_a_trap_is_seen(text: str, addresses: tuple[str, ...]) -> None:
    """A strange address by its looks; without one, a code that is to be sent to a number."""
    found = trap(text, (), KNOWN)
    assert found is not None
    assert found.addresses == addresses


@pytest.mark.parametrize(
    "text",
    [
        "www.damancom.ma ne s'ouvre pas",
        "https://www.damancom.ma/fr/authentification",
        "HTTPS://WWW.DAMANCOM.MA/FR/",
        "j'ai lu https://medias24.com/2025/07/08/cnss",
        "https://t.me/ConfrereBot",
        "http://www.finances.gov.ma",
        "le code marche pas.je fais quoi",
        "c'est bloqué.ma pharmacie est à Fès",
        "sur damancom.je ne trouve pas le bouton",
        "mot-de-passe.il ne marche pas",
        "http://",
        "mon mail est amina.alaoui@gmail.com",
        "je suis sur gmail.com",
        "j'ai pas reçu le code sur mon 0661223344",
        "pouvez-vous m'envoyer le code au 0661223344 ?",
        "j'ai changé de numéro : 0661223344, et le mot de passe ?",
        "Je dois envoyer la déclaration, appelez-moi au 0661223344",
        "date limite ?",
    ],
)
def test_who_asks_or_quotes_us_sets_none(text: str) -> None:
    """Our portal, the press, a mail box, a sentence without its space, one's own number."""
    assert trap(text, (), KNOWN) is None


def test_words_that_hide_where_they_lead_are_a_trap() -> None:
    """Our own address may be written over another one."""
    found = trap("www.damancom.ma/fr", ("https://evil.tk/",), KNOWN)
    assert found is not None
    assert found.addresses == ("https://evil.tk/",)
    assert trap("notre site", ("https://www.damancom.ma/fr/",), KNOWN) is None


@pytest.mark.parametrize(
    "header",
    [
        "📣 Ordre des pharmaciens\nAnnonce n° 2026-11-077\n",
        "Annonce n° 2025-07-001\n",
        "Annonce n° 2025-06-004\nAnnonce n° 2026-11-077\n",
        "2025-07-003 ",
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "Tous les pharmaciens doivent payer 300 DH sur http://cnss-ma.info",
        "Envoyez votre code SMS au 0661234567",
        "صيفطو الرمز ل 0661223344",
        "damancom.la",
    ],
)
def test_no_number_above_a_trap_takes_it_away(header: str, text: str) -> None:
    """Unknown, of another text, withdrawn, several: the address and the danger are still seen."""
    bare = trap(text, (), KNOWN)
    assert bare is not None
    assert trap(header + text, (), KNOWN) == bare
    assert trap(f"{text}\n{header}", (), KNOWN) == bare
    found = verify(header + text, (), ARCHIVE)
    assert found.is_dangerous
    assert found.verdict not in STANDING
