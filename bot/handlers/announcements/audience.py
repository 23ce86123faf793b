"""Whom an announcement is for: chosen in place, with the number of chats that it is now."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.announcements import Announcement, Audience, Kind
from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.drafts import (
    ChooseAudience,
    SetExercise,
    SetKind,
    ShowDraft,
    ToggleLanguage,
    ToggleRegion,
    ToggleUndeclared,
    ToggleUnplaced,
    WholeCountry,
)
from bot.core.writing.text import escape
from bot.handlers.announcements import draft_panel
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context

_KINDS = (Kind.EVERYBODY, Kind.PEOPLE, Kind.GROUPS)
_PER_ROW = 2


async def choose(ctx: Context, pressed: ChooseAudience) -> None:
    """Show the choices; nothing is chosen by looking."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await ctx.toast()
    await _show(ctx, draft, draft.audience or Audience())


async def set_kind(ctx: Context, pressed: SetKind) -> None:
    """Take people, groups, or both."""
    draft = await draft_panel.own(ctx, pressed.draft)
    if pressed.kind not in _KINDS:
        raise StaleButtonError
    await _keep(ctx, draft, replace(_serious(draft), kind=pressed.kind))


async def toggle_region(ctx: Context, pressed: ToggleRegion) -> None:
    """Take a region more, or less; the last one stays: that would be the whole country."""
    draft, code = await draft_panel.own(ctx, pressed.draft), pressed.region
    if code not in ctx.catalog.regions:
        raise StaleButtonError
    chosen = _serious(draft)
    if chosen.regions == (code,):
        await ctx.toast(ctx.text("announce-last-region"), is_alert=True)
        return
    await _keep(ctx, draft, replace(chosen, regions=_toggled(chosen.regions, code)))


async def whole_country(ctx: Context, pressed: WholeCountry) -> None:
    """Take all regions, which nobody does by a slip."""
    draft = await draft_panel.own(ctx, pressed.draft)
    await _keep(ctx, draft, replace(_serious(draft), regions=(), is_unplaced=False))


async def toggle_unplaced(ctx: Context, pressed: ToggleUnplaced) -> None:
    """Add who has chosen no region, or leave them out."""
    draft = await draft_panel.own(ctx, pressed.draft)
    chosen = draft.audience or Audience()
    await _keep(ctx, draft, replace(chosen, is_unplaced=not chosen.is_unplaced))


async def toggle_language(ctx: Context, pressed: ToggleLanguage) -> None:
    """Take a language more, or less."""
    draft, code = await draft_panel.own(ctx, pressed.draft), pressed.language
    if code not in ctx.catalog.languages:
        raise StaleButtonError
    chosen = _serious(draft)
    await _keep(ctx, draft, replace(chosen, languages=_toggled(chosen.languages, code)))


async def toggle_undeclared(ctx: Context, pressed: ToggleUndeclared) -> None:
    """Take only who has not declared the next date, or all."""
    draft = await draft_panel.own(ctx, pressed.draft)
    chosen = _serious(draft)
    undeclared = "" if chosen.undeclared else await _next_date(ctx)
    await _keep(ctx, draft, replace(chosen, undeclared=undeclared))


async def set_exercise(ctx: Context, pressed: SetExercise) -> None:
    """Take the test group alone; without one, say how to have one."""
    draft = await draft_panel.own(ctx, pressed.draft)
    group = await ctx.services.audiences.exercise_group(ctx.member.user_id)
    if group is None:
        await ctx.toast(ctx.text("exercise-how"), is_alert=True)
        return
    await _keep(ctx, draft, Audience(Kind.EXERCISE, chat_id=group))


async def _keep(ctx: Context, draft: Announcement, chosen: Audience) -> None:
    changed = await draft_panel.keep(ctx, draft, replace(draft, audience=chosen))
    await _show(ctx, changed, chosen)


async def _show(ctx: Context, draft: Announcement, chosen: Audience) -> None:
    reach = await ctx.services.audiences.reach(chosen)
    whom = ctx.services.wording.audience.whom(draft, ctx.language)
    now = ctx.text("announce-to", whom=whom, people=reach.people, groups=reach.groups)
    if draft.audience is None:  # all are counted before anybody is chosen
        now = ctx.text("announce-to-choose")
    lines = [escape(ctx.text("announce-ask-audience")), f"<b>{escape(now)}</b>"]
    if reach.by_channel and draft.audience is not None:
        lines.append(escape(ctx.text("announce-by-channel", groups=reach.by_channel)))
    mind = await ctx.services.cautions.of_audience(replace(draft, audience=chosen), ctx.language)
    lines += [f"<b>{escape(line)}</b>" for line in mind]
    await ctx.show("\n\n".join(lines), keyboard(*_rows(ctx, draft, chosen)))


def _rows(ctx: Context, draft: Announcement, chosen: Audience) -> list[Row]:
    rows: list[Row] = [
        [
            button(
                f"{_dot(draft.audience, kind)} {ctx.text(_named(chosen, kind))}",
                SetKind(draft.id, kind),
            )
        ]
        for kind in _KINDS
    ]
    if chosen.has_people:
        label = f"{_box(bool(chosen.undeclared))} {ctx.text('announce-undeclared')}"
        rows.append([button(label, ToggleUndeclared(draft.id))])
    rows.append(
        [
            button(f"{_box(code in chosen.languages)} {language.name}",
                   ToggleLanguage(draft.id, code))
            for code, language in ctx.catalog.languages.items()
        ]
    )  # fmt: skip
    if chosen.regions:
        label = f"{_box(chosen.is_unplaced)} {ctx.text('announce-with-unplaced')}"
        rows.append([button(label, ToggleUnplaced(draft.id))])
        whole = f"{_box(is_on=False)} {ctx.text('announce-country')}"
        rows.append([button(whole, WholeCountry(draft.id))])
    if chosen.kind is not Kind.EXERCISE:
        regions = [
            button(
                f"{_box(code in chosen.regions)} {named.name[ctx.language]}",
                ToggleRegion(draft.id, code),
            )
            for code, named in ctx.catalog.regions.items()
        ]
        rows += [regions[n : n + _PER_ROW] for n in range(0, len(regions), _PER_ROW)]
    mark = _dot(draft.audience, Kind.EXERCISE)
    exercise = f"{mark} {ctx.text('announce-kind-exercise')}"
    rows.append([button(exercise, SetExercise(draft.id))])
    rows.append([button(ctx.text("announce-done"), ShowDraft(draft.id))])
    return rows


async def _next_date(ctx: Context) -> str:
    (due,) = await ctx.services.deadlines.agenda(now=ctx.now, count=1)
    return f"{due.obligation.key}:{due.period}"


def _serious(draft: Announcement) -> Audience:
    """Return whom a draft is for so far, an exercise left behind."""
    chosen = draft.audience or Audience()
    return Audience() if chosen.kind is Kind.EXERCISE else chosen


def _toggled(codes: Sequence[str], code: str) -> tuple[str, ...]:
    return tuple(sorted({*codes} ^ {code}))


def _named(chosen: Audience, kind: Kind) -> str:
    """Return the key of what a kind is called: of some regions nobody is « everybody »."""
    is_some = bool(chosen.regions) and kind is Kind.EVERYBODY
    return "announce-kind-both" if is_some else f"announce-kind-{kind}"


def _dot(audience: Audience | None, kind: Kind) -> str:
    return "●" if audience and audience.kind is kind else "○"


def _box(is_on: bool) -> str:
    return "☑" if is_on else "☐"
