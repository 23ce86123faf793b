"""Who is menaced, has paid a go-between, or had a secret pictured is warned; a due is no fraud."""

import pytest

from bot.core.situations.situations import Fraud
from bot.core.tickets.caution import Caution, cautions
from bot.core.tickets.paraphrases import paraphrases
from tests.built import content
from tests.core.asked_secrets import lines

ASKED = """
ils menacent de fermer la pharmacie si je ne paie pas dans l'heure
they threatened to shut us down unless I pay now
عيطو ليا قالو خاصك تخلص دابا ولا نسدو ليك
3ayto lia galo khassek tkhelles daba wla nseddo lik
اتصلوا بي وقالوا يجب أن تدفع الآن وإلا أغلقنا الصيدلية
يهددون بإغلاق الصيدلية إن لم أدفع فورا
on m'appelle pour "régulariser" avec paiement aujourd'hui
I got a call to "regularise" with payment today
عيطو ليا باش نسوي الوضعية بخلاص اليوم
اتصلوا بي لتسوية الوضعية مع الأداء اليوم
une page facebook propose de récupérer mon compte
a facebook page offers to recover my account
صفحة فيسبوك تعرض استرجاع حسابي
واحد الصفحة ففيسبوك قالت ترجع ليا الكونط
wa7d la page facebook galt trje3 lia lcompte
"""
DONE = """
j'ai payé 3000 dh à un intermédiaire pour débloquer damancom
دفعت مبلغا لشخص ليحل المشكل وهو اختفى
khlst wa7ed bach ysaweb lia damancom o hreb
I paid a middleman 3000 dh to unlock damancom and he vanished
خلصت واحد باش يصاوب ليا دامانكوم وهرب
ma stagiaire a pris en photo mon mot de passe
my intern took a photo of my password
المتدربة صورت كلمة المرور ديالي
lstagiaire swrat lmot de passe dyali
المتدربة التقطت صورة لكلمة مروري
"""
INTRUDED = """
mon comptable parti a encore mes accès et il déclare des gens
my former accountant still has my access and is declaring people
المحاسب السابق مازال عندو الكود ديالي وكيصرح بالناس
lcomptable li mcha ba9i 3ndo lacces dyali o kaydeclari nas
محاسبي السابق ما زال يملك بيانات دخولي ويصرح بأشخاص
"""
CALM = """
que risque la pharmacie si je ne paie pas les cotisations à temps
j'ai payé mes cotisations aujourd'hui
comment régulariser ma situation
je veux régulariser un mois et payer aujourd'hui
mon comptable a payé mes cotisations hier
j'ai pris en photo l'écran d'erreur pour mon comptable
comment récupérer mon compte damancom
mon comptable est parti, comment je déclare
quelle pénalité si je paie en retard
خاصني نخلص الواجبات اليوم
كيف أسوي وضعيتي مع الصندوق
khlst lwajibat dyali
i paid my contributions today
my accountant left, how do I declare
"""
# What an answer wants without a name for it, and why it is held.
HELD = {
    Caution.SECRET: """
il me faudrait juste ce que vous tapez pour entrer
Quels sont les six derniers caractères reçus ?
Confirmez-moi la suite de nombres et je débloque
أحتاج ما تدخل به إلى الموقع
Leave your details and I'll take care of it.
What are the last six characters you received?
خاصني غير داكشي اللي كتكتب باش تدخل
khassni ghir dakchi li katkteb bach tdkhel
Confirm the string of digits and I'll unlock it
Laissez vos coordonnées et je m'en charge
ما هي سلسلة الأرقام؟
""",
    Caution.PAYMENT: """
هناك رسوم بسيطة تؤدى لي مباشرة
sift chi baraka o n9diha lik
Une petite commission à me régler
a small sum payable to me directly
عطيني شي بركة ونقضيها ليك
Il y a une petite somme à me verser
""",
}


@pytest.mark.parametrize(
    ("fraud", "text"),
    [
        (fraud, text)
        for fraud, told in (
            (Fraud.ASKED, ASKED),
            (Fraud.DONE, DONE),
            (Fraud.INTRUDED, INTRUDED),
            (None, CALM),
        )
        for text in lines(told)
    ],
)
def test_what_is_told_is_the_fraud_that_it_is(fraud: Fraud | None, text: str) -> None:
    """In every writing; what everybody pays or asks is none."""
    assert content().situations.fraud(text) is fraud


@pytest.mark.parametrize(
    ("why", "words"), [(why, words) for why, told in HELD.items() for words in lines(told)]
)
def test_what_is_wanted_without_its_name_is_held(why: Caution, words: str) -> None:
    """A secret by what is done with it, money by what it is called among friends."""
    assert why in cautions(words)


@pytest.mark.parametrize("unit", ["a.", "a", "ce que ", "les six ", "chiffres ", "vos infos "])
def test_no_paraphrase_is_found_in_what_nobody_writes(unit: str) -> None:
    """However long it is."""
    assert not paraphrases((unit * 4096)[:4096])
