# Textes courts de l’interface : boutons, avis, lignes. Les textes longs sont dans content/pages.

## Menu de Telegram
command-start = Accueil et mes choix
command-guide = Se connecter à Damancom, étape par étape
command-pdf = Le guide en PDF, à imprimer ou à garder
command-deadline = Prochaine date limite de déclaration
command-portal = Damancom marche-t-il en ce moment ?
command-faq = Questions fréquentes
command-language = Choisir la langue
command-help = Ce que je peux faire pour vous
command-privacy = Ce qui est conservé sur vous
command-forget = Effacer ce qui est conservé sur vous
command-questions = Questions posées à l’Ordre (responsables)
command-guide_pdf = Document officiel PDF (responsables)
command-board = Ce qui est demandé en ce moment (responsables)
command-awaiting = Ce qui reste à confirmer (responsables)
command-stats = Chiffres sans noms (responsables)
command-status = Santé du bot (qui le fait tourner)
bot-short-description = Entrer dans Damancom, à temps. Entraide entre pharmaciens. Je ne demande jamais de code ni de mot de passe.
bot-description = Je vous aide à vous connecter à Damancom étape par étape, je vous donne la prochaine date limite et je réponds à vos questions, en français, en arabe et en anglais. Je ne suis pas la CNSS et je ne vous demanderai jamais votre identifiant, votre mot de passe ni votre code. Appuyez sur Démarrer.

## Accueil
home-guide = 🔑 Me connecter à Damancom
home-announce = ✍ Écrire une annonce
welcome-role = 🗂 Votre rôle : { $role }. Vos commandes sont au menu ; /help les explique.
home-deadline = 📅 Date limite
home-faq = ❓ Questions
talk-hello = Bonjour ! Que puis-je faire pour vous ? Posez votre question, ou choisissez :
talk-peace = Wa alaykoum salam ! Que puis-je faire pour vous ? Posez votre question, ou choisissez :
talk-morning = Bonjour ! Que puis-je faire pour vous ? Posez votre question, ou choisissez :
talk-evening = Bonsoir ! Que puis-je faire pour vous ? Posez votre question, ou choisissez :
talk-how = Bonjour ! Tout va bien, merci. Que puis-je faire pour vous ?
talk-thanks = Avec plaisir.
talk-joy = Tant mieux, cela fait plaisir !
talk-ok = Très bien. Je reste là si besoin.
talk-bye = Au revoir, et bon courage !
talk-sorry = Ce n’est rien, je vous en prie.
talk-slip = Ce n’est rien : rien n’a été changé.
talk-who = Je suis Confrère, un bot qui aide les pharmaciens à entrer dans Damancom et à déclarer à temps. Je ne suis ni la CNSS, ni l’Ordre. Que puis-je faire pour vous ?
talk-robot = Oui, je suis un robot : je réponds avec des textes écrits à l’avance. Pour qu’une personne de l’Ordre vous lise, écrivez votre question : je vous proposerai de la lui transmettre.
talk-being = Non, je ne suis pas une personne, je suis un robot : je réponds avec des textes écrits à l’avance. Pour qu’une personne de l’Ordre vous lise, écrivez votre question : je vous proposerai de la lui transmettre.
talk-help = Bien sûr. Dites-moi en une phrase ce qui bloque, ou choisissez :
talk-ask = Je vous en prie : posez votre question en une phrase, ou choisissez :
talk-confused = Pardon, je me suis mal expliqué. Dites-moi en une phrase ce que vous voulez faire, ou choisissez :
talk-insult = Je regrette de ne pas vous avoir aidé. Une personne de l’Ordre peut lire votre question :
talk-human = 💬 Joindre une personne
talk-success = Bravo ! Si vous n’avez pas encore déclaré, voici la date :
talk-yes = Très bien. Je reste là si besoin.
talk-no = D’accord. Je reste là si besoin.
talk-again = Je suis toujours là : posez votre question, ou choisissez :
talk-proxy = Non, je ne peux déclarer pour personne : je n’ai pas accès à Damancom, et je ne demande jamais de code. Je peux vous montrer comment faire :
talk-price = Je ne demande jamais d’argent. Pour Damancom, nos sources ne disent pas si le portail est payant ; la CNSS peut vous le dire :
talk-institution = Non : je ne suis ni la CNSS, ni l’Ordre. Je suis un bot d’entraide ; mes réponses disent d’où elles viennent, et seules les annonces approuvées sont officielles.
talk-misread = Pardon, j’ai mal compris. Dites-le-moi autrement, en une phrase ; une personne de l’Ordre peut aussi vous lire :
talk-picture = Oui : envoyez la capture, sans code, mot de passe ni identifiant visible. Je ne la garde pas.
talk-shop = Non, je ne vends rien et je ne connais pas les médicaments : j’aide à déclarer les salaires à la CNSS. Que cherchez-vous ?
talk-foreign-tax = Les impôts et les taxes ne sont pas mon domaine : j’aide seulement à déclarer les salaires à la CNSS. Votre comptable vous répondra mieux que moi.
talk-foreign-order = Je ne connais ni la cotisation ni les frais de l’Ordre : j’aide à déclarer les salaires à la CNSS. L’Ordre vous répondra :
talk-foreign-other = Ce n’est pas mon domaine : j’aide seulement à déclarer les salaires à la CNSS.
talk-foreign-again = Là non plus, je ne peux pas vous aider : je ne connais que la déclaration des salaires à la CNSS.
talk-lost = Qu’avez-vous perdu ou oublié ?
talk-long = Pardon d’avoir été long. Dites-moi en quelques mots ce que vous cherchez.
talk-repeat = ↑ Ma dernière réponse est ici.
talk-still = Qu’est-ce qui ne vient pas, ou ne marche pas ?
talk-what = De quoi s’agit-il ? Une phrase suffit, ou choisissez :
talk-next = Essayons autre chose :
talk-then = Et ensuite :
talk-left = Il ne reste qu’à déclarer, si ce n’est pas fait :
talk-told = ↑ Je viens d’y répondre. Si cela n’a pas suffi :
talk-told-alike = ↑ Ce que je sais là-dessus est dans cette réponse. Si votre cas est autre :
talk-told-date = ↑ C’est la même date, celle de cette réponse. Si votre cas est autre :
talk-sure = ↑ C’est ce que disent les sources nommées sous cette réponse ; rien de plus n’est confirmé. Une personne de l’Ordre peut vous lire :
talk-human-left = J’ai dit tout ce que je sais là-dessus. Une personne de l’Ordre peut vous lire :
talk-human-again = Je n’ai rien de plus à vous proposer, je le regrette. Décrivez ce que dit l’écran, ou demandez à l’Ordre :
talk-human-asked = Bien sûr. Écrivez votre question : une personne de l’Ordre la lira.
talk-call-asked = Personne ne téléphone d’ici. Écrivez votre question : une personne de l’Ordre la lira, et répondra ici par écrit.
talk-rephrased = Pardon. L’essentiel, en bref. S’il reste un doute, une personne peut vous expliquer :
talk-clock = Nous sommes le { $date }, il est { $time } au Maroc.
talk-today = Nous sommes le { $date }.
talk-today-yes = Oui, nous sommes le { $date }.
talk-differs = Votre écran peut différer : nos étapes viennent d’un confrère qui les a suivies en juillet 2025, et je ne vois pas le portail. Cherchez un libellé proche, ou envoyez-moi une capture sans code, mot de passe ni identifiant. Sinon, une personne de l’Ordre peut vous répondre.
talk-which = Laquelle ? Touchez-la, ou répondez par son numéro (1 à { $count }) :
talk-which-again = Touchez la question qui est la vôtre (1 à { $count }), ou écrivez-la autrement :
talk-otherwise = D’accord, ce n’est rien de tout cela. Dites-le-moi autrement, en une phrase, ou choisissez :
talk-cancelled = C’est annulé : je n’attends plus rien de vous.
talk-left-off = D’accord, laissons cela. Une personne de l’Ordre peut aussi vous lire :
talk-stop = Que faut-il arrêter ? Touchez le bouton ; vous pourrez changer d’avis avec /start.
talk-stop-reminders = 🔕 Arrêter les rappels
talk-stop-announcements = 🔕 Arrêter les annonces
talk-announce-off = Vous recevrez les annonces approuvées de l’Ordre et de la CNSS, ici, quand il y en aura.
talk-announce-button = 📣 Recevoir les annonces
talk-announce-on = C’est déjà le cas : vous recevez les annonces approuvées.
talk-silent = C’est déjà le cas : je ne vous envoie ni rappels ni annonces. Je réponds seulement quand vous m’écrivez.
talk-silent-else = Je ne vous envoie rien d’autre.
talk-darija = Oui : écrivez-moi en darija, et je vous réponds en darija.
talk-languages = On peut m’écrire en français, en arabe, en anglais ou en darija : je réponds de même. Pour mes menus et mes messages :
not-sure-again = Je ne suis pas sûr non plus de celle-ci. Le plus simple : choisir un thème, ou demander à l’Ordre.
kind-word = Merci ! Je suis là pour Damancom : posez-moi votre question, ou choisissez :
kind-recording = Merci ! Je ne peux ni écouter ni regarder ce message. Une phrase suffit, même avec des fautes ; ou choisissez :
phone-not-needed = Je n’ai pas besoin de votre numéro de téléphone, et je ne le garde pas. Que puis-je faire pour vous ?
one-word = Je n’ai pas compris ce mot seul. Une phrase m’aide, par exemple « je ne reçois pas le code » ; ou choisissez :
reminders-off = 🔕 Rappels : non
reminders-on = 🔔 Rappels : oui
announcements-off = 🔕 Annonces : non
announcements-on = 📣 Annonces : oui
reminders-on-done = Rappels activés : { $days }, à { $time }. Vous pouvez les arrêter ici à tout moment.
reminders-off-done = Rappels arrêtés. Vous n’en recevrez plus.
announcements-on-done = C’est noté : vous recevrez les annonces approuvées de l’Ordre et de la CNSS quand il y en aura.
announcements-off-done = C’est noté : vous ne recevrez pas d’annonces.
region-ask = 📍 Ma région (facultatif)
region-is = 📍 { $region }
region-choose = Quelle est votre région ? C’est facultatif : elle servira à vous adresser les annonces de votre région.
region-none = Ne pas indiquer
region-set = C’est noté.
group-ask = Pour me poser une question ici : nommez-moi, @{ $name }, ou répondez à l’un de mes messages.
group-own = Cela se fait en privé, entre vous et moi : ouvrez notre discussion.
group-reminders = 🔔 Rappels du groupe
group-themes = ❓ Les questions par thème, en privé
group-region-ask = 📍 Région de ce groupe
group-region-choose = Dans quelle région est ce groupe ? Les annonces de cette région lui parviendront aussi.
language-choose = Dans quelle langue voulez-vous lire mes réponses ?
language-set = C’est noté : je vous réponds en français.
back = ◀ Retour
cancel = Annuler
awaited-yes = ✅ Oui
awaited-no = Non, c’est autre chose
awaited-address = Bien, cette adresse n’est pas gardée. Une adresse seule n’est pas une question : que voulez-vous en savoir ?
awaited-late = Cette question n’attend plus de réponse : rien n’a été enregistré.

## Guide
guide-in-short = 🔑 Me connecter
guide-otp = code SMS
guide-eid = e-ID
guide-otp-button = 📱 Avec le code SMS (OTP)
guide-eid-button = 🪪 Avec l’identité numérique (e-ID)
guide-resume = ▶ Reprendre à l’étape { $step }
guide-only-there = 🔒 Ne les tapez que sur damancom.ma. Si c’est une personne qui les demande, ne donnez rien.
guide-step = Étape { $number } sur { $total }
guide-finished = ✅ C’est fait
guide-all = 🖼 En images
guide-step-by-step = 👣 Pas à pas
guide-i-am-stuck = 🆘 Ça bloque
guide-stuck = Étape { $step } : qu’est-ce qui bloque ?
guide-back-to-step = ◀ Revenir à l’étape { $step }
guide-stuck-where = Où est-ce que ça bloque ?
guide-back-to-all = ◀ Toutes les étapes
guide-seen = Écrans vus le { $date } ; ils ont pu changer depuis.
guide-done = Bravo, vous êtes dans Damancom. Il reste à déclarer : quand c’est fait, appuyez sur « J’ai déclaré ».
guide-again = ↺ Revoir le guide
guide-in-private = Le guide s’ouvre en conversation privée : une étape à la fois, à votre rythme.
guide-which = 🤔 Laquelle choisir ?
guide-stopped-at = La dernière fois ({ $guide }), vous en étiez à l’étape { $step }.
guide-more = 📄 PDF, images, partager
guide-print = 🖨 PDF à imprimer
guide-print-short = 🖨 PDF
guide-phone = 📱 PDF pour téléphone
guide-share = ↗ Envoyer à mon assistant
guide-share-words = Damancom, étape { $number } sur { $total } : { $title }
guide-share-how = Transférez ce message, ou utilisez le bouton : le lien ouvre exactement cette étape.
guide-share-send = ↗ Choisir à qui l’envoyer
whatsapp = WhatsApp
whatsapp-share = Partager sur WhatsApp
pdf-caption = { $guide }. Document d’entraide entre confrères : en cas de doute, le document de la CNSS fait foi.
pdf-in-private = Ce groupe n’accepte pas de fichiers : ouvrez une conversation privée pour recevoir le PDF.
pdf-button = 📄 Recevoir le guide en PDF
pdf-otp = 📱 Le guide du code SMS (OTP)
pdf-eid = 🪪 Le guide de l’e-ID
private-command = Cela se fait en conversation privée, entre vous et moi.
open-private = Ouvrir en privé
open-portal = 🌐 Ouvrir Damancom
previous = ◀ Précédent
next = Suivant ▶

## Météo du portail
portal-button = 🌦 Est-ce que ça marche en ce moment ?
portal-title = Damancom en ce moment
portal-now-works = ✅ Ça marche pour la plupart : { $count } confrères sur { $total }, dans { $minutes ->
    [30] la dernière demi-heure
    [60] la dernière heure
   *[other] les deux dernières heures
}.
portal-now-mixed = ⚠️ Ça marche pour une partie seulement : { $count } confrères sur { $total }, dans { $minutes ->
    [30] la dernière demi-heure
    [60] la dernière heure
   *[other] les deux dernières heures
}.
portal-now-blocked = ⛔ Ça bloque pour la plupart : { $count } confrères sur { $total }, dans { $minutes ->
    [30] la dernière demi-heure
    [60] la dernière heure
   *[other] les deux dernières heures
}.
portal-now-unknown = ❔ Je ne peux pas le dire : { $total ->
    [0] aucun confrère ne s’est exprimé
    [one] { $total } confrère s’est exprimé
   *[other] { $total } confrères se sont exprimés
} dans { $minutes ->
    [30] la dernière demi-heure
    [60] la dernière heure
   *[other] les deux dernières heures
}, il en faut { $fewest }.
portal-voices = C’est ce que disent les confrères en appuyant sur un bouton ; ce n’est pas une information de la CNSS.
portal-best = D’après { $total } réponses de confrères en dix jours, les heures où l’on entre le mieux : { $hours }.
portal-best-hour = { $span } ({ $works } sur { $total })
portal-span = { $begin } à { $end }
portal-say-works = ✅ Chez moi, ça marche
portal-say-blocked = 🆘 Chez moi, ça bloque
portal-said = Merci, c’est noté.
portal-watch = 🔔 Me prévenir quand ça remarche
portal-unwatch = 🔕 Ne plus me prévenir
portal-watching = 🔔 C’est noté : je vous préviens une seule fois, quand ça remarche. Sans nouvelles d’ici le { $date } à { $time }, j’oublie votre demande.
portal-watch-works = Ça marche déjà pour la plupart : essayez maintenant.
portal-unwatched = Entendu : je ne vous préviens pas.
portal-works-again = ✅ Damancom remarche pour la plupart : { $count } confrères sur { $total } y entrent. C’était le message que vous aviez demandé ; il n’y en aura pas d’autre.
portal-in-private = Dire comment c’est chez vous
portal-alert = ⛔ Damancom bloque : { $count } confrères sur { $total } le disent, dans la dernière demi-heure. Voulez-vous l’annoncer ? Rien ne part sans vous.
portal-alert-write = ✍ Rédiger une annonce
portal-alert-leave = Rien
portal-alert-left = Entendu : rien n’est annoncé. Je ne vous le redemanderai pas pour cette panne.
portal-announcement = Damancom bloque en ce moment pour la plupart des confrères ({ $count } sur { $total } dans la dernière demi-heure). Réessayez plus tard et gardez une capture d’écran avec l’heure. La date limite ne change pas tant qu’aucune annonce officielle ne le dit.

## Déménagement vers un autre bot
moving-offer = 📦 Ce bot va déménager vers { $bot } : la personne qui le fait tourner le prépare. Voulez-vous l’annoncer ? Rien ne part sans vous.
moving-write = ✍ Rédiger l’annonce
moving-announcement = Ce bot déménage. Continuez ici : { $bot }. Ouvrez ce lien et touchez « Démarrer » : vos choix y sont déjà. Dans un groupe, un administrateur y ajoute le nouveau bot. En cas de doute, vérifiez ce message avec /verify. Nous ne demandons jamais de code ni de mot de passe.
moving-welcome = 📦 Je déménage : continuez avec { $bot }, vos choix vous y attendent. L’annonce { $number } le dit ; /verify la vérifie.
moving-arrived = 📦 Le bot a déménagé : c’est ici qu’il continue, dans { $bot }, comme l’annonce { $number } l’a dit. C’est inscrit au registre des décisions.

## Santé du bot, pour qui le fait tourner
health-title = { $count ->
    [0] Le bot va bien
    [one] Une chose à voir
   *[other] { $count } choses à voir
}
health-poll = Telegram a répondu
health-pump = Dernier tour des envois
health-clock = Écart de l’horloge avec Telegram
health-database = Base de données
health-disk = Place libre sur le disque
health-copy = Dernière sauvegarde
health-memory = Mémoire du bot
health-up = En marche depuis
health-version = Version
health-deliveries = Messages à envoyer
health-inbox = Messages reçus, à traiter
health-tickets = Questions que personne n’a prises
health-record = Registre des décisions
health-record-is = { $state ->
    [cut] coupé
   *[sound] intact
}
health-search = Recherche des réponses
health-search-is = { $state ->
    [learning] apprend
    [behind] en retard
   *[ready] à jour
}
health-ago = il y a { $span }
health-seconds = { $count } s
health-size-small = { $size } Mo
health-size-large = { $size } Go
health-never = aucune
health-moment = { $date }, { $time }
alarm-damaged = ⛔ La base de données a été trouvée abîmée le { $date } à { $time }, et le bot s’est arrêté. Vérifiez-la avec « python -m bot doctor », puis restaurez une sauvegarde si ce n’est pas déjà fait.
alarm-record = ⛔ Le registre des décisions n’est plus celui que le bot a noté : sa fin a été coupée, ou il a été réécrit. Les réponses et valeurs officielles sont suspendues. Lancez « python -m bot audit verify » : il dit ce qui manque. Puis restaurez une sauvegarde et redémarrez le bot.
alarm-foreign = ⛔ Une annonce s’est arrêtée : Telegram ne connaît pas ses destinataires (« chat not found »). Vérifiez que BOT_TOKEN et CONFRERE_DATA_DIR sont ceux du même bot avant de laisser repartir l’annonce.
alarm-silent = ⚠️ Depuis le { $date } à { $time }, Telegram n’a rien donné au bot. Vérifiez la connexion du serveur, puis qu’aucun autre programme n’utilise le même jeton ; aucun message n’est perdu.
alarm-disk = ⚠️ Le disque est presque plein : { $free } de place libre. Faites de la place, car un disque plein arrête le bot.
alarm-clock = ⚠️ L’horloge du serveur s’écarte de celle de Telegram de { $apart }. Réglez-la par NTP, sinon les rappels partent à la mauvaise heure.
alarm-copies = ⚠️ La dernière sauvegarde date du { $date } à { $time }. Lancez « python -m bot backup », et voyez pourquoi cela ne se fait plus chaque nuit.
alarm-over = ✅ C’est réparé : { $cause ->
    [damaged] la base de données est saine.
    [record] le registre des décisions est intact.
    [foreign] aucune annonce n’est plus arrêtée.
    [silent] Telegram répond de nouveau.
    [disk] il y a de nouveau de la place sur le disque.
    [clock] l’horloge est juste.
   *[copies] il y a une sauvegarde récente.
}

## Questions du moment, chiffres des questions
board-title = Ce qui est demandé en ce moment
board-none = Aucune question ouverte depuis 24 heures.
board-calm = Rien de particulier : depuis 24 heures, aucune question sans réponse ne vient de 3 personnes ou plus.
board-button = 📈 Ce qui est demandé en ce moment
board-since = { $count } personnes depuis { $time }, sans réponse
board-since-yesterday = { $count } personnes depuis hier { $time }, sans réponse
board-since-topic = le bot y a répondu { $count } fois depuis { $time }
board-since-yesterday-topic = le bot y a répondu { $count } fois depuis hier { $time }
board-last = dernière heure : { $count }, d’habitude : { $usual }
board-others = { $count ->
    [one] Une autre question sans réponse, posée par trop peu de monde pour figurer ici : /questions
   *[other] { $count } autres questions sans réponse, chacune posée par trop peu de monde pour figurer ici : /questions
}
board-answer = ✍ Répondre à { $number }
board-read = 📄 Réponse à { $number }
board-announce = 📣 Annonce sur { $number }
board-announcement-topic = Beaucoup de confrères demandent en ce moment : « { $title } ». La réponse est dans ce bot : posez-lui la question.
board-announcement = Plusieurs confrères posent en ce moment la même question : « ____ ». Nous la vérifions et vous donnerons la réponse ici.
figures-button = 📊 Questions : qui répond
figures-title = Qui répond aux questions
figures-since = Questions depuis le { $since }, sans noms
figures-none = Aucune question depuis le { $since }.
figures-whole = Réponses du bot : { $bot } · d’un confrère ou de l’Ordre : { $people } · sans réponse : { $nobody }
figures-replies = Première réponse d’une personne, en minutes d’ouverture : { $half } au plus pour une sur deux, { $most } au plus pour neuf sur dix (réponses : { $count })
figures-replies-few = Première réponse d’une personne
figures-share = { $what } : { $percent } ({ $part } sur { $whole })
figures-few-one = { $what } ({ $count })
figures-few = Trop peu pour un chiffre : { $what }
figures-table = 📄 Tableau (CSV)
figures-no-theme = Sans thème
figures-other-themes = Autres thèmes
figures-column-theme = Thème
figures-column-bot = Le bot
figures-column-people = Un confrère ou l’Ordre
figures-column-nobody = Sans réponse
figures-column-total = Total
figures-column-whole = Ensemble
figures-column-what = Mesure
figures-column-number = Nombre
figures-column-of = Sur
figures-column-p50 = Première réponse, minutes d’ouverture, une sur deux
figures-column-p90 = Première réponse, minutes d’ouverture, neuf sur dix
figures-column-helped = Réponses du bot jugées utiles
figures-column-rated = Réponses de personnes jugées utiles
figures-column-reopened = Questions rouvertes
figures-column-kept = Délais annoncés et tenus

## Documents officiels
document-title = Document officiel { $authority } du { $date }
document-particulars = { $pages ->
    [one] { $pages } page · empreinte { $fingerprint }
   *[other] { $pages } pages · empreinte { $fingerprint }
}
document-notice = { $title } : un responsable demande votre approbation.
document-decided-approved = { $title } : approuvé et publié par { $by }.
document-decided-rejected = { $title } : refusé par { $by }, rien n’est publié.
document-told-published = 🏛 { $by } a approuvé et publié : { $title }. Proposé par : { $proposer }.
document-told-withdrawn = ⛔ { $by } a retiré : { $title }. Il n’est plus proposé à personne. Proposé par : { $proposer }. Approuvé par : { $approver }. Si c’est une erreur, proposez-le de nouveau ; un second responsable l’approuvera. Un doute sur { $by } ? Arrêtez tout.
document-open-closed = 👁 Voir ce document
document-is-current = ✅ C’est bien le document officiel en vigueur : { $title }.
document-is-outdated = ⚠️ Ce document a été officiel ({ $title }) mais il n’est plus en vigueur. Ne vous y fiez plus.
document-is-ours = ✅ C’est notre guide d’entraide, à jour. Ce n’est pas un document de la CNSS.
document-is-ours-older = ⚠️ C’est notre guide d’entraide, dans une version plus ancienne. Prenez celle d’aujourd’hui.
document-is-unknown = ❓ Je ne connais pas ce fichier : il ne vient pas de nous, ou il a été modifié. Ne saisissez ni identifiant ni code à cause de lui.
document-not-kept = J’ai seulement comparé son empreinte ; le fichier n’est ni conservé ni transmis.
document-propose = 🏛 Proposer comme document officiel
document-how-to = Pour publier un document officiel, envoyez-moi le PDF avec cette légende : { $example } (qui, date, langue). Un second responsable devra l’approuver.
document-incomplete = Il manque une précision : choisissez ci-dessous.
document-date-how = Pour la date du document, écrivez : { $example }
document-not-understood = Je n’ai pas compris : { $words }.
document-submit = ✅ Demander l’approbation
document-discard = 🗑 Supprimer ce brouillon
document-approve = ✅ Approuver et publier
document-reject = ✖ Refuser
document-withdraw = ⛔ Retirer ce document
document-withdraw-sure = ⛔ Oui, le retirer maintenant
document-done-submit = Les autres responsables sont prévenus. Rien n’est publié avant l’accord de l’un d’eux.
document-done-submit-nobody = C’est noté, mais aucun autre responsable n’a encore démarré le bot : personne n’a pu être prévenu. Rien n’est publié avant l’accord de l’un d’eux.
document-done-discard = Brouillon supprimé.
document-done-approve = Publié : tout le monde le trouve en tête des boutons de /guide et de /pdf.
document-done-reject = Refusé : rien n’est publié.
document-done-withdraw-sure = Retiré : ce document n’est plus proposé.
document-older = Un document plus récent est déjà en vigueur pour cette institution et cette langue. S’il est faux, retirez-le d’abord.
document-state-draft = Brouillon
document-state-waiting = En attente d’approbation
document-state-published = En vigueur
document-state-rejected = Refusé
document-state-withdrawn = Retiré
document-state-replaced = Remplacé
document-defect-too-big = Ce fichier est trop lourd : 20 Mo au plus.
document-defect-empty = Ce fichier est vide.
document-defect-not-pdf = Ce n’est pas un PDF : je ne sais vérifier que les PDF.
document-defect-locked = Ce PDF est protégé par un mot de passe. Envoyez une version sans protection.
document-defect-unreadable = Ce PDF est abîmé ou ne s’ouvre pas normalement.
document-defect-too-long = Ce PDF compte plus de 500 pages.

## Chiffres
stats-guide = Le guide depuis le { $since }
stats-guide-line = { $guide }, { $spoken } · début : { $began } · dernière étape : { $reached } · connexion réussie : { $finished } · aide demandée : { $stuck }
stats-guide-none = Personne n’a encore ouvert le guide depuis le { $since }.

## Date limite
deadline-title = 📅 Prochaine date limite
deadline-following = 📅 Ensuite, pour les salaires { $month }
deadline-countdown = { $days ->
    [0] C’est aujourd’hui.
    [one] Il reste { $days } jour : c’est demain.
   *[other] Il reste { $days } jours.
}
deadline-month = Pour les salaires { $month }.
deadline-extension = Délai exceptionnel pour ce mois, au lieu du { $normal }. { $by }
deadline-extension-again = Délai exceptionnel pour ce mois : { $moves }. { $by }
deadline-by = Annoncé le { $announced } ({ $authority }).
deadline-by-undated = Annonce : { $authority }.
deadline-announced-by = Cette date vient d’une annonce : { $authority }, le { $announced }.
deadline-announced-by-undated = Cette date vient d’une annonce : { $authority }.
deadline-rule = Règle habituelle : déclaration et paiement au plus tard le { $day } du mois suivant, ce jour compris. L’heure de clôture n’est pas connue : chaque mois, visez le { $before } ou le { $eve }.
deadline-rule-known = Règle habituelle : déclaration et paiement au plus tard le { $day } du mois suivant, ce jour compris. Chaque mois, visez le { $before } ou le { $eve }.
deadline-rule-plain = Règle habituelle : déclaration et paiement au plus tard le { $day } du mois suivant, ce jour compris. L’heure de clôture n’est pas connue : n’attendez pas le dernier moment.
deadline-rule-plain-known = Règle habituelle : déclaration et paiement au plus tard le { $day } du mois suivant, ce jour compris. N’attendez pas le dernier moment.
deadline-rule-hour = Heure limite le dernier jour : { $hour }.
deadline-lead = { $days ->
    [0] { $date }, aujourd’hui
    [one] { $date }, demain
   *[other] { $date }, il reste { $days } jours
}
deadline-lead-past = { $days ->
    [one] { $date }, c’était hier
   *[other] { $date }, c’était il y a { $days } jours
}
deadline-past = { $days ->
    [one] La date des salaires { $month } est passée : c’était hier, { $date }.
   *[other] La date des salaires { $month } est passée : c’était { $date }, il y a { $days } jours.
}
deadline-late-advice = Pas encore déclaré ? Déclarez et payez quand même, au plus vite : la majoration augmente chaque mois.
deadline-yes = Oui.
deadline-no = Non, pas à notre connaissance.
deadline-moved-later = Oui : la date est reportée.
deadline-moved-earlier = Non : la date est avancée.
deadline-moved-not = Non, pas à notre connaissance : nous ne connaissons aucun report pour les salaires { $month }. La date reste :
deadline-moved-again = { $count ->
    [one] Nous ne connaissons qu’un report : { $moves }.
   *[other] Oui : { $moves }.
}
deadline-from-to = du { $before } au { $after }
deadline-then = { $before }, puis au { $after }
deadline-no-for = Non pour le { $date }, pas à notre connaissance.
deadline-no-more = Non, la date a changé :
deadline-monthly-only = La déclaration se fait chaque mois, pas par trimestre. La prochaine date :
deadline-no-stays = Non, pas à notre connaissance. La date reste :
deadline-in-time = Oui, jusqu’au { $date } compris.
deadline-not-in-time = Non : la date limite est le { $date }.
deadline-late-then = Ce serait en retard : la date limite est le { $date }. Déclarez et payez quand même, au plus vite.
deadline-good-then = Ce serait à temps, jusqu’au { $date } compris.
deadline-late-day = Le { $day }, ce serait en retard : la date limite est le { $date }. Déclarez et payez quand même, au plus vite.
deadline-good-day = Le { $day }, ce serait à temps : la date limite est le { $date }.
deadline-too-late-no = Non, jusqu’au { $date } compris.
deadline-too-late-yes = Oui : la date limite est le { $date }.
deadline-weekday-other = Non : ce jour-là est le { $date }.
deadline-still-time-yes = Oui, il est encore temps.
deadline-still-time-no = Non, il est encore temps.
deadline-still-time-plain = Il est encore temps.
deadline-moved-later-plain = La date est reportée.
deadline-moved-earlier-plain = La date est avancée.
deadline-moved-not-plain = Nous ne connaissons aucun report pour les salaires { $month }. La date reste :
deadline-moved-before = Oui, pour les salaires { $month } : jusqu’au { $date }, c’est passé. Pour la suite, nous ne connaissons aucun report. La date :
deadline-announced = ⚠️ L’annonce n° { $number } parle du { $date } ; notre calendrier dit encore le { $due }.
deadline-by-rule = D’après la règle habituelle : nous ne connaissons pas d’exception pour ce mois.
deadline-moves = Salaires { $month }, date habituelle : { $normal }.
deadline-move = • { $date } : { $by }
deadline-move-by = annoncé le { $announced } ({ $authority })
deadline-move-by-undated = { $authority }
deadline-weekend = Ce jour tombe un { $weekday }. Aucune règle confirmée n’accorde de jour en plus.
deadline-holiday = Ce jour tombe un { $weekday } férié ({ $holiday }). Aucune règle confirmée n’accorde de jour en plus.
deadline-safe = Déclarez au plus tard le { $date }.
deadline-safe-now = Déclarez dès maintenant.
deadline-later = Ensuite : { $dates }.
deadline-later-off = { $date } (plutôt le { $safe })
sources = { $count ->
    [one] Source :
   *[other] Sources :
}
source-testimony = confrère
source-official = officiel
source-press = presse
source-law = loi
source-code = code
source-project = Confrère

## Questions
faq-themes = Choisissez un thème, ou écrivez votre question avec vos mots.
faq-did-you-mean = Je ne suis pas sûr d’avoir compris. Est-ce l’une de ces questions ?
faq-did-you-mean-again = Est-ce plutôt l’une de celles-ci ?
none-of-these = Aucune : demander à l’Ordre
vote-yes = 👍 Utile
vote-no = 👎 Pas utile
vote-yes-thanks = Merci.
vote-no-thanks = Merci, c’est noté. Vous pouvez demander à l’Ordre.
faq-said-above = ↑ Je viens d’y répondre dans ce message.
faq-group-doubt = Je ne suis pas sûr d’avoir compris, et je préfère ne pas me tromper : posez-moi la question en privé.
missed-button = 🔎 Questions mal comprises
missed-title = Questions restées sans bonne réponse, depuis 30 jours, sans noms
missed-none = Aucune question mal comprise depuis 30 jours.
missed-line = { $count ->
    [one] posée une fois · cette semaine : { $week } · la précédente : { $before }
   *[other] posée { $count } fois · cette semaine : { $week } · la précédente : { $before }
}
missed-answer = ✍ Répondre à { $number }
missed-wordless = { $count ->
    [one] Une autre, dont les mots ressemblaient à un secret : ils n’ont pas été gardés.
   *[other] { $count } autres, dont les mots ressemblaient à un secret : ils n’ont pas été gardés.
}
missed-drafts = { $count ->
    [one] { $count } réponse attend la rédaction.
   *[other] { $count } réponses attendent la rédaction.
}
draft-ask = Que faut-il répondre à « { $words } » ? Répondez à ce message : la rédaction des réponses en fera un sujet de la FAQ.
awaited-draft-answer = Est-ce la réponse à la question mal comprise ?
draft-kept = C’est gardé pour la rédaction des réponses. Rien n’est publié avant sa relecture, et ceux qui ont posé la question ne sont pas prévenus.
not-my-question = Ce n’est pas ma question
ask-order = 🙋 Demander à l’Ordre
ask-confirm = Voici ce qui part, sans votre nom, avec « pharmacien, { $region }, { $spoken } ». Un confrère ou l’Ordre le lira. Envoyer ?
written-fr = en français
written-ar = en arabe
written-en = en anglais
written-ary = en darija
written-ary-latn = en darija, lettres latines
ask-send = Envoyer
awaited-question = Je prends cela pour votre question à l’Ordre.
ask-bot = Non, juste au bot
ask-sent = Votre question porte le numéro { $number }.
asked-not-done = Rien n’est fait encore : touchez « { $button } », ou écrivez « oui ».
asked-not-sent = Votre question n’est pas encore partie : touchez « { $button } », ou écrivez « oui ».
asked-which = Rien n’est fait encore : touchez le bouton qui convient.
ask-cancelled = Rien n’a été envoyé.
questions-open = 👁 Voir les questions
questions-none = Aucune question en attente.
questions-none-open = Aucune autre question en attente.
questions-held = { $count ->
    [one] { $count } réponse à relire avant l’envoi
   *[other] { $count } réponses à relire avant l’envoi
}
question-held = Pas encore envoyée : { $why }. Quelqu’un d’autre que son auteur doit la relire.
question-look = 👁 Relire n° { $number }
questions-title = { $count ->
    [one] { $count } question en attente
   *[other] { $count } questions en attente
}
# Réponses officielles : données une fois, pour tous
official-mark = 📣 Réponse officielle
official-button = 📣 Réponses officielles
official-title = Réponses officielles
official-none = Aucune réponse officielle en préparation ni en vigueur.
official-source = Réponse officielle : { $authority }
official-head = Réponse officielle n° { $number } · { $authority }
official-elsewhere = Cette réponse n’existe qu’en { $name } pour l’instant :
official-unwritten = ⚠ Sans texte en : { $names }. Qui lit cette langue recevra la réponse telle quelle, avec une ligne qui le dit.
official-missing = ⚠ manque encore
official-phrasings = { $count ->
    [0] Aucune formulation de confrère : elle se trouve par ses titres.
    [one] Une formulation, telle que des confrères l’ont écrite, en plus des titres. Retirez-la si elle nomme quelqu’un.
   *[other] { $count } formulations, telles que des confrères les ont écrites, en plus des titres. Retirez celles qui nomment quelqu’un.
}
official-look-twice = 👁 À vérifier avant l’accord : { $why }.
official-write = ✍ { $name }
official-add = ➕ Une formulation
official-ask-phrasings = Comment vos confrères posent-ils cette question ? Une formulation par ligne, en réponse à ce message.
official-lacks-phrasings = Il faut des mots, 200 signes au plus par formulation, et 12 formulations au plus en tout. Rien n’a été ajouté.
official-lacks-markup = Écrivez sans balises : « <b> » serait lu tel quel.
official-lacks-unseen = Il y a dans ce texte des signes invisibles. Récrivez-le au clavier, sans copier-coller. Rien n’a été enregistré.
official-rude = un mot qui peut blesser
official-rude-words = idiot idiots idiote idiotes imbécile imbéciles abruti abrutis crétin crétins connard connards salaud salauds stupide stupides merde
official-said-wrong = faux | c’est faux | cette réponse est fausse | votre réponse est fausse | réponse fausse | c’est pas vrai | ce n’est pas vrai | c’est inexact | inexact | c’est une erreur | erreur | vous vous trompez | c’est pas ça | ce n’est pas ça | pas vrai
official-denied = Merci de le dire : c’est noté, et les responsables de cette réponse officielle en sont informés.
official-drop = ✖ { $number }
official-ask = Écrivez en { $name }, en réponse à ce message : la question sur la première ligne, la réponse en dessous.
official-begun = Brouillon n° { $number } prêt. Ouvrez-le en privé : /questions, « Réponses officielles ».
official-state-draft = brouillon
official-state-waiting = attend l’accord d’un second responsable
official-state-live = en vigueur
official-state-rejected = refusée
official-state-withdrawn = retirée
official-state-retired = reprise dans les réponses du bot
official-submit = 📨 Demander l’accord
official-discard = 🗑 Supprimer le brouillon
official-approve = ✅ Mettre en vigueur
official-reject = ✖ Refuser
official-withdraw = ↩ Retirer
official-lacks-language = Il manque la réponse : écrivez-la dans une langue au moins.
official-lacks-numbers = Les trois langues ne disent pas les mêmes nombres : { $numbers }.
official-lacks-asks = La réponse demande un code, un mot de passe ou un identifiant. Personne ici n’en demande jamais.
official-lacks-secret = Il y a un code, un téléphone ou une adresse dans un texte. Récrivez-le sans cela.
official-lacks-page = Un texte ne peut pas être publié tel quel : trop long, ou une date écrite dans le titre.
official-lacks-replaces = Elle prendrait la place de la réponse « { $title } », que le bot donne déjà à « { $words } ». Retirez la formulation qui s’en approche (✖), ou changez la question.
official-lacks-altered = Ce texte n’est plus celui dont l’accord a été demandé : rien n’est en vigueur. Prévenez qui administre le bot, puis reprenez la demande.
official-about = Réponse officielle n° { $number } : « { $question } »
official-begun-draft = Vous avez déjà commencé une réponse à cette question : la voici. Rien d’autre n’est commencé.
official-begun-waiting = { $by } a déjà proposé une réponse à cette question ; elle attend un accord. Rien d’autre n’est commencé.
official-reaches = { $count ->
    [0] Personne ne sera prévenu : le bot ne connaît personne qui l’ait demandée et qu’il puisse prévenir.
    [one] { $count } personne qui l’a demandée, au bot ou à l’Ordre, sera prévenue, une seule fois.
   *[other] { $count } personnes qui l’ont demandée, au bot ou à l’Ordre, seront prévenues, une seule fois.
}
official-notice = 📣 La réponse officielle n° { $number } ({ $authority }) attend votre accord.
official-effect = { $count ->
    [0] Personne n’a posé cette question ces 30 derniers jours, 0 réponse existante changée.
    [one] Répond à 1 personne qui a posé la question ces 30 derniers jours, 0 réponse existante changée.
   *[other] Répond à { $count } personnes qui ont posé la question ces 30 derniers jours, 0 réponse existante changée.
}
official-decided-approved = ✅ La réponse officielle n° { $number } est en vigueur, avec l’accord de { $by }.
official-decided-rejected = ✖ La réponse officielle n° { $number } est refusée par { $by }.
official-decided-withdrawn = ↩ La réponse officielle n° { $number } est retirée par { $by }.
official-done-submit = Les autres responsables sont prévenus. Rien n’est en vigueur avant l’accord de l’un d’eux.
official-done-submit-nobody = C’est noté, mais aucun autre responsable ne peut encore donner son accord : rien n’est en vigueur.
official-done-discard = Brouillon supprimé.
official-done-approve = { $count ->
    [0] En vigueur dès maintenant. Personne n’est prévenu : de ceux qui l’avaient demandée, aucun ne peut l’être (mots effacés, conversation bloquée), ou ils l’ont refusé.
    [one] En vigueur dès maintenant. { $count } personne qui l’avait demandée est prévenue, une seule fois.
   *[other] En vigueur dès maintenant. { $count } personnes qui l’avaient demandée sont prévenues, une seule fois.
}
official-done-reject = Refusée : rien ne change.
official-done-withdraw = Retirée : le bot ne la donne plus. Ceux qui l’avaient reçue sont prévenus, une seule fois.
official-told = 📣 Vous aviez posé cette question. Une réponse officielle existe maintenant :
official-untold = 🔕 Ne plus me prévenir
official-tell = 🔔 Me prévenir de nouveau
official-will-tell = Vous serez prévenu quand une de vos questions aura une réponse.
official-will-not-tell = Vous ne serez plus prévenu.
official-learnt-unknown = Mesure plus fine en cours, encore une minute environ : ceux dont elle reconnaîtra la question seront prévenus aussi.
official-learnt-yes = Le moteur l’apprendra : d’autres façons de poser la question la trouveront aussi.
official-learnt-no = Le moteur ne l’apprend pas (d’autres réponses changeraient, ou la mesure a échoué) : elle n’est trouvée que par des mots proches de ses formulations.
official-unlearnt = ℹ La réponse officielle n° { $number } reste en vigueur, mais n’est trouvée que par des mots proches de ses formulations : le moteur n’a pas pu l’apprendre sans risque pour d’autres réponses.
official-found-by = { $count ->
    [0] Se trouve par ses titres.
    [one] Se trouve par ses titres et une formulation de confrère :
   *[other] Se trouve par ses titres et { $count } formulations de confrères :
}
official-never = 🔒 N’envoyez jamais de code ni de mot de passe, à personne.
official-late = Cela arrive trop tard : la réponse n° { $number } n’est plus un brouillon. Rien n’a été enregistré.
official-lacks-long = C’est trop long : 120 signes au plus pour la question, 3 000 pour la réponse. Rien n’a été coupé : raccourcissez-la.
official-lacks-repeats = Il manque la réponse : écrivez la question sur la première ligne, la réponse en dessous.
official-state-taken-back = reprise par son auteur
official-take-back = ↩ Reprendre ma demande
official-again = ✍ Reprendre ces textes
official-view = 👁 La relire
official-done-taken-back = Reprise : plus personne n’a à donner son accord. Vos textes sont gardés.
official-decided-taken-back = ↩ La réponse officielle n° { $number } est reprise par son auteur, { $by }.
official-withdraw-ask = { $count ->
    [0] Retirer la réponse officielle n° { $number } ? Le bot ne la donnera plus. Personne ne l’a encore reçue.
    [one] Retirer la réponse officielle n° { $number } ? Le bot ne la donnera plus. La personne qui l’a reçue sera prévenue.
   *[other] Retirer la réponse officielle n° { $number } ? Le bot ne la donnera plus. Les { $count } personnes qui l’ont reçue seront prévenues.
}
official-withdraw-surely = ↩ Oui, la retirer
official-gone = ⛔ La réponse officielle n° { $number } ({ $authority }) est retirée : n’en tenez plus compte.
official-doubted = { $count ->
    [one] 👎 La réponse officielle n° { $number } n’a pas aidé une personne. Relisez-la : elle est peut-être fausse, ou peu claire.
   *[other] 👎 La réponse officielle n° { $number } n’a pas aidé { $count } personnes en tout. Relisez-la : elle est peut-être fausse, ou peu claire.
}
official-not-helped = { $count ->
    [one] 👎 N’a pas aidé 1 personne.
   *[other] 👎 N’a pas aidé { $count } personnes.
}
awaited-official-text = Est-ce le texte de la réponse officielle ?
awaited-official-phrasings = Sont-ce des formulations de cette question ?
verify-official = ✅ Ces mots sont ceux de la réponse officielle n° { $number } ({ $authority }), en vigueur.
verify-official-withdrawn = ⛔ Ces mots sont ceux de la réponse officielle n° { $number } ({ $authority }), retirée depuis : n’en tenez plus compte.
verify-official-partly = ⚠️ Une partie seulement de ce message est la réponse officielle n° { $number } ({ $authority }). Le reste n’est PAS de nous.
missed-official = 📣 Officielle { $number }
# Ce que les institutions doivent confirmer : une valeur, deux responsables
stated-source = Confirmé par : { $authority }
source-statement = confirmé
awaiting-title = { $count ->
    [one] À confirmer : { $count } point
   *[other] À confirmer : { $count } points
}
awaiting-none = Plus rien n’attend d’être confirmé.
awaiting-asked = { $count ->
    [0] Pas de question sur ce sujet ces 30 derniers jours
    [1] Moins de trois questions sur ce sujet ces 30 derniers jours
    [2] Moins de trois questions sur ce sujet ces 30 derniers jours
   *[other] { $count } questions sur ce sujet ces 30 derniers jours
}
awaiting-found = Trouvé : { $value }
awaiting-nothing = Rien trouvé : le bot ne donne pas de valeur.
awaiting-draft = ✍ Votre brouillon : { $value }
awaiting-waiting = ⏳ Proposé, attend l’accord d’un second responsable : { $value }
awaiting-live = ✅ En vigueur : { $value }
awaiting-view = 👁 { $number }
awaiting-confirm = ✅ { $number } C’est confirmé
awaiting-correct = ✍ { $number } Autre valeur
awaiting-give = ✍ { $number } Donner la valeur
confidence = { $level ->
    [S] vécu par un confrère
    [O] page officielle
    [P] presse
    [P-] source faible
   *[other] déduit par nous
}
point-said = { $name } : { $value }
point-replaces = Au lieu de : { $value } ({ $source })
point-head = Valeur confirmée par : { $authority }
point-ask = { $name } : quelle est la valeur ? Écrivez-la en réponse à ce message.
point-source = Source : « { $source } », du { $date }
point-source-voice = Source : de vive voix, le { $date }
point-source-none = ⚠ Il manque la source : où l’avez-vous lu, et de quand est-ce ?
point-ask-source = Où l’avez-vous lu ? Nommez la lettre, la circulaire ou la page, et sa date, en réponse à ce message : « Circulaire n° 12 du { $date } ». Rien d’écrit ? Touchez « De vive voix ».
point-from = ✍ Source et date
point-voice = 🗣 De vive voix, aujourd’hui
point-lacks-source = Il manque la source : nommez la lettre, la circulaire ou la page, et sa date.
point-lacks-source-day = Il manque la date de cette source, ou elle est à venir : ajoutez le jour, le mois et l’année.
point-lacks-source-link = Cette adresse n’est pas parmi celles que le bot connaît : nommez la lettre ou la page en mots.
point-begun-draft = Vous avez déjà un brouillon pour ce point : le voici. Rien d’autre n’est commencé.
point-begun-waiting = { $by } a déjà proposé une valeur pour ce point ; elle attend un accord. Rien d’autre n’est commencé.
point-beside = ⚠ Une autre valeur attend aussi pour ce point : { $value }, proposée par { $by }. La première approuvée rend l’autre caduque : parlez-vous.
point-decided-replaced = ↩ { $by } vient de mettre en vigueur une autre valeur :
point-void = Celle-ci n’attend plus rien :
awaited-stated-source = Est-ce la source de la valeur à confirmer ?
card-replied = Ces mots répondent à une demande : je ne les ai pas pris pour une question, et ils n’ont rien changé. Décidez par les boutons de la demande ; un texte qui attend un accord ne change plus, son auteur peut le reprendre.
card-replied-reason = Ces mots répondent à une demande d’accord : est-ce le motif de votre refus ? Rien n’est décidé pour l’instant.
card-refuse = ✖ Refuser pour ce motif
card-is-question = Non, c’est une question au bot
point-source-dated = Source : « { $source } »
point-head-open = Valeur proposée au nom de : { $authority }
point-notice = 📌 Une valeur ({ $authority }) attend votre accord :
point-widens = ⚠ Si elle est approuvée, le bot tiendra { $host } pour un site officiel et ne mettra plus en garde contre lui. Relisez l’adresse lettre par lettre.
point-decided-approved = ✅ Cette valeur est en vigueur, avec l’accord de { $by } :
point-decided-rejected = ✖ Cette valeur est refusée par { $by } :
point-decided-withdrawn = ↩ Cette valeur est retirée par { $by } ; celle d’avant est de retour :
point-decided-taken-back = ↩ Cette valeur est reprise par son auteur, { $by } :
point-told = 📌 Vous aviez posé une question à ce sujet. C’est maintenant confirmé ({ $authority }) :
point-gone = ⛔ Cette valeur ({ $authority }) est retirée : n’en tenez plus compte.
point-withdraw-ask = Retirer cette valeur ? Le bot redira ce qu’il disait avant, et ceux qui ont été prévenus le sauront.
point-done-submit = Les autres responsables sont prévenus. Rien ne change avant l’accord de l’un d’eux.
point-done-submit-nobody = C’est noté, mais aucun autre responsable ne peut encore donner son accord : rien ne change.
point-done-discard = Brouillon supprimé.
point-done-approve = { $count ->
    [0] En vigueur dès maintenant, dans toutes les réponses. Personne n’est à prévenir : aucun de ceux qui avaient demandé n’est connu du bot, ou ils l’ont refusé.
    [one] En vigueur dès maintenant, dans toutes les réponses. { $count } personne qui avait demandé est prévenue, une seule fois.
   *[other] En vigueur dès maintenant, dans toutes les réponses. { $count } personnes qui avaient demandé sont prévenues, une seule fois.
}
point-done-reject = Refusée : rien ne change.
point-done-taken-back = Reprise : plus personne n’a à donner son accord.
point-done-withdraw = Retirée : le bot redit ce qu’il disait avant.
point-late = Cela arrive trop tard : ce point n’est plus à confirmer. Rien n’a été enregistré.
point-not-read = Je ne reconnais pas cette valeur : « { $value } ». Rien n’a été enregistré.
point-lacks-pictures = Pas d’image ni d’émoji ici : seulement la valeur, en lettres et en chiffres. Rien n’a été enregistré.
point-lacks-phone = Un numéro fixe, un 08 ou un numéro court, en chiffres. Jamais un portable : ce serait celui d’une personne.
point-lacks-site = Une adresse de site, par exemple www.cnss.ma
point-lacks-mail = Une adresse e-mail de l’institution, d’une seule ligne.
point-lacks-money = Un montant en dirhams, en chiffres.
point-lacks-percent = Un pourcentage, en chiffres, de 0 à 100.
point-lacks-number = Un nombre entier, en chiffres.
point-lacks-date = Le jour, le mois et l’année.
point-lacks-hour = Une heure, par exemple 16 h 30 ; pour minuit, écrivez 23 h 59
point-lacks-duration = Un nombre et son unité : minutes, heures, jours, semaines, mois ou ans.
point-lacks-reference = Le numéro ou le libellé, tel qu’il est écrit, sur une ligne.
point-lacks-address = L’adresse sur une ligne ; ou trois lignes : français, arabe, anglais.
point-lacks-words = Trois lignes courtes, dans cet ordre : français, arabe, anglais.
point-lacks-long = C’est trop long : 160 signes au plus par ligne. Rien n’a été enregistré.
point-lacks-bounds = Valeur peu vraisemblable : on l’attend entre { $least } et { $most }. Vérifiez le chiffre et l’unité. Rien n’a été enregistré.
point-lacks-numbers = Les trois lignes ne disent pas les mêmes nombres.
point-lacks-link = Pas de lien, d’adresse e-mail ni de nom de compte ici : seulement la valeur. Un point se suit d’une espace.
point-lacks-signs = Pas de signes comme * _ < > ici : seulement la valeur.
point-lacks-unseen = Il y a des signes invisibles dans cette valeur. Récrivez-la au clavier, sans copier-coller. Rien n’a été enregistré.
point-lacks-mobile = Pas de numéro de portable ni d’un autre pays ici : ce serait celui d’une personne. Rien n’a été enregistré.
point-lacks-copy = Cette adresse ressemble à celle d’un site officiel et n’en est pas une. Relisez-la lettre par lettre. Rien n’a été enregistré.
point-lacks-secret = Cela contient ou demande un code, un mot de passe ou un identifiant. Rien n’a été enregistré.
point-lacks-page = Une réponse ne pourrait plus être publiée avec cette valeur : écrivez-la plus court.
point-lacks-changed = La valeur que vous confirmez a changé depuis dans le bot : recommencez avec /awaiting
point-lacks-altered = Cette valeur n’est plus celle dont l’accord a été demandé : rien ne change. Prévenez qui administre le bot, puis reprenez la demande avec /awaiting
verify-stated = ✅ Cette valeur est confirmée ({ $authority }) et en vigueur.
verify-stated-withdrawn = ⛔ Cette valeur ({ $authority }) est retirée depuis : n’en tenez plus compte.
awaited-stated-value = Est-ce la valeur à confirmer ?
missed-not-ours = ✖ Pas pour nous { $number }
missed-put-aside = Question mise de côté, avec celles qui lui ressemblent.
missed-take-back = ↩ Annuler
# Questions que des personnes lisent et auxquelles elles répondent
command-ask = Poser une question à une personne, suivre mes questions
command-desk = Mon tour de réponse ; dans un groupe : groupe d’entraide (responsables)
ask-slot = { $since } – { $until }
ask-hours = L’équipe répond { $date } : { $slots }.
ask-expected =
    { $minutes ->
        [15] D’habitude, la première réponse vient en moins d’un quart d’heure de présence.
        [30] D’habitude, la première réponse vient en moins d’une demi-heure de présence.
        [60] D’habitude, la première réponse vient en moins d’une heure de présence.
       *[other] D’habitude, la première réponse vient en moins de { $minutes } minutes de présence.
    }
ask-no-promise = Nous ne pouvons promettre aucun délai.
ask-go-on = Pour ajouter quelque chose, répondez à ce message ; /ask montre où en est votre question.
ticket-stands-open = Votre question n° { $number } est bien partie, personne ne s’en est encore chargé.
ticket-stands-taken = Quelqu’un s’occupe de votre question n° { $number } : sa réponse arrivera ici.
ticket-stands-answered = Une réponse à votre question n° { $number } est arrivée ici. Si elle ne suffit pas, ajoutez ce qui manque.
ticket-late = C’est plus long que d’habitude, nous le regrettons.
ticket-stands-again = Rien de nouveau pour votre question n° { $number }. Un détail de plus peut aider : ajoutez-le.
ticket-stays = Votre question n° { $number } reste posée.
ask-none = Vous n’avez posé aucune question. Une personne peut vous lire : un confrère, ou l’Ordre.
ask-unknown = Je ne vois aucune question de vous à l’Ordre. Si vous avez tout effacé (/forget), elle l’a été aussi. Vous pouvez la poser à nouveau :
ask-title = Vos questions
ticket-number = n° { $number }
ticket-no-region = région non indiquée
ticket-new = ✍ Poser une question
ticket-ask = Écrivez votre question en réponse à ce message. Je vous montre ce qui part avant l’envoi. Pas d’identifiant, de mot de passe ni de code.
ticket-ask-more = Écrivez ce que vous ajoutez à la question n° { $number }, en réponse à ce message.
ticket-add = ➕ Ajouter
ticket-withdraw = ✖ Retirer
ticket-withdraw-sure = Retirer la question n° { $number } ? Ses mots disparaissent aussi chez ceux qui l’ont reçue.
ticket-withdrawn = La question n° { $number } est retirée.
ticket-added = Ajouté à la question n° { $number }.
ticket-confirm = Voici ce qui part, le reste est effacé. Envoyer ?
ticket-confirm-read = L’image n’est pas transmise, seulement ces mots que j’y ai lus. Envoyer ?
ticket-confirm-caption = Le fichier n’est pas transmis, seulement vos mots. Envoyer ?
ticket-confirm-both = L’image n’est pas transmise, seulement vos mots et ceux que j’y ai lus. Envoyer ?
ticket-only-words = Rien n’est parti : seuls des mots sont transmis à ceux qui répondent. Écrivez ce que dit l’écran ou le document.
ticket-state-open = en attente de quelqu’un
ticket-state-taken = quelqu’un s’en charge
ticket-state-answered = une réponse vous est parvenue
ticket-state-closed = close
ticket-state-cancelled = retirée
ticket-said-asked = Vous :
ticket-said-answer = Un confrère :
ticket-said-order = L’Ordre :
ticket-file = (un fichier)
ticket-answer-colleague = 💬 Un confrère répond à votre question n° { $number }
ticket-answer-order = 💬 L’Ordre répond à votre question n° { $number }
ticket-answer-more = Pour continuer, répondez à ce message. N’envoyez jamais de code ni de mot de passe, à personne.
ticket-good = ✅ C’est réglé
ticket-not-good = 👎 Pas encore
ticket-thanks = Merci. La question n° { $number } est close.
ticket-go-on = Dites en réponse à ce message ce qui manque encore : celui qui s’en charge le lira.
ticket-reopen = ↩ Rouvrir
ticket-reopened = La question n° { $number } est rouverte.
ticket-ended = La question n° { $number } est close. Vous pouvez la rouvrir pendant 7 jours.
ticket-delayed = ⏳ Votre question n° { $number } attend toujours une réponse. Des responsables ont été prévenus.
ticket-card = ❓ Question n° { $number } · pharmacien, { $region }, { $spoken }
ticket-waits = ⏳ La question n° { $number } attend encore quelqu’un.
ticket-more = ➕ Ajouté à la question n° { $number }
ticket-read-asked = Le pharmacien :
ticket-read-answer = Réponse :
ticket-read-note = Note interne :
ticket-take = 🙋 Je m’en charge
ticket-yours = C’est à vous. Répondez au message de la question : votre réponse lui parvient.
ticket-taken = Vous vous en chargez. Répondez à ce message : votre réponse parvient au pharmacien.
ticket-taken-by = { $name } s’en charge. Répondez à ce message pour répondre.
ticket-hand-over = 🔁 Passer la main
ticket-note = 📝 Note interne
ticket-close = ✅ Clore
ticket-over = ✅ Question close : il n’y a plus rien à faire.
ticket-left = Envoyé à qui a posé la question n° { $number }.
ticket-waits-look = Pas encore envoyé (n° { $number }) : { $why }. Les autres personnes qui répondent l’ont à relire ; vous saurez ici si c’est parti.
ticket-held = 👁 À relire avant l’envoi, question n° { $number } : { $why }.
lead-ours = ✅ { $host } : une adresse officielle que le bot donne lui-même.
lead-source = 👁 { $host } : cité parmi nos sources, mais le bot n’y envoie personne.
lead-copy = ⛔ { $host } : ressemble à une adresse officielle et n’en est pas une.
lead-unknown = ⚠ { $host } : inconnu du bot. N’acceptez que si vous savez à qui c’est.
lead-hidden = ⚠ Une adresse était cachée derrière des mots : elle ne part pas, les mots seuls partent.
ticket-held-link = un lien
ticket-held-number = un numéro
ticket-held-payment = un paiement
ticket-held-remote = une prise en main à distance ou un code à scanner
ticket-held-contact = un contact ailleurs qu’ici
ticket-held-date = une date qui change
ticket-held-secret = un code, un mot de passe ou un identifiant
ticket-held-file = une image ou un document
reason-with-words = { $why } (« { $words } »)
ticket-let-go = ✅ Laisser partir
ticket-keep-back = ✖ Ne pas envoyer
ticket-kept-back = La réponse à la question n° { $number } n’est pas envoyée.
ticket-look-gone = ✅ Relu par { $by } et envoyé, question n° { $number } :
ticket-look-dropped = ✖ Pas envoyé, décision de { $by }, question n° { $number } :
ticket-look-closed = ✖ Pas envoyé : la question n° { $number } est close.
ticket-handed-over = La question n° { $number } est de nouveau libre.
ticket-finished = La question n° { $number } est close. Qui l’a posée peut la rouvrir pendant 7 jours.
ticket-ask-note = Écrivez la note sur la question n° { $number } en réponse à ce message. Qui a posé la question ne la voit pas.
ticket-noted = Note gardée pour la question n° { $number }.
ticket-edited = Ce qui est parti reste tel quel (n° { $number }). Pour corriger, écrivez une nouvelle réponse.
ticket-gone = La question n° { $number } a été retirée.
ticket-told-good = ✅ La question n° { $number } est réglée, dit qui l’a posée.
ticket-told-lost = La réponse à la question n° { $number } n’a pas pu être remise : cette personne n’est plus joignable. La question est close.
ticket-not-gone = Cette question n’existe plus.
ticket-not-own = C’est votre propre question.
ticket-not-taken = Quelqu’un d’autre s’en charge : rien n’est parti.
ticket-not-closed = Cette question est déjà close : rien de plus n’est parti. Qui l’a posée peut la rouvrir.
ticket-not-first-look = C’est votre réponse : quelqu’un d’autre doit la relire.
ticket-not-linked = Vous ou l’auteur de cette réponse avez votre rôle l’un de l’autre, ou par la même invitation : un responsable d’une autre origine doit la relire (/questions).
ticket-not-new = Votre rôle a moins de 24 heures : vous pourrez relire ensuite. D’ici là, quelqu’un d’autre doit la relire.
ticket-not-lure = Rien n’est parti : un lien à côté d’un code, d’un mot de passe ou d’une prise en main à distance, c’est ce qu’écrivent les voleurs. Récrivez sans le lien, ou avec un lien de Damancom ou de la CNSS.
ticket-not-copy = Rien n’est parti : l’adresse de cette réponse ressemble à une adresse officielle et n’en est pas une. Vérifiez-la, ou répondez sans elle.
ticket-not-secret = Rien n’est parti : la réponse contient un code, un téléphone ou une adresse. Récrivez-la sans cela.
ticket-not-asks = Rien n’est parti : la réponse demande un code, un mot de passe, un identifiant, une carte ou un RIB. Personne ici n’en demande jamais. Dites seulement où le saisir sur Damancom.
ticket-not-changed = Cette réponse n’est plus celle que vous avez lue : rien n’est parti.
ticket-not-frozen = Tout est arrêté (/freeze) : une réponse retenue ne part pas tant que deux responsables n’ont pas repris. Vous pouvez la refuser.
ticket-not-author = Qui a écrit cette réponse ne répond plus ici : rien n’est parti. Répondez vous-même à la question.
ticket-not-long = Rien n’est parti : c’est trop long. Écrivez moins de 3000 signes, ou moins de 700 sous un fichier.
ticket-not-empty = Rien n’est parti : il n’y a pas de mots.
ticket-not-kind = Rien n’est parti : seuls un texte, une photo ou un PDF peuvent être transmis.
ticket-not-late = Cette question ne peut plus être rouverte. Posez-en une nouvelle : /ask
desk-set = Ce groupe est maintenant le groupe d’entraide. Les questions arrivent ici, sans nom. « Je m’en charge », puis une réponse au message : elle parvient à qui a posé la question. Seules les personnes qui ont le rôle d’entraide peuvent répondre (/invite). Ni annonces, ni rappels, ni réponses automatiques ici.
desk-no-topics = Je ne peux pas créer de sujets ici : donnez-moi ce droit, puis refaites /desk. D’ici là, tout arrive dans le sujet général.
desk-end = Ne plus l’être
desk-ended = Ce groupe n’est plus le groupe d’entraide.
desk-how = Ici, je transmets seulement : répondez au message d’une question. Pour le reste, écrivez-moi en privé.
desk-no-reminders = Pas de rappels dans le groupe d’entraide.
desk-on = 🟢 Vous êtes de service : je vous propose des questions.
desk-off = ⚪ Vous n’êtes pas de service.
desk-go-on = 🟢 Prendre mon service
desk-go-off = ⚪ Quitter mon service
desk-waiting =
    { $count ->
        [0] Aucune question n’attend.
        [one] { $count } question attend quelqu’un.
       *[other] { $count } questions attendent quelqu’un.
    }
desk-promises = Délais annoncés et tenus depuis 30 jours : { $kept } sur { $told }.

## Rappels et dates
command-reminders = Mes rappels : jours, heure, pharmacies
command-deadline_set = Changer une date limite (responsables)
deadline-subject = { $name }, { $month }
deadline-year = Les dates limites de { $year }
deadline-year-moved = Délai exceptionnel, au lieu du { $normal }.
deadline-year-past = (passée)
deadline-why-rule = La règle habituelle donne le { $date }.
deadline-why-note = La note d’origine ({ $source }, { $published }) dit « avant le { $day } ». La presse dit au plus tard le { $day }, paiement compris : c’est la date que nous retenons. Aucun texte officiel n’est en notre possession et l’heure de clôture n’est pas connue : n’attendez pas le dernier moment.
deadline-why-note-known = La note d’origine ({ $source }, { $published }) dit « avant le { $day } ». La presse dit au plus tard le { $day }, paiement compris : c’est la date que nous retenons. Aucun texte officiel n’est en notre possession : n’attendez pas le dernier moment.
deadline-why-note-other = De la règle de chaque mois, la note d’origine ({ $source }, { $published }) dit « avant le { $day } » et la presse « au plus tard le { $day } », paiement compris. Ce mois-ci, c’est le délai annoncé qui compte. L’heure de clôture n’est pas connue : n’attendez pas le dernier moment.
deadline-why-note-other-known = De la règle de chaque mois, la note d’origine ({ $source }, { $published }) dit « avant le { $day } » et la presse « au plus tard le { $day } », paiement compris. Ce mois-ci, c’est le délai annoncé qui compte. N’attendez pas le dernier moment.
deadline-why-change = Date changée ici le { $date }, avec l’accord de deux responsables (changement n° { $number }) : { $reason }
deadline-why-order = Ce qui s’applique, du plus faible au plus fort : la règle de chaque mois, une exception annoncée, un changement approuvé par deux responsables. La plus récente l’emporte. Aucune règle ne décale une date qui tombe un week-end.
deadline-why-end = « { $what } » : plus rien n’est dû à partir { $month }. Annonce : { $authority }. Changé ici le { $date }, avec l’accord de deux responsables (changement n° { $number }) : { $reason }
deadline-last = Dernier mois : { $month }.
remind-me = 🔔 Mes rappels
calendar-button = 📆 Agenda
calendar-whole-year = 📆 Toute l’année dans mon agenda
calendar-name = Damancom : dates limites
calendar-summary = Date limite : { $what }
calendar-description = En cas de doute, demandez /deadline au bot.
calendar-caption = Ouvrez ce fichier : la date entre dans l’agenda de votre téléphone, avec ses alarmes. Si la date change, demandez-le de nouveau : il remplace l’ancienne.
paid-offer = Je ne peux pas voir un paiement, et payer n’est pas déclarer. Si la déclaration est faite aussi, touchez le bouton : je ne vous rappelle plus ce mois.
declared-button = ✅ J’ai déclaré
declared-all = ✅ C’est noté : { $what }. Plus de rappel pour ce mois.
declared-which = { $what } : pour quelle pharmacie avez-vous déclaré ?
declared-not-yet = C’est noté : { $what }, pas encore déclaré.
declared-reminded-again = Vos rappels reprennent.
late-day-before = 📅 Le { $day }, ce n’est pas encore en retard : la date limite est le { $due }.
late-day-after = ⚠️ Le { $day }, c’est après la date limite ({ $due }) : ce serait en retard.
declared-none = Rien n’est noté comme déclaré, et il est encore temps :
declared-offer = { $count ->
    [one] Touchez le bouton : je le note, et je ne vous rappelle plus ce mois.
   *[other] Touchez le bouton et choisissez la pharmacie : je le note. Je ne vous rappelle que celles qui restent.
}
declared-which-month = Pour quel mois avez-vous déclaré ?
declared-month-button = ✅ { $month } (date limite : { $date })
declared-not-begun = Ce mois n’a pas encore commencé, et pour les mois d’avant tout est noté.
declared-told = ✅ { $what } : vous avez noté « J’ai déclaré ».
declared-told-some = { $what } : c’est fait pour { $done } ✅. Reste : { $left }.
declared-undo = ↩ Annuler : pas encore déclaré
declared-next = Prochaine date : { $date }.
declared-next-reminded = Prochaine date : { $date }. Je vous la rappellerai.
declared-remind = 🔔 Me rappeler le mois prochain
declared-remind-done = C’est noté : je vous rappellerai chaque mois la date limite. Pour changer les jours ou l’heure : /reminders.
pass-on = 🤝 Faire passer à un confrère (WhatsApp)
pass-on-words = Confrère, le bot d’entraide entre pharmaciens sur Telegram : les étapes pour entrer dans Damancom, la date limite, des réponses. Il ne demande jamais d’identifiant, de mot de passe ni de code.
snooze-evening = 🌙 Ce soir, 21 h
snooze-tomorrow = ☀ Demain
snooze-done = Je vous le rappellerai le { $date } à { $time }.
snooze-end = ↩ Ne pas me le rappeler
snooze-ended = C’est annulé : je ne vous le rappellerai pas.
snooze-again = ↪ Me le rappeler quand même
snooze-none = Aucun rappel n’est prévu : il n’y a rien à annuler.
snooze-replaces = Il remplace celui du { $date } à { $time } : je n’en garde qu’un à la fois.
snooze-stands = Le rappel du { $date } à { $time } reste prévu.
reminders-once = Une seule fois : le { $date } à { $time }.
reminders-are-off-else = Pas d’autre rappel. Je peux aussi vous écrire chaque mois, quelques jours avant la date limite.
snooze-too-late = La date limite sera passée : déclarez maintenant si ce n’est pas fait.
snooze-declared = Vous avez déjà déclaré ce mois : il n’y a rien à vous rappeler.
reminders-title = 🔔 Mes rappels
reminders-are-off = Vous n’avez pas de rappel. Je peux vous écrire quelques jours avant la date limite, et m’arrêter dès que vous avez déclaré.
reminders-are-on = Je vous écris : { $days }, à { $time }. Je m’arrête dès que vous appuyez sur « J’ai déclaré ».
reminders-eve = { $is ->
    [on] 🌙 Message du dernier soir : oui
   *[off] 🌙 Message du dernier soir : non
}
reminders-eve-on = Si vous n’avez rien indiqué, je vous écris aussi le soir, le dernier jour ouvré avant la date, à la place du rappel de la veille.
eve-count = 📊 { $what } : date limite { $date }. { $where } : { $left } personnes sur { $people } qui reçoivent les rappels n’ont pas encore indiqué avoir déclaré. Je viens d’écrire à celles qui n’ont rien touché.
eve-whatsapp = Si vous voulez le dire autour de vous, voici un texte prêt pour WhatsApp, sans noms :
eve-shared = { $what } : date limite { $date }. { $where } : { $left } confrères sur { $people } n’ont pas encore indiqué l’avoir faite. Pour y arriver pas à pas : { $link }
eve-sms = Le même pour un SMS ({ $parts ->
    [one] un seul SMS
   *[other] { $parts } SMS
}, { $signs } signes) ; touchez-le pour le copier :
eve-short = { $what } : date limite { $day }. { $where } : { $left } n’ont encore rien indiqué. { $link }
eve-everywhere = Tout le Maroc
eve-report = 📊 { $what }. { $where } : le dernier message du soir est arrivé chez { $people } personnes ; { $done } ont indiqué avoir déclaré dans les 24 heures ({ $share }).
reminders-day = { $days ->
    [0] le jour même
    [one] la veille
   *[other] { $days } jours avant
}
reminders-day-button = { $days ->
    [0] jour J
    [one] veille
   *[other] { $days } jours
}
reminders-start = 🔔 Activer les rappels
reminders-stop = 🔕 Arrêter les rappels
reminders-last-day = Gardez au moins un jour, ou arrêtez les rappels avec le bouton plus bas.
reminders-no-hour = Je ne rappelle pas à { $time } : choisissez l’une de ces heures.
reminders-no-day = Ce jour-là ne m’est pas clair, pardon. Voici vos rappels :
reminders-changed = C’est changé.
reminders-button = 🔔 Mes rappels
reminders-group-on = Ce groupe reçoit un rappel : { $days }, à { $time }.
reminders-group-off = Ce groupe ne reçoit pas de rappel. Un administrateur peut les activer : { $days }, à { $time }.
notices-here = Mes rappels et les annonces arrivent dans ce sujet.
notices-elsewhere = Mes rappels et les annonces arrivent dans un autre sujet de ce groupe.
notices-general = Mes rappels et les annonces arrivent dans le sujet général.
notices-choose = 📌 Ici, dans ce sujet
topic-lost = Le sujet choisi pour mes rappels et les annonces est fermé ou supprimé : ils arrivent désormais ici. Un administrateur peut en choisir un autre : qu’il tape /reminders dans le sujet voulu.
pharmacies-named = { $count ->
    [one] Vous avez nommé { $count } pharmacie. Touchez son nom pour le retirer.
   *[other] Vous avez nommé { $count } pharmacies, chacune avec son « J’ai déclaré ». Touchez un nom pour le retirer.
}
pharmacy-add = ➕ Nommer une pharmacie
pharmacy-ask = Quel petit nom donnez-vous à cette pharmacie ? Par exemple « Centre » ou « Gare ». Pas de numéro d’affiliation. Répondez à ce message.
awaited-pharmacy = Est-ce le petit nom de la pharmacie ?
pharmacy-no-number = N’écrivez pas de numéro ici : un petit nom suffit.
pharmacy-unseen = Je ne vois rien dans ce nom : il n’a que des signes invisibles. Écrivez par exemple « Centre ».
pharmacy-too-long = Ce nom est trop long : { $most } caractères au plus.
pharmacy-remove = ✕ Retirer « { $nickname } » et ce qui y est noté
pharmacy-keep = ↩ Garder
pharmacy-taken = Ce nom existe déjà, ou vous avez déjà dix pharmacies.
reminder-group = /deadline pour le détail · /guide pour se connecter
reminder-moved = ⚠️ La date a changé. { $what } : nouvelle date limite { $date }.
reminder-cancelled = ⚠️ Annulé. { $what } : rien n’est dû le { $date }.

## Changer une date (responsables)
change-which = Quelle date voulez-vous changer ? Un second responsable devra approuver.
change-add = ➕ Ajouter une échéance
change-end = ⏹ Mettre fin à : { $what }
change-waits = ⏳ À approuver : { $what }
change-waits-own = ⏳ Chez un second responsable : { $what }
change-agree = 👥 Il faut l’accord d’un second responsable : { $names }
change-agree-nobody = 👥 Il faut l’accord d’un second responsable, et personne d’autre n’a encore le rôle qu’il faut (/roles).
change-draft = ✏ Brouillon : { $what }
change-distance = { $days ->
    [one] { $distance } jour
   *[other] { $distance } jours
}
change-far = ⚠️ La nouvelle date est à { $days } jours de l’ancienne : vérifiez le jour, le mois et l’année.
change-notice = Un responsable propose de changer une date (n° { $number }) et demande votre approbation.
change-notice-both = Son annonce est ci-dessous : un seul accord vaut pour les deux. Elle part aussitôt ; approuvée entre { $sleeps } et { $wakes }, elle part à { $time }.
change-notice-both-night = Son annonce est ci-dessous : un seul accord vaut pour les deux. Approuvée maintenant, de nuit, elle part le { $date } à { $time } ; la date change tout de suite.
change-closed-approved = ✅ Le changement de date n° { $number } est approuvé par { $by }.
change-closed-rejected = ✖ Le changement de date n° { $number } est refusé par { $by }.
change-closed-taken-back = ↩ Le changement de date n° { $number } a été repris par { $by } : il n’y a plus rien à décider.
change-closed-undone = ↩ Annulé : le changement de date n° { $number } n’est plus en vigueur, par décision de { $by }.
change-open-closed = 👁 Voir ce changement
proposed-by = Proposé par
change-decided-approved = Votre changement n° { $number } est approuvé par { $by } : il est en vigueur.
change-decided-rejected = Votre changement n° { $number } est refusé par { $by } : rien n’a changé.
change-told-approved = 📅 { $by } a approuvé le changement de date n° { $number } : il est en vigueur. Proposé par : { $proposer }.
change-told-undone = ↩ { $by } a annulé le changement de date n° { $number } : il n’est plus en vigueur. Proposé par : { $proposer }. Approuvé par : { $approver }. Un doute sur { $by } ? Arrêtez tout.
change-told-end = { $what } : plus rien n’est dû à partir { $month }.
change-date-back = La date limite est de nouveau le { $date }.
change-undone-told = ↩ Il y a quelques minutes, je vous ai donné le { $undone } : ce changement de date vient d’être annulé. { $what } : la date limite est le { $date }.
change-undone-gone = ↩ Il y a quelques minutes, je vous ai donné cette échéance : { $what }, le { $undone }. Elle vient d’être annulée.
change-ask-title = Quel est le nom court de cette échéance ? Répondez à ce message.
awaited-change-title = Est-ce le nom de l’échéance ?
change-ask-due_on = Quelle est la nouvelle date ? Par exemple « { $date } » ou « { $figures } ». Répondez à ce message.
awaited-change-due_on = Est-ce la nouvelle date ?
change-ask-is_monthly = Une seule fois, ou chaque mois ?
change-monthly-no = Une seule fois
change-monthly-yes = Chaque mois, ce jour-là
change-said-once = fois unique seule
change-said-monthly = mois mensuel mensuelle mensuellement
awaited-change-is_monthly = Est-ce si cette échéance revient chaque mois ?
change-is_monthly-unknown = Je n’ai pas compris : une seule fois, ou chaque mois ?
change-ask-last = Y a-t-il une fin ? Si oui, choisissez le dernier mois.
change-last-none = Pas de fin connue
change-said-no-end = non aucune sans jamais pas
awaited-change-last = Est-ce le mois demandé ?
change-last-unknown = Je ne reconnais pas ce mois, ou il ne convient pas. Touchez un bouton, ou écrivez par exemple « décembre 2026 ».
change-ask-end = { $what } : à partir de quel mois n’est-ce plus dû ?
change-months-later = Mois suivants ›
change-ends = Plus rien n’est dû à partir { $month }. Les rappels prévus sont retirés.
change-ask-authority = Qui l’annonce ?
awaited-change-authority = Est-ce l’institution qui l’annonce ?
change-authority-unknown = Je ne reconnais pas cette institution. Touchez son bouton, ou écrivez son nom.
change-ask-reason = Pourquoi ? Tout le monde le lira. Touchez une raison, ou répondez à ce message par une phrase.
change-reason-portal = Difficultés techniques sur le portail
change-reason-holiday = Jour férié ou fermeture
change-reason-decision = Décision de l’institution
awaited-change-reason = Est-ce la raison du changement ?
change-ask-source = D’où le tenez-vous ? Une adresse, un titre, ou le document lui-même. Répondez à ce message.
awaited-change-source = Est-ce la source du changement ?
change-ask-announced_on = Quel jour l’institution l’a-t-elle annoncé ? Répondez à ce message.
awaited-change-announced_on = Est-ce le jour de l’annonce ?
change-announced_on-unknown = Je n’ai pas compris ce jour. Il est passé depuis six mois au plus, ou c’est aujourd’hui.
change-announced = Annoncé par l’institution le { $date }.
change-announced-other = 📆 Annoncé un autre jour
change-attached = Document joint
change-file-lost = 📎 Le document joint n’est plus accessible à ce bot : demandez-le à qui propose ce changement.
change-day-unclear = Je n’ai pas compris cette date.
change-day-other = Le { $date } est un { $weekday } : vérifiez le jour et la date.
change-day-impossible = Ce jour n’existe pas.
change-day-past = Cette date est passée.
change-gone = Cette échéance n’existe plus : il n’y a rien à changer.
change-day-too-far = Cette date est à plus de dix-huit mois : vérifiez l’année.
change-too-long = Écrivez une phrase de { $most } caractères au plus.
change-edit-late = Cette modification arrive trop tard : rien n’a changé.
change-effect = { $count ->
    [0] Personne n’a demandé de rappel pour l’instant.
    [one] { $count } conversation sera rappelée à la nouvelle date.
   *[other] { $count } conversations seront rappelées à la nouvelle date.
}
change-submit = ✅ Demander l’approbation
change-submit-both = ✅ Demander l’accord : date et annonce
change-submit-alone = ✅ Demander l’accord : date seule
change-discard = 🗑 Supprimer ce brouillon
change-approve = ✅ Approuver
change-approve-both = ✅ Approuver la date et l’annonce
change-approve-both-night = ✅ Approuver, annonce le { $date } à { $time }
change-reject = ✖ Refuser
change-take-back = ↩ Reprendre ce changement
change-undo = ↩ Annuler ce changement (10 minutes)
change-done-submit = Les autres responsables sont prévenus. Rien ne change avant l’accord de l’un d’eux.
change-done-submit-nobody = C’est noté, mais aucun autre responsable n’a encore démarré le bot : personne n’a pu être prévenu. Rien ne change avant l’accord de l’un d’eux.
change-done-discard = Brouillon supprimé.
change-done-approve = En vigueur : réponses, images et rappels suivent dès maintenant.
change-done-reject = Refusé : rien n’a changé.
change-done-take-back = Repris : rien n’a changé, et il n’y a plus rien à décider.
change-done-undo = Annulé : tout est de nouveau comme avant ce changement.
change-done-undo-out = Annulé : la date d’avant vaut de nouveau, mais une annonce dit encore l’autre.
change-state-draft = Brouillon
change-state-waiting = En attente d’approbation
change-state-approved = En vigueur
change-state-rejected = Refusé
change-state-undone = Annulé
change-from-to = { $before } → { $after }
change-announce = 📣 Ouvrir le brouillon
change-announcement-ready = Un brouillon d’annonce à tout le monde est prêt : relisez-le, puis demandez l’accord.
change-offers-both = L’annonce à tout le monde est prête : elle peut être approuvée en même temps que la date.
change-announcement-leaves = 📣 Son annonce part avec le même accord.
change-announcement-leaves-at = 📣 Son annonce est approuvée du même accord : elle part le { $date } à { $time }.
change-announcement-apart = L’annonce n’est pas partie avec la date : son texte a changé depuis, ou cette personne ne peut pas l’approuver.
change-announcement-only = Votre raison et votre source, en { $name }, sont citées telles quelles dans les autres langues : traduisez-les si vous le souhaitez.
change-announcement-approved = Un brouillon d’annonce attend le responsable qui a proposé ce changement.
change-announcement-undone = ⚠️ L’annonce de ce changement est déjà en route : retirez-la ou corrigez-la.
change-announcement-undone-left = ⚠️ L’annonce de ce changement est partie : retirez-la ou corrigez-la.
change-announcement = { $what } : la date limite est le { $date }.
change-announcement-moved = { $what } : la date limite est le { $date }, au lieu du { $before }.
change-announcement-why = { $authority } : { $reason } Source : { $source }
change-announcement-by = Annoncé par : { $authority }. Raison, dans les mots d’origine : « { $reason } » Source : { $source }
change-announcement-end = { $what } : plus rien n’est dû à partir { $month }.
audience-button = 📊 Qui reçoit les annonces
audience-title = 📊 Qui reçoit les annonces, en ce moment
audience-whole = Personnes : { $people }, groupes : { $groups }
audience-line = 📍 { $where } · personnes : { $people }, groupes : { $groups }
audience-others = Autres régions
audience-unplaced = Sans région
audience-unreached = N’atteint pas : { $declined } qui n’ont pas demandé les annonces, { $lost } qui ont bloqué le bot ou quitté Telegram.
audience-awaited = Pas encore venus depuis le déménagement du bot : { $count }. Ils recevront les annonces dès leur premier /start.
stats-declared = { $what } : ce que disent ceux qui ont demandé des rappels, sans noms.
stats-declared-line = { $region } : { $share } ({ $done } sur { $people })
stats-declared-others = Autres régions
stats-declared-few = Pas encore assez de monde pour montrer un chiffre sans désigner quelqu’un (10 personnes au moins).

## Rappels
reminder-title = { $days ->
    [0] ⏰ Rappel : la date limite est aujourd’hui
    [one] ⏰ Rappel : la date limite est demain
   *[other] ⏰ Rappel : il reste { $days } jours
}
reminder-date = { $what } : date limite { $date }.
reminder-date-moved = ⚠️ { $what } : nouvelle date limite { $date } (avant : le { $before }).
reminder-left = { $count ->
    [one] Il vous reste { $count } pharmacie sur { $total } : « ✅ J’ai déclaré » montre laquelle.
   *[other] Il vous reste { $count } pharmacies sur { $total } : « ✅ J’ai déclaré » montre lesquelles.
}
reminder-late = Ce rappel arrive en retard, veuillez nous en excuser.
reminder-stop = /guide pour vous connecter · /reminders pour régler les rappels
reminder-eve-title = ⏰ Il est encore temps ce soir
reminder-eve-why = { $days ->
    [one] C’est demain, et vous n’avez encore rien indiqué pour ce mois.
   *[other] C’est dans { $days } jours, mais aujourd’hui était le dernier jour ouvré avant cette date, et vous n’avez encore rien indiqué pour ce mois.
}
reminder-eve-how = Déjà fait ? Touchez « J’ai déclaré », et je n’écris plus pour ce mois. Sinon, le guide vous mène pas à pas.
reminder-eve-stop = /reminders pour ne plus recevoir ce message du soir

## Annonces
command-news = Les annonces en cours
command-verify = Vérifier une annonce
command-announce = Écrire une annonce (responsables)
command-announcements = Annonces en cours et à approuver (responsables)
command-invite = Donner un rôle par un lien (responsables)
command-roles = Qui a quel rôle (responsables)
command-freeze = Tout arrêter en cas de doute (responsables)
command-training = Mon groupe d’essai pour les annonces (responsables)
announcement-number = Annonce n° { $number }
announcement-exercise = 🎓 EXERCICE : n’en tenez pas compte, ne transmettez pas.
announcement-exercise-title = Exercice
announcement-urgent = ⚠️ URGENT
announcement-corrected = Corrigé le { $date }. Cette version remplace la précédente.
announcement-corrected-what = Corrigé le { $date } : { $what }
announcement-until = Valable jusqu’au { $date }.
announcement-other-language = Cette annonce n’a été donnée que dans la langue ci-dessous.
announcement-verify = 🔎 Vérifier
announcement-check-here = Vérifier cette annonce :
announcement-unread = 📌 L’annonce n° { $number } ({ $who }) demande votre « Lu et compris » : { $about }
announcement-read = ☑ Lu et compris
announcement-read-thanks = Merci, c’est noté.
announcement-file-lost = 📎 Le fichier de cette annonce ne peut plus être envoyé par ce bot ; son texte est au complet ci-dessus.
announcement-notice = Une annonce ({ $who }) attend votre accord.
announcement-notice-correction = Une correction de l’annonce n° { $number } ({ $who }) attend votre accord.
announcement-along = 📣 Annonce ({ $who })
announcement-closed-approve = ✅ L’annonce ({ $who }) est approuvée par { $by }.
announcement-closed-reject = ✖ L’annonce ({ $who }) est refusée par { $by }.
announcement-closed-take-back = ↩ L’annonce ({ $who }) a été reprise par { $by } : il n’y a plus rien à décider.
announcement-closed-call-off = ✖ L’envoi prévu de l’annonce ({ $who }) est annulé par { $by } : rien n’est parti.
request-author-suspended = ⛔ Les rôles de { $who } sont suspendus par { $by } : ceci ne peut pas être approuvé pour l’instant.
request-author-back = ↩ { $who } a de nouveau ses rôles : ceci attend votre décision.
request-author-removed = ❌ Les rôles de { $who } lui sont retirés définitivement : ceci ne sera pas approuvé.
request-open-closed = 👁 Voir
announcement-closed-date-undone = ↩ L’annonce ({ $who }) ne part pas : { $by } a annulé le changement de date dont elle parle.
announcement-withdrawn = L’annonce n° { $number } a été retirée : n’en tenez plus compte.
announcement-withdrawn-what = L’annonce n° { $number } (« { $subject } ») a été retirée : n’en tenez plus compte.
announcement-stopped = ⛔ L’envoi de l’annonce n° { $number } s’est arrêté de lui-même. Décidez de la suite dans le rapport.
unread-stopped = ⛔ La relance de l’annonce n° { $number } s’est arrêtée d’elle-même : les autres ne sont pas relancés.
announcement-told-corrected = ✏️ L’annonce n° { $number } ci-dessus vient d’être corrigée. Relisez-la.
announcement-told-corrected-what = ✏️ L’annonce n° { $number } ci-dessus vient d’être corrigée : { $what }
announcement-told-withdrawn = ⛔ { $who } : l’annonce n° { $number } a été retirée. N’en tenez plus compte et ne la transmettez plus.
announcement-told-withdrawn-what = ⛔ { $who } : l’annonce n° { $number } (« { $subject } ») a été retirée. N’en tenez plus compte et ne la transmettez plus.
announcement-officers-withdrawn = ⛔ { $by } a retiré l’annonce n° { $number } : { $who }. Si c’est une erreur, écrivez-la de nouveau ; un second responsable l’approuvera. Un doute sur { $by } ? Arrêtez tout.
announce-again = ✍ Écrire une annonce
announcement-replaced = L’annonce n° { $number } a été corrigée : la version corrigée est plus bas, dans un nouveau message.
announcement-speaks-of-it = Une annonce en vigueur en parle :
announcement-ping-corrected = L’annonce n° { $number }, que vous aviez lue, vient d’être corrigée.
announcement-ping-corrected-what = L’annonce n° { $number }, que vous aviez lue, vient d’être corrigée : { $what }
announcement-ping-withdrawn = { $who } : l’annonce n° { $number }, que vous aviez lue, a été retirée. N’en tenez plus compte.
announcement-ping-withdrawn-what = { $who } : l’annonce n° { $number } (« { $subject } »), que vous aviez lue, a été retirée. N’en tenez plus compte.
announcement-yours-reject = ✖ Votre annonce ({ $who }) est refusée par { $by } : rien n’est parti.
announcement-yours-call-off = ✖ L’envoi prévu de votre annonce ({ $who }) est annulé par { $by } : rien n’est parti.
announcement-yours-date-undone = ↩ Votre annonce ({ $who }) ne part pas : { $by } a annulé le changement de date dont elle parle.
announcement-yours-outdated = Votre correction ({ $who }) n’est pas partie : l’annonce à corriger n’est plus en vigueur.
announcement-told-reject = ✖ { $by } refuse l’annonce écrite par { $author } ({ $who }) : rien n’est parti.
announcement-told-call-off = ✖ { $by } annule l’envoi prévu de l’annonce écrite par { $author } ({ $who }) : rien n’est parti.
announcement-told-date-undone = ↩ L’annonce écrite par { $author } ({ $who }) ne part pas : { $by } a annulé le changement de date dont elle parle.
announcement-told-submitted = 📝 Une annonce ({ $who }) attend un accord. Texte de { $author }. Vous n’avez rien à faire ; vous pouvez le lire.
announcement-told-left = 📣 { $title } ({ $who }) part. Texte de { $author }, avec l’accord de { $by }.
announcement-told-left-correction = ✏️ Correction : { $title } ({ $who }) change dans les conversations. Texte de { $author }, avec l’accord de { $by }.
announcement-told-pause = ⏸ { $title } : { $by } a mis l’envoi en pause.
announcement-told-cancel = ⛔ { $title } : { $by } a arrêté l’envoi. Qui ne l’a pas encore reçue ne la recevra plus.
announcement-approved = ✅ Votre annonce ({ $who }) est approuvée par { $by } : elle part le { $date } à { $time }.
announcement-late = L’annonce prévue ({ $who }) n’est pas partie à l’heure : le bot était arrêté. Faut-il l’envoyer maintenant ?
announcement-given-back = 📎 L’annonce ({ $who }) n’est pas partie : un de ses fichiers appartient à un autre bot. Le texte et les destinataires sont gardés dans un nouveau brouillon : renvoyez-y le fichier, puis demandez l’accord.
announcement-held-author-gone = ⛔ L’annonce prévue ({ $who }) n’est pas partie : la personne qui l’a écrite n’a plus le rôle qu’il faut.
announcement-held-approver-gone = ⛔ L’annonce prévue ({ $who }) n’est pas partie : la personne qui l’a approuvée n’a plus le rôle qu’il faut.
announcement-held-altered = ⛔ L’annonce prévue ({ $who }) n’est pas partie : ce n’est plus ce qui a été approuvé. Quelqu’un a modifié la base du bot. Prévenez la personne qui fait tourner le bot.
announce-begin = Au nom de qui voulez-vous écrire ? Rien ne part sans l’accord d’une seconde personne.
announce-as = ✍ Au nom de : { $who }
announce-resume = 📝 Reprendre : { $about }
template-how = Touchez un modèle pour le copier, remplacez chaque ____ , puis envoyez le texte. Les autres langues s’ajoutent ensuite.
template-extension-title = 📋 Report d’une date limite
template-extension = La date limite de déclaration des salaires de ____ (mois) est reportée au ____ (jour et date). Source : ____.
template-outage-title = 📋 Difficulté sur le portail
template-outage = Le portail Damancom connaît des difficultés depuis ____ (date et heure). ____ (ce qu’il faut faire). Prochaine information : ____ (date et heure).
template-meeting-title = 📋 Réunion
template-meeting = Réunion le ____ (jour et date) à ____ (heure), ____ (lieu). Ordre du jour : ____. Pour participer : ____.
announce-about = « { $subject } »
announce-wordless = sans texte
announce-panel-below = 📝 Le brouillon { $about } est ouvert plus bas.
announce-panel-left = 📝 Ce brouillon est mis de côté : vous travaillez sur un autre.
announce-ask-text = Écrivez le texte ({ $name }) en répondant à ce message, en 3 000 caractères au plus ; gras et liens sont gardés. Vous pouvez aussi envoyer une photo, un PDF ou un album, avec le texte en légende.
awaited-announce-text = Est-ce le texte de l’annonce ?
awaited-announce-draft = Est-ce le nouveau texte de l’annonce ouverte ?
awaited-announce-cut = Est-ce le texte de l’annonce ?
announce-ask-correction = Écrivez le texte corrigé ({ $name }) en répondant à ce message, en 3 000 caractères au plus ; gras et liens sont gardés. Les fichiers, eux, restent ceux de l’annonce.
announce-attach-ask = Un brouillon est ouvert. Ce fichier est-il pour cette annonce ?
announce-attach = 📎 Joindre à l’annonce
announce-ask-files = Envoyez une photo, un PDF ou un album de dix au plus.
announce-ask-expires = Jusqu’à quel jour l’annonce est-elle valable ? Répondez à ce message, par exemple : 17 juillet.
awaited-announce-expires = Est-ce le dernier jour de validité de l’annonce ?
announce-ask-moment = Quand doit-elle partir ? Répondez à ce message avec un jour et une heure, par exemple : demain 9 h.
announce-moment-how = Vous pouvez aussi écrire ici un jour et une heure, par exemple : demain 8 h, ou vendredi 22 h 30.
awaited-announce-moment = Est-ce le moment du départ de l’annonce ?
announce-ask-search = Que cherchez-vous dans les annonces parties ? Répondez à ce message avec un ou plusieurs mots, ou un numéro.
announce-ask-reason = Pourquoi refusez-vous ? Une phrase, pour l’auteur. Répondez à ce message.
announce-ask-call-off = Annuler l’envoi prévu ({ $about }) ? Dites pourquoi en une phrase, en répondant à ce message : l’envoi est alors annulé. Qui l’a écrite et qui l’a approuvée le liront. Sans réponse, rien ne change.
awaited-announce-search = Est-ce ce que vous cherchez dans les annonces ?
awaited-announce-reason = Est-ce le motif de votre refus ?
announce-reply-decided = Entre-temps, { $by } a pris une décision sur cette annonce : { $state }. Votre réponse n’a pas été enregistrée.
announce-edit-late = Cette modification arrive trop tard ou ne concerne pas le texte : l’annonce n’a pas changé. Voir /announcements
announce-reply-late = Cette question n’attend plus de réponse. La vôtre n’a pas été enregistrée.
announce-decided = { $what ->
    [rejected] { $by } l’a déjà refusée.
    [taken-back] { $by } l’a déjà reprise : rien n’est parti.
    [called-off] { $by } a déjà annulé l’envoi prévu.
    [withdrawn] { $by } l’a déjà retirée.
   *[other] { $by } l’a déjà approuvée. État : { $state }.
}
announce-ask-audience = À qui ? Le nombre compte ceux qui ont demandé les annonces, et les groupes qui ont invité le bot.
announce-too-long = Trop long : { $length } caractères reçus, 3 000 au plus. Envoyez un texte plus court.
announce-empty = Ce texte est vide.
announce-caption-ask = Cette annonce a déjà un texte ({ $name }). Cette légende doit-elle le remplacer ?
announce-caption-take = ✏ Oui, remplacer le texte
announce-caption-leave = Non, garder le texte
announce-cleaned = J’ai retiré de ce texte des signes invisibles ou qui changent le sens de lecture. Relisez-le avant de demander l’accord.
announce-secret = ⚠️ Ce texte contient peut-être un mot de passe, un code ou un identifiant : tous ceux qui le reçoivent le liraient. Si c’en est un, récrivez le texte sans lui, et changez-le.
announce-no-text = Texte : aucun pour l’instant.
announce-no-audience = Choisissez d’abord les destinataires.
announce-nobody = Personne ne recevrait cette annonce : choisissez d’autres destinataires.
announce-expired = Le dernier jour de validité est passé, ou vient avant l’envoi : changez l’un des deux.
announce-moment-unclear = Je n’ai pas compris ce moment. Donnez un jour et une heure, par exemple : demain 9 h.
announce-moment-impossible = Ce moment n’existe pas.
announce-moment-past = Le moment prévu est passé : choisissez-en un autre.
announce-moment-too-far = Ce moment est à plus de six mois : vérifiez la date.
announce-moment-meant = Départ le { $date } à { $time } : est-ce bien cela ?
announce-moment-which = Lequel voulez-vous ?
announce-moment-choice = { $date } à { $time }
announce-moment-yes = ✅ Oui, à ce moment
announce-blank = Il reste des blancs « ____ » dans un texte : remplissez-les avant de demander l’approbation.
announce-corrects-nothing = L’annonce à corriger n’est plus en vigueur.
announce-unchanged = Rien n’a changé par rapport à l’annonce en vigueur : modifiez le texte avant de demander l’approbation.
announce-files-stay = Une correction change les mots, pas les fichiers. Pour changer un fichier, retirez l’annonce et faites-en une nouvelle.
announce-whole-too-long = Avec l’en-tête et ce qui a changé, ce message dépasse ce que Telegram envoie (4 096 caractères). Raccourcissez-le.
announce-date-undone = Le changement de date dont parle cette annonce a été annulé : elle ne peut plus partir. Écrivez-en une nouvelle si besoin.
announce-file-kind = Une annonce prend des photos et des PDF, rien d’autre.
announce-file-too-big = Ce fichier dépasse 50 Mo : Telegram ne le laisse pas envoyer par un bot.
announce-file-mixed = Des photos ou des PDF, pas les deux ensemble. Ce fichier n’a pas été ajouté.
announce-file-too-many = Dix fichiers au plus. Celui-ci n’a pas été ajouté.
announce-file-stays = Une correction change les mots, pas les fichiers.
announce-file-foreign = 📎 Un fichier de cette annonce n’est plus accessible à ce bot. Enlevez-le, puis renvoyez-le : le texte est gardé.
announce-given-back = 📎 Cette annonce n’est pas partie : un de ses fichiers appartient à un autre bot. Son auteur est prévenu ; le texte est gardé dans un nouveau brouillon.
announce-to = À : { $whom } (personnes : { $people }, groupes : { $groups })
announce-by-channel = 📢 Groupes qui la reçoivent par leur canal, sans seconde copie : { $groups }
announce-to-choose = À : à choisir
announce-needs = Pour demander l’accord, il manque encore : { $what }.
announce-needs-text = un texte
announce-needs-audience = les destinataires
announce-kind-everybody = Tout le monde
announce-kind-both = Personnes et groupes
announce-kind-people = Personnes seulement
announce-kind-groups = Groupes seulement
announce-regions-everybody =
    { $count ->
        [one] Toutes les personnes et tous les groupes de la région { $regions }
       *[other] Toutes les personnes et tous les groupes des régions { $regions }
    }
announce-regions-people =
    { $count ->
        [one] Toutes les personnes de la région { $regions }
       *[other] Toutes les personnes des régions { $regions }
    }
announce-regions-groups =
    { $count ->
        [one] Tous les groupes de la région { $regions }
       *[other] Tous les groupes des régions { $regions }
    }
announce-and-unplaced = ceux qui n’ont pas de région
announce-kind-exercise = 🎓 Mon groupe d’essai
announce-whom-exercise = 🎓 Un groupe d’essai (exercice)
announce-undeclared = N’ont pas encore déclaré
announce-with-unplaced = Et ceux qui n’ont pas de région
announce-country = Tout le Maroc
announce-last-region = C’est la seule région choisie. Choisissez-en une autre d’abord, ou touchez « Tout le Maroc ».
announce-unplaced = ➕ Ajouter ceux qui n’ont pas de région
announce-languages = Texte : { $languages }
announce-missing = Sans texte en : { $languages }. Ces lecteurs verront le texte donné, et qu’il n’est pas dans leur langue.
announce-files-are = Fichiers : { $files }
announce-photo = photo
announce-author = Écrite par
announce-approver = Approuvée par
announce-given-up-by = Arrêtée avant l’envoi par
announce-changes = Ce qui change ({ $name }) : { $what }
announce-changes-added = texte ajouté
announce-changes-gone = texte enlevé
announce-changes-much = texte récrit
announce-changes-until = Fin de validité : { $old } → { $new }
announce-changes-nothing = Rien n’a encore changé.
announce-left-behind = ⚠ Le texte en { $name } n’a pas changé : il dit toujours « { $subject } ». Ses lecteurs le gardent tel quel et ne seront pas prévenus. Faut-il le corriger aussi ?
announce-submit-only = ✅ Demander l’accord : seul change { $languages }
announce-beside-waiting = ⚠ Une autre correction de cette annonce attend déjà un accord, écrite par { $by }. La première approuvée rend l’autre caduque : parlez-vous.
announce-beside-scheduled = ⚠ Une autre correction de cette annonce est déjà approuvée et attend son heure, écrite par { $by }. La première partie rend l’autre caduque : parlez-vous.
announcement-beside = ⚠ { $by } propose une autre correction de l’annonce n° { $number }, que vous corrigez aussi. La première approuvée rend l’autre caduque : parlez-vous.
announcement-closed-replaced = ↩ Cette correction ({ $who }) est caduque : { $by } a approuvé une autre correction de la même annonce. Il n’y a plus rien à décider ici.
announcement-closed-withdrawn = ↩ Cette correction ({ $who }) est caduque : { $by } a retiré l’annonce. Il n’y a plus rien à décider ici.
announcement-yours-replaced = ↩ Votre correction de l’annonce n° { $number } n’est pas partie : { $by } vient d’approuver celle de { $author }. Votre texte est gardé ; repris, il corrigera la version en vigueur. Ce que l’autre a changé :
announcement-yours-withdrawn = ↩ Votre correction de l’annonce n° { $number } n’est pas partie : { $by } vient de retirer l’annonce. Votre texte est gardé.
announce-moved-on = ⚠ Entre-temps { $by } a corrigé cette annonce. Votre texte est gardé et porte maintenant sur la version en vigueur : relisez ce qu’il change, puis redemandez l’accord.
announce-correct-again = Rien n’est commencé : répondez à ce message par le texte corrigé, raccourci.
announce-is-correction = Correction d’une annonce en vigueur : les messages remis seront changés sur place.
announce-was-correction = Correction d’une annonce précédente.
announce-is-anew = Elle est trop longue pour rester sous le fichier : elle partira dans un nouveau message, et l’ancien le dira.
announce-tells-yes = Chaque lecteur dont le texte change sera prévenu par un court message, avec un son.
announce-tells-no = Personne ne sera prévenu : les messages changent en silence.
announce-tell-yes = 🔔 Prévenir tout le monde
announce-tell-no = 🔕 Seulement changer
announce-takes = Durée : environ { $minutes } min
announce-costs = Coût de l’envoi rapide : jusqu’à { $stars } Stars de Telegram
announce-reason = Motif : { $reason }
announce-option-urgent = Urgent
announce-option-silent = Sans son
announce-option-pinned = Épinglé dans les groupes
announce-option-receipt = Bouton « Lu et compris »
announce-options-how = Urgent : passe avant les autres envois, et demande toujours deux personnes. Touchez pour changer.
announce-expires-on = Valable jusqu’au { $date }
announce-expires-days = Valable { $days } j
announce-expires-said = ⏳ Fin : { $date }, d’après le texte
announce-expires-other = Autre date de fin
announce-expires-never = Sans date de fin
announce-moment-now = Départ : dès l’approbation
announce-moment-was = Envoyée le { $date } à { $time }
announce-moment-is = Départ : { $date } à { $time }
announce-night = 🌙 Départ de nuit, à { $time } : le son réveillera ceux qui dorment.
announce-night-now = 🌙 Il est { $time } : approuvée maintenant, l’annonce réveillerait ceux qui dorment.
announce-other-date = ⚠️ Ce texte parle du { $date }, le calendrier dit le { $due }. Faut-il aussi changer la date ?
announce-other-date-in = ⚠️ Le texte en { $name } parle du { $date }, le calendrier dit le { $due }. Faut-il changer la date ?
announce-change-date = 📅 Changer la date limite
announce-leads = ⚠️ Inconnu de nos sources, à vérifier avant l’accord : { $what }
announce-left-out = 📍 Ne la recevront pas, faute d’avoir choisi une région : personnes { $people }, groupes { $groups }.
announce-speaks-for = ⚠️ Parle au nom de { $region }, s’adresse à tout le pays.
announce-speaks-beyond = ⚠️ Parle au nom de { $region }, s’adresse aussi à : { $regions }.
announce-at-now = Dès l’approbation
announce-at-tonight = Ce soir à 21 h
announce-at-tomorrow = Demain à 9 h
announce-at-other = Autre moment
announce-files = 📎 Fichiers
announce-files-more = ➕ Ajouter
announce-files-none = 🗑 Enlever tous les fichiers
announce-audience = 👥 Destinataires
announce-options = ⚙ Options
announce-moment = 🕘 Départ
announce-preview = 👁 Aperçu
announce-copy = 📋 Copier dans une nouvelle annonce
announce-templates = 📋 Partir d’un modèle
announce-rehearse = 🎓 Répéter seul
announce-preview-of = Ce que verront les lecteurs : { $name }
announce-text-was = Texte actuel, { $name } (barré : ce qui disparaît)
announce-text-becomes = Texte corrigé, { $name } (souligné : ce qui est nouveau ; il part sans soulignement)
announce-text-in = Le texte en : { $name }
announce-is-preview = Ceci est un aperçu : ce bouton servira une fois l’annonce partie.
announce-done = ⬅ Terminé
announce-open = Voir et décider
announce-open-draft = 📝 Ouvrir le brouillon
announce-open-closed = 👁 Voir l’annonce
announce-submit = ✅ Demander l’approbation
announce-submit-morning = 🌅 Départ le { $date } à { $time }
announce-submit-now = 🌙 Maintenant : dès l’approbation, même de nuit
announce-submit-planned = 🌙 Garder { $time }, de nuit
announce-discard = 🗑 Supprimer ce brouillon
announce-approve = ✅ Approuver et envoyer
announce-approve-morning = ✅ Approuver, départ le { $date } à { $time }
announce-approve-now = 🌙 Approuver et envoyer maintenant
announce-approve-planned = 🌙 Approuver, départ de nuit à { $time }
announce-reject = ✖ Refuser
announce-take-back = ↩ Reprendre, ne pas envoyer
announce-call-off = ✖ Annuler l’envoi prévu
announce-retake = 📝 Reprendre ce texte
announce-now = ✅ Envoyer maintenant
announce-correct = ✏ Corriger
announce-withdraw = ⛔ Retirer
announce-withdraw-tell = ⛔ Retirer partout et prévenir
announce-withdraw-sure = ⛔ Retirer partout, sans prévenir
announce-cancel-sure = ⛔ Oui, arrêter l’envoi
announce-cancel-ask = ⏸ En pause ({ $about }) : rien de plus ne part. Faut-il arrêter pour de bon ? Qui ne l’a pas encore reçue ne la recevra plus.
announce-unread-none = Tous ceux qu’elle a atteints ont confirmé, ou ont déjà été relancés.
announce-unread-late = Plus de 24 heures ont passé depuis l’envoi : la relance n’est plus possible. Vous pouvez copier l’annonce dans une nouvelle.
announce-unread-asked = La relance est déjà faite, par { $by } : elle ne se fait qu’une fois.
announce-unread-corrected = Cette annonce a été corrigée depuis : la relance se demande dans le rapport de la version corrigée.
announce-unread-over = Cette annonce n’est plus en vigueur : personne ne peut plus être relancé.
announce-unread-never = Cette annonce ne demande pas de confirmation : il n’y a personne à relancer.
announce-unread-sending = L’envoi n’est pas encore terminé : la relance sera possible ensuite.
announce-unread-ask = Ont reçu { $about } sans confirmer : { $count }. Un seul rappel court leur sera envoyé, avec le bouton « Lu et compris ».
announce-unread-sure = 📌 Oui, les relancer ({ $count })
announce-unread-done = C’est parti : le rapport dira combien ont été relancés.
announce-steer-late = Ce bouton n’est plus d’actualité : voici où en est l’envoi.
announce-stay-paused = Laisser en pause
announce-repeat = 🔁 Relancer les non joints
announce-report = 📊 Rapport
announce-state-draft = Brouillon
announce-state-waiting = En attente d’approbation
announce-state-scheduled = Approuvée, départ prévu
announce-state-held = ⛔ Approuvée, mais ne part pas
announce-state-sent = En vigueur
announce-state-sending = En vigueur, envoi en cours
announce-state-frozen = 🧊 Gelée, envoi en attente
announce-state-tried = Exercice envoyé
announce-state-stopped = ⛔ Arrêtée en cours d’envoi
announce-state-paused = ⏸ En pause en cours d’envoi
announce-state-rejected = Refusée
announce-state-taken-back = Reprise, rien n’est parti
announce-state-called-off = Envoi prévu annulé
announce-state-replaced = Remplacée
announce-state-withdrawn = Retirée
announce-done-submit = Accord demandé à { $people }. Rien ne part avant.
officer-not-opened = { $who } n’a pas encore ouvert le bot et n’a rien reçu : demandez-lui d’envoyer /start
announce-done-submit-nobody = C’est noté, mais personne ne peut l’approuver pour l’instant : il faut un second responsable, sans lien d’invitation avec vous dans un sens ni dans l’autre, et dont le rôle date de plus de 24 heures. Rien ne part d’ici là.
announce-done-discard = Brouillon supprimé.
announce-done-approve = Approuvée : l’annonce n° { $number } part maintenant, d’abord à quelques-uns. Le rapport suit.
announce-done-approve-correction = Approuvée : la correction de l’annonce n° { $number } part maintenant. Le rapport suit.
announce-done-approve-exercise = Approuvé : l’exercice part maintenant. Le rapport suit.
announce-done-schedule = Approuvée : elle part le { $date } à { $time }.
announce-done-reject = Refusée : rien n’est parti.
announce-done-take-back = Reprise : rien n’est parti.
announce-done-call-off = Annulée : rien n’est parti.
announce-done-now = L’annonce part maintenant.
announce-done-withdraw = Retirée : les messages remis sont effacés ; ceux de plus de 48 heures sont remplacés par un avis de retrait.
announce-done-withdraw-tell = Retirée : les messages remis sont effacés ; ceux de plus de 48 heures sont remplacés par un avis de retrait. Chaque lecteur est prévenu.
announce-done-release = La suite part.
announce-done-pause = En pause.
announce-done-resume = L’envoi reprend.
announce-done-cancel = Arrêté : rien de plus ne partira.
announce-done-repeat = Ceux qui n’avaient pas été joints et peuvent l’être la reçoivent.
announce-repeat-none = Tous ceux qui peuvent être joints l’ont reçue : il n’y a personne à relancer.
rehearsal-approver = Répétition : vous seul voyez ceci. La personne qui approuve lirait :
rehearsal-opens = C’est trop long pour un seul message : elle ouvrirait l’annonce avant d’approuver.
rehearsal-readers = Après son accord, les lecteurs recevraient ({ $name }) :
rehearsal-over = Fin de la répétition : rien n’est parti. Voici votre brouillon.
exercise-how = Pour essayer sans risque : invitez le bot dans un groupe dont vous êtes administrateur, et tapez-y /training
exercise-is = Vous avez un groupe d’essai : choisissez-le comme destinataire d’une annonce. Pour en changer, tapez /training dans un autre groupe.
exercise-chosen = C’est votre groupe d’essai. Une annonce qui lui est destinée porte la mention EXERCICE et ne va nulle part ailleurs.
report-title = 📊 { $what }
report-title-correction = 📊 { $what } : correction
report-stage-filling = Préparation
report-stage-canary = Premiers envois, pour contrôle
report-stage-holding = Pause de contrôle : la suite part vers { $time }
report-stage-sending = En cours d’envoi
report-stage-paused = En pause
report-stage-paused-by = En pause, par { $by }
report-stage-cancelled = Arrêté
report-stage-cancelled-by = Arrêté par { $by }
report-stage-done = Terminé
report-stage-withdrawn = Retirée
report-stage-withdrawn-by = Retirée par { $by }
report-stage-replaced = Remplacée par une correction
report-stage-frozen = Attend la reprise
report-refused = Telegram refuse ce message : { $why }
report-file-foreign = 📎 Telegram ne connaît pas le fichier de cette annonce : il appartient à un autre bot. Arrêtez l’envoi, puis faites l’annonce à nouveau avec le fichier.
report-stopped = ⛔ Arrêt automatique : { $failed } envois sur { $tried } ({ $kind ->
    [groups] groupes
   *[people] personnes
}) ont échoué pour la même cause ({ $reason }). Ils seront retentés ; personne n’a été marqué injoignable.
report-stopped-foreign = ⛔ Arrêt automatique : presque toutes les conversations sont inconnues de ce bot ({ $failed } sur { $tried }). La base de données semble être celle d’un autre bot : vérifiez BOT_TOKEN et le dossier des données avant de réessayer. Personne n’a été marqué injoignable.
report-stopped-restored = ⛔ Arrêt : les données viennent d’être rétablies depuis une copie. { $waiting } destinataires sur { $audience } y sont encore en attente, mais l’ont peut-être déjà reçue. Demandez à la personne qui gère le bot avant de reprendre : reprendre envoie à tous ceux-là.
report-total = Destinataires : { $number }
report-total-correction = Lecteurs dont le message change : { $number }
report-sent = ✅ Remis : { $number }
report-unreachable = 🚫 Injoignables : { $number } ({ $reasons })
report-rejected = ✖ Non remis : { $number } ({ $reasons })
report-uncertain = ❓ Incertains : { $number } (envoyés sans réponse de Telegram)
report-dropped = Abandonnés : { $number } (remplacés par une autre version, ou personne effacée)
report-waiting = ⏳ En attente : { $number }
report-in-flight = ❔ En route : { $number } (Telegram n’a pas encore répondu ; le compte sera corrigé ici)
report-never = Jamais envoyés : { $number }
report-repeated = Peut-être reçus deux fois après une panne : { $number }
report-pinned = 📌 Épinglé : { $done } sur { $total }
report-not-pinned = 📌 Épinglé : { $done } sur { $total } ({ $reasons })
report-pin-right = droit manquant
report-by-channel = 📢 Groupes qui l’ont reçue par le canal : { $number }
report-files = 📎 Fichiers remis : { $number }
report-told = 🔔 Prévenus par un message : { $number }
report-told-withdrawn = 🔔 Prévenus du retrait par un message : { $number }
report-read = ☑ Lu et compris : { $number }
report-asked = 📌 Relancés : { $number }
report-recall = ⛔ Retrait, par conversation : { $deleted } où tout est effacé, { $replaced } où un avis le remplace, { $waiting } en attente
report-eta = Fin estimée vers { $time }
report-reason = { $reason ->
    [blocked] bot bloqué
    [deactivated] compte supprimé
    [not_started] jamais démarré
    [is_bot] c’est un bot
    [kicked] bot exclu du groupe
    [not_found] introuvable
    [migrated] groupe déplacé
    [topic_closed] sujet fermé
    [no_rights] groupe fermé au bot
    [privacy] refus de la personne
    [content] contenu refusé
    [no_words] sans texte
    [forged] pas écrit par le bot
    [stranger] chat inconnu
    [gone] message disparu
    [expired] date dépassée
    [no_answer] sans réponse
    [server] panne de Telegram
    [never_left] pas de réseau
   *[other] autre cause
}
report-release = ▶ Envoyer la suite
report-pause = ⏸ Pause
report-resume = ▶ Reprendre
report-retry = 🔁 Réessayer
report-overrule = ⚠ Envoyer quand même à tous
report-cancel = ⛔ Arrêter
report-picture = 📈 Image
report-csv = 📄 Tableau (CSV)
report-column-chat = Conversation
report-column-language = Langue
report-column-region = Région
report-region-others = Région non détaillée (moins de { $few } personnes) ou non indiquée
report-column-status = Résultat
report-column-reason = Cause
report-column-number = Nombre
report-chat-person = personne
report-chat-group = groupe
report-status-pending = en attente
report-status-sending = en cours d’envoi
report-status-sent = remis
report-status-unreachable = injoignable
report-status-rejected = non remis
report-status-uncertain = incertain
report-frozen = 🧊 Tout est arrêté : rien ne part.
report-freeze = 🧊 Tout arrêter
report-correct-how = ✏ Une erreur ? L’auteur répond à ce message avec le texte corrigé.
report-ask = 📌 Relancer ceux qui n’ont pas confirmé
report-proof = 🔏 Preuve (PDF)
report-anchor = { $count ->
    [1] 🔏 Repère du registre, à garder : il montre si un acte est ôté ou changé plus tard. 1 acte, { $anchor }
   *[other] 🔏 Repère du registre, à garder : il montre si un acte est ôté ou changé plus tard. { $count } actes, { $anchor }
}
report-proof-caption = Preuve de l’annonce n° { $number }
record-entries = { $count ->
    [1] Acte { $first }
   *[other] Actes { $first } à { $last }
}
record-fault = { $flaw ->
    [altered] { $entries } : modifié, le sceau ne correspond pas.
    [missing] { $entries } : manque, retiré du milieu du registre.
    [forged] { $entries } : pas scellé avec la clé du bot, donc ajouté ou réécrit par quelqu’un qui ne l’avait pas.
    [unstamped] Aucun acte n’est scellé avec la clé du bot : le registre a été coupé ou réécrit, ou le bot n’a pas encore démarré avec cette clé.
    [shortened] { $entries } : noté ailleurs et absent ici, le registre a été coupé à la fin.
   *[other] { $entries } : le sceau n’est pas celui qui a été noté ailleurs, le registre a été réécrit.
}
record-about = { $kind ->
    [announcement] Annonce { $name } (ligne { $row })
    [document] Document officiel { $row }
    [deadline-change] Changement de date { $row }
    [file] Fichier { $row }
    [role] Rôle du compte { $row } ({ $name })
    [person] Compte { $row }
    [link] Lien d’invitation { $row }
    [freeze] Arrêt de tous les envois n° { $row }
    [message] Message « { $row } »
    [delivery] Envoi « { $row } »
    [table] La table « { $row } » de la base
    [official-answer] Réponse officielle n° { $row }
    [stated-fact] Valeur confirmée n° { $row }
   *[other] { $kind } { $row }
}
record-discord = { $discord ->
    [no-proposal] { $about } : le registre n’en contient pas la proposition.
    [no-approval] { $about } : le registre n’en contient pas l’approbation.
    [author] { $about } : selon le registre, une autre personne l’a proposé.
    [approver] { $about } : selon le registre, une autre personne l’a approuvé.
    [alone] { $about } : la même personne l’a proposé et approuvé.
    [content] { $about } : ce qui est enregistré n’est pas ce qui a été approuvé.
    [no-withdrawal] { $about } : retiré, sans que le registre le dise.
    [not-withdrawn] { $about } : retiré selon le registre, et toujours là.
    [not-approved] { $about } : approuvé selon le registre, et enregistré autrement.
    [gone] { $about } : proposé selon le registre, et disparu.
    [not-rejected] { $about } : refusé ou annulé, sans que le registre le dise.
    [moment] { $about } : pas à l’heure que donne le registre.
    [number] { $about } : ce n’est pas le numéro que donne le registre.
    [not-sent] { $about } : envoyé, sans que le registre le dise.
    [was-sent] { $about } : envoyé selon le registre, et enregistré autrement.
    [words] { $about } : ce qui est remis n’est pas ce qui est parti.
    [seal] { $about } : le bot n’en a pas écrit le texte. Il ne partira pas.
    [delivery] { $about } : le bot ne l’a pas mis en route ainsi. Il ne part pas.
    [broadcast] { $about } : en route, en pause ou arrêté, autrement que selon le registre.
    [force] { $about } : en vigueur ou remplacé, autrement que selon le registre.
    [origin] { $about } : donné par une autre personne ou un autre jour que selon le registre.
    [candidate] { $about } : en attente d’accord, autrement que selon le registre.
    [link] { $about } : donne un rôle que personne n’a donné, ou une seconde fois.
    [line] { $about } : invitation par d’autres que selon le registre.
    [held] { $about } : ses rôles sont suspendus, autrement que selon le registre.
    [freed] { $about } : suspendu selon le registre, et plus dans la base.
    [brake] { $about } : arrêté ou repris, autrement que selon le registre.
    [name] { $about } : ce n’est pas le nom que Telegram a donné.
    [upload] { $about } : la base nomme pour lui un fichier de Telegram que le bot n’a pas envoyé. Il ne sera pas distribué.
    [unreadable] { $about } : elle contient une valeur que le bot n’écrit jamais ; ses lignes n’ont pas pu être comparées.
    [file] { $about } : les octets conservés ne sont pas ceux de son empreinte.
    [no-role] { $about } : ce n’est pas le rôle que donne le registre.
   *[role-gone] { $about } : donné par le registre, et disparu.
}
record-guard = { $guard ->
    [dropped] La protection { $name } de la base a été supprimée.
    [changed] La protection { $name } de la base a été modifiée.
   *[strange] La base contient un déclencheur inconnu : { $name }.
}
record-stamped = { $entries } : contrôle fait avec la clé du bot ({ $id }), acte par acte.
record-stamps-believed = Une clé a scellé des actes, mais elle n’est pas là : un registre entièrement réécrit ne se verrait pas. Le reste a été vérifié : l’ordre, les sceaux, l’accord avec les annonces, les documents, les dates et les rôles.
record-unkeyed = { $count ->
    [1] L’acte 1 a été scellé sans clé ; l’acte { $by }, scellé avec la clé, le couvre.
   *[other] Les { $count } premiers actes ont été scellés sans clé ; l’acte { $by }, scellé avec la clé, les couvre tous.
}
record-unkeyed-all = { $count ->
    [1] Le seul acte est scellé sans clé : un registre entièrement réécrit ne se verrait pas.
   *[other] Les { $count } actes sont scellés sans clé : un registre entièrement réécrit ne se verrait pas.
}
record-lost = { $entries } : scellé avec une clé qui n’est plus là, perdue ou changée ; l’acte { $by }, scellé avec la nouvelle clé, couvre tout ce qui précède.
record-compared = Repères notés ailleurs et comparés : { $count }.
record-left = { $count ->
    [1] 1 repère est de ce que la restauration du { $date } a laissé derrière elle : le registre le dit lui-même.
   *[other] { $count } repères sont de ce que la restauration du { $date } a laissé derrière elle : le registre le dit lui-même.
}
record-agreed = Annonces (textes remis, numéros, heures, pauses et arrêts), textes et envois du bot, documents, dates, réponses officielles, valeurs confirmées, rôles, invitations, suspensions et arrêts : comparés au registre. Combien de personnes l’ont reçu vient de la base : le registre n’en contient pas le nombre.
record-before = { $count ->
    [1] L’acte 1 date d’avant : le registre ne disait pas encore tout. Le numéro, l’heure et le texte remis de ce qu’il a décidé ne sont pas comparés.
   *[other] Les { $count } premiers actes datent d’avant : le registre ne disait pas encore tout. Le numéro, l’heure et le texte remis de ce qu’ils ont décidé ne sont pas comparés.
}
record-whole = { $count ->
    [1] Registre vérifié : 1 acte, son sceau correspond.
   *[other] Registre vérifié : { $count } actes, tous les sceaux correspondent.
}
record-flawed = Attention : le registre a été altéré ou ne dit pas la même chose que la base.
record-act = { $act ->
    [submit] Proposition
    [approve] Approbation
    [reject] Refus
    [take-back] Reprise par son auteur
    [call-off] Annulation avant l’envoi
    [send] Envoi
    [name] Nom d’un responsable noté
    [ask-again] Rappel à ceux qui n’ont pas confirmé
    [send-late] Envoi tardif confirmé
    [release] Suite de l’envoi
    [pause] Pause
    [resume] Reprise
    [cancel] Arrêt
    [repeat] Renvoi aux absents
    [withdraw] Retrait
    [undo] Retour en arrière
    [invite] Invitation
    [revoke] Lien d’invitation repris
    [unapprove] Approbation caduque
    [join] Prise de rôle
    [accept] Rôle accepté, en attente d’accord
    [confirm] Rôle accordé
    [refuse] Rôle refusé
    [suspend] Suspension
    [restore] Fin de suspension
    [remove] Retrait de rôle
    [freeze] Gel de tous les envois
    [thaw-first] Premier accord pour lever le gel
    [thaw] Levée du gel
    [forget] Effacement demandé par la personne
    [move] Déménagement vers un autre bot
    [put-back] Sauvegarde remise en place
    [key] Nouvelle clé du registre
   *[other] Autre acte ({ $act })
}
announcements-listed = Les annonces en attente, en vigueur et retirées :
announcements-search = 🔎 Chercher dans ce qui est parti
announcements-found = Annonces parties avec « { $words } » : { $count }
announcements-found-none = Aucune annonce partie ne contient « { $words } ».
announcements-button = 📣 Les annonces
announcements-none = Aucune annonce en attente ni en vigueur.
verify-how = Transférez-moi le message à vérifier, ou répondez-lui par /verify. Vous pouvez aussi écrire /verify suivi du texte reçu, ou du numéro (par exemple 2025-07-003).
verify-no-words = Ce message n’a pas de texte, et je ne reconnais pas de fichier d’une annonce.
picture-nothing = Je n’ai reconnu ni message d’erreur ni annonce sur cette image. Que dit l’écran ? Écrivez-le sans code, mot de passe ni identifiant, ou choisissez :
picture-cannot = Je ne peux pas lire les images. Que dit l’écran ? Écrivez-le sans code, mot de passe ni identifiant ; pour une annonce, son numéro suffit (par exemple 2025-07-003). Ou choisissez :
picture-unread = Je n’ai pas pu lire cette image ; une capture d’écran se lit mieux qu’une photo. Que dit l’écran ? Écrivez-le sans code, mot de passe ni identifiant, ou choisissez :
picture-busy = Beaucoup d’images arrivent en ce moment : renvoyez la vôtre dans quelques minutes. Ou dites-moi ce que montre l’écran, ou choisissez :
picture-your-words = Je n’ai pas pu lire l’image ; je réponds à votre phrase.
picture-no-words = Je n’ai rien reconnu sur l’image ; je réponds à votre phrase.
picture-error = 🖼 D’après le message d’erreur lu sur votre image :
picture-words = 🖼 D’après les mots lus sur votre image :
picture-step = 🖼 Votre image montre l’étape { $number } sur { $total } : { $title }
picture-open-step = Voir cette étape du guide
picture-secret = 🛡 Un code ou un identifiant se voit sur votre image. Je ne l’ai pas gardé, et je retire l’image de la conversation quand Telegram le permet. La prochaine fois, cachez-le.
picture-verdict = 🖼 Lu sur une image. Une image se retouche : seul fait foi le texte que vous recevez de moi.
picture-unclear = ❓ Je ne lis pas sûrement « { $words } » sur cette image : je ne peux la dire ni vraie ni fausse. Écrivez-moi le numéro de l’annonce (par exemple 2025-07-003), et comparez.
verify-genuine = ✅ Authentique et en vigueur : chaque mot de ce message vient de nous.
verify-genuine-file = ✅ Authentique et en vigueur : ce fichier vient de nous.
verify-date-changed = ⚠️ Authentique, mais la date a changé depuis. { $what } : le calendrier dit le { $date }.
verify-date-undone = ⚠️ Authentique, mais cette date a été annulée depuis. { $what } : le calendrier dit le { $date }.
verify-date-gone = ⚠️ Authentique, mais cette échéance a été annulée depuis : elle n’est plus dans notre calendrier.
verify-date-otherwise = ⚠️ Authentique, mais notre calendrier dit autre chose. { $what } : le { $date }.
verify-outdated = ⚠️ Authentique, mais corrigée depuis : ce n’est plus la version en vigueur.
verify-elsewhere = ⚠️ Ces mots viennent de nous, mais l’annonce a été corrigée depuis dans une autre langue.
verify-elsewhere-what = Corrigé ({ $name }) : { $what }
verify-withdrawn = ⛔ Cette annonce a été retirée : n’en tenez plus compte.
verify-exercise = 🎓 Ceci est un exercice du bot : n’en tenez pas compte.
verify-excerpt = ✂️ Un extrait : ces mots sont de nous, mais il en manque.
verify-partly = ⚠️ Une partie seulement de ce message vient de nous.
verify-partly-danger = 🔴 Attention : une partie de ce message ne vient PAS de nous.
verify-altered = ❌ Modifiée : ce message ne dit pas ce que nous avons écrit.
verify-number = ℹ️ L’annonce n° { $number } existe. Un numéro seul ne prouve rien : comparez avec ce qu’elle dit vraiment.
verify-unknown = ❓ Ce message ne vient pas de nous, ou je ne peux pas le reconnaître.
verify-no-number = ❓ Aucune annonce ne porte ce numéro.
verify-near = Vouliez-vous dire :
verify-foreign = Ce qui n’est PAS de nous :
verify-ours-says = Chez nous :
verify-this-says = Ici :
verify-danger = Ne suivez ni lien, ni numéro, ni date de ce message, et ne donnez aucun code.
verify-older = Les mots qui sont de nous viennent d’une version corrigée depuis.
verify-file-ours = Le fichier joint, lui, est bien le nôtre.
verify-file-ours-too = Le fichier joint est aussi le nôtre.
verify-file-other = Le fichier joint est celui d’une autre de nos annonces.
verify-file-unknown = Je ne reconnais pas le fichier joint : ne vous y fiez pas.
verify-file-program = N’ouvrez pas ce fichier : il peut contenir un programme, et nous n’en envoyons jamais.
verify-checked = Vérifié le { $date } à { $time }, tel que ce message était alors.
verify-caption = ⚠️ Le texte qui accompagne ce fichier n’en fait pas partie et n’est pas de nous :
verify-current = 📣 Voir la version en vigueur
verdict-corrected-since = ⚠️ Annonce corrigée depuis : la voir
verdict-withdrawn-since = ⛔ Annonce retirée depuis
verdict-unfollowed = ⚠️ A pu changer depuis : vérifier
voucher-corrected = ⚠️ L’annonce n° { $number }, vérifiée ici, a été corrigée depuis : ce qui était montré ne vaut plus.
voucher-withdrawn = ⛔ L’annonce n° { $number }, vérifiée ici, a été retirée depuis. N’en tenez plus compte.
voucher-unfollowed = ⚠️ L’annonce n° { $number } a été vérifiée ici. Elle a pu changer depuis : vérifiez-la de nouveau.
copy-below = 📣 L’annonce n° { $number } est montrée plus bas, dans une réponse plus récente. Ici, je ne la tiens plus à jour.
copy-again = 📣 La revoir
verify-expired = Sa date de validité est passée.
verify-passed-on = ⚠️ Le texte est le nôtre ; celui qui l’a transmis, je ne le connais pas.
verify-sender = Le seul ajout est le nom ou le numéro de l’expéditeur, qui n’est pas de nous :
verify-own = 🤖 Ce message vient de ce bot, mais ce n’est pas une annonce. Il vaut pour la personne et le moment où il a été écrit, et il peut citer d’autres messages.
verify-about = Il s’agit du message { $words }.
verify-edited = ✏️ Ce message a été modifié : notre avis précédent ne vaut plus. Nouvel avis :
verify-date-known = La date que nous connaissons :
verify-careful = Je ne connais que les annonces passées par ce bot. Méfiez-vous, et ne donnez ni identifiant, ni mot de passe, ni code.
trap-address = 🔴 Attention : je ne connais pas l’adresse { $address }. Ne l’ouvrez pas, et n’y écrivez ni code, ni mot de passe, ni identifiant. Pour Damancom, écrivez vous-même { $portal }
trap-code = 🔴 Attention : cette demande ne vient pas de nous. N’envoyez ni code, ni mot de passe, ni identifiant à ce numéro.
portal-yes = Oui, c’est bien l’adresse du portail.
fraud-asked = 🔴 Ne donnez rien : ni code, ni mot de passe, ni identifiant, ni argent, même à quelqu’un qui se dit de la CNSS. Raccrochez, ne répondez pas.
fraud-intruded = 🔴 Changez votre mot de passe maintenant : tapez vous-même l’adresse { $portal }. S’il est refusé, passez par « Mot de passe oublié ». Prévenez votre agence CNSS de ce que vous avez vu.
fraud-done = 🔴 Changez votre mot de passe maintenant, et ne donnez plus rien à cette personne. Tapez vous-même l’adresse : { $portal }
fraud-bank = 🔴 Appelez d’abord votre banque, au numéro écrit sur votre carte, et dites-lui ce que vous avez donné. Ne donnez plus rien à cette personne. Si vous avez aussi donné un mot de passe, changez-le ; tapez vous-même l’adresse : { $portal }
verify-who = { $who }, annonce n° { $number }, envoyée le { $date }.
verify-who-exercise = { $who }, exercice envoyé le { $date }.
news-none = Aucune annonce en cours.
role-officer = responsable
role-director = direction
role-poster = rédaction des annonces
role-editor = rédaction des réponses
role-helper = entraide
# Par quels mots on demande un rôle dans /invite ; ce n’est jamais affiché.
role-said-officer = responsable
role-said-director = direction directeur directrice
role-said-poster = rédaction rédacteur rédactrice annonces
role-said-editor = éditeur éditrice réponses
role-said-helper = entraide aide confrère
role-operator = la personne qui fait tourner le bot
role-first-step = ✍ Écrire ma première annonce
role-told-invite = 🔑 { $by } a créé un lien d’invitation : { $role }. Il sert une fois, pendant 24 heures. Si personne ne vous en a parlé, appelez { $by } ; en cas de doute, arrêtez tout.
role-told-revoked = 🔑 { $by } a repris un lien d’invitation que personne n’avait ouvert : { $role }. Il ne donne plus rien. L’invitation venait de { $inviter }.
role-told-waits = 🔑 { $who } a ouvert le lien de { $by } et demande le rôle : { $role }. Rien ne lui est ouvert sans l’accord d’un second responsable. Assurez-vous de vive voix que c’est bien cette personne. Elle ne pourra approuver ni ce qu’écrit { $by }, ni ce qu’écrit la personne qui l’accepte.
role-told-joined = 🔑 { $who } a maintenant le rôle : { $role }. Invitation de { $by }.
role-told-confirmed = ✅ { $who } a maintenant le rôle : { $role }. Invitation de { $inviter }, acceptée par { $by }. Dans 24 heures, cette personne pourra approuver, sauf ce qu’écrivent { $linked }.
role-linked-all = ⚠ Pour l’instant, personne d’autre n’écrit d’annonces : cela n’ajoute pas encore d’approbation possible.
role-told-refused = ❌ { $by } a refusé à { $who } le rôle : { $role }. L’invitation venait de { $inviter }.
role-told-suspended = ⛔ { $by } a suspendu les rôles de { $who } : { $role }. Un second responsable peut rendre ce retrait définitif ; personne d’autre que { $by } ne peut l’annuler.
role-told-suspended-operator = ⛔ { $by } a retiré ses rôles à { $who } : { $role }. C’est définitif : pour les rétablir, adressez-vous à cette personne.
role-told-objected = ⛔ { $who } avait suspendu { $by }, qui conteste la suspension et suspend { $who } à son tour ({ $role }). D’ici à ce que ce soit réglé, aucune des deux personnes ne peut rien décider. Appelez l’une et l’autre : qui dit vrai ? Retirez ensuite définitivement ses rôles à l’autre : la personne de bonne foi retrouve alors les siens.
role-told-removed = ❌ { $who } n’a plus de rôle : { $role }. Retrait demandé par { $by }, confirmé par { $second }.
role-told-restored = ↩ { $by } a levé la suspension de { $who } : { $role }.
role-told-restored-final = ↩ { $by } a rendu ses rôles à { $who } : { $role }.
role-you-confirmed = ✅ Votre rôle est confirmé : { $role }. Le menu vous montre vos commandes ; vous pouvez écrire dès maintenant. Dans 24 heures, vous pourrez approuver, sauf ce qu’écrivent { $linked }, par qui vous avez ce rôle.
role-you-refused = { $by } ne vous a pas accordé le rôle demandé : { $role }.
role-you-suspended = ⛔ { $by } a suspendu vos rôles. Si c’est une erreur, appelez { $by }. Si son téléphone a pu être volé, contestez : ses rôles sont alors suspendus aussi, et les autres responsables décident.
role-you-suspended-alone = ⛔ { $by } a suspendu vos rôles. Si c’est une erreur, appelez { $by }. Si son téléphone a pu être volé, contestez : ses rôles sont alors suspendus aussi. Aucun autre responsable ne peut décider entre vous : seule la personne qui fait tourner le bot le pourra.
role-you-objected = ⛔ { $by } conteste la suspension de ses rôles : les vôtres sont suspendus aussi. Les autres responsables décident entre vous : une personne perd ses rôles, l’autre reprend les siens. Appelez-les.
role-you-objected-alone = ⛔ { $by } conteste la suspension de ses rôles : les vôtres sont suspendus aussi. Aucun autre responsable ne peut décider entre vous. Adressez-vous à la personne qui fait tourner le bot : elle seule le peut.
role-you-suspended-helpless = ⛔ { $by } a suspendu vos rôles. Si c’est une erreur, appelez { $by }. À défaut, demandez à la personne qui fait tourner le bot de vous les rendre.
role-you-suspended-operator = ⛔ La personne qui fait tourner le bot vous a retiré vos rôles. Si c’est une erreur, demandez-lui de vous les rendre : personne d’autre ne le peut.
role-no-objection-nobody = Seul un responsable peut contester.
role-no-objection-elsewhere = Seul un responsable dont le rôle couvre le sien peut le contester ici.
role-no-objection-new = Vous ne pouvez pas contester : votre rôle a moins de 24 heures.
role-no-objection-busy = Vous ne pouvez pas contester : vous avez déjà suspendu quelqu’un.
role-you-removed = ❌ Vos rôles vous ont été retirés définitivement, avec l’accord de deux responsables. Le second : { $by }. Il faut une nouvelle invitation pour en avoir de nouveau.
role-you-removed-named = ❌ Vos rôles vous ont été retirés définitivement, avec l’accord de deux responsables. Le second : { $by }. Seule la personne qui fait tourner le bot peut vous les rendre : demandez-le-lui.
role-you-restored = ↩ { $by } a levé votre suspension : vos rôles valent de nouveau.
role-you-restored-final = ↩ { $by } vous a rendu vos rôles : ils valent de nouveau.
role-object = ✋ Contester
role-restore = ↩ Annuler la suspension
role-remove-final = ❌ Retrait définitif : { $who }
role-suspend = ⛔ Suspendre : { $who }
role-open =
    { $count ->
        [one] Une annonce de sa main, ou approuvée par cette personne, est arrêtée.
       *[other] { $count } annonces de sa main, ou approuvées par cette personne, sont arrêtées.
    }
role-open-view = 👁 { $about }
seat-accept = ✅ Accepter
seat-refuse = ❌ Refuser
seat-accepted = ✅ { $who } a maintenant le rôle : { $role }. Les responsables concernés et cette personne sont prévenus. Dans 24 heures, elle pourra approuver, sauf ce qu’écrivent { $linked }.
seat-refused = ❌ Refusé : { $who } n’a pas le rôle { $role }. Les responsables concernés et cette personne sont prévenus.
seat-was-accepted = { $by } a déjà accepté { $who }.
seat-was-refused = { $by } a déjà refusé { $who }.
invite-which = Quel rôle donner ? Région : { $region }. Le lien sert une fois, pendant 24 heures.
invite-which-first = Quel rôle donner ? Vous choisirez ensuite la région. Le lien sert une fois, pendant 24 heures.
invite-where = { $role } : pour quelle région ?
invite-country = 🇲🇦 Tout le pays
invite-region = Je ne reconnais pas cette région. Choisissez d’abord le rôle, puis la région dans la liste.
invite-region-guess = Voulez-vous dire l’une de ces régions ?
invite-region-other = Une autre région
invite-link = Transférez le message ci-dessous à la personne, et à elle seule. Les autres responsables concernés sont prévenus.
invite-link-approving = Transférez le message ci-dessous à la personne, et à elle seule. Quand elle aura ouvert le lien, un second responsable devra l’accepter ; les responsables concernés sont prévenus. Elle ne pourra pas approuver ce que vous écrivez.
invite-text = Bonjour, { $by } vous propose ce rôle dans le bot Confrère : { $role }. Ouvrez ce lien dans Telegram ; il sert une fois, pendant 24 heures.
invite-used = Ce lien ne sert plus : il a été utilisé ou repris, ou il a plus de 24 heures. Demandez-en un autre.
link-unopened = 🔑 Lien pas encore ouvert : { $role }. Donné par { $by }, valable jusqu’au { $date } à { $time }.
link-revoke = ✖ Reprendre ce lien
link-revoke-of = ✖ Reprendre le lien : { $role }
link-revoked = ✖ Le lien est repris : { $role }. Il ne donne plus rien, et les responsables concernés sont prévenus.
link-over = Ce lien ne sert plus : il a été ouvert, repris, ou il a plus de 24 heures. Les rôles (/roles) le disent.
invite-waiting = Merci. Vous demandez le rôle : { $role }. Un second responsable doit encore vous accepter ; vous serez prévenu ici.
invite-welcome = C’est noté. Votre rôle : { $role }. Le menu vous montre vos commandes, et /help les explique.
roles-listed = Qui a quel rôle
roles-button = 👥 Voir les rôles
roles-alone = ⚠️ Il n’y a qu’un seul responsable. Tant qu’il n’y en a pas un second, rien ne peut être approuvé : ni annonce, ni document, ni date, ni rôle de responsable ou de direction. La personne qui fait tourner le bot peut en nommer un second dans ses réglages.
roles-more = Suite ›
roles-in-settings = d’après les réglages du bot
roles-since = depuis le { $date }, invitation de { $by }
roles-since-both = depuis le { $date }, invitation de { $by }, acceptée par { $second }
roles-waiting = ⏳ { $who } attend l’accord d’un second responsable : { $role }. Invitation de { $by }.
roles-suspended-by = rôle suspendu le { $date } par { $by }
roles-removed-by = rôle retiré définitivement ; suspension du { $date } par { $by }
roles-ask = Suspendre les rôles de { $who } ({ $role }) ? C’est immédiat : ils ne valent plus, ce qui est ouvert s’arrête, et tous les responsables concernés l’apprennent. Personne d’autre que vous ne pourra l’annuler ; un second responsable peut le rendre définitif.
roles-ask-sure = ⛔ Oui, suspendre
roles-final = Retirer définitivement ses rôles à { $who } ({ $role }) ? Ce qui attend ou est prévu de sa part est annulé. Il faudra une nouvelle invitation pour les rendre.
roles-final-named = Retirer définitivement ses rôles à { $who } ({ $role }) ? Ce qui attend ou est prévu de sa part est annulé. Seule la personne qui fait tourner le bot pourra les rendre.
roles-final-sure = ❌ Oui, définitivement
roles-object = Contester ? Les rôles de { $who } sont alors suspendus aussi, à l’instant, et les autres responsables concernés décident entre vous. Si c’est une erreur, appelez plutôt { $who }.
roles-object-alone = Contester ? Les rôles de { $who } sont alors suspendus aussi, à l’instant. Aucun autre responsable ne peut décider entre vous : seule la personne qui fait tourner le bot le pourra. Si c’est une erreur, appelez plutôt { $who }.
roles-object-sure = ✋ Oui, contester
roles-restore-first = Rendre ses rôles à { $who } ? Les vôtres restent suspendus par { $by } et ne reviendront pas avec les siens. Parlez-vous d’abord de vive voix.
roles-restore-sure = ↩ Oui, les rendre
roles-short =
    { $count ->
        [0] ⚠️ { $authority } : il ne restera personne pour approuver. Aucune annonce ne pourra plus partir.
       *[other] ⚠️ { $authority } : il ne restera qu’une seule personne pour approuver. Ce qu’elle écrit elle-même, et ce qu’écrivent ceux qu’elle a invités, ne pourra plus partir.
    }
roles-freed = ✅ { $people } reprend alors ses rôles, aussitôt.
roles-invited = Cette personne a invité : { $people }. Leurs rôles restent ; regardez s’ils doivent rester.
roles-kept = Rien n’a changé.
roles-suspended = ⛔ Les rôles de { $who } sont suspendus. Tous les responsables concernés sont prévenus.
roles-removed = ❌ { $who } n’a plus de rôle. Tous les responsables concernés sont prévenus.
roles-restored = ↩ { $who } a de nouveau ses rôles. Tous les responsables concernés sont prévenus.
roles-objected = ✋ Contesté : les rôles de { $who } sont suspendus aussi. Les autres responsables concernés sont prévenus et décident.
roles-objected-alone = ✋ Contesté : les rôles de { $who } sont suspendus aussi. Aucun autre responsable ne peut décider entre vous. Adressez-vous à la personne qui fait tourner le bot : elle seule le peut.
roles-decided-gone = C’est déjà décidé : { $who } n’a plus de rôle.
roles-decided-holds = C’est déjà décidé : { $who } garde ses rôles.
freeze-ask = Tout arrêter ? Annonces (même en cours), approbations, relectures de réponses retenues, invitations et retraits de rôles s’arrêtent à la seconde, et tous les responsables l’apprennent. Il faudra deux responsables pour reprendre.
freeze-ask-alone = ⚠️ Tout arrêter ? Annonces (même en cours), approbations, relectures de réponses retenues, invitations et retraits de rôles s’arrêtent à la seconde. Pour reprendre, il faut deux responsables, et vous n’êtes pas encore deux à pouvoir le faire : il faudra demander à la personne qui fait tourner le bot.
freeze-sure = 🧊 Oui, tout arrêter
freeze-done = C’est fait, et tous les responsables sont prévenus. Une réponse retenue à l’entraide ne part pas non plus. Continuent : les autres réponses, les rappels, les retraits de ce qui est faux. Pour reprendre, deux responsables doivent toucher « Reprendre » (/freeze), chacun sur son téléphone.
freeze-how = Pour reprendre, deux responsables doivent toucher « Reprendre » (/freeze), chacun sur son téléphone. À défaut, demandez à la personne qui fait tourner le bot de tout reprendre.
freeze-not-you = Vous ne pouvez pas toucher « Reprendre » vous-même. { $why }
freeze-thaw = ♨ Reprendre
freeze-thaw-first = C’est noté, pour 15 minutes. Un second responsable doit encore toucher « Reprendre » ; tous savent que vous l’avez fait.
freeze-thaw-ask = { $first } a déjà donné son accord, à { $time }. Avec le vôtre, tout reprend. Lui avez-vous parlé de vive voix ? Si son téléphone a pu être volé, ne confirmez pas : prévenez les autres responsables.
freeze-thaw-sure = ♨ Oui, nous nous sommes parlé
freeze-thaw-done = ♨ Tout reprend. Les envois en cours continuent là où ils s’étaient arrêtés ; ce qui a été arrêté pour de bon ne repart pas.
freeze-over = Cet arrêt est terminé : tout a repris.
freeze-over-other = Cet arrêt-là est terminé, mais un autre est en cours : voici où il en est.
freeze-banner = 🧊 Tout est arrêté depuis le { $date } à { $time }, par { $by }.
freeze-told-frozen = 🧊 { $by } a tout arrêté : annonces, approbations, relectures de réponses retenues, invitations et retraits de rôles. Continuent : les autres réponses, les rappels, les retraits de ce qui est faux. Parlez-vous de vive voix avant de reprendre ; il y faut deux responsables.
freeze-told-frozen-operator = 🧊 La personne qui fait tourner le bot a tout arrêté : annonces, approbations, relectures de réponses retenues, invitations et retraits de rôles. Continuent : les autres réponses, les rappels, les retraits de ce qui est faux. Demandez-lui pourquoi avant de reprendre ; il y faut deux responsables.
freeze-told-doubt = Un doute sur { $by } ? Vous pouvez suspendre ses rôles (/roles).
freeze-told-thaw-first = ♨ { $by } demande de reprendre ; cette demande vaut 15 minutes. Un second responsable doit la confirmer. S’il y a un doute sur son téléphone, ne touchez à rien.
freeze-told-thawed = ♨ Tout reprend, avec l’accord de { $first }, puis de { $by }.
freeze-told-thawed-operator = ♨ Tout reprend, par { $by }.
denied-frozen = 🧊 Tout est arrêté (/freeze). Deux responsables doivent d’abord reprendre ; à défaut, demandez à la personne qui fait tourner le bot de tout reprendre.
denied-nobody = Vous n’avez pas de rôle pour cela.
denied-elsewhere = Ce n’est pas de votre institution ou de votre région : un autre responsable doit le faire.
denied-regional = Cela vaut pour tout le pays : seul un responsable national, de l’Ordre ou de la CNSS, peut le proposer.
denied-own = C’est de vous : un autre responsable doit le faire.
denied-new = Votre rôle est trop récent : vous pourrez approuver 24 heures après l’avoir reçu.
denied-linked = Cette personne vous a donné votre rôle (invitation ou accord), ou tient le sien de votre invitation : un autre responsable doit le faire.
denied-author-gone = La personne qui l’a proposé n’a plus le rôle qu’il faut : rien ne part en son nom.
denied-approver-gone = La personne qui l’a approuvé n’a plus le rôle qu’il faut : cela ne part pas.
denied-altered = Ce n’est plus ce qui a été approuvé : cela ne part pas. Prévenez la personne qui fait tourner le bot.
denied-inviter-gone = La personne qui a donné ce lien ne peut plus inviter : demandez-en un autre.
denied-combination = Ce rôle n’existe pas pour cette institution ou cette région.
denied-busy = Vous avez déjà suspendu quelqu’un. Annulez-le, ou attendez qu’un second responsable décide.
denied-again = Vous avez tout arrêté il y a peu, et cela a repris. Avant 24 heures, un autre responsable doit le faire : appelez-le.
denied-pair = Seuls les deux responsables qui l’ont proposé et approuvé peuvent l’annuler. Un doute ? Arrêtez tout (/freeze), ou proposez une autre date (/deadline_set).
denied-settled = C’est déjà décidé.

## Vie privée
forget-yes = Oui, tout effacer
forget-kept = Rien n’a été effacé.
forget-button = 🗑 Tout effacer
privacy-kept = Ici, les trente jours dont parle cette page sont { $days } jours.
forget-decided = Restent vos décisions de responsable, comme preuve de l’approbation à deux.

## Quand quelque chose ne va pas
unknown-command = Je ne connais pas cette commande. Voici les miennes : { $commands }
mistyped-meant = Vouliez-vous dire { $name } ?
button-stale = Ce bouton n’est plus valable. Tapez /start pour continuer.
button-stale-work = Ce bouton n’est plus valable. Tapez { $where } pour voir où en sont les choses.
message-out-of-reach = Ce message est trop ancien pour changer. Tapez la commande de nouveau pour voir où vous en êtes.
answer-not-here = Je ne peux pas écrire ici : ouvrez-moi en conversation privée.
topic-shut = Vous m’avez écrit dans un sujet de votre groupe où je ne peux pas répondre : il est fermé. Posez-moi votre question ici.
secret-in-group = 🛡 { $name ->
    [none] Attention :
   *[other] { $name }, attention :
} votre message semble contenir un code, un mot de passe ou un identifiant. Supprimez-le. Si c’est votre vrai mot de passe, changez-le sur le portail ; n’en envoyez à personne.
secret-removed = 🛡 { $name ->
    [none] J’ai retiré un message :
   *[other] { $name }, j’ai retiré votre message :
} il semblait contenir un code, un mot de passe ou un identifiant. Si c’est votre vrai mot de passe, changez-le sur le portail ; n’en envoyez à personne.
officers-only = Cette commande est réservée aux responsables de l’Ordre et de la CNSS.
suspended-officer = ⛔ Vos rôles sont suspendus depuis le { $date } par { $by }, qui peut les rétablir : appelez cette personne.
suspended-others = ⛔ Vos rôles sont suspendus depuis le { $date } par { $by }, qui n’a plus de rôle. Un autre responsable peut les rétablir : appelez cette personne.
suspended-both = ⛔ Vos rôles sont suspendus depuis le { $date } par { $by }, dont les rôles sont suspendus aussi. Les autres responsables décident : appelez-les.
suspended-final = ⛔ Vos rôles sont retirés définitivement ; { $by } les avait suspendus le { $date }. Seule la personne qui fait tourner le bot peut vous les rendre : demandez-le-lui.
suspended-operator = ⛔ Vos rôles sont retirés depuis le { $date } par { $by }, qui seule peut vous les rendre : demandez-le-lui.
admins-only = Seul un administrateur du groupe peut régler cela.
error = Une erreur s’est produite de notre côté. Réessayez dans un moment ; si cela continue, donnez cette référence : { $reference }
too-fast = Vous m’écrivez plus vite que je ne peux répondre : j’ai laissé de côté vos derniers messages. Attendez une minute, s’il vous plaît, puis posez votre question de nouveau.
answer-lost = Telegram n’a pas laissé passer ma réponse pendant une heure, et je vous prie de m’en excuser. Posez votre question de nouveau, s’il vous plaît ; si cela continue, donnez cette référence : { $reference }

## Le site de fichiers, sans Telegram
site-title = Confrère : Damancom sans Telegram
site-skip = Aller au contenu
site-menu = Rubriques
site-in-menu-dates = Dates
site-in-menu-announcements = Annonces
site-in-menu-faq = Questions
site-languages = Langue
site-home = Accueil
site-home-words = Pour entrer dans Damancom et déclarer à temps : les étapes, les dates, les annonces et les réponses du bot Confrère, à lire, à imprimer ou à copier sans Telegram.
site-as-of = Copie du { $date } à { $time }, heure du Maroc. Ce qui a changé depuis n’y est pas.
site-newest = Version à jour : dans le bot, sur Telegram
site-disclaimer = Entraide entre pharmaciens : ce n’est pas un site de la CNSS. En cas de doute, les documents de la CNSS font foi.
site-secrets = Votre identifiant, votre mot de passe et votre code se tapent sur damancom.ma, et nulle part ailleurs. Ne les donnez à personne.
site-guides = Se connecter
site-documents = Documents officiels
site-pdf = En PDF
site-dates = Dates limites
site-dates-coming = Les prochaines dates, telles que nous les connaissions à cette heure
site-date = Date limite
site-date-what = Pour
site-dates-may-move = Une date peut changer après cette copie. Vérifiez-la avant de vous y fier.
site-calendar = Mettre ces dates dans votre agenda (fichier .ics)
site-announcements = Annonces en vigueur
site-announcements-none = Aucune annonce n’était en vigueur au moment de cette copie.
site-announcements-unknown = Cette copie a été faite sans les annonces. Qu’il n’y en ait pas ici ne veut pas dire qu’il n’y en a pas.
site-announcement-sent = Envoyée le { $date }
site-announcement-whom = Pour : { $whom }
site-announcement-file = Fichier joint : { $name }. Il se trouve dans le bot, pas ici.
site-check = Comment vérifier une annonce
site-check-copy = Une page comme celle-ci peut être copiée et modifiée : elle ne prouve rien à elle seule.
site-check-bot = Dès que Telegram revient, envoyez au bot /verify suivi du numéro ou du texte reçu : il compare mot à mot et dit si l’annonce vaut encore.
site-check-never = Aucune annonce ne demande votre identifiant, votre mot de passe ni votre code. Un message qui les demande n’est pas de nous.
site-faq = Questions fréquentes
site-search = Votre question, avec vos mots
site-search-none = Rien ne ressemble à cela ici. Essayez d’autres mots, ou parcourez les thèmes ci-dessous.
site-darija = En darija
site-related = Voir aussi
site-ask = Demander à l’Ordre, dans le bot (Telegram)
site-buttons = Un « bouton » ou une commande comme /verify, dans ces réponses, se trouve dans le bot, sur Telegram.
site-whatsapp = Textes pour WhatsApp
site-whatsapp-how = Des textes prêts à transmettre. Copiez-les entiers ; n’y ajoutez ni identifiant, ni mot de passe, ni code.
site-whatsapp-open = Ouvrir WhatsApp avec ce texte
site-copy = Copier
site-copied = Copié
site-bot = Le bot, quand Telegram fonctionne
site-bot-code = Code QR qui ouvre { $name } sur Telegram

## Guide imprimé et images
print-author = Confrère, entraide entre pharmaciens
print-kicker = Guide pratique pour les pharmaciens
print-drawing = schéma
print-drawing-note = Schéma, pas une capture d’écran
print-identifier = Identifiant
print-code = Code à { $digits } chiffres
print-password = Mot de passe
print-help = Si ça bloque
print-deadline = Quand déclarer
print-deadline-off = Ce jour n’est pas ouvré : déclarez au plus tard le { $date }.
print-disclaimer = Entraide entre confrères. En cas de doute, le document de la CNSS fait foi.
print-verified = Texte relu le { $date }.
print-unseen = Écrans non vus.
print-bot = Telegram : { $name }
print-countdown = { $days ->
    [0] Aujourd’hui
    [one] Demain
   *[other] J-{ $days }
}
print-later = Ensuite
print-later-safe = plutôt le { $date }
print-funnel-title = Jusqu’où vont les confrères dans le guide
print-funnel-period = Du { $since } au { $until }
print-funnel-finished = Connexion réussie
print-funnel-stuck = { $count ->
    [0] aucun blocage
    [one] { $count } blocage
   *[other] { $count } blocages
}
print-funnel-note = Nombre de personnes, sans nom. Chiffres du { $date } à { $time }.
print-funnel-none = Personne n’a encore ouvert le guide.
print-deadline-next = Salaires { $month } : date limite { $date }.
print-report-sent-at = Envoyée le { $date } à { $time }
print-report-audience = Destinataires : { $count }
print-report-sent = remis
print-report-unreachable = injoignables
print-report-missed = injoignables ou non remis
print-report-waiting = en attente
print-report-never = non envoyés (arrêté)
print-report-uncertain = incertains
print-report-read = Lu et compris : { $count }
print-report-curve = Remis au fil du temps (heure du Maroc)
print-report-curve-alt = Courbe des messages remis au fil du temps ; total : { $count }
print-report-nothing = Aucun message n’est encore arrivé.
print-report-regions = Part remise, par région
print-report-others = Autres régions, ou non indiquée
print-report-groups = Groupes
print-report-languages = Part remise, par langue
print-report-of = { $part } sur { $whole }
print-report-note = « Remis » : accepté par Telegram. « Incertain » : parti sans réponse, il a pu arriver. Compté le { $date } à { $time }.
print-report-few = Les régions de moins de { $people } personnes sont réunies ou ne sont pas montrées.
print-report-repeated = Après une panne, des messages ont pu arriver deux fois : { $count } au plus.
print-board-period = Les { $hours } dernières heures, sans noms
print-board-now = maintenant
print-board-alt = Questions de chacune des douze dernières heures ; total : { $count }
print-board-note = Nombre de personnes ; pour un sujet auquel le bot répond, nombre de réponses. En rouge : au moins deux fois plus que d’habitude à la même heure (7 jours). Chaque dessin a son échelle. Tout le pays, heure du Maroc. Compté le { $date } à { $time }.
print-figures-whom = Qui a répondu
print-figures-whom-note = Nombre de questions
print-figures-themes = Par thème
print-figures-themes-note = Nombre de questions ; à côté, celles sans réponse
print-figures-open = sans réponse : { $count }
print-figures-note = Sans noms, tout le pays. Compté le { $date } à { $time }.
print-portal-today = Aujourd’hui, heure par heure
print-portal-today-alt = Réponses de chaque heure d’aujourd’hui ; total : { $total }
print-portal-works = ça marche
print-portal-blocked = ça bloque
print-portal-few = moins de { $fewest } réponses : rien n’en est conclu
print-portal-best = Les meilleures heures des dix derniers jours
print-portal-nothing = Pas encore assez de réponses : il en faut { $fewest } pour une heure.
print-portal-note = Ce que disent les confrères par un bouton, sans noms ; une réponse par personne et par demi-heure. Ce n’est pas une information de la CNSS. Heure du Maroc. Compté le { $date } à { $time }.
print-health-disk = Disque : la partie prise
print-health-note = Vu le { $date } à { $time }, heure du Maroc.
print-notice-kicker = Preuve d’une annonce
print-notice-in-force = En vigueur au moment de l’impression.
print-notice-corrected = Corrigée : la version la plus récente est en vigueur au moment de l’impression.
print-notice-over = Envoyée ; sa durée de validité est passée.
print-notice-withdrawn = Retirée : elle n’est plus en vigueur.
print-notice-number = Numéro
print-notice-authority = Autorité
print-notice-region = Région
print-notice-version = Version { $version }, envoyée le { $date } à { $time }
print-notice-audience = Destinataires
print-notice-options = Options
print-notice-until = Valable jusqu’au
print-notice-digest = Empreinte approuvée (SHA-256)
print-notice-digest-again = Empreinte recalculée
print-notice-digest-same = Identique : rien n’a changé depuis l’approbation.
print-notice-digest-differs = Différente : ce qui est enregistré n’est pas ce qui a été approuvé.
print-notice-by-name = { $name }, { $who }, compte n° { $account }, le { $date } à { $time }
print-notice-by = { $who }, compte n° { $account }, le { $date } à { $time }
print-notice-bot = le bot lui-même, le { $date } à { $time }
print-notice-bot-account = Bot
print-notice-operator = responsable désigné dans les réglages du bot
print-notice-words = Le texte, mot pour mot
print-notice-holes = { $hole } : signe que l’imprimé ne montre pas. Par ordre de première apparition : { $signs }.
print-notice-files = Fichiers joints
print-notice-size = { $size } octets
print-notice-no-digest = Empreinte inconnue : Telegram n’a pas remis ce fichier au bot.
print-notice-counts = Ce qu’elle est devenue
print-notice-count = { $what ->
    [audience] Destinataires
    [sent] Remis
    [unreachable] Injoignables
    [rejected] Non remis
    [uncertain] Incertains
    [dropped] Abandonnés
    [in-flight] En route, sans réponse de Telegram
    [never] Jamais envoyés
    [repeated] Peut-être reçus deux fois
    [files] Fichiers remis
    [deleted] Effacés par le retrait
    [replaced] Remplacés par un avis de retrait
    [read] Lu et compris
   *[waiting] En attente
}
print-notice-because = { $what } : { $reason }
print-notice-record = Le registre des décisions
print-notice-column = { $column ->
    [entry] N°
    [at] Moment (heure du Maroc)
    [actor] Compte
   *[act] Acte, et son sceau dessous
}
print-notice-checked = Ce qui a été vérifié à l’impression
print-notice-anchor = Repère du registre à l’impression
print-notice-anchor-how = Ce repère (nombre d’actes et dernier sceau) est hors de la base : qui le garde voit plus tard si le registre a été coupé ou réécrit.
print-notice-texts = { $count ->
    [1] L’empreinte du texte, des fichiers, des destinataires et des options a été recalculée et comparée à celle qui a été approuvée.
   *[other] Les empreintes des { $count } versions ont été recalculées et comparées à celles qui ont été approuvées.
}
print-notice-moment = { $date } à { $time }
print-notice-check = Comment vérifier
print-notice-check-chain = Chaque acte du registre porte un sceau (SHA-256) calculé sur cet acte et sur le sceau de l’acte précédent, puis scellé avec une clé secrète gardée hors de la base (HMAC-SHA256) : on ne peut ni en changer un, ni réécrire la suite sans la clé. L’approbation est liée à l’empreinte du texte, des fichiers, des destinataires et des options : une virgule changée en donne une autre.
print-notice-check-anyone = Chacun peut envoyer { $command } au bot. Qui tient le bot peut contrôler tout le registre et réimprimer cette preuve, sans arrêter le bot ou sur une copie de la base, par ces commandes :
print-notice-disclaimer = Ce document n’est pas signé : il vaut par le registre qu’il cite.
print-notice-printed = imprimé le { $date } à { $time }

newcomers-stuck = Le bouton « Valider » reste gris depuis ce matin
newcomers-question = À quoi sert ce bac à sable ?
newcomers-answer = À essayer le bot sans que rien parte vers Telegram : les personnes et leurs questions y sont inventées. Un responsable a écrit cette réponse, un second l’a approuvée.
