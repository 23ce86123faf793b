"""Official documents: two officers publish one, and anybody can ask whether a PDF is right."""

import io
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from bot.core.agreement.names import ACT as NAMES
from bot.core.audit import BEGINS
from bot.core.documents import Defect, DefectError, OlderError
from bot.storage.audit import audit
from tests.cast import AMINA, KARIM, SALMA, SARAH
from tests.house.conftest import Opener, Running, buttons, eventually, words

CAPTION = "/guide_pdf cnss 2025-07-09 fr"


def pdf(pages: int = 2, *, password: str = "", title: str = "") -> bytes:
    """Return a PDF."""
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        document.docinfo["/Title"] = title
        file = io.BytesIO()
        locked = pikepdf.Encryption(user=password, owner=password) if password else None
        document.save(file, encryption=locked or False)
    return file.getvalue()


def bomb() -> bytes:
    """Return a small PDF whose cross-references unpack to 300 megabytes."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(300)) + packer.flush()
    packed = zlib.compress(packed, 9)
    head = b"%PDF-1.7\n"
    stream = (
        b"1 0 obj\n<</Type/XRef/Size 2/W[1 2 2]/Root 1 0 R/Filter[/FlateDecode/FlateDecode]"
        b"/Length %d>>\nstream\n%b\nendstream\nendobj\n" % (len(packed), packed)
    )
    return head + stream + b"startxref\n%d\n%%%%EOF\n" % len(head)


def endless() -> bytes:
    """Return a PDF whose page tree bites its own tail."""
    with pikepdf.new() as document:
        document.add_blank_page()
        document.Root.Pages.Kids[0] = document.Root.Pages
        file = io.BytesIO()
        document.save(file)
    return file.getvalue()


async def notified(running: Running, documents: int = 1) -> None:
    """Wait until Salma has been asked for this many approvals."""

    async def asked() -> bool | None:
        told = await running.phone.bot_messages(SALMA)
        found = ["demande votre approbation" in words(message) for message in told]
        return True if sum(found) == documents else None

    await eventually(asked)


async def published(running: Running, content: bytes, caption: str = CAPTION) -> None:
    """Have Karim bring a document and Salma approve it."""
    phone = running.phone
    await phone.ask(SALMA, "/start")
    draft = await phone.hand_in(KARIM, content, caption=caption)
    (submit,) = [data for data in buttons(draft) if data.endswith(":submit")]
    await phone.press(KARIM, draft, submit)
    number = submit.split(":")[1]
    await notified(running, int(number))
    desk = await phone.ask(SALMA, "/guide_pdf")
    (seen,) = await phone.tap(SALMA, desk, f"paper:{number}:view")
    await phone.press(SALMA, seen, f"paper:{number}:approve")

    async def answered() -> bool | None:
        # His own draft comes to say it too; what is told anew is what he waits for.
        new = [m for m in await phone.bot_messages(KARIM) if "edit_date" not in m]
        return True if sum("approuvé et publié" in words(m) for m in new) == int(number) else None

    await eventually(answered)


async def test_two_officers_publish_and_everybody_is_offered_it(running: Running) -> None:
    """Brought, previewed, approved by another, offered first, marked, and the same bytes."""
    phone, content = running.phone, pdf()
    await published(running, content)

    offered = await phone.ask(AMINA, "/guide")
    assert buttons(offered)[0] == "official:1"
    (got,) = await phone.tap(AMINA, offered, "official:1")

    assert words(got).startswith("Document officiel CNSS du 9 juillet 2025\n2 pages")
    assert words(got).endswith("Français")
    row = await running.house.db.read.one("SELECT * FROM documents")
    assert row is not None
    assert (row["proposed_by"], row["decided_by"], row["state"]) == (KARIM, SALMA, "published")
    verdict = await phone.hand_in(SARAH, content)
    assert "official document in force" in words(verdict)


async def test_nothing_is_published_by_one_officer_alone(running: Running) -> None:
    """Not by a button that is not shown, either."""
    phone = running.phone
    draft = await phone.hand_in(KARIM, pdf(), caption=CAPTION)
    await phone.press(KARIM, draft, "paper:1:submit")
    (seen,) = await phone.tap(KARIM, await phone.ask(KARIM, "/guide_pdf"), "paper:1:view")
    assert "paper:1:approve" not in buttons(seen)

    await phone.try_press(KARIM, draft, "paper:1:approve")
    await phone.ask(KARIM, "/help")

    row = await running.house.db.read.one("SELECT state FROM documents")
    assert row is not None
    assert row["state"] == "waiting"
    assert "official:1" not in buttons(await phone.ask(AMINA, "/guide"))


async def test_what_is_missing_is_asked_for(running: Running) -> None:
    """By buttons, and the date in words."""
    phone = running.phone
    draft = await phone.hand_in(KARIM, pdf(), caption="/guide_pdf bientôt")
    assert "Je n’ai pas compris : bientôt" in words(draft)

    async def shown() -> dict[str, Any] | None:
        found = await phone.bot_messages(KARIM)
        return found[-1] if "document" in found[-1] else None

    draft = await eventually(shown)
    draft = await phone.press(KARIM, draft, "paper:1:who:cnss")
    draft = await phone.press(KARIM, draft, "paper:1:language:ar")
    assert "paper:1:submit" not in buttons(draft)
    draft = await phone.ask(KARIM, "/guide_pdf 2025-07-09")

    assert "paper:1:submit" in buttons(draft)
    assert "Document officiel CNSS du 9 juillet 2025" in words(draft)


async def test_the_old_one_is_replaced_and_recognised(running: Running) -> None:
    """Whoever holds the old version is told, and offered the one in force."""
    phone, old, new = running.phone, pdf(2), pdf(3)
    await published(running, old)
    await published(running, new, "/guide_pdf fr cnss 2025-07-09")

    verdict = await phone.hand_in(AMINA, old)

    assert "n’est plus en vigueur" in words(verdict)
    assert buttons(verdict) == ["official:2"]
    versions = await running.house.db.read.all("SELECT state FROM documents ORDER BY document_id")
    assert [row["state"] for row in versions] == ["replaced", "published"]


async def test_an_older_one_does_not_replace_a_newer_one(running: Running) -> None:
    """It is refused in words, and the newer one stays in force."""
    phone = running.phone
    await published(running, pdf(2))
    draft = await phone.hand_in(KARIM, pdf(3), caption="/guide_pdf cnss fr 05/01/2025")
    await phone.press(KARIM, draft, "paper:2:submit")
    (seen,) = await phone.tap(SALMA, await phone.ask(SALMA, "/guide_pdf"), "paper:2:view")
    await phone.try_press(SALMA, seen, "paper:2:approve")
    await phone.ask(SALMA, "/help")

    rows = await running.house.db.read.all("SELECT * FROM documents ORDER BY document_id")
    assert [row["state"] for row in rows] == ["published", "waiting"]
    assert rows[1]["dated_on"] == "2025-01-05"
    with pytest.raises(OlderError):
        await running.house.services.documents.approve(2, officer_id=SALMA, now=running.clock())


async def test_the_day_of_a_document_is_that_of_morocco(open_running: Opener) -> None:
    """Half an hour after midnight it is not yesterday; groups' form of the command is known."""
    async with open_running("2025-07-10T00:30+01:00") as running:
        draft = await running.phone.hand_in(
            KARIM, pdf(), caption="/guide_pdf@ConfrereBot cnss fr 10/07/2025"
        )

        assert "10 juillet 2025" in words(draft)


async def test_who_is_told_is_said_as_it_is(running: Running) -> None:
    """Nobody to tell; the proposer hears of the refusal; the slower officer sees how it stands."""
    phone = running.phone
    draft = await phone.hand_in(KARIM, pdf(), caption=CAPTION)
    submitted = await phone.press(KARIM, draft, "paper:1:submit")
    assert "personne n’a pu être prévenu" in words(submitted)
    desk = await phone.ask(SALMA, "/guide_pdf")
    (first,) = await phone.tap(SALMA, desk, "paper:1:view")
    desk = await phone.ask(SALMA, "/guide_pdf")
    (second,) = await phone.tap(SALMA, desk, "paper:1:view")
    await phone.press(SALMA, first, "paper:1:reject")
    late = await phone.press(SALMA, second, "paper:1:approve")
    assert "Refusé" in words(late)

    async def told() -> bool | None:
        found = await phone.bot_messages(KARIM)
        return any("refusé par" in words(m) and str(SALMA) in words(m) for m in found) or None

    assert await eventually(told)


async def test_an_officer_who_is_forgotten_proposes_nothing_any_more(running: Running) -> None:
    """Drafts go, what waits is rejected, and what was decided stays as the proof."""
    phone = running.phone
    await published(running, pdf(2))
    waiting = await phone.hand_in(KARIM, pdf(3), caption="/guide_pdf cnss 2025-07-09 ar")
    await phone.press(KARIM, waiting, "paper:2:submit")
    await phone.hand_in(KARIM, pdf(4), caption=CAPTION)

    asked = await phone.ask(KARIM, "/forget")
    await phone.press(KARIM, asked, "forget:yes")

    rows = await running.house.db.read.all("SELECT state FROM documents ORDER BY document_id")
    assert [row["state"] for row in rows] == ["published", "rejected"]


async def test_one_officer_can_withdraw(running: Running) -> None:
    """An error is stopped at once; the next press says it has happened."""
    phone, content = running.phone, pdf()
    await published(running, content)
    (seen,) = await phone.tap(SALMA, await phone.ask(SALMA, "/guide_pdf"), "paper:1:view")
    sure = await phone.press(SALMA, seen, "paper:1:withdraw")
    await phone.press(SALMA, sure, "paper:1:withdraw-sure")

    assert "official:1" not in buttons(await phone.ask(AMINA, "/guide"))
    assert "n’est plus en vigueur" in words(await phone.hand_in(AMINA, content))
    assert await recorded(running) == [
        ("submit", KARIM, "document:1"),
        ("approve", SALMA, "document:1"),
        ("withdraw", SALMA, "document:1"),
    ]


async def recorded(running: Running) -> list[tuple[str, int, str]]:
    """Return what the sealed record says, which has to be whole."""
    entries = await audit.entries(running.house.db.read)
    assert (await running.house.services.record.check()).is_whole
    told = [one.entry for one in entries]
    return [(one.act, one.actor, one.about) for one in told if one.act not in (BEGINS, NAMES)]


async def test_a_rejected_document_is_not_taken_for_ours(running: Running) -> None:
    """It was looked at by officers, and never became anything."""
    phone, content = running.phone, pdf()
    await phone.ask(SALMA, "/start")
    draft = await phone.hand_in(KARIM, content, caption=CAPTION)
    await phone.press(KARIM, draft, "paper:1:submit")
    await notified(running)
    (seen,) = await phone.tap(SALMA, await phone.ask(SALMA, "/guide_pdf"), "paper:1:view")
    await phone.press(SALMA, seen, "paper:1:reject")

    assert "Je ne connais pas ce fichier" in words(await phone.hand_in(AMINA, content))
    assert ("reject", SALMA, "document:1") in await recorded(running)
    assert not await running.house.db.read.all("SELECT * FROM document_files")


async def test_our_own_guide_is_known_and_a_changed_one_is_not(running: Running) -> None:
    """One byte is enough."""
    phone = running.phone
    sheet = await running.house.services.prints.sheet("login-otp", "ar", now=running.clock())

    assert "notre guide d’entraide, à jour" in words(await phone.hand_in(AMINA, sheet.content))
    guide = running.house.catalog.guides["login-otp"]
    caption = running.house.catalog.text("pdf-caption", "ar", guide=guide.title["ar"])
    shown = words(await phone.hand_in(AMINA, sheet.content, caption=caption))
    assert shown.startswith("✅")
    other = words(await phone.hand_in(AMINA, sheet.content, caption="Payez au 0661234567"))
    assert "n’est pas de nous" in other
    altered = await phone.hand_in(AMINA, sheet.content + b"\n")

    assert "Je ne connais pas ce fichier" in words(altered)
    assert "bring" not in buttons(altered)
    for table in ("documents", "document_files", "uploads"):
        assert not await running.house.db.read.all(f"SELECT * FROM {table}")  # noqa: S608


async def test_an_officer_proposes_an_unknown_pdf(running: Running) -> None:
    """From the verdict, without typing."""
    phone = running.phone
    verdict = await phone.hand_in(KARIM, pdf())
    assert "bring" in buttons(verdict)

    (draft,) = await phone.tap(KARIM, verdict, "bring")

    assert "Brouillon" in words(draft)
    await phone.press(KARIM, draft, "paper:1:discard")
    assert not await running.house.db.read.all("SELECT * FROM documents")


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (lambda: b"hello", "guide.pdf", "pas un PDF"),
        (lambda: b"MZ\x90", "guide.exe", "N’ouvrez pas ce fichier"),
        (lambda: b"%PDF-1.7\nhello", "guide.pdf", "abîmé"),
        (lambda: pdf(password="x"), "guide.pdf", "mot de passe"),
        (lambda: pdf(501), "guide.pdf", "plus de 500 pages"),
        (lambda: bytes(60_000_000), "guide.pdf", "trop lourd"),
        (bomb, "guide.pdf", "abîmé"),
        (endless, "guide.pdf", "abîmé"),
    ],
    ids=["text", "program", "torn", "locked", "long", "60 MB", "bomb", "endless"],
)
async def test_a_bad_file_is_refused_in_words(
    running: Running, content: Callable[[], bytes], name: str, expected: str
) -> None:
    """And nothing of it is kept."""
    answer = await running.phone.hand_in(KARIM, content(), name=name, caption=CAPTION)

    assert expected in words(answer)
    for table in ("documents", "document_files"):
        assert not await running.house.db.read.all(f"SELECT * FROM {table}")  # noqa: S608


async def test_an_empty_file_is_no_document(running: Running) -> None:
    """Telegram lets nobody send one; a client of the service might."""
    with pytest.raises(DefectError) as refused:
        await running.house.services.documents.bring(
            b"", name="guide.pdf", officer_id=KARIM, update_id=1, now=running.clock()
        )

    assert refused.value.defect is Defect.EMPTY


@pytest.mark.parametrize("asked", ["/guide_pdf", "/guide_pdf cnss"])
async def test_members_publish_nothing(running: Running, asked: str) -> None:
    """With the command or with the file."""
    assert "responsables" in words(await running.phone.ask(AMINA, asked))
    assert "responsables" in words(await running.phone.hand_in(AMINA, pdf(), caption=CAPTION))
    assert not await running.house.db.read.all("SELECT * FROM documents")


async def test_a_member_cannot_press_an_officers_button(running: Running) -> None:
    """Made-up data does not help."""
    phone = running.phone
    draft = await phone.hand_in(KARIM, pdf(), caption=CAPTION)
    await phone.press(KARIM, draft, "paper:1:submit")
    message = await phone.ask(AMINA, "/help")
    await phone.try_press(AMINA, message, "paper:1:approve")
    await phone.ask(AMINA, "/help")

    row = await running.house.db.read.one("SELECT state FROM documents")
    assert row is not None
    assert row["state"] == "waiting"
