"""Words that somebody else may put an offer in, and reasons that hold when they are given."""

from agents.voice.shapes import WordingWords

_WORDS = """
    a an the and but or so as at by for from in into of on to with about around between i we us our you
    it this these here what how am is are was were be been being do did can could would shall may might
    hi hello dear greetings welcome thank thanks grateful appreciate appreciated please kindly sorry
    glad happy pleased delighted pleasure gladly happily warmly warm regards sincerely best hope hoping
    looked seen think thought considered understand understood hear heard know spoke reply write writing
    read love tried helpful propose suggest suggesting meet meeting suit suits suitable fit fits sound
    sounds feel feels seem seems careful carefully close closely together well very much really quite
    truly also too just simply clearly good nice fair lovely wonderful reasonable comfortable useful
    idea picture details summary question conversation message note side team i'm i'd i've we're we'd
    we've it's here's let's
"""
_PHRASES = (
    # With `your`: what is the customer's and no wish
    "your patience", "your time", "your interest", "your message", "your note", "your reply",
    "your question", "your trust", "your understanding", "your consideration", "your cooperation",
    "your business", "your order", "your thoughts", "your side", "your preference", "your needs",
    "your team", "your convenience", "your choice", "your decision",
    # With what could be a promise when it stood alone
    "our offer", "an offer", "can offer", "could offer", "would offer", "to offer", "we offer",
    "our proposal", "our suggestion", "a proposal", "what we can do", "we can do this", "a price of",
    "the price at", "the price is", "the price would be", "the payment", "the payment would be",
    "payment would be", "the terms", "these terms", "terms of", "the delivery", "deliver", "delivering",
    "delivered", "can arrange", "could arrange", "would arrange", "arranging", "put together",
    "come down to", "come to", "go to", "go with", "bring the price to", "we keep", "can keep",
    "would keep", "to keep", "keeping", "in return", "in exchange", "for this order", "part of the way",
    "a little closer", "a step closer", "move closer", "meet you at", "get there", "to make this work",
    "to make it work", "found a way", "let us", "the options", "these options", "the following",
    "following", "as follows", "below", "above", "either of these", "options", "option", "ways", "way",
    # About the answer
    "how does that sound", "does that sound", "work for you", "works for you", "working with you",
    "what works", "would that work", "does that work", "would that suit", "does that suit", "hope that",
    "so that", "with that in mind", "that said", "let me know", "tell me", "for me", "whether this",
    "whether it", "whether these", "if this works", "if this suits", "if it works", "if it suits",
    "if you are happy", "if you're happy", "if you like", "if you have a preference", "any thoughts",
    "any questions", "you prefer", "you would prefer", "you'd prefer", "would you like",
    "whichever suits", "whichever works", "whichever you prefer", "which", "which one", "choose", "pick",
    "like to", "feel free to", "please consider", "looking forward to", "look forward to",
    "hearing from you", "your answer", "talk it over",
    # Small talk of trade
    "getting in touch", "reaching out", "getting back", "bearing with us", "asking", "sharing",
    "we have", "i have", "have in mind", "have looked", "have thought", "have considered", "a look",
    "took a look", "taking the time", "take your time", "in the meantime", "as always", "here to help",
    "at our end", "on our end", "our part", "a good fit", "both sides", "both of us", "us both",
    # Openings and closings
    "hi there", "hello there", "dear customer", "kind regards", "best regards", "gone over",
    "gone through", "went over", "went through", "looked into", "reviewed", "discussed", "internally",
    "once more", "the numbers", "let us know", "if that works", "if that suits", "way forward",
    "move forward", "move things forward", "to help", "completely", "fully", "understand your position",
    "where you are coming from", "where you're coming from", "thank you for your proposal",
    "thanks for your proposal", "for considering us", "considering us", "hear you on price",
    "does this work", "does it work", "does this suit", "does it suit", "your end", "value your",
    "your partnership", "your support", "your loyalty", "your continued interest",
    "your continued support", "your continued patience", "how about", "able to offer", "along with",
    "together with", "as well as", "alongside", "while we", "understand that", "budget matters",
    "matters", "reach out", "means a lot", "to share", "work together", "working together",
    "do business", "as a team", "with the team", "a solution", "your email", "your inquiry",
    "your enquiry", "your feedback",
)  # fmt: skip

WORDING = WordingWords(
    courtesy=(*_WORDS.split(), *_PHRASES),
    met={
        "price": "that is the price you asked for",
        "delivery": "that is the delivery date you asked for",
        "payment": "those are the payment terms you asked for",
    },
    moved={
        "price": "we have come down on the price",
        "delivery": "we have moved towards your delivery date",
        "payment": "we have moved on the payment terms",
    },
    stays={
        "price": "the price stays as it was",
        "delivery": "the delivery date stays as it was",
        "payment": "the payment terms stay as they were",
    },
    final="our final offer",
)
