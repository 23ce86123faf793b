"""Knows by its name what is surely not ours: taxes, the Order's fee, medicines, football."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from bot.core.writing.phrases import Phrases, read
from bot.core.writing.spoken import without_emoji

LONGEST = 16  # words; who says more may ask something of ours beside it


class Subject(StrEnum):
    """Whose matter it is; the value is its section in the content. The first that is named counts.

    What stands under `PERHAPS` may be said of something of ours.
    """

    ORDER = "order"
    TAX = "tax"
    MEDICINE = "medicine"
    OTHER = "other"
    PERHAPS = "perhaps"


OURS = "ours"  # with a word of these it may be ours after all
SECTIONS = (*Subject, OURS)


class Named(NamedTuple):
    """A subject that is not ours, and whether its name can mean nothing else."""

    subject: Subject
    is_sure: bool


class Foreign:
    """The names of the content, found wherever they stand in a short text."""

    def __init__(
        self,
        sections: Mapping[str, Mapping[str, Iterable[str]]],
        *,
        others: Collection[str] = (),
    ) -> None:
        """Take the names, in SECTIONS, by how they are written. Raises PhraseError.

        `others` are words of questions of ours: none is a slip for one of these.
        """
        kinds = {
            section: [name for written in writings.values() for name in written]
            for section, writings in sections.items()
        }
        self._phrases = Phrases(kinds, others=others)

    def named(self, text: str) -> Named | None:
        """Return whose matter a short text is about; None where none, or ours, is named."""
        words = without_emoji(read(text[: LONGEST * 24]))
        if len(words) > LONGEST:
            return None
        found = {
            kind
            for at in range(len(words))
            for kinds in self._phrases.at(words, at).values()
            for kind in kinds
        }
        subject = next((one for one in Subject if one in found), None)
        if subject is None or OURS in found:
            return None
        if subject is Subject.PERHAPS:
            return Named(Subject.OTHER, is_sure=False)
        return Named(subject, is_sure=True)
