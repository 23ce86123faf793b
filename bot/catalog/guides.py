"""Reads the guides: illustrated steps that are the same in every language."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from bot.catalog.markdown import Drawing, Section
from bot.catalog.model import Guide, Source, Step
from bot.catalog.reader import Reader
from bot.catalog.schemas.content import GuideFile
from bot.core.writing.darija import ByLanguage


def read_guides(
    read: Reader, languages: Collection[str], sources: Mapping[str, Source]
) -> dict[str, Guide]:
    """Return the guides by slug, the proven way first; `read` notes every problem."""
    guides = {}
    for slug in read.folders("guide"):
        name = f"guide/{slug}/meta.toml"
        file = read.one(name, GuideFile)
        texts = {
            code: read.page(f"guide/{slug}/{code}.md", code, is_illustrated=True)
            for code in languages
        }
        texts |= read.in_darija(f"guide/{slug}", is_illustrated=True)
        if file is None or not all(texts.values()):
            continue
        read.known(name, "sources", file.sources, sources)
        read.verified(name, "verified_on", file.verified_on)
        read.known(name, "topics_stuck", file.topics_stuck, dict.fromkeys(file.steps), "step")
        if _agree(read, slug, texts, file.steps):
            guides[slug] = _guide(slug, file, texts)
    # The way that a colleague has lived through comes first.
    return dict(sorted(guides.items(), key=lambda item: item[1].method != "otp"))


def _agree(
    read: Reader, slug: str, texts: Mapping[str, Sequence[Section]], steps: Sequence[str]
) -> bool:
    """Tell whether every language has the title and these steps, each with the same drawing."""
    problems = len(read.problems)
    for code, parts in texts.items():
        for title, what in _problems(parts, len(steps)):
            read.note(f"guide/{slug}/{code}.md", title, what)
    if len(read.problems) > problems:
        return False
    for number, key in enumerate(steps, 1):
        drawings = {_drawing(parts[number]).name for parts in texts.values()}
        if len(drawings) > 1:
            what = f"the languages show different drawings: {', '.join(sorted(drawings))}"
            read.note(f"guide/{slug}", key, what)
    return len(read.problems) == problems


def _problems(parts: Sequence[Section], steps: int) -> Iterator[tuple[str, str]]:
    """Yield the title of each section that will not do, and why."""
    if [part.level for part in parts] != [1] + [2] * steps:
        yield "", f"needs one # title and {steps} ## steps, as meta.toml says"
        return
    if parts[0].drawing:
        yield parts[0].title, "has a drawing; drawings belong to the steps"
    for part in parts[1:]:
        if part.drawing is None:
            yield part.title, "needs its drawing, a line ![what it shows](name)"
        elif not part.drawing.alt.strip():
            yield part.title, "needs words in ![…] for who cannot see the drawing"
        if not part.blocks:
            yield part.title, "needs a text"


def _guide(slug: str, file: GuideFile, texts: Mapping[str, Sequence[Section]]) -> Guide:
    def step(number: int, key: str) -> Step:
        parts = {code: sections[number] for code, sections in texts.items()}
        return Step(
            key,
            ByLanguage({code: part.title for code, part in parts.items()}),
            ByLanguage({code: part.html for code, part in parts.items()}),
            file.topics_stuck.get(key, ()),
            next(_drawing(part).name for part in parts.values()),
            ByLanguage({code: _drawing(part).alt for code, part in parts.items()}),
            {code: part.blocks for code, part in parts.items()},
        )

    return Guide(
        slug,
        file.method,
        ByLanguage({code: parts[0].title for code, parts in texts.items()}),
        ByLanguage({code: parts[0].html for code, parts in texts.items()}),
        tuple(step(number, key) for number, key in enumerate(file.steps, 1)),
        file.sources,
        file.verified_on,
        file.seen_on,
        {code: parts[0].blocks for code, parts in texts.items()},
    )


def _drawing(part: Section) -> Drawing:
    assert part.drawing is not None  # noqa: S101 - `_agree` has looked
    return part.drawing
