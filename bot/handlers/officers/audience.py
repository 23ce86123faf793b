"""Whom announcements reach, by language and region: seen before one is written, and in /stats."""

from bot.core.callbacks.announcements import ShowSubscribers
from bot.core.writing.text import escape
from bot.handlers.context import Context
from bot.services.announcements.audiences import Subscribers


async def press(ctx: Context, _: ShowSubscribers) -> None:
    """Show it in a message of its own: what is being written stays."""
    await ctx.toast()
    await show(ctx)


async def show(ctx: Context) -> None:
    """Send who can be reached, by language and region, and who cannot."""
    found = await ctx.services.audiences.subscribers()
    whole = ctx.text("audience-whole", people=found.whole.people, groups=found.whole.groups)
    parts = [
        f"<b>{escape(ctx.text('audience-title'))}</b>\n{escape(whole)}",
        escape(_languages(ctx, found)),
        "\n".join(escape(line) for line in _regions(ctx, found)),
        escape(ctx.text("audience-unreached", declined=found.declined, lost=found.lost)),
    ]
    if found.whole.by_channel:
        parts.append(escape(ctx.text("announce-by-channel", groups=found.whole.by_channel)))
    if found.awaited:
        parts.append(escape(ctx.text("audience-awaited", count=found.awaited)))
    await ctx.reply("\n\n".join(filter(None, parts)))


def _languages(ctx: Context, found: Subscribers) -> str:
    spoken = [
        f"{language.name} {found.languages[code]}"
        for code, language in ctx.catalog.languages.items()
        if found.languages.get(code)
    ]
    return ctx.catalog.beside(spoken, ctx.language)


def _regions(ctx: Context, found: Subscribers) -> list[str]:
    """Return a line of each region, the greatest first, then the others and those of none."""

    named = [(reach, code) for code, reach in found.regions.items() if code]
    named.sort(key=lambda one: (-one[0].people, one[1]))
    counted = [(ctx.catalog.regions[code].name[ctx.language], reach) for reach, code in named]
    rest = (("audience-others", found.others), ("audience-unplaced", found.regions[""]))
    counted += [(ctx.text(key), reach) for key, reach in rest if reach.total]
    return [
        ctx.text("audience-line", where=where, people=reach.people, groups=reach.groups)
        for where, reach in counted
    ]
