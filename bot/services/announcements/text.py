"""How an announcement reads: its header, what was corrected, and the form in which it arrives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.attachments import File, fits_caption
from bot.core.callbacks import ButtonRow, Buttons, CallbackData, Opens
from bot.core.callbacks.verification import Acknowledge, Verify
from bot.core.corrections import compared, listed, reads_the_same
from bot.core.deep_links import DeepLink, address
from bot.core.writing.sharing import whatsapp, whatsapp_whole
from bot.core.writing.subjects import LONGEST as LONGEST_SUBJECT
from bot.core.writing.subjects import subject
from bot.core.writing.text import escape, shortened, utf16_length, visible, visible_length
from bot.services.announcements.audience_words import AudienceWords

WIDEST_NUMBER = "0000-00-0000"  # as wide as any that is given


@dataclass(frozen=True, slots=True)
class RenderedMessage:
    """What a reader gets: words with buttons, under a file or followed by files."""

    html: str
    buttons: Buttons  # rows of a label and what it carries
    caption_of: File | None = None
    followed_by: tuple[File, ...] = ()


class AnnouncementText:
    """Puts announcements into the words of each language."""

    def __init__(self, catalog: Catalog, *, bot: str = "") -> None:
        """Take the bot's name on Telegram: what is passed on leads back to it."""
        self._catalog = catalog
        self.audience = AudienceWords(catalog)
        self._bot = bot

    def who(self, announcement: Announcement, language: str) -> str:
        """Return who speaks, such as « CNSS · Casablanca-Settat »."""
        return self.named(announcement.authority, announcement.region, language)

    def about(self, announcement: Announcement, language: str) -> str:
        """Return by what one is told from others: its first words in quotes, or its files."""
        if words := subject(announcement.text(language)[0]):
            return self._catalog.text("announce-about", language, subject=words)
        names = [shortened(file.name, LONGEST_SUBJECT) for file in announcement.files if file.name]
        if names:
            return self._catalog.listed(names[:1], language)
        return self._catalog.text("announce-wordless", language)

    def title(self, announcement: Announcement, language: str) -> str:
        """Return « Annonce n° 2025-07-003 », of an exercise that it is one: it has no number."""
        if announcement.is_exercise:
            return self._catalog.text("announcement-exercise-title", language)
        number = announcement.number or "…"
        return self._catalog.text("announcement-number", language, number=number)

    def named(self, authority: str, region: str, language: str) -> str:
        """Return the name of an authority, with its region where it has one."""
        name = self._catalog.authorities[authority].name[language]
        where = self._catalog.regions.get(region)
        return self._catalog.beside((name, where.name[language]), language) if where else name

    def words(
        self,
        announcement: Announcement,
        language: str,
        *,
        today: date,
        before: Announcement | None = None,
    ) -> str:
        """Return an announcement as a reader gets it, as Telegram HTML.

        `before` is the version that it corrects, `today` the day on which it goes out. To whom
        the correction changes nothing, nothing is said of it.
        """
        text = self._catalog.text
        body, is_theirs = announcement.text(language)
        number = self.title(announcement, language)
        head = f"📣 <b>{escape(self.who(announcement, language))}</b>\n<i>{escape(number)}</i>"
        if announcement.is_exercise:
            head = f"<b>{escape(text('announcement-exercise', language))}</b>\n{head}"
        lines = [head]
        if announcement.options.is_urgent:
            lines.append(f"<b>{escape(text('announcement-urgent', language))}</b>")
        if before is not None and not reads_the_same(before, announcement, language):
            lines.append(
                f"<b>{escape(self._corrected(announcement, before, language, today))}</b>"
            )
        if not is_theirs:
            lines.append(f"<i>{escape(text('announcement-other-language', language))}</i>")
        lines.append(body)
        if announcement.options.expires_on:
            day = self._catalog.date(announcement.options.expires_on, language)
            lines.append(f"<i>{escape(text('announcement-until', language, date=day))}</i>")
        return "\n\n".join(lines)

    def letters(
        self,
        announcement: Announcement,
        *,
        today: date,
        before: Announcement | None = None,
        was_caption: bool | None = None,
    ) -> Mapping[str, RenderedMessage]:
        """Return what the readers of each language get, in the form that was approved.

        `was_caption` is the form of what a correction corrects.
        """
        is_caption = announcement.options.is_caption
        if is_caption is None:
            is_caption = self.is_caption(announcement, before=before, was_caption=was_caption)
        return {
            code: RenderedMessage(
                html := self.words(announcement, code, today=today, before=before),
                self._buttons(announcement, html, code),
                announcement.files[0] if is_caption else None,
                () if is_caption else announcement.files,
            )
            for code in self._catalog.languages
        }

    def is_caption(
        self,
        announcement: Announcement,
        *,
        before: Announcement | None = None,
        was_caption: bool | None = None,
    ) -> bool:
        """Tell whether the words stand below the file, whatever number and day they get.

        A correction keeps the form of what it corrects, unless it is too long for that.
        """
        if before is not None and not was_caption:
            return False
        lengths = (
            self.longest(announcement, code, before=before) for code in self._catalog.languages
        )
        return fits_caption(announcement.files, lengths)

    def longest(
        self, announcement: Announcement, language: str, *, before: Announcement | None = None
    ) -> int:
        """Return the length of the words with the widest number and day (UTF-16 units)."""
        numbered = replace(announcement, number=announcement.number or WIDEST_NUMBER)
        days = (date(2025, month, 28) for month in range(1, 13))
        day = max(days, key=lambda day: utf16_length(self._catalog.date(day, language)))
        return visible_length(self.words(numbered, language, today=day, before=before))

    def _buttons(self, announcement: Announcement, html: str, language: str) -> Buttons:
        """Return the buttons below an announcement that reads so."""
        number = announcement.number or ""
        check = self._catalog.text("announcement-verify", language)
        row: list[tuple[str, CallbackData | Opens]] = [(check, Verify(number))]
        if self._bot and not announcement.is_exercise:
            share = self._catalog.text("whatsapp", language)
            row.append((share, Opens(self._by_whatsapp(announcement, html, language))))
        rows: list[ButtonRow] = [row]
        if announcement.options.asks_receipt:
            label = self._catalog.text("announcement-read", language)
            rows.insert(0, [(label, Acknowledge(announcement.id))])
        return rows

    def _by_whatsapp(self, announcement: Announcement, html: str, language: str) -> str:
        """Return the link that passes an announcement on: all of it, or who speaks and its number.

        Less than all would say something else.
        """
        end = self.how_to_check(announcement, language)
        head = [
            escape(f"{self.who(announcement, language)}\n{self.title(announcement, language)}")
        ]
        return whatsapp_whole(f"{visible(html)}\n\n{end}") or whatsapp(head, end)

    def how_to_check(self, announcement: Announcement, language: str) -> str:
        """Return the lines below what is passed on: where to see if it is ours, and still holds.

        Empty where nobody knows the bot's name.
        """
        if not self._bot:
            return ""
        where = address(self._bot, DeepLink.VERIFY, announcement.number or "")
        return f"{self._catalog.text('announcement-check-here', language)}\n{where}"

    def withdrawn(self, announcement: Announcement, language: str) -> str:
        """Return what takes the place of an announcement that was taken back."""
        notice = self._taken_back("announcement-withdrawn", announcement, language)
        return f"📣 <b>{escape(self.who(announcement, language))}</b>\n{notice}"

    def told_corrected(
        self, announcement: Announcement, before: Announcement
    ) -> Mapping[str, str]:
        """Return what tells a chat that an announcement was corrected there, by language."""
        return self._told("announcement-told-corrected", announcement, before)

    def ping_corrected(
        self, announcement: Announcement, before: Announcement
    ) -> Mapping[str, str]:
        """Return what tells who had read an announcement how it was corrected, by language."""
        return self._told("announcement-ping-corrected", announcement, before)

    def _told(
        self, key: str, announcement: Announcement, before: Announcement
    ) -> Mapping[str, str]:
        number, said = announcement.number or "", {}
        for code in self._catalog.languages:
            what = listed(before.text(code)[0], announcement.text(code)[0])
            named = f"{key}-what" if what else key
            said[code] = escape(self._catalog.text(named, code, number=number, what=what))
        return said

    def compared(self, before: Announcement, after: Announcement, language: str) -> Sequence[str]:
        """Return what a correction changes, from what to what: a line for each text, its end."""
        names, text = self._catalog.languages, self._catalog.text
        lines = [
            text("announce-changes", language, name=names[code].name, what=what)
            for code in names
            if (what := self._changed(before.texts.get(code), after.texts.get(code), language))
        ]
        old, new = before.options.expires_on, after.options.expires_on
        if old != new:
            never = text("announce-expires-never", language)
            said = [self._catalog.date(day, language) if day else never for day in (old, new)]
            lines.append(text("announce-changes-until", language, old=said[0], new=said[1]))
        return lines

    def _changed(self, before: str | None, after: str | None, language: str) -> str:
        if before == after:
            return ""
        if before is None or after is None:
            key = "announce-changes-added" if before is None else "announce-changes-gone"
            return self._catalog.text(key, language)
        return compared(before, after) or self._catalog.text("announce-changes-much", language)

    def told_withdrawn(self, announcement: Announcement) -> Mapping[str, str]:
        """Return what tells a chat that an announcement was taken back, by language."""
        return {
            code: self._taken_back("announcement-told-withdrawn", announcement, code)
            for code in self._catalog.languages
        }

    def ping_withdrawn(self, announcement: Announcement) -> Mapping[str, str]:
        """Return what tells who had read an announcement that it was taken back, by language."""
        return {
            code: self._taken_back("announcement-ping-withdrawn", announcement, code)
            for code in self._catalog.languages
        }

    def replaced(self, announcement: Announcement) -> Mapping[str, str]:
        """Return what takes the place of a version where a newer one was sent, by language."""
        number = announcement.number or ""
        return {
            code: f"📣 <b>{escape(self.who(announcement, code))}</b>\n"
            + escape(self._catalog.text("announcement-replaced", code, number=number))
            for code in self._catalog.languages
        }

    def _taken_back(self, key: str, announcement: Announcement, language: str) -> str:
        """Return a sentence on what was taken back: whose it was, its number, its first words."""
        about = subject(announcement.text(language)[0])
        return escape(
            self._catalog.text(
                f"{key}-what" if about else key,
                language,
                who=self.who(announcement, language),
                number=announcement.number or "",
                subject=about,
            )
        )

    def _corrected(
        self, announcement: Announcement, before: Announcement, language: str, today: date
    ) -> str:
        what = listed(before.text(language)[0], announcement.text(language)[0])
        day = self._catalog.date(today, language)
        key = "announcement-corrected-what" if what else "announcement-corrected"
        return self._catalog.text(key, language, date=day, what=what)
