"""/invite takes the words of officers: a role, an institution, a region or a town of it."""

from pathlib import Path

import pytest

from bot.handlers.officers import invitations
from tests.handlers.conversation import conversation
from tests.services.office import KARIM, opened

CASABLANCA, ANY_ROLE = "06", {"director", "poster", "officer", "editor", "helper"}


@pytest.mark.parametrize(
    ("words", "region", "roles", "authorities"),
    [
        ("casablanca", CASABLANCA, ANY_ROLE - {"editor"}, {"cnss", "order"}),
        ("directeur casablanca", CASABLANCA, {"director"}, {"cnss"}),
        ("directrice régionale de Casablanca", CASABLANCA, {"director"}, {"cnss"}),
        ("كازا", CASABLANCA, ANY_ROLE - {"editor"}, {"cnss", "order"}),
        ("مدير كازا", CASABLANCA, {"director"}, {"cnss"}),
        ("jadida", CASABLANCA, ANY_ROLE - {"editor"}, {"cnss", "order"}),
        ("El Jadida", CASABLANCA, ANY_ROLE - {"editor"}, {"cnss", "order"}),
        ("الجديدة", CASABLANCA, ANY_ROLE - {"editor"}, {"cnss", "order"}),
        ("Agadir", "09", ANY_ROLE - {"editor"}, {"cnss", "order"}),
        ("ordre", None, ANY_ROLE - {"director"}, {"order"}),
        ("responsable de l'Ordre", None, {"officer"}, {"order"}),
        ("CNSS 06", CASABLANCA, {"director", "poster"}, {"cnss"}),
        ("directeur de l'Ordre", None, ANY_ROLE, {"cnss", "order"}),  # there is none
    ],
)
async def test_who_invites_writes_what_they_mean(
    tmp_path: Path, words: str, region: str | None, roles: set[str], authorities: set[str]
) -> None:
    """The offer follows; where nothing is of that kind it is the whole one."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, KARIM)
        ctx.words = words
        await invitations.command(ctx)
    offered = [data.split(":")[1:] for data in ctx.offered()]
    assert {one[0] for one in offered} == roles
    assert {one[1] for one in offered} == authorities
    assert {one[2] if len(one) > 2 else None for one in offered} == {region}
