"""Scenarios to bargain over, and how well it went."""
