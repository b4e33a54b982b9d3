"""Short tables of words inside the reading code."""


def words(spelled: str) -> frozenset[str]:
    """The words of `spelled`, set apart by spaces."""
    return frozenset(spelled.split())
