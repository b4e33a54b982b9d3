"""Where a server's process begins. It imports the server, which takes long; who starts one need not."""

import os
from importlib import import_module
from pathlib import Path


def start(port: int, db: Path, shift: Path, log: Path, crowd: int, strict: bool) -> None:
    """Serves; what it writes goes into `log`."""
    written = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    for stream in (1, 2):
        os.dup2(written, stream)
    import_module("web_server").run(port, db, shift, crowd, strict)
