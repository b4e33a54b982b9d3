"""English verbs: their forms, computed from the base; the irregular ones as base, past and participle."""

from nlp.wording import words

_IRREGULAR = """
arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became become, begin began begun,
bend bent bent, bet bet bet, bid bid bid, bind bound bound, bite bit bitten, bleed bled bled, blow blew blown,
break broke broken, breed bred bred, bring brought brought, build built built, burn burnt burnt, burst burst burst,
buy bought bought, cast cast cast, catch caught caught, choose chose chosen, cling clung clung, come came come,
cost cost cost, creep crept crept, cut cut cut, deal dealt dealt, dig dug dug, do did done, draw drew drawn,
dream dreamt dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed fed,
feel felt felt, fight fought fought, find found found, fit fit fit, flee fled fled, fly flew flown,
forbid forbade forbidden, forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got gotten,
give gave given, go went gone, grind ground ground, grow grew grown, hang hung hung, have had had, hear heard heard,
hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, keep kept kept, kneel knelt knelt, know knew known,
lay laid laid, lead led led, lean leant leant, leap leapt leapt, learn learnt learnt, leave left left, lend lent lent,
let let let, lie lay lain, light lit lit, lose lost lost, make made made, mean meant meant, meet met met,
mistake mistook mistaken, oversee oversaw overseen, overtake overtook overtaken, pay paid paid, prove proved proven,
put put put, quit quit quit, read read read, rebuild rebuilt rebuilt, rerun reran rerun, rethink rethought rethought,
ride rode ridden, ring rang rung, rise rose risen, run ran run, saw sawed sawn, say said said, see saw seen,
seek sought sought, sell sold sold, send sent sent, set set set, sew sewed sewn, shake shook shaken, shed shed shed,
shine shone shone, shoot shot shot, show showed shown, shrink shrank shrunk, shut shut shut, sing sang sung,
sink sank sunk, sit sat sat, sleep slept slept, slide slid slid, smell smelt smelt, speak spoke spoken,
speed sped sped, spell spelt spelt, spend spent spent, spill spilt spilt, spin spun spun, split split split,
spoil spoilt spoilt, spread spread spread, spring sprang sprung, stand stood stood, steal stole stolen,
stick stuck stuck, sting stung stung, stink stank stunk, strike struck struck, swear swore sworn, sweep swept swept,
swell swelled swollen, swim swam swum, swing swung swung, take took taken, teach taught taught, tear tore torn,
tell told told, think thought thought, throw threw thrown, understand understood understood, undo undid undone,
upset upset upset, wake woke woken, wear wore worn, weave wove woven, wed wed wed, weep wept wept, win won won,
wind wound wound, withdraw withdrew withdrawn, withhold withheld withheld, withstand withstood withstood,
wring wrung wrung, write wrote written, resell resold resold, redo redid redone, resend resent resent,
undergo underwent undergone, outgrow outgrew outgrown, overpay overpaid overpaid, undertake undertook undertaken
"""
_ROWS = [row.split() for row in _IRREGULAR.replace("\n", " ").split(",")]
_ROW_OF = {row[0]: row[1:] for row in _ROWS}
PARTICIPLES = {participle: base for base, _, participle in _ROWS}
PASTS = {past: base for base, past, _ in _ROWS}
NOT_PAST = words(
    "need shed bed red seed feed speed weed reed indeed hundred embed exceed proceed succeed breed bleed creed deed "
    "greed heed steed tweed ted fed led wed med ped sled shred bobsled infrared united limited agreed-upon "
    "left set put cut hit fit shut split spread cost ground wound found bound lay saw felt light burst cast bet bid "
    "hurt let quit read spring wind spelt smelt lit rose lead bent"
)
"""Words that end or look like a past form and more often are none, unless a subject stands right before."""
BASES = words(
    """
    be become begin believe belong bring build buy choose come depend do eat exist expect feel find forget get give go
    grow happen have hear hope keep know learn like last lead live lose love make mean meet need own pay prefer read receive
    remember remain rise run say see seem sell send show sit sleep speak spend stand stay suppose take tell think
    understand want wish win work write add accept agree allow announce answer apologise appreciate apply arrange
    arrive ask assume attend bake bet book bottle bounce bump cancel care celebrate change charge choose
    claim collect complain confirm consider consist contain continue count cover cut decide decrease deliver discuss
    double drop earn employ enjoy ensure fail fall finish fit follow forward guess handle hate host help hire hold ignore
    imagine include increase insist install intend invite invoice join leave let list look lower matter mention miss
    move notice offer open order owe pick place plan play postpone prepay produce promise propose push
    put quote raise reach realise recall reckon recommend reduce refuse regret reject remind remove replace reply
    report request require re respond return save serve ship shrink split start stock stop substitute suggest supply
    support swap switch talk thank trade travel try turn use visit wait walk watch welcome withdraw wonder worry
    """
)
"""Verbs as they stand behind a subject."""


def third_person(base: str) -> str:
    """The form behind he, she and it: `goes`, `carries`, `takes`."""
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base[-1] == "y" and base[-2] not in "aeiou" else base + "s"


def forms_of(bases: str) -> frozenset[str]:
    """All forms of the verbs in `bases`: `cut` gives cut, cuts, cutting; `send` also sent."""
    return frozenset(form for base in words(bases) for form in _forms(base))


def _forms(base: str) -> set[str]:
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    doubled = base[-1] not in "wxyaeiou" and base[-2:-1] in "aeiou" and base[-3:-2] not in "aeiou"
    past = base[:-1] + "ied" if base[-1] == "y" and base[-2] not in "aeiou" else stem + "ed"
    twice = {base + base[-1] + end for end in ("ing", "ed")} if doubled else set()
    return {base, third_person(base), stem + "ing", past, *twice, *_ROW_OF.get(base, ())}


THIRD = {third_person(base): base for base in BASES} | {"is": "be", "has": "have", "does": "do"}
