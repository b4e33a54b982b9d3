"""Whether a text says yes or no to what is proposed, in whatever words stand beside that."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from datetime import date
from decimal import Decimal

from agents.desk.goods import colours_in
from agents.desk.plan import Step
from agents.desk.proposal import Proposal
from agents.desk.reading.amounts.figures import number_of
from agents.desk.reading.card.accepted import says_only_figures, ways_named, ways_of
from agents.desk.reading.card.answers import (
    COUNT,
    asks_back,
    behind_a_yes,
    folded,
    has_condition,
    is_courtesy,
    verdict,
    without_delay,
)
from agents.desk.reading.terms.as_before import without_others_as_before
from agents.desk.reading.terms.calendar import MONTH, month_of
from agents.desk.reading.terms.days import day_beyond, names_another_weekday
from agents.desk.reading.terms.ways import goes_another_way
from contracts.order import Order
from contracts.request import Action, ChangeDelivery, ChangePayment, ChangePrice, ChangeQuantity, Intent

_CLAUSE = re.compile(r"[,，。；;!！\n~]|\.(?!\d)|[?？]|\band\b|\bthen\b|\s[-–—]\s", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_DAY_OF_A_MONTH = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?P<before>{MONTH})"
    rf"|\b(?P<behind>{MONTH}) \d{{1,2}}\b"
)
_MONTH = re.compile(rf"\b{MONTH}\b")
_COUNTED = re.compile(
    rf"(?P<number>{_NUMBER.pattern})\s?"
    r"(?:[个個把盒包件箱套支只條条台張张瓶袋卷双雙](?!月)|(?:pcs?|pieces?|box(?:es)?|packs?|units?|cartons?|sets?)\b)"
)
"""So many goods."""
_YES_AT_FIRST = re.compile(r"\W*(?:yes|yeah|yep|yup)\b")
_HOLDS_BACK = re.compile(
    r"\b(?:but|not|no(?! (?:problem|worries|rush|hurry))|never|without|wait|hold|stop|instead|rather|only"
    r"|except|cancel|undo|wrong|discounts?|cheaper|expensive|pricey|never ?mind)\b(?! (?:forget|worry)\b)"
    r"|(?<!n't )(?<!not )\bforget\b"
    r"|n't\b(?! (?:forget|worry)\b)"
    r"|折扣|[优優]惠|便宜|[贵貴](?!司|公司)|[不没沒別别](?![错錯变變客忘])|[等但]"
    r"|[过過]了|可是|取消|[错錯]了|只[要有改]|算了"
)
"""What makes less than a yes of a text that begins with one."""
_DOUBTS = re.compile(
    r"\b(?:hang on|just|sorry|actually|mean[ts]?|oops)\b|[应應][该該]?是|我[说說]的|抱歉|不好意思"
)
"""What else a text says that wants something other than what is proposed."""
_INSTEAD = re.compile(
    r"\b(?:only|just|mean[ts]?|instead|others?|another|different|should|supposed)\b"
    r"|[应應][该該]|我[说說要]的|另外|只(?!好)|不是.{1,12}是"
)
"""How something else is wanted in its place."""
SENTENCE = re.compile(
    r"(?:and\b)?.+?(?:[，,。；;！!？?\n.~]+"
    r"|(?=\band (?:leave|keep|don't|do not|the (?:rest|others?)|all|everything|nothing)\b)|$)",
    re.IGNORECASE | re.DOTALL,
)
THE_REST = re.compile(
    r"\b(?:(?:all |both )?(?:the |my |our )?(?:others?|remaining)"
    r"(?: (?:ones?|orders?|lines?|items?|goods|things?|terms))?"
    r"|(?:everything|anything|nothing) else|the rest(?: of (?:it|them|(?:the|my|our) orders?))?)\b"
    r"|(?:其[他它余餘]|[别別]|余下|剩下)的?[那几幾两兩二三0-9]?[个個张張]?(?:[订訂]?[单單]|[货貨]品?|[产產]品|[东東]西|[条條]件|内容)?"
    r"|另(?:外|(?=一))[那几幾两兩一二三0-9]?(?:[个個张張]?[订訂]?[单單]|[个個张張])"
)
"""All that is not proposed."""
_ORDER = re.compile(r"[a-z]{0,4}-?\d{3,}子?")
_UNTOUCHED = re.compile(
    r"\b(?:stays?|remains?|unchanged|as (?:it|they) (?:is|are|was|were)|(?:the )?same|untouched|alone"
    r"|unaffected"
    r"|no changes?|(?:don't|do not|doesn't|no need to|needn't|should not|shouldn't)"
    r" (?:change|touch|move|be changed)"
    r"|(?:keep|leave)(?! (?:out|off|behind)\b)|changes(?= *$)|is fine|are fine)\b"
    r"|(?:[不别別]|[无無]需|[没沒]有?)(?:要|用|必|需要?)?(?:[改动動变變调調][动動变變整更]?|[变變]化)"
    r"|[维維保]持(?:不[变變]|原[样樣])?|照[旧舊]|原[样樣]"
)
"""That it is left as it is."""
_WILL_DO = re.compile(r"\b(?:is|are) fine\b")
"""That goods may be wanted instead of others, rather than left as they are."""
_BESIDE_THE_REST = re.compile(
    r"\b(?:and|but|just|please|for|now|with|can|will|should|to|be|as|is|are|it|them|they|all|of|order|on|so|that"
    r"|then|the|way|no)\b|[单單]子|另外|[还還]有|然[后後]|[先都也就请請暂暫时時的了吧啊哈和与與跟订訂单單号號那这這按还還是可以]"
)
_THANKS = re.compile(r"\b(?:thank|thanks|thx|cheers)\b|[谢謝]|感激")
_THEN = re.compile(
    r"^\W*(?:then|so|let'?s say|[那就]+|[那]就?[按用是])\s*|\s*(?:it is|then|please|吧|好了|就好)\W*$"
)
_GIVES_IN = re.compile(
    r"(?:\W*(?:(?:(?:i )?(?:see|understand)|understood|got it|noted|right|ok(?:ay)?|oh|ah|well"
    r"|(?:i|we)(?:'ll| will) take|then|so(?: it'?s)?|let'?s (?:say|do|make it))\b"
    r"|(?:明白|[了瞭]解|知道|清楚|收到|懂|[嗯哦噢喔]|[这這]样|[那就]|按|[还還]是)[了啦的吧啊话話]*))*\W*"
)
"""How a text takes note of what it was told, or draws its conclusion from that."""
_THAT_IT_BECOMES = re.compile(
    r"^\W*(?:make (?:it|that)|go (?:with|for)|[改換换變变加减減推]?[成为為到]|[改用要送选選走加减減])+\s*"
)
_THEN_AT_THE_END = re.compile(
    r"(?:\W*\b(?:it is|then|please|thanks?)\b|[送交到][货貨到]?(?=\W|吧|$)|吧|好了|就好|就行|\W)+$"
)
_BARE_NO = re.compile(r"\W*(?:(?:no(?:pe)?|nah|wait|不(?:[是对對行])?)(?![a-z\u3400-\u9fff])\W*)+")
_OF_PEOPLE = re.compile(
    r"(?:i|we|you|he|she|they|my|our|it|that|this|there|thanks?|don't|do|let|leave|forget|never|not|too)\b|[我他她您你太先别別算不]|[老客同]"
)
"""How a reason for a no begins, or the no itself in more words."""
_CANCEL_IT = re.compile(
    r"\W*(?:(?:no(?:pe)?|nah)(?:,? (?:thanks?|thank you))?\W+)?"
    r"(?P<yes>(?:(?:yes|yeah|ok(?:ay)?|right|fine|sure|please|then|so|just|go ahead(?: and)?|that'?s right"
    r"|correct|confirm(?:ed)?|and)\W+)*)cancel(?:l?ation)?"
    r"(?P<it> it| them| both| all(?: of (?:it|them))?| everything"
    r"| (?:the|that|this|my|both|all) (?:whole )?orders?)?"
    r"(?: both| all(?: of (?:it|them))?| everything)?(?:\W+(?:please|then|now|thanks?|thank you))*\W*"
    r"|\W*(?:(?:不用了|不[谈談]了|不了|算了|[还還]是|是的?|[对對]|好的?|行|那|嗯|就|可以|[请請]|[确確][认認定]|麻[烦煩]|直接|都|吧|了)\W*)*取消"
    r"(?:掉|吧|了吧|好了?|就行|都|全部|谢谢|謝謝|[这這那]?[个個张張]?[订訂]?[单單]|\W)+"
    r"|\W*(?:是的?|[对對]|好的?|行|嗯|可以|[确確][认認定])\W*(?:[那就请請]|[确確][认認定])*取消\W*"
)
"""How a cancellation that was asked about is asked for again."""
_DELETES = re.compile(r"\bdelet(?P<en>e|ion)\b|[删刪][掉除]?|撤[销銷]")
"""Other words for that."""
_A_YES_FIRST = re.compile(
    r"\W*(?:(?:yes|yeah|ok(?:ay)?|right|sure|fine|correct)\b|是的?|[对對]|好|行|嗯|可以|[确確][认認定])"
)
_CANCELS = re.compile(r"取消|\bcancel")
_GOES_AGAIN = re.compile(
    r"\W*(?:(?:just|please|go ahead and|rather|yes|can you|could you)\W+)*"
    r"(?:cancel|remove|delete|drop|take|scrap|get rid of)"
    r"(?: (?:it|them|that|those|both|all|(?:the|this|my|our) (?:whole )?orders?)(?! back))?(?: off| out)?"
    r"(?:\W+(?:please|then|now|thanks?|thank you|anyway))*\W*"
    r"|\W*(?:(?:就|[还還]是|直接|[请請]|[帮幫]我|麻[烦煩]|全部?|都)\W*)*(?:取消|[删刪][掉除]?|去掉|拿掉|移除|撤[销銷掉])"
    r"(?:掉|吧|了|好了?|就行|就好|[谢謝]+|[这這那][个個张張]?[订訂]?[单單]|\W)*"
)
"""How what was to go is asked for again, whole order or goods."""
_LED = (
    r"(?P<yes>(?:(?:yes|yeah|yep|yup|ok(?:ay)?|right|sure|fine|correct|exactly)\b[\s,.!]*"
    r"|(?:是的?|[对對]的?|好的?|行|嗯+|可以|[没沒][错錯])[啊呀哦]?(?:$|[\s，,。!！])+)*)"
    r"(?:(?:please|then|so|just|go ahead and|you can|do)\b\s*|[那就请請都]|[帮幫]我|麻[烦煩]|直接|把)*"
)
"""A yes, or none, and what may lead to a deed behind it."""
_CLOSED = r"(?:\b(?:please|then|now|thanks?|thank you|for (?:me|us))\b|[吧了的啦]|好了|就[行好]|[谢謝]+|\W)*"
_THESE = r"(?: (?:it|them|that|those|these|both|all)(?: of (?:it|them))?)?"
_TAKEN_OFF = rf"(?:take{_THESE} (?:off|out)|(?:remove|delete){_THESE}|(?:[删刪去拿]|移)[掉除])"
_AGAIN: dict[Intent, str] = {
    "cancel_order": rf"{_TAKEN_OFF}|(?:drop|scrap|cancel){_THESE}|(?:取消|不要)[掉了]?",
    "remove_item": rf"{_TAKEN_OFF}|(?:drop|scrap){_THESE}|不要了",
    "add_item": rf"(?:add|put){_THESE}(?: (?:on|in|to it))?|加[上進进]?",
    "substitute_item": rf"(?:swap|replace|exchange|change){_THESE}(?: over)?|[换換改][掉过過成]?",
    "change_delivery": rf"(?:push|move|put|bring|pull){_THESE}(?: (?:back|forward|off|out))?"
    r"|(?:推[迟遲]|延[后後期]?|提前|提早|[改往]?[后後]?推)",
    "change_quantity": rf"(?:change|increase|reduce|raise|lower|cut){_THESE}|[改减減]|加[上进進]?",
}
"""How it is said once more, with no figures, that what was asked about is to be done, by what that is."""
_NO_FIRST = re.compile(
    r"\W*(?:(?:no(?:pe)?|nah)(?P<thanks> (?:thank you|thanks?|thx|need)(?: (?:very|so) much)?)?(?![a-z])"
    r"|(?P<gone>不(?:想)?要)了|不(?:[用必要是]了?)?[,，\s]*[谢謝]*)(?=\W|$)"
)
"""A no before it, which may be a courtesy, or of the goods themselves."""
_ENDS_WITH_NO = re.compile(r"(?:[吗嗎呢么麼]|[?？])\W*$")
_DENIES = re.compile(
    r"\W*(?:(?:ha)+|oh|ah|hm+|well|sorry|please|hey|ok(?:ay)?|too bad|[呃哎唉啊喂]|不好意思|[请請])?"
    r"[\s,.!，。！、]*(?:no(?:pe)?\b(?! (?:problem|worries|doubt|rush|hurry))|nah\b"
    r"|(?:please )?(?:don't|do not)\b(?! (?:forget|worry))|stop\b|leave\b"
    r"|neither\b|wrong\b|never mind\b|forget\b"
    r"|(?:(?:i|we)(?:'d| would|'ll)? )?(?:rather|better|prefer to) (?:not|leave|wait)\b"
    r"|let'?s (?:not|leave|wait)\b|not (?:that|this|what|like|now|right|at all|the)\b"
    r"|i (?:don't|do not|didn't|did not) (?:want|mean|need|ask|say)\b|then leave\b"
    r"|不(?:[要是对對行用改必]|可以|需要|[想能])|[别別](?![的忘])|[错錯]|算了|先不|[没沒]有?[让讓叫说說要]|[谁誰](?:说|說)|弄[错錯])"
)
"""How a text begins that does not want what is proposed."""

SO_LONG = re.compile(
    r"(?:\W|\b(?:make|it|that|rather|only|just|but|ok(?:ay)?|yes|no|sorry|by|push|move|back|for|i meant?"
    r"|wait|please|instead|then|earlier|later|to|better|hm+|u[hm]+|well|actually|maybe|perhaps|let's say"
    r"|on second thoughts?|no wait|after all)\b|[改推][成为為迟遲到]?|延[后後]?"
    r"|[不好行是就要只再嗯哦呃那的]|[还還]是|可以|但是?|[应應]该?)*?"
    rf"(?P<time>(?:\d+|an?|{COUNT}) (?:working |business )?(?:days?|weeks?|months?)"
    r"|(?:\d+|[一二两兩三四五六七八九十]+)[个個]?(?:天|日|[周週]|星期|[礼禮]拜|月))"
    r"(?:\W|\b(?:please|instead|then|rather|only|enough|will do|is fine|later"
    r"|not one|actually|after all|i think)\b|[吧就好行了才对對])*"
)
"""How long something is to be put off, and nothing else."""


_NOT_ASKED = (
    r"\W*(?:(?:no|sorry|hey|wait|but|oh|well)\b\W*)*(?:i|we)(?: have|'ve|'m| am| was| were)?"
    r"(?: (?:never|not)|n't|(?: did| do)(?:n't| not))"
    r"(?: (?:say|said|ask|asked|asking|want|wanted|mean|meant|tell|told|request(?:ed)?))+"
    r"(?: you)?(?: for)?(?: anything)?(?: (?:to(?: be)?|about|any|a))* (?:{deeds})"
    r"(?: (?:it|that|this|anything|(?:the|my|this) order))*"
    r"|\W*(?:我[们們]?)?(?:可|又|根本|[从從][来來]|也|都|并|並)*(?:[没沒]有?|不是)"
    r"(?:[说說]|叫|[让讓]|要求|[讲講]|想|打算|要)*[过過]?"
    r"(?:[你您][们們]?)?[要让讓]?(?:{deeds})|\W*[谁誰](?:[说說]|叫|[让讓])(?:[你您][们們]?|我[们們]?)?要?(?:{deeds})"
)
"""That what was proposed was never asked for, with the words for that."""


def was_not_asked_for(text: str, proposal: Proposal) -> bool:
    """Whether a text says that what is proposed was not asked for, and no more: I didn't say to cancel it."""
    deeds = [_AGAIN[one] for one in {*proposal.request.intents} if one in _AGAIN]
    said = re.sub(r"[的了啊呀呢吧\W]+$", "", folded(_without_its_order(text, orders_of(proposal))))
    return bool(deeds) and bool(re.fullmatch(_NOT_ASKED.format(deeds="|".join(deeds)), said))


def confirms(text: str, wishes: Collection[Action], proposal: Proposal) -> bool:
    """Whether a text is a yes to what is proposed: it says one, and beside it nothing but courtesies, a
    question, and figures or terms that the proposal holds."""
    text = without_what_stays(text, proposal)
    text = without_others_as_before(text, tuple(orders_of(proposal)), proposal.request.intents)
    if asks_back(text):
        return False
    if says_just_that(text, proposal):
        return True
    if wavers(text, proposal):
        return False
    clauses = [part for part in _CLAUSE.split(text) if part.strip()]
    agreed = (
        _YES_AT_FIRST.match(folded(text))
        or any(verdict(clause) == "yes" for clause in clauses)
        or says_only_figures(behind_a_yes(text))
        or _thanks_for_figures(clauses)
    )
    held = verdict(text) == "no" or any(verdict(clause) in ("later", "no") for clause in clauses)
    if not agreed or held or has_condition(text) or _HOLDS_BACK.search(folded(text)):
        return False
    asked = {*proposal.request.intents}
    again = all(wish.intent in asked or _says_again(wish, proposal) for wish in wishes)
    again = again and all(_takes_as_long(wish, proposal) for wish in wishes)
    again = again and not any(goes_another_way(wish, proposal) for wish in wishes)
    if "remove_item" not in asked and re.search(_TAKEN_OFF, folded(text)):
        return False
    return again and repeats(text, proposal) and not tells_another_day(text, proposal)


def says_just_that(text: str, proposal: Proposal) -> bool:
    """Whether a text is a plain yes to what is proposed, or asks for just that again, and says no more."""
    refused = _no_before_it_goes(text, proposal)
    if refused is not None:
        return bool(refused["thanks"] or refused["gone"])
    return (
        verdict(_without_its_order(text, orders_of(proposal))) == "yes"
        or _confirms_a_cancellation(text, proposal)
        or _says_the_deed(text, proposal)
        or _gives_in_to_it(text, proposal)
    )


def _gives_in_to_it(text: str, proposal: Proposal) -> bool:
    """Whether a text takes note, or concludes, and says just what is proposed: 明白了，那就货到付款."""
    said = folded(text).strip()
    begins = _GIVES_IN.match(said)
    rest = said[begins.end() :] if begins else said
    if not (begins and begins[0].strip()) and not _THEN_AT_THE_END.search(rest):
        return False
    for item in (one.item for one in proposal.request.actions if one.item):
        rest = re.sub(rf"(?:\bof )?(?:\bthe )?{re.escape(folded(item))}", "", rest)
    rest = _THEN_AT_THE_END.sub("", _THAT_IT_BECOMES.sub("", rest)).strip(" ,.，。!！~")
    figures = _MONTH.sub(" ", rest)
    return (
        says_only_figures(figures)
        and _is_what_changes(figures, proposal)
        and _months_in(rest) <= _months_of(proposal)
        and not (has_condition(text) or _HOLDS_BACK.search(rest))
    )


def _is_what_changes(text: str, proposal: Proposal) -> bool:
    """Whether figures and ways to pay are those of one term that is proposed to change, and no others."""
    numbers, ways = tuple(numbers_in(text)), ways_named(text)
    orders = [step.order for step in proposal.steps if step.order]
    asked = proposal.request.actions
    if ways and not (
        any(isinstance(one, ChangePayment) for one in asked)
        and all(ways <= ways_of(order.payment) for order in orders)
    ):
        return False
    if not numbers:
        return bool(ways)
    amounts = [one.quantity for one in asked if isinstance(one, ChangeQuantity) and one.quantity]
    counts = {(one.value,) for one in amounts if one.mode in ("set", "add")}
    if amounts:
        counts |= {(line.quantity,) for order in orders if len(order.lines) == 1 for line in order.lines}
    counted = numbers in counts
    kinds = {type(one) for one in asked}
    return counted or any(all(numbers in ways_to_say(kind, order) for order in orders) for kind in kinds)


def orders_of(proposal: Proposal) -> set[str]:
    """The orders of which something is proposed."""
    return {step.order.id for step in proposal.steps if step.order}


def _without_its_order(text: str, orders: Collection[str]) -> str:
    """The text without the number of the order that is talked of, where that is one."""
    if len(orders) != 1:
        return text
    (order,) = orders
    number = re.sub(r"\D", "", order)
    named = rf"\s?(?:\border\s+)?(?:{re.escape(order)}|(?<![\w-]){number})(?!\d)"
    return re.sub(named, "", text, flags=re.IGNORECASE) if number else text


def tells_another_day(text: str, proposal: Proposal) -> bool:
    """Whether a text tells a day by the one that is proposed, as the Monday after, or another weekday."""
    moved = any(getattr(action, "delivery", None) for action in proposal.request.actions)
    days = [step.order.delivery for step in proposal.steps if step.order and moved]
    beyond = any(day_beyond(text, day) for day in days)
    return beyond or (bool(days) and all(names_another_weekday(text, day) for day in days))


def tells_another_time(text: str, proposal: Proposal) -> bool:
    """Whether a text says no more than how long, and that is not what a delivery was to be put off by."""
    moved = [one.delivery for one in proposal.request.actions if isinstance(one, ChangeDelivery)]
    said = SO_LONG.fullmatch(folded(text)) if any(one and one.shift_days for one in moved) else None
    return said is not None and said["time"] not in folded(proposal.text)


def _thanks_for_figures(clauses: Sequence[str]) -> bool:
    """Whether clauses are thanks and figures, and nothing else: 謝謝，那就30%."""
    thanks = [clause for clause in clauses if is_courtesy(clause) and _THANKS.search(folded(clause))]
    rest = [_THEN.sub("", folded(clause)) for clause in clauses if clause not in thanks]
    return bool(thanks and rest) and all(map(says_only_figures, rest))


def without_what_stays(
    text: str, proposal: Proposal | None, *, are_others: Callable[[str], bool] = lambda words: False
) -> str:
    """The text with spaces for the clauses that only say that nothing but what is proposed is to change.
    `are_others`: whether words name goods of which nothing is proposed."""
    steps = proposal.steps if proposal else ()
    numbers = {re.sub(r"\D", "", step.order.id) for step in steps if step.order}
    for clause in SENTENCE.findall(text):
        said = folded(clause)
        names = {*re.findall(r"\d{3,}", said)}
        rest = THE_REST.sub(" ", _ORDER.sub(" ", _UNTOUCHED.sub(" ", said)))
        left = re.findall(r"[^\W\d]+", _BESIDE_THE_REST.sub(" ", rest))
        others = bool(left) and (are_others(" ".join(left)) or all(map(are_others, left)))
        others = others and not _WILL_DO.search(said)
        told = (not left and (names or THE_REST.search(said))) or others
        if told and _UNTOUCHED.search(said) and not names & numbers:
            text = text.replace(clause, " " * len(clause), 1)
    return text


def _confirms_a_cancellation(text: str, proposal: Proposal) -> bool:
    """Whether a text says once more to cancel, where nothing else is proposed: ok, cancel it; 行，取消吧. So
    it may of goods that go, where these were to be cancelled in that word."""
    actions = proposal.request.actions
    cancels = {*proposal.cancelled} == {*range(len(actions))}
    in_that_word = _CANCELS.search(folded(proposal.text)) and _A_YES_FIRST.match(folded(text))
    cancels = cancels or (in_that_word is not None and all(map(_takes_off, actions)))
    return cancels and cancels_again(text, orders_of(proposal))


def _says_the_deed(text: str, proposal: Proposal) -> bool:
    """Whether a text says no more, behind a yes, than what is to be done, where nothing else is proposed:
    嗯，去掉吧. That goods are to go is a yes by itself, as a deed is behind which stands 吧."""
    said = folded(_without_its_order(text, orders_of(proposal)))
    for item in (one.item for one in proposal.request.actions if one.item):
        said = re.sub(rf"(?:\b(?:the|all) )?{re.escape(folded(item))}", "", said)
    deeds = [_AGAIN.get(one.intent) for one in proposal.request.actions]
    if not deeds or not all(deeds) or "place_order" in proposal.request.intents:
        return False
    hits = [re.fullmatch(rf"\W*{_LED}(?:{deed}){_CLOSED}", said) for deed in deeds]
    alone = re.search(rf"\W*(?:{_TAKEN_OFF}|[^取消不]+吧)", said)
    return all(hit is not None and bool(hit["yes"] or alone) for hit in hits)


def names_a_deed(text: str, proposal: Proposal | None = None) -> bool:
    """Whether a text names something to be done, by other words than what is proposed has, where that is
    given."""
    proposed = {*proposal.request.intents} if proposal else set()
    own = [re.compile(_AGAIN[intent]) for intent in _AGAIN if intent in proposed]
    deeds = [rf"(?<![a-z])(?:{deed})(?![a-z])" for intent, deed in _AGAIN.items() if intent not in proposed]
    hits = [hit[0] for deed in deeds for hit in re.finditer(deed, folded(text))]
    return any(not any(one.fullmatch(hit) for one in own) for hit in hits)


def _takes_off(action: Action) -> bool:
    """Whether a wish takes goods off, all or so many of them."""
    counted = action.quantity if isinstance(action, ChangeQuantity) else None
    less = counted is not None and counted.mode == "subtract"
    return less or action.intent in ("cancel_order", "remove_item")


def cancels_again(text: str, orders: Collection[str]) -> bool:
    """Whether a text says no more than that what it was asked about, of one or more orders, is to be
    cancelled."""
    left = _without_its_order(text, orders)
    again = _CANCEL_IT.fullmatch(_DELETES.sub(_as_cancels, folded(left)))
    # "Cancel" alone may be said of the question.
    named = left != text or not text.isascii()
    return again is not None and bool(again["yes"] or again["it"] or named)


def _as_cancels(hit: re.Match[str]) -> str:
    return "取消" if hit["en"] is None else "cancel" if hit["en"] == "e" else "cancellation"


def wavers(text: str, proposal: Proposal) -> bool:
    """Whether a text says no, then asks again for what is proposed to go: no, cancel it; 不用了，取消吧."""
    return _no_before_it_goes(text, proposal) is not None


def _no_before_it_goes(text: str, proposal: Proposal) -> re.Match[str] | None:
    """The no behind which a text asks again for what is proposed to go, and nothing else is proposed."""
    goes = {*proposal.request.intents} <= {"cancel_order", "remove_item"}
    said = folded(_without_its_order(text, orders_of(proposal)))
    refused = _NO_FIRST.match(said) if goes else None
    return refused if refused and _GOES_AGAIN.fullmatch(said, refused.end()) else None


def _says_again(wish: Action, proposal: Proposal) -> bool:
    """Whether a wish is for as many of some goods as are proposed."""
    quantity = wish.quantity if isinstance(wish, ChangeQuantity) else None
    lines = [line for step in proposal.steps if step.order for line in step.order.lines]
    set_to = quantity and quantity.mode == "set" and wish.item is None
    return bool(set_to) and any(quantity and line.quantity == quantity.value for line in lines)


def _takes_as_long(wish: Action, proposal: Proposal) -> bool:
    """Whether a wish puts nothing off by another time than is proposed."""
    moved = [one.delivery for one in proposal.request.actions if isinstance(one, ChangeDelivery)]
    shifts = {one.shift_days for one in moved if one and one.shift_days is not None}
    shift = wish.delivery.shift_days if isinstance(wish, ChangeDelivery) and wish.delivery else None
    return shift is None or not shifts or shift in shifts


def holds_back(text: str) -> bool:
    """Whether a text takes something from a yes before it."""
    return bool(_HOLDS_BACK.search(folded(text)))


def doubts(text: str) -> bool:
    """Whether a text may want something other than what waits for a yes, whatever it says of that: who only
    needs time does not."""
    said = without_delay(text)
    return bool(_HOLDS_BACK.search(said) or _DOUBTS.search(said))


def wants_otherwise(text: str) -> bool:
    """Whether a text that does not want what is proposed goes on with what is wanted instead, rather than
    with nothing or a reason."""
    said = folded(text)
    if _INSTEAD.search(said):
        return True
    behind_no = _BARE_NO.match(said)
    return behind_no is not None and not _OF_PEOPLE.match(said[behind_no.end() :])


def denies(text: str) -> bool:
    """Whether a text begins as one that does not want what is proposed."""
    return bool(_DENIES.match(folded(text))) and not _ENDS_WITH_NO.search(text)


def repeats(text: str, proposal: Proposal) -> bool:
    """Whether all figures and ways to pay that a text names are those of what is proposed."""
    orders = [step.order for step in proposal.steps if step.order]
    known = {number for step in proposal.steps for number in _numbers_of(step)}
    known |= set(numbers_in(proposal.text))
    ways = {way for order in orders for way in ways_of(order.payment)}
    becomes = "change_quantity" in proposal.request.intents and _BECOMES.search(folded(text))
    counts = {line.quantity for order in orders for line in order.lines if not becomes}
    asked = [getattr(action, "quantity", None) for action in proposal.request.actions]
    counts |= {quantity.value for quantity in asked if quantity}
    counts |= counted_in(proposal.text)
    if not (counted_in(text) <= counts and _months_in(text) <= _months_of(proposal)):
        return False
    return set(numbers_in(text)) <= known | counts and ways_named(text) <= ways


_BECOMES = re.compile(r"改[成为為到]|\b(?:make|change)\b")
"""That an amount is to become another, so that what other goods there are does not tell it."""


def names_another_colour(text: str, proposal: Proposal) -> bool:
    """Whether a text, of no other order, names a colour of which nothing that is proposed is: 要黑色的, of
    grey chairs."""
    if re.search(r"\border\b|[单單]|\d{3,}", folded(text)):
        return False
    lines = (line.name for step in proposal.steps if step.order for line in step.order.lines)
    return bool(colours_in(folded(text)) - colours_in(proposal.text, *lines))


def _months_of(proposal: Proposal) -> set[int]:
    """The months that a proposal names, or in which its orders come."""
    orders = [step.order for step in proposal.steps if step.order]
    return {order.delivery.month for order in orders} | _months_in(proposal.text)


def _months_in(text: str) -> set[int]:
    """The months that a text names by their English names, beside a day."""
    named = (hit["before"] or hit["behind"] for hit in _DAY_OF_A_MONTH.finditer(folded(text)))
    return {*map(month_of, named)}


def counted_in(text: str) -> set[Decimal]:
    """How many goods a text says."""
    return {number_of(hit["number"]) for hit in _COUNTED.finditer(folded(text))}


def numbers_in(text: str) -> list[Decimal]:
    """The numbers of a text."""
    return [number_of(hit) for hit in _NUMBER.findall(folded(text))]


def _numbers_of(step: Step) -> set[Decimal]:
    """The numbers that the order of a step, as it would be, says."""
    return figures_of(step.order) if step.order else set()


def figures_of(order: Order) -> set[Decimal]:
    """The numbers that an order says."""
    day: date = order.delivery
    prices = {line.unit_price for line in order.lines if line.unit_price is not None}
    terms = {order.payment.deposit_percent, Decimal(order.payment.net_days or 0)}
    dates = {Decimal(day.year), Decimal(day.month), Decimal(day.day)}
    number = Decimal(re.sub(r"\D", "", order.id) or 0)
    return {order.total, number, *prices, *terms, *dates, *(line.quantity for line in order.lines)}


def ways_to_say(kind: type[Action], order: Order) -> Collection[tuple[Decimal, ...]]:
    """The figures by which a term of an order may be told."""
    if kind is ChangeDelivery:
        year, month, day = map(Decimal, (order.delivery.year, order.delivery.month, order.delivery.day))
        return {(day,), (month, day), (day, month), (day, year), (year, month, day)}
    if kind is ChangePayment:
        days, share = Decimal(order.payment.net_days or 0), order.payment.deposit_percent or Decimal(0)
        return {(days,)} if not share else {(share,), (share, days)}
    if kind is ChangePrice:
        return {(line.unit_price,) for line in order.lines if line.unit_price is not None}
    return set()
