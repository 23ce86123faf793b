"""Who wants a secret at hand while they call."""

import re
from collections.abc import Sequence

# « je vous appelle », « appelez-moi avec », « when I call »: with what is to be at hand.
_CALL = re.compile(
    r"(?<![^\W_])(?:(?:j'|je |on |nous )(?:vous |te |t')?r?appel\w*|r?appele?z?[ -](?:moi|nous)"
    r"|i(?:'ll| will| can)? (?:call|ring|phone)|call (?:me|us)|(?:gha|kan)?n3[ae]?y+[ae]?t\w*"
    r"|3[ae]?y+[ae]?t\w*[ ](?:lia|liya|3lia)|غ?نعيط\w*|س?اتصل|عيط\w*[ ](?:ليا|عليا))(?![^\W_])"
)
_READY = re.compile(
    r"(?<![^\W_])(?:gard|ten|ay|prepar|hav|keep|get|wajj?e?d|khell?i|خلي|وجد|احتفظ\w*|حضر\w*"
    r"|جهز)\w*"
    r"[^.!?\n]{0,60}?(?<![^\W_])(?:sous la main|sous les yeux|a portee|pret\w*|proche"
    r"|devant vous|pres de vous|handy|ready"
    r"|at hand|to hand|7dak|wajed|m3ak|قريب\w*|حداك\w*|معك\w*|واجد|جاهز\w*)(?![^\W_])"
)
_PREPARE = re.compile(r"(?<![^\W_])(?:prepar\w+|wejj?ed\w*|وجد\w*|حضروا|جهز\w*)(?![^\W_])")
CALLED_WITH = re.compile(
    r"(?<![^\W_])(?:r?appelez|r?appelle|call|3[ae]?y+[ae]?t\w*|و?عيط\w*|و?اتصل\w*)[ -]?"
    r"(?:moi|nous|me|us|li[iy]*a|3li[iy]*a|ليا|عليا|بي|بنا)(?![ ](?:si|quand|if|when)[ ])"
    r"[^.!?\n]{0,12}?(?<![^\W_])(?:avec|with|b|ب|ومعكم|ومعك|معكم|مع)?[ ]?(?:le|la|votre|the|your"
    r"|l|al)?[ ]?$"
)
_BEHIND = 30  # signs between « préparez » and what is to be prepared


def is_at_hand(sentence: str, named: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a folded sentence wants a secret at hand for a call of theirs.

    `named` are where secrets stand in it.
    """
    if not _CALL.search(sentence):
        return False
    return any(
        one.start() < start < one.end() for one in _READY.finditer(sentence) for start, _ in named
    ) or any(
        0 <= start - one.end() <= _BEHIND
        for one in _PREPARE.finditer(sentence)
        for start, _ in named
    )
