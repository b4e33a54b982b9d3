"""How fast the chat answers: `python tests/web/measure.py [SESSIONS] [THINKING SECONDS]`.

Each session is a customer of its own, logged in, who writes a message, reads the answer, thinks and goes on: a
question, a change, a haggle to its end. What is timed is the whole call over http. Prints JSON.
"""

import json
import random
import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from conftest import Server

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


def measure(folder, sessions, thinking):
    server = Server(Path(folder), crowd=sessions).start()
    try:
        with ThreadPoolExecutor(sessions) as pool:
            began = time.perf_counter()
            times = sorted(
                second
                for seconds in pool.map(lambda number: talk(server, number, thinking), range(sessions))
                for second in seconds
            )
            return {
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
        options = [int(sys.argv[1]) if sys.argv[1:] else 20, float(sys.argv[2]) if sys.argv[2:] else 2.0]
        print(json.dumps(measure(folder, *options), indent=2))
