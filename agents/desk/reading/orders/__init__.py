"""Which of the orders a message is about."""
