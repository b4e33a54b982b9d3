"""What a message asks, and what of it is not heard."""
