"""English units of quantity: word to unit of the contract, or `None` for a unit that stays as written."""

PIECE = "pcs pc pce pces pieces piece units unit ea pc. pcs."
AS_WRITTEN = (
    "nos strings string racks reams ream lbs lb pounds pound tins tin cans jars jar tubs tub sacks sack crates crate "
    "bundles bundle spools spool reels reel tubes tube gallons gallon gal ft feet foot yards yard "
    "yds trays tray buckets bucket coils coil sachets sachet oz ounces ounce bunches bunch loaves "
    "loaf barrels barrel bales bale kegs keg cylinders cylinder panels lengths length strips copies "
    "copy blocks slabs slab punnets punnet skids skid totes vials vial ampoules planks pots blister "
    "blisters cubes stems heads troy bushels bushel quarts pints inches hectolitres tablets "
    "capsules truckloads truckload cartridges slices bars mats"
)

VALUES: dict[str, dict[str, object]] = {
    "unit": {
        **dict.fromkeys(PIECE.split(), "piece"),
        **dict.fromkeys(AS_WRITTEN.split(), None),
        **dict.fromkeys(["sets", "set", "kits", "kit"], "set"),
        **dict.fromkeys(["pairs", "pair", "prs"], "pair"),
        **dict.fromkeys(["dozen", "dozens", "doz", "dz", "dzn"], "dozen"),
        **dict.fromkeys(["boxes", "box", "bxs"], "box"),
        **dict.fromkeys(["cartons", "carton", "cases", "case", "ctns", "ctn", "cs"], "carton"),
        **dict.fromkeys(["packs", "pack", "packets", "packet", "pks", "pkts", "pkt"], "pack"),
        **dict.fromkeys(["bags", "bag"], "bag"),
        **dict.fromkeys(["bottles", "bottle", "btls", "btl"], "bottle"),
        **dict.fromkeys(["rolls", "roll"], "roll"),
        **dict.fromkeys(["sheets", "sheet"], "sheet"),
        **dict.fromkeys(["drums", "drum"], "drum"),
        **dict.fromkeys(["pallets", "pallet", "plts", "plt"], "pallet"),
        **dict.fromkeys(["containers", "container", "fcl", "fcls"], "container"),
        **dict.fromkeys(
            ["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"], "kg"
        ),
        **dict.fromkeys(["g", "gram", "grams", "gramme", "grammes", "gr"], "g"),
        **dict.fromkeys(["t", "ton", "tons", "tonne", "tonnes", "mt", "mts"], "t"),
        **dict.fromkeys(["m", "metre", "metres", "meter", "meters", "mtr", "mtrs"], "m"),
        **dict.fromkeys(["m2", "sqm", "sq.m"], "m2"),
        "square metres": "m2",
        "square meters": "m2",
        "square metre": "m2",
        "square meter": "m2",
        "sq m": "m2",
        "metric tons": "t",
        "metric tonnes": "t",
        "metric ton": "t",
        **dict.fromkeys(["l", "litre", "litres", "liter", "liters", "ltr", "ltrs", "lt"], "l"),
    },
}

WORDS = {
    "spec_unit": (
        "k | ω | kω | mω | µf | μf | uf | nf | pf | µh | μh | mh | mhz | ghz | ma | mv | kv | va | vdc | vac | ml | cl | mm | cm | inch | inches | in. | gsm | w | kw | v | a | ah | mah | kva | hz | khz | "
        "rpm | ply | micron | microns | gb | tb | mb | hp | bar | psi | mg | ohm | thread | watt | "
        "watts | volt | volts | amp | amps | awg | mm2 | mp | nm | deg | µm | μm | cc | kn | lm | yr | ul | µl | μl | "
        "mcg | µg | μg | db | dpi | px | kwh | wh | kpa | mpa | mbar | denier | btu | cfm | kbps | mbps | gbps | "
        "core | seater | phase | gang | pole | drawer | tier | burner | hole | pin | port | seat | slot | strand"
    ),
    "spec_number": (
        "size | uk | us | eu | grade | type | class | model | series | no. | schedule | din | iso | gauge | rev | rev. | "
        "mk | mark | generation | gen | edition | issue | astm | bs | en"
    ),
    "each": "per | each | a | an | apiece | ea | every",
}
