"""Commits orders to a book and prints the id of each once it is confirmed: a process for tests to kill.

    python committer.py PATH PREFIX FIRST LAST

The keys follow from the ids, so a second run repeats what the first may have done.
"""

import sys

from book_makers import NOON, agreed, both, deal

from contracts.book import OrderBook


def main() -> None:
    path, prefix, first, last = sys.argv[1:]
    with OrderBook(path) as book:
        sys.stdout.write("open\n")
        for number in range(int(first), int(last)):
            order_id = f"{prefix}{number}"
            talk = agreed(f"N-{order_id}", "2.80", "3.40", "3.00", "3.20", "3.10")
            book.commit(deal(order_id, negotiation=talk), key=f"place {order_id}", now=NOON, **both())
            book.advance(order_id, "confirmed", key=f"confirm {order_id}", now=NOON)
            sys.stdout.write(f"{order_id}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
