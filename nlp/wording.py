"""Short tables of words inside the reading code."""

from functools import cache


@cache
def words(spelled: str) -> frozenset[str]:
    """The words of `spelled`, set apart by spaces; by ` | ` when there are phrases among them."""
    parts = spelled.split(" | ") if " | " in spelled else spelled.split()
    return frozenset(part.strip() for part in parts)


def any_of(patterns: str) -> str:
    """One pattern of those in `patterns`, one a line."""
    return f"(?:{'|'.join(line for line in patterns.splitlines() if line)})"
