"""Pictures are read one at a time, and whoever waits for that holds up nobody."""

import asyncio

import pytest

from benchmarks.pictures import NOW, Known
from bot.core.sending.places import placed
from bot.rendering.recognition import RecognitionError, Way
from bot.services.pictures import MOST_WAITING, BusyError, Pictures, Seen, UnreadError
from tests.built import content, faq
from tests.pictured import reading, table
from tests.playground.page.puppet import picture

CONTENT = picture(90, 90, 90, (320, 240))


@pytest.fixture
def pictures() -> Pictures:
    """A reader of pictures without a database."""
    return Pictures(content(), Known(), faq(), recognise=None)  # type: ignore[arg-type]


async def looked(pictures: Pictures, content: bytes = CONTENT) -> Seen:
    """Return what a picture shows."""
    return await pictures.look(content, bot="ConfrereBot", now=NOW)


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

    async def shown() -> Seen:
        with placed(give_back):
            return await looked(pictures)

    pictures.recognise = slow
    async with asyncio.TaskGroup() as group:
        asked = [group.create_task(shown()) for _ in range(MOST_WAITING)]
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
