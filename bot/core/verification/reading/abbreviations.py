"""Full stops that shorten a word and end no sentence: « Dr. Alaoui », « art. 5 »."""

from collections.abc import Sequence

from bot.core.verification.reading.word import Kind, Word

_TITLES_AND_STREETS = """
    dr pr mr mm m me mme mlle st ste av bd
"""
_BEFORE_NUMBERS = """
    n art tel fax p pp ref vol
"""
_TITLES = frozenset(_TITLES_AND_STREETS.split())
_REFERENCES = frozenset(_BEFORE_NUMBERS.split())


def is_abbreviated(found: Sequence[Word], place: int, text: str) -> bool:
    """Tell whether a word of ours is a shortened one, by what follows it.

    « No. Fees are due » and « à 9h. 30 agents » are two sentences: what may be a word or a unit is
    none.
    """
    if place + 1 >= len(found):
        return False
    key, following = found[place].key, found[place + 1]
    if key in _REFERENCES:
        return following.kind in {Kind.DIGITS, Kind.PHONE, Kind.NUMBER}
    is_unit = place > 0 and found[place - 1].kind is Kind.DIGITS  # « à 10 m. Lundi »
    return key in _TITLES and not is_unit and text[following.start].isupper()
