"""Words beside the name of a secret that nobody says of secrets: what it is said to be, or was."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.core.redaction.dictated import dictated
from bot.core.redaction.labelled.labels import Label, Labelled, is_inside, until_next
from bot.core.redaction.reading import SENTENCE, Reading, Token, any_of, words
from bot.core.redaction.shapes import is_measure, is_name, is_year
from bot.core.redaction.vocabulary.clues import REFUSED
from bot.core.redaction.vocabulary.given import ASKING
from bot.core.redaction.vocabulary.lexicon import (
    ADVERBS,
    ARTICLES,
    BETWEEN,
    PREPOSITIONS,
    SAYING,
    STATES,
    TYPING,
    VERBS,
    is_state,
)
from bot.core.redaction.vocabulary.names import DAYS, NAMES

FAR = 140  # characters of a sentence that are looked at behind a label
MOST = 8  # words that are looked at behind a verb or before a label
NEAR = 2  # words behind a verb, of which a word that nobody knows is what was chosen
FEW = 3  # words of a sentence that is an answer

_STOP = re.compile(r"[!?;\n,]|[.](?=\s|$)")
_WEAK = re.compile(r"(?<![^\W_])(?:l'|d'|el-?|l-?)?(?:acces|access)(?![^\W_])")
_EQUAL = re.compile(
    r"(?<![^\W_])(?:"
    + any_of(r"""
    est etait c'est c'etait cest cetait c soit serait is was it's are be houwa howa hiya hwa hya
    huwa kan kant kanet smiyt smiyto smiytha prenom_de اسم سميت سميه
    هو هي كان كانت كانو j'ai_mis je_mets on_a_mis j'avais_mis j'y_ai_mis
    j'ai_choisi dert drt derna درت درنا حطيت وضعت i_put i_chose
""")
    + r")(?![^\W_])|[:=→]"
)
_ANSWER = re.compile(r"[ ]*(?:\?|\.(?=\s)|!|\n|…)[ ?!.…\n]*")
_REPLY = re.compile(r"reponse|answer|جواب")
_MIXED = re.compile(r"[A-Z][a-z]{2,}\d{1,4}")
_JOINED = re.compile(r"[a-z]{3,}[._][a-z]{3,}")
_BEFORE_ARABIC = re.compile(r"[وفبل](?=.{3})")
_PAIR = re.compile(
    r"[ ]*(?:/|\+|&|,?[ ](?:puis|ensuite|then|suivi[ ]de|et|and|w|و|ثم)[ ])[ ]*\d{2,4}"
)
_BOX = re.compile(
    r"[ ]+(?:(?:dans|in|into|for|as|comme|pour|f|fi|fel|ل|في|ف)[ ]*)?"
    r"(?:(?:la|le|the|my|mon|notre|our)[ ]+|l')?(?:(?:f?ل?[فبل]?خانه|case|champ|box|field|khana)"
    r"[ ]*(?:(?:du|de|of|dyal|ديال)[ ]*)?)?"
)
_NAMED = ARTICLES | words("mois ville nom lalla")
_PHARMACY = words("pharmacie officine pharmacy صيدليه")
_AND = words("w et and puis o و")
_SMALL = BETWEEN | ADVERBS | VERBS
_EQUATES = VERBS | SAYING

Knows = Callable[[str], bool]


@dataclass(frozen=True)
class Neighbours:
    """Looks around every label, by words that are `said` of secrets and names that are chosen.

    `tells` says of a word whether it is one that is said about secrets.
    """

    reading: Reading
    labels: Sequence[Labelled]
    masked: Sequence[bool]
    knows: Knows
    is_said: Knows
    tells: Callable[[Token], bool]

    def all(self) -> Iterator[tuple[int, int]]:
        """Yield where in the folded text a secret may stand."""
        for one in self.labels:
            yield from self._bare(one)
            yield from self._equated(one.end, one.label)
            yield from self._answered(one)
            yield from self._listed(one)
            yield from self._replied(one)
            yield from self._before(one)
        for weak in _WEAK.finditer(self.reading.low):
            yield from self._equated(weak.end(), Label.LOGIN)
        yield from self._typed()
        if self._is_told:
            yield from self._pairs()
        yield from dictated(self.reading, self._is_strange, is_told=bool(self._secrets))

    @cached_property
    def _is_told(self) -> bool:
        return bool(self._secrets) or _WEAK.search(self.reading.low) is not None

    @cached_property
    def _secrets(self) -> list[Labelled]:
        return [one for one in self.labels if one.label is not Label.NUMBER]

    def _bare(self, one: Labelled) -> Iterator[tuple[int, int]]:
        """Yield a name right behind a label: « mdp samedi », « login karim »."""
        if one.label is Label.NUMBER:
            return
        last, before = one.end, ""
        for token in self.reading.after(one.end, MOST):
            if _STOP.search(self.reading.low, last, token.start):
                return
            last = token.end
            is_day = token.word in DAYS and one.label is Label.PASSWORD
            is_whose = one.label is Label.LOGIN and before in _PHARMACY
            is_whose = is_whose and (self._is_strange(token) or self._is_own_name(token))
            before = token.word
            if is_day or is_whose or _is_a_name(token.word):
                if not self._is_placed(token):
                    yield token.start, token.end
                return
            if token.word not in _SMALL | TYPING | _PHARMACY:
                return

    def _equated(self, place: int, label: Label) -> Iterator[tuple[int, int]]:
        """Yield what a label is said to be, however far behind it in its sentence."""
        end = until_next(self._secrets, place, self.reading.sentence_end(place, FAR))
        for sign in _EQUAL.finditer(self.reading.low, place, end):
            tokens = [t for t in self.reading.after(sign.end(), MOST) if t.end <= end]
            for count, token in enumerate(tokens):
                is_near = count < NEAR or _is_a_name(token.word) or token.text[0].isupper()
                is_near = is_near or token.text.isdigit()
                is_chosen = self._is_chosen(token, label) or self._is_own_name(token)
                if is_near and is_chosen and not self._is_placed(token):
                    yield token.start, self._last(token, tokens).end
                    return

    def _answered(self, one: Labelled) -> Iterator[tuple[int, int]]:
        """Yield the answer to a label: « Mon mot de passe ? Printemps. »."""
        mark = _ANSWER.match(self.reading.low, one.end)
        if one.label is Label.NUMBER or not mark or not mark.group().strip(" "):
            return
        end = self.reading.sentence_end(mark.end(), FAR)
        tokens = [t for t in self.reading.after(mark.end(), FEW + 1) if t.end <= end]
        if 0 < len(tokens) <= FEW and self._is_chosen(tokens[0], one.label):
            yield tokens[0].start, tokens[-1].end

    def _replied(self, one: Labelled) -> Iterator[tuple[int, int]]:
        """Yield a town or any other word behind « réponse secrète », known as it may be."""
        if not _REPLY.search(self.reading.low, one.start, one.end):
            return
        for token in self.reading.after(one.end, 1):
            is_about = token.word in _SMALL | TYPING | ASKING or is_state(token.word)
            if not is_about and not self.is_said(token.word):
                yield token.start, token.end

    def _before(self, one: Labelled) -> Iterator[tuple[int, int]]:
        """Yield what is said to be the label: « fatima, c'est ça le mot de passe ? »."""
        if one.label is Label.NUMBER:
            return
        tokens = self.reading.tokens
        place = bisect_right(tokens, one.start, key=lambda token: token.end)
        near, is_equal = one.start, False
        for at in range(place - 1, max(-1, place - 1 - MOST), -1):
            token = tokens[at]
            gap = self.reading.low[token.end : near]
            if SENTENCE.search(gap):
                return
            is_equal = is_equal or "," in gap or token.word in _EQUATES
            near = token.start
            is_first = at == 0 or bool(
                _STOP.search(self.reading.low, tokens[at - 1].end, token.start)
            )
            is_behind = at > 0 and tokens[at - 1].word in VERBS
            is_equal = is_equal or is_behind
            is_chosen = _is_a_name(token.word) or (
                (is_first or is_behind) and self._is_strange(token)
            )
            if is_equal and is_chosen and not self._is_placed(token):
                yield token.start, token.end
                return

    def _typed(self) -> Iterator[tuple[int, int]]:
        """Yield what is typed where a secret is asked for, or what is refused."""
        is_refused = REFUSED.search(self.reading.low) is not None
        if not is_refused and not self._is_told and "dkh" not in self.reading.low:
            return
        for verb in self.reading.tokens:
            if verb.word not in TYPING:
                continue
            for token in self.reading.after(verb.end, FEW):
                if _STOP.search(self.reading.low, verb.end, token.start):
                    break
                is_quoted = self.reading.low[token.start - 1] in "'\"" and token.text.isalpha()
                is_odd = is_quoted and not self.tells(token)
                is_joined = _JOINED.fullmatch(token.text) and not is_name(token.text)
                is_own = _is_a_name(token.word) and (is_refused or bool(self._secrets))
                is_own = is_own or (
                    self._is_strange(token)
                    and (self._is_put_in_a_box(token) or (is_refused and not token.text.isascii()))
                )
                if (is_odd or is_joined or is_own) and not is_inside(self.labels, token):
                    yield token.start, self._with_second(token)
                    break
                if token.word not in BETWEEN and token.word not in {"avec", "with", "b"}:
                    break

    def _is_put_in_a_box(self, token: Token) -> bool:
        """Tell whether a word goes where a secret is asked for: « use X for the password »."""
        place = bisect_left(self._secrets, token.end, key=lambda one: one.start)
        return place < len(self._secrets) and bool(
            _BOX.fullmatch(self.reading.low, token.end, self._secrets[place].start)
        )

    def _with_second(self, token: Token) -> int:
        """Return the end of « amal.casa w sahara3 »: who typed a name typed another thing too."""
        behind = self.reading.after(token.end, 2)
        is_joined = len(behind) > 1 and behind[0].word in _AND
        is_joined = is_joined and not self.tells(behind[1])
        return behind[1].end if is_joined else token.end

    def _listed(self, one: Labelled) -> Iterator[tuple[int, int]]:
        """Yield a name between commas behind a label: « le prénom de ma fille, Ghita »."""
        if one.label is Label.NUMBER:
            return
        for sign in re.compile(r",[ ]*").finditer(
            self.reading.low, one.end, self.reading.sentence_end(one.end, FAR)
        ):
            for token in self.reading.after(sign.end(), 1):
                behind = self.reading.low[token.end : token.end + 2].strip(" ")
                is_alone = not behind or _STOP.match(behind)
                if is_alone and self._is_chosen(token, one.label):
                    yield token.start, token.end

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Yield a name with a number to follow: « khadija puis 1990 »."""
        for token in self.reading.tokens:
            found = _PAIR.match(self.reading.low, token.end)
            if found and (_is_a_name(token.word) or self._is_strange(token)):
                yield token.start, found.end()

    def _last(self, first: Token, tokens: Sequence[Token]) -> Token:
        """Return the last word of what is given: « lalla fatima », « khadija puis 1990 »."""
        last = first
        for before, token in pairwise(tokens):
            if before.start < first.start:
                continue
            gap = self.reading.low[before.end : token.start]
            if _STOP.search(gap) or token.word in STATES:
                break
            last = token
        return last

    def _is_chosen(self, token: Token, label: Label) -> bool:
        if label is Label.NUMBER:
            return False
        if is_year(token.text):
            return label in {Label.PASSWORD, Label.CODE} and not self._is_placed(token)
        is_day = token.word in DAYS and label is Label.PASSWORD
        is_odd = _MIXED.fullmatch(token.text) and not is_measure(token.text)
        return is_day or bool(is_odd) or _is_a_name(token.word) or self._is_strange(token)

    def _is_strange(self, token: Token) -> bool:
        """Tell whether a word of letters is none that sentences about secrets are made of."""
        bare = token.word if token.word.isascii() else _BEFORE_ARABIC.sub("", token.word)
        return (
            len(token.word) >= 3
            and token.word.isalpha()
            and not self.knows(token.word)
            and not self.knows(bare)
            and not self.tells(token)
            and not any(self.masked[token.start : token.end])
        )

    def _is_own_name(self, token: Token) -> bool:
        """Tell whether a word with an article is none of ours: «صيدلية النخيل»."""
        word = token.word
        return (
            word.startswith("ال")
            and not self.knows(word)
            and not self.knows(word[2:])
            and not self.is_said(word)
            and word not in STATES | BETWEEN
        )

    def _is_placed(self, token: Token) -> bool:
        """Tell whether it is where or when: « à Casablanca », « du mois de mars »."""
        place = bisect_left(self.reading.tokens, token.start, key=lambda each: each.start)
        before = [each.word for each in self.reading.tokens[max(0, place - 2) : place]]
        if not before:
            return False
        if before[-1] in _NAMED and len(before) > 1:
            return before[0] in PREPOSITIONS
        return before[-1] in PREPOSITIONS


def _is_a_name(word: str) -> bool:
    return word in NAMES or (not word.isascii() and _BEFORE_ARABIC.sub("", word) in NAMES)
