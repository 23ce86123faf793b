"""What is lent to who answers, and what is told of a fraud with no stranger at hand."""

import pytest

from bot.core.situations.situations import Fraud
from bot.core.tickets.caution import cautions
from bot.core.tickets.secrets import asks_for_secret
from tests.built import content
from tests.core.asked_secrets import lines
from tests.core.test_caution import OURS

LENT = """
Partagez votre écran et tapez le mot de passe.
Ouvrez ce fichier et tapez votre mot de passe dedans.
Entrez par ce lien puis retapez votre mot de passe.
Laissez votre session ouverte, je passe après vous.
Autorisez l’appareil qui demande l’accès.
Filmez-vous en train de vous connecter.
Make me an administrator of your account.
جاوب غير بآه على ميساج البنكة
3emmer had formulaire b lcode o lmdp
Le mot de passe, vous l’avez sous la main ?
Donnez la main à mon logiciel, ça prend une minute.
Appuyez sur oui quand votre banque vous le demande.
I can file it, just let me in.
Would you read out the number you just got?
بارطاجي الإيكران ديالك وكتب المودباس
افتح الملف وأدخل كلمة السر
اسمح بالدخول من الجهاز الجديد
بدل الإيميل بالإيميل ديالي مؤقتا
الكود عافاك دغيا قبل ما يسالي
شنو كتبتي فكلمة السر؟
أحتاج إلى بيانات الدخول الخاصة بك
partagi lekran o kteb lmdp
dkhel mn had lien o 3awd kteb lmdp
beddel lemail b lemail dyali
"""
HONEST = """
Partagez ce guide avec votre comptable.
Ouvrez le fichier du guide, page 3.
Fermez la session après la déclaration.
Le formulaire se trouve sur le portail.
Répondez au courrier de la banque.
Joignez-vous à la réunion.
Le SMS peut tarder le matin.
Le code vaut une seule fois.
المعرف موجود في رسالة الصندوق
matgoulch lcode l7ta wa7ed
"""
INSIDE = """
Mon ancien comptable continue de se connecter.
My former accountant still logs in.
المحاسب القديم باقي كيدخل
lcomptable l9dim ba9i kaydkhol
There is a user in my account that I did not add.
يوجد مستعمل في حسابي لم أضفه
Mon mot de passe ne marche plus et l’adresse mail a changé toute seule.
On a ouvert un compte à mon nom.
My phone was stolen and someone gets my codes.
Quelqu’un s’est connecté à trois heures du matin.
"""
TOLD = """
Un SMS de « CNSS » dit que je dois 1200 dh et donne un lien.
SMS : « Votre compte sera suspendu, confirmez vos données ici »
He said my pharmacy would be closed unless I paid at once.
heddedouni ysedo lpharmacie ila makhlsstch
Un soi-disant inspecteur veut être payé en espèces.
lemail kaychbah l damancom walakin machi howa
ana nsseb 3lia chi wa7ed lbareh
عيطو ليا على أساس ضمانكم وعطيتهم كلشي
خواو ليا الحساب البنكي
golt l wa7ed les 3 chiffres dyal lcarte
lkatiba 3tat lcode l wa7ed
"""
CALM = """
Le site est-il piraté ou juste lent ?
Peut-on payer en espèces à l’agence ?
wach n9der nkhless cash
Je change de comptable, comment lui retirer l’accès ?
Comment ajouter un utilisateur ?
que se passe-t-il si je ne paie pas ?
Mon compte est bloqué après trois essais.
"""


@pytest.mark.parametrize("words", lines(LENT))
def test_what_is_to_be_lent_does_not_leave_at_once(words: str) -> None:
    """A screen that is watched, a session, a device, a link that was sent apart."""
    assert asks_for_secret(words) or cautions(words, known=OURS)


@pytest.mark.parametrize("words", lines(HONEST))
def test_what_is_said_beside_it_leaves(words: str) -> None:
    """A file is read, a session ended, a code that comes late."""
    assert not asks_for_secret(words)
    assert not cautions(words, known=OURS)


@pytest.mark.parametrize("text", lines(INSIDE))
def test_who_is_still_in_or_acts_as_me_is_an_intruder(text: str) -> None:
    """Once of mine, added by nobody, at night."""
    assert content().situations.fraud(text) is Fraud.INTRUDED


@pytest.mark.parametrize("text", lines(TOLD))
def test_a_fraud_is_known_without_a_stranger(text: str) -> None:
    """What a message says is owed, what is menaced, what was told."""
    assert content().situations.fraud(text) is not None


@pytest.mark.parametrize("text", lines(CALM))
def test_what_is_asked_beside_it_is_none(text: str) -> None:
    """A site that may be hacked, a due in cash, access of one's own people."""
    assert content().situations.fraud(text) is None
