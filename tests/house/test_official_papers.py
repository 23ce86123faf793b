"""The PDF that the Order and the CNSS publish stands first wherever the bot offers one."""

from tests.cast import AMINA
from tests.house.conftest import Running, buttons
from tests.house.test_documents import pdf, published


async def test_the_official_document_stands_first_below_pdf_too(running: Running) -> None:
    """As who publishes it is told: « en tête des boutons de /guide et de /pdf »."""
    await published(running, pdf())
    assert buttons(await running.phone.ask(AMINA, "/pdf"))[0] == "official:1"
