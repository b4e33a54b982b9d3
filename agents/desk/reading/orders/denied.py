"""What a text says that it does not mean to be done: not the glasses, the chair order; we use 300 a month."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.desk.find import Dossier
from agents.desk.reading.stretches import CLAUSE, blanked, without

GOODS_DENIED = re.compile(
    r"^\W*(?:我?[说說要]的)?不是[^，,。；;\d]{1,12}[，,；;。\s]+(?:而?是|我[说說要]的是)?(?=[^，,。；;]{1,14}(?:[单單]|[订訂][单單]))"
    r"|^\W*(?:no\W+)?not (?:the |my |our )?[a-z -]{2,24}?[,;.] *(?:(?:but|it's|i mean(?:t)?|rather)\b *)?"
    r"(?=(?:the |my |our )?[a-z -]{2,24}\border\b)",
    re.IGNORECASE,
)
"""Goods that are not meant, before the order that is."""
NOT_ALL = re.compile(
    r"^\W*(?:不是|不用|[没沒]有?[说說]?要?)(?:全部|全都|整[个個张張]?[订訂]?[单單笔筆])(?:都)?(?:取消|不要)?[的了啦吧]*(?=[，,。；;\s]+\w)"
)
"""That not all is to go, before what is."""

_COUNT = r"(?:about |around |roughly |some |approximately )?\d[\d,.]*\d|\d"
_PERIOD = r"(?:a|per|each|every) (?:day|week|month|quarter|year)"
_PERIOD_ZH = r"(?:每|平均每?|一)[个個]?(?:[天日周週月年]|星期|季度?|[礼禮]拜)|[月周週日]均"
_USES_ZH = r"(?:消耗|[用卖賣][掉出完去]?|[销銷]售?|[销銷]量|用量)"
_RATE = re.compile(
    r"\b(?:use|go(?:es)? through|gets? through|runs? through|works? through|burns? through|sells?|consumes?)"
    rf" (?:{_COUNT})(?P<en>[^.,;!?]{{0,24}}?) {_PERIOD}\b"
    rf"|(?:{_PERIOD_ZH})[^，,。；;！!？?\d]{{0,6}}{_USES_ZH}[^，,。；;！!？?\d]{{0,4}}\d[\d,.]*[个個把盒包件箱支只]?",
    re.IGNORECASE,
)
"""How much of something is used or sold in a time, which is no order."""
ORDERS_DENIED = re.compile(
    r"\b(?:has |it has |with )?nothing to do with (?:order |the order )?(?:[a-z]{1,4}-?)?\d{3,}"
    r"|[跟和與与同](?:[a-z]{1,4}-?)?\d{3,}(?:那[张張]?[单單])?(?:[没沒]有?[关關][系係]|[无無][关關])",
    re.IGNORECASE,
)
"""An order that a text says it has nothing to do with."""
_NOT_THIS = re.compile(
    r"(?<!why )(?<!is it )(?<!if )\b(?:but |and )?not (?:(?:the|those) ones? )?"
    r"(?:from |on |for |of |about |in |with |to )?"
    r"(?:the |my |our )?(?:order )?"
    r"(?:[a-z]{1,4}-?)?(?P<en>\d{3,})\b(?!%|\s*(?:pieces|boxes|packs|units|usd|each))(?! order\b.*\?)"
    r"|(?<!是)不是(?:[订訂][单單])?(?:[a-z]{1,4}-?)?(?P<zh>\d{3,})(?!\d|\s*[个個件盒包把箱支只元块塊])"
    r"(?:那?一?[张張个個]?[订訂]?[单單])?"
    r"(?![^，,。]{0,3}[吗嗎么麼？?])",
    re.IGNORECASE,
)
"""An order that a wish is not for."""


_ON_HOLD = re.compile(
    r"(?:[先暂暫别別不停][^，,。；;]{0,4}(?:送|[发發]|出|寄|[运運])|[暂暫]停|[缓緩]一?[缓緩下])[^，,。；;]{0,4}[，,\s]*"
    r"(?:[^，,。；;]{1,12}[，,])?等(?:我|我们|我們|咱们)?(?:[这這][边邊里裡])?的?(?:再)?(?:通知|消息|[电電][话話]|[确確][认認定]|回[复覆復]|信)"
    r"|\b(?:hold|don'?t|do not|stop|pause)\b[^.;!?]*\buntil (?:you hear|further notice"
    r"|(?:i|we) (?:say|tell|call|confirm|let|write|get back|give))",
    re.IGNORECASE,
)
"""That goods are to wait until the customer writes."""


_NO_CHANGE = re.compile(
    r"\b(?:(?:i|we) )?(?:(?:do|did)(?:n'?t| not)|(?:am|are|'m|'re) not)(?: really| actually)? "
    r"(?:(?:want|need|wish|mean|plan|have|like|trying|going|here)(?:ing)? )?(?:to |for )?"
    r"(?:(?:make |have )?any changes?|(?:change|touch|alter|amend|modify)(?:ing)?(?: (?:anything"
    r"|a thing|any of it))?)"
    r"(?: made)? (?:(?:on|to|about|at|with|in) )?(?=(?P<order>(?:order |the |my "
    r"|our )*(?:[a-z]{1,4}-?)?\d{3,}"
    r"|(?:the |my |our )(?:[a-z]+ ){1,2}order)\b)"
    r"|\bno (?:more )?changes? (?:on|to|about|at|for|with|in) (?=(?P<number>(?:order |the |my "
    r"|our )*(?:[a-z]{1,4}-?)?\d{3,})\b)",
    re.IGNORECASE,
)
"""That nothing of an order is to change, before the order."""


_AN_ORDER = r"(?:the |my |our )?(?:order )?(?:[a-z]{1,4}-?)?\d{3,}(?!\d)"
_POLITE = r"(?: please| thanks?| then)*(?=\W*(?:[.,;!\n]|$))"
_LEFT_ALONE = re.compile(
    rf"\b(?:please |kindly |just )*(?:leave|keep) {_AN_ORDER} "
    rf"(?:alone|unchanged|untouched|as (?:it )?(?:is|was)){_POLITE}"
    rf"|(?<![\w-]){_AN_ORDER}[: ]+(?:needs? |has |gets? |stays? )?no changes?{_POLITE}"
    r"|(?<![\w-])(?:[a-z]{1,4}-?)?\d{3,}(?:那?[张張个個]?[订訂]?[单單])?[就先请請麻烦煩您你]*(?:不[要用]?|[别別])再?[改动動变變][了吧]?"
    r"(?=[，,。；;！!\s]|$)"
    r"|\b(?:please |kindly )*(?:do not|don['’]?t|never) (?:touch|change|alter|move|amend) "
    rf"{_AN_ORDER}{_POLITE}"
    r"|(?:[请請先您你]|麻[烦煩])*(?:不[要用]|[别別])[再去]*[改动動变變碰](?:[a-z]{1,4}-?)?\d{3,}(?:那?[张張个個]?[订訂]?[单單])?"
    r"(?=[，,。；;！!\s]|$)",
    re.IGNORECASE,
)
"""An order of which nothing is to change."""
_OF_ALL = re.compile(r"\b(?:all|both|every|everything)\b|所有|全|都", re.IGNORECASE)
"""That something is said of all orders, so that the one that is left alone is to be known."""
_WANTS_SOMETHING = re.compile(r"\d|\bnew\b|\bonly\b", re.IGNORECASE)


def orders_left_alone(text: str, dossier: Dossier) -> list[str]:
    """The orders of which a text wants nothing changed."""
    return [order for hit in _LEFT_ALONE.finditer(text) for order in dossier.by_figures(hit[0])]


def without_the_order_spared(text: str) -> str:
    """A text that wants something else without the words that leave an order, which it names, as it is."""
    return re.sub(r"(?:[,，;；]?\s*\b(?:and|but))?\s*$", "", without(text, _LEFT_ALONE))


def without_changes_denied(text: str) -> str:
    """A text without the words that want nothing of an order changed, and without that where it wants
    something anew: I don't want to change 4417, I want a new order."""
    if _WANTS_SOMETHING.search(_LEFT_ALONE.sub("", text)) and not _OF_ALL.search(text):
        text = without(text, _LEFT_ALONE)
    hit = _NO_CHANGE.search(text)
    if hit is None:
        return text
    named = hit.span("order" if hit["order"] else "number")
    wants_more = _WANTS_SOMETHING.search(text[: hit.start()] + " " + text[named[1] :])
    end = named[1] if wants_more else hit.end()
    return f"{text[: hit.start()]}{'' if wants_more else 'on '}{text[end:]}"


_NOT_ASKED_FOR = re.compile(
    r"(?:我[们們]?)?(?:可|又|根本|[从從][来來]|也|都|并|並)*[没沒](?:有)?(?:要求?|[说說]|叫|[让讓]|想|[讲講])[过過]?"
    r"[^，,。；;！!？?\n\d]*(?:提[前早]|早)[^，,。；;！!？?\n\d]*[，,。；;！!\s]+"
    r"|(?:我[们們]?)?(?:不(?:用|需要?|必|要|想)|[别別])(?:[你您][们們]?)?(?:提[前早]|[这這那]么?早|早)"
    r"[^，,。；;！!？?\n\d]*[，,。；;！!\s]+"
    r"|\b(?:i|we) (?:never|(?:did|do)(?:n['’]?t| not)) [^,.;!?\n\d]*\b(?:earlier|sooner|early|forward)\b"
    r"[^,.;!?\n\d]*[,.;!?\s]+",
    re.IGNORECASE,
)
"""That an earlier day was not asked for, before what is."""


def without_what_was_not_asked_for(text: str) -> str:
    """A text, of more than that, with spaces for its words that no earlier day was asked for."""
    left = without(text, _NOT_ASKED_FOR)
    return left if re.search(r"\d", left) else text


_ASKED_FOR_SO_MANY = re.compile(
    r"\b(?:i|we) (?:never|did(?:n['’]?t| not)) (?:ask(?:ed)? for|order(?:ed)?|want(?:ed)?|sa(?:y|id))"
    r" \d[\d,]* (?P<goods>[a-z][a-z -]{2,30}?)[,.;]+"
    r" (?:but )?(?:i|we) (?:asked for|ordered|wanted|said) (?P<number>\d[\d,]*)(?: (?P=goods))?(?=\W*$)"
    r"|我?[没沒](?:有)?(?:[说說]|要|[订訂])[过過]?\d+[\u3400-\u9fff]{0,6}[，,。]"
    r"我?(?:[说說]|要|[订訂])的?(?:明明)?是(?P<zh>\d+)",
    re.IGNORECASE,
)
"""That so many goods were asked for rather than another number of them."""


def with_so_many_asked_for(text: str) -> str:
    """A text, with the wish for so many goods where it says that these, and not as many as are shown, were
    asked for."""
    return _ASKED_FOR_SO_MANY.sub(
        lambda hit: f"改成{hit['zh']}" if hit["zh"] else f"make it {hit['number']} {hit['goods']}", text
    )


_NOT_SO = (
    r"(?:(?:我[们們]?)?(?:不(?:用|需要?|必|要)|[没沒](?:有)?|[别別])(?:[这這那][么麼]?|太)(?:{zh})"
    r"|(?:(?:there is |there's )?no need(?: for| to \w+)?|not|(?:i|we) (?:don['’]?t|do not) need)"
    r"(?: (?:it|them|the \w+))? (?:that|so|this|quite so|too) (?:{en})\b)"
    r"[^,.;!?，。；！？\n\d]*[,.;!?，。；！？\s]+"
)
_NOT_SO_MANY = re.compile(rf"^\W*{_NOT_SO.format(zh='多', en='many|much')}(?=\D*\d)", re.IGNORECASE)
"""That fewer are wanted, before how many."""
_NOT_SO_EARLY = re.compile(rf"^\W*{_NOT_SO.format(zh='[早急快趕赶]', en='early|soon|fast')}", re.IGNORECASE)
"""That a later day is enough, before the one that is."""


def without_so_many_denied(text: str) -> str:
    """A text of how many are enough, without its words that not so many are wanted as are proposed."""
    return without(text, _NOT_SO_MANY).strip()


def enough_instead_of_so_early(text: str) -> str | None:
    """What a text says behind its words that goods are not wanted so early: no need for that early, the 6th
    is fine; `None`: it has no such words."""
    hit = _NOT_SO_EARLY.match(text)
    return text[hit.end() :] if hit else None


_NO_LONGER = re.compile(
    r"\bno (?P<goods>(?!more\b|one\b|longer\b)[a-z][a-z0-9 -]{2,30}?) (?:any ?more|any longer|after all)\b",
    re.IGNORECASE,
)
"""That goods are wanted no longer."""


def with_goods_no_longer_wanted(text: str) -> str:
    """The text, as long as it was, with no more of goods of which it wants none any more."""
    return _NO_LONGER.sub(lambda hit: f"no more {hit['goods']}".ljust(len(hit[0])), text)


_WAITS = re.compile(
    r"[先暂暫][^，,。；;！!？?]{0,4}?(?:[缓緩放停等搁擱压壓](?:一?[缓緩放停等搁擱压壓下]|着|著)?(?![货貨心在到])"
    r"|(?:[别別]|不要?|[莫])(?:做|[动動]|生[产產]|安排|排))"
    r"|\b(?:hold|pause|put)\b[^.;!?]*\b(?:order|on hold|1?\d{3})\b|\bon hold\b",
    re.IGNORECASE,
)
"""That an order is to wait."""
_COMES_BACK = re.compile(
    r"(?:等?我[们們]?|最[快迟遲晚]|再|会|會|[周週]|星期|[礼禮]拜|\d[日号號])[^，,。；;！!？?]{0,8}?"
    r"(?:[回答][复覆復]|回|通知|告[诉訴知]|[联聯][系絡络]|[给給])[^，,。；;！!？?]{0,2}(?:[你您][们們]?|消息|答[复覆復]|信)[^，,。；;！!？?]{0,4}"
    r"|\b(?:until|till|before) (?:i|we)"
    r"(?:['’]?m|['’]?re| am| are| have| come| get| return| call| write| say| tell)\b[^.;!?]*"
    r"|\b(?:(?:come|get|be) back (?:to|with)|let) (?:you|an answer)(?: know)?\b[^.;!?]*",
    re.IGNORECASE,
)
"""That the customer writes again, and when."""


def puts_on_hold(text: str) -> bool:
    """Whether a text wants an order to wait until the customer writes: 2051别送了，等我通知."""
    return bool(_ON_HOLD.search(text)) or bool(_WAITS.search(text) and _COMES_BACK.search(text))


def waits_alone(text: str) -> bool:
    """Whether a text wants something to wait, and does not say until when."""
    return bool(_WAITS.search(text))


def without_when_one_writes(text: str) -> str:
    """A text with spaces for when its writer is to write again."""
    return without(text, _COMES_BACK)


def orders_not_meant(text: str, orders: Sequence[str]) -> list[str]:
    """Those of the orders that a text says its wish is not for: not SO-1024; 不是2033."""
    figures = {re.sub(r"\D", "", order): order for order in orders}
    said = {hit["en"] or hit["zh"] for hit in _NOT_THIS.finditer(text)}
    return [figures[one] for one in said if one in figures]


def without_orders_not_meant(text: str, orders: Sequence[str]) -> str:
    """A text with spaces for the orders that its wish is not for."""
    return without(text, _NOT_THIS) if orders_not_meant(text, orders) else text


def without_rates(text: str) -> str:
    """A text with spaces for how much of something is used in a time, where it has another number: we go
    through 300 a month; the goods that it names so are left."""
    hit = _RATE.search(text)
    if hit is None or not re.search(r"\d", text[: hit.start()] + text[hit.end() :]):
        return text
    goods = hit["en"] or ""
    return text[: hit.start()] + goods.rjust(len(hit[0])) + text[hit.end() :]


_A_CANCELLATION = r"(?:cancel(?:l?ing|l?ed)?|call(?:ing)? off|(?:a |the )?cancellation of)"
_NO_CANCELLATION = re.compile(
    r"(?:\b(?:no|but|hey|wait|sorry|please)\b[ ,]*)*"
    r"\b(?:(?:i|we) (?:(?:(?:did|do)(?:n['’]?t| not)|never)(?: ever)?"
    r" (?:ask|asked|want|wanted|say|said|mean|meant|tell|told|request|requested)"
    r"|(?:am|are) not (?:asking|saying|talking))"
    r"|(?:i['’]m|we['’]re) not (?:asking|saying|talking)|(?:nobody|no one|who) (?:asked|said|told|wanted)"
    r"|it['’]?s not about|this is not about|no need|(?:don['’]?t|do not|never)(?= (?:you )?cancel))"
    rf"(?: (?:for|about|you|anyone|us|to|have|that))* {_A_CANCELLATION}\b"
    r"(?P<en>(?! yet\b)[^.,;:!?\n]*?)(?=[.,;:!?\n]| but\b|$)"
    r"(?:[.,;:!?\s]*(?:but )?(?:(?:i|we)(?:['’]d)?(?: only| just)?"
    r" (?:asked|told|want|wanted|meant|said|need|like)(?: you| for)*(?: (?:it|this|that))?(?: to)?\b)?)"
    r"|(?:我[们們]?)?(?:可|又|根本|[从從][来來]|也|都|并|並)*"
    r"(?:(?<!是)不是|[没沒]有?|(?<!特)[别別]|不(?=要?取消)|不[用必]|[谁誰])"
    r"(?:[说說叫让讓要想][过過]?|[给給]|[你您][们們]?|的是)*"
    r"(?:(?:取消|撤[单單销銷])(?P<zh>[^，,。；;！!？?吗嗎么麼\n]{0,14}?)"
    r"|[把将將](?P<of>[^，,。；;！!？?\n]{1,12}?)(?:取消|撤[单單销銷]))[掉了啊呀的]*(?=[，,。；;！!？?\s]|$)"
    r"(?:[，,。；;！!？?\s]*(?:我[们們]?)?(?:(?:而|就|只|仅|僅)?(?:是|要|想)(?:[让讓叫要想][你您]?[们們]?)?)?)",
    re.IGNORECASE,
)
"""That a cancellation is not what is wanted, of what, and what leads to that which is."""
_ONLY_UNTIL = re.compile(r"\b(?:if|until|unless|before|without|yet|when|so|too)\b|[前先早]|如果")


def without_a_cancellation_denied(text: str, dossier: Dossier) -> str:
    """A text of more than that without its words that no cancellation is wanted; what is not to be cancelled
    is named still, where the rest names no order: I didn't ask you to cancel 1031, I asked to move it."""
    hit = _NO_CANCELLATION.search(text)
    if hit is None or not re.search(r"\w{2}|[\u3400-\u9fff]", text[: hit.start()] + text[hit.end() :]):
        return text
    of = (hit["en"] or hit["zh"] or hit["of"] or "").strip()
    if _ONLY_UNTIL.search(of):
        return text
    before, behind = text[: hit.start()], text[hit.end() :]
    named = dossier.by_figures(before + behind) or not of or of in ("it", "that", "this", "them", "anything")
    lead = (
        ""
        if named
        else f"{of}，"
        if not of.isascii() or not hit["en"]
        else f"for {of.removeprefix('order ')}, "
    )
    return f"{before}{lead}{behind.lstrip(' ,，')}"


_NOT_ALL_OF_IT = re.compile(
    r"\W*(?:(?:no|but|please|and|i|we)\b\W*)*(?:(?:don['’]t|do not|never|not)(?: want| mean| ask| you)*"
    r"(?: to)? (?:cancel(?:ling)?|drop)|not)(?: (?:the|my|our|all of the))*"
    r" (?:(?:whole |entire |full )?order|(?:whole|entire) (?:thing|lot)|everything)\b"
    r"|\W*(?:不[是要用想]*|[别別])(?:[把将將])?(?:我[们們]?的?)?(?:取消|退)(?:整[个個张張]?|全部|所有)"
    r"的?(?:[订訂]?[单單])?子?[哦啊呀吧了]*"
    r"|\W*整[个個张張]?[订訂]?[单單](?:不[是要用]*|[别別])取消[哦啊呀吧了]*",
    re.IGNORECASE,
)
"""That an order is not to go as a whole."""


def without_all_denied(text: str) -> str:
    """A text without the words that an order is not to go as a whole: only the mugs, not the whole order."""
    return _NOT_ALL_OF_IT.sub("", text)


def denies_a_cancellation(text: str) -> bool:
    """Whether a text says no more than that no cancellation is wanted."""
    hit = _NO_CANCELLATION.search(text)
    return hit is not None and not re.search(r"\w{2}", text[: hit.start()] + text[hit.end() :])


_MAY_GO = re.compile(
    r"(?<!you )(?<!in )(?<!by )(?<!of )(?<!until )(?<!\d )"
    r"\b(?:may|might)(?! (?:i|we|you|as well|and|please|\d+)\b)[^.,;!?\n]{0,30}?\b(?:cancel|call off)"
    r"|\bcould(?= (?:also |well |still )?(?:have|need|happen|be that|be forced)\b)[^.,;!?\n]{0,40}?\bcancel"
    r"|\b(?:possibly|perhaps|maybe|probably|potentially)(?! (?:you|please)\b)[^.,;!?\n]{0,30}?\bcancel"
    r"|(?<!not )\b(?:chance|possibility|possible|not sure|undecided|thinking (?:of|about)"
    r"|thought (?:of|about)|consider(?:ing)?)(?! to\b)[^.,;!?\n]{0,40}?\bcancel"
    r"|(?:(?<!不)可能(?!的[话話]|吗|嗎)|也[许許]|或[许許]|[说說]不定|[没沒]准|沒準|搞不好|[考][虑慮]|在想|估[计計]|[万萬]一)"
    r"[^，,。；;！!？?\n]{0,12}?(?:取消|撤[单單]|退[掉单單]|不要[^，,。；;！!？?\n]{0,6}了)(?![^，,。；;\n]{0,4}[吗嗎?？])",
    re.IGNORECASE,
)
"""That an order may be cancelled, or goods no longer be wanted, which nobody knows yet."""


def may_be_cancelled(text: str) -> tuple[int, int] | None:
    """Where a text says that something may be cancelled, and does not wish for it."""
    hit = _MAY_GO.search(text)
    return hit.span() if hit else None


_A_TERM = (
    r"(?:deliver(?:y|ies)|dates?|days?|timing|arrival|shipping|shipments?|freight|courier|split(?:ting)?|parts?|lots?"
    r"|address|contact|invoice|payment(?: terms?)?|deposit|discount|price|insurance|packaging|labels?|note)"
)
_TERM_GIVEN_UP = re.compile(
    r"(?:\W|\b(?:no|ok(?:ay)?|well|right|alright|then|so|and|please|just|hmm?|actually)\b)*"
    r"\b(?:forget|never ?mind|skip|scrap|drop|leave|ignore)(?: about)?"
    r" (?:the|that|this|my|our) (?:[a-z-]+ ){0,2}?"
    rf"{_A_TERM}(?: (?:change|request|wish|thing|question|idea|part|it (?:was|is)|alone|as|then|now"
    r"|for now|please"
    r"|any ?more|after all))*\W*",
    re.IGNORECASE,
)
"""A clause that gives up a term, and no order or goods."""


def without_terms_given_up(text: str) -> str:
    """A text with spaces for the clauses that give up a term which was wished for, where it wants anything
    else: forget the early delivery then. Just add 50 boxes. Nothing else goes with that."""
    clauses = list(CLAUSE.finditer(text))
    gone = [hit.span() for hit in clauses if _TERM_GIVEN_UP.fullmatch(hit[0])]
    rest = blanked(text, gone)
    return rest if gone and _WANTS_SOMETHING.search(rest) else text


_DONE_BEFORE = re.compile(
    r",? ?\b(?:since|because|as) (?:i|we)(?:['’]ve| have)(?: just| already| now)* \w+[^.;!?\n]*"
    r"|\b(?:i|we) (?:only|just) (?:want(?:ed)?|meant) to"
    r" (?:double[ -]?)?(?:check|make sure|verify)\b[^.;!?\n]*[.;!?\n]+"
    r"|因[为為]我[们們]?(?:已[经經]|[刚剛]才?)+[^。；;！!？?\n]*",
    re.IGNORECASE,
)
"""What was done before, or asked for no more than to be sure, as a reason for what is wanted now."""


def without_what_was_done_before(text: str) -> str:
    """A text that wants something, with spaces for what was done before, by which it tells why."""
    rest = without(text, _DONE_BEFORE)
    return rest if rest != text and _WANTS_SOMETHING.search(rest) else text
