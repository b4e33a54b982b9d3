"""English words of what is asked."""

from nlp.wording import words

_LOTS = sorted(
    words(
        "deliveries lots shipments drops batches parts consignments instalments installments loads trips "
        "tranches stages portions releases call-offs parcels truckloads lorries trucks runs goes chunks rounds halves"
    )
)
_INTO = ("in", "into", "over", "across", "as")
_FEW = ("two", "three", "four", "2", "3", "4")
_SEVERAL = sorted(words("five six 5 6 several multiple separate smaller different partial equal"))

VALUES: dict[str, dict[str, object]] = {}
WORDS = {
    "handover_strong": (
        "somebody human | someone human | actual employee | real employee | actual people | real people | human colleague | human voice | real voice | living soul | someone real | somebody real | a real one | human | real person | live agent | human being | human agent | real human | live person | "
        "actual person | actual human | human operator | operator | person in "
        "charge | customer service rep | manager there | your manager there | your manager in | your manager around | your manager available | your boss there | your boss in | your boss around | your boss available | supervisor there | supervisor available"
    ),
    "anybody": "anybody | anyone | person | someone | somebody | a person",
    "any_colleague": "someone | somebody | staff | colleague | sales | agent",
    "line_word": "line | item",
    "one_line": "it | one | ones | item | items | line",
    "whole_order": "whole | entire | whole order",
    "remove_weak": "leave | lose | pull | drop | cut | without | skip | forget",
    "off_line": "off | out | out of",
    "query_weak": (
        "late | status | track | shipped | trace | locate | lost | stuck | dispatched | delivered | tracking"
    ),
    "query_weakest": "late | lost | held up | stuck | overdue | disappeared | gone missing | held-up",
    "likewise": (
        "the same for | same for | same goes for | the same goes for | same with | the same with | same "
        "thing for | the same thing for | same again for | ditto for | ditto | likewise for | likewise | "
        "same applies to | the same applies to | do the same for | do the same with | same change for | "
        "the same change for | same change on | the same on | same on | do the same on | same treatment "
        "for | the same to | do likewise with | do likewise for | same story for | same deal for | nor is | nor are | nor do we need | nor do i need | neither is | neither are | nor will we need | and the same with | same thing with | same thing on | same thing to | ditto on | ditto with | ditto the | do the same thing with | do the same to | do the same thing for"
    ),
    "query_told": (
        "shipped | when is | when are | late | dispatched | when do | how is | when does | hows | how's "
        "| overdue | lost | held up | stuck | when will | status | on track | in transit"
    ),
    "asks_whether": "has | have | did | is | are | was | were | hasn't | isn't | haven't | havent",
    "opens_whether": "has | did | have | is",
    "quote_of": "have any | do you have | have | cost of | what does | what would",
    "quote_stock": "available | stock | availability | estimate",
    "will_do": (
        "works | is fine | need | needed | any time | any time between | i need | we need | got | by | "
        "ok | before | suits | would suit | is good | is best | is perfect | is ideal | would work | would do | "
        "would be best | would be better | would be good | would be great | would be perfect | would be ideal | "
        "does it | will do | is okay | is ok | is alright | preferred | is preferred | is better | do nicely"
    ),
    "is_fine": "is what we need | is what i need | is all we need | would be ideal | would be best | would be great | would be perfect | would be good | would be better | is better | are better | suits better | works better | is preferable | is preferred | is fine | are fine | works | suits | would suit | would work | would do | is good | is ok | is okay",
    "again_new": "another",
    "one_more": "more | another",
    "take_some": "take | knock",
    "off_some": "off | out",
    "scale_size": "double | triple | doubled",
    "for_each": "each | both",
    "rest_part": "the rest | rest | remaining | remainder | balance of | others | other half",
    "first_part": "first | now",
    "worn": (
        "too small | too big | doesn't fit | don't fit | too tight | too large | arrived broken | "
        "arrived damaged | came broken"
    ),
    "progress": (
        "shipped | arrived | left | gone | been | delivered | dispatched | sent | ready | arrive | "
        "arriving | moving | moved | processed | packed | produced | finished | out | coming | "
        "despatched | here | arrives | come | comes | ship | ships | lands | collected | cleared | loaded | leave yet | leave the port | leave the warehouse | leave the factory | leave the depot"
    ),
    "when": "when | how long | what time | what day | which day | which date | which week | what week | how soon | what date | where",
    "change": (
        "should cover | must cover | has to cover | needs to cover | should serve | must serve | has to serve | grow to | grows to | swell to | jump to | jumps to | shrinks to | round up | round down | round off | change | make | set | update | amend | adjust | switch | correct | revise | alter | modify | "
        "cahnge | chnage | chage | changing | bump | read | should read | should be | be | becomes | "
        "move | reschedule | rescheduled | changed | need it to be | moved | shift | turn | up to | "
        "reduce to | increase to | cut to | bring to | edit | fix | amended | updated | make that | "
        "make it | make them | take it to | adjusted | revised | swapped | raise to | go with | up | "
        "bring | go from | should say | must read | must be | to be | drop to | cut back to | scale to | "
        "lower to | ought to be | meant to be | supposed to be | has to be | have to be | need to be | needs to be | be read as | read as | ought to read | has to read | should come to | should total | settle at | settle on | set to | set at | fix at | fixed at | put at | changed into | to read | will be | shall be | goes up to | goes down to | go up to | go down to | drops to | drop back to | drops back to | drop down to | rises to | rise to | falls to | fall to | climbs to | comes down to | come down to | comes up to | come up to | bumped to | bumped up to | raised to | reduced to | increased to | lowered to | trimmed to | cut down to | brought up to | brought down to | taken up to | taken down to | upped to | shrink to | top up to | topped up to | be increased to | be reduced to | back to | back down to | limit to | capped at | cap at"
    ),
    "change_alone": "change | update | amend | correct | revise | edit | modify | fix | adjust",
    "increase": (
        "increase | raise | bump up | another | more | extra | additional | bump | increase by | up by | "
        "add on | go up by | goes up by | come up by | goes up | rise by | grow by | plus | on top | "
        "increased | top up | raise by | further | upped | up | increased by | raised by | upped by | up it by | bumped up | bumped up by | bump it up | top it up | topped up | boost | boost by | beef up | scale up | scaled up | grown by | increase of | extra of | go up | put up by | an extra | ramp up | enhance | enhanced | augment | step up | push up | crank up | jack up | hike | move up | moved up | lift by | extend by | expand by"
    ),
    "again": "another | more | extra | additional | on top | further | addtional | mor | a further | one further",
    "decrease": (
        "reduce | decrease | cut | lower | less | fewer | drop by | trim | cut back | reduce by | decrease "
        "by | cut by | lower by | scale back | knock off | take off | down by | reducing | shave | bring "
        "down by | go down by | goes down by | come down by | comes down by | came down by | brought down "
        "by | fall by | shrink by | shorten by | lose | cut down | trim by | subtract | deduct | remove | reduced by | be reduced by | decreased | decreased by | lowered by | trimmed | trimmed by | cut down by | brought down | scaled back | scaled down | scale down | scaled back by | minus | pare down | pare back | whittle down | dial back | downsize | shave off | knocked off | taken off by | reduction of | shrink | slim down | curtail | curtailed | bring down | ease back | ease off | shorten by | slim down by | minimise | minimize | knock down | knocked down"
    ),
    "add": (
        "add | add another line | add a line | add one line | add a new line | add an extra line | add one "
        "more line | add another item | add a new item | include | put | throw in | new line | tack on | "
        "tag on | adding | added | put on | append | slip in | stick on | pop | chuck in | toss in | new "
        "item | additional line | extra line | stick | also want | also need | include in | another line | "
        "put in | chuck | sling | bung | bung on | chuck on | whack on | whack | squeeze in | fit in | room for | space for | jot down | stick down | lob on | lob in | add on to | tag | drop in | added on | placed on | also include | tack onto | append to | add in | put down | addition | additions | one addition | an addition | there should also be | should also have | should also contain | also wants | also wanted | there needs to be | also needs | new on | one more line | one more item | one extra line | one extra item | an additional item | an extra item | one more product"
    ),
    "new_line": (
        "should be on | should also be on | ought to be on | belong on | belongs on | needs to be on | need to be on | should have been on | new line | add another line | add a line | add one line | add a new line | add an extra line | "
        "add one more line | add another item | add a new item | not on it | it's not on there | it's not on it | it's not on the order | its not on there | its not on it | not on the order | not on it "
        "yet | we didn't order | didn't order | forgot | not on order | wasn't on | weren't on | new item "
        "| isn't on | aren't on | not yet on | missed | as a new line | left off | left out | line item | "
        "additional line | extra line | another line | not on there | not in the order | wasn't in | never "
        "ordered | not part of | didn't include | not included | forgot to order | forgot to add | forgot "
        "to include | forgot about | wasn't part of | weren't part of | isn't part of | isn't in | aren't in | wasn't included | weren't included | one more thing | not already on | not currently on | is new | are new | one's new | that's new | brand new line | new position | as an extra | as an extra line | as an additional line | on a new line | as a separate line | not there yet | isn't there | aren't there | wasn't there | weren't there | never on | isn't listed | aren't listed | wasn't listed | weren't listed | not listed | isn't yet on | aren't yet on | didn't ask for | overlooked | none on | none so far | not had before | forgotten to order | forgotten to add | forgotten to include | we forgot | i forgot | slipped my mind | slipped our minds | new on | new for | new to | hadn't ordered | haven't ordered | weren't ordered | wasn't ordered | not ordered before | never had | haven't had | not had before | not previously ordered | not on the original | one more line | one more item | one extra line | one extra item | an additional item | an extra item | one more product"
    ),
    "remove": (
        "minus | sans | remove | drop | delete | take off | scrap | leave out | leave off | take out | removed | "
        "strike | strike off | strike out | cut out | lose | ditch | omit | exclude | get rid of | bin | "
        "axe | cross off | cross out | pull | deleting | removing | knock off | erase | dropped | "
        "come off | comes off | coming off | taken off | taken out | be taken off | strip | strip out | "
        "stripped out | axed | binned | scrapped | deleted | omitted | excluded | kick off | kick out | "
        "chuck out | throw out | weed out | lop off | struck off | struck | crossed off | ditched | "
        "not at all | rid of | do away with | strip off | whip off | wipe off | take away | left off please | come off | comes off | drop off | nuke | kill | kill off | chop | lop | lose the | scratch off | strikeout | x out | clear out | withdraw | removal of | be gone | come out | comes out | coming out | be removed | be dropped | be deleted | be taken out | eliminate | discard | de-list | delist"
    ),
    "gone": (
        "can stay behind | can stay at home | can be left out | can be dropped | can be left off | may be left out | should be left out | can stay off | have to go | has to go | need to go | needs to go | must go | can go | should go | gotta go | "
        "has got to go | have got to go | can come out | should come out | are to go | "
        "is to go | to go | may go | ought to go | have to come off | has to come off | can come off | should come off | could go"
    ),
    "take": "take | took | taking | pull | strike | cross | leave | knock",
    "off": "off | out | out of | from",
    "dont_want": (
        "don't want | dont want | don't need | dont need | no longer need | no longer want | no longer require | don't require | do not require | "
        "do not want | do not need | don't want any | no need for | won't need | wont need | "
        "won't be needing | not needed | no longer needed | no longer required | not required | "
        "can do without | don't require | doesn't need | not need | aren't needed | isn't needed | "
        "can live without | without | w/o | skip | forget | forget about | don't send | do not send | "
        "no more | don't bother with | not want | are no longer needed | is no longer needed | "
        "doesn't want | changed my mind on | changed my mind about | changed our mind about | "
        "changed our minds about | have no use for | no use for | is finish | no need | no need of | no use for | have plenty of | won't be wanting | not be needing | no requirement for | not necessary | is not necessary | are not necessary | is unnecessary | are unnecessary | is surplus | are surplus | surplus to requirements | is redundant | are redundant | not needed anymore | needn't send | needn't include | haven't any use for | is no longer necessary | are no longer necessary | is not wanted | are not wanted | isn't wanted | aren't wanted | is not needed | are not needed | is not required | are not required | isn't required | aren't required | don't pack | do not pack | don't include | do not include"
    ),
    "replace": (
        "swap | replace | upgrade | downgrade | substitute | exchange | switch | sub | swap out | switch "
        "out | change | replaced | swapped | substituting | swapping | replacing | trade | substituted | sub out | sub in | change out | changed out | change over | changed over | convert | converted | flip | turn | go for | upgrade to | downgrade to"
    ),
    "becomes": (
        "become | becomes | should become | must become | to become | will become | should be changed to | "
        "should be changed into | be changed to | be replaced by | be replaced with | should be switched "
        "to | to be switched to | should turn into | be swapped for | be swapped with | to be replaced by "
        "| should be replaced by | should be replaced with | be substituted with | be "
        "substituted by | are to become | is to become | replaced by | replaced with | becomes | turns into | turn into | change into | changes into | converts to | are now | should now be | should have been | should've been | ought to have been | was supposed to be | were supposed to be | was meant to be | were meant to be | shoulda been | is to be substituted by | is to be substituted with | are to be substituted by | are to be substituted with | is to be replaced by | is to be replaced with | are to be replaced by | are to be replaced with | to be substituted by | to be substituted with | to be replaced with | to be exchanged for | to be swapped for | shall be replaced by | shall be replaced with | must be replaced by | must be replaced with | needs replacing with | need replacing with | can be replaced by | can be replaced with | is being replaced by | are being replaced by | be changed into | be converted to | be turned into | be upgraded to | to be changed to | to be changed into | changed to | be exchanged for | switched to | changed into | turned into"
    ),
    "with": "with | for | by | to | into | against | upgrade to | downgrade to | w/",
    "instead_of": "instead of | rather than | in place of | in lieu of",
    "cancel": (
        "make it go away | make this go away | cancel | kill | scrap | call off | void | cancelling | canceling | cancelled | canceled | "
        "cancellation | cancle | cancell | calling off | withdraw | terminate | abort | cancelation | pull "
        "the plug on | scratch | rescind | nix | scrapped | axed | binned | bin | axe | revoke | annul | "
        "drop the order | stand down | cancelation of | voided | withdrawn | terminated"
    ),
    "order_void": (
        "not needed anymore | not needed any more | not needed any longer | not required anymore | not required any more | not wanted anymore | not wanted any more | no need anymore | "
        "no more need for | no further need for | can't go ahead | won't go ahead | isn't going ahead | can't proceed | won't be going ahead | is not going ahead | cannot go ahead | can not go ahead | no point in making | no point in sending | no point in shipping | no point in delivering | no point in producing | no point in continuing with | no point in going on with | no point in going ahead with | no point in keeping | no point making | no point sending | no point shipping | no point delivering | no point producing | no point continuing with | no point going on with | no point going ahead with | no point keeping | no sense in making | no sense in sending | no sense in shipping | no sense in delivering | no sense in producing | no sense in continuing with | no sense in going on with | no sense in going ahead with | no sense in keeping | no sense making | no sense sending | no sense shipping | no sense delivering | no sense producing | no sense continuing with | no sense going on with | no sense going ahead with | no sense keeping | no use in making | no use in sending | no use in shipping | no use in delivering | no use in producing | no use in continuing with | no use in going on with | no use in going ahead with | no use in keeping | no use making | no use sending | no use shipping | no use delivering | no use producing | no use continuing with | no use going on with | no use going ahead with | no use keeping | pulling out of | backing out of | bail on | bailing on | bail out of | tear up | rip up | stop work on | "
        "stop production on | stop processing | stop | halt | hold off on | call time on | forget all about | "
        "give up on | giving up on | let go of | do without | won't be taking | not be taking | not taking | "
        "won't be proceeding with | not be proceeding with | won't go ahead with | won't need | wont need | "
        "have decided against | decided against | changed my mind about | changed our minds about | "
        "take off your books | take off the books | withdraw from | step back from | walk away from | "
        "don't go through with | not go through with | not going through with | won't be going through with | "
        "not process | don't process | do not process | don't bother with | not fulfil | don't fulfil | "
        "not interested in | out of | void | shelve | shelving | scrapping | dropping | binning | disregard | no longer require | don't require | do not require | don't proceed with | no need to "
        "proceed with | not proceed with | not proceeding with | not go ahead with | not going ahead with "
        "| won't be going ahead with | don't go ahead with | back out of | pull out of | forgotten about | "
        "be forgotten | won't be needing | not be needing | have no need of | no need for | no longer need "
        "| don't need | don't want | no longer want | dont need | dont want | not needed | no longer "
        "needed | no longer required | do not need | do not want | forget | forget about | scrap | drop | "
        "ditch"
    ),
    "query": (
        "is getting on | is coming along | docked yet | berthed yet | sailed yet | landed yet | cleared customs yet | cleared yet | docked | berthed | no word from | no word on | no word about | no word yet | no word as to | and not a peep | and not a peep about | and not a peep on | and not a word | and not a word on | and not a word about | and not a word from you on | not a peep | not a peep about | not a peep on | not a word on | not a word about | not a word from you | not a word from you on | radio silence | radio silence on | heard nothing | heard nothing about | heard nothing on | no word about | complete silence | total silence | dead silence | gone quiet | gone very quiet | gone silent | where is | where are | where's | wheres | eta | status | track | tracking | tracking number | "
        "when will | when is | when are | when can i expect | when should | has shipped | shipped yet | "
        "shipped | arrived yet | any news | any joy with | any joy on | any luck with | any word on | any word about | i never got | we never got | i never received | we never received | any update | any updates | update on | status of | progress | "
        "whereabouts | when does | how is | has it shipped | left yet | on its way | been shipped | been "
        "dispatched | dispatched | gone out | out for delivery | when do | check on | chase | chasing | "
        "chase up | follow up on | following up on | following up | news on | on track | still waiting | "
        "haven't received | have not received | hasn't arrived | has not arrived | hasnt arrived | havent "
        "received | not arrived | never arrived | not received | expected delivery date | delivery date "
        "for | look up | tracking info | tracking details | how far | how long until | when's | whens | "
        "delivery status | order status | where did | didn't arrive | hasn't turned up | not turned up | "
        "where has | turned up for | nothing has turned up | nothing turned up | never turned up | never showed up | nothing has arrived | nothing has come | nothing came | what's going on with | what happened to | whats happening with | what's happening with | what's the status | "
        "going on with | held up | estimated arrival | estimated delivery | expected arrival | lost | "
        "haven't heard | ready yet | leave the warehouse | left the warehouse | not shown up | hasn't "
        "shown up | haven't got | when can we expect | when could we expect | expected to arrive | due to "
        "arrive | is it coming | when to expect | still hasn't | hasn't moved | en route | on schedule | "
        "what stage | in transit | waybill | proof of delivery | consignment number | cleared customs | "
        "stuck | still not here | still isn't here | isn't here yet | not here yet | hasn't come yet | not seen yet | hasn't shown up | not come yet | hasn't reached us | has not arrived | how's | hows | late | overdue | checking in on | check in on | check up on | confirm "
        "receipt | trace | locate | hasn't come | haven't arrived | when can i | no sign of | sign of | "
        "nowhere to be seen | gone missing | disappeared | check the status | holdup | hold-up | hold up "
        "with | hold up on | holdup with | hold-up with | hold-up on | holding up | what is the delay | "
        "whats the delay | what's the delay | got to yet | has got to | have got to | nothing turned up | "
        "supposed to come | supposed to arrive | supposed to be here | meant to arrive | meant to be here "
        "| should have arrived | should have been here | was due | were due | still nothing | nothing yet "
        "| no word on | any word on | any sign of | any movement on | on the water | at sea yet | in the "
        "air yet | at customs | how long till | how much longer | out for delivery | never reach | not "
        "reach | has left | have left | when it arrives | when that one arrives | when it will come | when "
        "it comes | where it is | where they are | let me know when | know when | tell me when | how's it "
        "looking for | still waiting for | still waiting on | waiting for | been waiting | never came | "
        "never showed up | never turned up | delay with"
    ),
    "return": (
        "don't want to keep it | don't want to keep them | not keeping it | not keeping them | won't be keeping it | won't be keeping them | can't keep it | can't keep them | not going to keep it | not going to keep them | rather not keep it | rather not keep them | return | send back | rma | returned | returning | send it back | send them back | "
        "sending back | want a refund | refund | return label | sent back | take back | take it back | "
        "take them back | sending it back | sending them back | give back | returns | ship back | "
        "ship it back | ship them back | be returned | refunded | send these back | send this back | "
        "send those back | have them collected | have it collected | money back | my money back | take every one of them back | take them all back | pick them up again | come back to you | go back to you | going back to you | goes back to you | want to give back | returning to you | send all of them back | send all back | have collected | can they go back | can it go back | can these go back | can those go back | have to go back | has to go back | needs to go back | need to go back | must go back | should go back | going back | going straight back | going right back | coming straight back | coming back to you | goes straight back | go straight back | come straight back | going all back | coming right back | comes back to you | comes straight back | come back to u | going back to u | give them back | give it back | give these back | hand back | post back | mail back | post it back | post them back | mail it back | mail them back"
    ),
    "exchange": (
        "exchange | replacement | replacements | exchanged | a new one | replace it with | "
        "replace them with | exchange it for | exchange them for | in exchange | in its place | in their place | in place | replacement ones | new ones"
    ),
    "defect": (
        "have scratches | has scratches | scratches on | dents | dents in | cracks in | has cracks | have cracks | holes in | "
        "chips in | tears in | stains on | rust on | missing parts | missing screws | do not work | does not work | "
        "cracked | broken | damaged | faulty | defective | out of tolerance | scratched | leaking | "
        "dented | doesn't work | don't work | not working | wrong | dead | stopped working | torn | "
        "leaks | bent | wrong size | wrong colour | wrong color | too small | too big | doesn't fit | "
        "don't fit | smashed | shattered | expired | mouldy | moldy | rusty | rusted | chipped | "
        "warped | stained | snapped | ripped | failed | too tight | too large | won't turn on | "
        "crushed | not as described | out of spec | malfunctioning | bad | fell apart | falls apart | fall apart | smell | wobble | leak | faded | the wrong | mislabelled | mislabeled | unusable | off spec | out of calibration | fail calibration | failed calibration | past their date | gone off | mildewed | squashed | bruised | stale | soggy | rotten | burst | punctured | misprinted | misshapen | short-dated | out of date | buckled | frayed | came apart | don't match | doesn't match | doesn't switch on | won't start | wobbly | loose | perished | corroded | blemished"
    ),
    "received": (
        "arrived | received | delivered | came | got | turned up | showed up | we got | i got | bought | "
        "were delivered | was delivered | just arrived"
    ),
    "handover": (
        "whoever is in charge | whoever is responsible | somebody human | someone human | actual employee | real employee | actual people | human colleague | one of your employees | an employee of yours | member of your staff | member of your team | "
        "member of the team | member of the staff | member of your sales team | member of your sales staff | human voice | real voice | living soul | someone real | somebody real | anybody | anyone | human | real person | person | human being | representative | sales rep | account manager | "
        "manager | supervisor | rep | live agent | live person | someone | somebody | operator | "
        "customer service | agent | salesperson | advisor | human agent | real human | actual person | "
        "actual human | a person | member of staff | staff | sales team | team member | sales person | "
        "colleague | a living person | customer service rep | adviser | salesman | boss | in charge | "
        "person in charge | sales manager | team leader | human operator | customer care | complaint | "
        "flesh and blood | real people | customer support | support agent | sales director | your boss | "
        "manager there | your manager there | your manager in | your manager around | your manager available | your boss there | your boss in | your boss around | your boss available | supervisor there | supervisor available | sales | one of your people | your people | one of your team | your team"
    ),
    "handover_verb": (
        "i want | talk with | speak | talk | transfer | put me through | connect | get me | call me | ring me | ring | "
        "discuss | contact me | escalate | hand me over | chat | speaking | talking | want a | need a | "
        "get in touch | phone me | give me a | ring us | call us | put us through | hand over | "
        "hand this over | pass me | pass this | reach | speak with | talk with | talk to | speak to | "
        "escalated | let me speak | let me talk | call | connect me | give me | raise this with | "
        "deal with | dealing with | call back | callback | ring back | contact us | bring in | "
        "in touch | in contact | take over | takes over | hook me up | pass me on | put through | phone | want to speak | get me a | patch me through | "
        "want"
    ),
    "bot": (
        "bot | bots | chatbot | machine | robot | robots | automated | automatic replies | computer | "
        "virtual assistant | ai"
    ),
    "quote": (
        "are you charging for | are you asking for | what sort of money | what kind of money | how much are we talking | what money are we talking | would you want for | would you charge for | would you ask for | would you take for | would they set us back | would they cost us | would come to | would run to | would work out at | would come out at | might come to | what are we looking at | what would we be looking at | what am i looking at | happen to carry | happen to have | happen to stock | happen to sell | happen to do | happen to keep | quote | quotation | rfq | interested in | i'd be interested in | price on | price for | how much "
        "| in stock | availability | available | pricing | your price | what price | best price | unit "
        "price for | stock | price list | pricing for | quoting | quotes | how many do you have | price "
        "per | cost of | what's the price | what is the price | whats the price | rfp | price check | "
        "estimate | costing | what would it cost | what does | do you have | do you stock | have any | "
        "cost for | moq | what do you charge | can you supply | could you supply | ballpark | price up | "
        "price quote | what would | charge for | do you carry | do you sell | what are you asking | what "
        "rate | going rate | request for quotation | prices for | price of | prices on | rates for | how "
        "much would | price us | what will | proforma | pro-forma | indicative price | what kind of price "
        "| what sort of price | give me a price | give us a price | send me a price | send us a price | "
        "send prices | price request | your best price | have you got | have you got any | you got any | got any | do you do | do u have | do you keep | quotation for | offer us | send us your offer | please offer | kindly offer | price enquiry | price inquiry | enquiry for | inquiry for | enquiry only | request a price | cost me | cost us | run us | run me | set us back | set me back | what do yall get for | what do you get for | going price | what's the damage | quote for | quote on | rough price | rough idea of price | rough cost | ballpark figure | price list for | interested to know the price | price enquiry only | how many could you | what's your rate | what would be the price | what are your prices | how much are | how much is | how much do | how much does | how much r | hw much | price pls | price please | best rate | competitive offer | competitive price | best possible price | let us have your offer | let us have your best | keenest price | best offer for | firm offer for | offer for us | let me have a price | let us have a price | let me have prices | let us have prices | indication of price | indicative quote | budget price | budgetary quote | unit cost for | what are the prices | what is your price | whats your price | your prices for | your rates for"
    ),
    "order": (
        "be wanting | be needing | be requiring | order | buy | purchase | need | book | want | get | take | i'd like | we'd like | "
        "i would like | we would like | can i get | could i get | can we get | can i have | "
        "could i have | we'll take | i'll take | ordering | new order | place an order | "
        "placing an order | looking for | send me | send us | please supply | supply | require | "
        "we require | put me down for | reorder | re-order | have | ship me | give me | place | "
        "could we get | could we have | can we have | need to order | want to order | like to order | "
        "looking to order | looking to buy | wish to order | wish to purchase | purchase order for | "
        "put us down for | put through an order | deliver us | sign me up for | grab | get me | get us | "
        "let me have | let us have | sort me out with | order for | repeat order | ship us | "
        "deliver me | stock up on | pick up some | reserve | we want | i want | we need | i need | "
        "requesting | requirement | requirements | place order | standing order | restock | procure | we're after | i'm after | arrange supply of | please arrange | send over | we'd be after | ship over | deliver over | bring us | bring me | get hold of | grab me | grab us | fix me up with | fix us up with | put aside | set aside | hook me up with | hook us up with | could do with | we could do with | give us | gimme | send through | ship over to us"
    ),
    "order_strong": (
        "new order | place an order | placing an order | like to order | want to order | need to order | "
        "i'd like to order | we'd like to order | place order | buy | purchase | looking to order | "
        "reorder | re-order | ordering | wish to order | wish to purchase | looking to buy | "
        "following order | put me down for | put us down for | put through an order | "
        "purchase order for | order for | repeat order | please supply | another order | a new order | "
        "fresh order | separate order"
    ),
    "deliver": (
        "should go there | must go there | has to go there | have to go there | needs to go there | "
        "need to go there | can go there | should all go there | deliver | ship | send | arrive | delivered | shipped | get here | here | sent | delivery | "
        "shipping | dispatch | arrives | arriving | receive | gets here | reach | dispatched | come | comes | "
        "bring | get it | have it | land | lands | there | dropped off | reaches | reach us | due | "
        "shipment | get it here | get them here | ready | on site | arrival | be here | deliveries | "
        "despatch | schedule | scheduled | ex-factory | need it | needed | show up | in by | get them | "
        "delivering | landed | ships | leaves | leave | on our dock | be with us | at ours | "
        "in our hands | don't send | do not send | dont send | turn up | turns up | sending | supplying | dispatching | despatching"
    ),
    "split": (
        "split | in two deliveries | in two lots | in two shipments | two deliveries | two shipments | "
        "in three deliveries | in parts | in batches | two batches | three batches | partial shipments | "
        "in two batches | in three lots | in 2 lots | in 2 shipments | in 2 deliveries | in 2 batches | "
        "separate deliveries | separate shipments | separately | three shipments | three deliveries | "
        "staggered | in two parts | split shipment | split delivery | divide | stagger | "
        "partial deliveries | two lots | broken into | break up | in three parts | in three batches | "
        "in three shipments | in two drops | two drops | in instalments | in stages | in two goes | "
        "in 3 batches | in 3 lots | in 3 shipments | in 3 deliveries | splitting | part-ship | phased | "
        "two separate | partial delivery | partial shipment | break it into | break into | "
        "two consignments | two tranches | two parts | three parts | part shipments | four batches | "
        "into two | into three | in halves | in two consignments | in two instalments | in tranches | "
        "drip-feed | call-off | two instalments | in two trips | divided | in a few lots | in lots | "
        "over a few deliveries | in dribs and drabs | piecemeal | bit by bit | in several goes | "
        + " | ".join(
            f"{into} {count} {lots}" for into in _INTO for count in (*_FEW, *_SEVERAL) for lots in _LOTS
        )
        + " | "
        + " | ".join(
            f"{count} {lots}"
            for count in _FEW
            for lots in ("deliveries", "lots", "shipments", "drops", "batches")
        )
    ),
    "accept": (
        "deal | agree | agreed | accept | accepted | fine by me | fine with me | sounds good | "
        "lets go with that | let's go with that | works for us | works for me | ok | okay | yes | "
        "we agree | i agree | done | you have a deal | you've got a deal | that works | go ahead | "
        "let's do it | lets do it | we're happy with that | happy with that | we'll take it | "
        "i'll take it | sold | accepting | that's acceptable | acceptable | we have a deal | "
        "we've got a deal | let's close | shake on it | shake on that | confirmed | approved | "
        "good to go | we're in | i'm in | perfect | great | it's a deal | its a deal | that is fine | "
        "that's fine | all good | happy to proceed | please proceed | let's proceed | we're on | "
        "you're on | fair enough | signed off | works | count us in | go for it | happy to accept | "
        "sign us up | no objections | suits us | suits me | that'll do | can live with that | "
        "can live with those | consider it done | sounds fine | sounds fair | suits | happy with | "
        "on board | we can work with that | i can work with that | i can do that | we can do that | "
        "let's shake | glad we got there | go with your offer | go with your proposal | "
        "take your offer | take the offer | take it | take that | take your terms | happy to go with | "
        "happy to go ahead | fine"
    ),
    "accept_strong": (
        "deal | agree | agreed | accept | accepted | fine by me | fine with me | lets go with that | "
        "let's go with that | works for us | works for me | we agree | i agree | you have a deal | "
        "you've got a deal | that works | let's do it | lets do it | happy with that | we'll take it | "
        "i'll take it | sold | acceptable | we have a deal | we've got a deal | shake on it | "
        "it's a deal | its a deal | happy to proceed | you're on | count us in | happy to accept | "
        "suits us | suits me | can live with that | can live with those | sounds fair | "
        "consider it done | please proceed | let's proceed | good to go | take your offer | "
        "take the offer | go with your offer | go with your proposal | take your terms | shake on that | "
        "sign us up | done deal | we're in | let's shake | works | confirmed"
    ),
    "reject": (
        "can't accept | cannot accept | don't accept | not accept | decline | doesn't work for us | "
        "doesn't work for me | no deal | not agreeing | can't agree | cannot agree | don't agree | "
        "do not agree | not agree | reject | refuse | no thanks | no thank you | not acceptable | "
        "unacceptable | pass | have to pass | we'll pass | won't work | not interested | can't do that | "
        "cannot do that | that doesn't work | not happy with | too expensive | too long | too high | "
        "too much | out of the question | not possible | walk away | not going to work | "
        "don't work for us | doesn't work | not for us | no way | not going to happen | can't do it | "
        "cannot do it | turn it down | turn that down | turn this down | turning it down | "
        "do not accept | won't accept | never accept | not going to accept | can't go with | "
        "cannot go with | unable to accept | unable to agree | not able to accept | "
        "not willing to accept | nope | not a chance | isn't acceptable | can't live with | "
        "can't work with | not workable | won't fly | not good enough | we're out | i'm out | too low | "
        "won't agree | not agreeable | no can do | unworkable | rejected | declined | declining | "
        "dealbreaker | deal breaker | not prepared to accept | can't take that | can't take it | "
        "non-starter"
    ),
    "late_word": "asap | urgently | urgent | as soon as possible | rush | hurry",
    "to": "to | into",
    "from": "from",
    "of": "of",
    "on_order": "on | in | for | from | to | off | under",
    "same": (
        "unchanged | stays the same | stay the same | keep everything else | same address | as is | "
        "no change | as it is | stays | remains | stay | remain | keep | same building | same place | "
        "as before | rest unchanged | leave the rest | everything else | other lines | all other lines | "
        "is fine | are fine | leave everything else | quantity stays | address stays | as planned | "
        "remain the same | as they are | leave it | don't touch | not changing | still stands | "
        "the rest stays | keep the rest | leave that | nothing else changes | no other changes | "
        "doesn't change | don't change"
    ),
    "pay": "pay | paying | settle | settled",
}
