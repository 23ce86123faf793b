"""Which signs decorate a text and say nothing: every other one with a form is a word."""

# Pictures of what Unicode draws as emoji, without those that are letters, numbers, or say no.
_PICTURES = (
    "\u231a\u231b\u23e9-\u23f3\u23f8-\u23fa\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d"
    "\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u2660\u2663"
    "\u2665\u2666\u2668\u267b\u267e\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26aa\u26ab"
    "\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8\u26ce\u26cf\u26d1\u26d3\u26e9\u26ea\u26f0-\u26f5"
    "\u26f7-\u26fa\u26fd\u2702\u2705\u2708-\u270d\u270f\u2712\u2728\u2733\u2734\u2744\u2747\u2757"
    "\u2755\u2763\u2764\u27b0\u27bf\u2b50\U0001f300-\U0001f3e6\U0001f3e8-\U0001f44d"
    "\U0001f44f-\U0001f4ae\U0001f4b0-\U0001f4f4\U0001f4f6-\U0001f4fc\U0001f4ff-\U0001f506"
    "\U0001f508-\U0001f514\U0001f516-\U0001f518\U0001f525-\U0001f53d\U0001f54b-\U0001f54e"
    "\U0001f550-\U0001f567\U0001f56f-\U0001f570\U0001f573-\U0001f57a\U0001f587\U0001f58a-\U0001f58d"
    "\U0001f590\U0001f5a4-\U0001f5a5\U0001f5a8\U0001f5b1\U0001f5b2\U0001f5bc\U0001f5c2-\U0001f5c4"
    "\U0001f5d1-\U0001f5d3\U0001f5dc-\U0001f5de\U0001f5e1\U0001f5e3\U0001f5e8\U0001f5f3"
    "\U0001f5fa-\U0001f644\U0001f646-\U0001f64f\U0001f680-\U0001f6aa\U0001f6ac\U0001f6b0\U0001f6b2"
    "\U0001f6b4-\U0001f6b6\U0001f6bf\U0001f6c0\U0001f6cb-\U0001f6d0\U0001f6d2\U0001f6d5-\U0001f6d7"
    "\U0001f6dc-\U0001f6e5\U0001f6e9\U0001f6eb\U0001f6ec\U0001f6f0\U0001f6f3-\U0001f6fc"
    "\U0001f90c-\U0001f93a\U0001f93c-\U0001f945\U0001f947-\U0001f9ff\U0001fa70-\U0001fa7c"
    "\U0001fa80-\U0001fa89\U0001fa8f-\U0001fac6\U0001face-\U0001fadc\U0001fadf-\U0001fae9"
    "\U0001faf0-\U0001faf8"
)
_SQUARES = "\u25a0\u25a1\u25aa\u25ab\u25fb-\u25fe\u2b1b\u2b1c\U0001f7e5-\U0001f7eb"
_ROUNDS = "\u25cb\u25cf\u25ef\u2b55\u26aa\u26ab\U0001f534\U0001f535\U0001f7e0-\U0001f7e4"
BULLETS = (
    f"\u2022\u2023\u2043\u25b6-\u25b9\u25ba\u25c0\u25c6-\u25c8\u25c9\u25ce\u25e6\u2605\u2606"
    f"\u2610\u2713\u2714\u2726\u2727\u2794\u27a1\u27a4\u2795\u2796{_SQUARES}{_ROUNDS}"
)
_ARROWS = (
    "\u2190-\u2199\u21a9\u21aa\u21d0-\u21d4\u21e6-\u21e9\u27f5-\u27fa\u2934\u2935\u2b05-\u2b07"
)
# Of several languages; what else is in the block of general punctuation says something.
POINTS = (
    "«»“”„‟‘’‚‛‹›´·¡¿،؛؟۔٭٫٬\ufd3e\ufd3f\u2010-\u2015\u2026\u2027\u203c\u2032\u2047-\u2049\u2053"
    "\u2212\u2753\u2754"
)
_LETTERS_OF_FLAGS = "\U0001f1e6-\U0001f1ff"  # which have a rule of their own

CLOCKS = "\U0001f550-\U0001f567"  # each says an hour
DECORATION = f"{_PICTURES}{BULLETS}{_ARROWS}{POINTS}{_LETTERS_OF_FLAGS}"
# « 6⭕⭕ » reads 600, and rows of squares of two colours draw letters.
DRAWN = (
    rf"(?<=\d)[{_ROUNDS}]+"
    rf"|(?:[{_SQUARES}][ \n\u3000]?)*(?P<square>[{_SQUARES}])(?!(?P=square))[{_SQUARES}]+"
)
# Signs of the keyboard that stand for a word, an address or a drawing.
SIGNS = r"#@&|\\^/{}"
