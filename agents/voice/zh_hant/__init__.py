"""Chinese words, traditional, as written in Taiwan and understood in Hong Kong."""
