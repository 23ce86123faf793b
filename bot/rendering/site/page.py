"""The frame of every page: one heading, landmarks, the way to its siblings in other languages."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

from bot.rendering.site.html import Html, element, joined

_HERE = Path(__file__).parent
STYLE, SCRIPT, INDEX = "style.css", "site.js", "words.js"  # the last in the folder of a language


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of the site, by its own name."""

    code: str
    name: str
    direction: str  # ltr or rtl


@dataclass(frozen=True, slots=True)
class Frame:
    """What is the same on all pages of a language."""

    tongue: Tongue
    tongues: tuple[Tongue, ...]
    site: str
    skip: str
    menu: str  # the name of the menu, for who hears it
    languages: str  # that of the choice between languages
    entries: tuple[tuple[str, str], ...]  # of the menu: the page and what it is called
    foot: Html


@dataclass(frozen=True, slots=True)
class Page:
    """A page of every language; `name` is its file's, `entry` that of its entry in the menu."""

    name: str
    title: str
    main: Html  # what follows the heading
    entry: str
    has_search: bool = False


def assets() -> dict[str, bytes]:
    """Return what all pages share, by the name of the file."""
    return {name: (_HERE / name).read_bytes() for name in (STYLE, SCRIPT)}


def document(frame: Frame, page: Page) -> bytes:
    """Return a page in the folder of its language."""
    tongue = frame.tongue
    entries = (_entry(page, name, label) for name, label in frame.entries)
    return _filled(
        tongue,
        head=joined(page.title)
        if page.entry == page.name == "index.html"
        else _titled(frame, page),
        top="../",
        scripts=_scripts(page),
        skip=element("a", frame.skip, href="#main", class_="skip"),
        site=element("a", frame.site, href="index.html"),
        menu=element(
            "nav", element("ul", *(element("li", one) for one in entries)), aria_label=frame.menu
        ),
        languages=element(
            "nav",
            element("ul", *(element("li", _sibling(one, tongue, page)) for one in frame.tongues)),
            aria_label=frame.languages,
            class_="languages",
        ),
        title=joined(page.title),
        main=page.main,
        foot=frame.foot,
    )


def welcome(site: str, tongues: tuple[tuple[Tongue, str], ...]) -> bytes:
    """Return the first page: it leads to each language in its own words."""
    inside = (
        element(
            "li",
            element(
                "a", one.name, href=f"{one.code}/index.html", lang=one.code, hreflang=one.code
            ),
            element("p", said),
            lang=one.code,
            dir=one.direction,
        )
        for one, said in tongues
    )
    first, _ = tongues[0]
    return _filled(
        first, head=joined(site), top="", scripts=Html(), skip=Html(), site=Html(), menu=Html(),
        languages=Html(), title=joined(site), main=element("ul", *inside, class_="choice"),
        foot=Html(),
    )  # fmt: skip


def _scripts(page: Page) -> Html:
    names = [INDEX, f"../{SCRIPT}"] if page.has_search else [f"../{SCRIPT}"]
    return joined(*(element("script", src=name, defer="") for name in names))


def _titled(frame: Frame, page: Page) -> Html:
    return joined(page.title, " · ", frame.site)


def _entry(page: Page, name: str, label: str) -> Html:
    current = {page.entry: "true", page.name: "page"}.get(name)
    return element("a", label, href=name, aria_current=current)


def _sibling(one: Tongue, here: Tongue, page: Page) -> Html:
    current = "true" if one == here else None
    href = f"../{one.code}/{page.name}"
    return element(
        "a", one.name, href=href, lang=one.code, dir=one.direction, hreflang=one.code,
        aria_current=current,
    )  # fmt: skip


def _filled(tongue: Tongue, **pieces: str) -> bytes:
    given = {"language": tongue.code, "direction": tongue.direction, **pieces}
    return _template().substitute(given).encode()


@cache
def _template() -> Template:
    return Template((_HERE / "page.html").read_text(encoding="utf-8"))
