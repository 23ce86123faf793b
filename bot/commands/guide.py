"""`guide`: prints a guide into files, or names the guides."""

import argparse
import asyncio
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.parsing import bot_name
from bot.commands.refusal import MISCONFIGURED, USAGE, RefusedError, catalog, save

if TYPE_CHECKING:
    from bot.catalog.catalog import Catalog
    from bot.services.printing.printables import RenderedFile


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the command."""
    guide = commands.add_parser("guide", help="print a guide into files, or name the guides")
    guide.add_argument("--list", action="store_true", help="name the guides")
    guide.add_argument("--method", help="otp or eid")
    guide.add_argument("--lang", help="fr, ar or en")
    guide.add_argument(
        "--kind",
        choices=["sheet", "phone", "steps"],
        help="one page of A4, a PDF for a phone, or a picture for each step",
    )
    guide.add_argument(
        "--bot", type=bot_name, help="the bot's name on Telegram, to print its address"
    )
    guide.add_argument("--out", type=Path, help="the directory for the files; made when missing")


def run(options: argparse.Namespace) -> None:
    """Print it. Raises RefusedError."""
    content = catalog()
    if options.list:
        for guide in content.guides.values():
            languages = " ".join(content.languages)
            print(f"{guide.slug}  method={guide.method}  steps={len(guide.steps)}  {languages}")
        return
    if None in (options.method, options.lang, options.kind, options.out):
        raise RefusedError(["guide: give --method, --lang, --kind and --out, or --list."], USAGE)
    slugs = [guide.slug for guide in content.guides.values() if guide.method == options.method]
    if not slugs or options.lang not in content.languages:
        methods = ", ".join(guide.method for guide in content.guides.values())
        known = f"methods {methods}; languages {', '.join(content.languages)}"
        raise RefusedError([f"guide: there is only this: {known}."], USAGE)
    printed = asyncio.run(
        _printed(content, slugs[0], options.lang, options.kind, options.bot or "")
    )
    save("guide", options.out, printed)


async def _printed(
    content: "Catalog", slug: str, language: str, kind: str, bot: str
) -> "tuple[RenderedFile, ...]":
    from bot.rendering.typst_renderer import RenderError, TypstRenderer
    from bot.services.printing.printables import Printables

    now = datetime.now(UTC)
    with closing(TypstRenderer()) as renderer:
        prints = Printables.of_content(content, renderer, bot=bot)
        try:
            if kind == "steps":
                return await prints.steps(slug, language)
            if kind == "phone":
                return (await prints.phone(slug, language, now=now),)
            return (await prints.sheet(slug, language, now=now),)
        except RenderError as error:
            raise RefusedError([str(error)], MISCONFIGURED) from error
