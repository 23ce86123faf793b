"""Words of politeness: what is a greeting, and what says enough to be a question."""

import re

from bot.core.redaction.reading import Reading, words

FEWEST_WORDS = 2  # real ones, of what may be passed on as a question

_WORD = re.compile(r"[^\W_]+")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_PHRASES = re.compile(
    r"\bcomment (?:allez[ -]vous|vas[ -]tu|ca va|vous allez|tu vas)\b|\b(?:tout le monde|ca va)\b"
    r"|\bhow are you\b|كيف (?:حالكم|حالك)|كي (?:داير|دايره|دايرين)"
)
_HELLO = words("""
    bonjour bonjours bjr bjour bonsoir bsr salut slt coucou cc hello helo hi hey allo alo
    salam slm salamo salamou salut morning afternoon evening azul marhba marhaba ahlan سلام
    السلام مرحبا اهلا صباح مساء الو
""")
_POLITE = _HELLO | words("""
    merci mercii mrc mersi beaucoup bcp infiniment mille ok okay okey oki d accord dac oui non
    ouais nn si svp stp s il sil vous te plait docteur dr doc cher chere chers confrere
    confreres consoeur consoeurs collegue collegues madame monsieur mme mr a tous toutes le la
    les au revoir bye bonne bon journee soiree nuit bientot parfait super bravo bien recu top
    genial cool et bot ami amis good day night thanks thank thx you very much yes no please
    everyone everybody all there doctor dear goodbye and 3likom 3alikom 3alaykom 3likoum
    alikom alaykom alaikum alikoum wa ou rahmatou lah labas lbs bikhir hamdoulah hamdullah
    chokran choukran chukran shukran baraka fik fikom lahoufik wakha safi iyeh ah bslama
    beslama besslama khouya khoya sahbi 3lik 3likm عليكم عليك وعليكم ورحمه الله وبركاته وسهلا
    الخير النور شكرا جزيلا كثيرا بارك فيك فيكم نعم لا حسنا تمام مع السلامه لاباس واخا صافي يا
    دكتور جميعا بخير
""")


def is_greeting(text: str) -> bool:
    """Tell whether somebody says hello, and nothing else."""
    said = _words_of(text)
    return any(word in _HELLO for word in said) and all(word in _POLITE for word in said)


def asks_something(text: str) -> bool:
    """Tell whether words say more than politeness or one word: enough for a human to answer."""
    real = [word for word in _words_of(text) if word not in _POLITE and _letters(word) > 1]
    return len(real) >= FEWEST_WORDS


def _words_of(text: str) -> list[str]:
    low = _PHRASES.sub(" ", Reading.of(text).low)
    return [_DRAWN_OUT.sub(r"\1", word) for word in _WORD.findall(low)]


def _letters(word: str) -> int:
    return sum(letter.isalpha() for letter in word)
