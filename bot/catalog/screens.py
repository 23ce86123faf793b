"""Reads content/screens.toml: what is recognised on a picture of a screen."""

from collections.abc import Mapping

from bot.catalog.model import Guide
from bot.catalog.reader import Reader
from bot.catalog.schemas.content import ScreensFile, StepScreenFile
from bot.catalog.topics import topic_ids
from bot.core.pictures.screens import ErrorScreen, Screens, StepScreen, keys

SCREENS = "screens.toml"


def read_screens(read: Reader, guides: Mapping[str, Guide]) -> Screens:
    """Return the screens, none when the file cannot be used; every problem is noted."""
    file = read.one(SCREENS, ScreensFile)
    if file is None:
        return Screens()
    topics = topic_ids(read)
    read.known(SCREENS, "menu", file.menu, topics, "topic")
    for error in file.error:
        read.known(SCREENS, "error", [error.topic], topics, "topic")
    return Screens(
        file.menu,
        tuple(ErrorScreen(one.topic, one.signs) for one in file.error),
        tuple(filter(None, (_step(read, one, guides) for one in file.step))),
        frozenset(keys(file.pointing)),
    )


def _step(read: Reader, one: StepScreenFile, guides: Mapping[str, Guide]) -> StepScreen | None:
    steps = (
        {step.key: n for n, step in enumerate(guides[one.guide].steps, 1)}
        if (one.guide in guides)
        else {}
    )
    if one.step not in steps:
        read.note(SCREENS, "step", f"names “{one.guide}: {one.step}”, which is no step")
        return None
    return StepScreen(one.guide, steps[one.step], one.signs, one.without)
