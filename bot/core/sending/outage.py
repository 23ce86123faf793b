"""What ends the bot: something that all of it stands on is gone."""


class OutageError(Exception):
    """The database, the token or a port cannot be used; one sentence for the operator."""
