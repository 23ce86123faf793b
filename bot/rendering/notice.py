"""What a proof of notice holds: an announcement, word by word, and what the record says of it."""

from dataclasses import dataclass

from bot.core.writing.markup import Blocks


@dataclass(frozen=True, slots=True)
class Line:
    """A label and its value; a code is a digest or a command, the same in every language."""

    label: str
    value: str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """The text of an announcement in one language, in its own direction."""

    language: str  # its name in the language itself
    locale: str
    direction: str
    blocks: Blocks
    holes: str  # names the signs that cannot be printed; empty where there are none


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that went with an announcement."""

    name: str
    size: str
    sha256: str  # of its bytes
    missing: str  # why there is no digest; empty where there is one


@dataclass(frozen=True, slots=True)
class Version:
    """One version: what was said, who decided, what became of it."""

    title: str
    lines: tuple[Line, ...]
    wordings: tuple[Wording, ...]
    files: tuple[Attachment, ...]
    counts: tuple[Line, ...]  # empty for what never went out
    counted: str


@dataclass(frozen=True, slots=True)
class Seal:
    """An entry of the record: its seal as the record has it, the rest in the reader's words."""

    number: str
    at: str  # in Morocco
    actor: str
    act: str
    seal: str


@dataclass(frozen=True, slots=True)
class ProofSheet:
    """A proof of notice in one language. Every text is as it is to be shown."""

    locale: str  # e.g. fr_MA
    direction: str  # ltr or rtl
    author: str
    kicker: str
    title: str
    who: str
    standing: str  # whether it is in force
    lines: tuple[Line, ...]
    versions: tuple[Version, ...]  # the newest last
    words_title: str
    files_title: str
    counts_title: str
    record_title: str
    verdict: str  # whether the whole record fits
    is_whole: bool
    faults: tuple[str, ...]  # what does not
    checked_title: str
    checked: tuple[str, ...]  # what was compared with what
    anchor_title: str
    anchor: str  # a code
    anchor_how: str
    columns: tuple[str, ...]  # the heads of an entry's cells: number, time, account, act
    entries: tuple[Seal, ...]
    check_title: str
    check: tuple[str, ...]
    commands: tuple[str, ...]
    disclaimer: str
    printed: str
