"""Polls: what was asked, who voted for what, and how a message shows it."""

from dataclasses import dataclass, field

from bot.playground.errors import bad_request
from bot.playground.text.entities import FormattedText
from bot.playground.types import Json


@dataclass(slots=True)
class Poll:
    """One poll; a forward shows the same one in another place."""

    id: str
    question: FormattedText
    options: list[FormattedText]
    settings: Json  # the fields of the Poll object that never change
    correct: list[int]  # a quiz has some
    may_change: bool
    by_bot: bool
    closes: int | None = None
    is_closed: bool = False
    votes: dict[int, list[int]] = field(default_factory=dict)
    places: list[tuple[int, int]] = field(default_factory=list)  # chat, message

    def json(self) -> Json:
        """Return the Poll object."""
        shown = {
            "id": self.id,
            **self.question.json("question"),
            "options": [
                {
                    "persistent_id": str(number),
                    **option.json(),
                    "voter_count": sum(number in chosen for chosen in self.votes.values()),
                }
                for number, option in enumerate(self.options)
            ],
            "total_voter_count": len(self.votes),
            "is_closed": self.is_closed,
            "allows_revoting": self.may_change,
            **self.settings,
        }
        for option in shown["options"]:
            if "entities" in option:
                option["text_entities"] = option.pop("entities")
        return {**shown, "correct_option_ids": self.correct} if self.correct else shown

    def vote(self, user_id: int, chosen: list[int]) -> None:
        """Vote, or take the vote back with no options; refuse what the poll does not allow."""
        if self.is_closed:
            raise bad_request("the poll is closed")
        if user_id in self.votes and not self.may_change:
            raise bad_request("in this poll a vote cannot be changed")
        if not set(chosen) <= set(range(len(self.options))) or len(set(chosen)) < len(chosen):
            raise bad_request("the poll has no such option")
        if len(chosen) > 1 and not self.settings["allows_multiple_answers"]:
            raise bad_request("this poll takes one answer")
        if chosen:
            self.votes[user_id] = sorted(chosen)
        elif self.votes.pop(user_id, None) is None:
            raise bad_request("this person has not voted")

    def answer(self, user: Json) -> Json:
        """Return the PollAnswer object of a person."""
        chosen = self.votes.get(user["id"], [])
        return {
            "poll_id": self.id,
            "user": user,
            "option_ids": chosen,
            "option_persistent_ids": [str(number) for number in chosen],
        }
