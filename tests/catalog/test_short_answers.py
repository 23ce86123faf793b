"""What is read first of an answer, alone or beside another, holds what was asked for."""

import re

import pytest

from bot.catalog.catalog import Catalog
from bot.core.writing.text import opening, visible
from bot.handlers.topic_answers import at_a_glance

_BIDI = re.compile("[\u2066-\u2069\u200e\u200f]")
# The facts that answer, by topic: a short answer is its first paragraph.
_ANSWERS = {
    "birth-leave": {"birth-days", "birth-form", "birth-cap"},
    "changes-report": {"change-delay"},
    "complaint-unanswered": {"conciliation-after"},
    "contribution-rates": {"rate-total-employer", "rate-total-employee", "ceiling"},
    "edi-practice": {"edi-section", "edi-line"},
    "employee-ill": {"sick-form", "sick-notice", "sick-claim", "sick-share", "sick-from"},
    "family-allowances": {"child-first", "child-next", "child-claim"},
    "filed-not-paid": {"late-first-month", "late-next-month"},
    "inspection": {"inspection-contest"},
    "job-loss": {"ipe-delay"},
    "late-penalty": {"late-first-month", "late-next-month", "astreinte-per-employee"},
    "maternity": {"maternity-share", "maternity-length", "ceiling"},
    "minimum-wage": {"smig-hour", "smig-from"},
    "new-employee": {"registration-section"},
    "online-compulsory": {"online-since", "decree-online"},
    "other-portals": {"portal-url", "insured-site"},
    "own-amo": {"decree-own-amo"},
    "password-forgotten": {"portal-url", "forgot-password-link"},
    "penalty-waiver": {"amnesty-until"},
    "portal-link": {"portal-url"},
    "tahfiz": {"tahfiz-length", "tahfiz-most"},
    "wage-certificate": {"insured-site"},
}


@pytest.mark.parametrize("topic", _ANSWERS)
def test_a_short_answer_holds_the_facts_that_answer(catalog: Catalog, topic: str) -> None:
    """« taux » asked beside something else gets the ceiling too, in whatever is written."""
    for language, body in catalog.topics[topic].body.items():
        begun = _BIDI.sub("", opening(body))  # as HTML: an address is shown without its scheme
        for key in _ANSWERS[topic]:
            assert catalog.facts[key].text(language) in begun, (language, key)


def test_what_leads_to_a_list_stays_with_it(catalog: Catalog) -> None:
    """« Déjà fait ? Par prudence : » in view, and what to do behind a tap."""
    for topic in catalog.topics.values():
        for language, body in topic.body.items():
            shown = at_a_glance(body, "source")[:-1]
            assert shown, (topic.id, language)
            assert not visible(shown[-1]).rstrip().endswith(":"), (topic.id, language)
