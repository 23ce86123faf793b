"""What asks an officer for approval: the words, whom they go to, what to mind, and the buttons."""

from collections.abc import Mapping
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.attachments import fits_caption
from bot.core.calendar.changes import Change
from bot.core.calendar.morocco import ZONE
from bot.core.callbacks import Buttons
from bot.core.callbacks.announcements import AskReason, Decide, Decision, ViewAnnouncement
from bot.core.sending.message_keys import FILES, MessageKey, MessageKind, joined
from bot.core.writing.comparing import marked
from bot.core.writing.text import MESSAGE_LIMIT, escape, visible_length
from bot.services.announcements.notices.cautions import Cautions
from bot.services.announcements.option_words import chosen
from bot.services.announcements.text import AnnouncementText, RenderedMessage
from bot.services.officers import requests
from bot.services.officers.roles import Roles
from bot.services.officers.standing import Namer
from bot.storage.database import Tx
from bot.storage.people.audiences import Reach
from bot.storage.sending import deliveries
from bot.storage.sending.deliveries import Attachment

LONGEST_NAME = 60  # signs of a file's name; ten of them stand in one line
Notice = Mapping[str, tuple[str, Buttons, bool]]  # by language: words, and whether they are all


class ApprovalNotices:
    """Writes the message in which somebody can decide at one press, where all of it fits."""

    def __init__(
        self, catalog: Catalog, wording: AnnouncementText, cautions: Cautions, roles: Roles
    ) -> None:
        self._catalog = catalog
        self._roles = roles
        self._wording = wording
        self._cautions = cautions

    async def of(
        self,
        draft: Announcement,
        letters: Mapping[str, RenderedMessage],
        reach: Reach,
        *,
        tells: bool,
        before: Announcement | None = None,
        along: Change | None = None,
        now: datetime,
    ) -> Notice:
        """Return the notice of a draft in each language, and its buttons.

        `before` is what a correction corrects: what changes is said, from what to what. `along`
        is the change of a date that is approved with it.
        With too many words for one message, it has to be opened before it is decided.
        """
        notice = {}
        for code in self._catalog.languages:
            asked = self._asked(draft, before, along, code)
            head = await self._head(draft, reach, code, asked, tells=tells, before=before)
            cautions = await self._cautions.of(draft, code, along=along, now=now)
            head = "\n".join([head, *(f"<b>{escape(line)}</b>" for line in cautions)])
            wholes = [
                "\n\n".join([head, *self._read(draft, letters, code, before=shown)])
                for shown in ([before] if before else []) + [None]
            ]
            whole = next((one for one in wholes if visible_length(one) <= MESSAGE_LIMIT), "")
            is_whole = bool(whole)
            buttons = self._buttons(draft, code, is_whole=is_whole)
            notice[code] = (whole if is_whole else head, buttons, is_whole)
        return notice

    async def freeze(self, tx: Tx, draft: Announcement, notice: Notice) -> MessageKey:
        """Fix what asks for approval, and return its key.

        Where all of it fits, its files come too: a single one above the words, others below. Those
        of a correction were approved with what it corrects.
        """
        key = MessageKey(MessageKind.APPROVAL, draft.id)
        album = [] if draft.corrects else [(str(one.kind), one.file_id) for one in draft.files]
        for code, (words, buttons, is_whole) in notice.items():
            attachment = Attachment()
            if album and is_whole and fits_caption(draft.files, [visible_length(words)]):
                ((kind, file_id),) = album
                attachment = Attachment(kind, file_id)
            elif album and is_whole:
                attachment = Attachment(followed_by=joined(key, FILES))
                below = Attachment("files", files=album)
                await deliveries.freeze_words(tx, joined(key, FILES), {code: ""}, attachment=below)
            await deliveries.freeze_words(
                tx, key, {code: words}, buttons={code: buttons}, attachment=attachment
            )
        return key

    async def close(
        self,
        tx: Tx,
        one: Announcement,
        act: str,
        officer_id: int,
        named: Namer,
        *,
        is_pressed: bool = True,
        now: datetime,
    ) -> None:
        """Have what asked the officers for approval say that one of them has decided.

        Who decided reads the answer to the button there meanwhile, where it `is_pressed`.
        `named` puts people into words as they are called in this transaction.
        """
        words: dict[str, str] = {}
        buttons: dict[str, Buttons] = {}
        for code in self._catalog.languages:
            said = self._catalog.text(
                f"announcement-closed-{act}",
                code,
                who=self._wording.who(one, code),
                by=named(officer_id, code),
            )
            lines = [said, self._wording.about(one, code)]
            if act == "approve" and one.moment is not None:
                lines.append(self._moment(one, code))
            words[code] = escape("\n".join(lines))
            opens = self._catalog.text("announce-open-closed", code)
            buttons[code] = [[(opens, ViewAnnouncement(one.id))]]
        key = MessageKey(MessageKind.APPROVAL, one.id)
        await requests.close(
            tx, key, words, buttons, act, by=officer_id if is_pressed else 0, now=now
        )

    async def _head(
        self,
        draft: Announcement,
        reach: Reach,
        code: str,
        asked: str,
        *,
        tells: bool,
        before: Announcement | None,
    ) -> str:
        text = self._catalog.text
        author = (await self._roles.namer())(draft.author, code)
        lines = [
            asked,
            self._catalog.beside((text("announce-author", code), author), code, between=" "),
            text(
                "announce-to",
                code,
                whom=self._wording.audience.whom(draft, code),
                people=reach.people,
                groups=reach.groups,
            ),
            text("announce-by-channel", code, groups=reach.by_channel) if reach.by_channel else "",
            self._moment(draft, code),
            chosen(self._catalog, draft.options, code),
            *self._files(draft, code),
        ]
        if draft.corrects is not None:
            lines.append(text("announce-is-correction", code))
            lines.append(text(f"announce-tells-{'yes' if tells else 'no'}", code))
        if before is not None:
            lines += self._wording.compared(before, draft, code)
        if missing := self._wording.audience.missing(draft, code):
            lines.append(missing)
        return "\n".join(map(escape, filter(None, lines)))

    def _files(self, draft: Announcement, code: str) -> list[str]:
        text = self._catalog.text
        names = [file.name[:LONGEST_NAME] or text("announce-photo", code) for file in draft.files]
        listed = self._catalog.listed(names, code)
        return [text("announce-files-are", code, files=listed)] if names else []

    def _asked(
        self, draft: Announcement, before: Announcement | None, along: Change | None, code: str
    ) -> str:
        """Return what awaits consent: an announcement, or a correction of which one.

        Of one that goes `along` with a date that is said above it, and to its author, too.
        """
        who = self._wording.who(draft, code)
        if along is not None:
            return self._catalog.text("announcement-along", code, who=who)
        if before is None or before.number is None:
            return self._catalog.text("announcement-notice", code, who=who)
        key = "announcement-notice-correction"
        return self._catalog.text(key, code, who=who, number=before.number)

    def _moment(self, draft: Announcement, code: str) -> str:
        if draft.moment is None:
            return self._catalog.text("announce-moment-now", code)
        return self._catalog.text("announce-moment-is", code, **self._clock(draft.moment, code))

    def _clock(self, moment: datetime, code: str) -> dict[str, str]:
        there = moment.astimezone(ZONE)
        return {
            "date": self._catalog.date(there.date(), code, weekday=True),
            "time": self._catalog.formats.time(there.time(), code),
        }

    def _read(
        self,
        draft: Announcement,
        letters: Mapping[str, RenderedMessage],
        code: str,
        *,
        before: Announcement | None,
    ) -> list[str]:
        """Return the letters in the languages that were written, each under its name.

        Above one that changes `before` stands what it changes, with what differs marked in both.
        """
        parts = []
        olds: Mapping[str, str] = before.texts if before else {}
        for written in (*draft.texts, *(one for one in olds if one not in draft.texts)):
            old, new = olds.get(written), draft.texts.get(written)
            is_changed = old is not None and old != new
            gone, come = marked(old or "", new or "")
            if is_changed:
                parts.append(f"{self._title('announce-text-was', written, code)}\n\n{gone}")
            if new is not None:
                letter, key = letters[written].html, "announce-text-in"
                if is_changed:
                    key = "announce-text-becomes"
                    letter = letter.replace(new, come) if letter.count(new) == 1 else letter
                parts.append(f"👁 {self._title(key, written, code)}\n\n{letter}")
        return parts

    def _title(self, key: str, written: str, code: str) -> str:
        name = self._catalog.languages[written].name
        return f"<i>{escape(self._catalog.text(key, code, name=name))}</i>"

    def _buttons(self, draft: Announcement, code: str, *, is_whole: bool) -> Buttons:
        text = self._catalog.text
        opens = [[(text("announce-open", code), ViewAnnouncement(draft.id))]]
        if not is_whole:
            return opens
        approve = text("announce-approve", code)
        if draft.moment is not None:
            there = draft.moment.astimezone(ZONE)
            clock = {
                "date": self._catalog.date(there.date(), code),
                "time": self._catalog.formats.time(there.time(), code),
            }
            approve = text("announce-approve-morning", code, **clock)
        return [
            [(approve, Decide(Decision.APPROVE, draft.id))],
            [(text("announce-reject", code), AskReason(draft.id))],
            *opens,
        ]
