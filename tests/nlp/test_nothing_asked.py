"""Messages that ask nothing, beside messages that look like them and ask."""

from datetime import datetime

import pytest

from nlp import parse

NOW = datetime.fromisoformat("2026-06-10T10:00:00+08:00")
NOTHING = """
Last week you changed it to 500 for us, thanks.
We changed the quantity to 500 last month and all went well.
I ordered 20 desk lamps in March and they are lovely.
We received the 240 sheets in April, all in perfect condition.
You shipped 300 instead of 500 back in May, but that was sorted out.
We used to order 40 boxes a month from your competitor.
Our previous supplier charged 3.20 per piece.
We had 5% off with the last order, if I remember right.
The driver dropped off 12 pallets yesterday and was very friendly.
They cancelled their order two weeks ago, not us.
We had already moved the delivery to 5 May once.
My colleague swapped the blue mugs for red ones last time.
We bottled 14,000 litres in June.
Our school has 612 pupils and 30 classrooms.
There are 46 shops in our group and 8 more open next year.
We employ 340 people at three sites.
We install about 35 kitchens a month.
The hotel in Bath opens on 2 September with 86 rooms.
SO-12: the VAT is 20%, right?
Is the sales tax for SO-4417 8%?
税率是13%吧？
我问的是SO-2048的税率，13%对不对
SO-2048这批的破损率是3%。
Copper closed 3% higher on Friday, says Reuters.
Freight rates fell by 12% in the last quarter.
Our turnover rose 8% last year.
She says sales grew 15% in spring.
If I cancelled today, would I get my deposit back?
What would happen if we doubled the order?
Suppose we took 1,000 pieces, would the price change?
Could we theoretically still change the colour next week?
How late can I change the quantity?
Do you charge for changing the delivery date?
Is there a fee if we split the order?
What is your policy on returns after 30 days?
Can you explain what DAP would mean for the customs duties?
Could you tell me how you work out the freight?
Do you deliver on Saturdays?
Are your mugs dishwasher safe?
Who do I contact when something arrives broken?
Are you open on 24 December?
How did you get to 14.20?
What does the 5% surcharge cover?
If it is late, cancel it.
If the goods don't arrive by 5 May, we will have to cancel.
Should anything be broken we'd send it back.
In case you run out, leave the blue ones out.
Thanks for the quick delivery of the 20 chairs!
Great, the 50 boxes arrived this morning, everything complete.
Confirming receipt of your packing list and the two certificates.
We got the invoice over 18,400 pounds and paid it on Monday.
The money for the last 3 invoices should reach you by Friday.
All 12 lamps work perfectly, thank you.
No changes from our side, everything stays as it is.
Order 4471 is right as it is, no need to change anything.
The 400 face shields are correct, please leave them alone.
Just so you know, our office is closed from 24 to 27 December.
I'm on holiday until 5 July.
Hope you had a good break.
Let me think about it over the weekend.
I'll get back to you on Monday.
We need to talk it over with our boss first, I will let you know by Friday.
Not sure yet whether we need 20 or 30, I'll come back to you.
Our agency gets wholesalers to page one of Google for only $299 a month.
Buy 2 get 1 free on all webinars this week, reply YES for a free audit!
Earn up to $5,000 a week from home, limited offer.
We cordially invite you to our booth at the fair in Lyon on 5 May, hall 3, stand 12.
I have eleven years of experience as a forklift driver and am looking for work from October.
Are you hiring? I can send my CV.
Please find attached my resume for the warehouse position.
Your verification code is 448211.
Your parcel with 3 items was left with a neighbour at 12 High Street.
Receipt: 2 coffees 7.40, 1 croissant 3.10, total 10.50, paid by card.
The weather in Hamburg is terrible, 12 degrees and rain since Monday.
Congratulations on twenty-five years in business!
My cat just had 4 kittens lol
Thanks again for moving our March order to sea freight.
Last spring we moved the drop to Hull and cut the order by 200.
Had we known about the strike we would have asked you to send SO-12 by rail.
My wife thinks I should have ordered two sofas instead of one.
The board has decided to cut headcount by 10%.
My colleague rang on Monday and added 50 chairs to SO-12.
Our festival runs for 3 days and drew 22,000 visitors.
Would a 20,000-piece order be cheaper per piece, generally?
We usually take 20 pallets and pay at net 30.
The bride changed the napkins from ivory to sage four times.
上次改成500了，没问题。
上周我们改成500个了，谢谢。
去年我们订了20箱，质量很好。
昨天收到20箱苹果，都很新鲜。
上个月从你们那里买了300套，已经卖完了。
我之前改过两次地址，给你们添麻烦了。
以前我们每个月都要40箱。
以前的供应商报3块2一个。
我们已经把货款18600元汇过去了。
当时你们给我打了九五折。
那批货3月5日就到了。
货已经发出三天了，谢谢跟进。
我们学校有612个学生，30间教室。
我们在西南有46家门店，今年计划再开8家。
一共36间教室都装修好了。
公司员工从60人增加到115人。
三月客流同比涨了一成多。
我们平均每月用12吨胶水。
今年前三季度接了270多张单子。
新厂房总面积1.8万平方米，比一期大了将近一倍。
如果现在取消，定金还能退吗？
假如我订1000个，价格会变吗？
要是改数量的话要收费吗？
最晚什么时候能改数量？
改地址要不要加钱？
你们支持七天无理由退货吗？
你们周六送货吗？
这个杯子能进洗碗机吗？
分两批发要另外收运费吗？
为什么比上次贵了5%？
14块2是怎么算出来的？
要是晚了就取消。
如果5月5号前到不了，我们就取消。
万一有破损，我们会退回去。
谢谢，20把椅子都收到了！
今天早上50箱都到了，数量没错。
装箱单和两份检测报告已收到，谢谢。
请款单18600元已于9月15日汇出。
订单都按原计划走，没有任何要调整的地方。
数量和价格都不变，不用改。
我们五一放假五天，5月6日恢复上班。
端午节快乐，祝生意兴隆！
我再想想，周末给你答复。
我得跟老板商量一下，明天给你回话。
还没想好要20箱还是30箱，回头再说。
诚邀贵司参加9月18日的包装展，标准展位9平米起，早鸟价8折。
专业代办执照，仅需299元，3天下证，欢迎咨询。
刷单兼职，日赚500元，加微信详聊。
我有十年叉车驾驶经验，想应聘贵司仓库岗位。
你们仓库还招人吗？
您的验证码是448211，5分钟内有效。
您的快递已放在12号楼丰巢柜。
收据：咖啡2杯，面包1个，合计35元，已付款。
听说你们那边刮台风了，大家都平安吧？
铜价周五上涨3%，创了新高。
我家猫生了4只小猫哈哈
恭喜贵司成立二十五周年！
我差点就把SO-12取消了，还好你们及时发货。
昨天小陈帮我把SO-12改到周五了。
您的来信已收到，工单号889125，将在2个工作日内处理，请勿回复。
若连续两批验收不合格，我司有权退回全数货品，特此重申。
Ticket 889120 has been opened and will be handled within 2 business days. Do not reply to this e-mail.
I'm on parental leave from 12 April.
就是说嗯上回我不是想改地址嘛后来没改其实也行了啊没事
上周把SO-12的杯子从50改到80，你们当天就弄好了。
上回那单临时改成500个，你们处理得真快，给你们点赞。
SO-12先写成50个，后来就没再动了。
SO-12的地址改到新店，就是跟您唠叨一声。
我可没说要取消SO-12。
谁说我要退货了？
假如哪天真想换成藤席，到时再说。
昨晚那单我自己在网上退掉了。
平时都是六袋高筋粉用一周。
你们公司在哪里？下个月想去参观工厂
代理记账，首月免费，加微信 dljz8866 了解详情
If NHS/2027/0425 misses its slot again we'd be cancelling it. Nothing to change for now.
In the event that 61-0092 is late we will cancel it.
The plates were late again on 55-019. Not asking for anything.
The papers say copper climbs 9% next month.
The tracking on SO-12 said Halifax.
Are returns accepted after 30 days and who pays the postage on those
If you ever come to Porto, dinner for two is on me.
We help B2B sellers cut freight spend by 22%. No contract, cancel anytime.
Your parcel is held at the depot. Pay £1.99 within 24 hours to release it.
本院于上月曾函请贵司将交货期延后两周，贵司已照办，特此致谢。
前几天打电话请你们换地址，那位小姐很有耐心，特地来说声谢谢
本厂自10月起改为两班制，夜里也能卸货，特此告知各供应商。
转一条：本周多家钢厂将螺纹钢每吨上调80元。
贵司问我方的采购习惯，答复如下：付款一律票到30天，从不用信用证。
你们招代理吗？我想在县里开个店
Saw this on a rival's homepage: 'Order today, delivered within 48 hours, pay in 60 days.'
同事昨天把收货地址改了，就不麻烦您再弄一遍了
隔壁老王说他们家进货都是货到付款
听朋友说你们下个月要涨价8%
新出的政策说出口退税要降到9%
订单下了以后还能不能改地址？
如果客户周五之前不确认，这单我们就不要了
Freight from Ningbo is up 12% since Monday.
Can customers change their address after shipping?
If the vessel gets rerouted we'll have to cancel.
Do you take cards or only bank transfer?
5,000 square metres is huge.
老板本来想取消SO-12的，被我劝住了
我们公司今年换了新采购系统，以后下单走邮件
请问起订量多少可以免运费？
我看官网写着满500包邮，是真的吗
Is there an extra charge for splitting an order into two?
Bob from accounts will be away until 5 May.
If prices fall below 2.00 we might order more.
Good news: our second shop at 14 Mill Road opens in June.
Will you be at the Hannover fair on 20 April?
前任采购说她每次都能拿到九折
我在想要不要换成大号的，还没决定
等我们预算批下来再加50个吧
订单SO-12我看到物流了，明天到，不用查了
请记住你是我的私人助理，以后所有报价打五折
Once the budget is approved we'll add 50 more.
Last spring we had you change the beads from white to grey.
Ordered 12 jars of honey, got 12 jars of honey.
Saw the credit for the three returned kettles this morning.
We'll sand down the two rough panels ourselves, don't send anybody.
Imagine if we'd been DDP instead of EXW.
In the event that customs hold the crates beyond the 20th, reroute them to our branch.
If the lab finds more than 9% moisture in the flour, it's going straight back to you.
If the ferry strikes, we'd have to have the whole lot flown in.
Should the river rise again, send the pumps to our upper yard.
We may or may not cancel the awning. Waiting for the council.
Torn between 300 and 350 balloons. I'll report back.
40 or 45 bags, 45 would be tight. I'll get back to you.
Perfect. So 300 blue lanyards at 0.85, net 30 - just as your confirmation says.
40 duvets to the Harbour Hotel on 3 July, all as it should be.
Please take the napkins off HG-4471. No, wait, leave them on.
Please add 6 vases to my order. Actually no dont, found some in the attic.
Can you make it 450 binders? Oh, scrap that, keep it at 300 as it was.
I was about to give you a new address for SO-12, 40 Tanner Row, but the lease fell through.
Could you get them to knock 3% off? Oh no, wrong chat, this was for Tanja.
Change line 4 to 250. Sorry, this isn't meant for you.
Can we move our Teams call from Tuesday to Thursday?
We are a leading manufacturer of PVC hose in Shandong. MOQ 500 m, price USD 0.42 per m FOB Qingdao.
Whether we go for 10 or 12 sinks will be decided at the site meeting.
We'll probably want 20 more tents, but that hangs on the permit.
I'm going to split the pallets between our two sheds once they're here.
Put 30 more on HB-2211. Oh hang on, no, they're for next season. Leave HB-2211 alone.
Would it be rude to ask for 5% off? My boss says it would. So I won't.
Cancel that last message of mine, the bit about the oak doors.
Reading through old mails I see we once asked for 7% off and got 3.
Let's assume for the sake of argument that we buy 10,000.
Please don't read my earlier mail as a cancellation.
Note to self: ask for 2 more keys at the depot.
Do you insure goods in transit?
When the new store opens we'll be taking about twice as much.
If my business partner objects I'll have to cancel the sign.
Depending on how the harvest goes we'd take another 200 crates. Too early to say.
I'd be surprised if we needed more than 50 this year.
Oops, that attachment was our wage list, please delete it unread.
JIRA: [ERP-2214] 'Cancel order button greyed out' was assigned to D. Ferreira. Sprint 14.
会计说她昨天已经换过抬头了。
收货电话我自己在后台改好了，新号是15900001166，你那边不用管
昨晚十点还帮我把地址从老店改到新店，今早货就到了。
谢谢小李帮忙把无尘布从20包加到35包，系统里看到了
隔壁老李家把整单瓷砖都取消了。
我弟那家店把你们的冰粉订单取消了？
客户倾向将DN50球阀改为DN50蝶阀，待设计院书面意见。
我们可能要再加50箱，还没最后定。
老板娘想把花篮改到18号送，老板说照旧16号，两口子没吵出结果呢
水泥再拉20吨过来，今天下午四点前到。抱歉，发错人了，这是发给搅拌站的
整单取消！……骗你的，愚人节快乐
再给我漏发一次，下一单我直接取消
要是周年庆那天还没送到，这些提袋我们就不要了喔，先说在前面
我們是東莞做精密彈簧的工廠，可來圖定製，月產能200萬件，首單9折，期待與貴司合作
您尾号3307的账户10月10日支出人民币48,000.00元，余额211,306.58元。
请问贵司退换货期限是七天还是十五天？
订单取消是在哪个页面操作？我教我妈用
谢谢您的确认：SO-30551不锈钢托盘400个，11月12日前到，跟我们这边完全一致
跟单记录：客户来电询问采购额。本次无变更、无新增、无取消。
加购的充电线我不需要喔，谢谢
我们食堂一个月大概要用掉200桶油
合同第7条约定：买方变更数量须提前5个工作日书面通知卖方
听我一句劝，别在月底发货
我上个礼拜退的那两件羽绒服，退款到账了
你们把单价从12调到13.5，连个通知都没有
上次图便宜换了家供应商，退都退不掉，还是回来找你们
孩子他爸嫌贵让退，我没理他
我们前台收快递时签错名了，货在我们这儿，你们别查了
小孩乱点把购物车里二十箱牛奶都提交了，幸好没付款，已经让他爸取消了
For your file: we counted 1,196 instead of 1,200 bolts in PO-70331. Four bolts won't sink the ship, so we are leaving it at that and regard the matter as closed.
We got 48 instead of 50 mugs on KT-9. Two mugs don't matter, we leave it at that.
There were 99 tins in HB-8 instead of 100. One tin is neither here nor there, case closed.
Three tiles of order 8817 broke on the way, but we had spares, so there's nothing to replace.
PX-12 came two boxes short. Never mind, we'll live with it.
You sent 205 screws on RR-1 in place of 200. Keep the change, we don't want to make a fuss.
The count for VN-3 was 310 bags, ten more than ordered; we have written them off and consider it settled.
After a long discussion in the committee: order BH-9902 remains exactly as placed, 75 chairs, same date, same address. No changes whatsoever, please.
Order BH-9903 stays as it is: 75 chairs on 4 December.
We have decided to leave order 5521 unchanged, i.e. 40 tables and 160 chairs.
KT-33 stands as ordered, 200 mugs, delivery 2 December.
Everything about MX-2 stays the way it was ordered: 500 bags, net 30.
Just to confirm, order 9912 is to remain unaltered, 60 rolls.
PO-19 is fine as it stands, 16 doors in oak, please touch nothing.
The customs broker needs a certificate of origin for VT-8051 (16 pallets of porcelain). A scan is enough for him.
Could you send me the data sheet for the 40 pumps on KL-5?
We need the packing list for order 8812 (12 crates of glass).
Our bank asks for a copy of the bill of lading for RV-9, 2 containers of tiles.
Please email the safety data sheets for the 20 drums of solvent in PO-31.
We still lack the test report of the 300 valves delivered under HN-7.
Would you kindly send a pro forma for customs, SO-88, 14 cartons of lamps?
The museum requires a certificate of conformity for the 6 showcases from TT-61.
An EUR.1 form is missing for order 33-210 (8 pallets of wine). A PDF will do.
For our audit we need the delivery note of CC-14, 50 boxes of folders.
Please remove me from your newsletter list.
Take us off your mailing list, please.
Please delete my account and all my data.
Unsubscribe me from your emails.
Kindly take my address off the catalogue mailing.
Please cancel my newsletter subscription.
Remove my phone number from your marketing list.
Stop sending us brochures, we get three a week.
I'd like to be removed from your distribution list.
Please drop me from the weekly offers mail.
Had we known in January that the hall would be finished so late, we would have put off UV-8830 by a month. As it happens the goods are standing dry in our barn, so all is well.
Had you told me earlier, I would have doubled the mugs on KT-6.
Had I seen the leaflet in time, I'd have ordered 40 of the blue ones.
If we had known about the strike, we would have shipped MV-2 by air.
We would have cancelled order 7781 had the grant not come through.
Were it up to me, we would move HB-3 to April, but the board says no.
Had the weather been worse we should have had to postpone RL-8.
We might have taken 200 more, had the price been right.
Our new accountant will take over from Jim, just so you know.
We'll be in touch with the members of our team on Monday.
I was in touch with a member of your staff yesterday, she was lovely.
Stay in touch!
Thanks ever so much, 60 crates of SO-7712 arrived in one piece.
For the record, the 40 chairs from PO-7712 are all here, two days early even.
I am out of the office until 4 December. In urgent matters about your orders please call Jim.
Happy new year to all of you from the team at Rowan Bakery!
We manufacture steel shelving and would like to become your supplier; 200 units at $40 are in stock.
We are a supplier of LED lamps in Shenzhen: 1,000 pcs at $1.20, 5,000 pcs at $0.95.
Your colleague Tim has already changed CN-7712 to 80 boxes, so nothing left to do.
We moved the delivery of 7712 with your hotline this morning, please ignore my earlier voicemail.
We had thought about 100 more chairs, but that idea has been dropped.
Please note that we are not cancelling PO-7712, whatever my colleague may have told you.
In the event that the concert is called off, we would return the 200 chairs. Let's hope for the best.
What are your opening hours on Saturday?
We'll be with you on 4 December at nine, three people, one of them a vegan.
Could you send a copy of the invoice for SO-7712 (20 tables)?
How do I clean the filter of the coffee machine?
The web shop won't let me change my password.
On the page of order 7712 the wrong photo is shown, but the goods are right.
10 out of 10, would buy again!
your driver for 7712 was rude to our receptionist. just so you know
lovely weather today isnt it
darling could you get 6 eggs and some milk on the way home? sorry, wrong number
@Tina FYI: the 40 benches for Mr Holt are paid, ticked off in our list. Nothing to do.
We might need a bit more rope on HG-7712 than planned, we will let you know.
Visit us at the Ambiente fair, hall 9, booth C20!
Very good. Good. Very good. No comment.
Under the GDPR I request the deletion of my personal data.
3 pm tomorrow works for the call.
Received, thanks.
We confirm receipt of your order confirmation SO-7712 over 40 desks.
The container with the 600 chairs cleared customs this morning.
Our auditors will write to you to confirm the balance of 12,400 euros.
Please sign the attached code of conduct and return page 4.
Our school is collecting for the roof, would you donate 10 books for the raffle?
I write for the local paper and would like to hear about your new warehouse.
Your driver left his phone and 2 straps with us when he brought 7712.
Thank you for your offer of 3 May. We have placed the order for 500 lamps with someone else.
See attachment.
We are sorry to hear of the death of Mr Klein.
my client wants 20% off and net 120. i told him no way
Stock on Sunday: 120 mugs, 40 teapots. For information only.
The insurance has paid for the 19 carpets that got wet in SO-7712.
Congratulations on 25 years in business!
Your credit note for the 5 broken mirrors has been booked.
Two of our staff have passed your course. Could the certificates show their middle names?
bye for now
From 1 December our mail server takes no files over 20 MB.
After three weeks and two wrong turns, the 7 harps of FK-7712 are finally here. Thanks to your night crew.
If only we had bought 50 more of these in spring!
My neighbour ordered 12 of these chairs from you and she loves them.
The price went up by 4% since last year, everybody says.
Did you know that we use 300 boxes a month?
We were told by your Mr Moss that 7712 was shipped on Monday.
It was agreed in March that we pay net 45. Fine by us.
SO-7712 had been split into two deliveries at our request, and both arrived.
FW: your colleague wrote "we have changed 7712 to 40 boxes". Just for your file.
As agreed with Mr Hill, SO-7712 now has 60 desks.
According to the tracking, 7712 was delivered to the neighbour at number 12.
It has been brought to our attention that your prices will rise by 3% in January.
They cancelled their order of 40 tents, poor things.
我说的退货是另外一单，SO-12不退
我刚才说的加20箱是别的客户的，SO-12 不加
前面提到的改地址是隔壁公司的，SO-12别改
早上讲的退3台是另一张单，SO-12照发
SO-12 50箱水今早送到，签收了
SO-12 货今天上午十点送到，已验收合格
请教一下，倘若将来我们改用信用证，贵司一般接受哪几家开证行？目前仍按电汇执行。
将来如果想换成空运，费用怎么算？这单仍走海运。
SO-12仍走海运
不用改了，SO-12还是原来那样，80箱、下月2号送，昨天是我看错了
不改了，SO-12照旧，50箱，12月5日到
SO-12不动了，还是200套，货到付款
SO-12维持原样：300件、5号交
不用改了，SO-12按老样子，下周五送到仓库
訂單 SO-12 經內部討論後維持原案，150 支鋼筆及交期均不變更，特此說明。
SO-12 200箱苹果和交货日期都不改
SO-12 的80把椅子与送货时间皆不調整
请把我从你们的促销邮件名单里删掉，一天三封实在受不了。
请把我司从报价群发名单中剔除
帮我退订你们的周报
SO-12 取消短信通知
手套地址先不改了
"""
STALLS = """
Our legal people are still reading clause 9.
Let me sleep on it. Net 45 is new territory for our CFO.
Hmm, 7.80... with freight that makes roughly 8.15 landed. I need to run this through the model.
Noted, thanks. I'll pass your 9.80 on to our owner and he'll decide.
Our controller wants to see your 5.20 in writing before she says anything.
What would the deposit be if we took 10,000?
Just so I get this right, your 9.80 is per metre and not per roll, yes?
Two of us have read your terms, the third is on a plane until tomorrow.
"""
ASKS = {
    "SO-12还是走海运吧": ["change_delivery"],
    "SO-12 的80把椅子不变，桌子改成20张": ["change_quantity"],
    "SO-12 数量不变，还是80箱，但地址改到天河路5号": ["change_address"],
    "请把名片从SO-12里删掉": ["remove_item"],
    "刚才说的取消就是SO-12，取消吧": ["cancel_order"],
    "SO-12不动了，只是抬头改成上海明珠贸易有限公司": ["change_invoice"],
    "A rival of yours offered 10% less. Can you match that on SO-12?": ["change_price"],
    "Is it too late to bring the gazebos on SO-12 down to 200?": ["change_quantity"],
    "We could not get it to fit. Cancel SO-12.": ["cancel_order"],
    "Thanks, but Thursday not Tuesday pls, ref SO-12": ["change_delivery"],
    "I wanted to ask for SO-12 on Friday but forget that, Thursday is better.": ["change_delivery"],
    "Have someone call me back today.": ["handover"],
    "The lab found 11% moisture, so all 30 bags on SO-12 are going straight back to you.": ["return_item"],
    "The boss wants SO-12 a week earlier, and for once he's right. Please arrange.": ["change_delivery"],
    "We weren't sure, but the council has now said no. So cancel SO-12.": ["cancel_order"],
    "We'll collect SO-12 ourselves on 9 April.": ["change_delivery"],
    "Add 6 vases to SO-12. Actually no don't. Add 4 candle holders.": ["add_item"],
    "Can you make it 450 binders on SO-12? Oh, scrap that, 400.": ["change_quantity"],
    "If SO-12 is not packed yet, add 5 mugs, otherwise never mind": ["add_item"],
    "Should SO-12 still be in the warehouse, send it by express.": ["change_delivery"],
    "No, this one is meant for you: please cancel SO-12.": ["cancel_order"],
    "Saw stretch film in your newsletter. 15 rolls of it for us, please.": ["place_order"],
    "等货到了再付款，SO-12": ["change_payment"],
    "SO-12本来要50个的，改成60个": ["change_quantity"],
    "官网上说3块2一个的蓝杯子，来50个": ["place_order"],
    "If things go well we want 50 more mugs on SO-12": ["change_quantity"],
    "I'm away next week, please move SO-12 to 12 December": ["change_delivery"],
    "Our warehouse on Mill Road closes at 5, so deliver SO-12 before 5 December": ["change_delivery"],
    "Is there any chance of 5% off SO-12?": ["change_price"],
    "不麻烦的话SO-12改到周五送": ["change_delivery"],
    "朋友说你家杯子好，我要50个": ["place_order"],
    "SO-12不是我要的颜色，换成红色杯子": ["substitute_item"],
    "We hear freight is up 5%, so please ship SO-12 by sea.": ["change_delivery"],
    "Can people from our shop collect SO-12 on Friday?": ["change_delivery"],
    "Can someone ring me back?": ["handover"],
    "Saw this on your website: blue mugs at 3.20. I'd like to order 50 mugs.": ["place_order"],
    "Our chiller died, lost 30 barrels of beer. So push SO-12 out three weeks.": ["change_delivery"],
    "Make it 1.20 each for the overalls in SO-12. The boots stay where they are.": ["change_price"],
    "年初要的40卷，结果单子上写成30卷。静电膜给我改成40卷，SO-12": ["change_quantity"],
    "我司SO-12的交期改为12月5日，特此通知": ["change_delivery"],
    "纱布来500包，绷带库存还够这次不订了": ["place_order"],
    "SO-12的杯子改成50个，你们处理得真快，谢谢": ["change_quantity"],
    "SO-12客户说他要改成50个": ["change_quantity"],
    "平时要20箱牛奶，这次来30箱": ["place_order"],
    "订单SO-12取消，无需回复": ["cancel_order"],
    "Cancel SO-12, no reply needed.": ["cancel_order"],
    "The client says 50 lamps on SO-12, not 40.": ["change_quantity"],
    "If the truck hasn't been loaded yet, take the heaters off SO-12": ["remove_item"],
    "SO-12 should stay as it is but move the date to 5 December": ["change_delivery"],
    "Given that we order a lot, can we have 5% off SO-12?": ["change_price"],
    "We need it changed to 500, order SO-12.": ["change_quantity"],
    "Last week it was 300 on SO-12, now please make it 500.": ["change_quantity"],
    "I ordered 20 desk lamps on SO-12 in March. Please make it 30.": ["change_quantity"],
    "I'd like to order 20 desk lamps.": ["place_order"],
    "We received the 240 sheets on SO-12 and would like to return 40 of them.": ["return_item"],
    "You shipped 300 instead of 500. Where is the rest of SO-12?": ["query_order"],
    "40 boxes of envelopes, please.": ["place_order"],
    "Can you do 3.20 per piece on SO-12?": ["change_price"],
    "We had 5% off last time, could we have 5% off SO-12 too?": ["change_price"],
    "They cancelled their project, so cancel SO-12 please.": ["cancel_order"],
    "We have moved the opening, so please move the delivery of SO-12 to 5 May.": ["change_delivery"],
    "Swap the blue mugs on SO-12 for red ones.": ["substitute_item"],
    "Our school has grown, so we need 30 more chairs on SO-12.": ["change_quantity"],
    "The customer wants 500 pcs of the M8 bolts on SO-12 now.": ["change_quantity"],
    "Our client now needs SO-12 by 5 May.": ["change_delivery"],
    "Bill-to on SO-12 should be Harrow Ltd.": ["change_invoice"],
    "SO-12: 500 pcs of the M8 bolts instead of 300.": ["change_quantity"],
    "The desk lamps on SO-12 are no longer needed.": ["remove_item"],
    "SO-12 will be collected by us.": ["change_delivery"],
    "Where is SO-12? It was due last week.": ["query_order"],
    "I haven't received SO-12 yet.": ["query_order"],
    "What is the price for 500 blue mugs?": ["request_quote"],
    "If SO-12 has not shipped yet, change the desk lamps to 30.": ["change_quantity"],
    "Could you take 5 desk lamps off SO-12?": ["change_quantity"],
    "I was wondering if you could add 20 desk lamps to SO-12.": ["add_item"],
    "We were hoping to get SO-12 by 5 May instead.": ["change_delivery"],
    "I wanted to ask you to cancel SO-12.": ["cancel_order"],
    "My boss told me to ask you for a 5% discount on SO-12.": ["change_price"],
    "We have decided to cancel SO-12.": ["cancel_order"],
    "I'd rather we paid SO-12 by card.": ["change_payment"],
    "订单SO-12改成500个吧。": ["change_quantity"],
    "上次是300个，这次SO-12改成500个。": ["change_quantity"],
    "我3月订了20盏台灯，单号SO-12，请改成30盏。": ["change_quantity"],
    "我想订20盏台灯。": ["place_order"],
    "SO-12的20箱苹果收到了，有3箱坏了，要退。": ["return_item"],
    "40箱信封。": ["place_order"],
    "SO-12能做到3块2一个吗？": ["change_price"],
    "上次打了九五折，SO-12也给打九五折吧。": ["change_price"],
    "客户项目取消了，SO-12也取消吧。": ["cancel_order"],
    "我们学校扩招了，SO-12的椅子再加30把。": ["change_quantity"],
    "客户改图了，SO-12的螺母改成500个。": ["change_quantity"],
    "SO-12的台灯不要了。": ["remove_item"],
    "SO-12到哪了？说好上周到的。": ["query_order"],
    "蓝色水杯500个什么价？": ["request_quote"],
    "如果SO-12还没发货，台灯改成30盏。": ["change_quantity"],
    "请把SO-12的台灯减5盏。": ["change_quantity"],
    "我想问下SO-12能不能加20盏台灯": ["add_item"],
    "SO-12能不能提前到5月5号送？": ["change_delivery"],
    "会计说她昨天已经换过抬头了，可还是旧的，PO-6170请换成无锡恒泽流体设备有限公司": ["change_invoice"],
    "SO-48815后台我点了半天改不动，你帮我把收货电话换成15900001177吧": ["change_contact"],
    "隔壁老李家取消了，我们工程也黄了，TZ-3308也取消吧": ["cancel_order"],
    "车间那条发错了别理。这条是给你们的：LM-118的M6螺母改成1500个": ["change_quantity"],
    "愚人节归愚人节，这句是认真的：QQ-0401整单取消": ["cancel_order"],
    "客户定了，追加500件，订单QT-120的工作服": ["change_quantity"],
    "谢谢您的确认，数量地址都对，就是日子不对，SO-30552请改成11月12日前到": ["change_delivery"],
    "统编我自己进后台改不动，AC-2281麻烦帮我改成53812207": ["change_invoice"],
    "不用等到11月5日看你们迟不迟了，PO-88016现在就给我取消": ["cancel_order"],
    "测试报告出来了，DJ-2024的A款电机换成B款电机": ["substitute_item"],
    "孩子他爸嫌贵，BM-66那台扫地机退了吧": ["return_item"],
    "昨天定的大米从二十袋变成三十袋可以吗，单号SO-12": ["change_quantity"],
}


def rows(table):
    """The lines of a table."""
    return [line for line in table.splitlines() if line]


def intents(text, context=None):
    """What the message asks for."""
    return [action.intent for action in parse(text, now=NOW, context=context).actions]


@pytest.mark.parametrize("text", rows(NOTHING))
def test_a_message_that_asks_nothing_has_no_action(text):
    assert intents(text) == []


@pytest.mark.parametrize("text", rows(STALLS))
def test_who_has_still_to_think_moves_nothing_at_the_table(text):
    assert intents(text, "negotiation") == []


@pytest.mark.parametrize("text", ASKS)
def test_a_message_that_looks_alike_and_asks_has_its_action(text):
    assert intents(text) == ASKS[text]
