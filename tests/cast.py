"""The people of the playground, by the names the tests use."""

from typing import Final

AMINA: Final = 1001  # pharmacist, French
YOUSSEF: Final = 1002  # pharmacist, Arabic
SARAH: Final = 1003  # pharmacist, English
KARIM: Final = 2001  # officer of the Order
SALMA: Final = 2002  # officer of the Order
NADIA: Final = 3001  # regional director of the CNSS
GROUP: Final = -1001000000001  # Amina, Youssef, and Karim as its administrator
