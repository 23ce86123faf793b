"""Official documents for people: getting one, and asking "is this the right PDF?"."""

from telegram import Document, Message

from bot.core.documents import SIZE_LIMIT, Defect, Finding, OfficialDocument, Verdict
from bot.core.members import Permission, allowed
from bot.core.text import escape, visible
from bot.core.verification.verdict import together
from bot.handlers import denials, files, official, verdicts, verify
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.received import is_by_us, read
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.prints import Print

_PDF = "application/pdf"


async def received(talk: Talk) -> None:
    """Tell what a PDF is; with /guide_pdf as its caption, take it in as an official one."""
    message = talk.message
    document = message.document if message else None
    words = talk.words.split()
    if message is None or document is None:
        return
    named = (official.COMMAND, f"{official.COMMAND}@{talk.bot.username}".lower())
    if not words or words[0].lower() not in named:
        await _examine(talk, message, document)
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


async def _examine(talk: Talk, message: Message, document: Document) -> None:
    """Answer "is this the right PDF?"; the bytes are forgotten with this call."""
    service = talk.services.verification
    found = read(message, talk.bot)
    words = await service.message(found.text, found.links, found.marks, now=talk.now)
    announced = await service.file(document.file_unique_id)
    is_ours = is_by_us(message, talk.bot)
    is_known = announced.version is not None
    defect = _defect(document)
    finding = None if is_known or defect else await _examined(talk, document)
    if is_known or (words.version is not None and not is_ours and _is_strange(finding)):
        about = verify.about(talk, message, found)
        await verdicts.tell(talk, together(announced, words), about=about)
    elif is_ours and _is_strange(finding):
        await talk.reply(escape(talk.text("verify-own")), quoting=talk.message_id)
    elif finding is None:
        await talk.reply(escape(talk.text(f"document-defect-{defect}")), quoting=talk.message_id)
    else:
        is_own_caption = is_ours or found.text.strip() in _captions(talk, finding.document)
        beside = "" if is_own_caption else verdicts.beside_file(talk, words)
        await _answer(talk, finding, beside)


def _is_strange(finding: Finding | None) -> bool:
    return finding is None or finding.verdict is Verdict.UNKNOWN


def _defect(document: Document) -> Defect | None:
    if not looks_like_pdf(document):
        return Defect.NOT_PDF
    is_too_big = document.file_size is not None and document.file_size > SIZE_LIMIT
    return Defect.TOO_BIG if is_too_big else None


async def _examined(talk: Talk, document: Document) -> Finding:
    content = await official.download(talk, document)
    return await talk.services.documents.examine(content, now=talk.now)


def _captions(talk: Talk, known: OfficialDocument | None) -> set[str]:
    """Return what we write below the PDF files that we send ourselves, in every language."""
    catalog = talk.catalog
    found = {
        catalog.text("pdf-caption", code, guide=guide.title[code])
        for code in catalog.languages
        for guide in catalog.guides.values()
    }
    if known:
        found |= {visible(talk.services.documents.caption(known, c)) for c in catalog.languages}
    return found


async def _answer(talk: Talk, finding: Finding, beside: str) -> None:
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
        f"{beside}"
        f"{escape(talk.text(f'document-is-{finding.verdict}', title=title))}\n\n"
        f"<i>{escape(talk.text('document-not-kept'))}</i>",
        keyboard(*rows),
        quoting=talk.message_id,
    )


def looks_like_pdf(document: Document) -> bool:
    """Tell whether a file says that it is a PDF."""
    return document.mime_type == _PDF or (document.file_name or "").lower().endswith(".pdf")
