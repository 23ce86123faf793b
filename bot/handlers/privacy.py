"""/privacy and /forget: what is kept, and erasing it."""

from bot.handlers.buttons import button, keyboard
from bot.handlers.talk import Talk


async def show(talk: Talk) -> None:
    """Say what is kept, why and for how long."""
    await talk.reply(talk.page("privacy"))


async def forget(talk: Talk) -> None:
    """Ask whether to erase everything about the person."""
    await talk.reply(
        talk.page("forget"),
        keyboard([button(talk.text("forget-yes"), "forget", "yes")],
                 [button(talk.text("cancel"), "cancel")]),
    )  # fmt: skip


async def forget_confirmed(talk: Talk) -> None:
    """Erase everything about the person."""
    await talk.services.members.forget(talk.member.user_id, now=talk.now)
    await talk.show(talk.page("forgotten"))
