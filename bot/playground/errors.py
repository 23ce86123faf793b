"""The refusals of the Bot API: a code, a description, sometimes parameters."""

from bot.playground.types import Json


class ApiError(Exception):
    """A call that the server refuses; it becomes the answer `{"ok": false, …}`."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        """Keep the three parts that go over the wire."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(message: str) -> ApiError:
    """Return a 400 error, whose description begins as the real server's does."""
    return ApiError(400, f"Bad Request: {message}")


def not_simulated(what: str) -> ApiError:
    """Return the one refusal of what Telegram has and this server does not do."""
    return bad_request(f"{what} is not simulated")


def forbidden(message: str) -> ApiError:
    """Return a 403 error, whose description begins as the real server's does."""
    return ApiError(403, f"Forbidden: {message}")


def conflict(message: str) -> ApiError:
    """Return a 409 error, whose description begins as the real server's does."""
    return ApiError(409, f"Conflict: {message}")
