"""What a text asks beside the wishes of the contract, by kind, in Chinese and English.

A kind is a pattern. It is looked for in one sentence at a time, in lower case and, as far as the patterns go,
in simplified characters. What a question was read as besides, such as a price for `lowest`, is no wish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile
from typing import Literal

from agents.desk.reading.by_example import NO_QUESTION, heard_as
from agents.desk.reading.card.answers import COUNT
from agents.desk.reading.stretches import (
    CLAUSE,
    POINT_OF_A_TITLE,
    REFERENCE,
    SENTENCE,
    Span,
    around,
    blanked,
    in_small_letters,
)
from agents.desk.reading.terms.contacts import OWN_PHONE
from contracts.request import (
    Action,
    ChangeDelivery,
    ChangeInvoice,
    ChangePayment,
    ChangePrice,
    Delivery,
    Intent,
    PaymentMethod,
    Request,
)

Question = Literal[
    "catalogue", "extreme", "own_payment", "cancelling", "payment_ways", "payment_method", "shipping_cost",
    "totals", "orders", "how_many", "paid", "due", "deposit", "details", "can_change", "earliest", "agreed",
    "prepaying", "lowest", "moves", "which_option", "sure", "table", "stays",
    "transit", "freight", "together", "copy", "note", "gift", "help", "who", "hours", "ask_away", "to_change", "billing", "soonest", "own_date",
    "own_address", "own_contact", "own_phone", "own_invoice", "own_prices", "last_prices",
    "until_when", "difference", "same_prices", "in_time", "size", "making", "colleague",
    "total_before", "put_down_wrong", "sum_is_so", "way", "in_writing", "invoice_kind",
    "status", "eta", "order_total", "unit_price", "validity", "stock", "minimum", "colours", "volume", "price", "tracking",
]  # fmt: skip
Remark = Literal["complaint", "praise", "for_a_person"]

_SIMPLE = str.maketrans(
    "們產麼嗎單訂運費號張發開專稅價錢這個樣經請說謝壞質爛條關貨賣給實應該選擇劃區別為貴過總額嚴態務滿爾後來業幫"
    "頭話誰機點時間期還長舊買現計進況記錄幾複製頁網決對談約讓認雙從預優惠減戶"
    "報較證險壓併圖緩歷詳細內據轉帳歡讚氣離譜騙趕緊問題動響項兩錯裝貼參觀倉郵邊種營會級隨臺劑冊確沒變"
    "暫遲繼續簽補齊碼聯繫絡虧賠償損處辦萬賬軟輕塊幣願達適鄰雜難順頻餘驗銀領顧顯類",
    "们产么吗单订运费号张发开专税价钱这个样经请说谢坏质烂条关货卖给实应该选择划区别为贵过总额严态务满尔后来业帮"
    "头话谁机点时间期还长旧买现计进况记录几复制页网决对谈约让认双从预优惠减户"
    "报较证险压并图缓历详细内据转帐欢赞气离谱骗赶紧问题动响项两错装贴参观仓邮边种营会级随台剂册确没变"
    "暂迟继续签补齐码联系络亏赔偿损处办万账软轻块币愿达适邻杂难顺频余验银领顾显类",
)
SIMPLIFIED = frozenset(map(chr, _SIMPLE.values())) - frozenset(map(chr, _SIMPLE))
"""Characters that tell simplified Chinese from traditional."""
_ASKS_ALSO = r"\band (?:can|could|do|does|is|are|how|what|when|where|who|will|would|may)\b"
_SENTENCE = re.compile(
    rf"(?:{_ASKS_ALSO})?(?:(?!{_ASKS_ALSO})[^.!?;。！？；\n]|\.(?=\S)|{POINT_OF_A_TITLE})+[.!?;。！？；]*"
)
_SOONER = (
    r"\b(?:can|could|would|possible|possibly|chance|way|please|need|want|like|love|hope|make|get)\b.{0,50}?"
    r"(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!or )\b(?:earlier|sooner|quicker|faster)\b"
    r"(?=(?: (?:please|than planned|than that|if (?:at all )?possible|at all|for us|then|maybe|by any chance))*\W*$)"
    r"|^\W*(?:or |and |just )*(?:any (?:earlier|sooner)|as (?:early|soon|fast|quick(?:ly)?) as (?:you(?: possibly)? can|possible)"
    r"|the (?:earlier|sooner) the better)\W*(?:please)?\W*$"
    r"|\b(?:come|arrive|be (?:here|there)|make (?:it|that|them)|move (?:it|that|them))\b.{0,24}\bas (?:early|soon) as (?:you(?: possibly)? can|possible)\b"
    r"|^\W*(?:最好|能|尽量|尽可能|要|还是|就|那)*(?:越早越好|尽量早[点些]?|早[点些]就?好|能早[就则]早|能多早就?多早|越快越好)\W*$"
    r"|(?:能|可以|可否|想|希望|请|麻烦|尽量)(?:不能|否|不可以)?[^，。\d]{0,6}(?:早|快|提前|提早)(?:一?[点些]|一下)?(?:到|送|发|交|出货|来|收到|拿到)[到来]?货?[吗么呢吧不嘛]?\W*$"
    r"|(?:能|可以|可否|想|希望|尽量)(?:不能|否|不可以)?[^，。\d]{0,6}(?:早(?:一?[点些])|提前(?:一?[点些])?|提早(?:一?[点些])?)[吗么呢吧不嘛]?\W*$"
)
"""That goods are wanted sooner, by so much that is not said."""
_ONLY_SOONER = re.compile(_SOONER)
_CLAUSE_ENDS = re.compile(r"[,，、.!?;。！？；\n]")
_AN_ORDER = rf"(?:{REFERENCE}|(?<![\d.,])\d{{4}}(?![\d.,年])|[这那][一]?[张个笔]?(?:订单|单子?)|\b(?:this|that|the|my last) order\b)"
_FIGURE = re.compile(r"(?<![a-z\d-])[$¥€£]?\d[\d.,]*\s*(?:%|percent|折|usd|cny|元|块|美元)?(?![\d号])")

METHODS: dict[PaymentMethod, str] = {
    "card": r"\b(?:credit |debit )?cards?\b|\bvisa\b|\bmastercard\b|\bamex\b|刷卡|信用卡|银行卡",
    "cash": r"\bcash\b|现金",
    "alipay": r"\balipay\b|支付宝|支付寶",
    "wechat": r"\bwechat\b|微信",
    "paypal": r"\bpaypal\b",
    "lc": r"\bl/?c\b|\bletters? of credit\b|信用证|信用狀|信用状",
    "tt": r"\bt/?t\b|\bwire\b|\bbank transfer\b|\btransfer\b|电汇|電匯|转账|轉帳|汇款|匯款",
    "cheque": r"\bche(?:que|ck)s?\b|支票",
}
"""How a means of payment is named."""
_MEANS = "|".join(METHODS.values()) + r"|\b(?:bitcoin|crypto|apple pay|google pay|klarna)\b|比特币|花呗"
_GOODS = r"(?:产品|商品|货(?![款期币])|品种|东西|型号)"
_WHAT = r"(?:什么|哪些|啥|哪几种|哪几款)"

_SHARE = r"(?:deposit|down ?payment|balance|instal?ments?)"
CARRIER = r"(?:driver|courier|carrier|haulier|forwarder|delivery (?:man|guy|person|people|team|driver))s?"
_WAYS = r"(?:rail|train|road|truck|lorry|air|sea|boat|ship|courier|express)(?: freight| transport)?"
_WAYS_ZH = (
    r"(?:[海空陆铁汽船]运|铁路|火车|公路|飞机|卡车|货车|专车|快[递件]|物流|顺丰|德邦|中通|圆通|自提|自取)"
)
_AT_AN_ORDER = rf"(?=.*(?:{REFERENCE}|(?<!\d)\d{{4}}(?!\d)|\borders?\b|[订訂]单|[那这这張张]单|单子|单的|[上下]一?单|\bits?\b|它))"
_ON_AN_ORDER = rf"\bon (?:it|them|that|there|(?:the |our |my )?(?:(?:\w+ )?(?:orders?|shipments?|delivery|ones?)\b|{REFERENCE}|\d{{4}}))"
_ASKS_WHETHER = r"(?!.*(?:\b(?:if|what about|how about|can you|could you|instead|change|better|lower)\b|如果|要是|改|便宜|优惠|能不能|可不可以))"

_BESIDES = r"\b(?:besides|apart from|other than|aside from|except(?: for)?|excluding)\b"

_ADDRESS_STAYS = (
    r"\baddress\b[^.;!?]{0,24}(?:\b(?:the same|unchanged|stays?|remains?|as (?:it (?:is|was)|before))\b"
    r"|(?:n't|\bnot)(?: going to| have to| need to)? change)[^.;!?]*\?"
    r"|(?:还是|仍然?)(?:[送寄发运]货?)(?:到|去|往)?[^，。,;；?？]{0,4}(?:原来|之前|以前|老|原先)[^，。,;；?？]{0,8}[吧吗么]"
    r"|(?:还是|仍然?)(?:[送寄发运]货?)(?:到|去|往)?[^，。,;；?？]{1,12}(?:吗|[，,]?(?:没有?[动变改][过了]?|对|是|没错)[吧吗么])"
    r"|\bstill (?:be )?(?:going|go(?:es)?|com(?:ing|es?)|sent|deliver(?:ed|y)|shipp?(?:ed|ing)|being (?:sent|delivered|shipped)) to\b[^.;!?]*\?"
    r"|地址[^，。,;；]{0,3}(?:(?:不用?|没有?|不会|不需要?|不必)[变變改换]|一样|照旧|原来的|老地址)[^，。,;；]{0,4}[吧吗么?？]"
)
"""The question whether the address is the one that stands."""

_STILL_GOES = (
    r"\b(?:(?:does|do|will|is|are|would)\b[^.;!?]{0,40}\b(?:go|going|sent|shipped|delivered|come|coming)|goes|still go)\b"
    r"[^.;!?]{0,12}\bto (?:the|our|my) (?:same |old |new |usual |previous |current |other )+address\b[^.;!?]*\?"
    r"|(?:还是?|仍|也|都)*是?[送寄发]货?(?:到|去|往)?(?:还是)?(?:原来|老|旧|之前|以前|新)的?(?:那个)?地址[^，。,;；]{0,3}[吗么?？]"
)
"""The question whether goods go to the address that was there before."""

_NOT_YET = r"(?:没有?|未)(?:交货?|发货?|出货?|到货?|送货?|完成?)"
"""In simplified characters: that an order is not done with."""

QUESTIONS: dict[Question, str] = {
    "note": (
        rf"\b(?:tell|ask|let|remind|inform|have|instruct)\b.{{0,12}}\b{CARRIER}\b"
        rf"|\b(?:note|message|instructions?|word)\b.{{0,12}}\bfor the {CARRIER}\b"
        rf"|\b{CARRIER}\b.{{0,16}}\b(?:ring|call|phone|knock|wait|come|use|park|should|must|has to|needs? to|can|could|may)\b"
        r"|(?:让|叫|请|告诉|通知|跟|和|麻烦|给)(?:送货的?)?(?:司机|师傅|送货员|快递员?|物流)(?!.{0,4}(?:收|签))"
        r"|(?:司机|送货员|快递员|送货师傅)(?:到了?|来了?|来时|到时|送货)?(?:请|要|先|得|提前)*(?:打|按|走|停|找|联系)"
        r"|[送到发交卸出]货?(?:之?前|时|[当當]天|那天|前一天)(?![^，。；;]*(?:什么|吗|会不会))[^，。；;]{0,8}(?:打|电话|通知|联系|短信|说一声)"
        r"|提前[^，。；;]{0,6}(?:打个?电|电话|打声|说一声)"
        r"|\b(?:call|ring|phone|text|notify)\b(?: (?:me|us|him|her|them|ahead|\w+))?[^,.;]{0,24}\b(?:before|ahead of|prior to|on) (?:the |you |your |they )?(?:deliver|arriv|unload|com)\w*"
        r"|\b(?:gift|greetings?|birthday|christmas|thank[- ]you) (?:notes?|cards?|messages?|tags?|wrap(?:s|ped|ping)?)\b"
        r"|[贺賀]卡|[祝感][福谢謝](?:卡|语|語)|礼品(?:卡|袋|纸)|包成礼[物盒品]"
    ),
    "together": (
        rf"(?:跟|和|与|同)(?:(?![，。,]).){{0,10}}(?:单|{REFERENCE})的?(?:货)?(?:一起|一并|一块|一同|同时)(?:发|送|出|寄|交|配|到)"
        rf"|\b(?:together|along|combined?|in one shipment|(?:deliver|ship)(?:ed)?|sen[dt]) with\b.{{0,24}}(?:{REFERENCE}|\border\b|(?<!\d)\d{{4}}(?!\d))"
    ),
    "copy": (
        r"\b(?:tracking|consignment|waybill|airway ?bill|container) (?:no\b|numbers?|codes?|links?|ids?\b|refs?\b)"
        r"|\b(?:which|what) (?:carrier|courier|forwarder|haulier|freight company|shipping company)\b[^.;!?]*"
        r"|(?:哪家|哪个|什么)(?:物流|快递|货运)(?:公司)?"
        r"|(?:物流|快[递遞]|[货貨][运運]|追[踪蹤]|跟[踪蹤]|[货貨]?[柜櫃])(?:[单單])?(?:[编編])?[号號](?:码|碼)?|运单号?|查询码"
        r"|\bwhere(?:'s| is| are)\b.{0,12}\b(?:invoice|receipt|contract|packing list|credit note)s?\b"
        r"|(?:发票|收据|合同|装箱单)(?:(?![，。改换抬寄送给]).){0,4}(?:在哪|去哪|呢\W*$)|"
        r"(?:发票|收据|合同|提单|装箱单)(?:(?![，。改换抬]).){0,4}(?:什么时候|几时|何时|啥时候|多久|几号|哪天)(?!(?:要|得|该|之?前)*(?:付|到期))"
        r"|(?:什么时候|几时|何时|啥时候)(?:(?![，。改换付]).){0,6}(?:发票|收据|合同|提单|装箱单)"
        r"|\bwhen\b(?!.*\b(?:due|payable|paid|pay|settled?)\b).{0,24}\b(?:invoice|receipt|contract|packing list)s?\b.{0,24}\b(?:sent|come|arrive|ready|issued|get|be)\b"
        r"|\bwhen\b(?!.*\b(?:due|payable|paid|pay|settled?)\b).{0,16}\b(?:get|receive|send|have|issue)\b.{0,12}\b(?:invoice|receipt|contract|packing list)s?\b"
        r"|\b(?:contract|order|invoice|confirmation|agreement|quote) cop(?:y|ies)\b"
        r"|\bcop(?:y|ies) of\b.{0,24}\b(?:contract|order|invoice|confirmation|agreement|offer|quote|paperwork|documents?)\b"
        r"|\b(?:pdf|scan|paperwork|hard ?copy)\b(?=.*\b(?:contract|order|invoice|confirmation|agreement|offer|quote)\b)"
        r"|\b(?:contract|order|invoice|confirmation|agreement)\b.{0,16}\b(?:as (?:a )?|in )?pdf\b"
        r"|(?:合同|订单|发票|确认书|报价单?)的?(?:复印件|副本|扫描件|[电電]子[版档檔]|pdf)|(?:发|传|寄|给|出|开)[^，。]{0,6}(?:一份|个|张|份)[^，。]{0,6}(?:合同|确认[书書函单]|订单确认|对账单)"
        r"|(?:提供|出具|索取|要)[^，。改换抬]{0,8}(?:合同|确认[书書函单]|对账单|形式发票)"
        r"|(?:合同|确认[书書函单]|对账单)[^，。改换抬]{0,4}[发传寄给](?:一?[份下个张])?(?:给|到)?(?:我们?|过来|一?[份下个张]|\W*$)"
    ),
    "in_writing": (
        r"\b(?:written|formal|official|signed|e-?mail) confirmation\b(?! of receipt)|\bin writing\b|\bin black and white\b"
        r"|\bconfirm\b[^.;!?]{0,40}\b(?:by|via|in an?|on) (?:e-?mail|mail|letter|fax|paper)\b"
        r"|\b(?:e-?mail|letter)\b[^.;!?]{0,16}\b(?:to confirm|confirming|that confirms)\b"
        r"|[书書]面(?:的)?(?:确认|回复|答复|通知|说明|文件|证明|版|东西|一下)|(?:邮件|短信|微信|传真)[^，。,;；]{0,4}确认|(?:发|写|给|来)[^，。,;；]{0,4}(?:封|个|份)?(?:邮件|信|短信)[^，。,;；]{0,6}确认"
        r"|确认[^，。,;；]{0,8}(?:发|写)[^，。,;；]{0,4}(?:邮件|[书書]面)|白纸黑字"
    ),
    "invoice_kind": (
        r"(?:[专普增]票|增值税(?:专用|普通)?发票|(?:专用|普通|电子|纸质)(?:的)?发票|[一二三两][联聯]式?(?:的)?发?票?(?=\W|$|就|的|不)|[一二三两][联聯]式"
        r"|(?:发票|开票)(?:的)?(?:类型|种类|类别|形式))(?![^，。；;]{0,6}(?:抬头|税号|统编|备注|寄|送到|地址))"
        r"(?:[^，。；;]*[，,、][^，。；;]{0,6}(?:[专普增]票|[一二三两][联聯]))*"
        r"|\b(?:special|general|ordinary|electronic|paper) (?:vat )?invoices?\b"
    ),
    "catalogue": (
        r"\bwhat (?:all |else )?(?:do|can|does|are) (?:you|u|your \w+)(?: guys| people)?(?: all| actually| even)?"
        r" (?:sell|selling|carry|stock|supply|make|have (?:for sale|in stock|on offer)|have\W*$)"
        r"|\b(?:what|which)(?: kinds? of| sorts? of)? (?:products?|goods|items|things)\b.{0,12}\b(?:do you|you|are)\b"
        r".{0,12}\b(?:sell|offer|carry|have|stock|supply|available|for sale|there)\b"
        rf"|\bwhat\b(?=.*{_BESIDES}).{{0,28}}\b(?:do|can) (?:you|u)\b.{{0,8}}\b(?:sell|have|carry|stock|offer|supply|make)\b[^.;!?]*"
        rf"|\b(?:anything|something|(?:any )?other (?:products|goods|items))\b.{{0,12}}{_BESIDES}[^.;!?]*"
        rf"|{_BESIDES}[^.;!?]*\bwhat\b.*\b(?:sell|have|carry|stock|offer|supply|make)\b"
        r"|\bwhich of your (?:products|goods|items)\b"
        r"|\b(?:send|show|give|see|have|got|get|share|is there)\b.{0,24}"
        r"\b(?:catalog(?:ue)?|(?:product|price) ?list|product range|brochure)\b"
        r"|^\W*what(?: (?:all|else))? (?:do|have) (?:you|u)(?: guys)? (?:got|have)(?: there| for me)?\W*$"
        rf"|(?:有|卖|做|经营|供应|提供)(?:些|的|着|点)?(?:都)?(?:是)?{_WHAT}{_GOODS}"
        r"|(?:你|您)们?(?:家|这里|这边|这|那边|那)?(?:都|现在|一般)*有(?:些)?(?:什么|哪些|啥)(?:货|东西|产品)?(?:呢|呀|啊|可(?:以)?[买卖订选]的?)?\W*$"
        r"|(?:卖|经营)(?:些|的|点)?(?:是)?(?:什么|啥|哪些)(?!价)"
        rf"|{_WHAT}{_GOODS}(?:可以|能|在)?(?:买|卖|选|供|订)"
        r"|(?:发|给|有|看|要|传|寄).{0,8}(?:产品|商品|价格?)(?:目录|清单|列表|目表|表|册)"
    ),
    "extreme": (
        rf"\b(?:cheapest|dearest|(?:most|least) expensive)(?: \w+)? (?:things?|products?|goods|items?|articles?|ones?)\b(?!.*{REFERENCE})"
        r"|\b(?:what|which)(?:'s| is| are)?\b[^.;!?]{0,24}\b(?:cheapest|dearest|(?:most|least) expensive)\b"
        r"(?!.{0,16}\b(?:way|option|shipping|delivery|freight|offer|terms?|package|price)s?\b)"
        rf"|最(?:便宜|贵)的?(?:{_GOODS}|东西)?(?:是)?(?:什么|哪|啥)|(?:什么|哪个|哪种|啥)(?:{_GOODS}|东西)?最(?:便宜|贵)"
    ),
    "own_payment": (
        rf"(?:{REFERENCE}|(?<!\d)\d{{4,}}(?!\d))(?:(?![改换換成走用]).){{0,8}}(?:付款|支付|结算|账期)(?:方式|条件|条款)?"
        r"(?:是|用|按)?(?:的)?(?:什么|啥|怎么|哪种|多少|呢|\W*$)"
        r"|(?:是|用)(?:定金|订金|预付|全款|月结|货到付款)[^，,]{0,8}还是"
        rf"|\b(?:payment terms|terms of payment|how (?:do|did|should|will) (?:i|we) pay)\b.{{0,12}}{REFERENCE}"
        r"|\bwhat (?:are|were) (?:our|my) (?:payment )?terms\b"
    ),
    "difference": (
        r"^\W*(?:(?:and|ok(?:ay)?|so|but|then)\W+)*(?:what|how much)(?: would| do| does| will| can)? (?:i|we|it|that) save\b(?! if\b)"
        r"|(?:能|可以|会|一共|总共|这样|那)*省(?:下|了)?(?:多少|几块)"
        r"|\bif (?:that|this|it|there)\b[^.;!?]{0,24}"
        r"\b(?:extra|more(?! than)|surcharge|fee|additional)\b[^.;!?]{0,24}\bhow much\b[^.;!?]{0,24}\?"
        r"|[要会會][另额額]?外?[加多收]?[钱錢费費][^，,。；;]{0,3}的?[话話][，,]?(?:要|得|是|会|會)*[加多]?多少[钱錢]?[?？]|"
        r"^\W*(?:(?:and|ok(?:ay)?|so|but|hm+)\W+)*how much (?:more|less|extra|dearer)(?: expensive)?(?: (?:is|would|does|will) (?:that|it|this)(?: be| cost)?)?(?: then| now| in total| altogether)?\W*$"
        r"|^\W*(?:那|这样)*(?:一共|总共|总价)*(?:会|要)?(?:差(?:价是)?(?:多少|几)|(?:贵|多|少)(?:了|出|付|花)*(?:多少|几))(?:钱|块钱?)?(?:呢|啊)?(?:\W*$|(?=[，,]))"
        r"|\b(?:do(?:es)?|will|would|is|are) (?:that|this|it|there|i|we|the change)\b[^.;!?]{0,24}\b(?:extra|additional|more|surcharge)\b ?(?:costs?|charges?|fees?|money|to pay)?"
        r"(?: (?:for|with|on|to) (?:that|it|this|us|me|the change))?\W*\?$"
        r"|^\W*(?:(?:and|ok(?:ay)?|so|but|then|hm+)\W+)*(?:do(?:es)?|will|would|is|are)(?:n't)?"
        r" (?:that|this|it|there|the change|the (?:new|earlier|later|other) (?:date|day|delivery)|the cancellation|cancell?ing(?: it| that| this)?)(?: be| then)?"
        r" (?:cost(?:ing)? (?:us |me )?(?:anything|something|money|extra|a fee)"
        r"|(?:an?|any)(?: extra| additional)? (?:fee|charge|cost|penalt(?:y|ie))s?|free(?: of charge)?)"
        r"(?: (?:for|on|with|then|that|it|this|the|change|at all|to us|us))*\W*$"
        r"|^\W*(?:(?:and|so)\W+)?any (?:extra |additional |cancellation )?(?:costs?|charges?|fees?|penalt(?:y|ies))"
        r"(?: (?:for|on|with|to) (?:that|it|this|us|the change))?\s*\?\W*$"
        r"|^\W*(?:请问|[那这样个改期加推迟延后的话])*[要会有需]*(?:不会|没有)?[收付交产生取]*(?:什么|一些|任何)?"
        r"(?:费用|收?费|手续费|取消费|违约金|罚款|钱)[吗么?]"
        r"|^\W*(?:请问|谢谢|[那这样个改期加推迟延后的话提前早，,])*(?:[总运]?[价费]格?用?)*"
        r"(?:(?P<ab>(?:要不要|会不会|有没有|是否|需不需要)要?)|要|会|有|需要)(?:不会)?(?:要|有|产生)?"
        r"(?:(?:另外?|额外|多|再)*(?:加|收|付|花|补|涨)(?:运|急|手续)*(?:钱|费用?|收?费|价|差价)|(?:另外|额外|多)的?(?:收费|费用|花费))"
        r"(?:吗|么|\?|呢|(?(ab)\W*$|(?!)))"
    ),
    "colleague": (
        r"\bwho (?:will|would) (?:(?:that|it|this) be|be (?:in touch|calling|handling)|get back|contact|call|look|handle|deal|take (?:care|over|this|it))\b"
        r"|\bwho(?:'s| is) (?:going to (?:contact|call|get|handle|deal|take|look)|getting back|looking into|handling|dealing|taking (?:care|over|this|it))\b"
        r"|\b(?:when|how (?:soon|quickly|long))\b[^.;!?]{0,24}\b(?:hear (?:back )?from (?:them|you|him|her|someone|somebody|a colleague|your colleague)|get back to (?:me|us)|(?:call|contact) (?:me|us)(?: back)?)\b"
        r"|\bwho(?:'s| is| will|'ll)(?: be)? (?:call|ring|phon|contact)(?:ing)? (?:me|us)\b[^.;!?]*"
        r"|\bwhen (?:will|would|do|can) (?:they|he|she|someone|somebody|your colleague|a colleague)\b[^.;!?]{0,12}\b(?:call|ring|phone|contact) (?:me|us)\b"
        r"|\b(?:who|which) (?:colleague|person|of your colleagues)\b"
        r"|(?:哪[位个]|什么)同事|(?:谁|哪位)(?:会|来)?(?:跟|和|联系|回复|处理|负责|给我们?回电话?)(?!.{0,3}[收件货])|(?:多久|什么时候|几点|何时)(?:能|会|可以)?(?:有人)?(?:联系|[回答][复覆]|回电|打给|给我们?(?:[答回][复覆]|回电))"
    ),
    "making": (
        r"\bwhen\b[^.;!?]{0,16}\b(?:production|manufactur\w+|making (?:it|them))\b[^.;!?]{0,8}\b(?:start|begin|begun|started)\w*\b"
        r"|\bwhen\b[^.;!?]{0,16}\b(?:start|begin|go(?:es)? in(?:to)?)\b[^.;!?]{0,8}\b(?:production|producing|manufactur\w+|making)\b"
        r"|(?:什么时候|几号|哪天|何时|几时)[^，。;；]{0,4}(?:投产|开始?生产|开工|开始做|上线生产)|(?:投产|开始生产|开工)[^，。;；]{0,4}(?:什么时候|几号|哪天|何时)"
    ),
    "until_when": (
        r"\b(?:until|till|by) (?:when|what (?:date|day|point|time)|which (?:date|day))\b(?=.{0,24}\b(?:decid|tell you|let you know|make up|know\b|say\b))"
        r"|\b(?:latest|last) (?:date|day|time|point|moment)\b.{0,24}\b(?:decid|tell you|let you know)\w*|\bhow (?:long|much time)\b.{0,16}\b(?:to|before (?:i|we) (?:have to|must)) decid\w*"
        r"|(?:最[晚迟]|到)?(?:什么时候|几时|几号|哪天|多久)(?:之?前)?(?:要|得|必须|需要)?(?:做|给|跟|和|告诉|你们|您)*(?:决定|定下来|考虑好)"
        r"|\b(?:until|till|up to|by) (?:when|what (?:date|day|point|time)|which (?:date|day))\b(?=.{0,40}\b(?:chang|cancel|amend|modif|adjust|edit)\w*)"
        r"|\b(?:latest|last) (?:date|day|time|point|moment)\b.{0,30}\b(?:chang|cancel|amend|modif|adjust|edit)\w*"
        r"|\blatest (?:that )?(?:i|we|you) (?:can|could|may|are able to|'re able to)\b.{0,30}\b(?:chang|cancel|amend|modif|adjust|edit)\w*"
        r"|\b(?:by when|when)\b.{0,16}\bneed\b.{0,12}\b(?:final|firm|definite) (?:quantit|number|amount|figure)\w*"
        r"|\b(?:until|till) (?:when|what (?:date|day|point|time)|which (?:date|day))\b.{0,24}\bchanges\b"
        r"|\bhow (?:long|late) (?:can|could|may)\b.{0,16}\b(?:still )?(?:change|cancel|amend|modify|adjust|edit)"
        r"|(?:最[晚迟](?:什么时候|几时|几号|哪天|到?多久)?|(?:什么时候|几号|哪天)(?:之|以)?前)(?:还|都|我们?|是)*(?:能|可以)?(?:修?改|取消|变更|调整)"
        r"|(?:修?改|取消|变更)(?:订单)?(?:的)?(?:截止|期限|最[晚迟])"
    ),
    "cancelling": (
        r"\bcancel(?:l?ation|l?ing)? (?:fees?|charges?|costs?|penalt(?:y|ies))\b"
        r"|\b(?:charge|cost|fee|penalty|free)\b.{0,24}\bcancel|\bcancel\b[^,;.]{0,24}\b(?:charged?|cost|fee|penalty|for free)\b"
        r"|\b(?:if|when|should)\b.{0,16}\bcancel\b.{0,24}\b(?:charged?|cost|fee|penalty|for free)\b"
        r"|(?:如果|要是|假如|万一|的话).{0,12}取消.{0,6}(?:收费|要钱|扣钱|赔|违约|罚|费用|手续费|免费)|取消的话.{0,6}(?:收|要|扣|赔|违约|罚|费)"
        r"|取消[^，,。；;]{0,6}(?:收费|要钱|扣钱|赔|违约|罚|费用|手续费|免费)"
    ),
    "payment_ways": (
        r"\b(?:what|which)\b.{0,24}\b(?:payment|credit|paying) (?:terms|conditions|options|methods|ways)\b"
        r"|\b(?:what|which)\b.{0,12}\b(?:means|ways|forms|methods) of pay(?:ment|ing)\b"
        r"|\bpay\b.{0,16}\b(?:in (?:\w+ )?instal?lments|monthly|on credit)\b|分期(?:付款|付)?(?:吗|可以|行)|(?:能|可以)(?:不能|不可以)?分期|赊账"
        rf"|\bhow (?:do|can|could|should|would|may) (?:i|we) pay\b(?!.*{REFERENCE})"
        r"|\bwhat (?:are|is) your (?:payment|credit|terms)\b"
        r"|(?:哪些|什么|哪几种|啥)(?:样的)?(?:付款|支付|结算|账期)(?:的)?(?:方式|条件|办法|方法)?"
        r"|(?:付款|支付|结算)(?:的)?(?:方式|条件|方法)(?:都)?(?:有|是)(?:哪些|什么|啥)"
        r"|账期(?:是|有|最长|一般)?(?:怎么|多少|多久|多长|哪些|几)"
        r"|(?:怎么|如何)(?:付款|支付|结算|结账)(?:呢|呀|啊|\?|？|$)"
    ),
    "payment_method": (
        rf"\b(?:can|could|may) (?:i|we)\b.{{0,24}}\bpay\b.{{0,24}}(?:{_MEANS})"
        rf"|\b(?:do|can|will|would) (?:you|u)(?: guys)?(?: also)? (?:take|accept|support|do)\b.{{0,20}}(?:{_MEANS})"
        rf"|\b(?:is|are)\b.{{0,20}}(?:{_MEANS}).{{0,12}}\b(?:ok|okay|fine|possible|accepted|allowed)\b"
        rf"|(?:可以|能|支持|接受|收|可不可以|能不能|能否|可否).{{0,6}}(?:{_MEANS}).{{0,6}}(?:吗|么|不|嘛|\?|$)"
        rf"|(?:可不可以|能不能|能否|可否|收不收|支不支持).{{0,6}}(?:{_MEANS})"
        rf"|(?:{_MEANS})(?:付款|支付|付)?(?:可以|行|能|收|支持|可|ok)(?:用|付)?(?:吗|么|不|嘛|\?)"
    ),
    "shipping_cost": (
        r"\b(?:shipping|freight|delivery|postage|transport)\b.{0,8}"
        r"\b(?:costs?|fees?|charges?|rates?|free|included|extra)\b"
        r"|\b(?:costs?|charges?|much|free|includ\w+|who pays)\b.{0,20}\b(?:shipping|freight|delivery|postage)\b"
        r"(?! (?:date|note|address))|\b(?:shipping|freight|delivery)\b (?:\w+ ){0,2}on top\b"
        rf"|\b(?:what|how much)\b.{{0,24}}\b{_WAYS} (?:cost|be|come to)\b|\b(?:cost|price|much|charge)\b.{{0,24}}\b(?:by|via|for) {_WAYS}\b"
        rf"|\b(?:cost|price) of (?:the |going by )?{_WAYS}\b"
        r"|(?:海运|空运|铁路|火车|快递|陆运|汽运|船运|专车)(?:的话)?(?:会|要|是|得|大概|比较|更)*(?:多少钱|多少|什么价|怎么收|贵吗|便宜吗)"
        r"|运费(?:是|要|得|大概)?(?:多少|怎么|谁|包|贵|另|几|呢|如何|\?)|(?:包邮|免运|免邮|包运费)(?:吗|么|不|嘛|费吗)|包不包邮"
        r"|(?:含|包括?|免)(?:不含|不包)?运费|邮费(?:多少|怎么)"
    ),
    "freight": (
        r"(?:包|出|承担|含|免)(?:掉)?(?:运费|邮费)|运费(?:由?你们?|你方|贵司|您)(?:来)?(?:出|包|承担|付)|包邮|免运"
        r"|运费(?:能|可以|可不可以|能不能|就)*(?:免|减|省|不收|不算)"
        r"|\b(?:knock off|take off|waive|throw in|drop|absorb|leave off|skip)\b.{0,8}\b(?:shipping|freight|delivery|postage|transport)\b\b(?! (?:date|day|note|address|time))"
        r"|\byou (?:guys )?(?:pay|cover|bear)\b.{0,12}\b(?:freight|shipping|delivery|postage)\b"
        r"|\b(?:freight|shipping|delivery) (?:is )?(?:included|on you|paid by you)\b|\bfree (?:shipping|delivery)\b"
        r"|\bincl(?:uding|uded|usive of|\.)? (?:the )?(?:freight|shipping|delivery)(?: costs?)?\b"
    ),
    "way": (
        rf"^(?!.*\b(?:can|could|would) (?:you|we)\b)(?!.*\b(?:change|switch|please|instead)\b)"
        r"(?!.*(?:\b(?:invoices?|bills?|receipts?|documents?|papers?|contracts?|samples?)\b|发票|合同|样品|样本|单据|钱|款))"
        rf".*?(?P<asks>(?:\b(?:by|via|with|on an?)\b )?\b{_WAYS}\b[^.;!?]{{0,12}}\bor\b(?: (?:by|via|with|on an?))? {_WAYS}\b"
        rf"|\bhow (?:do|does|did|will|would|is|are)\b (?!(?:i|we)\b)[^.;!?]{{1,24}}?"
        rf"\b(?:ship|shipped|send|sent|deliver|delivered|transport|transported|travel|travelling)\b"
        rf"|\b(?:what|which) (?:(?:shipping|delivery|transport) (?:methods?|options?|ways?)|ways?|means|modes?)\b[^.;!?]{{0,24}}"
        rf"\b(?:ship|send|sent|deliver|transport|travel|shipping|use|offer|have|there)\b"
        rf"|(?:{_WAYS_ZH}|走[\u4e00-\u9fff]{{1,4}}?)(?:过来|来|的)?[，,]?(?:还是|或者?|抑或)走?(?:{_WAYS_ZH}|(?<=走)[\u4e00-\u9fff]{{1,4}})"
        rf"|怎[么样](?:送|寄|配送|发货|运送|运输|出货|发运|运(?!费))(?:货)?(?=到|给|过|来|的|呢|呀|啊|\W|$)"
        rf"|(?:用|走|是|通过|以)(?:什么|哪种|哪个|啥)(?:方式|渠道|办法)?(?:送|运|发货|发|寄|配送|交货|过来)"
        rf"|(?:运输|运送|配送|发货|送货|物流)(?:的)?(?:方式|渠道)(?:有|是|都|为)*(?:什么|哪|啥))"
    ),
    "transit": (
        r"\bhow (?:long|many days)\b.{0,30}\b(?:take|need|travel|be|are|is)\b.{0,24}\b(?:from|to (?!make|produce|order|pay|decide)|on the (?:way|road)|at sea|in transit|get here|arrive|reach)"
        r"|\btransit times?\b|\bhow long (?:is|does|will|would) (?:the )?(?:shipping|delivery|shipment|transport|freight)\b"
        r"|(?:送|发|寄|运)货?(?:到|去|往).{1,10}?(?:大概|一般|要|得|需要)+(?:多久|多长时间|几天|多少天)"
        r"|(?:路上|运输|在途|海运|船运|空运|物流|走海运|从.{1,8}到.{1,8})(?:时间)?(?:大概|一般|要|得|需要)*(?:多久|多长时间|几天|多少天)"
    ),
    "gift": (
        r"\b(?:free of charge|for free|for nothing|at no (?:extra )?(?:cost|charge)|gratis|on the house|as a (?:gift|freebie|present)"
        r"|complimentary|without (?:extra )?charge|free (?:ones?|replacements?|samples?|pieces?|units?))\b"
        rf"|\b(?:\d+|{COUNT}|some|few|more|extra|couple(?: of)?|dozen) free (?!of\b|to\b|shipping|delivery|freight)[a-z]"
        r"|免费(?:送|给|赠|加|多|补|補|换|\d)|(?<!运)(?<!运费)免费(?=\W*$)|白送|赠送|附赠|无偿|不(?:收|算|要|用)钱|送我们?\d+(?!.*[到来])|(?:多|再)送(?:我|我们|几|两|些|点|\d)"
    ),
    "totals": (
        r"\b(?:total|sum|worth|value|amount|much)\b.{0,30}\b(?:all|both|every|my|our)\b.{0,16}\borders\b"
        r"|\borders\b.{0,16}\b(?:total|worth|add up|come to|altogether|in all)\b"
        r"|\bhow much (?:(?:do|did) )?(?:i|we) (?:still )?owe\b"
        r"|(?:订单|单子).{0,8}(?:总额|总金额|加起来|加一起|合计|一共|总共).{0,6}(?:多少|几|\?)"
        r"|(?:我|我们).{0,4}(?:一共|总共|还)(?:欠|要付|花)(?:了)?(?:你们)?多少"
        r"|(?:一共|总共|合计|现在|目前|还)+欠(?:了)?(?:你们|您|贵司)?多少"
    ),
    "how_many": (
        rf"\b(?:how many|(?:what|which) (?:quantity|number) of)\b(?!.*\b(?:days?|weeks?)\b).{{1,40}}\b(?:on|in|left|at)\b.{{0,12}}(?:{REFERENCE}|(?<!\d)\d{{4}}(?!\d)|\border\b)|"
        rf"(?:{REFERENCE}|(?<!\d)\d{{4}}(?!\d)|单)[^，。价價金款]{{0,6}}(?:有|剩|共|是|订)了?(?:多少|几)(?!钱|天|块|元|个?月|号|折|次|款|种|人|[没未](?:付|给|结))|(?:{REFERENCE}|(?<!\d)\d{{4}}(?!\d)|单)[^，。]{{1,10}}(?:有|剩|共|是|订)了?(?:多少|几)[把盒包个件箱套](?!钱)|"
        r"\bhow (?:many|much)\b.{1,40}\b(?:did|have|had|'ve) (?:i|we)\b.{0,12}\b(?:order|b[ou]\w+|get|got|purchas\w+)"
        r"|\bhow many\b.{1,40}\b(?:are|have we got|do (?:i|we) have) on order\b"
        r"|(?:订|买|下单|拿|定)(?:过|了)(?:你们)?(?:多少|几)|(?:总共|一共|累计)(?:订|买|定)(?:了|过)?(?:多少|几)"
    ),
    "paid": (
        r"\bwhat(?:'s| is| will| would|ll)?\b[^.;!?]{0,24}\b(?:deposit|payments?|money|amount|part|share|balance)\b[^.;!?]{0,24}"
        r"\b(?:paid|sent|transferred|wired)\b"
        r"|(?:付|交|打)[了过過]?[^，。？！]{0,8}的?(?:定金|订金|货款|款项?|钱)[^。！？]{0,12}(?:怎么(?!样)|会?退|多少退)|"
        r"\b(?:has|have|had|is|was|were|did|are)\b(?!.*\b(?:to be paid|due)\b).{0,40}"
        r"\b(?:paid|settled)(?! (?:by|in|with|for when)\b)(?: (?:already|yet|off|up))?\W*$"
        rf"|\b(?:has|have|did)\b.{{0,12}}\b(?:money|payments?|transfer|{_SHARE})\b.{{0,24}}"
        r"\b(?:arrive|received?|come|gone|go|reach|clear|got|get|through|in)\w*\b"
        rf"|\b(?:have|did) you (?:got|get|received?)\b.{{0,16}}\b(?:money|payments?|transfer|{_SHARE})\b"
        r"|(?:货款|尾款|定金|订金|余款|款项?|钱)[^，。]{0,6}(?:收到|到[账帐]|付[清过了]|结清)了?(?:吗|没|么)"
        r"|(?:货款|尾款|定金|订金|余款|款项?|钱)[^。！？!?]{0,16}?(?:怎么|为什么|为啥|咋|都|还|一直)+[^，。！？!?]{0,4}(?:没有?人?|不)"
        r"[^，。！？!?]{0,4}(?:确认|回复?|答复|通知|收到)"
        r"|(?:货款|尾款|定金|订金|余款|款项?|钱)[^。！？!?]{0,12}[打汇付转][^。！？!?]{0,8}[，,][^，。]{0,6}(?:收到|到[账帐])了?(?:吗|没|么)"
        r"|\b(?:deposit|payments?|money|transfer)\b.{0,40}\bwhy\b.{0,24}\b(?:nobody|no one|not|n't)\b.{0,16}\bconfirm"
        r"|(?:收到|付清|结清)[^，。]{0,6}(?:货款|尾款|定金|订金|余款|款)[^，。]{0,3}(?:吗|没|么)|(?:付清|结清|付过款?)了?(?:吗|没|么)"
    ),
    "due": (
        r"(?!.*\band (?:please |also |then )?(?!what|when|how|which|where|who|if)[a-z]+ (?:\d|so-|the\b|our\b|my\b|it\b))"
        r"\b(?:tell|know|say|check|confirm|remind|wonder\w*|ask\w*|find out|see|look up)\b.{0,24}\bwhen\b.{0,24}"
        r"\b(?:invoices?|bills?|payments?|money|balance|deposit)\b.{0,32}"
        r"\b(?:(?:is|are|falls?|becomes?|was|were|will be|comes?) (?:due|payable)|(?:have|has|needs?|is|are) to be (?:paid|settled))\b|"
        r"\bwhen (?:is|are|must) .{0,30}\b(?:to )?be paid\b"
        r"|\b(?:when|until when|by when)\b.{0,16}\b(?:do|must|should|have|need|is|are|will)\b.{0,24}"
        r"\b(?:pay|payments?|balance|deposit)\b(?! (?:by|in|on|with)\b(?!\W*$))"
        r"|\b(?:when|by when)\b.{0,10}\b(?:is|are|will|would|does|do)\b.{0,24}\b(?:due|payable)\b"
        r"|\bwhen(?:'s|'d| is| are| will| would| does| do)\b.{0,24}"
        r"\b(?:invoices?|bills?|payments?|balance|deposit)\b.{0,32}\b(?:due|payable|(?:have|need|has|needs) to be paid)\b"
        r"|\bby when\b.{0,16}\b(?:have to|must|should|need to|will|would)\b.{0,12}\b(?:pay|settle)\b"
        r"|\b(?:by )?(?:which|what) (?:date|day)\b.{0,16}\b(?:do|must|should|have|need|is|are|will)\b.{0,40}\b(?:pay|payments?|due|payable)\b"
        r"|\bwhat(?: do| did|'s)? (?:i|we) (?:still |currently |now )?owe\b"
        r"|(?:货款|尾款|定金|订金|余款|款项?|发票|账单).{0,4}(?:什么时候|几号|哪天|何时)(?:要|得|该|之?前)*(?:付|给|到期|交|结)"
        r"|(?:最近|接下来|下一?[笔次个]?|先|马上)(?:一笔)?(?:要|该|得|应该?)?(?:付|给|交|结)的?(?:款|钱)?(?:是|有)?(?:哪|什么|多少)"
        r"|(?:最近|下)(?:的)?一?[笔次](?:要付的)?(?:款|钱|付款)?(?:是|在|有|要|该|得)?付?(?:哪|什么时候|几号|多少)"
        r"|(?:分别|各)(?:是|在|要)?(?:什么时候|几号|哪天|何时)(?:要|得|该)?(?:付|到期|交|结)"
        r"|(?:什么时候|几号|哪天)(?:要|得|该)?付(?:哪|什么)|哪一?[笔单](?:款|钱)?(?:最近|先|最先|马上)?(?:(?:要|该|得)(?:付|交|到期)|到期)"
        r"|\b(?:which|what)\b.{0,20}\b(?:next|first|soonest) (?:payment|instal?ment|one)?\b.{0,16}\b(?:due|pay|payable)\b"
        r"|\b(?:what|which)\b.{0,16}\b(?:do|must|should|have) (?:i|we)\b.{0,12}\bpay (?:next|first|(?:and |by )?when)\b"
        r"|\b(?:what|how much)(?: and| is to be paid| is due| will be due)? when\b.{0,30}\b(?:pay|paid|due|payable)\b"
        r"|\b(?:what|which|when)(?:'s| is)? (?:the |our |my )?next (?:payment|instal?ment)\b"
        r"|(?:什么时候|几号|哪天)(?:要|得|该)?(?:付(?:款|钱|多少|哪些|尾款|定金|订金|[吗么]?\W*$)(?:[,，、和]?付?多少)?|到期)"
        r"|(?:要|得|该|需要?)付(?:你们|您)?多少(?:钱|款)?[，,、和跟 ]*(?:在|是)?(?:什么时候|几号|哪天|何时)(?:要|得|该)?(?:付|交|给|到期)"
        r"|改(?:完|了|好|动)*(?:之?后|以后)?[^，,。?？!！\d]{0,4}(?:要|得|该|需要?)付(?:你们|您)?多少"
        rf"|^\W*(?:[你您]们?|能(?:不能)?|可以|请|麻烦|告诉|我们?|一下|[那这问]|想知道|{_AN_ORDER})*(?:总共|一共)?"
        r"(?:要|得|该|需要?)付(?:你们|您)?多少(?:钱|款)?[吗么呢]?\W*$"
        r"|\bwhat (?:i|we)(?:'ll| will)? (?:still )?(?:have|need) to pay\b"
        r"|\bhow much (?:do |will |must )?(?:i|we)(?:'ll| will)? (?:(?:still )?(?:have|need) to )?pay"
        rf" (?:for|on) (?:{_AN_ORDER}|order\b)|\bamounts? due\b.{{0,24}}\b(?:date|day|when)\b"
        r"|\bafter the change\b[^.;!?]*\bhow much (?:do|will|must|would) (?:i|we)\b.{0,12}\bpay\b"
        r"|\bhow much\b.{0,24}\b(?:due|pay|owe)\b.{0,16}\bwhen\b|\bwhat\b.{0,24}\b(?:owe|due|pay)\b.{0,24}\band (?:by )?when\b"
        r"|\b(?:which|what) payments?\b.{0,12}\b(?:are|is)\b.{0,16}\b(?:due|coming|open|outstanding|left|next)\b"
        r"|(?:接下来|后面|还)(?:要|得|需要)?(?:付|交)(?:哪些|什么|哪几笔|几笔|多少)(?:款|钱)?"
        r"|付款?(?:的)?(?:日期|时间|期限|日)?(?:是不是|会不会|会|要|也|都|跟着|相应|一起)+(?:往后|一起)?(?:顺延|推迟|延后|延期|推|变|改|晚)(?!.*\d)[^，。]{0,4}[吗么]"
        r"|\b(?:does|do|will|would|is|are)\b.{0,12}\b(?:payment|due|invoice)(?: due)?(?: (?:date|day)s?)?\b.{0,16}\b(?:move|shift|change|pushed|moved|later|postponed)\w*\b[^.;!?]*"
        r"|\bhow much (?:more )?(?:do|must) (?:we|i) still (?:have to |need to )?(?:pay|owe)\b"
        r"|\b(?!what(?:'?s| is| are| do we have) open\b)"
        r"(?:how much|what(?: amount| sum)?)(?:'?s| is| are| remains| do we have)? (?:still |left )?"
        r"(?:open|outstanding|owed|owing|unpaid|to pay|to be paid)\b(?!.*\borders\b)"
        r"|\bis (?:there )?(?:anything|something|any(?: money| amount)?) (?:still |left )?(?:open|outstanding|owed|owing|unpaid|to (?:be )?pa(?:y|id))\b"
        r"|未[付结](?:清)?的(?:款|钱|金额)?(?:还)?(?:是|有|剩)?多少"
        r"|\b(?:how much|what)(?:'?s| is| remains)? (?:still )?left to (?:be )?pa(?:y|id)\b"
        r"|\bwhat (?:still )?(?:needs|has|remains) to be paid\b"
        r"|(?:还|一共|总共|合计|现在|目前)+要付了?(?:你们|您|贵司|你)?多少"
        r"|还(?:剩|差|有)(?:下)?多少(?:钱|款|尾款|货款)?(?:没|未|要|需|待|得)(?:付|给|结|交)"
        r"|(?:剩|差|欠)(?:下)?(?:的)?(?:多少|几)(?:钱|款|货款|尾款)|剩下的?(?:款|钱|货款|尾款)[^，。]{0,4}(?:多少|几|什么时候)"
    ),
    "deposit": (
        r"(?!.*\b(?:what|how) about (?:an? )?\d)"
        rf"(?!.*\b(?:no|without|lower|reduc\w+|less|smaller|drop|skip|waive|instead|rather|could we|can we)\b)(?:"
        rf"\b(?:how much|how big|what)\b.{{0,24}}\b{_SHARE}\b|\bhow\b.{{0,20}}\b(?:the|my|our) {_SHARE} (?:change|look|work)"
        rf"|\b(?:is|does|will|would)\b.{{0,10}}\b(?:the|my|our) {_SHARE}\b.{{0,12}}\b(?:chang|unchang|affect|differ|same|stay|remain|still)"
        rf"|\b(?:is|does|do|will|would|must|should)\b[^.;!?]{{0,30}}\bpay (?:the|our|my|a|any|that) {_SHARE}\b[^.;!?]{{0,20}}\?"
        rf"|\b(?:is|does|will|would)\b.{{0,10}}\b(?:the|my|our) {_SHARE}\b.{{0,12}}\b(?:fall|falls|lapse|go away|apply|needed|required|necessary|due|payable)\b"
        rf"|\b{_SHARE},? (?:what|how much|when) (?:is|will|would|are)\b"
        rf"|^\W*(?:(?:and|so|what|how|about|is|now|the|our|my)\b\W*)*\b{_SHARE}(?: (?:amount|now|then|due|due date|payment))*\W*\?)"
        r"|(?:定金|订金|首付|尾款|余款|预付款)(?:(?![降减少改换便优省折]).){0,6}(?:多少|几|怎么算|变(?:成|化)?[吗了]|呢\W*$)"
        r"|多少(?:的)?(?:定金|订金|首付|尾款|余款)"
        r"|(?:定金|订金|首付)[^，。,]{0,4}(?:还[是要得付用需]|仍[是要]|保持|不变|一样|照[旧付]|保留)[^，。,]{0,8}(?:[吗么]|吧\W*[?？])"
    ),
    "orders": (
        r"(?:看|查|列|报|告诉)(?:看|查|下|一下|一眼)?(?:我|我们|咱们?)的?(?:所有|全部|现有|手上)?的?(?:订单|单子|单)(?!\W*[a-z]*-?\d)(?=\W*$)"
        r"|(?:我|我们|咱们?)的?(?:订单|单子?)(?:现在|目前|都)*(?:到哪|走到|怎么样|什么情况|啥情况)"
        rf"|(?:有|还有)(?:哪些|几个|几张|几笔|多少|什么)(?:个|张|笔)?(?:订?单|单子)(?:还|都)*(?:在走|在做|在途|{_NOT_YET})"
        r"|^(?!.*(?:[改推延提换]|超过|至少|最低))[^,.;?!]{0,12}(?:(?:各|所有|全部)(?:一|个|张|笔|的)*|每(?:一|个|张|笔)+)(?:订单|单子?)"
        r"[^,，。?？]{0,8}(?:金额|总[价额]|[交货]期|(?:交|到|发|送)货(?:日|时间|期)|情况|状态|进度)"
        r"|\bwhat(?:'s| is| (?:do|have) (?:i|we)(?: currently| still)?(?: have| got)?) on order\b(?! [a-z]{1,4}-?\d)"
        r"|\bwhat(?:'s| is| do (?:i|we) have)(?: still| currently)? (?:open|outstanding|pending)\b\W*(?:for (?:me|us)\b)?"
        r"(?: at the moment| right now| now)?\W*$"
        r"|(?:有|还有)?(?:几|多少)(?:个|张|笔)?(?:订单|单子?)(?:还)?(?:在|没)(?:走|跑|做|途|路上|进行|发|到|完)"
        r"|\b(?:tell|show|give|list|send)\b.{0,8}\b(?:everything|all|what)\b.{0,8}\b(?:i|we)(?:'ve| have)\b.{0,12}\b(?:open|running|on order|pending)\b"
        r"|\bhow many (?:\w+ ){0,2}orders (?:do|have|are|of (?:mine|ours)|haven't|aren't)\b(?! you\b)"
        r"|^(?!.*\b(?:change|move|push|postpone|bring|set|make|same)\b).*\b(?:totals?|amounts?|values?|status(?:es)?|dates?)\b"
        r"[^,.;?!]{0,24}\b(?:of|for|on) (?:(?:all|each|every|both)(?: of)? )?(?:my |our |the )?(?:open |current )?orders\b"
        r"|[^，,。；;]*哪(?:些|[几幾][个张笔]?)(?:订单|单子?)?[^，,。；;改推换]*?(?:[能会可]以?(?:送|发|交)?到|[交到发送]货)[^，,。；;改推换]*"
        r"|\bwhich (?:ones|(?:of )?(?:my |our |the )?(?:open )?orders)\b[^.;!?]*\b(?:arrive|come|be (?:there|here|delivered)|get here|delivered|ship)\b[^.;!?]*"
        r"|在走(?:的)?(?:单|订单|货)|(?:哪些|几个|几张)(?:订单|单)(?:在走|没完|还没)|单(?:子)?(?:都)?(?:到|走到)哪|^\W*看看?(?:一下)?我的(?:订单|单子?)\W*$"
        r"|\b(?:see|show|send|want|give)\b.{0,16}\bthe list\b"
        r"|\bwhen (?:does|do|will) (?:each|all)(?: of (?:them|our orders))? (?:arrive|come|get here)\b"
        r"|(?:未发货|没发货|没发|在途|未完成|没完成|进行中)的?(?:订单|单子?)[^，。]{0,6}(?:列|给|发|看)|(?:把|请)[^，。]{0,14}(?:订单|单子)[^，。]{0,4}(?:列|发给)"
        r"|\bwhere (?:are|r) (?:all )?(?:of )?(?:my|our|the) (?:\w+ )?orders\b"
        r"|^(?!.*[改推延提换])[^,.;?!]{0,12}(?:各|每|所有|全部)(?:一|个|张|笔|的)*(?:订单|单子?)(?:的|都|分别|预计)*"
        r"(?:交货|到货|发货|送货|交)(?:日期|时间|期)"
        r"|^(?!.*\b(?:change|move|push|postpone|bring|set|make)\b).*\b(?:delivery|arrival|shipping) (?:dates?|times?)"
        r" (?:of|for|on) (?:all|each|every|both)\b(?: of)?(?: (?:my|our|the))?(?: open)? orders?\b"
        r"|\b(?:what|which)\b.{0,20}\b(?:did|have|had|'ve) (?:i|we)\b.{0,12}\b(?:ordered|order|bought|buy|purchased?)\b"
        r"|\b(?:list|show|see|status of|overview of|about|summar\w+|check)\b.{0,12}\b(?:my|our)"
        r"(?: \w+)? orders\b|\b(?:order|purchase) history\b"
        r"|\b(?:what|which)(?: of (?:my|our))? (?:open )?orders (?:do|are|have|haven't|aren't|is|still)\b|\bhow (?:are )?(?:my|our) orders\b|^\W*(?:give|show|send) (?:me|us) an overview\b"
        r"|订单(?:都|现在|目前|大概)*(?:到哪|在哪|怎么样|什么情况|啥情况|什么状态|有哪些|有几)"
        r"|(?:上个?月|上周|上星期|去年|今年|之前|以前|上次|最近|都|我|我们)(?:都|在你们这)?"
        r"(?:订|买|定|下)(?:过|了)(?:些|点)?(?:什么|啥|哪些|哪几)"
        r"|(?<![消销掉退改])(?<!消我的)(?:历史|所有|全部|往期)的?订单(?:记录|列表|情况|状态)?(?:\?|$|有)|订单(?:记录|列表)"
        rf"|有(?:哪些|几个|几张|几笔|多少)(?:个|张|笔)?(?:在途|进行中|还?{_NOT_YET})?的?(?:订单|单(?:子|呢|啊|\W*$))"
        r"|(?:上次|上回|之前|以前|最近)(?:都)?(?:订|买|定|拿|下)(?:单)?(?:过|了|的)?(?:是|些|点)?(?:什么|啥|哪些)"
    ),
    "can_change": (
        r"\bwhat(?: else)? (?:can|could|may)(?: still)? (?:i|we|be)\b(?: still)?.{0,6}\b(?:change|modify|edit|alter|adjust)"
        r"|\bwhat is (?:still )?(?:possible|changeable)\b"
        rf"|\b(?:can|could|may)(?: still)? (?:i|we)(?: still)? (?:change|modify|edit|alter|amend|adjust|make (?:any |some )?changes (?:to|on|in))"
        rf" (?:(?:any|all|both|one|some) of )?(?:(?:my|our|the|an|this|that|these) )?(?:\w+ )?(?:orders?|it|them|{REFERENCE})(?: (?:now|still|at all|at this (?:stage|point)))*(?=\W*(?:$|[?.,;!]))"
        rf"|\b(?:is it|am i|are we) (?:still possible|too late|in time)(?: for (?:me|us))? to (?:change|modify|edit|alter|amend|adjust|make (?:any |some )?changes (?:to|on|in))"
        rf" (?:(?:my|our|the|an|this|that|these) )?(?:\w+ )?(?:orders?|it|them|{REFERENCE})(?: (?:now|still))*(?=\W*(?:$|[?.,;!]))"
        rf"|(?:订单|单子?|{REFERENCE}|(?<!\d)\d{{4}}(?!\d))(?:我们?)?(?:现在|目前|都)*(?:还)?(?:能不能|可不可以|可否|能|可以)(?:再|还)?(?:做)?(?:修?改|变更|调整|更改)(?:吗|么|不|呢|\W*$)"
        r"|\bwhich\b.{0,24}\borders?\b.{0,8}\b(?:can|could|may)(?: still)? (?:i|we|be)\b(?: still)?.{0,6}\b(?:chang|modif|edit|alter|adjust|amend|cancel)"
        r"|^\W*(?:(?:ok(?:ay)?|so|then|well|and|but|hm+)\W+)*what (?:else )?can (?:i|we) (?:do|change)(?: then| now| instead| about (?:it|that))?\W*$"
        r"|(?:哪些|哪几个|哪几张|哪张|哪个)(?:订单|单子?)(?:我)?(?:还)?(?:能|可以)(?:改|修改|变更|取消)|^\W*那(?:我们?|我們)?(?:还)?(?:能|可以)(?:怎么|做什么|怎样)"
        r"|(?:能|可以|能不能|可不可以|可否)(?:再|还)?(?:改|修改|变更|调整|更改)(?:一下)?"
        r"(?:数量|交期|日期|地址|颜色|付款方式|付款条件|订单)(?:吗|么|不|呢|\W*$)"
        rf"|(?:能|可以)(?:再)?(?:改|修改|变更|调整|更改)(?:些|点)?{_WHAT}|{_WHAT}(?:还)?(?:能|可以)(?:改|修改|变更|调整)"
    ),
    "details": (
        rf"\bwhat(?:'s| is| was| did (?:i|we) (?:put|have))? ?(?:all )?(?:(?:included|contained) )?(?:on|in)\b.{{0,16}}{_AN_ORDER}"
        rf"|\bwhat does {_AN_ORDER} (?:include|contain|consist of|cover)\b"
        r"|\b(?:details|contents|summary|lines|breakdown) (?:of|for|on)\b(?=.*order|.*-?\d{3})"
        rf"|\b(?:show|tell)(?: me)?\b(?: what is in| what's in)?(?: order)? (?:{REFERENCE}|my last order)"
        rf"|{_AN_ORDER}(?!.{{0,6}}(?:发票|抬头|税号))"
        rf".{{0,6}}(?:里|里面|上|中|单)?(?:都)?(?:有|是|包含|包括)(?:些|点)?{_WHAT}"
        rf"|{_AN_ORDER}.{{0,6}}(?:明细|详情|内容|清单)(?:呢|吗|\?|？|发|给|是|$)|(?:明细|详情|内容).{{0,6}}{REFERENCE}"
        r"|上一?单(?:里)?(?:都)?(?:有|是|订了)(?:些)?(?:什么|哪些|啥)"
    ),
    "earliest": (
        r"^\W*(?:asap|a\.s\.a\.p|as soon as (?:possible|you can)|尽快|越快越好|赶紧)\W*(?:please|吧|啊|发货?)?\W*$"
        r"|\bwhen(?:'s| is| would be) (?:the )?(?:very )?(?:earliest|soonest)\b"
        r"|\bhow (?:soon|fast|quick(?:ly)?)\b.{0,30}\b(?:deliver\w*|ship\w*|get|have|be|arrive|come|ready|send)\b"
        r"|\bhow (?:soon|fast|quick(?:ly)?) (?:could|can|would|will) (?:you|we|i|it)\b.{0,12}\b(?:do|make|manage|supply|come)\b"
        r"|\bis (?:that|this|it) (?:really |already )?the (?:earliest|soonest|fastest)\b|\bat the (?:very )?earliest\W*\?"
        r"|\b(?:earliest|soonest|fastest)\b.{0,30}\b(?:date|day|deliver\w*|ship\w*|possible|can|could)\b.*\?"
        r"|\bwhat (?:is|are) (?:your|the) (?:usual )?lead[ -]?times?\b"
        r"|最[快早](?:是|能|要|可以)*(?:(?:提前|提早|送|发|交)货?)?(?:到|在)?(?:什么时候|几时|多久|哪一?天|几号|几天|何时)"
        r"|(?:交期|货期|交货期)(?:是|要|一般|大概)?(?:多久|多长|多少|几天|怎么)"
        r"|(?<!no )(?<!not )(?<!n't )\b(?:rush|expedite|fast-?track|hurry(?: up)?|speed(?: \w+){0,2} up)\b"
        r"|(?<!不)(?<!不用)(?<!不需要)(?:加急(?![^，。]{0,8}[费钱])|赶一赶|赶一下|赶赶)"
        rf"|{_SOONER}"
    ),
    "agreed": (
        r"\bwhat (?:did|have|had) we (?:just )?(?:agree\w*|settle\w*|decide\w*)\b"
        r"|^\W*(?:(?:and|so|ok(?:ay)?)\W+)*(?:is|was|has) (?:it|that|this|everything)(?: all)?(?: been)?"
        r" (?:done|changed|updated|through|sorted|in the system)(?: now| already| yet)?\W*$"
        r"|^\W*(?:(?:and|so|ok(?:ay)?)\W+)*did (?:you|it|that) (?:change|update|do|go through|work)(?: it| that)?(?: already| yet)?\W*$"
        r"|^\W*(?:那|都|已经|请问)*(?:改|换|办|弄|搞|处理|修改|更新)(?:好|完|成功|妥)?了(?:吗|么|没有?|不)\W*$"
        r"|\bwhat(?:'s| is| was) (?:(?:been )?agreed|(?:our|the) (?:deal|agreement))\b"
        r"|(?:谈|说|商量|商)(?:好|定|妥)(?:了|的)?(?:是)?(?:什么|啥|哪些|多少)|约定(?:了|的)?(?:是)?(?:什么|啥)|谈到哪"
    ),
    "prepaying": (
        r"\b(?:discount|off|cheaper|less|save|saving|better price|lower)\b.*"
        r"\b(?:pa(?:y|id|ying)|prepay\w*|payment)\b.*\b(?:up ?front|(?:in )?advance|early|earlier|sooner|faster|now|at once|full)\b"
        r"|\b(?:discount|off|cheaper|less|save|better price)\b.*\bsettle\b.*\b(?:immediately|early|now|at once|right away)\b"
        r"|\b(?:discount|off|cheaper|less|save|better price)\b.*\b(?:prepay\w*|advance payment)\b"
        r"|\b(?:prepay\w*|pay(?:ing|ment)?\b.{0,24}\b(?:up ?front|(?:in )?advance|early|earlier|sooner|at once|in full))\b.*"
        r"\b(?:discount|off|cheaper|less|save|better price|lower)\b"
        r"|\bwhat (?:do|would|will|can) (?:i|we) get\b.*\b(?:prepay\w*|pay\w*\b.*\b(?:up ?front|in advance|early|earlier|sooner|at once|in full))\b"
        r"|\b(?:sav\w+|discount|off|cheaper|less)\b.{0,24}\b(?:pay\w*|settl\w*)\b.{0,16}\b(?:in|within|after) \d+ days\b"
        r"|\d+天(?:内|之内)?(?:付|结|给钱).{0,8}(?:优惠|便宜|折扣|省)(?:.{0,4})(?:吗|么|多少|几|\?)"
        r"|(?:预付|全款|提前付|先付|早付|一次付清|付清|现款|付全款|现结).{0,12}"
        r"(?:优惠|便宜|折扣|打折|让利|少|降|省)(?:.{0,6})(?:吗|么|多少|几|什么|嘛|\?)"
        r"|(?:付款?|结|给钱)(?:得)?(?:快|早|提前|及时)(?:一?点|些)?.{0,8}(?:优惠|便宜|折扣|少|降|让)"
        r"|(?:有|给)(?:什么|多少|没有)?(?:优惠|折扣).{0,10}(?:预付|全款|提前付|先付)"
    ),
    "lowest": (
        r"\b(?:lowest|best|bottom|rock[ -]?bottom|minimum|final|real|cheapest|honest|floor|last)"
        r"(?: possible| and final)? (?:price|offer|deal|rate|quote|number|figure|you (?:can|could|will))"
        r"|\b(?:is|was) (?:that|this|it)(?: really| already)? (?:your|the) (?:very |absolute )?(?:best|lowest|final|last|bottom)\b"
        r"|\bhow (?:low|far down)\b.{0,8}\b(?:can|will|could|would) you\b|\bcan(?:'t| ?not) (?:you )?go (?:any )?lower\b"
        r"|最低(?:多少|什么价|啥价|能|价|给|可以|卖|几)|底价|底线|(?:给|报|说)个?(?:实|底|最低|实在|痛快|良心)的?价"
        r"|价[格钱]?(?:还)?(?:能|可以|能不能|可不可以)(?:再)?(?:谈|商量|议)|\b(?:can|could) (?:we|i) (?:negotiate|discuss|talk about)"
        r" (?:the |your )?prices?\b|\bprices? (?:is|are)? ?negotiable\b"
        r"|最优惠(?:的)?(?:报?价|多少)|最好的?(?:价|报价)|能低到|多少(?:能|可以)(?:拿下|成交)|最多(?:能|可以)?(?:便宜|优惠|让|降)"
        r"|(?:不能|没法|还能)再低(?:了)?(?:吗|么)|有没有(?:什么)?(?:折扣|优惠)|有(?:什么|啥)?(?:折扣|优惠)(?:吗|么|没有)"
    ),
    "moves": (
        r"\bwhat (?:\w+ )?(?:moves|affects|determines|influences|drives|lowers|decides|does(?! (?:that|it|this|all)\b))\b.{0,16}\b(?:price|cost)s?\b"
        r"(?:.{0,12}\bdepends?\b)?|\bwhat does the price depend on\b"
        r"|\bwhy\b.{0,40}\b(?:expensive|dear(?:er)?|cheap(?:er)?|pric\w+|costs?|high(?:er)?|so much|more for)\b"
        r"|\bhow (?:do|can|could) (?:i|we) (?:get|bring|make|push)\b.{0,20}\b(?:down|lower|better|cheaper|discount)\b"
        r"|\bhow (?:is|are|do you (?:set|calculate|work out|make)|did you get to)\b.{0,12}\bprices?\b|\bhow did you (?:come up with|get (?:to )?that|arrive at|work (?:that|it) out)"
        r"|\bif (?:i|we) (?:took|ordered|bought|order|take|buy) (?:more|a lot|larger|bigger)\b"
        r"|(?:要是|如果|假如).{0,4}(?:多|大量)(?:订|买|要|拿).{0,8}(?:呢|吗|么|\?|多少)"
        r"|\bwhat would (?:get|make|bring|lower)\b.{0,20}\b(?:price|down|cheaper|discount)\b"
        r"|(?:价格|价钱|单价|价)(?:是)?(?:怎么|如何)(?:算|定|来|才)|(?:怎么|怎样|如何|什么条件)(?:做)?(?:才)?(?:能|可以)(?:再)?"
        r"(?:便宜|优惠|降|低)|为(?:什么|啥|何).{0,15}(?:贵|便宜|高|价|差)|凭什么.{0,8}贵|(?:怎么|咋)(?:会)?(?:这么|那么)贵"
        r"|影响(?:了)?(?:价格|价钱|单价)|价(?:格)?(?:跟|和|与)(?:什么|哪些)"
    ),
    "which_option": (
        r"\bwhich\b(?: one| option| package| of (?:them|these|those)| offer)?(?: is| would be| do you| should i| would you)\b"
        r".{0,16}\b(?:better|best|recommend|cheaper|cheapest|suggest|take|choose|pick|favou?r)\b"
        r"|\bwhat(?:'s| is) the difference\b"
        r"|哪(?:个|种|一个|一种)(?:方案|选项)?(?:会)?(?:更|比较|最|对我)*(?:好|划算|合适|便宜|推荐|合算|省)"
        r"|(?:推荐|建议).{0,4}(?:哪|选)|(?:有)?什么(?:区别|不同|差别)|选哪"
    ),
    "sure": (
        r"^\W*(?:really|seriously|honestly|for real|you sure|(?:are )?you (?:sure|serious|kidding|joking)"
        r"|is that (?:all|it|so|right)|that(?:'s| is) (?:all|it)|no kidding)\W*\?*\W*$"
        r"|^\W*(?:真的|当真|是吗|不会吧|确定吗|你确定|您确定|就这样吗|就这些|就这)(?:吗|假的|么|啊|呀)?\W*$"
    ),
    "table": (
        r"总(?:价|额)(?:会|要)?[变變](?:成)?(?:多少|几)|(?:价格?|单价|价钱)(?:还是)?(?:一样|不变|没变|照旧)(?:的)?(?:吧|吗|么|对吧)\W*$"
        r"|\b(?:same|unchanged) (?:unit )?price\W*\?|\b(?:price|cost)s?\b.{0,12}\b(?:stays?|remains?|the same|unchanged)\W*\?"
        r"|\bwhat(?:'s| is| would be| will be)? the (?:new )?(?:total|sum)\b|\bwhat would (?:that|it) (?:cost|come to)\b|"
        r"\b(?:how much|what)(?: would| will| does| is| do|'s)?\b.{0,12}\b(?:that|it|this|those|everything|all)\b.{0,8}"
        r"\b(?:cost|come to|be|total|altogether|make)\b"
        r"|^\W*(?:(?:and|so|ok|then)\W+)*how much (?:is|would|will) (?:that|it|this)(?: be)?(?: now| then)?\W*$"
        r"|\bwhat(?:'s| is| would be| will be) the (?:new |final |grand |overall )?(?:total|cost)\b"
        r"|\b(?:repeat|say|remind me)\b.{0,12}\b(?:that|offer|again|proposal)\b(?!.*order)"
        r"|\bwhat (?:are|were)\b.{0,8}\b(?:my|our|the) options\b|\b(?:any|what) other options?\b"
        r"|有(?:没有)?(?:别的|其他|其它)的?(?:方案|选择|办法)|(?:方案|选项)(?:都)?有哪些"
        r"|\bwhat(?:'s| is| was)\b.{0,12}\b(?:on the table|your offer|on offer|you offer\w*|the offer|your (?:current |last )?price)\b(?! (?:for|on|of)\b)"
        r"|^\W*(?:(?:and|so|ok|then)\W+)*(?:how much|what price|(?:and )?what(?:'s| is| would be)? the price"
        r"|what (?:does|would|will) (?:it|that|this|they|those) cost)(?: now| then| again)?\W*$"
        r"|^\W*(?:那|现在)?(?:是)?(?:多少钱|什么价|价[格钱](?:呢|是?多少(?:钱)?))[呢啊呀]?\W*$"
        r"|(?:一共|总共|合计|改后|加起来|这样|那)(?:下来|的话|就)?(?:一共|总共|要|是|得)*(?:多少钱|多少|啥价)(?:呢|啊|呀)?\W*$"
        r"|总(?:价|额|金额|计)(?:现在|目前|一共|是|变成|变|要)*(?:多少|怎么变)|(?:订单|单)(?:现在|目前)?总?金额(?:是|有)?多少|(?:再说|重复|再讲)一(?:遍|次|下)|(?:刚才|现在)?(?:你们)?(?:的)?报价是(?:什么|多少)"
    ),
    "stays": (
        r"\b(?:does|will|would|is) (?:that|this|it|any of (?:that|this))\b.{0,12}\b(?:chang|affect|delay|mov|push)\w*\b"
        r".{0,24}\b(?:date|delivery|lead time|arrival|schedule)\b"
        r"|\b(?:does|will|would) (?:that|this|it)(?: then| also| not)? (?:delay|hold up|push back|slow down)\b"
        r"|\b(?:that|this|it) (?:would|will)(?: then| also)? (?:delay|hold up|push back|slow down)\b[^.;!?]*\?"
        r"|\b(?:will|would|does|is|can)\b.{0,24}\b(?:date|delivery|lead time|arrival|schedule)\b.{0,8}"
        r"\b(?:stay|remain|still|the same|affected|unchanged)\b"
        r"|\b(?:will|does|is)\b.{0,12}\b(?:delivery|it|they|everything|arrival|goods|order)\b.{0,8}\bstill\b"
        r".{0,12}\b(?:come|arrive|delivered|on|due|by|in)\b"
        r"|\b(?:does|do|will|would) (?:that|it|they|this|these|those|everything)(?: all| still)? (?:arrive|come|ship|be delivered)\b"
        r".{0,16}\b(?:together|at (?:the same time|once)|with)\b"
        r"|(?:交期|交货期|货期|(?:到货|交货)(?:日期|时间)?|日期|时间).{0,6}(?:影响|不变|还是|耽误|[变變](?:化|动)?[吗么]|推迟吗)"
        r"|(?:会|跟|和)[^，。]{0,8}一起(?:到|送|发)货?[吗么]"
        r"|(?:影响|耽误).{0,4}(?:交期|交货|货期|到货)|会不会(?:晚到|迟到|晚交|延迟)"
        r"|会(?:因此|因为这个|跟着)?(?:推迟|延[后误迟期]|迟|晚)(?:到|交|送)?货?了?[吧吗么]"
    ),
    "help": (
        r"^\W*(?:help|help me|help please|menu|commands?|instructions|info|how does (?:this|it) work"
        r"|how (?:do|can) (?:i|you) (?:use (?:this|it)|help(?: me)?)|what (?:can|could) (?:you|i|we) do(?: here| for me)?"
        r"|what do you do)\W*$"
        r"|^\W*(?:帮助|帮帮忙|使用说明|功能|怎么用|(?:这个)?怎么(?:用|操作|玩)|(?:你|您)?(?:能|会|可以)(?:帮我)?(?:做|干|办)(?:些)?"
        r"(?:什么|啥)(?:事)?|有(?:什么|啥|哪些)功能)(?:啊|呢|呀|的)?\W*$"
    ),
    "who": (
        r"\b(?:are|r) (?:you|u)\b.{0,10}\b(?:bot|robot|human|person|real|machine|ai|computer|chat ?gpt|automated|chatbot)\b"
        r"|\bwho (?:are you|am i (?:talking|speaking|chatting|writing)|is this)\b|\bwhat are you\b\W*$"
        r"|\bis this\b.{0,10}\b(?:bot|robot|human|person|ai|automated|chatbot|machine)\b"
        r"|\bam i (?:talking|speaking|chatting|writing) (?:to|with)\b|\bwhat(?:'s| is) your name\b"
        r"|(?:你|您|这|对面)(?:们)?(?:到底)?是(?:不是)?(?:谁|哪位|什么人|个?(?:机器人|真人|人工智能|ai|机器|活人|人吗|程序|自动))"
        r"|(?:机器人|真人|自动回复)(?:吗|么|吧|在回)|(?:真人|人工)还是|(?:跟|和)(?:谁|机器|机器人)(?:在)?(?:说话|聊天?)|你叫什么|怎么称呼"
    ),
    "hours": (
        r"\b(?:office|business|opening|working|service) hours\b"
        r"|\b(?:when|what time|until when|how (?:late|long))\b.{0,12}\b(?:do|are|does)\b.{0,8}\b(?:you|u|your office)\b.{0,12}"
        r"\b(?:open|close|closed|work(?:ing)?|available|there|online|knock off)\b"
        r"|\bare (?:you|u)(?: guys| people)?(?: still| also)? (?:open|closed|online|available|working)"
        r"(?: (?:now|today|tonight|tomorrow|(?:on|at|over) (?:the )?(?:\w+days?|weekends?)))*\W*$"
        r"|(?:你|您|贵司|公司|客服)们?(?:那边|这边)?(?:一般|今天|明天|周末|星期[六日天]|周[六日])*(?:都)?"
        r"(?:几点|什么时候|到几点|何时|还)?(?:才|会|要)?(?:上|下|开|关)(?:班|门)|(?:上班|营业|工作|办公)时间"
        r"|^\W*(?:几点|什么时候|何时)(?:才|会|要)?(?:上|下)班"
    ),
    "ask_away": r"(?!)",
    "to_change": r"(?!)",
    "soonest": (
        r"(?!.*\b(?:invoices?|receipts?|contracts?|quotes?|confirmations?|documents?|papers|photos?|samples?|answer|reply)\b)"
        r"\b(?:deliver\w*|ship|send|get|need|have|bring)\b.{0,30}\b(?:as (?:early|soon|quick(?:ly)?|fast) as (?:possible|you can)|asap)\b"
        r"|(?:[尽盡儘]快|[尽盡儘]早|越[快早]越好|赶快)(?:的?(?:给|帮)?我们?)?(?:安排)?(?:[发送交出到]货|送[到来]|发出|[发送寄](?=[吧了啊，。!！]|\s*$))"
        r"|(?:[发送交出到]货|送[到来])[^，。]{0,4}(?:越快越好|越早越好|[尽盡儘]快|[尽盡儘]早)"
    ),
    "own_date": (
        rf"^{_ASKS_WHETHER}.*?(?P<asks>\b(?:what(?:'s| is| was| will be)?|when(?:'s| is| was| will be)|which day is|know|confirm|check|remind me of|tell me)"
        r" (?:then |again )?(?:the|our|its) (?:(?:new |planned |current |exact )?(?:delivery|arrival|shipping) (?:date|day)|(?:planned|scheduled|agreed) (?:date|day|delivery|arrival))\b"
        r"|(?:计划|预计|原定|定的?|说好)的?是?(?:哪一?天|几号|什么时候)(?:到|送|交|来着))"
    ),
    "own_address": (
        rf"^(?:{_ASKS_WHETHER}|(?=.*(?:{_ADDRESS_STAYS}|{_STILL_GOES})))(?!.*(?:\b(?:your (?:office|company|warehouse|factory|address)|invoices?|bill(?:ing)?)\b|你们|贵司|发票)).*?(?P<asks>"
        r"\b(?:what|which)\b.{0,24}\b(?:the|our|my|delivery|shipping) (?:delivery |shipping )?address\b"
        r"|\bwhere\b.{0,16}\b(?:it|they|that|everything|all)\b.{0,12}\b(?:delivered|sent|shipped)(?: to)?\b"
        r"|(?:[收送交]货|配送)?(?:地址|地点)(?:是|在|写|填)?(?:的)?(?:是)?(?:在)?(?:哪|什么|啥|多少)"
        r"|(?:送|寄|发|交|运)货?(?:到|去|往)的?(?:是)?(?:哪(?![里儿裡]?[了啦])|什么地方|啥地方|什么地址)"
        r"|[送寄](?:哪[里儿裡]?(?![了啦天个家些])|什么地方|啥地方)"
        rf"|{_ADDRESS_STAYS}|{_STILL_GOES})"
    ),
    "own_contact": (
        rf"^{_ASKS_WHETHER}{_AT_AN_ORDER}.*?(?P<asks>\b(?:what|which) address\b(?! .*\b(?:invoices?|bill(?:ing)?)\b)"
        r"|\bwhere\b.{0,24}\b(?:deliver(?:ed|ing)?|going|go|sent to|shipp?(?:ed|ing)? to)\b"
        r"|\bwho(?:'s| is)?\b.{0,24}\b(?:contact|recipient|consignee|receiv\w+)\b"
        rf"|\b(?:whose|which|what) (?:name|contact|recipient)\b.{{0,12}}{_ON_AN_ORDER}"
        rf"|\b(?:does|do|has|have|is|are)\b.{{0,40}}\b(?:her|his|my|our|\w+'s) name\b.{{0,12}}{_ON_AN_ORDER}"
        r"|(?:收[件货]人|联[系络]人|[聯联][繫絡]人)(?:的?电话)?.{0,3}(?:谁|哪位|多少|什么|几号)"
        r"|(?:收[件货]人|联[系络]人|[聯联][繫絡]人)(?:也|都|上?[写寫]的)*(?:[还仍]然?)?是[^，。,;；?？]{1,8}吗"
        r"|(?:[还仍也都]*[写寫是]着?)(?:他|她|[^，。,;；?？]{1,6})的?名字(?:吗|么|[?？]))"
    ),
    "own_phone": (
        r"^(?!.*(?:\byour (?:\w+ )?(?:phone|number|contact)\b|(?:你们|贵)(?:公司|司|的)))"
        r"(?=.*(?:\bon (?:file|record)\b|\bdo you have\b.{0,12}\b(?:for|of)\b|\b(?:our|my)\b|\bfor (?:the )?deliver|\bdriver\b|\bso-?\d"
        r"|留的?|登[记録錄]|我们|收[件货])).*?(?P<asks>"
        r"\b(?:what(?:'s| is)?|which|tell me|know|confirm|check|remind me of|see)\b.{0,16}?(?:\b(?:phone|telephone|mobile) (?:number|no)\b|\b(?:contact|phone) (?:number|details)\b"
        r"|\bphone\b|\bnumber (?:will|does|do|should)\b)"
        r"|(?:[电電]话|手机)(?:号码?|号)?(?:是|留|填|写|登[记録錄])?的?(?:是)?(?:多少|几号|哪[个支]|什么)"
        r"|留的?(?:是)?(?:哪[个支]|什么)(?:[电電]话|手机|号码))"
    ),
    "own_invoice": (
        rf"^{_ASKS_WHETHER}{_AT_AN_ORDER}.*?(?P<asks>\b(?:what|which|who)\b.{{0,24}}\b(?:invoice|billing) (?:details|name|title|address|data|info\w*)\b"
        r"|\b(?:what|which) (?:name|company|tax (?:number|id))\b.{0,24}\binvoice\b"
        r"|(?:发票|抬头|税号)(?:信息|抬头|名称|上)?(?:写|开|填|是)*的?(?:是)?(?:什么|啥|谁|哪|多少))"
    ),
    "last_prices": (
        rf"^{_ASKS_WHETHER}.*?(?P<asks>\b(?:what|how much)\b.{{0,16}}\b(?:did|were|have) we\b.{{0,16}}\b(?:pay|paid|charged)\b(?!.{{0,8}}\b(?:already|so far|until|due)\b)"
        r"|\bwhat\b.{0,16}\bprices?\b.{0,24}\b(?:last time|before|previously|last order)\b"
        r"|\b(?:what|how much)\b.{0,24}\blast (?:time|price|order)\b.{0,24}(?:\bprices?\b|\bcost\b|\?)"
        r"|(?:上一?[次回批]|以前|之前)(?:(?![，。改]).){0,12}(?:多少钱|什么价|啥价|单价|价格|价钱|几块))"
    ),
    "own_prices": (
        rf"^{_ASKS_WHETHER}{_AT_AN_ORDER}.*?(?P<asks>\b(?:what|how much|which|confirm|tell)\b.{{0,40}}"
        r"\b(?:unit prices?|(?:per|a) (?:piece|unit|box|pack|item)|each|apiece)\b"
        r"|\b(?:what|which) prices?\b.{0,16}\b(?:did|do|are|have|were) we\b"
        r"|(?:单价|每[个件盒包把箱只](?:的价格?)?|一[个件盒包把箱只]).{0,4}(?:多少|几[块元]|什么价))"
    ),
}  # fmt: skip
_NO_FIGURES: tuple[Question, ...] = (
    "prepaying",
    "lowest",
    "moves",
    "payment_ways",
    "table",
    "earliest",
    "own_address",
    "own_contact",
    "own_phone",
    "own_invoice",
    "own_prices",
    "soonest",
)
"""Questions that name no figure: with one they are offers, or ask for a price."""
_ONLY_ASKED: tuple[Question, ...] = (
    "last_prices",
    "own_address",
    "own_contact",
    "own_phone",
    "own_invoice",
    "shipping_cost",
    "totals",
    "payment_method",
    "stays",
    "prepaying",
    "paid",
    "hours",
    "colleague",
    "making",
    "way",
)
"""Questions that are none where nothing asks: "I pay the freight"."""
_TOLD: tuple[Question, ...] = ("note", "copy", "gift", "in_writing", "invoice_kind")
"""What goes to a person whether it is asked or told."""
_BESIDE: tuple[Question, ...] = ("freight", "together", "soonest")
"""What is said of goods beside the wish for them, asked or told: the wish is read from the same words."""
_OF_A_PERSON: tuple[Intent, ...] = (
    "place_order",
    "add_item",
    "change_quantity",
    "request_quote",
    "query_order",
)
"""What a matter for a person is read as, rather than as an address or a date."""
_OF_AN_ORDER = re.compile(rf"{REFERENCE}|\d{{3,}}|\b(?:chang|switch|set\b)|[改换]")
"""In a question about a means of payment: it is wished for."""
_OF_SUMS: tuple[Question, ...] = ("due", "totals", "orders", "table", "details", "own_prices", "last_prices")
"""Questions beside which it is asked when that is to be paid."""
_QUESTIONS = {kind: re.compile(pattern) for kind, pattern in QUESTIONS.items()}

_REPROACH = (
    r"\b(?:second|third|fourth|fifth|tenth|umpteenth|2nd|3rd|[4-9]th|nth) time\b[^.;!?]{0,24}\b(?:writ|wrote|ask|call|tell|told|say|said|contact|e-?mail|messag|request|complain|happen|wrong|explain)\w*"
    r"|\b(?:writ|wrote|ask|call|tell|told|say|said|contact|e-?mail|messag|request|complain|happen)\w*\b[^.;!?]{0,24}\b(?:second|third|fourth|fifth|tenth|umpteenth|2nd|3rd|[4-9]th|nth|many|three|four|five|several) times?\b|\b(?:told|asked|wrote|called|said|written)\b[^.;!?]{0,12}\btwice\b"
    r"|\bhow (?:many times|often)\b[^.;!?]{0,24}\b(?:i|we)\b[^.;!?]{0,16}\b(?:tell|write|ask|call|say|explain|repeat|contact|complain)\b"
    r"|\b(?:wrong|mixed up|messed up|mess(?:ing)?(?: it)? up|screw\w+(?: it)? up) (?:once )?again\b|\bmess(?:ed|ing)? up\b|\bscrew(?:ed|ing)? up\b"
    r"|\b(?:nobody|no ?one|none of you) (?:ever |even |here )?(?:answer|repl|respond|call|help|listen|care)\w*"
    r"|\bstill (?:no|not an?|without an?|waiting for an?) (?:answer|reply|response|call)\b|\bwhat(?:'s| is) wrong with you\b|\bare you kidding\b"
    r"|(?:怎么|为什么|为啥|咋)(?:又|总是?|老是?|还是)[^，。!！?？]{0,8}(?:[错漏少乱坏慢]|不[对到回理]|没|晚)|又(?:给)?(?:我们?)?(?:搞|弄|发|送|写|打|算|填|做)[错漏乱坏]"
    r"|第[二三四五六七八九十几\dn]+(?:次|遍|回)[^，。]{0,4}(?:问|写|说|催|联系|[出搞弄发送写]错)|(?:说|问|催|讲|写)(?:过|了)(?:多少|好?几|无数|很多|[三四五六七八九十两]|\d)+(?:遍|次|回)"
    r"|(?:一直|都|总是?|老是?|到现在(?:还|都)*)没人?(?:回复?|理|答复|处理|联系)|没人(?:回复?|理|答复)|搞什么|怎么搞的|什么情况啊"
    r"|\b(?:been waiting|waited)\b[^.;!?]{0,24}\b(?:for )?(?:days|weeks|months|ages|hours|forever|\d+ days|(?:a|one|two|three) weeks?(?: now)?)\b(?! (?:more|later|longer|extra))"
    r"|\byou(?: guys| people| lot| all)? (?:never|don't ever|don't even) (?:ever )?(?:reply|answer|respond|call|write|listen|read)\b"
    r"|\b(?:stupid|idiots?|incompetent|liars?)\b|听不懂(?:人话|吗)|是不是傻|白痴|耍我们?"
    r"|等了?(?:[一二两三四五六七八九十几\d]+|半|好几|那么多|这么多)+个?(?:天|星期|周|礼拜|月)了|(?:每次|总是?|老是?|回回)都?[^，。!！?？]{0,4}[错漏坏晚]|气死"
)
"""That something is told, asked or done wrong once more."""
REMARKS: dict[Remark, str] = {
    "complaint": (
        r"\b(?:unacceptable|terrible|awful|horrible|disappoint\w*|ridiculous|worst|rubbish|garbage|disgust\w*|complain\w*"
        r"|broken|damaged|defective|faulty|cracked|smashed|leak(?:s|ing)|fed up|angry|furious|useless|(?:very |so |really )?"
        r"(?:bad|poor|lousy|shoddy) (?:service|quality|experience|job)|(?:not|un)happy|not good enough|scam\w*|pathetic"
        r"|never (?:arrived|came|again)|taking (?:forever|ages|too long)|fell (?:off|apart)|wobbl\w+|scratched|dented|torn|(?:are|is|were|was) (?:still |all )?missing|missing from|(?:with|has|have|had|got) (?:\w+ )?cracks"
        r"|\d+ (?:\w+ ){1,4}(?:too )?short|(?:came|arrived|was|were) (?:\w+ )?short|only (?:received|got|arrived|came)|(?:received|got) only \d+|do(?:es)?(?:n't| not) work|stopped working|late again|again late|(?:promised|supposed|meant)\b.{1,40}\bstill (?:nothing|not|no)|wrong (?:items?|goods|colou?r|size)|a joke|frustrat\w+|appalling)\b"
        r"|太差|差劲|垃圾|投诉|不满|失望|坑人|骗|恶劣|质量(?:有)?问题|[破坏碎裂漏](?:了|的|掉)|什么(?:态度|服务|玩意|破)|受不了|过分"
        r"|[少缺](?:了|送|收|到)(?:了)?\d+|[收到][到的][^,，。]{0,6}[少缺](?:了)?\d+|差评|烂|糟糕|退钱|不像话|等了(?:这么|那么|好)?(?:久|多天)|无语|生气|火大|离谱|[夸誇][张張]|气死|发错|少发|漏发|没人管|太慢"
        r"|(?:怎么|又|老是|总是|一直)(?:又|还|都)?(?:晚|迟|拖|延误|没(?:发|到|送))(?!几|点|一点|两|\d)"
        r"|(?:说|讲|答应|约)好了?的?[^，。]{0,10}(?:到|送|发|交|出货)[^，。]{0,2}[，,]?[^，。]{0,6}(?:现在|还没|连|怎么|到今天)"
    ),
    "praise": (
        r"\b(?:perfect|excellent|wonderful|fantastic|awesome|amazing|brilliant|lovely|superb|delighted|pleased|impressed"
        r"|love (?:it|them|the)|well done|(?:very |so |really )?(?:great|good|nice) (?:job|work|service|quality)"
        r"|happy with|satisfied|in (?:good|perfect) (?:order|shape|condition)|arrived safely|all (?:good|fine|well))\b"
        r"|(?:很|真|非常|挺|太|都)(?:好|不错|满意|棒|喜欢|赞)|完美|满意|点赞|好评|质量好|(?:货|东西)(?:已经|都)?收到了|(?:东西|货|质量|品质|产品).{0,3}不错"
    ),
    "for_a_person": (
        r"\b(?:invoices?|receipts?|samples?|hold|pause|postpone|merge|combine|consolidate|certificates?|warrant(?:y|ies)"
        r"|guarantee|customs|insur\w+|vat|tax(?:es)?|duty|duties|moq|minimum order|statement|contract|visit|packaging|logo"
        r"|branding|custom|tracking (?:number|link|code)|order confirmation|packing list|bill of lading|data ?sheet|spec(?:s|ification)?s?|photos?|pictures?"
        r"|proof of delivery|credit note|(?:a|any|some) credit|compensat\w+|reimburse\w*|refund|rebate|reserve|priority|rush|urgent(?:ly)?"
        r"|in the (?:morning|afternoon|evening)|call (?:us|me|ahead|before|first)|before (?:delivery|delivering))\b"
        r"|\bsizes?\b|尺[码寸]|上午|下午|晚上|送货前|到货前|打电话|几点"
        r"|(?:don't|do not) ship\b|停一?下|先停|停止?发|(?:别|不要?)[发出]货|(?:别|不要)发(?![票给])"
        r"|发票|收据|样品|样本|打样|暂停|先别发|缓一缓|压一压|合并|拼单|并单|证书|质保|保修|报关|保险|税|起订|起批|合同|对账|参观|包装"
        r"|\balready paid\b|\b(?:we|i)(?:'ve| have)? (?:already )?(?:paid|transferred|wired) (?:for|the|you|it|in full)\b"
        r"|已经?(?:付|汇|打|转)(?:了|过|款|清|钱)|(?:货款|尾款|定金|余款)(?:我们?)?(?:都|已经?|早就)*(?:付|打|汇|转)(?:了|过|清)"
        r"|(?:通知|提醒|告诉)(?:一下)?我们?(?:一下|一声)?\W*$"
        r"|贴牌|logo|定制|单号|提单|装箱单|说明书|图片|照片|规格书|退款|返利|赔偿|补偿|加急|优先"
    ),
}  # fmt: skip
_REFERENCE = (
    r"\b(?:p\.?o\.?|purchase order) ?(?:ref(?:erence)?s?|numbers?|nos?|#)(?![a-z])"
    r"|\b(?:our|my|customer|client|internal|order|buyer'?s?) ref(?:erence)?s?\b"
    r"|\breference (?:number|code|no)\b|\bcost cent(?:re|er)s?\b"
    r"|(?:采购|客户|我方|我们的?)(?:订?单)?(?:编?号|参考号)|(?<![a-z])po\s?(?:编?号|单号)|参考(?:编?号|号码)|成本中心"
)
"""The customer's own name of an order, which the book does not hold."""
REMARKS["for_a_person"] += f"|{_REFERENCE}"
REMARKS["complaint"] += f"|{_REPROACH}"
_REMARKS = {kind: re.compile(pattern) for kind, pattern in REMARKS.items()}
_NOT_SO = re.compile(
    r"\b(?:not|isn't|wasn't|aren't|never|no|nothing)\b.{0,16}$|(?:没有?|不|别)(?:[是算会]?)$"
)
"""Before a word of praise or complaint: it says the opposite."""
_ASKS = re.compile(
    r"[?？]\s*$|(?:吗|么|呢|嘛|多少|什么时候|怎么样|怎么算|谁出|谁付|能不能|可不可以|是不是|有没有|不|(?:收到|到[账帐]|付清)没有?)[\s.。!！]*$|能不能|可不可以|收不收|能否|可否|多少|包不包|什么|怎么|几[号点]|哪[天里个家位]|谁"
    r"|^\W*(?:(?:so|and|but|well|ok(?:ay)?)\W+)+who\b"
    r"|^\W*(?:(?:wait|hold on|hang on)\W+)?(?:who|what|when|where|why|how|which|whose|do|does|did|can|could|will|would|is|are|was|were|have|has|may|should)\b"
)
_WHEN_THERE = re.compile(
    r"(?:什么时候|啥时候|几时|何时|几号|哪天|多久|几天)(?:就|才|会|可以|能)*(?:到|送|收|发|交)"
    r"|\b(?:when|how (?:soon|long)|(?:which|what|on which) (?:day|date|week))\b.{0,30}"
    r"\b(?:arrive|deliver(?:ed|y)?|get (?:it|them|here|to)|be here|come|ship|reach)\b"
)
_BARE = ("place_order", "request_quote")
"""What a matter for a person may be read as: "can I get a copy of the invoice?"."""
_LEAST_WORDS = 3
_LONGEST = 400
"""Characters of a sentence that are looked at; what is longer is a letter, not a question."""


def questions_in(text: str, request: Request, orders: Sequence[str] = ()) -> tuple[list[Question], Request]:
    """What a text asks, and the request less what those questions were read as. `orders`: the customer's, whose
    numbers are no figures."""
    accepts = "accept" in request.intents  # your last offer, which is then no question
    found = [one for one in _questions(text, orders) if not (accepts and one[0] == "lowest" and not one[2])]
    regions = [region for kind, region, _ in found if kind not in (*_TOLD, *_BESIDE)]
    told = [region for kind, region, _ in found if kind in _TOLD]
    shares = any(kind in ("due", "deposit") for kind, _, _ in found)
    kept = [
        i
        for i, action in enumerate(request.actions)
        if not found
        or not (
            _lies_in(action.evidence, regions)
            or (_may_be_of_a_person(action) and _lies_in(_longest(action), told))
            or _is_a_push(action)
            or (shares and _is_a_share(action))
            or (action.intent in _BARE and not action.item)
        )
    ]
    if any(kind == "paid" for kind, _, _ in found):
        kept = [i for i in kept if not _is_of_what_was_paid(request.actions[i], text)]
    of_money = bool(_MONEY_BACK.search(plain(text)) or payments_told(text))
    bare = _is_money_back if of_money else _is_bare
    if kept and all(bare(request.actions[i]) for i in kept) and remark(text) == "for_a_person":
        kept = []
    # Beside a wish only what plainly asks is a question: "I talk to no bots, get me a person".
    kinds = list(
        dict.fromkeys(kind for kind, _, asks in found if asks or not kept or kind in (*_TOLD, *_BESIDE))
    )
    return kinds, request if len(kept) == len(request.actions) else _only(request, kept)


_MONEY_BACK = re.compile(
    r"\b(?:(?:a|any|some) credit|credit notes?|compensat\w+|reimburse\w*|refunds?)\b|赔偿|补偿|退款|赔[钱付]"
)


def _is_of_what_was_paid(action: Action, text: str) -> bool:
    """Whether an action is terms that are read from a sentence which tells of money that was paid."""
    if not isinstance(action, ChangePayment) or not action.evidence:
        return False
    told = [hit.span() for hit in _SENTENCE.finditer(text) if _WAS_PAID.search(plain(hit[0]))]
    return _lies_in(action.evidence, told)


def _is_money_back(action: Action) -> bool:
    """Whether an action is no more than the order for which a text wants money back."""
    return action.intent == "query_order" or _is_bare(action)


def regions_asked(text: str, orders: Sequence[str] = ()) -> list[Span]:
    """Where a text asks what `questions_in` finds: [start, end) offsets."""
    return [region for _, region, _ in _questions(text, orders)]


_LIKELY, _SURE, _IN_A_CLAUSE, _CERTAIN, _PLAIN = 0.1, 0.2, 0.3, 0.4, 0.6
"""Margins from which on a sentence is a question by example: where all of a message was read as nothing, where
it is told by its clauses, where a clause asks something, and where it is a part of a message."""
IN_PARTS: tuple[Question, ...] = (
    *("orders", "details", "how_many", "order_total", "unit_price", "due", "deposit"),
    *("eta", "earliest", "transit", "can_change", "until_when", "validity"),
    *("own_address", "own_contact", "own_payment", "payment_ways", "shipping_cost", "way"),
)
"""What a part of a message is taken to ask by example; another one is passed on in its words."""


def asked_by_example(text: str, *, doubtful: bool = False) -> list[Question]:
    """What the sentences of a text ask by example; `doubtful`: the text may be something else than a question."""
    said, least = plain(text), _CERTAIN if doubtful else _LIKELY
    whole = (hit.span() for hit in _SENTENCE.finditer(said))
    spans = whole if doubtful else _asked_by_themselves(said)
    heard = (_heard_in(_alone(said, span), least) for span in spans)
    return list(dict.fromkeys(filter(None, heard)))


def asked_plainly(text: str, orders: Sequence[str]) -> Question | None:
    """What a text of one sentence, with no figure but those of `orders`, surely asks by example."""
    said = plain(text).strip()
    several = len(_SENTENCE.findall(said)) > 1
    if several or len(said) > _LONGEST or _FIGURE.search(_without_terms(said, orders)):
        return None
    return _heard_in(said, _PLAIN)


def asked_in_clause(clause: str) -> Question | None:
    """What a clause that asks something asks by example."""
    said = plain(clause)
    return _heard_in(_alone(said, (0, len(said))), _IN_A_CLAUSE)


def asked_in_parts(parts: Sequence[str]) -> tuple[list[Question], list[str]]:
    """What the parts of a message that nothing took up ask by example, and those that ask no such thing."""
    heard = {part: _heard_in(plain(part).strip(), _CERTAIN) for part in parts if is_question(part)}
    asked = {part: one for part, one in heard.items() if one in IN_PARTS}
    return list(dict.fromkeys(asked.values())), [part for part in parts if part not in asked]


_LEADS_TO_IT = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|also|oh|well|then|right|wait|hang on|hold on|by the way|btw)\b\W*)+"
    r"|^(?:(?:那么?|还有|另外|顺便问一下|顺便问下|请问|对了|好的?)[，,\s]*)+"
)
"""What leads to a question, and is none of it."""


def _heard_in(sentence: str, least: float) -> Question | None:
    """What a sentence asks by example, with or without what leads to it; figures that it only tells are no
    question, and those that it asks of make it less likely."""
    figures = bool(_FIGURE.search(_without_terms(sentence, ())))
    if not 0 < len(sentence) <= _LONGEST or (figures and not _ASKS.search(sentence)):
        return None
    alone = _LEADS_TO_IT.sub("", sentence)
    heard = [heard_as(one) for one in (sentence, alone) if one]
    likely = max(heard, key=lambda one: one.margin)
    if likely.kind in (NO_QUESTION, "hours") or likely.margin < (max(least, _SURE) if figures else least):
        return None
    kind: Question = likely.kind  # type: ignore[assignment]
    return kind


def _asked_by_themselves(said: str) -> Iterator[Span]:
    """The sentences of a text; the clauses of one in which several ask something, or that as a whole asks
    nothing plainly: hang on, what are they each?"""
    for found in _SENTENCE.finditer(said):
        start = found.start()
        clauses = [(start + hit.start(), start + hit.end()) for hit in CLAUSE.finditer(found[0])]
        asking = [one for one in clauses if _asks_by_itself(_alone(said, one))]
        whole = _alone(said, found.span())
        vague = bool(whole) and len(whole) <= _LONGEST and heard_as(whole).margin < _LIKELY
        yield from clauses if len(asking) > 1 or (asking and vague) else [found.span()]


def _alone(said: str, span: Span) -> str:
    return said[slice(*span)].strip(" ,，、")


def _asks_by_itself(clause: str) -> bool:
    heard = heard_as(clause) if 0 < len(clause) <= _LONGEST else None
    return heard is not None and (heard.margin >= _SURE if heard.kind != NO_QUESTION else is_question(clause))


_DISCOUNT = re.compile(
    r"\b(?:is|are|do|does|would|will|can|could|any|what|which)\b[^.;!?]*"
    r"\b(?:discounts?|(?:better|lower|special)(?: unit)? (?:price|rate|deal)s?)\b[^.;!?]*\?"
)
"""The question whether there is a better price."""


def asks_for_a_discount(text: str, orders: Sequence[str] = ()) -> bool:
    """Whether a text asks for a better price and names no figure but those of `orders` and terms."""
    said = plain(text)
    return bool(_DISCOUNT.search(said)) and not _FIGURE.search(_without_terms(said, orders))


def words_of_question(text: str, kind: Question, orders: Sequence[str] = ()) -> str | None:
    """The words by which a text asks a question of some kind; those behind it that ask the same as well."""
    spans = [region for one, region, _ in _questions(text, orders) if one == kind]
    if not spans:
        return None
    (start, end), *behind = spans
    for begin, last in behind:
        if not re.fullmatch(r"\W*(?:and\W+)?", text[end:begin]):
            break
        end = last
    return text[start:end].strip(" ,，、")


def remark(text: str) -> Remark | None:
    """What a text that asks for nothing the desk can do is: a complaint, praise, or a matter for a person."""
    said = plain(text)
    for kind, pattern in _REMARKS.items():
        hit = pattern.search(said)
        if hit and not (kind != "for_a_person" and _NOT_SO.search(said[: hit.start()])):
            return kind
    return None


def asked_beside_praise(text: str) -> str:
    """What a text asks behind words of praise, in its own words; empty where it asks nothing."""
    praises = [(one, bool(_REMARKS["praise"].search(plain(one)))) for one in CLAUSE.findall(text)]
    behind = dropwhile(lambda clause: not clause[1], praises)
    asked = "".join(one for one, praise in behind if not praise).strip()
    return asked if is_question(asked) else ""


_TO_ASK = (
    r"(?:(?:questions?|something|a thing|one thing|about|regarding|concerning|on|for|with|of|my|our|the|an|this|that|last"
    rf"|latest|orders?|it|you|please|quickly?|{REFERENCE}|\d{{4}})\W*)*"
)
_ASKS_TO_ASK = re.compile(
    r"(?:(?:hi|hello|hey|so|also|and|sorry)\W+)*"
    r"(?:(?:i|we)(?:'ve| have)?(?: just| also| still)*(?: have| had| got)* (?:an?|one|some|another|a few|two)"
    rf"(?: more| other| quick| small| short)* (?:questions?|problems?|issues?)\W*{_TO_ASK}"
    r"|(?:(?:can|could|may|might) (?:i|we) (?:just )?ask|(?:i|we)(?:'d| would) like to (?:ask|know))(?: you)?"
    rf" (?:an?|one|some|something|about)(?: more| other| quick| small)* ?{_TO_ASK}"
    r"|there(?:'s| is| seems to be) (?:an?|some(?:thing)?)(?: small| little| big)? ?(?:problem|issue|mistake|error|wrong)"
    rf" {_TO_ASK}|something(?:'s| is| seems) (?:wrong|off|not right) {_TO_ASK}"
    rf"|(?:a )?(?:quick )?questions? (?:about|regarding|on) {_TO_ASK})\W*"
    rf"|(?:我们?|您?好|您|你们?|请问|想|要|就|有|出|个|一|点|几|些|了|的|下|关于|[\u4e00-\u9fff]{{1,4}}(?:那|这)[张个]?单|订单|单子"
    rf"|{REFERENCE}|(?<!\d)\d{{4}}(?!\d)|事情?|方面|可以|能|不|还|另外|上|那|这|张|\W)*"
    r"(?:问题|问(?:一下|下|您|你们?)?(?:一?[个件点](?:问题|事情?))?|咨询|请教)(?:一下|下|您|你们?|吗|么|\W|想|要|问|咨询|请教)*"
    rf"(?:(?:{REFERENCE}|(?<!\d)\d{{4}}(?!\d)|这?[张个]?[订]?单)\W*)?"
)
"""That something is to be asked, or is wrong, and not yet what."""


def asks_to_ask(text: str) -> bool:
    """Whether a text says no more than that its writer has a question: I have a question about my order."""
    said = plain(text).strip()
    return bool(_ASKS_TO_ASK.fullmatch(said)) and said.strip(" ?!.。！？") not in ("问题", "没问题")


def asks_each(text: str) -> bool:
    """Whether a text asks what a unit of each of the goods on the table comes to."""
    return bool(_ASKS_EACH.search(text) and _ASKS.search(plain(text)) and not re.search(r"\d", text))


_ASKS_EACH = re.compile(
    r"\b(?:per|each|every) (?:piece|unit|item|product|box|pack|one)\b|\b(?:each|apiece)\b|\bunit prices?\b"
    r"|[单單][价價]|每[个個件盒包把支样樣种種]|各(?:是|要)?多少",
    re.IGNORECASE,
)
"""How a unit of each of some goods is named."""


def troubles_told(text: str) -> list[str]:
    """What a text says that complains of goods by their number, in its words: those sentences, and what it
    offers or asks beside them."""
    sentences = [one for one in _sentences(text) if one]
    told = [remark(one) == "complaint" and bool(_COUNTED.search(one)) for one in sentences]
    beside = [is_question(one) or bool(_OFFERS.search(plain(one))) for one in sentences]
    return [one for one, *kept in zip(sentences, told, beside, strict=True) if any(kept)] if any(told) else []


_OFFERS = re.compile(
    r"\b(?:i|we)(?:'ll| can| could| will| have| am happy to| are happy to)\b.*\b(?:send|show|share|photos?|pictures?|pics|videos?|proof|return|keep)\b"
    r"|\b(?:photos?|pictures?|pics|videos?) (?:attached|to follow|available)\b|(?:可以|能|会|有)[^，。]{0,6}(?:照片|图片|视频|拍照|证据|退|寄)"
)
"""What a customer offers to do about it."""


_OLD_TOTAL = re.compile(
    r"\b(?:old|previous|original|earlier|former|prior) (?:total|sum|amount)\b"
    r"|\btotal\b[^.;!?]{0,12}\b(?:was|used to be|had been)\b"
    r"|^(?=.*(?:\btotal|\bcosts?\b|\bhow much\b|\busd\b|[$€£]))"
    r".*\b(?:was|were|did)\b[^.;!?]{0,40}\b(?:before|originally)\b"
    r"|(?:原来|原本|原先|之前|以前|本来)的?(?:订单)?(?:的?总[价额共计]|一共|多少钱|是?多少钱)"
    r"|总[价额](?:原来|原本|原先|之前|以前|本来)"
)
"""That the total before a change is spoken of."""
_OLD_TOTAL_WANTED = re.compile(
    r"\b(?:(?:can|could|would|will) (?:you|we)|keep|make|back to|please|instead)\b|改|能不能|可以|便宜|优惠|[恢保]"
)
"""That it is wanted again."""


def old_total_asked(text: str) -> Span | None:
    """The sentence of a text that asks what an order came to before the change that is proposed, or whether it
    was as much as it says: and 2,980 was the old total, right?"""
    sentences = ((hit.span(), plain(hit[0])) for hit in SENTENCE.finditer(text))
    return next((span for span, said in sentences if _asks_the_old_total(said)), None)


def _asks_the_old_total(said: str) -> bool:
    return bool(_ASKS.search(said.strip()) and _OLD_TOTAL.search(said)) and not _OLD_TOTAL_WANTED.search(said)


def payments_told(text: str) -> list[str]:
    """The sentences of a text that tell of money which was paid, in its words."""
    return [one for one in _sentences(text) if _WAS_PAID.search(plain(one))]


_IN_ALL = re.compile(
    r"\b(?:in (?:all|total)|altogether|all (?:together|of them|(?:my |our |the )?orders))\b"
    r"|加(?:起[来來]|一起|[总總])|[总總一]共|合[计計]|[总總][数數]",
    re.IGNORECASE,
)
"""That the sum of all orders is meant."""


def asks_for_the_sum(text: str) -> bool:
    """Whether a text means the sum of all orders."""
    return bool(_IN_ALL.search(text))


def without_reproaches(text: str) -> str:
    """A text with spaces for the words that say how often it was told before: I told you three times."""
    return blanked(text, [hit.span() for hit in _OFTEN_TOLD.finditer(plain(text))])


def goods_known_already(text: str) -> list[str]:
    """The goods beside which a text asks what else is sold: besides gloves and paper; 除了手套和纸."""
    told = _KNOWN_ALREADY.search(plain(text))
    return re.split(r"\band\b|\bor\b|[和跟与与及、,，]", next(filter(None, told.groups()))) if told else []


_KNOWN_ALREADY = re.compile(
    rf"{_BESIDES} ([^.;!?]+?)(?=,? what\b|[.;!?]|$)|除了?([^，。？?以之外还]{{1,16}})"
)


def codes_told(text: str) -> list[str]:
    """The sentences of a text that give a code which is no number of an order, in its words."""
    return [
        one
        for one in _sentences(text)
        if _CODE.search(plain(one))
        or (names_a_reference(one) and re.search(r"\d", _ORDER_NUMBER.sub("", one)))
    ]


def _sentences(text: str) -> list[str]:
    return [one.strip(" .。！!") for one in re.split(r"(?<=[.!?。！？])\s*(?!\d)|\n", text)]


_OFTEN_TOLD = re.compile(
    r"\b(?:this|it)(?:'s| is)(?: now)?(?: already)? (?:the|my|our) (?:second|third|fourth|fifth|\d(?:nd|rd|th)) time (?:that )?(?:i|we)(?:'ve| have|'m| am)? \w+(?: you| this)?\b"
    r"|\b(?:i|we)(?:'ve| have)? (?:already )?(?:told|asked|written|wrote|said|called|mailed|emailed)(?: to)?(?: you)?(?: this| so)?"
    r" (?:twice|(?:two|three|four|five|many|several|\d+) times)(?: (?:already|now|before))*"
    r"|\b(?:i|we)(?:'ve| have)?(?: been|'m| am|'re| are)?(?: still)? wait(?:ed|ing) for (?:an?|your|the|any)"
    r" (?:answer|reply|response|call|e-?mail)\b[^.;!?,]*"
    r"|我?们?(?:都|已经)*(?:说|问|催|讲|写)(?:过|了)(?:多少|好?几|无数|很多|[三四五六七八九十两]|\d)+(?:遍|次|回)了?"
    r"|(?:这|都|已经|是)*第[二三四五六七八九十几\dn]+(?:次|遍|回)(?:问|写|说|催|联系|找)(?:你们?)?了?"
)
"""How often something was told before."""
_CODE = re.compile(r"(?<![a-z\d@-])(?!so-?\d{4}(?!\d))[a-z]{1,6}[-/]?\d[a-z\d/-]{2,}")

"""Such as a reference of the customer's own: PO-88213."""
_ORDER_NUMBER = re.compile(r"\bso-?\d+", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?<![\w-])\d+(?![\w-])|\d+\s*[个個盒箱包件只支套把台]|[一二三四五六七八九十两兩幾几][个個盒箱包件只支套把台]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|some|several|half)\b",
    re.IGNORECASE,
)
"""How many of some goods are told of."""


def names_a_reference(text: str) -> bool:
    """Whether a text is of the customer's own reference of an order."""
    return re.search(_REFERENCE, plain(text)) is not None


def without_own_references(text: str) -> str:
    """A text with spaces for the clauses that are of the customer's own reference of an order."""
    for part in re.finditer(r"(?:(?!\band\b)(?:[^,，;；。!！?？\n.]|\.(?=\S)))+", text):
        if names_a_reference(part[0]):
            text = blanked(text, [part.span()])
    return text


def is_question(text: str) -> bool:
    """Whether a text asks something, in more than a word or two."""
    said = plain(text)
    return bool(_ASKS.search(said)) and len(re.findall(r"[a-z]+|[\u3400-\u9fff]", said)) >= _LEAST_WORDS


def asks_when(text: str) -> bool:
    """Whether a text asks when goods are there, and names no order."""
    return bool(_WHEN_THERE.search(plain(text))) and not re.search(r"\d{3,}", text)


def method_named(text: str) -> PaymentMethod | None:
    """The means of payment that a text names."""
    said = plain(text)
    return next((method for method, names in METHODS.items() if re.search(names, said)), None)


def plain(text: str) -> str:
    """In lower case and simplified characters, as long as before."""
    return in_small_letters(text).replace("’", "'").translate(_SIMPLE)


def _questions(text: str, orders: Sequence[str]) -> Iterator[tuple[Question, Span, bool]]:
    """What each sentence asks, where its clauses begin and end, and whether it plainly asks."""
    said = plain(text)
    for found in _SENTENCE.finditer(said):
        if len(found[0]) <= _LONGEST:
            for kind, (start, end) in _questions_of(found[0], orders):
                if kind == "earliest" and _names_a_time_beside(said, found.span(), orders):
                    continue
                region = (found.start() + start, found.start() + end)
                yield kind, region, _asks(found[0])


def _names_a_time_beside(said: str, sentence: Span, orders: Sequence[str]) -> bool:
    """Whether a sentence only wants goods sooner, and what stands beside it tells by when, or by how much."""
    start, end = sentence
    beside = f"{said[:start]} {said[end:]}"
    known = "|".join(sorted({re.sub(r"\D", "", one) for one in orders} - {""})) or "(?!)"
    figures = re.search(r"\d", re.sub(rf"(?<!\d)(?:{known})(?!\d)|{REFERENCE}", "", beside))
    return bool(figures and _ONLY_SOONER.search(said[start:end]))


def _questions_of(sentence: str, orders: Sequence[str]) -> Iterator[tuple[Question, Span]]:
    """What a sentence asks: the first kind, and what is asked of payment in a clause behind it."""
    question = _question(sentence, orders)
    if question is None:
        return
    yield question
    kind, (begin, end) = question
    if kind in _TOLD and (other := _question(blanked(sentence, [(begin, end)]), orders)):
        yield other
    rest = sentence[end + 1 :]
    if kind in _OF_SUMS and _ASKS.search(rest) and (beside := _question(rest, orders)):
        beside_kind, (start, last) = beside
        if beside_kind == "due":
            yield beside_kind, (end + 1 + start, end + 1 + last)


def _asks(sentence: str) -> bool:
    """Whether a sentence plainly asks, maybe behind what only leads to it: and how much is that."""
    said = sentence.strip()
    return bool(_ASKS.search(said) or _ASKS.search(_LEADS_TO_IT.sub("", said)))


def _question(sentence: str, orders: Sequence[str]) -> tuple[Question, Span] | None:
    """The first kind that a sentence asks, and where its clauses begin and end."""
    asks, figures = _asks(sentence), bool(_FIGURE.search(_without_terms(sentence, orders)))
    for kind, pattern in _QUESTIONS.items():
        if (kind in _NO_FIGURES and figures) or (kind in _ONLY_ASKED and not asks):
            continue
        if kind in ("due", "deposit") and _WAS_PAID.search(sentence):
            continue
        if kind in ("payment_ways", "own_payment") and _MORE_TIME.search(sentence):
            continue
        if (hit := pattern.search(sentence)) is None:
            continue
        if kind == "difference" and "省" in hit[0] and re.search(r"[付款结]", sentence):
            continue
        start, end = (
            (0, len(sentence))
            if kind == "gift"
            else around(sentence, *hit.span("asks" if "asks" in pattern.groupindex else 0), _CLAUSE_ENDS)
        )
        if kind == "deposit" and _FIGURE.search(
            _STILL_AT.sub(" ", _without_terms(sentence[start:end], orders))
        ):
            continue
        if kind == "note" and (phone := OWN_PHONE.match(sentence, end)):
            end = phone.end()
        if kind != "payment_method" or not _OF_AN_ORDER.search(sentence[start:end]):
            return kind, (start, end)
    return None


_MORE_TIME = re.compile(
    r"(?:多|再|加长|延长|放宽)[^,，。]{0,6}\d+\s*(?:天|个月)|\b\d+ (?:more|extra|additional) days?\b"
)
"""That so many days more are wished for to pay."""
_STILL_AT = re.compile(r"(?:\b(?:stay|remain|still)(?: be)?(?: at)? |(?:还|仍)是|保持)\s*\d+\s*%")
"""The figure at which something is asked to stay."""
_WAS_PAID = re.compile(
    r"\b(?:i|we)(?:'ve| have| had)? (?:already )?(?:paid|sent|transferred|wired)\b|\balready paid\b"
    r"|已[经經]?(?:付|交|打)[了过過]?的?(?:定金|[订訂]金|[钱錢]|款)|已[经經](?:付|交)(?:[了过過清]|\W*$)"
)
"""That money was paid before, which the book does not tell of."""


def _without_terms(sentence: str, orders: Sequence[str]) -> str:
    """Without the numbers of orders and of payment terms: net 60, 月结60天."""
    figures = "|".join(sorted({re.sub(r"\D", "", one) for one in orders} - {""})) or "(?!)"
    return re.sub(
        rf"(?<!\d)(?:{figures})(?!\d)|{REFERENCE}|\b(?:net|option|package)\s*\d+|(?:月结|账期|方案)\s*\d+|\d+\s*(?:days?|天)"
        r"|\d+\s*%(?=\s*(?:deposit|down|定金|订金|的))",
        "",
        sentence,
    )


def _lies_in(evidence: tuple[Span, ...] | None, regions: list[Span]) -> bool:
    """Whether what an action was read from ends in one of the regions."""
    if not evidence:
        return False
    start, end = evidence[-1]
    return any(first <= start and end <= last + 1 for first, last in regions)


def _is_a_push(action: Action) -> bool:
    """Whether it is no more than the wish for a better offer that a question may be heard as."""
    return action.intent == "reject" and action.evidence is None


def _longest(action: Action) -> tuple[Span, ...]:
    """The longest part of what an action was read from: what it says, rather than the order's number."""
    return tuple(sorted(action.evidence or (), key=lambda part: part[1] - part[0])[-1:])


def _may_be_of_a_person(action: Action) -> bool:
    """Whether it is what a matter for a person is read as: goods, or a way to travel, or no more of a delivery
    or of an invoice, without a day."""
    if isinstance(action, ChangeInvoice):
        return action.invoice is None
    if isinstance(action, ChangeDelivery):
        return action.delivery is None or action.delivery == Delivery(method=action.delivery.method)
    return action.intent in _OF_A_PERSON


def _is_a_share(action: Action) -> bool:
    """Whether it is a percentage and no more, as a deposit is named: "I mean the 30%"."""
    price = action.price if isinstance(action, ChangePrice) else None
    return bool(price and price.change_percent is not None) and not (action.item or action.order)


def _is_bare(action: Action) -> bool:
    """Whether it asks for goods and names none, but perhaps a matter for a person."""
    of_a_person = _REMARKS["for_a_person"].search(plain(action.item or ""))
    return action.intent in _BARE and (action.item is None or bool(of_a_person))


def _only(request: Request, kept: list[int]) -> Request:
    """The request with these of its actions; a condition that is gone is none."""
    places = {old: new for new, old in enumerate(kept)}
    actions = []
    for old in kept:
        action = request.actions[old]
        left = tuple(places[index] for index in action.if_granted or () if index in places)
        actions.append(action.model_copy(update={"if_granted": left or None}))
    return request.with_actions(tuple(actions))
