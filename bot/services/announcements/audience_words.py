"""Whom an announcement is for, and who gets it in another language, in words."""

from collections.abc import Sequence

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, Kind


class AudienceWords:
    """Names audiences in the language of who reads of them."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def whom(self, announcement: Announcement, language: str) -> str:
        """Return whom an announcement is for, in a few words."""
        audience = announcement.audience
        if audience is None:
            return "–"
        text = self._catalog.text
        kind = audience.kind
        if kind is Kind.EXERCISE:
            return text("announce-whom-exercise", language)
        parts = [text(f"announce-kind-{kind}", language)]
        if audience.regions:
            where = self._regions(audience.regions, language)
            count = len(audience.regions)
            key = f"announce-regions-{kind}"
            parts = [text(key, language, regions=where, count=count)]
            if audience.is_unplaced:
                parts.append(text("announce-and-unplaced", language))
        if audience.languages:
            names = [self._catalog.languages[code].name for code in audience.languages]
            parts.append(self._catalog.listed(names, language))
        if audience.undeclared:
            parts.append(text("announce-undeclared", language))
        return self._catalog.beside(parts, language)

    def missing(self, announcement: Announcement, language: str) -> str:
        """Return which readers get a text that is not in their language; empty for none."""
        names = [
            one.name
            for code, one in self._catalog.languages.items()
            if code not in announcement.texts
        ]
        listed_ = self._catalog.listed(names, language)
        return self._catalog.text("announce-missing", language, languages=listed_) if names else ""

    def _regions(self, codes: Sequence[str], language: str) -> str:
        names = [self._catalog.regions[code].name[language] for code in codes]
        return self._catalog.listed(names, language)
