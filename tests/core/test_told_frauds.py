"""Who tells of a fraud in few words is warned; who tells of trouble with the portal is not."""

import pytest

from bot.core.situations.situations import Fraud
from tests.built import content
from tests.core.asked_secrets import lines
from tests.core.told_frauds import ASKED, CALM, DONE, INTRUDED


@pytest.mark.parametrize("text", lines(INTRUDED))
def test_who_finds_somebody_in_their_account_is_told_to_change_the_password(text: str) -> None:
    """Entered, used, stolen, or something in it was changed by somebody else."""
    assert content().situations.fraud(text) is Fraud.INTRUDED


@pytest.mark.parametrize("text", lines(DONE))
def test_who_read_or_told_a_code_to_somebody_is_told_what_to_do(text: str) -> None:
    """Given, read out, shown, typed because somebody said so."""
    assert content().situations.fraud(text) is Fraud.DONE


@pytest.mark.parametrize("text", lines(ASKED))
def test_who_suspects_a_fraud_or_is_asked_for_money_is_told_to_give_nothing(text: str) -> None:
    """A message that looks false, a copy of the portal, money for an account."""
    assert content().situations.fraud(text) is Fraud.ASKED


@pytest.mark.parametrize("text", lines(CALM))
def test_what_happens_to_everybody_is_no_fraud(text: str) -> None:
    """One's own accountant, one's own changes, what the portal asks, what is due."""
    assert content().situations.fraud(text) is None


TOLD = """
un code arrive alors que je n'ai rien fait
ma déclaration a été modifiée et c'est pas moi
mon numéro de téléphone sur damancom a été remplacé
code reçu à 3h du matin, ce n'est pas moi
تلقيت رمزا لم أطلبه
jani code bla mantleb
kayjini code o ana ma dkhltch
un confrère sur whatsapp me demande le code reçu par erreur
quelqu'un me dit qu'il m'a envoyé un code par erreur
je lui ai envoyé une capture du sms
le rib de remboursement a changé tout seul
mon RIB a été changé sur le portail
rib dyali tbeddel bo7do
des déclarations que je n'ai pas faites apparaissent
kayn khddam makan3rfouch f déclaration
ma secrétaire a publié le mot de passe dans le groupe
le stagiaire a partagé nos identifiants sur facebook
un groupe telegram propose de déclarer à ma place contre mes accès
un coursier est venu récupérer ma cnie
sift tswira dyal lacarte l wa7ed ma3reftoch
ja wa7ed l pharmacie o bgha lpin
nassabin chddouni
t9oleb 3lia wa7ed
t9rsnt f damancom
"""
QUIET = """
je n'ai rien reçu
le code n'arrive pas alors que je n'ai rien changé
un collègue a partagé dans le groupe que le code arrive par e-mail
un coursier est venu récupérer le dossier
mon comptable propose de déclarer à ma place
le mot de passe a été changé avec succès sur le portail
j'ai tapé un chiffre par erreur
"""


@pytest.mark.parametrize("text", lines(TOLD))
def test_what_nobody_asked_for_or_did_is_a_fraud(text: str) -> None:
    """A code, a change, a card that is fetched, an offer to declare, what is shown to many."""
    assert content().situations.fraud(text) is not None


@pytest.mark.parametrize("text", lines(QUIET))
def test_what_stands_near_these_is_none(text: str) -> None:
    """Nothing came, one's own accountant, a slip of the finger."""
    assert content().situations.fraud(text) is None
