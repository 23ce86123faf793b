"""A site made without a press, and what its pages are made of, read back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import cast

from bot.rendering.guide import GuideSheet
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.site.site import site
from bot.services.site.standing import Standing

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)
BOT = "ConfrereBot"
_VOID = {"meta", "link", "img", "input", "br"}
_DATA = {"ul", "ol", "table", "thead", "tbody", "tr", "nav", "html", "head", "form"}


class NoPress:
    """Prints nothing: what the prints look like is looked at elsewhere."""

    async def pdf(self, template: str, _: object) -> bytes:
        """Return what begins as a PDF does."""
        return b"%PDF-" + template.encode()

    async def png(self, _: str, data: GuideSheet) -> tuple[bytes, ...]:
        """Return a picture of each step."""
        return (b"\x89PNG",) * len(data.steps)


async def made(standing: Standing, *, bot: str = BOT, now: datetime = NOW) -> dict[str, bytes]:
    """Return the files of a site."""
    return await site(standing, cast(TypstRenderer, NoPress()), bot=bot, now=now)


@dataclass
class Element:
    """An element with its attributes, and the text inside it."""

    tag: str
    attributes: Mapping[str, str]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What is read, each space a plain one."""
        return " ".join("".join(self.parts).split())


class Reading(HTMLParser):
    """A page, read strictly: each tag is closed in its order, each attribute stands once."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(page.decode())
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        assert len(dict(attrs)) == len(attrs), attrs
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open."""
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Add to everything that is open."""
        assert not data.strip() or self._open[-1].tag not in _DATA, data
        for element in self._open:
            element.parts.append(data)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Return the elements of a kind that have these attributes."""
        return [
            one
            for one in self.elements
            if one.tag == tag
            and all(one.attributes.get(key) == value for key, value in attributes.items())
        ]


def pages(files: Mapping[str, bytes]) -> dict[str, Reading]:
    """Return every page of a site, read strictly."""
    return {name: Reading(page) for name, page in files.items() if name.endswith(".html")}
