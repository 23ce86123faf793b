"""The proof of notice: word by word, in pages that anybody can read, also without seeing them."""

import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, Audience, Kind, Options, State, digest
from bot.core.attachments import File, FileKind
from bot.core.audit import Entry
from bot.core.broadcasts import Report
from bot.core.broadcasts import State as Stage
from bot.core.markup import Paragraph, Text
from bot.services.notices import ACTS, notice_sheet
from bot.services.prints import Prints
from bot.services.record import Act, Issue, Notice
from tests.rendering.conftest import LANGUAGES
from tests.rendering.reading import elements, words

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
    entry = Entry(number, at, 900_003, what, one.source, json.dumps(detail))
    return Act(entry, f"{number:064x}", {"order": "officer"})


def issue(one: Announcement, *acts: Act, report: Report | None = REPORT) -> Issue:
    """Return a version with what became of it."""
    return Issue(one, acts, report, 5421, None, None, None)


def notice(*issues: Issue, broken: int | None = None) -> Notice:
    """Return what the record knows, by default of one version in force."""
    one = version()
    sealed = {"digest": one.digest or ""}
    plain = issue(one, act(4, "submit", one, **sealed), act(5, "approve", one, **sealed))
    return Notice("2025-07-003", issues or (plain,), 40, broken)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_proof_is_tagged_archival_and_in_the_language(
    prints: Prints, catalog: Catalog, language: str
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


async def test_a_proof_says_everything(prints: Prints) -> None:
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
        "Proposée par responsable (Ordre des pharmaciens), compte n° 900003",
        "Approuvée par responsable",
        "bot bloqué 70",
        "En attente 25",
        "Peut-être reçus deux fois 2",
        f"{5:064x}",
        "40 actes, tous les sceaux correspondent",
        "python -m bot audit verify",
        "imprimé le 11 juillet 2025",
    ):
        assert expected in text, expected


@pytest.mark.parametrize("language", LANGUAGES)
async def test_long_texts_flow_over_the_pages(prints: Prints, language: str) -> None:
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

    text = words(printed.content).replace("\u200b", "").replace(" ", "")
    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        pages = len(pdf.pages)
    assert 9 <= pages <= 20
    assert f"{pages}/{pages}" in text
    assert text.count("x") >= 3000
    assert text.count("Unephraseassezlongue.") == 115
    assert text.count(SHA) == 10
    assert all(f"{number:064x}" in text for number in range(1, len(acts) + 1))
    for page in pypdfium2.PdfDocument(printed.content):
        image = page.render().to_pil()
        margin = round(image.width * 17 / 210)  # of 18 mm
        for left in (0, image.width - margin):
            strip = image.crop((left, 0, left + margin, image.height))
            assert strip.getcolors() == [(margin * image.height, (255, 255, 255))]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_that_somebody_wrote_stops_a_proof(prints: Prints, language: str) -> None:
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
    (withdrawal,) = [line for line in sheet.versions[1].lines if line.label == "Retirée par"]
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

    broken = notice_sheet(catalog, notice(broken=17), "fr", now=NOW)
    assert not broken.is_whole
    assert "17" in broken.verdict


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_its_words(catalog: Catalog, language: str) -> None:
    """None is shown as the machine calls it."""
    one = version()
    acts = [act(number, what, one) for number, what in enumerate(ACTS, 1)]
    sheet = notice_sheet(catalog, notice(issue(one, *acts)), language, now=NOW)
    labels = {line.label for line in sheet.versions[0].lines}

    assert not labels & {what.replace(" ", "-") for what in ACTS}
