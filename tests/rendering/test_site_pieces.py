"""Pieces of the site's HTML: whatever somebody wrote, it says that and nothing else."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from bot.core.writing.bidi import FSI, LRI, PDI, RLI
from bot.core.writing.markup import (
    Break,
    Bullets,
    Label,
    Link,
    Numbered,
    Paragraph,
    Quote,
    Strong,
    Text,
)
from bot.core.writing.telegram_html import blocks
from bot.rendering.site.flow import flow, link
from bot.rendering.site.html import element, joined, words

SIGNS = st.text(alphabet=f"a<>&\"'é ع/\n•1.{LRI}{RLI}{FSI}{PDI}\u200f", max_size=40)


class Strict(HTMLParser):
    """Collects what is read; each tag is closed in its order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, _: object) -> None:
        """Open one."""
        self.tags.append(tag)
        if tag not in {"br", "img"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the one that is open."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Add what is read."""
        self.text += data


@given(SIGNS)
def test_any_text_is_what_it_says(text: str) -> None:
    """Marks of direction become elements where they are whole; else they stay what they are."""
    marks = str.maketrans("", "", f"{LRI}{RLI}{FSI}{PDI}")
    read = Strict(words(text))

    assert read.text.translate(marks) == text.translate(marks)
    assert set(read.tags) <= {"bdi"}
    assert Strict(element("a", text, href=text, data_x=text)).tags.count("a") == 1


@given(SIGNS, SIGNS)
def test_any_message_of_telegram_is_closed(one: str, other: str) -> None:
    """Whatever stands in it, in whatever order its tags end."""
    for html in (one, f"<b>{one}<i>{other}</b></i>", f"<blockquote>{one}</blockquote>{other}"):
        Strict(flow(blocks(html)))


def test_lists_of_the_chat_are_lists() -> None:
    """Bullets and numbers at the head of a line; a sentence before them stays one."""
    html = flow(blocks("Préparez :\n• la <b>carte</b>\n• le code\n\n2. Ouvrez\n3. Fermez\nVoilà."))

    assert html == (
        "<p>Préparez :</p><ul><li>la <strong>carte</strong></li><li>le code</li></ul>"
        '<ol start="2"><li>Ouvrez</li><li>Fermez</li></ol><p>Voilà.</p>'
    )
    assert flow(blocks("le 10\n1.5 % par mois\n2025. fin")) == (
        "<p>le 10<br>1.5 % par mois<br>2025. fin</p>"
    )


def test_every_kind_of_block_has_its_element() -> None:
    """Those of the content and those of the chat."""
    text = (Text("x"),)
    html = flow(
        [
            Paragraph((*text, Break(), Label("Valider"))),
            Quote(text),
            Bullets((text,)),
            Numbered((text,), 3),
            Paragraph((Strong(text), Link("https://a.ma", text))),
        ]
    )

    assert html == (
        '<p>x<br><b class="label" lang="fr" dir="ltr">Valider</b></p>'
        "<blockquote><p>x</p></blockquote><ul><li>x</li></ul>"
        '<ol start="3"><li>x</li></ol>'
        '<p><strong>x</strong><a href="https://a.ma" rel="noreferrer">x</a></p>'
    )


def test_only_addresses_that_open_something_are_links() -> None:
    """What runs in the page is left as words, however it is spelled."""
    for address in (
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "/etc",
        "//a.ma",
        "x",
    ):
        assert link(address, "là") == "là"
    assert link("tel:+212", joined("là")).startswith("<a ")


def test_long_words_take_no_longer() -> None:
    """No pattern goes over the same letters again and again."""
    for text in ("a" * 4000, "a." * 2048, "1." * 2048, "• " * 2048, f"{LRI}" * 4000):
        Strict(flow(blocks(text)))
