"""Sentences that were found wrong stay mended: what each text says now, and says no more."""

import re
from datetime import date

import pytest

from bot.catalog.catalog import Catalog
from bot.places import CONTENT

# Where, what it says in French, Arabic and English, and what stands there no more in any of them.
_MENDED = [
    ("faq/bot-privacy", "vos rappels.*petits noms.*déclaré", "تذكيراتكم.*صيدلياتكم.*صرّحتم",
     "your reminders.*pharmacies.*declared", None),
    ("faq/bot-privacy", "trente jours", "ثلاثين يوما", "thirty days", None),
    ("pages/welcome", "/privacy", "/privacy", "/privacy", "région|جهت|region"),
    ("pages/forgotten", "ce que je gardais", "ما كنت أحتفظ به", "what I kept",
     "plus rien sur vous|لم أعد|nothing about you"),
    ("faq/phishing-suspect", "RIB ou une carte : appelez votre banque", "اتصلوا ببنككم",
     "call your bank", None),
    ("faq/phishing-suspect", "ailleurs : changez le mot de passe.*agence",
     "غيّروا كلمة المرور.*وكالة", "change the password and tell", None),
    ("faq/login-otp", "test-day.*a pu changer", "test-day.*تغيرت", "test-day.*may have changed",
     None),
    ("faq/login-otp", "next-button", "next-button", "next-button", None),
    ("faq/eid-phone-nfc", "essayez le code SMS.*en 2025", "فجرّبوا.*2025", "try the SMS.*in 2025",
     "prenez le code|la presse le dit"),
    ("faq/eid-phone-nfc", "juillet 2025, la presse", "يوليوز 2025", "July 2025 the press", None),
    ("faq/which-method-best", "juillet 2025, la presse disait.*automne 2025", "يوليوز 2025",
     "July 2025 the press", "la presse le dit"),
    ("faq/which-method-best", "Essayez d’abord le", "جرّبوا أولا", "Try the .*first",
     "Prenez|اختاروا|Take the"),
    ("faq/eid-phone-nfc", "NFC, qui lit la carte sans contact", "NFC ليقرأ البطاقة دون تلامس",
     "NFC, which reads the card without contact", None),
    ("pages/guide-choose", "juillet 2025, la presse disait.*automne 2025", "يوليوز 2025",
     "July 2025 the press", "la presse le dit"),
    ("guide/login-eid", "Essayez le code SMS", "جرّبوا رمز", "Try the SMS code",
     "Prenez le code|استعملوا رمز|Use the SMS"),
    ("faq/otp-not-received", "boîte e-mail et les indésirables", "بريدكم الإلكتروني",
     "e-mail and its junk", None),
    *((place, "carte de séjour", "بطاقة الإقامة", "residence card", None)
      for place in ("faq/login-eid", "faq/eid-activate", "guide/login-eid", "pages/guide-choose")),
    ("faq/new-employee", "registration-section.*numéro de sa carte nationale",
     "registration-section.*برقم بطاقته", "registration-section.*number of their national card",
     "délai de {fact"),
    ("faq/employee-left", "SO.*ipe-delay.*Damancom", "SO.*ipe-delay", "SO.*ipe-delay",
     "diffère d|تختلف"),
    ("faq/bds-what", "SO.*DE.*AT.*MP.*MS.*elles diffèrent", "SO.*DE.*AT.*MP.*MS",
     "SO.*DE.*AT.*MP.*MS", None),
    ("faq/declaration-correct", "2006.*déclaration complémentaire.*Montant faux",
     "2006.*مبلغ خاطئ", "2006.*wrong amount", "si elle sert à cela"),
    ("faq/deadline-exceptional-july-2025", r"jusqu’à la fin du.*\(minuit\)", "نهاية ذلك اليوم",
     "until the end of", "juillet à minuit|عند منتصف الليل"),
    ("faq/late-penalty", r"astreinte \(somme forfaitaire\)", "مبلغ جزافي", "a fixed sum",
     r"\(amende\)|\(fine\)"),
    ("faq/late-penalty", "late-amo-old.*avant 2025", "late-amo-old.*قبل 2025",
     "late-amo-old.*before 2025", None),
    ("faq/who-to-contact", "ont changé avec les années", "تغيرت مع السنوات",
     "changed over the years", "diffèrent d’une page"),
    ("faq/order-contact", "ne savons pas si elle est appliquée", "ولا نعلم هل يُعمل به",
     "do not know whether it is applied", None),
    ("faq/attestation", "régularité.*déclaration de salaire", "régularité.*التصريح بالأجور",
     "regularity.*wage declaration", None),
    ("faq/payment-how", "presse de 2003 et 2021", "2003 و2021", "2003 and 2021", None),
    ("faq/delegate-accountant", "source de 2012.*son propre accès", "2012.*حساب دخول خاص",
     "source of 2012.*access of their own", "^Oui"),
    ("pages/group-welcome", "ne garde rien", "لا أحتفظ بأي شيء", "keep nothing", "ne lis pas"),
    ("faq/subscribe-reminders", "computed:reminder-days", "computed:reminder-days",
     "computed:reminder-days", "7 jours|9 h"),
    ("faq/portal-link", "algérien.*dz", "جزائرية.*dz", "Algerian.*dz", None),
    ("faq/eid-pin-forgotten", "essayez le code SMS.*en 2025", "جرّبوا رمز.*2025",
     "try the SMS.*2025", "entrez avec le code|ادخلوا برمز|log in with the SMS"),
    # What begins with what was asked: one cannot tell, where, how much.
    ("faq/declaration-nil", "\n\n{open:nil-declaration}Nous n’avons trouvé aucun texte",
     "\n\n{open:nil-declaration}لم نجد أي نص",
     "\n\n{open:nil-declaration}We found no text", None),
    ("faq/several-pharmacies", "\n\nDes comptes groupés existent.*ne savons pas",
     "\n\nتوجد حسابات", "\n\nGroup accounts exist", None),
    ("faq/account-locked", "\n\nArrêtez[^\n]*agence CNSS", "\n\nأوقفوا[^\n]*وكالة",
     "\n\nStop[^\n]*agency", None),
    ("faq/guide-pdf", "\n\nTapez /guide", "\n\nاكتبوا /guide", "\n\nType /guide", None),
    ("faq/receipt-proof", "\n\nAprès[^\n]*ne disent pas", "\n\nبعد[^\n]*لا تذكر",
     "\n\nAfter[^\n]*do not say", None),
    ("faq/penalty-waiver", "\n\nÉcrivez à votre agence", "\n\nراسلوا وكالة",
     "\n\nWrite to your", None),
    ("faq/own-amo", "\n\nElle ne fait pas partie", "\n\nتغطيتكم[^\n]*لا تدخل",
     "\n\nIt is not part", None),
    ("faq/residence-card", "\n\nD’après[^\n]*\n[^\n]*code SMS",
     "\n\nحسب[^\n]*\n[^\n]*رمز الرسالة", "\n\nAccording[^\n]*\n[^\n]*SMS code", None),
]  # fmt: skip


@pytest.mark.parametrize(("place", "fr", "ar", "en", "gone"), _MENDED)
def test_what_was_mended_stays(place: str, fr: str, ar: str, en: str, gone: str | None) -> None:
    """In the three languages alike."""
    for language, there in (("fr", fr), ("ar", ar), ("en", en)):
        text = (CONTENT / place / f"{language}.md").read_text(encoding="utf-8")
        assert re.search(there, text, re.DOTALL), (language, there)
        assert gone is None or not re.search(gone, text, re.MULTILINE), (language, gone)


def test_nobody_is_ordered_to_take_a_way_in_that_may_be_gone() -> None:
    """Whether the SMS code is still offered is not known: every text advises it, Darija too."""
    ordered = re.compile(
        r"(?:Prenez|Utilisez|Entrez avec|خذوا|اختاروا|استعملوا|خدو|استعملو|Take|Use|Khdo|Sta3mlo)"
        r" (?:le |the |l)?\W{0,2}(?:code|رمز الرسالة|الكود|SMS code)\b"
    )
    texts = {path: path.read_text(encoding="utf-8") for path in CONTENT.glob("*/*/*.md")}
    body = {path: text for path, text in texts.items() if ordered.search(_unmarked(text))}
    assert len(texts) > 300
    assert {*body} == set()


def _unmarked(text: str) -> str:
    return re.sub(r"^#.*$", "", text, flags=re.MULTILINE)  # « Choisissez le code SMS » is a step


@pytest.mark.parametrize(
    "topic",
    ["login-otp", "eid-phone-nfc", "declaration-correct", "attestation", "late-penalty"],
)
def test_what_one_account_says_is_not_called_confirmed(catalog: Catalog, topic: str) -> None:
    """What rests on one account, or on old pages, says what is awaited."""
    assert catalog.topics[topic].status == "partial"


@pytest.mark.parametrize(
    ("fact", "source"),
    [("cnie-new-card-from", "o-maroc-2025"), ("deadline-day", "orientaleco-2025-06")],
)
def test_a_fact_has_the_source_that_says_it(catalog: Catalog, fact: str, source: str) -> None:
    """A page that says something else is no source of it."""
    assert catalog.facts[fact].source == source


def test_a_source_is_an_article_and_no_home_page(catalog: Catalog) -> None:
    """A reader who opens it finds what is quoted; a person may have a site of their own."""
    homes = [
        key
        for key, source in catalog.sources.items()
        if source.url and source.kind != "testimony" and not re.search(r"//[^/]+/.", source.url)
    ]
    assert homes == []


def test_an_estimated_holiday_is_called_one(catalog: Catalog) -> None:
    """The days that hang on the moon are estimates until they are announced and entered."""
    fitr = catalog.holidays.name_on(date(2026, 3, 20))
    assert fitr is not None
    assert "estimé" in fitr["fr"]


def test_who_declares_somebody_new_reads_whose_guide_it_is(catalog: Catalog) -> None:
    """The guide of the CNSS itself is the best source, and was missing."""
    assert "cnss-registration-guide" in catalog.topics["new-employee"].sources
