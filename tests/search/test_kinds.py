"""Floors under how kinds of messages fare: what stands around a question, and two of them."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from benchmarks.faq_kinds import Message, messages, outcomes
from bot.core.questions.answers import Outcome
from bot.services.questions.faq import Faq
from bot.services.questions.listener import CHARACTERS, MOST

EVERY = 3  # of the long sets a part is enough for a floor
WRONG = 0.025  # at most, of a kind: two of 92 that say « not A but B »
DROPPED = 0.08  # at most, of two questions
NEWEST = {"two_3": 0.1}  # half of it was never looked at: there eight of eighty are dropped


def asked(kind: str) -> Sequence[Message]:
    """Return some messages of a kind."""
    every = messages(kind)
    return every[::EVERY] if len(every) > 2 * 100 else every


@pytest.mark.parametrize(
    ("kind", "right", "helped"),
    [
        ("bare", 0.86, 0.97),
        ("before", 0.80, 0.95),
        ("after", 0.84, 0.97),
        ("both", 0.80, 0.95),
        ("capitals", 0.86, 0.97),
        ("stories", 0.75, 0.90),
        ("not", 0.65, 0.95),
        ("errors", 0.80, 0.92),
        ("two", 0.60, 0.92),
        ("bare_2", 0.88, 0.97),
        ("not_2", 0.65, 0.92),
        ("not_3", 0.50, 0.92),
        ("errors_2", 0.80, 0.95),
        ("two_2", 0.50, 0.85),
        ("not_4", 0.55, 0.92),
        ("stories_2", 0.65, 0.90),
        ("two_3", 0.40, 0.80),
        ("not_5", 0.60, 0.88),
        ("before_3", 0.80, 0.95),
        ("after_3", 0.80, 0.95),
        ("both_3", 0.72, 0.92),
    ],
)
def test_what_stands_around_a_question_costs_little(
    faq: Faq, kind: str, right: float, helped: float
) -> None:
    """Room under what was measured for a changed phrasing or two."""
    every = asked(kind)
    found = outcomes(faq, every)

    assert found["right"] >= right * len(every), found
    assert found["right"] + found["more"] + found["offered"] >= helped * len(every), found
    assert found["wrong"] <= WRONG * len(every), found
    assert found["dropped"] <= NEWEST.get(kind, DROPPED) * len(every), found


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("c'est quand la date limite et combien je paye si je suis en retard ?", "late-penalty"),
        ("quel est le délai et comment payer ?", "payment-how"),
        ("متى آخر أجل للتصريح وهل هناك غرامة؟", "late-penalty"),
        ("ما هو آخر أجل للتصريح وكيف أصرح؟", "declare-steps"),
        ("فوقاش آخر أجل وشحال الغرامة إلا تعطلت؟", "late-penalty"),
        ("imta akher ajal o kifach nsere7?", "declare-steps"),
        ("when is the deadline and what is the penalty if I am late?", "late-penalty"),
    ],
)
def test_what_is_asked_in_one_breath_with_the_date_is_answered_below_it(
    faq: Faq, question: str, topic: str
) -> None:
    """The date first, as it would be told alone, then the other: none is dropped in silence."""
    found = faq.find(question)

    assert found.decision.topics == ("deadline-monthly", topic)
    assert found.date is not None
    assert not found.date.is_whole


@pytest.mark.parametrize(
    ("text", "topics", "offered"),
    [
        (
            "c quand la date limite et combien on paye de cotisation",
            ("deadline-monthly", "contribution-rates"),
            False,
        ),
        (
            "when is deadline and what r the rates",
            ("deadline-monthly", "contribution-rates"),
            False,
        ),
        ("qd declarer et cmt payer", ("deadline-monthly", "payment-how"), False),
        ("cmt payer et jusqua quand", ("payment-how", "deadline-monthly"), False),
    ],
)
def test_what_is_asked_in_a_hurry_beside_the_date_is_told_or_offered(
    faq: Faq, text: str, topics: tuple[str, ...], offered: bool
) -> None:
    """A question that joins one about the date is none of its words."""
    found = faq.find(text)

    assert (found.decision.topics, bool(found.beside)) == (topics, offered)


def test_the_card_of_an_employee_is_not_ones_own(faq: Faq) -> None:
    """Who declares somebody with a residence card is asked back, who enters with one is told."""
    for text in (
        "salarié étranger avec carte de séjour, comment le déclarer",
        "mon employé a une carte de séjour",
        "my employee has a residence card, how do I declare him",
    ):
        decision = faq.find(text).decision
        is_told = decision.outcome is Outcome.ANSWER and "residence-card" in decision.topics
        assert not is_told, text
    own = faq.find("j'ai une carte de séjour, pas de CNIE").decision
    assert "residence-card" in own.topics


def test_what_is_told_beside_the_date_is_not_dropped(faq: Faq) -> None:
    """It is answered too, or a button stands for it."""
    found = faq.find("la date limite c'est quand et j'ai oublié mon mot de passe")

    assert found.decision.topics[0] == "deadline-monthly"
    assert "password-forgotten" in {*found.decision.topics, *found.beside}


def test_a_question_that_the_whole_is_sure_of_is_no_third_one(faq: Faq) -> None:
    """« l’annulation » alone may be of anything; after the surcharges it is theirs."""
    found = faq.find("Les majorations c'est combien ? et comment demander l'annulation ?")

    assert found.decision.topics == ("late-penalty", "penalty-waiver")


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("ما هو رقم هاتف الصندوق", "who-to-contact"),
        ("chno howa nmra dyal lcnss", "who-to-contact"),
        ("le téléphone de la caisse", "who-to-contact"),
        ("وإذا ضاع مني الهاتف؟", "phone-changed"),
        ("et si j'ai perdu mon téléphone ?", "phone-changed"),
        ("w ila tlef liya tilifoun?", "phone-changed"),
        ("wach momkin ndkhol bla code", "login-eid"),
        ("peut-on entrer sans le code ?", "login-eid"),
        ("هل يمكنني الدخول دون رمز؟", "login-eid"),
        ("activi les annonces", "announcements-official"),
        ("désactiver les annonces", "unsubscribe"),
    ],
)
def test_neighbours_are_told_apart(faq: Faq, question: str, topic: str) -> None:
    """The fund's number is not one's own, and « without a code » asks for the other way in."""
    assert faq.find(question).decision.topics[:1] == (topic,)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("La date limite est\nprolongée jusqu’au 25 décembre 2026.", True),
        ("تم تمديد آخر أجل إلى 25 دجنبر", True),
        ("akher ajal wella nhar 25 décembre", True),
        ("Réunion de la section le 25 décembre à 15 h", False),
        ("الاجتماع يوم 25 دجنبر", False),
    ],
)
def test_a_text_that_names_another_limit_is_known(faq: Faq, text: str, is_told: bool) -> None:
    """Whatever line it breaks at; any other day is none."""
    assert faq.names_limit(text) is is_told


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ma preparatrice enceinte c ki ki la paye", "maternity"),
        ("rani 3ndi wa7ed lkhdam mrid", "employee-ill"),
        ("راني ما توصلتش بشي كود", "otp-not-received"),
        ("la cnss m'appelle au téléphone et me demande mon rib", "phishing-suspect"),
        ("ja wa7ed m3eyet mn cnss bgha rib dyali", "phishing-suspect"),
        ("j'ai reçu un code sans l'avoir demandé", "phishing-suspect"),
        ("comment déclarer mon employé qui n'a qu'une carte de séjour ?", "new-employee"),
        ("moi j'ai une carte de séjour, comment j'entre ?", "residence-card"),
        ("واش الصندوق كيخلص الخدامة ملي كتكون حاملة", "maternity"),
    ],
)
def test_what_people_say_in_a_hurry_comes_first(faq: Faq, text: str, topic: str) -> None:
    """None stands among the phrasings so; of an employee's card it is the employee that counts."""
    assert faq.find(text).decision.topics[:1] == (topic,)


# Nobody wrote the search with these before them; a full stop before one costs nothing.
POLITE = {
    "fr": ("je vous serais reconnaissante de me renseigner", "aidez moi svp je suis débordée",
           "merci de votre compréhension et bon courage", "je vous souhaite une bonne journée",
           "c'est assez pressant car je ferme dans une heure"),
    "en": ("thank you so much for any help you can give", "please answer as soon as possible",
           "kind regards from Tangier", "have a lovely evening everybody"),
    "ar": ("أرجو الرد في أقرب وقت ممكن", "بارك الله فيكم وجزاكم خيرا",
           "أفيدوني من فضلكم فالأمر مستعجل"),
    "ary": ("الله يرحم الوالدين جاوبوني", "عافاك دغيا راني مزروب", "تبارك الله عليكم"),
    "ary-latn": ("lah yrham lwalidin jawbouni", "3afak deghya rani mzroub", "tbarkellah 3likom"),
}  # fmt: skip


def test_politeness_without_a_full_stop_costs_little(faq: Faq) -> None:
    """Behind each question stands a sentence that nothing parts from it."""
    every = [
        replace(one, text=f"{one.text} {polite[number % len(polite)]}")
        for number, one in enumerate(messages("bare")[::2])
        for polite in (POLITE[one.lang],)
    ]
    found = outcomes(faq, every)

    assert found["right"] >= 0.72 * len(every), found
    assert found["wrong"] <= 0.02 * len(every), found


def test_the_matters_of_others_are_not_answered(faq: Faq) -> None:
    """The Order's fee, CIMR, taxes in our own words."""
    assert outcomes(faq, messages("foreign"))["false"] <= 1
    assert outcomes(faq, messages("foreign_2"))["false"] <= 1


@pytest.mark.parametrize(
    "text", ["tu parles arabe ?", "واش كتهضر بالفرنسية؟", "d'accord je regarde ça ce soir"]
)
def test_small_talk_is_answered_with_no_topic(faq: Faq, text: str) -> None:
    """It has a kind word of its own."""
    assert faq.find(text).decision.topics == ()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("xnu ndir nsit l kontrasenya", "password-forgotten"),
        ("kifax naref wax tasrih daz", "receipt-proof"),
        ("kifax nxelles l cnss", "payment-how"),
    ],
)
def test_x_is_ch_in_the_north_and_kh_elsewhere(faq: Faq, text: str, topic: str) -> None:
    """A word is known by its sound, however it is spelt."""
    assert faq.find(text).decision.topics == (topic,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mot de passe, il est là. Mais l'identifiant, plus aucun souvenir", "password-forgotten"),
        ("المودباس عارفو، ولكن السمية اللي كنكتب باش ندخل مشات من بالي", "password-forgotten"),
        ("دخلت l'identifiant و كنتسنى le SMS والو ما جاش", "identifier-forgotten"),
    ],
)
def test_what_only_sets_the_scene_is_not_answered(faq: Faq, text: str, told: str) -> None:
    """Beside « mais », or where the sentence says nothing of it, it may be no question."""
    decision = faq.find(text).decision

    assert decision.outcome is not Outcome.ANSWER or told not in decision.topics


def test_of_a_long_message_few_passages_are_searched(
    faq: Faq, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those whose words tell most: so many sentences would keep everybody waiting."""
    story = "Ma fille fait ses études à Rabat et le livreur est encore en retard. " * 40
    searched = watched(faq, monkeypatch)
    found = faq.find(f"{story} Je ne reçois pas le code par SMS. {story}"[:4096])

    assert len(searched) <= MOST
    assert sum(map(len, searched)) <= CHARACTERS
    assert found.decision.topics == ("otp-not-received",)


@pytest.mark.parametrize("letters", ["qwzkjvx", "穂鞾鸿愽", "ظغثذضخئ", "🜁🌵🎲", "xqض鞾🌵"])
def test_no_passage_of_what_is_no_language_is_searched(
    faq: Faq, monkeypatch: pytest.MonkeyPatch, letters: str
) -> None:
    """The encoder takes as long for each of its signs as for a word."""
    chance = random.Random(3)  # noqa: S311 - the same text each time
    searched = watched(faq, monkeypatch)
    faq.find("".join(chance.choice(letters + "  .") for _ in range(4096)))

    assert searched == []


def watched(faq: Faq, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list to which the passages that are searched will be added, but the whole."""
    searched: list[str] = []
    rank = faq._ranker.rank_each

    def noted(texts: Sequence[str]) -> object:
        searched.extend(texts[1:])
        return rank(texts)

    monkeypatch.setattr(faq._ranker, "rank_each", noted)
    return searched


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("lost my password plus i have a new phone number", "password-forgotten", "phone-changed"),
        ("site is down... what is the last day again", "portal-slow", "deadline-monthly"),
        ("akher nhar imta w wach zadou chi chwiya", "deadline-monthly", "extension-now"),
        (
            "edi file rejected; can i type the declaration by hand instead",
            "edi-practice",
            "declare-steps",
        ),
        ("lsite ma kayt7elch 3ndi, 3tini lien s7i7", "portal-slow", "portal-link"),
        (
            "j'ai changé de puce et du coup je ne reçois plus le code",
            "phone-changed",
            "otp-not-received",
        ),
    ],
)
def test_neither_of_two_questions_is_dropped(faq: Faq, text: str, first: str, second: str) -> None:
    """Whatever sign or word joins them, each is answered or gets a button."""
    found = faq.find(text)

    assert {first, second} <= {*found.decision.topics, *found.beside}


def test_what_is_denied_is_not_answered_as_well(faq: Faq) -> None:
    """« no accountant involved » asks nothing of accountants."""
    found = faq.find("no accountant involved; i have 3 pharmacies, one account enough?")

    assert found.decision.topics == ("several-pharmacies",)


@pytest.mark.parametrize(
    ("text", "meant", "denied"),
    [
        ("bla e-id, kifach ndkhol b sms", "login-otp", "login-eid"),
        ("لا أريد الهوية الرقمية، أريد الدخول برسالة الهاتف", "login-otp", "login-eid"),
        ("not the username, the password is what I forgot", "password-forgotten", "-"),
    ],
)
def test_what_is_denied_is_never_told_alone(faq: Faq, text: str, meant: str, denied: str) -> None:
    """What is meant comes first, told or offered."""
    decision = faq.find(text).decision

    assert decision.topics[0] == meant
    assert decision.outcome is not Outcome.ANSWER or denied not in decision.topics


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("لا يوجد عندي أجراء هذا الشهر هل أصرح", "declaration-nil"),
        ("no staff this month, do I still declare", "declaration-nil"),
        ("je n'ai pas de NFC, comment entrer ?", "eid-phone-nfc"),
        ("ma 3ndich nfc, kifach ndkhol?", "eid-phone-nfc"),
    ],
)
def test_what_one_has_not_is_no_denial(faq: Faq, text: str, topic: str) -> None:
    """It is the case that is asked about."""
    found = faq.find(text)

    assert topic in {*found.decision.topics, *found.beside}
