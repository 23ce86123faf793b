"""Links to a role that nobody has opened yet: whose, until when; taking one back."""

from bot.core.agreement.seats import Link
from bot.core.calendar.morocco import ZONE
from bot.core.callbacks.officers import RevokeLink, TurnRoles
from bot.core.permissions import Role
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context

SHOWN = 10


async def unopened(ctx: Context) -> tuple[list[str], list[Row]]:
    """Return a line of HTML for each link, and the buttons that this person may press."""
    lines, rows = list[str](), list[Row]()
    service = ctx.services.invitations
    named = await ctx.services.roles.namer()
    for link in (await service.unopened(now=ctx.now))[:SHOWN]:
        there = link.expires_at.astimezone(ZONE)
        said = ctx.text(
            "link-unopened",
            role=_role(ctx, link),
            by=named(link.by, ctx.language),
            date=ctx.catalog.date(there.date(), ctx.language),
            time=ctx.catalog.formats.time(there.time(), ctx.language),
        )
        lines.append(escape(said))
        if await service.may_revoke(link, ctx.member.user_id, now=ctx.now):
            label = ctx.text("link-revoke-of", role=_role(ctx, link))
            rows.append([button(label, RevokeLink(link.mark))])
    return lines, rows


async def revoke(ctx: Context, pressed: RevokeLink) -> None:
    """Let a link give nothing any more."""
    by = ctx.member.user_id
    link = await ctx.services.invitations.revoke(pressed.mark, by=by, now=ctx.now)
    said = (
        ctx.text("link-over") if link is None else ctx.text("link-revoked", role=_role(ctx, link))
    )
    roles = button(ctx.text("roles-button"), TurnRoles(0))
    await ctx.show(escape(said), keyboard([roles]))


def _role(ctx: Context, link: Link) -> str:
    return ctx.services.roles.role_in_words(
        Role(link.role), link.authority, link.region, ctx.language
    )
