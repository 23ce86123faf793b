"""The power goes while the log is written: what was committed is there, the torn rest is not."""

import os
import shutil
from pathlib import Path

from bot.storage.database import DATABASE, Database


async def test_wherever_the_log_is_torn_what_was_committed_is_there(tmp_path: Path) -> None:
    """Cut at each commit, inside of each frame, and with rubbish where the next one was begun."""
    whole, sizes = tmp_path / "whole", []
    whole.mkdir()
    log = whole / f"{DATABASE}-wal"
    async with Database.open(whole / DATABASE) as db:
        await db.empty_log()
        for number in range(1, 9):
            async with db.transaction() as tx:
                await tx.execute(
                    "INSERT INTO inbox (update_id, chat_key, payload, received_at)"
                    " VALUES (?, '5', ?, '2025-07-09')",
                    (number, "x" * 3000 * number),
                )
            sizes.append(log.stat().st_size)
        for name in (DATABASE, log.name):  # as they lie on the disk, nobody has closed them
            shutil.copyfile(whole / name, tmp_path / name)

    written = (tmp_path / log.name).read_bytes()
    cuts = sorted({*sizes, *(size - 1 for size in sizes), *(size - 4000 for size in sizes)})
    for number, cut in enumerate(cuts):
        other = bytes(
            255 - byte for byte in written[cut : cut + 1]
        )  # never, by chance, what belongs there
        for torn in (b"", other + os.urandom(3000)):
            place = tmp_path / f"{number}{len(torn)}"
            place.mkdir()
            shutil.copyfile(tmp_path / DATABASE, place / DATABASE)
            (place / log.name).write_bytes(written[:cut] + torn)
            async with Database.open(place / DATABASE) as db:
                rows = await db.read.all("SELECT update_id, length(payload) AS l FROM inbox")
                found = [(row["update_id"], row["l"]) for row in rows]
                committed = sum(size <= cut for size in sizes)
                assert found == [(n, 3000 * n) for n in range(1, committed + 1)]
