"""Layout, punctuation, strokes and spoilers: what may come between our words."""

import re
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.core.verification.reading.formatting import Effect, Mark
from bot.core.verification.verdict import STANDING, Finding, Verdict, verify
from bot.core.verification.versions import Archive, Version
from tests.core.verification.sent import ARCHIVE, IN_FORCE, header_of, version, words_of

OURS = (
    "Report de la campagne : les pharmacies de garde déclarent avant le 20 juillet 2026 à 18h.\n\n"
    "Le montant est de 6 000 dirhams par officine. Ne partagez jamais votre mot de passe. La"
    " majoration est de 5 % après cette date, voir https://www.cnss.ma/fr.\n\nLe guichet est"
    " fermé. Lundi, il ouvre à 9h. Merci de ne pas payer de frais à un intermédiaire. Non, la date"
    " ne change pas."
)
ARABIC = (
    "تعلن الهيئة أن آخر أجل للتصريح هو 20 يوليوز 2026. لا تؤدوا أي مبلغ لأي وسيط قبل نهاية الأجل."
)
TODAY = date(2026, 7, 6)
NUMBER = "2026-07-001"


def told(text: str, *marks: Mark, ours: str = OURS, today: date | None = TODAY) -> Finding:
    """Verify a text beside one announcement."""
    return verify(text, (), Archive([version(NUMBER, ours)]), marks=marks, today=today)


def over(effect: Effect, words: str, text: str = OURS) -> Mark:
    """Return a mark over words of a text."""
    start = text.index(words)
    return Mark(effect, start, start + len(words))


@pytest.mark.parametrize("effect", [Effect.STRUCK, Effect.HIDDEN, Effect.DRAWN])
@pytest.mark.parametrize(
    "words", ["ne pas", "20 juillet", "Le guichet est fermé.", "s", OURS[:88]]
)
def test_what_covers_a_part_of_our_words_counts(effect: Effect, words: str) -> None:
    """« Merci de ~~ne pas~~ payer » says the contrary, though every word is ours."""
    found = told(OURS, over(effect, words))

    assert found.verdict in {Verdict.ALTERED, Verdict.PARTLY}
    assert found.foreign


@pytest.mark.parametrize("effect", [Effect.STRUCK, Effect.HIDDEN])
def test_what_covers_all_of_them_says_nothing_of_any(effect: Effect) -> None:
    """A whole message in a folded quotation, or struck through."""
    assert told(OURS, Mark(effect, 0, len(OURS))).verdict is Verdict.GENUINE


@settings(max_examples=300, deadline=None)
@given(st.data(), st.sampled_from(IN_FORCE), st.sampled_from(list(Effect)))
def test_no_part_of_a_message_may_be_covered(
    data: st.DataObject, one: Version, effect: Effect
) -> None:
    """Any words of any announcement, with a header above or not."""
    body = words_of(one)
    text = data.draw(st.sampled_from(["", header_of(one)])) + body
    found = list(re.finditer(r"[^\W\d_]+", body))
    words = data.draw(st.sampled_from(found))
    assume(len(found) > 1 and (effect is not Effect.HIDDEN or "<blockquote" not in one.html))
    start = len(text) - len(body) + words.start()
    marked = verify(text, (), ARCHIVE, marks=[Mark(effect, start, start + len(words[0]))])

    assert marked.verdict not in STANDING


def test_what_we_struck_through_ourselves_is_compared() -> None:
    """As we did it, it is genuine; without the stroke it says what no longer holds."""
    html = (
        "La date du <s>10 juillet</s> 17 juillet 2025 vaut pour tous les pharmaciens du Royaume."
    )
    text = "La date du 10 juillet 17 juillet 2025 vaut pour tous les pharmaciens du Royaume."
    stroke = over(Effect.STRUCK, "10 juillet", text)

    assert told(text, stroke, ours=html).verdict is Verdict.GENUINE
    assert told(text, ours=html).verdict is Verdict.ALTERED
    typed = text.replace("10 juillet", "~10 juillet~")
    assert told(typed, ours=html).verdict is not Verdict.GENUINE or "~" in typed


def test_what_we_hid_may_be_shown() -> None:
    """A spoiler that was lost hides nothing."""
    html = OURS.replace("fermé", "<tg-spoiler>fermé</tg-spoiler>")

    assert told(OURS, ours=html).verdict is Verdict.GENUINE
    assert told(OURS, over(Effect.HIDDEN, "fermé"), ours=html).verdict is Verdict.GENUINE


def test_a_picture_that_anybody_draws_is_shown_as_not_ours() -> None:
    """In the middle, above and below; red, since it may draw a number."""
    for text in (OURS.replace("le 20", "le 👍 20"), f"👍 {OURS}", f"{OURS}\n👍"):
        found = told(text, over(Effect.DRAWN, "👍", text))

        assert found.verdict not in STANDING
        assert found.foreign == ("👍",)
        assert found.is_dangerous


PARTING = (". ", "! ", "... ", "👉 ", "\n\n", "- ")
SHOUTING = ("!\n\n👉 ", "\n", "\n\n", ".\n", "✅ ")
AROUND = ("-", "--", '"', " , ", "… ")
BEFORE_A_SHARE = ("- ", "− ", "–\u00a0", "\n- ", ": - ", "~", "• ", "💰 ")
BEHIND_AN_AMOUNT = ("\n1️⃣", " *️⃣", " 💸", "•", "·", "\n• ", "⚪")
BEHIND_AN_HOUR = ("🕙.", "🕙", "?", "!?", "(?).", "... ?", "🤔?", "\n?\n")
AT_THE_END = (" !?", "... ?", " 🤔?", "\n?\n", "؟", "❓")
TURNED = [
    *[("ne pas payer", f"ne pas {sign}payer") for sign in PARTING],
    *[("ne pas payer", f"ne pas {sign}PAYER") for sign in SHOUTING],
    *[("ne pas payer", f"ne {one}pas{one} payer") for one in AROUND],
    *[("ne pas payer", one) for one in ("ne (pas) payer", "ne\n« pas »\npayer", "ne\npas payer")],
    *[("jamais votre", f"jamais{one} votre") for one in ("!?", "?", ",", " :", "\n\n", "\n" * 60)],
    ("partagez jamais votre", "partagez\n(jamais)\nvotre"),
    ("fermé. Lundi, il", "fermé lundi. Il"),
    ("fermé. Lundi, il", "fermé Lundi, il"),
    ("fermé. Lundi, il", "fermé, lundi il"),
    ("Non, la", "Non la"),
    ("Report de", "❓ Report de"),
    *[("5 %", f"{sign}5 %") for sign in BEFORE_A_SHARE],
    *[("6 000 dirhams", f"6 000{sign} dirhams") for sign in BEHIND_AN_AMOUNT],
    *[("18h.", f"18h {sign}") for sign in BEHIND_AN_HOUR],
    *[("change pas.", f"change pas{sign}") for sign in AT_THE_END],
    ("officine. Ne", "officine.\n\n\n\n\n\n\n\nNe"),
    ("de garde déclarent", "de garde.\nDéclarent"),
    ("de garde déclarent", "de garde            déclarent"),
    ("de garde déclarent", "de garde\n- déclarent"),
    ("de garde déclarent", "de « garde » déclarent"),
    ("de garde déclarent", "de 'garde' déclarent"),
    ("de garde déclarent", "de ‘garde’ déclarent"),
    ("6 000 dirhams", "6 000' dirhams"),
    ("de garde déclarent", "de garde\n\ndéclarent"),
    ("campagne : les", "campagne, les"),
    ("date, voir", "date voir"),
    ("date, voir", "date : voir"),
    ("pharmacies de", "pharmacies, de"),
    ("pharmacies de", "pharmacies ✅ de"),
    ("pharmacies de", "pharmacies\n💊 de"),
    ("de garde déclarent", "de garde *** déclarent"),
]


@pytest.mark.parametrize(("ours", "theirs"), TURNED)
def test_nothing_that_parts_a_sentence_of_ours_is_genuine(ours: str, theirs: str) -> None:
    """Every word is ours: what stands between them is not."""
    assert ours in OURS
    found = told(OURS.replace(ours, theirs))

    assert found.verdict not in STANDING, found
    assert found.foreign


@pytest.mark.parametrize("sign", [". ", "!\n\n✅ ", "\n\n", "\n", "، ", "👉 "])
def test_an_arabic_negation_stays_with_its_verb(sign: str) -> None:
    """« لا. تؤدوا » says: No. Pay."""
    text = ARABIC.replace("لا تؤدوا", f"لا{sign}تؤدوا")

    assert told(text, ours=ARABIC).verdict not in STANDING


HARMLESS = [
    ("6 000 dirhams", "6000 dh"),
    ("6 000 dirhams", "6 000 DH"),
    ("18h", "18:00"),
    ("18h", "18 h 00"),
    ("18h", "18H"),
    ("9h", "09:00"),
    ("https://www.cnss.ma/fr", "www.cnss.ma/fr"),
    ("campagne : les", "campagne – les"),
    ("officine. Ne", "officine !\n👉 Ne"),
    ("officine. Ne", "officine ✅ Ne"),
    ("pharmacies de garde", "pharmacies 💊 de garde"),
    ("de garde déclarent", "de garde\ndéclarent"),
    ("campagne : les", "campagne :\nles"),
    ("\n\n", "\n\n\n"),
    ("\n\n", " "),
]


@pytest.mark.parametrize(("ours", "theirs"), HARMLESS)
def test_what_people_write_otherwise_says_the_same(ours: str, theirs: str) -> None:
    """The other side of the rule."""
    assert ours in OURS
    found = told(OURS.replace(ours, theirs))

    assert (found.verdict, found.foreign) == (Verdict.GENUINE, ())


SIGNS_BETWEEN = (
    *(
        ",",
        " ;",
        " :",
        " —",
        " -",
        "،",
        "؛",
        ".",
        " !",
        "…",
        " ?",
        " ✅",
        " 👉",
        " ➡️",
        " 🚨",
        " •",
    ),
    *(
        "\n👉",
        "\n✅",
        "\n🔔",
        "\n- ",
        ":\n",
        ",\n",
        " 🐟",
        " 🤥",
        " ♾",
        " ⏭",
        " 🔒",
        " ☠️",
        " ***",
        " ___",
    ),
)


@settings(max_examples=500, deadline=None)
@given(st.data(), st.sampled_from(IN_FORCE), st.sampled_from(SIGNS_BETWEEN))
def test_between_two_words_of_ours_stands_what_stands_there_in_ours(
    data: st.DataObject, one: Version, sign: str
) -> None:
    """Whatever the words are: no list of negations is whole."""
    text = words_of(one)
    spots = list(re.finditer(r"(?<=[^\W\d_])(?<!Mme) (?=[^\W\d_])", text))
    assume(spots)
    spot = data.draw(st.sampled_from(spots))

    found = verify(f"{text[: spot.start()]}{sign} {text[spot.end() :]}", (), ARCHIVE)
    assert found.verdict not in STANDING, (sign, text[spot.start() - 20 : spot.end() + 20])
    assert found.foreign


@pytest.mark.parametrize("one", IN_FORCE, ids=lambda one: one.number)
def test_no_sign_of_ours_between_two_words_is_lost(one: Version) -> None:
    """A comma, a colon, the end of a sentence: each of them, one after another."""
    text = words_of(one)
    for spot in re.finditer(r"(?<=[^\W\d_])(?:[,;،؛.!?؟]| [:;!?–])(?= [^\W\d_])", text):
        lost = text[: spot.start()] + text[spot.end() :]

        assert verify(lost, (), ARCHIVE).verdict not in STANDING, lost


PAIRS = [
    ("No fees are due before that day.", "No. Fees are due before that day."),
    ("No fees are due before that day.", "No\n👉 fees are due before that day."),
    ("Is it moved? No. Fees of 300 DH start then.", "Is it moved? No fees of 300 DH start then."),
    ("Is it moved? No. Fees of 300 DH start.", "Is it moved? No\nfees of 300 DH start."),
    ("Is it moved? No. Fees of 300 DH start.", "Is it moved? No… fees of 300 DH start."),
    ("Is it moved? No. Fees of 300 DH start.", "Is it moved? No 🔔 fees of 300 DH start."),
    ("Il est fermé. Lundi il ouvre.", "Il est fermé\nlundi il ouvre."),
    ("Il est fermé.\nLundi il ouvre.", "Il est fermé Lundi il ouvre."),
    ("هل هو إجباري؟ لا. الجرعات تصل.", "هل هو إجباري؟ لا\nالجرعات تصل."),
    ("Is it moved? No. The fees stay.", "Is it moved No. The fees stay."),
    ("Is it moved? No. The fees stay.", "Is it moved. No. The fees stay."),
    ("Don't pay any agent of ours.", "Don't ✅ pay any agent of ours."),
    ("Don't pay any agent of ours.", "Don't\npay any agent of ours."),
    ("Nobody from our office will call.", "Nobody, from our office, will call."),
    ("Lundi il ouvre à 9h. 30 agents seront là.", "Lundi il ouvre à 9h 30 agents seront là."),
    ("Lundi il ouvre à 9h. 30 agents seront là.", "Lundi il ouvre à 9h30 agents seront là."),
    ("Lundi il ouvre à 9h. 30 agents seront là.", "Lundi il ouvre à 9:30 agents seront là."),
    ("Lundi il ouvre à 9h. 30 agents seront là.", "Lundi il ouvre à 9h\n30 agents seront là."),
    ("Rumeur : le délai est prolongé.", "Rumeur\nle délai est prolongé."),
    ("Rumeur : le délai est prolongé.", "Rumeur :\nle délai est prolongé."),
    ("Rumeur : le délai est prolongé.", "Rumeur : ✅ le délai est prolongé."),
    ("Ce qui circule est faux : il est prolongé.", "Ce qui circule est faux :\nil est prolongé."),
    ("Rumeur\n:\nle délai est prolongé.", "Rumeur\nle délai est prolongé."),
    ("Interdit de payer en espèces.", "Interdit : de payer en espèces."),
    ("Il faut moins de cinq minutes.", "Il faut moins, de cinq minutes."),
    ("Payez la taxe ou la prime.", "Payez la taxe où la prime."),
    ("Votre directeur paie la taxe.", "Votre directeur paié la taxe."),
    ("Les médecins ne sont pas visés.", "Les mèdecins ne sont pas visés."),
    ("الإشاعة: تم تمديد الأجل.", "الإشاعة:\n✅ تم تمديد الأجل."),
    ("المرجو ألا تؤدوا أي مبلغ، ولا تدفعوا.", "المرجو ألا تؤدوا أي مبلغ، ولا\n👉 تدفعوا."),
    ("المرجو التصريح، ولا تؤدوا أي مبلغ.", "المرجو التصريح، ولا: تؤدوا أي مبلغ."),
    ("المرجو التصريح، وليس هناك تمديد.", "المرجو التصريح، وليس\nهناك تمديد."),
    ("ممنوع أداء أي مبلغ للوسطاء.", "ممنوع: أداء أي مبلغ للوسطاء."),
    ("الأداء إلا بالبنك غير مقبول.", "الأداء ألا بالبنك غير مقبول."),
]


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_a_sign_that_turns_a_sentence_is_seen(ours: str, theirs: str) -> None:
    """Each was certified once, or is a sister of one that was."""
    frame = "Message de l'Ordre aux pharmaciens de la région.\n\n{}\n\nLa séance est close."

    assert told(frame.format(theirs), ours=frame.format(ours)).verdict not in STANDING


SAME_TO_READ = [
    ("Écrivez à Mme Bennani, art. 5, tél. 06.", "Écrivez à Mme. Bennani, art 5, tél 06."),
    ("La télédéclaration est ouverte.", "La télédécla-\nration est ouverte."),
    ("Don't pay any agent of ours.", "Dont pay any agent of ours."),
    ("Le report est annulé par décret.", "Le report est annule par decret."),
    ("Report de la campagne : les gardes.", "Report de la campagne – les gardes."),
    ("Les codes ; personne ne les demande.", "Les codes, personne ne les demande."),
    ("Le guichet du port est fermé.", "Le guichet 🔔 du port\nest fermé."),
    ("Nothing that you sent is lost.", "Nothing that you sent\nis lost."),
]  # fmt: skip


@pytest.mark.parametrize(("ours", "theirs"), SAME_TO_READ)
def test_what_cannot_turn_a_sentence_is_transport(ours: str, theirs: str) -> None:
    """The other side of the same rules."""
    frame = "Message de l'Ordre aux pharmaciens de la région.\n\n{}\n\nLa séance est close."
    found = told(frame.format(theirs), ours=frame.format(ours))

    assert (found.verdict, found.foreign) == (Verdict.GENUINE, ())


@pytest.mark.parametrize("sign", list("🐟🤡🤥🎣☠🔥🗑👀😂🤔💸🔒⏭♾🙄"))
def test_a_picture_that_says_something_is_not_ours(sign: str) -> None:
    """Above, in the middle and below; the list of those that say nothing is closed."""
    for text in (
        f"{sign} {OURS}",
        OURS.replace("pharmacies", f"pharmacies {sign}"),
        f"{OURS}\n{sign}",
    ):
        found = told(text)

        assert found.verdict not in STANDING
        assert sign[0] in "".join(found.foreign)


def wrapped(text: str, width: int, end: str) -> str:
    """Return a text in lines of a width, as letters and PDF files break it."""
    lines: list[str] = []
    for line in text.split("\n"):
        now = ""
        for word in line.split(" "):
            if now and len(now) + len(word) > width:
                lines.append(now)
                now = word
            else:
                now = f"{now} {word}" if now else word
        lines.append(now)
    return end.join(lines)


LONG = [one for one in IN_FORCE if len(words_of(one)) > 250]


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(LONG), st.integers(21, 26), st.sampled_from(["\n", "\n\n", "\n> "]))
def test_lines_may_be_broken_at_any_width(one: Version, width: int, end: str) -> None:
    """Even with empty lines between, when every line is full; those only part no number."""
    text = wrapped(re.sub(r"\d+( \d+)+", "", words_of(one)), width, end)
    archive = Archive([version(NUMBER, re.sub(r"\d+( \d+)+", "", one.html))])
    found = verify(end.strip("\n") + text, (), archive)

    assert found.verdict is Verdict.GENUINE, found


@settings(max_examples=400, deadline=None)
@given(st.data(), st.sampled_from(IN_FORCE))
def test_no_end_of_a_sentence_comes_into_one_of_ours(data: st.DataObject, one: Version) -> None:
    """At any space inside a sentence, in any language."""
    text = words_of(one)
    spots = list(re.finditer(r"(?<=[^\W\d_]{4}) (?=[^\W\d_]{3})", text))
    assume(spots)
    spot = data.draw(st.sampled_from(spots))
    sign = data.draw(st.sampled_from([". ", " ! ", "… ", " ? ", ".\n", " (", "\n- ", " « "]))

    found = verify(f"{text[: spot.start()]}{sign}{text[spot.end() :]}", (), ARCHIVE)
    assert found.verdict not in STANDING, (sign, text[spot.start() - 20 : spot.end() + 20])


STAMPS = (
    "01/07/2026 à 18h00 – Dr Alaoui :",
    "[01/07/2026, 18:00] Amal:",
    "[1/7/26 9:00] CNSS:",
    "[01/07/2026, 18:00] Amal: [01/07/2026, 18:01] Karim Tazi:",
    "01/07/2026, 23:59 - Pharmacie Centrale Rabat:",
    "[01/07/2026, 23:59] نور:",
)


@pytest.mark.parametrize("stamp", STAMPS)
def test_the_mark_of_a_sender_stands_only_where_a_line_of_ours_begins(stamp: str) -> None:
    """Anywhere else its day and hour would be read as ours."""
    above = told(f"{stamp} {OURS}")
    assert above.verdict is Verdict.GENUINE, above
    line = told(OURS.replace("Le montant", f"{stamp} Le montant"))
    assert line.verdict is Verdict.GENUINE or line.foreign == ("CNSS",)
    for place in (m.end() for m in re.finditer(r"(?<![.\n])[ ]", OURS)):
        for end in ("", "\n"):
            text = f"{OURS[:place]}{end}{stamp} {OURS[place:]}"

            assert told(text).verdict not in STANDING, text
    for text in (f"{OURS}\n{stamp}", f"{OURS} {stamp}", f"{OURS}\n\n{stamp}\n"):
        assert told(text).verdict not in STANDING


@pytest.mark.parametrize(
    "moment",
    [
        *("99/99/9999, 18:00", "31/02/2026, 18:00", "01/07/2026, 25:00", "01/07/2026, 18:75"),
        *("31/07/2026, 18:00", "08/07/2026, 00:01", "01/07/1999, 09:00", "00/07/2026, 10:00"),
        *("29/06/2026, 18:00", "1/1/20 9:00", "13/06/2026, 10:00", "٢٩/٠٦/٢٠٢٦, 18:00"),
    ],
)
def test_no_sender_wrote_on_a_day_that_never_was_or_is_to_come(moment: str) -> None:
    """An impossible or later day is somebody's words, and one before the announcement was."""
    found = told(f"[{moment}] Amal: {OURS}")

    assert found.verdict is Verdict.PARTLY
    assert found.is_dangerous


def test_without_a_day_of_today_any_that_can_be_will_do() -> None:
    """The command line knows none."""
    assert told(f"[31/07/2099, 18:00] Amal: {OURS}", today=None).verdict is Verdict.GENUINE


@pytest.mark.parametrize(
    "name",
    [
        *("+212 6 61 23 45 67", "0661234567", "Mme Zoubida Chraïbi", "~ Houda B", "Houda 🌸"),
        *("Groupe Pharmaciens Casa", "Les confrères du Nord", "صيدليات الشمال"),
    ],
)
@pytest.mark.parametrize("mark", ["[06/07/2026 10:12] {}: ", "06/07/2026, 10:12 - {}: "])
def test_who_passed_it_on_is_no_alarm(name: str, mark: str) -> None:
    """Never certified, since anybody calls himself anything; but not red, and said as it is."""
    found = told(mark.format(name) + OURS)

    assert (found.verdict, found.is_dangerous) == (Verdict.PARTLY, False), found
    assert found.is_passed_on


@pytest.mark.parametrize(
    "name",
    ["Appelez le 0661234567", "www.evil.tk", "le 27 juillet", "0661234567 vite", "Code 4829"],
)
def test_a_name_that_says_more_is_red(name: str) -> None:
    """A telephone number alone is the sender's; with a word beside it, it asks to be called."""
    found = told(f"[06/07/2026 10:12] {name}: {OURS}")

    assert found.verdict is Verdict.PARTLY
    assert found.is_dangerous


def test_a_senders_number_in_the_middle_is_red() -> None:
    """There it is a number to call."""
    found = told(OURS.replace("montant est", "montant\n[06/07/2026 10:12] 0661234567: est"))

    assert found.verdict not in STANDING
    assert found.is_dangerous
    assert not found.is_passed_on
