"""English number words, and words that scale."""

VALUES: dict[str, dict[str, object]] = {
    "number_word": {
        "zero": 0,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fourty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
    },
    "number_power": {"hundred": 100, "thousand": 1000, "million": 1_000_000},
    "ordinal_word": {
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "eleventh": 11,
        "twelfth": 12,
        "thirteenth": 13,
        "fourteenth": 14,
        "fifteenth": 15,
        "sixteenth": 16,
        "seventeenth": 17,
        "eighteenth": 18,
        "nineteenth": 19,
        "twentieth": 20,
        "twenty-first": 21,
        "twenty-second": 22,
        "twenty-third": 23,
        "twenty-fourth": 24,
        "twenty-fifth": 25,
        "twenty-sixth": 26,
        "twenty-seventh": 27,
        "twenty-eighth": 28,
        "twenty-ninth": 29,
        "thirtieth": 30,
        "thirty-first": 31,
    },
}

WORDS = {
    "doubled": (
        "double | doubled | twice as many | twice as much | twice the | twice what | twofold | two-fold | "
        "times two | to twice | to double | twice that | twice that many | two times | twice as many | twice as "
        "much | doubling"
    ),
    "halved": (
        "double what we need | twice what we need | double what i need | twice what i need | twice as many as we need | twice as much as we need | double the number we need | halve | halved | cut in half | half as many | half as much | half as many as | half that many | "
        "half | to half | by half | cut by half | reduce by half | halving"
    ),
    "tripled": "triple | tripled | three times | treble | threefold | three-fold",
    "quartered": (
        "quarter it | quartered | quarter them | cut to a quarter | by three quarters | a quarter of"
    ),
    "quadrupled": "quadruple | quadrupled | four times",
    "times": "times",
    "half": "half | half a | half an",
    "vague": (
        "one or two | two or three | three or four | four or five | five or six | six or seven | "
        "a few hundred | a few thousand | a few dozen | several hundred | several thousand | several dozen"
    ),
    "about": "about | around | roughly | approximately | approx",
}
