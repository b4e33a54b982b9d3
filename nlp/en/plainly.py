r"""Roundabout English and what it comes to.

A line is `TRIGGER :: PATTERN => PLAIN / PLAIN`: letters that are in each match, a pattern, and plain words for each of
its groups, or for all of it when it has none. `=` leaves a group as it is, `~` blanks it, `<base>` is the base of a verb
in the past, `<date>` a day and a month. Plain words with a group of the match in them, as `\1`, are for all of it. Plain
words are never longer than what they stand for. Other names in `<>` stand for the patterns of `PARTS`.
"""

BASE_OF = dict(
    pair.split()
    for pair in [
        "arrived arrive",
        "came come",
        "went go",
        "were be",
        "was be",
        "shipped ship",
        "changed change",
        "moved move",
        "sent send",
        "had have",
        "took take",
        "delivered deliver",
        "got get",
        "left leave",
        "paid pay",
        "became become",
        "swapped swap",
        "dropped drop",
        "cancelled cancel",
        "canceled cancel",
        "made make",
        "put put",
        "added add",
        "removed remove",
        "reached reach",
        "split split",
        "switched switch",
        "dispatched dispatch",
        "moved move",
        "delayed delay",
        "skipped skip",
        "increased increase",
        "reduced reduce",
        "postponed postpone",
        "settled settle",
        "received receive",
        "ordered order",
        "bought buy",
        "purchased buy",
    ]
)
"""Forms behind `would it matter if`, and their base."""
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
PARTS = {
    "<CLAUSE>": (
        r"(?:clause|article|section|paragraph|schedule|addendum|annex|appendix|§)s? ?(?:no\.? ?)?\d+(?:\.\d+)*"
        r"(?: ?\([a-z0-9 ]{1,20}\))*"
    ),
    "<FIELD>": "(?:quantity|qty|price|date|delivery|address|order|whole|amount|name|number|invoice|numbers|figures|terms)",
    "<NUMERAL>": (
        "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
        "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)"
    ),
    "<PAST>": f"(?:{'|'.join(sorted(BASE_OF))})",
    "<BODY>": (
        r"(?:^|(?<=[\n.!?:;,] )|(?<=that )|(?<=and )|(?<=but )|(?<=since )|(?<=because )|(?<=as ))"
        r"((?:our |the )?(?:ward|room|building|block|unit|class|team|bay|site|platoon|squad|company|kitchen|flat|apartment|shop|"
        r"store|depot|branch|year|theatre|studio|floor|level|plant|hall|lab|workshop|warehouse|crew|shift|department|dept|zone|"
        r"area|sector|station|hotel|house|tower|wing|school|group|gate|dock|cell|clinic|office|region|district|terminal|"
        r"hangar|suite|villa|lodge|galley|deck|stand|booth|cabin|kiosk|canteen|outlet|pod|camp) ?(?:no\.? ?)?\d{1,3}[a-z]?)"
        r"(?: (?:now|still|also|really|currently|only|just|here))?"
    ),
    "<BOSS>": (
        "boss|manager|director|board|husband|wife|partner|accountant|cfo|ceo|finance (?:team|department|director)|"
        "committee|team|head office|management|owner|chairman|treasurer|client|customer"
    ),
    "<THING>": r"(?!<NOT>)(?:(?:the|those|these|our|my|both|order|po) |[a-z]*-?\d{3})[^.,;?!\n]{0,60}?",
    "<NOT>": r"(?:order|po)s? (?:by|from)",
    "<DONE>": (
        r"(?:shipped|sent|delivered|swapped|replaced|changed|exchanged|moved|cancell?ed|increased|reduced|raised|lowered|"
        r"split|removed|taken|added|switched|upgraded|postponed|brought|pushed|put|dispatched|extended|delayed|rescheduled|"
        r"redirected|made|billed|converted|divided|dropped|deleted|corrected|amended|updated|adjusted|upped|bumped|cut|"
        r"trimmed|doubled|halved|rerouted|diverted)\b"
    ),
    "<PARCEL>": "(?:one|ones|order|orders|delivery|deliveries|shipment|shipments|parcel|consignment|load|batch)",
    "<OF_DATE>": (
        r"(?:(?:that|which)(?:'s| is| was| are) )?(?:(?:due|planned|scheduled|booked|set|arriving|coming|expected|dated|meant|placed) )?"
        r"(?:(?:in|on|of|for|from|at) )?(?:the )?(?:(?:early|mid|late)[ -])?(?:<DATE>|<MONTH>[a-z]*)"
    ),
    "<COMING>": (
        r"(?:(?:that|which) (?:(?:will|are|is|were|was) )?(?:arriv\w+|com\w+|due|be delivered|delivered|ship\w*|placed|planned|scheduled|go(?:es)? out)|"
        r"arriving|coming|due|delivered|going out|placed|planned|scheduled) (?:on or )?(?:after|from|as of|since|following) "
        r"(?:(?:that|then|this|(?:that|this) (?:date|day))|(?:the )?<DATE>(?: on| onwards?)?)"
    ),
    "<GOAL>": r"(?:(?:early|mid|late)\b|(?:end|beginning|middle|start) of|next |<DATE>|<MONTH>|\d{1,2}[/.-]\d|week )",
    "<DATE>": (
        r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ?<MONTH>[a-z]*|<MONTH>[a-z]* \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)|"
        r"(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: next week)?)"
    ),
    "<DATED>": r"(?=\s*(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|end|next|week))",
    "<DAY>": r"(?:\d{1,2}[/.-]\d|\d{1,2}(?:st|nd|rd|th)?(?: of)? ?<MONTH>|<MONTH>[a-z]* \d|next |mon|tue|wed|thu|fri|week )",
    "<MONTH>": "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    "<STATE>": (
        r"(?:open|closed|new|delivered|shipped|confirmed|paid|pending|processing|in progress|complete|completed|received|"
        r"solved|resolved|dispatched)"
    ),
}
FORMS = r"""
 :: \b(?:add|include|put|attach|enclose|write|print|pop|stick|slip|send|with)\b (?:a |an |the |one |another )?(?:(?:gift|greetings?|birthday|christmas|thank[- ]you|little|short|hand-?written|small|personal) )*(?:note|card|message|label|sticker|tag|slip)\b[^.\n"]{0,40}? ?(?:saying|says|reading|reads|that says|which says|that reads|with (?:the )?(?:words|text|message|greeting))\b[,:]? ?(?:"[^"\n]{1,200}"|'[^'\n]{1,200}'|(?!please|to |that |not )[^.,;!?\n"]{1,80}) => ~
: :: ^[^\S\n]*(?:change|item|line|pos(?:ition)?|amendment|product)\.? (?:no\.? ?)?\d{1,2} ?: => ~
: :: \b(?:ship|deliver|arrive|dispatch)( ?:)(?= ?(?:by |on )?<DAY>) => ~
form :: ^[^\S\n]*((?:contact|web|website|online|customer|feedback|support|service) form)[^\S\n]*$ => ~
: :: ^[^\S\n]*(?:lot|delivery|shipment|batch|part|drop|consignment|instal?ment|load|tranche) (?:no\.? ?|#)?(\d): => ~
... :: ^[^\n.:]{2,30}?([^\S\n]*\.{3,})[^\S\n]*:?[^\S\n]*(?=[^\s.]) => :
status :: ^[^\S\n]*((?:order |ticket |current |delivery )?status\s*:\s*<STATE>\b[^\n]*)$ => ~
: :: ^[^\S\n]*(?:contact|consignee|recipient|receiver|attn|invoice|bill|deliver|ship|tel|phone)[^\n:(]{0,16}(\((?:new|correct|updated|to be)\))\s*: => ~
: :: ^[^\S\n]*((?:needed|required|req'd|wanted|due|deliver|ship|latest|in hands)(?: delivery)?(?: date| by)\s*:|deadline\s*:)<DATED> => here by
: :: ^[^\S\n]*(due\s*:)<DATED> => by
"""
COUNTS = r"""
need :: \b(?:we |i )?(?:(?:don't|do not|dont|won't|will not|no longer|doesn't) (?:really |actually |even )?(?:need|want|require|use)|(?:can't|cannot|can not) (?:possibly )?use) (?:all |quite |anywhere near )?(?:that|so|as|this) (much|many)\b(?! as) => too \1
price per :: \b(?:(?:to |for |on |with |in )?the )?price per(?= (?!box|pack|piece|unit|set|carton|case|roll|bag|bottle|pair|dozen|item|order|kilo|kg|ton|litre|metre|sheet|pcs|one|each|head)[a-z]+) => price for
if :: \b((?:and |but )?(?:if|should|in case) (?!you\b|your\b)[^.,;!?\n]{2,40},? (?:then )?(?:i|we)(?:'ll| will)? (?:write|tell you|let you know|get back|come back|call|mail|email|be in touch)(?: (?:again|to you|you|back|then))*)(?=[.;!]|$) => ~
 to :: \b((?:could|can|would|will) you (?:please |pls )?(?:ask|tell|get) (?!me\b|us\b|my\b|our\b|the\b)[a-z]+(?: [a-z]+)? to) (?=(?:make|change|add|remove|take|cancel|increase|reduce|raise|lower|put|move|bring) ) => please
let :: \b(?:so |but )?let(?:'?s| us) (?:just )?(?:say|call it|go for)(?= \d[\d,]*(?: [a-z]|[.,!;]|$)) => make it
 do :: (?<= too (?:many|much))(?P<gap>[.,;!] ?(?:i think |so |and )?)(\d[\d,]*) (?:will|would|should) do\b => \1make it \2
 too :: \b\d[\d,]* [a-z]+(?: [a-z]+)? (?:is|are|seems?|looks?|sounds?) (?:way |far |a bit |a little |rather )?(too (?:brave|bold|ambitious|optimistic|adventurous|generous|risky))\b => too many
 yes :: (?:^|(?<=[.?!\n])) ?(if (?:yes|possible|it is|you (?:do|can)|that works)[,:]? )(?=[a-z]+ (?!not)) => if so,
( :: \((?:prev(?:iously)?|old|orig(?:inal|inally)?|formerly|ex|before|currently)[.:]? ?\d[^)\n]{0,15}\) => ~
more :: \bmore late\b => later
more :: \bmore soon\b => sooner
 s/b  ::  (s/b) (?=\d) => to
read :: \bfor "?(\d[\d,]*)"?,? read "?(\d[\d,]*)"? => \2 not \1
be  :: \b(?:the )?(?:figure|number|quantity|amount|count)(?: of)? "?(\d[\d,]*)"? (?:shall|should|is to|must|has to) be (?:replaced|substituted) (?:by|with) "?(\d[\d,]*)"? => quantity to be \2
 not  :: \b(?:shall|should|must|are|is|need|do|does) not (?:to )?be (?:delivered|supplied|shipped|sent|included|produced)(?= *[.!;,\n]|$| any ?more| any longer) => can be dropped
there :: \bthere(?:'s| is) no (?:longer |more )?(?:any )?(?:call|need|use|demand|requirement|market) (?:for|of) => we don't need
what :: \bwhat (?:i|we) (?:actually |really |truly |now |would |do )*(?:need|want|require|like) (?:instead )?(?:is|are)(?= (?:\d|<NUMERAL>\b|another|more)) => i need
should b  :: \bshould b(?= \d) => is to be
full :: \b(?:\d+|<NUMERAL>|an?) (full )(?=(?:container|pallet|carton|case|truck|box|drum|bag|pack|crate)(?:e?s)?\b) => ~
"""
TERMS = r"""
 :: \b(?:if you (?:can |could |would )?(?:match|do|meet|offer|give us|go to|get to|come down to)|match) (?:their |that |the )?[$€£]?\d+(?:\.\d+)?(?: each| a piece| per [a-z]+)?(,? (?:and )?(?:then )?(?:(?:we|i)(?:'ll| will|'d| would|'re| are| can|'m)? (?:stay|happy|remain|keep buying|carry on|stick with|stick to|good|all good|won't (?:switch|leave|go))(?: (?!with\b|on\b|for\b)[a-z]+){0,3})) => ~
 :: \b(?:(?:another|an extra|an additional|a further|(?:\d+|<NUMERAL>|a few|some|a couple of) (?:more|extra|additional|further)) ?(?:(?:\d+|<NUMERAL>|couple of|few) )?(?:days?|weeks?|months?|time)|(?:a (?:bit|little) |some )?more time|(?:a (?:bit|little) )?longer)(?:,)? (?:to pay|to settle|for (?:the |our )?payment|on (?:the |our )?payment|to make (?:the |our )?payment)\b => pay later
go :: \b((?:they|these|those|it|that|this|goods|everything|all|(?:all|our|my) (?:our |the )?(?:orders|deliveries|shipments))\s{1,40}(?:(?:all|should|must|need to|needs to|have to|has to|are to|is to) )*go(?:es)? to)(?= (?:unit |level |shop |suite )?\d+[a-z]?[ /][^.;\n]{0,30}?\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|way|place|court|close|square|parade|terrace|boulevard|blvd|quay|wharf)\b| [a-z]+(?:str\.|strasse|straße|weg|platz|allee|gasse|ring|damm) \d) => ship to
chang :: \b(?:contact|receiver|recipient|consignee)\b[^.\n]{0,40}? ((?:is|has|has been|is being) changed to|(?:is )?changing to|changes to|changed to)\b => is
settle :: \bsettled? (?:at|within|in|after) (\d+) days => pay net \1 days
paying :: \b(pre-?paying)\b(?=[^.\n,;]{0,30}? (?:is|would be) (?:hard|difficult|tough|impossible|tricky|not possible|a problem|awkward|too much)) => paying
r :: (?:wrong|damaged|broken|defective|faulty)\b[^.\n]{0,60}?[ ,]((?:kindly |please |pls )?(?:arrange (?:for )?(?:a )?(?:pick-?up|collection)|collect|pick (?:it|them) up)(?: the same| it| them)?)(?= *[.!]?$) => return
put also :: \bput also(?= \d) => add
ed :: \b(?:i|we)(?:'ve| have| had|'d)? (?:(?:only|just|already|originally|first) )*(?:ordered|booked|requested|asked for) \d[\d,]* (?!more\b|days\b|weeks\b)[a-z][a-z -]{1,40}?((?:,|\.|;)? ?(?:but |though |and |yet )?(?:(?:i|we) )?(?:(?:actually|really|now|only|just|do) )*(?:need|want|require|can use)(?: (?:now|only|just))*)(?= \d[\d,]*(?:(?: of (?:them|those|these))?\s*(?:[.,;!]|$)| (?:now|instead|after all|this time|in total|altogether|and|pieces|pcs|boxes|packs|units)\b)) => , make it
there :: \b(is there (?:still |any |some |maybe )*(?:room|space)(?: left)? (?:on|in)) (?:order |po )?#?(?:[a-z]+-?)?\d[\d-]* (for)(?= \d) => please add to / ~
of the :: \b((?:the )?colou?r of )(?=the [a-z ]{2,20}? (?:in|on|of|under|for|shall|should|to|from)\b) => ~
that :: \b(?:our |the )?(?:treasury|accounts?|finance|management|bookkeeper|buyer|client|customer|bank|boss|manager|director|head office|procurement|purchasing|cfo|accountant)(?: department| team)? (?:has|have|had)? ?(?:asked|requested|instructed|ruled|decided|directed)(?: us)? that\b => please
put down :: \b(?:put|pay|place|lay) down (\d+ ?(?:%|pct|per ?cent))(?= ) => \1 deposit
half :: \bhalf(?: down| now| up ?front| today| first)?,? (?:and )?(?:the )?(?:other )?half (?:on|upon|at) (?:delivery|arrival|receipt)\b => 50% dep,bal on delivery
 term :: \b(?:delivery|trade|shipping|shipment) term\b(?= (?:from|to|of|on)\b) => incoterms
price :: \b(?:order|buy|purchase)\b(?:[^.\n?]|\.\d){3,60}?, ((?:unit )?price(?: of)?)(?= ?(?:us)?(?:\$|€|£|usd|eur|gbp) ?\d(?:[^,\n]|,\d){0,20}(?:per|each|/|a piece)) => at
 instead :: \b((?:would it be possible to|can we|could we|can i|could i|is it possible to|we want to|i want to|we'd like to|i'd like to|may we|may i)(?: please)? (?:have|get|take)|(?:i|we) (?:want|need|prefer|would like|'d like)) (?:the|those|these|our|my) [a-z' -]{3,40}?(?: (?:on|of|from) #?[a-z]*-?\d+)? (in) (?!two|three|[a-z]+ days|[a-z]+ weeks|january|february|march|april|may|june|july|august|september|october|november|december)[a-z' -]{3,24}?( instead)\b => change / to / ~
 paying :: \binstead of( paying)(?= (?:by|with|in) ) => ~
wire :: \b(?:i'll|we'll|i can|we can|i will|we will) wire (?:it|the money|the lot|the full amount|everything|the total|the cash)(?: over| across| to you)? => pay by wire
stay :: (?<=[.;,\n] )((?:and )?(?:the |our )?(?:ein|vat(?: number| id| no\.?)?|tax (?:id|number|no\.?)|telephone|phone|contact|registered address|registration number|company number) stays? (?:as (?:it )?is|as before|the same|unchanged))(?=[.!;,\n]|$) => ~
 when  :: \b(?:missed|forgot|overlooked|forgotten|omitted) (?:it|them|that|this|those)( when (?:i|we) (?:sent|wrote|placed|made|submitted|e-?mailed|drew up|typed) (?:(?:you|up|out) )?(?:the|our|my)(?: original| first)? (?:list|order|po|form|mail|e-?mail)) => ~
than :: \b(?:can't|cannot|can not|must not|mustn't|may not|should not|shouldn't) (?:cost|be|come to|exceed|run to|come in at)(?: us| me)? (?:more than|over|above)(?= ?(?:[$€£]|usd|eur|gbp|\d)) => no more than
ought to  :: \b(?:while|whereas|but|yet)? ?it ought to (?=be (?:billed|invoiced|made out)|read) => it should
days :: \b(?:settl|pay)ing (?:the |your |our |each |every )?(?:bill|invoice|account)s? (?:inside|within|in|after)(?= (?:\d+|<NUMERAL>) days) => net
days :: \b(?:settle|pay|clear) (?:it|them|that|this|everything|(?:the |your |our |each |every |that |this )?(?:full |whole |entire )?(?:bill|invoice|account|amount|sum|total|order)s?)(?: (?:off|back|up|in full))? (?:inside|within|in|after)(?= (?:\d+|<NUMERAL>) days) => pay net
order for :: \b(?:add|put|include)\b[^.;!?\n]{1,40}? (?:to|on|onto|in) (?:that|this|the|our|my)(?: same| last| open| other)? (order)(?= for ) => po
"""
LEGAL = r"""
purchaser :: \bpurchaser(?=\b) => buyer
undersigned :: \bundersigned\b => buyer
here :: \b(?:hereby|herewith|hereto|hereunder|hereinafter|henceforth|hereafter)\b => ~
forthwith :: \bforthwith\b => ~
afore :: \bthe (afore-?(?:said|mentioned) )(?=order|contract|goods) => ~
captioned :: \b((?:above-?)?captioned )(?=order|contract|p\.?o) => ~
e :: \b(?:pursuant to|in accordance with|in conformity with|notwithstanding|subject to|by virtue of|as per|with reference to|according to|under|in terms of|as provided in) (?:the (?:provisions|terms) of )?<CLAUSE>(?: (?:of|to) (?:the |our |this )?(?:contract|agreement|(?=(?:purchase |sales )?order|p\.?o|so-)))?,? => ~
a :: (?:^|[.;:,] ?|\b(?:of|in) )((?!article)<CLAUSE>(?: of(?= (?:the )?(?:order|contract|p\.?o|so-)|,)| to order)?) => ~
d :: \b((?:set out|set forth|stipulated|specified|stated|laid down|agreed|ordered) (?:in|under|by))\s+(?=(?:the |our )?(?:order|contract|purchase|p\.?o\b|so-?\d)) => of
under :: (?<= )(?<!stays )(?<!stay )(?<!is )(?<!'s )(?<!be )(?<!total )(?<!comes )(?<!remains )(?<!keep it )(under)(?= (?:the |our |purchase |sales )*(?:order|contract|p\.?o\.?|so|[a-z]{1,5}-?\d|\d{3})) => of
buyer :: \b(?:the )?buyer\s+(?:requests?|demands?|requires?|seeks?|proposes?|gives notice of) (?:an? |the )?(?:cancellation|rescission|termination|annulment) of => please cancel
buyer :: \b(?:the )?buyer\s+(?:requests?|wishes|desires|elects?|intends|instructs?|directs?|asks?|requires?|demands?|opts|exercises (?:its|his|her|the|their) (?:right|option))(?: the (?:seller|supplier|vendor))? to => please
buyer :: \b((?:the )?buyer)(?=\s+(?:is |accepts?|agrees?|rejects?|declines?|counter|offers?|can|cannot|will|undertakes|has|may|exercises)) => we
we :: \bwe\s+(?:accept|reject|cancel|order|request|amend|return|withdraw|agree|propose|offer)(s)\b => ~
 agree :: \b(?:the )?parties (?:agree|have agreed|acknowledge|confirm) that => please
r :: (?<=\s)(?:rescind|revoke|terminate|repudiate)(?= (?:the |our |this |purchase |sales |said )*(?:order|contract|p\.?o\b|[a-z]{1,5}-?\d|\d{3})) => cancel
( :: \b((?:<NUMERAL>[ -]?(?:and )?)+(?:per ?cent )?)(\()\d[\d.,]*(?:\s?%| days?)?(\)) => ~ / ~ / ~
namely :: \b(?:one|an) (?:additional|extra|further) item,? (?:namely|i\.e\.|viz\.?):?,? => add
entirety :: ,? in (?:its|their) entirety\b => ~
buyer :: \b(?:the )?buyer\s+(?:also |therefore |accordingly )?(reduce|increase|amend|cancel|order|purchase|postpone|reject|withdraw|return|request|require|correct|delete|add|replace|change|remove)s\b(?= (?:the|its|an?|all|order|line|item|delivery|shipment|\d|[a-z]{1,4}-?\d)) => please \1
call :: \b(?:under|of|from|on) (?:the |our )?call-?off(?: order)?(?= (?:no\.? ?)?[a-z0-9/-]*\d) => of order
"""
DATES = r"""
 :: \b(?:all|any|every|the|our|my|future|other|these|those) (?:our |the |my |other |open |future |further )*<PARCEL>( <COMING>)(?=\W|$) => ~
 :: \b(?:all|any|every|future) (?:our |the |my |other |open |future |further )*<PARCEL>( (?:from|after|as of|since) (?:the )?(?:<DATE>|<MONTH>[a-z]*)(?: on| onwards?)?)(?= (?:(?:will|should|must|need|needs|have|has|are|is|to|can|shall|please) (?:\w+ ){0,2}?)?(?:go|be|come|ship)\b) => ~
before :: \b(?:before|by the time) (?:the|this) (month|year) (?:is (?:out|over|up|through)|ends|runs out)\b => by \1 end
n :: \b((?:(?:we|i|they|our [a-z]+|my [a-z]+) )?(?:really |actually |just )?(?:don't|do not|won't|will not|can't|cannot|needn't|wouldn't)(?: really| actually)? (?:need|want|require|use|receive|take|accept)(?: to (?:have|get|receive))?|(?:nobody|no one|no-one) (?:can|will|could) (?:receive|take|accept)|(?:there's|there is) no (?:need|rush|hurry)(?: for| to (?:deliver|send|ship|have|get))?|(?:is|are)(?:n't| not) (?:needed|required|wanted))(?! (?:to|less|more|fewer|any (?:less|more)|an? [a-z]+|(?:the |your |our |any )*(?:invoices?|deposit|payment|money|reply|answer|quote|offer|price|decision))\b)(?: [a-z0-9' -]{1,40}?)? (before|until|till)(?= (?:the )?(?:<DAY>|(?:end|beginning|start|middle) of |(?:early|mid|late)[ -]|<MONTH>|week \d)) => deliver / from
, :: \b(?:before|by|in time for)( (?!<DAY>)[a-z][a-z' ]{2,24}?(?:,| or) ?(?:let's say|say|ideally|maybe|perhaps|preferably|possibly|for example|e\.g\.|i\.e\.|around|about|latest)[,:]?(?: (?:on|by|around|about))?)(?= (?:the )?<DATE>) => ~
say :: \b(?:by|on|before|around)(,? say,?)(?= (?:the )?<DATE>) => ~
eta :: \beta(?=:? ?(?:on |by |to |not later than |not before |latest )?<DAY>) => due
delivery :: \b(?:a |an |the )?(?:deferral|postponement|delay|extension|deferment|deferring) (?:of|to|in|for) (?:the )?(?:delivery|shipment|dispatch)(?: date)? => postpone delivery
 be  :: \b(?:shall|should|must|may|can|to) not be (?:made|effected|delivered|dispatched|shipped|sent|take place) (?:prior to|before|earlier than) => be not before
 it is :: \b(?:air|sea|rail|road|truck|courier|express|pickup|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (it is)(?: then)?(?=[.!]?$) => pls
 after :: \b(?:anything|any time|any day|a delivery|delivery|arriving|arrival) after(?= (?:the )?<DAY>[^.,;\n]{0,12}? (?:is|would be|will be) (?:useless|no good|too late|no use|pointless|of no use|worthless|out of the question)) => due by
due by :: \bdue by\s+[^.,;\n]{3,24}? ((?:is|would be|will be) (?:useless|no good|too late|no use|pointless|of no use|worthless|out of the question)) => ~
should  :: \bshould (?:that|this|it|they) (?:not be|be|prove|turn out)(?: to be)? (?:impossible|difficult|unfeasible|infeasible|possible|feasible|too much|too hard|a problem|unworkable|doable)(?=,) => if you can't
there :: \b(?:is there|there)(?: any| a| some)? (?:possibility|chance|way)(?: that| of)?(?= (?:order |po )?#?[a-z]*-?\d[\d/-]* (?:could|can|might) (?:slip|move|come|arrive|go|ship|be )) => please can
works :: \bworks(?: (?:us|me))? (?:best|better|well|fine|nicely|perfectly)\b => works
which is why :: , (which is why) => so
"""
STRANGE = r"""
 are  :: \bwe (are )(?=(?:want|need|like|wish|hope|require|look)\b) => ~
price :: \b(?:tell|say|inform|send|give|let me know|advise)(?: me| us)?(?: first| please| kindly)* (?:the |your )?(?:best )?price(?: first| please| now)?(?=[.!?,]|$) => quote
if :: \bif (?:we|i) (?:were to )?(ordered|bought|purchased|took)(?= (?:\d|<NUMERAL>)) => <base>
for the next :: \bfor (the )(?=next (?:week|month)) => ~
become :: \b(?:we|i) (become)(?= please|,? \d| an? ) => want
how much :: \bhow much (?:(?:does )?it costs?|costs?|is costing)(?= (?:an?|one|the|this|your)\b| \d) => how much is
when i will :: \bwhen i will\b => when will i
when we will :: \bwhen we will\b => when will we
when it will :: \bwhen it will\b => when will it
 not :: \b(?:did(?:n't| not)|has not|hasn't|have not|haven't) (?:yet )?(?:arrive|come|arrived)d?(?: us| here)?(?: until| till| til| up to) (?:now|today) => has not arrived
 times :: \bin (?:two|three|four|2|3|4|several) (times)\b(?! (?:the|a|as|per)) => lots
when  :: \bwhen (?:arrives?|comes?|will arrive|receiv(?:e|ed|ing)) (?:the )?(?:goods|products?|cargo|merchandise|material) => on delivery
 after :: \bpay (?:you )?(?:only )?after (\d+) days\b(?! (?:of|from|the)) => pay net \1 days
price :: (?:^|[.?!,:] ?|\b(?:make|give|send|tell|get|offer|quote) (?:me|us) |please )((?:the |a |your |best )*price (?:of|for|on))(?= \d+ [a-z]) => price for
thanking you :: (?:^|(?<=[.!?\n] )|(?<=, ))((?:and )?thanking you)\b => thanks
"""
CHAT = r"""
forget :: \b(forget (?:about )?(?:what|everything|all|anything) (?:that )?(?:i|we)(?:'ve|'d| have| had)? (?:wrote|written|said|asked(?: for)?|told you|mailed|sent|put in my (?:last )?(?:mail|message)))\b => ~
 out :: \bleave (them|those|these|it) out\b(?=[.,;!?\n]| ?$| please| pls| and ) => take \1 off
wondering :: \b((?:(?:i'm|i am|i was|we're|we were) )?(?:just |only )?wondering )(?=(?:where|when) (?:my |our |the )?(?:order|po|delivery|parcel|shipment|#?[a-z]{0,4}-?\d{3,})) => ~
 er :: \b(?:the|a|an|my|our|those|these|of|for|to|from|on|with|some|please)( ?,? erm?,?)(?= [a-z\d]) => ~
> :: (?<=\d)(?<!-) ?((?<![-=])>) ?(?=\d) => →
 dep :: \b(\d[05]|\d)(?: ?%)? dep\b(?=[ ,;.]|$) => \1%dep
px :: \bpx(?: on| for| of| 4)?(?= (?:for )?\d|:? [a-z]) => quote
how much :: \bhow much (4|for|4:)(?= \d+ [a-z]) => ~
price :: (?:^|[.?!] ?)(price)(?= \d+ ?(?:x )?[a-z]{3}) => quote
 half :: \b(?:pay |i pay |we pay )?half (?:now|today|first|up ?front),?(?: and)? (?:the )?(?:other )?half (?:in|after|within) (\d+) days\b => 50% dep, net \1
what do :: \bwhat (?:do|does|would) [^.?\n]{2,40}? (go for|sell for|retail (?:for|at)|come to)\b => cost
nvm :: ^(nvm),? (?=forget|cancel|scrap|drop|kill|bin) => ~
yo :: ^(yo|ayo|yoo+)(?:,? )(?=can|could|pls|please|is|are|where|when|need|i |we |change|make|any) => ~
oi :: ^(oi)(?:,? )(?=can|could|pls|please|is|are|where|when|need|i |we |change|make|any) => ~
something :: \b(?:something|anything) (?:a (?:bit|little|touch) |slightly )?(?:lower|cheaper)(?= (?:would|will|please|pls)) => cheaper
"""
INDIRECT = r"""
with :: \b(?:send|ship|deliver|bring) (?:the|our|my|those) (?!order\b|goods\b)[a-z -]{2,30}? ((?:together |along |at the same time )(?:as|with))(?= (?:the|our|my|those) (?!invoice|order|others?|rest|papers)[a-z]) => and
inform :: \b(?:we|i) (?:(?:regret|have|wish|are sorry|am sorry|'m sorry|'re sorry|would like|'d like) )?to inform you(?: that)?(?= (?:we|i) (?:must|have to|need to|want|wish|would like|cannot|can no longer|no longer)\b) => ~
 to  :: \b(?:change|move|shift|postpone|reschedule|push|amend|bring|switch|delay|pull|put)\w*\b[^.,;?!\n]{0,40}?\b<PARCEL>( <OF_DATE>)(?= (?:back |out |forward |on )?to (?:the )?<GOAL>) => ~
 to  :: \b<PARCEL>( <OF_DATE>)(?= (?:needs?|has|have|must|should|can|could|will|ought) [^.,;?!\n]{0,30}?\bto (?:the )?<GOAL>) => ~
day's :: \b((?:mon|tues|wednes|thurs|fri|satur|sun)day's )(?=<PARCEL>\b[^.,;?!\n]{1,40}?\b<GOAL>) => ~
 from  :: \b(?:change|move|shift|postpone|reschedule|push|amend|bring|switch)\w*\b[^.,;?!\n]{0,50}?( from (?:the )?<DATE>)(?= to (?:the )?<DATE>) => ~
were is :: \bwere is(?= (?:my|our|the|order|po|#?[a-z]*-?\d)) => wheres
 us :: \b(?:quote|send|get|sell|supply|ship)( us)(?= \d+ [a-z]) => ~
 still :: \b(?:can|could|may|might) (?:i|we)( still)(?= (?:change|switch|move|push|bring|raise|reduce|increase|cut|put|set|update|have) [^.?!\n]{2,80}? (?:to|by|down to|up to) (?!be\b|something\b|another\b|a different\b)\w) => ~
wonder :: \bi(?:'m| am| was)? (?:just )?wonder(?:ing|ed)?(?: if| whether) (?:it's|it is|it would be|it'd be|it might be) (?:still |at all )?possible to => please
any :: \b(?:(?:is|would) there (?:be )?(?:a|any) |any )(?:chance|possibility|way|possible way)(?: of| to| that)?(?: having| getting| have| get)? (?=<THING> <DONE>) => can we
would there be :: \bwould there be (?:any |a )?(?:chance|possibility|scope|room|way) (?:of|for|to|that) => any chance of
do you think :: \bdo you (?:think|reckon|suppose)(?: that)? (?:you|we|i) (?:could|can|might|would be able to|may)(?: perhaps| possibly)? => can you
could :: \b(?:we|i) could (?:really |well |certainly )?(?:use|do with)(?= (?:\d|an?other|some|a few|<NUMERAL>)) => we need
 after :: \b(?:we're|i'm|we are|i am) after(?= (?:\d|<NUMERAL>\b)) => we need
heard :: \b(?:nothing|not a word) heard (?:of|about|on|regarding) => any news on
any idea :: \bany idea (?:if|when|where|whether)(?= (?:(?:order |po )?#?(?:[a-z]+-?)?\d|(?:it|they|that|this)\b)) => any news on
 to :: \b(?:speak|talk) (?:to|with) (?:your |the |someone in |somebody in )?(?:accounts|billing|finance|dispatch|despatch|logistics|credit control)(?: department| team| people)? => talk to a person
 if  :: \b(would (?:it be|that be|it cause|it make|it create|it pose) (?:a |an |any |much of a |too much of a |such a )?(?:big |huge |real |great |major )?(?:problem|issue|trouble|bother|inconvenience|difficulty|hassle|difficulties|problems|nuisance|imposition)(?: for you| at your end| on your side)? if) ([^.?\n]{1,60}?) (<PAST>)\b => can / = / <base>
 to  :: \bwould (?:it be|that be) (?:a |any |too much |much of a )?(?:big )?(?:problem|issue|trouble|bother|inconvenience|hassle|to ask)(?: for you)? to\b => please
 think :: \b(?:i|we) (?:don't|do not) (?:think|believe|suppose|reckon) (?:that )?(?:we'll|we will|i'll|i will|we|i) (?:actually |really )?(?:need|want|require|be needing|have any use for) => we don't need
 mistake :: \b(?:the|those|these|our|my) (?!<FIELD>\b)[a-z' -]{2,40}?(?: (?:on|from|in|of) #?[a-z]*-?\d+)? ((?:was|were) (?:all )?(?:a mistake|ordered by mistake|added by mistake|there by mistake|in there by mistake)(?: of mine| of ours| on our (?:part|side))?)(?=[.!,;\n]|$) => can go
more than :: \b(?:won't be able to|can't|cannot|couldn't|will not be able to|are not able to|aren't able to|don't expect to|won't) (?:possibly )?(?:use|take|sell|shift|store|handle|accept|move|fit|house|need) (?:any )?more than(?= \d+ of) => need only
over :: \b(?:it (?:looks like|seems|appears|turns out)(?: that)? |i think |i'm afraid (?:that )?|apparently )?(?:we|i)(?:'ve| have)? (?:over-?ordered|overestimated|ordered too (?:many|much)(?: of)?)(?= [^.\n]{2,60}? by \d) => reduce
under :: \b(?:it (?:looks like|seems|appears|turns out)(?: that)? |i think |i'm afraid (?:that )?|apparently )?(?:we|i)(?:'ve| have)? (?:under-?ordered|underestimated)(?= [^.\n]{2,60}? by \d) => increase
 and :: (?:^|[.!?;] ?)(?:is|are|does|do) (?:the|your|our|these|those|they|it)\b[^.?!,;\n]{3,60}?( and)(?= (?:how (?:much|many)|when|what|do you (?:have|sell|stock|carry)|(?:can|could) (?:you|we|i))\b[^.!\n]*\?) => ?
 added :: \b(?:less|fewer|off|out)\b(?: (?!and\b)[a-z]+){0,4},? (?:and|plus) \d+ [a-z -]{2,30}? (added)(?= (?:to|on) \S*\d|[.!,;\n]|$) => more
 short :: \b(we're|we are|i'm|i am) (?:now |still )?\d+ [a-z -]{2,30}? (short)(?= (?:on|for|of|in) |[.!,]|$) => add / more
no longer :: \b(?:is|are) no longer (?:something|anything|an order|one) (?:that )?(?:we|i)(?:'re| are)? (?:can|want to|need to|able to|wish to|could|intend to) (?:take|use|need|want|accept|afford|go ahead with|proceed with|honou?r) => must be cancelled
 by  :: \b(?:rather|prefer to|like to|want to) (?:have|get) (?:this|it|that|the matter) (?:sorted|dealt with|handled|looked at|looked into|resolved|settled)(?: out)? (?:by|with) => rather talk to
to :: \b(?:signature|yes|deal|commit(?:ment)?|agree(?:ment)?|handshake|decision|shake hands)(?: on it| the deal| it| this| with you| for you)?( (?:today|tomorrow|tonight|this (?:morning|afternoon|evening|week)|right now))\b => ~
 to :: \b(?:we'd|we would|i'd|i would|we'll|we|i) (?:struggle|find it (?:hard|difficult)|be hard[- ]pressed|hardly be able) to (?:go|pay|do|get|come|stretch|move)(?: up)? (?:past|above|over|beyond|higher than|any higher than|more than) => no more than
 an :: \b(?:my|our|the|your) (?:<BOSS>) (?:simply |just )?(?:won't|will not|wouldn't|can't|cannot|refuses to|is not going to|would never|will never|isn't going to|doesn't want to) (?:sign(?: off)?|approve|accept|agree|go|pay|allow|authori[sz]e|hear of|let (?:me|us) (?:pay|go|sign|accept|do)|entertain|consider)(?: (?:to|on|with|for|me|us))?(?: anything| a price| any price| a penny| a cent| one cent)? (?:above|over|past|beyond|more than|higher than|north of)(?= ?[$€£]?\d) => price no more than
 with :: \b(?:i|we) (?:can't|cannot|don't|do not|could not|couldn't) (?:see|find|have) (?:anything|any (?:problem|objection|fault|issue)s?)(?: wrong)? (?:with|against|to|in)(?: that| it| this| those)?\b => we accept
comfortable :: \b(?:more |much more |most )?comfortable (?:at|with|around|nearer|closer to)(?= [$€£]?\d) => at
sending :: \b(?:i'm|we're|i am|we are|i'll be|we'll be|am|are) sending(?= (?:the|those|these|all|both|them|it|\d|back)[^.\n]{0,40}? back\b) => returning
 to  :: (?:^|(?<=[.!?\n] ))((?!i |we |he |she |they |you |if |when |who |a |my |some|our (?:customer|client)|the (?:customer|client))[a-z][a-z' ]{2,40}? (?:wish(?:es)?|would like|wants|intends|desires) to (?:purchase|order|buy))(?= (?:\d|<NUMERAL>\b|an? )) => please order
about :: \b(about (?:(?:those|the|these|our) )(?:\d+ )?)[^.:?,\n]{3,50}?( ?[:,]| -) ((?:i'd|we'd|i would|we would) (?:much |far )?(?:rather|prefer(?: to)?|sooner)(?: have| get)?)(?= (?!it|them|that|this|to|an? |not|pay|have|get|if|the)[a-z]) => change / ~ / to
"""
BODIES = r"""
require :: <BODY>(?: no longer)? (requires)\b => we / require
need :: <BODY>(?: no longer)? (needs)\b => we / need
want :: <BODY>(?: no longer)? (wants)\b => we / want
prefer :: <BODY> (prefers)\b => we / prefer
need :: <BODY> (doesn't need|does not need|doesnt need)\b => we / don't need
want :: <BODY> (doesn't want|does not want|doesnt want)\b => we / don't want
require :: <BODY> (doesn't require|does not require|doesnt require)\b => we / don't require
 :: <BODY>(?: no longer)? (?:need|want|require|would|could|will|won't|can't|cannot|must|have to|don't|do not|should|shall|can)\b => we
"""
"""Numbered bodies and places that want something, as in `Ward 7 no longer requires the commode`."""
RULES = BODIES + FORMS + DATES + COUNTS + TERMS + LEGAL + STRANGE + CHAT + INDIRECT
