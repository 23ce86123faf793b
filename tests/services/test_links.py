"""A link that nobody has opened is seen, and is taken back by who made it or watches over it."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.permissions import NotAllowedError, Role
from bot.handlers.officers import roles
from bot.services.officers.invitations import LINK_LASTS, mark
from bot.storage.audit import audit
from tests.handlers.conversation import conversation, press
from tests.services.office import DIRECTOR, KARIM, NOW, READER, SALMA, Office, opened


async def linked(office: Office, *, by: int = KARIM, region: str = "") -> str:
    """Have somebody give a link to write for the CNSS; return its token."""
    return await office.invitations.invite(Role.POSTER, "cnss", region, by=by, now=office.now)


async def listed(office: Office, person: int) -> tuple[str, list[str]]:
    """Return what /roles says to a person, and its buttons about links."""
    ctx = await conversation(office, person)
    await roles.listed(ctx)
    revoking = [one for one in ctx.offered() if one.startswith("invite:revoke")]
    return ctx.spoken[-1].replace("\u00a0", " "), revoking


@pytest.mark.parametrize("by", [KARIM, SALMA])
async def test_an_unopened_link_is_listed_and_taken_back(tmp_path: Path, by: int) -> None:
    """Whose, for which role, until when; then it opens nothing, and the others read who did it."""
    async with opened(tmp_path) as office:
        await office.roles.know(KARIM, "Karim", now=NOW)
        token = await linked(office)
        said, buttons = await listed(office, by)
        assert "Donné par Karim (1), valable jusqu’au 10 juillet 2025 à 10 h" in said
        assert buttons == [f"invite:revoke:{mark(token)}"]

        ctx = await conversation(office, by)
        await press(ctx, buttons[0])
        assert "Le lien est repris" in ctx.spoken[-1]
        assert (await listed(office, by))[1] == []
        taken = await office.invitations.accept(token, user_id=READER, name="", now=office.now)
        assert taken is None
        (entry,) = [
            one.entry for one in await audit.entries(office.db.read) if one.entry.act == "revoke"
        ]
        assert (entry.actor, entry.about, entry.said["role"]) == (by, "cnss", "poster")
        for person in {KARIM, SALMA} - {by}:
            (told,) = [line for line in await office.told(person) if "a repris un lien" in line]
            assert "Karim" in told
        # Who had not heard of the link yet needs not be asked about it any more.
        assert not any("a créé un lien" in line for line in await office.told(SALMA))

        late = await conversation(office, SALMA)
        await press(late, buttons[0])
        assert "Ce lien ne sert plus" in late.spoken[-1]


async def test_a_link_is_taken_back_by_nobody_else(tmp_path: Path) -> None:
    """A region's director neither that of the whole country nor one of another region."""
    async with opened(tmp_path) as office:
        token = await linked(office)
        assert (await listed(office, DIRECTOR))[1] == []
        for person in (DIRECTOR, READER):
            with pytest.raises(NotAllowedError):
                await office.invitations.revoke(mark(token), by=person, now=NOW)
        theirs = await linked(office, by=DIRECTOR, region="06")
        assert (await listed(office, DIRECTOR))[1] == [f"invite:revoke:{mark(theirs)}"]


async def test_what_was_opened_or_has_ended_is_not_listed(tmp_path: Path) -> None:
    """Also in a freeze a link can be taken back: it only closes something."""
    async with opened(tmp_path) as office:
        used = await linked(office)
        await office.invitations.accept(used, user_id=READER, name="Omar", now=NOW)
        frozen = await linked(office)
        await office.freezes.freeze(by=KARIM, now=NOW)
        assert (await listed(office, KARIM))[1] == [f"invite:revoke:{mark(frozen)}"]
        assert await office.invitations.revoke(mark(used), by=KARIM, now=NOW) is None
        office.now = NOW + LINK_LASTS + timedelta(minutes=1)
        assert (await listed(office, KARIM))[1] == []
        assert await office.invitations.revoke(mark(frozen), by=KARIM, now=office.now) is None


async def test_who_makes_a_link_finds_the_way_back_above_it(tmp_path: Path) -> None:
    """Above, for the message with it is forwarded; the officers who hear of it have it too."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, KARIM)
        await press(ctx, "invite:poster:cnss:06")
        (row,) = await office.db.read.all("SELECT token_hash FROM invites")
        offered = f"invite:revoke:{row['token_hash'][:12]}"
        assert offered in ctx.offered()
        notices = await office.db.read.all("SELECT buttons FROM messages WHERE buttons NOTNULL")
        assert any(offered in one["buttons"] for one in notices)
