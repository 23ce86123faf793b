"""An old page never breaks, and never shows as true what has changed meanwhile."""

from dataclasses import replace
from pathlib import Path
from unittest.mock import AsyncMock

import pytest

from bot.core.announcements import Announcement, Audience, Kind, State
from bot.handlers import files
from bot.handlers.announcements import panel, viewing
from bot.handlers.buttons import keyboard
from bot.handlers.context import Context
from bot.services.announcements.unfit import UnfitError
from tests.handlers.conversation import Deaf, conversation, press
from tests.services.office import DIRECTOR, KARIM, NOW, SALMA, Office, opened


async def sent(office: Office) -> Announcement:
    """Have Karim's announcement in force."""
    number = await office.submit(KARIM)
    assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
    return await office.one(number)


async def correction(office: Office, one: Announcement, **texts: str) -> Announcement:
    """Have Karim write a correction."""
    seat = (await office.roles.speaking(KARIM))[0]
    draft = await office.drafts.begin(seat, corrects=one, update_id=next(office.updates), now=NOW)
    changed = replace(draft, texts={**draft.texts, **texts})
    assert await office.drafts.keep(changed)
    return changed


async def pressed(office: Office, person: int, data: str) -> Deaf:
    """Press a button of an announcement."""
    ctx = await conversation(office, person)
    await press(ctx, data)
    return ctx


@pytest.mark.parametrize("act", ["withdraw", "keep"])
async def test_the_page_of_a_replaced_version_says_so(tmp_path: Path, act: str) -> None:
    """It offers the version in force, and nothing that would be refused."""
    async with opened(tmp_path) as office:
        one = await sent(office)
        draft = await correction(office, one, fr="Bonsoir")
        assert await office.approvals.submit(draft.id, author=KARIM, now=NOW)
        assert await office.approvals.approve(draft.id, officer_id=SALMA, now=NOW)
        assert (await office.one(one.id)).state is State.REPLACED
        ctx = await pressed(office, KARIM, f"announced:{act}:{one.id}")
        assert "Remplacée" in ctx.spoken[-1]
        assert ctx.offered() == [f"announce:view:{draft.id}"]


async def test_asking_whether_one_is_sure_shows_what_holds_now(tmp_path: Path) -> None:
    """Once withdrawn by somebody else, it is not « En vigueur » any more."""
    async with opened(tmp_path) as office:
        one = await sent(office)
        ctx = await pressed(office, KARIM, f"announced:withdraw:{one.id}")
        assert "En vigueur" in ctx.spoken[-1]
        assert await office.withdrawals.withdraw(one, officer_id=SALMA, now=NOW)
        ctx = await pressed(office, KARIM, f"announced:withdraw:{one.id}")
        assert "Retirée" in ctx.spoken[-1]
        assert f"announced:withdraw-sure:{one.id}" not in ctx.offered()


async def test_stopping_pauses_at_once_and_then_asks(tmp_path: Path) -> None:
    """Nothing leaves meanwhile; who leaves it so gets the report, and may still stop it."""
    async with opened(tmp_path) as office:
        one = await sent(office)
        asked = await pressed(office, KARIM, f"announced:cancel:{one.id}")
        acts = ("cancel-sure", "resume", "hold")
        assert asked.offered() == [f"announced:{act}:{one.id}" for act in acts]
        assert await office.reports.standing(one) == "paused"
        back = await pressed(office, KARIM, f"announced:hold:{one.id}")
        assert f"announced:cancel:{one.id}" in back.offered()


async def test_a_keyboard_without_rows_is_never_sent(tmp_path: Path) -> None:
    """Telegram refuses it; no keyboard takes away the one that is there."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, KARIM)
        await Context.reply(ctx, "x", keyboard([]))
        assert ctx.bot.send_message.mock_calls[0].kwargs["reply_markup"] is None  # type: ignore[attr-defined]


async def test_trying_again_is_offered_where_somebody_was_missed(tmp_path: Path) -> None:
    """Neither where all have it, nor where it was stopped; an old button says why not."""
    async with opened(tmp_path) as office:
        one = await sent(office)
        again = f"announced:repeat:{one.id}"
        for status, is_offered in (("sent", False), ("unreachable", True)):
            async with office.db.transaction() as tx:
                await tx.execute("UPDATE broadcasts SET state = 'sending'")
                for state in ("pending", status):
                    await tx.execute(
                        "UPDATE deliveries SET status = ? WHERE source = ?", (state, one.key)
                    )
            ctx = await pressed(office, KARIM, f"announced:keep:{one.id}")
            assert (again in ctx.offered()) is is_offered
            if not is_offered:
                said = await pressed(office, KARIM, again)
                assert "personne à relancer" in said.spoken[-1]
        async with office.db.transaction() as tx:
            await tx.execute(
                "UPDATE deliveries SET status = 'pending' WHERE source = ?", (one.key,)
            )
        assert await office.sending.steer(one, "cancel", officer_id=SALMA, now=NOW)
        stopped = await pressed(office, KARIM, f"announced:keep:{one.id}")
        assert again not in stopped.offered()


async def test_a_correction_that_changes_nothing_is_refused(tmp_path: Path) -> None:
    """And of one that does, who approves it reads what changes, from what to what."""
    async with opened(tmp_path) as office:
        draft = await correction(office, await sent(office))
        with pytest.raises(UnfitError, match="announce-unchanged"):
            await office.approvals.submit(draft.id, author=KARIM, now=NOW)
        changed = replace(draft, texts={"fr": "Bonsoir", "en": "Hello"})
        assert await office.drafts.keep(changed)
        assert await office.approvals.submit(draft.id, author=KARIM, now=NOW)
        (notice,) = [said for said in await office.told(SALMA) if "attend votre accord" in said]
        assert "Bonjour → Bonsoir" in notice
        assert "texte ajouté" in notice


async def test_who_paused_stopped_or_withdrew_it_stands_in_the_report(tmp_path: Path) -> None:
    """By name; and its page says that it is still being sent, not only that it is in force."""
    async with opened(tmp_path) as office:
        one = await sent(office)
        assert await office.reports.standing(one) == "sending"
        for act, said in (
            ("pause", "En pause, par Salma"),
            ("cancel", "Arrêté par Salma"),
        ):
            await office.roles.know(SALMA, "Salma", now=NOW)
            assert await office.sending.steer(one, act, officer_id=SALMA, now=NOW)
            shown = await office.reports.of(one, "fr", may_freeze=False, now=NOW)
            assert shown is not None
            assert said in shown.html.replace("\u00a0", " ")
        assert await office.withdrawals.withdraw(one, officer_id=SALMA, now=NOW)
        shown = await office.reports.of(await office.one(one.id), "fr", may_freeze=False, now=NOW)
        assert shown is not None
        assert "Retirée par Salma" in shown.html.replace("\u00a0", " ")


async def test_what_only_tries_the_way_is_never_in_force(tmp_path: Path) -> None:
    """Its page and the list say that it is an exercise, at every stage; nobody's « my » group."""
    async with opened(tmp_path) as office:
        draft = await office.draft(KARIM)
        tried = replace(draft, audience=Audience(kind=Kind.EXERCISE))
        for language, word in (("fr", "Exercice"), ("ar", "تمرين"), ("en", "Exercise")):
            ctx = await conversation(office, KARIM, language=language)
            for state in State:
                said = await panel.standing(ctx, replace(tried, state=state))
                assert word in said, (language, state)
                assert "vigueur" not in said
            assert "Mon" not in office.wording.audience.whom(tried, language)


async def test_one_that_was_stopped_on_its_way_is_not_listed_as_in_force(tmp_path: Path) -> None:
    """A broadcast that was stopped at 30 of 448 was still « En vigueur »."""
    async with opened(tmp_path) as office:
        number = await office.submit(DIRECTOR)
        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        await office.sending.advance(now=NOW)
        async with office.db.transaction() as tx:
            await tx.execute("UPDATE broadcasts SET state = 'sending', audience = 3")
        one = await office.one(number)
        await office.sending.steer(one, "cancel", officer_id=KARIM, now=NOW)
        assert await office.reports.standing(one) == "stopped"
        ctx = await conversation(office, SALMA)
        await viewing.command(ctx)
    assert "Arrêtée en cours d’envoi" in ctx.spoken[-1]
    assert "En vigueur" not in ctx.spoken[-1]


async def test_the_table_begins_with_the_mark_that_excel_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without it accents are broken in Excel."""
    async with opened(tmp_path) as office:
        number = await office.submit(DIRECTOR)
        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        given = AsyncMock()
        monkeypatch.setattr(files, "send_file", given)
        await press(await conversation(office, SALMA), f"announced:csv:{number}")
    table = given.mock_calls[0].args[2].input_file_content
    assert table.startswith("\ufeffConversation;".encode())
