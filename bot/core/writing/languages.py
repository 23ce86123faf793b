"""In which of our languages a question is written, as far as its words tell."""

import re

from bot.core.writing.darija import ARY, DARIJA, is_darija
from bot.core.writing.text import has_arabic

__all__ = ["ARY", "DARIJA", "language_of"]

# Words that hold sentences together: each stands in one of the two languages only.
_FRENCH = frozenset(
    {
        *("le", "la", "les", "des", "du", "un", "une", "je", "j", "il", "elle", "nous", "vous"),
        *("mon", "ma", "mes", "est", "et", "ou", "pas", "ne", "pour", "avec", "dans", "sur"),
        *("comment", "pourquoi", "quand", "que", "quoi", "quel", "quelle", "qui", "ai", "suis"),
        *("c", "ça", "ce", "qu", "jusqu", "au", "aux", "été", "peut", "peux", "faut", "ont"),
        *("encore", "toujours", "combien", "reste", "jours", "mois", "y", "ils", "ya"),
    }
)
_ENGLISH = frozenset(
    {
        *("the", "an", "i", "my", "we", "you", "your", "it", "is", "are", "do", "does"),
        *("not", "no", "don", "doesn", "can", "to", "for", "with", "in", "of", "and"),
        *("was", "has", "been", "there", "any", "this", "by", "until", "last", "when", "left"),
        *("how", "why", "when", "what", "where", "which", "who", "have", "get", "am"),
    }
)
# Where those are missing or even, as in « aucun report ? »: what stands in one language too.
_FRENCH_NOUNS = frozenset(
    {
        *("aucun", "aucune", "limite", "délai", "delai", "échéance", "echeance", "changement"),
        *("jour", "salaires", "déclaration", "avant", "fin", "retard", "demain", "midi"),
        *("janvier", "février", "fevrier", "mars", "avril", "mai", "juin", "juillet", "août"),
        *("aout", "septembre", "octobre", "novembre", "décembre", "decembre", "lundi", "mardi"),
        *("mercredi", "jeudi", "vendredi", "samedi", "dimanche", "repoussé", "prolongé", "non"),
    }
)
_ENGLISH_NOUNS = frozenset(
    {
        *("due", "late", "month", "day", "days", "wages", "salary", "tomorrow", "today", "week"),
        *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
        *("october", "november", "december", "monday", "tuesday", "wednesday", "thursday"),
        *("friday", "saturday", "sunday", "extended", "postponed", "changed", "still", "cutoff"),
    }
)
# Words of the date in Darija, in Latin letters: what else is known of it may not hold them.
_DARIJA_DATES = frozenset(
    {
        *("kaynch", "kaynach", "makaynch", "kayn", "tamdid", "temdid", "tmdid", "tzad", "zado"),
        *("ajal", "lajal", "ajel", "chher", "chhar", "lchher", "nhar", "wach", "ila", "tmedded"),
        *("tajlat", "tajel", "imta", "akhir", "akher", "dyal", "ghedda", "lyoum", "jay", "fat"),
    }
)
# French as it is thumbed in. Of these Darija has none of its own, but a sentence of it may hold
# some: they count where nothing but a greeting is Darija.
_FRENCH_SMS = frozenset(
    {
        *(
            "jariv",
            "jarive",
            "jarriv",
            "jarrive",
            "ariv",
            "pa",
            "ds",
            "pr",
            "chui",
            "chuis",
            "jsui",
        ),
        *("jsuis", "jpeux", "jpeu", "jpe", "jveu", "jveux", "jve", "jai", "jé", "g", "pk", "pq"),
        *(
            "pkoi",
            "pourkoi",
            "koi",
            "kel",
            "kelle",
            "ki",
            "ke",
            "cest",
            "sa",
            "tjr",
            "tjrs",
            "mnt",
        ),
        *(
            "bjr",
            "bsr",
            "slt",
            "cc",
            "rentré",
            "rentrer",
            "rentre",
            "entré",
            "entrer",
            "connecter",
            "conecter",
        ),
        *(
            "connecté",
            "conecté",
            "avc",
            "qd",
            "kand",
            "bcp",
            "vs",
            "ns",
            "reçu",
            "recu",
            "toujour",
        ),
        *(
            "ossi",
            "oci",
            "dsl",
            "arrive",
            "me",
            "oublié",
            "oublie",
            "oublier",
            "marche",
            "fé",
            "dc",
        ),
        *("komen", "comen", "cmt", "cmnt", "dacc", "dac", "vx", "ve", "peu", "pe", "mm", "jsp"),
        *("bonjour", "bonsoir", "salut", "merci", "mci", "ki", "kestion", "jen", "chez", "par"),
    }
)
# Said, and named, in every language of Morocco: it tells none.
_SHARED = frozenset(
    {
        *("slm", "slam", "salam", "salem", "salaam", "salm", "salamo", "salamou", "salamu"),
        *("assalam", "assalamo", "assalamou", "assalamu", "essalam", "selam", "alikom", "alaykom"),
        *("alaykoum", "aleykoum", "alikoum", "alaikum", "hamdoulah", "hamdoullah", "inchallah"),
        *("damancom", "damankom", "damancome", "damencom", "cnss", "otp", "sms", "ok"),
    }
)
# No part of a word with digits: the « i » of « i3lan » is Darija.
_WORDS = re.compile(r"(?<!\w)[a-zà-ÿœ]+(?!\w)")


def language_of(text: str, *, darija: int | None = None) -> str | None:
    """Return ar, fr or en, None where the words do not tell; Darija where it is told apart.

    It is where `darija` says how many of the words are known to be Darija: ARY or DARIJA.
    """
    if has_arabic(text):
        return ARY if darija is not None and is_darija(text) else "ar"
    words = _WORDS.findall(text.lower())
    french = sum(word in _FRENCH for word in words)
    english = sum(word in _ENGLISH for word in words)
    if darija is not None:
        darija = max(darija, sum(word in _DARIJA_DATES for word in words))
        greeted = sum(word in _SHARED for word in words)
        thumbed = sum(word in _FRENCH_SMS for word in words)
        if darija <= greeted and (french or english or thumbed):
            darija, french = 0, french + thumbed
    # « ma wslnich le code »: Moroccans put French words into a Darija sentence, not the reverse.
    if darija and darija >= max(french, english):
        return DARIJA
    if french == english:
        french = sum(word in _FRENCH_NOUNS for word in words)
        english = sum(word in _ENGLISH_NOUNS for word in words)
    if french == english:
        return None
    return "fr" if french > english else "en"
