"""What a message tells of a payment: not made yet, or made and not seen on the portal."""

import re

from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.dates import plain
from bot.core.questions.answers import Decision, Outcome

UNPAID = "filed-not-paid"  # says to pay at once
NOT_SHOWN = ("receipt-proof", "payment-how", "who-to-contact")
LONGEST = 160  # characters; more than that tells a story

_PAID = (
    r"(?:paye\w*|regle\w*|verse\w*|paiements?|prelev\w+|paid|payments?|دفعت\w*|اديت|سددت"
    r"|خلصت\w*|الاداء|dfe?[3a]t|kh?[ae]?ll?[ae]?s[st]?[ae]?t\w*|paiyit|payit)"
)
_SHOWN = (
    r"(?:apparai\w*|apparu\w*|affich\w*|figur\w*|visibles?|enregistr\w*|pris\w* en compte|vois"
    r"|voit|show\w*|appear\w*|visible|registered|listed|[يت]ظهر\w*|[يت]سجل\w*"
    r"|ka?y?t?banc?h?|ban[ea]?t?c?h?|كيبان\w*|كتبان\w*|بان\w*)"
)
_NOT = r"(?:pas|pa|rien|jamais|not|n t|t|doesnt|didnt|isnt|و?(?:لم|لا|ليس|ما)|w?ma)"
_UNSEEN = re.compile(
    rf"(?<!\w){_PAID}(?: \S+){{0,7}}?"
    rf" (?:{_SHOWN}(?: \S+){{0,2}} {_NOT}|{_NOT}(?: \S+){{0,3}} {_SHOWN}"
    r"|w?ma(?:ka?y?)?banc?h?\w*|و?ما ?(?:كي?|كت)?بان\w*)(?!\w)"
)
_DECLARED = (
    r"(?:declare[er]?s?|(?:fait|envoye) (?:la|ma|notre) declaration|declared|filed"
    r"|صرحت|صرحنا|s[ae]?rr?[ae]?[7h]t|declarit)"
)
_FILED = re.compile(
    rf"(?<!\w){_DECLARED}(?: \S+){{0,5}}?"
    r" (?:(?:pas|pa|sans|oublie|not|n t|havent|didnt|without|forgot)(?: \S+){0,3}?"
    r" (?:paye\w*|regle\w*|le paiement|paid|pay|paying)"
    r"|(?:ول|ل)م (?:ادفع|اود|اوءد|اسدد|ندفع)\w*|و?ما ?(?:خلصت|دفعت)\w*"
    r"|ma ?kh?[ae]?ll?[ae]?s[st]?[ae]?t?\w*)(?!\w)"
)


def about_payment(
    question: str,
    asked: DateQuestion | None,
    decision: Decision,
    *,
    date_topic: str,
) -> tuple[DateQuestion | None, Decision]:
    """Return the reply, of what is told of a payment where the search took it for another.

    Who has paid is not told to pay again. Who has not is not told of the date alone, unless it
    asks for that.
    """
    if len(question) > LONGEST:
        return asked, decision
    said = plain(question)
    is_open = UNPAID in decision.topics or decision.outcome is Outcome.UNSURE
    if is_open and _UNSEEN.search(said):
        return None, Decision(Outcome.CHOICES, NOT_SHOWN)
    is_date = decision == Decision(Outcome.ANSWER, (date_topic,))
    if is_date and not (asked and asked.names_limit) and _FILED.search(said):
        return None, Decision(Outcome.ANSWER, (UNPAID,))
    return asked, decision
