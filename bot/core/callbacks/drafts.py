"""Buttons of who writes an announcement."""

from datetime import datetime
from enum import StrEnum

from bot.core.announcements import Kind
from bot.core.callbacks.callback_data import CallbackData


class When(StrEnum):
    """When what would leave by night is to leave."""

    MORNING = "morning"
    NIGHT = "night"
    ONLY = "only"  # not asked yet; that a correction leaves other languages alone is


class Option(StrEnum):
    """What an author may turn on or off."""

    URGENT = "urgent"
    SILENT = "silent"
    PINNED = "pinned"
    RECEIPT = "receipt"


class Soon(StrEnum):
    """A moment to leave at that one press names."""

    TONIGHT = "tonight"
    TOMORROW = "tomorrow"


class Template(StrEnum):
    """A text with blanks; the string `template-…` holds it."""

    EXTENSION = "extension"
    OUTAGE = "outage"
    MEETING = "meeting"


class Write(CallbackData, wire="announce:begin"):
    """In whose name one may write, and the drafts that were left."""


class TurnDrafts(CallbackData, wire="announce:drafts"):
    """The drafts that were left, from a place on."""

    start: int


class WriteAs(CallbackData, wire="announce:as"):
    """A draft in the name of one's seat of that place."""

    seat: int


class Correct(CallbackData, wire="announce:correct"):
    """A correction of what was sent."""

    announcement: int


class Retake(CallbackData, wire="announce:retake"):
    """The words of what did not leave, in a new draft."""

    announcement: int


class Copy(CallbackData, wire="announce:copy"):
    """What went out, as a new draft."""

    announcement: int


class OfferTemplates(CallbackData, wire="announce:templates"):
    """Texts with blanks to begin with."""


class UseTemplate(CallbackData, wire="announce:template"):
    """A text with blanks, in the name of one's seat of that place."""

    seat: int
    template: Template


class Rehearse(CallbackData, wire="announce:rehearse"):
    """What would become of a draft, shown to its author alone."""

    draft: int


class ShowDraft(CallbackData, wire="announce:panel"):
    """A draft and what can be done to it."""

    draft: int


class AskText(CallbackData, wire="announce:text"):
    """The text in a language."""

    draft: int
    language: str


class TakeCaption(CallbackData, wire="announce:caption"):
    """That the caption which is quoted becomes the text in a language."""

    draft: int
    language: str


class ChooseFiles(CallbackData, wire="announce:files"):
    """Files, or what is to be done with those that are there."""

    draft: int


class AskFiles(CallbackData, wire="announce:more"):
    """Files beside those that are there."""

    draft: int


class DropFiles(CallbackData, wire="announce:unfile"):
    """No files."""

    draft: int


class AttachFile(CallbackData, wire="announce:attach"):
    """That the file which is quoted is for the draft."""

    draft: int


class Submit(CallbackData, wire="announce:submit"):
    """That somebody is to approve it; `when` answers whether it leaves by night."""

    draft: int
    when: When | None = None


class Discard(CallbackData, wire="announce:discard"):
    """That a draft goes."""

    draft: int


class ChooseAudience(CallbackData, wire="announce:audience"):
    """Whom it is for."""

    draft: int


class SetKind(CallbackData, wire="announce:to"):
    """People, groups, or both."""

    draft: int
    kind: Kind


class ToggleRegion(CallbackData, wire="announce:region"):
    """A region more, or less."""

    draft: int
    region: str


class WholeCountry(CallbackData, wire="announce:country"):
    """All regions, where some were chosen."""

    draft: int


class ToggleUnplaced(CallbackData, wire="announce:unplaced"):
    """Who has chosen no region too, or not."""

    draft: int


class ToggleLanguage(CallbackData, wire="announce:spoken"):
    """A language more, or less."""

    draft: int
    language: str


class ToggleUndeclared(CallbackData, wire="announce:undeclared"):
    """Only who has not declared, or all."""

    draft: int


class SetExercise(CallbackData, wire="announce:exercise"):
    """One's own test group alone."""

    draft: int


class ChooseOptions(CallbackData, wire="announce:options"):
    """How it leaves."""

    draft: int


class ToggleOption(CallbackData, wire="announce:toggle"):
    """An option on or off."""

    draft: int
    option: Option


class SetTelling(CallbackData, wire="announce:tell"):
    """Whether people hear of a correction."""

    draft: int
    tells: bool


class ExpireAsSaid(CallbackData, wire="announce:expires:{}:said"):
    """Until the last day that its text names."""

    draft: int


class ExpireIn(CallbackData, wire="announce:expires"):
    """For how many days it holds."""

    draft: int
    days: int


class AskExpiry(CallbackData, wire="announce:expires:{}:other"):
    """Another day until which it holds."""

    draft: int


class ExpireNever(CallbackData, wire="announce:expires:{}:never"):
    """That it holds until it is withdrawn."""

    draft: int


class ChooseMoment(CallbackData, wire="announce:moment"):
    """When it leaves."""

    draft: int


class LeaveAtOnce(CallbackData, wire="announce:at:{}:now"):
    """That it leaves once it is approved."""

    draft: int


class LeaveSoon(CallbackData, wire="announce:at"):
    """That it leaves tonight, or tomorrow."""

    draft: int
    soon: Soon


class LeaveAt(CallbackData, wire="announce:at"):
    """At which moment it leaves, aware, of whole minutes."""

    draft: int
    moment: datetime


class AskMoment(CallbackData, wire="announce:at:{}:other"):
    """Another moment to leave at."""

    draft: int
