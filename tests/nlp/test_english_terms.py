"""English wishes for other terms as different people put them, each with the actions it asks for."""

import pytest
from reading_actions import assert_asked

DELIVERIES = [
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
