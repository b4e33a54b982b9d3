"""Days, payment, places and people."""
