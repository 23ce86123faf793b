"""Official documents for people: getting one, and asking "is this the right PDF?"."""

from telegram import Document

from bot.core.documents import SIZE_LIMIT, Verdict
from bot.core.members import Permission, allowed
from bot.core.text import escape
from bot.core.verification.verdict import together
from bot.handlers import denials, files, official, verdicts, verify
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.prints import Print

_PDF = "application/pdf"


async def received(talk: Talk) -> None:
    """Tell what a PDF is; with /guide_pdf as its caption, take it in as an official one."""
    message = talk.message
    document = message.document if message else None
    words = talk.words.split()
    if document is None:
        return
    named = (official.COMMAND, f"{official.COMMAND}@{talk.bot.username}".lower())
    if not words or words[0].lower() not in named:
        await _examine(talk, document)
    elif not allowed(talk.member, Permission.OFFICER):
        await talk.reply(escape(await denials.turned_away(talk)))
    else:
        await official.bring(talk, document, words[1:])


async def send(talk: Talk) -> None:
    """Send an official document that is in force."""
    number = talk.argument(0)
    service = talk.services.documents
    document = next((d for d in await service.in_force() if str(d.number) == number), None)
    content = await service.content(document) if document else None
    if document is None or content is None:
        raise StaleButtonError
    await talk.toast()
    await files.send_document(
        talk,
        Print(document.name, content, document.sha256),
        service.caption(document, talk.language),
    )


async def in_force(talk: Talk) -> list[Row]:
    """Return a button per official document in force, those in the reader's language first."""
    service = talk.services.documents
    found = sorted(await service.in_force(), key=lambda one: one.language != talk.language)
    return [
        [
            button(
                "🏛 "
                + talk.catalog.beside(
                    (service.title(one, talk.language), service.spoken(one)), talk.language
                ),
                "official",
                one.number,
            )
        ]
        for one in found
    ]


async def _examine(talk: Talk, document: Document) -> None:
    """Answer "is this the right PDF?"; the bytes are forgotten with this call."""
    service = talk.services.verification
    words = await service.message(talk.words, verify.links(talk.message))
    announced = await service.file(document.file_unique_id)
    if announced.version is not None:
        await verdicts.tell(talk, together(announced, words))
        return
    if not looks_like_pdf(document):
        await talk.reply(escape(talk.text("document-defect-not-pdf")), quoting=talk.message_id)
        return
    if document.file_size and document.file_size > SIZE_LIMIT:
        await talk.reply(escape(talk.text("document-defect-too-big")), quoting=talk.message_id)
        return
    content = await official.download(talk, document)
    finding = await talk.services.documents.examine(content, now=talk.now)
    if finding.verdict is Verdict.UNKNOWN and words.version is not None:
        await verdicts.tell(talk, together(announced, words))
        return
    known = finding.document
    title = talk.services.documents.title(known, talk.language) if known else ""
    rows: list[Row] = []
    if finding.verdict is not Verdict.CURRENT:
        rows += await in_force(talk)
    if finding.verdict is Verdict.OURS_OLDER:
        # Its fingerprint does not tell which guide it is.
        rows += [
            [button(talk.text(f"pdf-{guide.method}"), "pdf", guide.slug, "sheet")]
            for guide in talk.catalog.guides.values()
        ]
    if finding.verdict is Verdict.UNKNOWN:
        rows.append([button(talk.text("home-guide"), "guide")])
        if allowed(talk.member, Permission.OFFICER):
            rows.append([button(talk.text("document-propose"), "bring")])
    await talk.reply(
        f"{verdicts.beside_file(talk, words)}"
        f"{escape(talk.text(f'document-is-{finding.verdict}', title=title))}\n\n"
        f"<i>{escape(talk.text('document-not-kept'))}</i>",
        keyboard(*rows),
        quoting=talk.message_id,
    )


def looks_like_pdf(document: Document) -> bool:
    """Tell whether a file says that it is a PDF."""
    return document.mime_type == _PDF or (document.file_name or "").lower().endswith(".pdf")
