"""/start, /help and /language: the welcome, the choices, and the menu."""

from dataclasses import replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.core.members import Choice, Permission, allowed
from bot.core.text import escape
from bot.handlers import deadline, faq, group_answers, guide, invitations, reminders, verify
from bot.handlers.buttons import Row, button, keyboard, link
from bot.handlers.home import main_rows
from bot.handlers.talk import StaleButtonError, Talk

REGIONS_PER_ROW = 2
_OPENED = {"guide", "deadline"}  # what buttons in a group open in private


async def start(talk: Talk) -> None:
    """Welcome the person; a deep link goes straight to what it names."""
    if not talk.is_private:
        await welcome_group(talk)
        return
    payload = talk.words.strip()
    if payload == "guide":
        await guide.choose(talk)
    elif payload.startswith("guide-"):
        await guide.follow_link(talk, payload.removeprefix("guide-"))
    elif payload.startswith(invitations.START):
        await invitations.accept(talk, payload.removeprefix(invitations.START))
    elif payload.startswith("verify-"):
        await verify.follow_link(talk, payload.removeprefix("verify-"))
    elif payload == "deadline":
        await deadline.show(talk)
    elif payload == "faq":
        await faq.themes(talk)
    elif payload.startswith("faq-") and talk.services.topics.known(
        [payload.removeprefix("faq-")], now=talk.now
    ):
        await faq.answer(talk, payload.removeprefix("faq-"))
    else:
        await talk.reply(talk.page("welcome"), _home(talk))


async def welcome_group(talk: Talk) -> None:
    """Say to a group what the bot does there, with what its administrators may choose."""
    await talk.reply(*await _group_desk(talk))


async def open_private(talk: Talk) -> None:
    """Open the private chat at what a button under a reminder names."""
    payload = talk.argument(0)
    if payload not in _OPENED:
        raise StaleButtonError
    await talk.toast(opens=talk.address(payload))


async def home(talk: Talk) -> None:
    """Show the welcome in place, with the choices as they are now."""
    await talk.show(talk.page("welcome"), _home(talk))


async def help_(talk: Talk) -> None:
    """List what the bot can do: here in a group, or in private, also what a seat adds."""
    if not talk.is_private:
        await talk.reply(f"{talk.page('help-group')}\n\n{group_answers.how(talk)}")
        return
    seats = (Permission.EDITOR, Permission.ANNOUNCER, Permission.OFFICER, Permission.NATIONAL)
    pages = ["help", *(f"help-{seat}" for seat in seats if allowed(talk.member, seat))]
    await talk.reply("\n\n".join(talk.page(page) for page in pages))


async def languages(talk: Talk) -> None:
    """Offer the languages."""
    rows: list[Row] = [_languages(talk)]
    if not talk.is_private:
        rows.append(await _place(talk))
    await talk.show(escape(talk.text("language-choose")), keyboard(*rows))


async def set_language(talk: Talk) -> None:
    """Answer in another language from now on."""
    code = talk.argument(0)
    if code not in talk.catalog.languages:
        raise StaleButtonError
    if talk.is_private:
        await talk.services.members.choose_language(talk.member.user_id, code)
    else:
        await talk.services.members.choose_group_language(talk.chat.id, code, now=talk.now)
    talk.language = code
    await talk.toast(talk.text("language-set"))
    if talk.is_private:
        await home(talk)
    else:
        await talk.show(*await _group_desk(talk))


async def set_choice(talk: Talk) -> None:
    """Turn reminders or announcements on or off."""
    try:
        choice, is_granted = Choice(talk.argument(0)), {"on": True, "off": False}[talk.argument(1)]
    except (ValueError, KeyError):
        raise StaleButtonError from None
    await talk.services.members.consent(
        talk.member.user_id,
        choice,
        is_granted=is_granted,
        update_id=talk.update.update_id,
        now=talk.now,
    )
    talk.member = (
        replace(talk.member, wants_reminders=is_granted)
        if choice is Choice.REMINDERS
        else replace(talk.member, wants_announcements=is_granted)
    )
    # Each text takes what it needs of these.
    schedule = await talk.services.reminders.schedule(talk.member.user_id)
    when = reminders.when(talk, schedule or talk.catalog.schedule)
    done = talk.text(f"{choice}-{'on' if is_granted else 'off'}-done", **when)
    await talk.toast(done, is_alert=True)
    await home(talk)


async def regions(talk: Talk) -> None:
    """Offer the regions."""
    rows = _regions(talk, "region")
    last = [button(talk.text("region-none"), "region", "none"), _back(talk)]
    await talk.show(escape(talk.text("region-choose")), keyboard(*rows, last))


async def places(talk: Talk) -> None:
    """Offer the regions to a group."""
    rows = _regions(talk, "place")
    last = [button(talk.text("region-none"), "place", "none")]
    await talk.toast()
    await talk.show(escape(talk.text("group-region-choose")), keyboard(*rows, last))


async def set_place(talk: Talk) -> None:
    """Keep the region of a group, or none: announcements to a region reach its groups."""
    code = talk.argument(0)
    if talk.is_private or (code != "none" and code not in talk.catalog.regions):
        raise StaleButtonError
    region = None if code == "none" else code
    await talk.services.members.choose_group_region(talk.chat.id, region, now=talk.now)
    await talk.toast(talk.text("region-set"))
    await talk.show(*await _group_desk(talk))


async def set_region(talk: Talk) -> None:
    """Keep the chosen region, or none."""
    code = talk.argument(0)
    if code != "none" and code not in talk.catalog.regions:
        raise StaleButtonError
    region = None if code == "none" else code
    await talk.services.members.choose_region(talk.member.user_id, region)
    talk.member = replace(talk.member, region=region)
    await talk.toast(talk.text("region-set"))
    await home(talk)


async def _group_desk(talk: Talk) -> tuple[str, InlineKeyboardMarkup]:
    """Return the welcome of a group: what the bot does there, how to ask, what may be chosen."""
    return (
        f"{talk.page('group-welcome')}\n\n{group_answers.how(talk)}",
        keyboard(
            [link(talk.text("home-guide"), talk.address("guide"))],
            [button(talk.text("group-reminders"), "reminders")],
            _languages(talk),
            await _place(talk),
        ),
    )


def _regions(talk: Talk, verb: str) -> list[Row]:
    buttons = [
        button(region.name[talk.language], verb, code)
        for code, region in talk.catalog.regions.items()
    ]
    return [buttons[i : i + REGIONS_PER_ROW] for i in range(0, len(buttons), REGIONS_PER_ROW)]


async def _place(talk: Talk) -> Row:
    """Return the button of a group's region."""
    code = await talk.services.members.group_region(talk.chat.id)
    region = talk.catalog.regions.get(code or "")
    label = (
        talk.text("region-is", region=region.name[talk.language])
        if region
        else talk.text("group-region-ask")
    )
    return [button(label, "places")]


def _home(talk: Talk) -> InlineKeyboardMarkup:
    region = talk.catalog.regions[talk.member.region] if talk.member.region else None
    region_label = (
        talk.text("region-is", region=region.name[talk.language])
        if region
        else talk.text("region-ask")
    )
    return keyboard(
        *main_rows(talk),
        [_choice(talk, Choice.REMINDERS), _choice(talk, Choice.ANNOUNCEMENTS)],
        [button(region_label, "regions")],
        _languages(talk),
    )


def _choice(talk: Talk, choice: Choice) -> InlineKeyboardButton:
    wants = talk.member.wants(choice)
    state = "on" if wants else "off"
    return button(talk.text(f"{choice}-{state}"), "choice", choice, "off" if wants else "on")


def _languages(talk: Talk) -> Row:
    return [
        button(f"{'✓ ' if code == talk.language else ''}{language.name}", "language", code)
        for code, language in talk.catalog.languages.items()
    ]


def _back(talk: Talk) -> InlineKeyboardButton:
    return button(talk.text("back"), "home")
