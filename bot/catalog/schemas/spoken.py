"""The shape of what is said in short: small talk, acts, and the names of commands."""

from pydantic import Field

from bot.catalog.schemas.content import ByWriting, Line, Strict


class SpokenFile(ByWriting):
    """Phrases that people say, in each language and in both scripts of Darija; and emoji."""

    fr: tuple[Line, ...] = Field(min_length=1)
    ar: tuple[Line, ...] = Field(min_length=1)
    ary: tuple[Line, ...] = Field(min_length=1)
    ary_latn: tuple[Line, ...] = Field(min_length=1)
    en: tuple[Line, ...] = Field(min_length=1)
    emoji: tuple[Line, ...] = ()

    @property
    def by_writing(self) -> dict[str, tuple[str, ...]]:
        """All of them, by how they are written."""
        return self.model_dump(by_alias=True, exclude={"to", "otherwise", "alone"})


class FollowUpFile(SpokenFile):
    """Phrases that go on from the last answer, and the topic that each answer leads to."""

    to: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    otherwise: str | None = None
    alone: str | None = None


class CommandFile(Strict):
    """What people type who mean a command: another language's word, or how it sounds."""

    words: tuple[Line, ...] = Field(min_length=1)
