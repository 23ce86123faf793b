"""Buttons of the questions that people answer: of who asked, and of those who answer."""

from bot.core.callbacks.callback_data import CallbackData


class ViewOwn(CallbackData, wire="ticket"):
    """How a question of one's own stands."""

    number: int


class AddTo(CallbackData, wire="ticket:add"):
    """More words for a question of one's own."""

    number: int


class AskCancel(CallbackData, wire="ticket:cancel"):
    """To withdraw a question of one's own."""

    number: int


class Withdraw(CallbackData, wire="ticket:withdraw"):
    """That it is withdrawn."""

    number: int


class SendMore(CallbackData, wire="ticket:send"):
    """That the words above go to who answers."""

    number: int


class Rate(CallbackData, wire="ticket:rate"):
    """Whether an answer has helped; a good one closes the question."""

    number: int
    is_good: bool


class Reopen(CallbackData, wire="ticket:reopen"):
    """That a closed question goes on."""

    number: int


class NewQuestion(CallbackData, wire="ticket:new"):
    """A question to put to people."""


class Take(CallbackData, wire="desk:take"):
    """That one sees to a question."""

    number: int


class HandOver(CallbackData, wire="desk:over"):
    """That somebody else is to see to it."""

    number: int


class WriteNote(CallbackData, wire="desk:note"):
    """A note that only those who answer read."""

    number: int


class Finish(CallbackData, wire="desk:close"):
    """That a question is seen to."""

    number: int


class ViewTicket(CallbackData, wire="desk:view"):
    """A question with all that was said, for those who answer."""

    number: int


class LetGo(CallbackData, wire="desk:look"):
    """Whether an answer that was held leaves; `seal` is of what was shown, "" before seals."""

    entry: int
    leaves: bool
    seal: str = ""


class SetDuty(CallbackData, wire="desk:duty"):
    """Whether one is on duty."""

    is_on: bool


class EndDesk(CallbackData, wire="desk:end"):
    """That a group is not the helpers' one any more."""
