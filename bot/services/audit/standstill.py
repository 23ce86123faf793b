"""Nothing official is in force while the record is not what was noted of it beside its key."""

from datetime import datetime

from bot.services.audit.trail import AuditTrail
from bot.services.official.answers import OfficialAnswers
from bot.services.official.statements import Statements


class Standstill:
    """Looks at the record while the bot runs.

    Whoever may write the data can cut off its end, and with it that something was taken back.
    """

    def __init__(self, record: AuditTrail, answers: OfficialAnswers, values: Statements) -> None:
        self._record = record
        self._answers = answers
        self._values = values
        self._stands = False

    async def look(self, *, now: datetime) -> None:
        """Note how far the record goes; where it was cut, put what is official out of force."""
        if await self._record.note() or self._stands:
            return
        await self._answers.refresh(now=now)
        await self._values.refresh(now=now)
        self._stands = True
