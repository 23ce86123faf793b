"""How an announcement goes out, in words: what its author turned on, and until when it holds."""

from collections.abc import Sequence

from bot.catalog.catalog import Catalog
from bot.core.announcements import Options
from bot.core.callbacks.drafts import Option


def options_of(options: Options) -> Sequence[tuple[Option, bool]]:
    """Return what an author may turn on or off, and whether it is on."""
    return (
        (Option.URGENT, options.is_urgent),
        (Option.SILENT, options.is_silent),
        (Option.PINNED, options.is_pinned),
        (Option.RECEIPT, options.asks_receipt),
    )


def chosen(catalog: Catalog, options: Options, language: str) -> str:
    """Return what is chosen, empty for nothing."""
    said = [
        catalog.text(f"announce-option-{option}", language)
        for option, is_on in options_of(options)
        if is_on
    ]
    if options.expires_on:
        day = catalog.date(options.expires_on, language)
        said.append(catalog.text("announce-expires-on", language, date=day))
    return catalog.beside(said, language)
