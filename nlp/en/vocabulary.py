"""English words that never name goods, so that what an order speaks of is not taken from them."""

from nlp.wording import words

_VERBS = words(
    """
    buying purchasing sourcing beg begs begging begged implore imploring plead pleads pleading urge urges urging urged counts counted counting
    lists listed states picked keyed sourced chose selected bought ended
    leak leaked wobble wobbles wobbled rattle rattles rattled squeak squeaks squeaked smell smells smelled stink stinks
    peel peels peeled peeling faded jam jams jammed crumble crumbles crumbled shrink shrinks shrank burst bursts melted
    sag sags sagged rot rots rotted stalls stalled overheat overheats overheated flicker flickers flickered trip trips
    tripped fits
    round rang rung spoke insure insures insured wish suited works worked prefer prefers preferred planning intend intends intended expect
    expects expecting hope hopes hoped hoping love loves loved like likes liked enjoy enjoyed regret
    believe believes believed understand understands understood remember remembers remembered forget
    forgets forgot forgotten decide decides decided deciding agree agrees discuss discussing discussed
    mention mentions mentioned explain explains explained describe describes described suggest suggests
    suggested recommend recommends recommended propose proposes proposed offer offers offered offering
    ask asks asking answer answers answered reply replies replied write writes wrote written writing read
    reads reading speak speaks spoke spoken speaking talk talks talked talking listen call calls calling
    telephone telephoned meet meets met meeting visit visits visited visiting join joins joined joining
    leave leaves leaving arrive arriving returns become becomes became becoming remain remains remained
    stay stays stayed seem seems seemed appear appears appeared look looks looked looking sound sounds
    sounded feel feels run runs ran running walk walked drive drives drove driven flew flown travel
    travelled traveling rise rises risen fall falls fell fallen grow grows grew grown drew draws drawn
    sees seen says said goes went gone comes takes taken gives gave makes made finds found thinks knows
    knew known tells loses wins won held brings brought buys sells sold pays sends puts lets begins began
    begun stood sits sat spends spent builds built means meant chooses chose chosen broke wears
    wore allow allows allowed allowing let permit permits permitted enable enables enabled require
    requires required demand demands demanded insist insists insisted force forces forced avoid avoids
    avoided prevent prevents prevented manage manages managed managing try tries tried trying attempt
    attempted fail fails failed succeed succeeded help helps helped helping assist assists assisted
    supports supported serve serves served serving care cares matters mattered concern concerns concerned
    affect affects affected causes caused happen happens happened occur occurs occurred exist exists
    existed depend depends depended belong belongs include includes contain contains contained consist
    consists involve involves involved relate relates related refer refers referred apply applies applied
    applying increase increases increasing reduce reduces decrease decreases doubles halve halves exceed
    exceeds exceeded reach reached achieve achieved save saves saved saving cost costs costing charge
    charges charged charging owe owes owed afford refund deduct deducts deducted add adds adding remove
    removes removing delete deletes cancel cancels replace replaces substitute amend amends amended
    change changes changed changing alter alters altered adjust adjusts adjusted modify modifies modified
    revise revises revised update updates updated correct corrects corrected fix fixes convert converted
    turn turns turned turning open opens opened opening close closes closing shut start starts started
    starting begin finish finishes continue continues continued stop stops stopped pause paused holding
    keep keeps waits waited waiting delay delays delayed postpone postponed push pushes pushed pushing
    pulled move moves moved moving bring carry carries carried deliver delivers collect
    collects receive receives receiving stored storing loaded unload unloaded unpack unpacked unpacking
    packed packing handled checked checking count counted counting measured weigh
    weighs weighed compare compares compared confirm confirms confirming verify verified review reviewed
    reviewing approve approves approving accept accepts accepting reject refuse refuses refused deny
    signed signing submit submitted filed registered booked booking reserve reserved reserving arrange
    arranged arranging organise organised prepare prepares prepared preparing produce produces produced
    producing manufacture manufactured install installs installed installing repair repaired replaceable
    test tested use uses using need needs needing want wants wanting get gets getting got gotten go going
    do does doing done have having has make making take taking give giving put putting show shows showed
    shown tell telling think thinking know knowing see seeing hear hears heard hearing learn learned
    learnt notice notices noticed realise realised realize find finding lose losing miss missed missing
    win winning spend spending hire hires hired hiring employ employed invite invites invited thank
    thanks thanked welcome welcomed apologise apologize appreciate appreciates appreciated congratulate
    worry worries worried bother bothers bothered disturb rush rushed hurry hurried kindly bumps bumped
    squeezed knock knocked shaved ditch chopped swaps merge merged relocate relocated relocating
    refurbish refurbished renovate renovated renovating rebuild rebuilt rebuilding expand expanded
    expanding launch launched launching host hosts hosted hosting celebrate celebrates celebrated attend
    attends attended attending settle settles settling cater caters catering sort sorts sorted sorting
    ensure ensures ensured assure assured guarantee guaranteed promise promises promised commit committed
    regard regards regarding considering wondering figuring struggling struggle struggled short-staffed
    overlooked oversaw overbooked shall doable dropping lowering raising upping cutting trimming bumping
    swapping
    """
)
_OTHERS = words(
    """
    spares website websites webshop homepage voucher vouchers fashion product products article articles extras sku skus
    safer wiser nicer neater simpler smarter plenty ample tight tighter looser heavier stronger weaker thinner
    thicker wider longer shorter taller safest nicest wobbly leaky squashed locally
    printed branded wrapped laminated assembled unassembled packaged palletised palletized elsewhere
    scaled scaling bcoz cuz nearly already somewhere wey abeg lah leh bbl herewith hereby thereof position
    positions reqd rqd needful
    priced quoted billed charged listed flipped swapped transposed mistyped misspelt misspelled renamed cured
    full happier fuller keener reluctant prompter whichever
    anymore longer shortly lately asap afterwards beforehand meantime overnight upfront
    able unable possible impossible doable feasible workable convenient inconvenient suitable unsuitable
    acceptable unacceptable reasonable unreasonable affordable available unavailable necessary
    unnecessary essential important urgent critical crucial vital key main major minor serious severe
    certain uncertain sure unsure aware unaware unclear obvious evident likely unlikely probable correct
    incorrect accurate inaccurate wrong true false exact precise good better best bad worse worst great
    excellent perfect ideal nice lovely wonderful amazing awesome brilliant fantastic superb terrific
    terrible awful horrible poor unfair just decent okay alright happy unhappy glad pleased delighted
    satisfied dissatisfied disappointed upset angry annoyed sad sorry afraid worried nervous anxious keen
    eager willing unwilling ready prepared interested interesting impressed impressive popular famous
    grateful thankful welcome honest frank polite rude patient impatient busy quiet late later latest
    latter early earlier earliest soon sooner soonest quick quicker quickest fast faster fastest slow
    slower slowest prompt immediate instant sudden recent recently upcoming next previous prior former
    current present past future final finally last initial initially original additional further enough
    sufficient insufficient many much more most few fewer fewest less least several various numerous
    countless entire whole total overall partial same similar different identical equal equivalent
    respective following above below else instead otherwise however therefore moreover furthermore
    nevertheless nonetheless anyway anyhow somehow somewhat rather quite pretty fairly almost nearly
    approximately roughly exactly precisely simply merely only even still yet already again once twice
    thrice often sometimes usually always never ever seldom rarely today tomorrow yesterday tonight away
    ahead behind aside apart together alone abroad overseas upstairs downstairs outside inside anywhere
    everywhere somewhere nowhere whatever whichever whoever whenever wherever regardless cheap cheaper
    cheapest expensive pricey costly steep competitive generous valuable worthwhile worthless pointless
    useful useless helpful unhelpful easy easier difficult harder tricky complicated complex usual
    unusual normal strange odd weird funny ok thrilled overstocked understaffed up over across along onto
    towards toward despite amid among amongst beyond beneath besides except concerning considering
    regarding per versus nobody everybody anybody somebody none neither either everything something
    anything nothing hers ours yours theirs mine cmon c'mon ta cheerio ahoy aye nay wow yikes ouch argh
    ugh erm er hm mmm please plz thx tks btw fwiw imo tbh afaik fyi asap tbc tba tbd eod eow eta etd rgds
    brgds gonna wanna gotta lemme gimme kinda sorta dunno ain't y'all innit shan't mustn't mightn't
    needn't oughtn't daren't ought
    """
)
_NOUNS = words(
    """
    people person persons man men woman women guy guys lady ladies gentleman gentlemen child kid kids
    family families friend friends husband wife son daughter brother sister mother father mum mom dad
    parent parents boss bosses manager managers director directors owner owners partners colleague
    colleagues coworker coworkers staff employee employees worker workers team teams crew crews
    department departments accountant accountants accounts accounting finance bookkeeper auditor auditors
    buyer buyers seller sellers supplier suppliers vendor vendors customer customers client clients
    visitor visitors patient patients pupil pupils student students teacher teachers tenant tenants
    architect architects engineer engineers electrician electricians plumber plumbers carpenter fitter
    fitters installer installers technician technicians cooks waiter waiters nurse nurses doctor doctors
    courier forwarder forwarders agent agents broker brokers lawyer lawyers landlord landlords neighbour
    neighbours neighbor neighbors contractor contractors subcontractor subcontractors receptionist
    secretary assistant assistants representative representatives company companies firm firms business
    businesses shop shops branch branches offices headquarters factory factories site sites warehouse
    warehouses schools hospitals clinic clinics hotels restaurant restaurants cafe cafes church museum
    university college council committee government authority authorities customs banks insurance insurer
    project projects job jobs event events parties weddings conference conferences exhibition exhibitions
    fairs festival festivals meeting meetings appointment appointments campaign campaigns tenders
    contract contracts agreement agreements deal deals budget budgets schedule schedules deadline
    deadlines forecast forecasts demand season seasons year years month months week weeks weekend
    weekends day days hour hours time times date morning afternoon evening night noon midday decade
    period periods way ways reason reasons causes problem problems issue issues trouble troubles mistake
    mistakes error errors mix-up misunderstanding confusion question questions query queries answer
    answers request requests enquiry enquiries inquiry inquiries messages email emails mail mails note
    paperwork invoice invoices statement statements receipt receipts quote quotes quotation quotations
    offer offers proposal proposals price prices pricing cost costs fee fees charge charges surcharge
    surcharges duty duties tax taxes discount discounts rebate rebates margin margins money cash payment
    payments instalment instalments deposit deposits balance credit debt refund refunds percent
    percentage rate rates amount amounts sum sums total totals value number numbers quantity quantities
    count capacity delivery deliveries shipment shipments shipping freight carriage haulage dispatch despatch
    transit arrival departure collection pickup transport logistics tracking route order orders purchase
    purchases line entry entries change changes amendment amendments adjustment adjustments modification
    modifications correction corrections update updates revision revisions increase increases decrease
    decreases reduction reductions addition additions removal removals cancellation cancellations
    replacement returns help service services assistance advice information info detail details data news
    thing things stuff matters fact facts idea ideas thought thoughts opinion feedback decision decisions
    choice choices option options alternative alternatives preference preferences need needs requirement
    requirements wish wishes want wants expectation expectations situation situations circumstance
    circumstances condition conditions status state stage stages progress result results outcome outcomes
    effect effects impact luck chance chances risk risks hope hopes doubt doubts fear fears concern
    concerns interest life world country countries city cities town towns village area areas region
    regions place places location locations address addresses entrance reception strike strikes holiday
    holidays vacation xmas easter weather rain flood floods accident accidents emergency emergencies
    illness sickness covid pandemic war crisis shortage shortages traffic queue backlog bottleneck
    renovation renovations construction expansion opening openings closure closures merger relocation
    move stocktake stocktaking audit audits inspection inspections consumption usage turnover occupancy
    sales orderbook workload attention respect behalf favour favor kindness patience understanding
    hand hands emailing texting space room stock volume volumes sense chat calls quid bucks grand history
    proof moment moments bits ages beginning middle majority screaming shouting panic launch peak footfall
    grant grants rival rivals competitor competitors sell store stores digits digit letters characters figures van vans address
    wishlist thousand thousands hundreds dozens loads tons heaps bunch hell heck god goodness luck
    cooperation trust loyalty everyone everybody someone anyone rush hurry delay delays mess headache
    pain nightmare disaster pleasure shame pity joy
    """
)
_PEOPLE_AND_TIMES = words(
    """
    people person persons men women man woman guys ladies gentlemen children kids families friends
    husband wife parents bosses managers directors owners partners colleagues coworkers staff employees
    workers crew crews accountant accountants auditor auditors buyers sellers suppliers vendors customers
    clients visitors patients pupils students teachers tenants architect architects engineers
    electricians plumbers fitters installers technicians waiters nurses doctors forwarder forwarders
    brokers lawyers landlord landlords neighbours neighbors contractors subcontractors receptionist
    representatives companies firms businesses department departments council committee authorities years
    year months month weeks week weekends days day hours percent prices price costs cost fee fees
    surcharge surcharges discount discounts
    """
)

_RARER = words(
    """
    abandoned abide abiding absent absorb absorbed accelerate accommodate accompanied accomplish
    accomplished accounted accuse accusing accustomed achieving acknowledge acknowledged acknowledging
    acquire acquired acted activate activated adapt adapted addicted addressed addressing adhere
    adjusting admire admit admits admitted admitting adopt adopted adopting adore advancing advertise
    advertised advocating affecting affiliated agreeing aimed aiming align aligned alleged alleviate
    allied amazed amazes amused amusing analyze analyzing angrier announce announced announcing annoy
    annoys answering anticipate anticipated apologized apologizing appealing appease applaud appointed
    approached appropriate argue argued argues arise arises armed aroused articulate assemble assert
    asserting assess assign assigned associated assume assumed assumes astounding attach attacked
    attacking attempting attest attract attracted attracts attributed authorized averaged averaging
    avoiding awake awarded backed bake balanced banged banned based basing battling beaten behave
    behaved behaving behold belonged benefited betrayed betting biased blacked blamed blaming blasted
    blasting bless blessed blew blinded bloated blocked blown blunt boosted boosting booted bored borrow
    borrowed bothering bounced braking breathe bred bugged bugging bullied bummed buried burned burnt
    bury busted busting calculate calculated calculating capitalize captured capturing cared caught
    celebrating censored centered centralized certified challenged challenging charming chatting cheated
    choked choose choosing cited citing civilized claimed claiming clarified clarify clarifying classify
    cleaned clearer clicked clicking climbed closest coded collapsed coloured comforting commented
    commenting commits committing communicate compassionate compelled compelling compensate compensated
    compete competing compile compiled complain complained complaining complains completing composed
    comprehend compressed compromised concealed concede conceived conclude concluded concur condemn
    condemned condescending conditioned condone conducted confess configure confined conflicted
    conflicting conform confront confronted confuse confused confuses confusing connected connecting
    connects conquer conquered consenting considered considers consisted constitute constitutes
    constructed consult consulting consume consumed consuming contacted contacting containing
    contemplating continuing contracted contradict contradicts contribute contributed contributes
    contributing converting convey convicted convince convinced convincing convoluted cooled coolest
    cooperate coordinated copied correcting correlated corresponding corrupt corrupted countered coupled
    covered crafted crafting crashed crashing crave crazier craziest create created creates creating
    cried crippled crippling criticize criticized criticizing crooked crossed crowded cruising customize
    damaging dealt debated debating debunked declare declared declaring decreased decreasing dedicate
    dedicated deem deemed defeating defend defended defending define defined defines degrading
    deliberate deluded demanding demonstrate demonstrated demonstrates demonstrating denied denies
    denying depending depicted deploy deployed deposited depressed depressing deprived derive derived
    describing deserve deserved deserves deserving designated designed desired despise destined destroy
    destroyed destroying destroys detailed detect deter determine determined determines determining
    devastated devastating develop develops devote devoted diagnose diagnosed died differ differentiate
    differing differs digress diminish diminished diminishing dipping directed directing disable
    disabling disagree disagreed disagreeing disagrees disappear disappears disappoint disappointing
    disclose disconnected discontinued discourage discouraged discover discovered discovering
    discriminate discriminated disgusted disgusting disliked dismiss dismissed dismissing displaying
    disprove disrupt distinguish distorted distract distracted distracting distribute distributed
    disturbed disturbing documented dodged dominate dominated dominating donate donated donating
    doubting download downloaded downloading downloads drafted dragged dragging drained draining dreamed
    dressed drying dumped earn earned earning earns easiest eaten edited edits educate educated
    educating effected elaborate elected eliminate eliminated eliminating emailed embarrassed
    embarrassing emerge empathize emphasize emulate enabling encountered encourage encouraged encourages
    encouraging encrypted ended endorse endure enforce enforced enforcing engage engaged engaging
    engineered enhance enhanced enjoying enjoys enlighten ensuring enter enters entertain entertained
    entertaining entitled equate equip equipped escaped escaping estimated evaluate evolve evolved
    evolving exaggerated exaggerating examine excel excited exciting exempt exhausted exhausting
    existing experienced experiencing experimenting expire expires explaining exploited exploiting
    explore explored exploring exposed exposing expressed expressing extend extended extending extends
    eyed faced facilitate faked faking falling farmed farther farthest fascinated fascinating fashioned
    favored feared featured featuring fetched figured filmed filtered filtering fined finest fired
    flagged flashed flattering flawed flipping flooded focused followed follows fooled fooling forbid
    forbidden forcing forgetting forgive forgiven forgiving formatted formed forming fought founded
    freaked freaking freed frequent friendlier frowned froze frustrated frustrating fueled fulfill
    fulfilled fulfilling funded funnier funniest furthest gained gaining gathered geared generalize
    generalizing generate generated generates generating gifted glaring glorified grabbed grabbing
    graduated graduating granted greater greatest grounded guessed guided hammered handed happier
    happiest harass harassed harassing hardest harmed harming harsher hatched headed heal healed heals
    healthier healthiest hesitate hidden highlighted hinder holier honored hopped hopping horrified
    horrifying hover hovering humble hyped identified identifies identify identifying ignite ignore
    ignored ignores ignoring illustrate imagine imagined imagining impacted implemented implementing
    implied implies imply implying imported impose imposed imposing improve improved improves improving
    incase inclined incorporate incorporated indicate indicated indicates indicating induced infected
    infer inflated influenced informed infuriating inhale inherit inherited initiated inject injure
    inserted inspect inspire inspired inspiring insulted insulting integrate integrated intending inter
    interact interacting interfere interfering interpret interpreted interrupted intervene interviewed
    interviewing intimidated intimidating intrigued intriguing introduce introduced introducing
    introverted invade invalidate invent invented invest invested investigate investigated inviting
    involving irritated irritating isolate isolated issued judged jumped justified justifies justify
    justifying kicked kinder kindle labeled labeling labelled lacked lacking laid lasted lasting laughed
    laughing learns legalize legalized legitimate lend leveled licensed licensing lifted lifting lined
    linking listened listens lived lives lobbying located locked logged loosing lurk lurking maintain
    maintained maintaining mandated manipulate manipulated manipulating marked marketed marry marrying
    matched maximize memorize mentioning messaged messed messing minded minimize misguided misinformed
    misinterpreted misleading misplaced mistaken misunderstand misunderstood mitigate motivate motivated
    multiply muted nailed named navigate nearest negate negatively neglected negotiate negotiating nicer
    nicest nominated noted noticing numb obligated obliged obscure observe observed observing obsessed
    obtain obtained obtaining occupied occupy occurring offend offended offending operate operated
    operates operating oppose opposed opposing oppressed opted optimize optimized organized organizing
    oriented originated outlined outraged outweigh overcome overpowered overrated overused overwhelmed
    overwhelming owned owning owns paced paired pandering panicked partake participate participated
    participating partying passed pasted patched payed penetrate perceive perceived perform performed
    performs perpetuate phrased picked pictured pitched placing played plugged plugging pointed policing
    poorer poorest popped populated ported portray portrayed posed possess possessed posted poured
    pouring powered practiced practicing praised praising pray praying preach predict predicted
    predicting prescribe prescribed presented presenting preserved pressed pressured presume pretended
    prettier prettiest preventing prioritize privileged proceeded programmed progressed progressing
    prohibited projected projecting prolonged promising promote promoted promotes promoting prompted
    pronounce pronounced proposing prosecute prosecuted protect protected protecting protects protesting
    prove proved proven proves provides proving provoke provoking publish published pumped pumping
    punish punished punishing purchased purest pursue pursuing qualified qualifies qualify questioned
    quit quitting raining rambling ranged ranging ranked rarer rated rationalize react reacted reacting
    reacts realizes realizing reap reasoned reboot reckon recognise recognize recognized recognizes
    recognizing recommending reconcile reconsider recorded recover recovered recovering recreate
    recruiting recurring recycle recycled redeem redo referenced referencing referring reflect reflected
    reflecting reflects refresh refusing refute regain regarded regretted regulate regulated reinforce
    reinforced reinstall reiterate rejecting relating relax relaxed relaxing released releasing relied
    relies relieve relieved reload reloading rely relying reminded reminding reminds rename rendered
    rented repeated rephrase replicate replying reported represent represented representing represents
    reproduce requested requiring reread rescued researched researching resemble resembles resign resist
    resisting resolved respected respecting responded responding responds resting restore restored
    restrict restricted restricting resubmit resulted resulting retain retire retired retrieve reveal
    revealed reveals reversed revert revive revolves rewarded rewarding rework richest ridden rigged
    ripping riskier risking roam roaming robbed robbing rocking rolled rooted rotate rotating rubbed
    ruined ruled sacrificed sacrificing safer safest satisfy satisfying saturated scanned scattered
    scored screwed scripting scrolling searched seated secure secured seeming seize seized select
    selected selecting separated separating shaped shared sheer sheltered shifted shocked shocking
    shopped shortened shouted shuts sickening sided sighted simpler simplest simplified simplify sing
    sings sized skewed skinned skipped skipping slammed slamming slept sliding slightest slipped
    slipping slowed slows smarter smartest smiled snapping sneaking soaked sober socialize socialized
    solve solved solves sophisticated sought sourced specialize specialized specified specify speculate
    speculating spelled spilled spoiled sponsored sporting spouting sprayed spun stacked stacking staged
    staggering stale standardized stared staring starring starve stating stationed staying stepped
    stepping sticking stocked stolen strangest strapped strengthen stressed stretched stricter stripped
    strive structured studied stumbled stun stunned stunning subjected submitting subscribe subscribed
    subsidized sued suffer suffered suffers suffice suggesting suing summed summon summoned sunk
    supplied suppress surprised surprising surrounded surrounding survive survived surviving suspected
    suspend suspended sustain sustained swallowed swear sweetest swept switched swore sworn sympathize
    sync tagged tagging tame tanking taped targeted targeting tasted tattooed taught taxed taxing
    tempted tempting tend tended tends terrified terrifying thieves threaten threatened threatening
    threw thrive throwing thrown tied tighten tighter timed tiniest tipped tipping tired tiring titled
    tolerate tolerated toned topped tossed tossing touched toughest touring traced tracked traded
    trained transferred transferring transform transitioning translate translated translates trapped
    traveled treating tricked trickier triggered tripping trusted trusting tucked tuned tweaked tweaking
    tweeted twisted unbalanced underlying undermine underrated undo unified unite united unlocked
    unlocking unlocks upgraded upgrading uphold upload uploaded uploading upsetting utilize utilized
    utilizing utter validate valued varied varies vary varying viewed violate violated violates
    violating voiced volunteering voted vouch wander warn warned warranted wasted watched watered
    weakest wealthier wealthiest weighted weirder weirdest welcoming whipped wiser wished withstand
    witnessed woke wondered worded worn wrecked younger youngest
    """
)
"""Forms of verbs and of adjectives that no goods are called by, the most frequent of English."""

NO_NAMES = _VERBS | _OTHERS | _NOUNS | _RARER
"""Words that alone, or with nothing but others of them, name no goods."""
PAST = frozenset(word for word in _VERBS if word.endswith("ed")) | words(
    "became began bought built chose drew drove fell felt flew forgot found gave got grew held kept knew "
    "lost met paid ran rose sold spent spoke stood told took understood went won wrote said saw"
)
"""Verbs that tell of what happened."""
NO_LAST = _OTHERS
"""Words that close no name: `lamps available`."""
NO_HEADS = _PEOPLE_AND_TIMES
"""Words for people, times and money: a run of words that ends with one names no goods."""
