"""The search as a start has it: fitted to the content first, where it is not."""

import asyncio
from subprocess import SubprocessError

import structlog

from bot.catalog.catalog import Catalog
from bot.search.encoder import BUILD
from bot.search.live.aside import fit
from bot.services.questions.corpus import corpus
from bot.services.questions.faq import Faq

log = structlog.get_logger()


async def fitted(catalog: Catalog) -> Faq:
    """Return the search; cancelled, the process that fits it ends at once."""
    try:
        await fit(await asyncio.to_thread(corpus, catalog), BUILD)
    except (OSError, SubprocessError) as error:
        log.warning("search could not be fitted aside", reason=str(error))
    return await asyncio.to_thread(Faq, catalog)
