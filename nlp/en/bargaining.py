"""English ways of naming a number at the table: patterns over the words around it, one alternative a line."""

PROPOSED = r"""
how (?:about|bout|does|do|would|'s)
how's
what (?:about|if)
make (?:it|that)
let's
let me
we say
but
though
(?:would|could|can|will|do) (?:you|u|we)
(?:i|we)(?:'d|'ll| can| could| would| will| am| are|'m|'re)(?!['’ ]?n?o?t\b)
(?:i|we) (?:was|were)
(?:can|could) i
you(?:'re| are)? get(?:ting)?
(?:so|now|just) (?:asking|want|need)
(?:could|can) go
"""
"""Words with which a proposal begins; what was told before them is told no more."""
TOLD = r"""
paid
bought
purchased
retail(?:s|ed|ing)?
msrp
worth
valued? (?:at|of|is)
original(?:ly)?
(?:brand )?new (?:ones?|sets?)
new (?:is|are|for|they|it)
buy (?:a |one |them |it )*new
listed
list price
blue ?book
kbb
amazon
ebay
elsewhere
(?:you're|you are|u r|your) (?:asking|selling|offering|listing)
you (?:want|ask|asked|paid)
your (?:list |asking |current |posted )?price
your (?:last |first |final |best )?(?:offer|quote|bid)
(?:ad|listing|post|it) (?:says|said)
(?:someone|somebody|people|others?|they|he|she|competitors?)\b.*\b(?:offer|pay|quot|charg|want|sell)(?:e?s|e?d|ing)?
(?:someone|somebody|people|others?|they|he|she|competitors?)\b.*\b(?:give|gave|giving|buy|sold)
(?:i|we|you)(?:'ve| have)? (?:saw|seen)
(?:been offered|another offer (?:of|for)|(?:had|have|got) an offer (?:of|for))
(?:got|get|getting) (?:it|one|them|mine) (?:new )?(?:for|at)
(?:new|other) (?:model|version|unit)s?
similar
delivery(?:'s| is| will| would| costs?)
(?:utilities|gas|taxes|tax|insurance|hoa|postage)(?:'s| is| are| will| would| costs?)
save
(?:an)?other (?:buyer|guy|person|supplier|vendor|offer)s?\b.*
instead of
rather than
down from
already (?:lowered|reduced|dropped)
(?:went|came) (?:down|up)
last (?:time|week|month|year)
used to
tried to
(?<!you )think about
deposit(?: is| of| would be| will be)?(?: only)?\s*$
fees? (?:is|are|of|will)
(?:gas|gift) card
coupon
throw in
shipping (?:is|costs?|fee|will)
costs? (?:me|us)
(?:is|are) over
why
mileage
miles
odometer
weigh(?:s|ed)?
rated
"""
"""Words behind which a number is a fact, and no proposal."""
TOLD_AFTER = r"""
retail
(?:brand )?new\b
on (?:amazon|ebay)
elsewhere
at (?:the )?stores?
last (?:time|month|year)
(?:gas|gift) card
(?:security |up ?front )?deposit
fee\b
warranty
(?:extra )?(?:for|on|in) (?:the )?(?:delivery|shipping|gas|postage)\b
(?:under|below|over|above) (?:the )?(?:asking|list|retail|market)
(?:is )?(?:your|the) (?:\w+ )?(?:lowest|best|final|last|bottom|minimum)\b.*\?
(?:already )?include\b.*\?
"""
NOT = r"""
(?:can|won|couldn|wouldn|don)['’]?t
cannot
(?:can|could|will|would|do) not
never
not
unable to
"""
COMPARED = "below under less lower above over more higher exceed but only better"
"""Words that make a bound of a number behind a negation."""
AFFORDED = (
    "do go accept take pay afford sell give justify manage agree spend enough offer guarantee let part "
    "low high"
)
"""What one says not to do at a price that is refused."""
REFUSED_AFTER = r"""
(?:low|high|steep|little|much|expensive|enough|impossible)\b
no good\b
lot(?: of money)?$
(?:out of|over|above|beyond) (?:my|our)\b
(?:less|lower|higher) than\b
more than (?:i|we|my|our)\b
(?:doesn't|does not|won't|will not) (?:work|do)\b
"""
"""What is said of a number that is refused, behind `SOFTENED`."""
SOFTENED = r"""
dollars|bucks|each
is|was|are|would be|will be|going to be|'s|it's|seems?|sounds?|feels?
just|really|honestly|actually|still|simply|be|not|isn't
way|far|too|quite|pretty|kind of|kinda|sort of|a|an|bit|lot|little|tad|much|more
"""
HAD = r"""
(?<!i )(?<!we )(?<!only )(?<!just )\b(?:has|have|had|prefers?|sees?|fits?)
\b(?:there (?:are|is)|there's|comes with|it's got|plus|with all|with the)
"""
"""What stands before a number of things, with `ABOUT` between."""
ABOUT = "only|just|about|like|around|over|got|almost|up to|all|the"
YEAR_OR_AGE = r"""
\b(?:in|into|since|until|i'm|i am|he's|she's|he is|she is|actually)
"""
"""What stands right before a year or an age."""
CLOCK = r"""
\b(?:see you|be there|come|stop by|swing by|pick|pickup|meet you|meet up)\b[^,]*
\b(?:work|open|today|tonight|tomorrow)\b[^,]*
"""
CLOCK_AT = "at|around|by|after|before|till|until"
"""What stands before an hour, after the words of `CLOCK`."""
YEAR_BEFORE = r"""
\b(?:a|an|the|my|this|that|from|model|year|built|made|january|it's|its|year is)
's a
"""
MODEL = r"""
\b(?:iphone|ipad|galaxy|model|version|size|hero|type|gen|series|number)
\b(?:apt|apartment|suite|unit|room|highway|route|exit)
#
"""
BESIDE = r"""
(?:available|left|in stock)\b
like (?:this|that|these|it)\b
of (?:them|it|these|those|the)\b
x \d
"""
"""What stands right behind a number that counts or measures."""
ATTACHED = "'\"°-/:"
"""What does so without a space."""
CLOSERS = (
    "ish cash obo firm tops max please pls plz ok okay shipped delivered today tonight flat even final "
    "sounds seems works feels looks would fair deal lol usd bucks maybe sir mate man bro thanks "
    "altogether takes seemed work sound is installed negotiable right straight apiece ea including "
    "included depending considering seeing thats thatd ill id im its isnt wouldnt dont cant adn nad "
    "asap w bc cuz coz cos tho ty thx n"
)
"""Words behind a number that it doesn't count."""
TIMES = (
    "times year years yr yrs month months week weeks day days hour hours hrs minute minutes mins mile "
    "miles people"
)
REFERRED = r"""
\b(?:(?:would|could|can|will|do) you|able to|willing to)\b.*\b(?:match|beat) (?:that|this|it)\b
\b(?:(?:would|could|can|will|do) you|able to|willing to)\b.*\b(?:take|do|accept|meet) (?:that|this|it)\b
"""
"""A proposal of the number just told."""
CLOSED = r"""
(?:it's|its|that's|is|be|got|got yourself|have yourself|(?:you|we|i) have) a
(?:take|accept) the
sounds? like an?(?: great| good| fair| nice)?
"""
"""What stands before `deal` where it agrees."""
