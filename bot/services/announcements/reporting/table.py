"""The counts of a report as a table that a spreadsheet opens, in the words of its reader."""

import csv
import io
from collections import Counter
from collections.abc import Sequence

from bot.catalog.catalog import Catalog
from bot.core.sending.delivery import Reason, Status
from bot.services.deadlines.declarations import FEWEST_SHOWN
from bot.storage.database import Row

_COLUMNS = ("chat", "language", "region", "status", "reason", "number")
# Between columns: what Excel expects in Morocco, in French and Arabic, where the comma is that of
# numbers. No line `sep=;` above: Excel then takes no notice of the mark that says UTF-8.
_SIGN = ";"


def written(
    catalog: Catalog, rows: Sequence[Row], language: str, *, only: str | None = None
) -> str:
    """Return the counts of `rows` as CSV; regions of too few people are counted as one.

    `only` is the one region that it was for: everybody knows that who got it is there.
    """
    people = Counter[str]()
    for row in rows:
        if not row["is_group"] and row["region"]:
            people[row["region"]] += row["number"]
    shown = {
        region for region, number in people.items() if number >= FEWEST_SHOWN or region == only
    }
    counts = Counter[tuple[str, ...]]()
    for row in rows:
        counts[_cells(catalog, row, shown, language)] += row["number"]
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=_SIGN)
    writer.writerow([catalog.text(f"report-column-{name}", language) for name in _COLUMNS])
    writer.writerows([*cells, number] for cells, number in counts.items())
    return lines.getvalue()


def _cells(catalog: Catalog, row: Row, shown: set[str], language: str) -> tuple[str, ...]:
    def say(key: str, **values: str | int) -> str:
        return catalog.text(key, language, **values)

    if row["is_group"]:
        region = ""
    elif row["region"] in shown:
        region = catalog.regions[row["region"]].name[language]
    else:
        region = say("report-region-others", few=FEWEST_SHOWN)
    status = row["status"]
    has_cause = status != Status.SENT and (row["reason"] or status in _FAILED)
    return (
        say(f"report-chat-{'group' if row['is_group'] else 'person'}"),
        catalog.languages[row["language"]].name,
        region,
        say(f"report-status-{status}"),
        say("report-reason", reason=row["reason"] or Reason.REFUSED) if has_cause else "",
    )


_FAILED = {Status.UNREACHABLE, Status.REJECTED}
