"""What comes back from a server of models: a reply, or the reason why there is none."""

from dataclasses import dataclass
from typing import Any, Literal, Protocol

from models.deadline import Deadline

Reason = Literal[
    "deadline",
    "connection",
    "server",
    "rate_limited",
    "denied",
    "rejected",
    "circuit_open",
    "over_budget",
    "not_recorded",
    "truncated",
    "refusal",
    "unreadable",
]
Body = dict[str, Any]
"""A request to `/chat/completions`, as JSON data."""


class NoAnswer(Exception):
    """The model gave nothing that can be used. Whoever asked goes on without it, and counts `reason`."""

    def __init__(self, reason: Reason, detail: str = "", *, retry_after: float | None = None) -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason: Reason = reason
        self.retry_after = retry_after
        """Seconds that the server asks to wait before another try."""


class Rejected(Exception):
    """The server does not take a request as it is made (400, 422). Its message may say which part."""


@dataclass(frozen=True)
class Reply:
    """One answer of the server, whatever its text is worth."""

    text: str = ""
    finish: str | None = None
    """`stop`, `length`, `content_filter` or what else the server calls its end."""
    refusal: str | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None


class Server(Protocol):
    """Whatever takes a request and gives a reply."""

    def send(self, body: Body, deadline: Deadline) -> Reply:
        """One try, over by the deadline. Raises NoAnswer and Rejected."""

    def close(self) -> None:
        """Lets go of connections and files."""


def reply_of(data: Any) -> Reply:
    """The reply in a response's JSON data; what is missing or of another kind counts as not said."""
    choices = _get(data, "choices", list) or [None]
    message = _get(choices[0], "message", dict)
    usage = _get(data, "usage", dict)
    return Reply(
        text=_get(message, "content", str) or "",
        finish=_get(choices[0], "finish_reason", str),
        refusal=_get(message, "refusal", str),
        input_tokens=_count(usage, "prompt_tokens"),
        output_tokens=_count(usage, "completion_tokens"),
    )


def _get(data: Any, name: str, kind: type) -> Any:
    value = data.get(name) if isinstance(data, dict) else None
    return value if isinstance(value, kind) else None


def _count(usage: Any, name: str) -> int | None:
    count = _get(usage, name, int)
    return count if count is not None and count >= 0 else None
