"""The files of the simulator's page: words in three languages, no dead button, no HTML."""

import re
from collections.abc import Iterator
from pathlib import Path

import bot.playground

WEB = Path(bot.playground.__file__).resolve().with_name("web")


def test_every_word_is_there_in_three_languages() -> None:
    """Each key that the page uses has a French, an Arabic and an English text with its values."""
    texts = [path.read_text() for path in _sources()]
    used = {key for text in texts for key in re.findall(r"say\('(\w+)'", text)}
    used |= {key for text in texts for key in re.findall(r'data-(?:text|label)="(\w+)"', text)}
    words = dict(
        re.findall(r"^  (\w+): \[(.*)\],$", (WEB / "base/words.js").read_text(), re.MULTILINE)
    )
    assert used <= words.keys()
    for key, line in words.items():
        languages = re.findall(r"'([^']*)'", line)
        assert len(languages) == 3, key
        assert all(languages), key
        assert len({text.count("{}") for text in languages}) == 1, key
        assert re.search(r"[\u0600-\u06ff]", languages[1]), key


def test_no_module_reads_data_as_html() -> None:
    """Whatever comes from messages is set as text; each module says what it is for."""
    for path in _sources():
        text = path.read_text()
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", text), path
        assert len(text.splitlines()) <= 250, path
        assert text.startswith(("// ", "/* ", "<!-- ")), path


def test_no_button_is_dead() -> None:
    """Each button of the frame is named by a module, sends a form, or is one of a known family."""
    modules = "".join(path.read_text() for path in _sources() if path.suffix == ".js")
    page = (WEB / "index.html").read_text()
    for attributes in re.findall(r'<button type="button"([^>]*)>', page):
        name = re.search(r' id="([\w-]+)"', attributes)
        family = re.search(r" (data-(?:kind|close|advance|half))", attributes)
        assert family or name, attributes
        handle = f"[{family[1]}]" if family else f"'{name[1] if name else ''}'"
        assert handle in modules, attributes


def _sources() -> Iterator[Path]:
    return (path for path in WEB.rglob("*") if path.suffix in {".js", ".css", ".html"})
