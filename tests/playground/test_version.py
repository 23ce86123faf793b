"""Bot API 10.3, method by method: each is checked whole, then done or refused in one way."""

import inspect
import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import BaseModel

from bot.playground.errors import ApiError
from bot.playground.methods import METHODS, NOT_SIMULATED, perform
from bot.playground.schema import spec
from bot.playground.schema.values import Upload
from bot.playground.world.seed import make_world
from tests.playground.drawing import TYPES, Drawing

Json = dict[str, Any]
SPEC = spec.load()
PUBLISHED: Json = spec.published()["methods"]
WRONG: dict[str, Any] = {"Integer": "x", "Float": "x", "Boolean": "perhaps", "String": 5}


class Calls(Drawing):
    """Draws calls that the server takes: what must be there, and what fits together."""

    def value(self, kinds: Sequence[str], name: str = "", depth: int = 0) -> Any:
        """Return an upload where nothing else is taken."""
        if [*kinds] == ["InputFile"]:
            return Upload("a", b"x", "")
        return super().value(kinds, name, depth)

    def string(self, name: str) -> str:
        """Return a text that is an address where one is wanted."""
        match name:
            case "action":
                return "typing"
            case "type":
                return "regular"
        return "https://example.org/a" if name.endswith("url") else f"x{self.integer(name)}"

    def integer(self, _name: str) -> int:
        """Return another number each time: no two results of an answer have the same."""
        return self.chance.randint(1, 10**9)

    def size(self) -> int:
        """Return one: many lists have rules about order."""
        return 1

    def object(self, kind: str, depth: int) -> Any:
        """Add what the published types leave open and the server asks for."""
        made = super().object(kind, depth)
        match kind:
            case "InlineKeyboardButton" | "RichMessageButton":
                made["callback_data"] = "x"
            case "InputRichMessage":
                made["html"] = "<b>x</b>"
            case "ReplyParameters":
                made["message_id"] = 1
            case "RichText":
                return "x"
        return made

    def call(self, method: str) -> Json:
        """Return the parameters of a call without anything that may be left out."""
        args = self.fields(PUBLISHED[method]["fields"], 0)
        if method.startswith("edit") or method == "stopMessageLiveLocation":
            args = {"chat_id": 1001, "message_id": 1, "text": "x", **args}
        names = {field["name"] for field in PUBLISHED[method]["fields"]}
        return {name: value for name, value in args.items() if name in names}


def drawn(method: str) -> Json:
    """Return one good call."""
    return Calls(random.Random(method)).call(method)  # noqa: S311 - the same call each time


@pytest.mark.parametrize("method", sorted(PUBLISHED.keys() - {"getUpdates"}))  # has a queue
def test_a_method_is_done_or_refused_as_not_simulated(method: str) -> None:
    """A good call passes the check; then there is one refusal, and only where nothing is done."""
    world = make_world("1:A", lambda: datetime(2025, 7, 9, tzinfo=UTC))
    call = SPEC.check(method, drawn(method), {})
    try:
        perform(world, method, call.args)
        said = ""
    except ApiError as refused:
        said = refused.description

    assert call.unknown == ()
    assert (said == f"Bad Request: {method} is not simulated") == (method not in METHODS)


@pytest.mark.parametrize("method", PUBLISHED)
def test_every_parameter_is_checked(method: str) -> None:
    """A value of another type is refused, and so is a call without what must be there."""
    good = drawn(method)
    for field in PUBLISHED[method]["fields"]:
        bad = [{**good, field["name"]: wrong} for wrong in _wrong(field["types"])]
        if field.get("required"):
            bad.append({name: value for name, value in good.items() if name != field["name"]})
        for call in bad:
            with pytest.raises(ApiError, match=r"^Bad Request: "):
                SPEC.check(method, call, {})


def _wrong(types: list[str]) -> list[Any]:
    """Return values that are none of these types."""
    if len(types) == 1 and types[0] in WRONG:
        return [WRONG[types[0]], [1]]
    if any(one.startswith("Array of ") for one in types):
        return [{}, 5]
    return [[1]] if {"String", "InputFile"} & {*types} else ["no object", [1]]


def test_what_is_done_refuses_the_parameters_that_are_not() -> None:
    """Each is a parameter of a method that is done, so that none is refused for nothing."""
    taken = {field["name"] for method in METHODS for field in PUBLISHED[method]["fields"]}

    assert taken >= NOT_SIMULATED


def test_a_limit_that_was_added_by_hand_has_its_source() -> None:
    """It is where the published text says it."""
    for place, limit in spec._data("limits.json").items():
        owner = place.partition(".")[0]
        assert limit["source"] == f"core.telegram.org/bots/api#{owner.lower()}"
        assert {"length", "bytes", "items", "range"} & limit.keys(), place


def test_aiogram_knows_the_same_methods() -> None:
    """A second reading of the same version: the same names, and the same that must be there."""
    from aiogram import methods

    theirs: dict[str, Any] = {
        name: one
        for one in vars(methods).values()
        if isinstance(name := getattr(one, "__api_method__", None), str)
    }

    assert theirs.keys() == PUBLISHED.keys()
    for method, one in theirs.items():
        _agree(one, PUBLISHED[method]["fields"], method, lambda field: field.is_required())


def test_aiogram_knows_the_same_types() -> None:
    """Their objects are held to the names; how strict they are about them is their affair."""
    from aiogram import types

    for name, described in TYPES.items():
        theirs = getattr(types, name, None)
        if inspect.isclass(theirs) and issubclass(theirs, BaseModel):
            _agree(theirs, described.get("fields", []), name, lambda _: None)


def _agree(theirs: Any, ours: list[Json], owner: str, required: Callable[[Any], Any]) -> None:
    """Hold every field of ours to theirs; they keep more, which is no longer published."""
    known = {field.alias or name: required(field) for name, field in theirs.model_fields.items()}
    for field in ours:
        assert field["name"] in known, f"{owner}.{field['name']}"
        must = known[field["name"]]
        assert must in (None, bool(field.get("required"))), f"{owner}.{field['name']}"
