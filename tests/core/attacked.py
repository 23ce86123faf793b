"""What an attacker among the helpers writes, and what a fraud has cost, beside calm messages."""

TRIED = """
Laissez-moi entrer chez vous avec vos clés, ça prendra une minute
Je vous écoute pour les chiffres
Vous me passez la main sur votre espace ?
Il suffit que je voie ce qui s'est affiché sur votre téléphone
Recopiez simplement ce que vous avez reçu et je valide
Votre sésame Damancom, c'est quoi déjà ?
On gagnera du temps si j'ai vos accès sous les yeux
Pour débloquer, mon collègue a besoin de tout ce que vous tapez à la connexion
Alors, ce petit code, il dit quoi ?
Filez-nous la combinaison, on s'occupe du reste
Mettez-moi en copie du SMS
Je peux déclarer à votre place si vous me confiez le compte
Les quatre derniers de la carte suffisent
Une photo du recto et du verso de la pièce d'identité et on avance
Votre date de naissance, le numéro de carte nationale et je réinitialise pour vous
Ouvrez-moi une session sur votre ordinateur
Le numéro au dos de la carte, les trois derniers
Vous avez les identifiants devant vous ? Je note
Tant que je n'ai pas votre mot de passe, rien ne bougera
Autorisez-moi à me connecter sous votre nom
Envoyez-le-moi dès qu'il arrive
Dictez, j'écris
Voulez-vous que j'essaie avec votre compte ?
Transférez tout ce que la caisse vous a écrit ce matin
Donnez vos informations de connexion au technicien qui passera
Just hand the login over and relax
Would you mind if I signed in as you?
I'd be glad to file it for you, all it takes is your credentials
Whatever digits popped up, jot them down for me
So the code reads?
What did you pick as a password?
Mail the scan of your identity card to our team
Let me borrow your account for five minutes
Add my number as the recovery phone
Let us have the front and back of the card
Can you screen-share while you enter it?
Once you've got the PIN, ring me with it
How many digits and which ones?
Type everything you normally type, but here
Put me through to your account
Your secret answer too, please
Tell the courier your code when he comes
Forward the whole text
Would it be possible to see your card?
Without your login details my hands are tied
Send it over when it lands
I only want the first half of the code
Approve the request I'm about to send to your phone
Swap the phone number on the account for mine
Dak lcode, chouf lia chno fih
Khellini ndkhol l compte dyalk w ansali lik kolchi
Wach t9der tpartagi m3aya lecran ?
Ana ghadi ndir lik déclaration, ghir sifet lma3loumat dyal dokhoul
Wssel lia hadok rra9mat
3tini tri9 bach ndkhol
Chhal f lcode ?
Kteb lia dakchi li katkteb f site
Tsawer lcarte mn jiha w jiha w sifthom
Red lia lcode li ja daba
Nmra dyal lcarte w tarikh, safi
Ara nchouf sms
Ila bghiti nsalik, lmdp w lidentifiant
Beddel nmra f compte l nmra dyali
3lemni b lcode mli ywsl
Dir lia accès
Goul liya ach ktebti f mot de passe
Wakha n3emmer lik ana, fin huma lcodes ?
دخلني معاك للكونط ونقضي ليك الغرض
شنو الأرقام اللي بانو عندك؟
حط ليا هنا داكشي اللي كتدخل بيه
واش تقدر تعطيني الطريق للحساب ديالك؟
خليني ندير ليك التصريح بالكونط ديالك
كول ليا الكود ملي يطيح
تصور لاكارط من جوج جوايه وصيفطها
بلا معلومات الدخول ما غاديش نقدر نعاونك
غير الربعة د الأرقام اللوالى
وريني شنو كتبتي فالمودباس
زيدني فالحساب ديالك
رقم لاكارط والتاريخ وصافي
سلفني الكونط خمسة دقايق
بارطاجي معايا ليكران وانت كتكتب
شحال من رقم فالكود وشنو هوما؟
صيفطو ليا ملي يوصل
جاوبني بداك الكود
خلي الكود عند الخدامة وأنا نعيط ليها
هل يمكنني استعمال حسابكم لدقيقة؟
زودونا ببيانات الولوج كي نتمكن من المساعدة
يكفي أن تكتبوا لنا الأرقام الواردة
ما الذي كتب في الرسالة القصيرة؟
لا يمكننا المتابعة ما لم تمدونا بكلمة العبور
اسمحوا لي بالدخول إلى فضائكم
التقطوا صورة للبطاقة من الوجهين وأرفقوها
أطلعوني على الرقم الموجود خلف البطاقة
سأتولى التصريح نيابة عنكم، يلزمني المعرف فقط
أفيدونا بالرمز حالما يظهر
غيروا رقم الهاتف في الحساب إلى رقمي
هلا شاركتموني الشاشة؟
كم رقما في الرمز وما هي؟
الأرقام الستة لو سمحتم
ضعوا معلوماتكم السرية في هذه الرسالة
Le code s'affiche ? Parfait, quel est-il ?
Montrez voir ce que dit le texto
Je saisis et vous me soufflez
Vous pouvez me laisser les clés du compte pour la journée
Votre carte bleue est bien à portée ? Lisez-moi la première ligne
Ça vous dérange de me prêter votre identifiant ?
Un simple copier-coller du message reçu et c'est réglé
Précisez aussi votre phrase de passe
Validez la notification que je déclenche
I'll stay on the line while you read out the numbers
Great, now what's showing on your phone?
Give our agent the go-ahead code
Snap both sides of your national card
Share how you log in, step by step, with what you enter
Your bank card, number first
Ask your employee to text me the code
Dites à votre vendeuse de me lire le SMS
Que votre comptable me transmette les accès
Vous n'auriez pas une capture de ce que la CNSS vous a envoyé ?
Le plus rapide serait de me déléguer votre connexion
Balancez la suite de chiffres, je fonce
Je clique dès que vous m'avez lu la ligne du SMS
C'est bon pour moi, il reste à recevoir votre code
Un coup de fil et vous me donnez tout ça ?
Quels caractères composent votre mot de passe ?
On peut se partager le compte le temps de la déclaration ?
Je vous fais un accès AnyDesk et je m'occupe de tout
Merci de joindre le recto verso de votre CNIE à votre réponse
Il ne me manque que la date d'expiration et le cryptogramme
Entrez vos identifiants dans ce formulaire que je viens de créer
Pour vérifier, tapez-moi ce qu'il y a sous le code-barres de la carte
Le mot de passe que vous utilisez d'habitude, ça ressemble à quoi ?
Votre téléphone va sonner, acceptez la demande
Je note votre identifiant, allez-y
Quickest way: hand me the reins of your account
Pop your username and password in an email to me
I can submit it tonight if I have your sign-in
What six numbers did they text you?
Would you read that SMS aloud for me?
Take a picture of the letter with your access and post it
Do you mind telling me the first letters of the password?
All I'm missing is the code
Grant me temporary access
Put my email as the contact address on the account
Reply with a photo of both sides of your ID
Say the digits slowly
Just enter your password on this page I made
Ping me the one-time code
Your pharmacist ID and password, that's it
اعطيني غير اللوجين وأنا نتكلف
شنو هوما الستة د الأرقام؟
كتب ليا كلمة السر ونمسحها من بعد
خاصني نشوف الميساج اللي جاك
نقدر ندخل بالكونط ديالك دقيقة وحدة؟
قول للخدامة ديالك تصيفط ليا الكود
دير ليا سكرين للكود
واش عندك لاكارط قدامك؟ قرا ليا النمرة
حل ليا الباب د الحساب ديالك
عيط ليا وقول ليا شنو بان
امنحوني صلاحية الدخول إلى حسابكم
أحتاج فقط إلى الأرقام التي ظهرت عندكم
هلا أمليتم علي الرمز ببطء؟
سأكون على الخط، اقرؤوا لي ما وصلكم
ضعوا بريدي الإلكتروني مكان بريدكم
أرفقوا صورة بطاقتكم مع الجواب
بكم ينتهي رقم بطاقتكم البنكية؟
كلمة مروركم من فضلكم حتى أتحقق
wach t9der tgoul lia code li ja ?
ghir dkhel lia l lcompte w ana nkemmel
sewwer dak lmessage w sifto
lmdp dyalk b chno kaybda ?
dir lemail dyali f blast dyalk
ana m3ak f lkhett, 9ra dakchi li jak
khassni ghir lcode w n3emmer lik kolchi
chno ktbti f lidentifiant ?
salli lia l kont dyalk chwiya
sift lia wjah lcarte
"""

HELPED = """
Le code arrive souvent plus vite le matin, patientez un peu
Vérifiez que le téléphone inscrit sur le compte est bien le vôtre
Si le mot de passe est refusé trois fois, attendez un quart d'heure
Passez par « Mot de passe oublié » sur la page de connexion
Votre comptable peut avoir son propre accès, demandez-le sur le portail
Ne communiquez jamais le code, même à un confrère
J'ai eu le même souci avec le SMS, il est arrivé une heure après
L'agence vous remettra un nouvel identifiant sur présentation de la carte nationale
Le numéro d'affiliation est en haut de l'attestation
Essayez depuis un autre navigateur avant de redemander un code
Recopiez le code dans la case prévue sur Damancom
Le code est valable quelques minutes seulement
Apportez la carte nationale et le cachet de la pharmacie à l'agence
Est-ce que le SMS arrive quand vous changez de réseau ?
Le compte se bloque après plusieurs essais, il faut attendre
La CNSS ne demande jamais le mot de passe par téléphone
Choisissez un mot de passe que vous n'utilisez nulle part ailleurs
Chez moi il a fallu redémarrer le téléphone pour recevoir le SMS
Cliquez sur « OTP par SMS », puis saisissez le code reçu
Pour changer le numéro de téléphone, il faut passer à l'agence
Videz le cache, puis connectez-vous de nouveau
Le RIB se modifie dans la rubrique Mes informations
On ne peut pas vous aider avec le mot de passe, seule la CNSS le peut
Le compte d'un salarié sorti n'a pas besoin d'être fermé
Dites-nous quelle page s'affiche, sans le code
Je pense que votre session a expiré, reconnectez-vous
Avez-vous essayé avec l'e-ID ?
Oui, la carte nationale électronique a un code PIN à quatre chiffres
Si quelqu'un vous appelle pour un code, raccrochez tout de suite
Il vaut mieux ne pas enregistrer le mot de passe dans le navigateur
The code usually shows up within two minutes
Make sure your phone has signal before you ask for another code
Your login is printed on the letter from CNSS
Reset the password from the portal, it takes a minute
Don't hand your card or code to anybody
I had the same problem: the text came the next morning
Which browser are you using?
The account locks after three wrong passwords
Go to the agency with your ID card and they will give you a new login
The PIN is the one you chose when you picked up the card
No one from CNSS will ever call you for a code
If the code fails, request another one and wait
Let us know whether the code worked
Your accountant needs a separate login
Enter the six digits on the portal before they expire
الرمز يصل عادة في ظرف دقيقتين
تأكدوا من أن رقم هاتفكم مسجل في الحساب
إذا رفضت كلمة المرور فانتظروا ربع ساعة
المعرف مكتوب أعلى الشهادة
لا تسلموا بطاقتكم ولا رمزكم لأي أحد
توجهوا إلى الوكالة مع البطاقة الوطنية
أدخلوا الأرقام الستة في خانة البوابة
الصندوق لا يطلب كلمة المرور في الهاتف أبدا
هل جربتم من هاتف آخر؟
يمكن للمحاسب أن يحصل على حساب خاص به
الكود كيتعطل شي مرات، صبرو شوية
إلى نسيتي المودباس دير موت دو باس أوبليي
لاجونس هي اللي كتبدل النمرة
ما تعطي لاكارط لحتى واحد
دخل الكود فلاباج ديال السيت
واش جربتي من تيليفون آخر؟
lcode kayt3ettel chi merrat, sber chwiya
ila nsiti lmdp dir mot de passe oublié f site
lagence hiya li katbeddel nmra
ma t3ti lcarte l 7ta wa7ed
dekhel lcode f lpage dyal damancom
wach jerrebti mn navigateur akhor ?
compte kaytbloka mn b3d tlata d lmerrat
Le code ne sert qu'une fois, n'en gardez pas copie
Votre identifiant reste le même d'une année à l'autre
Le SMS peut tomber dans les messages bloqués
Quand le mot de passe expire, le portail vous le dit
Je vous conseille de changer le mot de passe tous les six mois
Avec l'e-ID, il n'y a pas de code à attendre
Le portail affiche le nom de l'affilié après la connexion
Fermez votre session avant de quitter le poste
L'accès du comptable se demande par courrier
Si la carte nationale est périmée, l'e-ID ne marche pas
Le paiement par carte bancaire se fait sur le portail
Le RIB doit être au nom de la pharmacie
Redemandez le code après dix minutes, pas avant
J'ai attendu mon code une demi-heure hier
Essayez avec un autre téléphone, le SMS arrivera peut-être
La CNSS remet le mot de passe en main propre
Votre compte n'est pas perdu, il est seulement bloqué un moment
Avez-vous vérifié le numéro affiché dans votre profil ?
Le code PIN de la carte n'est pas le code reçu par SMS
Ne prêtez votre accès à personne, même pas à un collègue
The code is sent to the number on file
If the login is refused, check the caps lock
Your ID card must be the electronic one
I waited an hour for my code last month
Sign out of your account when you leave the counter
The password expires every ninety days
Ask for a new code only after ten minutes
Your accountant can file with their own access
The bank card is only needed to pay
Have you tried from another phone?
كلمة المرور تنتهي صلاحيتها بعد مدة
سجلوا الخروج من حسابكم قبل المغادرة
رقم التعريف مكتوب في الرسالة الأولى
انتظروا عشر دقائق قبل طلب رمز جديد
بطاقة التعريف يجب أن تكون إلكترونية
الكود ديال لاكارط ماشي هو الكود ديال الميساج
خرج من الكونط ديالك قبل ما تسد البيسي
تسنا عشرة دقايق عاد طلب كود آخر
خاص لاكارط تكون جديدة
المودباس كيتبدل كل تلت شهور
lcode dyal lcarte machi howa lcode dyal sms
khrej mn compte dyalk 9bel ma tsed lpc
tsenna 3echra d9aye9 3ad tleb code akhor
lmdp kaytbeddel kol tlata chhour
khass lcarte tkoun jdida
"""

LOST = """
Ma carte a servi à un achat que je n'ai pas fait après le mail de la CNSS
On a débité 900 dh de mon compte bancaire après avoir rempli le formulaire
Un monsieur est reparti avec ma carte nationale
Je suis tombé sur une page identique à Damancom avec une adresse bizarre
Le portail que j'ai ouvert depuis Google n'était pas le vrai
Une pub Facebook m'a mené à un clone de Damancom
Quelqu'un a réinitialisé mon mot de passe, ce n'est pas moi
On vient de m'annoncer que mon mot de passe a été changé et je n'y suis pour rien
J'ai reçu une confirmation de changement de mot de passe que je n'ai pas demandée
Des gens fouillent dans mon Damancom
Une session est ouverte depuis Tanger, moi je suis à Fès
Mon stagiaire a dicté le code à un inconnu
La préparatrice a répondu au monsieur et lui a lu le SMS
Ma secrétaire a cliqué sur le lien d'un SMS et a tout rempli
Le SMS parle d'un remboursement et me fait cliquer sur bit.ly
Ils veulent le numéro de ma carte pour me verser une indemnité
On m'a demandé une photo de ma carte pour toucher une prime
Mon employé a envoyé le mot de passe à quelqu'un qui disait être de la CNSS
Un type au téléphone prétendait qu'il fallait valider un virement
Je crois que j'ai donné mes accès à la mauvaise personne
L'adresse finit par .com et demande mon mot de passe, c'est le vrai ?
Un site qui imite la CNSS m'a pris mes coordonnées
L'argent de la pharmacie a disparu après que j'ai donné le RIB par téléphone
Une fausse conseillère m'a extorqué mon code
quelqu'un a demandé un nouveau mot de passe à ma place
On a ajouté un mandataire que je ne connais pas sur mon espace
Money left my account after I typed my card on that page
Someone reset my password and it wasn't me
I got a password change notice I never triggered
My trainee read the code to a caller
Our intern gave the login away to somebody
My cashier sent a photo of my card to a guy on WhatsApp
A lookalike Damancom page asked for my details and I entered them
The page I used had a different address from the real portal
They said I must give my card number to receive a refund
A text with a short link promises me money back
Somebody walked off with my ID card
There's a session open from a city I've never been to
My card was charged after the CNSS email
An unknown user was added to my account
A man phoned and had me approve something on my phone
سحبوا المال من بطاقتي بعد رسالة الصندوق
خصم مبلغ من حسابي البنكي بعد أن ملأت الاستمارة
أحدهم أعاد تعيين كلمة المرور ولست أنا
تلقيت إشعارا بتغيير كلمة المرور ولم أطلبه
صفحة تشبه ضمانكم طلبت بياناتي
الموقع الذي دخلت إليه كان مزيفا
المتدرب أعطى الرمز لشخص مجهول
مساعدتي قرأت الرسالة لمتصل
يطلبون رقم بطاقتي لصرف تعويض
رسالة فيها رابط مختصر تعدني باسترجاع أموال
رجل أخذ بطاقتي الوطنية وذهب
هناك جلسة مفتوحة من مدينة أخرى
أضيف مستخدم لا أعرفه إلى حسابي
سكرتيرتي ضغطت على الرابط وأدخلت كل شيء
شي حد دار ريسيتي للمودباس ديالي وماشي أنا
جاني بلي المودباس تبدل وأنا ما بدلتوش
الخدامة قرات الكود لواحد فالتيليفون
الستاجيير عطى المودباس لشي واحد
سيت كيشبه لضمانكم دخلت فيه لاكارط
بغاو نمرة لاكارط باش يرجعو ليا الفلوس
مشاو ليا الفلوس من لاكارط
واحد خدا ليا لاكارط ناسيونال ومشا
جاني ميساج فيه ليان قصير كيقول غادي يعطيوني الفلوس
شي حد داخل من مدينة أخرى للكونط
chi wa7ed dar reset l mdp dyali w machi ana
jani sms bli lmdp tbeddel w ana ma beddeltouch
lkhddama 9rat lcode l wa7ed f tilifoun
stagiaire 3ta lmdp l chi wa7ed
site kaychbeh l damancom dkhelt fih lcarte
bghaw nmra dyal lcarte bach yred lia flous
mchaw lia lflous mn lcarte mn b3d had lmessage
wa7ed khda lia lcarte nationale w mcha
jani lien 9sir kaygol ghadi nakhod flous
kayna session m7lola mn mdina khra
tzad chi utilisateur f compte dyali ma kan3refouch
ma vendeuse sifetat tswira dyal lcarte l wa7ed
nass dkhlo l damancom dyali mn blassa khra
Je vois un virement vers un RIB que je n'ai jamais mis
Quelqu'un est parti avec ma carte bancaire
Le remboursement promis par SMS demandait ma carte, je l'ai donnée
J'ai fait défiler un site qui ressemble à celui de la CNSS et laissé mon mot de passe
Mon apprentie a filé nos accès à un soi-disant contrôleur
Mot de passe modifié cette nuit sans mon intervention
J'ai reçu une alerte : nouveau téléphone ajouté à mon compte, ce n'est pas le mien
Ils ont vidé le compte de l'officine
Un pseudo agent m'a fait confirmer une opération sur mon portable
Le lien du SMS ouvre une page qui réclame ma carte
Ma fille a communiqué le code à une dame qui appelait de la CNSS
On m'annonce une prime si je donne le numéro de ma carte
J'ai scanné un code dans une lettre et depuis mon compte est bizarre
Un site sponsorisé sur Google m'a fait taper mes identifiants
Quelqu'un a remplacé mon numéro par le sien
Je ne reconnais pas les dernières connexions
My assistant texted our password to a man claiming to be an inspector
The link in that SMS opened a page asking for my card
My phone number on the portal was swapped for someone else's
They emptied the pharmacy's account
I got an alert that a new device was added and it isn't mine
A fellow rang and had me confirm a payment
The refund page wanted my card so I typed it in
The website was a clone, I gave it my password
My password got changed overnight
There are logins at 3am I did not make
A message offers me compensation if I enter my card
غيروا كلمة المرور ليلا دون تدخل مني
أفرغوا حساب الصيدلية
رسالة تعدني بمنحة مقابل رقم بطاقتي
موظفتي أرسلت كلمة السر لرجل ادعى أنه مراقب
الرابط فتح صفحة تطلب بطاقتي
أضيف هاتف جديد إلى حسابي ليس هاتفي
شخص صور بطاقتي الوطنية وانصرف
الصفحة كانت نسخة مزورة وكتبت فيها كلمة السر
تصلني تنبيهات عن دخول لم أقم به
خواو ليا الكونط ديال الصيدلية
الليان حل ليا صفحة كتطلب لاكارط
وعدوني بالفلوس إلا عطيت نمرة لاكارط
الخدامة صيفطات المودباس لواحد قال راه مراقب
واحد صور ليا لاكارط ومشا
تبدل ليا المودباس بالليل وأنا ناعس
khwaw lia lcompte dyal lpharmacie
llien 7ell lia page kattleb lcarte
wa3douni b flous ila 3tit nmra dyal lcarte
lkhddama sifetat lmdp l wa7ed gal rah moura9ib
tzad telephone jdid f compte dyali w machi dyali
wa7ed sewwer lia lcarte w mcha
tbeddel lia lmdp f lil w ana na3s
weslatni alerte dyal connexion ma dertahach
"""

CALM = """
j'ai oublié mon mot de passe
j'ai changé mon RIB
je n'ai pas reçu le code
le lien ne s'ouvre pas
J'ai réinitialisé mon mot de passe hier et il est encore refusé
Comment réinitialiser mon mot de passe ?
La page Damancom s'affiche mal sur mon téléphone
J'ai ajouté un mandataire sur mon espace, comment le retirer ?
Ma carte bancaire est refusée au paiement
Ma préparatrice fait la déclaration avec son propre accès
Le stagiaire doit-il être déclaré ?
J'ai perdu ma carte nationale, puis-je me connecter ?
Mon employée a oublié de valider la déclaration
La CNSS m'a remboursé le trop-perçu
Comment demander un remboursement à la CNSS ?
Le lien du SMS pour l'e-ID n'est pas cliquable
Le SMS contient le code mais il est refusé
Ma session a expiré pendant la saisie
Je dois ouvrir une session depuis une autre ville, c'est possible ?
Peut-on payer avec la carte d'un autre ?
J'ai reçu un SMS de confirmation après la déclaration
Mon compte bancaire a été débité de la cotisation deux fois
Le prélèvement est passé sur mon compte
La secrétaire n'a pas reçu le code
J'ai changé de téléphone, je ne reçois plus rien
Est-ce que la page d'accueil a changé ?
La nouvelle version de Damancom ressemble à l'ancienne ?
J'ai donné mon dossier à l'agence
J'ai envoyé la déclaration à temps
L'inspecteur m'a demandé les bulletins de paie
Un collègue m'a envoyé le lien de la vidéo explicative
I reset my password yesterday but it still fails
How do I add a user to my account?
My card was declined when paying
The trainee starts on Monday, must I declare her?
I was charged twice for the same contribution
The page looks different on my phone
My session expired
How do I get a refund for overpayment?
I lost my ID card, can I still log in?
The text with the code came late
I gave the form to the agency
My secretary files the declaration
Can I log in from another city?
The link in the guide is broken
أعدت تعيين كلمة المرور وما زالت مرفوضة
كيف أضيف مستخدما إلى حسابي؟
خصم الاشتراك من حسابي مرتين
فقدت بطاقتي الوطنية هل يمكنني الدخول؟
كيف أسترجع المبلغ الزائد؟
انتهت الجلسة أثناء الإدخال
المتدرب هل يجب التصريح به؟
سلمت الملف إلى الوكالة
الرابط في الدليل لا يعمل
بدلت المودباس البارح وباقي كيرفضو
كيفاش نزيد شي حد فالكونط؟
تخصمات ليا الفلوس جوج مرات
ضاعت ليا لاكارط واش نقدر ندخل؟
عطيت الدوسي للاجونس
لاكارط ما بغاتش تخلص
beddelt lmdp lbare7 w ba9i kayrefdo
kifach nzid chi utilisateur f compte ?
t9et3o lia lflous jouj merrat
da3et lia lcarte wach n9der ndkhol ?
3tit dossier l lagence
lkhddama katdir déclaration b compte dyalha
lcarte ma bghatch tkhelles
session tsalat lia
mdp nsitou kifach nrej3o
Un nouveau salarié a été ajouté, comment valider ?
J'ai ajouté mon nouveau téléphone, est-ce bon ?
Le virement de la cotisation est refusé
Mon mot de passe doit être modifié, où ?
J'ai scanné la carte nationale pour l'e-ID
La page de paiement demande ma carte, c'est normal ?
Mon assistante a envoyé la déclaration hier
Le contrôleur passe demain, que montrer ?
Le compte de l'officine n'est pas approvisionné
Comment obtenir le remboursement d'un trop-perçu ?
J'ai une alerte d'expiration de session
J'ai confirmé le paiement mais rien
Ma carte est arrivée, comment activer l'e-ID ?
Le SMS avec le lien de l'application ne vient pas
Quelle prime faut-il déclarer ?
J'ai été débité mais la déclaration reste en attente
Le livreur est-il un salarié à déclarer ?
J'ai envoyé ma carte scannée à l'agence
Ma fille est mon employée, dois-je la déclarer ?
On a changé de banque le mois dernier
My new phone was added, is that enough?
The payment page asks for my card, which one?
My assistant sent the declaration last night
How do I confirm a payment?
I got an alert that my session expires
The pharmacy's account has no funds
An inspector comes tomorrow, what do I show?
Do I declare a bonus?
I scanned my ID for the e-ID
We changed banks last month
كيف أحصل على استرجاع المبلغ الزائد؟
أضفت هاتفا جديدا، هل يكفي؟
صفحة الأداء تطلب بطاقتي هل هذا عادي؟
مساعدتي أرسلت التصريح أمس
المراقب سيأتي غدا ماذا أهيئ؟
هل أصرح بالمنحة؟
زدت تيليفون جديد واش كافي؟
لاباج ديال الأداء كتطلب لاكارط واش عادي؟
الخدامة صيفطات التصريح البارح
المراقب غادي يجي غدا شنو نوجد؟
zedt telephone jdid wach kafi ?
lpage dyal paiement kattleb lcarte wach 3adi ?
lkhddama sifetat déclaration lbare7
lmoura9ib jay ghedda chno nwejjed ?
wach nserre7 b la prime ?
"""
