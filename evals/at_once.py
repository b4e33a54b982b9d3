"""Two wishes in one message: what ends in the book must be what each of them does alone.

    python -m evals.at_once [FILE] [--sample N] [--pairs N] [--seed S] [--json]

FILE holds conversations, as for `evals.dressed`; their first messages are taken. Those of a sample that
change one order at a yes are put together two by two, for one customer and different orders, as people do:
in a list, in two sentences, behind a comma.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.dressed import CONVERSATIONS, End, Talk, World, dresses_for, read_talks

_JOINED: Mapping[str, Sequence[str]] = {
    "en": ("{}. Also, {}", "{}. {}", "1. {}\n2. {}", "{}. And {}"),
    "zh": ("{}。另外，{}", "{}，{}", "{}；{}", "1. {}\n2. {}", "{}。还有{}"),
}
"""How two wishes are put into one message."""
_YES = {"en": "Yes, please.", "zh": "好的"}


@dataclass(frozen=True)
class Wish:
    """A message that changes one order, or places one, at a yes."""

    customer: str
    text: str
    order: str
    end: str
    """The order as it is then."""

    @property
    def language(self) -> str:
        return dresses_for(self.text)


@dataclass(frozen=True)
class Loss:
    """Two wishes that end otherwise together than each alone."""

    text: str
    wishes: tuple[Wish, Wish]
    end: End


def wishes_in(talks: Sequence[Talk], world: World) -> Iterator[Wish]:
    """The first messages of conversations that change one order at a yes."""
    for talk in talks:
        text = talk.messages[0]
        before = world.end_of(Talk(talk.customer, ())).orders
        end = world.end_of(Talk(talk.customer, (text, _YES[dresses_for(text)])))
        changed = {id: order for id, order in end.orders.items() if before.get(id) != order}
        if len(changed) == 1 and not end.waits and "\n" not in text:
            ((order, told),) = changed.items()
            yield Wish(talk.customer, text, order, told)


def pairs_of(wishes: Sequence[Wish], count: int, chance: random.Random) -> list[tuple[Wish, Wish]]:
    """So many pairs of wishes of one customer, in one language, for different orders."""
    pairs = [
        (one, other)
        for one in wishes
        for other in wishes
        if (one.customer, one.language) == (other.customer, other.language) and one.order != other.order
    ]
    return chance.sample(pairs, min(count, len(pairs)))


def losses(pairs: Sequence[tuple[Wish, Wish]], world: World, chance: random.Random) -> Iterator[Loss]:
    """The pairs that end otherwise in one message than alone."""
    for one, other in pairs:
        text = chance.choice(_JOINED[one.language]).format(one.text.rstrip(".。"), other.text.rstrip("。"))
        text = re.sub(r"([?!？！])[.。，；]", r"\1", text)
        end = world.end_of(Talk(one.customer, (text, _YES[one.language])))
        if any(end.orders.get(wish.order) != wish.end for wish in (one, other)):
            yield Loss(text, (one, other), end)


def _print_loss(loss: Loss) -> None:
    lost = [wish.order for wish in loss.wishes if loss.end.orders.get(wish.order) != wish.end]
    print(f"\n{loss.wishes[0].customer}: {', '.join(lost)} otherwise than alone")
    print(f"  > {loss.text}\n  at the end: {loss.end.said}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("file", type=Path, nargs="?", default=CONVERSATIONS, help="one conversation a line")
    parser.add_argument("--sample", type=int, default=200, help="so many conversations")
    parser.add_argument("--pairs", type=int, default=100, help="so many pairs")
    parser.add_argument(
        "--seed", type=int, default=0, help="draws the sample, the pairs and how they are joined"
    )
    parser.add_argument("--json", action="store_true", help="print figures alone, as JSON")
    options = parser.parse_args()
    try:
        talks = read_talks(options.file)
    except (OSError, ValueError) as error:
        sys.exit(f"cannot read {options.file}: {error}")
    chance, world = random.Random(options.seed), World()
    wishes = list(wishes_in(chance.sample(talks, min(options.sample, len(talks))), world))
    pairs, lost = pairs_of(wishes, options.pairs, chance), 0
    for loss in losses(pairs, world, chance):
        lost += 1
        if not options.json:
            _print_loss(loss)
    told = json.dumps({"pairs": len(pairs), "differ": lost}, indent=1)
    print(told if options.json else f"\n{lost} of {len(pairs)} pairs end otherwise than alone")


if __name__ == "__main__":
    main()
