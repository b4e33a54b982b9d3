"""What a message asks or wants that nothing took up: said back and given to a person rather than lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise

from agents.desk.reading.asked.questions import asks_when, is_question, names_a_reference, remark
from agents.desk.reading.card.answers import folded, has_condition, is_courtesy, verdict
from agents.desk.reading.card.asides import is_tag
from agents.desk.reading.goods.halves import ANY_FIELD
from agents.desk.reading.stretches import CLAUSE, SENTENCE, Span, blanked, is_read_from, meets
from agents.desk.reading.terms.as_before import says_only_as_before
from agents.desk.reading.terms.calendar import MONTH, WEEKDAY
from agents.desk.reading.terms.contacts import OWN_PHONE, PHONE
from agents.desk.talk import is_small_talk, presses
from contracts.request import (
    Action,
    AddItem,
    ChangeContact,
    ChangeDelivery,
    ChangeQuantity,
    Handover,
    PlaceOrder,
    RemoveItem,
    Request,
    SubstituteItem,
)

_DEEDS = (
    r"(?:send|tell|ask|call|ring|email|e-mail|hold|check|confirm|remind|include|pack|label|mark|attach"
    r"|forward|arrange|organi[sz]e|reserve|explain|move|shift|push|postpone|bring)"
)
_WANTS = re.compile(
    r"\b(?:please|pls|plz|kindly)\b|\b(?:can|could|would|will) (?:you|someone|somebody|anyone)\b"
    r"|\b(?:i|we)(?:'d| would) (?:also |really )?(?:like|love|prefer|appreciate|need|want)\b"
    r"|\b(?:i|we) (?:also |still |only |just |do )?(?:need|want|require)\b"
    r"|\bmake sure\b|\blet (?:me|us|him|her|them) know\b|\bdo ?n[o']t forget\b|\bremember to\b"
    rf"|^\W*(?:(?:and|also|then|so|plus|but|oh)\b\W*)*{_DEEDS}\b"
    r"|[请請麻](?![假客注])|[劳勞][烦煩]|[帮幫][忙我]|希望|想要|[想在]找|需要|[记記]得|[务務]必|[别別]忘|能不能|能否|可否|可不可以"
)
"""How a clause wants something of the house."""
_PAPER = (
    r"(?:[确確][认認][书書函单單]|[订訂][单單][确確][认認]|合同|[对對][账帳賬][单單]"
    r"|[发發]票(?!抬|地址)|[专專普]票|[书書]面(?:[确確][认認]|通知)|[账帐帳賬](?:[号號]|[户戶])|收款[信资資][息料])"
)
_SENDS_A_PAPER = re.compile(
    r"\b(?:send|e-?mail|mail|forward|issue|provide|need|want|(?:would|['’]d) like"
    r"|(?:could|can|may) (?:i|we) (?:please |also )?(?:get|have))\b.{0,24}"
    r"\b(?:(?:order|new|updated|revised|written|signed|corrected) confirmation|invoice|receipt|contract"
    r"|packing list|delivery note|credit note|pro ?forma|statement|certificate|account number|iban"
    r"|(?:bank(?:ing)?|account|payment|wire|transfer) (?:detail|instruction))s?\b|\bin writing\b"
    rf"|(?:[发發传傳寄给給开開出]|提供|出具)[^，。,;；]{{0,8}}{_PAPER}|{_PAPER}[^，。,;；]{{0,4}}[发發传傳寄给給开開]"
)
"""That a paper of an order is wanted, in words that any request is made of."""
_AND_DEED = re.compile(
    rf"(?<=\s)and (?:please |also )*(?:{_DEEDS}|(?:do|does|is|are|can|could|will|would|what|when|where|how)"
    r"(?= (?:you|we|i|they|it|the|your|our|my|much|many|does|do|is|are|about)\b))\b",
    re.IGNORECASE,
)
"""Where a clause goes on with something else to do or to ask."""
_IN_A_NAME = re.compile(r"\.(?=[a-z\d])", re.IGNORECASE)
"""A full stop that ends no clause: ap@acme.example."""
_WHICH_ONES = re.compile(
    r"\W*(?:(?:please |kindly )?(?:use|put|apply|do|change|update) (?:it|that|this|them) )?"
    r"(?:(?:for|of|on|in) )?(?:both|all)(?: of (?:them|those))?(?: (?:my |our |the )?(?:open )?orders)?"
    r"(?:,? (?:please|pls|thanks))?\W*"
)
"""No more than which of the orders are meant."""
_AUXILIARY = r"(?:do|does|did|can|could|will|would|is|are|was|were|have|has|may|should|any)"
_QUESTION = re.compile(
    rf"\b(?:who|what|when|where|why|how|which|whose|{_AUXILIARY})\b.*\?\W*$"
    r"|^\W*(?:(?:and|also|but|oh|so|ok)\b\W*)*(?:how|when|where|why|who|"
    rf"{_AUXILIARY} (?:you|we|i|it|they|there|that|this|the|your|our|my|he|she))\b"
    r"|\b(?:right|correct|yeah|yes|no|huh|eh)\?\W*$|[对對是]吧\W*$"
    r"|[吗嗎么麼]|(?<!着)(?<!著)呢|什|怎|多少|多久|[几幾]|哪|[谁誰]|是不是|有[没沒]有|(.)不\1",
    re.DOTALL,
)
"""How a clause asks something."""
_NOTHING_ASKED = re.compile(
    r"^\W*(?:do(?:n't| not)|will not)\b|\b(?:please|kindly) (?:note|be)\b|都[行可好]|随便|隨便"
    r"|看[着著][办辦]|什[么麼]都|[:：]\W*$"
)
"""What is neither: an order not to do something, notices, a choice left open, the words before a list."""
_WHERE = re.compile(r"\bwhere\b|哪[里裡儿兒]|什[么麼]地[方址点點]")
"""That a place is asked for, which says something without a name: where would that be?"""
_OF_THE_TOTAL = re.compile(
    r"\b(?:total|altogether|in all|how much|cost|come to)\b"
    r"|^\W*what(?:'s| is| would| will)? (?:be )?(?:the|your) price(?: be)?\b"
    r"|[总總]金?[价價共额額]|[总總][计計数數]|多少[钱錢]"
    r"|一共|合[计計]|什[么麼][价價]|^\W*[单單]?[价價]格?(?:是|大概)*(?:多少|[几幾]多|怎[么麼][算样樣])"
    r"|^(?:[那这這]|[样樣]的?[话話]?|[请請][问問]|提[前早]|[价價]格|[费費]用|\W)*(?:[会會]不[会會]|要不要|是不是要?|是否|[会會]|需?要)(?:[另再多额額]外?)?"
    r"(?:[加涨漲]|[多另]?收)[钱錢价價费費]用?[吗嗎么麼呢]?\W*$"
)
"""What every summary and offer tells."""
_OF_SOFTWARE = re.compile(
    r"(?<![a-z])(?:ai|bots?|chatbot|assistant|system|prompts?|instructions?|models?|developers?|override)(?![a-z])"
    r"|[机機]器人|系[统統]|指令|提示[词詞]|助手"
)
"""What is said to the software, or of it, is not said back."""
REASON = re.compile(
    r"\W*(?:(?:and|but|so)\b\W*)?(?:because|since|as (?:we|i|they|our|the)|so (?:that|we|i)|in order"
    r"|(?:not |only )?if"
    r"|when|once|until|unless|otherwise|which(?![^?]*\?\W*$)|that"
    r"|因[为為]|由[于於]|既然|如果|要是|等到?|否[则則]|不然|因此|所以)(?![a-z])"
)
"""What a clause begins with that only tells why or when."""
_EMPTY_EN = re.compile(
    r"\b(?:a|about|above|accordingly|add|adjust|adjusted|advance|advise|advised|again|ahead|all|also"
    r"|always|am|amend|amended|an|and|any|anybody|anyone|anything|appreciate|appreciated|are"
    r"|arrange|arranged|as|asap|ask|asking|at|attached|aware|back|be|because|been|before|best|book"
    r"|but|by|can|cancel|care|change|changes|cheers|confirm|confirmation|confirmed|convenience"
    r"|cooperate|correct|could|day|days|dear|deliver|did|dispatch|do|does|doing|don|done|earliest"
    r"|else|end|ever|everything|fine|fix|following|for|forward|from|further|get|getting|go"
    r"|going|good|got|great|had|handle|has|have|he|hear|hello|help|here|hey|hi|him|how|i|if|in"
    r"|informed|is|it|item|items|its|just|kind|kindly|know|let|like|line|lines|ll|look|looking|lot"
    r"|madam|make|many|may|me|might|mind|more|most|much|must|my|need|needed|new|no|not|note"
    r"|now|of|off|ok|okay|on|once|one|only|or|order|other|our|out|over|please|pls|plz|possible"
    r"|proceed|process|product|put|quick|quickly|re|ready|regards|reply|request|require|required"
    r"|respond|return|revise|right|s|say|see|send|sent|she|sheet|ship|should|sir|so|some|something"
    r"|soon|sort|sorted|start|still|stop|sure|t|take|team|tell|thank|thanks|that|the|their|them"
    r"|then|there|these|they|thing|things|think|this|those|three|time|to|today|too|treat|two|u"
    r"|understand|up|update|updated|urgent|us|ve|very|want|was|way|we|week|well|were|what|when"
    r"|where|which|who|why|will|wish|with|without|work|works|would|yes|yet|you|your|yours)\b"
)
"""Words that any English request is made of."""
_EMPTY_ZH = re.compile(
    r"[请請麻烦煩劳勞驾駕帮幫忙处處理一下尽盡快早点點确確认認回复覆谢謝可以吗嗎行不能否好么麼呢吧啊呀哈哦的了我们們你您咱给給告诉訴知道安排更新正调調整配合此按"
    r"照执執收到予为為报報价價个個加减減换換去退取消办辦看有没沒问問题題是这這样樣就还還也都再改单單订訂件事情希望需要想记得務务必那什怎后後啥时時候今明天多久"
    r"\W\da-z]"
)
_LINK = re.compile(
    r"^\W*(?:(?:and|but|also|plus|oh|by the way|btw)\b[\s,]*|(?:另外|[还還]有|[顺順]便|[对對]了)[\s，,]*)*",
    re.IGNORECASE,
)
"""What leads from one thing to another."""
_OF_DEALINGS = re.compile(
    r"\b(?:invoices?|deliver(?:y|ies)|shipments?|orders?|parcels?|pallets?|box(?:es)?|cartons?|packing lists?"
    r"|freight|charges?|credit notes?|refunds?|e?-?mails?|calls?|messages?|samples?|goods"
    r"|so-?\d{3,}|\d{4,})\b"
    r"|[发發]票|[货貨]|箱|[运運][费費]|[上这這]次|[订訂]?[单單]|[电電][话話]|[邮郵]件|包[装裝]|[样樣]品|[那这這上][一几幾]?批"
)
"""What passes between a customer and the house."""
_WENT_WRONG = re.compile(
    r"\b(?:never|still|twice|without|wrong(?:ly)?|missing|lost|nobody|no one|late|wet|old|short|double"
    r"|not|\w+n't|arrived|came|was|were)\b"
    r"|\b(?:broken|damaged|cracked|leak\w*|defect\w*|scratched|rusty|mou?ldy|faulty)\b"
    r"|[少多漏][了发發收算给給]|[错錯破坏壞湿濕碎裂锈鏽霉黴]|受潮|[变變]形|[掉褪]色|[划刮]花|不能用|[两兩][次遍]|重[复複]|一直|到[现現]在|[还還][没沒]|[没沒](?:有|收|到|人|[给給]|[开開])|[迟遲]"
)
"""How it is told that something of it went wrong, or how it went."""
_AN_HOUR = re.compile(
    r"(?<![\d.,:/-])(?P<number>\d{1,2})(?::\d\d)?\s*(?:[点點](?![心击擊评評])(?:半|\d{1,2}分?)?|o['’]?clock\b|[ap]\.?m\b\.?)"
    r"|(?<![一二三四五六七八九十])(?:[二三四五六七八九十两兩]|十[一二])[点點](?![心击擊评評])半?",
    re.IGNORECASE,
)
"""A time of the day."""
_A_BARE_HOUR = re.compile(
    r"\b(?:deliver(?:y|ed|ies|s)?|bring|brought|come|arrive|unload(?:ed|ing)?|drop(?:ped)?)\b"
    r"(?: (?:it|them|us|here|that|this|everything|only|off|in|please|to us|not|time|(?:so-?)?\d{4}"
    r"|(?:the|my|our|those|these) [a-z]+(?: [a-z]+)??))*"
    r"(?: (?:is|should be|must be|has to be))?"
    r"(?P<when> (?:after|before|from|between|no (?:earlier|later) than)"
    r" (?:[1-9]|1\d|2[0-3])(?:(?: and | to | ?- ?)(?:[1-9]|1\d|2[0-3]))?)"
    r"(?= (?:please|pls|thanks|thank you|only|in the|if|or|as|because|since|when)\b|\s*[,;!?]|\.?\s*$|\.\s)",
    re.IGNORECASE,
)
"""A time of the day at which goods are to come, with no word for that: deliver after 9."""
_HOURS = re.compile(
    r"(?:(?:\b(?:after|before|from|between|by|not before|no (?:earlier|later) than) )?"
    r"(?<![\d.,:/-])\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b(?! (?-i:[A-Z]))\.?| o['’]?clock\b)"
    r"(?: (?:and|to|-|or) (?=\d))?)+"
    r"|(?:[早上中下午晚]{1,2})?(?<![\d.,:/-])\d{1,2}[点點](?:半|[一三]刻)?"
    r"(?:[到至~-](?:[上中下午]{2})?\d{1,2}[点點]半?(?:之?[间間])?|[以之]?[前后後])",
    re.IGNORECASE,
)
"""Between or beside which times of the day something is to be."""


def hours_told(text: str) -> list[str]:
    """The clauses of a text that say at which hours goods are to come, which no order holds."""
    clauses = [text[start:end] for start, end in clauses_of(text)]
    told = [
        one
        for one in clauses
        if _A_BARE_HOUR.search(one) or (_HOURS.search(one) and _COMES.search(folded(one)))
    ]
    return [in_its_words(one) for one in told if not is_question(one)]


_COMES = re.compile(
    r"\b(?:deliver\w*|bring|come|arrive|unload\w*|drop|receive|drivers?|trucks?|vans?|lorry)\b"
    r"|[送到收卸][货貨到來来达達]?|[货貨][车車]"
)
"""That goods come."""


def without_hours(text: str) -> str:
    """The text with spaces for the hours at which goods are to come, which are no price, day or amount."""
    bare = [hit.span("when") for hit in _A_BARE_HOUR.finditer(text)]
    return blanked(text, [*bare, *(hit.span() for hit in _HOURS.finditer(text))])


_OF_HANDLING = re.compile(
    rf"{_AN_HOUR.pattern.replace('(?P<number>', '(?:')}|"
    r"\b(?:drivers?|trucks?|vans?|lorr(?:y|ies)|crates?|crated|pallets?|labels?|forklifts?|tail[ -]?lifts?"
    r"|gates?|docks?|(?:un)?load(?:ed|ing)?|wrap(?:ped|ping)?|packag(?:e|ed|ing)|packed|box(?:es)?|cartons?|weekends?"
    r"|saturdays?|sundays?|mornings?|afternoons?|noon|opening hours|reception|warehouse|call|ring|phone|text"
    r"|sms|notif(?:y|ied)|notice|goods|deliver(?:y|ies|ed))\b"
    r"|[货貨]|[外纸紙木]?箱|托[盘盤]|[标標][签籤]|[唛嘜][头頭]|[叉][车車]|司[机機]|[师師]傅|[门門][卫衛禁]|保安|[园園][区區]"
    r"|[仓倉][库庫]|[电電][话話]|短信|簡訊|通知|[联聯][系繫絡]|[签簽簽]收|身份[证證]|周末|[週周]末|假日|上午|中午|下午|晚上"
    r"|[周週星]期?[六日]|包[装裝]"
)
"""What a delivery is handled with, by and when."""
_PRESCRIBES = re.compile(
    r"\b(?:must|has to|have to|had to|needs? to|needs?|should|shall|only|never|not|closed|before|ahead"
    r"|in advance|at least|with|without"
    r"|on(?:to)? (?:the |a )?(?:box(?:es)?|cartons?|pallets?|crates?))\b|n't\b"
    r"|[要得需写寫印装裝贴貼带帶用放先前后後不别別只]|必[须須]|通知|[联聯][系繫絡]|[打给給]"
)
"""How it is said what is to be done with it."""
_THEY_CALL = re.compile(
    r"(?<![给給])我[们們]?(?:自己|再|先|来|來|去|会|會)*(?:打|[联聯][系繫絡])"
    r"|\b(?:i|we)(?:'ll| will|'d)? (?:call|ring|phone)\b"
)
"""That the customer will call."""
_CALLS_AHEAD = re.compile(
    r"[送到发發交卸]?[货貨到]?(?:之?前|[时時]|[当當]天|那天)[^，,。；;]{0,8}(?:打|[电電][话話]|通知|[联聯][系繫絡]|短信)|提前[^，,。；;]{0,6}(?:打|[电電][话話]|通知|[联聯][系繫絡])"
    r"|\b(?:call|ring|phone|text|notify)\b[^,.;]*\b(?:before|ahead|in advance|prior|on arrival|when)\b"
    r"|\bbefore\b[^,.;]*\b(?:call|ring|phone|text|notify)\b",
    re.IGNORECASE,
)
"""Whom to call when goods come, which changes no contact."""
CALL_BACK = re.compile(
    r"(?:,? ?\b(?:and|so) )?(?:\b(?:please|pls|kindly|just|also|then|you (?:can|may)"
    r"|(?:can|could|would) you) )*"
    r"\b(?:(?:call|ring|phone|reach|contact|text) (?:me|us)|call[- ]?backs?|give (?:me|us) a (?:call|ring))\b"
    rf"[^.;!?\n\d]{{0,30}}{PHONE}[^,.;!?\n]*"
    r"|(?:[请請麻烦煩劳勞您你可以有事问問题題时時的话話就，,]*)"
    r"(?:回[个個]?[电電][话話]?|[联聯][系繫絡]我[们們]?|[打拨撥][给給]?我[们們]?|[给給]我[们們]?[打来來回][个個]?[电電][话話]|致[电電])"
    rf"[^。；;！!？?\n\d]{{0,8}}{PHONE}[^，,。；;！!？?\n]*"
    rf"|[请請麻烦煩]*[打拨撥](?:[电電][话話]|手[机機])?[到至]?{PHONE}[给給][^，,。；;！!？?\n]*",
    re.IGNORECASE,
)
"""At which number the customer wants to be called, which is no contact for goods."""
_A_DAY = re.compile(
    rf"\d\s*(?:[月号號日/]|st\b|nd\b|rd\b|th\b)|\b{MONTH}\b"
    rf"|\b(?:to ?morrow|next|weeks?|{WEEKDAY}|earlier|later)\b"
    r"|[明后後]天|[下这這][个個]?[周週月]|[周週星]期?[一二三四五六日]|[推延]|提前.*(?:送|发|發|交)[货貨到]?"
)
"""A day on which goods are to come, rather than the one on which they do."""
SECOND_PHONE = re.compile(
    r"[请請再也还還补補加留多写寫记記上个個一支条條另外有]*[备備][用份选選]的?(?:[联聯][系繫絡络])?(?:[电電][话話]|手[机機]|[号號][码碼]?)"
    rf"[^，,。；;！!？?\n\d]{{0,6}}{PHONE}"
    r"|(?:\b(?:please|also|and|add|note|put down|an?|the|his|her|my|our|their) )*"
    r"\b(?:back-?up|second|alternative|spare|another|additional|extra|other)"
    r" (?:phone|mobile|contact|number)\b"
    rf"[^.;!?\n\d+]{{0,30}}{PHONE}",
    re.IGNORECASE,
)
"""A phone beside the one that an order holds, which a person notes."""
NOT_THEN = re.compile(
    r"(?:上午|中午|下午|晚上|周末|[週周]末|假日|[周週星]期?[一二三四五六日天])[^，,。；;]{0,4}(?:不要|[别別]|不能|不)[送来來到发發收]"
    r"|(?:不要|[别別]|不能|避[开開])(?:在|安排)?"
    r"(?:上午|中午|下午|晚上|周末|[週周]末|假日|[周週星]期?[一二三四五六日天])[^，,。；;]{0,3}[送来來到发發交收]?"
    rf"|\b(?:not|never|avoid|except|any day but)\b (?:(?:be )?deliver(?:y|ing|ed)?|come|arrive)? ?(?:on )?"
    r"(?:an? |any )?"
    rf"(?:{WEEKDAY}s?|weekends?|mornings?|afternoons?)\b"
    rf"|\bno deliver(?:y|ies) on (?:{WEEKDAY}s?|weekends?)\b",
    re.IGNORECASE,
)
"""When goods are not to come."""
_MARKED = re.compile(
    r"\b(?:with|bearing) (?:our|my|the|a|their) (?:\w+ )?(?:logo|name|brand|crest|motto)s?\b[^,.;!?]*"
    r"|\b(?:add|put|print|apply|stick|engrave|emboss)(?:ing)? (?:our|my|a|the|their)"
    r" (?:\w+ )?(?:logo|name|brand|crest|motto|slogan|labels?|stickers?)s? ?(?:on(?:to)?|to|in|at)\b[^,.;!?]*"
    r"|\b(?:engraved|embossed|personali[sz]ed|monogrammed)\b[^,.;!?]*"
    r"|[印刻贴貼加打][^，。,.;；!！?？\d]{0,6}(?:logo|[标標][志誌签籤]?|名字?|字)"
)
"""What goods are to be marked with."""
SOME_WITH = re.compile(
    r"[，,；;\s]*(?:其中|[里裡裏]面)(?:有|的)?\s*(?:\d+|[一二三四五六七八九十百两兩半]+)\s*[把盒包个個件只支台箱套条條]?"
    r"(?:都|得|需?要|希望|想)*(?:[带帶配印刻贴貼附]|加(?:上|[装裝]|个|個))[^，。,;；!！?？\d]+"
    r"|,? (?:and )?(?:\d+|half|some) of (?:them|those|these|which)(?: (?:should|must|need to))?"
    r" (?:with|come with|have) (?!the order|order|it\b)[^,.;!?\d]+",
    re.IGNORECASE,
)
"""What some of the goods that were counted before are to have."""
_NOT_MARKED = re.compile(
    r"\b(?:no|not|without|skip|forget|drop|never mind)\b[^,.;]{0,12}$|[不没沒别別免][用要必是]?$"
)
_NUMBER = re.compile(r"\W*(?:order |[订訂][单單]号?)?(?:[a-z]{1,4}-?)?\d{3,6}\W*", re.IGNORECASE)
"""The number of an order."""
_MAIL = re.compile(r"\S+@\S+\.\w+")
_ADDS_ON = re.compile(
    r"\W*(?:(?:oh|ah|哦|啊)\b\W*)*"
    r"(?:(?:and|also|plus|by the way|btw|(?:one more|another) thing)\b|另外|[还還]有|[顺順]便|[对對]了)\W*"
)
"""How a text goes on with something else."""
_LEAST_WORDS, _LEAST_CHARS = 2, 3
"""Of a wish; a question says enough with one word, or two characters."""


_HOLDS = re.compile(
    r"[报報]?[价價]格?[^，,。；;]{0,8}(?:有效|保留|[锁鎖]定)"
    r"|\b(?:hold|keep|guarantee|lock(?: in)?)\b.{0,16}\b(?:price|quote|quotation|offer)s?\b"
    r".*\b(?:until|till|for)\b"
    r"|\b(?:quote|quotation|price|offer)s?\b.*\b(?:valid|still hold|expires?)\b"
)
"""That it is asked until when a price holds."""


def unheard(text: str, heard: Callable[[], Collection[Span]], *, wishes: bool = True) -> tuple[str, ...]:
    """The clauses of a text that ask or want something, or tell what went wrong, and lie outside of what was
    `heard`, in their order.

    `heard` gives [start, end) offsets of what actions and answers were read from; it is only called where a
    clause of several asks. A text of which nothing was heard has none left: that is answered as a whole.
    Without `wishes` only questions count.
    """
    clauses = list(clauses_of(text))
    asking = [place for place, (start, end) in enumerate(clauses) if _asks(text[start:end], wishes=wishes)]
    if len(clauses) == 1 or not asking:
        return ()
    spans = heard()
    left = [not meets(clause, spans) for clause in clauses]
    return () if all(left) else tuple(_joined(text, clauses, [place for place in asking if left[place]]))


def made_specially(text: str) -> list[str]:
    """What a text wants goods to be marked with, which no list price tells: 60 flasks with our logo."""
    said = folded(text)
    return [
        in_its_words(text[hit.start() : hit.end()])
        for hit in _MARKED.finditer(said)
        if not _NOT_MARKED.search(said[: hit.start()])
    ]


def calls_wanted(text: str) -> list[str]:
    """Where a text wants its writer to be called, and at which number."""
    return [in_its_words(hit[0]) for hit in CALL_BACK.finditer(text)]


def calls_ahead(text: str) -> list[str]:
    """The clauses of a text that want somebody to be called when goods come."""
    clauses = [text[start:end] for start, end in clauses_of(text)]
    return [in_its_words(one) for one in clauses if _CALLS_AHEAD.search(one)]


_IF_SO = re.compile(
    r"\W*(?:(?:and|or|but)\b\W*)?if (?:so|yes|not|(?:it|they) (?:is|are|do|does|has|have)(?:n't)?)\b.*\w"
    r"|(?:如果|要是|假如)?(?:[还還]?是|[没沒]?有|不是)的?[话話][，,]?.+|(?:如果|要是)(?:[还還]?是|[没沒]有?|有|不是)[，,].+",
    re.IGNORECASE | re.DOTALL,
)


def wanted_if_so(text: str) -> list[str]:
    """The sentences of a text that want something if what is asked before them is so, in their words."""
    said = [in_its_words(hit[0]) for hit in SENTENCE.finditer(text)]
    return [one for before, one in pairwise(said) if is_question(before) and _IF_SO.match(folded(one))]


_LET_GO_IF_LATE = re.compile(
    r"\b(?:if|unless)\b(?P<en>[^.;!?\n]*?)\b(?:in time|by then|on time|too late)\b[^.;!?\n]*?"
    r"\b(?:forget|skip|drop|cancel|do(?:n['’]?t| not) (?:send|bother|want|need))\b[^.;!?\n]*"
    r"|(?P<zh>[^，,。；;!！?？\n]{0,60})(?:[来來][得不]及|[赶趕]不[上到及])(?:的[话話])?[，,]?"
    r"[那就]*(?:算|不要|[别別](?:[送发發要]|[给給])|取消)[^，,。；;!！?？\n]*",
    re.IGNORECASE,
)
"""That goods are let go of where they would be late."""


def let_go_if_late(text: str, goods: Callable[[str], object]) -> Span | None:
    """Where a text lets go of goods, or an order, that it names if they would be late, as [start, end);
    `goods`: those that words name."""
    for hit in _LET_GO_IF_LATE.finditer(text):
        words = hit["en"] or hit["zh"] or ""
        if not is_question(hit[0]) and (goods(words) or re.search(r"\d{4}|[单單]", words)):
            return hit.span()
    return None


def mails_named(text: str) -> list[str]:
    """The clauses of a text that say to which address of mail a paper goes, which no order holds."""
    clauses = [text[start:end] for start, end in clauses_of(text)]
    return [in_its_words(one) for one in clauses if _MAIL.search(one) and _OF_A_PAPER.search(folded(one))]


_OF_A_PAPER = re.compile(
    rf"\b(?:invoic\w+|bill(?:s|ing)?|receipts?|statements?|confirmations?|vat|tax)\b|{_PAPER}|[税稅][号號]|[统統](?:一)?[编編]"
)


def days_not_wanted(text: str) -> list[str]:
    """The clauses of a text that say on which days goods are not to come, and on none that they are."""
    clauses = [text[start:end] for start, end in clauses_of(text)]
    found = [one for one in clauses if NOT_THEN.search(folded(one)) and prescribes(folded(one))]
    return [in_its_words(one) for one in found if not is_question(one)]


def validity_asked(text: str) -> list[str]:
    """Where a text asks until when a price holds, which a price that is told anew does not say."""
    clauses = (text[start:end] for start, end in clauses_of(text))
    return [in_its_words(one) for one in clauses if _HOLDS.search(folded(one))]


def fees_asked(text: str) -> list[Span]:
    """The clauses of a text that ask whether anything is to be paid for what it wants."""
    clauses = [(start, end) for start, end in clauses_of(text) if is_question(text[start:end])]
    return [span for span in clauses if _FEE.search(folded(text[slice(*span)]))]


_FEE = re.compile(
    r"\b(?:fees?|penalt(?:y|ies)|charged?|charges|costs?|for free|free of charge)\b"
    r"|[违違][约約]金|手[续續][费費]|[罚罰][款金]|[赔賠][偿償]?|[要扣][付收]?[钱錢款]|[费費]用|免[费費]"
)


def stock_asked(text: str) -> list[str]:
    """The clauses of a text that ask whether goods are in stock: how long they take does not tell that."""
    clauses = (text[start:end] for start, end in clauses_of(text))
    return [in_its_words(one) for one in clauses if _IN_STOCK.search(folded(one))]


_IN_STOCK = re.compile(
    r"(?:[库庫]存|[现現][货貨]|有[货貨])[^，。]{0,6}(?:[吗嗎么麼嘛]|[?？])|有[没沒]有(?:[库庫]存|[现現]?[货貨])"
    r"|(?:多少|[几幾][个個件盒箱包把]?)的?(?:[库庫]存|[现現][货貨])"
    r"|(?:[库庫]存|[现現][货貨])[^，。]{0,4}(?:多少|[几幾][个個件盒箱包把])"
    r"|\b(?:is|are|have|has|any|do|how many)\b[^,.;]*\b(?:(?:in|on|from) stock|stock (?:available|left|of))\b"
    r"|\b(?:is|are)\b[^,.;]*\bavailable (?:(?:right )?now|immediately|today|at once|straight away)\b"
    r"|\bstock (?:available|left|levels?)\b"
)
"""How it is asked whether goods are there."""


def asked_beside_a_price(text: str) -> list[str]:
    """What a text asks of goods that no price nor day answers, in its words."""
    clauses = [text[start:end] for start, end in clauses_of(text)]
    return [in_its_words(one) for one in clauses if _asks(one, wishes=False) and not _of_the_price(one)]


def _of_the_price(clause: str) -> bool:
    """Whether a clause asks what goods cost, or when they are there."""
    return bool(_OF_A_PRICE.search(folded(clause))) or asks_when(clause)


_OF_A_PRICE = re.compile(
    r"\b(?:prices?|pric(?:ed|ing)|costs?|quot(?:e|ed|ation)|discounts?|cheap\w*|expensive|much|lead times?)\b"
    r"|[价價钱錢贵貴折]|便宜|[优優]惠|交期|[货貨]期|[几幾][块塊元]"
)


def least_amounts_asked(text: str) -> list[Span]:
    """The clauses of a text that ask how few of some goods can be ordered, which no price tells."""
    return [span for span in clauses_of(text) if _LEAST_AMOUNT.search(folded(text[slice(*span)]))]


_LEAST_AMOUNT = re.compile(
    r"\bmoq\b|\b(?:minimum|min\.?|smallest|least)\b[^,.;!?]{0,12}\b(?:order|quantit\w+|amount|lot|batch)\b[^.;!]*\?"
    r"|\b(?:order|buy|take)\b[^,.;!?]{0,16}\bat (?:least|a minimum)\b[^.;!]*\?"
    r"|[起最][订訂批小少低]?[起订訂定批][量数數]"
    r"|(?:最少|至少|最低)[^，,。]{0,6}(?:[订訂定买買要拿])[^，,。]{0,4}(?:多少|[几幾])|[几幾多少][个個件盒箱包把]?起[订訂批]"
)


def some_made_otherwise(text: str) -> list[str]:
    """What a text wants some of the goods that it counts to have: 20 chairs, 10 of them with armrests."""
    return [in_its_words(hit[0]) for hit in SOME_WITH.finditer(text)]


def papers_with_goods(text: str) -> list[str]:
    """The clauses of a text that want papers to come with goods: 要带检测报告的."""
    clauses = [text[start:end] for start, end in clauses_of(text)]
    return [in_its_words(one) for one in clauses if _WITH_PAPERS.search(folded(one))]


_PAPERS = (
    r"(?:[报報]告|[单單][据據]|送[货貨][单單]|合格[证證]|[证證][书書明]|[说說]明[书書]"
    r"|\b(?:(?:test|inspection|quality) reports?|certificates?|delivery notes?|packing (?:lists?|slips?)"
    r"|manuals?|data ?sheets?)\b)"
)
"""What comes with goods on paper."""
_WITH_PAPERS = re.compile(
    rf"[附带帶随隨](?:[上有着著带帶]|[货貨])*[^，。]{{0,3}}{_PAPERS}"
    rf"|\b(?:with|include|enclose|attach|add)\b[^,.;!?]{{0,16}}{_PAPERS}"
)
_NOT_FORGOTTEN = re.compile(r"[别別]忘|\b(?:do ?n[o'’]?t|do not|never|not) forget\b", re.IGNORECASE)


def without_notes_as_wishes(request: Request, text: str, knows: Callable[[str], bool]) -> Request:
    """The request less what is only not to be forgotten, which takes nothing off, and less papers that were
    read as goods: don't forget the delivery note for 1024."""
    spans = [hit.span() for hit in CLAUSE.finditer(text) if _NOT_FORGOTTEN.search(hit[0])]
    kept = tuple(
        one
        for one in request.actions
        if not (
            (one.intent in ("cancel_order", "remove_item") and is_read_from(one, spans, unknown=True))
            or (isinstance(one, AddItem | PlaceOrder) and _is_paper(one.item, knows))
        )
    )
    return request if len(kept) == len(request.actions) else request.with_actions(kept)


_IS_PAPER = re.compile(
    rf"{_PAPERS}|{_PAPER}"
    r"|\b(?:confirmations?|invoices?|receipts?|contracts?|pro ?formas?|statements?|credit notes?)\b"
    r"(?! (?:cards?|books?|paper))"
)


def _is_paper(item: str | None, knows: Callable[[str], bool]) -> bool:
    return bool(item and _IS_PAPER.search(folded(item)) and not knows(item))


_ACCOUNT = re.compile(
    r"\b(?:bank(?:ing)?|account|payment|wire|transfer) (?:details?|numbers?|instructions?)\b|\biban\b"
    r"|[账帐帳賬](?:[号號]|[户戶])|收款[信资資][息料]"
)
"""The account to pay to."""
_GIVE = re.compile(
    r"\b(?:send|share|give|mail|e-?mail|forward|provide|need|have|get|which|what|where)\b|\?"
    r"|[发發给給传傳提][我供给給]?|多少|哪[个個里裡]?|[吗嗎呢?？]|什[么麼]"
)
"""That something is asked for."""


def accounts_asked(text: str) -> list[str]:
    """The clauses of a text that ask for the account to pay to, which a person gives."""
    clauses = [text[start:end] for start, end in clauses_of(text)]
    said = ((one, folded(one)) for one in clauses)
    return [in_its_words(one) for one, words in said if _ACCOUNT.search(words) and _GIVE.search(words)]


def note_for_goods(text: str) -> str:
    """A text that only says what is to be seen to when goods are sent, in its words."""
    said = folded(text)
    notes = _NOTES.search(said) or _WITH_PAPERS.search(said) or _NOT_FORGOTTEN.search(said)
    if hours_told(text):
        return in_its_words(text)
    return in_its_words(text) if notes and not is_question(text) and says_something(text) else ""


_NOTES = re.compile(
    r"[记記]得|[务務]必|注意|小心|[轻輕]拿|防[潮水震摔]|[不别別]要?(?:[压壓]|摔|倒放|淋)"
    r"|\bremember to\b|\b(?:make|be) sure\b|\b(?:handle|packed|pack|wrap)\b"
    r"|\b(?:please|pls|kindly|can you|could you) (?:include|attach|enclose|label|mark)\b"
)


def adds_on(text: str) -> bool:
    """Whether a text begins as one that wants something else, beside what is talked of."""
    said = folded(text)
    begun = _ADDS_ON.match(said)
    return begun is not None and _says(said[begun.end() :], words=1, chars=2)


def beside_a_yes(text: str) -> str:
    """What a text wants or tells behind a yes, in its own words; nothing where that is polite, a question, a
    reason, what the yes would hang on, or the proposal said again."""
    said = folded(text).strip()
    if is_question(text) or is_courtesy(text) or verdict(text) or presses(text) or is_small_talk(text):
        return ""
    if REASON.match(_LINK.sub("", said)) or has_condition(said):
        return ""
    wants = _WANTS.search(said) or _tells_of_trouble(text) or remark(text) == "for_a_person" or adds_on(text)
    wants = wants or prescribes(said)
    says = _says(ANY_FIELD.sub(" ", said), words=1, chars=2)
    told = _SENDS_A_PAPER.search(said) or hours_told(text)
    return in_its_words(text) if (wants and says) or told else ""


_OF_TERMS = re.compile(
    rf"{ANY_FIELD.pattern}|{_PAPER}"
    r"|\b(?:invoiced?|receipts?|vat|tax|deposit|balance|paid|pay|credit|freight|sea|ocean|rail|truck|air|courier"
    r"|express|insur\w+|samples?|warrant\w+|logos?|colou?rs?|sizes?|stickers?|manuals?|certificates?|reports?"
    r"|packing|pro ?-?forma|quotation|upstairs|floor|lifts?|incoterms?|fob|cif|ddp|dap)\b"
    r"|抬[头頭]|[税稅]|[统統][一编編]|[发發專专]票|[联聯]式|[定订訂尾余餘货貨]款|[定订訂]金|[汇匯打转轉]款|款[项項]|[账帳賬]"
    r"|信用[证證狀状]|[运運][费費]|海[运運]|空[运運]|[陆陸][运運]|[铁鐵]路|快[递遞]|[顺順][丰豐]|物流|[专專][车車]|保[险險修]|[样樣]品"
    r"|[质質]保|[报報][价價][单單]|形式|明[细細]|回[单單]|[单單][据據]|[说說]明[书書]|[证證][书書明]|[报報]告|[颜顏]色|尺寸|[规規]格"
    r"|[楼樓]|上[门門]|自提|[卸装裝][货貨]|(?:[前后後]|一|分)批"
)
"""What a clause tells of that matters to an order."""
_STAYS = re.compile(
    r"\b(?:same|unchanged|stays?|remains?|keep|as (?:before|it is|usual|ordered|agreed))\b"
    r"|不[变變用动動改]|照[旧舊]|一[样樣]|保持|[维維]持|[没沒][变變错錯]|原[来來样樣]|老[样樣]"
)
"""How it is told that something is as it was."""


_PUT_DOWN_WRONG = re.compile(
    r"\b(?:wrong|incorrect|typo|mistake|sorry)\b|[打写寫填输輸搞弄]*[错錯]了?|不[对對]"
)
"""That a term was put down wrong, which is put right beside it."""
_USES = re.compile(r"\b(?:use|go|come|drive|park|leave|put|take)\b|[用走停叫让讓]")
"""How it is said which way goods are to be brought."""


_NOT_THAT_UNIT = re.compile(
    r"\W*(?:and |but |so )?not (?:in |by (?:the )?)?(?:pieces?|pcs|box(?:es)?|packs?|cartons?|units?|cases?"
    r"|sets?|kilos?|dozens?|pallets?|bottles?|rolls?)\W*|\W*(?:而|又|[并並])?不是[箱包盒件个個只支台瓶套条條卷袋][啊的了]*\W*"
)
"""That a number was not told in some unit, beside that in which it was."""


def matters_to_a_person(clause: str) -> bool:
    """Whether a clause asks or wants something, or tells of a term, the handling or a paper of an order: not
    why something is wanted, how its writer feels, or what stays."""
    said = _LINK.sub("", folded(clause).strip())
    talks = is_courtesy(clause) or is_tag(clause) or verdict(clause) or is_small_talk(clause)
    if talks or presses(clause) or REASON.match(said) or said.startswith(">") or _OF_SOFTWARE.search(said):
        return False
    if _STAYS.search(said) or _OF_THE_TOTAL.search(said) or says_only_as_before(clause, ()):
        return False
    if _NOT_THAT_UNIT.fullmatch(said):
        return False
    if _PUT_DOWN_WRONG.search(said) and not says_something(
        _PUT_DOWN_WRONG.sub(" ", ANY_FIELD.sub(" ", said))
    ):
        return False
    tells = _OF_TERMS.search(said) or prescribes(said) or (_OF_HANDLING.search(said) and _USES.search(said))
    wants = (_WANTS.search(said) or is_question(clause)) and not _NOTHING_ASKED.search(said)
    return bool((tells and says_anything(ANY_FIELD.sub("票", said))) or (wants and says_something(said)))


def wants_something(text: str) -> bool:
    """Whether a text asks something, or wants something of the house."""
    said = folded(text)
    return not _NOTHING_ASKED.search(said) and bool(_WANTS.search(said) or _QUESTION.search(said))


def says_something(text: str) -> bool:
    """Whether a text says something beside the words that any request is made of."""
    return _says(folded(text), words=1, chars=2)


def says_anything(text: str) -> bool:
    """Whether a text says so much as one word or sign of its own beside those."""
    return _says(folded(text), words=1, chars=1)


def _joined(text: str, clauses: list[Span], places: list[int]) -> Iterator[str]:
    """The clauses at these places; neighbours of one sentence in one."""
    start = None
    for place in places:
        first, end = clauses[place]
        start = first if start is None else start
        goes_on = place + 1 in places and text[end - 1] in ",，"
        if not goes_on:
            yield in_its_words(text[start:end])
            start = None


def in_its_words(part: str) -> str:
    """A part of a text without what leads to it and the marks around it."""
    return _LINK.sub("", part).strip(" \t\r\n,，;；.。")


def clauses_of(text: str) -> Iterator[Span]:
    """Where the clauses of a text begin and end; one that asks something else behind `and` is one."""
    start = 0
    for hit in CLAUSE.finditer(text):
        for deed in _AND_DEED.finditer(text, hit.start() + 1, hit.end()):
            yield start, deed.start()
            start = deed.start()
        if _IN_A_NAME.match(text, hit.end() - 1):
            continue
        if text[start : hit.end()].strip():
            yield start, hit.end()
        start = hit.end()


def asks_where(text: str) -> bool:
    """Whether a text asks for a place."""
    return bool(_WHERE.search(folded(text)))


def _asks(clause: str, *, wishes: bool) -> bool:
    said = folded(clause).strip()
    if (
        said.startswith(">")
        or REASON.match(said)
        or _NOTHING_ASKED.search(said)
        or _OF_SOFTWARE.search(said)
        or _OF_THE_TOTAL.search(said)
    ):
        return False
    if says_only_as_before(clause, ()) or _WHICH_ONES.fullmatch(said):
        return False
    if is_courtesy(clause) or is_tag(clause) or verdict(clause) or presses(clause) or is_small_talk(clause):
        return False
    if is_question(clause) and _QUESTION.search(said):
        return bool(_WHERE.search(said)) or _says(said, words=1, chars=2)
    if names_a_reference(clause) or (wishes and (_MAIL.search(said) or prescribes(said))):
        return True
    paper = not said.isascii() and _SENDS_A_PAPER.search(said) and not re.search(r"[不别別没沒]", said)
    wants = _tells_of_trouble(clause) or (wishes and (_WANTS.search(said) or paper))
    says = _SENDS_A_PAPER.search(said) or _says(said, words=_LEAST_WORDS, chars=_LEAST_CHARS)
    return bool(wants and says)


def without_handling(request: Request, text: str, knows: Callable[[str], bool]) -> Request:
    """The request without what was read where the text only says how a delivery is to be handled: a contact
    who is to be called, goods that are taken off as they are not to come in the afternoon, boxes that are to
    have a label; or what goods are to be marked with. `knows`: whether words name goods."""
    kept = tuple(
        _without_what_handles_it(action, text, knows)
        for action in request.actions
        if not (
            _only_calls(action, text)
            or _only_handles(action, text, knows)
            or _counts_an_hour(action, text)
            or _only_marks(action, text, knows)
        )
    )
    if kept == request.actions:
        return request
    return request.with_actions(kept)


def _only_marks(action: Action, text: str, knows: Callable[[str], bool]) -> bool:
    """Whether an action was read from no more than what goods are to be marked with: it puts that on an
    order, or takes words of it for a contact."""
    marked = made_specially(text)
    if isinstance(action, ChangeContact):
        name = action.address.recipient if action.address else None
        return bool(name) and any(folded(name or "") in folded(words) for words in marked)
    adds = isinstance(action, AddItem | PlaceOrder) and action.item is not None and not knows(action.item)
    return adds and bool(marked)


def _without_what_handles_it(action: Action, text: str, knows: Callable[[str], bool]) -> Action:
    """An action, a number of boxes that nobody sells as one of what is on the order."""
    if not isinstance(action, ChangeQuantity) or not _names_handling(action, knows):
        return action
    spans = [span for span in action.evidence or () if re.search(r"\d", text[slice(*span)])]
    return action.model_copy(update={"item": None, "evidence": tuple(spans) or None})


def _counts_an_hour(action: Action, text: str) -> bool:
    """Whether an amount is read of no more than a time of the day: 9点以后送, 10点到12点之间."""
    counted = action.quantity if isinstance(action, PlaceOrder | AddItem | ChangeQuantity) else None
    hours = {hit["number"] for hit in _AN_HOUR.finditer(text) if hit["number"]}
    number = str(counted.value) if counted else ""
    return number in hours and not re.search(rf"(?<!\d){number}(?!\d)", _AN_HOUR.sub(" ", text))


def _names_handling(action: Action, knows: Callable[[str], bool]) -> bool:
    """Whether the goods of an action are what a delivery is handled with, and none that are sold."""
    return bool(action.item and _OF_HANDLING.fullmatch(folded(action.item)) and not knows(action.item))


def _only_handles(action: Action, text: str, knows: Callable[[str], bool]) -> bool:
    """Whether goods are read of words that only say when, how or in what goods are to come."""
    if isinstance(action, AddItem | PlaceOrder):
        told = [hit[0] for hit in CLAUSE.finditer(text) if is_read_from(action, [hit.span()])]
        marked = not action.quantity and bool(told) and all(made_specially(one) for one in told)
        return marked or _names_handling(action, knows)
    if isinstance(action, SubstituteItem):
        new = folded(action.replacement or "")
        return bool(_OF_HANDLING.fullmatch(new) and not knows(new))
    if not isinstance(action, RemoveItem):
        return False
    said = [folded(text[slice(*span)]) for span in action.evidence or ()]
    return any(NOT_THEN.search(one) for one in said if not _NUMBER.fullmatch(one) and not knows(one))


def _only_calls(action: Action, text: str) -> bool:
    """Whether a contact is no more than a number to call when goods come, or a day that of it."""
    new_day = isinstance(action, ChangeDelivery)
    if not new_day and not (isinstance(action, ChangeContact) and action.address):
        return False
    if isinstance(action, ChangeContact) and action.address and action.address.recipient:
        return False
    spans = [span for span in action.evidence or () if not _NUMBER.fullmatch(text[slice(*span)])]
    clauses = [*CLAUSE.finditer(text)]
    calls = [bool(_CALLS_AHEAD.search(one[0])) for one in clauses]
    at_phones = [bool(OWN_PHONE.fullmatch(one[0].rstrip(" .。!！\n"))) for one in clauses]
    of_a_call = [
        call or (phone and before)
        for call, phone, before in zip(calls, at_phones, [False, *calls], strict=False)
    ]
    read = [of_it for one, of_it in zip(clauses, of_a_call, strict=True) if meets(one.span(), spans)]
    if new_day and _A_DAY.search(folded(text)):
        return False
    return bool(read) and all(read)


def prescribes(said: str) -> bool:
    """Whether a clause says how a delivery is to be handled: 送货前打电话, we are closed at weekends."""
    if _THEY_CALL.search(said):
        return False
    if any(
        one.search(said) and not _A_DAY.search(one.sub(" ", said))
        for one in (NOT_THEN, _AN_HOUR, _A_BARE_HOUR)
    ):
        return True
    without = _OF_HANDLING.sub(" ", said)
    several = len(_OF_HANDLING.findall(said)) > 1
    return without != said and bool(_PRESCRIBES.search(without) or (several and _PRESCRIBES.search(said)))


def wants_a_paper(text: str) -> bool:
    """Whether a text wants a paper of an order, or what was said in writing."""
    return bool(_SENDS_A_PAPER.search(folded(text)))


def tells_no_day(text: str) -> bool:
    """Whether a text says how a delivery is to be handled, or which paper is wanted, and no day for goods."""
    said = folded(text)
    if NOT_THEN.search(said) or _AN_HOUR.search(said) or _A_BARE_HOUR.search(said):
        return prescribes(said)
    return bool(prescribes(said) or _SENDS_A_PAPER.search(said)) and not _A_DAY.search(said)


_PART_OF_A_DAY = re.compile(
    r"\b(?:noon|midday|lunch(?:time)?|mornings?|afternoons?|evenings?)\b|[上中下]午|早上|晚上|傍晚"
)
"""A part of a day."""


def names_an_hour(text: str) -> bool:
    """Whether a text, which names no day, says at which time of a day something is to be."""
    said = folded(text)
    hours = (_AN_HOUR, _A_BARE_HOUR, _HOURS, _PART_OF_A_DAY)
    return any(one.search(said) for one in hours) and not _A_DAY.search(said)


_MISTYPED = re.compile(r"^[^你您票单單货貨箱签簽]*(?:打|[输輸]|敲|按|填)[错錯反](?![车車票货貨])")
"""What its writer put down wrong themselves."""


def _tells_of_trouble(text: str) -> bool:
    """Whether a text tells that something went wrong between the customer and the house."""
    said = folded(text)
    if _MISTYPED.search(said):
        return False
    return remark(text) == "complaint" or bool(_OF_DEALINGS.search(said) and _WENT_WRONG.search(said))


def _says(said: str, *, words: int, chars: int) -> bool:
    """Whether that much is left of a clause without the words that any request is made of."""
    own = {*re.findall(r"[a-z]{2,}", _EMPTY_EN.sub("", said))}
    return len(own) >= words or len(re.findall(r"[\u3400-\u9fff]", _EMPTY_ZH.sub("", said))) >= chars


_BAD = r"(?:broken|damaged|cracked|faulty|torn|defective|leak(?:ing|y)|smashed|scratched|wrong|missing)"
_MADE_GOOD = re.compile(
    r"(?<!\bas )(?<!\bas a )\breplacements?\b(?! (?:date|day|address|contact|driver|invoice)\b)"
    rf"|\breplac(?:e|ing) (?:the |those |these |our |my )?(?:\d+ )?(?:[a-z]+ ){{0,2}}?{_BAD}\b"
    r"|[补補][发發寄送](?!票)|重新?[发發寄](?!票)|[换換](?:一批|几个|幾個)?新的?(?:[给給来來过過])",
    re.IGNORECASE,
)
"""That goods are to be made good which came broken, or did not come."""
_OF_GOODS = ("change_quantity", "place_order", "add_item", "substitute_item", "return_item", "change_price")
"""As what such goods may be read."""


_ARRIVED_SO = re.compile(
    rf"\b(?:arrived|came|(?:we|i) (?:got|received)|(?:were|was|are|is)(?: delivered)?)\b"
    rf"[^,.;!?]{{0,16}}?(?:{_BAD}|short)\b"
    r"|\bthere (?:was|were) only\b|\bonly (?:received|got|arrived|came)\b|\b(?:received|got) only\b"
    r"|\bwith cracks\b|[少缺漏][发發送收到了](?:了)?(?=\s*\d)",
    re.IGNORECASE,
)
"""In what condition goods came, or how few."""


def with_goods_made_good(request: Request, text: str) -> Request:
    """The request; goods that a text wants to be made good as a wish for a person: they change no order."""
    spans = [_between_ands(text, *hit.span()) for hit in _MADE_GOOD.finditer(text)]
    read = [one for one in request.actions if one.intent in _OF_GOODS and is_read_from(one, spans)]
    if not spans or (not read and request.actions):
        return request
    if {*(one.intent for one in read)} == {"substitute_item"} and not re.search(_BAD, folded(text)):
        return request
    others = tuple(one for one in request.actions if one not in read)
    return request.with_actions((Handover(evidence=tuple(spans)), *others))


def without_amounts_of_damage(request: Request, text: str) -> Request:
    """The request without a number of goods that a text only says are not as they should be, or not there:
    two arrived broken, twelve are missing."""
    kept = tuple(one for one in request.actions if not (one.intent in _COUNTS and _came_so(one, text)))
    return request if kept == request.actions else request.with_actions(kept)


_COUNTS = ("change_quantity", "place_order", "add_item")


def _came_so(action: Action, text: str) -> bool:
    """Whether a clause that an action was read in tells how goods came."""
    spans = action.evidence or ()
    starts = [max(text.rfind(mark, 0, start) for mark in ",.;!?\n") + 1 for start, _ in spans]
    return any(_ARRIVED_SO.search(text[first:end]) for first, (_, end) in zip(starts, spans, strict=True))


def _between_ands(text: str, start: int, end: int) -> Span:
    """The stretch of the clause around some words that no `and` parts from them."""
    around = next(hit for hit in CLAUSE.finditer(text) if hit.start() <= start < hit.end())
    first = text.rfind(" and ", around.start(), start)
    last = text.find(" and ", end, around.end())
    return (around.start() if first < 0 else first, around.end() if last < 0 else last)


_PAID_TWICE = re.compile(
    r"\b(?:paid|pay(?:ed)?|charged?|debited|billed|invoiced|transferred|took|taken|went out"
    r"|deducted)\b[^.;!?]{0,40}\btwice\b"
    r"|\btwice\b[^.;!?]{0,24}\b(?:paid|charged|debited|billed|invoiced|deducted)\b"
    r"|\bdouble[- ]?(?:charg|pa(?:id|y)|bill|debit)\w*"
    r"|\b(?:over-?paid|over-?charged)\b"
    r"|[重][复復覆複](?:[付扣收转轉打])|(?:[付扣收转轉打][了过過款钱錢]*)[^，,。]{0,4}(?:[两兩2])[次遍笔筆]|多[付扣收]了",
    re.IGNORECASE,
)
"""That money went out twice."""


def tells_of_a_payment_too_much(text: str) -> bool:
    """Whether a text tells that something was paid twice, which only a person can look into."""
    return bool(_PAID_TWICE.search(text))


_MONEY_SENT = re.compile(
    r"\b(?:i|we)(?:['’]ve| have)?(?: just| already| now)? (?:paid|wired|transferred|remitted|sent)\b"
    r"[^.,;!?]{0,16}\b(?:deposit|down ?payment|balance|payment|money|invoice|(?:usd|cny|eur) ?\d[\d,.]*)"
    r"|\b(?:deposit|down ?payment|balance|payment|money)\b[^.,;!?]{0,28}"
    r"\b(?:paid|wired|transferred|remitted|sent|went out|gone out|on (?:its|the) way)\b(?! in)"
    r"|(?:[定订訂]金|[尾余餘货貨]款|款[项項]?|[钱錢])(?!.{0,14}[没沒未])[^，,。；;吗嗎]{0,14}?"
    r"(?:[汇匯转轉付打](?:[了过過清出]|完)|[汇匯]出|已[经經]?(?:全部)?(?:[汇匯付转轉打]|支付))(?![之以]?[后後])"
    r"|(?:水|[汇匯]款|回|[转轉][账帳]|付款)[单單据據][^，,。；;吗嗎]{0,4}(?:已|[发發寄传傳上][了过過出])",
    re.IGNORECASE,
)
"""That money is on its way to the house."""
_TO_LOOK_FOR_IT = re.compile(
    r"查收|查一下|查[对對]|[确確][认認]收[到款]|[确確][认認]一?下?\W*$|(?:水|[汇匯]款|回|流水|[转轉][账帳])(?:[单單]|[编編])?[号號单單]"
    r"|\b(?:please|pls|kindly|can you|could you) (?:check|confirm|look)\b(?! (?:the|that|if|whether) )"
    r"|\b(?:confirm|acknowledge) (?:the )?receipt\b"
    r"|\b(?:transfer|payment|transaction|bank|wire)? ?(?:ref(?:erence)?|slip)\b",
    re.IGNORECASE,
)
"""How money that was sent is to be found, or that the house is to look for it."""


def payment_notice(text: str) -> list[Span]:
    """The clauses of a text that tell of money which was sent, and how that is found."""
    clauses = [hit.span() for hit in CLAUSE.finditer(text)]
    sent = [one for one in clauses if _MONEY_SENT.search(text[slice(*one)])]
    asked = [one for one in sent if is_question(text[slice(*one)]) or has_condition(text[slice(*one)])]
    if not sent or asked:
        return []
    return [one for one in clauses if one in sent or _TO_LOOK_FOR_IT.search(text[slice(*one)])]


def is_to_be_looked_for(text: str) -> bool:
    """Whether a text tells how money that was sent is found, or that the house is to look for it."""
    return bool(_TO_LOOK_FOR_IT.search(text))
