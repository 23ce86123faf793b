"""Where who works with an old button goes on: what to say of one that fits nothing."""

from bot.handlers.context import Context

# Where they find how things stand; /start tells an officer nothing.
GO_ON = {
    **dict.fromkeys(
        ("announce", "announced", "listed", "found", "outage", "moving"), "announcements"
    ),
    "change": "deadline_set",
    **dict.fromkeys(("paper", "bring"), "guide_pdf"),
    "invite": "invite",
    **dict.fromkeys(("seat", "roles"), "roles"),
    **dict.fromkeys(("freeze", "thaw"), "freeze"),
    **dict.fromkeys(("questions", "close", "missed", "draft", "once"), "questions"),
    "point": "awaiting",
    "desk": "desk",
    "board": "board",
    "figures": "stats",
}


def said(ctx: Context, data: str) -> str:
    """Return what to say of a button that fits nothing: where who works with it goes on."""
    command = GO_ON.get(data.partition(":")[0])
    if command is None:
        return ctx.text("button-stale")
    return ctx.text("button-stale-work", where=f"/{command}")
