"""What people tell of frauds in five writings, by what has become of them, and what is none."""

INTRUDED = """
Mon compte a été piraté
quelqu'un est entré dans mon compte
On a changé mon RIB
تم اختراق حسابي
شي حد دخل لحسابي
chi wa7ed dkhel l compte dyali
mon compte damancom est piraté
je me suis fait pirater
on m'a piraté
mon compte a été hacké
j'ai été hacké
on a piraté mon compte
on m'a volé mon compte
quelqu'un utilise mon compte
quelqu'un s'est connecté à mon compte
quelqu'un s'est connecté avec mon identifiant
une personne inconnue a accédé à mon espace
quelqu'un a changé mon mot de passe
mon mot de passe a été changé sans moi
mon numéro de téléphone a été changé sur damancom sans mon accord
on a modifié mon RIB
mon RIB a changé sans que je le demande
une déclaration a été faite à mon nom sans moi
quelqu'un a déclaré à ma place
il y a une connexion que je ne reconnais pas
je vois une connexion inconnue sur mon compte
usurpation de mon compte
intrusion dans mon compte
حسابي مخترق
اخترقوا حسابي
تم تهكير حسابي
شخص دخل إلى حسابي
دخل أحدهم إلى حسابي
غيروا رقم حسابي البنكي
تم تغيير كلمة المرور دون علمي
سرقوا حسابي
تهكر ليا الكونط
تهكرت
هكرو ليا الحساب
بيراطاو ليا الكونط
شي واحد دخل للكونط ديالي
شي حد بدل ليا المودباس
بدلو ليا الريب
lcompte dyali tpirata
tpirata lia lcompte
compte dyali thacka
pirataw lia compte
hackaw lia lcompte
chi 7ed dkhel lcompte dyali
chi had bddel lia lmdp
beddlo lia rib
beddlo lia lmdp bla ma n3ref
srr9o lia lcompte
my account was hacked
my account has been hacked
someone got into my account
someone logged into my account
somebody is using my account
someone changed my password
they changed my bank details
my bank account number was changed on damancom
my account is compromised
unauthorized login on my account
mon compte cnss a été visité par quelqu'un
quelqu'un se sert de mon identifiant
je crois qu'on m'a piraté
أحد ما دخل حسابي
لقد اخترق حسابي
هناك من يستعمل حسابي
شي واحد خدام بالكونط ديالي
chi wa7ed khddam b compte dyali
my account got hacked what do I do
"""

DONE = """
Une dame m'a fait lire le SMS
3titu lcode
Un monsieur m'a fait dire le code
Il m'a fait taper le code sur son site
Elle m'a fait envoyer le SMS
ils m'ont fait lire les chiffres au téléphone
On m'a fait donner mon mot de passe
j'ai donné le code à quelqu'un
je lui ai donné le code
je leur ai lu le sms
j'ai lu le sms à une dame
j'ai dicté les chiffres
il m'a pris le code
elle a eu mon code au téléphone
il connait mon mot de passe maintenant
قرأت له الرسالة
جعلتني أقرأ الرمز
عطيتو الكود
عطيت ليه الكود
قريت ليه الميساج
خلاني نقرا ليه الكود
3titou lcode
3tito lcode
3titha lcode f tilifoun
3titoh lmdp
9rit lih sms
golt lih lcode
wa7ed 3yet lia w 3titu lcode
khellani n9ra lih lcode
khlatni n9ra liha sms
wa7ed gal lia sift lcode
he made me read the code
she made me read the text out
a woman had me read her the SMS
I gave him the code
I read him the digits
est-ce que je suis victime d'une arnaque
un homme m'a fait lire le code à voix haute
عطيت الكود لواحد ما كنعرفوش
وحدة عيطات ليا وقريت ليها الكود
wa7da 3eytat lia w 9rit liha lcode
3titha lcode w daba khayf
wahd sift lia lien w ktebt fih lmdp
someone has my login
he had me read out the code
"""

ASKED = """
cnss-maroc.xyz demande ma carte bancaire
On me réclame 500 dh pour débloquer
J'ai reçu un faux SMS de la CNSS
Je crois que c'est une arnaque
This looks like phishing
واش هادشي نصب
wa7ed f telephone kay goul lia 3tini lcode
chi wa7ed f tilifoun gal lia 3tih lcode
an agent called and wants my OTP
on me demande 300 dirhams pour débloquer mon compte
un agent réclame 1000 dh pour régulariser
il veut de l'argent pour activer mon compte
on m'a demandé de payer pour débloquer le compte
il faut payer 200 dh par cashplus pour récupérer l'accès
un SMS me demande de payer 50 dh sinon mon compte sera bloqué
damancom-maroc.com me demande mon mot de passe
le site cnss-ma.info veut mon code
damancom.net demande mon identifiant
un site bizarre me demande ma carte bancaire
faux sms
j'ai reçu un faux mail de la cnss
message suspect de la cnss
j'ai reçu un sms suspect
un sms bizarre de la CNSS avec un lien
ce sms est louche
c'est une arnaque ?
est-ce une arnaque ?
c'est du phishing ?
ça sent l'arnaque
je pense que c'est une escroquerie
on dirait une arnaque
tentative d'arnaque
tentative de phishing
je soupçonne une fraude
faux agent de la cnss
un faux conseiller m'a appelé
appel frauduleux
j'ai peur que ce soit une arnaque
on essaie de m'arnaquer
واش هذا نصب
هل هذا احتيال؟
أظن أنها عملية احتيال
أشك في أن هذا نصب
وصلتني رسالة مزيفة من الصندوق
وصلتني رسالة مشبوهة
رسالة احتيالية
طلبوا مني 500 درهم لفتح الحساب
يطلبون المال مقابل تفعيل الحساب
اتصل بي موظف ويريد الرمز
موقع مزيف يطلب بطاقتي البنكية
واش هادشي شفرة
واش هاد الميساج ديال النصب
جاني ميساج مزور من الضمان
جاني ميساج ما عجبنيش من الضمان
بغاو 500 درهم باش يحلو ليا الحساب
واحد ف التيليفون كيگول ليا عطيني الكود
شي واحد ف التيليفون قال ليا عطيه الكود
wach hadchi nsb
wach hadi arnaque
wach had sms s7i7 wla nesb
jani sms mzewer mn cnss
hadchi fih nesb
bghaw 500 dh bach y7ello lia lcompte
wa7d kay goul lia 3tini lmdp
chi 7ed f telephone kay9ol lia 3tini code
I got a fake SMS from CNSS
suspicious text from cnss
is this a scam?
is this phishing?
I think this is a scam
looks like a scam
scam or real?
fake agent called me
they want 500 dh to unlock my account
they ask for money to unblock the account
an agent phoned and wants the OTP
cnss-maroc.xyz asks for my card
someone told me to give him the code
fraud attempt
un appel bizarre de la CNSS
elle m'a demandé de lui lire les chiffres et je l'ai fait
on m'exige 200 dh pour réactiver mon accès
une personne veut 400 dirhams pour régler mon dossier
damancom.ma.login-verif.com me demande mon code
le site portail-cnss.net demande ma carte
هذه رسالة نصب؟
طلبوا المال لتفعيل حسابي
هاد الميساج باين فيه النصب
had sms fih chi nesb
hadchi bayn fih arnaque
kaytelbo mni 300 dh bach y7ello compte
I suspect fraud
a man told me to send him the code
"""

CALM = """
le site me demande le code
mon comptable veut le code
mon comptable me demande le code
puis-je donner mon code à ma vendeuse ?
j'ai donné mon code à mon comptable
mon compte est bloqué
mon compte est verrouillé
mon compte ne marche pas
je n'arrive pas à entrer dans mon compte
je ne peux pas accéder à mon compte
impossible d'entrer dans mon compte
mon mot de passe a expiré
j'ai changé mon mot de passe
j'ai changé mon RIB
comment changer mon RIB
je veux changer mon RIB
comment changer de RIB sur damancom
comment modifier mon numéro de téléphone
j'ai changé de numéro
mon numéro a changé
la CNSS me réclame une majoration
on me réclame des pénalités de retard
la cnss me réclame 500 dh de majoration
combien dois-je payer pour débloquer mon dossier
je dois payer 500 dh de cotisations
combien coûte l'adhésion
on me réclame une attestation
on me demande un code
on me demande le mot de passe
il me demande le code
faux code
mon code est faux
mot de passe faux
message d'erreur faux identifiant
je me suis trompé de code
j'ai reçu un SMS de la CNSS
j'ai reçu le sms
j'ai reçu deux sms
je n'ai pas reçu de sms
le sms n'arrive pas
j'ai lu le sms et tapé le code
j'ai tapé le code
j'ai donné le code au portail
le portail veut mon identifiant
mon associé est entré dans mon compte
mon comptable est entré dans mon compte
mon comptable utilise mon compte
je suis entré dans mon compte
je suis entré dans le compte et ensuite ?
ma vendeuse a changé le mot de passe
une dame de l'agence m'a dit d'attendre
une dame m'a aidé à l'agence
un agent m'a dit de venir à l'agence
un agent m'a appelé pour un rendez-vous
la cnss m'a appelé pour une régularisation
la cnss a appelé pour mon dossier
un confrère m'a envoyé le lien
j'ai ouvert le lien du portail
c'est normal ?
c'est vrai que le délai est prolongé ?
est-ce que damancom est sûr ?
est-ce que ce bot est officiel ?
le site est-il officiel ?
qu'est-ce que le phishing ?
la fuite de données de la cnss en avril 2025
suis-je dans la fuite ?
damancom.ma demande mon mot de passe
www.damancom.ma me demande le code
cnss.ma demande mon identifiant
le site www.cnss.ma ne s'ouvre pas
payer 500 dh de cotisations par carte bancaire
puis-je payer par carte bancaire ?
où mettre mon RIB
quel RIB donner
le RIB est refusé
mon RIB a changé, comment le déclarer
nouvelle banque, comment changer le rib
débloquer mon compte
comment débloquer mon compte
il faut payer combien pour le certificat ?
erreur de connexion
problème de connexion
connexion impossible
connexion inconnue erreur
j'ai reçu un code
je reçois trop de codes
le code ne vient pas
merci, le code est arrivé
ça ne marche pas
bonjour
qui es-tu ?
الموقع يطلب مني الرمز
المحاسب يريد الرمز
حسابي مغلق
لا أستطيع الدخول إلى حسابي
دخلت إلى حسابي
غيرت كلمة المرور
كيف أغير كلمة المرور
كيف أغير رقم حسابي البنكي
نسيت كلمة السر
وصلتني رسالة من الصندوق
لم تصلني الرسالة
هل هذا صحيح؟
ما هو المبلغ؟
علي أداء 500 درهم
الرمز خاطئ
واش هادشي صحيح
واش هادشي عادي
واش السيت خدام
دخلت للحساب ديالي
ما قديتش ندخل لحسابي
الكونط تبلوكا
بدلت المودباس
بدلت الريب
بغيت نبدل الريب
الكونطابل بغا الكود
الكونطابل دخل لحسابي
ما جانيش الميساج
جاني الكود
جاني ميساج من الضمان
خاصني نخلص 500 درهم
dkhelt l compte dyali
ma 9dertch ndkhel l compte
lcompte tbloka
beddelt lmdp
bghit nbeddel rib
kifach nbeddel rib
lcomptable bgha lcode
lcomptable dkhel l compte
lcomptable gal lia 3tini lcode
majanich sms
jani lcode
jani sms mn cnss
jani sms fih lcode
wach hadchi s7i7
wach hadchi 3adi
wach site khddam
site kaygol lia dakhel lcode
khassni nkhelles 500 dh
lcode ghalet
3titu lwe9t
3tit l'attestation l comptable
my account is locked
I cannot get into my account
I got into my account
I changed my password
I changed my bank account
how do I change my bank details
my accountant wants the code
my accountant logged into my account
the site asks for the code
I got an SMS from CNSS
I did not get the text
the code is wrong
they charge 500 dh penalty
I have to pay 500 dh
is this normal?
is it true?
is the site down?
is the portal safe?
an agent told me to come to the agency
wrong password
fake password error
unlock my account
how to unlock my account
login error
send me the code please
j'ai changé mon mot de passe sans problème
mon comptable a changé mon mot de passe
mon comptable est entré dans mon espace avec son identifiant
on a changé de comptable
on a changé de RIB, comment le dire à la CNSS ?
notre RIB a changé
le numéro de la pharmacie a changé
j'ai changé de téléphone
mon compte est vide
mon compte a été suspendu
mon compte a été créé hier
mon compte n'est pas reconnu
mon compte est utilisé par ma comptable
puis-je partager mon compte ?
qui peut entrer dans mon compte ?
comment savoir si je suis dans la fuite ?
combien pour débloquer le compte ?
le déblocage est-il payant ?
comment activer mon compte ?
activer le paiement en ligne
payer par virement ou carte ?
la CNSS demande 500 dh de pénalités
on me demande de payer les cotisations
il faut payer avant le 10
l'inspecteur de la CNSS est passé à l'officine
un inspecteur de la cnss m'a appelé pour une visite
un agent de la CNSS m'a dit que le code arrive par mail
la dame du guichet m'a donné un nouveau mot de passe
quelqu'un sait pourquoi le code n'arrive pas ?
quelqu'un a-t-il reçu le code ?
quelqu'un peut m'aider ?
quelqu'un a réussi à se connecter aujourd'hui ?
est-ce que quelqu'un a déjà déclaré ?
quelqu'un a changé son mot de passe récemment ?
le message d'erreur est bizarre
un message bizarre s'affiche
la page est bizarre
le lien ne marche pas
le lien est faux
le code est faux
j'ai lu le guide
j'ai lu votre message
j'ai lu le SMS mais le code est refusé
le site m'a fait changer le mot de passe
damancom m'a fait taper le code deux fois
il m'a refusé le code
il a pris le code et rien
le site a accepté le code
il connaît mon identifiant, le site
www.damancom.ma/fr demande un code
https://www.damancom.ma/fr/ me demande mon identifiant
adala.justice.gov.ma ne répond pas
بدلت كلمة المرور
تم تغيير كلمة المرور بنجاح
هل تم تغيير الموقع؟
حسابي موقوف
محاسبي يدخل إلى حسابي
كيف أفعل حسابي؟
هل هذا الموقع رسمي؟
علي دفع 500 درهم غرامة
هل من شخص توصل بالرمز؟
شي حد جاه الكود؟
شي حد دخل لضمانكم اليوم؟
واش شي واحد قدر يدخل؟
بغيت نفعل الكونط
واش هاد الموقع رسمي
خاصني نخلص الواجبات
chi 7ed ja lih lcode ?
chi wa7ed 9der ydkhel lyoum ?
chi had dkhel l damancom ?
bghit ndkhel l compte
lkhddama dkhelt l compte dyali
wach had site officiel
ghadi nkhelles b virement
can anyone log in today?
has anyone received the code?
someone told me the deadline moved
someone said the code comes by email
my account was created yesterday
my accountant changed the password
the password was changed successfully
how much to unlock my account?
pay by bank transfer
an inspector came to the pharmacy
is this the official site?
is this the right site
the page looks strange
"""
