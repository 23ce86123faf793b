"""What a story asks is told from what its sentences only sound like."""

from collections.abc import Sequence

from bot.core.questions.answers import Candidate, Decision, Outcome
from bot.core.questions.combining import combined
from bot.core.questions.passages import Heard, Passage, Size
from bot.core.questions.stories import WORDS, confirmed, narrowed

LONG = 90  # words of the story


def heard(
    topic: str,
    score: float,
    span: tuple[int, int],
    size: Size = Size.SENTENCE,
    *,
    foreign: float = 0.0,
    asks: bool = False,
) -> Heard:
    """Return a passage of the story that is so probably about a topic."""
    text = " ".join(f"word{n}" for n in range(*span))
    passage = Passage(text, *span, size, asks=asks)
    return Heard(passage, [Candidate(topic, score), Candidate(None, foreign)])


def told(*parts: Heard) -> Decision:
    """Return the decision about a story of these passages."""
    return combined([heard("chat", 0.1, (0, LONG), Size.MESSAGE, foreign=0.9), *parts])


def test_praise_is_no_question_beside_one() -> None:
    """« I like what you are doing here » sounds like « what do you do? » in its middle."""
    praise = heard("help", 0.09, (20, 32), foreign=0.62)
    middle = heard("help", 0.97, (23, 28), Size.CLAUSE, asks=True)
    question = heard("code", 0.97, (40, 50))

    assert told(praise, middle, question) == Decision(Outcome.ANSWER, ("code",))


def test_praise_alone_is_not_answered() -> None:
    """The sentence that holds it is more probably not ours."""
    praise = heard("help", 0.09, (20, 32), foreign=0.62)
    middle = heard("help", 0.97, (23, 28), Size.CLAUSE, asks=True)

    assert told(praise, middle).outcome is not Outcome.ANSWER


def test_chatter_of_an_endless_sentence_is_no_question_beside_one() -> None:
    """« everything was on paper then »: no sentence holds it, and it asks nothing."""
    chatter = heard("paper", 0.82, (10, 15), Size.CLAUSE)
    question = heard("code", 0.97, (70, 80), asks=True)

    assert told(chatter, question) == Decision(Outcome.ANSWER, ("code",))


def topics(parts: Sequence[Heard]) -> list[str | None]:
    """Return what passages are about."""
    return [one.best.topic for one in parts]


def test_the_likeliest_passage_is_looked_at_closer() -> None:
    """In parts of a few words, that reach to its end."""
    window = heard("code", 0.5, (30, 42), Size.WINDOW, foreign=0.2)
    parts = narrowed([window, heard("paper", 0.2, (60, 72), Size.WINDOW)])

    assert parts[0].start == 30
    assert parts[-1].end == 42
    assert all(one.end - one.start <= WORDS and window.passage.holds(one) for one in parts)


def test_where_something_is_sure_nothing_is_looked_at_closer() -> None:
    """It costs its time."""
    sure = heard("code", 0.9, (0, 12), Size.WINDOW)

    assert narrowed([sure, heard("paper", 0.5, (30, 42), Size.WINDOW)]) == ()


def test_a_part_counts_that_is_about_what_its_passage_is() -> None:
    """« a certificate for my employee » is not « a certificate »."""
    window = heard("wages", 0.6, (30, 42), Size.WINDOW)
    parts = [
        heard("wages", 0.9, (30, 38), Size.WINDOW),
        heard("certificate", 0.95, (32, 40), Size.WINDOW),
        heard("wages", 0.9, (50, 58), Size.WINDOW),
    ]

    assert topics(confirmed(parts, [window])) == ["wages"]
    assert confirmed(parts, [window])[0].passage.start == 30
