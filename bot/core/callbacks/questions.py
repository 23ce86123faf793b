"""Buttons of the questions: answers, what goes to people, what was not understood."""

from bot.core.callbacks.callback_data import CallbackData


class SendThemes(CallbackData, wire="faq"):
    """The themes, in a message of their own."""


class ShowThemes(CallbackData, wire="themes"):
    """The themes again, in place."""


class ShowTheme(CallbackData, wire="theme"):
    """The questions of a theme."""

    theme: str


class SendTopic(CallbackData, wire="topic"):
    """An answer; `spoken` is its language where that is not the person's own."""

    topic: str
    spoken: str = ""


class IsOther(CallbackData, wire="other"):
    """That the answer was about something else."""


class Vote(CallbackData, wire="vote"):
    """Whether an answer helped."""

    topic: str
    has_helped: bool
    spoken: str = ""


class AskOrder(CallbackData, wire="ask"):
    """A question for people, about a topic where there is one."""

    topic: str = ""


class AskAboutStep(CallbackData, wire="ask:step"):
    """A question for people about a step of a guide."""

    guide: str
    step: int


class SendQuestion(CallbackData, wire="send"):
    """That the question above goes to people."""

    topic: str = ""


class Cancel(CallbackData, wire="cancel"):
    """That nothing is sent."""


class TurnQuestions(CallbackData, wire="questions"):
    """The questions that nobody has taken, from a place on."""

    start: int


class CloseQuestion(CallbackData, wire="close", is_made=False):
    """That a question is seen to; of lists from before there were tickets."""

    question: int
    start: int = 0


class ShowMissed(CallbackData, wire="missed"):
    """What was not understood: from a place on, or in a message of its own."""

    start: int | None = None


class BeginAnswer(CallbackData, wire="draft"):
    """An answer to what was not understood."""

    question: int


class TakeAwaited(CallbackData, wire="awaited:yes"):
    """That words are the answer to the question in a message."""

    message: int


class LeaveAwaited(CallbackData, wire="awaited:no"):
    """That words are a question of their own."""


class LeaveFile(CallbackData, wire="attach:no"):
    """That a file is not for the draft on the screen."""
