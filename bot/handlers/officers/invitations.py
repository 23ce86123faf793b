"""/invite: a link that gives one seat once; one that approves needs a second officer's yes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core import regions
from bot.core.callbacks import CallbackData, StaleButtonError
from bot.core.callbacks.drafts import Write
from bot.core.callbacks.officers import (
    DecideSeat,
    Invite,
    OfferEverywhere,
    OfferInRegion,
    OfferPlacesOf,
    RevokeLink,
    SeatDecision,
    TurnRoles,
)
from bot.core.callbacks.questions import ShowMissed, TurnQuestions
from bot.core.deep_links import DeepLink
from bot.core.permissions import Candidate, Denial, Person, Role, Rules
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.officers import freezes
from bot.services.officers.invitations import mark
from bot.services.officers.roles import require

COUNTRY = ""  # the region that is the whole country
REGIONS_PER_ROW = 2
SHORT = 4  # letters; what is shorter and no region names nothing
GUESSES = 3  # of one region, to be chosen from


@dataclass(frozen=True, slots=True)
class Wish:
    """Which of the roles somebody asks for; empty where they do not say."""

    roles: Collection[Role] = ()
    authorities: Collection[str] = ()

    def fits(self, role: Role, authority: str) -> bool:
        """Tell whether that may be what they ask for."""
        is_role = not self.roles or role in self.roles
        return is_role and (not self.authorities or authority in self.authorities)


ANY = Wish()


async def command(ctx: Context) -> None:
    """Offer the roles one may give; `/invite casa` for a region, `/invite ordre` for whose."""
    ctx.foreword = "\n\n".join(await freezes.banner(ctx))
    wish, words = _wish(ctx, ctx.words.split())
    names = {key: one.said for key, one in ctx.catalog.regions.items()}
    found = regions.find(words, names)
    if len(found) == 1 or not words:
        await _offer(ctx, found[0] if found else None, wish)
        return
    if guessed := (found or regions.guess(words, names))[:GUESSES]:
        rows = [[button(_place(ctx, one), OfferInRegion(one))] for one in guessed]
        other = button(ctx.text("invite-region-other"), OfferEverywhere())
        await ctx.reply(escape(ctx.text("invite-region-guess")), keyboard(*rows, [other]))
        return
    await ctx.reply(escape(ctx.text("invite-region")))
    await _offer(ctx, None)


def _wish(ctx: Context, words: Sequence[str]) -> tuple[Wish, str]:
    """Return what words ask for beside the region, and the words that are left for that."""
    catalog = ctx.catalog
    places = {key: one.said for key, one in catalog.regions.items()}
    said = {
        str(role): " ".join(catalog.text(f"role-said-{role}", one) for one in catalog.languages)
        for role in Role
    }
    roles_ = {key: names.split() for key, names in said.items()}
    whose = {key: one.name.values() for key, one in catalog.authorities.items()}
    wanted, authorities, left = set[Role](), set[str](), list[str]()
    for word in words:
        if regions.find(word, places):
            left.append(word)
        elif word.isalpha() and len(word) < SHORT:
            continue  # « de », « des »
        elif found := regions.find(word, roles_):
            wanted |= {Role(one) for one in found}
        elif found := regions.find(word, whose):
            authorities |= set(found)
        else:
            left.append(word)
    return Wish(wanted, authorities), " ".join(left)


async def _offer(ctx: Context, region: str | None, wish: Wish = ANY) -> None:
    """Show the roles that one may give, in a region where that is known; those wished for."""
    rules, person = await _rules(ctx)
    rows: list[Row] = []
    for key, authority in ctx.catalog.authorities.items():
        for role in Role:
            if not wish.fits(role, key):
                continue
            if region is None and _places(ctx, role, key, rules, person):
                carries: CallbackData = OfferPlacesOf(role, key)
            elif region is not None and rules.invite(role, key, region, person) is None:
                carries = Invite(role, key, region)
            else:
                continue
            parts = (authority.name[ctx.language], ctx.text(f"role-{role}"))
            label = ctx.catalog.beside(parts, ctx.language)
            rows.append([button(label, carries)])
    if not rows and wish != ANY:  # nothing of that: what there is
        await _offer(ctx, region)
        return
    if not rows:
        require(Denial.FROZEN if rules.is_frozen else Denial.ELSEWHERE)
    said = [ctx.text("invite-which-first")]
    if region is not None:
        said = [ctx.text("invite-which", region=_place(ctx, region))]
    if len(await ctx.services.roles.officers()) < 2:
        said.append(ctx.text("roles-alone"))
    await ctx.show(escape("\n\n".join(said)), keyboard(*rows))


async def offer(ctx: Context) -> None:
    """Show the roles that one may give somewhere."""
    await _offer(ctx, None)


async def offer_in(ctx: Context, pressed: OfferInRegion) -> None:
    """Show the roles that one may give in a region."""
    if pressed.region not in ctx.catalog.regions:
        raise StaleButtonError
    await _offer(ctx, pressed.region)


async def offer_places(ctx: Context, pressed: OfferPlacesOf) -> None:
    """Ask for the region; where there is one only, make the link."""
    role, authority = pressed.role, _authority(ctx, pressed.authority)
    rules, person = await _rules(ctx)
    places = _places(ctx, role, authority, rules, person)
    if not places:
        require(Denial.FROZEN if rules.is_frozen else Denial.ELSEWHERE)
    if len(places) == 1:
        await _make(ctx, role, authority, places[0])
        return
    choices = [button(_place(ctx, place), Invite(role, authority, place)) for place in places]
    country = [choices.pop(0)] if places[0] == COUNTRY else []
    rows = [choices[at : at + REGIONS_PER_ROW] for at in range(0, len(choices), REGIONS_PER_ROW)]
    named = ctx.services.roles.role_in_words(role, authority, COUNTRY, ctx.language)
    await ctx.show(escape(ctx.text("invite-where", role=named)), keyboard(country, *rows))


async def invite(ctx: Context, pressed: Invite) -> None:
    """Make the link."""
    await _make(ctx, pressed.role, _authority(ctx, pressed.authority), pressed.region)


async def follow_link(ctx: Context, token: str) -> None:
    """Give what a link gives to whoever opened it first; one that approves only waits."""
    user = ctx.update.effective_user
    given = await ctx.services.invitations.accept(
        token,
        user_id=ctx.member.user_id,
        name=user.full_name if user else "",
        now=ctx.now,
    )
    if given is None:
        await ctx.reply(escape(ctx.text("invite-used")))
        return
    role = ctx.services.roles.role_in_words(
        given.role, given.authority, given.region, ctx.language
    )
    if given.is_waiting:
        await ctx.reply(escape(ctx.text("invite-waiting", role=role)))
        return
    first = {
        Role.EDITOR: button(ctx.text("missed-button"), ShowMissed()),
        Role.HELPER: button(ctx.text("questions-open"), TurnQuestions(0)),
    }.get(given.role, button(ctx.text("role-first-step"), Write()))
    await ctx.reply(escape(ctx.text("invite-welcome", role=role)), keyboard([first]))
    ctx.new_menus.add(ctx.member.user_id)


async def decide(ctx: Context, pressed: DecideSeat) -> None:
    """Accept or refuse who waits for a seat that approves."""
    number, authority, stamp = pressed.person, pressed.authority, pressed.stamp
    if stamp is None:
        await _say_decided(ctx, number, authority)
        return
    is_accepted = pressed.decision is SeatDecision.ACCEPT
    service, by = ctx.services.invitations, ctx.member.user_id
    named = await ctx.services.roles.namer()  # a name goes with who is refused
    act = service.confirm if is_accepted else service.refuse
    decided = await act(number, authority, by=by, stamp=stamp, now=ctx.now)
    if decided is None:
        await _say_decided(ctx, number, authority)
        return
    key = "seat-accepted" if is_accepted else "seat-refused"
    role = ctx.services.roles.described(decided, ctx.language)
    who = named(decided.user_id, ctx.language)
    names, alone = await ctx.services.roles.said_linked(decided.user_id, ctx.language)
    said = ctx.text(key, who=who, role=role, linked=names)
    await ctx.show(escape(f"{said} {alone}".rstrip() if is_accepted else said))
    if is_accepted:
        ctx.new_menus.add(decided.user_id)


async def _say_decided(ctx: Context, user_id: int, authority: str) -> None:
    """Say in the place of old buttons what was decided, and by whom. Raises StaleButtonError."""
    decision = await ctx.services.invitations.decision(user_id, authority)
    if decision is None:
        raise StaleButtonError
    named = await ctx.services.roles.namer(is_past=True)
    key = "seat-was-accepted" if decision.is_confirmed else "seat-was-refused"
    who, by = named(user_id, ctx.language), named(decision.by, ctx.language)
    await ctx.show(
        escape(ctx.text(key, who=who, by=by)),
        keyboard([button(ctx.text("roles-button"), TurnRoles(0))]),
    )


async def waiting_rows(ctx: Context, candidate: Candidate) -> list[Row]:
    """Return the buttons under somebody who waits, as far as this person may press them."""
    rules, officer = await _rules(ctx)
    inviter = await ctx.services.roles.person(candidate.invited_by)
    named = (await ctx.services.roles.namer())(candidate.user_id, ctx.language)
    about = (candidate.user_id, candidate.authority, candidate.stamp)
    row = []
    if rules.confirm(candidate, officer, inviter) is None:
        label = ctx.catalog.beside((ctx.text("seat-accept"), named), ctx.language)
        row.append(button(label, DecideSeat(SeatDecision.ACCEPT, *about)))
    if rules.refuse(candidate, officer) is None:
        label = ctx.catalog.beside((ctx.text("seat-refuse"), named), ctx.language)
        row.append(button(label, DecideSeat(SeatDecision.REFUSE, *about)))
    return [[one] for one in row]


async def _make(ctx: Context, role: Role, authority: str, region: str) -> None:
    """Make the link, with a text that is ready to be forwarded."""
    token = await ctx.services.invitations.invite(
        role, authority, region, by=ctx.member.user_id, now=ctx.now
    )
    link = ctx.address(DeepLink.ROLE, token)
    named = ctx.services.roles.role_in_words(role, authority, region, ctx.language)
    is_approving = role in {Role.OFFICER, Role.DIRECTOR}
    key = "invite-link-approving" if is_approving else "invite-link"
    back = button(ctx.text("link-revoke"), RevokeLink(mark(token)))
    await ctx.show(escape(ctx.text(key)), keyboard([back]))
    user, named_by = ctx.update.effective_user, await ctx.services.roles.namer()
    by = ctx.services.roles.shown(user.full_name if user else "")
    by = by or named_by(ctx.member.user_id, ctx.language)
    await ctx.reply(f"{escape(ctx.text('invite-text', role=named, by=by))}\n{link}")


async def _rules(ctx: Context) -> tuple[Rules, Person]:
    roles = ctx.services.roles
    return await roles.rules(now=ctx.now), await roles.person(ctx.member.user_id)


def _places(ctx: Context, role: Role, authority: str, rules: Rules, person: Person) -> list[str]:
    """Return where this person may give a role: the whole country first, then the regions."""
    return [
        place
        for place in (COUNTRY, *ctx.catalog.regions)
        if rules.invite(role, authority, place, person) is None
    ]


def _place(ctx: Context, region: str) -> str:
    found = ctx.catalog.regions.get(region)
    return found.name[ctx.language] if found else ctx.text("invite-country")


def _authority(ctx: Context, key: str) -> str:
    """Return the institution that a button names. Raises StaleButtonError."""
    if key not in ctx.catalog.authorities:
        raise StaleButtonError
    return key
