"""The operator's mistakes are one sentence each."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from bot.settings import SettingsError, load_settings

TOKEN = "123456:abcdefgh"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the machine, and a folder without .env."""
    for name in ("BOT_TOKEN", "BOT_TOKEN_FILE", "CONFRERE_NOW", "CONFRERE_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_nothing_set_means_the_playground() -> None:
    """A newcomer needs no file."""
    settings = load_settings()

    assert settings.bot_token is None
    assert settings.data_dir == Path("data")


def test_settings_are_frozen() -> None:
    """Nobody changes them while the bot runs."""
    with pytest.raises(ValidationError):
        load_settings().data_dir = Path("elsewhere")


def test_the_token_comes_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Containers hand secrets over as files."""
    (tmp_path / "secret").write_text(f"{TOKEN}\n")
    monkeypatch.setenv("BOT_TOKEN_FILE", str(tmp_path / "secret"))

    token = load_settings().bot_token

    assert token is not None
    assert token.get_secret_value() == TOKEN
    assert TOKEN not in repr(load_settings())


def test_dotenv_is_read_and_the_environment_wins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A file for every day, a variable for today."""
    (tmp_path / ".env").write_text("CONFRERE_DATA_DIR=one\nCONFRERE_OFFICER_IDS=1, 22\n")
    monkeypatch.setenv("CONFRERE_DATA_DIR", "two")

    settings = load_settings()

    assert settings.data_dir == Path("two")
    assert settings.officer_ids == frozenset({1, 22})


def test_a_moment_without_a_zone_is_morocco_s(monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator writes the hour on his wall."""
    monkeypatch.setenv("CONFRERE_NOW", "2025-07-09T08:00")

    assert load_settings().now == datetime(2025, 7, 9, 8, tzinfo=ZoneInfo("Africa/Casablanca"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "my-token"),
        ("BOT_TOKEN_FILE", "/no/such/file"),
        ("CONFRERE_NOW", "tomorrow"),
        ("CONFRERE_OFFICER_IDS", "karim"),
        ("CONFRERE_DATADIR", "data"),
        ("BOT_TOKEN_FILE", "/proc/self/exe"),
        ("CONFRERE_OFFICER_IDS", "1234,99999999999999999999"),
        ("CONFRERE_OFFICER_IDS", "²"),
        ("CONFRERE_WEBHOOK_URL", "https://["),
        ("CONFRERE_WEBHOOK_URL", "https:///hook"),
        ("CONFRERE_API_URL", "api.telegram.org"),
        ("CONFRERE_API_URL", "ftp://127.0.0.1"),
        ("CONFRERE_API_URL", "http://127.0.0.1:port"),
        ("CONFRERE_PROXY", "socks5://127.0.0.1:1080"),
        ("CONFRERE_PROXY", "127.0.0.1:3128"),
    ],
)
def test_each_mistake_is_one_sentence_that_names_the_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """Also a variable that does not exist: a typing error would go unnoticed."""
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError) as caught:
        load_settings()

    (problem,) = caught.value.problems
    assert problem.startswith(f"{name}: ")
    assert problem.endswith(".")
    assert "\n" not in problem


@pytest.mark.parametrize("content", [b"\xff\xfe nothing", None], ids=["no text", "not ours"])
def test_a_file_of_settings_that_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None
) -> None:
    """One sentence too."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    if content is None:
        monkeypatch.setattr("bot.settings.dotenv_values", refuse)
    else:
        (tmp_path / ".env").write_bytes(content)

    with pytest.raises(SettingsError, match=r"^\.env: it .*\.$"):
        load_settings()


def test_another_api_and_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slash at the end is nothing, and the password of the proxy is not shown."""
    monkeypatch.setenv("CONFRERE_API_URL", "http://127.0.0.1:8088/")
    monkeypatch.setenv("CONFRERE_PROXY", "http://me:s3cret@proxy.example:3128")

    settings = load_settings()

    assert settings.api_url == "http://127.0.0.1:8088"
    assert settings.proxy is not None
    assert settings.proxy.get_secret_value() == "http://me:s3cret@proxy.example:3128"
    assert "s3cret" not in repr(settings)


def test_a_pace_that_costs_must_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the free pace Telegram charges: one sentence says which switch that is."""
    monkeypatch.setenv("CONFRERE_RATE", "1000")
    with pytest.raises(SettingsError, match="CONFRERE_PAID_BROADCAST: must be true"):
        load_settings()

    monkeypatch.setenv("CONFRERE_PAID_BROADCAST", "true")
    assert load_settings().rate == 1000


@pytest.mark.parametrize("place", ["data/seal.key", "data/../data/deep/seal.key"])
def test_the_key_of_the_record_lies_outside_the_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str
) -> None:
    """Whoever copies the data, or changes it, must not get the key with it."""
    monkeypatch.setenv("CONFRERE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("CONFRERE_SEAL_KEY_FILE", str(tmp_path / place))
    with pytest.raises(SettingsError, match="CONFRERE_SEAL_KEY_FILE: must be a file outside"):
        load_settings()

    monkeypatch.setenv("CONFRERE_SEAL_KEY_FILE", str(tmp_path / "data-seal/seal.key"))
    assert load_settings().seal_key_file == tmp_path / "data-seal/seal.key"
