"""Chinese characters are not mistyped letter by letter; there is nothing to read through here."""

TARGETS: list[str] = []
