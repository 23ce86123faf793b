"""Measures how pictures are read: the right way, the wrong verdict, and the time each takes.

The pictures are drawn (tests/screenshots.py). The labels of the portal are those that sources
quote; every other word on its screens is INVENTED, as no source gives it, and shown to nobody.
"""

import asyncio
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import product
from random import Random
from statistics import mean, median
from typing import cast

from bot.core.announcements import State
from bot.core.pictures.reading import Reading
from bot.core.verification.misread import Sighting, verify_picture
from bot.core.verification.traps import Trap, trap
from bot.core.verification.verdict import Verdict
from bot.core.verification.versions import Archive, Version
from bot.rendering.recognition import read
from bot.services.pictures import Pictures, Seen
from bot.services.verification.verification import Verification
from tests.built import content, faq
from tests.screenshots import SPOILT, Row, box, button, drawn, error

NOW = datetime(2025, 7, 18, 10, tzinfo=UTC)


@dataclass(frozen=True)
class Case:
    """A screen and the way it should go: a topic, a step, a verdict, or nothing."""

    rows: tuple[Row | str, ...]
    way: str


# INVENTED: no source gives the words of the portal's errors.
_ERRORS = {
    "otp-invalid": (
        "Code incorrect. Veuillez réessayer.",
        "Le code saisi est invalide",
        "Erreur : le code de vérification est erroné.",
        "رمز التحقق غير صحيح، المرجو إعادة المحاولة",
        "الرمز المدخل خاطئ",
        "The code you entered is incorrect.",
        "Invalid OTP code. Please try again.",
    ),
    "otp-expired": (
        "Votre code a expiré. Demandez un nouveau code.",
        "Le code OTP est expiré",
        "انتهت صلاحية الرمز، اطلبوا رمزا جديدا",
        "This code has expired.",
    ),
    "otp-not-received": (
        "Impossible d'envoyer le code par SMS.",
        "تعذر إرسال رمز التحقق إلى هاتفكم",
        "We could not send the code to your phone.",
    ),
    "password-forgotten": (
        "Identifiant ou mot de passe incorrect.",
        "Mot de passe erroné",
        "كلمة المرور غير صحيحة",
        "Wrong password. Try again.",
    ),
    "identifier-forgotten": ("Identifiant inconnu.", "المعرف غير موجود", "User not found."),
    "account-locked": (
        "Votre compte est bloqué. Trop de tentatives.",
        "Nombre maximum de tentatives atteint",
        "تم قفل الحساب مؤقتا",
        "Your account has been locked.",
    ),
    "portal-slow": (
        "Service temporairement indisponible",
        "Site en maintenance. Merci de revenir plus tard.",
        "الخدمة غير متوفرة حاليا",
        "504 Gateway Time-out",
        "Ce site est inaccessible\nwww.damancom.ma a mis trop de temps à répondre.\n"
        "ERR_CONNECTION_TIMED_OUT",
    ),
}
_STEPS = (
    (("CNSS", "Damancom", button("S’authentifier avec OTP")), "login-otp:2"),
    (("Damancom", box("Identifiant"), button("Suivant")), "login-otp:3"),
    (("Damancom", box("Code à 6 chiffres"), box("Mot de passe"), button("Valider")),
     "login-otp:4"),
)  # fmt: skip
_OURS = {
    "2025-07-003": (
        "La déclaration des salaires de juin 2025 est prolongée jusqu’au <b>17 juillet 2025</b>,"
        " sans majorations.\n\nLes pharmacies qui n’ont pas pu se connecter avant le 10 juillet"
        " sont toutes concernées. Connectez-vous de préférence le soir, par code SMS ou par"
        " e-ID : https://www.damancom.ma/fr/"
    ),
    "2025-07-004": (
        "مدد الصندوق أجل التصريح بأجور شهر يونيو 2025 إلى غاية <b>17 يوليوز 2025</b> دون"
        " زيادات.\n\nيهم هذا القرار جميع الصيدليات التي لم تتمكن من الدخول إلى البوابة قبل 10"
        " يوليوز. احتفظوا بوصل التصريح الذي تمنحه البوابة بعد الإرسال."
    ),
    "2025-07-005": (
        "The declaration of wages for June 2025 is extended until <b>17 July 2025</b>, without"
        " surcharges.\n\nAll pharmacies are concerned. Contributions above 6,000 dirhams may be"
        " paid in the same way, with the receipt 318-1-01 kept for five years."
    ),
    "2025-07-006": (
        "Réunion d’information le 22 juillet 2025 à 18h30, au siège du conseil. La cotisation"
        " annuelle de 1 200 DH peut être réglée sur place. Confirmez votre présence au secrétariat"
        " avant le 20 juillet."
    ),
}
_CHANGED = (
    ("2025-07-003", "17 juillet", "19 juillet"), ("2025-07-003", "17 juillet", "11 juillet"),
    ("2025-07-003", "10 juillet", "16 juillet"), ("2025-07-003", "juin 2025", "juin 2026"),
    ("2025-07-003", "17 juillet 2025", "17 août 2025"),
    ("2025-07-003", "damancom.ma", "damancorn.ma"),
    ("2025-07-004", "17 يوليوز", "27 يوليوز"), ("2025-07-004", "17 يوليوز", "17 شتنبر"),
    ("2025-07-004", "قبل 10", "قبل 16"), ("2025-07-004", "2025", "2026"),
    ("2025-07-005", "17 July", "12 July"), ("2025-07-005", "6,000", "8,000"),
    ("2025-07-005", "318-1-01", "318-1-07"), ("2025-07-005", "without", "with"),
    ("2025-07-006", "1 200", "1 700"), ("2025-07-006", "1 200", "7 200"),
    ("2025-07-006", "18h30", "13h30"), ("2025-07-006", "20 juillet", "29 juillet"),
    ("2025-07-006", "22 juillet", "22 juin"),
)  # fmt: skip
_NOT_OURS = (
    "Communiqué : la CNSS informe les employeurs que le délai de déclaration est reporté au 31"
    " juillet 2025. Cliquez sur www.cnss-paiement.com pour régulariser votre situation et payer"
    " 500 DH de frais de dossier.",
    "بلاغ: تخبر إدارة الصندوق جميع المشغلين أن آخر أجل للتصريح هو 31 غشت 2025، وكل تأخير تترتب"
    " عنه غرامة قدرها 2000 درهم ابتداء من يوم الغد، والسلام.",
)  # INVENTED


def cases() -> Iterator[Case]:
    """Yield every screen once."""
    for topic, lines in _ERRORS.items():
        for words in lines:
            yield Case(("Damancom", error(words), button("Valider")), topic)
            yield Case(
                ("www.damancom.ma", box("Identifiant"), box("Mot de passe"), error(words)),
                topic,
            )
    for rows, step in _STEPS:
        yield Case(rows, step)
    for number, html in _OURS.items():
        text = _plain(html)
        yield Case((text,), "genuine")
        yield Case((f"Annonce n° {number}", text), "genuine")
    for number, before, after in _CHANGED:
        yield Case((_plain(_OURS[number]).replace(before, after),), "altered")
    for text in _NOT_OURS:
        yield Case((text,), "unknown")


def _plain(html: str) -> str:
    return html.replace("<b>", "").replace("</b>", "")


class Known:
    """The announcements above, without a database: as much of a Verification as is asked for."""

    def __init__(self) -> None:
        """Take them in."""
        self._archive = Archive(
            Version(number, html, State.SENT, own_lines=(f"Annonce n° {number}",))
            for number, html in _OURS.items()
        )

    async def picture(self, reading: Reading, *, now: datetime) -> Sighting:
        """Tell what a picture is by its words."""
        knows = content().redactor.knows
        return verify_picture(reading, self._archive, knows, today=now.date())

    def trap(self, text: str, *, bot: str) -> Trap | None:  # noqa: ARG002 - as the service
        """Return the trap in words."""
        return trap(text, (), {"damancom.ma"})


def way_of(seen: Seen) -> str:
    """Return the way that a picture went."""
    if seen.is_news and seen.sighting:
        verdict = seen.sighting.finding.verdict
        is_open = bool(seen.sighting.unclear) and verdict is not Verdict.ALTERED
        return "unclear" if is_open else str(verdict)
    if seen.step:
        return f"{seen.step.guide}:{seen.step.step}"
    return seen.topic or "nothing"


def is_right(case: Case, way: str) -> bool:
    """Tell whether a picture went the right way; of an altered one nothing is called genuine."""
    return way == case.way or (case.way == "altered" and way in {"partly", "unclear", "unknown"})


@dataclass
class Tally:
    """What came of the pictures: right ones by how they were spoilt and by their way."""

    right: dict[str, list[bool]] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    false: int = 0  # called genuine that is not
    wrong: list[str] = field(default_factory=list)

    def note(self, case: Case, how: str, seen: Seen) -> None:
        """Count a picture."""
        way = way_of(seen)
        for name in (how, f"→ {case.way}"):
            self.right.setdefault(name, []).append(is_right(case, way))
        self.false += way == "genuine" != case.way
        if not is_right(case, way):
            self.wrong.append(f"{how}: {case.way} → {way}: {seen.reading.text!r}")


async def measure(share: float, seed: int = 17) -> Tally:
    """Read this share of all pictures, drawn by lot, and return what came of them."""
    pictures = Pictures(content(), cast("Verification", Known()), faq(), recognise=read)
    chance, tally = Random(seed), Tally()  # noqa: S311 - the same pictures each time
    for case, (how, spoil), is_dark in product(cases(), SPOILT.items(), (False, True)):
        if chance.random() >= share:
            continue
        picture = spoil(drawn(case.rows, is_dark=is_dark), chance)
        start = time.perf_counter()
        seen = await pictures.look(picture, person=1, bot="ConfrereBot", now=NOW)
        tally.seconds.append(time.perf_counter() - start)
        tally.note(case, f"{how}, dark" if is_dark else how, seen)
    return tally


def main() -> None:
    """Print the figures; the first argument is the share of the pictures, all without one."""
    tally = asyncio.run(measure(float(sys.argv[1]) if len(sys.argv) > 1 else 1))
    print(*tally.wrong, sep="\n")
    for name, found in sorted(tally.right.items()):
        print(f"{name:<28} {sum(found):>4} of {len(found):>4}  {100 * mean(found):.1f} %")
    every = [one for name, found in tally.right.items() if "→" not in name for one in found]
    print(f"{'the right way':<28} {100 * mean(every):.1f} % of {len(every)} pictures")
    print(f"{'called genuine, and is not':<28} {tally.false}")
    slowest = sorted(tally.seconds)[int(0.95 * len(tally.seconds))]
    print(f"{'seconds for each':<28} p50 {median(tally.seconds):.2f}, p95 {slowest:.2f}")


if __name__ == "__main__":
    main()
