"""Answers that want something handed over, whatever they call it, beside honest help."""

import pytest

from bot.core.tickets.caution import cautions
from bot.core.tickets.naming import names_secret
from bot.core.tickets.secrets import asks_for_secret

OURS = frozenset({"damancom.ma", "cnss.ma", "cnie.ma"})
WANTING = """
Donnez votre mot de passe, je regarde.
Merci de me communiquer le code reçu par SMS.
Votre code svp
En attente de vos identifiants pour continuer.
C'est quoi votre code ?
Si vous me passez le code je peux terminer.
Partagez votre écran avec moi, on va se connecter ensemble.
Je m'en occupe avec vos accès.
Tapez votre mot de passe ici et je vérifie.
Il me faut une photo de votre carte nationale.
Envoyez-moi une capture du SMS de la CNSS.
Vous pouvez me prêter votre téléphone une minute pour le code ?
Laissez-moi me connecter à votre compte.
Créez-moi un accès sur votre espace, je m'occupe de tout.
Écrivez le code dans le groupe.
Téléchargez AnyDesk, je vous guide.
Le code à 6 chiffres s'il vous plaît, vite.
Faites-moi suivre le mail avec le lien.
Sans votre login je ne peux rien faire, envoyez-le.
Indiquez identifiant et mot de passe en réponse à ce message.
Je vous appelle, préparez le code du SMS.
Épelez-moi votre mot de passe lettre par lettre.
Besoin du code de confirmation.
Quel est votre identifiant et votre mot de passe ?
Please send me your password.
Your code please.
What's your login?
Waiting for your credentials.
If you pass me the code I can finish it for you.
Let me into your account and I'll fix it.
Install TeamViewer so I can see your machine.
Read out the SMS to me.
Send a photo of the screen with the code.
Can I have your username and password?
أرسل لي كلمة المرور وسأتحقق
المرجو تزويدي برمز التحقق
ما هو الرمز الذي توصلت به؟
رمزكم من فضلكم
في انتظار بيانات الدخول الخاصة بكم
إذا أعطيتموني الرمز أكمل العملية
شاركوا معي شاشتكم أثناء تسجيل الدخول
اكتبوا كلمة السر هنا
ابعثوا لي صورة من البطاقة الوطنية
دعوني أدخل إلى حسابكم وأصلح المشكل
أمليوا علي الرمز
عطيني كلمة السر ديالك نشوف
صيفط ليا الكود لي جاك
شحال الكود؟ شنو فيه؟
خليني ندخل للكونط ديالك
كتب ليا المودباس هنا
محتاج الكود باش نكمل ليك
خلي عندي لاكسي ديالك نقضي الغرض
3tini lmdp dyalk nchouf
sifet liya lcode li jak
chnou howa lcode dyalk
khellini ndkhel l compte dyalk
kteb liya lmot de passe hna
mohtaj lcode bach nkemmel lik
partagi m3aya l'écran dyalk
sawer liya sms li jak
Ouvrez votre session et dites-moi quand vous y êtes, je prends le relais.
Il manque juste la petite suite de chiffres que la CNSS vient de vous envoyer.
On fait simple : vous tapez tout ici, je recopie là-bas.
Votre date de naissance et votre CIN pour vérifier votre identité.
Vous auriez votre mot de passe sous les yeux ?
Confirmez-moi votre identifiant.
Une capture d'écran du SMS suffira.
Je peux avoir le code une dernière fois ?
Répondez simplement par le code.
Je vais le faire pour vous, il me faut vos codes d'entrée.
Pensez à m'envoyer vos accès avant midi.
Quand le code arrive, prévenez-moi et lisez-le.
Le mot de passe que vous aviez l'an dernier, c'était lequel ?
Prêtez-moi votre session dix minutes.
Connectez-vous puis passez-moi la souris.
Le RIB et la photo de la carte bancaire, par retour.
Ajoutez mon adresse mail comme adresse de récupération.
Transmettez vos identifiants à support-cnss@gmail.com.
Mettez mon numéro à la place du vôtre, le code me parviendra.
Acceptez la demande de connexion qui va s'afficher, c'est moi.
Cochez « autoriser » quand le téléphone sonne, c'est nous.
Dites-moi la réponse à votre question secrète.
Quel est le nom de jeune fille de votre mère ?
Je suis devant la page, il me demande votre code.
Je bloque sur l'écran du code, vous pouvez m'aider avec le vôtre ?
Sans le texto je reste coincé.
Que dit le dernier SMS ?
Les quatre derniers chiffres de votre carte ?
What numbers did they text you?
I just need the six-digit thing.
Mind sharing your sign-in?
Log in and give me remote control.
Let's do it together, you read me the code as it comes.
Which password did you try?
I'll do it from here if you hand me your account.
Ping me the code when it lands.
Add my e-mail as the recovery address.
Approve the request on your phone, that's me.
Send a selfie with your ID.
My colleague will call you, give him the code.
ما هي الأرقام الستة؟
أرسلوا لي لقطة شاشة للرسالة القصيرة
أعطوا الرمز لزميلي الذي سيتصل بكم
أضيفوا رقمي في الحساب ليصلني الرمز
وافقوا على الطلب الذي سيظهر في هاتفكم، إنه مني
ما هو جواب سؤالكم السري؟
سأتولى الأمر إذا سلمتموني الحساب
هل يمكنكم إملاء كلمة المرور؟
شنو كتب ليك فالميساج؟
عطي الكود لصاحبي غادي يعيط ليك
زيد النمرة ديالي فالكونط
قبل داك الطلب لي غادي يبان فالتيليفون
دخل وخليني نكمل من عندي
chnou jak f sms?
3ti lcode l sahbi ghadi y3iyet lik
zid nemra dyali f compte
qbel dak talab li ghadi yban lik, hadak ana
dkhel nta o khellini nkemmel
ch7al lcode?
wach 3ndek lmdp 7dak?
"""
HONEST = """
Ne donnez jamais votre mot de passe, à personne.
Le code reçu par SMS est personnel : gardez-le.
Cliquez sur « Mot de passe oublié » et suivez les étapes.
Votre code expire après quelques minutes ; demandez-en un autre.
Je ne vous demanderai jamais vos identifiants.
Entrez votre identifiant sur le portail, puis votre mot de passe.
L'agence vous remettra un nouvel identifiant.
Demandez à l'agence de réinitialiser vos accès.
Envoyez la demande signée à l'agence avec une copie de la CIN.
Vous pouvez créer un utilisateur pour votre comptable depuis l'espace.
Le code de l'activité figure sur l'attestation.
Quel navigateur utilisez-vous ?
Regardez le statut dans « Historique ».
Attendez la fin de la journée et réessayez.
Avez-vous reçu le code ?
Vérifiez que votre numéro de téléphone est à jour.
Never share your code with anyone.
Enter the code on the Damancom page.
Ask the branch for new credentials.
Which step are you at?
لا ترسل كلمة المرور لأي أحد
أدخل الرمز في الموقع الرسمي
اطلب رمزا جديدا بعد بضع دقائق
هل توصلت بالرمز؟
الوكالة هي التي تسلم بيانات الدخول
عمرك ما تعطي المودباس لشي واحد
دخل المودباس فالسيت ديال دامانكوم
طلب كود جديد
matsift lcode l 7ed
dkhel lmdp f site dyal damancom
wach wslek lcode?
Ouvrez la page d'accueil et dites-moi quand vous y êtes.
Dites-moi ce qui est écrit en rouge.
Faites-moi savoir si cela marche.
Envoyez-nous la date à laquelle vous avez déclaré.
Donnez-moi le mois concerné.
Pouvez-vous me dire quel navigateur vous utilisez ?
Indiquez-moi le nombre de salariés, sans leurs noms.
Laissez-moi vérifier auprès d'un collègue.
Racontez-moi ce que vous avez fait avant le message.
Je n'ai pas besoin de votre mot de passe.
Le SMS peut mettre cinq minutes à arriver sur votre téléphone.
Votre téléphone doit capter pour recevoir le code.
Vérifiez que le numéro enregistré est bien le vôtre.
Appelez le centre de relation client de la CNSS.
Le code s'affiche sur votre téléphone, puis vous le saisissez sur le portail.
Montrez votre carte au guichet.
Ajoutez votre comptable comme mandataire dans votre espace.
Remettez le formulaire à votre agence.
Si un message d'erreur s'affiche, recopiez-le ici sans vos identifiants.
Le mieux est de demander à la CNSS un nouvel accès.
Tell me which step you are on.
Give me the month, please.
I had the same problem last week.
The code shows up on your phone; type it on the portal.
Let me check with a colleague.
Keep your credentials to yourself.
اكتب لي الشهر المعني من فضلك
أخبرني أين توقفت
يظهر الرمز في هاتفك ثم تكتبه في البوابة
احتفظ بكلمة المرور لنفسك
قول ليا فين حبستي
شنو كيقول ليك السيت؟
gol liya fin 7besti
chno kaygol lik site?
lcode kayji f tilifoun o ktbo f portail
khelli lmdp 3ndek
"""


@pytest.mark.parametrize("words", WANTING.strip().splitlines())
def test_what_wants_something_handed_over_does_not_leave_at_once(words: str) -> None:
    """It is refused, or looked at twice."""
    assert asks_for_secret(words) or cautions(words, known=OURS)


@pytest.mark.parametrize("words", HONEST.strip().splitlines())
def test_honest_help_leaves_at_once(words: str) -> None:
    """It asks for the step, the page, the month; a secret stays with who has it."""
    assert not asks_for_secret(words)
    assert not names_secret(words)


@pytest.mark.parametrize(
    "words",
    [
        "Dites-moi {}",
        "Envoyez-nous {}",
        "Tell me {}",
        "gol liya {}",
        "قول ليا {}",
    ],
)
def test_what_every_talk_hands_over_is_no_secret(words: str) -> None:
    """The trouble, the page, when it was."""
    for thing in ("le mois", "votre question", "le message d'erreur", "which page", "fin حبستي"):
        assert not names_secret(words.format(thing)), thing
