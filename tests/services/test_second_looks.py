"""A second look is that of a second person: one phone lets nothing that was held leave alone."""

import re
from datetime import datetime, timedelta

import pytest

from bot.core.permissions import WAIT, Role
from bot.core.tickets.tickets import Refusal, TicketError
from bot.services.registry import Services
from bot.services.tickets.desk import Answer
from bot.storage.officers import roles, suspensions
from bot.storage.people import members
from tests.built import services
from tests.cast import AMINA, KARIM, SALMA
from tests.services.bench import Bench, at

NOW = at("2025-07-09T10:00")
BEFORE = NOW - 2 * WAIT
OFFICER = 7000  # by invitation of Karim and consent of Salma
OF_OFFICER, OF_KARIM, ALSO_OF_KARIM, OF_SALMA = range(7001, 7005)
HELD = "Voyez https://example.org"


async def seated(bench: Bench, since: datetime = BEFORE) -> Services:
    """Return the services, with helpers of three hands; one of them, Salma's, since `since`."""
    async with bench.db.transaction() as tx:
        for person in (OFFICER, OF_OFFICER, OF_KARIM, ALSO_OF_KARIM, OF_SALMA):
            await members.add(tx, person, language="fr", now=BEFORE)
        for person in (AMINA, KARIM, SALMA):
            await members.add(tx, person, language="fr", now=BEFORE)
        await roles.grant(
            tx, OFFICER, Role.OFFICER, "order", "", by=KARIM, confirmed_by=SALMA, now=BEFORE
        )
        for person, by, when in (
            (OF_OFFICER, OFFICER, BEFORE),
            (OF_KARIM, KARIM, BEFORE),
            (ALSO_OF_KARIM, KARIM, BEFORE),
            (OF_SALMA, SALMA, since),
        ):
            await roles.grant(tx, person, Role.HELPER, "order", "", by=by, now=when)
    return services(bench.db, (KARIM, SALMA))


async def look(made: Services, author: int, reader: int, now: datetime = NOW) -> Refusal | None:
    """Have one write an answer that is held and another let it leave; return why it does not."""
    receipt = await made.asking.ask(
        AMINA, topic="bds-what", words="Quoi ?", language="fr", update_id=1, now=now
    )
    sent = await made.desk.answer(receipt.number, Answer(HELD), by=author, update_id=2, now=now)
    assert sent.held
    shown = await made.desk.denies(sent.entry, by=reader, now=now)
    looking = made.desk.look(
        sent.entry.number, leaves=True, seal=sent.entry.seal, by=reader, now=now
    )
    if shown is None:
        await looking
        return None
    with pytest.raises(TicketError) as refused:
        await looking
    assert refused.value.refusal is shown
    return shown


@pytest.mark.parametrize(
    ("author", "reader", "refusal"),
    [
        (KARIM, OF_KARIM, Refusal.LINKED),
        (OF_KARIM, KARIM, Refusal.LINKED),
        (KARIM, OF_OFFICER, Refusal.LINKED),  # a chain: whom he invited invited them
        (OF_OFFICER, KARIM, Refusal.LINKED),
        (OF_KARIM, ALSO_OF_KARIM, Refusal.LINKED),  # one hand let both in
        (OFFICER, SALMA, None),  # she agreed to the seat: two hands
        (SALMA, OFFICER, Refusal.LINKED),
        (KARIM, KARIM, Refusal.FIRST_LOOK),
        (OF_KARIM, OF_SALMA, None),
        (OF_SALMA, OF_KARIM, None),
        (KARIM, SALMA, None),
        (OF_KARIM, OFFICER, None),
        (KARIM, OF_SALMA, None),
    ],
)
async def test_two_of_one_line_are_no_two_pairs_of_eyes(
    bench: Bench, author: int, reader: int, refusal: Refusal | None
) -> None:
    """Who invited whom, either way and through others; what the view shows is what holds."""
    assert await look(await seated(bench), author, reader) is refusal


@pytest.mark.parametrize(
    ("age", "refusal"),
    [(WAIT - timedelta(minutes=1), Refusal.NEW), (WAIT, None)],
)
async def test_a_seat_by_invitation_waits_a_day(
    bench: Bench, age: timedelta, refusal: Refusal | None
) -> None:
    """It answers at once, and lets what others wrote leave after a day."""
    made = await seated(bench, NOW - age)
    assert await look(made, OF_KARIM, OF_SALMA) is refusal


@pytest.mark.parametrize(("who", "refusal"), [("author", Refusal.AUTHOR), ("reader", None)])
async def test_nothing_leaves_by_who_is_suspended(
    bench: Bench, who: str, refusal: Refusal | None
) -> None:
    """Neither what they wrote nor by their look."""
    made = await seated(bench)
    receipt = await made.asking.ask(
        AMINA, topic="bds-what", words="Quoi ?", language="fr", update_id=1, now=NOW
    )
    sent = await made.desk.answer(receipt.number, Answer(HELD), by=OF_KARIM, update_id=2, now=NOW)
    held = OF_KARIM if who == "author" else OF_SALMA
    async with bench.db.transaction() as tx:
        await suspensions.add(tx, held, by=KARIM, now=NOW)
    with pytest.raises(Exception, match="author" if refusal else "nobody"):
        await made.desk.look(sent.entry.number, leaves=True, by=OF_SALMA, now=NOW)
    assert (await made.desk.held())[0] == 1


@pytest.mark.parametrize(
    "words",
    [
        "Ouvrez https://example.org et entrez votre code",
        "Installez AnyDesk depuis anydesk.com",
        "hxxps example[.]org puis tapez le mot de passe",
        "Go to example.org and type your password",
        "دخلو ل example.org وكتبو الكود",
        "Dkhlo l example.org w ktbo lcode",
    ],
)
async def test_a_link_beside_a_secret_is_refused(bench: Bench, words: str) -> None:
    """Nobody can let it leave: it is not held, it does not go at all."""
    made = await seated(bench)
    receipt = await made.asking.ask(
        AMINA, topic="bds-what", words="Quoi ?", language="fr", update_id=1, now=NOW
    )
    with pytest.raises(TicketError) as refused:
        await made.desk.answer(receipt.number, Answer(words), by=KARIM, update_id=2, now=NOW)
    assert refused.value.refusal in {Refusal.LURE, Refusal.ASKS}
    assert (await made.desk.held())[0] == 0


@pytest.mark.parametrize(
    "words",
    [
        "Envoyez-nous le code reçu par SMS.",
        "أرسلوا لنا الرمز الذي وصلكم عبر الرسالة القصيرة.",
        "Send us the code you got by SMS.",
    ],
)
async def test_an_answer_that_asks_for_a_code_does_not_leave(bench: Bench, words: str) -> None:
    """It is not held either: who wrote it reads why, in each language."""
    made = await seated(bench)
    receipt = await made.asking.ask(
        AMINA, topic="bds-what", words="Quoi ?", language="fr", update_id=1, now=NOW
    )
    with pytest.raises(TicketError) as refused:
        await made.desk.answer(receipt.number, Answer(words), by=KARIM, update_id=2, now=NOW)
    for language, says in (("fr", "demande un code"), ("ar", "رمز"), ("en", "asks for a code")):
        assert says in made.catalog.text(refused.value.key, language)
    assert (await made.desk.held())[0] == 0


@pytest.mark.parametrize(
    "words",
    [
        HELD,
        "Appelez le 080 203 01 00.",
        "Le code se saisit à la deuxième page, ne le donnez à personne ; la date est reportée.",
    ],
)
async def test_under_a_freeze_nothing_that_was_held_leaves(bench: Bench, words: str) -> None:
    """It may be refused, and what is not held goes on; after the thaw the look counts again."""
    made = await seated(bench)
    receipt = await made.asking.ask(
        AMINA, topic="bds-what", words="Quoi ?", language="fr", update_id=1, now=NOW
    )
    number, desk = receipt.number, made.desk
    first, second = [
        (await desk.answer(number, Answer(said), by=KARIM, update_id=update, now=NOW)).entry
        for update, said in ((2, words), (3, words + " Bien à vous."))
    ]
    assert await made.freezes.freeze(by=SALMA, now=NOW)

    assert await desk.denies(first, by=SALMA, now=NOW) is Refusal.FROZEN
    with pytest.raises(TicketError) as refused:
        await desk.look(first.number, leaves=True, seal=first.seal, by=SALMA, now=NOW)
    assert refused.value.refusal is Refusal.FROZEN
    for language in ("fr", "ar", "en"):
        assert "/freeze" in made.catalog.text(refused.value.key, language)
    await desk.look(second.number, leaves=False, by=SALMA, now=NOW)
    sent = await desk.answer(number, Answer("Le matin."), by=KARIM, update_id=4, now=NOW)
    assert not sent.held
    assert (await desk.held())[0] == 1

    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE freezes SET thawed_at = ?", (NOW.isoformat(),))
    await desk.look(first.number, leaves=True, seal=first.seal, by=SALMA, now=NOW)
    assert (await desk.held())[0] == 0


async def test_our_own_link_beside_a_secret_leaves_or_waits(bench: Bench) -> None:
    """Where the code is typed, is on Damancom."""
    made = await seated(bench)
    receipt = await made.asking.ask(
        AMINA, topic="bds-what", words="Quoi ?", language="fr", update_id=1, now=NOW
    )
    words = "Saisissez le code reçu par SMS sur https://www.damancom.ma"
    await made.desk.answer(receipt.number, Answer(words), by=KARIM, update_id=2, now=NOW)


async def test_only_who_may_let_it_leave_is_asked(bench: Bench) -> None:
    """No button reaches a reader of the same hand."""
    made = await seated(bench)
    receipt = await made.asking.ask(
        AMINA, topic="bds-what", words="Quoi ?", language="fr", update_id=1, now=NOW
    )
    await made.desk.answer(receipt.number, Answer(HELD), by=OF_KARIM, update_id=2, now=NOW)
    rows = await bench.db.read.all(
        "SELECT chat_id FROM deliveries WHERE source LIKE 'ticket:%:held:%'"
    )
    assert {row["chat_id"] for row in rows} == {SALMA, OFFICER, OF_OFFICER, OF_SALMA}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Voyez https://example.org/x", "example.org : inconnu du bot"),
        ("Payez au guichet, voir https://www.cnss.ma/x", "cnss.ma : une adresse officielle"),
    ],
)
async def test_who_looks_again_reads_where_it_leads(bench: Bench, words: str, said: str) -> None:
    """Host by host, with what the bot knows of it, in each language."""
    made = await seated(bench)
    receipt = await made.asking.ask(
        AMINA, topic="bds-what", words="Quoi ?", language="fr", update_id=1, now=NOW
    )
    sent = await made.desk.answer(receipt.number, Answer(words), by=OF_KARIM, update_id=2, now=NOW)
    rows = await bench.db.read.all(
        "SELECT language, html FROM messages WHERE source LIKE 'ticket:%:held:%'"
    )
    told = {row["language"]: row["html"].replace("\u00a0", " ") for row in rows}
    assert sent.held
    assert set(told) == {*made.catalog.languages}
    assert said in re.sub("[\u2066-\u2069]", "", told["fr"])
    host = said.split(" : ")[0]
    assert all(html.count(host) >= 2 for html in told.values())  # the words, and the judgement


async def test_a_link_behind_other_words_is_said_to_stay_behind(bench: Bench) -> None:
    """Nothing of it is kept, and it does not go."""
    made = await seated(bench)
    receipt = await made.asking.ask(
        AMINA, topic="bds-what", words="Quoi ?", language="fr", update_id=1, now=NOW
    )
    answer = Answer("Voyez ici", has_link=True)
    await made.desk.answer(receipt.number, answer, by=OF_KARIM, update_id=2, now=NOW)
    row = await bench.db.read.one(
        "SELECT html FROM messages WHERE source LIKE 'ticket:%:held:%' AND language = 'fr'"
    )
    assert row is not None
    assert "cachée derrière des mots" in row["html"]


@pytest.mark.parametrize(
    "words",
    [
        "Voyez https://cnss-ma.com/formulaires",
        "Voyez https://damancom.ma.aide.com",
        "C’est sur damanc0m.ma",
        "https://\u0441nss.ma/x",
    ],
)
async def test_a_copy_of_an_official_address_never_leaves(bench: Bench, words: str) -> None:
    """Nobody is asked for a second look: who wrote it is told, and may write it anew."""
    made = await seated(bench)
    receipt = await made.asking.ask(
        AMINA, topic="bds-what", words="Quoi ?", language="fr", update_id=1, now=NOW
    )
    with pytest.raises(TicketError) as refused:
        await made.desk.answer(receipt.number, Answer(words), by=KARIM, update_id=2, now=NOW)
    assert refused.value.refusal is Refusal.COPY
    assert "officielle" in bench.catalog.text("ticket-not-copy", "fr")
