"""English wishes as different people put them: a message, and the actions that it asks for."""

from datetime import UTC, datetime
from typing import Any

import pytest

from nlp import parse
from tests.nlp.reading_actions import assert_asked

NOW = datetime(2026, 3, 11, 10, tzinfo=UTC)

Wish = tuple[str, dict[str, Any]]


def change(item: str, value: float, mode: str = "set", unit: str | None = None) -> Wish:
    quantity = {"value": value, "mode": mode} | ({"unit": unit} if unit else {})
    return "change_quantity", {"item": item, "quantity": quantity}


def line(intent: str, item: str, value: float | None = None, unit: str | None = None) -> Wish:
    if value is None:
        return intent, {"item": item}
    return intent, {
        "item": item,
        "quantity": {"value": value, "mode": "set"} | ({"unit": unit} if unit else {}),
    }


def gone(*items: str) -> list[Wish]:
    return [("remove_item", {"item": item}) for item in items]


def swap(item: str, replacement: str) -> Wish:
    return "substitute_item", {"item": item, "replacement": replacement}


def move(**delivery: object) -> Wish:
    return "change_delivery", {"delivery": delivery}


QUANTITIES = [
    ("Bring the candles on GR-7781 up to 60.", [change("candles", 60)]),
    ("GR-7781 - oat milk x24 not x18 pls", [change("oat milk", 24)]),
    ("Knock two boxes of candles off GR-7781.", [change("candles", 2, "subtract", "box")]),
    ("Increase the candles on GR-7781 by a dozen.", [change("candles", 1, "add", "dozen")]),
    ("the fresh yeast on GR-7781 can go down by 4 kilos", [change("fresh yeast", 4, "subtract", "kg")]),
    ("Half as many binders as we have on GR-7781 will do us fine", [change("binders", 0.5, "scale")]),
    ("GR-7781: make the paper cups 2.5 times the current amount", [change("paper cups", 2.5, "scale")]),
    ("We need twice as many napkins on GR-7781", [change("napkins", 2, "scale")]),
    ("The acetone on GR-7781 can be quartered.", [change("acetone", 0.25, "scale")]),
    (
        "Double the taps and the sinks on GR-7781. The trays stay at 16.",
        [change("taps", 2, "scale"), change("sinks", 2, "scale")],
    ),
    ("We ordered 50 chairs on GR-7781 but actually only need 45.", [change("chairs", 45)]),
    ("We're short of space so please halve the cement on GR-7781", [change("cement", 0.5, "scale")]),
    ("pls cancel GR-7781, ordered twice by accident", [("cancel_order", {})]),
]
LINES = [
    (
        "Add a soap dispenser, a towel rail and two mirrors to GR-7781.",
        [
            line("add_item", "soap dispenser"),
            line("add_item", "towel rail"),
            line("add_item", "mirrors", 2),
        ],
    ),
    (
        "GR-7781: please add 20 mugs, 30 plates, and a teapot.",
        [line("add_item", "mugs", 20), line("add_item", "plates", 30), line("add_item", "teapot")],
    ),
    (
        "add 2 new things to GR-7781 pls:\n50 tote bags\n20 enamel pins",
        [line("add_item", "tote bags", 50), line("add_item", "enamel pins", 20)],
    ),
    ("Could you add another line to GR-7781 for 8 coat stands?", [line("add_item", "coat stands", 8)]),
    ("we forgot the coat stands! 8 of them on GR-7781 please", [line("add_item", "coat stands", 8)]),
    ("Please take the desk lamps, the chairs and the rug off GR-7781", gone("desk lamps", "chairs", "rug")),
    (
        "GR-7781, strike two lines: crepe bandages, tongue depressors.",
        gone("crepe bandages", "tongue depressors"),
    ),
    ("GR-7781 is fine except that the kick plates have to go", gone("kick plates")),
    ("the gate hinges on GR-7781 come off", gone("gate hinges")),
    ("GR-7781 - no coat stands please", gone("coat stands")),
    ("drop the lamps on GR-7781, Peter", gone("lamps")),
    ("Remove the anchors from GR-7781. Please do the same with the screws.", gone("anchors", "screws")),
    (
        "take the flex duct off GR-7781. actually no leave the duct, its the grilles i dont want",
        gone("grilles"),
    ),
    ("Yesterday you removed the wall anchors from GR-7781 for me, thanks.", []),
    ("The cotton rolls on GR-7781 should become the linen rolls", [swap("cotton rolls", "linen rolls")]),
    (
        "Instead of the 24 inch monitors on GR-7781 send us the 27 inch ones",
        [swap("24 inch monitors", "27 inch ones")],
    ),
    ("hey can u change the tshirts in GR-7781 from M to L", [swap("tshirts", "L")]),
    ("GR-7781: upgrade the 8GB sticks to 16GB sticks.", [swap("8GB sticks", "16GB sticks")]),
    ("Knock 3 off the 24x24 return grilles on GR-7781", [change("24x24 return grilles", 3, "subtract")]),
    ("Raise the Split Rock Coffee mugs on GR-7781 to 40", [change("Split Rock Coffee mugs", 40)]),
    ("swap the still water on GR-7781 for sparkling water", [swap("still water", "sparkling water")]),
    (
        "Replace the single wall cups on GR-7781 by double wall cups.",
        [swap("single wall cups", "double wall cups")],
    ),
    (
        "GR-7781: 15 of the 40 fluorescent tubes should be LED tubes",
        [
            (
                "substitute_item",
                swap("fluorescent tubes", "LED tubes")[1] | {"quantity": {"value": 15, "mode": "set"}},
            )
        ],
    ),
    ("make the cushions on GR-7781 teal not mustard", [swap("cushions", "teal")]),
    ("GR-7781: I'd like the shirts in green instead of blue", [swap("shirts", "green")]),
    ("GR-7781 has the EU adapter, i need the UK adapter instead", [swap("EU adapter", "UK adapter")]),
    (
        "I'd rather have the walnut frame than the oak frame, order GR-7781",
        [swap("oak frame", "walnut frame")],
    ),
    ("For the 500ml jars on GR-7781, upgrade to the 750ml jars please", [swap("500ml jars", "750ml jars")]),
    ("On GR-7781 lose the foam inserts, no sorry, the foam corners; the inserts stay.", gone("foam corners")),
    (
        "swap the 10W bulbs on GR-7781 for 15W bulbs. Hmm no, too bright, 12W bulbs.",
        [swap("10W bulbs", "12W bulbs")],
    ),
    ("The chalkboard on GR-7781 isn't needed, nor is the easel.", gone("chalkboard", "easel")),
    ("GR-7781: the dowel pins and the roll pins go, keep the cotter pins", gone("dowel pins", "roll pins")),
    ("Please delete line 4 (stainless elbows) from GR-7781.", gone("stainless elbows")),
    (
        "Room for one more thing on GR-7781? 3 rolls of parcel tape.",
        [line("add_item", "parcel tape", 3, "roll")],
    ),
    (
        "Could we have a bottle jack added to GR-7781 please? Just the one.",
        [line("add_item", "bottle jack", 1)],
    ),
    ("would you slip a drive belt in as well? order GR-7781", [line("add_item", "drive belt")]),
    (
        "We overbought - knock 12 pairs off the safety boots size 44 on GR-7781",
        [change("safety boots size 44", 12, "subtract", "pair")],
    ),
    ("pls triple teh aprons (order GR-7781), norovirus on two wards", [change("aprons", 3, "scale")]),
    (
        "GR-7781: I told Miguel 6 fewer crates of lemons. Scrap that, 10 fewer crates is what we need.",
        [change("lemons", 10, "subtract", "crates")],
    ),
    (
        "i was going to ask for 200 more lanyards on GR-7781, but 80 more will do",
        [change("lanyards", 80, "add")],
    ),
    ("On GR-7781 could you put the glue sticks up by two dozen", [change("glue sticks", 2, "add", "dozen")]),
    ("GR-7781, gimme the pine posts 40, 18 is a joke", [change("pine posts", 40)]),
    ("GR-7781: charcoal hoodies -> forest green hoodies", [swap("charcoal hoodies", "forest green hoodies")]),
    ("Could the A3 pouches on GR-7781 be A4 pouches instead?", [swap("A3 pouches", "A4 pouches")]),
    ("cld u sub the 304 stainless hinges w/ 316 on GR-7781?", [swap("304 stainless hinges", "316")]),
    (
        "Of the 80 oak chairs on GR-7781, make 25 walnut chairs.",
        [
            (
                "substitute_item",
                swap("oak chairs", "walnut chairs")[1] | {"quantity": {"value": 25, "mode": "set"}},
            )
        ],
    ),
    (
        "GR-7781: the 316 stainless flanges, not the gaskets, should be replaced by duplex flanges.",
        [swap("316 stainless flanges", "duplex flanges")],
    ),
    ("We've sourced the ceiling brackets locally, so they can come off GR-7781.", gone("ceiling brackets")),
    ("Cancel GR-7781. Hmm, on second thoughts don't cancel it, just take out the screen.", gone("screen")),
    ("Take the two bar fridges off GR-7781.", gone("bar fridges")),
    (
        "strike the AA batteries from GR-7781, and the 9V batteries as well",
        gone("AA batteries", "9V batteries"),
    ),
    ("i only want half the sandbags on GR-7781 now", [change("sandbags", 0.5, "scale")]),
    ("GR-7781 - the ask was for 30 m of chain, the rigger now says 42 m.", [change("chain", 42, unit="m")]),
    ("One addition to GR-7781: 12 bags of tile adhesive.", [line("add_item", "tile adhesive", 12, "bag")]),
    (
        "there should also be 3 m of velcro on GR-7781. Can you add that?",
        [line("add_item", "velcro", 3, "m")],
    ),
    ("Our electrician brings his own dimmers, so leave those out of GR-7781.", gone("dimmers")),
    ("Please drop the second item, the bread knives, from GR-7781.", gone("bread knives")),
    (
        "The customer prefers brass hinges to steel hinges, please adapt GR-7781.",
        [swap("steel hinges", "brass hinges")],
    ),
    ("GR-7781: swap LED strips 3000K for LED strips 4000K", [swap("LED strips 3000K", "LED strips 4000K")]),
    (
        "We ordered the left-hand doors on GR-7781. It should have been the right-hand doors.",
        [swap("left-hand doors", "right-hand doors")],
    ),
    ("Re GR-7781: it's 64 ceiling roses we need, please correct the 46.", [change("ceiling roses", 64)]),
    ("kindly enhance the quantity of pumps in GR-7781 by 3 nos", [change("pumps", 3, "add", "nos")]),
    ("Please quadruple the pocket tissues on GR-7781, flu season.", [change("pocket tissues", 4, "scale")]),
    ("New on GR-7781: 6 lengths of 40mm waste pipe.", [line("add_item", "40mm waste pipe", 6, "lengths")]),
    ("cancel just the tent pegs on GR-7781, rest is good", gone("tent pegs")),
    (
        "The M size overalls on GR-7781 should be changed into L size overalls.",
        [swap("M size overalls", "L size overalls")],
    ),
    ("The valve DN50 in GR-7781 is to be substituted by valve DN65.", [swap("valve DN50", "valve DN65")]),
    ("I wrote 15 sacks of potatoes on GR-7781 but I meant 50 sacks.", [change("potatoes", 50, unit="sacks")]),
    ("GR-7781 needs one more line: 40 m of edging strip.", [line("add_item", "edging strip", 40, "m")]),
    ("GR-7781: please send the 2 m ladder instead of the 3 m ladder.", [swap("3 m ladder", "2 m ladder")]),
    ("another 30 star pickets 1650 on GR-7781", [change("star pickets 1650", 30, "add")]),
    ("take the V-belt SPB 2360 Lw off GR-7781", gone("V-belt SPB 2360 Lw")),
    (
        "make the work gloves on GR-7781 90 and the coffee machines 3",
        [change("work gloves", 90), change("coffee machines", 3)],
    ),
    (
        "New order: 2,000 units PCB-17 rev C, USD 6.40 per unit, FOB Haiphong.",
        [
            (
                "place_order",
                line("place_order", "PCB-17 rev C", 2000, "piece")[1]
                | {"delivery": {"incoterm": "FOB", "place": "Haiphong"}},
            )
        ],
    ),
    ("We buy 30 tins of chopped tomatoes.", [line("place_order", "chopped tomatoes", 30, "tins")]),
    ("Two lines on GR-7781 are off: the conduit ought to be 1,500 m.", [change("conduit", 1500, unit="m")]),
]
RETURNS = [
    (
        "I want to return the boots from GR-7781. Size 43 in exchange please",
        {"item": "boots", "replacement": "Size 43"},
    ),
    (
        "Three of the twelve wine glasses in GR-7781 were smashed. Please exchange them.",
        {"item": "wine glasses", "value": 3},
    ),
    (
        "4 of the solar lamps on GR-7781 don't charge. We'd like replacements.",
        {"item": "solar lamps", "value": 4},
    ),
    ("The chair we got on GR-7781 squeaks. Please collect it and refund us.", {"item": "chair"}),
    (
        "Can you change the blue coats I received on GR-7781 for yellow coats?",
        {"item": "blue coats", "replacement": "yellow coats"},
    ),
    (
        "I don't want a voucher. I received the white kettle from GR-7781, I want to exchange it for the black kettle.",
        {"item": "white kettle", "replacement": "black kettle"},
    ),
]
DELIVERIES = [
    ("don't ship GR-7781 before 1 April", [move(earliest="2026-04-01")]),
    ("trains are on strike so pls truck it, order GR-7781", [move(method="road")]),
    ("GR-7781: January 8 works better for us", [move(earliest="2027-01-08", latest="2027-01-08")]),
    ("It would suit us to receive GR-7781 in April.", [move(earliest="2026-04-01", latest="2026-04-30")]),
]
QUERIES = [
    ("Any chance you could tell me where 77120 has got to?", "77120"),
    ("What's the hold-up with 77120?", "77120"),
    ("Is GR-7781 on the water yet?", "GR-7781"),
]


def wishes(text: str) -> list[Wish]:
    """What `text` asks for, without the orders."""
    out: list[Wish] = []
    for action in parse(text, now=NOW).actions:
        fields = action.model_dump(mode="json", exclude_none=True)
        kept = {"item", "replacement", "quantity", "delivery"} & set(fields)
        out.append((action.intent, {key: fields[key] for key in kept}))
    return out


@pytest.mark.parametrize(("text", "expected"), [*QUANTITIES, *LINES, *DELIVERIES])
def test_a_wish_is_read_however_it_is_put(text: str, expected: list[Wish]) -> None:
    assert wishes(text) == expected


@pytest.mark.parametrize(("text", "expected"), RETURNS)
def test_what_goes_back_and_what_comes_for_it(text: str, expected: dict[str, Any]) -> None:
    ((intent, fields),) = wishes(text)

    quantity = fields.pop("quantity", {})
    assert intent == "return_item"
    assert fields | ({"value": quantity["value"]} if quantity else {}) == expected


@pytest.mark.parametrize(("text", "order"), QUERIES)
def test_a_question_on_its_state_names_the_order(text: str, order: str) -> None:
    actions = parse(text, now=NOW).actions

    assert [(action.intent, action.order) for action in actions] == [("query_order", order)]


def test_the_same_is_asked_of_each_order_named() -> None:
    actions = parse("Please deliver SO-551 and SO-552 on 14 May, and the same for SO-560.", now=NOW).actions

    assert [action.order for action in actions] == ["SO-551", "SO-552", "SO-560"]


def test_the_first_and_the_second_one_are_told_apart() -> None:
    text = "SO-551 and SO-552: the first one can be cancelled, the second one must arrive by 2 April"
    actions = parse(text, now=NOW).actions

    assert [(action.intent, action.order) for action in actions] == [
        ("cancel_order", "SO-551"),
        ("change_delivery", "SO-552"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Deliver 100 pcs of ZB-44 on 4 May and 150 pcs on 18 May, order 31550.",
        "could the peas on GR-7781 come as 30 cartons this week and 30 cartons next week?",
        "GR-7781: 200 bags on 3 May, 300 bags on 10 May please",
        "GR-7781 total 5000 pcs cable, please make two shipments: 2000 pcs by air, other 3000 pcs by sea.",
    ],
)
def test_shares_of_a_line_with_their_days_or_ways_are_a_split(text: str) -> None:
    (action,) = parse(text, now=NOW).actions

    assert action.intent == "split_delivery"
    assert len(action.parts or ()) == 2


MEANT = [
    ("My company needs 300 lanyards.", [line("place_order", "lanyards", 300)]),
    ("We'd love a dozen napkin rings added to GR-7781", [line("add_item", "napkin rings", 1, "dozen")]),
    ("Move GR-7781 out a month.", [move(shift_days=30)]),
    ("If GR-7781 isn't on the truck yet, cancel it.", [("cancel_order", {})]),
    ("If GR-7781 gets stuck in customs again, cancel it.", []),
    ("In the event that GR-7781 is late we will cancel it.", []),
    (
        "Given how long you have had us, 6% off GR-7781?",
        [("change_price", {"price": {"change_percent": -6}})],
    ),
    ("Anything you can do on the price of GR-7781?", [("change_price", {})]),
    ("GR-7781, did they leave the port yet?", [("query_order", {})]),
    ("Just tell me which day GR-7781 comes.", [("query_order", {})]),
    ("have somebody from accounts call me about GR-7781", [("handover", {})]),
    ("We need GR-7781 by 4 May, our concert is on 6 May.", [move(latest="2026-05-04")]),
    ("The builders start on 6 May, so have GR-7781 here by 4 May.", [move(latest="2026-05-04")]),
    ("Received GR-7781 today.", []),
    ("Add another box of pens to GR-7781.", [change("pens", 1, "add", "box")]),
    ("For GR-7781 we prefer FOB Ningbo over EXW.", [move(incoterm="FOB", place="Ningbo")]),
    (
        "Bump the deposit on GR-7781 to 50%.",
        [("change_payment", {"payment": {"deposit_percent": 50}})],
    ),
    (
        "Tax number on GR-7781 is wrong, it should read GB 987 6543 21.",
        [("change_invoice", {"invoice": {"tax_id": "GB 987 6543 21"}})],
    ),
    (
        "The VAT number for GR-7781 should be DE123456789.",
        [("change_invoice", {"invoice": {"tax_id": "DE123456789"}})],
    ),
    ("Nothing has turned up for GR-7781 yet, what's going on?", [("query_order", {})]),
    ("Please put a watering can on GR-7781.", [line("add_item", "watering can")]),
    ("Change the mugs on GR-7781 to the king size.", [swap("mugs", "king size")]),
    ("Keep the boots on GR-7781 where they are, but take the hats off.", gone("hats")),
]


@pytest.mark.parametrize(("text", "wishes"), MEANT, ids=[text for text, _ in MEANT])
def test_what_is_meant_is_told_from_what_is_said_beside_it(text: str, wishes: list[Wish]) -> None:
    actions = parse(text, now=NOW).to_json()["actions"]
    shown = [
        (a["intent"], {k: v for k, v in a.items() if k not in ("intent", "order", "evidence", "confidence")})
        for a in actions
    ]

    assert shown == wishes


def test_a_date_for_another_order_does_not_join_the_order_before() -> None:
    actions = parse("Please hold SO-1777 and bring it next week. SO-1778 can come Friday.", now=NOW).actions

    assert [action.order for action in actions] == ["SO-1777", "SO-1778"]


def test_a_condition_may_point_back_to_the_wish_before() -> None:
    actions = parse("Could SO-12 be 5% cheaper? If so, add 20 lamps.", now=NOW).actions

    assert [action.if_granted for action in actions] == [None, (0,)]


COURTESIES = [
    ("Kindly consider $96 per kg for our SO-90015 and oblige.", ["change_price|SO-90015|96 USD unit"]),
    ("Please deliver SO-90015 by Friday and oblige.", ["change_delivery|SO-90015|..11-20"]),
    ("Please add 20 ledgers to SO-90015 and oblige", ["add_item|SO-90015|ledgers|20 set"]),
    ("Kindly change SO-90015 to net 45 and do the needful.", ["change_payment|SO-90015|net45"]),
    ("Please reduce the cement on SO-90015 to 40 bags and revert back asap",
     ["change_quantity|SO-90015|cement|40 bag set"]),
    ("Please cancel SO-90015 and confirm.", ["cancel_order|SO-90015"]),
    ("Kindly remove the ghee tins from SO-90015 and acknowledge receipt.", ["remove_item|SO-90015|ghee tins"]),
    ("Kindly lower the rate on SO-90015 to $3.20 and oblige us.", ["change_price|SO-90015|3.2 USD"]),
    ("Please send SO-90015 to 4 Mill Lane, Bath and oblige", ["change_address|SO-90015|4 Mill Lane, Bath"]),
    ("Please increase the saris on SO-90015 to 40 and greatly oblige", ["change_quantity|SO-90015|saris|40 set"]),
    ("Kindly consider 4% discount on SO-90015 and support us.", ["change_price|SO-90015|-4"]),
    ("Please move SO-90015 to Friday and advise.", ["change_delivery|SO-90015|11-20..11-20"]),
    ("Sir, rate given for HDPE granules is on higher side. Kindly consider ₹96 per kg for our SO-90015 and oblige.",
     ["change_price|SO-90015|HDPE granules|96 INR unit"]),
    ("The price for the cable drums is on the high side. Please make it $80 each on SO-90015.",
     ["change_price|SO-90015|cable drums|80 USD unit"]),
    ("Your rate of the floor tiles is very high. Can you do €12 per box on SO-90015?",
     ["change_price|SO-90015|floor tiles|12 EUR unit"]),
    ("the mop heads are too dear. please do £3 each on SO-90015", ["change_price|SO-90015|mop heads|3 GBP unit"]),
    ("Price quoted for cotton bales is bit high. Kindly do $95 per bale for our order SO-90015.",
     ["change_price|SO-90015|cotton bales|95 USD unit"]),
    ("The rice is expensive. Please consider $18 per bag for SO-90015.",
     ["change_price|SO-90015|rice|18 USD unit"]),
    ("The gloves on SO-90014 are too expensive. 10% off SO-90015 please.", ["change_price|SO-90015|-10"]),
    ("The freight is on the high side. Please do $4 each on SO-90015.", ["change_price|SO-90015|4 USD unit"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), COURTESIES)
def test_courtesies_and_complaints_name_the_right_thing(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


SPARED_ORDERS = [
    ("Careful please!! Don't cancel SO-5100. It's SO-5101 that I want cancelled. I clicked nothing yet because your portal scares me.",
     ["cancel_order|SO-5101"]),
    ("Please cancel SO-5101. I have signed nothing yet.", ["cancel_order|SO-5101"]),
    ("Add 5 rugs to SO-90015. I've paid nothing yet.", ["add_item|SO-90015|rugs|5 set"]),
    ("We've received nothing yet from SO-90015.", ["query_order|SO-90015"]),
    ("SO-90015: nothing yet. Any news?", ["query_order|SO-90015"]),
    ("I've heard nothing yet about SO-90015", ["query_order|SO-90015"]),
    ("Don't cancel SO-90015, it's SO-90016 that should go. I nearly pressed the wrong button.",
     ["cancel_order|SO-90016"]),
    ("It isn't SO-90015 I want cancelled, it's SO-90016.", ["cancel_order|SO-90016"]),
    ("Keep SO-90015. SO-90016 is the one to cancel. My mistake.", ["cancel_order|SO-90016"]),
    ("Cancel SO-90016, not SO-90015! I panicked when I saw the list.", ["cancel_order|SO-90016"]),
    ("It's not SO-90015 we want cancelled, it's SO-90016", ["cancel_order|SO-90016"]),
    ("Do not cancel SO-90015 but SO-90016", ["cancel_order|SO-90016"]),
    ("Please don't cancel SO-90015. It's SO-90016 we meant.", ["cancel_order|SO-90016"]),
    ("Please don't cancel SO-90015. It's SO-90016 I am asking about: where is it?", ["query_order|SO-90016"]),
    ("Don't cancel SO-90015.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), SPARED_ORDERS)
def test_the_order_that_is_meant_is_cancelled_and_no_other(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


@pytest.mark.parametrize(
    "text",
    [
        "We'd order 1000 at 3.40, net 30.",
        "we would order 1000 at 9.20",
        "Could we order 1000 at 3.10?",
        "If we order 1000, can you do 3.10?",
        "We will order 1000 for 2.90 each",
        "Let's order 1000 at 3.40",
    ],
)
def test_what_someone_would_order_is_how_many(text: str) -> None:
    (action,) = parse(text, now=NOW).actions
    assert (action.intent, action.order) == ("place_order", None)


@pytest.mark.parametrize("text", ["can order 1024 be moved to Friday?", "will order 1024 arrive on time?"])
def test_an_order_that_something_is_said_of_keeps_its_number(text: str) -> None:
    assert [one.order for one in parse(text, now=NOW).actions] == ["1024"]
