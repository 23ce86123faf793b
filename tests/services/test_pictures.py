"""Pictures are read one at a time, and whoever waits for that holds up nobody."""

import asyncio

import pytest

from benchmarks.pictures import _OURS, NOW, Known, _plain
from bot.core.sending.places import placed
from bot.rendering.recognition import RecognitionError, Way
from bot.services import looking
from bot.services.looking import MOST_OF_ONE, MOST_WAITING, BusyError, UnreadError
from bot.services.pictures import Pictures, Seen
from tests.built import content, faq
from tests.pictured import reading, table
from tests.playground.page.puppet import picture

CONTENT = picture(90, 90, 90, (320, 240))


@pytest.fixture
def pictures() -> Pictures:
    """A reader of pictures without a database."""
    return Pictures(content(), Known(), faq(), recognise=None)  # type: ignore[arg-type]


async def looked(pictures: Pictures, content: bytes = CONTENT, person: int = 1) -> Seen:
    """Return what a picture of a person shows."""
    return await pictures.look(content, person=person, bot="ConfrereBot", now=NOW)


async def test_one_is_read_at_a_time_and_each_gives_its_place_back(pictures: Pictures) -> None:
    """At once, before it waits for those before it."""
    gate = asyncio.Event()
    at_work, given_back = [0, 0], [0]

    async def slow(content: bytes, way: Way, *languages: str) -> str:  # noqa: ARG001
        at_work[0] += 1
        at_work[1] = max(at_work)
        await gate.wait()
        at_work[0] -= 1
        return table("Code incorrect")

    def give_back() -> None:
        given_back[0] += 1

    async def shown(person: int) -> Seen:
        with placed(give_back):
            return await looked(pictures, person=person)

    pictures.recognise = slow
    async with asyncio.TaskGroup() as group:
        asked = [group.create_task(shown(person)) for person in range(MOST_WAITING)]
        while given_back[0] < MOST_WAITING:  # noqa: ASYNC110 - nothing tells
            await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await looked(pictures)
        gate.set()
    assert at_work[1] == 1
    assert {task.result().topic for task in asked} == {"otp-invalid"}
    assert (await looked(pictures)).topic == "otp-invalid"  # there is room again


async def test_what_cannot_be_read_is_said_and_blocks_nothing(pictures: Pictures) -> None:
    """No reader, one that gives up, or no picture at all; the next is read."""

    async def gives_up(content: bytes, way: Way, *languages: str) -> str:  # noqa: ARG001
        raise RecognitionError

    for recognise, shown in ((None, CONTENT), (gives_up, CONTENT), (reading("a"), b"<svg/>")):
        pictures.recognise = recognise
        with pytest.raises(UnreadError):
            await looked(pictures, shown)
    assert pictures.can_read
    pictures.recognise = reading("Code incorrect")
    assert (await looked(pictures)).topic == "otp-invalid"


@pytest.mark.parametrize(
    ("read", "secret"),
    [
        ("Identifiant\n1234567\nMot de passe\nValider", "1234567"),
        ("Code à 6 chiffres\n4 8 2 9 1 3\nMot de passe\nValider", "4 8 2 9 1 3"),
        ("Identifiant\nelalaoui88\nMot de passe\nValider", "elalaoui88"),
        ("Mot de passe : zanzibarois\nCode à 6 chiffres\nValider", "zanzibarois"),
        ("رمز التحقق\n482913\nكلمة المرور\nتأكيد", "482913"),
    ],
)
async def test_no_code_and_no_identifier_leaves_the_room(
    pictures: Pictures, read: str, secret: str
) -> None:
    """Only that there was one does."""
    pictures.recognise = reading(read)
    seen = await looked(pictures)
    assert seen.reading.had_secret
    assert secret not in repr(seen)
    assert seen.step is not None


async def test_each_look_is_taken_only_where_it_may_help(pictures: Pictures) -> None:
    """French first; where that is clear and recognised, no other."""
    looks: list[tuple[Way, tuple[str, ...]]] = []

    async def noted(content: bytes, way: Way, *languages: str) -> str:  # noqa: ARG001
        looks.append((way, languages))
        return table("رمز غير صحيح") if "ara" in languages else table("zy ju", doubtful="zy ju")

    pictures.recognise = noted
    assert (await looked(pictures)).topic == "otp-invalid"
    assert looks == [(Way.BLOCK, ("fra",)), (Way.BLOCK, ("ara",))]


async def test_the_label_of_an_empty_box_is_no_secret(pictures: Pictures) -> None:
    """Nor is the button below it."""
    for read in ("Identifiant\nMot de passe\nSuivant", "Identifiant:\nMot de passe:\nConnexion"):
        pictures.recognise = reading(read)
        assert not (await looked(pictures)).reading.had_secret


async def test_the_pictures_of_one_person_hold_up_no_first_one_of_another(
    pictures: Pictures,
) -> None:
    """Each has one turn, then the next; and nobody waits with more than an album."""
    order: list[bytes] = []

    async def noted(content: bytes, way: Way, *languages: str) -> str:  # noqa: ARG001
        order.append(content[-1:])
        await asyncio.sleep(0)
        return table("Code incorrect")

    pictures.recognise = noted
    async with asyncio.TaskGroup() as group:
        for _ in range(MOST_OF_ONE):
            group.create_task(looked(pictures, CONTENT + b"1", 1))
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await looked(pictures, CONTENT + b"1", 1)
        group.create_task(looked(pictures, CONTENT + b"2", 2))
    assert len(order) == MOST_OF_ONE + 1
    assert order.index(b"2") <= 2


async def test_a_picture_is_looked_at_for_so_long_in_all(
    pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the first look was slow there is no second one, and what it saw counts."""
    clock, looks = [0.0], [0]

    async def slow(content: bytes, way: Way, *languages: str) -> str:  # noqa: ARG001
        looks[0] += 1
        clock[0] += cost
        return table("zy ju qx", doubtful="zy ju qx")

    monkeypatch.setattr(looking, "computed", lambda: clock[0])
    pictures.recognise = slow
    for cost, most in ((3, 1), (1.5, 2), (0.1, 5)):
        looks[0] = 0
        await looked(pictures)
        assert looks[0] == most, cost


async def test_a_figure_that_a_second_look_reads_otherwise_is_not_called_altered(
    pictures: Pictures,
) -> None:
    """It is open; where both looks agree it is altered."""
    ours = _plain(_OURS["2025-07-003"])
    shown = ours.replace("17 juillet", "19 juillet")

    for second, is_open in ((ours, True), (shown, False)):

        async def read(content: bytes, way: Way, *languages: str) -> str:  # noqa: ARG001
            return table(second if way is Way.UNEVEN else shown)  # noqa: B023

        pictures.recognise = read
        sighting = (await looked(pictures)).sighting
        assert sighting
        assert (sighting.unclear == ("17",)) is is_open
        assert sighting.finding.is_standing is is_open
