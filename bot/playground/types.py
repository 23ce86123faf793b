"""The name of a JSON object, as the Bot API sends and takes it."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
