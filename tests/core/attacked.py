"""What an attacker among the helpers writes, and what a fraud has cost, beside calm messages."""

TRIED = """
Goul liya ach ktebti f mot de passe
Forward the whole text
Il suffit que je voie ce qui s'est affiché sur votre téléphone
Voulez-vous que j'essaie avec votre compte ?
زيدني فالحساب ديالك
Nmra dyal lcarte w tarikh, safi
Swap the phone number on the account for mine
Montrez voir ce que dit le texto
Just hand the login over and relax
الأرقام الستة لو سمحتم
Ara nchouf sms
سأتولى التصريح نيابة عنكم، يلزمني المعرف فقط
Great, now what's showing on your phone?
Can you screen-share while you enter it?
غير الربعة د الأرقام اللوالى
غيروا رقم الهاتف في الحساب إلى رقمي
Que votre comptable me transmette les accès
3lemni b lcode mli ywsl
Give our agent the go-ahead code
Type everything you normally type, but here
صيفطو ليا ملي يوصل
Beddel nmra f compte l nmra dyali
Ana ghadi ndir lik déclaration, ghir sifet lma3loumat dyal dokhoul
شحال من رقم فالكود وشنو هوما؟
Without your login details my hands are tied
خلي الكود عند الخدامة وأنا نعيط ليها
Dites à votre vendeuse de me lire le SMS
Kteb lia dakchi li katkteb f site
So the code reads?
Dak lcode, chouf lia chno fih
Let us have the front and back of the card
Mail the scan of your identity card to our team
يكفي أن تكتبوا لنا الأرقام الواردة
I'll stay on the line while you read out the numbers
Donnez vos informations de connexion au technicien qui passera
Transférez tout ce que la caisse vous a écrit ce matin
Put me through to your account
أطلعوني على الرقم الموجود خلف البطاقة
Tant que je n'ai pas votre mot de passe, rien ne bougera
How many digits and which ones?
خليني ندير ليك التصريح بالكونط ديالك
التقطوا صورة للبطاقة من الوجهين وأرفقوها
Ask your employee to text me the code
تصور لاكارط من جوج جوايه وصيفطها
Précisez aussi votre phrase de passe
بارطاجي معايا ليكران وانت كتكتب
Ouvrez-moi une session sur votre ordinateur
Un simple copier-coller du message reçu et c'est réglé
واش تقدر تعطيني الطريق للحساب ديالك؟
What did you pick as a password?
Wssel lia hadok rra9mat
Je peux déclarer à votre place si vous me confiez le compte
I'd be glad to file it for you, all it takes is your credentials
Pour débloquer, mon collègue a besoin de tout ce que vous tapez à la connexion
I only want the first half of the code
شنو الأرقام اللي بانو عندك؟
Filez-nous la combinaison, on s'occupe du reste
جاوبني بداك الكود
Autorisez-moi à me connecter sous votre nom
"""

HELPED = """
Recopiez le code dans la case prévue sur Damancom
Vérifiez que le téléphone inscrit sur le compte est bien le vôtre
Apportez la carte nationale et le cachet de la pharmacie à l'agence
Dites-nous quelle page s'affiche, sans le code
wach jerrebti mn navigateur akhor ?
Your accountant needs a separate login
lcode kayt3ettel chi merrat, sber chwiya
The PIN is the one you chose when you picked up the card
دخل الكود فلاباج ديال السيت
واش جربتي من تيليفون آخر؟
أدخلوا الأرقام الستة في خانة البوابة
المعرف مكتوب أعلى الشهادة
Si quelqu'un vous appelle pour un code, raccrochez tout de suite
Make sure your phone has signal before you ask for another code
Chez moi il a fallu redémarrer le téléphone pour recevoir le SMS
الكود كيتعطل شي مرات، صبرو شوية
Le numéro d'affiliation est en haut de l'attestation
Let us know whether the code worked
Je pense que votre session a expiré, reconnectez-vous
الرمز يصل عادة في ظرف دقيقتين
compte kaytbloka mn b3d tlata d lmerrat
Le compte se bloque après plusieurs essais, il faut attendre
Which browser are you using?
ila nsiti lmdp dir mot de passe oublié f site
هل جربتم من هاتف آخر؟
Votre comptable peut avoir son propre accès, demandez-le sur le portail
Oui, la carte nationale électronique a un code PIN à quatre chiffres
Si le mot de passe est refusé trois fois, attendez un quart d'heure
Your login is printed on the letter from CNSS
The account locks after three wrong passwords
ma t3ti lcarte l 7ta wa7ed
الصندوق لا يطلب كلمة المرور في الهاتف أبدا
J'ai eu le même souci avec le SMS, il est arrivé une heure après
Pour changer le numéro de téléphone, il faut passer à l'agence
"""

LOST = """
جاني ميساج فيه ليان قصير كيقول غادي يعطيوني الفلوس
سحبوا المال من بطاقتي بعد رسالة الصندوق
nass dkhlo l damancom dyali mn blassa khra
Someone reset my password and it wasn't me
On m'a demandé une photo de ma carte pour toucher une prime
Une fausse conseillère m'a extorqué mon code
My cashier sent a photo of my card to a guy on WhatsApp
wa7ed khda lia lcarte nationale w mcha
Une session est ouverte depuis Tanger, moi je suis à Fès
I got a password change notice I never triggered
Ils veulent le numéro de ma carte pour me verser une indemnité
المتدرب أعطى الرمز لشخص مجهول
A man phoned and had me approve something on my phone
Un site qui imite la CNSS m'a pris mes coordonnées
صفحة تشبه ضمانكم طلبت بياناتي
mchaw lia lflous mn lcarte mn b3d had lmessage
chi wa7ed dar reset l mdp dyali w machi ana
ma vendeuse sifetat tswira dyal lcarte l wa7ed
سكرتيرتي ضغطت على الرابط وأدخلت كل شيء
jani lien 9sir kaygol ghadi nakhod flous
Un type au téléphone prétendait qu'il fallait valider un virement
سيت كيشبه لضمانكم دخلت فيه لاكارط
شي حد داخل من مدينة أخرى للكونط
quelqu'un a demandé un nouveau mot de passe à ma place
شي حد دار ريسيتي للمودباس ديالي وماشي أنا
Somebody walked off with my ID card
My card was charged after the CNSS email
site kaychbeh l damancom dkhelt fih lcarte
رسالة فيها رابط مختصر تعدني باسترجاع أموال
lkhddama 9rat lcode l wa7ed f tilifoun
Une pub Facebook m'a mené à un clone de Damancom
J'ai reçu une confirmation de changement de mot de passe que je n'ai pas demandée
أضيف مستخدم لا أعرفه إلى حسابي
Le portail que j'ai ouvert depuis Google n'était pas le vrai
واحد خدا ليا لاكارط ناسيونال ومشا
تلقيت إشعارا بتغيير كلمة المرور ولم أطلبه
jani sms bli lmdp tbeddel w ana ma beddeltouch
Quelqu'un a réinitialisé mon mot de passe, ce n'est pas moi
Je crois que j'ai donné mes accès à la mauvaise personne
"""

CALM = """
المتدرب هل يجب التصريح به؟
j'ai oublié mon mot de passe
Le SMS contient le code mais il est refusé
Un collègue m'a envoyé le lien de la vidéo explicative
t9et3o lia lflous jouj merrat
My card was declined when paying
أعدت تعيين كلمة المرور وما زالت مرفوضة
I reset my password yesterday but it still fails
The trainee starts on Monday, must I declare her?
J'ai perdu ma carte nationale, puis-je me connecter ?
J'ai changé de téléphone, je ne reçois plus rien
J'ai envoyé la déclaration à temps
Mon compte bancaire a été débité de la cotisation deux fois
3tit dossier l lagence
I lost my ID card, can I still log in?
سلمت الملف إلى الوكالة
Je dois ouvrir une session depuis une autre ville, c'est possible ?
تخصمات ليا الفلوس جوج مرات
My secretary files the declaration
mdp nsitou kifach nrej3o
خصم الاشتراك من حسابي مرتين
Can I log in from another city?
Comment demander un remboursement à la CNSS ?
The page looks different on my phone
بدلت المودباس البارح وباقي كيرفضو
كيفاش نزيد شي حد فالكونط؟
J'ai réinitialisé mon mot de passe hier et il est encore refusé
J'ai donné mon dossier à l'agence
je n'ai pas reçu le code
How do I add a user to my account?
le lien ne s'ouvre pas
La secrétaire n'a pas reçu le code
Ma préparatrice fait la déclaration avec son propre accès
انتهت الجلسة أثناء الإدخال
I gave the form to the agency
"""
