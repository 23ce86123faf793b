"""Sentences of helpers by who does what with a secret: handed to them, or honest advice."""

REQUESTED = """
Faites-moi suivre le SMS
Balancez le code
Une photo de votre carte nationale svp
Appelez-moi avec le code
Gardez le code sous la main pour me le lire
Quand je vous appelle, gardez le code sous la main pour me le lire
رسل ليا السمية والكود
dwwz lia lcode
Read me the digits
Screenshot the text message please
Faites suivre le SMS au 06
Refilez-moi le code
Transférez-moi le message reçu
Filez-moi le mot de passe
Lâchez le code
Passez-moi le code
Je prends le code au téléphone
Dictez le code
Dictez-moi les six chiffres
Lisez-moi le SMS
Lisez ce qu'il y a dans le SMS
Montrez-moi le SMS
Une capture du SMS svp
Envoyez une capture du message avec le code
Photo du SMS svp
Une photo de la carte bancaire
La photo de votre CIN svp
Recto verso de la CNIE
Scan de la carte d'identité svp
Copie de votre carte nationale
Je vous appelle, vous me lirez le code
Appelez-moi et donnez le code
Rappelez-moi dès que vous avez le code pour me le donner
Vous me direz le code au téléphone
Vous me donnerez le code
Tenez le code prêt, je vous appelle
Ayez le code sous les yeux quand j'appelle
Préparez votre identifiant et votre code, je vous appelle
Mettez le code ici
Collez le code en réponse
Le code s'il vous plaît
Votre mot de passe ?
Et le code ?
C'est quoi votre code ?
Quels sont les chiffres reçus ?
Que dit le SMS ?
Qu'y a-t-il dans le SMS ?
Quel est le contenu du SMS ?
Le SMS contient quoi ?
Donnez-le-moi quand le code arrive
Dès réception du code, transmettez-le
Il me faudrait le code pour vérifier
J'ai besoin de votre identifiant
Partagez votre code avec moi
Communiquez-nous vos identifiants
Votre RIB svp
Envoyez votre RIB pour le remboursement
Je me connecte à votre place, il me faut vos accès
Donnez-moi vos accès
Je peux le faire pour vous avec votre mot de passe
Connectez-vous avec moi au téléphone et lisez le code
Envoie le code stp
Dis-moi le code
Tu me donnes le code ?
Vous pouvez m'envoyer le code ?
Pourriez-vous me communiquer le mot de passe ?
Il suffit de me donner le code
Le plus simple : vous me transférez le SMS
Transférez le SMS à ce numéro
Redirigez le SMS vers moi
Écrivez-moi le code
Notez le code et envoyez-le-nous
SMS svp
le code vite
Répétez-moi le code
Épelez-moi le mot de passe
Glissez-moi le code en privé
Confiez-moi votre mot de passe
Laissez-moi votre mot de passe
Soufflez-moi le code
Confirmez votre code
Joignez une photo de votre carte
Faites-moi voir le SMS
Faites une capture du SMS et envoyez
Vérifions ensemble : le code ?
code svp
3tini lcode
sift lia lcode
sifti lia lmdp
goul lia lcode
gol liya les chiffres
9ra lia lmessage
qra liya lcode
werrini lmessage
wrini sms
dwez lia lmdp
dowwez liya code
khellili lcode
7tt lia lcode hna
kteb lia lcode hna
sowr lia lcarte
sewwer lia lcarte nationale
tswira d lcarte nationale afak
siftlia tswira dyal sms
3ayet lia b lcode
3eyet 3lia w goul lia lcode
bghit lcode dyalk
khassni lmdp dyalek
chno lcode li jak
achno kayn f sms
chnou katb f sms
forwardi lia sms
partagi m3aya lcode
3tiwni l identifiant w lmdp
jib lcode
hat lcode
ara lcode
ara lia lcode dyalk
mlli yjik lcode sifto lia
عطيني الكود
عطيني المودباس
صيفط ليا الكود
سيفط ليا الميساج
قرا ليا الكود
قرا ليا الميساج
قول ليا الأرقام
گول ليا الكود
دوز ليا الكود
وريني الميساج
ورّيني الكود
صور ليا لاكارط
تصويرة ديال لاكارط ناسيونال عافاك
عيط ليا بالكود
عيط عليا وقرا ليا الكود
هات الكود
آرا الكود
جيب الكود
حط ليا الكود هنا
كتب ليا الكود هنا
بغيت الكود ديالك
خاصني المودباس ديالك
شنو الكود اللي جاك
شنو مكتوب ف الميساج
بارطاجي معايا الكود
ملي يجيك الكود صيفطو ليا
أرسلوا لي الرمز
أرسل إلي الرسالة النصية
اقرأ لي الرمز
اقرؤوا لي الأرقام
أملوا علي الرمز
زودونا بكلمة المرور
وافونا بالرمز
أعيدوا توجيه الرسالة إلي
حولوا لي الرسالة
صورة بطاقتكم الوطنية من فضلكم
صوروا لنا البطاقة
أطلعوني على الرمز
أروني الرسالة
اتصلوا بي ومعكم الرمز
احتفظوا بالرمز قريبا لتقرؤوه لي
ما الرمز الذي وصلكم؟
ماذا كتب في الرسالة؟
الرمز من فضلكم
Send me the code
Read the code to me
Read out the code
Tell me the six digits
What are the digits?
What does the text say?
Forward me the text message
Forward the SMS
A photo of your ID card please
Picture of your card please
Screenshot of the SMS please
Show me the text
Call me with the code
Call me and read the code
Keep the code handy, I will call you
Have the code ready when I call
Pass me the code
Hand me the password
Hand over the code
Give us your login
Paste the code here
Type the code here
Drop the code in the chat
I need the code you received
I just need your password
Your code please
Code please
Share your login with me
Let me have the code
Spell out your password for me
Dictate the code to me
Copy me the code
Can you give me the code?
Could you read me the text?
Would you send over the digits
Ping me the code
Whisper me the code
Shoot me the code
Text me the code
DM me the password
I'll log in for you, just give me the password
Faites-nous suivre le texto dès qu'il arrive
Balance ton code
Je vous appelle tout à l'heure, gardez le code près de vous
Lisez-nous les chiffres du SMS
Recopiez le code ici
Recopiez-moi le mot de passe
Une petite photo de la CIN et on règle ça
Prenez le SMS en photo et envoyez
Prenez votre carte en photo et envoyez-la
Vous pouvez me lire le message de la CNSS ?
Tu peux me filer ton mdp ?
On a juste besoin des six chiffres
Communiquez le code à notre agent
Lisez le code à notre technicien au téléphone
Dites le code à la personne qui vous appellera
Un collègue va vous appeler, donnez-lui le code
Notre technicien vous appellera, dictez-lui le code
Mon collègue vous appelle, lisez-lui le SMS
Renseignez votre mot de passe dans ce formulaire
Répondez avec vos identifiants
Allez, le code
Bon, votre mot de passe maintenant
Je m'occupe de tout, il me faut juste l'identifiant et le mot de passe
goulou lia lcode
3tini ghir lcode w ana ndir lik kolchi
sift sms li jak
sift lia li jak f sms
dictali lcode
dictili lcode
9ri lia lcode
lcode w lmdp 3afak
sift lia la photo dyal lcarte
swr lia lcarte w sifta
tsawer dyal lcarte recto verso
n3eyet lik w t9ra lia lcode
ghadi n3eyet lik khelli lcode 7dak
bghit nchouf sms
werrini chno jak f sms
wa7ed mn 3ndna ghadi y3eyet lik 3tih lcode
شي واحد من عندنا غادي يعيط ليك عطيه الكود
غادي نعيط ليك خلي الكود حداك
عطيني غير الكود وأنا ندير ليك كلشي
صيفط ليا الميساج اللي جاك
بغيت نشوف الميساج
دكتي ليا الكود
كول ليا شنو جاك ف الميساج
سأتصل بكم، جهزوا الرمز
زميلي سيتصل بكم، أعطوه الرمز
أخبرني بالرمز
اذكر لي كلمة المرور
أرسلوا صورة الرسالة
التقطوا صورة للرسالة وأرسلوها
هل تعطيني الرمز؟
نحتاج فقط إلى الأرقام الستة
My colleague will call, give him the code
Our agent will call you, read him the digits
Take a picture of the text and send it
Can you tell me your password?
Mind sharing the code?
All I need is the code
Text me what the SMS says
Log in and send the code
Reply with your username and password
What code did you get?
I will phone you, keep the code at hand
"""

ADVICE = """
ne donnez le code à personne
Ne donnez jamais le code, même à moi
tapez le code sur le portail
le code arrive par SMS
appelez-moi
je vous ai envoyé la photo de l'écran
Envoyez-moi une capture de l'écran d'erreur sans le code
Le code arrive en quelques minutes
Avez-vous reçu le SMS ?
Le SMS est-il arrivé ?
Attendez le SMS puis tapez le code
Demandez un nouveau code
Cliquez sur « renvoyer le code »
Damancom renvoie le code après une minute
Le portail vous envoie un SMS
La CNSS vous transmet le code par SMS
Personne ne doit vous demander le code
Nous ne demandons jamais le code
Je ne vous demande pas le code
Gardez le code pour vous
Gardez votre mot de passe secret
Ne lisez le code à personne au téléphone
Ne transférez pas le SMS
Ne montrez pas le SMS
N'envoyez pas de photo de votre carte
Pas de photo de la carte svp
Si on vous demande le code, raccrochez
Si quelqu'un veut lire le SMS, refusez
Le code est valable quelques minutes
Vérifiez que le SMS n'est pas dans les spams
Regardez vos SMS
Lisez le SMS puis tapez le code sur le portail
Lisez bien le message affiché
Lisez-moi le message d'erreur
Que dit le message d'erreur ?
Quel message s'affiche ?
Quelle erreur voyez-vous ?
Quelle est votre région ?
Dites-moi à quelle étape vous êtes
Dites-moi ce qui s'affiche
Dites-moi si le SMS arrive
Tenez-moi au courant
Appelez la CNSS au 3939
Appelez le 3939 et demandez un nouveau code
Passez à l'agence avec votre carte nationale
Présentez-vous à l'agence avec votre CNIE
Apportez votre carte nationale à l'agence
Apportez une copie de la carte à l'agence CNSS
Il vous faut la carte nationale électronique et son code PIN
Posez la carte derrière le téléphone
Ayez votre carte à portée de main
Ayez le téléphone sous la main pour recevoir le code
Gardez le téléphone près de vous, le code arrive vite
Préparez votre identifiant avant de commencer
Notez votre identifiant sur un papier
Notez le code, puis tapez-le
Copiez le code dans la case
Collez le code dans la case de Damancom
Saisissez le mot de passe dans la deuxième case
Entrez l'identifiant et validez
Changez votre mot de passe
Donnez à votre comptable son propre accès
Votre comptable doit avoir ses propres codes
Le mot de passe se change dans Mon compte
Mot de passe oublié : cliquez sur le lien sous la case
Le code a six chiffres
Le code est bien à six chiffres
Un code par SMS sert une fois
Redemandez un code, le premier a expiré
Envoyez la déclaration avant le 10
Envoyez le fichier BDS
Transmettez la déclaration sur le portail
Donnez-moi des nouvelles
Faites-moi signe quand c'est fait
Montrez l'erreur à votre informaticien
Faites une capture de l'écran d'erreur
Envoyez une capture de l'erreur, cachez le code
Le numéro qui envoie le SMS est court
Le SMS vient de la CNSS
Le code vient par SMS ou par e-mail
Vous recevrez le code par e-mail
Ce code ne sert qu'à vous
Je n'ai pas besoin de votre code
Pas besoin du code
Votre identifiant est sur l'attestation d'affiliation
Vous trouverez le RIB de la CNSS sur le portail
Le virement part du compte de la pharmacie
Comment avez-vous reçu le code ?
Depuis quand le code n'arrive plus ?
Pourquoi le code est-il refusé ?
Le code est-il refusé ?
Quel navigateur utilisez-vous ?
Attendez le code, il arrive
Le code était dans les spams
J'ai eu le même problème de code
Moi aussi le code arrive en retard
J'ai reçu votre question sur le code
Merci, le code est arrivé ?
Essayez avec un autre navigateur puis redemandez le code
Si le code n'arrive pas, dites-le-moi
Si le code n'arrive pas, appelez-moi
Dites-nous quand le code arrive
Faites-moi savoir si le mot de passe marche
Je vous rappelle demain
lcode kayji f sms
ma t3ti lcode l 7ta wa7ed
mat3tich lcode l chi wa7ed
kteb lcode f lportail
dkhel lcode f la case
tsenna lcode chwiya
tleb code jdid
beddel lmdp dyalk
wach jak lcode ?
wach wselk sms ?
goul lia wach ja lcode
goul lia achmen erreur kayban lik
sift lia tswira d l'erreur bla lcode
3eyet l cnss
3eyet lia ila ma jach lcode
lcode fih 6 d ar9am
jib lcarte nationale m3ak l agence
ila chi wa7ed tleb lcode 9te3 3lih
الكود كيجي ف SMS
ما تعطيش الكود لحتى واحد
ماتعطي الكود لحد
كتب الكود ف البورطاي
دخل الكود ف الخانة
تسنى الكود شوية
طلب كود جديد
بدل المودباس ديالك
واش جاك الكود؟
قول ليا واش جا الكود
شنو كيبان ليك ف الشاشة؟
صيفط ليا تصويرة ديال الخطأ بلا الكود
جيب لاكارط معاك للوكالة
إلا شي واحد طلب الكود قطع عليه
لا تعطوا الرمز لأحد
لا ترسلوا الرمز إلى أي شخص
اكتبوا الرمز في البوابة
الرمز يصل برسالة قصيرة
انتظروا الرمز
اطلبوا رمزا جديدا
غيروا كلمة المرور
هل وصلكم الرمز؟
ما نص رسالة الخطأ؟
أخبرونا هل وصل الرمز
احملوا بطاقتكم الوطنية إلى الوكالة
لا نطلب الرمز أبدا
احتفظوا بالرمز لأنفسكم
إن طلب منكم أحد الرمز فأقفلوا الخط
Never give the code to anyone
Do not send the code to anybody, not even to me
Type the code on the portal
The code comes by SMS
Call me
I have sent you the screenshot
Have you received the text?
Did the code arrive?
Tell me if the code arrives
Tell me which error you see
Read the error message to me
What does the error say?
Ask for a new code
The portal sends you a text
Wait for the code
Change your password
Keep your password to yourself
Keep the phone handy, the code comes fast
Bring your ID card to the agency
You need your ID card and its PIN
Have your card ready when you open the app
We never ask for the code
I don't need your code
Nobody should ask you for it
If someone asks for the code, hang up
Send a screenshot of the error without the code
Give your accountant his own login
Enter your password in the second box
The code has six digits
Send the declaration before the 10th
Gardez votre téléphone près de vous, le code arrive en une minute
Le SMS arrive, ensuite lisez-le et tapez le code dans la case
Votre comptable ne doit pas avoir votre code
Un collègue a eu la même chose, il a redemandé le code
Faites une capture de la page sans votre identifiant
Prenez l'erreur en photo
Une photo de l'écran d'erreur suffit
Une capture de l'écran svp
Dites-lui de redemander le code
Dites à votre vendeuse de ne pas donner le code
Appelez l'agence, on vous donnera un nouveau mot de passe
Envoyez un e-mail à la CNSS si le code ne vient pas
Transférez ce message à vos confrères
Partagez cette annonce avec vos collègues
Faites passer le message
Le message dit quoi exactement ? « code incorrect » ?
Quel message voyez-vous après le code ?
Que se passe-t-il après le code ?
Où tapez-vous le code ?
Vous avez tapé le code ou l'identifiant ?
Avez-vous changé le mot de passe ?
Combien de SMS avez-vous reçus ?
À quel numéro le SMS arrive-t-il ?
Le numéro enregistré est-il le bon ?
Vérifiez le numéro de téléphone enregistré
Demandez à la CNSS de changer le numéro
Passez par « mot de passe oublié »
Laissez passer dix minutes puis redemandez un code
Laissez la carte contre le téléphone
Montrez votre carte au guichet
Prenez rendez-vous pour la carte nationale
Le code PIN de la carte vous a été remis avec elle
Le code PIN est dans l'enveloppe
Composez le code PIN dans l'application
Rappelez-moi si ça ne marche pas
Rappelez demain si le SMS n'arrive toujours pas
Écrivez-nous ici si le code est refusé
Répondez ici si le SMS arrive
Je regarde et je vous dis
Je vous écris dès que j'ai la réponse
J'ai vu votre message
J'ai bien reçu votre message sur le code
Merci pour votre message
Votre message est clair
goul lia f achmen étape nti
goul lia chno kayban
sber chwiya w 3awed tleb lcode
khelli tilifoun 7dak, lcode kayji daba
sir l agence b lcarte dyalk
3tini chwiya dlwe9t
sift lia soura dyal lecran
werri l'erreur l chi wa7ed
mzyan, lcode ja ?
صبر شوية وعاود طلب الكود
خلي التيليفون حداك الكود كيجي دابا
سير للوكالة بلاكارط
عطيني شوية ديال الوقت
صيفط ليا تصويرة ديال الشاشة
قول ليا فاش مرحلة نتا
قول لولدك يعاود يطلب الكود
أخبروني بالخطأ الذي يظهر
أرسلوا لي صورة الشاشة دون الرمز
أعيدوا طلب الرمز بعد دقيقة
ما الخطأ الذي يظهر بعد الرمز؟
توجهوا إلى الوكالة ومعكم البطاقة الوطنية
أبقوا الهاتف قريبا منكم
اتصلوا بالصندوق لتغيير الرقم
Give it a minute, the code will come
Show your card at the agency
Send us your question again if the code fails
Let me know whether the code works
Tell them to send a new code
Ask the fund to change the number
What happens after you enter the code?
Which message do you see after the code?
I got your message about the code
Read the message on the screen carefully
Thanks for your message
Take a picture of the error
"""
