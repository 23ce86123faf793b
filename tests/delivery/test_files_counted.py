"""The proof counts the files that arrived, in whatever form they came."""

from collections.abc import Sequence

import pytest

from bot.core.attachments import File, FileKind
from bot.core.sending.delivery import Attempt, Reason, Status
from bot.services.audit.trail import AuditTrail
from tests.delivery.conftest import Hall
from tests.delivery.office import PHOTOS, Office

LONG = "Bonjour à tous. " * 80  # more than a caption holds
PDF = (File(FileKind.DOCUMENT, "id", "unique", "note.pdf", size=9),)


@pytest.mark.parametrize(
    ("files", "text"),
    [(PDF, "Bonjour"), (PDF, LONG), (PHOTOS, "Bonjour")],
    ids=["the file is the message", "words, then the file", "words, then an album"],
)
async def test_the_proof_counts_the_chats_that_have_the_files(
    files: Sequence[File], text: str, hall: Hall
) -> None:
    """« Fichiers remis : 0 » stood there of a PDF that all had; who was not reached counts not."""
    office = await Office.open(hall)
    hall.answers = {1: 9 * [Attempt(Status.UNREACHABLE, reason=Reason.BLOCKED)]}
    one = await office.leave(files=files, text=text)
    await office.everything()

    assert one.number is not None
    notice = await AuditTrail(office.db).notice(one.number)
    assert notice is not None
    (issue,) = notice.issues
    assert issue.report is not None
    assert issue.files == issue.report.of(Status.SENT) == issue.report.audience - 1
