"""Official answers over one database: who may, what is measured, who is told, what is exported."""

import asyncio
import re
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from subprocess import SubprocessError

import pytest

from bot.__main__ import parser
from bot.catalog.load import load
from bot.catalog.official.answers import as_topic
from bot.commands import export
from bot.core.permissions import NotAllowedError
from bot.core.questions.answers import Outcome
from bot.core.questions.official import Defect, DefectError, Learnt, State
from bot.places import CONTENT
from bot.search.corpus import Corpus, Example
from bot.search.ranker import Ranker
from bot.services.questions.answers import Reason
from bot.services.registry import Services
from bot.services.tickets.desk import Answer
from bot.storage import database
from bot.storage.audit import audit
from bot.storage.people import members
from tests.built import TODAY, faq, services
from tests.cast import AMINA, KARIM, SALMA, SARAH, YOUSSEF
from tests.services.bench import Bench, at
from tests.services.school import School, schooled

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
    topic = made.catalog.search_words.floor[question]
    assert refused.value.replaces == {question: topic}
    for code in made.catalog.languages:
        (line,) = made.official.notices.displaces(refused.value.replaces, code)
        assert made.catalog.topics[topic].title[code] in line  # which answer, and to what words
        assert question[:40] in line


async def test_what_is_written_in_one_language_is_given_to_all(
    bench: Bench,
) -> None:
    """As it is, below a line that says so; who approves reads which language has none."""
    made = await opened(bench)
    number = await drafted(made, ("ar",))  # beside the French of the ticket
    assert await made.official.submit(number, officer_id=KARIM, now=NOW) is not None
    row = await bench.db.read.one(
        "SELECT html FROM messages WHERE source = ? AND language = 'fr'",
        (f"official-answer:{number}",),
    )
    assert row is not None
    asked = re.sub("[\u2066-\u2069]", "", row["html"]).replace("\u00a0", " ")
    assert "Sans texte en : English" in asked
    assert await made.official.approve(number, officer_id=SALMA, now=NOW)
    (topic,) = topics(made)
    said = made.catalog.topics[topic].body
    assert "comparez les" in said["en"]
    assert "exists only in" in said["en"]
    assert "exists only in" not in said["fr"]
    rows = await bench.db.read.all(
        "SELECT html FROM messages WHERE source LIKE '%:told' AND language = 'en'"
    )
    assert all("exists only in" in one["html"] for one in rows)
    assert rows
    found = await made.official.recognition.of(rows[0]["html"])
    assert found is not None
    assert found.answer.number == number


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


@pytest.mark.usefixtures("quick_reading")
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


PARAPHRASE = "qui répare les frigos plugh"


async def test_the_effect_is_measured_by_a_search_that_was_fitted(bench: Bench) -> None:
    """The notice says so once it is; who asked otherwise is told too; then it is swapped in."""
    made, school = await opened(bench), School()
    await made.answers.miss(
        PARAPHRASE, Reason.UNSURE, language="fr", user_id=SALMA, update_id=7, now=NOW
    )
    learning = schooled(bench.db, made, school)
    number = await drafted(made)
    await made.official.submit(number, officer_id=KARIM, now=NOW)
    waiting = await made.official.find(number)
    assert waiting is not None
    assert (waiting.gained, waiting.learnt) == (3, Learnt.UNKNOWN)
    school.says = {PARAPHRASE: waiting.topic}
    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE deliveries SET status = 'sent', message_id = 1")

    await learning.catch_up(now=NOW)
    measured = await made.official.find(number)
    assert measured is not None
    assert (measured.gained, measured.learnt) == (4, Learnt.YES)
    asks = f"official-answer:{number}"
    (row,) = await bench.db.read.all("SELECT words FROM deliveries WHERE source = ?", (asks,))
    assert row["words"] == f"{asks}:measured"
    assert not topics(made, PARAPHRASE)
    await learning.catch_up(now=NOW)
    assert len(school.fits) == 1  # measured once

    assert await made.official.approve(number, officer_id=SALMA, now=NOW)
    assert await told(bench) == {*ASKERS, SALMA}
    assert topics(made)
    assert not topics(made, PARAPHRASE)  # by its phrasings, until it is learnt
    for _ in range(2):
        await learning.catch_up(now=NOW)
    assert len(school.fits) == 2
    assert school.fits[0].fingerprint() == school.fits[1].fingerprint()  # found, not fitted
    assert topics(made, PARAPHRASE) == topics(made) == (waiting.topic,)
    assert topics(made, "mot de passe oublié") == ("password-forgotten",)

    assert await made.official.withdraw(number, officer_id=KARIM, now=NOW)
    assert not topics(made, PARAPHRASE)  # at once
    await learning.catch_up(now=NOW)
    assert len(school.fits) == 2


@pytest.mark.parametrize("error", [None, OSError("no room"), SubprocessError("killed")])
async def test_a_search_that_would_change_an_answer_is_not_swapped_in(
    bench: Bench, error: Exception | None
) -> None:
    """Nor one that could not be fitted: found by its phrasings, and its officers are told once."""
    made = await opened(bench)
    number = await drafted(made)
    await made.official.submit(number, officer_id=KARIM, now=NOW)
    waiting = await made.official.find(number)
    assert waiting is not None
    floor = next(iter(made.catalog.search_words.floor))
    school = School({floor.split(",")[0]: waiting.topic, PARAPHRASE: waiting.topic}, error)
    learning = schooled(bench.db, made, school)
    await learning.catch_up(now=NOW)
    measured = await made.official.find(number)
    assert measured is not None
    assert (measured.gained, measured.learnt) == (3, Learnt.NO)

    assert await made.official.approve(number, officer_id=SALMA, now=NOW)
    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE official_answers SET learnt = 'yes'")
    for _ in range(2):
        await learning.catch_up(now=NOW)
    assert topics(made) == (waiting.topic,)
    assert not topics(made, PARAPHRASE)
    assert topics(made, floor) == (made.catalog.search_words.floor[floor],)
    rows = await bench.db.read.all(
        "SELECT chat_id FROM deliveries WHERE source LIKE '%:unlearnt' ORDER BY chat_id"
    )
    assert [row["chat_id"] for row in rows] == sorted({KARIM, SALMA})


async def test_what_is_not_ours_is_learnt_and_can_be_taken_back(bench: Bench) -> None:
    """Among what is not ours; taken back, it is among the missed again."""
    made, school = await opened(bench), School()
    learning = schooled(bench.db, made, school)
    await learning.catch_up(now=NOW)
    assert not school.fits  # nothing to learn
    assert await made.missed.set_not_ours(1, officer_id=KARIM, now=NOW)
    await learning.catch_up(now=NOW)
    (known,) = school.fits
    assert known.examples()[-1] == Example(LIKE_IT, None, known.examples()[-1].family)
    assert not await made.missed.grouped(now=NOW)
    with pytest.raises(NotAllowedError):
        await made.missed.set_ours(1, officer_id=AMINA)
    assert await made.missed.set_ours(1, officer_id=KARIM)
    assert not await made.missed.set_ours(1, officer_id=KARIM)
    assert await made.missed.grouped(now=NOW)


async def test_what_is_newer_is_learnt_first(bench: Bench) -> None:
    """One at a time: a fit that is under way is given up for what has changed since."""
    made = await opened(bench)
    await approved(made)
    ends: list[str] = []
    started, may_end = asyncio.Event(), asyncio.Event()

    class Slow(School):
        async def __call__(self, corpus: Corpus) -> Ranker:
            started.set()
            try:
                await may_end.wait()
            except asyncio.CancelledError:
                ends.append("given up")
                may_end.set()
                raise
            ends.append("done")
            return await super().__call__(corpus)

    work = asyncio.create_task(schooled(bench.db, made, slow := Slow()).go_on(lambda: NOW))
    await started.wait()
    await made.missed.set_not_ours(1, officer_id=KARIM, now=NOW)
    while not made.live.faq.mind.learnt:  # noqa: ASYNC110 - nobody is told
        await asyncio.sleep(0.01)
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)
    assert ends == ["given up", "done"]
    assert len(slow.fits) == 1


UNLIKE = "qui répare les frigos plugh"  # only a search that was fitted to it answers it
MISSPELT = "mn rlv d jn affch n crt sr l prm xyzzy"  # grouped with the others, not answered
OTHERS = (3_001, 3_002)


async def asked_by_others(made: Services, bench: Bench) -> None:
    """Have two more ask the bot, each in words that the phrasings do not answer."""
    for update, (person, words) in enumerate(zip(OTHERS, (UNLIKE, MISSPELT), strict=True), 50):
        async with bench.db.transaction() as tx:
            await members.add(tx, person, language="fr", now=NOW)
        await made.answers.miss(
            words, Reason.UNSURE, language="fr", user_id=person, update_id=update, now=NOW
        )


async def test_who_asked_the_same_for_the_board_is_told_and_the_request_says_how_many(
    bench: Bench,
) -> None:
    """Whatever their words; not who said no, nor who was forgotten: nothing of them is left."""
    made = await opened(bench)
    await asked_by_others(made, bench)
    number = await drafted(made)
    assert await made.official.submit(number, officer_id=KARIM, now=NOW) is not None
    row = await bench.db.read.one(
        "SELECT html FROM messages WHERE source = ? AND language = 'fr'",
        (f"official-answer:{number}",),
    )
    assert row is not None
    assert "3 personnes qui l’ont demandée" in re.sub("[\u2066-\u2069]", "", row["html"])
    await made.official.set_told(SARAH, is_told=False)
    async with bench.db.transaction() as tx:
        await tx.execute("DELETE FROM missed_questions WHERE user_id = ?", (YOUSSEF,))
    assert await made.official.approve(number, officer_id=SALMA, now=NOW)
    assert await told(bench) == {OTHERS[1]}
    answer = await made.official.find(number)
    assert answer is not None
    assert await made.official.count_told(answer) == 1


@pytest.mark.parametrize("is_measured", [True, False])
async def test_whom_only_the_learnt_search_finds_is_told_once(
    bench: Bench, *, is_measured: bool
) -> None:
    """Measured before a restart, or not at all when it was approved: then once it has learnt."""
    made = await opened(bench)
    await asked_by_others(made, bench)
    number = await drafted(made)
    assert await made.official.submit(number, officer_id=KARIM, now=NOW) is not None
    answer = await made.official.find(number)
    assert answer is not None
    school = School({UNLIKE: answer.topic})
    if is_measured:
        await schooled(bench.db, made, school).catch_up(now=NOW)
        made = services(bench.db, (KARIM, SALMA))  # what only that process knew is gone
        await schooled(bench.db, made, school).catch_up(now=NOW)
    assert await made.official.approve(number, officer_id=SALMA, now=NOW)
    assert (OTHERS[0] in await told(bench)) is is_measured
    for _ in range(2):
        await schooled(bench.db, made, school).catch_up(now=NOW)
        assert await told(bench) == {*ASKERS, *OTHERS}


async def test_an_answer_that_another_has_overtaken_is_not_approved(bench: Bench) -> None:
    """Two officers answer one question side by side: the second is refused by the first's name."""
    made = await opened(bench)
    first, second = await drafted(made), 0
    found = await made.official.find(first)
    assert found is not None
    for update in (70, 71):
        second = (
            await made.official_drafts.from_missed(1, officer_id=SALMA, update_id=update, now=NOW)
            or 0
        )
    assert await made.official_drafts.write(second, "fr", TEXTS["fr"], officer_id=SALMA)
    assert await made.official.submit(first, officer_id=KARIM, now=NOW) is not None
    assert await made.official.submit(second, officer_id=SALMA, now=NOW) is not None
    assert await made.official.approve(first, officer_id=SALMA, now=NOW)
    with pytest.raises(DefectError) as refused:
        await made.official.approve(second, officer_id=KARIM, now=NOW)
    (topic,) = set(refused.value.replaces.values())
    assert topic in made.live.since
    assert made.official.notices.displaces(refused.value.replaces, "fr")


@pytest.mark.parametrize("code", ["fr", "ar", "en"])
async def test_an_answer_in_one_language_alone_is_a_topic(bench: Bench, code: str) -> None:
    """In Arabic alone it was refused as too long: its title stood where Latin letters have to."""
    made = await opened(bench)
    number = await drafted(made, ("fr", "ar", "en"))
    answer = await made.official.find(number)
    assert answer is not None
    alone = replace(answer, topic="ecart-releve", texts={code: answer.texts[code]}, phrasings=())
    found = as_topic(made.catalog, alone, on=TODAY)
    assert found.topic is not None, [str(one) for one in found.problems]
