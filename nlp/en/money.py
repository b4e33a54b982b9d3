"""English words of money and of price."""

from nlp.wording import words

VALUES: dict[str, dict[str, object]] = {
    "currency": {
        "$": "USD",
        "usd": "USD",
        "us$": "USD",
        "dollars": "USD",
        "dollar": "USD",
        "bucks": "USD",
        "buck": "USD",
        "us dollars": "USD",
        "u.s. dollars": "USD",
        "€": "EUR",
        "eur": "EUR",
        "euro": "EUR",
        "euros": "EUR",
        "£": "GBP",
        "gbp": "GBP",
        "quid": "GBP",
        "pounds sterling": "GBP",
        "sterling": "GBP",
        "pound sterling": "GBP",
        "rmb": "CNY",
        "cny": "CNY",
        "yuan": "CNY",
        "renminbi": "CNY",
        "cn¥": "CNY",
        "hkd": "HKD",
        "hk$": "HKD",
        "hkd$": "HKD",
        "hk dollars": "HKD",
        "hong kong dollars": "HKD",
        "jpy": "JPY",
        "jp¥": "JPY",
        "yen": "JPY",
        "twd": "TWD",
        "ntd": "TWD",
        "nt$": "TWD",
        "ntd$": "TWD",
        "twd$": "TWD",
        "aud": "AUD",
        "au$": "AUD",
        "aud$": "AUD",
        "a$": "AUD",
        "cad": "CAD",
        "ca$": "CAD",
        "cad$": "CAD",
        "c$": "CAD",
        "sgd": "SGD",
        "sg$": "SGD",
        "sgd$": "SGD",
        "s$": "SGD",
        "chf": "CHF",
        "swiss francs": "CHF",
        "inr": "INR",
        "₹": "INR",
        "rupees": "INR",
        "aed": "AED",
        "dirhams": "AED",
        "krw": "KRW",
        "₩": "KRW",
        "sek": "SEK",
        "nok": "NOK",
        "dkk": "DKK",
        "pln": "PLN",
        "czk": "CZK",
        "mxn": "MXN",
        "brl": "BRL",
        "zar": "ZAR",
        "nzd": "NZD",
        "nz$": "NZD",
        "thb": "THB",
        "myr": "MYR",
        "vnd": "VND",
        "idr": "IDR",
        "php": "PHP",
        "rub": "RUB",
        "lira": "TRY",
        "baht": "THB",
        "ringgit": "MYR",
        "rand": "ZAR",
        "rubles": "RUB",
        "roubles": "RUB",
        "dirham": "AED",
        "sar": "SAR",
        "australian dollars": "AUD",
        "canadian dollars": "CAD",
        "singapore dollars": "SGD",
        "japanese yen": "JPY",
        "chinese yuan": "CNY",
        "ngn": "NGN",
        "naira": "NGN",
        "kes": "KES",
        "ksh": "KES",
        "kenyan shillings": "KES",
        "ghs": "GHS",
        "cedis": "GHS",
        "cedi": "GHS",
        "egp": "EGP",
        "egyptian pounds": "EGP",
        "pkr": "PKR",
        "bdt": "BDT",
        "taka": "BDT",
        "lkr": "LKR",
        "npr": "NPR",
        "indian rupees": "INR",
        "pakistani rupees": "PKR",
        "sri lankan rupees": "LKR",
        "tnd": "TND",
        "dzd": "DZD",
        "ugx": "UGX",
        "tzs": "TZS",
        "zmw": "ZMW",
        "xof": "XOF",
        "xaf": "XAF",
        "cfa": "XOF",
        "etb": "ETB",
        "birr": "ETB",
        "qar": "QAR",
        "riyals": "SAR",
        "riyal": "SAR",
        "saudi riyals": "SAR",
        "qatari riyals": "QAR",
        "omr": "OMR",
        "omani rials": "OMR",
        "kwd": "KWD",
        "kuwaiti dinars": "KWD",
        "bhd": "BHD",
        "jod": "JOD",
        "ils": "ILS",
        "shekels": "ILS",
        "shekel": "ILS",
        "₪": "ILS",
        "uah": "UAH",
        "hryvnia": "UAH",
        "kzt": "KZT",
        "tenge": "KZT",
        "huf": "HUF",
        "forint": "HUF",
        "forints": "HUF",
        "bgn": "BGN",
        "rsd": "RSD",
        "isk": "ISK",
        "zloty": "PLN",
        "zlotys": "PLN",
        "zł": "PLN",
        "koruna": "CZK",
        "kč": "CZK",
        "czech koruna": "CZK",
        "kronor": "SEK",
        "swedish kronor": "SEK",
        "swedish krona": "SEK",
        "norwegian kroner": "NOK",
        "norwegian krone": "NOK",
        "danish kroner": "DKK",
        "danish krone": "DKK",
        "swiss franc": "CHF",
        "sfr": "CHF",
        "turkish lira": "TRY",
        "₺": "TRY",
        "new zealand dollars": "NZD",
        "kiwi dollars": "NZD",
        "aussie dollars": "AUD",
        "taiwan dollars": "TWD",
        "new taiwan dollars": "TWD",
        "korean won": "KRW",
        "rupiah": "IDR",
        "₫": "VND",
        "vietnamese dong": "VND",
        "₱": "PHP",
        "philippine pesos": "PHP",
        "mexican pesos": "MXN",
        "mx$": "MXN",
        "brazilian reais": "BRL",
        "reais": "BRL",
        "r$": "BRL",
        "ars": "ARS",
        "argentine pesos": "ARS",
        "clp": "CLP",
        "chilean pesos": "CLP",
        "colombian pesos": "COP",
        "₦": "NGN",
        "₽": "RUB",
        "฿": "THB",
        "mop$": "MOP",
        "patacas": "MOP",
        "khr": "KHR",
        "mmk": "MMK",
        "bnd": "BND",
        "fjd": "FJD",
        "uyu": "UYU",
        "dop": "DOP",
        "south african rand": "ZAR",
        "uae dirhams": "AED",
        "moroccan dirhams": "MAD",
        "british pounds": "GBP",
    },
    "minor": {"cents": "0.01", "cent": "0.01", "pence": "0.01", "p": "0.01", "¢": "0.01", "c": "0.01"},
    "point": {
        "%": 1,
        "percent": 1,
        "per cent": 1,
        "pct": 1,
        "pc": 1,
        "percentage points": 1,
        "points": 1,
        "pct.": 1,
    },
}

_KINDS_OF_PRICE = words(
    "framework contract agreement tender catalogue catalog list trade bulk promo promotional web website online exhibition "
    "fair retail wholesale tariff shelf spot market"
)
"""Words before `price` that tell what it is by, and name no goods."""
WORDS = {
    "half_price": "half price | half-price",
    "rate": "vat | vat rate | tax | tax rate | sales tax | gst | interest rate | exchange rate",
    "price_word": " | ".join(
        [
            "price | prices | rate | cost | pricing | amount | price tag | quote of | figure",
            *(f"{kind} {noun}" for kind in sorted(_KINDS_OF_PRICE) for noun in ("price", "prices")),
        ]
    ),
    "price_of": (
        "price of | price on | price for | prices of | prices on | prices for | cost of | unit price for | "
        "rate of | rates for | cost for"
    ),
    "budget": "budget | budget is | budgeted",
    "unit_price": (
        "unit price | per unit price | price per unit | unit cost | unit rate | price each | "
        "piece price | unit pricing"
    ),
    "total_price": (
        "total | in total | altogether | all in | total price | grand total | overall | for the lot | "
        "for everything | lump sum | order total | order value | order amount | the lot | all together | "
        "all-in | in all | for all of it | for the whole order | sum total | invoice total"
    ),
    "lower": (
        "off | discount | discounted | cheaper | reduction | reduce | lower | drop | cut | knock | "
        "knock off | less | shave | shave off | down | decrease | rebate | come down | trim | take off | "
        "bring down | markdown | below | under | concession | minus | deduct | sharpen | go down | "
        "drop by | come down by | comes down by | came down by | go down by | goes down by | reduce by | "
        "decrease by | cut by | lower by | bring down by | trim by | fall by | lowered | reduced | price cut | price reduction | money off | price break | slash"
    ),
    "raise": (
        "up | more | increase | raise | raised | higher | go up | extra | add | surcharge | premium | "
        "uplift | put | stick | slap | go up by | goes up by | come up by | up by | raise by | increase by | "
        "rise by | come up | plus | above | on top | increased | bump | bump up"
    ),
    "max": (
        "not a penny more | not a cent more | and no more | not one cent more | not a cent over | stops at | tops out at | is capped at | maxes out at | ends at | shouldn't be more than | shouldn't be over | shouldn't be above | shouldn't be higher than | "
        "shouldn't go over | shouldn't go above | shouldn't go beyond | shouldn't cost more than | shouldn't "
        "come to more than | should not be more than | should not be over | should not be above | should not "
        "be higher than | should not go over | should not go above | should not go beyond | should not cost "
        "more than | should not come to more than | mustn't be more than | mustn't be over | mustn't be above "
        "| mustn't be higher than | mustn't go over | mustn't go above | mustn't go beyond | mustn't cost "
        "more than | mustn't come to more than | must not be more than | must not be over | must not be above "
        "| must not be higher than | must not go over | must not go above | must not go beyond | must not "
        "cost more than | must not come to more than | can't be more than | can't be over | can't be above | "
        "can't be higher than | can't go beyond | can't cost more than | can't come to more than | cannot be "
        "more than | cannot be over | cannot be above | cannot be higher than | cannot go over | cannot go "
        "beyond | cannot cost more than | cannot come to more than | may not be more than | may not be over | "
        "may not be above | may not be higher than | may not go over | may not go above | may not go beyond | "
        "may not cost more than | may not come to more than | won't be more than | won't be over | won't be "
        "above | won't be higher than | won't go over | won't go beyond | won't cost more than | won't come "
        "to more than | not be over | not be above | not be higher than | not go over | not go beyond | not "
        "cost more than | not come to more than | mustn't exceed | may not exceed | not to go over | not to "
        "go above | "
        "no more than | not more than | at most | maximum | max | up to | not exceed | not to exceed | "
        "or less | no higher than | not above | most we can | the most | capped at | under | below | "
        "less than | not over | tops | upper limit | must not exceed | or below | or under | max. | "
        "not exceeding | or lower | can't exceed | cannot exceed | won't exceed | no greater than | "
        "not higher than | can't go above | can't go over | cannot go above | won't go above | "
        "won't pay more than | can't pay more than | cannot pay more than | nothing above | "
        "nothing over | not a penny more | not a cent more | absolute max | absolute maximum | my ceiling | our ceiling | hard limit | my limit | our limit | exceed | "
        "should not exceed | shouldn't exceed | can not exceed | not be more than | shall not exceed | "
        "no higher | doesn't exceed | does not exceed | stay under | stay below | keep it under | "
        "keep it below | price cap | price ceiling"
    ),
    "min": (
        "at the least | at the very least | no less than | not less than | at least | minimum | or more | no lower than | not below | "
        "not under | or better | or above | or higher | min. | can't go below | cannot go below | "
        "won't go below | can't go under | nothing below | nothing under | no fewer than | price floor | "
        "min price"
    ),
    "exact_most": (
        "best i can do | best we can do | can go to | can go up to | go up to | prepared to go to | "
        "willing to go to | able to go to | the most we can do | the most i can do | the most we can offer | "
        "the most i can offer | the most we could do | the most i could do | most we can do | most i can do | best we could do | best i could do | "
        "most we could do | most i could do | best we can offer | best i can offer | highest we can go | "
        "highest i can go | lowest we can go | lowest i can go | as far as we can go | as far as i can go | "
        "stretch to | can stretch to"
    ),
    "wish_cheaper": (
        "cheaper | discount | better price | lower price | better deal | sharper price | best price | "
        "price break | money off | lower the price | reduce the price | bring the price down | "
        "drop the price | come down on price | price reduction | special price | lower prices | "
        "better prices | knock something off | come down a bit | come down a little | keener price | "
        "sharpen the price | sharpen your pencil | something off | a bit off | price match | "
        "less expensive | better rate | do any better | do better | something better | any better | "
        "come down | better offer | something about the price | anything about the price | something about price | "
        "something about the cost | something on the price | anything on the price | something on price | "
        "anything on price | do on the price | do on price | do about the price | help with the price | "
        "help on the price | help us on price | move on price | movement on price | budge on the price | "
        "flexibility on price | flexible on price | flexible on the price | wiggle room | room on the price | "
        "rework the price | revisit the price | look at the price again | work on the price"
    ),
    "meet": (
        "meet in the middle | split the difference | meet halfway | meet me halfway | "
        "meet me in the middle | meet us in the middle | meet us halfway"
    ),
}
