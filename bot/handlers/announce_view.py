"""How an announcement is shown to who works on it or decides about it: its panel and buttons."""

from dataclasses import replace
from datetime import datetime, timedelta

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.announcements import (
    Announcement,
    Options,
    State,
    leaves_by_night,
    morning_after,
)
from bot.core.morocco import ZONE
from bot.core.permissions import Act
from bot.core.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.freezes import banner
from bot.handlers.talk import Talk

LONGEST_NAME = 60  # signs of a file's name; ten of them stand in one line
_TO_COME = {State.DRAFT, State.WAITING, State.SCHEDULED}
WORK, DECIDE = "announce", "announced"  # the verbs of who writes, and of who decides


async def words(talk: Talk, one: Announcement) -> str:
    """Return what an announcement is, as far as it is written, as Telegram HTML."""
    service, text = talk.services.announcements, talk.text
    standing = text(f"announce-state-{await talk.services.reports.standing(one)}")
    lines = [
        *await banner(talk),
        talk.catalog.beside(
            (
                f"<i>{escape(standing)}</i>",
                f"<b>{escape(one.number)}</b>" if one.number and not one.is_exercise else "",
            ),
            talk.language,
        ),
        f"<b>{escape(talk.services.wording.who(one, talk.language))}</b>",
    ]
    if one.state in {State.WAITING, State.SCHEDULED}:
        named = await talk.services.roles.namer()
        author = escape(named(one.author, talk.language))
        link = f'<a href="tg://user?id={one.author}">{author}</a>'
        lines.append(f"{escape(text('announce-author'))} {link}")
    if one.corrects is not None:
        lines += [escape(line) for line in await _corrects(talk, one)]
    lines.append(escape(_languages(talk, one)))
    if one.files:
        names = [file.name[:LONGEST_NAME] or text("announce-photo") for file in one.files]
        listed = talk.catalog.listed(names, talk.language)
        lines.append(escape(text("announce-files-are", files=listed)))
    if one.audience is not None:
        reach = await service.reach(one.audience)
        whom = talk.services.wording.whom(one, talk.language)
        lines.append(
            escape(text("announce-to", whom=whom, people=reach.people, groups=reach.groups))
        )
        if one.state in _TO_COME:
            lines.append(escape(_cost(talk, reach.total)))
    if chosen := _options(talk, one.options):
        lines.append(escape(chosen))
    lines += [escape(line) for line in _leaving(talk, one)]
    if one.state in {State.DRAFT, State.WAITING}:
        cautions = await service.cautions(one, talk.language, now=talk.now)
        lines += [f"<b>{escape(line)}</b>" for line in cautions]
    if one.reason:
        lines.append(escape(text("announce-reason", reason=one.reason)))
    return "\n".join(lines)


def _leaving(talk: Talk, one: Announcement) -> list[str]:
    """Return when it leaves, or left; nothing of what never did."""
    if one.state in _TO_COME:
        return [moment(talk, replace(one.options, send_at=one.moment))]
    if one.sent_at is None:
        return []
    return [talk.text("announce-moment-was", **clock(talk, one.sent_at, weekday=True))]


def moment(talk: Talk, options: Options) -> str:
    """Return when an announcement leaves."""
    if options.send_at is None:
        return talk.text("announce-moment-now")
    return talk.text("announce-moment-is", **clock(talk, options.send_at, weekday=True))


def clock(talk: Talk, moment_: datetime, *, weekday: bool = False) -> dict[str, str]:
    """Return the date and the time of a moment in Morocco, as a text takes them."""
    there = moment_.astimezone(ZONE)
    return {
        "date": talk.catalog.date(there.date(), talk.language, weekday=weekday),
        "time": talk.catalog.formats.time(there.time(), talk.language),
    }


def approvals(talk: Talk, one: Announcement) -> list[Row]:
    """Return the buttons that approve; by night, first the one that waits for the morning."""
    if not leaves_by_night(one, now=talk.now):
        return [[_decide(talk, "approve", one)]]
    morning = talk.text(
        "announce-approve-morning", **clock(talk, morning_after(one.moment or talk.now))
    )
    rows: list[Row] = [[button(morning, DECIDE, "approve-morning", one.id)]]
    if one.moment is None:
        return [*rows, [_decide(talk, "approve-now", one)]]
    planned = talk.text("announce-approve-planned", **clock(talk, one.moment))
    return [*rows, [button(planned, DECIDE, "approve-now", one.id)]]


def submissions(talk: Talk, draft: Announcement) -> list[Row]:
    """Return the choices of who asks for approval of what would leave by night."""
    morning = talk.text(
        "announce-submit-morning", **clock(talk, morning_after(draft.moment or talk.now))
    )
    key = "announce-submit-now" if draft.moment is None else "announce-submit-planned"
    planned = talk.text(key, **clock(talk, draft.moment or talk.now))
    return [
        [button(morning, WORK, "submit", draft.id, "morning")],
        [button(planned, WORK, "submit", draft.id, "night")],
        [button(talk.text("back"), WORK, "panel", draft.id)],
    ]


async def buttons(talk: Talk, one: Announcement) -> InlineKeyboardMarkup:
    """Return what this person may do with an announcement now."""
    is_own = one.author == talk.member.user_id
    rows: list[Row] = []
    match one.state:
        case State.DRAFT if is_own:
            rows = await _draft_rows(talk, one)
        case State.WAITING:
            rows = [[_work(talk, "preview", one)]]
            if await _may(talk, Act.APPROVE, one):
                rows += approvals(talk, one)
            if is_own:
                rows.append([_decide(talk, "take-back", one)])
            elif await _may(talk, Act.REJECT, one):
                rows.append([_decide(talk, "reject", one)])
        case State.SCHEDULED:
            rows = [[_work(talk, "preview", one)]]
            if await _may(talk, Act.HALT, one):
                rows.append([_decide(talk, "call-off", one)])
        case State.SENT | State.WITHDRAWN:
            rows = await _sent_rows(talk, one)
        case State.REPLACED:
            current = await talk.services.announcements.current(one)
            rows = [[button(talk.text("verify-current"), WORK, "view", current.id)]]
    return keyboard(*rows)


async def _corrects(talk: Talk, one: Announcement) -> list[str]:
    """Return what a correction does to the messages that are there."""
    service = talk.services.announcements
    if one.state not in _TO_COME:
        return [talk.text("announce-was-correction")]
    before = None if one.corrects is None else await service.find(one.corrects)
    compared = talk.services.wording.compared(before, one, talk.language) if before else []
    changed = compared or [talk.text("announce-changes-nothing")]
    if await service.is_anew(one):
        return [talk.text("announce-is-correction"), talk.text("announce-is-anew"), *changed]
    told = "yes" if await service.tells(one) else "no"
    return [talk.text("announce-is-correction"), talk.text(f"announce-tells-{told}"), *changed]


async def _tell_rows(talk: Talk, one: Announcement) -> list[Row]:
    """Return the choice whether people hear of a correction."""
    if await talk.services.announcements.is_anew(one):
        return []
    tells = await talk.services.announcements.tells(one)
    return [
        [
            button(
                f"{'●' if tells is answer else '○'} {talk.text(f'announce-tell-{name}')}",
                WORK,
                "tell",
                one.id,
                name,
            )
        ]
        for name, answer in (("yes", True), ("no", False))
    ]


async def _draft_rows(talk: Talk, one: Announcement) -> list[Row]:
    rows: list[Row] = [
        [
            button(
                f"{'✅' if code in one.texts else '✏'} {language.name}", WORK, "text", one.id, code
            )
            for code, language in talk.catalog.languages.items()
        ]
    ]
    if one.corrects is None:
        rows.append([_work(talk, "files", one), _work(talk, "audience", one)])
    else:
        rows += await _tell_rows(talk, one)
    rows.append([_work(talk, "options", one), _work(talk, "moment", one)])
    if (
        one.corrects is None
        and one.audience
        and (await talk.services.announcements.left_out(one.audience)).total
    ):
        rows.append([_work(talk, "unplaced", one)])
    if one.texts:
        rows.append([_work(talk, "preview", one)])
    if one.is_whole and await _may(talk, Act.SUBMIT, one):
        rows.append([_work(talk, "submit", one)])
    rows.append([_work(talk, "discard", one)])
    return rows


async def _sent_rows(talk: Talk, one: Announcement) -> list[Row]:
    rows: list[Row] = [[_decide(talk, "report", one), _work(talk, "preview", one)]]
    if one.state is State.SENT:
        row = []
        if await _may(talk, Act.CORRECT, one):
            row.append(_work(talk, "correct", one))
        if await _may(talk, Act.WITHDRAW, one):
            row.append(_decide(talk, "withdraw", one))
        rows.append(row)
        may_send = await _may(talk, Act.SEND_ON, one)
        if may_send and await talk.services.reports.may_repeat(one, now=talk.now):
            rows.append([_decide(talk, "repeat", one)])
    return rows


async def _may(talk: Talk, act: Act, one: Announcement) -> bool:
    return await talk.services.permissions.may(act, one, talk.member.user_id, now=talk.now)


def _languages(talk: Talk, one: Announcement) -> str:
    if not one.texts:
        return talk.text("announce-no-text")
    codes = talk.catalog.languages
    given = [codes[code].name for code in one.texts]
    missing = [language.name for code, language in codes.items() if code not in one.texts]
    line = talk.text("announce-languages", languages=talk.catalog.listed(given, talk.language))
    if missing:
        listed = talk.catalog.listed(missing, talk.language)
        line += "\n" + talk.text("announce-missing", languages=listed)
    return line


def _options(talk: Talk, options: Options) -> str:
    chosen = [
        talk.text(f"announce-option-{name}")
        for name, is_on in (
            ("urgent", options.is_urgent),
            ("silent", options.is_silent),
            ("pinned", options.is_pinned),
            ("receipt", options.asks_receipt),
        )
        if is_on
    ]
    if options.expires_on:
        day = talk.catalog.date(options.expires_on, talk.language)
        chosen.append(talk.text("announce-expires-on", date=day))
    return talk.catalog.beside(chosen, talk.language)


def _cost(talk: Talk, chats: int) -> str:
    estimate = talk.services.dispatch.estimate(chats)
    minutes = max(1, round(estimate.takes / timedelta(minutes=1)))
    line = talk.text("announce-takes", minutes=minutes)
    if estimate.stars:
        line += "\n" + talk.text("announce-costs", stars=estimate.stars)
    return line


def _work(talk: Talk, act: str, one: Announcement) -> InlineKeyboardButton:
    return button(talk.text(f"announce-{act}"), WORK, act, one.id)


def _decide(talk: Talk, act: str, one: Announcement) -> InlineKeyboardButton:
    return button(talk.text(f"announce-{act}"), DECIDE, act, one.id)
