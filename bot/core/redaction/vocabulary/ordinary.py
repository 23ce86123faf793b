"""Ordinary words that the content may lack: complaints are full of them, nobody chooses them."""

from bot.core.redaction.reading import words
from bot.core.redaction.vocabulary.moods import MOODS
from bot.core.redaction.vocabulary.press import OUTLETS

_PAPERS = frozenset(name for name in OUTLETS if name.isalpha())

ORDINARY = (
    MOODS
    | _PAPERS
    | words("""
    bqach b9ach ma3reft ma3rft ma3arft mzyan mezyan mzian conduct labour labor
    nsit nsito nsitou nsitha nbdel nbdlo nbdlha nbedlo nbeddlo nbdlou bdelto bdeltha nbadlo 3afak
    afak lmodpas lmodpass lmdp
    succes difficulte facilite impatience regret prudence difficulty impatience success
    actualisation activation reactivation reinitialisation
    motif motifs anomalie anomalies mouvement mouvements profession professions regime regimes
    categorie categories commune communes taxe taxes filiere filieres
    mandat mandats droits insuffisant insuffisants insuffisante rame ramer dirait polichinelle
    ريسيتي اكتيفاسيون اكتيفي كروم فايرفوكس
    invisible tiroir armoire coffre convient convenir verifie
    quelqu'un quelqu'une aujourd'hui jusqu'ici jusqu'alors lorsqu'il puisqu'il qu'est-ce est-ce
    i'm i'd i've i'll it'll there's here's what's who's let's she's he's they're we're you're
    don't can't couldn't wouldn't shouldn't weren't hadn't ain't
    ailleurs auparavant autrefois brusquement carrement certes clairement constamment couramment
    davantage desormais dorenavant enormement entierement eventuellement evidemment extremement
    facilement finalement forcement franchement frequemment generalement gentiment gratuitement
    habituellement heureusement malheureusement immediatement inutilement lentement librement
    longtemps manuellement mensuellement mieux moyennement naturellement notamment officiellement
    parfois parfaitement particulierement pareillement personnellement precisement prochainement
    quasiment quelquefois quotidiennement rapidement rarement recemment regulierement rien
    serieusement simultanement soudain soudainement souvent strictement subitement systematiquement
    tantot tard tellement totalement vraiment volontiers vite vivement
    absent absence accident accord accueil achat acte action actif actualiser administration
    affaire affichage afficher agence agent aide aider aimer ajouter allumer alors ancienneté
    annuler antenne antivirus apparaitre appareil appel appeler applet appli application appuyer
    apres-midi arnaque arnaquer arreter article assistante assistant asterisque asterisques
    attendre
    attente attention aucun augmenter automatique autorise autorisation avancer aveugle avis avocat
    bande batterie besoin bidon bip blanc blanche bloquer bord bouton bref brouillon
    bug bureau cadenas cahier caissier camera caractere carac caracteres case certificat chaine

    changement charge chargement charger chef chercher chiffre chiffres choisir choix cliquer
    clique
    clic coche cocher collegue colleguer collaborateur collaboratrice coller comprendre comptable
    comptabilite concerne concerner concierge confiance confidentialite configuration configurer
    confirmer confirmation conge congé connaitre connais connait connaissance conseil conserver
    consulter contact contacter continu continuer contraire controle convocation copier copie
    corriger correction couper coupure cours courrier couleur coupable coute creation croire croix
    curseur debut decaler decider declarer decocher deconnecter deconnexion decouvrir defaillance
    defilement delai delais demarche demarrer deposer deranger desactiver desinstaller desole
    desolee
    detail devoir difference difficile difficulte direct directeur directrice discuter disparaitre
    disparu disponible distance document doigt dommage double doublon doute droit droits duree
    echec echouer echoue ecole ecran ecrire effacer efface egal electronique element employe
    employeur enfant ennui enregistrer enregistrement enseigne ensemble ensuite entendre entree
    entreprise enveloppe environnement epoux epouse equipe erreur espace esperer essai essais etage
    etape etat eteindre eteint etranger etre etude exact exactement exemple exister expiration
    expliquer explication exterieur facile facon facture famille fatigue faute fenetre ferme fermer
    feuille fiable ficher fichier fille fils fille fillette frere soeur mari femme mere pere oncle
    tante cousin cousine neveu niece grand grande fin finir flou fois fonction fonctionner
    fonctionnaire forme format formulaire forum fraude frauduleux gagner garde garder gauche
    gateway
    gens gerant gerante gerer gestion gre gros groupe guichet guichetier habitude hasard haut heure
    historique heritier honnete horloge humain icone idee identite illimite image imaginer importe
    impression imprimer incident indice indiquer inscription inscrire installation installer
    instant
    insister interessant interieur internet interne intermediaire inutile inviter jeune jour
    journee juste kilometre laisser langue lecteur lecture lent lente lenteur lettre lettres lier
    lieu ligne lignes lire liste livret local logiciel logo loin longueur lourd machine madame
    maintenance mairie majeur malade manche maniere manipuler manquer marche mardi materiel matin
    mauvaise mecanisme medecin meilleur melange membre memoire memoriser menu message messagerie
    methode mettre minute mise mobile mode moitie moment monde monsieur montant montrer moteur
    moyen
    muet nature navigateur necessaire nettoyer neuf niveau nombre note noter notification
    nouveaute nuit objet obliger occuper officiel oeil ordi ordinaire ordre oreille organisme
    orthographe outil ouverture ouvrir page panne papier paquet parametre parametres pareil parler
    part partager particulier parvenir passage passer patienter patience patron payer pays peine
    penible penser perdre perte periode permettre personne personnes petit peur phrase piece pirate
    pirater piratage place plainte plateforme plein plusieurs pointer police politique portable
    poser position possibilite poste pourquoi pouvoir pratique precis premier prendre preparer
    presence presenter preuve prevenir prevoir principe prive procedure processus procuration
    prochain proche produit professionnel programme projet prolonger promis proposer proprietaire
    protection proteger provenir province publier puce qualite quitter quotidien raccourci raison
    rajouter ralentir ramadan rang rappel rappeler rapport rapporter rassurer rater realiser
    recevoir recharger recherche rechercher reclamer reclamation recommandation recommencer
    reconnaitre rectifier recuperer reel refaire reessayer reflexe refus regard regarder regle
    regler
    regroupement reinstaller relancer relation remercier remettre remplir remplissage remplacant
    remplacante rendre renouveler renseigner rentrer renvoyer reparer repeter repondre reponse
    reportage
    reprise reseau resoudre responsable ressayer ressembler reste rester resultat retaper retard
    retour retourner retraite retraiter retrouver reunion reussir reussi revenir revient rouge
    rubrique sauter sauvegarder saurais savoir secondes secours secretaire secretariat securite
    semaine sembler sens sensible separer serveur service seul seule signaler signal signature
    signer signe signes simplement situation social soir solution sonner sortir souci souhaiter
    souligner soupcon source souris souvenir stagiaire stage standard statut suffire suite suivre
    sujet superieur supplementaire support supprimer surfer surprise surveiller symbole systeme
    tableau tache taille technicien technique temps tendance tenir tentative terminal terme texto
    texte tiers timbre titre titulaire toucher tour tourner trace traduire transferer transmettre
    travail travailler trimestre tromper trouver type unique urgence usage usager utile utilisateur
    utilisation valeur valider validation validite vehicule vendre vendeur vendeuse verifier
    verification verrouiller version vider vie vieux vigueur virgule virus visible visiter vocal
    voisin voisine voix voleur voler voler vouloir vrai vue wifi
    ability able about absent accept access accident accountant across action actually address
    advice
    advise again ago agency agent ajax allow almost alone along already although always amount
    another answer anybody anyone anything anyway anywhere apparently appear application
    appointment
    assistant asterisk attempt attempts authentication available avoid aware away back backup
    because become before begin behind believe below beside besides better between beyond blank
    block
    blocked blurry both bother bottom boss box branch break bring broken browser busy button cable
    caller careful case cashier cause certain certificate character characters charge check
    checked choose choice clear cleared clerk click clicked close closed code colleague coming
    common company complain complete completely computer confused confirm connect connected
    connection consider contact contain continue control cookies cookie copy corner correct
    correctly costs could count couple cousin crash crashed create created credentials customer
    daily danger dangerous daughter deal dear decide decline deleted delay deliver denied desk
    detail
    details device dial did different difficult digit digits directly disappear disconnected
    display document does doing done down download during each early earlier easier easy either
    else email empty encrypted end enough entire error especially even evening ever every everybody
    everyone everything exactly example except expect explain explanation extra fail failing fake
    family fast father fault fax feel few field figure file fill finally find fine finger first fix
    fixed flash follow following forget forgot form forms forever forward fraud free frequently
    friend front full further gateway generate getting give glad goes gone grateful great group
    guess
    guide handle hang hangs happen happened happens hard hardly hello help hidden hold holiday hour
    hours however husband idea identity immediately important inbox including indeed inside instead
    insurance internet invalid issue itself keep key keyboard kind know known lady language laptop
    last late later latest least leave left less letter letters level like likely limit line link
    list little load loaded loading local locate lock log long longer look looking loop lose lost
    lot lots lower machine mailbox main make manager many matter maybe mean means meant menu
    message
    middle mind minute missing mistake mobile modem moment month more morning most mother mouse
    move
    much must name necessary need needed network never news next nice night nobody none nor
    normally
    note nothing notice notification number odd office officer official often old once one online
    open opened operator option order other otherwise outside over owner page paper part partner
    password past patient pay people perhaps person phone pick picture piece place plain please
    point
    police poor possible post pretty prevent previous print private probably problem procedure
    process programme program proof properly protect provide public purpose push put question queue
    quick quickly quite rather reach read reader ready real really reason receive recently
    recognise
    recognised recognize recognized recover refresh refuse register registered reject related
    release reload remain remember reminder remove repeat reply report request require reset
    resolve respond response rest restart result retire retired return right robot run safe same
    save saved say says scam screen scroll search second seconds secretary section secure security
    see seem seems seen send sender sense sent several share shared shop short should show shows
    sign simple simply since single sister site slow slowly small software somebody someone
    something sometimes somewhere son soon sorry sort sound spam speak spell spelling staff stage
    start started state stay step steps still stolen stop stopped straight strange stuck stupid
    submit such suddenly suggest support suppose sure surname surprised suspicious switch symbol
    system take taken tell than thank thanks their them themselves thing things think third though
    through ticket tight time times tired today together token tomorrow tonight too took tool top
    total touch towards transfer tried true trust truth try turn twice type typing unable under
    understand unfortunately unless unlock until update updated upper urgent useless user usual
    usually valid value verify version very via video virus visible visit voice wait waiting want
    warning waste watch way website week weird well went whatever when whenever where whether which
    while white whole whose why wife window wish within without woman wonder word words work worker
    working worried worse worst would write writing wrong year yes yesterday yet young yourself
    ميساج رساله نصيه تطبيق شاشه صفحه متصفح حاسوب هاتف محمول شبكه انترنت خدمه مساعده مشكل مشكله
    مشاكل حل حلول سبب طريقه كيفيه خطوه زر نقر ضغط فتح سد اغلق بطيء ثقيل سريع بسرعه حاليا دائما
    احيانا غالبا ربما فقط جدا كثيرا قليلا اكثر اقل ايضا كذلك هناك هنا الان غدا امس اليوم صباح مساء
    اسبوع شهر سنه دقيقه ساعه ثانيه مرارا مرتين ثلاث محاسب محاسبه كاتب كاتبه مستخدم مستخدمه زوج زوجه
    زوجتي زوجي ابن ابني بنت بنتي اخ اخي اخت اختي ام امي اب ابي عم خال صديق زميل زميله جار صاحب
    صاحبه مالك سابق سابقه شخص احد احدهم واحد وحده بزاف شويه كاع قاع والو حاجه شي شيئا لاش علاش
    فوقاش امتي شحال كيفاش شكون منين فاش ملي باش حيت دابا غدا البارح هاد هادي هدشي هادشي بحال راسي
    راسو روسنا عافاك عفاك شكرا بارك الله فيكم خويا ختي سيدي لالا استاذ دكتور معذره اسف للاسف
    ممكن مستحيل ضروري لازم خاصني بغيت نبغي حبيت قلت قالو قال قالت كنقول سولت سمعت شفت كنشوف لقيت
    لقيتها نلقي مشيت جيت رجعت كنرجع خرجت كنخرج عيطت عيطو هضرت تكلمت صيفطت صيفطو تصيفط كيصيفطو
    كنتسني تسنيت بقيت كنبقي نسيت تلفت ضيعت سرقو تسرق خدمت كيخدم خسر تخسر طاح حبس واقف تعطل معطل
    لادريس الرجاء بحريه حريه كليا نهائيا للكاتبه txt pdf zip millions million mille milliers
    انس انسي قط ابدا رغم لكن بدون دون حسب تحت فوق داخل خارج امام وراء قرب بعيد صوره ملف وثيقه ورقه
    3afak 3afakom 3awnouni 3awni 3tiwni chokran lah ykhlik allah smahli samhouni khoya khti sidi
    wa7ed wa7da wahed chi 7ed hadchi hadshi walo walou bezzaf bzaf chwiya ga3 kamla kamlin 7ta hta
    daba lyoum lbare7 ghedda sba7 l3chiya lil lila simana chhar 3am d9i9a dqayeq d9aye9 sa3a swaye3
    merra merrat marat jouj tlata wakha iyeh la2 lla fin fach mnin kifach 3lach wach achno chnou
    chkoun ch7al sh7al bach 7it hit m3a 3la 3nd 3ndi 3ndna 3ndo 3lia 3liya 3lik 3lih l9it ltilifoun
    telefon tilifon tel portable sim la-sim carte-sim raqm ra9m nemra nmra namra jdida qdima 9dima
    kont kan kanet kanou ghadi gha ndir dert derti dar dayer dayra mchit mchat mcha jit ja jat jay
    jaya rje3t rj3at khrejt tle3 tel3 hbet nzel t9il tqil tay7 tayh habes 7abes wa9ef mrid 3yit
    sber sbart tsennit kantsenna 3yet 3ayet 3aytou hder hdert goult golt galou galli gallia gol
    sift sifto sifet sifte seft saft yseft bghaw bgha bghat bghit nbghi 7eb khas khassni khass
    ymken
    momkin mostahil mouchkil mochkil muchkil machakil sabab tari9a tariqa 7el hel saleh s7i7 mezyan
    mzyan khayb khayba sa3b sahel kbir kbira sghir sghira twil twila qsir rajel rajli mra mrati
    wldi bnti khouya khti walid jar sa7bi sa7ebti khddam khddama comptable
    fiduciaire
    tari5 tarikh tasri7 tawqi3 taw9i3 maw9i3 lmaw9i3 sit saha
    dahir decret arrete circulaire alinea annexe chapitre loi lois bulletin convention nomenclature
    penalite majoration amende astreinte cotisation plafond assiette taux indemnite allocation
    prestation prestations salarial salariale patronal patronale brut net prime conge maternite
    maladie accident retraite pension mutuelle assurance avenue boulevard quartier industriel
    secteur exercice semestre vingtaine dizaine centaine douzaine trentaine quinzaine dirham
    dirhams
    dhs euros facture fournisseur grossiste livraison livreur rupture peremption perime stock lot
    lots rappel ordonnance medicament medicaments comprime comprimes gelule gelules ampoule
    ampoules
    sirop pommade creme suppositoire injection vaccin vaccins seringue dose doses dosage generique
    generiques antibiotique insuline tension fievre diabete diabetes cholesterol grossesse allergie
    grippe toux douleur glycemie thermometre masque masques gants alcool gel laboratoire labo
    analyse officine officines pharmacien pharmacienne preparateur preparatrice remplacement garde
    nuit astreintes ticket caisse imprimante scanner photocopie photocopieuse electricite eau loyer
    greve grevistes ferie feries vacances aid fete inspection inspecteur controle visite
    batch recall price prices stock expired supplier wholesaler delivery tablets capsules syrup
    vaccine dose flu fever blood pressure diabetes law decree article penalty wage wages salary
    salaries pension sick leave maternity strike charged paid owe owed invoice receipt
    فاتح الماده ماده ظهير مرسوم قانون دوريه غرامه اشتراك اشتراكات اجر اجور راتب رواتب تقاعد معاش
    تعويض مرض امومه حادثه دواء ادويه علبه علب حصه تشغيله جرعه حبه حقنه شراب لقاح حراره ضغط سكري
    حمل صيدلي صيدلانيه مخزون انقطاع مورد فاتوره فواتير توصيل سحب مسحوبه صلاحيه اضراب عطله عيد حراسه
    nkhelles nkheless nkhelso khelset khelsna flous taman thaman dwa dwayat 3olba 3oulba facture
    3otla 3id l3id idrab
    calendaire calendaires inferieur inferieure superieure arrondi arrondie trimestriel mensuel
    regularisation
    prorata absenteisme apprentissage vacataire interimaire partiel debauche reliquat
    quittance mutation succession gerance adjoint gardien caissier magasinier deces veuf veuve
    orphelin anticipee cumul handicap ordonnancier anam opposable moderateur quota repartiteur
    rotation chambre huissier contentieux liasse pilote pare-feu incompatible bogue telepayer
    encodage tabulation accentue champ facultatif derouler apercu recto verso cough prescription
    refill locum warehouse ra7a mra7 mosrah lanternet tmdid اجمالي اساس احتساب نقابه
    يناير فبراير مارس ابريل ماي مايو يونيو يوليوز يوليو غشت اغسطس شتنبر سبتمبر اكتوبر نونبر نوفمبر
    دجنبر ديسمبر
""")
)
