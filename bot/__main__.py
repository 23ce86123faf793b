"""The command line: `python -m bot COMMAND`, as bot/commands/README.md lists them."""

import argparse
import asyncio
import gc
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands import (
    audit,
    backup,
    brake,
    check,
    doctor,
    drill,
    export,
    guide,
    rehome,
    restore,
)
from bot.commands.parsing import Parser
from bot.commands.refusal import MISCONFIGURED, OK, UNREACHABLE, USAGE, RefusedError
from bot.commands.refusal import catalog as _catalog

if TYPE_CHECKING:
    from bot.services.questions.faq import Faq

PORT = 8088
MOST_PORTS = 65_535


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit code."""
    options = parser().parse_args(arguments)
    try:
        _run(options)
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return refused.code
    except KeyboardInterrupt:
        return OK
    return OK


def _run(options: argparse.Namespace) -> None:
    commands: dict[str | None, Callable[[], None]] = {
        "check": lambda: asyncio.run(check.run(options)),
        "model": _model,
        "ask": lambda: _ask(options),
        "verify": lambda: _verify(options),
        "redact": lambda: _redact(options),
        "guide": lambda: guide.run(options),
        "backup": lambda: backup.run(options),
        "restore": lambda: asyncio.run(restore.run(options)),
        "doctor": lambda: asyncio.run(doctor.run(options)),
        "rehome": lambda: asyncio.run(rehome.run(options)),
        "drill": lambda: drill.run(options),
        "audit": lambda: asyncio.run(audit.run(options)),
        "export": lambda: asyncio.run(export.run(options)),
        "playground": lambda: _serve(
            playground=True, port=options.port, server_only=options.server_only
        ),
        **dict.fromkeys(brake.COMMANDS, lambda: _brake(options)),
        "run": lambda: _serve(playground=False),
        None: lambda: _serve(playground=None),
    }
    commands[options.command]()


def parser() -> argparse.ArgumentParser:
    """Return the command line: each command, its options, and what they are for."""
    parser: argparse.ArgumentParser = Parser(
        prog="confrere" if Path(sys.argv[0]).stem == "confrere" else "python -m bot",
        description="Confrère, the Telegram bot for pharmacists. Without a command it serves"
        " Telegram when BOT_TOKEN is set, and else opens the playground.",
    )
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("run", help="serve Telegram (needs BOT_TOKEN)")
    playground = commands.add_parser(
        "playground", help="try the bot in a browser, without a token"
    )
    playground.add_argument("--port", type=_port, default=PORT, help=f"default {PORT}")
    playground.add_argument(
        "--server-only", action="store_true", help="only the Bot API server, for other clients"
    )
    audit.add_parser(commands)
    brake.add_parser(commands)
    export.add_parser(commands)
    guide.add_parser(commands)
    backup.add_parser(commands)
    restore.add_parser(commands)
    rehome.add_parser(commands)
    doctor.add_parser(commands)
    drill.add_parser(commands)
    check.add_parser(commands)
    commands.add_parser("model", help="fit the FAQ search now, not at the first start")
    ask = commands.add_parser("ask", help="search the FAQ")
    ask.add_argument("text", nargs="?", help="a question")
    ask.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"text": …} lines, write {"id": …, "ids": …} lines',
    )
    ask.add_argument(
        "--explain", action="store_true", help="tell how the question was read, and what decided"
    )
    verify = commands.add_parser("verify", help="tell whether received messages are ours")
    verify.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"ours": …, "text": …, "links": …} lines, write {"verdict": …} lines',
    )
    redact = commands.add_parser("redact", help="erase codes, passwords and identifiers")
    redact.add_argument(
        "--jsonl", action="store_true", help='read {"text": …} lines, write {"kept": …} lines'
    )
    return parser


def _port(value: str) -> int:
    number = int(value) if value.isascii() and value.isdigit() else -1
    if not 0 <= number <= MOST_PORTS:
        raise argparse.ArgumentTypeError(f"{value} is no port: give one from 0 to {MOST_PORTS}")
    return number


def _faq() -> "Faq":
    from bot import logs
    from bot.services.questions.fitted import fitted

    logs.configure()
    return asyncio.run(fitted(_catalog()))


def _model() -> None:
    from bot import logs
    from bot.search import encoder
    from bot.search.ranker import Ranker
    from bot.services.questions.corpus import corpus
    from bot.services.questions.fitted import fit_first

    logs.configure()
    known = corpus(_catalog())
    gc.collect()  # the content is let go, circles and all: fitting needs the room
    asyncio.run(fit_first(known))
    Ranker(known, encoder.BUILD)
    print("the FAQ search is fitted to the content")


def _ask(options: argparse.Namespace) -> None:
    from bot.core.questions.answers import Outcome
    from bot.jsonl import answer_lines, text_of

    faq = _faq()

    def answer(text: str) -> dict[str, object]:
        found = faq.find(text)
        is_sure = found.decision.outcome is Outcome.ANSWER
        ids = found.decision.topics if is_sure else ()
        return {
            "id": next(iter(ids), None),
            "ids": ids,
            "offered": found.beside if is_sure else found.decision.topics,
            "confidence": round(found.confidence, 4),
            "candidates": [
                [candidate.topic, round(candidate.score, 4)]
                for candidate in found.ranked
                if candidate.topic is not None
            ],
        }

    if options.text is not None:
        print(json.dumps(answer(options.text), ensure_ascii=False))
        if options.explain:
            print("\n".join(faq.explain(options.text).lines()))
        return
    if not options.jsonl:
        raise RefusedError(
            ["ask: give a question, or --jsonl with lines on standard input."], USAGE
        )
    answer_lines(text_of, answer, needs='"text"', otherwise=answer(""))


def _verify(options: argparse.Namespace) -> None:
    from bot.core.calendar.morocco import day_of
    from bot.jsonl import answer_lines
    from bot.services.verification.verified_lines import NEEDS, OTHERWISE, answer, reading

    if not options.jsonl:
        raise RefusedError(["verify: give --jsonl, and lines on standard input."], USAGE)
    today = day_of(datetime.now(UTC))
    answer_lines(reading(_catalog(), today=today), answer, needs=NEEDS, otherwise=OTHERWISE)


def _redact(options: argparse.Namespace) -> None:
    from bot.jsonl import answer_lines, text_of

    if not options.jsonl:
        raise RefusedError(["redact: give --jsonl, and lines on standard input."], USAGE)
    redactor = _catalog().redactor
    answer_lines(
        text_of,
        lambda text: {"kept": redactor.kept(text)},
        needs='"text"',
        otherwise={"kept": None},
    )


def _brake(options: argparse.Namespace) -> None:
    from bot import logs

    logs.configure()
    asyncio.run(brake.run(options))


def _serve(*, playground: bool | None, port: int = PORT, server_only: bool = False) -> None:
    """Serve Telegram or the playground until the process is told to stop."""
    from bot import serving
    from bot.core.sending.outage import OutageError
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
            asyncio.run(serving.serve_playground(settings, catalog, port=port))
        elif catalog is not None:
            asyncio.run(serving.serve_telegram(settings, catalog))
    except OutageError as error:
        raise RefusedError([str(error)], UNREACHABLE) from error
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error


if __name__ == "__main__":
    sys.exit(main())
