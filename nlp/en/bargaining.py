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
(?:my|our) (?:final|lowest|best|bottom|last|absolute|max\w*|minimum|budget|limit|offer)
is (?:my|our) (?:final|lowest|best|bottom|last|absolute|max\w*|minimum|budget|limit|floor|offer)
"""
"""Words with which a proposal begins; what was told before them is told no more."""
TOLD = r"""
(?<!if i )(?<!if we )paid
any better than
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
(?:got|bought|getting) (?:it|one|them|mine) (?:new )?(?:for|at)
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
going rate
poured|sunk|invested
(?:i|we) (?:found|find|still owe|owe)
if (?:i|we) should
access to
(?:i|we) got (?:the|this|these) \w+ for
(?:those|these|that) (?:things|ones|kind) (?:are|cost|go|is)(?: for| like)?
you (?:quoted|offered|said|gave|sent|proposed|listed|had)
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
(?:since|because|that|as) you (?:did |have |already |just |all )*(?:take|took|taken|knock(?:ed)?|drop(?:ped)?|cut|lower(?:ed)?|reduced?|came)
(?:thank(?:s| you)|appreciat\w+) (?:for |you |your |it |that |the )*(?:dropping|lowering|taking|knocking|reducing|cutting|coming|meeting)
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
(?:off |more |less |extra )?(?:won['’]?t|will not|wouldn['’]?t|would not|doesn['’]?t|isn['’]?t going to) (?:\w+ )?(?:hurt|kill|break|matter|ruin)\b
(?:will|would|should|could) (?:\w+ )?(?:get|buy|fetch|cover|pay for) (?:me|us|him|her|them|my|our|a|the)\b
"""
NOT = r"""
(?:can|won|couldn|wouldn|don)['’]?t
cannot
(?:can|could|will|would|do) not
never
not
unable to
no way (?:that )?(?:i|we)(?: can| could| will| would|'d|'ll)?(?= )
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
\b(?:last|lasts|issues?|problems?|run|runs|good) (?:you )?for (?:at least )?(?:another|a|a (?:solid|good|further))
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
CLOCK_AT = "at|about|around|by|after|before|till|until"
"""What stands before an hour, after the words of `CLOCK`."""
YEAR_BEFORE = r"""
\b(?:a|an|the|my|this|that|from|model|year|built|made|january|it's|its|year is)
's a
"""
MODEL = r"""
\b(?:clause|paragraph|article|section|page|annex|week|wk|cw|kw|q|option|plan|choice|alternative|scenario|proposal|variant|package)
\b(?:iphone|ipad|galaxy|model|version|size|hero|type|gen|series|number)
\b(?:apt|apartment|suite|unit|room|highway|route|exit)
#
"""
BESIDE = r"""
(?:available|left|in stock)\b
like (?:this|that|these|it)\b
of (?:us|you|them|it|these|those|the)\b
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
    "imin asap w bc cuz coz cos tho ty thx n"
)
"""Words behind a number that it doesn't count."""
TIMES = (
    "times year years yr yrs month months week weeks day days hour hours hrs minute minutes mins mile "
    "miles people"
)
REFERRED = r"""
^(?:please |just |so |if you |you )*(?:match|beat|meet) (?:that|this|it)\b
\b(?:(?:would|could|can|will|do) you|able to|willing to)\b.*\b(?:match|beat) (?:that|this|it)\b
\b(?:(?:would|could|can|will|do) you|able to|willing to)\b.*\b(?:take|do|accept|meet) (?:that|this|it)\b
"""
"""A proposal of the number just told."""
TAKEN = r"""
\b(?:if|when|once|provided) (?:you|u|i|we|they) (?:take|buy|get|order|took|bought|got|ordered|can take)(?: (?:more than|at least|over|all|up to))?
"""
"""What stands before how many are taken, where the price is named beside it."""
CLOSED = r"""
(?:it's|its|that's|is|be|got|got yourself|have yourself|(?:you|we|i) have) a
(?:take|accept) the
sounds? like an?(?: great| good| fair| nice)?
"""
"""What stands before `deal` where it agrees."""

ASKED = r"""
just (?:so|to) (?:i|we|be|make|check|clarify|confirm|get)\b
how (?:did|do|does|is|are|was|come|long|soon|many|firm|much|often|fast|quickly|old)\b(?! \W?\d)(?!.*\b(?:sound|you feel about|grab you))
(?:why|when|where|who|whose|which)\b
what(?!'s your best| if\b| about\b| do you (?:say|think)| would you say)\b
(?:is|are|was|were|isn't|aren't)\b(?! (?:you|u|yoru)\b| it a deal| that a deal| there (?:any |a |some )?(?:way|anyway|chance|incentive|room|possib))(?!.*\b(?:possible|doable|feasible|workable|okay|ok|fine|acceptable|good enough|an option|on the table|agreeable|reasonable for|a deal|enough)\b)
(?:does|did|has|have|doesn't|didn't|hasn't|haven't)\b(?!.*\b(?:work|suit|sound|a deal|do it|help)\b)
do (?:you (?!accept|take|do\b|agree|think (?:we|you|i)|want|mind)|they|i|these|those|the)\b
(?:could|can|would|will) you (?:please )?(?:explain|tell|clarify|confirm|walk|break down|elaborate|say|show|remind|send|share)\b
(?:that's|it's|that is|so it's|it is|i take it)\b.*\b(?:right|correct)\b
does\b.*\b(?:include|cover|mean|contain|depend)\b
"""
"""How a question begins that wants to know something, and proposes nothing; it ends with `?`."""
WONDERED = r"""
(?:can|could|would|will) you (?:please )?(?:explain|clarify|elaborate|walk (?:me|us)|break (?:it|that|this|the price) down|tell (?:me|us))\b
(?:i'm|i am|we're|we are|just|was|were) (?:just )?(?:curious|wondering|asking) (?:what|why|how (?!about)|where|when|who|which)\b
(?:i'm|i am|we're|we are) not (?:asking|pushing|proposing|offering|insisting|requesting|after)\b
(?:want|wanted|like|trying|need) to (?:know|understand|see how|see what|find out|figure out|check what)\b
(?:do not|don't|didn't|not sure i|not sure we) (?:quite |really |fully )?(?:understand|follow|get|see) (?:how|why|what|where)\b
what\b.*\b(?:means?|stands? for)\b
"""
"""Words of one who wants to know, wherever they stand in a clause."""
WAITING = r"""
\b(?:have|having|need|take|taking|want|give (?:me|us)) (?:a |some |more |until |till |it |a bit |a little |another |the )+(?:\w+ )?(?:think|thought|time|moment|minute|while|look|day|days|week|weekend|night|hour|hours|monday|tuesday|wednesday|thursday|friday|morning|tomorrow)\b
(?<!was )(?<!were )\b(?:i|we|i'll|we'll|me|us|to|still|let's|be|i'm|we're|i've|we've|and|just) (?:(?!was\b|were\b)\w+ )?(?:think|mull|ponder|chew|sleep|sit|reflect|digest|deliberat)(?:ing|e)? (?:it|this|that|about|on|over|through)\b
\b(?:get|getting|come|coming|circle|revert|report|be|write|loop|ping|phone|call|ring) (?:back )?(?:to|with) you\b.*\b(?:soon|later|shortly|tomorrow|today|tonight|by|on|in|after|once|when|next|monday|tuesday|wednesday|thursday|friday|this|end)\b
\b(?:come|get|circle|revert|be) back (?:to|with) (?:you|u)\b
\bbefore (?:i|we) (?:say|decide|commit|sign|answer|reply|agree)\b
\b(?:our|my|the) (?:\w+ ){1,3}?(?:wants|want|needs|need|has|have|would like|is going|are going|will|still has|still have|insists on) (?:to )?(?:first )?(?:see|seeing|read|reading|check|checking|review|reviewing|look at|study|go over|go through|discuss|talk about|sign off|approve|digest)\b
\b(?:i'll|we'll|i will|we will|let me|i|we|i've|we've|have to|need to) (?:\w+ )?(?:pass|passed|hand|handed|forward|forwarded|send|sent) (?:it|this|that|your|the|them|those|both) (?:[\w.%]+ ){0,4}?(?:on |up )?to (?:our|my|the|him|her|them)\b
\b(?:chew|sleep|sit|dwell|think|reflect|mull|brood) (?:on|over|about) (?:it|this|that|those|these|your)\b
\b(?:run|put|feed|take|work|go|talk|get) (?:it|this|that|these|those|them|the numbers?|the figures?|your \w+|all this) (?:through|past|by|into|over)\b
\b(?:let me|let us|i'll|we'll|i need to|we need to|i have to|we have to|need to|have to|will|going to) (?:first )?(?:stare at|look (?:at|over|into)|go (?:over|through)|read (?:through|over)|study|examine|crunch|chew on|digest|review|weigh)\b
\b(?:i|we|i'll|we'll|i will|we will|can|to|'ll)(?: \w+)? (?:let you know|keep you posted|be in touch|touch base|revert|circle back)\b
\b(?:talk|speak|check|discuss|run|clear|confirm|consult|raise|take|put|go over|pass|show|align|verify|review)\b.*\b(?:with|past|by|to|up with|upstairs)\b (?:it )?(?:my|our|the) (?:\w+ )?(?:boss|team|manager|finance|director|partner|partners|wife|husband|client|customer|accountant|accounts|board|management|owner|ceo|cfo|people|colleagues|buyer|head office|hq|procurement|side|guys|lawyer|bank|warehouse|company|controller|superior|supervisor|folks|end)\b
\b(?:need|needs|wait|waiting|pending|subject to|get|getting|until i have) (?:for |to get )?(?:my|our|the|a|his|her|their|internal)?\s*(?:\w+ )?(?:approval|go-ahead|sign-off|sign off|green light|blessing|confirmation|answer from|reply from|feedback|word from)\b
\b(?:hold off|holding off|waiting (?:on|for)|still (?:reading|going through|studying|checking|digesting|weighing|comparing|looking|reviewing|deciding|waiting)|not ready to|weigh(?:ing)? (?:up )?(?:my|our|the) options|no rush|not in a (?:hurry|rush)|hang on|bear with|stand by|undecided|on the fence|not sure yet|haven't decided)\b
"""
"""Words of one who has not decided yet."""
REPLIED = r"""
\b(?:let (?:me|us) know|tell (?:me|us)|reply|respond|answer|confirm|decide|decision|hear from you|chew\w*|slept|mull\w*|ponder\w*|thought (?:about|it)|get back to (?:me|us)|come back to (?:me|us)|your (?:reply|answer|decision|response|feedback)|revert|expires?|expiring|valid|good until|good till|stands until|sign(?:ed|ing)?|contract|contracts|paperwork|po|purchase order|confirmation|talk|speak|chat|call|meet(?! (?:your|that|the|this|our) |\b.*\b(?:at|for|in the middle|half)\b)|meeting|visit|stop by|swing by|come by|drop by|come see|come look|look at it|see you|see it|be there|see me|inspect|viewing|test drive|flying|in town|holiday|closed|on leave|back in|out of office|away|weekend off|pay (?:it|you|the|half|them|everything)?|wire|transfer|close|closing|close the deal|finali[sz]e|done deal|shake|wrap (?:it|this) up|order)\b
"""
"""What else than a delivery a day may be of."""
SUPPLIED = r"""
\b(?:deliver\w*|ship\w*|dispatch\w*|despatch\w*|arriv\w*|need\w*|want\w*|land(?:ed|s)?|here by|in stock by|on (?:our|my) (?:dock|site)|collect\w*|pick\w*|pickup|lead time|etd|eta|send|sent|ready|drop\w* (?:it|them) off|bring\w*|goods|supply|hand over|handover|receive\w*|stock|have (?:it|them)|get (?:it|them)|earliest|latest|by|before|within|no later than)\b
"""
"""What makes a day that of a delivery."""
BACKGROUND = r"""
\b(?:was|were) what\b|\bback in (?:the )?(?:19|20)?\d\d|\b(?:we|i|you|they) (?:got|paid|had|gave|agreed on|settled on|did)\b.*\b(?:in (?:19|20)\d\d|back then|previously|ago|before that|that time)\b
\b(?:has|have|had|'ve|'s) (?:also |just |already |now |since |recently |only |really )?(?:been )?(?:dropped|fallen|risen|gone (?:up|down)|come down|increased|decreased|climbed|slipped|jumped|eased|softened|surged|doubled|halved|up|down)\b
\b(?:prices?|costs?|market|index|rates?|freight|steel|copper|cotton|oil|resin|pulp|inflation|demand|sales|volumes?) (?:also |just |already |now |recently )?(?:dropped|fell|rose|went (?:up|down)|came down|climbed|slipped|jumped|eased|softened|surged|(?:is|are|was|were) (?:\w+ )?(?:up|down))\b
\b(?:above|below|over|under|than) (?:the )?(?:market|going rate|average|others?|competitors?|competition|list|index|last (?:year|time|order|quote))\b
\b(?:last|previous) (?:year|time|month|order|quarter|season|summer|winter|quote|contract|round)\b.*\b(?:paid|pay|was|were|got|had|bought|ordered|gave|charged|did|offered|quoted|used|agreed)\b
\b(?:paid|pay|was|were|got|had|bought|ordered|gave|charged|did|offered|quoted|used|agreed)\b.*\b(?:last|previous) (?:year|time|month|order|quarter|season|summer|winter|quote|contract|round)\b
\b(?:used to|back then|in the past|historically|years ago|months ago|weeks ago|days ago|before covid|so far this year|since (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|last|then|we|20\d\d))\b
\b(?:our|my|their|your|the|a|its) (?:\w+ )?(?:competitor|competition|rival|other supplier|another supplier|other vendor|current supplier|usual supplier|previous supplier|local supplier|neighbou?r)s?\b
\b(?:another|other|different|local|one|some|two|three|several|our current|our other|my other) (?:\w+ )?(?:supplier|vendor|factory|mill|company|seller|store|shop|dealer|place|guy|buyer|manufacturer|quote|offer|bid)s?\b
\b(?:our|my|the|your|their|its) (?:\w+ )?(?:margin|margins|budget cycle|occupancy|turnover|overheads?|wages|scrap rate|defect rate|return rate|vat|duty|tariff|commission|yield)\b (?:is|are|was|were|has|have|of|stands|runs|sits)\b
"""
"""What is told of the market, of others and of other times."""
REFUSES = r"""
^(?:sorry,? )?(?:it's a |that's a )?no to (?:that|this|it|your|[$€£\d])
\bnot (?:something|anything|an? \w+|one|what|a price|the \w+)(?: \w+){0,3} (?:i|we|they)(?:'re|'m| are| am)? ?(?:can|could|would|will|able|willing|prepared)?\b
\b(?:my|our|the) answer (?:is|remains|stays) (?:still |a )?no\b
\b(?:so|then|therefore|hence),? no[.! ]*$|\b(?:doesn't|does not|don't|would not|wouldn't) leave (?:us|me) (?:with )?(?:any|enough|much)\b
\b(?:can(?:'t|not)|won't|will not|unable to|not going to) (?:pre-?pay|finance|fund|carry|tie up)\b
\b(?:decided to|going to|we'll|i'll|will|have to|to) (?:go|sign|stay|stick|buy) (?:with|from) (?:another|someone|somebody|a different|our (?:current|existing|old)|your competitor|the competition)\b
\b(?:a|the) (?:big |firm |clear |flat |hard |definite |polite |resounding )?no from (?:me|us|our|my|the)\b|\b(?:it's|that's|it is|that is) a (?:big |firm |clear |flat |hard |definite |polite )?no\b
\b(?:can ?not|can't|cant|could ?n't|couldnt|could not|won't|wont|will not|would ?n't|wouldnt|would not|unable to|not able to|not going to|not gonna|ain't gonna|not willing to|not prepared to|not in a position to|in no position to|never|no way (?:that )?(?:i|we|i'm|we're|you)(?: can| could| will| would)?|not possible (?:for us )?to|impossible (?:for us )?to|don't think (?:i|we)(?: can| could|'ll| will|'d)|hard to|difficult to|struggle to|afraid (?:i|we) can(?:'t|not)) (?:\w+ ){0,4}?(?:do|go|accept|take|agree|afford|sell|give|manage|swing|stretch|justify|match|meet|work|sign|live|offer|approve|let (?:it|them) go|get there|budge|pay|drop|come down|lower|make (?:it|that) work|make (?:those|these|the) numbers|entertain|consider|buy|support|run|happen|move|commit|spend|absorb|carry|swallow|stomach|recommend|sell (?:it|that)|fly|cut it|part with)\b(?! (?:more with|a better|without|anything more|to see))
\b(?:way |far |much |a bit |a little |still |just |simply )?too (?:damn |bloody |much )?(?:high|low|steep|much|little|expensive|long|short|slow|late|rich|far|dear|pricey|costly|big|small|tight|strict|harsh|risky|aggressive)\b(?! (?:a|an) )
\b(?:over|above|beyond|outside|out of|exceeds|more than) (?:my|our|the|what (?:my|our|the|i|we)) (?:\w+ )?(?:budget|can|could|want|pay|planned|had|have|range|limit|reach|price range|means|ceiling|target|allowance|authority|league)\b
\b(?:more|less|higher|lower|longer) than (?:i|we|my|our|what (?:i|we)) (?:\w+ )?(?:can|could|want|wanted|wish|am|are|have|had|budgeted|expected|planned|like|need|hoped|afford|spend|budget|target|margin|boss|wife|manager|client)\b
\bnot (?:at|for|with|on) (?:that|this|those|these|such|your)\b
\b(?<!or )no (?:deal|thanks|thank you|way|chance|can do|good|dice|sale|go|sir|ma'am)\b(?! or no)
\b(?:isn't|is not|doesn't|does not|won't|will not|wouldn't|would not|not|ain't|don't|aren't|never) (?:\w+ )?(?:work|working|going to work|gonna work|fly|enough|acceptable|good enough|possible|feasible|on|doable|realistic|viable|sustainable|happening|going to happen|cut it|cutting it|add up|stack up|make sense|interested|interest us|agreeable|workable|suit|suitable|comfortable|happy|satisfied|convinced)\b(?!.*\b(?:unless|until)\b)
\b(?:steep|pricey|a bit rich|a little rich|(?:high|low|steep|heavy|rich) side|lowball|low ball|lowballing|insult\w*|ridiculous|absurd|a joke|joking|kidding me|outrageous|highway robbery|daylight robbery|rip-?off|unrealistic|unacceptable|unworkable|unreasonable|a non-?starter|off the table|out of the question|deal ?breaker|a hard no|hard pass|nope|nah|not a chance|no go|no-go|out of reach|nowhere near|miles off|way off|far off|far apart|below (?:my|our) cost|under (?:my|our) cost|at a loss|losing money|lose money)\b
\b(?:pass on|passing on|have to pass|'ll pass|gonna pass|going to pass|must pass|walk away|walking away|walked|turn(?:ing|ed)? (?:it|this|that|you|your offer|the offer|them) down|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|give (?:it|this|that) a miss|look(?:ing)? elsewhere|go(?:ing)? elsewhere|take (?:my|our) business elsewhere|drop(?:ping)? out|pull(?:ing)? out|withdraw(?:ing)?|bow(?:ing)? out|count (?:me|us) out|call (?:it|this) off|decided against|gone with|going with (?:another|someone|somebody|a different)|not (?:be )?proceed\w*|different direction|not for (?:me|us)|not taking|not buying|not paying|not signing|said no|says no|say no|vetoed|shot (?:it|that|this) down|turned it down|knocked (?:it|this) back)\b
\b(?:forget (?:about )?(?:it|that|the whole (?:thing|deal|lot))|never ?mind(?! (?:the|about|my|our|that|it)\b)|let's (?:just )?(?:leave|forget|drop|scrap) (?:it|this|that)(?: (?:there|at that|then))?[.! ]*$|don't bother|not worth (?:it|my|our))\b
\b(?:buy|buying|order|ordering|shop|shopping|look|looking|try|trying|go|going|get|getting|source|sourcing)(?: (?:it|them|this|these|mine|ours|around))? (?:elsewhere|somewhere else|(?:from|with) (?:someone|somebody|another|a different)(?: \w+)?)\b
"""
"""Words of one who refuses."""
WELCOMED = r"""
\bor (?:else )?(?:i|we)(?:'ll| will|'d|'re| are)? (?:\w+ )?(?:walk|look|looking|go|going|buy|buying|shop|take our|take it|leave|pass|be gone)\b.*
\bpass (?:it|this|that|your|the|them|those) (?:[\w.]+ ){0,4}?(?:on )?to\b
\b(?:agree more|complain|wait|argue|beat (?:that|it)|refuse|say no to|go wrong|ask for more|be happier|resist|thank you enough|stress enough|fault|thank|not too (?:bad|far|steep)|isn't (?:too|so|that) bad)\b
"""
"""What looks like a refusal and is none."""
AGREES = r"""
\b(?:i'm|we're|i am|we are|i'll be|we'll be) (?:happily |gladly )?taking (?:it|that|this|your|the) (?:offer|deal|price|terms|proposal)?
\b(?:a|the|an?|my|our) (?:big |firm |clear |resounding |solid )?yes from (?:me|us|our|my)\b|\bi give in\b|\bwe give in\b|\bat your (?:price|terms|figure|number)\b|\bit's a yes\b|\bthat's a yes\b
^(?:we're |i'm |we are |i am )?accepting\b
\b(?:it|that|this|price|offer|terms|proposal|figure|amount|number|numbers|they|those|everything|all|\d|each|a ?piece|a ?unit|kilo|usd|eur|rmb|percent|%) (?:is |are |'s |sounds? |looks? |works? |seems? |will |would )+(?:be |absolutely |perfectly |totally |all |just |very |quite |really |pretty |more than |work |do )*(?:fine|good|great|ok|okay|fair|acceptable|agreeable|perfect|doable|reasonable|excellent|wonderful|awesome|fantastic|agreed|settled|alright|all right|lovely|brilliant|cool|work|works|a deal|right)\b(?! (?:to (?:hear|know|see|me that)|price (?:for|range)|but|enough|offer|start|if|value|for the|idea|as long|provided|point|condition))
^(?:(?:ok|okay|right|yes|well|great|fine)[, ]+)?(?:done|sold|agreed|deal)(?: deal)?,? (?:at|on|with|for) (?:those|these|that|this|the|your) (?:same |very )?(?:terms|term|price|prices|rate|rates|figure|figures|number|numbers|conditions|basis|offer|amount)\b(?! (?:if|when|unless|provided|only|once|but))
\b(?:works|fine|good|okay|ok|great|perfect|acceptable) (?:for|by|with|on|to) (?:me|us|our|my|everyone|both)\b
\b(?:i|we|i'll|we'll|i'd|we'd|i will|we will|happy to|glad to|ready to|prepared to|willing to|going to|let's|yes|can|could|fine,?|ok,?) ?(?:gladly |happily |hereby |then |also |just |both )?(?:(?:accept|take|go with|go for|sign|approve|confirm|agree (?:to|on|with)|agree|live with|work with|roll with|run with|do)(?= (?:it|that|this|them|these|those|your|the (?:deal|offer|price|terms|proposal|number|figure|contract|order|amount))\b(?! (?:if|for|at|when|unless|provided|only|once))|[.! ]*$)|do business|proceed|go ahead|shake on|close (?:it|the deal|this)|close[.!]*$)
\b(?:you|we|i)(?: have|'ve got|'ve| got|'ve gotten| gots|'s got)? ?(?:got |yourself |yourselves )*(?:a|the|an) (?:deal|buyer|sale|customer|agreement|order|contract)\b
\b(?:it's|its|that's|thats|it is|that is|we have|we've|then it's|sounds like|call it|consider it|it was) (?:a |an |it )?(?:deal|done|done deal|settled|agreed|sold|bargain|sale|official|a go|sealed|match)\b
\blet(?:'s|s| us) (?:do (?:it|this|that)|close|go ahead|go for it|proceed|shake|go with|sign|wrap|seal|lock|call it|make it happen|move forward|finali[sz]e|get (?:it|this) done|roll|get started|get going|go(?=[.! ]*$))\b
\b(?:i'm|we're|i am|we are|all) (?:all )?(?:good|fine|ok|okay|happy|cool|on board|alright|comfortable) (?:with|on) (?:it|that|this|your|the|those|these|everything)\b
\b(?:go ahead|please proceed|proceed with|move forward|book it|write it up|draw (?:it |them )?up|draft|lock (?:it|that|this) in|send (?:it|them|me|us|over|through|across|along)(?: \w+){0,3} (?:contract|invoice|pi|proforma|pro forma|paperwork|agreement|docs|documents|papers|po)|where do (?:i|we) sign|count (?:me|us) in|sign (?:me|us) up|i'm in|we're in|i am in|you're on|we're on|i'm sold|we're sold|sold|twist(?:ed)? my arm|won me over|you win|you've convinced|i'm happy with|we're happy with|no objections?|can(?:'t|not) argue|no arguments?|hard to argue|solid offer|fair offer|good offer|all agreed|pleasure doing business|looking forward to working|green light|signed off|thumbs up|approved|he agreed|she agreed|boss agreed|they agreed)\b
"""
"""Words of one who agrees."""
OPENS_ACCORD = r"""
ok|okay|oki|okey|okie|okay then|ok then|k|kk|okk|yes|yeah|yep|yup|ya|yea|sure|sure thing|fine|alright|all right|alrighty|very well|very good|good|great|perfect|deal|done|agreed|cool|excellent|wonderful|awesome|absolutely|certainly|of course|fair enough|sold|super|lovely|brilliant|you win|fine then|right then|well ok|well okay|oh ok|hmm ok|ok fine|okay fine|ok sure|ok great|ok good|ok deal|yes please|yes sir|sounds good|sounds great|sounds fair|that works|go on then|go on|oh go on|ok ok|okay okay|yes yes
"""
CLOSES_ACCORD = r"""
(?:it is|it's|then|is (?:fine|good|ok|okay|great|fair|perfect|acceptable|agreed|a deal|doable|reasonable)|works|sounds (?:good|great|fine|fair)|is it|thanks|thank you|please|sir|mate|deal|done|sold|agreed|flat|even|each|total|per \w+|a \w+|usd|and (?:done|that's it|not a (?:cent|penny) more)|for (?:me|us)|by (?:me|us)|with (?:me|us)|\W)*
"""
"""What may stand around a price that is only said again: `ok`, `it is`."""
LATER_TERM = r"""
(?<!down )(?<!off )\b(?:after|from|beyond) (?:tonight|today|tomorrow|that|then|this week|friday|the (?:first|trial|initial))\b
\b(?:failing that|else it's)\b
\b(?:the )?(?:second|2nd|next|following|third|3rd|later|subsequent|future|repeat) (?:year|order|month|batch|lot|half|round|contract|season|time|one)s?\b
\b(?:for|off|on) (?:the |your |my )?(?:first|next|second|last) (?:\w+ )?(?:month|week|rent|payment|instal?lment)(?:'s|s)?\b
"""
"""What makes a price one of another day, when another price is named for now."""
NAMED_OPTION = r"""
(?:option|plan|choice|package|scenario|variant|version|proposal|offer|alternative|case|tier|route) (?:a|b|c|d|1|2|3|one|two|three|i|ii)
(?:option|plan|choice|package|scenario|variant|proposal|alternative)[abc123]
(?:the )?(?:first|second|third) (?:option|plan|choice|package|one|scenario|alternative|way)
(?:a|b|c|1|2|3|i|ii)(?:\)|:|\. )
"""
"""What names one of several offers."""
CHOSEN = r"""
\b(?:pick (?:one|whichever|either|any|what|your)|choose|your (?:choice|call|pick)|take your pick|up to you|either (?:is|works|one)|both (?:are|work)|whichever|you decide|you choose|either way)\b
"""
"""Words that leave the choice between offers."""
CREDIT = r"\b(?:net|credit|terms|days to pay)\b"
DEPOSIT = r"\b(?:deposit|down ?payment|upfront|up front|advance|prepay\w*|down)\b"
"""What names a term of payment, so that a number behind its refusal is one of it."""
THEIRS = r"\b(?:as|what|like|which|that|price|figure|number|terms?|offer) (?:you|your \w+|they) (?:just |last |had |have |already |originally |first )*(?:wrote|quoted|offered|proposed|said|suggested|asked|put|sent|gave|named|mentioned|stated)\b"
"""What makes a number said again that of the other side."""
FAREWELL = r"\b(?:bye|bye-bye|byebye|goodbye|good bye|see you|see ya|cya|talk (?:soon|later)|speak (?:soon|later)|later then|take care|good ?night|have a (?:good|nice|great) (?:day|one|week|weekend|evening))\b"
"""Words of one who goes, so that a word such as `ok` beside them agrees to nothing."""
NEARLY = r"\b(?:was|were) (?:\w+ )?(?:about|going|ready|tempted|inclined|close|set|prepared) to\b|\b(?:nearly|almost)\b"
"""What one was about to do and did not."""
RECALLED = r"\b(?:last (?:year|time|month|quarter|spring|summer|autumn|fall|winter)|previously|used to|ago|back then|that time)\b"
"""What tells of another time."""
OTHERS = r"\b(?:(?:all|any)? ?(?:the )?(?:other|remaining) (?:terms|conditions|points|things)|(?:the )?rest|everything else|all else)\b"
"""What leaves all but the term just named as it is."""
PRICE_ASKED = (
    r"\bwhat(?:'s|s| is| are| would| will|'d| does| do| did)?(?! (?:if|about)\b)[^.;!]*"
    r"\b(?:totals?|price|cost|costs|sum|bill|come to|comes to|pay|owe)\b"
    r"|\bhow much\b|^\W*(?:(?:and|so|the) )*(?:total|price|cost) if\b"
)
"""What asks for a price or a total."""
