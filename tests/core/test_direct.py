"""What stands right beside « mdp », « code », « identifiant » is erased, whatever its form."""

import re

import pytest

from bot.catalog.catalog import Catalog

# A label wins over the form of what it announces.
BESIDE = [
    ("mdp @zarbaqua", "zarbaqua"),
    ("mon mdp #Zarbdiese2025 est refusé", "Zarbdiese"),
    ("mon identifiant @zarb", "zarb"),
    ("identifiant www.amina", "amina"),
    ("mdp: /zarb", "zarb"),
    ("mdp www.zarb", "zarb"),
    ("mdp zarbpdf.pdf", "zarbpdf"),
    ("mon mdp 13/04/1983 est refusé", "1983"),
    ("كلمة السر 12/05/1980", "1980"),
    ("mon otp est 07-09-2031", "07"),
    ("pin 10/07", "10"),
    ("الرمز 10/07", "10"),
    ("code 12:34:56", "12"),
    ("كود 12:34", "12"),
    ("code 482917dh", "4829"),
    ("code 482917 dh", "4829"),
    ("code 48291h", "4829"),
    ("OTP 482917 fois", "4829"),
    ("code ٨٠٥ ٨٩٦ page blanche", "٨٩٦"),
    ("cryptogramme 904", "904"),
    ("au verso de la carte c'est écrit 739, ça marche pas", "739"),
    ("le cvc de ma visa c 271 et ça refuse", "271"),
    ("security code 482 on my card", "482"),
    ("tlata d r9am li f dher lcarta 482", "482"),
    ("لارقام لي فظهر لكارطة 615", "615"),
    ("les 3 chiffres derriere la carte c'est 318", "318"),
    ("au dos de ma carte 482", "482"),
    ("ثلاثة أرقام ورا الكارط 482", "482"),
    ("le code 3939", "3939"),
    ("mdp juillet2025", "juillet"),
    ("mdp windows11", "windows"),
    ("mdp office365", "office"),
    ("mdp 500mg", "500"),
    ("mdp article26", "article"),
    ("mdp soleil2", "soleil"),
    ("code amina7", "amina"),
    ("كلمة السر zarba7", "zarba"),
    ("login pharma2 mdp atlas3", "pharma2"),
    ("login pharma2 mdp atlas3", "atlas"),
    ("cin AB12", "AB12"),
]
# What is said to be the label, or is put where the label is asked for.
SAID_TO_BE = [
    ("lot Zarblot2025 est mon mdp", "Zarblot"),
    ("13/04/1983 est mon mot de passe", "1983"),
    ("je mets soleil2 comme mdp", "soleil"),
    ("j'ai mis Zarbouch dans la case mot de passe", "Zarbouch"),
    ("كتبت شمشون في خانة كلمة السر", "شمشون"),
    ("j'ai 482 mille 917 comme code", "917"),
    ("mon code 48 puis 29 puis 13", "29"),
    ("la clé est zarbx", "zarbx"),
]
# Words about a secret do not end the search for it.
AFTER_STATES = [
    ("mdp erroné zarbfleur", "zarbfleur"),
    ("mot de passe oublié soleil", "soleil"),
    ("mot de passe incorrect soleil", "soleil"),
    ("mot de passe perdu ma zarbfleur", "zarbfleur"),
    ("le mdp refusé zarbfleur2", "zarbfleur"),
    ("password wrong sunshine", "sunshine"),
    ("باسوورد شمش", "شمش"),
    ("الموطباس ديالي شمش", "شمش"),
    ("الرقم السري ديالي شمش", "شمش"),
    ("كلمة السر غلط شمشون", "شمشون"),
]
# Only what facts.toml names is public.
REACHED = [
    ("mon gsm 0801 23 45 69", "23 45"),
    ("agence rappelez moi au 0537 12 34 56", "12 34"),
    ("standard de l'agence : 05 22 11 22 33", "22 11"),
    ("amina at gmail com", "amina"),
    ("amina arobase gmail point com", "amina"),
    ("amina(at)gmail(dot)com", "amina"),
    ("contact.amina@cnss.ma", "amina"),
]
ALONE = [("48291h", "4829"), ("AMM 482917", "4829")]


@pytest.mark.parametrize(
    ("text", "secret"), [*BESIDE, *SAID_TO_BE, *AFTER_STATES, *REACHED, *ALONE]
)
def test_nothing_hides_a_secret(catalog: Catalog, text: str, secret: str) -> None:
    """No form of a date, an hour, a unit, a lot, a link or a file; no word in between."""
    kept = catalog.redactor.kept(text)

    assert kept is None or secret not in kept


@pytest.mark.parametrize(
    "text",
    [
        "code postal 20250",
        "code erreur 404",
        "code de la route",
        "le code du travail article 26",
        "code SO",
        "code à 6 chiffres",
        "code valable 5 minutes",
        "code reçu à 21h30",
        "code reçu 10/07 refusé",
        "code du 17 juillet",
        "depuis 10/07 je ne reçois pas le code",
        "le code arrive après 15 minutes",
        "code SMS 24h/24",
        "code OTP/SMS",
        "mot de passe : 8 caractères minimum",
        "mot de passe refusé 3 fois",
        "mot de passe expire dans 90 jours",
        "mot de passe oublié depuis le 10/07/2025",
        "mot de passe oublié www.damancom.ma ne marche pas",
        "mot de passe oublié comment faire",
        "mot de passe de windows 11",
        "login/mdp oublié",
        "dans la case mot de passe il y a des points",
        "j'ai mis la date dans la case code",
        "la clé est dans le tiroir",
        "lmdp mabghach ydkhol",
        "lcode ma wslch mn 10/07",
        "الرمز لم يصل منذ 10/07",
        "كلمة المرور 8 أحرف",
        "password wrong what do i do",
        "lot n° 482917",
        "AMM 123/21 DMP",
        "J'ai appelé le 080 203 33 33",
        "the back is 650 metres away",
        "au verso de la page 318",
        "derriere la pharmacie, 45 places",
    ],
)
def test_words_about_a_secret_stay(catalog: Catalog, text: str) -> None:
    """An innocent neighbour of « code » announces none."""
    assert catalog.redactor.kept(text) == text


LABELS = [
    "mdp", "mon mot de passe est", "mot de passe :", "code", "mon code est", "otp", "pin",
    "identifiant :", "login", "كلمة السر", "الرمز هو", "lmdp dyali", "lcode", "password is",
    "user name:", "code sms reçu :", "mdp refusé :", "votre code:", "voici mon code",
]  # fmt: skip
FORMS = [
    "13/04/1983", "07-09-2031", "10/07", "12:34:56", "12:34", "12h45", "482917dh", "482917 dh",
    "4829 fois", "482917 minutes", "482917%", "4829mg", "windows11", "office365", "juillet2025",
    "lot4829", "@zarba", "#zarba", "zarba2", "zarba7", "2025-118", "48.29.17", "48,29,17",
    "48/29/17", "48:29:17", "IMG4829", "facture4829", "article4829", "amina@zarba.ma",
    "0661234599", "080 203 33 33", "4 8 2 9 1 7", "48 puis 29 puis 17", "482 mille 917",
    "48x29", "covid19", "iphone15",
]  # fmt: skip


@pytest.mark.parametrize("label", LABELS)
def test_no_form_wins_over_a_label(catalog: Catalog, label: str) -> None:
    """Every harmless form there is, beside every kind of label."""
    kept = {
        f"{label} {form}{after}": catalog.redactor.kept(f"{label} {form}{after}")
        for form in FORMS
        for after in ("", " est refusé", " merci")
    }
    bare = {text: re.sub(r"\W", "", text.removeprefix(label))[:4] for text in kept}

    assert not [
        text
        for text, one in kept.items()
        if one is not None and bare[text] in re.sub(r"\W", "", one.removeprefix(label))
    ]
