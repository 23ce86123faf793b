"""Official answers over one database: who may, what is measured, who is told, what is exported."""

import shutil
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.__main__ import parser
from bot.catalog.load import load
from bot.commands import export
from bot.commands.refusal import CONTENT
from bot.core.permissions import NotAllowedError
from bot.core.questions.answers import Outcome
from bot.core.questions.official import Defect, DefectError, State
from bot.services.questions.answers import Reason
from bot.services.registry import Services
from bot.services.tickets.desk import Answer
from bot.storage import database
from bot.storage.audit import audit
from bot.storage.people import members
from tests.built import TODAY, faq, services
from tests.cast import AMINA, KARIM, SALMA, SARAH, YOUSSEF
from tests.services.bench import Bench, at

NOW = at("2025-07-09T10:00")
ASKED = "Mon relevé de juin affiche un écart sur la prime xyzzy, que faire ?"
LIKE_IT = "Mon relevé de juin affiche un écart sur la prime xyzzy"
ANSWER = "Ouvrez le détail du relevé, puis comparez les 3 colonnes de la prime."
TEXTS = {
    "fr": f"Pourquoi le relevé montre-t-il un écart ?\n{ANSWER}",
    "ar": "لماذا يظهر فرق في الكشف؟\nافتحوا تفاصيل الكشف وقارنوا الأعمدة 3 للمنحة.",
    "en": "Why does the statement show a gap?\nOpen the details and compare the 3 bonus columns.",
}
ASKERS = (YOUSSEF, SARAH)


async def opened(bench: Bench) -> Services:
    """Return the services once everybody has started the bot, and two have asked in vain."""
    async with bench.db.transaction() as tx:
        for person in (AMINA, YOUSSEF, SARAH, KARIM, SALMA):
            await members.add(tx, person, language="fr", now=NOW)
    made = services(bench.db, (KARIM, SALMA))
    for update, person in enumerate(ASKERS, 1):
        await made.answers.miss(
            LIKE_IT, Reason.UNSURE, language="fr", user_id=person, update_id=update, now=NOW
        )
    return made


async def drafted(made: Services, texts: Sequence[str] = ("fr", "ar", "en")) -> int:
    """Have Karim answer Amina and write that as an official answer; return its number."""
    asked = await made.asking.ask(
        AMINA, topic="bds-what", words=ASKED, language="fr", update_id=10, now=NOW
    )
    await made.desk.answer(asked.number, Answer(ANSWER), by=KARIM, update_id=11, now=NOW)
    number = await made.official_drafts.from_ticket(
        asked.number, officer_id=KARIM, update_id=12, now=NOW
    )
    assert number is not None
    for language in texts:
        assert await made.official_drafts.write(
            number, language, TEXTS[language], officer_id=KARIM
        )
    return number


async def approved(made: Services) -> int:
    """Have Salma approve what Karim submits."""
    number = await drafted(made)
    assert await made.official.submit(number, officer_id=KARIM, now=NOW) is not None
    assert await made.official.approve(number, officer_id=SALMA, now=NOW)
    return number


async def told(bench: Bench) -> set[int]:
    """Return whom the answer was told as those who had asked."""
    rows = await bench.db.read.all(
        "SELECT chat_id FROM deliveries WHERE source LIKE 'official-answer:%:told'"
    )
    return {row["chat_id"] for row in rows}


def topics(made: Services, question: str = LIKE_IT) -> Sequence[str]:
    """Return what a question is answered with."""
    found = made.faq.find(question).decision
    return found.topics if found.outcome is Outcome.ANSWER else ()


async def test_nothing_is_in_force_before_a_second_officer_agrees(bench: Bench) -> None:
    """Not by who wrote it, nor by anybody without a seat; refused, nothing changes."""
    made = await opened(bench)
    number = await drafted(made)
    for person in (AMINA, SALMA):
        assert await made.official.submit(number, officer_id=person, now=NOW) is None
    done = await made.official.submit(number, officer_id=KARIM, now=NOW)
    assert done is not None
    assert (done[0], done[1].gained, done[1].people) == (1, 3, frozenset(ASKERS))
    for person in (KARIM, AMINA):
        with pytest.raises(NotAllowedError):
            await made.official.approve(number, officer_id=person, now=NOW)
    assert not topics(made)
    assert await made.official.reject(number, officer_id=SALMA, now=NOW)
    assert not await made.official.approve(number, officer_id=SALMA, now=NOW)
    assert not topics(made)
    assert not await told(bench)


async def test_who_asked_the_same_is_told_once_unless_they_said_no(bench: Bench) -> None:
    """Whoever has read it already is not, and nobody twice; whose words it were is forgotten."""
    made = await opened(bench)
    await made.official.set_told(SARAH, is_told=False)
    async with bench.db.transaction() as tx:
        await members.set_reachable(tx, SALMA, is_reachable=False)
    number = await approved(made)
    assert await told(bench) == {YOUSSEF}
    assert not await made.official.approve(number, officer_id=SALMA, now=NOW)
    rows = await bench.db.read.all("SELECT asked_by FROM official_phrasings")
    assert {row["asked_by"] for row in rows} == {None}
    acts = [one.entry.act for one in await audit.entries(bench.db.read)]
    assert acts[-2:] == ["submit", "approve"]


async def test_it_is_in_force_at_once_and_after_a_restart(bench: Bench) -> None:
    """With its source and its number; and what the content answers stays as it was."""
    made = await opened(bench)
    number = await approved(made)
    again = services(bench.db, (KARIM, SALMA))
    assert not topics(again)
    await again.official.refresh(now=NOW)
    for one in (made, again):
        (topic,) = topics(one)
        assert ANSWER in one.catalog.topics[topic].body["fr"]
        (source,) = one.catalog.topics[topic].sources
        assert one.catalog.sources[source].published == "2025-07-09"
        for question in ("mot de passe oublié", "c’est quoi la date limite ?", "bonjour"):
            assert one.faq.find(question).decision == faq().find(question).decision
        assert topics(one, f"mot de passe oublié. {LIKE_IT} ?") == ("password-forgotten", topic)
    (fact,) = await bench.db.read.all("SELECT value, authority, stated_on FROM official_facts")
    assert tuple(fact) == ("3", "order", "2025-07-09")
    assert await made.official.withdraw(number, officer_id=KARIM, now=NOW)
    assert not topics(made)


async def test_what_somebody_wrote_into_the_rows_is_not_said(bench: Bench) -> None:
    """Only what two officers agreed to, as they read it: the row is sealed."""
    made = await opened(bench)
    await approved(made)
    key = bench.db.seal_key
    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE official_answers SET seal = 'forged'")
    await made.official.refresh(now=NOW)
    assert not topics(made)
    assert key is None  # … and with one, any other words have another seal


@pytest.mark.parametrize(
    ("language", "words", "defect"),
    [
        ("en", "Why?\nCompare the 4 columns.", Defect.NUMBERS),
        ("fr", "Pourquoi ?\nEnvoyez-moi votre code, puis 3 colonnes.", Defect.ASKS),
        ("fr", f"Le 10 juillet 2025, pourquoi ?\n{ANSWER}", Defect.PAGE),
    ],
)
async def test_what_may_not_be_said_is_not_submitted(
    bench: Bench, language: str, words: str, defect: Defect
) -> None:
    """Other numbers in another language, a request for a secret, what the content refuses."""
    made = await opened(bench)
    number = await drafted(made)
    await made.official_drafts.write(number, language, words, officer_id=KARIM)
    with pytest.raises(DefectError) as refused:
        await made.official.submit(number, officer_id=KARIM, now=NOW)
    assert refused.value.defects == [defect]


async def test_an_answer_that_is_there_is_never_displaced(bench: Bench) -> None:
    """A phrasing that is word for word a question of the content is refused, measured first."""
    made = await opened(bench)
    number = await drafted(made)
    question = next(iter(made.catalog.search_words.floor))
    async with bench.db.transaction() as tx:
        await tx.execute(
            "INSERT INTO official_phrasings (answer_id, language, words) VALUES (?, 'fr', ?)",
            (number, question),
        )
    with pytest.raises(DefectError) as refused:
        await made.official.submit(number, officer_id=KARIM, now=NOW)
    assert refused.value.defects == [Defect.REPLACES]


async def test_who_is_forgotten_leaves_no_word_in_a_draft(bench: Bench) -> None:
    """Of who asked, before it is approved; an officer's own draft goes with them."""
    made = await opened(bench)
    number = await drafted(made)
    async with bench.db.transaction() as tx:
        await members.erase(tx, AMINA, now=NOW)
    found = await made.official.find(number)
    assert found is not None
    assert [one.words for one in found.phrasings] == [LIKE_IT]
    async with bench.db.transaction() as tx:
        await members.erase(tx, KARIM, now=NOW)
    assert await made.official.find(number) is None


async def test_missed_questions_are_grouped_by_meaning_and_put_aside(bench: Bench) -> None:
    """Begun as a draft with one press, or marked as not ours, with all that are alike."""
    made = await opened(bench)
    await made.answers.miss(
        "qui répare les frigos xyzzy", Reason.UNSURE, language="fr", user_id=AMINA, update_id=5,
        now=NOW,
    )  # fmt: skip
    groups = await made.missed.grouped(now=NOW)
    assert [one.count for one in groups] == [2, 1]
    assert await made.missed.set_not_ours(5, officer_id=KARIM, now=NOW)
    (left,) = await made.missed.grouped(now=NOW)
    number = await made.official_drafts.from_missed(
        left.example.number, officer_id=KARIM, update_id=20, now=NOW
    )
    draft = await made.official.find(number or 0)
    assert draft is not None
    assert [one.words for one in draft.phrasings] == [LIKE_IT]
    assert made.official.defects(draft, now=NOW) == [Defect.LANGUAGE]


async def test_the_export_is_content_and_retires_the_row(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder loads, the number is a fact of the institution; the row is done from then on."""
    made = await opened(bench)
    await made.missed.set_not_ours(1, officer_id=KARIM, now=NOW)
    number = await approved(made)
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    monkeypatch.setattr(database, "DATABASE", "test.db")
    monkeypatch.setenv("CONFRERE_DATA_DIR", str(tmp_path))
    options = parser().parse_args(["export", "faq", "--out", str(folder)])
    for _ in range(2):  # again changes nothing
        await export.run(options)

    found = load(folder, today=TODAY)
    (topic,) = topics(made)
    assert found.facts[f"{topic}-1"].texts["fr"] == "3"
    assert found.facts[f"{topic}-1"].source == f"answer-{topic}"
    assert ANSWER in found.topics[topic].body["fr"]
    assert found.out_of_scope[-1] == LIKE_IT
    made.live.content = found
    await made.official.refresh(now=NOW)
    answer = await made.official.find(number)
    assert answer is not None
    assert answer.state is State.RETIRED


async def test_drafts_left_lying_go(bench: Bench) -> None:
    """After a month; what waits or is in force stays."""
    made = await opened(bench)
    number = await drafted(made)
    later: datetime = NOW + timedelta(days=31)
    await made.official.tidy(now=later)
    assert await made.official.find(number) is None
