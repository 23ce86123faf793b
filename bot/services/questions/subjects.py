"""Whose card it is: a foreign employee is declared, and does not enter the portal by it."""

import re

from bot.core.questions.answers import Decision, Outcome

OWN_CARD = "residence-card"  # how one enters oneself
DECLARING = ("new-employee", "declare-steps", OWN_CARD)
_EMPLOYEE = re.compile(
    r"(?<!\w)(?:l|d|m|un |une |mon |ma )?['’]?(?:salari|employ|vendeu[rs]|pr[ée]parat|ouvri"
    r"|stagiaire|aide[- ]pharma|worker|staff|khdda?m|khe?dda?m|kheddam|mosta?khde?m|ajir)\w*"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:أجير|اجير|موظف|مستخدم|عامل|خدام|بائع)\w*",
    re.IGNORECASE,
)
_ENTERS = re.compile(
    r"(?<!\w)(?:connect|conect|entrer|acc[ée]d|login|log ?in|sign ?in|get in|ndkhel|ndkhol|nedkhol"
    r"|dkhoul|portail|portal|site|الدخول|أدخل|ادخل|ندخل|البوابة|السيت)",
    re.IGNORECASE,
)


def about_whom(question: str, decision: Decision) -> Decision:
    """Return the decision, or choices where an employee's card was taken for one's own."""
    is_of_card = decision.outcome is Outcome.ANSWER and OWN_CARD in decision.topics
    if is_of_card and _EMPLOYEE.search(question) and not _ENTERS.search(question):
        return Decision(Outcome.CHOICES, DECLARING)
    return decision
