"""Somebody says where they are on the portal: the step that they are at, or that comes next."""

from bot.core.questions.memory import Memory
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.context import Context
from bot.handlers.guide import guide
from bot.handlers.guide.place import exists
from bot.handlers.topic_answers import answer

GUIDE = "login-otp"  # also the topic that holds its steps
_ASKING = {3, 4}  # steps in which the portal asks for what nobody else may have


async def shown(ctx: Context, asked: str) -> bool:
    """Show the step that words tell of; False where they tell of none, or of another guide."""
    number = ctx.catalog.situations.step(asked)
    chosen = ctx.catalog.guides.get(GUIDE)
    memory = await remembered.of(ctx)
    if number is None or chosen is None or not exists(chosen, number):
        return False
    if memory.guide not in {"", GUIDE}:
        return False
    ctx.hear(ctx.services.faq.language_of(asked) or ctx.speaks)
    ctx.foreword = escape(ctx.text("guide-only-there")) if number in _ASKING else ""
    if ctx.is_private:
        await guide.open_step(ctx, chosen, number)
        await remembered.note(ctx, Memory().told(GUIDE).at_step(GUIDE, number))
    else:
        await answer(ctx, GUIDE, ctx.speaks)
    return True
