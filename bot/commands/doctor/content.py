"""The content, and the search that is fitted to it."""

from collections.abc import Iterator

from bot.commands.doctor.finding import Finding, problem, warning, well
from bot.commands.refusal import MISCONFIGURED, RefusedError, catalog


def findings() -> list[Finding]:
    """Return what was found."""
    return list(_found())


def _found() -> Iterator[Finding]:
    from bot.search.live.aside import is_fitted
    from bot.services.questions.corpus import corpus

    try:
        content = catalog()
    except RefusedError as error:
        first, *more = str(error).splitlines()
        also = f", and {len(more)} more" if more else ""
        yield problem("content", f"{first}{also}", "run `check`", MISCONFIGURED)
        return
    yield well(
        "content",
        f"sound: {len(content.guides)} guides, {len(content.topics)} topics,"
        f" {len(content.languages)} languages",
    )
    yield (
        well("search", "fitted to the content")
        if is_fitted(corpus(content))
        else warning(
            "search", "not fitted to the content", "run `model`; else the next start waits for it"
        )
    )
