"""Buttons of who decides about an announcement, or follows it."""

from enum import StrEnum

from bot.core.callbacks.callback_data import CallbackData


class WriteOfMove(CallbackData, wire="moving:write"):
    """An announcement of the move to another bot, begun with its words."""


class Decision(StrEnum):
    """What is decided about an announcement."""

    APPROVE = "approve"
    APPROVE_NOW = "approve-now"  # though it is night
    APPROVE_FOR_MORNING = "approve-morning"
    TAKE_BACK = "take-back"  # by its author
    SEND_LATE = "now"
    WITHDRAW = "withdraw-sure"
    WITHDRAW_AND_TELL = "withdraw-tell"


class Steering(StrEnum):
    """What is done to a sending."""

    RELEASE = "release"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel-sure"
    REPEAT = "repeat"


class ReportForm(StrEnum):
    """In which form a report is sent."""

    PICTURE = "picture"
    TABLE = "csv"


class TurnAnnouncements(CallbackData, wire="listed"):
    """The list: from a place on, or in a message of its own."""

    start: int | None = None


class ShowSubscribers(CallbackData, wire="listed:audience"):
    """Whom announcements reach, by language and region."""


class FindAnnouncements(CallbackData, wire="found"):
    """Those that went out and hold these words, from a place on."""

    start: int
    words: str


class AskFind(CallbackData, wire="listed:find"):
    """Which words are sought in what went out."""


class ViewAnnouncement(CallbackData, wire="announce:view"):
    """An announcement as it stands."""

    announcement: int


class Preview(CallbackData, wire="announce:preview"):
    """An announcement as its readers get it."""

    announcement: int


class PressPreview(CallbackData, wire="preview"):
    """A button of a preview: nothing."""


class ShowReport(CallbackData, wire="announced:report"):
    """How far the sending is."""

    announcement: int


class SendReport(CallbackData, wire="announced"):
    """A report as a file."""

    form: ReportForm
    announcement: int


class SendProof(CallbackData, wire="announced:proof"):
    """What the record proves."""

    announcement: int


class AskReason(CallbackData, wire="announced:reject"):
    """Why one is turned down."""

    announcement: int


class RejectSaying(CallbackData, wire="announced:saying"):
    """That one is turned down, for the reason that the message quotes."""

    announcement: int


class AskCallOff(CallbackData, wire="announced:call-off"):
    """Why a planned one is called off."""

    announcement: int


class KeepAnnouncement(CallbackData, wire="announced:keep"):
    """That it stays in force."""

    announcement: int


class AskWithdraw(CallbackData, wire="announced:withdraw"):
    """Whether one is sure to withdraw it, and whether people are told."""

    announcement: int


class AskCancel(CallbackData, wire="announced:cancel"):
    """Whether one is sure to stop the sending."""

    announcement: int


class AskUnread(CallbackData, wire="announced:unread"):
    """Whether those who have not pressed « read and understood » are asked again."""

    announcement: int


class RemindUnread(CallbackData, wire="announced:unread:{}:sure"):
    """That they are."""

    announcement: int


class GoOn(CallbackData, wire="announced:hold"):
    """That the sending is not stopped."""

    announcement: int


class Steer(CallbackData, wire="announced"):
    """What is done to the sending."""

    act: Steering
    announcement: int


class Decide(CallbackData, wire="announced"):
    """A decision."""

    decision: Decision
    announcement: int
