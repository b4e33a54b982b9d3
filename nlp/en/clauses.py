"""English words that join, turn and colour clauses."""

VALUES: dict[str, dict[str, object]] = {}
WORDS = {
    "origin_from": "from | go from | goes from | going from",
    "origin_now": "was | were | had | we have | i have",
    "too_late": (
        "too late | won't work | doesn't work | too early | too soon | a bit early | a bit soon | a bit late | a little early | "
        "a little late | is no good | doesn't suit | won't suit | is no use | isn't any good"
    ),
    "only_so": (
        "only fit | only fits | only holds | only space for | only room for | room for only | space for only | only got room for | only got space for | only have room for | "
        "only have space for"
    ),
    "suffices": (
        "should be safe | would be safe | should be sensible | would be safer | is safer | gives us | leaves us | would give us | would leave us | will give us | gives me | leaves me | is enough | are enough | will be enough | would be enough | is plenty | are plenty | will be plenty | would be plenty | covers it | will cover it | would cover it | covers us | will cover us | would cover us | covers what we need | covers our needs | does the job | suffices | will suffice | would suffice | is sufficient | are sufficient | would do us | will do us | does us | is all we need | is all i need | is what we need | is what i need | are all we need | are what we need | is ample | would be ample | will be ample | sees us through | will see us through | would see us through | is nearer the mark | is closer to the mark | is more like it | is more realistic | would be more realistic | is the right number | is the right figure | is the correct number | is the correct figure | is the real number | is the real figure"
    ),
    "goes_to": "to | up to",
    "opens_result": "we | i | we'll | i'll | we'd | i'd | will | would | then",
    "first_person": "i | we | i'll | we'll",
    "opens_wish": "then | i | we | i'll | we'll | i'd | we'd | please | make | also | i'm | we're",
    "please": (
        "please | pls | por favor | bitte | s'il vous plaît | s'il vous plait | svp | per favore | alstublieft"
    ),
    "this_time": "now | this time | can you | could you",
    "last_time": "last time | last month | last year",
    "past_told": (
        "previously | told | once before | last order | the last order | used to | in the past | back "
        "then | previous order"
    ),
    "other_side": "your",
    "own_people": "told | asked | my | our",
    "pronoun_swap": "that | this",
    "list_and": "and",
    "list_filler": "the | all | both | my",
    "pronoun_goods": "them | it | these | those",
    "shows": "the | my | our | those | of | are | is",
    "pronoun": "it | them | those | they",
    "leads_place": "at | by | in | is | has | under | until | because | via | through | with | to | for",
    "leads_name": "of",
    "leads_name_near": "the | my | those | that | our | these",
    "compares": "than | as",
    "leads_reason": "because | cos | as | since | because of | due | from | by | at",
    "reason": "because | because of | since | as | cos",
    "slip": (
        "typed | mistyped | by mistake | in error | wrote | entered | miscounted | accidentally | misread"
    ),
    "too": (
        "overpriced | on higher side | on the higher side | very high | rather high | quite high | bit high | too costly | very costly | is expensive | are expensive | very expensive | so expensive | rather expensive | quite expensive | steep | a bit steep | rather steep | on the steep side | on the high side | pricey | over the top | way over the top | over the odds | over budget | beyond our budget | out of our reach | more than we can manage | more than we can do | more than we can stretch to | won't fit in | won't fit | don't fit in | doesn't fit in | will not fit | too early | too soon | won't be enough | will not be enough | isn't enough | is not enough | not enough | aren't enough | are not enough | won't be nearly enough | not nearly enough | won't cover it | won't do | won't last | overkill | is overkill | is excessive | more than we need | more than i need | more than we can use | more than we can sell | falls short | won't stretch | won't suffice | a bit early | a bit soon | a bit late | a little early | a little late | doesn't suit | won't suit | too long | too expensive | too high | too low | too slow | too late | too much | too many | "
        "too little | too steep | way too long | way too high | too short | too far | too dear | "
        "too pricey | not possible | impossible | won't work | doesn't work | is out | no good | "
        "not going to work | is off the table | unrealistic | isn't going to happen | won't fly | "
        "a bit steep | a bit high | a bit long"
    ),
    "not": (
        "not | don't | dont | do not | doesn't | does not | isn't | is not | aren't | never | no | "
        "can't | cannot | won't | cant | wont | didn't | did not | shouldn't | should not | no need to | "
        "don't need to | needn't | without | haven't | hasn't | nothing | nor | wasn't | weren't | mustn't | "
        "mustnt | must not | wouldn't | couldn't | shan't | neither | ain't | may not | dare not | don't send | "
        "do not send | dont send"
    ),
    "not_value": (
        "not | instead of | rather than | it's not | its not | no longer | and not | isn't | is not | "
        "not the | not just | as opposed to | aren't | in place of | in lieu of | without"
    ),
    "withdraw": (
        "forget it | forget that | forget i asked | forget i said anything | forget about it | forget about that | "
        "scrap that | scratch that | strike that | never mind | nevermind | disregard that | ignore that | "
        "actually no don't | actually don't | no don't | no dont | actually no dont | actually dont | "
        "wait no don't | wait no dont | no wait don't | no wait dont | don't bother | dont bother | "
        "i take it back | i take that back | i take it all back | leave it running | leave it be | leave it alone | "
        "no need after all | not needed after all | don't do that | don't do it | don't do anything | false alarm | as you were | "
        "belay that | no actually don't | no actually dont | on second thoughts no | on second thought no | "
        "on second thoughts don't | on second thought don't | no leave it | actually leave it | no just leave it | "
        "actually just leave it | let's not | better not | rather not | don't after all | dont after all"
    ),
    "withdraw_after": (
        "leave them on | leave it on | leave them in | leave it in | keep them | keep it | keep them on | keep it on | keep them in | "
        "leave them | leave it | leave them there | leave it there | leave that | keep that | don't | dont | do not | "
        "don't cancel | don't change it | don't change that | leave as is | keep as is | leave it as it is | leave it as it was | "
        "leave it as is | keep it as it is | keep it as it was | keep it as is | stay as we are | stay as is | as before"
    ),
    "but": "but | only | however | just | though",
    "correct": (
        "is what i mean | is what i meant | i meant to say | i meant to write | i should say | i should have said | i wanted to say | "
        "no sorry | sorry | i mean | i meant | oops | no wait | wait | correction | scratch that | "
        "my bad | scrap that | make that | actually | no make that | i misread | i mistyped | typo | my mistake | "
        "on second thoughts | on second thought | sorry i mean | no no | hang on | hold on | "
        "strike that | no actually | er no | i mean to say | rather | apologies | wrong number | "
        "or rather | no hang on | hmm no | nope | ah no | oh no | let me correct that | whoops | "
        "never mind | forget that | disregard that | pardon | misspoke | uh no | um no | no i mean | "
        "sorry no | well no | i misspoke | changed my mind | excuse me | wait no | actually no | oh wait"
    ),
    "if": (
        "if | in the event that | in the event | provided | provided that | providing | as long as | so long as | on condition that | "
        "on the condition that | assuming | should you | in case | once | only if | but only if | "
        "if and only if | in exchange for | in return for | subject to | if only | when you | "
        "given that | in exchange | conditional on | contingent on | supposing | on the basis that | "
        "on condition of | on the understanding that | as soon as you"
    ),
    "only_if": (
        "provided | provided that | providing | only if | but only if | as long as | so long as | "
        "on condition that | on the condition that | in exchange for | in return for | subject to | "
        "only then | but then | in return | conditional on | contingent on | on the basis that | "
        "if and only if | on the understanding that"
    ),
    "condition_outcome": "only then | in return | in exchange | then | in that case | for that",
    "or_else": "or | or else | otherwise",
    "then": "then | only then | and then",
    "past": (
        "last time | last month | last year | previously | originally | earlier | used to | already | "
        "ago | last week | in the past | before this | once before | back then | the last order | "
        "last order | told | at first | previous order"
    ),
    "origin": (
        "from | originally | was | were | originally ordered | instead of | currently | rather than | "
        "used to be | we ordered | i ordered | previously | the original | original | the current | "
        "go from | goes from | going from | "
        "current | had | had ordered | down from | up from | we have | i have | at present"
    ),
    "question": "how many | what | when | where | why | who | which | how | ? | whats | whens | wheres",
    "ask_request": (
        "anything stopping you from | anything to stop you from | what's stopping you from | any reason you can't | any reason you couldn't | is there any reason you can't | any reason why you can't | any objection to | is there anything stopping you from | can you | could you | can ya | could ya | can u | could u | can we | could we | may i | may we | can i | could i | would you | "
        "will you | is it possible | possible to | would it be possible | any chance | chance of | "
        "is there any chance | is there any way to | is there a way to | any way to | is there any way you could | is there any way we could | would it be possible to | is it possible to | would you mind | are you able | mind"
    ),
    "hypothetical": (
        "would you charge | restocking fee | cancellation fee | penalty | what happens | "
        "what would happen | would there be | do you charge | is there a fee | would it cost | "
        "will you charge | any fee | charge a fee | were to | if i were | policy | how long do i have | "
        "would i be charged | would i lose | will i be charged | am i allowed | "
        "what's your policy | do i get | would i get | how does | would we be charged | any charges | "
        "be a problem | any penalty | be charged | any fees | extra charge | what if i | what if we | "
        "suppose | hypothetically | cost me | cost extra | lose my deposit | lose the deposit | "
        "do we lose | refundable | would we get | would that affect | would that mean | just wondering | "
        "just curious | still possible to | deadline for | cut-off | how late can | do you allow | "
        "do you accept returns | how do returns work | can i still"
    ),
    "function": (
        "half and half | half/half | 50/50 | fifty-fifty | fifty/fifty | "
        "in the end | running low on | running low | getting low on | down to the last | nearly out of | almost out of | running short of | running short on | running out of | like last time | same as last time | as last time | like before | as usual | anything stopping you from | anything to stop you from | what's stopping you from | any reason you can't | any reason you couldn't | is there any reason you can't | any reason why you can't | any objection to | is there anything stopping you from | i.e. | i.e | e.g. | e.g | viz. | viz | namely | all at once | at once | in one go | own | please | pls | plz | plse | kindly | hi | hello | hey | thanks | thank you | thx | cheers | dear "
        "| nur | für | fuer | noch | jetzt | dann | seulement | solamente "
        "| um | uh | yeah | well | so | also | and | then | the | a | an | my | our | your | ya | his | her | "
        "their | these | those | that | this | it | its | it's | i | we | you | he | she | they | them | "
        "me | us | is | are | was | were | be | been | being | am | do | does | did | have | has | had | "
        "can | could | will | would | shall | should | may | might | must | i'd | we'd | i'll | we'll | "
        "i'm | we're | i've | we've | you've | you're | there | here | now | just | only | too | very | "
        "really | quite | still | again | back | both | all | any | some | each | every | either | neither "
        "| other | others | else | same | such | than | as | at | by | for | from | in | into | of | off | "
        "on | onto | out | over | per | since | through | to | under | until | up | with | within | "
        "without | about | after | before | between | but | or | nor | if | because | cos | coz | while | "
        "when | where | which | who | whom | whose | what | why | how | not | no | yes | ok | okay | oh | "
        "ah | hmm | morning | afternoon | evening | regards | best | sincerely | instead | anyway | "
        "actually | maybe | perhaps | probably | possibly | already | yet | soon | today | way | bit | lot "
        "| lots | like | help | regarding | re | concerning | further | per our call | u | ur | r | n | im "
        "| id | ive | dont | cant | thats | that's | theres | there's | lets | let's | let | gonna | wanna "
        "| gotta | guys | team | sir | madam | mate | everyone | folks | sales | quantity | qty | amount | "
        "quantities | count | line | lines | item | items | thing | things | one | ones | need | needs | "
        "needed | want | wants | wanted | think | know | see | say | said | tell | told | ask | asked | "
        "called | mean | meant | got | getting | go | going | goes | come | coming | give | giving | given "
        "| thought | hope | sure | happy | glad | great | good | nice | perfect | possible | able | via | "
        "against | during | along | across | plus | minus | currently | following | follow | above | below "
        "| according | due | client | customer | apart | except | more | less | fewer | extra | additional "
        "| another | total | altogether | whole | entire | rest | next | last | first | previous | "
        "original | originally | correct | wrong | right | new | old | reads | ordered | bought | pm | "
        "pr | asap | urgent | urgently | fyi | btw | ps | eg | ie | etc | let us know | let me know | look "
        "forward | looking forward | make sure | in addition | as well | at all | of course | no problem | "
        "if possible | as discussed | as agreed | as per | in order to | thank you very much | suit us | "
        "suit me | many | much | 's | many thanks | kind regards | best regards | thanks in advance | good "
        "morning | good afternoon | good evening | to whom it may concern | dear sir | dear sirs | dear "
        "team | hi there | this time | hi team | hello there | appreciate | appreciated | attached | "
        "enclosed | please find | wed | hope you're well | hope this finds you well | please note | note "
        "that | note | it's about | about the | its about | quick one | two things | three things | one "
        "more thing | a few things | couple of things | few changes | changes | thank | gracias | danke | "
        "merci | hola | myself | ourselves | yourself | up to you | so far | for now | right now | at the "
        "moment | apparently | obviously | basically | literally | honestly | frankly | yea | yep | yup | "
        "nah | lol | haha | sorry | apologies | afraid | unfortunately | luckily | thankfully | by mistake "
        "| by accident | accidentally | mistake | error | together | likewise | similarly | meanwhile | "
        "therefore | hence | thus | so that | such that | though | although | even | ever | never | always "
        "| usually | normally | typically | should've | could've | would've | doing | done | having | keep "
        "| keeping | kept | using | used | use | around | nearly | almost | enough | instead please | too "
        "please | unless | whether | whatever | whichever | separately | respectively | including | included | excluding | nobody "
        "| no one | noone | someone | somebody | anyone | anybody | request | requests | checking | "
        "planned | agreed | scheduled | expected | discussed | promised | phone call | question | "
        "questions | inquiry | enquiry | building | permit | site | job | project | boss | because of | "
        "wrongly | typed | stated | confirmed | confirm | advise | advised | ending | regarding the | "
        "update | updates | details | info | information | hear | busy | closed | away | holiday | "
        "holidays | ready | weekend | rush | week | month | day | days | weeks | year | time | times | "
        "date | work works else's feel guess suppose say mail email | work | works | feel | guess | double "
        "check | noticed | realise | realised | realize | realized | turns out | looks like | seems | seem "
        "| instead of that | supposed | hiya | greetings | howdy | kind | nothing | wondering | wonder | "
        "noting | heads up | quick | quick question | quickly | hoping | favour | favor | trouble | "
        "possible please | possible? | if that's ok | if that's okay | both of | couple | few | several | "
        "various | shipments | deliveries | parcels | batches | consignments | drops | shipment | parts | "
        "trips | came | match | matching | arrange | organise | organize | process | handle | look | "
        "provide | show | issue | start | begin | stop | continue | wait | consider | approve | review | "
        "submit | place | placed | proceed | assist | finish | finished | complete | completed | fill | "
        "filled | happen | happens | happened | remind | reply | respond | notify | inform | gets | "
        "respective | particular | certain | what's | who's | how's | here's | it'll | that'll"
    ),
    "resume": (
        "anyway | also | real question | seriously | seriously though | but | just kidding | joking | "
        "kidding | on a serious note | aside | besides | jokes aside | back to | my actual | "
        "actual request | the real | in any case | that aside | separately | what i really | anyhow | "
        "real request | meanwhile | ok now | right | oh and | by the way | btw | plus | "
        "other than that | that said | lol | haha | for real | what i need | worth a try | genuine | "
        "genuinely | actually"
    ),
    "either_way": (
        "either way | regardless | in any case | no matter what | whatever happens | unconditionally | "
        "anyway | whatever you decide"
    ),
    "state_condition": (
        "it's not shipped | it's not dispatched | it's not sent | hasn't left | has not left | hasn't shipped | has not shipped | not shipped | "
        "hasn't been shipped | hasn't gone | hasn't been dispatched | not yet shipped | still possible | "
        "if possible | not left | haven't shipped | hasn't gone out | not too late | isn't too late | "
        "it's not too late | it isn't too late | still in the warehouse | not been dispatched | "
        "haven't dispatched | not dispatched | not been packed | haven't packed | hasn't been packed | "
        "not in production | hasn't started | not started | haven't started | still time | you can | "
        "it's possible | that's ok | that's okay | you don't mind | hasn't been invoiced | "
        "not invoiced | hasn't been produced | hasn't been cut | haven't cut | haven't been shipped | "
        "have not shipped | yet | still | in stock | no trouble | not a problem | convenient | "
        "isn't shipped | is not shipped | have stock | available | there's still time | "
        "there is still time | not gone"
    ),
    "event_condition": (
        "late | can't | cannot | can not | not possible | doesn't arrive | don't arrive | not arrive | "
        "isn't here | not here | miss | unable | delayed | doesn't | don't | won't | out of stock | "
        "fail | fails | slips | no stock | not available | unavailable | isn't | aren't | not in stock | "
        "not delivered | run out | runs out | sold out | broken | damaged "
        "| goes wrong | gets stuck | get stuck | gets held up | get held up | breaks down | break down | broke down | gets lost | get lost | goes missing | gets rerouted | is rerouted | gets cancelled | gets canceled | gets damaged | gets seized | falls ill | goes bust | doesn't sell | bounces | strikes again | floods | rains | snows | misses | falls through | slipped | gets delayed | runs late | any later | hasn't arrived | impossible | not able"
    ),
    "answer_later": (
        "let me run | let me check | check with | run this past | run it past | get back to you | "
        "come back to you | think about it | think it over | sleep on it | discuss internally | "
        "talk to my | speak to my | ask my | let me ask | looking at the numbers | still looking | "
        "need to check | need to ask | will revert | consider it | considering | get approval | "
        "check internally | reviewing | under review | let you know | mull it over | be in touch | "
        "let me think | need time | need some time | have to ask | have to check | run it by | "
        "run this by | run that by | run the numbers | crunch the numbers | will review | "
        "will consider | get back to me | take it to | take this to | waiting on | waiting for"
    ),
    "denied_accept": (
        "never said i agreed | never agreed | didn't agree | did not agree | haven't agreed | "
        "have not agreed | never said | not said yes | didn't say yes | haven't accepted | "
        "not accepted anything | didn't say | haven't said yes | not agreed to anything | "
        "didn't accept | never accepted | haven't decided | not decided | haven't made | not a yes | "
        "not yet agreed"
    ),
}
