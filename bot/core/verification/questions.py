"""A question of a colleague, of which nobody has to be warned: no news, no order, no link."""

from bot.core.verification.reading.word import Kind
from bot.core.verification.reading.words import words
from bot.core.verification.traps import asks_to_send

_ASKING_WORDS = """
    quand comment combien qui quel quelle quels quelles pourquoi quoi quelqu est-ce c-est-quoi
    when how what where who which why anyone somebody does
    متي كيف كم اين هل واش شنو شنوا اشنو فوقاش كيفاش علاش شحال فين امتي
    wach wash wech fo9ach fo9ash imta kifach kifash chhal ch7al fin 3lach 3lash chno chnou achno
"""
_SAYING = """
    urgent urgente urgence alerte attention important importante partagez partager diffusez
    payez virez reglez versez cliquez gratuit gagnez officiel communique rappel
    alert warning share forward pay click free
    عاجل هام تنبيه اعلان بلاغ انشروا ادفعوا ادوا
"""
_ASKING = frozenset(_ASKING_WORDS.split())
_NEWS = frozenset(_SAYING.split())
_SIGNS = "?؟❓"
_LONGEST = 40  # words
_LEADING = frozenset((Kind.LINK, Kind.PHONE, Kind.NUMBER, Kind.HIDDEN))


def is_question(text: str) -> bool:
    """Tell whether a text is a question of a colleague, and no message to be verified."""
    found = words(text)
    keys = {word.key for word in found}
    if not found or len(found) > _LONGEST or asks_to_send(found) or not keys.isdisjoint(_NEWS):
        return False
    if any(word.kind in _LEADING or word.is_disguised for word in found):
        return False
    return not keys.isdisjoint(_ASKING) or text.rstrip()[-1] in _SIGNS
