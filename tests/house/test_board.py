"""Officers in a crisis: thirty people ask, the board shows it, one press answers or announces."""

import re
from datetime import timedelta

from tests.cast import AMINA, KARIM, SALMA
from tests.house.conftest import words
from tests.house.parlour import Json, Parlour
from tests.house.tallying import Tally, carries

ASKED = "Mon relevé de juin affiche un écart sur la prime xyzzy"
KNOWN = "je ne reçois pas le code par sms"
CROWD = range(60_000, 60_030)
TITLES = {
    "fr": "Ce qui est demandé en ce moment",
    "ar": "ما يُسأل عنه الآن",
    "en": "What is being asked right now",
}
EMPTY = {"fr": "Aucune question ouverte", "ar": "لا يوجد سؤال", "en": "No open question"}
FIGURES = {"fr": "Questions depuis le", "ar": "الأسئلة منذ", "en": "Questions since"}


def plain(message: Json) -> str:
    """Return the words of a message without what isolates them."""
    return re.sub("[\u2066-\u2069]", "", words(message)).replace("\u00a0", " ")


async def crowded(parlour: Parlour) -> Tally:
    """Thirty people ask what has no answer, five of them what has one; Karim is an officer."""
    for person in CROWD:
        name = f"Nom{person}"
        parlour.world.add_person(
            {"id": person, "first_name": name, "language_code": "fr"}, writable=True
        )
        parlour.act("message", chat_id=person, user_id=person, text=ASKED)
        if person % 6 == 0:
            parlour.act("message", chat_id=person, user_id=person, text=KNOWN)
    await parlour.answer()
    parlour.clock.move_to(parlour.clock() + timedelta(minutes=2))
    return Tally(parlour)


async def speaking(parlour: Parlour, language: str) -> None:
    """Have Karim read another language."""
    async with parlour.house.db.transaction() as tx:
        await tx.execute("UPDATE members SET language = ? WHERE user_id = ?", (language, KARIM))


async def test_thirty_people_ask_and_one_press_goes_on_from_it(parlour: Parlour) -> None:
    """The draft of the answer, or that of an announcement, stands there with no word of theirs."""
    tally = await crowded(parlour)
    board = await tally.write(KARIM, "/board")
    said = plain(board)
    assert "photo" in board
    assert f"1. {ASKED}" in said
    assert "30 personnes depuis 10 h, sans réponse" in said
    assert "dernière heure : 30, d’habitude : 0" in said
    assert "le bot y a répondu 5 fois depuis 10 h" in said
    assert not any(str(person) in str(board) for person in CROWD)

    tally.begin()
    draft = await tally.press(KARIM, board, "once:missed")
    assert tally.of(KARIM) == (0, 1)
    assert ASKED in plain(draft)  # among the phrasings, after redaction
    assert "Brouillon" in plain(await tally.press(KARIM, board, "board:write"))
    await tally.press(KARIM, board, "board:write:otp-not-received")
    drafts = [await parlour.house.services.announcements.find(number) for number in (1, 2)]
    neutral, known = [one.texts if one else {} for one in drafts]
    assert "posent en ce moment la même question" in neutral["fr"]
    assert not any("xyzzy" in text for text in neutral.values())
    assert "code OTP par SMS" in known["fr"]
    answer = await tally.press(KARIM, board, "topic:otp-not-received")
    assert "SMS" in plain(answer)


async def test_the_board_and_the_figures_speak_three_languages(parlour: Parlour) -> None:
    """As a picture with the numbers below it; where nothing is asked, that is said."""
    tally = Tally(parlour)
    await tally.write(KARIM, "/start")
    for language, none in EMPTY.items():
        await speaking(parlour, language)
        assert none in plain(await tally.write(KARIM, "/board"))
    await crowded(parlour)
    for language, title in TITLES.items():
        await speaking(parlour, language)
        board = await tally.write(KARIM, "/board")
        assert "photo" in board
        assert title in plain(board)
        figures = await tally.press(KARIM, board, "figures")
        assert "photo" in figures
        assert FIGURES[language] in plain(figures)
        table = await tally.press(KARIM, figures, "figures:table")
        assert table["document"]["file_name"] == "questions.csv"
    assert plain(await tally.write(KARIM, "/stats questions")) == plain(figures)


async def test_neither_is_for_who_is_no_officer(parlour: Parlour) -> None:
    """A member is told so; a button of an officer who is none any more does nothing."""
    tally = await crowded(parlour)
    await tally.write(AMINA, "/start")
    for asked in ("/board", "/stats questions"):
        assert "responsables" in words(await tally.write(AMINA, asked))
    board = await tally.write(SALMA, "/board")
    assert [one for one in carries(board) if one.startswith("board:write")]
