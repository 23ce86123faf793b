"""Which guide and which step a button names, and where the person is now."""

from bot.catalog.model import Guide
from bot.core.callbacks import StaleButtonError
from bot.core.questions.memory import Memory
from bot.handlers import remembered
from bot.handlers.context import Context
from bot.services.guides import Position


def found(ctx: Context, slug: str) -> Guide:
    """Return the guide that a button names. Raises StaleButtonError."""
    try:
        return ctx.catalog.guides[slug]
    except KeyError:
        raise StaleButtonError from None


def number_of(guide: Guide, step: int) -> int:
    """Return the step that a button names. Raises StaleButtonError."""
    if not exists(guide, step):
        raise StaleButtonError
    return step


def exists(guide: Guide, step: int) -> bool:
    """Tell whether a guide has a step."""
    return 1 <= step <= len(guide.steps)


async def remember(ctx: Context, position: Position) -> None:
    """Keep where the person is, for « et après ? » too, and count who comes there first."""
    memory = await remembered.of(ctx)
    memory = memory if memory.topics else Memory(spoken=memory.spoken).told(position.guide)
    await remembered.note(ctx, memory.at_step(position.guide, position.step))
    await ctx.services.guides.saw(
        ctx.member.user_id, position.guide, position.step, language=ctx.language, now=ctx.now
    )
