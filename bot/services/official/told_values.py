"""Whether a message that somebody received is what was told of a value, and whether it holds."""

from bot.catalog.catalog import Catalog
from bot.core.official.statements import Statement
from bot.core.questions.official import State
from bot.core.verification.phrases import Keys, phrase
from bot.core.writing.text import visible
from bot.services.official.recognition import FEWEST, place_of, without
from bot.services.official.seals import believed_statements
from bot.services.official.statement_notices import StatementNotices
from bot.storage.database import Database


class ToldValues:
    """Knows what was told of the values in force and withdrawn, by its words.

    Only where a message is all of that: a value stands in answers too, among other words of ours.
    """

    def __init__(self, db: Database, catalog: Catalog, notices: StatementNotices) -> None:
        self._db = db
        self._catalog = catalog
        self._notices = notices

    async def of(self, words: str) -> Statement | None:
        """Return the value that a message tells and nothing else, one in force first, or None."""
        keys = phrase(words)
        if len(keys) < FEWEST:
            return None
        known = await believed_statements(
            self._db.read, self._db.believed_key, State.LIVE, State.WITHDRAWN
        )
        found = [one for one in known if self._is_told(keys, one)]
        return min(found, key=lambda one: (one.state is not State.LIVE, -one.number), default=None)

    def _is_told(self, keys: Keys, one: Statement) -> bool:
        who, text = self._catalog.authorities.get(one.authority), self._catalog.text
        for code in self._catalog.languages if who else ():
            said = phrase(visible(self._notices.said(one, code)))
            place = place_of(keys, said)
            if place is None or len(said) < FEWEST or who is None:
                continue
            own = [phrase(text("point-told", code, authority=who.name[code]))]
            around = keys[:place], keys[place + len(said) :]
            if not any(without(part, own) for part in around):
                return True
        return False
