"""/invite: a link that gives one seat once; one that approves needs a second officer's yes."""

from bot.core import regions
from bot.core.permissions import Candidate, Denial, Person, Role, Rules
from bot.core.text import escape
from bot.handlers import menu
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.talk import StaleButtonError, Talk
from bot.services.roles import require

START = "role-"  # before the token in a link
COUNTRY = ""  # the region that is the whole country
REGIONS_PER_ROW = 2
GUESSES = 3  # of one region, to be chosen from


async def command(talk: Talk) -> None:
    """Offer the roles one may give; `/invite casa` for a region."""
    words = talk.words.strip()
    names = {key: one.name.values() for key, one in talk.catalog.regions.items()}
    found = regions.find(words, names)
    if len(found) == 1 or not words:
        await _offer(talk, found[0] if found else None)
        return
    if guessed := (found or regions.guess(words, names))[:GUESSES]:
        rows = [[button(_place(talk, one), "invite", "region", one)] for one in guessed]
        other = button(talk.text("invite-region-other"), "invite", "region")
        await talk.reply(escape(talk.text("invite-region-guess")), keyboard(*rows, [other]))
        return
    await talk.reply(escape(talk.text("invite-region")))
    await _offer(talk, None)


async def _offer(talk: Talk, region: str | None) -> None:
    """Show the roles that one may give, in a region where that is known."""
    rules, person = await _rules(talk)
    rows: list[Row] = []
    for key, authority in talk.catalog.authorities.items():
        for role in Role:
            if region is None and _places(talk, role, key, rules, person):
                data: tuple[str, ...] = (role, key)
            elif region is not None and rules.invite(role, key, region, person) is None:
                data = (role, key, region)
            else:
                continue
            parts = (authority.name[talk.language], talk.text(f"role-{role}"))
            label = talk.catalog.beside(parts, talk.language)
            rows.append([button(label, "invite", *data)])
    if not rows:
        require(Denial.FROZEN if rules.is_frozen else Denial.ELSEWHERE)
    said = [talk.text("invite-which-first")]
    if region is not None:
        said = [talk.text("invite-which", region=_place(talk, region))]
    if len(await talk.services.roles.officers()) < 2:
        said.append(talk.text("roles-alone"))
    await talk.show(escape("\n\n".join(said)), keyboard(*rows))


async def press(talk: Talk) -> None:
    """Ask for the region, or make the link."""
    match talk.arguments:
        case ["region"]:
            await _offer(talk, None)
            return
        case ["region", region] if region in talk.catalog.regions:
            await _offer(talk, region)
            return
    role, authority = _role(talk.argument(0)), talk.argument(1)
    if authority not in talk.catalog.authorities:
        raise StaleButtonError
    if len(talk.arguments) > 2:
        await _make(talk, role, authority, talk.argument(2))
        return
    rules, person = await _rules(talk)
    places = _places(talk, role, authority, rules, person)
    if not places:
        require(Denial.FROZEN if rules.is_frozen else Denial.ELSEWHERE)
    if len(places) == 1:
        await _make(talk, role, authority, places[0])
        return
    choices = [button(_place(talk, place), "invite", role, authority, place) for place in places]
    country = [choices.pop(0)] if places[0] == COUNTRY else []
    rows = [choices[at : at + REGIONS_PER_ROW] for at in range(0, len(choices), REGIONS_PER_ROW)]
    named = talk.services.roles.role_in_words(role, authority, COUNTRY, talk.language)
    await talk.show(escape(talk.text("invite-where", role=named)), keyboard(country, *rows))


async def accept(talk: Talk, token: str) -> None:
    """Give what a link gives to whoever opened it first; one that approves only waits."""
    user = talk.update.effective_user
    given = await talk.services.invitations.accept(
        token,
        user_id=talk.member.user_id,
        name=user.full_name if user else "",
        now=talk.now,
    )
    if given is None:
        await talk.reply(escape(talk.text("invite-used")))
        return
    role = talk.services.roles.role_in_words(
        given.role, given.authority, given.region, talk.language
    )
    if given.is_waiting:
        await talk.reply(escape(talk.text("invite-waiting", role=role)))
        return
    first = (
        button(talk.text("missed-button"), "missed")
        if given.role is Role.EDITOR
        else button(talk.text("role-first-step"), "announce", "begin")
    )
    await talk.reply(escape(talk.text("invite-welcome", role=role)), keyboard([first]))
    await menu.publish_for(talk, talk.member.user_id)


async def decide(talk: Talk) -> None:
    """Accept or refuse who waits for a seat that approves."""
    answer, number, authority = talk.argument(0), talk.number(1), talk.argument(2)
    service = talk.services.invitations
    if len(talk.arguments) < 4:  # from before a button named the wait that it is about
        await _say_decided(talk, number, authority)
        return
    stamp, by = talk.number(3), talk.member.user_id
    named = await talk.services.roles.namer()  # a name goes with who is refused
    match answer:
        case "accept":
            decided = await service.confirm(number, authority, by=by, stamp=stamp, now=talk.now)
            key = "seat-accepted"
        case "refuse":
            decided = await service.refuse(number, authority, by=by, stamp=stamp, now=talk.now)
            key = "seat-refused"
        case _:
            raise StaleButtonError
    if decided is None:
        await _say_decided(talk, number, authority)
        return
    role = talk.services.roles.described(decided, talk.language)
    who = named(decided.user_id, talk.language)
    await talk.show(escape(talk.text(key, who=who, role=role)))
    if answer == "accept":
        await menu.publish_for(talk, decided.user_id)


async def _say_decided(talk: Talk, user_id: int, authority: str) -> None:
    """Say in the place of old buttons what was decided, and by whom. Raises StaleButtonError."""
    decision = await talk.services.invitations.decision(user_id, authority)
    if decision is None:
        raise StaleButtonError
    named = await talk.services.roles.namer(is_past=True)
    key = "seat-was-accepted" if decision.is_confirmed else "seat-was-refused"
    who, by = named(user_id, talk.language), named(decision.by, talk.language)
    await talk.show(
        escape(talk.text(key, who=who, by=by)),
        keyboard([button(talk.text("roles-button"), "roles", 0)]),
    )


async def waiting_rows(talk: Talk, candidate: Candidate) -> list[Row]:
    """Return the buttons under somebody who waits, as far as this person may press them."""
    rules, officer = await _rules(talk)
    inviter = await talk.services.roles.person(candidate.invited_by)
    named = (await talk.services.roles.namer())(candidate.user_id, talk.language)
    about = (candidate.user_id, candidate.authority, candidate.stamp)
    row = []
    if rules.confirm(candidate, officer, inviter) is None:
        label = talk.catalog.beside((talk.text("seat-accept"), named), talk.language)
        row.append(button(label, "seat", "accept", *about))
    if rules.refuse(candidate, officer) is None:
        label = talk.catalog.beside((talk.text("seat-refuse"), named), talk.language)
        row.append(button(label, "seat", "refuse", *about))
    return [[one] for one in row]


async def _make(talk: Talk, role: Role, authority: str, region: str) -> None:
    """Make the link, with a text that is ready to be forwarded."""
    token = await talk.services.invitations.invite(
        role, authority, region, by=talk.member.user_id, now=talk.now
    )
    link = f"https://t.me/{talk.bot.username}?start={START}{token}"
    named = talk.services.roles.role_in_words(role, authority, region, talk.language)
    is_approving = role in {Role.OFFICER, Role.DIRECTOR}
    key = "invite-link-approving" if is_approving else "invite-link"
    await talk.show(escape(talk.text(key)))
    await talk.reply(f"{escape(talk.text('invite-text', role=named))}\n{link}")


async def _rules(talk: Talk) -> tuple[Rules, Person]:
    roles = talk.services.roles
    return await roles.rules(now=talk.now), await roles.person(talk.member.user_id)


def _places(talk: Talk, role: Role, authority: str, rules: Rules, person: Person) -> list[str]:
    """Return where this person may give a role: the whole country first, then the regions."""
    return [
        place
        for place in (COUNTRY, *talk.catalog.regions)
        if rules.invite(role, authority, place, person) is None
    ]


def _place(talk: Talk, region: str) -> str:
    found = talk.catalog.regions.get(region)
    return found.name[talk.language] if found else talk.text("invite-country")


def _role(word: str) -> Role:
    try:
        return Role(word)
    except ValueError:
        raise StaleButtonError from None
