"""Passwords of several words, behind every sign of giving; what is only said of one is kept."""

import pytest

from bot.catalog.catalog import Catalog

# A text, and the words of it that are the password.
GIVEN = (
    ("لموت دو باس القديم: الدار، الجديد: الجنان", "الدار|الجنان"),
    ("كلمة السر القديمة كانت الباب الأول والجديدة الباب الثاني", "الباب الأول|الباب الثاني"),
    ("كلمة السر: اليوم الأول. تلميح: يوم الافتتاح", "اليوم الأول|الافتتاح"),
    ("mot de passe = jardin fleuri", "jardin|fleuri"),
    ("le mdp c'est vert puis jaune puis rouge", "vert|jaune|rouge"),
    ("Mot de passe actuel : nouveau monde", "nouveau monde"),
    ("the password is red then blue", "red|blue"),
    ("the password is open sesame please", "open|sesame"),
    ("كلمة المرور الجديدة هي حديقة الزيتون ولا تعمل", "حديقة|الزيتون"),
    ("the password is: long live the king", "long live|king"),
    ("I changed the password to happy new year", "happy new year"),
    ("mot de passe (tout en minuscules) : porte ouverte", "porte ouverte"),
    ("mes identifiants : pharmacie alwafa / mot de passe : gare routière", "gare|routière"),
    ("beddelna lmot de passe b 3am jdid", "3am jdid"),
    ("the password is \"we are open\"", "we are open"),
    ("kelmat sir hiya bab lkhmis", "bab|lkhmis"),
    ("mdp = la porte est fermée", "porte|fermée"),
    ("ancien mot de passe: Oujda / nouveau: Nador", "Oujda|Nador"),
    ("كلمة السر هي اسم ابنتي سلمى", "سلمى"),
    ("old password: Rabat, new: Sale", "Rabat|Sale"),
    ("lmdp howa khal o byed", "khal|byed"),
    ("phrase secrète : mille et une nuits", "mille|nuits"),
    ("mdp ancien Agadir nouveau Essaouira", "Agadir|Essaouira"),
    ("je vous donne le mdp : toujours à l'heure", "toujours|heure"),
    ("mot de passe (celui de 2023) : porte ouverte", "porte ouverte"),
    ("drt mot de passe wlad lhouma o makhdamch", "wlad|lhouma"),
    ("je mets comme mot de passe ma belle mère et il me dit incorrect", "belle|mère"),
    ("غيرنا كلمة المرور إلى عام جديد", "عام جديد"),
    ("كلمة السر كانت ليل ودابا ولات نهار", "ليل|نهار"),
    ("l mdp dyali hiya chems kbira", "chems|kbira"),
    ("le mot de passe provisoire reçu est Fennec Rapide, je fais quoi ?", "Fennec|Rapide"),
    ("le nouveau mdp est tempete bleue depuis hier", "tempete|bleue"),
    ("كلمة المرور السابقة: سطات، الحالية: برشيد", "سطات|برشيد"),
    ("mot de passe : premier jour ; définitif : dernier jour", "premier jour|dernier jour"),
    ("السر ديالي هو جمل الصحراء", "جمل|الصحراء"),
    ("كلمة المرور هي أول يوم", "أول يوم"),
    ("password (new) is harbour lights", "harbour|lights"),
    ("le mot de passe du portail est le nom de mon chien Rex", "Rex"),
    ("Mot de passe : « les trois lions »", "trois|lions"),
    ("la phrase de passe c'est nous partons demain matin", "partons|matin"),
    ("le mdp c'est rouge puis bleu", "rouge|bleu"),
    ("كلمة السر هي أحمر ثم أزرق", "أحمر|أزرق"),
    ("غيرت كلمة السر إلى بحر هادئ", "بحر|هادئ"),
    ("mot de passe li 3ndi howa lwerda lbida", "lwerda|lbida"),
    ("my password is blue horse and it is refused", "blue|horse"),
    ("mon code secret c'est le numéro de la maison", "maison"),
    ("Ancien mdp : petit jardin ; nouveau : grand jardin", "petit jardin|grand jardin"),
    ("avant c'était mot de passe citron, maintenant c'est mandarine", "citron|mandarine"),
    ("password: silver moon. It used to be golden sun", "silver|moon|golden|sun"),
    ("كلمة المرور: الشمس والقمر", "الشمس|القمر"),
    ("mot de passe -> porte du sud", "porte|sud"),
    ("كلمة السر ديال دامانكوم هي عنب وتين", "عنب|تين"),
    ("كلمة السر ديالي هي القط الاسود", "القط|الاسود"),
    ("our login password's sunny side up, why is it rejected?", "sunny|side"),
    ("mot de passe : porte ouverte (tout attaché)", "porte ouverte"),
    ("Mot de passe (ancien): Rabat. Nouveau: Sale", "Rabat|Sale"),
    ("mon mot de passe, c'est grenade ouverte, et le portail le refuse", "grenade|ouverte"),
    ("le mdp c'était avant l'orage, maintenant c'est après la pluie", "orage|après la pluie"),
    ("MOT DE PASSE : ROUGE GORGE", "ROUGE|GORGE"),
    ("old password was first love, new password is last dance", "first love|last dance"),
    ("mdp dyal damancom hiya: nhar jem3a", "nhar|jem3a"),
    ("voici mon mot de passe : tortue géante merci", "tortue|géante"),
    ("mon mot de passe c'est le chat de ma voisine", "chat|voisine"),
    ("Bonjour, mot de passe \"amandes et miel\" refusé par le portail", "amandes|miel"),
    ("Le mot de passe est bonne année", "bonne année"),
    ("l code secret howa tlata jouj wahed", "tlata|wahed"),
    ("le mot de passe Damancom de la pharmacie, c'est olive noire", "olive|noire"),
    ("mot de passe : je suis en retard", "retard"),
    ("lmot de passe howa dar zer9a", "dar|zer9a"),
    ("j'ai changé le mot de passe en petit pont vert", "petit|pont|vert"),
)  # fmt: skip
SAID = (
    "lmdp howa nefso li f sms",
    "new password refused too",
    "the password is mine, can my accountant use it?",
    "lmdp wsel f sms",
    "mot de passe : 8 caractères minimum ?",
    "lmot de passe 3ndi f telephone",
    "كلمة السر هي نفسها لجميع المستعملين؟",
    "password: 8 characters minimum?",
    "the password is kept by my accountant",
    "the password is wrong",
    "lmot de passe howa lowel li khdit",
    "lmdp howa li sifto lia f sms?",
    "le code est expiré",
    "the password is refused since this morning",
    "Le mot de passe est identique à l'identifiant ?",
    "كلمة السر خاطئة",
    "le mot de passe n'est pas reconnu",
    "le mot de passe c'est à moi de le choisir ?",
    "le mot de passe est trop court",
    "my password is correct but the portal says invalid",
    "c'est le mot de passe ou l'identifiant qui est faux ?",
    "le mot de passe c'est celui du SMS",
    "je suis sûr que le mot de passe est bon",
    "mot de passe howa nefso?",
    "le mot de passe est celui de l'ancien gérant",
    "كلمة السر القديمة لا تعمل والجديدة كذلك",
    "mot de passe et captcha refusés",
    "the password is not accepted",
    "le mot de passe est celui que la CNSS m'a envoyé",
    "the password is too short",
    "le mot de passe, c'est urgent",
    "le mot de passe c'est pareil pour tout le monde ?",
    "mon mot de passe est correct mais le portail refuse",
    "mot de passe : comment le réinitialiser ?",
    "le mot de passe est chez le fiduciaire",
    "mot de passe : je ne l'ai jamais reçu",
    "كلمة السر هي لي صيفطو ليا؟",
    "my password is locked after three tries",
    "le mot de passe est noté sur un papier au bureau",
    "ancien mot de passe refusé, nouveau non reçu",
    "lmdp jdid tahowa makhdamch",
    "كلمة السر كاينة فالإيميل",
    "mot de passe oublié",
    "I lost my password and my login",
    "lmot de passe howa lmochkil",
    "mdp tbeddel o ma bqach",
    "le mot de passe est visible à l'écran",
    "j'ai perdu mon mot de passe",
    "password: where can I change it?",
    "الرمز انتهت صلاحيته",
    "الكود ما وصلش",
    "كلمة السر عند الكونتابل",
    "mot de passe dyali ma3reftch fin mchat",
    "le mot de passe provisoire est dans le SMS",
    "is the password the same for everyone?",
    "كلمة المرور منتهية الصلاحية",
    "kifach nbeddel lmdp",
    "كلمة السر هي نفسها التي استعملتها العام الماضي",
    "le mot de passe est demandé après le code",
    "le mot de passe est arrivé par SMS",
    "mon mot de passe ne marche pas",
    "lmot de passe makhdamch",
    "mdp dyali ma khdamch",
    "lmot de passe dyali ma khedamch",
    "mdp tsala",
    "lmdp dyali tbdel",
    "المودباس ما بغاش يدخل",
    "Le mot de passe est strictement personnel.",
    "is my password safe with you?",
    "كلمة المرور: هل تتغير كل سنة؟",
    "mot de passe perdu, je suis associé et mon confrère est absent",
    "توصلت بكلمة السر عبر البريد",
    "كلمة المرور صحيحة لكن الموقع يرفض",
    "le mot de passe est-il le même pour tous les utilisateurs ?",
    "comment changer le mot de passe ?",
    "هل كلمة السر هي رقم الانخراط؟",
    "نسيت المودباس",
    "problème : mot de passe",
    "the password is expired, how do I renew it?",
    "كلمة السر هي هي ما بدلتهاش",
    "nouveau mot de passe : quelles règles ?",
    "lmot de passe s7i7 walakin lportail kayrefuser",
    "lmdp ma bghach ydkhel",
    "كلمة السر القديمة مرفوضة",
)  # fmt: skip
SIGNS = (
    "mot de passe : {}", "mon mdp c'est {}", "le nouveau mot de passe est {}", "mdp = {}",
    "J'ai perdu l'ancien. Mot de passe (le nouveau) : {}", "the password is {}", "password: {}",
    "كلمة السر هي {}", "كلمة المرور: {}", "lmot de passe howa {}", "lmdp dyali: {}",
)  # fmt: skip
PHRASES = (
    "rouge puis bleu", "petit jardin vert", "le chat de ma voisine", "open sesame", "old red barn",
    "البيت الازرق", "باب المدينة", "dar zer9a", "bab lkhmis", "trois pommes vertes",
)  # fmt: skip
BEHIND = ("", " merci", ", et le portail le refuse", " mais ça ne marche pas", ". Que faire ?")


@pytest.mark.parametrize(("text", "secret"), GIVEN)
def test_a_password_of_several_words_is_not_kept(catalog: Catalog, text: str, secret: str) -> None:
    """None of its words, or nothing at all is."""
    kept = catalog.redactor.kept(text) or ""
    assert not [word for word in secret.split("|") if word.lower() in kept.lower()], kept


@pytest.mark.parametrize("text", SAID)
def test_what_is_said_of_a_password_is_kept(catalog: Catalog, text: str) -> None:
    """As it was typed."""
    assert catalog.redactor.kept(text) == text


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("sign", SIGNS)
def test_every_phrase_goes_behind_every_sign(catalog: Catalog, sign: str, behind: str) -> None:
    """To the end of its sentence, whatever follows."""
    for phrase in PHRASES:
        kept = catalog.redactor.kept(sign.format(phrase) + behind) or ""
        assert not [word for word in phrase.split() if len(word) > 3 and word in kept], kept


@pytest.mark.parametrize(
    "text",
    [
        "mot de passe : {0}. Indice : {1}",
        "ancien mot de passe : {0}, nouveau : {1}",
        "Mot de passe (ancien): {0}. Nouveau: {1}",
        "old password: {0}, new: {1}",
        "كلمة السر القديمة: {0}. الجديدة: {1}",
        "lmdp l9dim: {0}, jdid: {1}",
    ],
)
def test_the_second_goes_as_the_first(catalog: Catalog, text: str) -> None:
    """An old one and a new one, one and what reminds of it; a town, a thing, several words."""
    for one, other in (("Rabat", "Oujda"), ("tulipe", "ma fenêtre"), ("table", "chaise bleue")):
        kept = catalog.redactor.kept(text.format(one, other)) or ""
        assert one not in kept, kept
        assert other not in kept, kept


@pytest.mark.parametrize("text", ['mdp "{}"', "mot de passe : « {} »", 'password is "{}" no?'])
def test_what_stands_in_quotes_goes_whole(catalog: Catalog, text: str) -> None:
    """Whatever its words are."""
    for phrase in ("tout va bien", "il fait beau", "we are open"):
        assert phrase not in (catalog.redactor.kept(text.format(phrase)) or "")
