"""What all tests share."""

import gc


def pytest_collection_finish():
    """Spares the collector the thousands of tests and modules that stay until the end, again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 100)
