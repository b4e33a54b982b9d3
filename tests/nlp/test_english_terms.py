"""English wishes for other terms as different people put them, each with the actions it asks for."""

import pytest
from reading_actions import NOW, assert_asked

from nlp import parse

DELIVERIES = [
    (
        "SO-4480: the crew is off on Friday, so Monday morning please.",
        ["change_delivery|SO-4480|11-23..11-23"],
    ),
    ("order 33-9081 later is ok, but the 25th at the very latest", ["change_delivery|33-9081|..11-25"]),
    ("Two partial deliveries for SO-9 please: 5 boxes tomorrow, 6 boxes on Friday.", ["split_delivery|SO-9"]),
    ("Postpone PO-7781 until 1 December please.", ["change_delivery|PO-7781|12-01.."]),
    ("Could the lead time for SO-9908 be cut from 6 weeks to 4?", ["change_delivery|SO-9908|28"]),
    ("bump order 71833 up by two days pls", ["change_delivery|71833|-2"]),
    ("I'd rather come and fetch 118-4471 tomorrow.", ["change_delivery|118-4471|11-19..11-19|pickup"]),
    ("bring SO-9 between the 24th and the 26th", ["change_delivery|SO-9|11-24..11-26"]),
    ("Give us another fortnight on SO-4405 please.", ["change_delivery|SO-4405|14"]),
    ("SO-9 has to reach the stand by Friday", ["change_delivery|SO-9|..11-20"]),
    ("NB-1177, new date: 19 November", ["change_delivery|NB-1177|11-19..11-19"]),
    ("SO-12 must leave on 23 Nov and arrive not later than 27 Nov.", ["change_delivery|SO-12|11-23..11-27"]),
    ("we collect 30977 with our own truck on monday", ["change_delivery|30977|11-23..11-23|pickup"]),
    ("Use DHL for order 90318, I can’t wait for the lorry.", ["change_delivery|90318|express"]),
    ("the brewery wants SO-7 by Friday", ["change_delivery|SO-7|..11-20"]),
    ("77-5120 mustn't turn up before Monday 23 November.", ["change_delivery|77-5120|11-23.."]),
    ("order 30551 - anytime Thurs or Fri this week suits", ["change_delivery|30551|11-19..11-20"]),
    ("re 64002: please don't send before 26 Nov", ["change_delivery|64002|11-26.."]),
    ("could we have 14-882 two days sooner than you promised?", ["change_delivery|14-882|-2"]),
    ("The plan was late May for SO-4419, so not before 4 June.", ["change_delivery|SO-4419|06-04.."]),
    (
        "Please move BLD-908 into February, it won't be dry before that.",
        ["change_delivery|BLD-908|02-01..02-28"],
    ),
    (
        "pull 6-1190 forward by three days, and if you can't, just leave it as is",
        ["change_delivery|6-1190|-3"],
    ),
]
ADDRESSES = [
    (
        "Drop 90-4417 at 26 Gladstone Place, Glasgow G12 8NX",
        ["change_address|90-4417|26 Gladstone Place, Glasgow G12 8NX"],
    ),
    (
        "typo in my address for 220418, should be 33 Larch Avenue not 32",
        ["change_address|220418|33 Larch Avenue"],
    ),
    (
        "deliver IN-4502 at H.No. 8-2-293, Road No. 12, Banjara Hills, Hyderabad 500034",
        ["change_address|IN-4502|H.No. 8-2-293, Road No. 12, Banjara Hills, Hyderabad 500034"],
    ),
    (
        "Kindly change ship-to on IN/2291 from Plot 14, Peenya, Bengaluru 560058 to Plot 88, MIDC Phase 2, Pune 411019.",
        ["change_address|IN/2291|Plot 88, MIDC Phase 2, Pune 411019"],
    ),
    (
        "take CX-5507 to 1919 E 7th Ave, Denver, CO 80206 instead",
        ["change_address|CX-5507|1919 E 7th Ave, Denver, CO 80206"],
    ),
    (
        "Ship SO-40 to 3 Canal Wharf, Leeds LS11 5PS. Wait, wrong postcode - it's 3 Canal Wharf, Leeds LS11 5PY.",
        ["change_address|SO-40|3 Canal Wharf, Leeds LS11 5PY"],
    ),
]
CONTACTS = [
    (
        "The recipient's name on SO-9 is misspelled: it's Siobhan Kearney.",
        ["change_contact|SO-9|Siobhan Kearney"],
    ),
    (
        "Call Maria on 612 555 019 when you're outside, order ES-6612.",
        ["change_contact|ES-6612|Maria|612 555 019"],
    ),
    ("Chloe Martin will be there to receive SO-9902.", ["change_contact|SO-9902|Chloe Martin"]),
    ("on 18022 put down Gareth Pugh as the person receiving the goods", ["change_contact|18022|Gareth Pugh"]),
    ("Put Sofia Marques instead of me on VN-2040.", ["change_contact|VN-2040|Sofia Marques"]),
    ("whoever signs for BK-9120 should be Mrs Tanaka", ["change_contact|BK-9120|Mrs Tanaka"]),
    ("Priya Nair will take delivery of IN-2090", ["change_contact|IN-2090|Priya Nair"]),
    ("the driver should ring Dave on 07700 900410, SO-103", ["change_contact|SO-103|Dave|07700 900410"]),
    (
        "New mobile for 39-0417: 415 555 0176. Oops, make that 415 555 0167.",
        ["change_contact|39-0417|415 555 0167"],
    ),
    ("my name is Chidi and I run a small canteen", []),
]
PAPERS = [
    ("The most we can pay for SO-7714 is £640 all in.", ["change_price|SO-7714|640 GBP total max"]),
    ("We're fine with paying the whole of JL-4408 in advance.", ["change_payment|JL-4408|dep100"]),
    (
        "On EX-4419, deposit down to 15 percent, and the rest 30 days net.",
        ["change_payment|EX-4419|dep15|net30"],
    ),
    ("Total for SO-9 shouldn't be more than CHF 1,900.", ["change_price|SO-9|1900 CHF total max"]),
    ("lower the bolts on SO-9 by 3 cents each, it's in dollars", ["change_price|SO-9|bolts|-0.03 USD unit"]),
    ("Please rebill SO-9 to Ostrava Steelworks s.r.o.", ["change_invoice|SO-9|Ostrava Steelworks s.r.o."]),
    ("20% now, 80% before shipping for BG-1180", ["change_payment|BG-1180|dep20|before_shipment"]),
    (
        "30 of the 80 desks on FD-7730 by air please, the remaining 50 can come by sea.",
        ["split_delivery|FD-7730|desks|80 set"],
    ),
    ("SO-9: I'd like to pay cash when it's delivered.", ["change_payment|SO-9|cash|on_delivery"]),
    ("Your competitor does it at €9.80, SO-9 stays.", []),
    ("Please extend the credit period for PO-4471 from 30 to 45 days.", ["change_payment|PO-4471|net45"]),
    (
        "On AB-9034 pay half up front and the other half before shipment.",
        ["change_payment|AB-9034|dep50|before_shipment"],
    ),
    ("You can tear up PO-6093.", ["cancel_order|PO-6093"]),
    ("Surely you can take 8% off the whole of order 44190.", ["change_price|44190|-8"]),
    ("the gstin on the invoice of EV-6071 is 29ABCDE1234F1Z5", ["change_invoice|EV-6071|29ABCDE1234F1Z5"]),
    ("PO-2209 goes from prepayment to 60 days net", ["change_payment|PO-2209|net60"]),
    ("pls reduce price for order 70-118", ["change_price|70-118"]),
    (
        "the rings on PO-4702 cost $0.64 now, take 6 cents off each",
        ["change_price|PO-4702|rings|-0.06 USD unit"],
    ),
    ("We can't go above €11,500 in total for SO-7090.", ["change_price|SO-7090|11500 EUR total max"]),
]


@pytest.mark.parametrize(("text", "asked"), [*DELIVERIES, *ADDRESSES, *CONTACTS, *PAPERS])
def test_a_term_is_read_however_it_is_put(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


TELEPHONES = [
    ("Change the phone number on order 88123 to 555-0142 please.", ["change_contact|88123|555-0142"]),
    ("Update the phone for SO-881 to 555-0188.", ["change_contact|SO-881|555-0188"]),
    ("New phone number for SO-881: 555-0107.", ["change_contact|SO-881|555-0107"]),
    ("Please change the mobile on SO-881 to 07700 900118.", ["change_contact|SO-881|07700 900118"]),
    ("phone on SO-881 should be 555-0139 not 555-0193", ["change_contact|SO-881|555-0139"]),
    ("The driver should call 555-0172 for SO-881.", ["change_contact|SO-881|555-0172"]),
    ("Set the contact number on 88123 to 415-555-0142.", ["change_contact|88123|415-555-0142"]),
    ("Please put 555-0142 as the phone on SO-881.", ["change_contact|SO-881|555-0142"]),
    ("order 88123, change tel to 555-0142", ["change_contact|88123|555-0142"]),
    ("Can you switch the cell number on order 88123 to 555-0111?", ["change_contact|88123|555-0111"]),
    ("Contact phone for order 88123 is now 555-0166.", ["change_contact|88123|555-0166"]),
    ("SO-881 - please use 555-0121 as the telephone.", ["change_contact|SO-881|555-0121"]),
    ("Telephone on order 88123 to be changed to 555-0142.", ["change_contact|88123|555-0142"]),
    ("Change the lamps on order 555-0142 to 20.", ["change_quantity|555-0142|lamps|20 set"]),
    ("Please cancel order 555-0142, I ordered by phone.", ["cancel_order|555-0142"]),
    ("Add 4 phones to order 555-0142.", ["add_item|555-0142|phones|4 set"]),
    ("Please change the phone on SO-881 from 555-0193 to 555-0142.", ["change_contact|SO-881|555-0142"]),
    ("The mobile number for our order SO-881 should be 555-0199.", ["change_contact|SO-881|555-0199"]),
    ("Correct the telephone on PO-7712: 555-0133.", ["change_contact|PO-7712|555-0133"]),
    ("For SO-881 use 555-0121 as the phone number please.", ["change_contact|SO-881|555-0121"]),
    ("Where is order 555-0142? I phoned yesterday.", ["query_order|555-0142"]),
    ("Add 20 phones to order 555-0142, not to 88123.", ["add_item|555-0142|phones|20 set"]),
    ("Change the address on order 88123 to 5 Mill Road, Bath.", ["change_address|88123|5 Mill Road, Bath"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), TELEPHONES)
def test_a_telephone_of_an_order_is_no_order(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


LATE_BOUNDS = [
    ("double the buckets, halve the mops, lose the squeegees. order 33-1020. oh and by February 12",
     ["change_quantity|33-1020|buckets|2 scale", "change_quantity|33-1020|mops|0.5 scale", "remove_item|33-1020|squeegees", "change_delivery|33-1020|..02-12"]),
    ("We can't take delivery next week (half term). Please bring NS-4402 the week after, any day.",
     ["change_delivery|NS-4402|11-30..12-06"]),
    ("Cancel the lids on SO-118. And before 1 December, please.", ["remove_item|SO-118|lids", "change_delivery|SO-118|..12-01"]),
    ("Next week is impossible, please bring SO-118 the week after.", ["change_delivery|SO-118|11-30..12-06"]),
    ("Please bring SO-118 on Tuesday.", ["change_delivery|SO-118|11-24..11-24"]),
    ("Please have SO-118 with us by 3 December.", ["change_delivery|SO-118|..12-03"]),
    ("Please pop SO-118 round on Friday.", ["change_delivery|SO-118|11-20..11-20"]),
    ("Nobody is here next week. Can SO-118 come the week after?", ["change_delivery|SO-118|11-30..12-06"]),
    ("Make the lamps on SO-118 80. Also by 9 December.", ["change_quantity|SO-118|lamps|80 set", "change_delivery|SO-118|..12-09"]),
    ("Swap the grey mats on SO-118 for black ones. Oh and after 1 December.",
     ["substitute_item|SO-118|grey mats|>black ones", "change_delivery|SO-118|12-01.."]),
    ("We were shut last week. The week after we got SO-118, thanks.", []),
    ("Take the fans off SO-118. Oh and by 30 November.", ["remove_item|SO-118|fans", "change_delivery|SO-118|..11-30"]),
    ("Please change SO-118 to net 30. And before 5 December.", ["change_payment|SO-118|net30", "change_delivery|SO-118|..12-05"]),
    ("Make the rugs on SO-118 12, and by Friday.", ["change_quantity|SO-118|rugs|12 set", "change_delivery|SO-118|..11-20"]),
    ("We're away next week, could SO-118 come the following week?", ["change_delivery|SO-118|11-30..12-06"]),
    ("Stocktake next week so please deliver SO-118 the week after.", ["change_delivery|SO-118|11-30..12-06"]),
    ("Not this week please. Ship SO-118 the week after.", ["change_delivery|SO-118|11-23..11-29"]),
    ("Can SO-118 come the week after next?", ["change_delivery|SO-118|11-30..12-06"]),
    ("Please deliver SO-118 the following week.", ["change_delivery|SO-118|11-23..11-29"]),
    ("The builders finish on 4 December, so bring SO-118 the week after.", ["change_delivery|SO-118|12-07..12-13"]),
    ("Take the fans off SO-118. We close by 30 November.", ["remove_item|SO-118|fans"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), LATE_BOUNDS)
def test_a_bound_or_a_week_told_by_another_moves_the_delivery(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


PAYMENTS = [
    ("Re SO-30817 - please move us from proforma to net 45, finance have finally approved the account.", ["change_payment|SO-30817|net45"]),
    ("Please put SO-2210 on net 30 from now on.", ["change_payment|SO-2210|net30"]),
    ("Kindly place SO-2210 on 60 days credit.", ["change_payment|SO-2210|net60"]),
    ("Could you get SO-2210 onto net 30 for us?", ["change_payment|SO-2210|net30"]),
    ("Please take SO-4410 off proforma and onto net 30.", ["change_payment|SO-4410|net30"]),
    ("SO-4410: we'd prefer to settle by bank transfer.", ["change_payment|SO-4410|tt"]),
    ("For SO-4410 please bill us on net 45 terms.", ["change_payment|SO-4410|net45"]),
    ("Hi, regarding SO-4410, please run it through PayPal.", ["change_payment|SO-4410|paypal"]),
    ("Please shift SO-771 over to 30% deposit and the balance before shipment.", ["change_payment|SO-771|dep30|before_shipment"]),
    ("SO-771, kindly treat it as cash on delivery.", ["change_payment|SO-771|cash|on_delivery"]),
    ("Would you let us have SO-771 on net 60?", ["change_payment|SO-771|net60"]),
    ("Please convert SO-5502 from COD to a letter of credit.", ["change_payment|SO-5502|lc"]),
    ("Could we be moved to net 30 on SO-5502?", ["change_payment|SO-5502|net30"]),
    ("Re PO-119: please allow us 45 days net.", ["change_payment|PO-119|net45"]),
    ("SO-5502: please transfer us from prepayment to net 30, credit check is done.", ["change_payment|SO-5502|net30"]),
    ("Please migrate SO-5502 to net 60.", ["change_payment|SO-5502|net60"]),
    ("We moved SO-30817 from proforma to net 45 last month, thanks again.", []),
    ("Where is SO-30817? We paid by card.", ["query_order|SO-30817"]),
    ("Our bank has moved us to net 45 with everyone, including SO-30817.", []),
    ("SO-771: please take us off proforma and put us on net 30.", ["change_payment|SO-771|net30"]),
    ("Can we go from pro forma to 60 days net on SO-771?", ["change_payment|SO-771|net60"]),
    ("Please switch SO-771 from proforma to 30% deposit.", ["change_payment|SO-771|dep30"]),
    ("Please send a proforma for 20 lamps.", ["request_quote|lamps|20 set"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), PAYMENTS)
def test_terms_of_payment_are_changed_by_any_verb(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)


BARGAINS = [
    ("If you can get SO-5518 to us by 20 November I'm happy to pay a 3% surcharge on it.",
     ["change_delivery|SO-5518|..11-20", "change_price|SO-5518|3"]),
    ("If you can deliver SO-5518 by 20 November we'll pay 3% more.",
     ["change_delivery|SO-5518|..11-20", "change_price|SO-5518|3"]),
    ("If you could have SO-5518 here by Friday, we would pay 2% extra.",
     ["change_delivery|SO-5518|..11-20", "change_price|SO-5518|2"]),
    ("If SO-5518 gets to us by Friday we're happy to pay 4% more.",
     ["change_delivery|SO-5518|..11-20", "change_price|SO-5518|4"]),
    ("If you manage to ship SO-5518 by air, I'll accept 5% more.",
     ["change_delivery|SO-5518|air", "change_price|SO-5518|5"]),
    ("We're happy to pay a 3% surcharge if you can get SO-5518 to us by 20 November.",
     ["change_price|SO-5518|3", "change_delivery|SO-5518|..11-20"]),
    ("If you can bring SO-5518 by 20 November, happy to pay a 3% premium.",
     ["change_delivery|SO-5518|..11-20", "change_price|SO-5518|3"]),
    ("If you can give us 5% off SO-5518, we'll go up to 400 lamps.",
     ["change_price|SO-5518|-5", "change_quantity|SO-5518|lamps|400 set"]),
    ("If you can move SO-5518 to net 60, we're happy to take 400 lamps.",
     ["change_payment|SO-5518|net60", "change_quantity|SO-5518|lamps|400 set"]),
    ("If you can get it to us by 20 November we are willing to pay 3% more on SO-5518.",
     ["change_delivery|SO-5518|..11-20", "change_price|SO-5518|3"]),
    ("If you can turn SO-5518 around by next Friday we're prepared to pay a 6% surcharge.",
     ["change_delivery|SO-5518|..11-27", "change_price|SO-5518|6"]),
    ("If you can put SO-5518 on a truck by Thursday we'd pay 2% on top.",
     ["change_delivery|SO-5518|..11-19", "change_price|SO-5518|2"]),
    ("If you can get SO-5518 here by 20 November, we can pay by card.",
     ["change_delivery|SO-5518|..11-20", "change_payment|SO-5518|card"]),
    ("If you could ship SO-5518 by air we'd pay 4% more.",
     ["change_delivery|SO-5518|air", "change_price|SO-5518|4"]),
    ("If SO-5518 can be here by Friday I'm ready to pay a 2% premium.",
     ["change_delivery|SO-5518|..11-20", "change_price|SO-5518|2"]),
    ("If you can do net 60 on SO-5518 we'll take 400 lamps.",
     ["change_payment|SO-5518|net60", "change_quantity|SO-5518|lamps|400 set"]),
    ("If you can give 5% off SO-5518 we will pay upfront.",
     ["change_price|SO-5518|-5", "change_payment|SO-5518|dep100"]),
    ("If you can bring SO-5518 on Monday we are happy to pay by card.",
     ["change_delivery|SO-5518|11-23..11-23", "change_payment|SO-5518|card"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), BARGAINS)
def test_what_a_condition_is_worth_needs_no_comma_before_it(text: str, asked: list[str]) -> None:
    assert_asked(text, asked)
    granted = [action.if_granted for action in parse(text, now=NOW).actions]
    assert sorted(map(bool, granted)) == [False, True]
