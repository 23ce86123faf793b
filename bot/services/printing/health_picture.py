"""What the picture of the bot's health says in one language."""

from bot.catalog.catalog import Catalog
from bot.core.health.vitals import Cause, Health
from bot.rendering.health import HealthCard, HealthLine
from bot.services.health import health_words
from bot.services.printing.pictures import moment


def health_card(catalog: Catalog, health: Health, language: str) -> HealthCard:
    """Return how the bot is as a card."""
    free = health.vitals.free
    return HealthCard(
        locale=catalog.languages[language].locale,
        direction=catalog.languages[language].direction,
        title=health_words.title(catalog, health, language),
        is_well=not health.causes,
        lines=tuple(
            HealthLine(one.name, one.said, one.is_wrong)
            for one in health_words.lines(catalog, health, language)
        ),
        disk=-1.0 if free is None else 1 - free,
        disk_is_low=Cause.DISK in health.causes,
        disk_title=catalog.text("print-health-disk", language),
        note=moment(catalog, "print-health-note", language, health.at),
    )
