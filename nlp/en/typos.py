"""English words that are often mistyped, and the words that look like slips of them and are none."""

TARGETS = """
    paypal alipay wechat offer offers offered reject rejected
    accept acceptable accepted accepting accidentally account actually adding additional additionally address
    addresses adjust adjusted administrator advance adviser advisor after afternoon against agreed already
    altogether amended amount another anyhow anytime anyway apiece apologies approve approved approximately april
    around arrival arrive arrived arrives arriving article assuming attention august automated availability
    available backdoor balance ballpark barrel barrels because become becomes before besides between billed billing
    blister blisters blocks bottle bottles bought boxes bring broken bruised bucket buckets buckled bunches bundle
    bundles burner bushel bushels business bypass callback cancel canceled canceling cancellation cancelled
    cancelling cannot capsules carrier carton cartons cartridges cellphone change changed changes changing chasing
    cheaper chipped cleared colleague collect collected collecting collection color coming company complaint comply
    computer concession configuration confirm confirmation confirmed connect considering consignment contact
    container containers contract convenient convert converted copies correct corrected correction corroded costing
    could courier cracked crates credentials credit crushed current currently customer customers cylinder cylinders
    damaged deadline december decline declined declining decode decrease deduct defective deferred delay delayed
    delete deleted deleting deliver delivered deliveries delivering delivery dented department deposit destination
    diagnostic different disappeared discard discount discounted discuss dispatch dispatched disregard ditched
    divert divide divided dollar dollars double doubled doubling downgrade dozen dozens drawer dropped dropping
    during earlier earliest edition eighteen eighteenth eighth eighty eleven eleventh eliminate entered entire
    escalate escalated estimate everything exceed except exchange exchanged exclude excluded execute expedite
    expired express extend extended failed faulty february fifteen fifteenth fifty figure finished first flight
    forget forgot forgotten fortnight forty forward forwarded fourteen fourteenth fourth frayed freight friday
    further gallon gallons generation genuine genuinely halve halved higher holdup however hundred hypnosis
    hypothetically immediately impossible inches include included including increase increased inside instead
    instructions invoice invoices invoicing jailbreak january joking kidding kilogram kilograms kindly landed later
    latest leaking leaves length lengths likewise liters loaded loaves locate lowered machine malfunctioning manager
    maximum meanwhile meters million minimum misread missed misshapen mistake mobile modify monday mondays months
    morning moving needed neither nineteen nineteenth ninety nothing november number october omitted onward onwards
    operator order ordered ordering orders original originally others ounces overall overdue overland overlooked
    override package packed packet packets pallet pallets panels parcel pardon password payable paying payment
    payments penalty percent perfect perished person phased phone pickup piece pieces planks plates please points
    policy position possible postpone postponed pounds preferred premium prepaid prepay previously price prices
    pricing privileges processed procure produced progress prompt provided providing punctured purchase purchased
    quadruple quality quantities quantity quartered quarts question quotation quote quotes quoting railway raised
    rather reaches receipt receive received receiver receiving recipient redirect reduce reduced reducing reduction
    reference refund refuse regarding regardless reject rejected remain remainder remaining remains remove removed
    removing replace replaced replacement replacements replacing representative reprogrammed request requested
    requesting require required requirement requirements requires reroute reschedule rescheduled rescind reserve
    restock return returned returning returns reviewing revise revised revoke ripped robots rotten roughly rubles
    rupees rusted salesman sample samples saturday schedule scheduled scrapped scrapping scratch scratched second
    secret secrets separate separated separately september serial series seriously settle settled settlement
    seventeen seventh seventy sharpen shattered sheets shekels shelve shipment shipped shipping shorten should
    simulate sixteen sixteenth sixty slices smashed snapped somebody someone something sometime sooner speaking
    split splitting squashed stagger staggered stained starting status sterling strand strike string strings strips
    struck substitute substituted substituting subtract sunday supervisor supplier supply suppose supposing swapped
    swapping switch tablets taking talking telephone terminate terminated third thirteen thirteenth thirty though
    thousand thread through thursday today tomorrow tonight tonnes total tracking transfer transport treble triple
    tripled trucking truckload tuesday turnaround twelfth twelve twentieth twenty unable unacceptable unavailable
    unchanged unconditionally units unlock unrealistic unrestricted update updated upfront upgrade uplift urgent
    urgently usually vehicle version vessel voided warehouse warped wednesday weekdays weekend whereabouts wheres
    whoops window withdraw withdrawn within without wobble wobbly working would wrong wrongly yesterday
"""
"""Words of orders that one slip is read through."""
NO_SLIPS = """
    refer differ suffer coffer offal buffer
    abound accent accented accenting acceptably accepter accepts accounts addling addressed addressees adjuster
    adjusts administrators adust advanced advancer advances advisee advisers advises advisors advisory afternoons
    afters agrees aground aiding amender amounts anther anyways apologias apologizes apologues approver approves
    aprils apter argive aril arrivals articled articles assuring aster attentions augusta augusts automate automates
    balanced balancer balances ballance balled balling ballparks barbel barbels baring barre barred barren barrens
    barres barret battle battles became becket bedsides belled belling benches bering beside betides bilked bilking
    billet billings bindle birled birling bister bisters blacks blaster blasters blistery block blocky blocs bluster
    blusters bodes boles bones bootle bores boring bottled bottler bottlers bough boughs boxed boxer boxers braised
    brig brine brings brink briny brocken broke broker brought bruise bruiser bruises bruited brunches bucked bucker
    buckle buckler buckles buckley buddle bulled bulling bunche bunched bundled bungle bungles burger burier burned
    burners burnet burney bushed bushes bushiness busyness butches bypast callbacks canceler cancellations canceller
    cancels cancer cannon canton cantons capsule capsuled carbon carbons carlton carnot carrie carried carriers
    carries carson cartes cartier cartoon cartoons cartridge casing casting caxton ceasing cellphones cerates
    chafing chance chanced chancel chances chancing chang changer changers chanted chanting chapped charge charged
    charges charging chawing cheapen cheater cheeper chipper chirped chopped clacked clanged clanging cleaned
    clearer cleaved clipped coaming coasting coates coating coding coking cold colleagues collectings collections
    collects collet colo colon colors combing comely comings commuter comping complain complains complaints
    compliant compony compute computed computers computes concert concerted concessions concussion confect
    confession configurations confirmations confirms conform conformation conformed conies coning connects contacts
    contained contracts contrast convect convected convent converged conversed converter converts cooing copes
    copied copier copiers coping copses coring corraded correcter corrections corrects corrode corrodes coshing
    cosies costings couriers courser courter courtier covert cowing coxing cozies cracker crackled crakes cranes
    cranked crapes crashed crated crater craters craton craves crazes creates credential credits cricked crocked
    crusher crushes crusted curates currant currents currier damage damages daring deadlines decade decay decayed
    decease decembers decide decliner declines decoded decoder decodes decreased decreases deduce deducts defectives
    deferrer deflective degrease delate delayer delays deletes deliverer delivers delver denied denoted departments
    deplete depleted depleting deportment deposits destinations detective deterred diagnostics discards discord
    discounter discounts discus discuses dismount dismounted dispatcher dispatches disregards ditches diver divers
    diverts divest dividend divider divides divine divined dizen dizens doable doubler doubles doublet doublings
    doubly doubted doubting downgraded downgrades doyen doyens doze dozed dozer dozers dozes draper drawee drawers
    dripped dripping drooped drooping dropper droppings duding duping editions eighteens eighteenths eighths eights
    elevens elevenths elevon eliminated eliminates emceed empress entice escalade escalates estimated estimates
    estivate exceeds excepts excerpt exchanger exchanges excludes executed executer executes expedited expediter
    expedites expend expended expire expires extender extends extent fabled faculty farther fault faults fifteens
    fifteenths fight figured figurer figures filed finisher finishes firs firsts fist flailed flayed flights flighty
    foiled footy foray forayed forby forgat forge forged forger forges forgets forgo fort forte forth forts
    forwarder forwards fourteens fourteenths fourths framed freights fridays fright froward furthers galleon
    galleons gallo galloon gallop gallops gallous gallows galton generations hale haled haloed halted halves helve
    highers hither holdups hundreds hypnoses impassible impossibles impossibly inched includes increases insider
    insides instruction itches jailbreaks joying kindle kingly lacer laded lager laker lamer lamest lanced lander
    landes larded laser lated latent latex lather latter lauded laver laves laxer laxest layer leaded leading
    leafing leaning leaping leases leasing leaved leaven leavens leaver leavers leaving leavis lengthy lifers
    lifters ligers liners listers litters livers loader loafed loaned lobate locale located locater locates loiters
    lorded loves lowbred machined machines manage managed managers manages manger massed maters maximums messed
    meteors metes meyers millions minimums minimus minium mislead misled misreads missend misses misshape misshaped
    misshapes mistaken mistaker mistakes misted misused miters moaning mobil mobiles montes mooing mooning moping
    mornings moths motile mourning mouths mowing mullion mussed needled nether nicety nineteens nineteenths northing
    noshing notching nothings novembers numbed numbers oberland ochers octobers odder older operators orderer
    orderings originals otters overalls overbooked overcooked overdub overdye overhand overlaid overlooker overrides
    overripe overrode overside paced pacing packaged packager packages packer packers paging paints palates paling
    palled panel panes parable pardons paring parked parson parton passible passwords pates paving pawing pearson
    pease pecked pellet pellets penally percents percept perfecta perfecto perfects perisher perishes peron perron
    persona persons perviously phases phoned phones phoney phons phony phrased pice picked picket pickets pickups
    pieced pierce pierces pilates pisces places placket plackets plages planes plank plans plants plate plated
    platen platens plater platies plats platys playable playing pleas pleased pleases plonks plunks plying pocked
    pocket pockets point pointy police polity ponds pone positions positron possibles postponer postpones pranks
    prates praying precessed preciously prefect premiums prepays preppy priced pricey prick pricking pricks pricy
    pride prides priding pries prime primes priming prince princes prints privilege privileged prize prizes prizing
    processes procured procurer procures produce producer produces professed prompts prone provider provides prying
    pullet pullets puncture punctures purchaser purchases quadruples quadruplet quadruplex quadruply quadrupole
    qualify quantifies quantify quarks quart quarto quartos quartz quirts quoiting quota quotas quotations quoted
    quoter quoth raided railed railways rained raiser raises rapped rased rasher rater rathe ratter reached reacher
    receipts receivers receives recipients recuse redaction redirects reduces reductions referenced references
    refound refuge refunds refused refuses refute regain regaining regains regrading rejecter rejects remainders
    reminder remise remote remover removes replacer replaces replayed replaying representatives reprogramed
    requester requite requited requites rerouted reroutes reschedules rescinds resect resected reserved reserves
    restack rested restocks retain retaining retains retarding retches retuning returnee returner retuse reuse
    reverence revile reviled reviser revises revive revived revoked revoker revokes rewarding rewove ripper rippled
    roaches robles romains roots rostock rotted rotter rousted rubes rubies ruble rules rumbles rupee rushed rustled
    rutted salesmen sampled sampler samplers sapped sapping saturdays scattered scheduler schedules scraped scraping
    scrapper scratcher scratches scratchy scrips seattle seconds secrete secretes secund separates septembers
    serials serifs serines serins serval serves settlements settler settles seventeens sevenths sharpe sharped
    sharpens sharper sheave sheers shelved shelves shippen shipper shopped shopping shorted shortens shorter shotten
    shrike shuttered silty simple simulated simulates sipped sipping siring sixteens sixteenths skipped skipping
    slapped slapping slashed sleets slice sliced slicer slicers slicks slides slimes slipped slipping slit slitting
    sluices smarting smasher smashes smattered snapper snapping sneaking snipped snipping snitch someones somethings
    sometimes spattered speakings spearing specking spices spilt spit spitting splat splatting splices splint
    splinting splits splittings spring springs sprit squashes squished staggerer staggers stagier stainer stand
    staring starling starring startling starving stashed states stating statius stats statue statues stealing
    steeling stimulate sting stings stirling stirps stitch storing storting strained strake strands strapped
    strapping straps stratus striae strick stride strife striker strikes stringy stripe stripes stript stripy strive
    stroke strong strops strung substitutes subtracts sucrets sunda sundae sundas sundays sundry supervisors
    supervisory supple suppler supplied suppliers supplies supposes swagger swaggered swamped swamping swapper
    swashed swatch swattered sweets swopped swopping tables tablet tacking takin takings takins taming tanking
    taping taring tasking taxing telephoned telephoner telephones telephony terminates thirds thirsty thirteens
    thirteenths thorough thousands threads thready threat thursdays toady toddy tody tokay toking tomorrows tonal
    tones totals tough townes tracing trackings transfers transports tread trebled trebles trebly tremble trialed
    tricking trifle trifled trilled tripe triples triplet triplex triply trippe tripped trough truckling trunking
    tucking tuesdays turnarounds twelfths twelves twentieths unacceptably unblock uncharged undated unfits uniats
    unis unitas unite unites unity unlocks updater upgraded upgrades uplifts uprate uprated usable vehicles versions
    vesicle vessels voiced voider wabble warded warehoused warehouser warehouses warmed warned warper warred
    wednesdays weekday weekends whereabout whereas whomps whoop whops whores widow windows windrow winnow withdraws
    withdrew withing woald wobbled wobbler wobbles wold wong woops wording workings world worming woulds wound wring
    wrongs wrung yesterdays
"""
"""Words one letter away from `TARGETS`, by a frequency list of English subtitles."""
CONTRACTIONS = """
    don't doesn't didn't won't can't couldn't wouldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't
    needn't i've we've you've they've i'm they're you're that's what's where's who's here's there's let's it'll
    that'll they'll you'll they'd you'd
"""
"""Words that stay readable without their mark, and mean nothing else."""
SHORT = """
    teh the | hte the | adn and | nad and | ot to | fo of | fro for | tot to | wiht with | witht with | taht that |
    thsi this | waht what | tehm them | thier their | wnat want | watn want | nede need | aslo also | jsut just |
    mroe more | moer more | hlaf half | wil will | yuo you | yuor your | ur your | thx thanks | plz please | pleas please |
    pelase please | plase please | cld could | wld would | shld should | abt about | shoud should | woud would |
    woudl would | coudl could | recieve receive | recieved received | recvd received | rcvd received | untill until |
    tommorow tomorrow | tommorrow tomorrow | tomorow tomorrow | oder order | odrer order | ordr order | oreder order |
    adress address | becuase because | dozn dozen | neeed need | til till | upto to | incl include | inv invoice | rcvd received | blk black | wht white | cxl cancel | cncl cancel | canc cancel | nt not | dep deposit | bal balance | b4 before | prepone advance | preponed advance | delte delete
"""
"""What is typed and what is meant, where the word is short or two letters are wrong; pairs are parted by a bar."""
