"""The service of announcements over a hall: they leave, are corrected and taken back."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.core.announcements import Announcement, Options
from bot.core.attachments import File, FileKind
from bot.core.sending.delivery import Attempt, Delivery, Reason, Status
from bot.storage import announcements
from tests.approving import approved
from tests.built import services
from tests.delivery.conftest import GROUPS, PEOPLE, Hall

AUTHOR, OFFICER = 5007, 5008
SECOND = timedelta(seconds=2)
PHOTOS = tuple(File(FileKind.PHOTO, f"id{n}", f"unique{n}", size=9) for n in range(3))
TOO_OLD = Attempt(Status.REJECTED, reason=Reason.TOO_OLD)
START = datetime(2025, 7, 10, 8, tzinfo=UTC)


class Office:
    """The service over a hall: announcements leave, and are taken back."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.db = hall.db
        made = services(hall.db, (AUTHOR, OFFICER))
        self.departures = made.departures
        self.sending = made.sending
        self.withdrawals = made.withdrawals
        self.traces = made.traces
        self.numbers = count(100)

    @classmethod
    async def open(cls, hall: Hall) -> "Office":
        """Have everybody in the hall want announcements, and send them through it."""
        async with hall.db.transaction() as tx:
            await tx.execute("UPDATE members SET wants_announcements = 1")
            await tx.execute("DELETE FROM messages")  # ours are written by the service
        made = cls(hall)
        hall.send = made.send  # type: ignore[method-assign]
        hall.pump = hall.another_pump()
        return made

    async def send(self, delivery: Delivery) -> Attempt:
        """Give each message a number of its own."""
        self.hall.sent.append(delivery)
        planned = self.hall.answers.get(delivery.chat_id)
        if planned:
            return planned.pop(0)
        is_new = delivery.message.kind in {"files", "notice"} or delivery.edits is None
        number = next(self.numbers) if is_new else delivery.edits
        also = tuple(next(self.numbers) for _ in delivery.message.files[1:])
        return Attempt(Status.SENT, message_id=number, also=also)

    async def leave(
        self,
        *,
        corrects: Announcement | None = None,
        files: Sequence[File] = (),
        text: str = "Bonjour",
        texts: Mapping[str, str] | None = None,
        options: Options | None = None,
    ) -> Announcement:
        """Let an approved announcement begin."""
        now = self.hall.now
        async with self.db.transaction() as tx:
            draft = await approved(
                tx,
                AUTHOR,
                OFFICER,
                text=text,
                texts=texts,
                files=files,
                options=options,
                corrects=corrects,
                now=now,
            )
            found = await self.departures.begin(tx, draft, corrects, now=now)
        await self.sending.advance(now=now)
        return found

    async def everything(self, rounds: int = 8) -> None:
        """Let all go out, as long as the pause after the first few and the chats' limits take."""
        for turn in range(rounds):
            await self.hall.drain()
            await self.sending.advance(now=self.hall.now)
            self.hall.now += timedelta(minutes=4) if turn == 0 else SECOND
        await self.hall.drain()

    async def withdraw(self, one: Announcement, *, tells: bool = False) -> None:
        """Take it back."""
        found = await announcements.find(self.db.read, one.id)
        assert found is not None
        assert await self.withdrawals.withdraw(
            found, officer_id=OFFICER, tells=tells, now=self.hall.now
        )

    def left(self) -> dict[int, set[int]]:
        """Return what is in each chat: sent and not deleted."""
        here: dict[int, set[int]] = {chat: set() for chat in (*PEOPLE, *GROUPS)}
        numbers = count(100)
        for delivery in self.hall.sent:
            kind = delivery.message.kind
            if kind == "delete":
                here[delivery.chat_id] -= {delivery.edits or 0, *delivery.also}
            elif kind not in {"pin", "unpin"} and (
                delivery.edits is None or kind in {"files", "notice"}
            ):
                for _ in range(max(1, len(delivery.message.files))):
                    here[delivery.chat_id].add(next(numbers))
        return here

    def of_kind(self, kind: str) -> list[Delivery]:
        """Return what was sent of a kind."""
        return [delivery for delivery in self.hall.sent if delivery.message.kind == kind]
