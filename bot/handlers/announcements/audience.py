"""Whom an announcement is for: chosen in place, with the number of chats that it is now."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.announcements import Announcement, Audience, Kind
from bot.core.writing.text import escape
from bot.handlers.announcements.panel import WORK
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context, StaleButtonError

_KINDS = (Kind.EVERYBODY, Kind.PEOPLE, Kind.GROUPS)
_PER_ROW = 2


async def press(ctx: Context, draft: Announcement, act: str, rest: Sequence[str]) -> None:
    """Show the choices, or take one."""
    chosen = draft.audience or Audience()
    match act, rest:
        case "audience", []:
            await ctx.toast()
            await _show(ctx, draft, chosen)  # nothing is chosen by looking
            return
        case "to", [kind] if kind in _KINDS:
            chosen = replace(_without_exercise(chosen), kind=Kind(kind))
        case "region", [code] if code in ctx.catalog.regions:
            chosen = replace(_without_exercise(chosen), regions=_toggled(chosen.regions, code))
        case "unplaced", []:
            chosen = replace(chosen, is_unplaced=not chosen.is_unplaced)
        case "spoken", [code] if code in ctx.catalog.languages:
            chosen = replace(_without_exercise(chosen), languages=_toggled(chosen.languages, code))
        case "undeclared", []:
            chosen = replace(
                _without_exercise(chosen),
                undeclared="" if chosen.undeclared else await _next_date(ctx),
            )
        case "exercise", []:
            group = await ctx.services.audiences.exercise_group(ctx.member.user_id)
            if group is None:
                await ctx.toast(ctx.text("exercise-how"), is_alert=True)
                return
            chosen = Audience(Kind.EXERCISE, chat_id=group)
        case _:
            raise StaleButtonError
    changed = replace(draft, audience=chosen)
    if changed != draft and not await ctx.services.drafts.keep(changed):
        raise StaleButtonError
    await ctx.toast()
    await _show(ctx, changed, chosen)


async def _show(ctx: Context, draft: Announcement, chosen: Audience) -> None:
    reach = await ctx.services.audiences.reach(chosen)
    whom = ctx.services.wording.whom(draft, ctx.language)
    now = ctx.text("announce-to", whom=whom, people=reach.people, groups=reach.groups)
    lines = [escape(ctx.text("announce-ask-audience")), f"<b>{escape(now)}</b>"]
    mind = await ctx.services.cautions.of_audience(replace(draft, audience=chosen), ctx.language)
    lines += [f"<b>{escape(line)}</b>" for line in mind]
    rows: list[Row] = [
        [
            button(
                f"{_dot(draft.audience, kind)} {ctx.text(f'announce-kind-{kind}')}",
                WORK,
                "to",
                draft.id,
                kind,
            )
        ]
        for kind in _KINDS
    ]
    if chosen.has_people:
        rows.append(
            [
                button(
                    f"{_box(bool(chosen.undeclared))} {ctx.text('announce-undeclared')}",
                    WORK,
                    "undeclared",
                    draft.id,
                )
            ]
        )
    rows.append(
        [
            button(
                f"{_box(code in chosen.languages)} {language.name}", WORK, "spoken", draft.id, code
            )
            for code, language in ctx.catalog.languages.items()
        ]
    )
    if chosen.regions:
        rows.append(
            [
                button(
                    f"{_box(chosen.is_unplaced)} {ctx.text('announce-with-unplaced')}",
                    WORK,
                    "unplaced",
                    draft.id,
                )
            ]
        )
    if chosen.kind is not Kind.EXERCISE:
        regions = [
            button(
                f"{_box(code in chosen.regions)} {named.name[ctx.language]}",
                WORK,
                "region",
                draft.id,
                code,
            )
            for code, named in ctx.catalog.regions.items()
        ]
        rows += [regions[n : n + _PER_ROW] for n in range(0, len(regions), _PER_ROW)]
    mark = _dot(draft.audience, Kind.EXERCISE)
    rows.append(
        [button(f"{mark} {ctx.text('announce-kind-exercise')}", WORK, "exercise", draft.id)]
    )
    rows.append([button(ctx.text("announce-done"), WORK, "panel", draft.id)])
    await ctx.show("\n\n".join(lines), keyboard(*rows))


async def _next_date(ctx: Context) -> str:
    (due,) = await ctx.services.deadlines.agenda(now=ctx.now, count=1)
    return f"{due.obligation.key}:{due.period}"


def _without_exercise(chosen: Audience) -> Audience:
    return Audience() if chosen.kind is Kind.EXERCISE else chosen


def _toggled(codes: Sequence[str], code: str) -> tuple[str, ...]:
    return tuple(sorted({*codes} ^ {code}))


def _dot(audience: Audience | None, kind: Kind) -> str:
    return "●" if audience and audience.kind is kind else "○"


def _box(is_on: bool) -> str:
    return "☑" if is_on else "☐"
