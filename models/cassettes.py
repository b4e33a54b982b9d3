"""Questions and answers kept in a JSONL file, so that a run can be had again without its server.

Each line: `digest` (SHA-256 of the request), `request`, and `reply` or `rejected`; no address and no key.
"""

import hashlib
import json
import os
import threading
from dataclasses import asdict
from pathlib import Path

from models.answers import Body, NoAnswer, Rejected, Reply, Server
from models.deadline import Deadline
from models.settings import SettingsError


def digest_of(body: Body) -> str:
    """The name of a request: the same for the same JSON data."""
    return hashlib.sha256(json.dumps(body, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


class Recorder:
    """Passes requests on, and appends each with what came of it. Failures of the way there are not kept."""

    def __init__(self, server: Server, file: Path) -> None:
        self._server, self._lock = server, threading.Lock()
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def send(self, body: Body, deadline: Deadline) -> Reply:
        """See models.answers.Server."""
        try:
            reply = self._server.send(body, deadline)
        except Rejected as error:
            self._keep(body, rejected=str(error))
            raise
        self._keep(body, reply=asdict(reply))
        return reply

    def _keep(self, body: Body, **outcome: object) -> None:
        line = json.dumps({"digest": digest_of(body), "request": body, **outcome}, ensure_ascii=False) + "\n"
        with self._lock:
            os.write(self._file, line.encode())

    def close(self) -> None:
        """See models.answers.Server."""
        self._server.close()
        os.close(self._file)


class Player:
    """Answers from a file alone: the latest of the same request counts."""

    def __init__(self, file: Path) -> None:
        self._kept: dict[str, Reply | str] = {}
        with file.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                try:
                    said = json.loads(line)
                    self._kept[said["digest"]] = (
                        Reply(**said["reply"]) if "reply" in said else said["rejected"]
                    )
                except (ValueError, KeyError, TypeError):
                    raise SettingsError(f"{file}, line {number}: not a line of a cassette") from None

    def send(self, body: Body, deadline: Deadline) -> Reply:
        """See models.answers.Server."""
        kept = self._kept.get(digest_of(body))
        if kept is None:
            raise NoAnswer("not_recorded", "the cassette does not hold this question")
        if isinstance(kept, str):
            raise Rejected(kept)
        return kept

    def close(self) -> None:
        """See models.answers.Server."""
