"""What is told of frauds, and asked of codes, in words that no list of phrases holds."""

FRAUDS = """
le sms contient un lien raccourci, ça sent mauvais
Le site m'a demandé mon numéro de carte bancaire pour un remboursement CNSS
توصلت برسالة فيها رابط لاسترجاع الأموال
On m'a demandé ma carte bancaire pour recevoir un remboursement
Ma vendeuse a donné le code à un monsieur au téléphone
الميساج كيقول خاصني نبدل الريب فواحد الليان
lmessage kaygol dkhel l had lien bach tched flousek
wach cnss katseft sms fihom lien ?
Une dame au téléphone prétend être de la caisse et elle insiste que je lise les chiffres reçus
واش نورك على هاد الليان؟ ما عارفوش
hameçonnage ?
had site machi howa damancom, w dakhelt fih lmdp
هناك أجراء لا أعرفهم في تصريحي
wach had sms s7i7 mn cnss wla nsb ?
وصلتني رسالة تبدو مزيفة من الضمان الاجتماعي
J'ai communiqué le code à une personne qui s'est présentée comme agent
khayef ykoun chi had 3andou lmdp dyali
هل هذه الرسالة من الصندوق فعلا؟
واحد السيد بغا ندير ليه أنيديسك
Ce message me paraît louche, que faire ?
this doesn't look like a real CNSS message
الرسالة تقول إن حسابي سيغلق إن لم أدخل الرمز
هل الاتصال الذي وصلني من الضمان حقيقي؟
A caller pretending to be from social security took my code
أعطيت رقم بطاقتي البنكية لشخص في الهاتف
باغيين 200 درهم باش يحلو ليا الحساب
sift tswirt lcarte l wa7ed f whatsapp
des gens ont déclaré des salariés que je ne connais pas sur mon affiliation
طلبوا مني دفع مبلغ لإعادة تفعيل الحساب
أحد ما غير بريدي الإلكتروني في الحساب
تبدلات النمرة ديالي فالسيت وماشي أنا
رجل يدعي أنه تقني يريد الدخول إلى حاسوبي
had nemra dyal nssaba ?
Est-ce vraiment la CNSS qui m'a envoyé ce mail ?
They want 300 dirhams to reactivate my access
arnaque cnss
My bank details on Damancom are not mine any more
chi 7ed kaydkhol l compte dyali f lil
اتصلت بي امرأة تقول إنها من الصندوق وطلبت مني الرمز
Is this email really from CNSS?
there's been a login to my account from another city
J'ai rempli mes infos bancaires sur le lien du SMS
هل هذا الرقم تابع للضمان الاجتماعي؟ يطلب كلمة السر
من يدخل إلى حسابي في الليل؟ لست أنا
lcompte mabqach dyali, chi wa7ed khda
My account got taken over
لقد خدعني شخص انتحل صفة مفتش
gal lia installi anydesk
Le technicien m'a demandé d'installer un logiciel pour voir mon écran
I think I have been scammed by a man from CNSS
دخلو ليا للحساب
Le mail me demande de confirmer mes identifiants en urgence, j'hésite
أعتقد أنني وقعت في فخ نصب
Ce SMS vient-il vraiment de vous ?
الموقع ما بانش ليا هو هاداك، دخلت فيه المعلومات
I keep getting codes I never asked for
شي حد كيلعب فالكونط ديالي
je me suis connecté sur une page qui ressemblait à damancom, l'adresse était différente
ضغطت على رابط في رسالة نصية
أدخلت بياناتي في موقع مشبوه
mon ex-assistante se connecte encore avec mes codes
انتحل شخص هويتي لدى الصندوق
I gave my login to a stranger on the phone
bghaw 3la flous bach y7ello lia lcompte
كاين ناس ما كنعرفهمش فالديكلاراسيون ديالي
Quelqu'un s'amuse avec mon compte Damancom
3titha lcode o mn b3d 3ad fhemt
3eyet lia wa7ed gal lia lcompte ghaytsed ila ma 3titouch lcode
werrekt 3la wa7ed lien f sms
Je viens de me faire avoir par un faux conseiller
Je n'ai rien demandé et j'ai reçu un code
كيوصلوني كودات ما طلبتهمش
Un monsieur est passé à la pharmacie avec un badge CNSS et voulait mes accès
هاد النمرة ديال النصابة؟
تعرض حسابي للاختراق
un appel du 05 22 me dit que je vais payer une amende si je ne confirme pas mon compte
قال ليا عطيني الأرقام اللي جاوك
somebody hacked me
jani email mn cnss chakk fih
somebody else is declaring wages under my name
A man wants me to install AnyDesk to fix Damancom
kayn khddama ma kan3refhomch f déclaration dyali
عطيت الكود لواحد وندمت
شمتوني فالتيليفون
Il y a des salariés inconnus dans ma déclaration, je ne les ai jamais ajoutés
شي حد صرح فبلاصتي
svp on m'a hacké le compte kesk je fais
je reçois des codes sms toute la nuit alors que je n'ai rien demandé
On me réclame 500 dirhams par téléphone pour débloquer mon compte
شخص ما يستعمل حسابي
وجدت رقم حسابي البنكي قد تغير في ضمانكم
khtar9o lia lcompte
chi 7ed serra7 f blasti
wa7ed mn cnss 3eyyet w bgha lmdp
اخترق قراصنة بريدي وحسابي
صيفطت تصويرة لاكارط لواحد قال ليا من الصندوق
someone rang pretending to be the Order and wanted my password
l9it rib dyali mbeddel
واش هاد الميساج ديال بصح من الضمان؟
dkhlo l compte dyali
Mon mot de passe ne marche plus et quelqu'un a mis une autre adresse mail dans mon espace
ils ont pris le contrôle de mon ordinateur
جاني ميساج فيه ليان ووركت عليه
The website I used was a copy, I typed everything there
quelqu'un essaie d'entrer dans mon compte je crois
أتوصل برموز لم أطلبها
Is damancom-login.com the real portal?
هذا الرابط غريب، هل أفتحه؟
خايف يكون شي واحد خدا المودباس ديالي
J'ai peur, je crois qu'un inconnu a mon mot de passe
سرقت مني كلمة المرور
elle m'a eu, je lui ai tout dit, identifiant et mot de passe
عيطات ليا وحدة قالت ليا راها من السينيسيس وبغات الكود
j'ai cliqué sur un lien dans un sms CNSS, est-ce grave ?
ana t7sebt f wa7d lfakh, dkhelt lcode f page mzewra
lmotdepasse tbeddel bla khbari
cnss-remboursement.info c'est un vrai site ?
damancom-ma.net wach hadi hiya ?
Message WhatsApp avec logo CNSS qui demande ma carte bancaire pour un remboursement
chi we7da galt lia 9ra lia sms
chemtouni a khoya
Mon compte a été utilisé cette nuit à 3h par une autre personne
this SMS looks fake
Ce matin j'ai trouvé mon RIB modifié sur Damancom alors que je n'ai touché à rien
kayjiwni codes ma tlebthomch
لقيت الريب ديالي مبدل
أشك في هذا البريد الإلكتروني
I clicked the link in the text and entered my card number
Des salaires bizarres sont apparus dans mon espace, ce n'est pas moi
On m'a appelée d'un numéro privé pour me demander le code reçu, j'ai raccroché
J'ai raccroché au nez d'un type qui voulait mon mot de passe
Je pense que quelqu'un lit mes codes
mon beau-frère dit que c'est un piège ce mail de la CNSS, il a raison ?
Une certaine Mme Alaoui de la CNSS veut passer chercher mon identifiant
J'ai laissé un technicien prendre la main sur le PC
mon code a été lu par téléphone à un inconnu
Depuis hier le RIB affiché n'est pas celui de la pharmacie
il y a eu une connexion à 2h du matin, la pharmacie était fermée
J'ai payé 400 dh par cash plus à quelqu'un qui devait débloquer mon Damancom
mes identifiants circulent sur internet
j'ai saisi mon code sur un site trouvé sur facebook
I read the six digits to a lady from CNSS
There is a bank account on Damancom that is not mine
Got an SMS with a link for a refund, looks off
Someone keeps requesting codes for my account
My former accountant still has my password
He said I would be fined unless I gave him the code
is +212 5 22 00 00 a CNSS number? they want my login
I paid a guy to unlock my account and he vanished
My declarations were changed overnight and it wasn't me
I opened the attachment of a CNSS email, is it dangerous?
رجل اتصل وهددني بغرامة إن لم أعطه الرمز
أظن أن أحدهم يعرف كلمة السر الخاصة بي
حسابي استعمل في وقت لم أكن فيه
أعطيت الرمز ثم انتبهت أنه محتال
وصلني رمز ولم أكن أحاول الدخول
عيط ليا واحد كيقول من الضمان وقريت ليه الأرقام
جاني ليان ديال الرومبورسمون واش نحلو؟
الكود كيجيني بالليل وأنا ناعس ما طالب والو
شي حد كيصيفط ديكلاراسيونات بسميتي
خلصت واحد باش يحل ليا الكونط وهرب
3eyet 3lia chi wa7ed 9al lia 3tini lcode wla nsedd lik lcompte
jawni 5 codes w ana ma tleb walo
rib li f damancom machi dyali
wa7ed dar m3aya anydesk w daba khayef
hadak site li dkhelt lih tle3 mzewer
kayn chi 7ed kay9ra lia codes
J'ai peur que mon compte soit entre de mauvaises mains
Une femme se présentant comme contrôleuse CNSS me harcèle pour avoir mon mot de passe
Le SMS me demande de confirmer mon RIB, je fais quoi ?
Je me suis rendu compte que ce n'était pas le vrai site, j'avais déjà tapé mon mot de passe
Un salarié fantôme apparaît sur mon affiliation
Quelqu'un a fait opposition sur mon compte à ma place
on dirait un mail d'escroc
mon écran est contrôlé par quelqu'un
A man came in and asked for my Damancom login
I got an email about a refund with a strange link
Someone used my login last night
Did CNSS really text me this link?
I told the caller my password before I realised
my RIB was swapped for another one
هناك من يدخل إلى حسابي بدون إذني
طلبت مني سيدة على الواتساب صورة بطاقتي
هل يمكن أن تكون هذه الرسالة خدعة؟
أرسلت كلمة السر لشخص ظننته من الصندوق
رقمي الهاتفي تغير في البوابة ولم أغيره
شي واحد خدا ليا الكونط
عطيت لاكارط ديالي لواحد فالتيليفون
واش هاد السيد من الضمان بصح؟
chi wa7ed beddel lia nemra
3tit lmdp l wa7ed sid gal lia rah mn cnss
t3eddaw 3la compte dyali
"""

NEAR = """
Est-ce que quelqu'un connaît le délai de déclaration ?
I entered the code and it was refused
Je veux donner un accès à mon comptable
غيرت رقم هاتفي، كيف أحدثه؟
I forgot my password
Ma vendeuse est entrée en congé maternité
Le mandataire peut-il se connecter avec son propre code ?
هل يمكن لشخص آخر أن يصرح بدلا عني؟
Le lien de l'annonce ne s'ouvre pas
كيفاش نبدل الريب؟
I never received the code
dkhelt lcode w ma bghach
Comment déclarer un mandataire ?
شكرا على التنبيه
J'ai tapé mon code et il est refusé
L'Ordre a envoyé un mail sur la nouvelle échéance
nsit lmdp
Le message d'erreur dit identifiant incorrect
La CNSS m'a envoyé un courrier pour une régularisation
lien ma kayt7elch
نسيت كلمة المرور
choukran bzaf
متى آخر أجل للأداء؟
نسيت المودباس
Ma banque a changé mon RIB, comment le mettre à jour ?
J'ai modifié le salaire d'un employé
J'ai changé mon mot de passe hier
wach darori n3ti l mdp l comptable ?
J'ai reçu un SMS de la CNSS qui dit que ma déclaration est acceptée
الموقع لا يعمل اليوم
أدخلت الرمز ولم يقبل
I changed my phone number, how do I update it?
How do I change my bank account on Damancom?
what is phishing?
My accountant logs in for me
Thanks for the warning
دخلت الكود وما بغاش
Can my employee use her own login?
Is the site down today?
J'ai oublié un salarié dans ma déclaration
je reçois le code trop tard
Est-ce que ce site est en panne ?
kifach nbeddel rib
lcomptable howa li kaydkhol l compte dyali
الرابط لا يفتح
Mon fils peut-il m'aider à déclarer ?
beddelt nemra dyali kifach nbedelha f damancom
wach l9itou chi 7el l code ?
someone please help me log in
ما هو التصيد الاحتيالي؟
كيف أتجنب الاحتيال؟
Je n'arrive plus à entrer dans mon compte
kifach n7eyed khddam mn déclaration
Merci pour le conseil sur les arnaques
Quelqu'un a réussi à se connecter aujourd'hui ?
J'ai vu une erreur sur mon compte
Quelqu'un peut m'aider à me connecter ?
كيف أعطي توكيلا للمحاسب؟
On me demande le numéro d'affiliation à l'inscription
واش شي حد وصلو الكود اليوم؟
chno hiya phishing
Le site me demande un code, c'est normal ?
Un salarié est parti, comment le retirer ?
كيف أغير رقم حسابي البنكي؟
J'ai reçu un message d'erreur
J'ai déclaré un salarié par erreur
الكونطابل هو اللي كيدخل للحساب ديالي
J'ai changé mon numéro de téléphone, que faire sur Damancom ?
وصلتني رسالة من الضمان بقبول التصريح
Deux personnes peuvent-elles utiliser le même compte ?
Faut-il un RIB pour le prélèvement ?
شنو هو التصيد
Mon comptable fait la déclaration à ma place, est-ce permis ?
Comment récupérer mon accès ?
The link does not open
لم يصلني الرمز
Un inspecteur de la CNSS vient demain, que préparer ?
Le virement a été refusé par la banque
Est-il risqué d'enregistrer le mot de passe dans le navigateur ?
Comment payer avec ma carte bancaire ?
Comment reconnaître une arnaque ?
Merci beaucoup, c'est réglé
المحاسب يدخل إلى حسابي ليصرح عني
Combien dois-je payer à la CNSS ?
بدلت النمرة ديالي كيفاش نحيدها من السيت؟
J'ai payé mais le compte affiche un reste à payer
شنو هو الفيشينغ؟
J'ai ouvert le lien du portail mais la page est blanche
How do I avoid scams?
Mon associé a oublié son mot de passe
Comment changer mon RIB ?
Comment éviter les arnaques ?
C'est quoi le phishing ?
I paid but it still shows a balance
I opened the portal and the page is blank
Que veut dire hameçonnage ?
السيت طايح
site tay7
ما جانيش الكود
Le code reçu par SMS ne marche pas
wach chi wa7ed jah lcode lyoum ?
ma jani lcode
Mon compte est bloqué après trois essais
Je n'ai pas reçu le code
شكرا بزاف
Quelqu'un peut m'expliquer le code OTP ?
Mon ancien comptable a gardé l'attestation, comment en avoir une autre ?
Ma banque m'a appelé pour le prélèvement de la CNSS
J'ai reçu un mail de la CNSS avec mon identifiant
Le code reçu par SMS est-il toujours à six chiffres ?
Est-ce vrai que la déclaration est prolongée ?
Le site est très lent ce soir
j'ai un employé que je ne trouve pas dans la liste
le nom d'un salarié est faux dans la déclaration
j'ai reçu une lettre de la caisse pour la taxe
j'ai changé d'adresse mail, comment la modifier
mon mot de passe a été changé avec succès, merci
j'ai trouvé mon RIB sur l'attestation
J'ai fait une fausse manœuvre dans la déclaration
Je n'ai pas demandé d'attestation encore
mon nouvel associé veut son propre accès
l'inspecteur du travail demande les bulletins de paie
le salarié demande son numéro CNSS
le montant affiché est bizarre
le total est différent du mois dernier
My new employee has no CNSS number
My bank changed, how do I update it?
Is the deadline really extended?
An employee left, what do I declare?
I can't log in from another computer
The code text arrives late
The amount shown looks wrong
غيرت البنك، ماذا أفعل؟
أجير جديد ليس لديه رقم انخراط
هل التمديد صحيح؟
المبلغ يبدو غريبا
وصلني الرمز متأخرا
خدام جديد ما عندوش رقم الضمان
بدلت البانكة شنو ندير؟
المبلغ باين غالط
واش بصح زادو فالأجل؟
khddam jdid ma 3ndouch numéro cnss
lmontant ghalet
wach bse7 zado f délai ?
beddelt l banka chno ndir
lcode kayji m3ettel
Ma vendeuse a reçu le code sur son téléphone
mon comptable a demandé le bordereau
quelqu'un de la pharmacie est malade, comment déclarer
le message de confirmation n'arrive pas
J'ai payé un agent de nettoyage, dois-je le déclarer ?
J'ai payé deux fois par erreur
la connexion est lente la nuit
le rib n'est pas accepté
mes salariés ne sont pas affichés
an employee used my computer to print the slip
I paid the wrong amount
Someone at the agency told me to wait
خلصت جوج مرات بالغلط
أديت المبلغ مرتين
الاتصال بالموقع ضعيف
شي حد يعاوني نصرح
khellest jouj merrat
chi 7ed y3awenni ndir déclaration
wach dkhlo lflous l cnss ?
khddama 3ndha jouj smiyat
"""

ASKED_FOR = """
Could you pass along the verification code?
Allez-y, le code, je suis prêt à le noter
Let me log in with your details, what are they?
Le numéro de votre carte et la date, et c'est réglé
كنتسنا الكود
أحتاج إلى كلمة مروركم لأتحقق
Je peux avoir le SMS ?
May I have the code?
Passez-moi vos accès, je fais la déclaration à votre place
bla lcode ma n9der ndir walo
خاصني المودباس باش نشوف
We need your card number to refund you
Please attach a photo of your ID card
J'ai besoin de vos identifiants pour vérifier
Waiting for the code from you
سأدخل بدلا منكم، أعطوني المعطيات: المعرف وكلمة السر
Le code svp, je m'en occupe
Quel est le code affiché ?
كتب ليا المودباس فالخاص
Just the six digits and we are done
شنو هو الكود اللي جاك؟
sawer lcarte w siftha
Just tell me the digits
ضعوا الرمز هنا
J'attends toujours vos identifiants
Postez la capture du SMS dans le groupe
بدون الرمز لا أستطيع مساعدتكم، اكتبوه
C'est quoi votre mot de passe actuel ?
Prenez en photo votre carte et mettez-la ici
ndkhol ana f blastek, 3tini lcode
Donnez les 6 chiffres, ça ira vite
Il manque juste le code, vous l'avez ?
ghir lcode w safi
Je me connecte pour vous, donnez-moi juste le nécessaire : identifiant et mot de passe
Mettez ici le code que vous venez de recevoir
واش ممكن تعطيني الكود؟
Type the code in this chat
Il me faut absolument votre mot de passe pour regarder
زودوني برقم البطاقة البنكية
J'attends le code.
kantsenna lcode
أنتظر الرمز منكم
Puis-je avoir votre identifiant ?
On va le faire ensemble, dictez le code quand il arrive
Renvoyez le SMS à ce numéro
Filez le numéro de votre carte bancaire, on règle ça
kteb lia lmdp f privé
Votre code ? Je le saisis moi-même.
chno howa lcode li jak ?
غير الكود وصافي
ندخل أنا فبلاصتك، عطيني الكود
ما هو الرمز الذي وصلكم؟
Can I get your password?
I'll need your password to check
صيفط تصويرة لاكارط
انسخوا الرسالة هنا
Give it to me, the code, and I'll log in for you
What is your username and password?
Drop your login here
Read the numbers in the text back to me
wach momkin ta3tini lcode ?
Merci de me transmettre une copie de votre CNIE recto verso
Je saisirai le code à votre place, lisez-le
Copy the SMS here
Confiez-moi le mot de passe provisoire
7et lcode hna
Your password please, so I can test
ما كلمة السر؟
Tapez votre mot de passe dans ce chat, je le supprime après
Post the code here
Un RIB et votre mot de passe suffisent, envoyez
I can log in for you if you share your password
Vous pouvez me donner le code en toute confiance
بلا الكود ما نقدر ندير والو
أرسل لي صورة البطاقة الوطنية
Écrivez-moi votre identifiant en privé
Snap your ID and send it over
What's the code they sent you?
حط الكود هنا
khassni lmdp dyalk bach nchouf
Let me have the OTP
يلزمني المعرف وكلمة المرور
Communiquez vos accès au collègue qui vous appellera
هل يمكنكم إعطائي الرمز؟
Sans le code je ne peux rien faire, donnez-le
Je m'y connecte avec vos codes si vous voulez, écrivez-les ici
Ça sera plus rapide si je tape le mot de passe moi-même, c'est lequel ?
Auriez-vous l'amabilité de me glisser votre identifiant ?
Le SMS dit quoi exactement, chiffre par chiffre ?
Épelez-moi le mot de passe
Faites une photo du message et postez-la
Votre identifiant + mot de passe en MP merci
Je vous débloque ça : code ?
On fait vite, le code avant qu'il expire
Mettez vos accès en réponse
Une photo de la carte, des deux côtés, ici
Pour avancer il me manque vos codes d'accès
Donnez le mot de passe à Hanane, elle fera la suite
Avant toute chose j'ai besoin de la capture du SMS
You can trust me with the password
If you send the OTP now I'll finish it
Quick, the digits before they expire
Share the screenshot with the code visible
Kindly provide your username and password
Mind sending me the code?
Forward me whatever CNSS sent you
Which password did you choose?
I just need the last code you got
أملوا علي الأرقام
أرسلوا لقطة الشاشة وفيها الرمز
سأحتاج كلمة السر لإتمام العملية
أعيدوا إرسال الرسالة النصية إلي
ما الأرقام التي وصلتكم؟
كم هو الرمز؟
اكتبوا كلمة المرور هنا وسأحذفها
عطيني غير المودباس ونكمل ليك
قرا ليا شنو جاك فالميساج
سكريني الميساج وصيفطو
شحال هو الكود؟
lcode 3afak, ghadi ykhser lwe9t
chno kayn f sms li jak ?
n9der nsali lik, ghir sift lmdp
dir screenshot l sms w sifto
kteb hna l identifiant w lmdp
Envoyez tout : identifiant, mot de passe, code
Je prends la main, donnez vos codes
C'est bien 6 chiffres ? Lesquels ?
Copiez-collez le SMS
Vous me montrez votre carte nationale ?
Tapez ici les chiffres reçus
Il me les faut, les codes
Un petit screen du SMS svp
Text me your password
Tell me the code when it comes in
Send your login and I'll check
I can't help without your password
What did the SMS say?
Show me your card
الرمز من فضلك
أرسلوا المعرف فقط
ماذا جاء في الرسالة القصيرة؟
اعطيني لوجين ديالك
وريني لاكارط
صيفط ليا السمس
sift lia screen dyal sms
chno lmdp dyalk ?
3tini l identifiant w nchouf
9olli lcode mli yji
"""

ADVISED = """
Attendez le code deux minutes
تسنا الكود واحد الدقيقة
هل وصلت الرسالة؟
Je n'ai pas besoin de votre mot de passe
Demandez un nouveau code, il arrivera dans la minute
واش جاك الميساج؟
Envoyez la demande de nouveau mot de passe à l'agence
لا ترسلوا الرمز هنا
ma m7tajch lmdp dyalk
dir lcode f case w validi
Si le code ne vient pas, appelez la CNSS
tsenna lcode d9i9a
Wait for the code, it takes a minute
Le SMS est-il arrivé ?
Take your ID card to the agency
What does the error message say?
I don't need your password
kteb lcode f site machi hna
Avez-vous bien reçu le SMS ?
Nous n'avons jamais besoin du code
Never share the code, not even with us
انتظروا الرمز دقيقتين
Recopiez le code du SMS dans la case du portail
Quel message d'erreur voyez-vous ?
Inutile de m'envoyer le code
اذهبوا إلى الوكالة ومعكم البطاقة الوطنية
Dites-moi ce que le site affiche après le code, sans le code lui-même
Il me faut le nom de la page où vous êtes bloqué
Ask your accountant to use their own login
Envoyez une capture de l'erreur, cachez le code
Changez le mot de passe tout de suite et gardez-le pour vous
Did you get the text?
ما محتاجش المودباس ديالك
Le mot de passe se change dans le menu Mon compte
J'attends votre retour
The agency can give you a new password
Donnez à votre mandataire son propre identifiant
كتب الكود فالسيت ماشي هنا
Je ne peux pas entrer le code à votre place
Votre code reste à vous, ne le dites à personne
Envoyez-moi votre question en privé, sans identifiant
Lisez le message d'erreur et dites-moi ce qu'il dit
لا أحتاج إلى كلمة مروركم
Le code arrive par SMS, il faut le taper sur le portail
Send a screenshot of the error, hide the code
ماذا تقول رسالة الخطأ؟
Présentez votre CNIE au guichet
La CNSS peut vous donner un nouvel identifiant
Enter the code on the portal, not here
Apportez votre carte nationale à l'agence
Ouvrez le SMS, puis tapez les six chiffres dans Damancom
Le mot de passe provisoire vient de la CNSS, pas de nous
Votre comptable doit avoir son accès à lui
Dites-moi simplement si le code est accepté
Je n'ai jamais besoin de vos identifiants pour vous répondre
Sans réponse de la CNSS, rappelez l'agence
Le code expire vite, tapez-le dès qu'il arrive
Avant de demander un code, vérifiez votre numéro
Montrez l'erreur à l'agence, avec votre carte nationale
Précisez le mois de la déclaration
Indiquez-moi la ville de votre agence
Prenez une photo de l'écran d'erreur, sans vos identifiants
Vous avez bien fait de ne pas donner le code
Votre identifiant figure sur l'attestation
Choisissez un mot de passe long
The password must have eight characters
Please tell me which page you are on
Tell me if the code works
Don't post your password in the group
The code is only valid for a few minutes
Your accountant should have their own access
Ask the agency for a new password
I can't see your code and don't want to
ستجدون المعرف في الشهادة
أخبروني هل قبل الرمز
اختاروا كلمة مرور طويلة
الوكالة تعطيكم كلمة مرور جديدة
قولو ليا واش خدم الكود
المودباس خاصو يكون طويل
لاجونس كتعطيك مودباس جديد
goul lia wach khdem lcode
l'agence kat3ti mdp jdid
khtar mdp twil
"""

# Not seen by the rules: what is asked for in somebody’s name; the FAQ answers what to do.
UNSEEN_FRAUDS = """
موقع طلب مني معلومات بطاقتي البنكية باسم الصندوق
"""
