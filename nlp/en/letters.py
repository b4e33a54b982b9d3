"""English words around what a letter says: greetings, thanks, signatures, quoted mail. Lines are patterns."""

GREETING = r"""
(?:hi|hiya|hello|hallo|hey|howdy|yo|greetings|salutations|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|g'day)
guten (?:tag|morgen|abend)|moin|servus|gr(?:ü|ue)(?:ß|ss) gott|bonjour|bonsoir|buenos d(?:í|i)as|buenas tardes|hola|ol(?:á|a)|buongiorno|goedemorgen|goedendag
to whom it may concern
attn:? (?:sales|orders|customer service)
"""
FILLER = r"(?:uh+|um+|erm?|yeah|so|ok|okay|right|well|oh)"
INTRODUCES = (
    r"(?:it's|its|this is|it is) (?:only |just )?(?!(?:about|the|a|an|for|on|not|in|our|my|order|late|still|been|urgent|ok|too|no|going)\b)"
    r"[^\W\d_]{2,12}(?: here| again| speaking)?(?: (?:from|at|with) [^\W\d_]{2,15}(?: [^\W\d_]{2,12})?)?"
    r"(?= (?:could you|can you|can i|could i|can we|could we|please|i need|we need|i'd like|we'd like|i want|i'm|just|calling|ringing)\b)"
)
"""Who rings up and says what it is about at once."""
ADDRESSED = (
    r"(?:there|all|everyone|everybody|folks|guys|team|both|again|mate|friend|friends|sir|sirs|madam|ma'am|"
    r"sir or madam|sir/madam|sirs and madams|ladies and gentlemen|ladies|gentlemen|sales|sales team|team sales|"
    r"support|support team|customer service|customer care|colleagues?|accounts|orders|purchasing|logistics|"
    r"my friend|dear|boss|buddy|pal|mr|mrs|ms|miss|dr|prof|accounts and sales|sales and accounts)"
)
WISHES = r"""
i? ?(?:hope|trust) (?:you|this|that you|all is|all's|everything|things|your|the|everyone)[^\n.!?]*?
how are (?:you|things)(?: doing| today| keeping)?
nice to (?:meet|talk to|hear from) you(?: again)?
long time no (?:see|speak|talk)
happy (?:new year|easter|holidays|friday|monday)(?: to you(?: all)?)?
merry christmas(?: to you(?: all)?)?
"""
THANKS = (
    r"(?:(?:and |so |ok |okay |right |well )?"
    r"(?:(?:many|much|kind|warm|with) )?(?:thanks|thank you|thankyou|thx|tks|thnx|ty|cheers|ta|much obliged|"
    r"much appreciated|greatly appreciated|appreciated|i appreciate it|we appreciate it)"
    r"(?: (?:very|so|ever so|a lot|a bunch|a million|a ton|much|again|all|guys|team|mate|indeed|sincerely|"
    r"and (?:best |kind )?regards|in advance|in anticipation|everyone|kindly|you|both|loads|"
    r"for (?:your|the|all your|all the|any) (?:help|time|support|understanding|patience|attention|assistance|"
    r"cooperation|co-operation|quick (?:reply|response|help)|prompt (?:reply|response|attention|action))))*)"
)
CLOSING = (
    r"\b(?:(?:with )?(?:(?:best|kind|kindest|warm|warmest|many|my|our|very|sincere|personal|friendly|good|all my|all the) ?)*"
    r"(?:regards|wishes|best|rgds|greetings)|(?:yours )?(?:sincerely|faithfully|truly|respectfully|cordially)(?: yours)?|"
    r"yours|warmly|br|kr|brgds|all the best|best|take care|talk soon|speak soon|see you(?: soon)?|have a (?:great|good|nice|lovely) "
    r"(?:day|week|weekend|one|evening|afternoon)|respectfully|with gratitude|gratefully|mit freundlichen gr(?:ü|ue|u)(?:ß|ss)en|freundliche gr(?:ü|ue)(?:ß|ss)e|mfg|viele gr(?:ü|ue)(?:ß|ss)e|cordialement|bien cordialement|salutations|saludos(?: cordiales)?|un saludo|atentamente|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?|mvg|grt|hilsen|cumprimentos|cheers|cheerio|bye(?: for now)?)\b"
)
SPOKEN_END = (
    r"(?<=[\w.,!] )(?:(?:ok|okay|alright|right|yeah|so|and|well) )*"
    r"(?:(?:thanks|thank you|cheers|ta)(?: (?:very much|so much|a lot|a million|again|ever so much))?(?: (?:mate|love|guys|pal|darling|dear|all))? )?"
    r"(?:bye(?: bye| now| for now| then)*|cheerio|ta-ra|tara|see ya|laters|over and out)"
    r"|(?<=[\w.,!] )(?:(?:ok|okay|alright|right|yeah|so|and|well) )*(?:thanks|thank you|cheers)"
    r"(?: (?:very much|so much|a lot|a million|again))? (?:mate|love|guys|pal|darling)"
)
SIGNATURE_BREAK = (
    r"(?:^|\b)(?:p\.?s\b|please|pls|plz|kindly|can you|could you|would you|change|cancel|add|remove|we need|i need|"
    r"new (?:address|delivery|contact)|deliver(?:y)? to|ship to|order(?:s|ed)?\b|by the way|btw|oh and|one more)"
)
SENT_FROM = r"(?:sent|get) (?:from|via|with) (?:my|outlook|yahoo|gmail|mobile|samsung|proton)[^\n]*"
QUOTED = r"""
-{2,} ?(?:original message|forwarded message|original appointment|reply message|begin forwarded message)[^\n]*
begin forwarded message:?
on [^\n]{5,120}(?:\n[^\n]{0,80})?wrote: ?
(?:\*?from:\*?)(?! ?\d[\d., ]*[a-z]{0,8} *\n) ?[^\n]+\n+(?:\*?(?:sent|date|to|cc|bcc|subject|reply-to|importance):\*? ?[^\n]*\n*)+
"""
DOCUMENTS = (
    r"(?:stock|sales|inventory|weekly|monthly|status) (?:report|count|list)|delivery (?:note|docket|receipt)|order (?:confirmation|acknowledge?ment)|packing (?:list|slip)|goods received(?: note)?|"
    r"dispatch (?:note|advice)|shipping (?:notice|advice)|proof of delivery|advance shipping notice|invoice copy|receipt"
)
"""Titles of papers that tell what was ordered, sent or received."""
ASKING_FIELDS = (
    r"\s*(?:request|change|action|new|revised|message|comment|remark|note|correct|requested|please|should)"
)
HEAD = r"from|to|cc|bcc|sent|date|attn|attention|our ref(?:erence)?|reply-to|importance|priority|attachments?|time"
HEAD_KEPT = r"subject|re|your ref(?:erence)?"
"""Labels in the head of a mail; what stands behind the kept ones is of the message."""
SIGN_OFF = (
    r"(?:(?:with )?(?:best|kind|kindest|warm|warmest) (?:regards|wishes)(?! to )"
    r"|(?:yours )?(?:sincerely|faithfully|truly)[,.\n]|regards[,.\n])"
)
POSTSCRIPT = r"p\.?s\b"

JOBS = (
    r"buyer|purchaser|manager|director|head of [a-z]+|head (?:chef|brewer|nurse|gardener|office)|officer|engineer|"
    r"coordinator|co-ordinator|supervisor|owner|founder|chef|planner|executive|procurement|purchasing|sourcing|"
    r"assistant|secretary|controller|accountant|administrator|foreman|superintendent|specialist|ceo|coo|cfo|"
    r"president|vp|caretaker|bursar|storekeeper|einkauf|eink(?:ä|ae)ufer(?:in)?|achats|compras|team lead(?:er)?|"
    r"gesch(?:ä|ae)ftsf(?:ü|ue)hrer(?:in)?|sales rep|representative|principal|operations|facilities team"
)
_WAYS = (
    r"(?:street|road|avenue|lane|boulevard|square|terrace|highway|quay|court|crescent|parade|drive|way|place|close|"
    r"walk|hill|park|st|rd|ave|ln|dr|blvd|pl|hwy|pkwy)"
)
STREETS = (
    rf"\d+[a-z]?,? [\w' .-]{{2,25}} {_WAYS}\b|{_WAYS},|[a-zäöü-]{{3,}}(?:str\.|stra(?:ß|ss)e|weg|platz|allee|gasse) \d|"
    r"\d+,? (?:rue|via|calle|quai|avenue|boulevard) |p\.?o\.? box|unit \d+,|suite \d+"
)
FIRMS = (
    r"ltd\.?|limited|gmbh|inc\.?|llc|plc|s\.?a\.?r\.?l\.?|b\.v\.|pty|pte|corp\.?|"
    r"catering|engineering|trading|manufacturing|logistics|holdings|industries|enterprises|associates"
)
FOOTERS = (
    r"before (?:you )?print|received (?:this|it)? ?(?:e-?mail|message)? ?in error|confidential|intended (?:recipient|solely|only)|"
    r"consider the environment|disclaimer|unsubscribe|notify the sender|delete (?:it|this e-?mail)|registered (?:in|office|no)|"
    r"opening hours|office hours|receiving hours|business hours|out of office|terms and conditions apply|"
    r"all orders (?:are )?subject to|by booking only|vat (?:no|reg)|company (?:no|reg)|follow us|visit us|"
    r"monday to friday|mon ?- ?fri|warehouse closed|we are closed|privacy|virus"
)
POINTS_BELOW = (
    r"\b(?:see|as|as per|from|per|mail|message|request|it)\b[^\n.]{0,20} below\b|forwarding|please action"
    r"|\A\s*(?:fwd?|forwarded): ?[^\n]*\s*\Z"
)
BRINGS = (
    r"\b(?:see|as per|per|mail|message|request|from [a-z]+) below\b|\bforwarding\b|\bplease action\b|\bfwd?:"
)
"""What is said above quoted lines that are to be read."""
_DEAL = (
    r"(?:process|action|handle|deal with|sort|take care of|arrange|see to|look after|fulfil|attend to|execute|"
    r"carry (?:this |it |that )?out|implement|proceed|follow|assist|help|get (?:this|it|that) (?:done|sorted|moving)|"
    r"make (?:this|it|that) happen|do (?:what|as|the needful|this|it|so|that|everything|whatever|(?:the )?(?:below|following)))"
)
HANDS_ON = rf"""
\b(?:please|pls|plz|kindly|(?:can|could|would|will) (?:you|we|someone|somebody)|(?:need|want|like|ask) you to|grateful if you)\b[^.?!\n]{{0,50}}?\b{_DEAL}\b
\b(?:do|action|process|handle|see) (?:the )?(?:below|following)\b|\bfor (?:your )?(?:action|processing|handling)\b|\bto be (?:actioned|processed|handled|done)\b
"""
"""What asks for quoted mail to be done."""
LEAVES = r"""
\b(?:no need|not|don't|dont|needn't|nothing|never|already|no action|for your (?:records|information) only)\b
"""
"""What leaves it as it is."""
AUTOMATIC = r"""
^\W*(?:jira|trello|asana|confluence|slack|github|gitlab|zendesk|freshdesk|servicenow|jenkins|sentry|pagerduty|monday\.com|notion)\b[^\n]{0,20}[:\]#]
^(?:automatic|auto|out of office)[ -]?(?:reply|response)\b|\bdo not reply to this (?:e-?mail|message)\b|^delivery status notification\b|\bautomatically generated\b
\bcould not be delivered\b.*\b(?:mailbox|recipient)\b
\b(?:limited|no) access to (?:my )?e-?mails?\b|\bwill (?:reply|respond|get back to you) (?:up)?on my return\b
"""
"""What a machine wrote."""
