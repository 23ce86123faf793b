"""Values of open points over one database: who may, what changes, who hears, what is exported."""

from pathlib import Path

import pytest

from bot.__main__ import parser
from bot.catalog.load import load
from bot.commands import export
from bot.core.official.values import BadValueError
from bot.core.permissions import NotAllowedError
from bot.core.questions.official import State
from bot.services.printing.guide_view import leaflet
from bot.services.registry import Services
from bot.storage import database
from bot.storage.audit import audit
from bot.storage.people import members
from tests.built import TODAY, services
from tests.cast import AMINA, KARIM, SALMA, SARAH, YOUSSEF
from tests.services.bench import Bench, at

NOW = at("2025-07-09T10:00")

pytestmark = pytest.mark.usefixtures("quick_reading")
RATE, VALIDITY, PHONE = "late-first-month", "otp-validity", "cnss-phone-2024"


async def opened(bench: Bench) -> Services:
    """Return the services once everybody has started the bot."""
    async with bench.db.transaction() as tx:
        for person in (AMINA, YOUSSEF, SARAH, KARIM, SALMA):
            await members.add(tx, person, language="fr", now=NOW)
    return services(bench.db, (KARIM, SALMA))


async def drafted(made: Services, point: str, value: str | None, update: int = 1) -> int:
    """Have Karim confirm a point, or write its value; return the number of the draft."""
    service = made.statements
    number = await (
        service.confirm(point, officer_id=KARIM, update_id=update, now=NOW)
        if value is None
        else service.propose(point, value, officer_id=KARIM, update_id=update, now=NOW)
    )
    assert number
    assert await service.told_by_voice(number, officer_id=KARIM, now=NOW)
    return number


async def stated(made: Services, point: str, value: str | None, update: int = 1) -> int:
    """Have Salma approve what Karim submits."""
    number = await drafted(made, point, value, update)
    assert await made.statements.submit(number, officer_id=KARIM, now=NOW) == 1
    assert await made.statements.approve(number, officer_id=SALMA, now=NOW)
    return number


def body(made: Services, topic: str, language: str = "fr") -> str:
    """Return what the answer of a topic says."""
    return made.catalog.topics[topic].body[language].replace("\u00a0", " ")


async def test_nothing_changes_before_a_second_officer_agrees(bench: Bench) -> None:
    """Not by who wrote it, nor by anybody without a seat; refused, nothing changes."""
    made = await opened(bench)
    number = await drafted(made, RATE, "4 %")
    for person in (AMINA, SALMA):
        assert await made.statements.submit(number, officer_id=person, now=NOW) is None
    assert await made.statements.find(number, SALMA) is None  # a draft is its author's alone
    assert await made.statements.submit(number, officer_id=KARIM, now=NOW) == 1
    for person in (KARIM, AMINA):
        with pytest.raises(NotAllowedError):
            await made.statements.approve(number, officer_id=person, now=NOW)
    with pytest.raises(NotAllowedError):
        await made.statements.confirm(RATE, officer_id=AMINA, update_id=9, now=NOW)
    assert await made.statements.reject(number, officer_id=SALMA, now=NOW)
    assert not await made.statements.approve(number, officer_id=SALMA, now=NOW)
    assert "3 %" in body(made, "late-penalty")


async def test_a_freeze_stops_it_at_each_step(bench: Bench) -> None:
    """What was begun waits; once it is withdrawn, a freeze stands in the way of nothing."""
    made = await opened(bench)
    draft = await drafted(made, RATE, "4 %", 1)
    waiting = await drafted(made, VALIDITY, "5 minutes", 2)
    assert await made.statements.submit(waiting, officer_id=KARIM, now=NOW)
    live = await stated(made, "smig-hour", "18 DH", 3)
    await made.freezes.freeze(by=SALMA, now=NOW)
    with pytest.raises(NotAllowedError):
        await made.statements.submit(draft, officer_id=KARIM, now=NOW)
    with pytest.raises(NotAllowedError):
        await made.statements.approve(waiting, officer_id=SALMA, now=NOW)
    assert await made.statements.withdraw(live, officer_id=KARIM, now=NOW)
    assert "17,92" in body(made, "minimum-wage")


async def test_a_value_is_in_force_in_every_answer_at_once_and_after_a_restart(
    bench: Bench,
) -> None:
    """In each language, with its source and day; withdrawn, what was said before is back."""
    made = await opened(bench)
    before = body(made, "late-penalty", "ar")
    number = await stated(made, RATE, "4 %")
    again = services(bench.db, (KARIM, SALMA))
    await again.statements.refresh(now=NOW)
    for one in (made, again):
        for topic in ("late-penalty", "filed-not-paid"):
            for language in ("fr", "ar", "en", "ary"):
                assert "4" in body(one, topic, language)
            source = one.catalog.sources[one.catalog.topics[topic].sources[0]]
            assert (source.kind, source.published) == ("statement", "2025-07-09")
            assert "Ordre" in source.title["fr"]
        assert "4 %" in body(one, "late-penalty")
        assert one.catalog.facts[RATE].confidence == "O"
    assert await again.statements.withdraw(number, officer_id=KARIM, now=NOW)
    assert body(again, "late-penalty", "ar") == before


async def test_what_was_not_known_is_told_where_the_answer_said_so(bench: Bench) -> None:
    """Not beside the sentence that it is not known; in Darija too."""
    made = await opened(bench)
    await stated(made, VALIDITY, "5 minutes")
    assert "Durée de validité du code SMS (OTP) : <b>5 minutes</b>" in body(made, "otp-expired")
    assert "validité du code n’est pas confirmée" not in body(made, "otp-expired")
    assert "5 دقائق" in body(made, "otp-expired", "ar")
    assert "5 دقائق" in body(made, "otp-expired", "ary")
    assert "5 minutes" in body(made, "otp-expired", "ary-latn")


async def test_what_is_confirmed_keeps_its_value_and_gets_its_source(bench: Bench) -> None:
    """And a number of the institution is none of somebody's: it is told, kept, and led to."""
    made = await opened(bench)
    await stated(made, PHONE, None, 1)
    await stated(made, "cnss-phone-short", "3940", 2)
    said = body(made, "who-to-contact")
    assert "080 203 01 00" in said
    assert "3940" in said
    assert "restent à confirmer" not in said
    assert made.catalog.is_stated(PHONE)
    await stated(made, "order-phone", "05 37 77 00 11", 3)
    assert made.catalog.redactor.erased("appelez le 05 37 77 00 11") == "appelez le 05 37 77 00 11"
    await stated(made, "order-site", "www.pharmaciens-ordre.ma", 4)
    assert "pharmaciens-ordre.ma" in made.catalog.fact_hosts()


async def test_a_value_is_in_the_guides_too(bench: Bench) -> None:
    """As they are shown step by step, and printed: both read the same."""
    made = await opened(bench)
    await stated(made, "otp-digits", "8")
    guide = made.catalog.guides["login-otp"]
    for language, words in (("fr", "8 chiffres"), ("ar", "8 أرقام"), ("en", "8-digit")):
        sheet = leaflet(made.catalog, guide, language)
        assert words in str([step.body[language] for step in guide.steps])
        assert words in str(sheet)
    assert "stated-otp-digits" in made.catalog.guides["login-otp"].sources


async def test_a_newer_value_takes_the_place_of_the_one_before(bench: Bench) -> None:
    """One is in force; withdrawn, not that of before is back but what the content has."""
    made = await opened(bench)
    first = await stated(made, RATE, "4 %", 1)
    second = await stated(made, RATE, "5 %", 2)
    assert "5 %" in body(made, "late-penalty")
    found = await made.statements.find(first, KARIM)
    assert found is not None
    assert found.state is State.RETIRED
    assert await made.statements.withdraw(second, officer_id=SALMA, now=NOW)
    assert "3 %" in body(made, "late-penalty")


async def test_who_asked_is_told_once_and_again_when_it_is_withdrawn(bench: Bench) -> None:
    """Who said no is not; who asked about something else is not."""
    made = await opened(bench)
    for update, (person, topic) in enumerate(
        [(AMINA, "late-penalty"), (YOUSSEF, "late-penalty"), (SARAH, "bds-what")], 10
    ):
        await made.asking.ask(
            person, topic=topic, words="Combien ?", language="fr", update_id=update, now=NOW
        )
    await made.official.set_told(YOUSSEF, is_told=False)
    number = await stated(made, RATE, "4 %")
    assert await told(bench, number, "told") == {AMINA}
    await bench.send()
    assert await made.statements.withdraw(number, officer_id=SALMA, now=NOW)
    assert await told(bench, number, "gone") == {AMINA}
    acts = [one.entry.act for one in await audit.entries(bench.db.read)]
    assert acts[-3:] == ["submit", "approve", "withdraw"]


async def test_what_was_told_is_recognised_and_nothing_beside_it(bench: Bench) -> None:
    """In each language; with a word of somebody else it is none of ours, and withdrawn it is."""
    made = await opened(bench)
    number = await stated(made, RATE, "4 %")
    known = made.statements.told
    for words in (
        "Majoration de retard, premier mois : 4 %",
        "You had asked about this. It is confirmed now (Order of pharmacists):\n"
        "Late surcharge, first month: 4%",
    ):
        found = await known.of(words)
        assert found is not None
        assert found.state is State.LIVE
        assert await known.of(f"{words} Payez ici : vol.example") is None
    assert await known.of("Majoration de retard, premier mois : 40 %") is None
    assert await made.statements.withdraw(number, officer_id=SALMA, now=NOW)
    found = await known.of("Majoration de retard, premier mois : 4 %")
    assert found is not None
    assert found.state is State.WITHDRAWN


async def told(bench: Bench, number: int, part: str) -> set[int]:
    """Return who is told something of a value."""
    rows = await bench.db.read.all(
        "SELECT chat_id FROM deliveries WHERE source = ?", (f"stated-fact:{number}:{part}",)
    )
    return {row["chat_id"] for row in rows}


async def test_what_somebody_wrote_into_the_rows_is_not_said(bench: Bench) -> None:
    """Only what two officers agreed to, as they read it: the row is sealed."""
    made = await opened(bench)
    await stated(made, RATE, "4 %")
    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE statements SET seal = 'forged'")
    again = services(bench.db, (KARIM, SALMA))
    await again.statements.refresh(now=NOW)
    assert "3 %" in body(again, "late-penalty")


@pytest.mark.parametrize(
    ("point", "written", "why"),
    [
        (
            "lock-end",
            "Envoyez votre code ici\nأرسلوا الرمز إلى هنا\nSend your code here",
            "secret",
        ),
        ("lock-end", "code 482913\nالرمز 482913\ncode 482913", "secret"),
        (RATE, "quatre", "percent"),
        (RATE, "900 %", "bounds"),
        (RATE, "90 %", "bounds"),
        ("rate-family", "64 %", "bounds"),
        (VALIDITY, "4000 jours", "bounds"),
        ("registration-wait", "4000 jours", "bounds"),
        ("otp-digits", "0", "bounds"),
        ("direct-debit-day", "99", "bounds"),
        ("deadline-hour", "3 h", "bounds"),
        ("smig-hour", "1792", "bounds"),
        ("guide-date", "1er janvier 1970", "date"),
        ("guide-date", "1er janvier 2999", "bounds"),
        ("order-phone", "393", "phone"),
        ("cnss-phone-short", "393", "phone"),
        ("cnss-phone-short", "05 22 54 70 54", "phone"),
    ],
)
async def test_no_secret_and_no_nonsense_is_taken(
    bench: Bench, point: str, written: str, why: str
) -> None:
    """Nothing is kept of it."""
    made = await opened(bench)
    with pytest.raises(BadValueError) as refused:
        await made.statements.propose(point, written, officer_id=KARIM, update_id=1, now=NOW)
    assert refused.value.why == why
    assert not await bench.db.read.all("SELECT * FROM statements")


async def test_a_new_site_is_told_to_who_approves_as_what_it_becomes(bench: Bench) -> None:
    """In each language, with its host; a site of ours is told without that."""
    made = await opened(bench)
    for update, (site, host) in enumerate(
        [("www.ordre-pharmaciens.ma/contact", "ordre-pharmaciens.ma"), ("www.cnss.ma", "")], 1
    ):
        number = await drafted(made, "order-site", site, update)
        assert await made.statements.submit(number, officer_id=KARIM, now=NOW)
        rows = await bench.db.read.all(
            "SELECT html FROM messages WHERE source = ?", (f"stated-fact:{number}",)
        )
        assert len(rows) == 3
        found = await made.statements.find(number, SALMA)
        assert found is not None
        for code in made.catalog.languages:
            said = made.statements.notices.widens(found, code)
            assert bool(said) is bool(host)
            assert host in said
        warned = sum("⚠" in row["html"] for row in rows)
        assert warned == (3 if host else 0)
        assert await made.statements.reject(number, officer_id=KARIM, now=NOW)


async def test_the_most_asked_points_come_first_and_none_that_is_stated_by_the_content(
    bench: Bench,
) -> None:
    """What waits goes before, what is in force behind; a draft is shown to its author alone."""
    made = await opened(bench)
    for _ in range(4):
        await made.answers.given("otp-expired", now=NOW)
    found = await made.statements.open_points(KARIM, now=NOW)
    assert len(found) == len(made.catalog.points)
    assert (found[0].point.topic, found[0].asked) == ("otp-expired", 4)
    number = await drafted(made, RATE, "4 %", 2)
    own = {one.point.key: one for one in await made.statements.open_points(KARIM, now=NOW)}
    others = {one.point.key: one for one in await made.statements.open_points(SALMA, now=NOW)}
    assert own[RATE].statement is not None
    assert others[RATE].statement is None
    assert await made.statements.submit(number, officer_id=KARIM, now=NOW)
    assert (await made.statements.open_points(SALMA, now=NOW))[0].point.key == RATE


async def test_who_is_forgotten_or_suspended_leaves_nothing_waiting(bench: Bench) -> None:
    """A draft goes with its author; what is in force stays, as the proof of two approvals."""
    made = await opened(bench)
    live = await stated(made, RATE, "4 %", 1)
    draft = await drafted(made, VALIDITY, "5 minutes", 2)
    async with bench.db.transaction() as tx:
        await members.erase(tx, KARIM, now=NOW)
    assert await made.statements.find(draft, KARIM) is None
    assert await made.statements.find(live, SALMA) is not None


async def test_the_export_is_content_and_retires_the_rows(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Into a folder that is made; it loads and says the values, and the rows are done."""
    made = await opened(bench)
    numbers = [
        await stated(made, point, value, update)
        for update, (point, value) in enumerate(
            [(RATE, "4 %"), (VALIDITY, "5 minutes"), (PHONE, None)], 1
        )
    ]
    folder = tmp_path / "fresh" / "content"
    monkeypatch.setattr(database, "DATABASE", "test.db")
    monkeypatch.setenv("CONFRERE_DATA_DIR", str(tmp_path))
    options = parser().parse_args(["export", "faq", "--out", str(folder)])
    texts = set()
    for _ in range(2):  # again changes nothing
        await export.run(options)
        texts.add((folder / "facts.toml").read_text(encoding="utf-8"))
    assert len(texts) == 1

    found = load(folder, today=TODAY)
    for topic in ("late-penalty", "otp-expired", "who-to-contact"):
        assert dict(found.topics[topic].body) == dict(made.catalog.topics[topic].body)
    assert found.is_stated(VALIDITY)
    made.live.content = found
    await made.statements.refresh(now=NOW)
    for number in numbers:
        answer = await made.statements.find(number, KARIM)
        assert answer is not None
        assert answer.state is State.RETIRED
    left = {one.point.key for one in await made.statements.open_points(KARIM, now=NOW)}
    assert not left & {RATE, VALIDITY, PHONE}
