"""Phrases that offers are made of."""

from agents.voice.shapes import OfferWords

OFFERS = OfferWords(
    heads={"unit": "the price per {unit}", "total": "the total"},
    prices={"unit": "{money} per {unit}", "total": "{money} in total"},
    incoterm=(" {incoterm} {place}", " {incoterm}", ", {place}"),
    payments={
        "prepaid": "full prepayment",
        "before_shipment": "payment before shipment",
        "on_delivery": "payment on delivery",
        "net": "payment net {in_days}",
        "deposit_before_shipment": "a {percent}% deposit with the balance before shipment",
        "deposit_on_delivery": "a {percent}% deposit with the balance on delivery",
        "deposit_net": "a {percent}% deposit with the balance net {in_days}",
    },
    names={"price": "{price}", "delivery": "delivery on {date}", "payment": "{payment}"},
    terms="{price}, delivery on {date}, and {payment}",
    gives={
        "seller": {
            "price": ("come down to {price}", "bring the price down to {price}", "offer you {price}"),
            "delivery": ("deliver on {date}", "arrange delivery on {date}"),
            "payment": ("offer {payment}", "work with {payment}"),
        },
        "buyer": {
            "price": ("bring our price up to {price}", "raise our price to {price}", "pay {price}"),
            "delivery": ("take delivery on {date}", "receive the goods on {date}"),
            "payment": ("offer {payment}", "work with {payment}"),
        },
    },
    meets={
        "price": ("meet you at {price}", "come to {price}"),
        "delivery": ("meet your delivery date of {date}", "go along with delivery on {date}"),
        "payment": ("go with {payment}", "work with {payment}"),
    },
    asks={"price": "{price}", "delivery": "delivery on {date}", "payment": "{payment}"},
    joins=(", ", " and "),
    sentences={
        "opening_seller": (
            "Thank you for your interest. We can offer {terms}.",
            "We would be glad to supply you at {terms}.",
            "Happy to make you an offer: {terms}.",
            "Here is what we would suggest to begin with: {terms}.",
        ),
        "opening_buyer": (
            "We would like to place this order with you at {terms}.",
            "We would be glad to buy from you. We have in mind {terms}.",
            "To begin with, we would suggest {terms}.",
            "Here is what would suit us: {terms}.",
        ),
        "reply_seller": (
            "Thank you for your proposal. What we can offer is {terms}.",
            "We appreciate your offer. From our side, we would suggest {terms}.",
            "Let us see how we can get there. Here is where we would start: {terms}.",
        ),
        "reply_buyer": (
            "Thank you for your quote. What we have in mind is {terms}.",
            "We appreciate your offer. From our side, we would suggest {terms}.",
            "Let us see how we can get there. Here is where we would start: {terms}.",
        ),
        "gave": (
            "We can {gives}. The rest would stay as it was: {keeps}.",
            "To meet you part of the way, we can {gives}, keeping {keeps}.",
            "Let us move a little closer: we can {gives}, and stay with {keeps}.",
            "We would like to make this work, so we can {gives}; {keeps} would not change.",
            "Thank you for bearing with us. We can {gives}, leaving the rest as it was: {keeps}.",
            "How would this be: we {gives} and keep {keeps}?",
            "So that we can get this done, we would {gives}; the rest remains {keeps}.",
        ),
        "gave_all": (
            "We can {gives}.",
            "Let us move a little closer: we can {gives}.",
            "We would like to make this work, so we can {gives}.",
        ),
        "traded": (
            "We can {gives} in return for {asks}; the rest would stay as it was: {keeps}.",
            "How about a trade? We can {gives}, and we would like {asks} in return, keeping {keeps}.",
            "We are glad to {gives}. In exchange we would need {asks}, staying with {keeps}.",
            "If we can have {asks}, we can {gives}; {keeps} would not change.",
            "Here is a thought: we {gives}, you go with {asks}, and we both keep {keeps}.",
        ),
        "traded_all": (
            "We can {gives} in return for {asks}.",
            "How about a trade? We can {gives}, and we would like {asks} in return.",
            "We are glad to {gives}. In exchange we would need {asks}.",
            "If we can have {asks}, we can {gives}.",
            "Here is a thought: we {gives}, and you go with {asks}.",
        ),
        "firm": (
            "We would like to stay with {terms}.",
            "Thank you for your patience. Our offer still stands: {terms}.",
            "Please consider our offer as it stands: {terms}.",
            "For now we would leave our offer as it is: {terms}.",
            "Our position is the same as before: {terms}.",
        ),
        "moved": (
            "Let us put it another way: {terms}.",
            "Perhaps we can look at it this way: {terms}.",
            "Here is another way to do it: {terms}.",
        ),
        "last": (
            "This is our final proposal, and we hope it suits you: {terms}.",
            "Let us bring this to a close with our final offer: {terms}.",
            "We would be glad to shake hands on this final offer: {terms}.",
        ),
    },
    accepts=(
        "Agreed: {terms}. Thank you, it is a pleasure doing business with you.",
        "We accept: {terms}. Thank you for working this out with us.",
        "It's a deal: {terms}. We look forward to working with you.",
        "Yes, we accept your offer: {terms}. Many thanks.",
    ),
    walks=(
        "Thank you for your time. We could not find terms that suit us both, so we will leave it"
        " here for now.",
        "We are sorry that we could not come to an agreement. Thank you, and we hope to work together another"
        " time.",
        "It seems we are not going to meet on this order. Thank you for the open talks; you are always"
        " welcome to come back to us.",
    ),
)
