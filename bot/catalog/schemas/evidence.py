"""The shape of what everything said rests on: sources, and values with their source."""

import re
from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, model_validator

from bot.catalog.schemas.content import Line, Spoken, Strict, Translated, Url
from bot.core.official.values import Kind

_PUBLISHED = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
# How sure we are: a colleague told us; an official text; the press; a weak source; our inference.
Confidence = Literal["S", "O", "P", "P-", "I"]


def _published(text: str) -> str:
    if not _PUBLISHED.fullmatch(text):
        raise ValueError("must be YYYY, YYYY-MM or YYYY-MM-DD")
    return text


class SourceFile(Strict):
    """Where something is known from; `read` says in French where it could be read, and how far."""

    title: Translated
    publisher: Line
    language: Literal["fr", "ar", "en"]
    confidence: Confidence
    read: Line
    url: Url | None = None
    published: Annotated[str, AfterValidator(_published)] | None = None
    kind: Literal["testimony", "official", "statement", "press", "law", "code", "project"]
    verified_on: date

    @model_validator(mode="after")
    def _home_page_is_weak(self) -> "SourceFile":
        address = urlsplit(self.url or "")
        is_home = bool(self.url) and not address.path.strip("/") and not address.query
        if is_home and self.confidence not in {"P-", "I"}:
            raise ValueError("a home page says nothing: give its article, or call the source weak")
        return self


class FactFile(Strict):
    """A value that prose refers to as {fact:key}."""

    kind: Literal["url", "label", "phone", "date", "number", "percent", "money", "name"]
    value: date | int | float | str | Translated
    source: str
    confidence: Confidence
    verified_on: date

    @model_validator(mode="after")
    def _value_fits_kind(self) -> "FactFile":
        fits = {
            "url": isinstance(self.value, str) and self.value.startswith("http"),
            "label": isinstance(self.value, str),
            "phone": isinstance(self.value, str)
            and re.fullmatch(r"[\d ]+", self.value) is not None,
            "date": isinstance(self.value, date),
            "name": isinstance(self.value, Translated),
        }.get(self.kind, isinstance(self.value, (int, float)))
        if not fits:
            raise ValueError(f"value does not fit the kind {self.kind}")
        return self


class PointFile(Strict):
    """What an institution has to confirm; the name is what its value is called in an answer.

    The kind is there where the fact does not tell it: it is new, or a text in each language.
    `least` and `most` are written as officers write a value; of a telephone they count digits.
    """

    topic: str
    name: Spoken
    kind: Kind | None = None
    least: date | int | float | str | None = None
    most: date | int | float | str | None = None
