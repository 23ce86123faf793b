"""Announcements as the CNSS and the Order write them, of every length, in three languages."""

from functools import cache

from bot.core.announcements import State
from bot.core.verification.versions import Archive, Version
from bot.core.writing.telegram_html import plain

NAMES = (
    "CNSS",
    "CNSS · Casablanca-Settat",
    "الصندوق الوطني للضمان الاجتماعي",
    "الصندوق الوطني للضمان الاجتماعي · الدار البيضاء-سطات",
)
LINES = ("🔎 Vérifier", "🔎 تحقّق", "🔎 Check", "☑ Lu et compris")

FRENCH = {
    "2025-07-001": (
        "La date limite de déclaration est reportée au <b>17 juillet 2025</b>, sans majoration,"
        " pour tous les pharmaciens qui n'ont pas pu se connecter."
    ),
    "2025-07-002": "Réunion du Conseil régional ce soir à 19 h 30.",
    "2025-07-003": (
        "Chers confrères,\n\nLa connexion au portail Damancom se fait désormais avec un code reçu"
        ' par SMS. Pour activer ce mode :\n\n• ouvrez <a href="https://www.damancom.ma/fr/">'
        "Damancom</a> ;\n• choisissez « S’authentifier avec OTP » ;\n• saisissez le code à"
        " 6 chiffres.\n\nLa CNSS ne demande jamais ce code par téléphone. En cas de difficulté,"
        " appelez le 05 22 54 70 00 ou écrivez à support@cnss.ma."
    ),
    "2025-07-004": (
        "Si le salaire est &lt; 6 000 DH et l'effectif &gt; 10 personnes, la date limite est"
        " reportée au 17 juillet 2025. Contact : AT&amp;T, &lt;support@cnss.ma&gt;."
    ),
    "2025-07-005": (
        "Maintenance du portail : damancom.ma sera fermé du samedi 12 juillet à 22 h au dimanche"
        " 13 juillet à 6 h.\nLes déclarations déjà déposées ne sont pas touchées.\nIl n'y aura"
        " aucune pénalité pour ce week-end."
    ),
    "2025-07-006": (
        "<b>Affiliation des stagiaires</b>\n\n<blockquote>Article 3 : l'employeur déclare le"
        " stagiaire avant le 10 du mois.</blockquote>\n\nLe montant reste de 350,50 DH par mois."
        " Les pharmacies de moins de 3 salariés ne paient pas cette part."
    ),
    "2025-07-007": (
        "L'Ordre des pharmaciens rappelle que les gardes de l'Aïd sont obligatoires. Les listes"
        " sont affichées au siège. Aucune permutation n'est admise sans l'accord écrit du Conseil."
        " Les officines fermées sans motif seront convoquées devant la chambre de discipline."
    ),
    "2025-07-008": "Le paiement par virement est de nouveau possible sur www.damancom.ma/paiement",
    "2025-07-009": ("1️⃣ Ouvrez Damancom\n2️⃣ Choisissez le mois de juin 2025\n3️⃣ Validez avant 16 h"),
    "2025-07-010": (
        "Journée de formation le 22/07/2025 de 9h00 à 17h00, à la Faculté de pharmacie."
        " Inscription gratuite auprès de Mme Bennani (06 61 22 33 44), dans la limite de 120"
        " places."
    ),
}
ARABIC = {
    "2025-07-001": (
        "تم تأجيل آخر أجل للتصريح إلى <b>17 يوليوز 2025</b>، دون أي زيادة، بالنسبة لجميع"
        " الصيادلة الذين لم يتمكنوا من الولوج."
    ),
    "2025-07-005": (
        "صيانة البوابة: سيُغلق موقع damancom.ma من يوم السبت 12 يوليوز على الساعة 22 إلى يوم"
        " الأحد 13 يوليوز على الساعة 6.\nالتصريحات المودعة لا تتأثر بذلك.\nلن تُحتسب أي غرامة"
        " عن نهاية هذا الأسبوع."
    ),
}
ENGLISH = {
    "2025-07-001": (
        "The deadline for declarations is moved to <b>17 July 2025</b>, without any surcharge, for"
        " all pharmacists who could not log in."
    ),
    "2025-07-007": (
        "The Order of pharmacists recalls that duty rosters during Eid are mandatory. The lists"
        " are posted at the seat. No exchange is allowed without the written consent of the"
        " Council."
        " Pharmacies closed without reason will be called before the disciplinary chamber."
    ),
}
REPLACED = {"2025-07-001": FRENCH["2025-07-001"].replace("17 juillet", "15 juillet")}
WITHDRAWN = {
    "2025-06-004": (
        "Les pharmaciens doivent déposer leur attestation papier au guichet de leur agence avant"
        " le 30 juin 2025. Aucun envoi par courrier ne sera accepté."
    )
}
STATES = (
    (State.SENT, (FRENCH, ARABIC, ENGLISH)),
    (State.REPLACED, (REPLACED,)),
    (State.WITHDRAWN, (WITHDRAWN,)),
)


def version(number: str, html: str, state: State = State.SENT) -> Version:
    """Return a version with the lines that may stand around it."""
    own = (f"Annonce n° {number}", f"البلاغ رقم {number}", f"Announcement no. {number}")
    return Version(number, html, state, NAMES, LINES, own)


VERSIONS = tuple(
    version(number, html, state)
    for state, languages in STATES
    for texts in languages
    for number, html in texts.items()
)
ARCHIVE = Archive(VERSIONS)
IN_FORCE = tuple(one for one in VERSIONS if one.state is State.SENT)


@cache
def words_of(one: Version) -> str:
    """Return a version as somebody reads it."""
    return plain(one.html)[0]


def header_of(one: Version) -> str:
    """Return the header above a version."""
    return f"📣 CNSS · Casablanca-Settat\nAnnonce n° {one.number}\n\n"
