"""Reads content/search/: the words by which the FAQ search understands a question."""

from bot.catalog.model import Contrast, SearchWords
from bot.catalog.reader import Reader
from bot.catalog.schemas.search import (
    ContrastFile,
    CourtesiesFile,
    DarijaFile,
    DatesFile,
    PassagesFile,
    SmsFile,
    ToldFile,
    WordForWordFile,
)
from bot.core.calendar.date_questions import DateWords
from bot.core.questions.passages import PassageWords

DARIJA, SMS, CONTRASTS = "search/darija.toml", "search/sms.toml", "search/contrasts.toml"
DATES, WORD_FOR_WORD = "search/dates.toml", "search/word_for_word.toml"
PASSAGES, TOLD = "search/passages.toml", "search/told.toml"
COURTESIES, FLOOR = "search/courtesies.toml", "search/floor.toml"


def read_search_words(read: Reader) -> SearchWords | None:
    """Return the words, or None when a file cannot be used; every problem is noted."""
    darija = read.one(DARIJA, DarijaFile)
    sms = read.one(SMS, SmsFile)
    contrasts = read.array(CONTRASTS, "contrast", ContrastFile)
    dates = read.one(DATES, DatesFile)
    passages = read.one(PASSAGES, PassagesFile)
    told = read.one(TOLD, ToldFile)
    courtesies = read.one(COURTESIES, CourtesiesFile)
    if darija is None or sms is None or dates is None or passages is None:
        return None
    if told is None or courtesies is None:
        return None
    floor = {
        question: topic
        for topic, questions in read.toml(FLOOR).items()
        for question in read.lines(FLOOR, topic, questions)
    }
    answers = read.array(WORD_FOR_WORD, "answer", WordForWordFile)
    own: dict[str, tuple[str, ...]] = {}
    meanings: dict[str, str] = {}
    for section, table in darija.model_dump().items():
        for meaning, forms in table.items():
            for form in forms:
                other = meanings.setdefault(form.lower(), meaning)
                if other != meaning:
                    read.note(DARIJA, f"{section}.{meaning}", f"“{form}” means “{other}” too")
            if section != "shared":
                own[meaning] = own.get(meaning, ()) + forms
    return SearchWords(
        own,
        darija.shared,
        sms.words,
        tuple(Contrast(contrast.ours, contrast.others) for contrast in contrasts),
        {question: one.topic for one in answers for question in one.questions},
        DateWords(
            dates.topic,
            dates.late_topic,
            dates.amount_topic,
            dates.words,
            dates.others.words,
            dates.others.objects,
            dates.others.distinct,
            dates.others.people,
            dates.months,
            dates.numbers,
            dates.days_ahead,
            dates.days,
            dates.months_of_day,
        ),
        PassageWords(**passages.model_dump()),
        tuple(text for texts in told.model_dump().values() for text in texts),
        tuple(
            text
            for table in courtesies.model_dump().values()
            for texts in table.values()
            for text in texts
        ),
        floor,
    )
