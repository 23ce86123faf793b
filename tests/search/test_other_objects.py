"""What has a span or a word of the date in it, and is about an account, a wait, a beginning."""

import pytest

from bot.search.dates.reader import date_reader
from tests.built import content


@pytest.mark.parametrize(
    "text",
    [
        *("mon compte est suspendu depuis 3 jours", "my account is suspended since 3 days"),
        *("حسابي موقوف منذ 3 أيام", "lcompte dyali msdoud mn 3 iyam"),
        *("tjrs rien jai attendu 1 heure", "I waited 1 hour and still nothing"),
        *("تسنيت ساعة ومازال والو", "tsennit sa3a w walo"),
        *("je comprend rien par quoi je commence pour declarer", "par où commencer pour déclarer"),
        *("where do I start to declare", "منين نبدا باش نصرح", "mnin nbda bach ndeclari"),
        *("proof that my pharmacy is up to date", "is my pharmacy up-to-date with CNSS?"),
        *("kifach n3ref wach tsajel", "kifach n3ref wach tsejjel"),
    ],
)
def test_it_is_no_question_about_the_date(text: str) -> None:
    """« suspendu » is said of the limit too, « 1 heure » of its last."""
    assert date_reader(content().search_words.dates).read(text) is None


@pytest.mark.parametrize(
    "text", ["la date limite est suspendue ?", "le 10 à 18 heures c'est bon ?"]
)
def test_of_the_date_they_are_asked_about_it(text: str) -> None:
    """What names it, or a day."""
    assert date_reader(content().search_words.dates).read(text) is not None
