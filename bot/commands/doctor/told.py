"""The settings: each with its value and where that came from; secrets are never shown."""

from pathlib import Path
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.commands.doctor.finding import Finding, problem, well
from bot.commands.refusal import MISCONFIGURED
from bot.settings import Settings, SettingsError, given, load_settings, sources


def settings() -> tuple[Settings, list[Finding]]:
    """Return the settings, and what is to be said of them; where they are wrong, the defaults."""
    wrong: list[Finding] = []
    try:
        found = load_settings()
    except SettingsError as error:
        for sentence in error.problems:
            name, _, said = sentence.partition(": ")
            wrong.append(problem(name, said, "see bot/SETTINGS.md", MISCONFIGURED))
        found = Settings.model_construct(data_dir=_data_dir())
    bad = {one.name for one in wrong}
    told = [
        well(variable, f"{shown(getattr(found, field))} ({source})")
        for field, (variable, source) in _sources().items()
        if variable not in bad
    ]
    return found, [*wrong, *told]


def shown(value: object) -> str:
    """Return the value of a setting as it may be read by anybody."""
    if value is None:
        return "none"
    if isinstance(value, SecretStr):
        secret = value.get_secret_value()
        number, colon, _ = secret.partition(":")
        if colon and number.isdecimal():
            return f"the token of the bot {number}, not shown"
        return f"{_host(secret)}, its user and password not shown"
    if isinstance(value, frozenset):
        return ", ".join(map(str, sorted(value))) or "nobody"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and "://" in value:
        return _host(value)
    return str(value)


def _host(address: str) -> str:
    """Return an address without who logs in there, and what stands behind the host."""
    parts = urlsplit(address)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{parts.hostname}{port}"


def _sources() -> dict[str, tuple[str, str]]:
    try:
        return sources()
    except SettingsError:
        return {}


def _data_dir() -> Path:
    """Return where the data are where another setting is wrong."""
    try:
        return Path(given("CONFRERE_DATA_DIR") or "data")
    except SettingsError:
        return Path("data")
