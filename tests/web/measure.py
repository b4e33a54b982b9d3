"""How fast the chat answers: `python tests/web/measure.py [SESSIONS] [THINKING SECONDS] [MODEL SECONDS]`.

Each session is a customer of its own, logged in, who writes a message, reads the answer, thinks and goes on: a
question, a change, a haggle to its end. What is timed is the whole call over http. With a third number a
model is asked of every message and words every offer, and takes so long each time; meanwhile somebody looks at their
orders. Prints JSON.
"""

import json
import os
import random
import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from threading import Event

from conftest import Server

from evals.stub_server import says, stub_that

SCRIPT = (
    "Where is {order}?",
    "Please make it 550 blue mugs on {order}",
    "yes",
    "Can you do 6% less on {order}?",
    "how about 4% less",
    "3.40 per piece?",
    "deal",
    "thanks",
    "Please deliver {order} a week later",
    "yes please",
)


def talk(server, number, thinking):
    """The seconds of each answer of one session. Raises when an answer is about somebody else's order."""
    chance, mine = random.Random(number), f"SO-{7000 + number}"
    client = server.client(f"crowd-{number}")
    client.component("chat")
    time.sleep(chance.uniform(0, thinking))
    seconds, seen = [], 0
    for turn, text in enumerate(SCRIPT):
        began = time.perf_counter()
        key = f"measure-{number}-{turn}"
        answer = client.ask("chat", "send", text=text.format(order=mine), key=key, seen=seen)
        seconds.append(time.perf_counter() - began)
        seen = answer["data"]["seen"]
        said = answer["data"]["turns"] + answer["put"]["mine"]
        assert not [other for other in range(7000, 7100) if f"SO-{other}" in said and f"SO-{other}" != mine]
        time.sleep(chance.uniform(0.5, 1.5) * thinking)
    return seconds


def slow(seconds):
    """A model that reads nothing and words what it is given, after so long."""

    def choose(body):
        said = json.loads(body["messages"][-1]["content"])
        time.sleep(seconds)
        return says({"text": ", ".join(said["facts"])} if "facts" in said else {"actions": []})

    return stub_that(choose)


def look(server, ends):
    """The seconds that it takes to see one's orders, again and again until `ends` is set."""
    client, times = server.client("acme"), []
    client.component("chat")
    while not ends.wait(0.5):
        began = time.perf_counter()
        client.ask("chat", "mine")
        times.append(time.perf_counter() - began)
    return sorted(times)


def measure(folder, sessions, thinking, model):
    with slow(model) if model else nullcontext() as stub:
        if stub:
            named = {"NAME": "slow", "BASE_URL": stub.url, "ASK": "always", "OUTPUT": "json_schema"}
            os.environ.update({f"PARLEY_MODEL_{name}": value for name, value in named.items()})
        told = _measure(folder, sessions, thinking)
        return told | ({"model_seconds": model, "asked": len(stub.requests)} if stub else {})


def _measure(folder, sessions, thinking):
    server, ends = Server(Path(folder), crowd=sessions).start(), Event()
    try:
        with ThreadPoolExecutor(sessions + 1) as pool:
            began = time.perf_counter()
            looking = pool.submit(look, server, ends)
            times = sorted(
                second
                for seconds in pool.map(lambda number: talk(server, number, thinking), range(sessions))
                for second in seconds
            )
            ends.set()
            looked = looking.result()
            return {
                "looks_p95_ms": round(1000 * looked[int(0.95 * len(looked))]),
                "sessions": sessions,
                "thinking_seconds": thinking,
                "answers": len(times),
                "answers_per_second": round(len(times) / (time.perf_counter() - began), 1),
                "median_ms": round(1000 * statistics.median(times)),
                "p95_ms": round(1000 * times[int(0.95 * len(times))]),
                "slowest_ms": round(1000 * times[-1]),
            }
    finally:
        server.stop()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        sessions, thinking, model = (*map(float, sys.argv[1:]), *(20, 2.0, 0.0)[len(sys.argv) - 1 :])
        print(json.dumps(measure(folder, int(sessions), thinking, model), indent=2))
