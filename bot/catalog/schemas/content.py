"""The shape of every TOML file under content/: what an editor may write, and nothing else."""

import re
from datetime import date, time
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from bot.core.writing.text import has_arabic

_PERIOD = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def _one_line(text: str) -> str:
    if not text.strip() or "\n" in text:
        raise ValueError("must be one line of text")
    return text


def _period(text: str) -> str:
    if not _PERIOD.fullmatch(text):
        raise ValueError("must be YYYY-MM")
    return text


def _latin(text: str) -> str:
    if has_arabic(text):
        raise ValueError("must be in Latin letters")
    return text


Line = Annotated[str, AfterValidator(_one_line)]
Latin = Annotated[Line, AfterValidator(_latin)]
Url = Annotated[str, Field(pattern=r"^https?://\S+$")]


class Strict(BaseModel):
    """No unknown key, no change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Translated(Strict):
    """One line in each language."""

    fr: Line
    ar: Line
    en: Line

    def by_language(self) -> dict[str, str]:
        """Return the texts by language code."""
        return self.model_dump()


class Spoken(Translated):
    """One line in each language, and in Darija where somebody has written it."""

    ary: Line | None = None
    ary_latn: Annotated[Line | None, Field(alias="ary-latn")] = None

    def by_language(self) -> dict[str, str]:
        """Return the texts by language code, and by the two writings of Darija."""
        return self.model_dump(by_alias=True, exclude_none=True)


class RegionFile(Translated):
    """A region, with towns by which people name it."""

    towns: tuple[Line, ...] = ()

    def by_language(self) -> dict[str, str]:
        """Return its names by language code."""
        return self.model_dump(exclude={"towns"})


class LanguageFile(Strict):
    """A language of the bot."""

    name: Line
    direction: Literal["ltr", "rtl"]
    locale: Line


class ObligationFile(Strict):
    """Something due every month."""

    name: Translated
    day: int = Field(ge=1, le=28)
    months_back: int = Field(ge=0, le=12)
    first: Annotated[str, AfterValidator(_period)] | None = None
    last: Annotated[str, AfterValidator(_period)] | None = None
    source: str
    note: str | None = None  # the source that says « avant le », which /deadline why quotes
    verified_on: date

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> "ObligationFile":
        if self.first and self.last and self.last < self.first:
            raise ValueError("last must not be before first")
        return self


class RemindersFile(Strict):
    """When people are reminded who have not chosen otherwise."""

    days: tuple[int, ...] = Field(min_length=1)
    at: time


class WeekFile(Strict):
    """The hours of a team on each kind of day: pairs of from and until, in Morocco."""

    days: tuple[tuple[time, time], ...]
    friday: tuple[tuple[time, time], ...]
    saturday: tuple[tuple[time, time], ...]
    sunday: tuple[tuple[time, time], ...]

    @model_validator(mode="after")
    def _slots_follow_each_other(self) -> "WeekFile":
        for slots in (self.days, self.friday, self.saturday, self.sunday):
            moments = [moment for slot in slots for moment in slot]
            if moments != sorted(set(moments)):
                raise ValueError("slots must begin before they end, one after the other")
        return self


class DeskFile(Strict):
    """When those who answer questions are there; told to people only once `is_set`."""

    is_set: bool
    usual: WeekFile
    ramadan: WeekFile


class ExtensionFile(Strict):
    """An announced exception to one month's date."""

    key: Line
    obligation: str
    period: Annotated[str, AfterValidator(_period)]
    due_on: date
    known_on: date
    announced_by: str
    source: str
    verified_on: date


class AuthorityFile(Strict):
    """Who may announce something, and whose approval that needs."""

    name: Translated
    kind: Literal["cnss", "order"]
    approved_by: tuple[str, ...] = Field(min_length=1)


class HolidayFile(Strict):
    """A holiday as it really fell, in place of the day that was estimated."""

    on: date
    name: Translated
    replaces: date | None = None
    source: str


class ThemeFile(Strict):
    """A group of topics, in the order shown."""

    title: Translated
    topics: tuple[str, ...] = Field(min_length=1)


class QuestionFile(Strict):
    """A question that is not ours to answer."""

    lang: Line
    text: Line


class OutOfScopeFile(Strict):
    """All of them."""

    questions: tuple[QuestionFile, ...]


class ErrorScreenFile(Strict):
    """Words that stand together on a screen with an error; `quoted` where a source has them."""

    topic: str
    quoted: bool
    signs: tuple[Line, ...] = Field(min_length=1)


class StepScreenFile(Strict):
    """Words all of which stand on the screen of a step, and none of those `without`."""

    guide: str
    step: str
    quoted: bool
    signs: tuple[Line, ...] = Field(min_length=1)
    without: tuple[Line, ...] = ()


class ScreensFile(Strict):
    """What is recognised on a picture of a screen, and the topics offered where nothing is."""

    menu: tuple[str, ...] = Field(min_length=1, max_length=6)
    pointing: str
    step: tuple[StepScreenFile, ...]
    error: tuple[ErrorScreenFile, ...]


class TopicFile(Strict):
    """The language-neutral part of a FAQ topic."""

    status: Literal["confirmed", "partial", "awaiting"]
    awaiting: Line | None = None
    darija: Latin  # the title for who writes Darija in Latin letters
    ary: Line | None = None  # the title for who writes it in Arabic ones, where no page has it
    sources: tuple[str, ...] = Field(min_length=1)
    verified_on: date
    related: tuple[str, ...] = Field(default=(), max_length=4)
    next: tuple[str, ...] = Field(min_length=1, max_length=5)  # remedies: what to try, in order
    then: str | None = None  # the topic of what comes after, once it worked
    guide: str | None = None
    since: str | None = None  # an extension: before it is known, the question does not exist

    @model_validator(mode="after")
    def _says_what_is_awaited(self) -> "TopicFile":
        if (self.status == "confirmed") != (self.awaiting is None):
            raise ValueError("awaiting must be there exactly when status is not confirmed")
        return self


class GuideFile(Strict):
    """The language-neutral part of a guide."""

    method: Literal["otp", "eid"]
    steps: tuple[Line, ...] = Field(min_length=1)
    sources: tuple[str, ...] = Field(min_length=1)
    verified_on: date
    seen_on: date | None = None  # when somebody last had these screens before them
    topics_stuck: dict[str, tuple[str, ...]] = {}


class ByWriting(Strict):
    """Something for each kind of writing: `ary-latn` is Darija in Latin letters."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-")
    )


class PhrasingsFile(ByWriting):
    """Ways to ask, by the kind of writing."""

    fr: tuple[Line, ...] = ()
    fr_sms: tuple[Line, ...] = ()
    ar: tuple[Line, ...] = ()
    ary: tuple[Line, ...] = ()
    ary_latn: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()
    mixed: tuple[Line, ...] = ()
