"""Who tells of a fraud is understood in five writings, and who only says what the portal asks."""

import pytest

from bot.core.situations.situations import CODE, Fraud
from tests.built import content

DONE = (
    *("J'ai dicté mon code à un homme qui m'a téléphoné", "je lui ai envoyé mon mdp par WhatsApp"),
    *("j'ai rempli mes identifiants sur un faux site", "g envoyé mon mdp a un inconnu"),
    *("j'ai ouvert le lien du sms et j'ai tapé mon code", "jai clické sur le lien ds le sms"),
    *("je viens de cliquer sur le lien et j'ai mis mon mot de passe",),
    *("أعطيت كلمة المرور لشخص اتصل بي", "ضغطت على الرابط وكتبت كلمة السر"),
    *("أرسلت الرمز إلى رقم لا أعرفه", "فتحت الرابط وأدخلت الرمز"),
    *("صيفطت الكود لواحد ف الواتساب", "كليكيت على الليان وكتبت المودباس"),
    *("قلت ليه الكود ف التيليفون وندمت", "عطيت المودباس ديالي لواحد ف التيليفون"),
    *("3tit lmdp dyali l wa7ed f whatsapp", "werrekt 3la lien w ktebt lcode"),
    *("gelt lih lcode f tilifoun", "ana 3titou lcode dyali chno ndir daba"),
    *("clikit 3la lien w dkhelt l mdp dyali",),
    *("I told a man on the phone my password", "I sent the code to someone on WhatsApp"),
    *("I clicked the link in the text and entered my password",),
)
ASKED = (
    *("Une dame de la caisse m'appelle et veut mon mot de passe",),
    *(
        "quelqu'un me demande le code par WhatsApp",
        "monsieur de la cnss veut mon code sur whatsapp",
    ),
    *("j'ai reçu un mail qui me demande mon identifiant et mon mot de passe",),
    *("un technicien au téléphone réclame le code à six chiffres",),
    *("la CNSS m'a appelé pour me demander mon mot de passe",),
    *("اتصل بي موظف من الصندوق يطلب كلمة المرور", "رسالة في الواتساب تطلب مني الرمز"),
    *("شخص يقول إنه من CNSS يريد الرمز", "عيطات ليا وحدة من الضمان بغات الكود"),
    *("واحد ف الواتساب كيطلب مني المودباس", "جاني إيميل كيقول عطيني المعرف"),
    *("3eyet liya wa7ed mn cnss kaytleb lmdp", "chi wa7ed f whatsapp bgha lcode"),
    *(
        "jani email kaytleb l'identifiant w lmdp",
        "wa7ed 3iyet liya galiya ana men cnss w bgha lcode",
    ),
    *("a man from the CNSS is asking for my code on the phone",),
    *("someone on WhatsApp wants my password", "I got an email asking for my login and password"),
)
PASTED = (
    "Bonjour je suis Mr Alaoui de la CNSS, donnez moi le code que vous venez de recevoir",
    "Ici le service technique CNSS. Merci de nous communiquer le code que vous avez reçu par SMS"
    " afin de valider votre dossier",
    "Votre compte Damancom sera bloqué. Répondez à ce message avec votre identifiant et votre mot"
    " de passe.",
    "معكم مصلحة الصندوق، المرجو إرسال الرمز الذي توصلتم به",
    "السلام أنا من CNSS عطيني الكود اللي جاك دابا",
    "salam ana mn cnss 3tini lcode li jak daba",
    "This is the CNSS support team, please send us the code you just received",
)
NO_FRAUD = (
    *("le site me demande le code", "damancom veut mon mot de passe", "je n'ai pas reçu le code"),
    *("mon comptable me demande le code", "puis-je donner mon code à ma vendeuse ?"),
    *("envoyez-moi le code svp", "j'ai mis mon mot de passe et ça refuse", "bonjour"),
    *("j'ai cliqué sur s'authentifier avec OTP", "comment changer mon mot de passe"),
    *("j'ai donné mon numéro de téléphone à l'agence", "il me demande le code"),
    *("j'ai cliqué sur le lien du portail et rien ne s'ouvre", "je n'ai rien donné à personne"),
    *("الموقع يطلب مني الرمز", "البوابة تطلب كلمة المرور", "لم أتوصل بالرمز", "نسيت كلمة السر"),
    *("السيت كيطلب مني الكود", "ما جانيش الكود", "site kaytleb lcode w lmdp", "ma jani code"),
    *("the site asks for my password", "I did not get the code", "send me the code please"),
    *("où trouver mon identifiant", "my accountant wants the code"),
)
STEPS = {
    2: ("j'ai ouvert damancom et maintenant ?", "fte7t site w daba ?", "فتحت البوابة، ماذا بعد؟"),
    3: (
        *("la page demande mon identifiant", "le site me demande mon identifiant"),
        *("je suis devant la case identifiant", "je suis sur la page avec l'identifiant"),
        *("j'ai cliqué sur s'authentifier avec otp", "j'ai choisi otp et après"),
        *("وصلت إلى صفحة المعرف", "الموقع يطلب المعرف", "ضغطت على زر OTP"),
        *("السيت بغا المعرف", "ana f la page dyal l'identifiant", "wrekt 3la otp"),
        *("I am on the identifier page", "it asks for my login", "I clicked the OTP button"),
    ),
    4: (
        *("le portail me demande un code et un mot de passe", "la page veut le code à 6 chiffres"),
        *(
            "il demande le code et le mot de passe",
            "ça me demande le code",
            "on me demande le code",
        ),
        *("il me demande le mot de passe et le code je fais quoi",),
        *("j'ai mis mon identifiant et apres", "j'ai tapé l'identifiant, et maintenant ?"),
        *("البوابة تطلب مني الرمز وكلمة المرور", "الصفحة تطلب الرمز", "كتبت المعرف، ماذا بعد؟"),
        *("السيت كيطلب مني الكود والمودباس", "دخلت المعرف شنو ندير دابا"),
        *("site kaytleb mni lcode w lmdp", "dakhelt l'identifiant chno ndir daba"),
        *("the site asks me for the code and the password", "I entered my identifier, what next?"),
    ),
    5: (
        *("j'ai mis le code et le mot de passe et maintenant", "دخلت الكود والمودباس ومن بعد"),
        *("ktebt lcode w lmdp w daba", "I typed the code and the password, now what?"),
        *("أدخلت الرمز وكلمة المرور، ماذا بعد؟",),
    ),
}
NO_STEP = (
    *("j'ai oublié mon identifiant", "le site me demande mon identifiant et je l'ai oublié"),
    *("pourquoi le site me demande un code", "j'ai mis le code et il est refusé", "comment payer"),
    *("mon comptable me demande le code", "quelqu'un me demande le code", "mot de passe oublié"),
    *("نسيت المعرف", "لماذا يطلب الموقع الرمز", "nsit l'identifiant", "3lach site kaytleb lcode"),
    *("the site refuses my password", "why does it ask for a code", "et après ?", "le code"),
    *("il me demande le code pin de la carte", "je n'ai pas reçu le code, je fais quoi"),
)

GIVEN = (
    "j'ai envoyé mon mot de passe à mon comptable par whatsapp",
    "j'ai répondu au sms avec le code",
    "je me suis fait avoir, j'ai filé le code",
    "seftt lih lcode f whatsapp",
    "drt lcode f wa7ed site machi dyal damancom",
    "تعرضت للنصب عطيتهم المعلومات ديالي",
    "got scammed, gave them my login",
    "jé donné mon code au tel a un agent",
    "jé donné mon code a quelqun au telephone",
    "on m'a arnaqué, j'ai communiqué mes accès",
    "j'ai dicté les 6 chiffres à une dame au tél",
    "jé filé mon mdp a un inconnu",
    "j'ai répondu au mail avec mon mot de passe",
    "je me suis fait arnaquer j'ai tout donné",
    "sifett lih lmdp f watsap",
    "ktebt lmdp f site machi dyal cnss",
    "nsbo 3liya w 3tithom lcode",
    "نصبو عليا وعطيتهم الكود",
    "وقعت ضحية احتيال وأرسلت كلمة السر",
    "I was scammed, I gave her the password",
    "told him my code on the phone",
    "j'ai installé anydesk et il a pris la main sur mon pc",
    "j'ai scanné le qr reçu sur whatsapp",
    "j'ai envoyé mon code à ma collègue par sms",
)
# A bank stops what a new password does not.
OF_BANK = (
    "j'ai donné mon rib et ma carte a un monsieur de la cnss au tel",
    "j'ai dicté ma carte bancaire à un agent au téléphone",
    "3tit nmra d la carte dyali l wa7ed f tel",
    "عطيت نمرة الكارط لواحد ف التيليفون",
    "أعطيت رقم بطاقتي البنكية لشخص اتصل بي",
    "I gave my card number to a man on the phone",
)
PRESSED = (
    "une femme m'a appelé pour avoir le code à 6 chiffres",
    "Il dit qu'il travaille à la CNSS et il lui faut le code",
    "ma collègue veut que je lui envoie le code",
    "wa7ed gal lia ana men damancom 3tini lcode",
    "she wants the 6-digit code I received",
    "le code svp vite, ya un monsieur de la cnss au tel",
    "le technicien de l'ordre m'appelle et veut mon mot de passe pour reparer mon compte",
    "ma pharmacienne assistante demande le mot de passe",
    "on me réclame le code sinon mon compte sera bloqué",
    "bgha yakhod mni lcode",
    "Scannez ce code QR et entrez vos accès",
    "il m'a dit d'installer AnyDesk pour prendre la main",
    "un homme m'a téléphoné pour obtenir mon mot de passe",
    "elle dit qu'elle est de la cnss et il lui faut mon identifiant",
    "mon assistante veut le code",
    "la vendeuse me demande le mot de passe",
    "he needs the code from the sms",
    "he keeps asking for my password",
    "kayn wa7ed f tel mn cnss zreb lcode",
    "on exige mon mot de passe sinon on bloque mon compte",
    "si je ne donne pas le code mon compte sera suspendu, dit-il",
    "on me demande de scanner un qr code reçu par mail",
    "un agent veut que j'installe teamviewer",
    "le support me demande d'installer AnyDesk",
    "bghaw yakhdo mni lmdp",
    "بغا ياخد مني الكود",
    "هددوني بإغلاق الحساب إن لم أعط الرمز",
    "there is a man from the cnss on the line, quick the code",
    "le monsieur de l'ordre au téléphone veut mon identifiant",
)
HARMLESS = (
    "le site demande le code sms",
    "J'ai demandé mon code d'activation à la CNSS",
    "le site demande le code reçu par sms",
    "damancom demande le code sms",
    "j'ai demandé mon mot de passe à la CNSS hier",
    "j'ai demandé un nouveau code à l'agence CNSS",
    "j'ai donné mon rib à l'agence",
    "mon comptable utilise anydesk",
    "où est le code qr de l'affiche ?",
    "l portail kaytleb lcode li jani f sms",
    "mon compte est bloqué et il me demande le code",
    "طلبت الرمز من الصندوق",
    "I asked the CNSS for my code",
)
RECEIVED = (
    "j'ai reçu le code, où le mettre ?",
    "fin ndir lcode?",
    "فين نكتب الكود؟",
    "j'ai recu le code",
    "jani lcode",
    "وصلني الرمز",
    "ktbt l'identifiant w mn b3d?",
    "l portail tlab mni lcode w mot de passe f nefs lwe9t wach normal",
    "البوابة تطلب مني الرمز وكلمة المرور معا هل هذا عادي",
    "j'ai bien reçu le code",
    "code reçu",
    "ça y est j'ai le code",
    "je le mets où le code ?",
    "lcode jani",
    "wselni lcode",
    "جاني الكود",
    "توصلت بالرمز",
    "I received the code",
    "where do I type the code?",
    "أين أكتب الرمز؟",
    "drt l'identifiant w mn b3d",
    "la page demande le code et le mot de passe ensemble, c'est normal ?",
)
NO_CODE = (
    "j'ai reçu un code sans rien demander",
    "ma jani lcode",
    "lcode majanich",
    "j'ai reçu le code mais il est refusé",
    "ما وصلنيش الرمز",
    "I have not received the code",
    "jani code ma tlebtoch",
)


@pytest.mark.parametrize("text", [*DONE, *GIVEN])
def test_who_gave_something_away_is_understood(text: str) -> None:
    """A code that was told, a link that was followed."""
    assert content().situations.fraud(text) is Fraud.DONE


@pytest.mark.parametrize("text", OF_BANK)
def test_who_gave_what_a_bank_can_stop_is_told_of_the_bank(text: str) -> None:
    """Before the password of the portal."""
    assert content().situations.fraud(text) is Fraud.BANK


@pytest.mark.parametrize("text", [*ASKED, *PASTED, *PRESSED])
def test_who_is_asked_for_a_secret_is_understood(text: str) -> None:
    """By voice, by WhatsApp, by somebody who says that they are of the CNSS; or in the words."""
    assert content().situations.fraud(text) is Fraud.ASKED


@pytest.mark.parametrize("text", [*NO_FRAUD, *HARMLESS, *RECEIVED])
def test_what_the_portal_or_an_accountant_asks_for_is_no_fraud(text: str) -> None:
    """Who asks decides."""
    assert content().situations.fraud(text) is None


@pytest.mark.parametrize(
    ("step", "text"), [(step, text) for step, texts in STEPS.items() for text in texts]
)
def test_who_says_where_they_are_gets_that_step(step: int, text: str) -> None:
    """What the page asks for, or what comes after what was done."""
    assert content().situations.step(text) == step


@pytest.mark.parametrize("text", [*NO_STEP, *NO_CODE, *DONE, *ASKED, *PASTED, *PRESSED])
def test_who_has_another_trouble_is_at_no_step(text: str) -> None:
    """Forgotten, refused, asked by somebody."""
    assert content().situations.step(text) is None


@pytest.mark.parametrize("text", RECEIVED)
def test_who_has_the_code_gets_the_step_at_which_it_is_typed(text: str) -> None:
    """« j'ai reçu le code », « où le mettre ? », both asked for at once."""
    assert content().situations.step(text) == CODE


@pytest.mark.parametrize(
    "text",
    [
        *(
            "sifto liya message gal liya 3tini lcode wach b sa7",
            "jani whatsapp kaygol 3tini l mdp",
        ),
        *("on m'a envoyé un message, il dit donnez-moi le code, c'est normal ?",),
        *("وصلني ميساج كيقول ليا عطيني الكود واش بصح", "وصلتني رسالة تقول أعطني الرمز"),
        *("i got a whatsapp saying give me the code, is it real?",),
        *("il m'a dit de lui envoyer le mot de passe",),
    ],
)
def test_who_repeats_that_a_secret_was_asked_for_is_warned(text: str) -> None:
    """« 3tini lcode » in somebody's words had three buttons for an answer."""
    assert content().situations.fraud(text) is Fraud.ASKED


@pytest.mark.parametrize(
    "text",
    [
        *("je n'ai pas reçu le sms, envoyez-moi le code", "envoyez moi un sms avec le code"),
        *("ma wselnich sms, sift liya lcode", "le site dit entrez le code", "3tini lcode"),
        "send me the code by text",
    ],
)
def test_who_wants_the_code_from_us_tells_of_no_fraud(text: str) -> None:
    """Nor what the portal asks for."""
    assert content().situations.fraud(text) is None
