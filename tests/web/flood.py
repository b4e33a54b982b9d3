"""What a flood does to others: `python tests/web/flood.py PORT` while `parley serve --port PORT` runs here.

Twenty connections of one address ask as fast as they can, 3,000 times in all, while another address asks ten
times a second. Prints JSON. (Addresses of Linux: all of 127.0.0.0/8 is this machine.)
"""

import asyncio
import json
import re
import sys
import time
from collections import Counter
from itertools import cycle, islice


def login_page(port):
    return f"GET /login HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\n\r\n".encode()


def call_of(port, page, said, *, session=""):
    """A call of a page, with a session or without."""
    body = json.dumps({"data": said, "component_id": 1, "fn_name": "call", "session_hash": "flood"})
    here = f"127.0.0.1:{port}"
    head = f"POST /{page}/gradio_api/component_server/ HTTP/1.1\r\nhost: {here}\r\norigin: http://{here}\r\n"
    head += f"content-type: application/json\r\ncookie: parley_session={session}\r\n"
    return f"{head}content-length: {len(body)}\r\n\r\n{body}".encode()


async def ask(port, address, requests, heard, *, pause=0.0):
    """Sends the requests one after the other; `heard` gets the status and the seconds of each answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(address, 0))
    for request in requests:
        began = time.perf_counter()
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        await reader.readexactly(int(re.search(r"content-length: (\d+)", head)[1]))
        heard.append((int(head.split()[1]), time.perf_counter() - began))
        await asyncio.sleep(pause)
    writer.close()


async def flood(port, *, each=150, requests=(), others=20):
    """Each of twenty connections sends so many, going through `requests` again and again."""
    flooding, other = [], []
    began = time.perf_counter()
    await asyncio.gather(
        *(
            ask(port, "127.0.0.1", islice(cycle(requests or [login_page(port)]), each), flooding)
            for _ in range(20)
        ),
        ask(port, "127.0.0.2", [login_page(port)] * others, other, pause=0.1),
    )
    return {
        "requests_per_second": round(len(flooding) / (time.perf_counter() - began)),
        "flooding": Counter(status for status, _ in flooding),
        "other": Counter(status for status, _ in other),
        "other_slowest_ms": round(1000 * max(seconds for _, seconds in other)),
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(flood(int(sys.argv[1]))), indent=2))
