"""English words of shipping, and the codes of Incoterms 2020."""

from nlp.wording import words

_MEANS = {
    "air": "air | air freight | airfreight | air-freight | air cargo | plane | flight | air mail",
    "sea": (
        "sea | sea freight | seafreight | sea-freight | sea cargo | ocean | ocean freight | boat | ship | "
        "vessel"
    ),
    "rail": "rail | rail freight | railway | train",
    "road": "road | road freight | truck | trucks | lorry | van | trucking | haulier",
    "express": (
        "express | courier | express courier | dhl | dhl express | fedex | ups | ups express | tnt | "
        "express freight | express mail | express post | express delivery | express shipping"
    ),
}
"""What may stand behind `by` and `via`."""
_BARE = {
    "air": "air shipping | air shipment | airmail | flown | fly",
    "sea": "ocean shipping | sea shipping | sea shipment",
    "rail": "rail shipment",
    "road": "trucked | overland | road transport",
    "pickup": (
        "will grab it | grab it | grab them | will fetch it | fetch it from you | will swing by for it | pop by for it | pick up | pickup | pick-up | collect | collection | pick it up | pick them up | pick that up | "
        "pick this up | picking up | picking it up | picking them up | picked up | collect it | "
        "collect them | collect myself | collect in person | collecting | collecting it | "
        "collecting them | collected | fetch it | fetch them | fetch | fetched | fetching | come and fetch | come for it | come for them | "
        "come and pick up | come and pick it up | come to collect | come to pick up | come by for | pick up ourselves | "
        "collect ourselves | collect it ourselves | self collection | self-collection | will call | come and collect | "
        "come and get it | come get it | swing by | swing by for it | swing by for them | swing past | pop over for it | pop round for it | come by and pick it up | come and take it | load it ourselves | load up ourselves | pick it up ourselves | collect them ourselves | "
        "come by and get it | come and collect | self-collect | customer pickup | self pickup | "
        "self-pickup | ex-warehouse pickup"
    ),
}
_NEVER_BARE = frozenset({"ship", "trucks", "van", "air mail"})


def _methods() -> dict[str, object]:
    methods: dict[str, object] = {"next-day": None}
    for method, spelled in _MEANS.items():
        for means in spelled.split(" | "):
            methods |= {f"{led} {means}": method for led in ("by", "via")}
            if means not in _NEVER_BARE:
                methods[means] = method
    for method, spelled in _BARE.items():
        methods |= dict.fromkeys(spelled.split(" | "), method)
    return methods


VALUES: dict[str, dict[str, object]] = {
    "ship_method": _methods(),
    "incoterm": {
        **{
            code.lower(): code
            for code in ["EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF"]
        },
        "ex works": "EXW",
        "ex-works": "EXW",
        "free on board": "FOB",
        "delivered duty paid": "DDP",
        "c&f": "CFR",
        "f.o.b.": "FOB",
        "c.i.f.": "CIF",
        "cnf": "CFR",
        "delivered at place": "DAP",
        "free carrier": "FCA",
        "ex work": "EXW",
        "exworks": "EXW",
    },
}

WORDS = {
    "by_ship": (
        "by | via | per | using | go | goes | ship | shipped | send | sent | switch to | switched to | "
        "upgrade to | upgraded to | use | through | move to | change to | changed to | instead of | "
        "want | from"
    ),
    "incoterm_change": (
        "incoterm | incoterms | delivery terms | terms of delivery | trade terms | shipping terms | "
        "trade term"
    ),
    "ship_word": (
        "shipping method | shipping | freight | carrier | transport | shipment method | "
        "delivery method | mode of transport"
    ),
}
VEHICLES = words(
    "vehicle vehicles truck trucks lorry lorries van vans trailer trailers artic artics wagon wagons rigid rigids "
    "forklift tailgate"
)
WAYS = words("lane track drive driveway road bridge street alley gate yard ramp lift hoist crane")
"""What vehicles and loads come by, which may bear or hold no more than so much."""
