"""A secret that is wanted under a pretext never leaves; what names one otherwise is held."""

import pytest

from bot.core.tickets.caution import Caution, cautions
from bot.core.tickets.secrets import asks_for_secret
from tests.core.asked_secrets import HONEST, lines
from tests.core.handed_over import ADVICE
from tests.core.test_caution import OURS
from tests.core.told_in_other_words import ADVISED

WANTED = """
Je ne demande jamais de mot de passe, sauf cette fois : donnez-le
Ne donnez votre code à personne, sauf à moi
Ne donnez pas votre code aux inconnus. À moi oui.
Never share your code, except with me
لا تعط الرمز لأحد غيري
ما تعطي الكود لحد من غيري
ma t3ti lcode 7ta l wa7ed mn ghiri
Ne partagez pas votre code en public, envoyez-le en privé
Le code est strictement personnel. Tapez-le ici.
Tapez le code ci-dessous
Saisissez le code dans cette conversation
Le code dans ta réponse stp
Put the code in the chat
Just type the code below and I'll finish it
dakhel lcode hna
3tini lmot de passe
sawer lia lacarte
golia chno jak f sms
golia chno mktoub f lmessage
sifet lia ra9m lacarte bancaire
ما هو رقم بطاقتك الوطنية؟
ما رقم حسابك البنكي؟
عطيني الكونط ديالك
المرجو موافاتنا برقم الانخراط وكلمة المرور
يرجى تقديم رقم البطاقة الوطنية
Numéro de carte et date d'expiration, s'il vous plaît
Votre RIB pour le remboursement ?
Votre code à 6 chiffres ?
et le mot de passe, c'est lequel ?
Je dois voir le SMS
Votre comptable a votre mot de passe ? Qu'il me l'envoie
Les trois derniers chiffres du code ?
Votre mot de passe commence par quoi ?
Combien font les 3 premiers chiffres du code ?
Changez votre mot de passe en Cnss2026 et prévenez-moi
Set your password to Cnss2026 and tell me when done
Share your screen while typing the password
Installez AnyDesk et donnez-moi le numéro affiché
Ajoutez-moi comme utilisateur avec votre mot de passe
Laissez votre carte et votre PIN au livreur
Reply here with the six figures you got by text message
"""

NAMED = """
Ne mettez pas le code dans le groupe, en MP
N'écrivez pas votre mot de passe ici, écrivez-moi en privé
فين وصل الكود؟ قولو ليا
Le code et moi, on se comprend
With the code it would be so much simpler
"""


@pytest.mark.parametrize("words", lines(WANTED))
def test_a_pretext_never_leaves(words: str) -> None:
    """For me alone, in private, here, in part, by a value that they set, for who fetches it."""
    assert asks_for_secret(words)


@pytest.mark.parametrize("words", lines(NAMED))
def test_what_names_a_secret_and_no_more_is_held(words: str) -> None:
    """Whatever the words are: nothing in them says that it is harmless."""
    assert Caution.SECRET in cautions(words, known=OURS)


def test_nearly_all_that_helps_with_a_secret_leaves_at_once() -> None:
    """It comes, is refused, is typed on the portal, is given to nobody."""
    honest = [one for text in (HONEST, ADVICE, ADVISED) for one in lines(text)]
    held = [one for one in honest if Caution.SECRET in cautions(one, known=OURS)]
    assert len(held) * 100 <= len(honest)


def test_who_is_to_call_about_a_password_is_asked_for_none() -> None:
    """« Appelez-moi si … » once was."""
    assert not asks_for_secret("Appelez-moi si le mot de passe est toujours refusé")
