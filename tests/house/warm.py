"""What a house reads before it serves, for the process whose copies the houses are."""

from tests import built

built.content()
built.faq()
