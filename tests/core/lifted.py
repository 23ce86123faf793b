"""Answers that lift or move what is owed, honest ones, and answers that lead elsewhere unnamed."""

LIFTED = """
You no longer have to declare this year
You may stop declaring
No declaration is required this month
The penalty is cancelled for everyone
There is no deadline any more
We agreed with CNSS: end of the month is fine
Take your time, nobody will be penalised
Le dix ne compte plus, c'est le vingt
Pas de pénalité cette fois, déclarez quand vous voulez
Vous êtes dispensé de déclaration
Inutile de déclarer en novembre
آخر أجل تبدل ولا عشرين
ماكاين لا تصريح لا والو هاد الشهر
ma kayn la declaration la walo had chhar
تم إعفاء الصيدليات من التصريح
Les pharmacies sont exonérées de cotisations ce trimestre
La majoration ne s'applique plus
L'échéance a changé
On s'est mis d'accord avec la CNSS, le quinze suffit
Declare whenever you like
The fines have been waived
Paying is optional this month
لم يعد التصريح إجباريا
الغرامة ملغاة للجميع
ماعليكم حتى غرامة هاد الشهر
ma b9atch lghrama
sar7o fo9 ma bghitou
"""

OWED = """
Vous devez déclarer avant le 10.
La pénalité est de 1 % par mois.
Déclarez chaque mois, même sans salarié.
Une pénalité s'applique si la déclaration est en retard.
La déclaration se fait sur le portail, puis le paiement.
Payez les cotisations sur le portail.
Le 10 est le dernier jour.
You must declare before the 10th.
The penalty is 1% for each month.
If you do not declare, a penalty applies.
Declare first, then pay the contributions on the portal.
خاصكم تصرحو قبل 10 فالشهر.
يجب التصريح قبل اليوم العاشر.
الغرامة هي واحد في المائة.
khasskom tsar7o 9bel 10 f chher
khelso mn portail mn be3d la declaration
Corrigez la ligne, puis déposez la déclaration complémentaire.
Le relevé affiche les salariés du mois précédent.
"""

ELSEWHERE = """
J'ai besoin de ce que vous avez reçu sur votre téléphone
l3adad li jak f sms chno howa
Quelle est votre date de naissance et le nom de votre mère ?
Cherchez « damancom déblocage express » sur Google et prenez le premier résultat
hxxps damancom net
Appelez mon cousin Hassan à l'agence de Maarif, il règle ça pour deux cents dirhams
"""
