"""What lost the head it stood under, or the words that turn it, is not called a part of ours."""

import pytest

from bot.core.verification.verdict import Verdict, verify
from bot.core.verification.versions import Archive
from tests.core.verification.sent import version

OURS = """Tour de garde du 14 août

Ordre — annonce n° 2025-08-001

Pharmacies ouvertes :
• Pharmacie Atlas
• Pharmacie du Port

Pharmacies fermées :
• Pharmacie Centrale
• Pharmacie Al Amal

Documents acceptés :
1. le bordereau signé
2. le reçu de paiement

Interdit :
1. le chèque barré de l’officine
2. la copie de la CIN

Le dossier n’est reçu qu’après paiement, sauf à Rabat.
La cotisation de 900 DH se paie au guichet, si le dossier est complet."""
TURNED = (
    "Pharmacies ouvertes :\n• Pharmacie Atlas\n• Pharmacie Centrale\n• Pharmacie Al Amal",
    "Documents acceptés :\n1. le bordereau signé\n2. la copie de la CIN",
    OURS.replace("Interdit :\n1. le chèque barré de l’officine\n", ""),
    "1. le chèque barré de l’officine\n2. la copie de la CIN",
    "• Pharmacie Centrale\n• Pharmacie Al Amal",
    "Le dossier n’est reçu qu’après paiement",
    "La cotisation de 900 DH se paie au guichet",
)
PARTS = (
    "Pharmacies fermées :\n• Pharmacie Centrale\n• Pharmacie Al Amal",
    "Pharmacies ouvertes :\n• Pharmacie Atlas\n\nPharmacies fermées :\n• Pharmacie Centrale",
    "Documents acceptés :\n1. le bordereau signé\n2. le reçu de paiement",
    "Tour de garde du 14 août\n\nDocuments acceptés :\n1. le bordereau signé",
    "Interdit :\n2. la copie de la CIN",
    "Le dossier n’est reçu qu’après paiement, sauf à Rabat.",
    "La cotisation de 900 DH se paie au guichet, si le dossier est complet.",
)
ANNOUNCED = (
    "Cotisation\nannonce n° 2025-06-010\n\nElle est de 900 DH par an. Elle se paie au guichet."
)


@pytest.mark.parametrize("copy", TURNED)
def test_what_lost_what_turns_it_is_altered(copy: str) -> None:
    found = verify(copy, (), Archive([version("2025-08-001", OURS)]))
    assert found.verdict is Verdict.ALTERED


@pytest.mark.parametrize("copy", PARTS)
def test_what_is_cut_with_its_head_is_a_part(copy: str) -> None:
    found = verify(copy, (), Archive([version("2025-08-001", OURS)]))
    assert (found.verdict, found.foreign) == (Verdict.PARTLY, ())


@pytest.mark.parametrize("sign", ["n°", "N°", "nº", "no.", "numéro"])
def test_the_sign_of_a_number_denies_nothing(sign: str) -> None:
    ours = ANNOUNCED.replace("n°", sign)
    found = verify(ours.partition("\n\n")[2], (), Archive([version("2025-06-010", ours)]))
    assert (found.verdict, found.foreign) == (Verdict.PARTLY, ())
