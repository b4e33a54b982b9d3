"""English patterns of a clause's mood, over its words with `#` for quantities, `$` prices, `%`, `@` dates, `№` orders."""

SUBJECT = r"(?:i|we|you|they|he|she|it|there|who|which|that|this|these|those|everyone|everybody|nobody|none of (?:them|us|you))"
OPENING = (
    r"(?:(?:and|but|so|then|also|well|ok|okay|yes|yeah|no|oh|um|uh|er|ah|hmm|right|anyway|actually|finally|first|firstly|second|"
    r"secondly|third|thirdly|next|lastly|now|btw|by the way|fyi|just|though|however|unfortunately|luckily|sadly|today|yesterday|"
    r"last (?:week|month|year|time|quarter|order|spring|summer|autumn|winter|@)|in fact|of course|as you (?:know|may know|may have read)|"
    r"to be honest|honestly|frankly|sorry|thanks|thank you|hi|hello|hey|in the meantime|meanwhile|"
    r"(?:in|on|since|until|till|by|from|during|at|for|with|as of)? ?@|\w+ly|listen|look|you know|i mean|like)[ ,]*)*"
)
ASKS = r"""
#(?: more| fewer| less| extra)?(?: of [a-z ]+)? (?:will|would|should) do\b
^(?:i|we) said (?:to )?(?:remove|drop|delete|add|cancel|change|swap|replace|make|take)\b
^(?:so |and |but )*(?:those|they|these|both|that|it|all)(?: can| should| must| all| both| of them| two)* (?:go|goes|out|come off|comes off)$
\b(?:can|could|may|should|must|shall) (?:now |also |just |all |both )?(?:be (?:[a-z]+ed|put|cut|sent|taken|left off|brought|split|made)|come off|come out|go)\b(?!.*\?$)
(?:later|earlier|sooner|@) (?:is|are|would be) (?:also |perfectly |absolutely )?(?:fine|ok|okay|good|great|perfect|better|best)\b|\bable to (?:take|receive|accept)\b
^it(?:'s| is) (?:now |actually |really )?[a-z]{0,4}\d
^(?:so |and |then |therefore |but |hence |thus )*(?:i|we) (?:hereby |now |only |just |also |actually |therefore )?(?:withdraw|settle|drop|remove|extend|postpone|shift|move|bring|send back|ship|collect|swap|replace|exchange|do without|double|halve|raise|lower|prepay|scrap|pull out|call off|give up on|order|cancel|change|add|take|reduce|increase|return|pay|go for|go by)\b(?!.*\b(?:every|usually|always|each (?:month|week|year)|a (?:month|week|year)|per (?:month|week|year)|normally|often)\b)
\bwould (?:also |really |much |all )?(?:suit|help|work|do nicely|be (?:good|great|better|best|fine|ideal|perfect|nice|lovely|helpful|appreciated|fairer|easier|enough))\b|\bworks? (?:better|best|for (?:us|me))\b|\bsuits? (?:us|me)\b|\bwill do (?:us|me|nicely|fine)\b
\b(?:have|get|having|getting) (?:it|them|this|that|everything|№|the [\w ]+) (?:brought|sent|taken|delivered|shipped|moved|dropped|collected|picked|flown|\w+ed)\b
\b(?:please|pls|plz|plse|kindly)\b
\b(?:can|could|would|will|may|might|shall|should) (?:you|we|i|u|it|they|this|that|the|my|our|someone|somebody|anyone)\b
\b(?:need|needs|want|wants|wanna|require|requires|wish to|wishes to|prefer|would like|'d like|like to|'d rather|'d prefer|'d appreciate|'d need|'d want|'d love|'d be grateful|looking to|looking for|trying to|hoping|was wondering|wondering if|wanted to|wanted you|writing to|calling to|here to|asking|ask you|ask for|asks? (?:that|to|for)|requesting|requests? (?:that|to|a|an|the)|grateful if|appreciate if|decided to|decided on|chosen to|opted for|happy to|keen to|intend to|plan to|planning to|ready to)\b
\b(?:should|must|ought to|has to|have to|got to|'s got to|gotta|shouldn't|mustn't|is to|are to|supposed to|meant to)\b
(?:\b(?:will|shall|won't|going to|gonna)\b|'ll\b|'d\b)(?! (?:be (?:open|closed|back|away|in|at|there|here|happy|glad|busy|shut)|talk|think|get back|come back|let you|see|check|discuss|call|write|know|do|have a (?:think|look)|speak|hear|revert|confirm|reply|respond|review|consider|mull|sleep|go through|look|probably|still|never|always|love|miss|drop by|meet|visit|open|close|move|run|return to you|recommend|tell))
\blet's\b|\blet us (?!know)|\bhow about\b|\bwhat about\b|\bmake (?:it|that|them)\b|\bno longer\b|\bnot (?:wanted|needed|required)\b|\b(?:don't|do not|dont|doesn't) (?:want|need|require|send|ship|deliver|bother)\b
\b(?:wrong|incorrect|mistake|misspelled|misspelt|typo|by mistake|in error|mistyped|not on (?:it|the order)|forgot(?:ten)? (?:to|about|the)|left off|missing from)\b
\b(?:we're|we are|i'm|i am|im|were) (?:not |now |also |just |going )*(?:cancel|chang|add|mov|switch|return|reduc|increas|cutt|dropp|replac|order|tak|shift|need|want|request|ask|hop|swapp|pull|postpon|send|rais|pay|offer|updat|writ|look)\w*ing\b
^(?:i|we) (?:hereby |now |only |just |also |actually )?(?:take|order|cancel|change|add|accept|reduce|increase|return|reject|book|purchase|buy|agree|switch to|go with|confirm|withdraw|request|propose|offer|suggest|insist|choose|pick|pay)\b(?!.*\b(?:every|usually|always|each (?:month|week|year)|a (?:month|week|year)|per (?:month|week|year)|normally|often)\b)
\b(?:is|are|it's|that's|goes|reads|becomes|go) (?:now|actually|to (?:be|become|read|go))\b|\bis now\b|\bare now\b|\bnow (?:goes|reads|is|are)\b|\b(?:goes|go) to\b.*\bnow\b|\bnow #|\bnew (?:address|contact|recipient|receiver|delivery address|quantity|total|date|phone|number|tax|vat|bill|drop-off|price)\b|\bcorrect(?:ed)? (?:one|number|name|address|tax|vat|is|quantity|title|date)\b|\b(?:never ?mind|scrap|forget) (?:the|that|it|my|our)\b
\b(?:i|we) (?:can't|cannot|can not|won't|will not|couldn't|wouldn't) (?:go|pay|spend|do|stretch|be paying|be going|budge) .*\$|\bnow (?:says|wants|asks|insists|prefers|requires)\b
^(?:\w+ly |well |so |and |then |ok |okay |now |in that case |therefore )*(?:you|u) (?:can|could|may|might as well|should) (?:just |now |also |go ahead and |simply |surely |safely )?(?!see|tell|imagine|understand|find|keep|get|do|be|have|know|believe|trust|guess|expect|say|always|still|only|never|not|use|read|check|look|hear|feel|count|rest|reach|call|think)[a-z]+\b(?!.*\?)
\b(?:i|we) (?:can|could) (?:only |just |also )?(?:pay|do|go|offer|accept|take|manage|stretch|afford|live)\b
\b(?:any chance|possible|doable|feasible|would (?:#|\$|@|%) |is (?:#|\$|@|%)|okay\?|ok\?|work for you)\b
"""
SURELY_TOLD = r"""
\b(?:someone|somebody|(?:my|our|your) \w+|i|we|you) (?:had |must have |only |have |has )?(?:put|typed|keyed|entered|clicked|ticked|wrote|copied|fat-fingered)(?: in| down)? (?:only |just )?#
^(?:# (?:of )?(?:the |my |our |your |these |those )?|(?:the|my|our|these|those) )[a-z][a-z -]{2,40}?(?: (?:on|in|from|under) №)? (?:don't|doesn't|won't|didn't) (?!want|need|require|have|send|ship|add|include|deliver|go|come|arrive)[a-z]+
^# is (?:a |an |too |just |far |way |not )(?!.*\b(?:short|less|more)\b)
\b(?:i|we) (?:was|were) (?:going|gonna|about|planning|tempted|set) (?:to )?(?!.*\b(?:if|whether)\b)
\b(?:i|we) told (?!you)\w+ #
^# (?:of (?:the|my|our|your|these|those) )?[a-z][a-z -]{2,40}? (?:have|has) (?:a|an|the|no|some|wrong)\b
\b(?:i|we)'d (?:already |originally |only |first |just )?(?!need|feed)(?:[a-z]{2,}ed|put|said|got|had|taken|chosen)\b(?! (?:like|love|need))
\b(?:money|payment|transfer|funds|cheque|remittance)\b.*\b(?:reach|arrive|in your|get to|with you)\b
\byou (?:should|will|'ll) (?:see|receive|get|find|have|hear) (?:the|it|our|from|that)\b
\bleave (?:them|it|that|those|these|everything|the rest|all)(?: \w+)? (?:alone|as (?:it|they|is|planned|agreed)|unchanged|untouched|be)\b
^should (?:anything|any|something|it|they|there)\b|^(?:unless|in the event|in case)\b
"""
TOLD = r"""
^{OPENING}{SUBJECT}(?:'(?:m|re|s|ve|d|ll))?(?!'?\w)(?! (?:is|are|one|ones|order|line|item|way|time)\b)(?! (?:is |are )?(?:not )?[#$%@№])(?! [^a-z]*$)
^{OPENING}(?:your|another|a|one|our|the) (?:competitors?|rivals?|other supplier|second supplier|competition)\b
^{OPENING}there (?:is|are|was|were|have|has|'s)\b
^{OPENING}{SUBJECT} (?:is|are) (?!(?:not |actually |really )?(?:[#$%@№]|for|about|regarding))
^{OPENING}(?:which|who|whose|because|cos|since (?:we|our|the|you|i|they|he|she|it)|although|though|even though|while (?:we|our|the|you|i|they|it)|whereas|when (?:we|our|the|you|i|they|he|she|it|another)|as (?:we|our|the|you|i|they|he|she|it) |where (?:we|our|they|you) |after (?:we|our|the|you|i|they) (?!@)|before (?:we|our|you|i|they) )
^{OPENING}(?:thank you|thanks|many thanks|cheers|ta) (?:for|to)\b
^{OPENING}(?:congratulations|congrats|confirming receipt|receipt|hope|hoping you|glad|happy to (?:hear|see|report|say)|pleased to|great to|good to|nice to|sorry (?:for|to|about|i|we)|welcome|well done|great (?:job|work)|just (?:so you know|to let you know|letting you know)|for your information|fyi|please note that we|a quick update|reuters|breaking)\b
^{OPENING}(?:let (?:me|us) (?:think|sleep|check|see|ask|talk|discuss|know|run|get back|come back|consider|chew))
\b(?:was|were|wasn't|weren't|had|hadn't|did|didn't|used to)\b(?! (?:wondering|hoping|looking|thinking|supposed|meant|to be|if))
^(?:the |our |my |your |all |some |#)[^#$%?]*\b(?:arrived|came|turned out|turned up|got here) (?!by|on|in|to|from|at|with|@)[a-z]+
\b(?:has|have|'s|'ve|haven't|hasn't) (?:not |never |already |just |all |also |both |now |only |recently |since )*(?:been|had|done|gone|got|seen|made|taken|given|come|become|grown|risen|fallen|kept|left|met|sent|paid|bought|sold|found|told|said|built|run|begun|known|shown|spent|won|lost|\w{2,}ed)\b
(?<=[a-z#%@] )(?:came|went|saw|took|gave|told|said|bought|sold|kept|met|knew|thought|felt|became|began|ran|wrote|spoke|chose|built|grew|fell|rose|held|stood|won|led|drove|flew|ate|drew|broke|spent|taught|caught|shrank|sank|sent|paid|got|found|brought|worked|happened|arrived|received|attended|visited|merged|opened|closed|turned|joined|hired|moved (?!to)|renovated|launched|celebrated|enjoyed|loved|liked|charged|cancelled|canceled|dropped off|filed|signed|thanked|helped|handled|managed|finished|completed|reached|passed)\b(?= ?(?:[#$%@]|a |an |the |our |your |their |his |her |us|me|them|it|in |on |at |by |to |for |from |with |off|out|over|up|down|away|back|well|fine|perfectly|and|but|yesterday|today|already|again|all|both|$|[.!?]))
(?<![#$№] )\b(?!need|shed|bed|red|seed|feed|speed|weed|reed|need|indeed|hundred|embed|exceed|proceed|succeed)[a-z]{3,}ed (?:by |about |around |nearly |over |only |just |some )?[#$%]
\b(?:opens|closes|says|runs|means|helps|shows|sells|serves|employs|costs|seems|looks|feels|knows|thinks|believes|hopes|lives|handles|rises|falls|grows|leads|starts|begins|ends|fits|matches|answers|expects|plays|gets wholesalers|holds|covers|includes|contains|offers|charges|leaves)\b(?!.*\?)
(?<!@ )(?<!№ )\b(?:is|are|isn't|aren't|remains?|stays?) (?:all |both |still |very |so |really |quite |already |currently |now |not |just |as |right |absolutely |perfectly |closed |the )*(?:open|closed|shut|fine|correct|right|ok|okay|good|great|perfect|lovely|happy|popular|busy|ready|terrible|awful|nice|beautiful|full|complete|here|in|at|on|with|due|late|on holiday|out of office|satisfied|delighted|pleased|excited|nervous|known|lovely|better|worse|higher|lower|bigger|smaller|easy|hard|agreed|they are|it is|waiting|growing|looking|working|being)\b(?!.*(?:\?|\b(?:by|before|until) @))
^(?:your|my|our|the|his|her|their|a|an) (?:[\w'-]+ ){1,4}(?:has|have|had|gets?|get) (?:over |about |around |nearly |some )?[#$%]
\b(?:earn|win|save) (?:up to |over )?[#$%]|\bfor (?:only|just) \$
\b#? ?(?:years?|months?|degrees|people|pupils|students|employees|staff|rooms|shops|stores|branches|visitors|patients|guests|members|customers|followers|kittens|countries|cities|hours|minutes|anniversary|points|km|miles)(?: (?:of|in) (?:business|experience|age))\b
"""
INFORMS = r"""
\b(?:can|could|would|will) (?:you|someone|anyone|u) (?:please |also |just |maybe |perhaps )*(?:explain|tell (?:me|us)|clarify|describe|elaborate|remind (?:me|us)|say|walk (?:me|us)|help (?:me|us) understand|give (?:me|us) an idea)\b
\b(?:theoretically|in theory|hypothetically|in principle|generally|in general|normally|usually|at some point)\b.*\?
\bnot asking for (?:it|that)\b
"""
WONDERS = (
    r"^{OPENING}(?:what|why|how|who|whose|whom|which|when|where|is|are|was|were|do|does|did|has|have|had|am|aren't|isn't|don't|doesn't|"
    r"didn't|haven't|hasn't|wasn't|weren't|what's|how's|who's|why's|where's|when's)\b(?! about)(?!.*\b(?:possible|doable|feasible|ok|okay|work|able|any chance|fine|alright|acceptable)\b).*\?$"
    r"|^{OPENING}(?:why|who|whose|how (?:do|did|does|come|is|are)|what (?:does|did|do|is your|happens|happened|if))\b"
)
THINKS = (
    r"\b(?:think (?:about|it|over)|have a think|sleep on it|mull|get back to (?:you|u)|come back to (?:you|u)|let (?:you|u) know|be in touch|"
    r"talk (?:it|this|that) over|discuss (?:it|this|that) |check with|ask my|speak (?:to|with) my|not sure (?:yet|if|whether)|undecided|haven't decided|"
    r"before i decide|make up my mind|thinking about it|revert)\b"
)
ADVERTS = r"""
\b(?:webinar|unsubscribe|newsletter|backlinks?|seo\b|page one of google|free (?:audit|trial|consultation|demo)|reply yes|limited(?:-| )time|limited offer|act now|click (?:here|below|the link)|work from home|earn up to|from home|crypto|bitcoin|casino|lottery|you(?:'ve| have) won|followers|our agency|lead generation|special promotion|black friday deal|wire transfer from|inheritance|investment opportunity)\b
\b(?:cordially invite|invite you to|invitation to|join us (?:at|for)|register (?:now|here|by)|our booth|booth|early bird|trade fair|exhibition|conference|keynote|rsvp|workshop on|save the date)\b
\b(?:cv|resume|curriculum vitae|hiring|vacanc(?:y|ies)|job (?:application|opening|opportunity|posting)|apprenticeship|internship|looking for (?:a job|work|a position|shifts|night shifts|employment)|apply for (?:the|a) (?:job|position|role|post)|applying for|years of experience|years behind me|(?:driver|warehouse|night) (?:shifts?|job))\b
\b(?:verification code|one-time (?:password|code)|your otp|security code|left with a neighbour|delivery attempt|track your parcel at)\b
^receipt[:\n]|\b(?:subtotal|change due|paid by card|thank you for shopping)\b
\b(?:survey|questionnaire|sponsorship|donation|charity (?:run|raffle)|petition)\b
"""
MISSED = r"\b(?:haven't|hasn't|havent|hasnt|not|didn't|never|still|no sign|no news|yet|late|overdue|lost|stuck|missing|delay|delayed|waiting|where)\b"
