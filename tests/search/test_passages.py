"""A message is cut into sentences, clauses and windows, and what is denied does not count."""

import pytest

from bot.catalog.catalog import Catalog
from bot.core.questions.passages import Size, Voice
from bot.search.passages.cutting import LONGEST, PassageReader
from tests.steps import steps


@pytest.fixture(scope="module")
def reader(catalog: Catalog) -> PassageReader:
    """The reader with the words of the content."""
    return PassageReader(catalog.search_words.passages)


def of(reader: PassageReader, text: str, voice: Voice = Voice.SPOKEN) -> list[str]:
    """Return the clauses of a text, those of one voice."""
    return [
        one.text
        for one in reader.read(text)
        if one.size in {Size.CLAUSE, Size.SENTENCE} and one.voice is voice
    ]


def test_one_question_is_one_passage(reader: PassageReader) -> None:
    """It is searched once."""
    assert [one.size for one in reader.read("je ne reçois pas le code")] == [Size.MESSAGE]
    assert len(reader.read("")) == 1


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "je ne reçois pas le code et comment payer mes cotisations ?",
            ["je ne reçois pas le code", "comment payer mes cotisations ?"],
        ),
        ("ما هو آخر أجل وكيف أؤدي الاشتراكات", ["ما هو آخر أجل", "وكيف أؤدي الاشتراكات"]),
        ("majanich lcode w imta akhir ajal", ["majanich lcode", "imta akhir ajal"]),
    ],
)
def test_two_questions_are_two_clauses(
    reader: PassageReader, text: str, clauses: list[str]
) -> None:
    """Whatever joins them; the joining word says nothing of either."""
    assert of(reader, text)[1:] == clauses


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("pas le mot de passe, c'est l'identifiant que j'ai oublié", "pas le mot de passe,"),
        ("ماشي المعرف، المودباس اللي نسيت", "ماشي المعرف،"),
        ("it's not the password, it's the code", "it's not the password,"),
        ("le site marche bien mais mon compte est bloqué", "le site marche bien"),
        ("je veux entrer par sms plutôt que par e-ID", "plutôt que par e-ID"),
        ("بغيت نمرة الهيئة ماشي ديال الضمان", "ماشي ديال الضمان"),
        ("I don't want to know how to declare but how to pay", "how to declare"),
        ("I don't need to know how to declare, I need to know how to pay", "how to declare,"),
        ("don't tell me the date, remind me of it", "don't tell me the date,"),
        ("لم يطلب تعويضا، أريد فقط التصريح بمغادرته", "لم يطلب تعويضا،"),
        ("le mot de passe c'est bon, il me manque le code", "le mot de passe c'est bon,"),
        ("SMS no, e-ID yes", "SMS no,"),
        ("رقم الصندوق عندي، خاصني رقم الهيئة", "رقم الصندوق عندي،"),
        ("laissez la pénalité de côté, comment payer ?", "laissez la pénalité de côté,"),
    ],
)
def test_what_is_denied_does_not_count(reader: PassageReader, text: str, denied: str) -> None:
    """Of « pas A mais B » only B is what is asked."""
    assert denied in of(reader, text, Voice.DENIED)
    assert of(reader, text)


@pytest.mark.parametrize(
    "text",
    ["autre chose que le guide PDF", "ce n'est pas le SMS qui m'intéresse", "لا يهمني الرمز"],
)
def test_what_is_turned_away_from_alone_is_denied(reader: PassageReader, text: str) -> None:
    """What is meant instead is not told: nothing may be answered."""
    whole, *_ = reader.read(text)
    assert whole.voice is Voice.DENIED


@pytest.mark.parametrize(
    "text",
    ["je ne le connais pas, ok", "عمرني ما درتها، كيفاش ندير", "I never found it, where is it?"],
)
def test_what_is_not_so_settles_nothing(reader: PassageReader, text: str) -> None:
    """« je ne l’ai jamais fait » is the question."""
    assert not of(reader, text, Voice.DENIED)


def test_a_symptom_is_not_denied(reader: PassageReader) -> None:
    """« je ne reçois pas… » is the question, whatever comes after « mais »."""
    assert not of(reader, "je ne reçois pas le code, mais j'ai du réseau", Voice.DENIED)


@pytest.mark.parametrize(
    "text", ["date limite de la cotisation de l'Ordre", "pénalité CIMR", "غرامة الضريبة"]
)
def test_the_matter_of_somebody_else_is_known_by_its_owner(
    reader: PassageReader, text: str
) -> None:
    """In our own words it would sound like ours."""
    whole, *_ = reader.read(text)
    assert whole.voice is Voice.FOREIGN
    assert reader.read(f"{text}, et Damancom ?")[0].voice is Voice.SPOKEN


def test_without_full_stops_there_are_windows(reader: PassageReader) -> None:
    """As a voice that was written down: each word is in some window."""
    words = [f"mot{number}" for number in range(90)]
    windows = [one for one in reader.read(" ".join(words)) if one.size is Size.WINDOW]
    assert {word for one in windows for word in one.text.split()} == set(words)


@pytest.mark.parametrize(
    "piece",
    [
        *("a\n", "le code?\n", "pas le code\n", "ok, merci. ", "je ne sais pas, mais "),
        *("et ", "l'ordre ", "ماشي الكود\n", "و ", "machi lcode, walakin "),
    ],
)
def test_four_times_the_words_are_four_times_the_work(reader: PassageReader, piece: str) -> None:
    """No word is looked at once for each clause, and no clause once for each line."""

    def work(times: int) -> int:
        return steps(lambda: reader.read(piece * times))

    times = LONGEST // len(piece) // 10
    work(1)  # what is looked up once for all is looked up
    few, many = work(times), work(4 * times)

    assert many < 4.5 * few


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("not maternity", True),
        ("I'm not reporting a scam", True),
        ("pas la maternité", True),
        ("je ne reçois pas le code", False),
        ("not the password, how do I log in?", False),
        ("comment payer", False),
    ],
)
def test_a_text_that_only_denies(reader: PassageReader, text: str, denies: bool) -> None:
    """It asks nothing by itself: what is meant stands elsewhere."""
    assert reader.denies(text) is denies
