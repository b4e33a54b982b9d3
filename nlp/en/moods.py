"""English patterns of a clause's mood, over its words with `#` for quantities, `$` prices, `%`, `@` dates, `№` orders."""

from nlp.en.verbs import forms_of
from nlp.wording import Sought, words

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
    "inspector inspectors surveyor vet doctor lawyer solicitor plumber electrician painter carpenter insurer insurers mayor "
    "tenant tenants parents headmaster headmistress priest customs authorities police regulator investor investors "
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
TOLD_ALONE = words(
    "saw heard ordered received noticed spotted tried asked called emailed phoned chased checked opened unpacked counted used "
    "looked visited waited signed returned reordered decided"
)
"""Forms that tell of what the speaker did, even at the start: `ordered 12 jars`, but `wanted: 12 jars`."""
BEHIND_TOLD = words(
    "# @ № it them everything something one two some from you with your to for again by in on"
)
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
    r"(?:just )?(?:so you know|to let you know|letting you know)(?: that)?|for your information|"
    r"to be honest|honestly|frankly|sorry|thanks|thank you|hi|hello|hey|in the meantime|meanwhile|"
    r"(?:back )?(?:in|on|since|until|till|by|from|during|at|for|with|as of)? ?@|\w+ly|listen|look|you know|i mean|like)[ ,]*)*"
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
SUMMONS = words("connect transfer put escalate pass hand phone ring contact patch hook get")
"""What is asked to speak to a person."""
REPORTS = forms_of(
    "say tell mention claim promise announce report write think believe reckon suppose assume guess imagine hear explain "
    "swear joke read know remember hope fear argue warn ask"
)
CARRIED = words(
    "need needs go goes come comes become becomes read reads change changes move moves ship ships drop drops rise "
    "rises get gets require requires want wants leave leaves arrive arrives make makes take takes include receive receives "
    "collect collects sign signs"
)
"""What is said of a thing in the present when it is a wish: `the mats go back to 20`."""
LASTING = forms_of(
    "be have need want allow permit mean include exist know like look seem suit work fit cost help make matter say show "
    "read apply hold require agree accept stand sound do stay remain contain weigh take count "
    "let give offer feel think see insist prefer wish ask"
)
"""What is so, comes or is wished, rather than happens: no event behind `if`."""
COMES = forms_of("arrive ship leave reach land turn deliver drop fall rise move change go come get")
"""What goods and prices do."""
UNTURNED = words("be have still not want need prefer wish like yet already possible")
BEFALLS = forms_of(
    "strike break rise flood burn crash snow rain freeze collapse jam leak snap crack burst refuse deny decline object "
    "complain veto hold seize impound block delay slip lose overflow die quit sink melt rot spoil storm catch flop close "
    "postpone insist back pull find discover detect fail forget mess overrun"
)
"""What befalls people and things."""
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
ALONE = words("ourselves myself himself herself themselves in-house inhouse")
FETCHES = words(
    "collect pick fetch come get haul pick-up pay arrange organise organize take need want like have swing send return"
)
"""What the seller must know of although the buyer does it."""
TRADES = forms_of(
    "have sell stock carry do offer make supply keep know produce still get want need see find think mind quote"
)
"""What one asks a seller to have."""
UNSURE = words("probably perhaps possibly maybe likely conceivably presumably eventually someday")
AWAY = words("open closed back away in at there here happy glad busy shut out on off able delighted pleased")
SHUT = words("closed shut open flooded blocked up dug resurfaced renovated impassable")
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
\b(?:had|i'd|we'd|it'd|you'd|they'd) better (?!than)
^(?:i|we) said (?:to )?(?:remove|drop|delete|add|cancel|change|swap|replace|make|take)\b
\b(?:is|are|it's|that's|goes|reads|becomes|go) (?:now|actually|to (?:be|become|read|go))\b|\b(?:goes|go) to\b.*\bnow\b|\bnow #
"""
"""What asks in any form of the verb: `the number was typed wrong`."""
ASKS = r"""
^(?:another|same again|the usual)\b.*#
\b(?:i'm|we're|i am|we are|i'd be|we'd be) (?:fine|ok|okay|happy|willing|prepared|good|ready) (?:with |to )?(?:pay|paying|tak|add|go|rais|accept|mov|switch|prepay|cover|giv)\w*
\bnew (?:quantity|total|date|price)\b|^(?:wherever|where|everywhere|whenever)\b.*\b(?:says?|reads?|shows?)\b.*\bread\b
(?<!i )(?<!we )(?<!you )(?<!we)(?<!you)\b(?:is|are|'s|'re|they're|it's) (?:all |both |now |therefore |also |definitely )*(?:going|coming) (?:straight |right |directly |all )?back(?: to (?:you|u|your|where)\b.*)?$
\b(?:goes|comes|go|come) (?:straight |right |directly |all )?back to (?:you|u|where)\b
\b(?:we're|we are|i'm|i am) (?:perfectly |quite |also |all )?(?:fine|ok|okay|happy|good|content|cool) with (?:\w+ing|[#$%@])
^(?:can|could|may|might|shall|should|would|will) (?:orders? )?№[^?]* (?:be|go|come|get|move|arrive|ship|leave|stay)\b
\b(?:any chance|any way (?:to|of|we|you)|possible|doable|feasible|okay\?|ok\?|work for you)\b
\b(?:have|get|having|getting) (?:it|them|this|that|everything|№|the [\w ]+) (?:brought|sent|taken|delivered|shipped|moved|dropped|collected|picked|flown|\w+ed)\b
"""
ENOUGH = r"""
\bbudget\b[^,]*\$
\bthere(?:'s| is) (?:little |really |now )*no (?:point|sense|use|reason) (?:in )?\w+ing\b|\bonly (?:have |got |really )?(?:space|room) for #|\broom for only #|[#$%](?: (?:less|off|cheaper|lower|discount|down))?(?: (?:on|off|for|from) №)? (?:is|would be|seems|sounds|feels|should be) (?:about |more |only |quite )?(?:fair|right|reasonable|fairer|doable|safe|safer|sensible|realistic)\b|^# (?:\w+ )?(?:(?:would|will) )?(?:gives?|leaves?) (?:us|me)\b|\bonly (?:fit|fits|hold|holds|use|need|want|require|take|manage|get through) #
#(?! ?(?:times|ways|days))[^,]{0,40}\b(?:is|are|will be|would be) (?:more than |quite |just |easily |really )?(?:enough|plenty|sufficient|ample|all (?:we|i) need|what (?:we|i) need|more like it|more realistic)\b(?!.*\b(?:thank|thanks)\b)
#[^,]{0,30}\b(?:covers|cover|suffices?|sees? us through|(?:would|will) do(?: us| me)?)\b|@ (?:would |will |is |really |actually )*(?:works?|suits?|better|best|ideal|perfect|fine|good|ok|okay)\b(?! (?:by|day|of|luck))
\b(?:trad(?:e|ing) as|(?:are|is|'re) now (?:called|known as|trading as)|name is now|changed (?:our|its) name to)\b|\b(?:was|were) (?:\w+ )?(?:expecting|hoping for|counting on|thinking of|told|quoted|promised) [^,@]*(?:%|\$)
"""
"""What says in an order what would do: `200 is enough`, `the 20th works`, `I was expecting 8% off`."""
TELLS = (
    r"""
\b(?:money|payment|transfer|funds|cheque|remittance)\b.*\b(?:reach|arrive|in your|get to|with you)\b
\bleave (?:them|it|that|those|these|everything|the rest|all)(?: \w+)? (?:alone|as (?:it|they|is|planned|agreed)|unchanged|untouched|be)\b
^{OPENING}(?:your|another|a|one|our|the) (?:competitors?|rivals?|other supplier|second supplier|competition)\b
\b(?:exercise|reserve) (?:our|the|my) rights?\b|^(?:were|was) (?:i|we|you|they|it) to\b
\b(?:may|might) or (?:may|might) not\b
^# stars?\b|^received with (?:many |our )?thanks\b
^{OPENING}(?:it )?would have been (?:nice|good|great|helpful|useful|better)\b
^{OPENING}(?:i|we) (?:told|joked to|suggested to|said to) (?:my|our) (?!supplier)\w+ (?!.*№.*\bplease\b)
^(?!.*№).*\b(?:newsletters?|(?:mailing|distribution|marketing|e-?mail|subscriber|mail) lists?|mailshots?|catalogue mailings?|weekly offers|unsubscribe)\b
^(?!.*№).*\b(?:delete|close|deactivate|erase|remove|reset|unlock|cancel|wipe) (?:\w+ )?(?:my|our|the|this) (?:\w+ )?(?:account|accounts|profile|user|login|log-in|personal data|data|subscription|membership|password)\b(?! manager)
\b(?:would|could|can|will|might) (?:you|your \w+) (?:please |perhaps |maybe |kindly |be willing to )*(?:donate|sponsor|contribute|chip in)\b
^(?!.*№).*\b(?:return|send back|sign|fill in|fill out|complete) (?:the |this |that |your |our |a |an |it |\w+ )*(?:page|pages|form|forms|cop(?:y|ies)|questionnaire|contract|agreement|declaration|nda|code of conduct|slip|survey)\b
^{OPENING}depending on\b(?!.*№)|\b(?:would|'d) be (?:\w+ )?(?:surprised|amazed|shocked|astonished|very surprised)\b
\b(?:e-?mails?|invoices|orders|mails|statements|remittances) (?:will|shall) (?:now |in future )?(?:be sent|come|go out|reach you|be coming) (?:to you )?from\b
\bkeeps? (?:asking|telling|saying|wondering)\b(?!.*№)
^{OPENING}\b(?:let us |let's |lets |just )*(?:assume|suppose|imagine|pretend|presume)\b(?!.*№)|\bfor the sake of (?:argument|the argument|discussion)\b|\bhypothetically\b
^{OPENING}(?:can|could|may|might) (?:i|we) (?:just |only |also )*(?:say|mention|add|point out|tell you)\b(?!.*(?:№|#|@|\bto\b))
(?:\bnot|n't|\bdont|\bnever|\bnor) (?:\w+ )?(?:read|take|taken|treat|treated|see|seen|regard|understand|interpret|consider|mistake|mistaken|meant|intended) (?:[\w'#№@-]+ ){0,6}(?:as|for) (?:an? )?(?:\w+ )?(?:cancellation|order|request|complaint|yes|no|acceptance|commitment|agreement|refusal|instruction|go-ahead)s?\b
\b(?:have|has|will have|need|needs|'ll have) to wait\b(?!.*[@№])
\bin (?:the )?future\b(?!.*№)
^(?:and |so )*please (?:all )?(?:order|book|bring|pay for) (?:your |own )*(?:own )?(?:lunch|dinner|breakfast|meals?|drinks|takeaway|mugs? back|badges?)\b
^{OPENING}\bwhether\b|^{OPENING}(?:how many|how much|which|what)\b[^?]*\b(?:will be|is|are|has been|gets?|remains?) (?:\w+ )?(?:decided|settled|discussed|agreed|up to|open|unclear|undecided|on the agenda)\b
^{OPENING}(?:when|once|as soon as|after|by the time) (?:the|our|my) (?!.*(?:№|@|please|need|want))[\w ]+ (?:we'll|we will|i'll|i will|we might|we may|we'd|we would)\b
^{OPENING}(?:would|is|was) it (?:be )?(?:\w+ )?(?:rude|cheeky|silly|mad|crazy|impolite|wrong of|greedy|bold|brazen)\b(?!.*№)
\b(?:cancel|delete|remove|scrap|retract|withdraw|recall|take back) (?:that |this |my |the )*(?:last |previous |earlier |other |first )?(?:message|messages|mail|mails|email|emails|e-mail|text|note|comment|remark|question)\b
\b(?:do not|don't|dont|no need to|needn't|need not) (?:\w+ )?(?:send|bother|involve|trouble|dispatch|call) (?:anybody|anyone|somebody|someone|your (?!\w+ )\w+)\b
^{OPENING}\b(?:i'm |we're |i am |we are |i was |we were |still |really |(?:my|our|the) [\w ]{2,30} (?:is|are|was|were) )*(?:torn|undecided|wavering|hesitating|dithering|debating|toying|flirting|mulling|umming|in two minds|on the fence|of two minds|unsure|split on|weighing|pondering)\b(?! (?:the|our) (?:order|delivery) (?:into|in))
\b(?:i|we)(?: was| were|'d been| had been) (?:just |only |already |this close to |very )?(?:about|all set|ready|tempted|inclined|minded|close) to\b
^{OPENING}(?:still |just |only )*(?:waiting|hoping) (?:for|on) (?:the |our |my |his |her |their |a |an |some )?(?:\w+ ){0,2}(?:council|board|boss|bank|client|customer|architect|approval|permit|permission|go-ahead|budget|sign-off|decision|verdict|answer|green light|landlord|committee|results?|manager|management|investor|insurer|insurance|inspector|weather|accountant|finance|head office|planning|funding|grant|word)\b
^cancel(?:ling)? (?:my|our|the) @
\b(?:cancel|cancell?ed|cancelling|move|moved|moving|shift|push|pushing|postpone|reschedule|rescheduling|book|booking|bump|swap)(?: back| forward)? (?:the |my |our |this |that |your |today's |tomorrow's |a |an |@ )*(?:(?!off\b)\w+ ){0,2}(?:meetings?|meeting rooms?|calls?|teams|zoom|appointments?|dentist|hairdresser|interviews?|lunch|dinner|brunch|pizza|takeaway|taxi|cab|gym|yoga|catch-?up|stand-?up|one-to-one|date night|babysitter|holiday|flights?)\b(?! (?:off|bell|bells|button|trays?|bags?|box|boxes|sets?|chairs?|tables?|points?|centre|center))
^{OPENING}(?:i )?(?:can't|cannot|can not) (?:believe|wait|thank|complain|imagine)\b
^{OPENING}(?:given (?:how|the fact|the)|seeing (?:that|as|how|we)|considering (?:that|how|the|we)|in view of|in light of|bearing in mind|after all)\b(?!.*\b(?:please|can|could|would|may|need|want|move|change)\b)
^{OPENING}(?!.*№)[^#$@]*\b(?:is|are|was|were) (?:up|down) (?:by |about |around |over |another )?%
^{OPENING}\b(?:just |only |please |kindly )*(?:delete|bin|ignore|disregard|shred|forget)(?: (?:this|that|it|me|my)(?: (?:mail|email|e-mail|message|text|note|one))?)?(?: unread| at once| immediately| please)*$
^{OPENING}(?:is|are) there (?:a|an|any|some) (?:extra |additional |minimum |maximum )*(?:charge|fee|limit|surcharge|penalty|deadline|cut-?off|rule|policy|catch)s?\b
^{OPENING}(?!.*№)(?!.*\bso\b).*\b(?:will be|'ll be|is|are|am|'m|'re) (?:away|on holiday|on vacation|on leave|off sick|out sick|travelling|traveling)\b
^{OPENING}(?!.*№)\b(?:our|my|the) .*(?:shop|store|branch|office|warehouse|restaurant|hotel|factory|school|cafe|bar|showroom|plant)\b.*(?:opens|reopens|closes|shuts|is opening|will open)\b
^{OPENING}will you (?:guys |all )?be (?:at the|in town|there|open|around|closed|attending|coming to|exhibiting)\b
\b(?:stays?|remains?) (?:just |right |exactly )?(?:where|as) (?:it|they|is|are|planned|agreed)\b|\bis on (?:me|us)$|\bif you ever\b
\b(?:list|sheet|draft|sample|samples|proof|invoice|website|catalogue|catalog|photos?)\b[^,]* looks? (?:fine|good|great|right|ok|okay|correct|perfect|lovely)\b
^{OPENING}(?:our|my|your|the) (?:last|latest|previous|first) (?:invoice|bill|statement|delivery|shipment)$
^{OPENING}here (?:is|are|'s) (?:the|a|some|my|our|your) (?:photos?|pictures?|pics?|video|link|copy|certificates?|article|menu|reports?|minutes|notes)\b
^{OPENING}(?:i|we)(?:'d| would)? (?:just )?(?:want|wanted|like|liked) to (?:say (?:thanks|thank|hi|hello|sorry)|thank|congratulate|apologi[sz]e|share)\b
^{OPENING}\b(?:just |finally |already |have )*(?:received|unpacked|took delivery of|(?:got|picked up|collected|signed for) (?:the |my |our )?(?:order )?№)\b(?!.*\bplease\b)
^should (?:anything|any|something|it|they|there)\b|^(?:unless|in the event|in case)\b
^{OPENING}(?:thank you|thanks|cheers|ta|congratulations|congrats|well done)\b.*\b(?:for|to|on)\b
^{OPENING}\b(?:confirming receipt|receipt|hope|glad|happy to (?:hear|see|report|say)|pleased to|great to|good to|nice to|sorry (?:for|to|about|i|we)|welcome|great (?:job|work)|please find|a quick update|reuters|breaking)\b
^{OPENING}let (?:me|us) (?:think|sleep|check|see|ask|talk (?:it|this|that|to (?:my|our)|with (?:my|our))|discuss|know|run|get back|come back|consider|chew)
"""
).replace("{OPENING}", OPENING)
DEFERS = (
    r"\b(?:think (?:about|it|over)|have a think|sleep on it|mull|get back to (?:you|u)|come back to (?:you|u)|(?<!to )let (?:you|u) know|be in touch|report back|shout when|(?:once|when|as soon as) (?:i|we) (?:know|have decided|decide|have made up)|"
    r"talk (?:it|this|that) over|discuss (?:it|this|that) |check with|ask my|speak (?:to|with) my|not sure (?:yet|if|whether)|undecided|haven't decided|"
    r"before i decide|make up my mind|thinking about it|revert)\b"
)
INFORMS = r"""
^(?:and |so |but |then )*(?:would|will|does|could|do) (?:that|it|this|they|those) (?:even |still |all |actually |also |really )*(?:fit|affect|qualify|trigger|matter|make sense|make any|push|weigh|exceed)\b.*\?
\b(?:can|could|would|will) (?:you|someone|anyone|u) (?:please |also |just |maybe |perhaps )*(?:explain|tell (?:me|us)|clarify|describe|elaborate|remind (?:me|us)|say|walk (?:me|us)|help (?:me|us) understand|give (?:me|us) an idea)\b
\bnot asking for (?:it|that)\b
\b(?:i|we) (?:do )?wonder why\b
"""
GENERAL = r"\b(?:theoretically|in theory|hypothetically|in principle|generally|in general|normally|usually|at some point)\b"
FEASIBLE = r"\b(?:too late to (?!return|send|give|exchange)|possible|doable|feasible|ok|okay|work|able|any chance|(?:any|a) way (?:to|of|we|you)|fine|alright|acceptable)\b"
ADVERTS = r"""
\b(?:out of (?:the )?office|on (?:annual|parental|maternity|paternity|sick|study) leave)\b
\b(?:webinar|unsubscribe|(?<!your )newsletter|backlinks?|seo\b|page one of google|free (?:audit|trial|consultation|demo)|reply yes|limited(?:-| )time|limited offer|act now|click (?:here|below|the link)|work from home|earn up to|from home|crypto|bitcoin|casino|lottery|you(?:'ve| have) won|followers|our agency|lead generation|special promotion|black friday deal|wire transfer from|inheritance|investment opportunity)\b
\b(?:cordially invite|invite you to|invitation to|join us (?:at|for)|register (?:now|here|by)|our booth|booth|early bird|trade fair|exhibition|conference|keynote|rsvp|workshop on|save the date)\b
\b(?:cv|resume|curriculum vitae|hiring|vacanc(?:y|ies)|job (?:application|opening|opportunity|posting)|apprenticeship|internship|looking for (?:a job|work|a position|shifts|night shifts|employment)|apply for (?:the|a) (?:job|position|role|post)|applying for|years of experience|years behind me|(?:driver|warehouse|night) (?:shifts?|job))\b
\b(?:verification code|one-time (?:password|code)|your otp|security code|left with a neighbour|delivery attempt|track your parcel at)\b
^receipt[:\n]|\bwe are (?:(?:a|an|the|one of the|one of|china's|india's|your) )?(?:\w+[ -]){0,3}(?:manufacturer|supplier|factory|producer|exporter|vendor|provider|fabricator|foundry|mill)s? (?:of|for|in|based|located|from|with|specializ|specialis)\w*|\byour (?:parcel|package) is (?:waiting|ready to be released|pending)\b|\bto release (?:it|your (?:parcel|package))\b|\boff your (?:first|next) order\b|\b(?:we|our (?:company|firm|factory|team)) (?:\w+ )?(?:supply|make|manufacture|produce|sell|export|speciali[sz]e|distribute|serve)\b[^.\n]*\b(?:to|for|in|across) (?:over|more than|countries|worldwide|\d+|hundreds|thousands)|\b(?:become|being|be) your (?:\w+ )?(?:supplier|vendor|partner|manufacturer)\b|\b(?:our|new) (?:products?|price list|catalogue|catalog|range)\b.*\b(?:interest|are you interested|attached for your)\b|\b(?:subtotal|change due|paid by card|thank you for shopping)\b
\bhot deals?\b|\bwe help (?:\w+ )?(?:\w+ )?(?:sellers|businesses|companies|brands|shops|retailers|firms|manufacturers|merchants|owners)\b|\bcancel any ?time\b|\b(?:ask for|contact|message|text|reach|add) (?:us|me|\w+) on (?:whatsapp|telegram|wechat|skype|line)\b
\byour (?:parcel|package|shipment|account|mailbox|domain) (?:is|has been|was) (?:held|on hold|suspended|locked|blocked|expiring|about to expire)\b|\bfree for a (?:quick |short )?(?:#|\w+) ?(?:-|minute|min)
^{OPENING}(?:i |we |just |i've |we've )?(?:saw|seen|read|spotted|found|noticed|got) (?:this|that|it|the following) (?:on|in|at|from) (?:a|an|the|my|their|some)\b[^.\n]*(?:site|website|homepage|page|ad|advert|flyer|leaflet|poster|group|forum|newspaper|paper|magazine|feed|post|window|brochure)\b
\b(?:survey|questionnaire|sponsorship|donation|charity (?:run|raffle)|petition)\b
""".replace("{OPENING}", OPENING)
BUYS = r"^(?:i|we)(?:'d like| would like| want| need|'re looking| are looking) to (?:order|buy|purchase) #"
"""What only a buyer says."""
SEQUELS = r"""
^(?:but |and |though |although |only )*(?:that|it|this|all of (?:that|it|this)) (?:all |still |really |entirely )*(?:hangs|depends|hinges|rests|turns|is down to|is up to) (?:on|upon|my|our|the)\b
^(?:once|when|as soon as|after) (?:they|it|these|those)(?:'re|'s| are| is|'ve| have| has)? (?:all )?(?:here|arrived?|arrives|in|delivered|landed|with us)\b
^(?:but |and |so |well )*(?:i|we) (?:reckon|guess|suppose|imagine|gather|hear|bet)$
"""
"""What makes of the clauses before it in the sentence a tale."""
DISMISSES = r"""
^(?:so |but |and |well )*(?:i|we)(?:'re|'ll|'m| are| am| will| shall| can| have decided to| would like to| prefer to)? (?:just |simply |happily )*(?:leave|leaving|let|letting|left) it at that\b
\b(?:regard|consider|treat|count|take|call|deem)(?:s|ed)? (?:the (?:matter|case|issue|subject|affair|thing)|this|it|that) (?:as |to be )?(?:closed|settled|done|finished|resolved|sorted|dealt with)\b|^(?:so |and )?(?:the )?(?:matter|case|issue|file) (?:is )?closed$
\b(?:won't|will not|doesn't|does not|isn't going to|not going to) (?:sink the ship|hurt (?:us|me|anybody|anyone)|kill (?:us|me)|break the bank|make (?:any|much of a|a) difference)\b|\b(?:is|are|'s) neither here nor there\b|^(?:\w+ ){1,4}(?:doesn't|don't|does not|do not) matter(?: (?:much|at all|to us))?$
\b(?:i|we)(?:'ll| can| will|'d| could)? (?:gladly |easily |happily )?(?:live with|put up with|not fuss about|make no fuss about) (?:it|that|this|them)\b|\b(?:don't|do not|not) (?:want|going|mean|wish) to make (?:a|any) fuss\b|\bkeep the change$
^(?:it's |it is |still |far |much |way )*too (?:early|soon) to (?:say|tell|decide|know|call)$
^(?:so |but |and )*(?:i|we) (?:won't|will not|didn't|don't|wouldn't|shan't|wont|didnt|dont)$
^(?:but |so |and |then |in other words )*nothing (?:changes|has changed|will change|is changing)(?: (?:for you|here|then|there|after all|on your (?:side|end)|so far|for now))?$
^(?:so |but |and )*(?:you |u )?(?:needn't|need not|don't (?:need|have) to|do not (?:need|have) to|dont (?:need|have) to) (?:do|change|send|touch|action) (?:anything|a thing|that|it)(?: .*)?$
^(?:no |but )?(?:seriously )?all (?:is )?(?:good|fine|well) (?:here|with us|on our (?:side|end))$
^(?:so )?(?:nothing (?:to add|from (?:our|my|us)|for you to do)\b.*|no (?:need|reason) to (?:reply|respond|answer|do anything)\b.*)$
^(?:but |so |there is |there's )?(?:nothing|not anything) (?:to (?:change|do|action|amend)|needed|required)(?: (?:for now|for the moment|at the moment|yet|right now|now|here|from you|on your (?:side|end)))?$
^(?:i'm |we're |i am |we are )?(?:not|n't) asking (?:for|you to do) anything$|^(?:just |only )?(?:venting|a rant|rant over|sharing|thinking out loud|saying)$
^(?:so )?(?:there is |there's )?no action(?: is)? (?:needed|required|necessary)(?: (?:for now|at the moment|yet|from you|on your (?:side|end)))?$
"""
"""What says that the message asks nothing."""
EFFECTS = r"""
^(?:so |and |then )*(?:can|could|would|may) (?:№|it|that|this|the order|the invoice)(?: please)? be (?:changed|amended|adjusted|updated|corrected|put right)(?: accordingly| to match| to suit)?(?: please)?\??$
^(?:and |so |but )*(?:can|could|would|will) you(?: please| then)?\?$
^(?:and |so |but )*(?:can|could|would|will) you (?:match|meet|beat|do|live with|offer|give us|manage|accept|go down to|come down to) (?:that|it|the same|this|those terms)(?: price| rate| offer| figure)?(?: (?:on|for|with) (?:order )?№)?(?: too| as well| also)?\?$
^(?:so |and |then |please |pls |kindly |could you |can you )*(?:arrange|do so|do that|do it|see to (?:it|that)|make it so|make that happen|put (?:that|this|it) right|fix (?:that|this|it)|correct (?:that|this|it|№)(?: accordingly)?|(?:amend|adjust|change|update|correct)(?: (?:that|it|№|the order|our order|my order|this))? accordingly|sort (?:that|it) out|go ahead(?: with (?:that|it))?|act on (?:that|it)|make the change)(?: please| for us| for me| then| now)*[.]?$
\bthe answer is (?:a )?(?:clear |big |definite )?yes\b|^(?:and |but |for once |this time |now )*(?:he|she|they)(?:'s| is| are|'re) (?:absolutely |quite |dead )?right$
"""
"""What turns the tale before it into a wish."""
CONFIRMS = r"""
^(?:just |exactly )?(?:as|like) (?:it|they|that|we|i|you) (?:has|have|always|did|does|do|was|were)(?: been| always| done| had)?\b(?!.*(?:№|but|except)).*$
^(?:and |then |so |great |lovely |perfect |ok |okay )*(?:(?:i'll|we'll|i will|we will) )?(?:see|expect|meet) (?:you|your driver|your man|your truck) (?:then|there|@)(?: then)?$
(?<!not )\b(?:just|exactly|precisely) (?:as|like|what|how) (?:(?:on |in |per )?(?:your|the|our) (?:order )?(?:confirmation|acknowledg?ement|quote|quotation|proforma|pro forma|email|mail|summary|letter|message|note|sheet|paperwork|invoice)(?: (?:says?|said|states?|has it|shows?|reads?))?|(?:it|they) should be|(?:i|we|you)(?:'d|'ve| had| have)? (?:both )?(?:confirmed|wrote|ordered|asked(?: for)?|wanted|have it|have here|put it|promised))$
^(?!.*\b(?:except|but|only|apart|bar|save|besides|not)\b)(?:and |so |yes |yep |perfect |great |it's |that's |that is |it is |all (?:of )?(?:it |that |this )?(?:is )?|which (?:is|are) |just |exactly |this is |quite )*(?:(?:just |exactly |precisely )?(?:as|like) (?:on |in |per )?(?:your|the|our) (?:order )?(?:confirmation|acknowledg?ement|quote|quotation|proforma|pro forma|email|mail|summary|letter|message|note|sheet|paperwork|invoice)(?: (?:says?|said|states?|has it|shows?|reads?))?|(?:just |exactly |precisely )(?:as|what|how) (?:i|we|you)(?:'d|'ve| had| have)? (?:both )?(?:agreed|confirmed|wrote|said|discussed|ordered|asked(?: for)?|wanted|have it|have here|put it|have on file)|(?:just |exactly |precisely )?(?:as|how) (?:it|they) should be|(?:all|everything|it all) (?:is )?(?:correct|right|in order|as agreed|as ordered|as discussed|matches|tallies|checks out|adds up|noted|there)|spot on|matches (?:ours|our (?:records?|order|books?)|what (?:i|we) .*|exactly|perfectly)|(?:which )?(?:i|we) can only (?:second|confirm))$
"""
"""What shows that the message only says again what is agreed."""
MISSENT = r"""
\bthat (?:attachment|file|pdf|mail|message|sheet) (?:was|is) (?:our|my|internal|an internal)\b
\b(?:note|reminder|memo|message|todo|to-do) to (?:self|myself)\b
^(?:hi |hey |dear |hello |oh )?(?:mum|mummy|mom|dad|daddy|babe|baby|honey|darling|sweetheart|hun|sis|grandma|grandpa|nana)(?:$| (?:can|could|will|would|please|pls|don't|do|did|are|have|i'm|i|we|we're) )
\blove (?:you|u)\b|^(?:big )?kisses\b|\bgot (?:this|that|it) (?:mail |message |one )?by (?:accident|mistake)\b
(?:^|\b(?:oops|sorry|oh no|argh|whoops|damn|ah|no|oh|that was the|this is the|apologies) )wrong (?:chat|window|thread|tab|group|conversation|channel|recipient|person|addressee|supplier|company|contact|inbox|one)$
\b(?:went|sent|was sent|got sent|gone|going|meant to go|addressed) (?:\w+ )?(?:to|into) (?:the |a )(?:wrong|different) (?:address|person|inbox|chat|company|supplier|contact|recipient|group|thread|people)$
(?:\bnot|n't|\bnever) (?:\w+ )?(?:meant|intended) for (?:you|your|u)\b
^(?:and |but |oh |sorry |no |oops |this |that |it |these |those |this one |that one |which |(?:the|that|this|my) (?:\w+ )?(?:mail|email|e-mail|message|text|note|memo|request|list)\b[^#№$@]* )*(?:was |were |is |'s |it's |that's |is only |was only )?(?:all |only |actually |really |obviously |clearly )*(?:meant|intended) (?:for|to go to) (?!you|u\b|us|me|our|my|@|№|#)
^(?:oh |sorry |no |oops )*(?:this|that|it) (?:one )?was for (?!you|u\b|us\b|me\b|#|№|@|\$|%|the|an?\b)[a-z]+$
\b(?:to|with) (?:you|u) (?:all )?(?:by mistake|in error|by accident|accidentally|unintentionally)\b
\b(?:autocomplete|auto-complete|autofill|auto-fill|address book|outlook|my phone|predictive text)\b.*\b(?:picked|chose|put in|filled in|suggested|selected|added|inserted)\b
\bpretend (?:you|u) (?:never|did not|didn't|haven't)\b|^(?:please )?(?:just )?ignore me$|\b(?:has|is) nothing to do with (?:you|u|your company)\b|\bnot for you(?: lot| guys| people)?$
"""
"""What shows that the message was written to somebody else."""
MARKET = r"^if (?!.*(?:№|want|need|please|take))(?:the )?(?:prices?|demand|sales|business|market|weather|things|rates?|economy|tariffs?|duties|season)\b|^(?:once|as soon as|when|after|if) (?:the|our|my) (?:budget|board|boss|management|funding|finance|head office|committee|director)\b(?!.*(?:№|please)).*\bwe(?:'ll| will| may| might| can)\b"
"""What may happen in the world, and asks nothing of the seller."""
UNREAL = r"^{OPENING}(?:had|were) (?:i|we|you|they|it|he|she|the|this|that|there|my|our|your|things|anyone|somebody|someone)\b(?!.*\?)".replace(
    "{OPENING}", OPENING
)
"""What never was, and all that hangs on it: `had we known`, `were it up to me`."""
STANDS = r"""
^(?!.*\b(?:except|but|only|apart|bar|save|besides|until|till)\b).*№(?: [a-z]+){0,3}? (?:stays?|remains?|stands|stay|remain|stand|is|are|be left)(?: [a-z]+){0,3}? (?:as (?:it is|it was|it stands|is|was|placed|ordered|planned|agreed|confirmed|booked|before|they are)|unchanged|unaltered|untouched|unmodified|the way (?:it|we|you|i)\b|like it is)
^(?!.*\b(?:except|but|only|apart|bar|save|besides|until|till)\b).*\b(?:leave|leaving|keep|keeping|left) (?:[a-z]+ ){0,3}?№(?: [a-z]+){0,3}? (?:as (?:it|they|is|was|placed|ordered|planned|agreed)|unchanged|unaltered|untouched|alone|the way (?:it|we|you|i)\b)
^(?:there (?:are|is|will be) |we have |i have |make |please )*no (?:more |further )?(?:changes?|alterations?|amendments?|modifications?) (?:whatsoever |at all |please )*(?:to|for|on|in) (?:order )?№
"""
"""What says that an order is as it should be, with what it has told behind that."""
PAPERS = r"""
# of (?:the |my |our |your |that |this |an? |last \w+'s |@ )+(?:\w+ ){0,2}(?:invoices?|receipts?|contracts?|confirmations?|quotes?|quotations?|certificates?|delivery notes?|statements?|agreements?)\b
(?<!# )(?<!#)\b(?:certificates?(?: of \w+| for \w+)?|(?:safety |technical |product |material )?data ?sheets?|packing (?:lists?|slips?)|bills? of lading|b/l|delivery notes?|dispatch notes?|test (?:reports?|certificates?)|inspection reports?|(?:customs )?pro ?-?formas?(?: invoices?)?|(?:user |instruction |assembly |operating )manuals?|assembly instructions|warranty (?:cards?|certificates?|papers?)|cmr|eur\.?1(?: form)?|msds|proof of delivery|cop(?:y|ies) of (?:the |my |our |your |that |this |an? |last \w+'s |# )+(?:\w+ ){0,2}(?:invoices?|receipts?|contracts?|confirmations?|quotes?|quotations?|certificates?|notes?|statements?|agreements?|documents?|papers?)\b|duplicates?(?: of)?|declarations? of \w+|export declarations?|commercial invoices?|waybills?|spec(?:ification)? sheets?|drawings?|photos?|pictures?)\b(?! (?:frames?|holders?|pads?|books?|paper|templates?|rolls?|albums?|stands?|printers?))
"""
"""Papers that go with an order; who asks for one asks nothing of the order."""
FETCHES_PAPER = r"\b(?:needs?|requires?|asks? for|sends?|e-?mails?|mails?|forwards?|provides?|issues?|lacks?|missing|requests?|wants?|get|have|let (?:me|us) have|(?:am|is|are|still|'re|'m) (?:looking for|waiting for|without)|would like|d like|attach|upload|share|see)\b"
"""What one asks of a paper."""
PLEADS = r"\b(?:pay|paid|settle|transfer|wire|deposit|balance|invoice)\b|\bplease\b|\bcan\b|\bcould\b"
"""What keeps a clause a wish whatever follows it."""
WAS_MISSED = r"^(?:i'm |we're |still |just |only )*(?:waiting|hoping) (?:for|on) (?:the |our |my |his |her |a |an )?(?:\w+ ){0,2}(?:council|board|boss|bank|client|customer|architect|approval|permit|permission|go-ahead|budget|sign-off|decision|verdict|answer|green light|landlord|committee|results?|manager|management|investor|insurer|insurance|inspector|weather|accountant|finance|head office|planning|funding|grant|word)\b|\b(?:was|were|been|came|arrived|over an?) (?:\w+ )?late\b(?! and)|^in the event\b|^unless\b|\b(?:stays?|remains?) |\btheirs\b|\bnext door\b"
"""What tells of a delay that is over, or may never come."""
MISSED = r"\b(?:haven't|hasn't|havent|hasnt|not|didn't|never|still|no sign|no news|yet|late|overdue|lost|stuck|missing|delay|delayed|waiting|where)\b"

AGREED = r"\b(?:agreed|promised|quoted|offered|assured|settled|told (?:me|us)|said|shook)\b|\b(?:contract|quote|quotation|website|site|catalogue|price list|deal|agreement|offer)\b.* (?:says?|said|is|was|states?)\b"
"""What tells of the terms that were to be."""
SHOWN_THERE = r"\b(?:has|shows?|says?|states?|lists?|reads?|still|charges?|got|down as|is at)\b"
"""What tells of the terms that an order has."""

FORETOLD = Sought(
    r"^(?:and |so |but |or )?(?:will|is|are) (?:(?!please|possible)[\w'-]+ ){0,8}?(?:arrive|be here|be with us|get here|get to us|make it|reach us|come|land|turn up|show up|ship|go out|leave)\b[^?]*[?]$"
)
"""What asks whether goods will come on a day, and for no other day."""
