"""The operator's settings: environment, `.env` and `*_FILE` secrets, read once, then frozen."""

import os
import re
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)
from typing_extensions import override

PREFIX = "CONFRERE_"
SECRET = "BOT_TOKEN"  # noqa: S105 - the name of the variable, not its value
ENV_FILE = Path(".env")
ZONE = "Africa/Casablanca"
FREE_RATE = 30  # messages a second that Telegram does not charge for
_NUMBERS = 2**52  # of Telegram are smaller
# What pydantic says of these is about Python.
_PLAIN = {
    "int_parsing": "give a whole number",
    "literal_error": "say json or text",
    "int_from_float": "give a whole number",
    "bool_parsing": "say true or false",
    "datetime_from_date_parsing": "give a moment such as 2025-07-09T09:00",
}
_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{5,}")


class SettingsError(Exception):
    """The settings cannot be used; `problems` holds one sentence for each mistake."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Settings(BaseSettings):
    """What the operator decides. Every field is one environment variable."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=ENV_FILE, frozen=True, extra="ignore", env_ignore_empty=True
    )

    bot_token: SecretStr | None = Field(default=None, validation_alias=SECRET)
    data_dir: Path = Path("data")
    seal_key_file: Path | None = None
    content_dir: Path | None = None
    cache_dir: Path | None = None
    officer_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    director_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    operator_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    api_url: str = "https://api.telegram.org"
    api_files: Path | None = None
    proxy: SecretStr | None = None
    webhook_url: str | None = None
    webhook_port: int = Field(default=8443, ge=1, le=65535)
    webhook_host: str = "127.0.0.1"
    health_port: int | None = Field(default=None, ge=1, le=65535)
    health_host: str = "127.0.0.1"
    rate: int = Field(default=30, ge=1, le=1000)
    rate_per_chat: int = Field(default=1, ge=1, le=30)
    rate_per_group: int = Field(default=20, ge=1, le=60)
    paid_broadcast: bool = Field(default=False, validate_default=True)
    retention_days: int = Field(default=30, ge=7, le=30)
    log_format: Literal["json", "text"] | None = None
    now: datetime | None = None

    @field_validator("bot_token")
    @classmethod
    def _token_shape(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("is not a token of BotFather (digits, a colon, then letters)")
        return token

    @field_validator("seal_key_file")
    @classmethod
    def _outside_the_data(cls, path: Path | None, info: ValidationInfo) -> Path | None:
        data_dir = info.data.get("data_dir")
        if path is not None and data_dir and path.resolve().is_relative_to(data_dir.resolve()):
            raise ValueError(
                "must be a file outside CONFRERE_DATA_DIR: who can copy or change the data must"
                " not have the key"
            )
        return path

    @field_validator("api_url")
    @classmethod
    def _api(cls, url: str) -> str:
        if not _is_address(url, "https", "http"):
            raise ValueError("must be the http:// or https:// address of a Bot API server")
        return url.rstrip("/")

    @field_validator("proxy")
    @classmethod
    def _http_proxy(cls, url: SecretStr | None) -> SecretStr | None:
        address = url.get_secret_value() if url is not None else ""
        if address.startswith("socks"):
            raise ValueError("SOCKS is not supported: give the http:// address of an HTTP proxy")
        if address and not _is_address(address, "http", "https"):
            raise ValueError("must be the http:// address of a proxy, such as http://host:3128")
        return url

    @field_validator("webhook_url")
    @classmethod
    def _https(cls, url: str | None) -> str | None:
        if url is not None and not _is_address(url, "https"):
            raise ValueError("must be the https:// address that Telegram can reach")
        return url

    @field_validator("paid_broadcast")
    @classmethod
    def _paid_for(cls, is_paid: bool, info: ValidationInfo) -> bool:
        if not is_paid and info.data.get("rate", 0) > FREE_RATE:
            raise ValueError(f"must be true for a CONFRERE_RATE above {FREE_RATE} a second")
        return is_paid

    @field_validator("officer_ids", "director_ids", "operator_ids", mode="before")
    @classmethod
    def _comma_separated(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        words = [word.strip() for word in value.split(",") if word.strip()]
        if not all(word.isdecimal() and int(word) < _NUMBERS for word in words):
            raise ValueError("must be Telegram numbers separated by commas, such as 1234,5678")
        return frozenset(int(word) for word in words)

    @field_validator("now", mode="before")
    @classmethod
    def _aware(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError as error:
            raise ValueError(
                "must be a date and time in Morocco such as 2025-07-09T08:00"
            ) from error
        return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(ZONE))

    @classmethod
    @override
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, _SecretFile(settings_cls), dotenv_settings


class _SecretFile(PydanticBaseSettingsSource):
    """Reads the token from the file that BOT_TOKEN_FILE names, as containers hand over secrets."""

    @override
    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        path = _variables().get(f"{SECRET}_FILE")
        if field.validation_alias != SECRET or not path:
            return None, field_name, False
        try:
            return Path(path).read_text(encoding="utf-8").strip(), SECRET, False
        except OSError as error:
            raise SettingsError(
                [f"{SECRET}_FILE: the file {path} cannot be read ({error.strerror})."]
            ) from error
        except UnicodeDecodeError as error:
            raise SettingsError([f"{SECRET}_FILE: the file {path} holds no text."]) from error

    @override
    def __call__(self) -> dict[str, Any]:
        found = (
            self.get_field_value(field, name)
            for name, field in self.settings_cls.model_fields.items()
        )
        return {name: value for value, name, _ in found if value is not None}


def load_settings() -> Settings:
    """Return the settings of this process.

    Raises SettingsError with one sentence for each variable that is unknown or unusable.
    """
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields if name != "bot_token"}
    problems = [
        f"{name}: there is no such setting; the settings are {', '.join(sorted(known))}."
        for name in sorted(_variables())
        if name.startswith(PREFIX) and name not in known
    ]
    try:
        settings = Settings.model_validate({})
    except ValidationError as error:
        problems += [_sentence(detail) for detail in error.errors()]
    if problems:
        raise SettingsError(problems)
    return settings


def sources() -> dict[str, tuple[str, str]]:
    """Return for each setting its variable, and where its value came from, in words.

    Raises SettingsError where `.env` cannot be read.
    """
    from_file = {name.upper() for name, value in _env_file().items() if value}
    found = {}
    for field in Settings.model_fields:
        name = SECRET if field == "bot_token" else f"{PREFIX}{field}".upper()
        if any(key.upper() == name and value for key, value in os.environ.items()):
            source = "environment"
        elif field == "bot_token" and given(f"{SECRET}_FILE"):
            source = f"the file of {SECRET}_FILE"
        else:
            source = str(ENV_FILE) if name in from_file else "default"
        found[field] = (name, source)
    return found


def given(name: str) -> str | None:
    """Return what the environment or `.env` gives as a variable. Raises SettingsError."""
    return _variables().get(name) or None


def _variables() -> dict[str, str]:
    """Return the variables of `.env` with those of the environment over them."""
    return _env_file() | dict(os.environ)


def _env_file() -> dict[str, str]:
    try:
        return {name: value or "" for name, value in dotenv_values(ENV_FILE).items()}
    except OSError as error:
        raise SettingsError([f"{ENV_FILE}: it cannot be read ({error.strerror})."]) from error
    except UnicodeDecodeError as error:
        raise SettingsError([f"{ENV_FILE}: it holds no text."]) from error


def _is_address(url: str, *schemes: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _sentence(detail: Any) -> str:
    name = str(detail["loc"][0])
    variable = name if name == SECRET else f"{PREFIX}{name}".upper()
    said = _PLAIN.get(detail["type"]) or detail["msg"].removeprefix("Value error, ")
    return f"{variable}: {said}."
