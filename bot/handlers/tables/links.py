"""/start: the welcome, or what a link opens; the table of links."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.core.deep_links import DeadLinkError, DeepLink, read
from bot.core.members import Permission
from bot.handlers import denials
from bot.handlers.context import Context
from bot.handlers.deadlines import deadline
from bot.handlers.guide import guide
from bot.handlers.officers import invitations
from bot.handlers.people import privacy, start
from bot.handlers.portal import weather
from bot.handlers.questions import themes
from bot.handlers.tickets import asking, own
from bot.handlers.verification import standing


@dataclass(frozen=True, slots=True)
class Link:
    """What a link opens: what answers it, given the rest of the link, and who may use it."""

    opens: DeepLink
    answer: Callable[[Context, str], Awaitable[None]]
    needs: Permission = Permission.EVERYONE


def plain(
    answer: Callable[[Context], Awaitable[None]],
) -> Callable[[Context, str], Awaitable[None]]:
    """Return what answers a link that names nothing more. Raises DeadLinkError where one does."""

    async def follow(ctx: Context, rest: str) -> None:
        if rest:
            raise DeadLinkError
        await answer(ctx)

    return follow


LINKS = (
    Link(DeepLink.GUIDE, guide.follow_link),
    Link(DeepLink.DEADLINE, deadline.follow_link),
    Link(DeepLink.FAQ, themes.follow_link),
    Link(DeepLink.VERIFY, standing.follow_link),
    Link(DeepLink.NEWS, plain(standing.news)),
    Link(DeepLink.FORGET, plain(privacy.forget)),
    Link(DeepLink.PORTAL, plain(weather.command)),
    Link(DeepLink.ASK, plain(own.listed)),
    Link(DeepLink.ORDER, asking.follow_link),
    Link(DeepLink.ROLE, invitations.follow_link),
)
_LINKS = {link.opens: link for link in LINKS}


async def command(ctx: Context) -> None:
    """Welcome the person or the group; a link goes straight to what it names."""
    if not ctx.is_private:
        await start.welcome_group(ctx)
        return
    try:
        opens, rest = read(ctx.words.strip())
        await _open(ctx, _LINKS[opens], rest)
    except DeadLinkError:
        await start.welcome(ctx)


async def _open(ctx: Context, link: Link, rest: str) -> None:
    if denial := await denials.denied(ctx, link.needs, None):
        await denials.say(ctx, denial)
    else:
        await link.answer(ctx, rest)
