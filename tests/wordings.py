"""Ways to type a secret, put together at random from what people write, in four languages."""

import random
from collections.abc import Iterator

_LETTERS = ("bcdfglmnprstvz", "aeiou")
_CODES = {
    "fr": ["le code est {}", "code {} refusé", "j'ai reçu {}", "voici {} merci",
           "mdp oublié, code {}", "OTP {}", "{} ne marche pas",
           "mon numéro d'affiliation est {}", "CIN BE{}", "{}"],
    "ar": ["الرمز هو {}", "وصلني {} ولم يعمل", "رمز التحقق: {}", "رقم انخراطي {}",
           "أدخلت {} ورُفض"],
    "ary": ["lcode dyali {}", "jani {} f sms", "hada lcode {}", "drt {} o galli ghalat",
            "الكود لي جاني {}"],
    "en": ["my code is {}", "I got {} by sms", "otp {} is refused", "{} is my code", "pin: {}"],
}  # fmt: skip
_PASSWORDS = {
    "fr": ["mdp {}", "mot de passe : {}", "mon mot de passe est {}", "je tape {} et ça refuse",
           "mot de passe {} ne marche pas", "mon mdp damancom c'est {}", "motdepasse {}", "{}",
           "identifiant : {} refusé", "j'ai oublié, avant c'était {}", "mot de passe\n{}",
           "jmé {} é sa refuse",
           "je saisis {} et rien", "mon mot de passe, à savoir {}, est refusé", "mopass {} faux",
           "{}, c'est mon mdp", "{} comme mot de passe", "mon login c {} g oublié le reste"],
    "ar": ["كلمة السر ديالي {}", "كلمة المرور هي {}", "كلمة المرور {} مرفوضة", "المعرف: {}",
           "{} هي كلمة السر", "أدخلت {} ولم تقبل", "اسم المستخدم {} غير موجود"],
    "ary": ["l-mdp {} makhdamch", "lmot de passe dyali howa {}", "kanktb {} o kayrefusi",
            "الباسوورد ديالي {}"],
    "en": ["my password is {}", "password {} is refused", "pwd: {}", "I type {} and it fails",
           "my password, which is {}, is refused", "we tried {} twice", "{} as password fails"],
}  # fmt: skip
_AROUND = ["{}", "{}", "bonjour, {}", "{} svp", "salam {}", "hello, {}", "السلام عليكم {}"]
_BETWEEN = ["", "", " ", ".", "-", "\u00a0"]
_SCRIPTS = ["0123456789", "0123456789", "٠١٢٣٤٥٦٧٨٩"]


def wordings(number: int, *, seed: int) -> Iterator[tuple[str, str]]:
    """Yield `number` messages, each with the secret as it is typed there."""
    chance = random.Random(seed)  # noqa: S311 - not for secrecy
    for place in range(number):
        language = ("fr", "ar", "ary", "en")[place % 4]
        if chance.random() < 0.5:
            secret, forms = _code(chance), _CODES[language]
        else:
            secret, forms = _password(chance), _PASSWORDS[language]
        text = chance.choice(forms).format(secret)
        yield chance.choice(_AROUND).format(text), secret


def _code(chance: random.Random) -> str:
    digits = str(chance.randrange(3_300_000, 9_899_999))
    size = chance.choice([1, 2, 3])
    groups = [digits[at : at + size] for at in range(0, len(digits), size)]
    written = chance.choice(_BETWEEN).join(groups)
    return written.translate(str.maketrans("0123456789", chance.choice(_SCRIPTS)))


def _password(chance: random.Random) -> str:
    consonants, vowels = _LETTERS
    word = "".join(chance.choice(consonants) + chance.choice(vowels) for _ in range(4))
    sign = chance.choice(["", "", "!", "_", "@"])
    return f"{word.capitalize()}{sign}{chance.randrange(10, 9999)}"
