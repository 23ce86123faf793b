"""What officers put into force is on the site: read beside a running bot, if it is recorded."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, Audience, Options
from bot.core.writing.bidi import unmarked
from bot.services.site.standing import Standing, of_data
from bot.storage.reading import reading
from tests.cast import SALMA as SALMA_IN_CAST
from tests.services.bench import Bench
from tests.services.office import KARIM, NOW, SALMA, WRITER, Office, opened
from tests.services.test_official import ANSWER, approved
from tests.services.test_official import NOW as AT
from tests.services.test_official import opened as answering
from tests.services.test_statements import RATE, stated
from tests.services.website import Reading, made


async def announce(
    office: Office, text: str, *, options: Options | None = None, code: str = "fr"
) -> Announcement:
    """Have an announcement approved and sent; return it as it stands."""
    draft = await office.draft(WRITER, options=options)
    whole = replace(draft, texts={code: text}, audience=Audience())
    assert await office.drafts.keep(whole)
    assert await office.approvals.submit(draft.id, author=WRITER, now=office.now)
    assert await office.approvals.approve(draft.id, officer_id=SALMA, now=office.now)
    return await office.one(draft.id)


async def exported(
    path: Path, catalog: Catalog, days: int = 0
) -> tuple[Standing, dict[str, bytes]]:
    """Return what is in force some days later, read from a database, and the site of it."""
    now = NOW + timedelta(days=days)
    async with reading(path) as read:
        found = await of_data(catalog, read, None, now=now)
        return found, await made(found, now=now)


def numbers(found: Standing) -> Sequence[str | None]:
    """Return the numbers of the announcements."""
    return [one.number for one in found.announcements or ()]


async def test_announcements_in_force_are_shown_whole(catalog: Catalog, tmp_path: Path) -> None:
    """Number, institution, day, words in their own language, until when, and where to check."""
    async with opened(tmp_path) as office:
        options = Options(expires_on=date(2025, 7, 20), is_urgent=True)
        one = await announce(office, "La <b>réunion</b> est lundi & mardi.", options=options)
        _, files = await exported(office.db.path, catalog)
    page, arabic = (Reading(files[f"{code}/announcements.html"]) for code in ("fr", "ar"))

    (article,) = page.all("article", id=f"n-{one.number}")
    text = unmarked(article.text)
    for said in (
        f"Annonce n° {one.number}",
        "Ordre",
        "9 juillet 2025",
        "20 juillet 2025",
        "URGENT",
    ):
        assert said in text, said
    assert "La réunion est lundi & mardi." in text
    assert page.all("a", href=f"https://t.me/ConfrereBot?start=verify-{one.number}")
    assert [one.attributes["dir"] for one in arabic.all("div", lang="fr")] == ["ltr"]
    assert "L’annonce" not in arabic.all("h1")[0].text


async def test_what_is_over_or_withdrawn_is_not_shown(catalog: Catalog, tmp_path: Path) -> None:
    """Nor anywhere else on the site, as a text to pass on."""
    async with opened(tmp_path) as office:
        taken = await announce(office, "Retirez-moi vite.")
        short = await announce(
            office, "Jusqu’au dix.", options=Options(expires_on=date(2025, 7, 10))
        )
        kept = await announce(office, "Celle-ci reste.")
        before, _ = await exported(office.db.path, catalog)
        assert await office.withdrawals.withdraw(
            taken, officer_id=KARIM, tells=False, now=office.now
        )
        after, files = await exported(office.db.path, catalog, days=2)

    assert numbers(before) == [kept.number, short.number, taken.number]
    assert numbers(after) == [kept.number]
    assert not any(b"Retirez-moi" in content for content in files.values())
    assert sum(b"Celle-ci reste." in content for content in files.values()) == 6


async def test_a_forged_announcement_is_left_out_and_named(
    catalog: Catalog, tmp_path: Path
) -> None:
    """Whoever writes into the file of the bot does not speak for an institution."""
    async with opened(tmp_path) as office:
        good = await announce(office, "Vraie.")
        bad = await announce(office, "Vraie aussi.")
        path = office.db.path
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'announcements'"
        ).fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(
            "UPDATE announcements SET texts = ? WHERE announcement_id = ?",
            ('{"fr": "Payez ici."}', bad.id),
        )
        connection.commit()
    found, _ = await exported(path, catalog)

    assert numbers(found) == [good.number]
    assert str(bad.key) in found.doubted


async def test_dates_that_officers_moved_and_documents_are_there(
    catalog: Catalog, tmp_path: Path
) -> None:
    """The date that two of them moved, and the PDF that they published, byte by byte."""
    async with opened(tmp_path) as office:
        change = await office.change(KARIM)
        assert await office.changes.submit(change, officer_id=KARIM, now=office.now)
        assert await office.changes.approve(
            change, officer_id=SALMA, update_id=next(office.updates), now=office.now
        )
        paper = await office.paper(KARIM)
        assert await office.documents.submit(paper, officer_id=KARIM, now=office.now)
        assert await office.documents.approve(paper, officer_id=SALMA, now=office.now)
        found, files = await exported(office.db.path, catalog)

    (document,) = found.documents
    assert files[f"ar/document-{paper}.pdf"] == document.content
    assert f"document-{paper}.pdf".encode() in files["en/guides.html"]
    rows = Reading(files["fr/dates.html"]).all("th", scope="row")
    assert "vendredi 29 août 2025" in [unmarked(one.text) for one in rows]


async def test_words_of_officers_cannot_leave_their_place(
    catalog: Catalog, tmp_path: Path
) -> None:
    """No element, no script and no address of a kind that runs comes out of an announcement."""
    nasty = '<a href="javascript:alert(1)">ici</a> &lt;script&gt;x&lt;/script&gt; "\'\u2069\u202e'
    async with opened(tmp_path) as office:
        await announce(office, nasty)
        _, files = await exported(office.db.path, catalog)

    page = Reading(files["fr/announcements.html"])
    assert len(page.all("script")) == 1
    assert not any("javascript" in one.attributes.get("href", "") for one in page.all("a"))
    assert "<script>x</script>" in page.all("article")[0].text


@pytest.mark.usefixtures("quick_reading")
async def test_what_institutions_answered_and_confirmed_is_said(bench: Bench) -> None:
    """Once for all in its theme, and as a value in an answer; withdrawn, neither."""
    made_here = await answering(bench)
    value = await stated(made_here, RATE, "7 %", 102)
    answer = await approved(made_here)
    found, files = await exported(bench.db.path, bench.catalog)
    assert await made_here.statements.withdraw(value, officer_id=SALMA_IN_CAST, now=AT)
    assert await made_here.official.withdraw(answer, officer_id=SALMA_IN_CAST, now=AT)
    _, without = await exported(bench.db.path, bench.catalog)

    (topic,) = set(found.catalog.topics) - set(bench.catalog.topics)
    theme = next(one for one in found.catalog.themes if topic in one.topics)
    (section,) = Reading(files[f"fr/faq-{theme.key}.html"]).all("section", id=topic)
    assert ANSWER in section.text
    assert topic.encode() in files["ar/words.js"]
    assert bench.catalog.text("official-never", "fr").removeprefix("🔒 ") in section.text
    (penalty,) = Reading(files["fr/faq-deadlines.html"]).all("section", id="late-penalty")
    assert "7 %" in penalty.text
    assert not any(ANSWER.encode() in content for content in without.values())
    (penalty,) = Reading(without["fr/faq-deadlines.html"]).all("section", id="late-penalty")
    assert "7 %" not in penalty.text
