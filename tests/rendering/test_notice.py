"""The proof of notice: word by word, in pages that anybody can read, also without seeing them."""

import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from bot.catalog.catalog import Catalog
from bot.core.agreement.discord import Disagreement, Discord
from bot.core.announcements import Announcement, Audience, Kind, Options, State, digest
from bot.core.attachments import File, FileKind
from bot.core.audit import ACTS, Anchor, Entry
from bot.core.calendar.morocco import ZONE
from bot.core.examination import Examination, Fault, Flaw
from bot.core.sending.broadcasts import Report
from bot.core.sending.broadcasts import State as Stage
from bot.core.writing.markup import Paragraph, Text
from bot.services.audit.trail import Act, Check, Guard, Issue, Notice
from bot.services.audit.words import act as act_words
from bot.services.printing.printables import Printables
from bot.services.printing.proof_view import notice_sheet
from tests.reading_order import misplaced
from tests.rendering.conftest import LANGUAGES
from tests.rendering.reading import elements, latin_lines, words

SENT_AT = datetime(2025, 7, 9, 8, 2, tzinfo=UTC)  # 9:02 in Morocco
NOW = SENT_AT + timedelta(days=2)
TEXTS = {
    "fr": "📢 La date limite est portée au <b>17 juillet 2025</b>.\n\nVoir le"
    ' <a href="https://www.damancom.ma/">portail</a>. <s>10 juillet</s>',
    "ar": "آخر أجل هو <b>17 يوليوز 2025</b>.",
}
SHA = "c0ffee" * 10 + "0123"
REPORT = Report(
    Stage.SENDING,
    12_000,
    {("sent", ""): 11_900, ("unreachable", "blocked"): 70, ("uncertain", "no_answer"): 5},
    2,
    None,
)


def version(number: int = 1, state: State = State.SENT, **changed: Any) -> Announcement:
    """Return a version as it was approved."""
    one = Announcement(
        id=number,
        authority="cnss",
        region="06",
        state=state,
        author=900_002,
        texts=TEXTS,
        audience=Audience(),
        options=Options(asks_receipt=True),
        number="2025-07-003",
        sent_at=SENT_AT,
    )
    one = replace(one, **changed)
    return replace(one, digest=digest(one))


def act(number: int, what: str, one: Announcement, **detail: str) -> Act:
    """Return an entry of the record about a version, by an officer of the Order."""
    at = SENT_AT.isoformat()
    entry = Entry(number, at, 900_003, what, one.key, json.dumps(detail))
    return Act(entry, f"{number:064x}", {"order": "officer"})


def issue(one: Announcement, *acts: Act, report: Report | None = REPORT) -> Issue:
    """Return a version with what became of it."""
    return Issue(one, acts, report, 5421, None, None, None)


def check(*faults: Fault, **changed: Any) -> Check:
    """Return what was found of a record of 40 entries, three of them from before the key."""
    found = Examination(Anchor(40, "ab" * 32), faults, 3, (), (4, 40), "00c0ffee00c0ffee")
    return replace(Check(found, (), (), 0), **changed)


def notice(*issues: Issue, checked: Check | None = None) -> Notice:
    """Return what the record knows, by default of one version in force."""
    one = version()
    sealed = {"digest": one.digest or ""}
    plain = issue(one, act(4, "submit", one, **sealed), act(5, "approve", one, **sealed))
    return Notice("2025-07-003", issues or (plain,), checked or check())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_proof_is_tagged_archival_and_in_the_language(
    prints: Printables, catalog: Catalog, language: str
) -> None:
    """A screen reader finds its way, and each text is in its own language."""
    printed = await prints.notice(notice(), language, now=NOW)
    direction = {"ltr": "/L2R", "rtl": "/R2L"}[catalog.languages[language].direction]

    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        tree = list(elements(pdf))
        titles = [str(node.T) for node in tree if str(node.S) == "/H1"]
        kinds = {str(node.S) for node in tree}
        spoken = {str(node.Lang)[:2] for node in tree if "/Lang" in node}
        with pdf.open_metadata() as metadata:
            conformance = [
                metadata[key] for key in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")
            ]
        assert str(pdf.Root.Lang).startswith(language)
        assert str(pdf.Root.ViewerPreferences.Direction) == direction

    assert printed.name == f"preuve-2025-07-003-{language}.pdf"
    assert titles == [catalog.text("announcement-number", language, number="2025-07-003")]
    assert {"/Table", "/TH"} <= kinds
    assert spoken | {language} >= {"fr", "ar"}
    assert conformance == ["1", "2", "A"]


async def test_a_proof_says_everything(prints: Printables) -> None:
    """Number, who speaks, the words, the address, the digest, who decided, counts, seals."""
    found = notice()
    text = words((await prints.notice(found, "fr", now=NOW)).content)

    for expected in (
        "Annonce n° 2025-07-003",
        "CNSS · Casablanca-Settat",
        "En vigueur",
        "Version 1, envoyée le 9 juillet 2025 à 9 h 02",
        "La date limite est portée au 17 juillet 2025",
        "https://www.damancom.ma/",
        "U+1F4E2 PUBLIC ADDRESS LOUDSPEAKER",
        found.issues[0].announcement.digest or "",
        "Identique",
        "Proposition responsable (Ordre des pharmaciens), compte n° 900003, le 9 juillet 2025",
        "Approbation responsable",
        "bot bloqué 70",
        "En attente 25",
        "Peut-être reçus deux fois 2",
        f"{5:064x}",
        "40 actes, tous les sceaux correspondent",
        "Les 3 premiers actes ont été scellés sans clé ; l’acte 4",
        "Actes 4 à 40 : contrôle fait avec la clé du bot (00c0ffee00c0ffee)",
        "Annonces (textes remis, numéros, heures, pauses et arrêts), textes et envois du bot",
        "L’empreinte du texte, des fichiers, des destinataires et des options a été recalculée",
        f"40:{'ab' * 32}",
        f"python -m bot audit verify --seal 40:{'ab' * 8}",
        "imprimé le 11 juillet 2025",
    ):
        assert expected in text, expected


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
async def test_long_texts_flow_over_the_pages(prints: Printables, language: str) -> None:
    """Three texts of 3,000 signs, one of them a single word, and ten files; no line is cut."""
    texts = {
        "fr": "Une phrase assez longue.\n\n" * 115,
        "ar": "جملة عربية طويلة بما يكفي. " * 110,
        "en": "x" * 3000,
    }
    name = "Un nom de fichier " * 12 + "y" * 200 + ".pdf"
    files = (File(FileKind.DOCUMENT, "1", "1", name, 49_999_999, SHA),) * 10
    one = version(texts=texts, files=files)
    acts = [act(number, what, one, reason="z" * 300) for number, what in enumerate(ACTS * 9, 1)]

    printed = await prints.notice(notice(issue(one, *acts)), language, now=NOW)

    sheets = list(pypdfium2.PdfDocument(printed.content))
    if language == "ar":  # there the quicker reader turns French lines round
        text = words(printed.content)
    else:
        text = "".join(sheet.get_textpage().get_text_bounded() for sheet in sheets)
    text = re.sub(r"[\s\u00ad\u200b\ufffe]+", "", text)
    pages = len(sheets)
    assert 9 <= pages <= 24
    assert f"{pages}/{pages}" in text
    assert text.count("x") >= 3000
    assert text.count("Unephraseassezlongue.") == 115
    assert text.count(SHA) == 10
    assert all(f"{number:064x}" in text for number in range(1, len(acts) + 1))
    for sheet in sheets:
        image = sheet.render().to_pil()
        margin = round(image.width * 17 / 210)  # of 18 mm
        for left in (0, image.width - margin):
            strip = image.crop((left, 0, left + margin, image.height))
            assert strip.getcolors() == [(margin * image.height, (255, 255, 255))]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_that_somebody_wrote_stops_a_proof(
    prints: Printables, language: str
) -> None:
    """Signs without a glyph, empty texts, code that is none of ours, and no counts."""
    odd = "𝗔𝗩𝗜𝗦 中文 ⵣ \ue000 #panic() $x$ *b* <a href='tg://user?id=1'>\u202e1</a>"
    one = version(
        texts={"fr": odd, "ar": "✅", "en": ""},
        files=(File(FileKind.PHOTO, "1", "1", "📷.jpg"),),
        audience=Audience(Kind.EXERCISE, chat_id=-1),
    )
    decided = act(1, "unheard of", one, reason="中")

    text = words(
        (await prints.notice(notice(issue(one, decided, report=None)), language, now=NOW)).content
    )

    assert "AVIS" in text
    assert "#panic()" in text
    assert "U+E000" in text


def test_a_correction_and_a_withdrawal_are_told(catalog: Catalog) -> None:
    """Each version in full, the newest last; the reason in its own words."""
    first = version(1, State.REPLACED)
    second = version(2, State.WITHDRAWN, texts={"fr": "Le 18 juillet."})
    back = act(9, "withdraw", second, reason="Erreur de date")
    found = notice(issue(first), replace(issue(second, back), deleted=70, replaced=30))

    sheet = notice_sheet(catalog, found, "fr", now=NOW)

    assert sheet.standing == "Retirée\u00a0: elle n’est plus en vigueur."
    assert [one.wordings[0].language for one in sheet.versions] == ["Français", "Français"]
    assert sheet.versions[1].wordings[0].blocks == (Paragraph((Text("Le 18 juillet."),)),)
    (withdrawal,) = [line for line in sheet.versions[1].lines if line.label == "Retrait"]
    assert "Erreur de date" in withdrawal.value
    counted = {line.label: line.value for line in sheet.versions[1].counts}
    assert counted["Effacés par le retrait"] == "70"
    assert counted["Remplacés par un avis de retrait"] == "30"
    assert [seal.number for seal in sheet.entries] == ["9"]


@pytest.mark.parametrize(
    ("changed", "standing"),
    [
        ({}, "En vigueur"),
        ({"options": Options(expires_on=date(2025, 7, 11))}, "En vigueur"),
        ({"options": Options(expires_on=date(2025, 7, 10))}, "Envoyée"),
        ({"audience": Audience(Kind.EXERCISE, chat_id=-1)}, "🎓 EXERCICE"),
    ],
)
def test_the_standing_is_that_of_the_day(
    catalog: Catalog, changed: dict[str, Any], standing: str
) -> None:
    """In force, over, or an exercise."""
    sheet = notice_sheet(catalog, notice(issue(version(**changed))), "fr", now=NOW)

    assert sheet.standing.startswith(standing)


def test_what_was_changed_behind_the_record_is_said(catalog: Catalog) -> None:
    """A row whose words, or whose digest too, are not those that were approved."""
    one = version()
    approved = act(5, "approve", one, digest=one.digest or "")
    texts = replace(one, texts={"fr": "Le 18 juillet."})
    both = replace(texts, digest=digest(texts))

    for altered in (texts, both):
        sheet = notice_sheet(catalog, notice(issue(altered, approved)), "fr", now=NOW)
        values = [line.value for line in sheet.versions[0].lines]
        assert any(value.startswith("Différente") for value in values)

    cut = check(
        Fault(Flaw.ALTERED, 17, 17),
        disagreements=(Disagreement(Discord.NO_APPROVAL, "announcement:3", "2025-07-003"),),
        guards=((Guard.DROPPED, "audit_keeps_everything"),),
    )
    broken = notice_sheet(catalog, notice(checked=cut), "fr", now=NOW)
    assert not broken.is_whole
    assert broken.verdict.startswith("Attention")
    assert [fault.replace("\u00a0", " ") for fault in broken.faults] == [
        "Acte 17 : modifié, le sceau ne correspond pas.",
        "Annonce 2025-07-003 (ligne 3) : le registre n’en contient pas l’approbation.",
        "La protection audit_keeps_everything de la base a été supprimée.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_its_words(catalog: Catalog, language: str) -> None:
    """None is shown as the machine calls it, and each is another."""
    one = version()
    acts = [act(number, what, one) for number, what in enumerate(ACTS, 1)]
    sheet = notice_sheet(catalog, notice(issue(one, *acts)), language, now=NOW)
    shown = [seal.act for seal in sheet.entries]

    assert len(set(shown)) == len(ACTS)
    for what, words_of_it in zip(ACTS, shown, strict=True):
        unknown = act_words(catalog, f"no {what}", language)
        assert words_of_it != unknown.replace(f"no-{what.replace(' ', '-')}", what)
        assert words_of_it in {line.label for line in sheet.versions[0].lines}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_register_is_in_the_reader_s_words_and_time(catalog: Catalog, language: str) -> None:
    """Not as the row has it: no act of the machine, no microseconds of UTC."""
    (entry, _) = notice_sheet(catalog, notice(), language, now=NOW).entries

    assert entry.at == catalog.text(
        "print-notice-moment",
        language,
        date=catalog.date(SENT_AT.date(), language),
        time=catalog.formats.time(SENT_AT.astimezone(ZONE).timetz(), language),
    )
    assert "T" not in entry.at
    assert entry.act != "submit"


@pytest.mark.parametrize("name", ["Karim A.", "كريم ع."])
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_decided_is_named_beside_the_number(
    catalog: Catalog, language: str, name: str
) -> None:
    """By the name of then, in the lines and in the register; each part in its own direction."""
    one = version()
    found = notice(issue(one, replace(act(5, "approve", one), name=name)))
    sheet = notice_sheet(catalog, found, language, now=NOW)

    (line,) = [line for line in sheet.versions[0].lines if "900003" in line.value]
    assert name in line.value
    assert name in sheet.entries[0].act
    if language == "ar":
        assert misplaced(f"{line.label} {line.value}") == []
        assert misplaced(sheet.entries[0].act) == []


def test_what_the_bot_does_by_itself_is_not_put_down_to_anybody(catalog: Catalog) -> None:
    """A correction that came too late is called off by nobody."""
    one = version()
    by_itself = act(6, "call off", one)
    by_itself = replace(by_itself, entry=replace(by_itself.entry, actor=0), roles={})
    sheet = notice_sheet(catalog, notice(issue(one, by_itself)), "fr", now=NOW)

    (line,) = [
        line for line in sheet.versions[0].lines if line.label == "Annulation avant l’envoi"
    ]
    assert line.value.startswith("le bot lui-même")
    assert sheet.entries[0].actor == "Bot"


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_under_the_words_arrive_with_them(catalog: Catalog, language: str) -> None:
    """Their number stands in the proof, whatever the form in which they came."""
    one = version(files=(File(FileKind.DOCUMENT, "1", "1", "note.pdf", 10, SHA),))
    found = notice(replace(issue(one), files=11_900))
    counts = notice_sheet(catalog, found, language, now=NOW).versions[0].counts

    label = catalog.text("print-notice-count", language, what="files")
    assert [line.value for line in counts if line.label == label] == [
        catalog.formats.number(11_900, language)
    ]


LINKS = (
    "https://www.damancom.ma",
    "https://www.damancom.ma/e-dapp/index.html?x=1&y=2",
    "www.cnss.ma",
    "contact@cnss.ma",
    "+212 5 22 54 70 54",
    f"https://www.damancom.ma/{'chemin/' * 12}fin",
)


@pytest.mark.parametrize("link", LINKS)
async def test_a_link_among_arabic_words_reads_from_left_to_right(
    prints: Printables, link: str
) -> None:
    """As it has to be typed: what is drawn further left comes first."""
    one = version(texts={"ar": f"هذه الشاشات الثلاث للصفحة {link} الجديدة"})
    printed = await prints.notice(notice(issue(one, report=None)), "ar", now=NOW)

    drawn = latin_lines(printed.content)
    assert link.replace(" ", "") in "".join(drawn).replace(" ", "")
