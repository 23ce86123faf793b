"""Which signs decorate a text and say nothing: every other one with a form is a word."""

import re

# A closed list: what announcements are decorated with. Any other picture says something: a fish
# of April, a clown, a lock. None of these says no, or is a letter or a number.
# Pictures of things, which may stand inside a sentence too.
CALM = "🔔📢📣💊📌📍📅📆🗓📝📄📋📃📑☎📞📱💻🖥📧📩📨✉🏥⚕🏛🏢🌐🔗🔎🔍🌹🌷🌸🌺🌻🌼💐🌿"
_PICTURES = (
    "⚠❗❕🚨⚡💡🛡👉👏🙏🤝💪🤲🙌👋⏰⏳⌛⌚📎🖇🗂📁📂🗒📲🖨📬📮📥📤"
    "📰🗞📖📚✏✒🖊🖋✍💉🩺🧪🔬"
    "🙂😊☺😀😃😄😁😇🤗🥰😍❤💙💚💛🧡💜🤍💖🌙✨💫🎉"
    "🎊🎓🌱🍀🕌🕋👨👩👧👦👶🧑👪🏻🏼🏽🏾🏿♀♂🌍🌎🌏🗣👥👤⚖📊🆕🔰"
)
_SQUARES = "\u25a0\u25a1\u25aa\u25ab\u25fb-\u25fe\u2b1b\u2b1c\U0001f7e5-\U0001f7eb"
_ROUNDS = "\u25cb\u25cf\u25ef\u2b55\u26aa\u26ab\U0001f534\U0001f535\U0001f7e0-\U0001f7e4"
BULLETS = (
    f"\u2022\u2023\u2043\u25b6-\u25b9\u25ba\u25c0\u25c6-\u25c8\u25c9\u25ce\u25e6\u2605\u2606"
    f"\u2610\u2713\u2714\u2726\u2727\u2756\u2794\u279c\u279e\u27a1-\u27a4\u2795\u2796{_SQUARES}{_ROUNDS}"
)
FORWARD = "\u25b6-\u25b9\u25ba\u2794\u279c\u279e\u27a1-\u27a4\u2192"
_POINTING = "👇👆👈☝📈📉"
_COUNTED = "⭐🌟☀✳❇❄"  # five stars are not three
_LOZENGES = "🔸🔹🔶🔷💠"
YES = "\u2611\u2705\u2713\u2714👍👌"
_COLOURED = "\U0001f534\U0001f535\U0001f7e0-\U0001f7e4\U0001f7e5-\U0001f7eb\u2b1b\u2b1c"
_ARROWS = "\u2190-\u2193\u21aa\u21d0-\u21d3\u21e6-\u21e9\u27f5\u27f6\u2b05-\u2b07"
# Of several languages; what else is in the block of general punctuation says something.
POINTS = (
    "«»“”„‟‘’‚‛‹›´·¡¿،؛؟۔٫٬\ufd3e\ufd3f\u2010-\u2015\u2026\u2027\u203c\u2032\u2047-\u2049"
    "\u2212\u2753\u2754"
)
_LETTERS_OF_FLAGS = "\U0001f1e6-\U0001f1ff"  # which have a rule of their own

CLOCKS = "\U0001f550-\U0001f567"  # each says an hour
# Each can be read as more or less, nothing, yes, a way to go, a box or a colour: it stands beside
# our words where it stands in ours.
_RAISED = "·\u2027٫٬"  # the zero of Arabic is such a point
MEANT = f"{_POINTING}{_COUNTED}{_LOZENGES}{YES}{BULLETS}{_ARROWS}{_RAISED}"
_INFORMING = "\u2139"  # a letter of Unicode, that phones draw as a picture
DECORATION = f"{CALM}{_PICTURES}{_INFORMING}{MEANT}{POINTS}{_LETTERS_OF_FLAGS}"
LISTED = "\u2022\u2023\u2043\u25e6\u25aa\u25ab·\u2027"  # before the lines of a list
LEADING = f"{LISTED}{_COUNTED}{FORWARD}{_LOZENGES}\u25a0\u25cf\u25cb\u25c6\u2756👇"
PLEASED = f"👍👌👇{_COUNTED}"  # behind a whole message
STATES = f"{YES}{_COLOURED}\u2610\u2612"
# « 6⭕⭕ » reads 600, and rows of squares of two colours draw letters.
ZEROS = rf"(?<=\d)[{_ROUNDS}]+"
DRAWN = rf"(?:[{_SQUARES}][ \n\u3000]?)*(?P<square>[{_SQUARES}])(?!(?P=square))[{_SQUARES}]+"
# Signs of the keyboard that stand for a word, an address or a drawing.
SIGNS = r"#@&|\\^/{}"
_ROW = re.compile(rf"[{_SQUARES}](?:[ \n\u3000]?[{_SQUARES}])*")
_SEPARATORS = " \n\u3000"
_DECORATES = re.compile(f"[{_SQUARES}]")
# Before or behind a line alone: beside another sign it would hide it, inside words it is a letter.
_INFORMS = re.compile(
    rf"(?:(?<=\n)|\A)[ \t>*_]*(?:{_INFORMING}\ufe0f?[ \t\u00a0]?)+"
    rf"(?=[*_]*(?:[^\W_]|[{CALM}{_PICTURES}])|\n)"
    rf"|(?<=\s)(?:{_INFORMING}\ufe0f?)+(?=[ \t]*(?:\n|\Z))"
)


def undrawn(text: str) -> str:
    """Return a text with other decoration for the squares that draw nothing, each in its place.

    What is DRAWN goes on to the last place where two colours meet. What stands behind it would be
    looked at as often as there are squares: for seconds, in a message full of them.
    """
    return _ROW.sub(_undrawn, _INFORMS.sub(_uninformed, text) if _INFORMING in text else text)


def _uninformed(lead: re.Match[str]) -> str:
    return lead[0].replace(_INFORMING, CALM[0])


def _undrawn(row: re.Match[str]) -> str:
    squares = row.group()
    end = len(squares)
    while end > 1 and (
        squares[end - 1] == squares[end - 2]
        or squares[end - 1] in _SEPARATORS
        or squares[end - 2] in _SEPARATORS
    ):
        end -= 1
    if end > 1:  # the row of squares in which two colours meet is drawn to its end
        while end < len(squares) and squares[end] not in _SEPARATORS:
            end += 1
    else:
        end = 0
    return squares[:end] + _DECORATES.sub(CALM[0], squares[end:])
