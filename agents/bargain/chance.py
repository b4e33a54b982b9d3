"""Chance without state: numbers that depend on a seed and a place only, so that replays meet them again."""

from __future__ import annotations

from contracts.terms import SIDES, Side

_MASK = (1 << 64) - 1


def draw(seed: int, place: int, size: int) -> int:
    """A number in 0..size-1 that looks random. SplitMix64 (Steele, Lea, Flood 2014)."""
    word = (seed * 0x9E3779B97F4A7C15 + (place + 1) * 0xD1342543DE82EF95) & _MASK
    word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & _MASK
    return (word ^ (word >> 31)) % size


def seed_of(side: Side, seed: int) -> int:
    """The seed of one side in a bargain: its own, so that two agents of one kind do not mirror each other."""
    return 2 * seed + SIDES.index(side)
