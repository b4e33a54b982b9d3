"""What the tests of the desk share."""

import pytest
from talking import sample_book


@pytest.fixture
def book():
    with sample_book() as book:
        yield book
