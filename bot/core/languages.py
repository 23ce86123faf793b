"""In which of our languages a question is written, as far as its words tell."""

import re

from bot.core.text import has_arabic

# Words that hold sentences together: each stands in one of the two languages only.
_FRENCH = frozenset(
    {
        *("le", "la", "les", "des", "du", "un", "une", "je", "j", "il", "elle", "nous", "vous"),
        *("mon", "ma", "mes", "est", "et", "ou", "pas", "ne", "pour", "avec", "dans", "sur"),
        *("comment", "pourquoi", "quand", "que", "quoi", "quel", "quelle", "qui", "ai", "suis"),
    }
)
_ENGLISH = frozenset(
    {
        *("the", "a", "an", "i", "my", "we", "you", "your", "it", "is", "are", "do", "does"),
        *("not", "no", "don", "doesn", "can", "to", "for", "with", "in", "on", "of", "and"),
        *("how", "why", "when", "what", "where", "which", "who", "have", "get", "am"),
    }
)
_WORDS = re.compile(r"[a-zà-ÿœ]+")


def language_of(text: str) -> str | None:
    """Return ar, fr or en, None where the words do not tell.

    Darija in Latin letters is none of them; the caller knows what its writer reads.
    """
    if has_arabic(text):
        return "ar"
    words = _WORDS.findall(text.lower())
    french = sum(word in _FRENCH for word in words)
    english = sum(word in _ENGLISH for word in words)
    if french == english:
        return None
    return "fr" if french > english else "en"
