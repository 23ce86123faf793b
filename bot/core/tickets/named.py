"""What a secret is called, what it comes in, the ways into an account, and where one is typed."""

import re

from bot.core.redaction.reading import any_of

# What nobody may ask for. Written as they are folded; `_` is a space.
_NAMED = any_of(r"""
    (?:verification|confirmation|access|login|security|activation)_codes? l?codes? l?kodes? l?kod
    l?cod c0des? lcode otp l?otp pin passcode l?mdp mots?_de_passes?
    mo_de_passe? mot_passe motdepasse lmots?_de_passe lmot_d_passe l?modpasse? l?modepasse?
    l?modpas
    l?motpasse l?passwords? passwd
    pwd kelmat_sir kelmat_ssir identifiants? lidentifiant identifian idantifiant l?logins?
    usernames? user_?names?
    credentials? identifiers? mo3arrif lmo3arrif lmo3arif acces_damancom vos_acces tes_acces
    sesame combinaison combination phrase_de_passe passphrase reponse_secrete secret_answer
    ~معلومات\w*_(?:ال)?سريه ~بيانات\w*_(?:ال)?سريه
    codes?_d'acces numero_d'affiliation num_affiliation affiliation_number
    (?:[46]|six|quatre|four|sitta)_?-?(?:digits?|figures?|numbers?|chiffres?|nombres?|ar9am)
    (?:setta|stta|rb3a)_(?:dyal_|d_)?(?:l_)?l?ar9am
    (?:figures|numbers)_(?:you_(?:got|get|received)|that_(?:came|arrived|reached))
    (?:verification|confirmation|security)_numbers? numeros?_de_(?:verification|confirmation)
    chiffres_recus l?ar9am
    digits_you l?cnie l?cin l?carte_nationale l_carte la?carte your_id carte_d'identite
    carte_bancaire
    (?:numero|photo|tswira)_(?:de_|d_)?(?:la_|votre_|ta_)?carte votre_carte ta_carte l?lakart
    la_carte
    id_card card_number
    bank_(?:card|details|account) account_number your_card l?rib cvv iban
    (?:le_|ce_|du_|un_)?(?:sms|texto)_(?:recu|de_la_cnss|de_damancom) the_(?:sms|text)_you
    ~رمز ~رمزكم ~رمزك ~رموز ~كود ~كودي ~قن ~كلم[هت]_~?(?:سر|مرور|عبور|ولوج|دخول)\w* كلمتكم_السريه
    الرقم_السري
    ~معرف\w* اسم_المستخدم ~مودباس ~موديباس ~باسوورد ~ريب ~لاكارط ~لوجين ~ارقام ~كارط
    رقم_الحساب ~حساب\w*_البنكي ~بطاق\w+ رقم_الانخراط
""")
_OF_ELSE = (  # « code SO », « situation code »: of a form, of the post, of an error
    r"(?![ ](?:(?:de |de la )?(?:situation|postal|article|travail|commerce|route|barres?)"
    r"|d'?[ ]?erreur"
    r"|erreur|error|so|qr|naf|ape|ice|(?:ال)?(?:وضعيه|بريدي|شغل|خطا)|(?:de|at|mp"
    r"|ms)(?= \())(?![^\W_]))"
)
SECRET = re.compile(
    rf"(?<![^\W_])(?<!situation )(?<!status )(?:[ldn]')?(?:{_NAMED})(?![^\W_]){_OF_ELSE}"
)
# What a code comes in. A message may be any; an SMS or a text is the one that holds it.
_SMS = any_of(r"""
    (?:whatever|what)_(?:the_)?(?:cnss|damancom|they)_(?:has_|have_)?sent
    (?:tout_)?ce_qu(?:e_(?:la_)?(?:cnss|damancom)_vous_a|'on_vous_a|'ils_vous_ont)_envo\w+
    sms ~سمس texto textos (?:the|that|your)_text(?:_message)?s? text_messages? ~ميساج l?msg l?sms
    ~رساله_(?:ال)?(?:نصيه|قصيره) chiffres digits l?ar9am ~ارقام
""")
_LETTER = any_of(r"""
    (?:le|ce|du|votre|ton)_message
    (?:the|this|that|your|whole|entire|full)_(?:message|text) l?message ~رساله
""")
_NO_ERROR = (
    r"(?![ ](?:d[e']|dyal|ديال|of|qui|li|اللي)?[ ]?(?:l'|the[ ])?"
    r"(?:err|affich|s'affich|khata|l?erreur|ecran|screen|(?:ال)?خطا|بان|كيبان))"
    r"(?!ا?[ ]?الخطا)"
)
SMS = re.compile(rf"(?<![^\W_])(?<!error )(?:[ldn]')?(?:{_SMS})(?![^\W_]){_NO_ERROR}")
LETTER = re.compile(rf"(?<![^\W_])(?<!error )(?:[ldn]')?(?:{_LETTER})(?![^\W_]){_NO_ERROR}")
# Where it belongs, and whose it is to be.
PLACE = re.compile(
    r"(?<![^\W_])(?:l|f|ال|فال|لل|ف)?(?:portail|portal|page|case|cases|champ|site|damancom"
    r"|agence|agency|guichet|box"
    r"|field|form\w*|wakala|khana|lecteur|application|مركز|وكاله|بوابه|بورطاي|خانه|صفحه|موقع"
    r"|ضمانكم)"
    r"(?![^\W_])|(?<![^\W_])(?:propres?|own)(?![^\W_])"
)
# What leads into an account without being a secret: each is named in many an honest sentence.
_WAYS = any_of(r"""
    (?:tout_)?ce_que_\w+(?:_\w+)?_vous_a\w*_\w+ (?:the|those)_numbers
    (?:votre|ta|your)_connexion quoi_(?:mettre|taper|saisir|entrer) what_to_(?:type|enter|put)
    tout_(?:ca|cela) all_(?:that|of_it)
    l?comptes? l?konta? kont espaces? l?sessions? l?acces access accounts? cles? keys sesame
    combinaison combination coordonnees
    informations_(?:de_connexion|confidentielles|secretes|personnelles) infos_de_connexion
    donnees_de_connexion (?:le|votre|tout_le)_necessaire phrase_de_passe
    (?:login|sign-in|account|access|card|bank)?_?details details_you_use log-?ins? sign-?in
    carte_bleue cartes? cards? pin l?carta l?kart l?carte
    piece_d'identite identity_card passe?port date_de_naissance date_of_birth
    reponse_secrete secret_answer
    (?:tout|toutes_celles|ce|everything|whatever|what|anything|all)_(?:ce_)?(?:que?_|qu')?(?:vous|tu|you|s')_?(?:avez_|as_|have_|normally_|usually_)?(?:tap|saisi|entr|recu|recev|rec[eo]i|mis|mett|not|ecri|ecrit|type|typed|enter|put|got|get|receiv|affich|connect|log|use|utilis)\w*
    (?:whatever|what)_?(?:'s_)?(?:just_)?(?:popped_up|came_up|came_in|arrived|landed|is_showing|showing|shows)
    ce_qui_(?:s'affiche|s'est_affiche|est_affiche|est_arrive|vient_d'arriver)\w*
    (?:les_)?(?:deux|trois|quatre|six|[2-8])_(?:premiers?|derniers?|premieres|dernieres)
    (?:premieres?|derniers?|dernieres?)_(?:chiffres|lettres|moitie) first_half
    last_(?:three|four|two)
    (?:numero|chiffres?)_(?:au_dos|au_verso|derriere)\w* (?:the_)?(?:number|digits)_on_the_back
    dak_?chi_li_(?:kat|kt|jak|wsl|dkhel|dkhl)\w* l?ma3loumat\w* tri9_(?:l|dyal|bach)\w*
    r+a?9mat hadok_(?:r+a?9mat|l?ar9am)
    ~حساب\w* ~كونط\w* ~فضاي\w* ~جلسه ~مفاتيح
    ~?(?:بيانات|معلومات\w*|معطيات)_?(?:ال)?(?:ولوج|دخول|سريه|اتصال|حساب)?\w*
    (?:كل_)?ما_(?:كتبت|ادخلت|تكتب|تدخل|وصل)\w* داكشي_(?:ا?للي|لي)_\w+ ~طريق_(?:ل|ال|ديال)\w*
    ~كارط\w* ~بطاق\w+ تاريخ_(?:ال)?(?:ميلاد|ازدياد) ~ارقام_(?:وارده|ظاهره)
""")
WAY_IN = re.compile(rf"(?<![^\W_])(?:[ldn]')?(?:{_WAYS})(?![^\W_])")
