"""English words of places, with the street words of some neighbours."""

from nlp.wording import words

VALUES: dict[str, dict[str, object]] = {}
WORDS = {
    "address_label": (
        "address | delivery address | shipping address | new address | ship-to address | "
        "deliver-to address | ship to address | ship-to | drop-off address | drop-off point | "
        "delivery location | deliver-to | destination | delivery point | deliver to address | drop off | "
        "adress | addr | correct address | address is | right address"
    ),
    "send_to": (
        "send to | send it to | deliver to | ship to | deliver it to | ship it to | send them to | "
        "deliver them to | ship them to | redirect to | redirect it to | go to | goes to | "
        "delivered to | sent to | shipped to | divert to | divert it to | reroute to | reroute it to | "
        "forward to | forward it to | forwarded to | redirected to | rerouted to | ship this to | "
        "send this to | deliver this to | come to | deliver that to | re-route to | redirect them to | "
        "send that to | bring it to | bring to | diverted to | dispatch to | dispatched to | "
        "drop it at | drop it off at | deliver at | address to | send everything to | "
        "deliver everything to | ship everything to | send the order to | send all to | re-route it to | "
        "bring them to | going to | take it to | take them to | drop it to | drop them at | drop them off at | "
        "get it to | get them to | bring this to | leave it at | leave them at | truck it to | haul it to | "
        "consign to | post it to | mail it to | courier it to | sent over to | send it over to | ship it over to | "
        "be sent to | be delivered to | be shipped to | delivered at | drop this at | drop this off at | "
        "drop off at | deliver these to | send these to | ship these to | ship all to | bring the order to | "
        "deliver the order to | ship the order to | deliver the goods to | send the goods to | ship the goods to | "
        "bring everything to | have it delivered to | have it sent to | have it shipped to"
    ),
    "moves": "moved | moving | relocated | relocating | relocate",
    "divert": "redirect | reroute | re-route | divert | forward | readdress",
    "po_box": "po box | p.o. box | p.o.box | p o box | pobox",
}
STREETS = words(
    "pier berth jetty street st road rd lane ln avenue ave av boulevard blvd drive dr way quay close court ct park estate "
    "square sq place pl terrace highway hwy parkway pkwy row crescent mews wharf dock plaza circle trail "
    "pike alley walk grove hill gardens industrial warehouse depot yard tower building bldg house floor "
    "suite ste unit apt apartment flat plot block zone straße strasse str weg platz allee gasse ring ufer "
    "damm rue via calle plaça piazza corso viale avenida carrera avinguda rua chaussée laan straat plein "
    "kade gracht freeway route parade esplanade rise vale view green centre center business av. ul ulica "
    "al jalan jl jln cross marg nagar sector phase quai cours impasse chemin allée vicolo largo strada "
    "paseo ronda travessa alameda soi ulitsa prospekt utca praça dori cres drv pde wy gdns arcade mall "
    "towers junction midc level blk ave. rd."
)
"""Words of a street, a building or a part of one."""
ORDINARY = words(
    "way close court park estate square place terrace row crescent mews dock circle trail pike walk grove hill "
    "gardens industrial warehouse depot yard tower building house floor suite unit flat plot block zone platz "
    "ring damm via route parade esplanade rise vale view green centre center business cross phase impasse "
    "travessa arcade mall towers junction level drive"
)
"""Those of them that name goods as well: green tea, flat sheets, ring binders."""
STARTERS = words(
    "unit | flat no. | flat no | plot no. | plot no | shop no. | shop no | h.no. | h.no | house no. | house no | door no. | "
    "door no | road no. | road no | gate no. | building no. | bldg no."
) | words(
    "unit flat suite ste apt apartment plot block floor level room shop warehouse building bldg dock bay "
    "hangar gate c/o po pobox rue via calle 1st 2nd 3rd 4th 5th ground piazza avenida am an der blk tower "
    "no jalan jl ul av avenue rua strada lot 10th quai"
)
"""Words an address may open with."""
STREET_ENDS = tuple(
    words(
        "straße strasse str weg platz allee gasse straat laan gracht ring ufer damm kade plein "
        "gatan vägen veien vej gade katu steenweg dreef singel markt hof utca dori"
    )
)
"""How street names end that are written in one word."""
PLACES = words(
    "warehouse office depot branch site store shop factory plant home headquarters hub hq school yard "
    "showroom facility building hospital hotel restaurant dock workshop lab clinic center centre campus "
    "house flat premises port terminal"
)
"""Places that take a delivery without an address."""
BEFORE_PLACES = words("to at : is be to: on address for into , - new was now") | {"\n"}
"""Words and marks behind which an address may stand."""
FILLERS = words(
    ": the our my this a following new is to at other instead address should be - now please delivery "
    "changed change of order for whole entire as follows correct it um uh er erm hmm well like"
) | {"\n"}
"""Filling before an address."""
STOPS = words(
    "please thanks instead and on by for with not in as thank cheers from at the it so but because before "
    "after or to this next asap when then is pls regards order thx ty plz "
    "is are was were has had can we i we've we're i've i'm they they've"
)
"""Words at which an address is over, unless they have a capital in it."""
TURNS = words("please thanks thank cheers also and regards it the but kind best if order instead")
"""Words that open another sentence though they have a capital."""
ABBREVIATIONS = words(
    "col cd edif esq dpto int urb bo prov gral pto pta plz st rd ave av str no apt ste bldg blvd dr ln po p o u s fl d c sq ul al jl jln pl hwy mt ft nr"
)
"""Words of an address that may be cut short with a full stop."""
BEFORE_NAMES = words(
    "col cd edif urb ciudad str no apt ste bldg st av ul al jl jln mt ft new san los las el la le saint port fort santa são den der"
)
"""Words before a proper name: St. James, New York, Av. Paulista."""
