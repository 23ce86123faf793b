"""The command line: `python -m bot [run|playground|check|ask|guide]` and its exit codes."""

import argparse
import asyncio
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.catalog.catalog import Catalog

OK, UNREACHABLE, MISCONFIGURED = 0, 69, 78  # sysexits.h: EX_OK, EX_UNAVAILABLE, EX_CONFIG
USAGE = 2  # what argparse exits with

CONTENT = Path(__file__).parent.parent / "content"
PORT = 8088


class RefusedError(Exception):
    """The command cannot go on: what to say, and the exit code."""

    def __init__(self, problems: list[str], code: int) -> None:
        super().__init__("\n".join(problems))
        self.code = code


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        match options.command:
            case "check":
                _check()
            case "ask":
                _ask(options)
            case "guide":
                _list_guides()
            case "playground":
                _serve(playground=True, port=options.port, server_only=options.server_only)
            case "run":
                _serve(playground=False)
            case _:
                _serve(playground=None)
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return refused.code
    except KeyboardInterrupt:
        return OK
    return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Confrère, the Telegram bot for pharmacists. Without a command it serves"
        " Telegram when BOT_TOKEN is set, and else opens the playground.",
    )
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("run", help="serve Telegram (needs BOT_TOKEN)")
    playground = commands.add_parser(
        "playground", help="try the bot in a browser, without a token"
    )
    playground.add_argument("--port", type=int, default=PORT, help=f"default {PORT}")
    playground.add_argument(
        "--server-only", action="store_true", help="only the Bot API server, for other clients"
    )
    commands.add_parser("check", help="check everything under content/")
    ask = commands.add_parser("ask", help="search the FAQ")
    ask.add_argument("text", nargs="?", help="a question")
    ask.add_argument(
        "--jsonl", action="store_true", help='read {"text": …} lines, write {"id": …} lines'
    )
    guide = commands.add_parser("guide", help="the guides")
    guide.add_argument("--list", action="store_true", required=True, help="name the guides")
    return parser


def _catalog() -> "Catalog":
    from bot.catalog.load import ContentError, load

    try:
        return load(CONTENT, today=datetime.now(UTC).date())
    except ContentError as error:
        raise RefusedError([str(problem) for problem in error.problems], MISCONFIGURED) from error


def _check() -> None:
    catalog = _catalog()
    for warning in catalog.warnings:
        print(f"warning: {warning}")
    if catalog.awaiting:
        print("Awaiting the Order:")
        for topic, what in catalog.awaiting:
            print(f"  {topic}: {what}")
    print(
        f"content is sound: {len(catalog.guides)} guides, {len(catalog.topics)} topics"
        f" ({len(catalog.awaiting)} awaiting the Order), {len(catalog.languages)} languages"
    )


def _ask(options: argparse.Namespace) -> None:
    from bot.core.answers import Outcome
    from bot.services.faq import Faq

    faq = Faq(_catalog())

    def answer(text: str) -> str:
        found = faq.find(text)
        is_sure = found.decision.outcome is Outcome.ANSWER
        return json.dumps(
            {
                "id": found.decision.topics[0] if is_sure else None,
                "confidence": round(found.confidence, 4),
                "candidates": [
                    [candidate.topic, round(candidate.score, 4)]
                    for candidate in found.ranked
                    if candidate.topic is not None
                ],
            },
            ensure_ascii=False,
        )

    if options.text is not None:
        print(answer(options.text))
        return
    if not options.jsonl:
        raise RefusedError(
            ["ask: give a question, or --jsonl with lines on standard input."], USAGE
        )
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            text = str(json.loads(line)["text"])
        except (ValueError, KeyError, TypeError):
            # One answer a line, in order, whatever the line: a reader must not lose count.
            print(f'line {number} is not a JSON object with "text".', file=sys.stderr)
            text = ""
        print(answer(text), flush=True)


def _list_guides() -> None:
    for guide in _catalog().guides.values():
        languages = " ".join(guide.title)
        print(f"{guide.slug}  method={guide.method}  steps={len(guide.steps)}  {languages}")


def _serve(*, playground: bool | None, port: int = PORT, server_only: bool = False) -> None:
    """Serve Telegram or the playground until the process is told to stop."""
    from bot import app
    from bot.settings import SettingsError, load_settings

    try:
        settings = load_settings()
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error
    in_playground = settings.bot_token is None if playground is None else playground
    if not in_playground and settings.bot_token is None:
        raise RefusedError(["BOT_TOKEN: `run` needs the token of the bot."], MISCONFIGURED)
    if not in_playground and settings.now is not None:
        raise RefusedError(["CONFRERE_NOW: only for the playground."], MISCONFIGURED)
    catalog = None if server_only else _catalog()
    try:
        if in_playground:
            asyncio.run(app.serve_playground(settings, catalog, port=port))
        elif catalog is not None:
            asyncio.run(app.serve_telegram(settings, catalog))
    except app.UnreachableError as error:
        raise RefusedError([str(error)], UNREACHABLE) from error


if __name__ == "__main__":
    sys.exit(main())
