"""English patterns of a clause's mood, over its words with `#` for quantities, `$` prices, `%`, `@` dates, `№` orders."""

from nlp.en.verbs import forms_of
from nlp.wording import words

SHORT = {
    "can't": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "cannot": "can not",
    "im": "i am",
    "ive": "i have",
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "cant": "can not",
    "wont": "will not",
    "isnt": "is not",
    "arent": "are not",
    "wasnt": "was not",
    "werent": "were not",
    "havent": "have not",
    "hasnt": "has not",
    "youre": "you are",
    "theyre": "they are",
    "thats": "that is",
    "whats": "what is",
    "theres": "there is",
    "gonna": "going to",
    "gotta": "have to",
    "wanna": "want to",
    "u": "you",
    "ur": "your",
    "pls": "please",
    "plz": "please",
    "plse": "please",
    "kindly": "please",
    "let's": "let us",
    "lets": "let us",
    "ain't": "is not",
    "y'all": "you",
    "wud": "would",
    "cud": "could",
}
"""Short forms in full."""
ENDINGS = {"s": "is", "re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
TAKES_IS = words("it that he she what who where when how here there this everyone everybody someone which")
"""Words behind which 's is `is`; behind a name it shows whose."""
MODALS = words("will would can could shall should may might must ought")
AUXILIARIES = MODALS | words("is are am was were has have had do does did")
SELF = words("i we")
YOU = words("you ye")
OTHERS = words(
    "he she who everyone everybody everybody's everyone's someone somebody nobody anyone anybody people people's "
    "others most"
)
PEOPLE = words(
    "boss wife husband mum mom dad mother father son daughter brother sister uncle aunt cousin friend friends neighbour "
    "neighbor manager director accountant chef foreman colleague colleagues coworker assistant secretary intern "
    "predecessor customer customers client clients supplier suppliers vendor competitor competitors rival driver "
    "buyer owner landlord team board committee council government bank ministry company management finance "
    "cfo ceo coo cto md founder rep reps auditor auditors consultant controller bookkeeper treasurer procurement engineer engineers architect contractor staff crew bride groom guests guest kids children"
)
HOUSES = words(
    "company school office shop store restaurant cafe hotel clinic firm business club team department site factory "
    "practice nursery bakery church gym studio salon kitchen canteen workshop plant branch warehouse university college "
    "hospital pub bar bistro charity organisation organization society farm crew lab laboratory"
)
"""What one speaks for behind `our` and `my`."""
NEEDS = words("need needs require requires")
HAPPENS = words(
    "come comes start starts begin begins open opens close closes end ends return returns visit visits happen happens "
    "move moves leave leaves finish finishes take takes arrive arrives"
)
"""What events and people do on a day."""
ON_ORDERS = words(
    "date dates day deadline delivery deliveries shipment order orders goods rest remainder balance others window slot "
    "eta etd arrival parcel lot whole cargo consignment pallets boxes items lines item line batch first second last "
    "other truck payment quantity price total"
)
"""Subjects of which a date is wished, not told."""
SHOWN = words("the our my his her their")
SUITS = words(
    "fine ok okay good best better needed wanted required preferred for due please not ideal perfect"
)
NO_PEOPLE = words(
    "person persons new "
    "year years month months week weeks weekend weekends day days hour hours percent price prices cost costs fee fees "
    "surcharge surcharges discount discounts"
)
"""Words of the vocabulary's people and times that are no people who act."""
PERSONAL = SELF | YOU | words("he she they it who which everyone everybody someone nobody")
"""Subjects behind which any word may be a verb."""
LINKS = words(
    "and but or so because cos since as while whereas although though if unless when whenever before after until till "
    "once than that like whatever whichever however which who whose where why how what whether , ; ( ) :"
)
SUBORDINATE = words(
    "because cos since as while whereas although though if unless when whenever before after until till once than that like whatever whichever however "
    "which who whose where why how what whether ("
)
FREES = words("is except so now only provided given such")
"""Words before `that` behind which a clause stands for itself."""
CAUSES = words("because although though whereas cos")
ADVERBS = words(
    "not also now just only already still even ever never always often sometimes usually normally generally typically "
    "regularly rarely seldom once again then so really very much quite too all both each soon maybe perhaps therefore "
    "hereby actually please kindly instead probably definitely certainly simply first finally yet almost nearly about"
)
PREPOSITIONS = words(
    "of in on at by for from with to into about over under per than as between through during without within against "
    "across off out up via towards"
)
DETERMINERS = words(
    "the a an my our your his her their its this these those some any no each every another both all"
)
SERVED = words("needed wanted required delivered shipped sent paid packed printed made ordered included")
"""Forms that describe a thing more often than they tell of it: `everything delivered by Friday`."""
ARRIVED = words("arrived came turned went said say says")
"""Verbs behind which anything may follow: `arrived warm`, `the tracking said Halifax`."""
FOLLOWERS = (
    PREPOSITIONS
    | DETERMINERS
    | ADVERBS
    | words(
        "# $ % @ № ? , . ! i we you he she they it me us him them that and but or so when because if back down away "
        "well fine yesterday today tomorrow everything nothing something everyone nobody more less"
    )
)
"""What stands behind a verb in the past rather than behind a participle that describes a thing."""
PLURALS = words(
    "orders changes returns prices costs quotes offers moves cuts drops adds plans works needs counts runs "
    "plays visits claims reports supplies requests replies answers places starts stops stocks looks lists "
    "invoices supports trades travels turns uses picks matters means notices reserves rises falls increases "
    "decreases announces books bottles covers switches swaps charges deals feeds invites releases"
)
"""Plural nouns that look like a verb behind he or she."""
NO_VERBS = ADVERBS | words(
    "and or but not at in on for to of with the a an this that there here then now so if as per by from "
    "today yesterday tomorrow either neither else too thanks cheers regards guys all both sir madam folks"
)

OPENING = (
    r"(?:(?:and|but|so|then|also|well|ok|okay|yes|yeah|no|oh|um|uh|er|ah|hmm|right|anyway|actually|finally|first|firstly|second|"
    r"secondly|third|thirdly|next|lastly|now|btw|by the way|fyi|just|though|however|unfortunately|luckily|sadly|today|yesterday|"
    r"(?:please )?(?:note|be aware|be advised|be informed)(?: that)?|last (?:week|month|year|time|quarter|order|spring|summer|autumn|winter|@)|in fact|of course|as you (?:know|may know|may have read)|"
    r"to be honest|honestly|frankly|sorry|thanks|thank you|hi|hello|hey|in the meantime|meanwhile|"
    r"(?:in|on|since|until|till|by|from|during|at|for|with|as of)? ?@|\w+ly|listen|look|you know|i mean|like)[ ,]*)*"
)
WH = words("what why how who whose whom which when where")
ANYBODY = words("a an any customers people buyers clients others resellers dealers")
"""Of whom one asks in general: `can customers change their address?`"""
NO_SUBJECTS = ADVERBS | PREPOSITIONS | words("# $ % @ № , going being")
"""What behind `is` shows that its subject stood before."""
WISHES = forms_of(
    "need want require prefer wish like love appreciate request ask hope look try wonder insist intend plan suggest propose"
)
CHANGES = forms_of(
    "withdraw settle drop remove extend postpone shift move bring send ship collect swap replace exchange double halve raise "
    "lower prepay scrap pull call give order cancel change add take reduce increase return pay go accept reject book "
    "purchase buy agree switch confirm offer choose pick stop cut put make set update amend correct do delete"
)
"""What a speaker does by saying so: `we cancel`, `I'm ordering`."""
REPORTS = forms_of(
    "say tell mention claim promise announce report write think believe reckon suppose assume guess imagine hear explain "
    "swear joke read know remember hope fear argue warn ask"
)
CARRIED = words(
    "need needs go goes come comes become becomes read reads change changes move moves ship ships drop drops rise "
    "rises get gets require requires want wants leave leaves arrive arrives make makes take takes include"
)
"""What is said of a thing in the present when it is a wish: `the mats go back to 20`."""
HOPED = words("wondering hoping looking thinking trying writing calling asking")
WISHED = words("wanted needed hoped wished meant like")
DECIDED = words("decided chosen chose opted settled agreed")
LIKES = words("liked loved preferred appreciated")
CARRIES = words(
    "ask get order cancel change find check see request add remove reduce increase move chase tell return push"
)
TALKS = forms_of(
    "talk think let see check discuss call write know hear speak confirm reply respond review consider mull sleep "
    "revert recommend tell miss visit meet return open close love probably always never celebrate remember"
)
PERCEIVES = words(
    "see receive get find have hear know love like tell imagine understand believe expect guess trust"
)
GRANTS = words("pay do go offer accept take manage stretch afford live spend budge")
AWAY = words("open closed back away in at there here happy glad busy shut out on off able delighted pleased")
READY = words("happy keen ready prepared willing able glad inclined")
HABITS = words("whenever usually always normally often generally typically regularly every per never rarely")
AMAZES = words(
    "huge massive enormous amazing gorgeous impressive hilarious funny madness insane ridiculous crazy beautiful lovely"
)
"""What one says in wonder, of figures too: `5,000 square metres is huge`."""
STATES = words(
    "open closed shut fine correct right ok okay good great perfect lovely happy popular busy ready terrible awful nice "
    "beautiful full complete here in at due late out satisfied delighted pleased excited nervous known better worse higher "
    "lower bigger smaller easy hard agreed they waiting growing looking working being wonderful brilliant amazing"
)
SLIPS = r"""
\b(?:wrong|incorrect|mistake|misspelled|misspelt|typo|by mistake|in error|mistyped|not on (?:it|the order)|left off|missing from)\b
\bnew (?:address|contact|recipient|receiver|delivery address|phone|number|tax|vat|bill|drop-off)\b
\b(?:never ?mind|scrap|forget) (?:the|that|it|my|our)\b|\bhow about\b|\bno longer\b|\bnot (?:wanted|needed|required)\b
\bmake (?:it|that|them)\b|\bno (?:choice|option|alternative) but to\b
^(?:i|we) said (?:to )?(?:remove|drop|delete|add|cancel|change|swap|replace|make|take)\b
\b(?:is|are|it's|that's|goes|reads|becomes|go) (?:now|actually|to (?:be|become|read|go))\b|\b(?:goes|go) to\b.*\bnow\b|\bnow #
"""
"""What asks in any form of the verb: `the number was typed wrong`."""
ASKS = r"""
\b(?:i'm|we're|i am|we are|i'd be|we'd be) (?:fine|ok|okay|happy|willing|prepared|good|ready) (?:with |to )?(?:pay|paying|tak|add|go|rais|accept|mov|switch|prepay|cover|giv)\w*
\bnew (?:quantity|total|date|price)\b
\b(?:we're|we are|i'm|i am) (?:perfectly |quite |also |all )?(?:fine|ok|okay|happy|good|content|cool) with (?:\w+ing|[#$%@])
^(?:can|could|may|might|shall|should|would|will) (?:orders? )?№[^?]* (?:be|go|come|get|move|arrive|ship|leave|stay)\b
\b(?:any chance|possible|doable|feasible|okay\?|ok\?|work for you)\b
\b(?:have|get|having|getting) (?:it|them|this|that|everything|№|the [\w ]+) (?:brought|sent|taken|delivered|shipped|moved|dropped|collected|picked|flown|\w+ed)\b
"""
TELLS = (
    r"""
\b(?:money|payment|transfer|funds|cheque|remittance)\b.*\b(?:reach|arrive|in your|get to|with you)\b
\bleave (?:them|it|that|those|these|everything|the rest|all)(?: \w+)? (?:alone|as (?:it|they|is|planned|agreed)|unchanged|untouched|be)\b
^{OPENING}(?:your|another|a|one|our|the) (?:competitors?|rivals?|other supplier|second supplier|competition)\b
\b(?:exercise|reserve) (?:our|the|my) rights?\b|^(?:were|was) (?:i|we|you|they|it) to\b
^{OPENING}(?:i )?(?:can't|cannot|can not) (?:believe|wait|thank|complain|imagine)\b
^{OPENING}(?:given (?:how|the fact|the)|seeing (?:that|as|how|we)|considering (?:that|how|the|we)|in view of|in light of|bearing in mind|after all)\b(?!.*\b(?:please|can|could|would|may|need|want|move|change)\b)
^{OPENING}(?!.*№)[^#$@]*\b(?:is|are|was|were) (?:up|down) (?:by |about |around |over |another )?%
^{OPENING}(?:is|are) there (?:a|an|any|some) (?:extra |additional |minimum |maximum )*(?:charge|fee|limit|surcharge|penalty|deadline|cut-?off|rule|policy|catch)s?\b
^{OPENING}(?!.*№)(?!.*\bso\b).*\b(?:will be|'ll be|is|are|am|'m|'re) (?:away|on holiday|on vacation|on leave|off sick|out sick|travelling|traveling)\b
^{OPENING}(?!.*№)(?:our|my|the) .*(?:shop|store|branch|office|warehouse|restaurant|hotel|factory|school|cafe|bar|showroom|plant)\b.*(?:opens|reopens|closes|shuts|is opening|will open)\b
^{OPENING}will you (?:guys |all )?be (?:at the|in town|there|open|around|closed|attending|coming to|exhibiting)\b
\b(?:stays?|remains?) (?:just |right |exactly )?(?:where|as) (?:it|they|is|are|planned|agreed)\b|\bis on (?:me|us)$|\bif you ever\b
\b(?:list|sheet|draft|sample|samples|proof|invoice|website|catalogue|catalog|photos?)\b[^,]* looks? (?:fine|good|great|right|ok|okay|correct|perfect|lovely)\b
^{OPENING}(?:our|my|your|the) (?:last|latest|previous|first) (?:invoice|bill|statement|delivery|shipment)$
^{OPENING}here (?:is|are|'s) (?:the|a|some|my|our|your) (?:photos?|pictures?|pics?|video|link|copy|certificates?|article|menu|reports?|minutes|notes)\b
^{OPENING}(?:i|we)(?:'d| would)? (?:just )?(?:want|wanted|like|liked) to (?:say (?:thanks|thank|hi|hello|sorry)|thank|congratulate|apologi[sz]e|share)\b
^{OPENING}(?:just |finally |already |have )*(?:received|unpacked|took delivery of|(?:got|picked up|collected|signed for) (?:the |my |our )?(?:order )?№)\b(?!.*\bplease\b)
^should (?:anything|any|something|it|they|there)\b|^(?:unless|in the event|in case)\b
^{OPENING}(?:thank you|thanks|cheers|ta|congratulations|congrats|well done)\b.*\b(?:for|to|on)\b
^{OPENING}(?:confirming receipt|receipt|hope|glad|happy to (?:hear|see|report|say)|pleased to|great to|good to|nice to|sorry (?:for|to|about|i|we)|welcome|great (?:job|work)|just (?:so you know|to let you know|letting you know)|for your information|please find|a quick update|reuters|breaking)\b
^{OPENING}let (?:me|us) (?:think|sleep|check|see|ask|talk (?:it|this|that|to (?:my|our)|with (?:my|our))|discuss|know|run|get back|come back|consider|chew)
"""
).replace("{OPENING}", OPENING)
DEFERS = (
    r"\b(?:think (?:about|it|over)|have a think|sleep on it|mull|get back to (?:you|u)|come back to (?:you|u)|let (?:you|u) know|be in touch|"
    r"talk (?:it|this|that) over|discuss (?:it|this|that) |check with|ask my|speak (?:to|with) my|not sure (?:yet|if|whether)|undecided|haven't decided|"
    r"before i decide|make up my mind|thinking about it|revert)\b"
)
INFORMS = r"""
\b(?:can|could|would|will) (?:you|someone|anyone|u) (?:please |also |just |maybe |perhaps )*(?:explain|tell (?:me|us)|clarify|describe|elaborate|remind (?:me|us)|say|walk (?:me|us)|help (?:me|us) understand|give (?:me|us) an idea)\b
\bnot asking for (?:it|that)\b
"""
GENERAL = r"\b(?:theoretically|in theory|hypothetically|in principle|generally|in general|normally|usually|at some point)\b"
FEASIBLE = r"\b(?:possible|doable|feasible|ok|okay|work|able|any chance|fine|alright|acceptable)\b"
ADVERTS = r"""
\b(?:out of (?:the )?office|on (?:annual|parental|maternity|paternity|sick|study) leave)\b
\b(?:webinar|unsubscribe|newsletter|backlinks?|seo\b|page one of google|free (?:audit|trial|consultation|demo)|reply yes|limited(?:-| )time|limited offer|act now|click (?:here|below|the link)|work from home|earn up to|from home|crypto|bitcoin|casino|lottery|you(?:'ve| have) won|followers|our agency|lead generation|special promotion|black friday deal|wire transfer from|inheritance|investment opportunity)\b
\b(?:cordially invite|invite you to|invitation to|join us (?:at|for)|register (?:now|here|by)|our booth|booth|early bird|trade fair|exhibition|conference|keynote|rsvp|workshop on|save the date)\b
\b(?:cv|resume|curriculum vitae|hiring|vacanc(?:y|ies)|job (?:application|opening|opportunity|posting)|apprenticeship|internship|looking for (?:a job|work|a position|shifts|night shifts|employment)|apply for (?:the|a) (?:job|position|role|post)|applying for|years of experience|years behind me|(?:driver|warehouse|night) (?:shifts?|job))\b
\b(?:verification code|one-time (?:password|code)|your otp|security code|left with a neighbour|delivery attempt|track your parcel at)\b
^receipt[:\n]|\b(?:subtotal|change due|paid by card|thank you for shopping)\b
\bhot deals?\b|\bwe help (?:\w+ )?(?:\w+ )?(?:sellers|businesses|companies|brands|shops|retailers|firms|manufacturers|merchants|owners)\b|\bcancel any ?time\b|\b(?:ask for|contact|message|text|reach|add) (?:us|me|\w+) on (?:whatsapp|telegram|wechat|skype|line)\b
\byour (?:parcel|package|shipment|account|mailbox|domain) (?:is|has been|was) (?:held|on hold|suspended|locked|blocked|expiring|about to expire)\b|\bfree for a (?:quick |short )?(?:#|\w+) ?(?:-|minute|min)
^{OPENING}(?:i |we |just |i've |we've )?(?:saw|seen|read|spotted|found|noticed|got) (?:this|that|it|the following) (?:on|in|at|from) (?:a|an|the|my|their|some)\b[^.\n]*(?:site|website|homepage|page|ad|advert|flyer|leaflet|poster|group|forum|newspaper|paper|magazine|feed|post|window|brochure)\b
\b(?:survey|questionnaire|sponsorship|donation|charity (?:run|raffle)|petition)\b
""".replace("{OPENING}", OPENING)
SEQUELS = r"""
^(?:i|we) (?:reckon|guess|suppose|imagine|gather|hear|bet)$
"""
"""What makes of the clauses before it in the sentence a tale."""
DISMISSES = r"""
^(?:but |so |there is |there's )?(?:nothing|not anything) (?:to (?:change|do|action|amend)|needed|required)(?: (?:for now|for the moment|at the moment|yet|right now|now|here|from you|on your (?:side|end)))?$
^(?:i'm |we're |i am |we are )?(?:not|n't) asking (?:for|you to do) anything$|^(?:just |only )?(?:venting|a rant|rant over|sharing|thinking out loud|saying)$
^(?:so )?(?:there is |there's )?no action(?: is)? (?:needed|required|necessary)(?: (?:for now|at the moment|yet|from you|on your (?:side|end)))?$
"""
"""What says that the message asks nothing."""
MARKET = r"^if (?!.*(?:№|want|need|please|take))(?:the )?(?:prices?|demand|sales|business|market|weather|things|rates?|economy|tariffs?|duties|season)\b|^(?:once|as soon as|when|after|if) (?:the|our|my) (?:budget|board|boss|management|funding|finance|head office|committee|director)\b(?!.*(?:№|please)).*\bwe(?:'ll| will| may| might| can)\b"
"""What may happen in the world, and asks nothing of the seller."""
PLEADS = r"\bplease\b|\bcan\b|\bcould\b"
"""What keeps a clause a wish whatever follows it."""
WAS_MISSED = r"\b(?:was|were|been|came|arrived|over an?) (?:\w+ )?late\b(?! and)|^in the event\b|^unless\b|\b(?:stays?|remains?) |\btheirs\b|\bnext door\b"
"""What tells of a delay that is over, or may never come."""
MISSED = r"\b(?:haven't|hasn't|havent|hasnt|not|didn't|never|still|no sign|no news|yet|late|overdue|lost|stuck|missing|delay|delayed|waiting|where)\b"
