"""How a verdict reads: what is ours, what is not, what holds instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup

from bot.core.announcements import Announcement, State
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.callbacks.verification import SendCurrent, ShowNumber
from bot.core.corrections import listed
from bot.core.verification.traps import Trap
from bot.core.verification.verdict import FileNote, Finding, Verdict
from bot.core.writing.text import MESSAGE_LIMIT, escape, folded, visible_length
from bot.handlers.announcements import messages
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.verification import traps
from bot.handlers.verification.quotes import Quote, marked, side_by_side

_LONGEST_BEGINNING = 60  # by which a message is known again


@dataclass(frozen=True, slots=True)
class Shown:
    """How a verdict reads, and what of ours stands in it, to be corrected or taken back.

    `said` is what it says of which message, whenever that was. One that `vouches` says that all of
    a message is ours: when that changes it says so in its place. Any other verdict stands.
    """

    html: str
    said: str
    buttons: InlineKeyboardMarkup | None
    held: Announcement | None = None
    vouches: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """What a verdict is about: a message, its words, whether it was edited since, its trap."""

    message_id: int
    words: str
    fingerprint: str
    is_edited: bool = False
    trap: Trap | None = None


async def composed(
    ctx: Context, finding: Finding, near: Sequence[str], about: About | None
) -> Shown:
    """Return how a verdict reads; `near` are the numbers that may have been meant."""
    held = await _held(ctx, finding)
    outdated = await messages.outdated(ctx, held) if held else ""
    title = ctx.text("verify-no-number") if near else await summed_up(ctx, finding)
    edited = [f"<i>{escape(ctx.text('verify-edited'))}</i>"] if about and about.is_edited else []
    quote = Quote(ctx, about.words if about else "")
    trap = about.trap if about and _says_trap(finding) else None
    warned = [traps.words(ctx, trap)] if trap else []
    details = _details(ctx, finding, held, quote, is_warned=bool(warned))
    parts = [*edited, *warned, f"<b>{escape(title)}</b>", *details]
    if outdated and title != outdated:
        parts.append(escape(outdated))
    if finding.verdict is Verdict.UNKNOWN and about:
        parts += await _date_known(ctx, about.words)
    rows: list[Row] = [[button(number, ShowNumber(number))] for number in near]
    if near:
        parts.append(escape(ctx.text("verify-near")))
    checked = escape(_checked(ctx))
    end = [f"<i>{checked} {_about(ctx, about)}</i>" if about else f"<i>{checked}</i>"]
    if near or (finding.verdict is Verdict.NUMBER and not finding.foreign):
        end = []  # a number alone is no message that may be another one tomorrow
    if held is not None:
        shown = _shown(ctx, held)
        is_all = visible_length("\n\n".join([*parts, shown, *end])) <= MESSAGE_LIMIT
        if is_all:
            parts.append(shown)
        if held.state is State.SENT and (held.files or not is_all):
            rows.append([button(ctx.text("verify-current"), SendCurrent(held.number or ""))])
    said = repr((about.message_id if about else 0, parts))
    followed = held if held is not None and held.state is State.SENT else None
    return Shown("\n\n".join([*parts, *end]), said, _keyboard(rows), followed, _vouches(finding))


async def _date_known(ctx: Context, words: str) -> list[str]:
    """Return the date that holds, as HTML, where words that are not ours name a limit."""
    if not ctx.services.faq.names_limit(words):
        return []
    date = await ctx.services.topics.date(ctx.language, now=ctx.now)
    return [f"{escape(ctx.text('verify-date-known'))}\n{date.html}"]


def _says_trap(finding: Finding) -> bool:
    """Tell whether what leads astray is said by its name: whatever number stands above it."""
    is_number = finding.verdict is Verdict.NUMBER
    return finding.verdict is Verdict.UNKNOWN or (is_number and finding.is_dangerous)


def _vouches(finding: Finding) -> bool:
    """Tell whether a verdict warns of nothing: all of it is ours, or it is a number alone."""
    is_alone = finding.verdict is Verdict.NUMBER and not finding.foreign
    return finding.verdict is Verdict.GENUINE or (is_alone and not finding.is_dangerous)


def _about(ctx: Context, about: About) -> str:
    """Say which words a verdict is about."""
    if ctx.catalog.redactor.kept(about.words) is None or not about.words.strip():
        return ""  # in doubt nothing of it is said again: the verdict is tied to it
    words = Quote(ctx, about.words)(about.words, _LONGEST_BEGINNING)
    return escape(ctx.text("verify-about", words="\0")).replace("\0", words)


def _checked(ctx: Context) -> str:
    """Return when a message was checked: whoever wrote it may have changed it since."""
    catalog, language = ctx.catalog, ctx.language
    return ctx.text(
        "verify-checked",
        date=catalog.date(day_of(ctx.now), language),
        time=catalog.formats.time(ctx.now.astimezone(ZONE).time(), language),
    )


async def summed_up(ctx: Context, finding: Finding) -> str:
    """Return the verdict in a sentence; of what is ours also that the date is another by now."""
    if finding.verdict is Verdict.GENUINE:
        held = await _held(ctx, finding)
        outdated = await messages.outdated(ctx, held) if held else ""
        return outdated or headline(ctx, finding)
    return headline(ctx, finding)


def headline(ctx: Context, finding: Finding) -> str:
    """Return the verdict in a sentence, from the message alone."""
    key = f"verify-{finding.verdict}"
    if _is_of_withdrawn(finding):
        return ctx.text("verify-withdrawn")
    if finding.verdict is Verdict.PARTLY and not finding.foreign and finding.file is None:
        key = "verify-excerpt"
    elif finding.verdict is Verdict.PARTLY and finding.is_dangerous:
        key = f"{key}-danger"
    elif finding.is_passed_on and finding.file is None:
        key = "verify-passed-on"
    elif finding.verdict is Verdict.GENUINE and finding.file is not None and not finding.shared:
        key = "verify-genuine-file"
    elif finding.verdict is Verdict.GENUINE and finding.elsewhere:
        key = "verify-elsewhere"
    number = finding.number or ""
    return ctx.text(key, number=number) if finding.verdict is Verdict.NUMBER else ctx.text(key)


def _is_of_withdrawn(finding: Finding) -> bool:
    """Tell whether a number names what was taken back: there is nothing to compare with."""
    version = finding.version
    is_number = finding.verdict is Verdict.NUMBER and version is not None
    return is_number and version is not None and version.state is State.WITHDRAWN


def beside_file(ctx: Context, words: Finding, whole: str) -> str:
    """Return what to say before the verdict on a file about the words that came with it.

    `whole` are those words.
    """
    if words.verdict is Verdict.UNKNOWN and not words.foreign:
        return ""
    parts = words.foreign if words.verdict is Verdict.UNKNOWN else ()
    key = "verify-caption" if parts else f"verify-{words.verdict}"
    lines = [f"<b>{escape(ctx.text(key, number=words.number or ''))}</b>"]
    lines += marked(parts, Quote(ctx, whole))
    if words.is_dangerous:
        lines.append(f"🔴 <b>{escape(ctx.text('verify-danger'))}</b>")
    return "\n".join(lines) + "\n\n"


def _keyboard(rows: Sequence[Row]) -> InlineKeyboardMarkup | None:
    return keyboard(*rows) if rows else None


def _of_file(ctx: Context, finding: Finding) -> Iterator[str]:
    """Yield what the file of a message is, where the headline does not say it."""
    if finding.file is FileNote.OURS and finding.is_standing:
        if finding.shared:  # else the file is all there is
            yield escape(ctx.text("verify-file-ours-too"))
        return
    is_told = finding.verdict is not Verdict.UNKNOWN or finding.file is FileNote.PROGRAM
    if finding.file is not None and is_told:
        yield escape(ctx.text(f"verify-file-{finding.file}"))


def _details(
    ctx: Context,
    finding: Finding,
    held: Announcement | None,
    quote: Quote,
    *,
    is_warned: bool,
) -> Iterator[str]:
    yield from _of_file(ctx, finding)
    if finding.elsewhere:
        yield "\n".join(escape(line) for line in _elsewhere(ctx, finding))
    if finding.verdict is Verdict.ALTERED:
        yield from side_by_side(ctx, finding, quote)
    elif finding.foreign and _are_shown(finding):
        is_calm = finding.is_passed_on and not finding.is_dangerous
        yield escape(ctx.text("verify-sender" if is_calm else "verify-foreign"))
        yield "\n".join(marked(finding.foreign, quote, sign="👤" if is_calm else "⛔"))
    if not is_warned:
        yield from _careful(ctx, finding)
    if finding.version and not finding.is_standing:
        if held is None and not _is_of_withdrawn(finding):
            yield escape(ctx.text("verify-withdrawn"))
        elif held is None:
            return
        elif finding.version.state is not State.SENT and finding.verdict is not Verdict.NUMBER:
            yield escape(ctx.text("verify-older"))


def _careful(ctx: Context, finding: Finding) -> Iterator[str]:
    if finding.verdict is Verdict.UNKNOWN:
        yield escape(ctx.text("verify-careful"))
    elif finding.is_dangerous:
        yield f"🔴 <b>{escape(ctx.text('verify-danger'))}</b>"


def _elsewhere(ctx: Context, finding: Finding) -> Iterator[str]:
    """Yield in which other languages ours was corrected, from what to what."""
    text = ctx.text
    for code, old, new in finding.elsewhere:
        what = listed(old, new) or text("announce-changes-much")
        yield text("verify-elsewhere-what", name=ctx.catalog.languages[code].name, what=what)


def _are_shown(finding: Finding) -> bool:
    """Tell whether what is not ours is quoted: of a message that is not ours at all, not."""
    return finding.verdict is Verdict.PARTLY or (
        finding.verdict is Verdict.NUMBER and finding.is_dangerous
    )


async def _held(ctx: Context, finding: Finding) -> Announcement | None:
    """Return the announcement to show: in force, or as it last stood; none that was withdrawn."""
    if finding.number is None:
        return None
    now = await ctx.services.verification.current(finding.number)
    if now is not None:
        return now
    return finding.announcement if finding.verdict is Verdict.EXERCISE else None


def _shown(ctx: Context, one: Announcement) -> str:
    """Return an announcement of ours as it stands, folded, below who sent it and when."""
    body, _ = one.text(ctx.language)
    lines = [_who(ctx, one), folded([body])]
    if one.is_over(now=ctx.now):
        lines.append(escape(ctx.text("verify-expired")))
    return "\n".join(lines)


def _who(ctx: Context, one: Announcement) -> str:
    if one.sent_at is None:
        return ""
    who = ctx.services.wording.who(one, ctx.language)
    date = ctx.catalog.date(one.sent_at.date(), ctx.language)
    if one.is_exercise:
        return escape(ctx.text("verify-who-exercise", who=who, date=date))
    return escape(ctx.text("verify-who", who=who, number=one.number or "", date=date))
