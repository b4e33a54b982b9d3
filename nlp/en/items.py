"""English compounds that are named like an act or a way of shipping but are things."""

from nlp.wording import words

VALUES: dict[str, dict[str, object]] = {}
WORDS = {
    "noun": (
        "bottle green | watering can | watering cans | paint can | trash can | garbage can | jerry can | oil can | light switch | float switch | float switches | pressure switch | pressure switches | limit switch | limit switches | toggle switch | toggle switches | rocker switch | rocker switches | dimmer switch | dimmer switches | network switch | return pump | return pumps | racing green | gun metal | gunmetal | off white | off-white | sea salt | air filter | air filters | air fryer | air fryers | air compressor | air compressors | "
        "air purifier | air purifiers | air hose | air hoses | road bike | road bikes | road cones | road "
        "signs | rail clamps | card holder | card holders | card stock | cardstock | cash box | cash boxes "
        "| cash register | cash drawer | cash drawers | phone case | phone cases | phone stand | phone "
        "stands | phone charger | phone chargers | phone holders | address labels | invoice books | return "
        "springs | check valve | check valves | check shirts | box cutters | box cutter | bag clips | "
        "bottle opener | bottle openers | bottle caps | bottle brushes | set screws | set screw | paper "
        "bags | paper cups | paper towels | paper plates | paper straws | cable ties | cable drums | order "
        "pads | order books | receipt rolls | receipt paper | receipt printer | receipt printers | "
        "shipping labels | shipping boxes | express kettle | price tags | price labels | price guns | "
        "packing tape | pallet jack | pallet jacks | pallet wrap | pallet racking | drum kits | drum "
        "sticks | drum stand | roll cages | roller blinds | sheet metal | sheet pans | sheet music | book "
        "ends | bookends | notebooks | line markers | pick axes | drop cloths | drop cloth | split pins | "
        "split rings | switch plates | switches | network switches | light switches | change mats | water "
        "bottles | water bottle | wine bottles | spray bottles | squeeze bottles | glass bottles | tote "
        "bags | tea bags | bin bags | sandbags | body bags | sleeping bags | sleeping bag | coffee bags | "
        "shopping bags | freezer bags | bean bags | bin liners | carrier bags | gift boxes | gift box | "
        "lunch boxes | lunch box | tool boxes | tool box | toolboxes | junction boxes | cardboard boxes | "
        "pizza boxes | storage boxes | mailing boxes | battery packs | battery pack | ice packs | fan "
        "units | shelving units | shelf units | hex keys | kitchen rolls | toilet rolls | toilet paper | "
        "bread rolls | sausage rolls | till rolls | drawer slides | power packs | gel packs | filing "
        "cabinets | bubble wrap | copier paper | printer paper | set squares | drill sets | drill bits | "
        "tea sets | socket sets | socket set | dinner sets | bed sheets | baking sheets | acrylic sheets | "
        "plywood sheets | steel drums | oil drums | steel sheets | empty pallets | wooden pallets | "
        "plastic pallets | euro pallets | first aid kits | first aid kit | repair kits | tool kits | seal "
        "kits | sewing kits | contact lenses | contact cleaner | contact adhesive | late lilies | test "
        "kits | half masks | half-round | half mask | double-sided tape | double sided tape | double "
        "glazing | triple sec | more-ish | single malt | single use | pick tickets | collection boxes | "
        "collection bins | bill holders | wireless mouse | express labels | credit card terminals | card "
        "readers | card reader | payment terminals | cash bags | delivery bags | delivery trolleys | hand "
        "trucks | hand truck | sack truck | sack trucks | truck tyres | truck tires | boat shoes | boat "
        "covers | train sets | ship lights | rope lights | air mattresses | air beds | air conditioners | "
        "air conditioner | air freshener | air fresheners | airbrushes | sea bass | seaweed | sea bream | "
        "ocean blue | rail brackets | curtain rails | curtain rail | towel rails | towel rail | guard "
        "rails | handrails | handrail | order forms | return labels | returns labels | label rolls | flat "
        "washers | flat pack | wall plates | back plates | back supports | backpacks | backpack | lower "
        "arms | upper arms | reducer | reducers | exchange filters | replacement filters | replacement "
        "filter | replacement blades | replacement bulbs | replacement cartridges | spare parts | extra "
        "virgin olive oil | extra large | extra small | extra long | extra wide | extra strong | heavy "
        "duty | date stamps | wall clocks | desk calendars | day planners | weekly planners | monthly "
        "planners | may flowers | march hare | sunday roast joints | mid-century | late harvest | early "
        "grey | earl grey | early potatoes | spring onions | net curtains | net bags | hair nets | cargo "
        "nets | cargo net | fishing nets | safety nets | mosquito nets | mesh nets | balance bikes | "
        "balance boards | deposit slips | deposit bags | deposit boxes | down jackets | down pillows | "
        "down duvets | duvet sets | pillow cases | pillowcases | suit cases | suitcases | display cases | "
        "show cases | brief cases | carry cases | carrying cases | flight cases | glasses cases | pencil "
        "cases | pencil case | can openers | tin foil | jar lids | t-shirts | t-shirt | c-clamps | "
        "g-clamps | m-clips | v-belts | o-rings | o-ring | k-cups | l-brackets | gift cards | name cards | "
        "business cards | sd cards | memory cards | playing cards | greeting cards | christmas cards | "
        "graphics cards | sim cards | index cards | vinyl rolls | film rolls | paint rollers | piece goods "
        "| pair of | unit heaters | half-inch | usb sticks | handset | headset | headsets | handsets | "
        "offset paper | settees | settee | hi vis | hi-vis | hi viz | hi-viz | barb wire | barbed wire | "
        "copper wire | steel wire | welding wire | fencing wire | wire mesh | wire rope | wire ropes | "
        "wire brush | wire brushes | wire cutters | wire baskets | wire racks | plain wire | electric wire "
        "| fuse wire | garden wire | florist wire | earth wire | wire ties | cheque books | check nuts | "
        "check cards | cash trays | cash tins"
    ),
}

FRONTS = words(
    "name bar scrap still double twin triple half air sea road rail express parcel card cash check cheque wire order return receipt "
    "delivery shipping address phone mobile cell exchange change room work site job building holiday day "
    "date net free book boat truck train transport trade track switch strip stick split slip drop pull push stock sub "
    "machine computer sun book ring second quick rush pay office staff sample bill lead collection second-hand "
    "cut sheet time project client customer guest team dead late early mid way fine best perfect back front side"
)
"""Words before a name that tell of which kind the goods are, whatever else they mean: work gloves, still water."""
HEADS = words(
    "scrap tops machine machines computer computers card cards cash ring rings switch switches rail rails boat boats truck "
    "trucks train trains phone phones mobile mobiles leaves drops stops stick sticks book books wire wires net nets "
    "bin bins bar bars bill bills pop thread cell cells lead leads stock robot robots operator operators returns "
    "change strip boxing cut cuts rest rests holdall track tracks tracking"
)
"""Words that name goods behind another word of the name: scrub tops, coffee machine, curtain rail."""
BETWEEN = words("the a an my our your his her their those these some any of all both")
"""Words right before a name."""
BEHIND = words(
    "on in for from to off under and or with by at instead as is are please pls plz should must can could will would "
    "now too also than out so but that which ought need needs have has per via be into onto"
)
"""Words right behind a name."""

COLOURS = words(
    "plum burgundy wine claret rose fuchsia magnolia buff fawn mauve denim camel cocoa hazel honey pearl platinum black white grey gray red blue navy green teal mustard yellow orange purple violet pink brown beige cream ivory "
    "gold golden silver bronze copper charcoal anthracite burgundy maroon crimson scarlet turquoise aqua cyan magenta "
    "lilac lavender khaki olive sage mint lime lemon amber tan taupe sand natural clear transparent oak walnut pine "
    "ash beech birch maple cherry mahogany matt matte gloss glossy satin chrome brass nickel small medium large xl xxl "
    "xs indigo coral peach rose emerald cobalt slate ochre rust terracotta graphite stainless galvanised galvanized "
    "unbleached bleached decaf sparkling still left-hand right-hand long short round square"
)
"""Words that tell a colour, a finish or a size."""
