"""/announce: written question by question, seen as people will see it, approved by another."""

import structlog
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.announcements import Announcement, Audience, Kind, State
from bot.core.members import Permission, allowed
from bot.core.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.roles import Seat

log = structlog.get_logger()

TEXT, REASON = "text", "reason"  # what a prompt asks for; a text with its language behind
SHOWN = 8


async def command(talk: Talk) -> None:
    """Ask in whose name, and show drafts that were left."""
    rows: list[Row] = [
        [_button(talk.text("announce-resume", id=draft.id), "view", draft.id)]
        for draft in await talk.services.announcements.drafts(talk.member.user_id)
    ]
    for number, seat in enumerate(await talk.services.roles.of(talk.member.user_id)):
        rows.append([_button(talk.text("announce-as", who=_who(talk, seat)), "as", number)])
    await talk.reply(escape(talk.text("announce-begin")), keyboard(*rows))


async def listed(talk: Talk) -> None:
    """List what waits and what is in force."""
    found = await talk.services.announcements.listed()
    rows: list[Row] = [
        [
            _button(
                f"{talk.text(f'announce-state-{one.state}')} · {one.number or ''} "
                f"{talk.services.announcements.who(one, talk.language)}",
                "view",
                one.id,
            )
        ]
        for one in found[:SHOWN]
    ]
    key = "announcements-listed" if found else "announcements-none"
    await talk.reply(escape(talk.text(key)), keyboard(*rows))


async def press(talk: Talk) -> None:
    """Begin, go on, or decide."""
    match talk.arguments:
        case ["as", place]:
            await _begin(talk, place)
        case ["text", _, language] if language in talk.catalog.languages:
            await talk.toast()
            await _ask(talk, await _own(talk), f"{TEXT}:{language}")
        case ["audience", _]:
            await _choose_audience(talk, await _own(talk))
        case ["to", _, kind, *regions] if kind in list(Kind):
            await _set_audience(talk, await _own(talk), Audience(Kind(kind), tuple(regions)))
        case ["view", _]:
            await talk.toast()
            await _show(talk, await _any(talk))
        case ["correct", _]:
            await _correct(talk, await _any(talk))
        case ["reject", _]:
            await _ask_reason(talk, await _any(talk))
        case [decision, _]:
            await _decide(talk, await _any(talk), decision)
        case _:
            raise StaleButtonError


async def replied(talk: Talk, number: int, what: str) -> None:
    """Take the answer to a question about an announcement; a bad one is asked again."""
    announcement = await talk.services.announcements.find(number)
    message = talk.message
    if announcement is None or message is None:
        return
    if what == REASON:
        await _reject(talk, announcement, " ".join(talk.words.split())[:300])
        return
    html = message.text_html if message.text else ""
    if not talk.services.announcements.fits(html):
        key = "announce-too-long" if html else "announce-text-only"
        await talk.reply(escape(talk.text(key)))
        await _ask(talk, announcement, what)
        return
    changed = await talk.services.announcements.set_text(
        announcement, what.partition(":")[2], html
    )
    if changed:
        await _show(talk, changed)


async def _begin(talk: Talk, place: str) -> None:
    seats = await talk.services.roles.of(talk.member.user_id)
    if not (place.isascii() and place.isdecimal() and int(place) < len(seats)):
        raise StaleButtonError
    await talk.toast()
    draft = await talk.services.announcements.begin(
        seats[int(place)], update_id=talk.update.update_id, now=talk.now
    )
    await _ask(talk, draft, f"{TEXT}:{talk.language}")


async def _ask_reason(talk: Talk, waiting: Announcement) -> None:
    """Ask why it is turned down; its author takes it back without a word."""
    if waiting.author == talk.member.user_id:
        await _decide(talk, waiting, "reject")
    else:
        await talk.toast()
        await _ask(talk, waiting, REASON)


async def _ask(talk: Talk, announcement: Announcement, what: str) -> None:
    kind, _, language = what.partition(":")
    name = talk.catalog.languages[language].name if language else ""
    prompt = await talk.prompt(talk.text(f"announce-ask-{kind}", name=name))
    await talk.services.announcements.asks(announcement.id, what, prompt.message_id)


async def _choose_audience(talk: Talk, draft: Announcement) -> None:
    audiences = [Audience(kind) for kind in Kind]
    if draft.region:
        audiences.append(Audience(Kind.PEOPLE, (draft.region,)))
    rows = []
    for audience in audiences:
        count = await talk.services.announcements.count(audience)
        label = talk.text("announce-to", whom=_whom(talk, audience), count=count)
        rows.append([_button(label, "to", draft.id, audience.kind, *audience.regions)])
    await talk.toast()
    await talk.reply(escape(talk.text("announce-ask-audience")), keyboard(*rows))


async def _set_audience(talk: Talk, draft: Announcement, audience: Audience) -> None:
    if not await talk.services.announcements.count(audience):
        await talk.toast(talk.text("announce-nobody"), is_alert=True)
        return
    changed = await talk.services.announcements.set_audience(draft, audience)
    if changed is None:
        raise StaleButtonError
    await talk.toast()
    await _show(talk, changed)


async def _show(talk: Talk, announcement: Announcement) -> None:
    """Show an announcement in each language as people get it, then what may be done with it."""
    service = talk.services.announcements
    for language in announcement.texts or {}:
        await talk.reply(service.words(announcement, language))
    lines = [f"<i>{escape(talk.text(f'announce-state-{announcement.state}'))}</i>"]
    missing = [code for code in talk.catalog.languages if code not in announcement.texts]
    if missing and announcement.texts:
        names = [talk.catalog.languages[code].name for code in missing]
        listed_ = talk.catalog.listed(names, talk.language)
        lines.append(escape(talk.text("announce-missing", languages=listed_)))
    if announcement.audience:
        count = await service.count(announcement.audience)
        whom = _whom(talk, announcement.audience)
        lines.append(escape(talk.text("announce-to", whom=whom, count=count)))
    if announcement.state is State.SENT:
        report = await service.report(announcement)
        total = sum(report.values())
        sent = report.get("sent", 0)
        waiting = report.get("pending", 0) + report.get("sending", 0)
        lines.append(
            escape(
                talk.text(
                    "announce-report",
                    total=total,
                    sent=sent,
                    waiting=waiting,
                    unreachable=report.get("unreachable", 0) + report.get("rejected", 0),
                    uncertain=report.get("uncertain", 0),
                )
            )
        )
    await talk.reply("\n\n".join(lines), await _buttons(talk, announcement))


async def _buttons(talk: Talk, one: Announcement) -> InlineKeyboardMarkup:
    rows: list[Row] = []
    is_own = one.author == talk.member.user_id
    if one.state is State.DRAFT and is_own:
        rows += [
            [_button(talk.text("announce-language", name=language.name), "text", one.id, code)]
            for code, language in talk.catalog.languages.items()
        ]
        rows.append([_button(talk.text("announce-audience"), "audience", one.id)])
        if one.texts and one.audience:
            rows.append([_button(talk.text("announce-submit"), "submit", one.id)])
        rows.append([_button(talk.text("announce-discard"), "discard", one.id)])
    elif one.state is State.WAITING:
        if await talk.services.announcements.may_approve(one, talk.member.user_id):
            rows.append([_button(talk.text("announce-approve"), "approve", one.id)])
        rows.append([_button(talk.text("announce-reject"), "reject", one.id)])
    elif one.state is State.SENT:
        rows.append([_button(talk.text("announce-correct"), "correct", one.id)])
        if allowed(talk.member, Permission.OFFICER):
            rows.append([_button(talk.text("announce-withdraw"), "withdraw", one.id)])
    return keyboard(*rows)


async def _correct(talk: Talk, sent: Announcement) -> None:
    seats = await talk.services.roles.of(talk.member.user_id)
    seat = next((s for s in seats if s.authority == sent.authority), None)
    if seat is None or sent.state is not State.SENT:
        await talk.toast(talk.text("announce-not-yours"), is_alert=True)
        return
    await talk.toast()
    draft = await talk.services.announcements.begin(
        seat, corrects=sent, update_id=talk.update.update_id, now=talk.now
    )
    await _ask(talk, draft, f"{TEXT}:{next(iter(sent.texts))}")


async def _reject(talk: Talk, waiting: Announcement, reason: str) -> None:
    if not reason:
        await _ask(talk, waiting, REASON)
        return
    is_done = await talk.services.announcements.reject(
        waiting.id, officer_id=talk.member.user_id, reason=reason, now=talk.now
    )
    if not is_done:
        raise StaleButtonError
    await talk.reply(escape(talk.text("announce-done-reject")))


async def _decide(talk: Talk, one: Announcement, decision: str) -> None:
    """Carry out a decision and say so in the place of the buttons."""
    service, officer_id, now = talk.services.announcements, talk.member.user_id, talk.now
    if decision in {"approve", "withdraw"} and not allowed(talk.member, Permission.OFFICER):
        await talk.toast(talk.text("officers-only"), is_alert=True)
        return
    match decision:
        case "submit":
            is_done = await service.submit(one.id, author=officer_id, now=now)
        case "discard":
            is_done = await service.discard(one.id, author=officer_id)
        case "approve":
            is_done = await service.approve(one.id, officer_id=officer_id, now=now)
        case "reject":
            is_done = await service.reject(one.id, officer_id=officer_id, reason="", now=now)
        case "withdraw":
            is_done = await service.withdraw(one.id, officer_id=officer_id, now=now)
        case _:
            is_done = False
    if not is_done:
        raise StaleButtonError
    log.info("announcement", announcement=one.id, decision=decision, officer=officer_id)
    after = await service.find(one.id)
    number = (after.number if after else None) or ""
    await talk.show(escape(talk.text(f"announce-done-{decision}", number=number)))


async def _own(talk: Talk) -> Announcement:
    announcement = await _any(talk)
    is_own = announcement.author == talk.member.user_id
    if not is_own or announcement.state is not State.DRAFT:
        raise StaleButtonError
    return announcement


async def _any(talk: Talk) -> Announcement:
    number = talk.argument(1)
    announcement = (
        await talk.services.announcements.find(int(number))
        if number.isascii() and number.isdecimal()
        else None
    )
    is_hidden = (
        announcement is not None
        and announcement.state is State.DRAFT
        and announcement.author != talk.member.user_id
    )
    if announcement is None or is_hidden:
        raise StaleButtonError
    return announcement


def _whom(talk: Talk, audience: Audience) -> str:
    if audience.regions:
        names = [talk.catalog.regions[code].name[talk.language] for code in audience.regions]
        return talk.catalog.listed(names, talk.language)
    return talk.text(f"announce-kind-{audience.kind}")


def _who(talk: Talk, seat: Seat) -> str:
    name = talk.catalog.authorities[seat.authority].name[talk.language]
    region = talk.catalog.regions.get(seat.region)
    return f"{name} · {region.name[talk.language]}" if region else name


def _button(label: str, *action: str | int) -> InlineKeyboardButton:
    return button(label, "announce", *action)
