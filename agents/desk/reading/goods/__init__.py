"""Which goods a message is about, of which kind, and in the place of which."""
