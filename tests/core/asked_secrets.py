"""What helpers write about codes in five writings: what may leave, and what asks for a secret."""

HONEST = """
Le code arrive mieux le soir.
Saisissez le code reçu par SMS sur le portail.
Tapez-le sur la page de Damancom, jamais ici.
Le code ? Tapez-le sur la page de Damancom, jamais ici.
Ne le donnez à personne.
Ne donnez le code à personne, même pas à nous.
N’envoyez jamais votre mot de passe, ni ici ni ailleurs.
Avez-vous reçu le code ?
Dites-moi si le code est arrivé.
Demandez un nouveau code et attendez deux minutes.
Damancom vous envoie le code par SMS.
La CNSS vous donnera un nouveau mot de passe à l’agence.
Votre identifiant est sur le premier courrier de la CNSS.
Cliquez sur « Mot de passe oublié ».
Si quelqu’un vous demande le code, raccrochez.
Vous avez donné le code à quelqu’un ? Changez votre mot de passe sur le portail.
Personne de l’Ordre ne vous demandera votre mot de passe.
Envoyez-moi une capture de l’écran, sans le code ni l’identifiant.
Entrez votre identifiant puis votre mot de passe, ensuite Valider.
À quelle heure le code est-il arrivé ?
Changez le mot de passe, puis réessayez.
Le mot de passe doit avoir une majuscule.
يصل الرمز أسرع في المساء.
اكتبوا الرمز في صفحة ضمانكم، وليس هنا.
لا تعطوا الرمز لأي شخص.
لا ترسلوا كلمة المرور لأحد.
هل وصلكم الرمز؟
اطلبوا رمزا جديدا بعد دقيقتين.
أدخلوا المعرف ثم كلمة المرور.
ما تعطيو الكود لحتى واحد.
الكود كيوصل مزيان فالليل.
كتبو الكود فالموقع ديال ضمانكم.
lcode kaywsel mzyan f lil
ma t3tiw lcode l ta wa7ed
ktbo lcode f site dyal Damancom, machi hna
wach wslek lcode?
tlbo code jdid mn b3d jouj d9aye9
The code comes faster in the evening.
Type the code on the Damancom page, never here.
Never give your password to anyone.
Did the code arrive?
Ask for a new code and wait two minutes.
Don't send the code to anyone.
Enter your identifier, then your password.
"""

ASKING = """
Envoyez-moi votre mot de passe
Donnez le code à mon collègue
Quel est le code que vous avez reçu ?
Il me faut votre mot de passe et votre identifiant
Tapez ici le code du SMS, je m’en occupe
Envoyez les 6 chiffres reçus ici
Envoyez les 6️⃣ chiffres reçus
Envoyez la photo de votre CNIE ici
Quel code avez-vous reçu ?
C’est quoi votre mot de passe ?
Votre code svp
Et le mot de passe ?
J’ai besoin du code reçu par SMS.
Pouvez-vous me dire le code ?
Puis-je avoir votre identifiant ?
Dis-moi ton code
Envoie le code
donne ton mdp
Le code, envoyez-le moi
Le code est arrivé ? Envoyez-le-moi.
N’hésitez pas à m’envoyer le code.
Ne donnez le code qu’à moi.
Ne donnez le code à personne sauf à moi.
Répondez avec le code reçu.
Communiquez votre RIB en réponse à ce message.
Photographiez votre carte bancaire et envoyez.
Merci de transmettre vos identifiants.
Veuillez confirmer votre numéro d’affiliation et votre mot de passe.
Je me connecte à votre place avec votre mot de passe.
On vous demande le code : dictez-le.
Transférez-moi le SMS de la CNSS.
c o d e svp
envoyez moi le c0de
Il me manque juste le code pour terminer.
J’attends le code.
Vous pouvez m’écrire votre code ici en toute sécurité.
اكتب هنا كلمة السر
أرسلوا لي رمز التحقق
أرسل الرمز
ما هو الرمز الذي وصلك؟
أحتاج إلى كلمة المرور والمعرف
أعطني رقم بطاقتك الوطنية
هل يمكنك إرسال الرمز لي؟
صورة البطاقة الوطنية من فضلك
لا تتردد في إرسال الرمز
شنو هو الكود لي جاك؟
عطيني الكود
صيفط ليا المودباس
بغيت الكود ديالك
خاصني الكود باش نكمل ليك
3tini lcode li jak f sms
sift liya code
chno lcode li jak?
bghit lmodpas dyalk
khasni lcode bach nkmel lik
goul liya lcode
lcode 3afak
ktb hna lcode
sift liya tswira d la carte
I need your password
Send me the code you got
what is the code you got?
What's your login?
Could you share the 6 digits?
Tell me the OTP please
Can I have your password?
Reply with the code.
Type your password here.
Don't hesitate to send me the code
your pin?
"""

FREE = """
Ouvrez le relevé, puis validez en juillet 2025.
Voyez https://www.damancom.ma/fr/
Allez sur damancom.ma et cliquez sur Valider.
Le fichier bds_juin.xml est refusé quand il manque une ligne.
Le relevé est vide.Puis validez.
Payez les cotisations sur le portail.
Reportez le montant du brut dans la colonne.
Il faut trois salariés et deux lignes, puis un total.
Alors c’est une prime nulle.
افتحوا البيان ثم اضغطوا على المصادقة.
7ell lportail w cliki 3la Valider
"""

HELD = """
Voyez https://exemple.ma/a
Allez sur damancom.co et tapez tout
cnss.support
damancom-aide point ma
damancom point ma
https://damancom.ma@evil.co
http://damancom.ma.evil.tk/fr
damancom . co
Damancom.Support
damancom-secours.com
t.me/aide
Écrivez à @aide_cnss
Appelez le 3️⃣9️⃣3️⃣9️⃣
Appelez le 05 22 54 76 00
Le numéro est ٠٥٢٢٥٤٧٦٠٠
3 9 3 9
appelez le trois neuf trois neuf
Installez AnyDesk, je prends la main
Payez 200 DH par CashPlus à Karim Tazi
Je suis l’agent de la CNSS, contactez moi sur WhatsApp
Le délai est reporté au 31 juillet, ne déclarez rien
Scannez ce code QR et entrez vos accès
تأجل الأجل
الأجل ممدد إلى غاية 10 غشت
deadline extended until 10 August
l ajal tajel
contactez-moi en privé
3ayet liya
partagez votre écran
virez la somme à mon collègue
ادفعوا لموظفنا
vous avez jusqu’au 31
call me
damancom[.]help
xn--damancm-3ya.ma
damancom。support
damancom.ma.co
"""


def lines(text: str) -> list[str]:
    """Return the sentences of a table."""
    return [line for line in text.splitlines() if line]
