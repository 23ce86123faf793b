"""The shape of content/search/: the words by which a question is understood."""

from typing import Annotated

from pydantic import Field

from bot.catalog.schemas.content import Line, Strict

Forms = dict[Line, Annotated[tuple[Line, ...], Field(min_length=1)]]


class DarijaFile(Strict):
    """Forms of Darija words by their English meaning; `shared` ones exist elsewhere too."""

    questions: Forms
    pronouns: Forms
    small: Forms
    time: Forms
    verbs: Forms
    people: Forms
    things: Forms
    descriptions: Forms
    shared: Forms


class SmsFile(Strict):
    """What short spellings stand for."""

    words: dict[Line, Line]


class WordForWordFile(Strict):
    """Questions to which the topic is the answer, however sure the search is."""

    topic: str
    questions: tuple[Line, ...] = Field(min_length=1)


class ContrastFile(Strict):
    """Words of ours, and words that make a question somebody else's."""

    ours: tuple[Line, ...] = Field(min_length=1)
    others: tuple[Line, ...] = Field(min_length=1)


class DatesFile(Strict):
    """The words of questions about the date; `months` by their number."""

    topic: str
    late_topic: str
    amount_topic: str
    words: dict[Line, Annotated[tuple[Line, ...], Field(min_length=1)]]
    others: "OthersFile"
    months: dict[Annotated[int, Field(ge=1, le=12)], tuple[Line, ...]]
    numbers: dict[Line, Annotated[int, Field(ge=1, le=31)]]
    days_ahead: dict[Line, Annotated[int, Field(ge=-2, le=2)]]
    days: dict[Annotated[int, Field(ge=1, le=31)], tuple[Line, ...]]
    months_of_day: dict[Annotated[int, Field(ge=1, le=12)], tuple[Line, ...]]


class ToldFile(Strict):
    """What is said around a question, by how it is written."""

    fr: tuple[Line, ...]
    fr_sms: Annotated[tuple[Line, ...], Field(alias="fr-sms")]
    ar: tuple[Line, ...]
    ary: tuple[Line, ...]
    ary_latn: Annotated[tuple[Line, ...], Field(alias="ary-latn")]
    en: tuple[Line, ...]


class CourtesyTable(Strict):
    """What is said politely, by how it is written."""

    fr: tuple[Line, ...]
    ar: tuple[Line, ...]
    en: tuple[Line, ...]
    ary: tuple[Line, ...]
    ary_latn: Annotated[tuple[Line, ...], Field(alias="ary-latn")]


class CourtesiesFile(Strict):
    """What is said before and after a question, by what it does."""

    greets: CourtesyTable
    introduces: CourtesyTable
    apologises: CourtesyTable
    thanks: CourtesyTable
    blesses: CourtesyTable
    hurries: CourtesyTable
    promises: CourtesyTable
    asks_leave: CourtesyTable


class PassagesFile(Strict):
    """The words by which a message is cut into passages; see core.passages.PassageWords."""

    joins: tuple[Line, ...]
    openers: tuple[Line, ...]
    denials: tuple[Line, ...]
    bare_denials: tuple[Line, ...]
    symptoms: tuple[Line, ...]
    haves: tuple[Line, ...]
    wells: tuple[Line, ...]
    insteads: tuple[Line, ...]
    aways: tuple[Line, ...]
    knows: tuple[Line, ...]
    refusals: tuple[Line, ...]
    settled: tuple[Line, ...]
    asides: tuple[Line, ...]
    needs: tuple[Line, ...]
    leads: tuple[Line, ...]
    owners: tuple[Line, ...]
    ours: tuple[Line, ...]
    own_waw: tuple[Line, ...]
    negations: tuple[Line, ...]
    lacks: tuple[Line, ...]


class OthersFile(Strict):
    """Words that make it the date of something else, and words that are no misspelling.

    `objects` are of our field, yet not the date; a number of `people` is no day.
    """

    words: tuple[Line, ...]
    objects: tuple[Line, ...]
    distinct: tuple[Line, ...]
    people: tuple[Line, ...]
