"""Methods about the bot itself: getMe, commands, names, menu button, webhook."""

from collections.abc import Callable

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world.world import World


def _get_me(world: World, _: Json) -> Json:
    return world.bot


def _set_commands(world: World, args: Json) -> bool:
    _check_scope(world, args)
    world.profile.set_commands(args["commands"], args.get("scope"), args.get("language_code", ""))
    world.emit("commands")
    return True


def _delete_commands(world: World, args: Json) -> bool:
    return _set_commands(world, {**args, "commands": []})


def _get_commands(world: World, args: Json) -> list[Json]:
    _check_scope(world, args)
    return world.profile.commands(args.get("scope"), args.get("language_code", ""))


def _check_scope(world: World, args: Json) -> None:
    scope = args.get("scope", {})
    if "chat_id" in scope:
        world.chat(scope["chat_id"])


def _setter(name: str) -> Callable[[World, Json], bool]:
    def setter(world: World, args: Json) -> bool:
        language, text = args.get("language_code", ""), args.get(name, "")
        world.profile.set_text(name, language, text)
        if name == "name" and text and not language:
            world.bot["first_name"] = text
        return True

    return setter


def _getter(name: str) -> Callable[[World, Json], Json]:
    def getter(world: World, args: Json) -> Json:
        text = world.profile.text(name, args.get("language_code", ""))
        return {name: text or (world.bot["first_name"] if name == "name" else "")}

    return getter


def _set_menu_button(world: World, args: Json) -> bool:
    button = args.get("menu_button") or {"type": "default"}
    if "chat_id" in args:
        world.chat(args["chat_id"]).menu_button = button
    else:
        world.profile.menu_button = button
    return True


def _get_menu_button(world: World, args: Json) -> Json:
    own = world.chat(args["chat_id"]).menu_button if "chat_id" in args else None
    return own or world.profile.menu_button


def _set_webhook(world: World, args: Json) -> bool:
    url = args.get("url", "")
    if not url:
        return _delete_webhook(world, args)
    if not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if "allowed_updates" in args:
        world.updates.allow(args["allowed_updates"])
    if args.get("drop_pending_updates"):
        world.updates.clear()
    world.updates.set_webhook(args)
    return True


def _delete_webhook(world: World, args: Json) -> bool:
    if args.get("drop_pending_updates"):
        world.updates.clear()
    world.updates.set_webhook(None)
    return True


def _get_webhook_info(world: World, _: Json) -> Json:
    hook = world.updates.webhook or {}
    info = {
        "url": hook.get("url", ""),
        "has_custom_certificate": "certificate" in hook,
        "pending_update_count": len(world.updates),
    }
    if hook:
        info["max_connections"] = hook.get("max_connections", 40)
        info |= world.updates.webhook_error
    if world.updates.allowed:
        info["allowed_updates"] = world.updates.allowed
    return info


METHODS = {
    "getMe": _get_me,
    "setMyCommands": _set_commands,
    "deleteMyCommands": _delete_commands,
    "getMyCommands": _get_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": _set_menu_button,
    "getChatMenuButton": _get_menu_button,
    "setWebhook": _set_webhook,
    "deleteWebhook": _delete_webhook,
    "getWebhookInfo": _get_webhook_info,
}
