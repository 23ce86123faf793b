"""What people write around a message that they pass on, without saying anything about it."""

import re
from collections.abc import Iterator
from itertools import product

# Nothing here says anything about the announcement. What is not here is not ours.
_GREETED = (
    (
        ("bonjour", "bonsoir", "salut", "bonjour à vous", "rebonjour", "merci", "coucou"),
        (
            *("les amis", "les collègues", "collègues", "mes amis", "chers amis", "chers tous"),
            *("mes collègues", "les confrères", "mes confrères", "chers confrères", "à tous"),
            *("tout le monde", "le groupe", "la team", "l’équipe", "docteurs", "chère équipe"),
            *("cher groupe", "chers pharmaciens", "confrères et consœurs", "à toutes et tous"),
        ),
    ),
    (
        ("hello", "hi", "hey", "dear", "good morning", "good afternoon", "good evening"),
        (
            *("all", "everyone", "everybody", "colleagues", "dear colleagues", "friends"),
            *("dear friends", "team", "dear team", "doctors", "pharmacists", "there", "folks"),
            *("my colleagues", "my friends", "fellow pharmacists", "dear pharmacists", "group"),
        ),
    ),
    (
        ("thanks", "thank you", "many thanks"),
        ("all", "everyone", "colleagues", "dear colleagues", "friends", "team"),
    ),
    (
        ("السلام عليكم", "صباح الخير", "مساء الخير", "مرحبا", "تحية طيبة", "شكرا"),
        (
            *("جميعا", "زملائي", "الزملاء", "زملائي الكرام", "إخواني", "أصدقائي", "أيها الزملاء"),
            *("الإخوة والأخوات", "زملائي الأعزاء", "للجميع", "يا زملاء", "أيها الإخوة"),
        ),
    ),
    (
        ("salam", "slm", "salam 3likom", "sba7 lkhir", "sbah lkhir", "msa lkhir", "chokran"),
        (
            *("khouti", "lkhout", "a lkhout", "a khouti", "jami3an", "les amis", "tout le monde"),
            *("lcollegues", "chers confrères", "confrères", "lfri9", "sahbi", "l3echran"),
        ),
    ),
)

_SAID = """
    merci de partager svp; merci à tous et à toutes; mille mercis; grand merci; mrc bcp
    à partager avec tous; à partager avec vos confrères; à partager svp; merci du partage
    je vous partage; à transmettre; à transmettre svp; pour info svp; pour info à tous
    excellente journée; bon après-midi; bon vendredi; bon dimanche; joumouaa moubaraka
    pouvez-vous confirmer; pouvez-vous confirmer svp; vous pouvez confirmer; tu confirmes
    please confirm; can you confirm; can someone confirm; please verify; pls; please
    is this message true; is this message genuine; is this message real; true; is it so
    salam 3likom; salam 3alikom; salam 3alaykom; salam 3likoum; slm 3likom; salam 3lik
    chofo hadchi; choufou hadchi; chouf hadchi; chofo had chi; شوفو هادشي; شوف هادشي
    merci de votre attention; à lire; à lire svp; à lire absolument; lisez; lire svp; wach sahih
    bsa7; bssah; wach had lmessage s7i7; wach hada s7i7; wach hadshi s7i7; wach hadchi b sah
    wach hadchi bssah; wach hadchi bse7; wach kayn; wach had chi s7i7; الله يجازيكم بخير
    الله يحفظكم; الله يخليكم; وفقكم الله; حفظكم الله; تقبلوا تحياتي
    bonjour tt le monde; bonsoir tt le monde; salut tt le monde; salam tt le monde; bjr à tous
    bjr tout le monde; bjr tt le monde; bsr à tous; bjr les amis; slt à tous; slt tt le monde
    cc tt le monde; bonjour mes amis pharmaciens; bonjour chers amis pharmaciens
    cher(e)s confrères; cher(e)s collègues; bonjour cher(e)s confrères; azul
    azul fellawen; mesdames, messieurs
    السلام عليكم إخواني الصيادلة; الإخوة الصيادلة; إخواني الصيادلة; الزملاء الأعزاء
    زملائي الصيادلة; سلام الزملاء; سلام للجميع; بسم الله الرحمن الرحيم; salam lkoul
    salam 3likom khouti; salam confreres; hadchi ja daba; hadchi ja; received just now
    reçu à la minute; vient d’arriver; vient de tomber; pour diffusion; pour large diffusion
    a faire circuler; faites circuler; merci de faire circuler; transmis pour information
    pour ceux qui n’ont pas reçu; pour ceux qui ne l’ont pas reçu; lisez bien; bien lire
    المرجو التعميم; للتعميم; يرجى التعميم; المرجو الاطلاع; تمت إعادة التوجيه; تم إعادة التوجيه
    envoyé de mon iphone; envoyé de mon ipad; envoyé depuis mon mobile; envoyé depuis mon téléphone
    envoyé de mon mobile; envoyé de mon téléphone; envoyé de mon samsung; envoyé de mon android
    envoyé depuis mon smartphone samsung galaxy; envoyé depuis yahoo mail; sent from my iphone
    sent from my ipad; sent from my android; sent from my phone; sent from my mobile
    sent from my samsung galaxy
    أرسلت من جهاز الـ iphone; أرسلت من هاتفي; مرسل من هاتفي
    je vous transfère ce message; je vous transfère le message; on vient de m’envoyer ce message
    on vient de m’envoyer ça; cdt; cdlt; cordlt; bien cdt; crdlt; cheers
    amitiés; merci infiniment; infiniment merci
    un grand merci; merci du fond du cœur; merci à; merci à l’; merci à la; merci au
    bonne continuation; bonne semaine; bon week end; wassalam; wa salam; w salam; wslam
    baraka allahou fikoum; barakallahou fikoum; barak allahou fikoum; allah y3awen; lay3awn
    الله يعاون; الله المستعان; ألف شكر; شكرا لكم جميعا; مع الاحترام; دمتم
    ramadan mubarak; ramadan moubarak; ramadan karim; eid mubarak; aïd moubarak; 3id moubarak
    رمضان مبارك; رمضان كريم; عيد مبارك; عيد مبارك سعيد
    c’est quoi ça; c’est quoi ce message; c’est quoi cette histoire; c’est quoi
    vous avez reçu ça; avez-vous reçu ça; vous avez reçu ce message; qui d’autre a reçu ça
    vous avez eu ça; what is this; did you get this; did you receive this; anyone else got this
    شنو هادشي; أشنو هادشي; واش وصلكم هادشي; ما هذا; هل وصلكم هذا; chno hadchi; achno hadchi
    wach wselkom hadchi; chno hada
"""
_END_OF_PHRASE = re.compile(r"[;\n]")
COURTESIES = (
    *map(str.strip, _END_OF_PHRASE.split(_SAID)),
    *("bjr", "bsr", "bonjour tout le monde", "salam tout le monde", "bonsoir tout le monde"),
    *("bonjour cher confrère", "bonjour chers collègues", "bonjour mesdames et messieurs"),
    *("bonjour chers confrères et consœurs", "chers amis", "mes chers confrères", "cher docteur"),
    *("slt", "cc", "bonsoir chers confrères", "salam confrères", "salam chers confrères"),
    *("vu sur whatsapp", "reçu sur whatsapp", "reçu par whatsapp", "trouvé sur whatsapp"),
    *("à lire attentivement", "pour votre information", "à titre d’information", "pour partage"),
    *("merci pour le partage", "merci pour l’info", "merci bcp", "merci bien", "mrc", "mci"),
    *("merci de lire", "merci de transmettre", "merci de votre retour", "merci de confirmer"),
    *("merci de confirmer svp", "merci de me confirmer", "merci de nous confirmer", "et merci"),
    *("merci cher confrère", "merci chers confrères", "merci de votre aide", "merci par avance"),
    *("bonne fin de journée", "bonne nuit", "bon courage", "bon courage à tous", "à bientôt"),
    *("bonne journée à toutes et à tous", "bonne soirée à tous", "bon week-end", "bien à vous"),
    *("respectueusement", "sincères salutations", "salutations", "salutations confraternelles"),
    *("meilleures salutations", "salutations distinguées", "bien amicalement", "bises"),
    *("bonjour madame", "bonjour monsieur", "bonjour madame, monsieur", "madame, monsieur"),
    *("mesdames et messieurs", "bonsoir docteur", "bonsoir la famille", "bonsoir chers collègues"),
    *("bonjour à vous", "bonjour à vous tous", "bonsoir à vous", "rebonjour", "allo"),
    *("salut tout le monde", "chers confrères et chères consœurs", "consœurs et confrères"),
    *("confrères", "mes confrères", "mes chers amis", "les amis", "chers tous", "cher ami"),
    *("partage svp", "partagez avec vos confrères", "je partage", "je partage avec vous"),
    *("j’ai reçu ceci", "j’ai reçu ça", "j’ai reçu ce message", "on m’a envoyé ça"),
    *("on m’a envoyé ce message", "j’ai reçu ce message sur whatsapp"),
    *("très cordialement", "bien à toi", "et bonne journée", "et bonne soirée", "docteur", "dr"),
    *("chères consœurs", "chère consœur et cher confrère", "et bon courage", "et bonne réception"),
    *("merci et à bientôt", "très bonne journée", "très bonne soirée", "bonne journée à vous"),
    *("جمعة مباركة", "جمعة طيبة", "إلى الزملاء", "أيها الإخوة", "الإخوة والأخوات"),
    *("bonne lecture", "bonne lecture à tous", "voici le message", "voici le message reçu"),
    *("c’est vrai ou non", "c’est vrai ou pas", "c’est vrai ou faux svp", "vrai ou non"),
    *("est-ce vrai svp", "est-ce vrai ça", "est-ce que c’est vrai svp", "est-ce bien officiel"),
    *("est-ce une info officielle", "est-ce une vraie annonce", "est-ce une annonce officielle"),
    *("est-ce que ce message est vrai", "ce message est vrai", "c’est un vrai message"),
    *("cette annonce est-elle vraie", "est-elle vraie", "est-elle authentique", "est-il vrai"),
    *("l’annonce est-elle vraie", "ce message est-il authentique", "ce message est-il officiel"),
    *("quelqu’un confirme", "qui peut confirmer", "confirmez svp", "confirmez-vous"),
    *("pouvez-vous vérifier svp", "pouvez-vous vérifier ceci", "peux-tu vérifier stp"),
    *("thanks in advance", "thank you in advance", "thanks a lot", "thank you very much", "thx"),
    *("please check this", "have a good day", "have a nice day", "good afternoon", "good night"),
    *("hello all", "dear all", "dear friends", "dear confreres", "sincerely", "yours sincerely"),
    *("received this", "i received this", "got this", "for your info", "for sharing", "to share"),
    *("salam alikom", "salamo 3alaykom", "assalamo 3alaykom", "salamou 3alaykoum", "salam khouti"),
    *("salam 3likom wa rahmatou allah", "salam 3alaykom wa rahmatollah", "salam a khouti"),
    *("essalam alaykoum", "salam aleikoum", "salam alikoum khouti", "labas", "labas 3likom"),
    *("choukrane", "shukran", "choukran bzaf", "chokran bzaf", "barak allah fik", "allah y7afdek"),
    *("barak allah fikom", "baraka allaho fikom", "barakallahoufik", "barakallahoufikoum"),
    *("jazak allah khayran", "jazakom allah khayran", "allah ykhalik", "allah ykhallikom"),
    *("3afak", "3afakoum", "3afakom", "afakom", "lah yjazikom bikhir", "jazakoum allah khayran"),
    *("wach bse7 hadchi", "wach bsa7 hadchi", "wach bssah hadchi", "wach s7i7", "wach bse7"),
    *("wach had chi bse7", "wach had chi bsa7", "wach had lkhbar s7i7", "wach had lkhbar bse7"),
    *("wach s7i7 hadchi", "wach hadchi s7i7 wla la", "wach s7i7 wla la", "wach bse7 wla la"),
    *("wach hadchi bse7 wla la", "wach hadchi kayn", "wach hadchi rasmi", "wach hada bse7"),
    *("wach s7i7a", "wach s7i7a wla la", "s7i7a wla la", "s7i7 wla la", "bse7", "s7i7", "wach"),
    *("wach had l2i3lan s7i7", "wach had lmessage bse7", "wach had lmsg s7i7", "bsse7", "wla la"),
    *("chkoun y2akked lina", "wach t9dro t2akdo", "ch7al s7i7"),
    *("c vrai sa", "c vrai ca", "c’est vrai svp", "est-ce que c’est vrai ça", "c vrai ou pas"),
    *("est-ce bien vrai", "est-ce correct", "c’est correct", "c’est bien vrai", "qui confirme"),
    *("qu’en dites-vous", "votre avis", "des nouvelles"),
    *("bonjour", "bonjour à tous", "bonjour à toutes et à tous", "bonjour chers confrères"),
    *("bonjour mes chers confrères", "bonjour confrères", "bonjour docteur", "bonjour la famille"),
    *("bonsoir", "bonsoir à tous", "bonsoir à toutes et à tous", "bonsoir confrères", "salut"),
    *("salut à tous", "coucou", "bonne journée", "bonne soirée", "bonne journée à tous"),
    *("bonne réception", "cordialement", "bien cordialement", "confraternellement"),
    *("bien confraternellement", "amicalement", "chers confrères", "cher confrère"),
    *("chère consœur", "chères consœurs et chers confrères", "chers confrères et consœurs"),
    *("chers collègues", "mes amis", "merci", "merci à tous", "merci beaucoup", "merci d’avance"),
    *("à partager", "partagez", "partagez svp", "à faire suivre", "faites suivre", "à diffuser"),
    *("merci de partager", "merci de faire suivre", "merci de diffuser", "transmettez"),
    *("transféré", "je transfère", "reçu", "message reçu", "reçu ce matin"),
    *("reçu à l’instant", "copié", "copié-collé", "pour info", "pour information", "info"),
    *("pi", "fyi", "tr", "fw", "fwd", "pour rappel", "svp", "s’il vous plaît", "stp"),
    *("est-ce vrai", "c’est vrai", "vrai", "c vrai", "cest vrai", "est ce que c’est vrai"),
    *("vrai ou faux", "vrai ou pas", "est-ce vrai ou faux", "c’est vrai ou faux", "info ou intox"),
    *("c’est vrai ça", "c’est vrai ce message", "ce message est-il vrai", "c’est officiel"),
    *("est-ce officiel", "est-ce authentique", "authentique", "c’est authentique"),
    *("est-ce que c’est authentique", "est-ce que c’est officiel", "vous confirmez"),
    *("vérifier", "vérifiez", "vérifiez svp", "vérifie stp", "pouvez-vous vérifier"),
    *("peux-tu vérifier", "merci de vérifier", "qu’en pensez-vous", "quelqu’un peut confirmer"),
    *("hello", "hi", "hi all", "hello everyone", "hi everyone", "dear all", "dear colleagues"),
    *("good morning", "good evening", "thanks", "thank you", "many thanks", "please read"),
    *("to read", "for your information", "for info", "please share", "share", "forwarded"),
    *("is this true", "is it true", "true or false", "is this real", "is it real"),
    *("is this genuine", "is it genuine", "is this official", "real or fake", "please check"),
    *("can you check", "check this", "regards", "best regards", "kind regards", "good day"),
    *("salam", "slm", "salam alikoum", "salam alaykoum", "salam aleykoum", "salam alaikoum"),
    *("assalam alaykoum", "assalamou alaykoum", "salam alaikum", "salamo alaykom", "sbah lkhir"),
    *("sba7 lkhir", "choukran", "chokran", "chukran", "3afak", "afak", "3afakom", "wach hadchi"),
    *("wach hadchi sahih", "wach hadchi s7i7", "wach bsa7", "wach bsse7", "wach hadchi bsa7"),
    *("السلام عليكم", "السلام عليكم ورحمة الله وبركاته", "السلام عليكم ورحمة الله تعالى وبركاته"),
    *("وعليكم السلام", "سلام", "سلام عليكم", "صباح الخير", "مساء الخير", "تحية طيبة"),
    *("تحية طيبة وبعد", "تحياتي", "مع تحياتي", "شكرا", "شكرا لكم", "شكرا جزيلا", "مع الشكر"),
    *("السلام عليكم ورحمة الله", "السلام عليكم ورحمة الله تعالى", "السلام عليكم جميعا"),
    *("السلام عليكم إخواني", "السلام عليكم زملائي", "السلام عليكم الزملاء الكرام", "السلام"),
    *("سلام الله عليكم", "سلام تام بوجود مولانا الإمام", "صباح النور", "مساء النور", "طاب يومكم"),
    *("صباح الخير للجميع", "صباح الخير عليكم", "مساء الخير للجميع", "نهاركم سعيد", "يوم سعيد"),
    *("مرحبا بالجميع", "مرحبا بكم", "مرحبا جميعا", "أهلا بالجميع", "تحية للجميع"),
    *("وشكرا", "وشكرا لكم", "شكرا لكم جميعا", "شكرا جزيلا لكم", "شكرا مسبقا", "وشكرا مسبقا"),
    *("مع جزيل الشكر", "مع خالص الشكر", "لكم جزيل الشكر", "ولكم جزيل الشكر", "شكرا بزاف"),
    *("بارك الله فيكم", "بارك الله فيك", "وبارك الله فيكم", "جزاك الله خيرا", "وجزاكم الله خيرا"),
    *("والسلام", "والسلام عليكم", "والسلام عليكم ورحمة الله وبركاته", "دمتم بخير", "مع التحية"),
    *("مع فائق التقدير", "مع أطيب التحيات", "تحية أخوية", "تحياتي للجميع", "إخواني أخواتي"),
    *("أيها الزملاء", "زملائي زميلاتي", "إلى جميع الزملاء", "الإخوة الزملاء", "إخواني"),
    *("من فضلكم", "من فضلك", "رجاء", "المرجو التأكيد", "المرجو الإفادة", "أفيدونا", "أكدوا لنا"),
    *("هل من تأكيد", "هل هذا مؤكد", "هل هذا حقيقي", "هل هذه المعلومة صحيحة", "ما رأيكم"),
    *("هل هذا الإعلان صحيح", "هل هذا البلاغ رسمي", "هل هي صحيحة", "واش صحيحة", "واش رسمي"),
    *("واش هاد البلاغ صحيح", "واش هدا صحيح", "واش هادي صحيحة", "واش بصح هادشي", "واش بصاح"),
    *("للمشاركة من فضلكم", "المرجو النشر من فضلكم", "شاركوا", "توصلت به", "توصلت بهذا"),
    *("وصلتني هذه الرسالة", "وصلني هذا", "توصلت بهذه الرسالة", "للتقاسم", "قراءة ممتعة"),
    *("جزاكم الله خيرا", "للقراءة", "للاطلاع", "للإخبار", "للعلم", "للإفادة", "للمعلومة"),
    *("للنشر", "للمشاركة", "المرجو المشاركة", "المرجو النشر", "الزملاء الكرام", "زملائي"),
    *("زملائي الأعزاء", "منقول", "وصلني", "معاد توجيهها", "تم التوجيه", "محوّل"),
    *("هل هذا صحيح", "هل هذا صحيح أم لا", "صحيح", "هل صحيح", "هل هو صحيح", "صحيح أم خطأ"),
    *("هل هذا رسمي", "هل هذا البلاغ صحيح", "هل الخبر صحيح", "هل هذه الرسالة صحيحة"),
    *("المرجو التحقق", "المرجو التأكد", "تحققوا", "واش هادشي صحيح", "واش هادشي بصح"),
    *("واش هدشي صحيح", "واش هاد الشي صحيح", "واش بصح", "واش صحيح", "بصح", "عافاكم", "عافاك"),
    *("واش هاد الميساج صحيح", "واش هادشي كاين", "واش كاين", "واش هدشي بصح", "واش هاد الخبر صحيح"),
)


# Who passes it on says so: with a greeting before, and whose it is behind, where that is known.
_INTRODUCED = (
    (
        (
            *("voici", "ci-dessous", "je vous transmets"),
            *("je vous envoie", "je vous fais suivre", "reçu", "je viens de recevoir"),
            *("veuillez trouver ci-dessous", "je vous relaie"),
        ),
        (
            *("", "ce message", "le message", "l’annonce", "cette annonce", "le communiqué"),
            *("ce communiqué", "l’info", "cette info", "le texte", "la note", "une annonce"),
        ),
        ("", "de", "de l’", "de la", "du"),
    ),
    (
        ("annonce", "message", "communiqué", "note", "information", "texte"),
        ("de", "de l’", "de la", "du", "reçu de", "reçu de l’", "reçu de la"),
    ),
    (
        ("here is", "this is", "below is", "sharing", "forwarding", "just received", "see below"),
        ("", "the message", "this message", "the announcement", "the notice", "a message"),
        ("", "from", "from the", "of the"),
    ),
    (
        ("هذا", "هذه", "إليكم", "أشارككم", "أنقل لكم", "توصلت ب", "وصلني", "ها هو"),
        ("", "الرسالة", "بلاغ", "البلاغ", "إعلان", "الإعلان", "رسالة", "رسالة من", "بلاغ من"),
        ("", "الآن", "قبل قليل"),
    ),
    (
        ("ha", "hahowa", "hahiya", "ha chno ja mn", "hadchi ja mn", "hadchi li ja mn", "wselni"),
        ("", "lmessage", "lbalagh", "l2i3lan", "lannonce", "had lmessage", "hadchi"),
        ("", "dyal", "mn", "mn l’", "daba", "dlwe9t"),
    ),
)


def greetings() -> Iterator[str]:
    """Yield who is greeted, and how, in every pair: « Hello colleagues », « Salam lkhout ».

    And what they say of it who pass it on: « voici le message de », whose it is after that.
    """
    for said, to in _GREETED:
        for how, whom in product(said, to):
            yield f"{how} {whom}"
    for parts in _INTRODUCED:
        yield from map(" ".join, product(*parts))
