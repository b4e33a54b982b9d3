"""The tables, and the steps that led to them.

`MIGRATIONS` only ever grows: a step that was released is never edited. `PRAGMA user_version` counts the
steps that a file has taken.

What the tables see to themselves, whoever writes to them:
- what is appended is never updated, deleted or replaced (SQLite fires a BEFORE INSERT trigger before it
  makes room for a REPLACE, which is where that is refused);
- lines and instalments are written before the revision that holds them, which seals them: from then on
  none can be added, and it is refused when they do not add up to its total;
- revisions, offers and events are numbered without gaps;
- a negotiation ends once, an approval is decided once.

Tables that others could write to by `rowid` have none.
"""

from collections.abc import Callable, Iterable
from string import Template

from sqlite_utils import Database

Migration = Callable[[Database], None]

APPLICATION_ID = 0x5041524C  # "PARL"


def _script(*statements: str) -> Migration:
    def migrate(db: Database) -> None:
        for statement in statements:
            db.execute(statement)

    return migrate


_TABLES = (
    """
    CREATE TABLE customers (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        country TEXT NOT NULL CHECK (length(country) = 2),
        body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE products (
        sku TEXT PRIMARY KEY,
        list_prices_minor TEXT NOT NULL CHECK (json_valid(list_prices_minor)),
        body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE counters (
        prefix TEXT PRIMARY KEY,
        last INTEGER NOT NULL CHECK (last >= 0)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE orders (
        place INTEGER PRIMARY KEY CHECK (place >= 1),
        id TEXT NOT NULL UNIQUE,
        buyer TEXT NOT NULL,
        seller TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3)
    ) STRICT
    """,
    """
    CREATE TABLE negotiations (
        id TEXT PRIMARY KEY,
        buyer TEXT NOT NULL,
        seller TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        order_id TEXT REFERENCES orders (id),
        rounds INTEGER NOT NULL,
        opens TEXT NOT NULL CHECK (opens IN ('buyer', 'seller')),
        opened_at TEXT NOT NULL,
        ending TEXT CHECK (ending IN ('agreed', 'walked_away', 'out_of_rounds')),
        ended_by TEXT CHECK (ended_by IN ('buyer', 'seller')),
        ended_at TEXT,
        CHECK ((ending IS NULL) = (ended_at IS NULL)),
        CHECK (ended_by IS NULL OR ending IS NOT NULL)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE offers (
        negotiation_id TEXT NOT NULL REFERENCES negotiations (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        side TEXT NOT NULL CHECK (side IN ('buyer', 'seller')),
        terms TEXT NOT NULL CHECK (json_valid(terms)),
        text TEXT NOT NULL,
        made_at TEXT NOT NULL,
        PRIMARY KEY (negotiation_id, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE revisions (
        order_id TEXT NOT NULL REFERENCES orders (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        stage TEXT NOT NULL CHECK (
            stage IN ('placed', 'confirmed', 'in_production', 'shipped', 'delivered', 'cancelled')
        ),
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        total_minor INTEGER NOT NULL CHECK (total_minor >= 0),
        reasons TEXT NOT NULL CHECK (json_valid(reasons)),
        committed_at TEXT NOT NULL,
        key TEXT NOT NULL UNIQUE,
        negotiation_id TEXT REFERENCES negotiations (id),
        body TEXT NOT NULL CHECK (json_valid(body)),
        PRIMARY KEY (order_id, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE lines (
        order_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        number INTEGER NOT NULL CHECK (number >= 1),
        sku TEXT NOT NULL,
        name TEXT NOT NULL,
        quantity TEXT NOT NULL,
        unit TEXT NOT NULL,
        unit_price TEXT,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
        PRIMARY KEY (order_id, revision, number),
        FOREIGN KEY (order_id, revision) REFERENCES revisions (order_id, number)
            DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE instalments (
        order_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        number INTEGER NOT NULL CHECK (number >= 1),
        kind TEXT NOT NULL CHECK (kind IN ('deposit', 'balance')),
        due_on TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
        PRIMARY KEY (order_id, revision, number),
        FOREIGN KEY (order_id, revision) REFERENCES revisions (order_id, number)
            DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE approvals (
        id TEXT PRIMARY KEY,
        side TEXT NOT NULL CHECK (side IN ('buyer', 'seller')),
        order_id TEXT NOT NULL,
        deal TEXT NOT NULL CHECK (json_valid(deal)),
        asked_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'declined')),
        decided_at TEXT,
        decided_by TEXT,
        reason TEXT,
        CHECK ((state = 'pending') = (decided_at IS NULL)),
        CHECK ((state = 'pending') = (decided_by IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE events (
        number INTEGER PRIMARY KEY CHECK (number >= 1),
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        order_id TEXT REFERENCES orders (id),
        negotiation_id TEXT REFERENCES negotiations (id),
        data TEXT NOT NULL CHECK (json_valid(data)),
        key TEXT UNIQUE
    ) STRICT
    """,
    "CREATE INDEX orders_by_buyer ON orders (buyer)",
    "CREATE INDEX negotiations_by_order ON negotiations (order_id)",
    "CREATE INDEX negotiations_by_buyer ON negotiations (buyer)",
    "CREATE INDEX revisions_by_negotiation ON revisions (negotiation_id)",
    "CREATE INDEX approvals_by_state ON approvals (state)",
    "CREATE INDEX events_by_order ON events (order_id)",
    "CREATE INDEX events_by_negotiation ON events (negotiation_id)",
)

_REFUSE = Template(
    "CREATE TRIGGER ${table}_$what BEFORE $deed ON $table $when"
    " BEGIN SELECT RAISE(ABORT, '$table: $message'); END"
)


def _refuse(table: str, what: str, deed: str, message: str, *, when: str = "") -> str:
    clause = f"WHEN {when}" if when else ""
    return _REFUSE.substitute(table=table, what=what, deed=deed, message=message, when=clause)


def _append_only(table: str) -> Iterable[str]:
    yield _refuse(table, "stay", "UPDATE", "what is written is never changed")
    yield _refuse(table, "remain", "DELETE", "what is written is never deleted")


_APPENDED = ("orders", "revisions", "lines", "instalments", "offers", "events")

_TRIGGERS = (
    *(statement for table in _APPENDED for statement in _append_only(table)),
    *(
        _refuse(table, "remain", "DELETE", "what is written is never deleted")
        for table in ("negotiations", "approvals")
    ),
    _refuse(
        "orders",
        "follow",
        "INSERT",
        "orders are placed one after the other, each id once",
        when="""NEW.place IS NOT (SELECT coalesce(max(place), 0) + 1 FROM orders)
            OR EXISTS (SELECT 1 FROM orders WHERE id = NEW.id)""",
    ),
    _refuse(
        "events",
        "follow",
        "INSERT",
        "events are numbered one after the other, each key once",
        when="""NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM events)
            OR EXISTS (SELECT 1 FROM events WHERE key = NEW.key)""",
    ),
    _refuse(
        "offers",
        "follow",
        "INSERT",
        "offers are numbered one after the other, until the negotiation ends",
        when="""NEW.number IS NOT (
                SELECT coalesce(max(number), 0) + 1 FROM offers WHERE negotiation_id = NEW.negotiation_id
            )
            OR (SELECT ending FROM negotiations WHERE id = NEW.negotiation_id) IS NOT NULL""",
    ),
    _refuse(
        "instalments",
        "are_sealed",
        "INSERT",
        "a revision that is written gets no more of them",
        when="""EXISTS (SELECT 1 FROM revisions WHERE order_id = NEW.order_id AND number = NEW.revision)
            OR EXISTS (
                SELECT 1 FROM instalments
                WHERE order_id = NEW.order_id AND revision = NEW.revision AND number >= NEW.number
            )""",
    ),
    _refuse(
        "lines",
        "are_sealed",
        "INSERT",
        "a revision that is written gets no more of them",
        when="""EXISTS (SELECT 1 FROM revisions WHERE order_id = NEW.order_id AND number = NEW.revision)
            OR EXISTS (
                SELECT 1 FROM lines
                WHERE order_id = NEW.order_id AND revision = NEW.revision AND number >= NEW.number
            )""",
    ),
    _refuse(
        "revisions",
        "follow",
        "INSERT",
        "revisions are numbered one after the other, each key once",
        when="""NEW.number IS NOT (
                SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE order_id = NEW.order_id
            )
            OR EXISTS (SELECT 1 FROM revisions WHERE key = NEW.key)""",
    ),
    _refuse(
        "revisions",
        "add_up",
        "INSERT",
        "lines and instalments must each add up to the total",
        when="""NEW.total_minor IS NOT (
                SELECT sum(amount_minor) FROM lines
                WHERE order_id = NEW.order_id AND revision = NEW.number AND currency = NEW.currency
            )
            OR NEW.total_minor IS NOT (
                SELECT sum(amount_minor) FROM instalments
                WHERE order_id = NEW.order_id AND revision = NEW.number AND currency = NEW.currency
            )""",
    ),
    _refuse(
        "negotiations",
        "are_new",
        "INSERT",
        "each id once",
        when="EXISTS (SELECT 1 FROM negotiations WHERE id = NEW.id)",
    ),
    _refuse(
        "negotiations",
        "end_once",
        "UPDATE",
        "a negotiation ends once, and nothing else of it changes",
        when="""OLD.ending IS NOT NULL OR NEW.ending IS NULL
            OR NEW.id IS NOT OLD.id OR NEW.buyer IS NOT OLD.buyer OR NEW.seller IS NOT OLD.seller
            OR NEW.currency IS NOT OLD.currency OR NEW.order_id IS NOT OLD.order_id
            OR NEW.rounds IS NOT OLD.rounds OR NEW.opens IS NOT OLD.opens
            OR NEW.opened_at IS NOT OLD.opened_at""",
    ),
    _refuse(
        "approvals",
        "are_new",
        "INSERT",
        "each id once",
        when="EXISTS (SELECT 1 FROM approvals WHERE id = NEW.id)",
    ),
    _refuse(
        "approvals",
        "are_decided_once",
        "UPDATE",
        "an approval is decided once, and nothing else of it changes",
        when="""OLD.state IS NOT 'pending' OR NEW.state IS 'pending'
            OR NEW.id IS NOT OLD.id OR NEW.side IS NOT OLD.side OR NEW.order_id IS NOT OLD.order_id
            OR NEW.deal IS NOT OLD.deal OR NEW.asked_at IS NOT OLD.asked_at""",
    ),
)

_CHOICES = (
    "ALTER TABLE approvals ADD COLUMN why TEXT NOT NULL DEFAULT 'large_sum'"
    " CHECK (why IN ('large_sum', 'no_deal', 'person_wanted'))",
    "ALTER TABLE approvals ADD COLUMN expires_at TEXT",
    "ALTER TABLE approvals ADD COLUMN chosen TEXT CHECK (chosen IS NULL OR json_valid(chosen))",
    "DROP TRIGGER approvals_are_decided_once",
    _refuse(
        "approvals",
        "are_decided_once",
        "UPDATE",
        "an approval is decided once, and nothing else of it changes",
        when="""OLD.state IS NOT 'pending' OR NEW.state IS 'pending'
            OR NEW.id IS NOT OLD.id OR NEW.side IS NOT OLD.side OR NEW.order_id IS NOT OLD.order_id
            OR NEW.deal IS NOT OLD.deal OR NEW.asked_at IS NOT OLD.asked_at
            OR NEW.why IS NOT OLD.why OR NEW.expires_at IS NOT OLD.expires_at""",
    ),
    "CREATE INDEX approvals_by_buyer ON approvals (json_extract(deal, '$.order.buyer.id'))"
    " WHERE state != 'pending'",
    "CREATE INDEX events_by_customer ON events (json_extract(data, '$.customer'))"
    " WHERE kind IN ('message_answered', 'notice_given')",
)
"""Approvals say why they are asked for, until when, and what was chosen; talks are found by customer."""

_CATALOGUE = (
    "CREATE TABLE catalogue (version TEXT NOT NULL) STRICT",
    "INSERT INTO catalogue VALUES ('')",
    *(
        Template(
            "CREATE TRIGGER products_$what AFTER $what ON products"
            " BEGIN UPDATE catalogue SET version = hex(randomblob(8)); END"
        ).substitute(what=what)
        for what in ("INSERT", "UPDATE", "DELETE")
    ),
)
"""Whoever has read the products can tell whether they are still those."""

MIGRATIONS: tuple[Migration, ...] = (
    _script(*_TABLES, *_TRIGGERS),
    _script(*_CHOICES),
    _script(*_CATALOGUE),
)
