"""Proofs: prints everything once, and says what does not print as it should."""

from collections.abc import AsyncIterator, Awaitable, Iterator
from datetime import datetime, timedelta
from itertools import cycle

from bot.catalog.catalog import Catalog
from bot.catalog.model import Problem
from bot.core.agreement.discord import Disagreement, Discord
from bot.core.announcements import Announcement, Audience, Options
from bot.core.announcements import State as AnnouncementState
from bot.core.attachments import File, FileKind
from bot.core.audit import ACTS, Anchor, Entry
from bot.core.calendar.morocco import day_of
from bot.core.examination import Examination, Fault, Flaw
from bot.core.guides import Funnel, Progress
from bot.core.sending.arrivals import Arrivals
from bot.core.sending.broadcasts import Report, State
from bot.core.sending.delivery import Reason, Status
from bot.rendering.typst_renderer import RenderError, TypstRenderer
from bot.services.audit.trail import Act, Check, Guard, Issue, Notice
from bot.services.deadlines.deadlines import Deadlines
from bot.services.officers.roles import Role
from bot.services.printing.printables import Printables

NUMBER = "2025-07-003"
BOT = "ConfrereDesPharmaciensMarocBot"  # as long as a name may be
MANY = 1_000_000


async def proof(
    catalog: Catalog, renderer: TypstRenderer, *, now: datetime
) -> tuple[Problem, ...]:
    """Return a problem for each text that overflows, lacks a glyph or names no drawing."""
    problems = []
    prints = Printables.of_content(catalog, renderer, bot=BOT)
    async for file, printing in _everything(catalog, prints, now):
        try:
            await printing
        except RenderError as error:
            problems.append(Problem(f"content/{file}", "", str(error)))
    return tuple(problems)


async def _everything(
    catalog: Catalog, prints: Printables, now: datetime
) -> AsyncIterator[tuple[str, Awaitable[object]]]:
    """Yield each print with the file that holds most of its words."""
    today = day_of(now)
    for language in catalog.languages:
        for slug in catalog.guides:
            file = f"guide/{slug}/{language}.md"
            yield file, prints.sheet(slug, language, now=now)
            yield file, prints.phone(slug, language, now=now)
            yield file, prints.steps(slug, language)
        file = f"strings/{language}.ftl"
        outlook = await Deadlines(catalog).outlook(language=language, now=now)
        yield file, prints.deadline_card(outlook, language, now=now)
        used = Funnel(
            today,
            today,
            tuple(
                Progress(slug, each, (1,) * len(guide.steps), (1,) * len(guide.steps), 1)
                for slug, guide in catalog.guides.items()
                for each in catalog.languages
            ),
        )
        yield file, prints.funnel(used, language, now=now)
        yield file, prints.funnel(Funnel(today, today, ()), language, now=now)
        who = max((one.name[language] for one in catalog.authorities.values()), key=len)
        for arrivals in _arrivals(catalog, now):
            yield file, prints.report(arrivals, language, who=who, now=now)
        for notice in _notices(catalog, now):
            yield file, prints.notice(notice, language, now=now)


def _arrivals(catalog: Catalog, now: datetime) -> Iterator[Arrivals]:
    """Yield made-up reports: one in full, with the largest numbers, and one of nothing."""
    regions = dict.fromkeys(catalog.regions, (MANY - 1, MANY))
    languages = dict.fromkeys(catalog.languages, (MANY, MANY))
    moments = [(now - timedelta(days=2), 1), (now, MANY - 4)]
    yield Arrivals(
        NUMBER, now, _report(), moments, {**regions, "": (1, 2)}, (1, 3), languages, MANY
    )
    yield Arrivals(NUMBER, now, Report(State.CANCELLED, 1, {}, 0, None), (), {}, (0, 0), {})


def _notices(catalog: Catalog, now: datetime) -> Iterator[Notice]:
    """Yield made-up proofs that say everything a proof can say, in force and withdrawn."""
    text = "Un texte, <b>mot pour mot</b>. نص، كلمة كلمة."
    checks = (_check(), _check(is_whole=False))
    states = (AnnouncementState.SENT, AnnouncementState.WITHDRAWN)
    for state, check in zip(states, checks, strict=True):
        one = Announcement(
            id=1,
            authority=next(iter(catalog.authorities)),
            region=next(iter(catalog.regions)),
            state=state,
            author=1,
            texts=dict.fromkeys(catalog.languages, text),
            audience=Audience(
                regions=tuple(catalog.regions),
                languages=tuple(catalog.languages),
                undeclared="monthly:2025-06",
            ),
            files=(
                File(FileKind.DOCUMENT, "1", "1", "note.pdf", MANY, "0" * 64),
                File(FileKind.PHOTO, "2", "2"),
            ),
            options=Options(
                is_silent=True,
                is_pinned=True,
                is_urgent=True,
                asks_receipt=True,
                expires_on=day_of(now),
            ),
            number=NUMBER,
            digest="0" * 64,
            sent_at=now,
        )
        acts = tuple(
            Act(
                Entry(number, now.isoformat(), 1, act, one.key, "{}"),
                "0" * 64,
                dict.fromkeys(catalog.authorities, role) if number % 2 else {},
                "Salma Benchekroun" if number % 3 else "سلمى بنشقرون",
            )
            for number, (act, role) in enumerate(zip(ACTS, cycle(Role), strict=False), 1)
        )
        issue = Issue(one, acts, _report(), MANY, MANY, MANY, MANY)
        yield Notice(NUMBER, (issue, issue), check)


def _check(*, is_whole: bool = True) -> Check:
    """Return a check that says everything a check can say, of a whole record or of another."""
    faults = () if is_whole else tuple(Fault(flaw, 1, MANY) for flaw in Flaw)
    found = (
        () if is_whole else tuple(Disagreement(one, "announcement:1", NUMBER) for one in Discord)
    )
    guards = () if is_whole else tuple((one, "audit_keeps_everything") for one in Guard)
    seal, key = "0" * 64, "0" * 16
    lost = ((1, 2), (3, MANY)) if is_whole else ()
    examination = Examination(Anchor(MANY, seal), faults, MANY, lost, (MANY, MANY), key, MANY)
    return Check(examination, found, guards, MANY)


def _report() -> Report:
    ends = {(Status.UNREACHABLE, reason): 1 for reason in Reason}
    others = (Status.SENT, Status.REJECTED, Status.UNCERTAIN, "dropped")
    return Report(State.SENDING, MANY, ends | {(status, ""): 1 for status in others}, 1, None)
