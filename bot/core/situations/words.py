"""The words of situations, by what they do there: who asks whom for what, what was given away."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from bot.core.writing.phrases import Phrases, read
from bot.core.writing.spoken import without_emoji

LONGEST = 120  # words that are looked through; more are a document


class Part(StrEnum):
    """What words do in a situation; the value is their section in the content."""

    CODE = "code"
    PASSWORD = "password"  # noqa: S105 - a section of the content
    IDENTIFIER = "identifier"
    BANK = "bank"
    PERSON = "person"  # whom nobody knows
    CALLED = "called"  # by telephone, in a message, in person
    KNOWN = "known"  # an accountant, a colleague
    PORTAL = "portal"
    FALSE = "false"  # what passes for the portal
    LURE = "lure"
    CLICKED = "clicked"
    TYPED = "typed"
    GAVE = "gave"
    GIVING = "giving"  # « je donne », and « jé donné »
    WANTS = "wants"
    GIVE = "give"  # « donnez-moi »
    GIVE_ME = "give-me"  # « donne-moi »: no page says so
    SAYS = "says"  # before what somebody is said to have said
    YOURS = "yours"
    CLAIMS = "claims"  # « je suis de la CNSS »
    INSTITUTION = "institution"
    IT_ASKS = "it-asks"  # « il demande », « ça veut »
    HERE = "here"
    THEN = "then"
    OTP_BUTTON = "otp-button"
    CHOSE = "chose"
    OPENED = "opened"
    ID_CARD = "id-card"
    REMOTE = "remote"  # a hand on one’s computer
    INSTALLED = "installed"
    QR = "qr"
    CHEATED = "cheated"  # « je me suis fait avoir »
    THREAT = "threat"  # « sinon mon compte sera bloqué »
    ON_LINE = "on-line"  # somebody waits for it
    OWN = "own"  # one’s own wish
    HIM = "him"  # « que je lui envoie »
    COLLEAGUE = "colleague"  # who is to have a code of their own
    RECEIVED = "received"  # the code is there
    WHERE = "where"  # « où le mettre ? »
    NORMAL = "normal"  # « c’est normal ? »
    HANDED = "handed"  # « elle m’a fait lire le SMS »: to whom, in so many words
    INTRUDED = "intruded"  # somebody else is in the account
    SUSPECTS = "suspects"  # « est-ce une arnaque ? »
    MONEY = "money"
    UNLOCK = "unlock"  # for which no money is due
    HACKED = "hacked"  # says an intrusion by itself
    MINE = "mine"
    ENTERS = "enters"  # enters, uses, takes, changes
    THEY = "they"  # « dkhlo », « ils ont changé »: strangers by the verb alone
    NOT_ME = "not-me"
    ALTERED = "altered"
    FINDS = "finds"
    NO_LONGER_MINE = "no-longer-mine"
    MAY = "may"  # of what might be done, not what was
    STAFF = "staff"
    UNKNOWN = "unknown"
    IN_DECLARATION = "in-declaration"
    FORMER = "former"  # once a colleague
    SCAM = "scam"
    DEFINES = "defines"  # « c’est quoi le … ? »
    CARRIER = "carrier"  # an SMS, an e-mail, a call, a link
    DOUBTFUL = "doubtful"
    SCREEN_MESSAGE = "screen-message"  # of the portal, not of somebody
    GENUINE = "genuine"
    OURS = "ours"
    COPY = "copy"  # passes for the portal beyond doubt
    HAS = "has"  # what only its owner should know
    PAID = "paid"
    ENTRY = "entry"
    ABSENT = "absent"  # when somebody was in what is mine
    UNASKED = "unasked"
    PRETENDS = "pretends"
    MAY_OPEN = "may-open"
    COMES = "comes"
    NOT_COME = "not-come"
    REPLACED = "replaced"
    BY_MISTAKE = "by-mistake"  # a code « sent by mistake »: its sender wants it
    PUBLISHED = "published"
    PUBLIC = "public"
    OFFERS = "offers"  # to declare for me
    FETCHED = "fetched"
    CARD = "card"
    REFUND = "refund"
    DRAINED = "drained"  # as a due may be too
    EMPTIED = "emptied"  # as no due is
    RESET = "reset"
    TRIGGERED = "triggered"  # « que je n’ai pas demandé »: it was not me who did it
    GAVE_AWAY = "gave-away"  # somebody of mine did
    CLICKED_ON = "clicked-on"  # somebody of mine did
    SHORT_LINK = "short-link"
    MUST_GIVE = "must-give"
    SENDS = "sends"
    SESSION = "session"
    ELSEWHERE = "elsewhere"
    USER = "user"  # who may enter too
    ADDED = "added"
    STRANGER = "stranger"
    APPROVE = "approve"  # on one’s own telephone, for somebody else
    SINCE_MESSAGE = "since-message"
    PROMISES = "promises"
    BY_NIGHT = "by-night"  # when nobody of ours was at it
    DEVICE = "device"
    NOT_MY = "not-my"
    LOGINS = "logins"
    UNRECOGNISED = "unrecognised"
    MACHINE = "machine"
    LET_IN = "let-in"
    MENACES = "menaces"
    FINE = "fine"
    WAIVES = "waives"
    SCANNED = "scanned"
    APP = "app"
    ODD_PAY = "odd-pay"  # as nobody pays a due
    TOLD = "told"  # « il fallait », "they said"
    PICTURED = "pictured"
    RECOVERS = "recovers"
    REGULARISE = "regularise"
    TODAY = "today"
    VANISHED = "vanished"  # with what was paid
    STILL_IN = "still-in"  # and no longer one of mine
    IN_MY_NAME = "in-my-name"
    BY_ITSELF = "by-itself"
    PAID_OR = "paid-or"  # what comes otherwise
    TROUBLE = "trouble"  # whoever says so asks something else than what comes next


SECTIONS = tuple(Part)


class Hit(NamedTuple):
    """Where words do their part: from a word to another one, the end excluded."""

    part: Part
    start: int
    end: int


class Words:
    """The words of the content, found wherever they stand in a text."""

    def __init__(
        self,
        sections: Mapping[str, Mapping[str, Iterable[str]]],
        *,
        others: Collection[str] = (),
        names: Collection[str] = (),
    ) -> None:
        """Take the phrases of each part by how they are written. Raises PhraseError.

        `others` are words of questions: none is a slip for one of these.
        """
        kinds = {
            Part(section): [phrase for spoken in writings.values() for phrase in spoken]
            for section, writings in sections.items()
        }
        self._phrases = Phrases(kinds, others=others, names=names)

    def parts(self, text: str) -> Mapping[Part, list[Hit]]:
        """Return what the words of a text do, and where."""
        words = without_emoji(read(text))[:LONGEST]
        found: dict[Part, list[Hit]] = {}
        for start in range(len(words)):
            for end, kinds in self._phrases.at(words, start).items():
                for part in kinds:
                    found.setdefault(part, []).append(Hit(part, start, end))
        return {
            part: left
            for part, hits in found.items()
            if (left := [one for one in hits if not _is_covered(one, found)])
        }


# What passes for the portal is not the portal, the button of a code is no code, « le code par
# SMS » is no call, one’s own wish is nobody else’s, where to type it is no trouble, and who is
# to give has not given.
_COVERED = {
    Part.PORTAL: {Part.FALSE, Part.APP, Part.MACHINE},
    Part.CODE: {Part.OTP_BUTTON, Part.QR},
    Part.CALLED: {Part.CODE, Part.RECEIVED},
    Part.WANTS: {Part.OWN},
    Part.BANK: {Part.ID_CARD},
    Part.KNOWN: {Part.MINE, Part.BANK},
    Part.COMES: {Part.NOT_COME},
    Part.GAVE: {Part.GIVE_ME},
    Part.GAVE_AWAY: {Part.GIVE_ME},
    Part.TROUBLE: {Part.RECEIVED, Part.WHERE},
}


def _is_covered(one: Hit, found: Mapping[Part, list[Hit]]) -> bool:
    """Tell whether words say something else together with those beside them."""
    return any(
        other.start <= one.start < other.end
        for over in _COVERED.get(one.part, ())
        for other in found.get(over, ())
    )
