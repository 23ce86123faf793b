"""What cannot go on is not offered, and who is refused finds what they can do instead."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.announcements import Audience, State
from bot.core.calendar.changes import Kind, Particular
from bot.core.permissions import Denial, NotAllowedError
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.handlers import denials
from bot.handlers.announcements import panel, panel_buttons, viewing
from bot.handlers.deadlines import changes
from bot.handlers.people import start
from bot.services.prompts import Prompts
from tests.built import content
from tests.handlers.conversation import conversation, press
from tests.services.office import DIRECTOR, KARIM, NOW, READER, SALMA, opened

ASKED, CHAT = 77, KARIM


async def test_approval_of_what_reaches_nobody_is_not_asked_for(tmp_path: Path) -> None:
    """The draft says so; with other readers the button is there."""
    async with opened(tmp_path) as office:
        draft = await office.draft(KARIM)
        for audience, is_offered in (
            (Audience(), True),
            (Audience(languages=("en",), regions=("12",)), False),
        ):
            shown = replace(draft, audience=audience)
            ctx = await conversation(office, KARIM)
            ctx._keep(await panel_buttons.buttons(ctx, shown))
            assert (f"announce:submit:{draft.id}" in ctx.offered()) is is_offered
            said = await panel.words(ctx, shown)
            assert ("Personne ne recevrait" in said) is not is_offered


async def test_a_draft_says_what_lacks_before_approval_can_be_asked_for(tmp_path: Path) -> None:
    """No button and no word, where no recipients are chosen; and nobody is « 2 people »."""
    async with opened(tmp_path) as office:
        draft = replace(await office.draft(KARIM), audience=None)
        ctx = await conversation(office, KARIM)
        said = (await panel.words(ctx, draft)).replace("\u00a0", " ")
        assert "À : à choisir" in said
        assert "il manque encore : les destinataires" in said
        bare = (await panel.words(ctx, replace(draft, texts={}))).replace("\u00a0", " ")
        assert "un texte et les destinataires" in bare


async def test_a_text_of_another_day_leads_to_the_calendar(tmp_path: Path) -> None:
    """By a button, for who may change a date; a text of the same day leads nowhere."""
    async with opened(tmp_path) as office:
        for author, reader, day, state, leads in (
            (KARIM, KARIM, "22 juillet", State.DRAFT, True),
            (KARIM, SALMA, "22 juillet", State.WAITING, True),
            (KARIM, KARIM, "17 juillet", State.DRAFT, False),
            (DIRECTOR, DIRECTOR, "22 juillet", State.DRAFT, False),
        ):
            text = f"La date limite de la déclaration de juin est reportée au {day} 2025."
            one = replace(await office.draft(author), texts={"fr": text}, state=state)
            ctx = await conversation(office, reader)
            ctx._keep(await panel_buttons.buttons(ctx, one))
            assert ("change:move:monthly:2025-06" in ctx.offered()) is leads
            said = await panel.words(ctx, one)
            assert ("Faut-il aussi changer la date" in said) is (day == "22 juillet")
            assert "/deadline_set" not in said


async def test_who_holds_a_seat_reads_it_at_the_start(tmp_path: Path) -> None:
    """/announce was found at the end of /help only."""
    async with opened(tmp_path) as office:
        for person, is_told in ((DIRECTOR, True), (READER, False)):
            ctx = await conversation(office, person)
            await start.welcome(ctx)
            assert ("Votre rôle" in ctx.spoken[-1]) is is_told
            assert ("announce:begin" in ctx.offered()) is is_told


async def test_the_list_of_announcements_says_whose_they_are(tmp_path: Path) -> None:
    """And a submitted one can be taken back where that is said."""
    async with opened(tmp_path) as office:
        await office.roles.know(KARIM, "Karim", now=NOW)
        draft = await office.draft(KARIM)
        ctx = await conversation(office, KARIM)
        await press(ctx, f"announce:submit:{draft.id}:night")
        assert f"announced:take-back:{draft.id}" in ctx.offered()
        await viewing.command(ctx)
        assert "Karim" in ctx.spoken[-1]


@pytest.mark.parametrize(
    ("words", "authority"),
    [
        ("la CNSS", "cnss"),
        ("l'Ordre", "order"),
        ("Ordre des pharmaciens", "order"),
        ("الصندوق", "cnss"),
        ("هيئة الصيادلة", "order"),
        ("le ministère", None),
    ],
)
async def test_who_announces_a_date_may_be_typed(
    tmp_path: Path, words: str, authority: str | None
) -> None:
    """As people name it; what is not known is asked again, with the buttons."""
    async with opened(tmp_path) as office:
        change = await office.change_drafts.begin(
            Kind.ADD, officer_id=KARIM, update_id=next(office.updates), now=NOW
        )
        ctx = await conversation(office, KARIM)
        ctx.words = words
        prompt = Prompt(PromptKind.CHANGE, CHAT, ASKED, KARIM, change.number, Particular.AUTHORITY)
        await changes.replied(ctx, prompt)
        found = await office.changes.find(change.number)
    assert found is not None
    assert found.authority == authority
    is_asked_again = any(one.startswith("change:who") for one in ctx.offered())
    assert is_asked_again is (authority is None)


@pytest.mark.parametrize(
    ("particular", "words", "value"),
    [
        *(
            (Particular.IS_MONTHLY, words, value)
            for words, value in (
                *(("une seule fois", False), ("une fois", False), ("مرة واحدة", False)),
                *(("once", False), ("Chaque mois !", True), ("mensuel", True), ("كل شهر", True)),
                *(("every month", True), ("une fois par mois", None), ("je ne sais pas", None)),
            )
        ),
        *(
            (Particular.LAST, words, value)
            for words, value in (
                *(("décembre 2025", "2025-12"), ("jusqu'en décembre", "2025-12")),
                *(("دجنبر 2025", "2025-12"), ("until march", "2026-03"), ("03/2026", "2026-03")),
                *(("non", "9999-12"), ("pas de fin", "9999-12"), ("بدون نهاية", "9999-12")),
                *(("juin 2025", None), ("bientôt", None), ("13/2026", None)),
            )
        ),
    ],
)
async def test_how_often_and_until_when_may_be_typed(
    tmp_path: Path, particular: Particular, words: str, value: str | bool | None
) -> None:
    """As people say it; what is not understood, or does not fit, is asked again with buttons."""
    async with opened(tmp_path) as office:
        change = await office.change_drafts.begin(
            Kind.ADD, officer_id=KARIM, update_id=next(office.updates), now=NOW
        )
        for known, given in (
            (Particular.TITLE, "Taxe"),
            (Particular.DUE_ON, "2025-08-20"),
            (Particular.IS_MONTHLY, 1),
        ):
            if known is not particular:
                filled = await office.change_drafts.fill_in(
                    change.number, known, given, officer_id=KARIM, now=NOW
                )
                assert filled is not None
        ctx = await conversation(office, KARIM)
        ctx.words = words
        prompt = Prompt(PromptKind.CHANGE, CHAT, ASKED, KARIM, change.number, particular)
        await changes.replied(ctx, prompt)
        found = await office.changes.find(change.number)
    assert found is not None
    if particular is Particular.LAST:
        assert (str(found.last) if found.last else None) == value
    else:
        assert found.is_monthly is value
    verb = "change:last" if particular is Particular.LAST else "change:monthly"
    assert any(one.startswith(verb) for one in ctx.offered()) is (value is None) or (
        particular is Particular.IS_MONTHLY
    )


async def test_who_is_refused_in_a_freeze_finds_the_button(tmp_path: Path) -> None:
    """And who may not undo a date, the one that stops everything."""
    async with opened(tmp_path) as office:
        await office.freezes.freeze(by=KARIM, now=NOW)
        for denial, button in ((Denial.FROZEN, "thaw:1"), (Denial.PAIR, "freeze")):
            ctx = await conversation(office, SALMA)
            said = await denials.refused(ctx, NotAllowedError(denial))
            await denials.say(ctx, said, denial)
            assert ctx.offered() == [button]


async def test_a_doubt_about_who_froze_comes_with_the_list_of_roles(tmp_path: Path) -> None:
    """Where one can suspend them; whoever may not is not sent there."""
    async with opened(tmp_path) as office:
        await office.freezes.freeze(by=KARIM, now=NOW)
        for person, leads_there in ((SALMA, True), (DIRECTOR, False)):
            (row,) = await office.db.read.all(
                "SELECT m.html, m.buttons FROM deliveries AS d JOIN messages AS m"
                " ON m.source = d.words AND m.language = 'fr' WHERE d.chat_id = ?",
                (person,),
            )
            assert ("roles:0" in row["buttons"]) is leads_there
            assert ("/roles" in row["html"]) is leads_there
            assert "thaw:1" in row["buttons"]


async def test_an_old_button_to_thaw_shows_the_freeze_of_now(tmp_path: Path) -> None:
    """With its button, and no command to type."""
    async with opened(tmp_path) as office:
        await office.freezes.freeze(by=KARIM, now=NOW)
        await office.freezes.thaw_by_operator(now=NOW)
        over = await conversation(office, SALMA)
        await press(over, "thaw:1")
        assert over.spoken == [content().text("freeze-over", "fr")]
        await office.freezes.freeze(by=SALMA, now=NOW)
        ctx = await conversation(office, KARIM)
        await press(ctx, "thaw:1")
        assert ctx.offered() == ["thaw:2"]
        assert "/freeze" not in ctx.spoken[-1]


async def test_what_was_asked_before_a_suspension_is_asked_no_more_after_it(
    tmp_path: Path,
) -> None:
    """An old « Oui » takes no words once the roles are back; of a pharmacy's name it does."""
    async with opened(tmp_path) as office:
        service: Prompts = office.prompts
        asked = {ASKED: Awaits.TEXT, ASKED + 1: Awaits.PHARMACY}
        for message, what in asked.items():
            prompt = Prompt(what.kind, SALMA, message, SALMA, 1)
            await service.asks(prompt, awaits=what, now=NOW)
            assert await service.awaits(SALMA, message, SALMA, now=NOW)
        await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        await office.suspensions.restore(SALMA, by=KARIM, now=NOW)
        left = [one for one in asked if await service.awaits(SALMA, one, SALMA, now=NOW)]
    assert left == [ASKED + 1]
