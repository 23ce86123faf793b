"""What the operator reads of deliveries that did not arrive."""

from collections.abc import Iterable
from datetime import datetime

import structlog

from bot.core.sending.delivery import Attempt, Delivery, Reason, Status
from bot.core.sending.spells import Spell

_PASSING = {Reason.FLOOD, Reason.SERVER, Reason.NEVER_LEFT, Reason.NO_ANSWER}

log = structlog.get_logger()


class Telling:
    """Logs each delivery that will not arrive; a trouble that passes once, however many meet it.

    What became of each stands in its row and in the report.
    """

    def __init__(self) -> None:
        self._spell = Spell()

    def tell(self, back: Iterable[tuple[Delivery, Attempt]], *, now: datetime) -> None:
        """Take what came back."""
        for delivery, attempt in back:
            if attempt.status is Status.SENT:
                if lasted := self._spell.ended(now):
                    log.info("delivering again", lasted=str(lasted), failures=self._spell.met)
            elif attempt.reason not in _PASSING or self._spell.begins(now):
                log.info(
                    "not delivered",
                    delivery=delivery.delivery_id,
                    key=delivery.key,
                    status=str(attempt.status),
                    reason=attempt.reason,
                    detail=attempt.detail,
                )
