"""Chinese words, simplified, as written on the mainland."""
