"""Fifty conversations of three to six turns in four languages, as people write them."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

from tests.built import content
from tests.house.conftest import buttons, words
from tests.house.parlour import Parlour

Json = dict[str, Any]
FIRST = 20_000_001
SPOKEN = {"ary": "ar", "ary-latn": "fr"}  # the setting of who writes Darija


class Turn(NamedTuple):
    """What somebody writes, and the marks of what must and must not come."""

    said: str
    marks: list[str]


class Dialogue(NamedTuple):
    """A conversation, and how it is written."""

    writing: str
    about: str
    turns: list[Turn]


def dialogues() -> Iterator[Dialogue]:
    """Read the conversations."""
    files = sorted(Path(__file__).parent.glob("dialogues*.txt"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    for part in (part for text in texts for part in text.split("\n\n# ")[1:]):
        head, *lines = part.strip().split("\n")
        writing, about = head.split(": ", 1)
        pairs = zip(lines[::2], lines[1::2], strict=True)
        turns = [Turn(said.removeprefix("> "), marks.split()) for said, marks in pairs]
        yield Dialogue(writing, about, turns)


def plain(text: str) -> str:
    """Return a text with plain spaces, and without what only directs it."""
    return re.sub(r"[\u2066-\u2069]", "", re.sub(r"[\u00a0\u202f]", " ", text))


class Heard(NamedTuple):
    """What came for one message, and how that was written."""

    shown: str
    pressed: list[str]
    has_reaction: bool
    writing: str


# What a mark names, by its first word; any other mark is the name of a text.
MARKS: dict[str, Callable[[Heard, str], bool]] = {
    "any": lambda heard, _: bool(heard.shown),
    "react": lambda heard, _: not heard.shown and heard.has_reaction,
    "answers": lambda heard, _: any(one.startswith("vote:") for one in heard.pressed),
    "topic": lambda heard, topic: any(one.startswith(f"vote:{topic}") for one in heard.pressed),
    "offers": lambda heard, topic: f"topic:{topic}" in heard.pressed,
    "declaring": lambda heard, _: [one.partition(":")[0] for one in heard.pressed] == ["declared"],
    "choices": lambda heard, _: sum(one.startswith("topic:") for one in heard.pressed) > 1,
    "button": lambda heard, data: data in heard.pressed,
    "step": lambda heard, step: f"stuck:login-otp:{step}" in heard.pressed,
    "text": lambda heard, text: text.replace("_", " ") in heard.shown,
    "language": lambda heard, code: shown("language-set", code) in heard.shown,
    "mistyped-meant": lambda heard, name: shown("mistyped-meant", "fr", name=name) in heard.shown,
}


def shown(key: str, language: str, **values: str) -> str:
    """Return a text of the content as it is seen."""
    values.setdefault("portal", content().facts["portal-url"].text("fr"))
    return plain(content().text(key, language, **values))


def is_said(mark: str, heard: Heard) -> bool:
    """Tell whether what a mark names was said."""
    name, _, rest = mark.partition(":")
    if name in MARKS:
        return MARKS[name](heard, rest)
    language = SPOKEN.get(heard.writing, heard.writing)
    return shown(name, rest or language) in heard.shown


async def test_people_are_read_as_a_colleague_reads_them(parlour: Parlour) -> None:
    """Each gets what goes on from the turn before, and no text twice in a row."""
    found = list(dialogues())
    assert len(found) >= 50
    wrong = []
    for person, dialogue in enumerate(found, FIRST):
        language = SPOKEN.get(dialogue.writing, dialogue.writing)
        known = {"id": person, "first_name": "P", "language_code": language}
        parlour.world.add_person(known, writable=True)
        chat = parlour.world.chats[person]
        before = ""
        assert 3 <= len(dialogue.turns) <= 6, dialogue.about
        for turn in dialogue.turns:
            if turn.marks == ["wait"]:
                parlour.clock.move_to(parlour.clock() + timedelta(minutes=int(turn.said)))
                continue
            answers = await parlour.do("message", chat_id=person, user_id=person, text=turn.said)
            now = plain("\n".join(map(words, answers)))
            pressed = [data for answer in answers for data in buttons(answer)]
            reaction = bool(chat.reactions.get(max(chat.messages)))
            heard = Heard(now, pressed, reaction, dialogue.writing)
            said = {mark: is_said(mark.lstrip("!"), heard) for mark in turn.marks}
            missed = [mark for mark, is_true in said.items() if is_true is mark.startswith("!")]
            if missed or (now and now == before):
                wrong.append((dialogue.writing, dialogue.about, turn.said, missed, now[:90]))
            before = now
    assert not wrong, "\n".join(map(str, wrong))
