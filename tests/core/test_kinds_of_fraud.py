"""Frauds of every kind as people tell them, beside what sounds like one and is none."""

import pytest

from tests.built import content

TOLD = """
on m'a appelé de la CNSS pour me demander mon code
j'ai donné mon mot de passe à un inconnu au téléphone
une personne se présente comme agent CNSS et veut mes identifiants
j'ai cliqué sur un lien suspect
quelqu'un a piraté mon compte Damancom
mon compte est utilisé par quelqu'un d'autre
j'ai reçu un SMS qui me demande ma carte bancaire
il m'a demandé le code reçu par SMS et je l'ai donné
un faux agent est venu me demander de l'argent
je me suis fait arnaquer
on me demande 300 dh pour activer mon compte
un mail de la CNSS me demande mon mot de passe, c'est vrai ?
quelqu'un m'écrit sur WhatsApp au nom de la CNSS
j'ai envoyé la photo de ma CIN à un numéro inconnu
la personne au téléphone connaissait mon nom et voulait le code
de l'argent a disparu de mon compte après l'appel
j'ai rempli un formulaire qui n'était pas celui de la CNSS
on m'a demandé d'installer AnyDesk
un inconnu a modifié ma déclaration
j'ai partagé mon écran avec un soi-disant technicien
j'ai répondu au SMS avec le code
mon employé a donné les accès à un escroc
il dit être de Damancom et exige un paiement tout de suite
j'ai reçu un appel menaçant de fermer ma pharmacie si je ne paie pas
someone called pretending to be CNSS and asked for my password
I gave my code to a stranger
I clicked a suspicious link
my account was hacked
somebody else is using my account
they asked me to pay to unlock my account
I got a WhatsApp message from a fake CNSS
he wanted my card number
I shared my screen with a man who called
I sent a photo of my ID to an unknown number
اتصل بي شخص يقول إنه من الضمان الاجتماعي وطلب الرمز
أعطيت كلمة السر لشخص مجهول
ضغطت على رابط مشبوه
حسابي مخترق
شخص آخر يستعمل حسابي
تعرضت للنصب
وصلتني رسالة تطلب رقم بطاقتي البنكية
طلبوا مني أداء مبلغ لتفعيل الحساب
رسالة على الواتساب باسم الصندوق تطلب كلمة السر
أرسلت صورة بطاقتي الوطنية إلى رقم مجهول
عيط ليا واحد وقال ليا عطيني الكود
عطيت الكود لواحد ما كنعرفوش
كليكيت على ليان مشبوه
تقرصن ليا الكونط
نصبو عليا
جاني ميساج كيطلب لاكارط ديالي
بغاو ليا الفلوس باش يحلو ليا الكونط
3iyet liya wahed o tleb meni lcode
3tit lmdp l wahed makan3rfouch
klikit 3la lien mchbouh
tpirata liya compte
nsbo 3liya
jani message kaytleb la carte dyali
chi wahed kaykhdem b compte dyali
sift tswirt la carte nationale l nemra makan3rfhach
bghaw lflous bach yhellou liya compte
un faux contrôleur est passé prendre la carte d'identité
ma vendeuse a lu le SMS à quelqu'un au téléphone
on se connecte à mon espace la nuit
un soi-disant conseiller veut voir mon écran
j'ai laissé un monsieur entrer dans mon ordinateur
quelqu'un s'est fait passer pour la CNSS et ma secrétaire l'a cru
mon adresse e-mail a été remplacée sur Damancom sans moi
ils ont récupéré mon mot de passe par téléphone
on me menace de pénalités si je n'envoie pas le code
le site avait l'air vrai, j'ai entré mon identifiant et maintenant plus rien
deux salariés que je ne connais pas figurent dans ma déclaration
un lien bizarre m'a demandé mon mot de passe
j'ai scanné le code que ce monsieur m'a envoyé
j'ai dit mon code à la dame qui m'a appelé
mon compte a été vidé après avoir cliqué
on a déposé une déclaration à ma place
j'ai accepté une connexion que je n'ai pas faite
un ancien employé utilise encore mes accès
il m'a promis d'annuler mes pénalités contre 1000 dh
someone phoned about a refund and wanted my card
my cashier read the SMS to a caller
logins at 3 am that are not mine
a man wants to see my screen
I let someone into my computer
my e-mail was replaced without me
they threaten me with fines unless I send the code
I entered my login on a strange site
an old employee still uses my password
two workers I don't know appear in my declaration
مفتش مزيف أخذ نسخة من بطاقتي
قرأت موظفتي الرسالة لشخص في الهاتف
هناك دخول إلى حسابي في الليل
يهددونني بالغرامات إذا لم أرسل الرمز
أدخلت معرفي في موقع غريب
غيروا بريدي الإلكتروني دون علمي
موظف سابق ما زال يستعمل كلمة السر
سمحت لشخص بالدخول إلى حاسوبي
وعدني بإلغاء الغرامات مقابل مال
قبلت طلب دخول لم أقم به
الخدامة قرات الميساج لواحد فالتيليفون
شي حد كيدخل لحسابي بالليل
كيهددوني بالغرامة إلا ما صيفطتش الكود
دخلت المعلومات ديالي فواحد السيت غريب
بدلو ليا الإيميل بلا خباري
واحد كان خدام عندي باقي كيستعمل المودباس
خليت واحد يدخل للبيسي ديالي
واحد قاليا نحيد ليك الغرامة عطيني الفلوس
واحد بغا يشوف ليكران ديالي
سكانيت واحد الكود صيفطو ليا واحد
lkhddama 9rat lmessage l wahed f telephone
kaydkhlo l compte dyali f lil
kayhddouni b lgharama ila masifttch lcode
dkhelt lma3loumat dyali f site ghrib
beddlo liya l'email bla khbari
wahed kan khdam 3ndi ba9i kaysta3mel lmdp
khllit wahed ydkhel l pc dyali
wahed galiya n7eyed lik lgharama 3tini flous
wahed bgha ychouf l'écran dyali
scannit wahed lcode sifto liya wahed
mon neveu a révélé mon mot de passe à un démarcheur
j'ai lâché le code sans réfléchir à un type au téléphone
je lui ai filé mes identifiants, il disait travailler à la CNSS
j'ai été assez naïve pour donner le code
je me suis laissé convaincre de donner mon mot de passe
un prétendu responsable exige nos identifiants
la CNSS m'aurait écrit sur Facebook pour avoir ma carte
un compte Telegram « Damancom support » me réclame le code
une page Facebook propose de déclarer si on donne le mot de passe
j'ai téléchargé une application envoyée par un inconnu
je n'ai plus accès à mon compte, quelqu'un a tout changé
mes coordonnées bancaires ont été remplacées par d'autres
une déclaration a été modifiée sans que je le demande
je reçois des codes que je n'ai pas demandés
je reçois sans arrêt des SMS de code alors que je ne fais rien
un huissier m'appelle pour une dette CNSS à régler par carte
virement demandé sur un compte personnel par un agent
il fallait payer par recharge téléphonique pour éviter la coupure
le numéro qui m'appelle ressemble à celui de la CNSS
quelqu'un usurpe mon identité auprès de la CNSS
ma carte a servi à des achats après ce SMS
someone tricked me into reading the code
I fell for it and gave my login
a so-called manager demands our login
I downloaded an app a stranger sent
I keep getting codes I never asked for
my bank details were swapped
a declaration was changed and nobody here did it
they said pay by phone credit or be cut off
my card was used after that text
someone is impersonating me at the CNSS
a page on Facebook wants my password to help
an unknown man read my code over my shoulder
قلت كلمة السر لرجل يدعي أنه مسؤول
انخدعت وأعطيت المعرف
صفحة على الفيسبوك تطلب كلمة السر للمساعدة
حملت تطبيقا أرسله شخص مجهول
تصلني رموز لم أطلبها
تم تغيير الحساب البنكي في ملفي دون علمي
شخص ينتحل هويتي
طلبوا الأداء عبر تعبئة الهاتف
استعملت بطاقتي بعد تلك الرسالة
تم تعديل تصريحي ولم أفعل شيئا
تغرقت وعطيت الكود
واحد كيقول راه مسؤول بغا المعلومات ديالي
تيليشارجيت واحد لابليكاسيون صيفطها ليا واحد
كيجيوني كودات ما طلبتهمش
واحد داير راسو أنا عند CNSS
بدلو ليا الريب فالدوسي
قالو ليا خلص بروشارج ولا نقطعو عليك
صفحة ففيسبوك بغات المودباس
tferga3t o 3tit lcode l wahed
telechargit application sifetha lia wahed
kayjiwni codes ma tlebthomch
beddlo lia lrib f dossier
wahed dayer rasso ana 3nd cnss
galo lia khlles b recharge wla n9et3o 3lik
page f facebook bghat lmdp
lcarte dyali tkhdmat mn be3d dak sms
"""
CALM = """
comment changer mon mot de passe ?
j'ai oublié mon code
la CNSS me demande une attestation
je n'ai pas reçu le SMS
mon comptable veut un accès
la CNSS m'a envoyé un mail de confirmation
j'ai appelé la CNSS hier
j'ai donné la déclaration à la banque
le paiement est parti de mon compte bancaire
comment ajouter un utilisateur ?
on m'a appelé pour une visite médicale
un collègue m'a dit que le délai est repoussé
le portail me demande un code
j'ai envoyé ma déclaration
je dois payer combien de pénalités ?
mon compte est bloqué après trois essais
how do I add a user?
I forgot my password
the portal asks for a code
I called CNSS yesterday
my accountant needs access
كيف أضيف مستعملا؟
نسيت كلمة السر
البوابة تطلب رمزا
اتصلت بالوكالة أمس
المحاسب يريد الدخول
حسابي مغلق بعد ثلاث محاولات
نسيت المودباس
عيطت لهم البارح
الكونط تبلوكا
nsit lmdp
3iyett lihom lbar7
compte tbloka
comptable bgha l'accès
mon écran est noir, quelqu'un peut m'aider ?
ma secrétaire a lu le SMS et a tapé le code
je partage mon écran avec mon comptable pour la formation
la CNSS m'a envoyé un mail de confirmation de paiement
j'ai changé mon adresse e-mail sur Damancom
un ancien salarié demande son attestation
on me dit que j'ai des pénalités, comment les annuler ?
j'ai scanné la déclaration en PDF
un contrôleur de la CNSS est venu vérifier les salariés
le portail m'a demandé mon mot de passe deux fois
ma vendeuse a déclaré à ma place pendant mes congés
je travaille la nuit, puis-je déclarer la nuit ?
deux salariés manquent dans ma déclaration
mon compte bancaire a été débité deux fois par la CNSS
j'ai accepté les conditions d'utilisation
I changed my email on the portal
my cashier typed the code for me
my screen is frozen
an old employee wants a certificate
can I log in at night?
غيرت بريدي الإلكتروني
موظف سابق يطلب شهادة
هل يمكن الدخول ليلا؟
زميلي ساعدني في الدخول
بدلت الإيميل ديالي
الخدامة بغات شهادة الأجر
ليكران ديالي كحل
واش ممكن نصرح بالليل
beddelt l'email dyali
lkhddama bghat attestation
wach nqder ndkhel f lil
mon neveu m'a aidé à déclarer
j'ai donné le code d'activité au comptable
je reçois le code trop tard
je ne reçois pas les codes
j'ai téléchargé l'application DamanCom
j'ai téléchargé le bordereau
mes coordonnées bancaires ont changé, comment les mettre à jour ?
comment modifier une déclaration ?
la CNSS a une page Facebook ?
un huissier m'a remis une mise en demeure de la CNSS
je paie par carte sur le portail, est-ce sûr ?
le numéro de la CNSS, c'est lequel ?
ma déclaration a été modifiée par mon comptable
virement à la CNSS : quel RIB ?
je n'ai plus accès à mon compte après trois erreurs
I downloaded the receipt
my bank details changed, how do I update them?
the codes arrive late
does the CNSS have a Facebook page?
my accountant changed the declaration
حملت التطبيق الرسمي
الرموز تصل متأخرة
تغير حسابي البنكي، كيف أحينه؟
المحاسب عدل التصريح
تيليشارجيت الوصل
الكودات كيجيو معطلين
بغيت نبدل الريب
telechargit lwasl
lcodes kayjiw m3ettlin
bghit nbeddel lrib
"""


@pytest.mark.parametrize("text", TOLD.strip().splitlines())
def test_a_fraud_is_understood(text: str) -> None:
    """Whoever tells it, in whatever words."""
    assert content().situations.fraud(text) is not None


@pytest.mark.parametrize("text", CALM.strip().splitlines())
def test_what_happens_every_day_is_none(text: str) -> None:
    """Own changes, late codes, visits and accountants."""
    assert content().situations.fraud(text) is None
