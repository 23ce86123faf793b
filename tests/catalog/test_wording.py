"""Words that were found wrong do not come back, and no two names are the same."""

import re
from collections.abc import Iterator

import pytest

from bot.catalog.catalog import Catalog
from bot.places import CONTENT
from bot.services.officers.roles import Role

# What a reader stumbled over in Arabic, and what stands in its place.
_ARABIC = {
    "التابعين لها": "التي تتبعون لها",
    "المس(?:وا|تم)": "اضغطوا / ضغطتم",
    "لمستم": "ضغطتم",
    "رمز التحقق عبر": "رمز الرسالة القصيرة (OTP)",
    "الرمز OTP|رمز SMS|رمز OTP": "رمز الرسالة القصيرة (OTP)",
    "كيف ألج|بواسطة الهوية": "أدخل",
    "اسم المستخدم|رمز المستعمل": "المعرّف",
    r"المعرف(?![\u064b-\u0652])": "المعرّف",
    "كونفرير": "Confrère",
    "Telegram": "تيليغرام",
    "غرام(?:ة|ات)": "الذعيرة / الزيادات عن التأخير",
    "يُستحسن مساء": "الأفضل مساءً",
    "ساعات منصوحا": "أوقاتا يُنصح بها",
    "الاقتطاع التلقائي": "الاقتطاع البنكي",
    "إعلان": "بلاغ",
    r"^(?!.*=).*سؤال الهيئة$|= (?:🙋 )?سؤال الهيئة$": "اسألوا الهيئة",
    "الاستقبال": "البداية",
    "الأجل المقبل": "آخر أجل مقبل",
    "أدّوا على الإنترنت|التصريح على الإنترنت": "عن بُعد",
    "كيف أفعل|كيف أحدثه": "أُفعّل / أُحيّن",
    "مدة الإرسال": "الوقت الذي يستغرقه وصول الرمز",
    "لم تعد كلمة مرور مسروقة": "لم تعد كلمة المرور المسروقة تكفي",
    "كم عددها المسموح": "عدد المحاولات المسموح بها",
    "التصريح المقبل": "آخر أجل مقبل للتصريح",
    "وخطوتكم": "والخطوة التي وصلتم إليها",
    "الوطنية الجديدة وهاتف": "البطاقة الوطنية الجديدة وإلى هاتف",
    "مفكرة": "تقويم",
    "الصباح نفسه|اليوم نفسه": "يوم الأجل",
    "ما يجب فعله عند نسيانه (?:أو إيقافه )?غير مؤكد": "لم نتأكد مما يجب فعله",
    "أو تقول ذلك إن تجاوزت": "يُستبدل بإشعار بالسحب",
    r"\}\s*حرف على الأكثر": "على الأكثر: … حرفا",
}


# How people write, and what no text writes.
THEIRS = {
    *("glossary.toml", "phrasings.toml", "not-ours.toml", "small_talk.toml", "acts.toml"),
    *("situations.toml", "foreign.toml", "follow_ups.toml"),
}


def _arabic() -> Iterator[tuple[str, str]]:
    """Yield every line of Arabic with the file it stands in; how people write is theirs."""
    for path in sorted(CONTENT.rglob("*")):
        theirs = path.name in THEIRS or "search" in path.parts
        if path.suffix not in {".md", ".ftl", ".toml"} or theirs:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.search("[\u0621-\u064a]", line):
                arabic = re.search(r'ar = "([^"]*)"', line) if path.suffix == ".toml" else None
                yield str(path.relative_to(CONTENT)), arabic.group(1) if arabic else line


def test_wrong_words_do_not_come_back() -> None:
    """One name for one thing, and no word that means something else."""
    found = [
        (file, line, instead)
        for file, line in _arabic()
        for wrong, instead in _ARABIC.items()
        if re.search(wrong, line)
    ]
    assert found == []


def test_the_wrong_words_are_recognised() -> None:
    """Each pattern finds what it was written for."""
    for wrong in (
        "وكالة الصندوق التابعين لها",
        "المسوا اسمها",
        "غرامة",
        "نسيت المعرف",
        "Telegram",
    ):
        assert any(re.search(pattern, wrong) for pattern in _ARABIC), wrong
    assert not any(re.search(pattern, "أدخلوا المعرّف (Identifiant)") for pattern in _ARABIC)


def test_in_arabic_who_publishes_and_who_answers_share_no_word(catalog: Catalog) -> None:
    """Each is called by what they tend; only whose words go out is said to publish."""
    names = {role: set(catalog.text(f"role-{role}", "ar").split()) for role in Role}

    assert not names[Role.POSTER] & names[Role.EDITOR]
    assert [role for role, words in names.items() if "ناشر" in words] == [Role.POSTER]


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_no_two_roles_share_a_name(catalog: Catalog, language: str) -> None:
    """An officer who gives a role has to see which one it is."""
    keys = {"officer", *(str(role) for role in Role)}
    names = [catalog.text(f"role-{key}", language) for key in keys]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_no_two_topics_guides_or_themes_share_a_title(catalog: Catalog, language: str) -> None:
    """Two buttons with the same words would be one choice."""
    for group in (
        [topic.title[language] for topic in catalog.topics.values()],
        [guide.title[language] for guide in catalog.guides.values()],
        [theme.title[language] for theme in catalog.themes],
        [region.name[language] for region in catalog.regions.values()],
    ):
        assert len(set(group)) == len(group)


def test_every_value_and_source_is_used(catalog: Catalog) -> None:
    """What no text needs would grow old unseen; telephone numbers are there to be known.

    What is to be confirmed first stands in awaiting.toml, and in no text.
    """
    texts = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in (CONTENT, CONTENT.parent / "bot")
        for path in folder.rglob("*")
        if path.suffix in {".md", ".toml", ".py"}
    )
    unused = [
        key
        for key, fact in catalog.facts.items()
        if not (fact.is_phone or key in catalog.points)
        and f"fact:{key}}}" not in texts
        and f'"{key}"' not in texts
    ]
    assert unused == []


def test_a_dated_line_never_stands_before_the_steps(catalog: Catalog) -> None:
    """Who is in a hurry reads the steps; when they were seen is said after them."""
    seen = catalog.facts["test-day"]
    for language in catalog.languages:
        answer = catalog.topics["login-otp"].body[language]
        assert answer.index("5.") < answer.index(seen.text(language))
        for guide in catalog.guides.values():
            assert seen.text(language) not in guide.intro[language]


# Who is named may be a woman: a verb before the name, « suspendu » and « seul » would say a man.
_PERSON = r"\{ \$(?:by|who|first|second|author|approver|proposer|inviter|linked) \}"
_BEFORE_NAMES = frozenset(
    (
        *("من", "طرف", "أدوار", "لدى", "في", "نصوص", "رقم", "طلب", "بـ", "يمنح", "الثاني"),
        *("باسم", "رابط", "عن", "موافقة", "بموافقة", "ثم"),
    )
)
_MAN = re.compile(
    rf"{_PERSON} (?:est|sera|reste|a été)\b|\bseule? {_PERSON}|\b(?:invité|nommé) par\b"
    r"|\bvous êtes \w+é\b|suspendu\(e\)|que vous avez suspendu\b|directeur|rédacteur"
)


def _strings(language: str) -> list[str]:
    path = CONTENT / "strings" / f"{language}.ftl"
    return path.read_text(encoding="utf-8").splitlines()


def test_no_arabic_sentence_takes_who_is_named_for_a_man() -> None:
    """« وافق Nadia » : the deed is a noun, or the verb has no person."""
    words = [
        (line, found.group(1))
        for line in _strings("ar")
        for found in re.finditer(rf"(\w+):? {_PERSON}", line.replace("\u064f", ""))
        if "=" not in found.group()
    ]
    assert len(words) > 50
    assert [(line, word) for line, word in words if word not in _BEFORE_NAMES] == []
    owner = re.compile("صاحب (?:الاقتراح|الموافقة|الدعوة)")
    assert not [line for line in _strings("ar") if owner.search(line)]


def test_no_french_sentence_takes_who_is_named_for_a_man() -> None:
    """« Salma est suspendu »: it is her roles that are."""
    sayings = [line for line in _strings("fr") if not line.startswith("role-said-")]
    assert [line for line in sayings if _MAN.search(line)] == []


def test_what_officers_read_in_a_chat_holds_no_command_line() -> None:
    """« python -m bot thaw » says nothing to a director: what to ask the operator does.

    An alarm goes to the operator alone.
    """
    jargon = re.compile(r"python|CONFRERE_|\{ \$command \}|SHA-|HMAC")
    for language in ("fr", "ar", "en"):
        said = [line for line in _strings(language) if not line.startswith(("print-", "alarm-"))]
        assert [line for line in said if jargon.search(line)] == []


def test_what_is_said_in_sentences_ends_like_one() -> None:
    """An alert of two sentences stopped without one; a command or an address needs none."""
    for language in ("fr", "ar", "en"):
        for line in _strings(language):
            key, is_one, said = line.partition(" = ")
            if not is_one or not re.fullmatch(r"[\w-]+", key) or key.startswith("print-"):
                continue
            if re.search(r"(?<!No)[.؟?!] \S", said):
                assert re.search(r"(?:[.!?…؟»}:{]|/\w+)$", said), (language, key)
