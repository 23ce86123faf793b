"""What WhatsApp is opened with: it fits as it is encoded, and says where it comes from."""

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.core.writing.sharing import LINK_LIMIT, WHATSAPP, whatsapp, whatsapp_whole

HERE = "https://t.me/ConfrereBot?start=faq-login-otp"


def typed(link: str) -> str:
    assert link.startswith(WHATSAPP)
    assert link.isascii()
    return parse_qs(urlsplit(link).query, strict_parsing=True)["text"][0]


def test_the_text_is_typed_as_it_reads() -> None:
    """Without marks of HTML; signs that steer an address lose nothing."""
    link = whatsapp(["<b>Code &amp; mot de passe</b>", "50 % ? # + é 💊"], HERE)

    assert typed(link) == f"Code & mot de passe\n\n50 % ? # + é 💊\n\n{HERE}"


@pytest.mark.parametrize("letter", ["a", "é", "ض", "💊", "👩\u200d🔬", "&amp;", "%", " b"])
@pytest.mark.parametrize("paragraphs", [1, 2, 9])
def test_the_budget_is_of_encoded_bytes(letter: str, paragraphs: int) -> None:
    """Whatever is cut, the link fits and its end stands; nothing is parted within a sign."""
    link = whatsapp([letter * 300] * paragraphs, HERE)
    assert len(link.encode()) <= LINK_LIMIT
    assert typed(link).endswith(HERE)
    assert "\ufffd" not in typed(link)
    assert len(link) > LINK_LIMIT / 2 or "…" not in typed(link)


def test_what_is_left_out_shows() -> None:
    """Who reads it knows that there is more behind the address."""
    assert "…" in typed(whatsapp(["ض" * 200, "ض" * 200], HERE))
    assert "…" not in typed(whatsapp(["ض" * 100], HERE))


def test_what_must_stand_whole_is_not_passed_on_in_part() -> None:
    """Half an announcement would say something else."""
    assert whatsapp_whole("ض" * 400) is None
    assert typed(whatsapp_whole("ض" * 300) or "") == "ض" * 300
