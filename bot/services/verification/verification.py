"""Verification: is this message that somebody received ours, all of it, and does it still hold?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.calendar.morocco import day_of
from bot.core.corrections import disagreeing
from bot.core.pictures.reading import Reading
from bot.core.verification.misread import Sighting, verify_picture
from bot.core.verification.numbers import near_numbers
from bot.core.verification.reading.formatting import Mark
from bot.core.verification.traps import Trap, trap
from bot.core.verification.verdict import (
    Finding,
    Verdict,
    current,
    recognise_file,
    standing,
    verify,
)
from bot.core.verification.versions import Archive, Version
from bot.core.writing.text import visible
from bot.services.announcements.text import AnnouncementText
from bot.storage import announcements
from bot.storage.database import Database
from bot.storage.people import verdicts

EDITABLE = timedelta(days=2)  # so long Telegram lets people edit what they wrote
_JUST_NOW = timedelta(minutes=10)  # in which « c’est vrai ? » asks about what was just shown
_EVER_SENT = (State.SENT, State.REPLACED, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class OwnLines:
    """What may stand around an announcement because it is ours: who speaks, labels, notes."""

    names: tuple[str, ...]
    lines: tuple[str, ...]


class Verification:
    """Tells what messages, files and numbers are that somebody received."""

    def __init__(self, db: Database, catalog: Catalog, wording: AnnouncementText) -> None:
        self._db = db
        self._catalog = catalog
        self._wording = wording
        self._seen: Sequence[tuple[int, str]] = ()
        self._archive = Archive(())
        self._sent: Sequence[Announcement] = ()

    def trap(self, text: str, links: Sequence[str] = (), *, bot: str) -> Trap | None:
        """Return the trap that words set, or None; `bot` is our own name on Telegram.

        What we quote as a source, and our own facts, lead to nobody strange.
        """
        return trap(text, links, {*self._catalog.hosts(), f"t.me/{bot.lower()}"})

    async def message(
        self,
        text: str,
        links: Sequence[str] = (),
        marks: Sequence[Mark] = (),
        *,
        now: datetime | None = None,
    ) -> Finding:
        """Tell what a message is.

        `links` are where its words lead without showing it, `marks` what strikes or hides them.
        """
        await self._look()
        today = day_of(now) if now else None
        return self._beside_others(verify(text, links, self._archive, marks=marks, today=today))

    async def picture(self, reading: Reading, *, now: datetime) -> Sighting:
        """Tell what a picture is by the words that were read in it."""
        await self._look()
        knows = self._catalog.redactor.knows
        seen = verify_picture(reading, self._archive, knows, today=day_of(now))
        return replace(seen, finding=self._beside_others(seen.finding))

    async def file(self, unique_id: str) -> Finding:
        """Tell what a file is by the number that Telegram gives to every copy of it."""
        await self._look()
        return recognise_file(unique_id, self._sent)

    async def number(self, number: str) -> Finding:
        """Return what there is under a number; that alone makes no message genuine."""
        await self._look()
        found = self._archive.numbered(number.strip().upper())
        version = current(found).version if found else None
        return Finding(Verdict.NUMBER if version else Verdict.UNKNOWN, version)

    async def standing(self, version: Version) -> Finding:
        """Return what became of a version: in force, outdated, withdrawn, an exercise."""
        await self._look()
        verdict = standing(version, self._archive.numbered(version.number))
        return self._beside_others(Finding(verdict, version))

    def _beside_others(self, finding: Finding) -> Finding:
        """Return a finding with what was corrected in other languages than that of its version."""
        version, now = finding.version, finding.announcement
        if version is None or now is None or now.state is not State.SENT:
            return finding
        language = next((code for code, html in now.texts.items() if html == version.html), "")
        if finding.verdict is Verdict.NUMBER or not language:
            return finding
        first, text = now, version.html.split()
        by_id = {one.id: one for one in self._sent}
        while (before := by_id.get(first.corrects or 0)) is not None:
            if before.texts.get(language, "").split() != text:
                break
            first = before
        others = disagreeing(first, now, language)
        return replace(
            finding,
            elsewhere=tuple((code, first.texts[code], now.texts[code]) for code in others),
        )

    async def current(self, number: str) -> Announcement | None:
        """Return the announcement in force under a number, or None."""
        found = (await self.number(number)).announcement
        return found if found and found.state is State.SENT else None

    async def near_numbers(self, text: str) -> Sequence[str]:
        """Return the numbers that somebody may have meant, the likeliest first."""
        await self._look()
        return near_numbers(text, self._archive.numbers)

    async def keep(
        self, chat_id: int, verdict_id: int, message_id: int, fingerprint: str, *, now: datetime
    ) -> None:
        """Keep which message a verdict is about, for as long as its author may edit it."""
        async with self._db.transaction() as tx:
            await verdicts.purge(tx, before=now - EDITABLE)
            await verdicts.put(tx, chat_id, verdict_id, message_id, fingerprint, now=now)

    async def stale(self, chat_id: int, message_id: int, fingerprint: str) -> Sequence[int] | None:
        """Return the verdicts on a message that said something else; None: none is known."""
        rows = await verdicts.about(self._db.read, chat_id, message_id)
        if not rows:
            return None
        return [row["verdict_id"] for row in rows if row["fingerprint"] != fingerprint]

    async def last(self, chat_id: int, *, now: datetime) -> int | None:
        """Return the message of the last verdict in a chat, None when none was given just now."""
        return await verdicts.last(self._db.read, chat_id, since=now - _JUST_NOW)

    async def _look(self) -> None:
        """Read what was sent again when something was sent, corrected or withdrawn since."""
        seen = await announcements.states(self._db.read, *_EVER_SENT)
        if seen != self._seen:
            self._sent = await announcements.in_states(self._db.read, *_EVER_SENT)
            self._archive = Archive(self._versions(self._sent))
            self._seen = seen

    def _versions(self, sent: Sequence[Announcement]) -> Iterable[Version]:
        lines = own_lines(self._catalog).lines
        by_id = {one.id: one for one in sent}
        for one in sent:
            before = by_id.get(one.corrects) if one.corrects is not None else None
            names = self._names(one)
            own = self._own_lines(one, before)
            for html in one.texts.values():
                yield Version(one.number or "", html, one.state, names, lines, own, one)

    def _names(self, one: Announcement) -> tuple[str, ...]:
        """Return who speaks, in every language, with the region and without."""
        return tuple(
            self._wording.named(one.authority, region, code)
            for code in self._catalog.languages
            for region in (one.region, "")
        )

    def _own_lines(self, one: Announcement, before: Announcement | None) -> tuple[str, ...]:
        """Return the lines above and below its text that readers of any language get."""
        lines = set(numbered(self._catalog, one.number or ""))
        for code in self._catalog.languages:
            lines.update(self._wording.how_to_check(one, code).splitlines())
        if one.sent_at:
            for code in self._catalog.languages:
                words = self._wording.words(one, code, today=day_of(one.sent_at), before=before)
                around = words.replace(one.text(code)[0], "\n", 1)
                lines |= {line for line in visible(around).splitlines() if line.strip()}
        return tuple(sorted(lines))


def own_lines(catalog: Catalog) -> OwnLines:
    """Return what may stand around an announcement of which nothing but its number is known."""
    authorities = [one.name for one in catalog.authorities.values()]
    labels = ("announcement-verify", "announcement-read", "announcement-other-language")
    return OwnLines(
        tuple(
            dict.fromkeys(
                name
                for code in catalog.languages
                for who in authorities
                for name in (
                    who[code],
                    *(
                        catalog.beside((who[code], region.name[code]), code)
                        for region in catalog.regions.values()
                    ),
                )
            )
        ),
        tuple(catalog.text(label, code) for code in catalog.languages for label in labels),
    )


def numbered(catalog: Catalog, number: str) -> tuple[str, ...]:
    """Return the line with the number of an announcement, in every language."""
    return tuple(
        catalog.text("announcement-number", code, number=number) for code in catalog.languages
    )
