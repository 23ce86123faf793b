"""« Sûr ? » of who has just read an answer: what it rests on, and who can say more."""

from bot.core.callbacks.questions import AskOrder
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.text import escape
from bot.handlers import remembered
from bot.handlers.buttons import button, keyboard
from bot.handlers.context import Context

SURE = "talk-sure"


async def told(ctx: Context) -> bool:
    """Say that the sources stand below the answer at hand; False where none was given.

    Nothing is said to be more certain than it was: the second time only a human is offered.
    """
    memory = await remembered.of(ctx)
    topic = ctx.catalog.topics.get(memory.topic or "")
    if topic is None or not topic.sources:
        return False
    if LEANS_ON.get(memory.spoken) == ctx.language:  # « بصح؟ » is Darija where that was spoken
        ctx.hear(memory.spoken)
    is_again = memory.said.endswith(f":{SURE}")
    key = "talk-human-left" if is_again else SURE
    ask = button(ctx.text("ask-order"), AskOrder(topic.id))
    await ctx.reply(escape(ctx.text(key)), keyboard([ask]), quoting=memory.answer)
    # The answer stays the last one that was told: « et le mois d’après ? » goes on from it.
    said = memory.said.removesuffix(f":{SURE}")
    await remembered.note(ctx, memory, said=key if is_again else f"{said}:{SURE}")
    return True
