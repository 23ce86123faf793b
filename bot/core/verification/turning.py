"""Words that turn what others say: negations and exceptions."""

_WORDS = """
    ne n pas non ni sans aucun aucune jamais plus sauf hors excepte guere rien nul nulle
    not no without never none neither nor except unless only
    لا لن لم ليس ليست غير دون بدون ما عدا سوي الا
"""
TURNING = frozenset(_WORDS.split())
