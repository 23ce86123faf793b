"""Official answers as files of the content: checked by its rules, and added for review."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.catalog.catalog import Catalog
from bot.catalog.markdown import Reference
from bot.catalog.model import Problem, Source, Topic
from bot.catalog.official.tables import written
from bot.catalog.reader import Reader
from bot.catalog.topics import read_topics
from bot.catalog.typography import polish
from bot.core.questions.official import Number, OfficialAnswer, Text, numbers_of, replaced
from bot.core.writing.darija import ARY, LEANS_ON, ByLanguage

_SIGNS = re.compile(r"([\\`*_\[\]<>&])")
_MARKS = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_BLOCK = re.compile(r"^(#|~|\+|={1,}|-{2,})", re.MULTILINE)
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_UNWRITTEN = "# Les titres en darija (darija, ary) ne sont pas encore écrits."
_READ = "réponse recueillie par deux responsables dans le bot"
_SMALL = 1000  # a smaller whole number is written alike in every language


@dataclass(frozen=True, slots=True)
class Topics:
    """An answer as a topic with its source, or what the checker of the content says against it."""

    topic: Topic | None
    source: Source
    problems: Sequence[Problem]


def as_topic(catalog: Catalog, answer: OfficialAnswer, *, on: date) -> Topics:
    """Return what an answer is as a topic of the content, as if it had been written on a day."""
    source = Source(
        source_key(answer),
        ByLanguage(
            {code: polish(_title(catalog, answer, code), code) for code in catalog.languages}
        ),
        None,
        on.isoformat(),
        "official",
        "O",
        on,
    )
    facts = facts_of(answer)
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "guide").mkdir()
        for name, text in topic_files(catalog, answer, on=on).items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        read = Reader(root, on)
        named = {f"fact:{key}": one for key, one in facts.items()}
        read.references = {
            code: {key: Reference("number", one.written) for key, one in named.items()}
            for code in catalog.languages
        }
        known = dict.fromkeys([source.key, *catalog.sources], source)
        found = read_topics(read, catalog.languages, known, {}, (), elsewhere=catalog.topics)
    return Topics(None if read.problems else found.get(answer.topic), source, read.problems)


def whole(catalog: Catalog, answer: OfficialAnswer) -> OfficialAnswer:
    """Return an answer with a text in every language.

    Where none was written it is that of another language, below a line that says so: who asks gets
    what there is, and not nothing. Of an answer with no text at all nothing is made.
    """
    written_in = next((code for code in catalog.languages if code in answer.texts), None)
    if written_in is None or not answer.missing(catalog.languages):
        return answer
    text, name = answer.texts[written_in], catalog.languages[written_in].name
    filled = {
        code: Text(text.title, f"{elsewhere(catalog, code, name)}\n\n{text.body}")
        for code in answer.missing(catalog.languages)
    }
    return replace(answer, texts={**answer.texts, **filled})


def elsewhere(catalog: Catalog, language: str, name: str) -> str:
    """Return the line that says in what other language an answer stands below it."""
    return _MARKS.sub("", catalog.text("official-elsewhere", language, name=name))


def source_key(answer: OfficialAnswer) -> str:
    """Return by what name the institution's answer is quoted as a source."""
    return f"answer-{answer.topic}"


def facts_of(answer: OfficialAnswer) -> Mapping[str, Number]:
    """Return the numbers that an answer tells, by the names of the facts."""
    return {f"{answer.topic}-{n}": one for n, one in enumerate(numbers_of(answer.texts), 1)}


def topic_files(catalog: Catalog, answer: OfficialAnswer, *, on: date) -> Mapping[str, str]:
    """Return the files of an answer's topic by their names below content/."""
    folder = f"faq/{answer.topic}"
    names = {one.value: f"{{fact:{key}}}" for key, one in facts_of(answer).items()}
    texts = whole(catalog, answer).texts
    themes = (one.topics for one in catalog.themes if one.key == answer.theme)
    related = next(themes, tuple(catalog.topics))
    meta = {
        "status": "confirmed",
        "darija": _plain_line(
            _in_latin_letters([texts[catalog.default], *texts.values()], answer.topic)
        ),
        "ary": _plain_line(texts[LEANS_ON[ARY]].title),
        "sources": [source_key(answer)],
        "verified_on": on,
        "related": related[:2],
        "next": related[:1],
    }
    pages = {f"{folder}/{code}.md": _page(text, names) for code, text in texts.items()}
    return {
        f"{folder}/meta.toml": f"{_UNWRITTEN}\n{written(meta)}",
        f"{folder}/phrasings.toml": written(_phrasings(answer)),
        **pages,
    }


def shared_tables(catalog: Catalog, answer: OfficialAnswer, *, on: date) -> Mapping[str, str]:
    """Return what is added at the end of facts.toml and sources.toml, by the file."""
    title = {code: _title(catalog, answer, code) for code in catalog.languages}
    source = {
        "title": title,
        "publisher": title[catalog.default],
        "published": on.isoformat(),
        "language": catalog.default,
        "kind": "official",
        "confidence": "O",
        "read": _READ,
        "verified_on": on,
    }
    facts = [
        f"\n[{key}]\n"
        + written(
            {
                **_valued(number, catalog.languages),
                "source": source_key(answer),
                "confidence": "O",
                "verified_on": on,
            }
        )
        for key, number in facts_of(answer).items()
    ]
    return {
        "sources.toml": f"\n[{source_key(answer)}]\n{written(source)}",
        "facts.toml": "".join(facts),
    }


def with_topic(themes: str, theme: str, topic: str) -> str:
    """Return the text of themes.toml with a topic at the end of a theme. Raises LookupError."""
    table = re.compile(
        rf"(^\[{re.escape(theme)}\]\n(?:(?!\[).*\n)*?topics = \[)([^\]]*)\]", re.MULTILINE
    )
    if not table.search(themes):
        raise LookupError(theme)
    return table.sub(rf'\g<1>\g<2>, "{topic}"]', themes, count=1)


def _title(catalog: Catalog, answer: OfficialAnswer, language: str) -> str:
    name = catalog.authorities[answer.authority].name[language]
    return _MARKS.sub("", catalog.text("official-source", language, authority=name))


def _page(text: Text, names: Mapping[str, str]) -> str:
    return f"# {_plain(text.title)}\n\n{replaced(_plain(text.body), names)}\n"


def _in_latin_letters(texts: Iterable[Text], topic: str) -> str:
    """Return the title for who reads Latin letters; of an answer in Arabic alone, its name."""
    titles = (text.title for text in texts)
    return next((one for one in titles if not _ARABIC.search(one)), topic.replace("-", " "))


def _plain_line(words: str) -> str:
    return _APOSTROPHE.sub("’", _MARKS.sub("", words))


def _plain(words: str) -> str:
    """Return words so that Markdown says just them: lines and lists stay what they look like."""
    plain = _MARKS.sub("", words).replace("{", "(").replace("}", ")")
    plain = _SIGNS.sub(r"\\\1", "\n".join(line.strip() for line in plain.splitlines()))
    return _APOSTROPHE.sub("’", _BLOCK.sub(r"\\\1", plain))


def _phrasings(answer: OfficialAnswer) -> Mapping[str, list[str]]:
    ways: dict[str, dict[str, None]] = {}
    for one in answer.ways:
        ways.setdefault(one.language, {})[" ".join(one.words.split())] = None
    return {kind: list(words) for kind, words in ways.items()}


def _valued(number: Number, languages: Iterable[str]) -> Mapping[str, object]:
    if number.value.isdecimal() and int(number.value) < _SMALL:
        return {"kind": "number", "value": int(number.value)}
    return {"kind": "name", "value": dict.fromkeys(languages, number.written)}
