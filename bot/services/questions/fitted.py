"""The search as a start has it: fitted to the content first, where it is not."""

import asyncio
from subprocess import SubprocessError

import structlog

from bot.catalog.catalog import Catalog
from bot.search import encoder
from bot.search.corpus import Corpus
from bot.search.live.aside import fit
from bot.services.questions.corpus import corpus
from bot.services.questions.faq import Faq

log = structlog.get_logger()


async def fitted(catalog: Catalog) -> Faq:
    """Return the search; cancelled, the process that fits it ends at once."""
    await fit_first(await asyncio.to_thread(corpus, catalog))
    return await asyncio.to_thread(Faq, catalog)


async def fit_first(known: Corpus) -> None:
    """Fit the search to a corpus, unless it is; where that fails, the log says so."""
    try:
        await fit(known, encoder.BUILD)
    except (OSError, SubprocessError) as error:
        log.warning("search could not be fitted aside", reason=str(error))
