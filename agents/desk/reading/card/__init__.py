"""What a message is to what waits for an answer: a yes, a no, a correction, a part of it."""
