"""A day without its month, of an order that has a day: 挪到24号 of one for 19 December is 24 December."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Literal

from agents.desk.find import Dossier, order_meant
from agents.desk.proposal import less
from agents.desk.propose import Setting
from agents.desk.reading.card.answers import folded, without_openers
from agents.desk.reading.stretches import CLAUSE, Span, blanked, in_small_letters, without
from agents.desk.reading.terms.calendar import (
    CHRISTMAS,
    FEASTS,
    MONTH,
    MONTHS,
    NEW_YEAR,
    WEEKDAY,
    WORKDAY,
    WORKDAY_ZH,
    is_such_a_day,
    month_of,
    weekday_of,
)
from contracts.order import Order
from contracts.request import Action, ChangeDelivery, Delivery, PlaceOrder, Request, RequestQuote

_DAY = re.compile(
    r"\b(?P<en>\d{1,2})(?:st|nd|rd|th)\b(?!\s*(?:of\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|(?<![\d月/.-])(?P<zh>\d{1,2})[号號日](?![楼樓门門库庫台线線])"
)
_OF_A_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)\b|\bmonth\b|\d\s*月"
    r"|[个個本这這下上]月|月[底初末中]"
)
_MONTH_END = re.compile(r"\bend of (?:the )?month\b|\bmonth'?s? end\b|月[底末]")
_NAMED_MONTH = re.compile(
    r"\b(?:this|next|following|current) month\b"
    r"|(?:[个個本这這下上当當次]|\d\s*|[一二三四五六七八九十])月[底末]"
)
_LATER = re.compile(
    r"\b(?:postpone\w*|push\w*|delay\w*|defer\w*|(?<!no )(?<!not )later|back to|put off)\b"
    r"|推[迟遲]?|延|[顺順]延|(?<![最不])晚|往[后後]"
)
_SOONER = re.compile(
    r"\b(?:bring\w*(?: [\w-]+){0,4}? forward|pull\w*(?: [\w-]+){0,4}? (?:in|forward)|earlier|sooner)\b"
    r"|提[前早]|早|往前"
)
_MOVE = re.compile(r"\b(?:mov\w+|shift\w*|reschedul\w*)\b|挪|[调調移]")
_SAID = r"(?:e-?mails?|mails?|messages?|letters?|notes?|fax(?:es)?|(?:phone )?calls?|chats?|voicemails?)"
_WHEN = (
    rf"(?:last |this )?(?:{WEEKDAY}|yesterday|today"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)?(?: {MONTH})?|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
)
OF_A_MESSAGE = re.compile(
    rf"\b(?:my|our|the|this|that|last)(?: [a-z]+)? {_SAID} (?:(?:i|we) (?:sent|wrote) (?:you )?)?"
    rf"(?:from|of|on|dated) {_WHEN}\b"
    r"|(?:上?(?:周|週|星期|[礼禮]拜)[一二三四五六日天]|昨[天日]|前天|今[天早]|(?:\d{1,2}月)?\d{1,2}[号號日])"
    r"[^，,。;；\d]{0,4}[发發写寫寄打说說](?:[给給]你们?|[給给]您)?的?(?:[邮郵]件|信|消息|留言|[电電][话話]"
    r"|微信|[传傳]真)",
    re.IGNORECASE,
)
"""A message to the house, with the day of that: my email from friday, 周五发的邮件."""
_IT = r"(?:this|that|it|the (?:matter|issue|problem)|everything|all of (?:this|that|it))"
_DONE = r"(?:done|sorted|fixed|settled|solved|resolved|handled|confirmed|seen to|dealt with|taken care of)"
_ANSWER = r"(?:answer|reply|response|solution|confirmation|feedback)"
_DONE_BY = re.compile(
    r"\b(?:(?:sort|fix|resolve|settle|solve|handle|confirm|look into|see to|deal with|take care of)"
    rf"(?: {_IT})?(?: (?:out|up|for (?:me|us)|to (?:me|us)))*"
    rf"|(?:get|have|need|want|see) {_IT}(?: to be)? {_DONE}|{_IT} (?:must|has to|needs to|should) be {_DONE}"
    rf"|(?:answer|reply|respond|{_ANSWER})(?: (?:to )?(?:me|us|this)| from you(?: (?:guys|people))?)*"
    r"|(?:get|come) back to (?:me|us)|let (?:me|us) know|hear(?: back)? from you)"
    r"(?P<when>(?: please|,)?(?: (?:by|until|before|no later than|at the latest|on|still))*(?: the)?"
    rf" (?:today|tonight|tomorrow|{WEEKDAY}|this (?:morning|afternoon|evening|week)"
    r"|end of (?:the )?(?:day|week|business)|close of business|noon)\b)"
    r"|(?P<zh>(?:[今明][天日晚]|后天|[这這本][周週]|(?:[周週]|星期|[礼禮]拜)[一二三四五六日天]|下班)"
    r"(?:之?[内內前]|下班前)*)(?=(?:[务務]必|必[须須]|[请請]|麻[烦煩]|[帮幫給给]|我[们們]?|就|要|能"
    r"|把[这這]事|都|一定|尽快)*"
    r"(?:[处處]理|解[决決]|搞定|弄[好完]|[办辦][好妥]|改[好完]|[答回][复覆]|[确確][认認]"
    r"|[个個]?(?:[答回][复覆]|[准準]信|消息)))",
    re.IGNORECASE,
)
"""By when something is to be seen to, which is no day of a delivery: please sort this out today."""
_TALK = (
    r"(?:(?:an?|one|two|three|four|both|several|some|few|couple|of|another|last|quick|small|little|more|\d"
    r"|urgent)[ -])+"
    r"(?:things?|changes?|points?|updates?|requests?|corrections?|amendments?|tweaks?|adjustments?)"
)
_COUNTS_WISHES = re.compile(
    rf"\b(?:just )?{_TALK}(?= (?:on|to|for|about|regarding|with) (?:order )?(?:so-?)?\d{{3,}}\b[^.;!?\n]*:)",
    re.IGNORECASE,
)
"""How many things are told of an order, before they are: two things on 1031: mugs to 450."""
_TALKED_OF = re.compile(
    rf"\b{_TALK}(?: (?:on|to|for|about|regarding|with|from (?:me|us|our side)|order|\S*\d{{3,}}))*"
    r"(?P<en>,? (?:today|tonight|this (?:morning|afternoon|evening)))\b(?! (?:delivery|shipment))"
    r"|(?P<first>\b(?:today|tonight|this (?:morning|afternoon|evening)),?"
    r"(?= (?:(?:we|i)(?:'d| would| have| need| want|'ve)*(?: (?:like|got|to make|to change|to have|make))*"
    rf"|here (?:are|is)|there (?:are|is)|just) (?:only |just )?{_TALK}))"
    r"|(?P<zh>今[天日](?:上午|下午)?)(?=[^，,。；;：:!！?？送到发發货貨]{0,12}?"
    r"(?:[改调調](?:一?下|[动動整])|[变變]更|修改|更改|[件个個點点](?:小?事|[变變][动動化])))",
    re.IGNORECASE,
)
"""When a customer writes, which is no day of a delivery either: two things on 1031 today."""
_OWN_PEOPLE = r"(?:[跟和向给給同與与](?:我[们們]?(?:的)?)?(?P<{}>[^，,。；;：:!！?？\d]{{1,4}}?))?"
_TOLD_THEN = re.compile(
    r"\b(?:i|we)(?:['’]ll|['’]m|['’]re| am| are| will| can| could| would| going to| gonna| to)* "
    r"(?:tell|report|present|pitch|discuss|run|ask|show|convince|persuade|talk|speak|take (?:it|this|that)"
    r"|get (?:it|this|that|the (?:ok|go-ahead|approval)|(?:my|our) \w+)|have (?:it|this"
    r"|that) (?:approved|signed)"
    r"|send (?:it|this|that))\b(?:(?!\b(?:deliver|ship|arriv|com(?:e|es|ing)|here|there"
    r"|dispatch)\w*)[^,.;:!?\d])*?"
    rf"(?P<en> (?:(?:by|on|this|next|first thing) )*(?:today|tonight|tomorrow|{WEEKDAY}"
    r"|(?:morning|afternoon|evening|week)|now|right away)(?: (?:morning|afternoon|evening))?)\b"
    r"|(?:我[们們]?|[咱们們]|[，,。；;\s]|^|[话話])(?:[就那]|[马馬]上|立[刻即])*"
    + _OWN_PEOPLE.format("who")
    + r"(?P<zh>(?:[今明][天日早晚]|[后後]天|[上下]午|[这這本下]?(?:[周週]|星期|[礼禮]拜)[一二三四五六日天]?"
    r"|[这這][两兩]天)(?:[上下]午|[一1]早)?[内內]?)"
    r"(?=(?:[就去来來再先会會能要可以]|[马馬]上|立[刻即])*"
    + _OWN_PEOPLE.format("whom")
    + r"(?:[就去来來再先会會能要可以])*(?:[汇匯彙]?[报報](?![价價])|[说說讲講](?!好)"
    r"|申[请請]|[请請]示|[提呈]交|[呈上][报報]|商量|[沟溝]通|[讨討][论論]|[开開][会會]"
    r"|[审審]批|批(?!次)|走(?:流程|[审審]批)|拍板|[签簽](?:字|批|[约約])|[问問](?:一?下|[问問])?))",
    re.IGNORECASE,
)
"""When a customer puts to their own people what is offered, which is no day of a delivery:
6.1我今天就跟主管報."""
_BEYOND = re.compile(
    r"\b(?:(?P<en>mon|tues|wednes|thurs|fri|satur|sun)day|(?P<day>day)) (?P<way>after|before)"
    r"(?: (?:that|it|then|this))?(?=\W*(?:please|instead|thanks|rather)?\W*(?:[.?!,;]|$))"
    r"|\b(?:the )?(?P<then>following) (?:(?P<en2>mon|tues|wednes|thurs|fri|satur|sun)day|(?P<day2>day))\b"
    r"|(?:[之以那][后後]|[后後](?:面|[来來])|随[后後])的?[那第]?一?[个個]?(?:[周週]|星期"
    r"|[礼禮]拜)(?P<zh>[一二三四五六日天])"
    r"|[后後]一[个個]?(?:[周週]|星期|[礼禮]拜)(?P<zh2>[一二三四五六日天])"
    r"|(?:之前|前面|以前)的?那?一?[个個]?(?:[周週]|星期|[礼禮]拜)(?P<zh3>[一二三四五六日天])"
    r"|前一[个個]?(?:[周週]|星期|[礼禮]拜)(?P<zh4>[一二三四五六日天])"
)
"""A day told by the one that stands: the Monday after, 之后的周一."""
_BY = r"\b(?:before|by|ahead of|prior to|in time for|(?:no|not) later than|(?P<until>until|till)) (?:the )?"
_MID_MONTH = re.compile(
    rf"{_BY}mid(?:dle)?(?: of|-of)?[ -](?P<en>{MONTH})\b"
    r"|(?P<zh>(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月)中旬?[之以]?前",
    re.IGNORECASE,
)
"""A delivery before the middle of a month."""
_SENT_THEN = re.compile(
    r"(?P<then>(?:\d[日号號]|(?:[周週]|星期|[礼禮]拜)[一二三四五六日天]|月[底末])[之以]?[前后後])[送发發]"
    r"(?=[吧了\s，,。！!；;]|$)"
)
"""A day on which something is sent, with no word for what."""
_WEEKDAY_EN = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b")
_WEEKDAY_ZH = re.compile(r"(?:[周週]|星期|[礼禮]拜)([一二三四五六日天])")
_A_WEEKDAY = re.compile(rf"\ba {WEEKDAY}\b")
"""Such a day, of whichever week."""
_NAMES_A_WEEK = re.compile(r"\d|\b(?:next|this|coming)\b|\bweeks?\b|[下这這本上][个個]?[周週星礼禮]")
"""That a weekday is one of a week that is named, or has its date."""
_OF_THAT_WEEK = re.compile(
    rf"\b(?P<en>{WEEKDAY})(?: (?:of|in|during))? (?:that|the same)(?: same)? week\b"
    rf"|\b(?:that|the same) week,? (?:on |the |but |it'?s |make it )*(?P<en2>{WEEKDAY})\b"
    r"|(?:那(?:[一个個]*)|同[一个個]*|[当當])(?:[周週星][期]?|[礼禮]拜)[里裡內内]?[的，,]?[改就那在要是]*"
    r"(?:[周週]|星期|[礼禮]拜)(?P<zh>[一二三四五六日天])",
    re.IGNORECASE,
)
"""A weekday of the week that is talked of: thursday of that week, 那周的周四."""
_A_MONTH_NAMED = re.compile(
    rf"(?:\d(?:st|nd|rd|th)?|\b(?:of|in|early|mid|late))(?: of)? {MONTH}\b|\b{MONTH} \d|\d\s*月",
    re.IGNORECASE,
)
_ANYWAY = re.compile(
    r"\b(?:closed|not|anyway|except|because|since|yesterday|last|meeting)\b|n't\b|休|[关關][门門]|不|[没沒]"
    r"|因[为為]|[开開][会會]"
)
"""Beside a weekday: that goods are not to come then, or why."""
_NEAR = timedelta(days=7)
_PART = r"(?:early|mid(?:dle)?|late|end|beginning|start|(?:first|second) half)(?:[ -]of)?(?:[ -]the)?[ -]"
_A_TIME = re.compile(
    rf"(?:(?:for|by|in|on|until|till|before|around|about|at|from|deliver(?:y|ed)?)\b\s*)*"
    rf"(?:between \d{{1,2}} and \d{{1,2}} {MONTH}\b|(?:the )?(?:{_PART})?"
    rf"(?:{MONTH}\b|(?:next|this|the) (?:week|month|year)|year))(?: \d{{4}})?"
    r"(?:[\s,.!]|\b(?:please|then|instead|rather|thanks?"
    r"|would be|is|fine|better|good|ok(?:ay)?|enough)\b)*"
    r"|[在到等要那就是]*(?:明年|[来來]年)?"
    r"(?:(?:1[0-2]|[1-9])月\d{1,2}到\d{1,2}号之间|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?"
    r"|[下这這本][个個]?月|年)"
    r"(?:[上中下]旬|[初中底末])?[再]?(?:送|要|交[货貨]|到[货貨]?|[发發][货貨])?[就吧好行可以了的\s，。！]*"
)
"""A month or week, or a part of one, and no more."""
_DENIED = re.compile(
    rf"^\W*(?:no\W+)?not (?:on |for )?(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:\W+(?:but )?|$)|^\W*(?:no\W+)?not (?:on |for )?the \d{1,2}(?:st|nd|rd|th)(?:\W+(?:but )?|$)"
    r"|^\W*(?:不[对對行]?\W+)?不(?:是|要|在)(?:\d{1,2}月)?\d{1,2}[号號日][送啊呀哦了]*\W*[是要]?",
    re.IGNORECASE,
)
"""A day that is not wanted, at the beginning."""
_DAY_OR_MONTH = (
    rf"(?:(?:on|for|in|at|by|until|the|early|mid|late|end of|beginning of|middle of)\b[\s-]*)*"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|{MONTH}\b)"
)
_DAY_OR_MONTH_ZH = r"(?:1[0-2]|[1-9])月(?:份|\d{1,2}[号號日]|[上中下]旬|[初中底末])?"
_DENIED_BEHIND = re.compile(
    rf"\W+(?:and |but |please,? )?(?:not|instead of|rather than) {_DAY_OR_MONTH}\W*$"
    rf"|\W*(?:而)?不(?:是|要|在){_DAY_OR_MONTH_ZH}[了啊呀哦]*\W*$",
    re.IGNORECASE,
)
"""A day or month that is not wanted, at the end."""
_ONLY_A_DAY = re.compile(
    rf"(?:{_DAY_OR_MONTH}|[要在是改到]*{_DAY_OR_MONTH_ZH})(?:\W|\bplease\b|[送到交要吧])*", re.IGNORECASE
)
_PLACES = ("first", "second", "third", "fourth", "last")
_PLACES_ZH = {"第一": 0, "第二": 1, "第三": 2, "第四": 3, "最后": -1, "最後": -1}
_OF_THE_MONTH = re.compile(
    rf"\b(?:the )?(?P<place>{'|'.join(_PLACES)}) (?P<day>{WEEKDAY}|{WORKDAY})"
    rf" (?:of|in) (?P<month>{MONTH})\b"
    rf"|(?P<month_zh>1[0-2]|[1-9])月份?的?(?P<place_zh>{'|'.join(_PLACES_ZH)})一?[个個]?(?:(?:[周週]|星期"
    rf"|[礼禮]拜)(?P<day_zh>[一二三四五六日天])|(?P<work_zh>{WORKDAY_ZH}))",
    re.IGNORECASE,
)
"""A weekday or working day by its place in a month."""
_MONTHS_ZH = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_NEXT_YEAR = r"next year|明年|[来來]年"
_FEBRUARY = 2
_JUST_PAST = timedelta(days=92)
_Way = Literal["later", "sooner", "near"]


def with_days_named(text: str) -> str:
    """The text with a day for the feast before or behind which, or the middle of a month before which, it
    wants something."""
    for feast in (CHRISTMAS, NEW_YEAR):
        eve, morrow = (date(2000, *FEASTS[feast]) + timedelta(days=days) for days in (-1, 1))
        latin = rf"(?:{feast})(?!['’]?\w| (?:eve|party|holidays?|break|season|market|sales?)\b)"
        text = re.sub(_BY + latin, partial(_by_the_day, day=f"{eve.day} {eve:%B}"), text, flags=re.IGNORECASE)
        text = re.sub(
            rf"\b(?:after|from|once) (?:the )?{latin}",
            f"after {morrow.day} {morrow:%B}",
            text,
            flags=re.IGNORECASE,
        )
        text = re.sub(rf"(?:{feast})[之以]?前", f" {eve.month}月{eve.day}日前", text)
        text = re.sub(rf"(?:{feast})(?=[之以过過]?[后後])", f" {morrow.month}月{morrow.day}日", text)
    text = _BETWEEN_DAYS.sub(_days_between, text)
    text = _SENT_THEN.sub(r"\g<then>送到", text)
    return _MID_MONTH.sub(
        lambda hit: _by_the_day(hit, day=f"15 {hit['en']}") if hit["en"] else f"{hit['zh']}15日前", text
    )


_DAY_OF_THAT_MONTH = re.compile(
    r"(?P<before>\b(?:in|to|into|till|until|for|during)(?: early| mid| late)?"
    rf" (?P<month>{'|'.join(MONTHS)})\b"
    r"(?! \d)[^.;!?\d\n]{0,40}?)\bthe (?P<day>\d{1,2})(?:st|nd|rd|th)\b"
    rf"(?! (?:of|floor|order|one|time|batch|delivery|{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)
_DAY_OF_THAT_MONTH_ZH = re.compile(
    r"(?P<before>(?<![\d一二三四五六七八九十])(?P<month>[一二三四五六七八九]"
    r"|十[一二]?)月份?[^。；;！!\d]{0,6}[，,]"
    r"[^。；;！!\d月]{0,6})(?P<day>\d{1,2})(?=[号號日])"
)
"""A month, and a day behind it by its number alone."""


def with_days_of_the_month_named(text: str) -> str:
    """The text with the month that it names beside the number of a day behind it: push it to January, not
    before the 7th; 推到一月，7号以后."""
    text = _DAY_OF_THAT_MONTH.sub(r"\g<before>\g<day> \g<month>", text)
    return _DAY_OF_THAT_MONTH_ZH.sub(
        lambda hit: f"{hit['before']}{_MONTHS_ZH.index(hit['month']) + 1}月{hit['day']}", text
    )


def _by_the_day(hit: re.Match[str], *, day: str) -> str:
    return f"{hit['until'] or 'by'} {day}"


def with_weekdays_of_that_week(text: str, standing: date | None) -> str:
    """The text with the day for a weekday of the week that is talked of, that of the day standing."""
    if standing is None or _A_MONTH_NAMED.search(text):
        return text

    def named(hit: re.Match[str]) -> str:
        weekday = weekday_of(hit["en"] or hit["en2"] or hit["zh"])
        day = standing + timedelta(days=weekday - standing.weekday())
        return f"{day.year}年{day.month}月{day.day}日" if hit["zh"] else f"{day.day} {day:%B %Y}"

    return _OF_THAT_WEEK.sub(named, text)


def with_weekdays_of_months(text: str, today: date) -> str:
    """The text with the day for a weekday by its place in a month: the last Friday of January."""

    def named(hit: re.Match[str]) -> str:
        if hit["month_zh"]:
            month, place = int(hit["month_zh"]), _PLACES_ZH[hit["place_zh"]]
        else:
            month = month_of(hit["month"])
            place = _PLACES.index(hit["place"].casefold())
            place = -1 if place == len(_PLACES) - 1 else place
        first = date(today.year + (month < today.month), month, 1)
        days = [first + timedelta(days=days) for days in range((_last_of_month(first) - first).days + 1)]
        name = hit["day_zh"] or hit["work_zh"] or hit["day"]
        day = [one for one in days if is_such_a_day(one, name)][place]
        return f"{day.month}月{day.day}日" if hit["month_zh"] else f"{day.day} {day:%B}"

    return _OF_THE_MONTH.sub(named, text)


_FEAST_LEFT = re.compile(
    r"\b(?:before|after|by|until|around|in time for) (?:the )?"
    r"(?:(?:chinese|lunar) new year|spring festival|easter|ramadan|eid|diwali|thanksgiving"
    r"|(?:christmas|new year(?:'s)?|summer|winter|school) holidays?)\b"
    r"|(?:春[节節]|[过過]年|中秋[节節]?|端午[节節]?|[国國][庆慶][节節]?|五一|清明[节節]?|暑假"
    r"|寒假)(?:假期)?[之以]?[前后後]",
    re.IGNORECASE,
)
"""That goods are wanted before or after a feast of which no calendar tells the day."""


def feasts_left(request: Request, text: str) -> list[str]:
    """The clauses that order goods for a feast, where nothing was read of the day."""
    ordered = [one for one in request.actions if isinstance(one, PlaceOrder)]
    if not ordered or any(one.delivery for one in ordered):
        return []
    clauses = re.split(r"(?<=[,.;!?，。；！？\n])", text)
    return [one.strip(" ,.;，。；\n") for one in clauses if _FEAST_LEFT.search(one)]


_NOT_SO_SOON = (
    r"\b(?:(?:no|sorry|hm+|oh|wait|well|actually|please)\W+)*"
    r"(?:(?:(?:it|that) )?(?:need(?: not|n['’]?t) be|do(?:es)?n['’]?t (?:need|have) to be|not)"
    r"(?: quite| necessarily)? (?:that|so|this|as|too)(?: very)?"
    r" (?:quick(?:ly)?|fast|soon|early|urgent(?:ly)?|late)"
    r"|(?:there(?:'s| is) )?no (?:need to )?(?:hurry|rush)(?: at all| there)?)"
    r"(?: (?:as that|for us|please|at all|though))*"
)
"""That a day is too soon, or too late."""
_MONTH_NAME = "(?:" + "|".join([*MONTHS, *(rf"{name[:3]}(?![a-z])" for name in MONTHS)]) + ")"
_TIME_TO_COME = (
    r"(?:(?:(?:the )?(?:(?:first|second|third|fourth|last|\d(?:st|nd|rd|th)) (?:week|half)"
    r"|beginning|start|end"
    r"|middle)(?: of| in)?|early|mid|late|some ?time in|any ?time in|in|on|around|about|by|from|after)[ -])*"
    rf"(?:the )?(?:{_MONTH_NAME}(?: \d{{1,2}}(?:st|nd|rd|th)?)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)(?: (?:of )?{_MONTH_NAME})?|\d{{1,2}} {_MONTH_NAME})(?:,? 20\d\d)?"
)
_PREFERRED = re.compile(
    rf"(?:(?<=[,.;!] )|^)(?:(?:and|so|but|then|actually|maybe) )*(?P<day>{_TIME_TO_COME})"
    r"(?:'s| is| would be| will be| would| works| suits| sounds)?"
    r"(?: (?:us|me|for us|absolutely|also|suit|do|work|be))*"
    r" (?:(?P<rather>better|best|preferable|preferred|(?:soon|early|quick) enough|more like it|plenty)"
    r"|fine|ok(?:ay)?|good|great|perfect|ideal|alright|all right)"
    r"(?: for (?:us|me)| too| thanks?| please)*(?=\W*(?:[.,;!]|$))",
    re.IGNORECASE,
)
"""A time that suits."""


def with_days_preferred(text: str, shown: Collection[int]) -> str:
    """A text that wants goods at the time that it says suits better, or suits and has none of the days shown,
    by their numbers."""

    def wished(hit: re.Match[str]) -> str:
        stands = not hit["rather"] and {*map(int, re.findall(r"\b\d{1,2}(?!\d)", hit["day"]))} & {*shown}
        return hit[0] if stands else f"please deliver {hit['day']}"

    return _PREFERRED.sub(wished, text)


def is_too_soon(text: str) -> bool:
    """Whether a text says no more than that a day is too soon, or too late."""
    return bool(re.fullmatch(rf"\W*{_NOT_SO_SOON}\W*", folded(text)))


_DOES_NOT_SUIT = re.compile(
    rf"(?:\b(?:the )?(?:{MONTH} )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?{MONTH})?|\b(?:that"
    rf"|it)(?: day| date)?)"
    r"(?:'s| is| would be| will be| looks| seems| might be| may be)(?: still| just"
    r"| also)? (?:(?:a )?(?:bit|little|touch)|too|rather|quite|very|pretty)"
    r"(?: (?:too|on the))? (?:tight|soon|early|late|short|close|far|ambitious|difficult|hard"
    r"|side)[^,.;!?\d]{0,24}[,.;!?]+"
    rf"|(?:\b(?:the )?(?:{MONTH} )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?{MONTH})?|\b(?:that"
    rf"|it)) (?:does(?:n't| not)|wo(?:n't)|is(?:n't| not))"
    r" (?:work|suit|ideal|great|good)[^,.;!?\d]{0,24}[,.;!?]+"
    r"|\b(?:(?:no|sorry|hm+|oh|wait)\W+)*(?:(?:that|it|this)(?:'?s| is) )?"
    r"(?:(?:much|way|far|a (?:bit|little)|still) )*too (?:late|early|soon)(?: for (?:us|me))?[,.;:!-]+"
    rf"|{_NOT_SO_SOON}[,.;:!-]+"
    r"|(?:(?:\d{1,2}月)?\d{1,2}[号號日]|[那这這](?:[天个個]|天?也)?|(?:^"
    r"|(?<=[，,。；;！!\s]))(?:不[行好][，,！!\s]+)?)(?:[还還是也可能恐怕]*)(?:有[点點些]|太|稍微?"
    r"|比[较較])(?:紧张|緊張|紧|緊|赶|趕|急|早|晚|[迟遲]|[难難])了?[一点點些]*[吧啊呢]?[，,。；;！!]+",
    re.IGNORECASE,
)
"""That a day, or the one that is proposed, does not suit, before the one that would."""


_CAN_YOU_DO = re.compile(
    r"\b(?:can|could|would) (?:you|we) (?:do|make|manage|say)(?: it| that)?(?: on| by| for)? "
    rf"(?=(?:the )?\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}} {MONTH}|{MONTH} \d)",
    re.IGNORECASE,
)
"""How another day is asked for."""


def without_a_day_that_does_not_suit(text: str) -> str:
    """A text without the words that find a day wrong, where it then names another: 24 dec is a bit tight. The
    18th?"""
    rest = _CAN_YOU_DO.sub("", _DOES_NOT_SUIT.sub(" ", text)).strip()
    return rest if rest != text and _NAMES_A_DAY.search(folded(rest)) else text


_A_DAY = (
    r"(?:\d{1,2}月)?\d{1,2}[号號日]|\b\d{1,2}(?:st|nd|rd|th)\b"
    rf"|\b{MONTH} \d{{1,2}}\b|\b\d{{1,2}} {MONTH}\b"
)
_NAMES_A_DAY = re.compile(
    rf"{_A_DAY}|\b{_MONTH_NAME}\b|\d{{1,4}}[/.-]\d{{1,2}}|^\D{{0,12}}\d{{1,2}}\D{{0,12}}$"
)
"""A day, or a number that may be one, and little else."""
_TELLS_HOW_IT_IS = re.compile(
    r"\b(?:is|are|am|was|were|be|has|have)\b|['’](?:s|re|m|ve|ll)\b|[\u3400-\u9fff]", re.IGNORECASE
)
_MAY_BE_WISHED = re.compile(
    r"\b(?:fine|ok(?:ay)?|good|great|perfect|works?|suits?|possible|better|right|correct|or|if|unless"
    r"|stays?|keep|make"
    r"|move|need|want|deliver\w*|ship\w*|send|sent|arriv\w*|for the|latest|earliest|yes)\b"
    r"|[改送到要或留]|[也都]行|可以|[没沒][问問][题題]|如果|要是|[还還]是|[订訂下][单單]|好了?[吧的，。]?$"
    r"|[吗嗎?？]",
    re.IGNORECASE,
)
_A_DAY_BOUND = re.compile(
    rf"(?:\b(?:by|before|after|from|until|around) (?:the )?)?(?:{_A_DAY})(?:[之以]?[前后後]|左右)?",
    re.IGNORECASE,
)


_OF_BOTH_DAYS = re.compile(r"\b(?:also|too|as well|either)\b|也", re.IGNORECASE)
"""That another day would do as well."""


def without_reasons_against_days(text: str, days: Collection[int]) -> str:
    """A text without the clauses that only tell how it is on one of the days of those numbers, which are
    proposed, beside a clause that names another day: better the 8th, the 7th is very busy."""
    clauses = [(hit[0], _numbers_of_days(hit[0])) for hit in CLAUSE.finditer(text)]
    others = [one for one, named in clauses if named and not named & {*days}]
    if not others or any(map(_OF_BOTH_DAYS.search, others)):
        return text
    left = [one for one, named in clauses if not (named and named <= {*days} and _only_tells(one))]
    return text if len(left) == len(clauses) else re.sub(r"[,，、;；]\s*$", "", "".join(left)).strip()


def _only_tells(clause: str) -> bool:
    return bool(_TELLS_HOW_IT_IS.search(clause)) and not _MAY_BE_WISHED.search(clause.strip())


def _numbers_of_days(text: str) -> set[int]:
    """The numbers that the days which a text names have in their months."""
    said = folded(text)
    return {int(re.findall(r"\d+", hit[0])[-1]) for hit in re.finditer(_A_DAY, said)}


def days_named(text: str) -> list[str]:
    """The days that a text names, and whether before or behind them: by 6 January; 1月6号前."""
    return [hit[0] for hit in _A_DAY_BOUND.finditer(text)]


_EVENT = re.compile(
    r"搞|[举舉][办辦行]|[办辦](?=[^公理完好成]|$)|[开開][业業张張幕会會年学學馆館]|活[动動]"
    r"|展[会會览覽销銷]|年[会會]|尾牙"
    r"|[庆慶婚]|典[礼禮]|[参參][观觀訪访]|[检檢][查验驗]|[盘盤][点點]|[过過][节節年]|比[赛賽]|培[训訓]"
    r"|[发發]布[会會]"
    r"|\b(?:events?|fairs?|party|parties|opening|exhibitions?|expo|launch|wedding|conference|inspection|audit"
    r"|anniversary|festival|stock-?tak\w+|inventory|(?:we|i|they) (?:open|launch|celebrate|have an?))\b"
)
_SHORT_OF_MONEY = re.compile(
    r"(?:[资資]金|[财財][务務]|[现現]金流?|[预預]算|[手][头頭]|[账帳賬](?!期)[上户面]?)[^，。,;；\d]{0,6}"
    r"(?:[紧緊]|吃力|[压壓]力|周[转轉]|不[够夠足]|[关關]|[结結]|[没沒])|[关關结結][账帳賬]|封[账帳賬]"
    r"|\b(?:cash|budgets?|funds|money|finances?|books|accounts?)\b[^,.;\d]{0,24}"
    r"\b(?:tight|short|stretched|low|closed?|closes|limited|under pressure)\b"
)
"""That money is short at the writer's, or their books are closed, which is why they pay then."""
_MOVES_OR_PAYS = re.compile(
    r"[付匯汇送改推挪延晚早]|[发發][货貨]|\b(?:pay|deliver|ship|mov|push|need|want|later|earlier)\w*"
)
_OF_GOODS_COMING = re.compile(
    r"[送到交收][^，。,;；]{0,3}[货貨前]|[送到交发發]$|[发發送][货貨到]|提[前早]|[改推挪调調延付结結]"
    r"|[之以]?前[要得]?[送到交]"
    r"|[要想][买買订訂]|\b(?:deliver\w*|arriv\w*|ship\w*|bring|mov(?:e|ing) \d|push|need|want"
    r"|change|by|before)\b"
)
"""How a clause tells when goods are to come, or that something is wanted."""


VALID_FROM = re.compile(
    r"\b(?:effective(?: from| as of)?|with effect from|as (?:of|from)) (?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)\b(?:,? 20\d\d)?,?"
    r"(?=[^.;!?]*\b(?:address|contact|recipient|warehouse|phone)\b)",
    re.IGNORECASE,
)
"""From when another address or contact holds, which moves no delivery."""


_ORDERED_THEN = re.compile(
    r"(?:(?:[那我]|我[们們]|咱们?)*(?:就|[马馬]上|立[刻即])*(?:[今明][天日晚]|[现現]在"
    r"|[这這]两?[周週天])[内內]?"
    r"|(?:[那我]|我[们們]|咱们?)*(?:就|[马馬]上|立[刻即])+)(?:就|可以|能|[马馬]上|立[刻即])*"
    r"(?:下[单單定訂]?|[订訂定][单單]?|[签簽][约約字]?|[确確][认認定]|拍板|走流程|付[款钱錢]?|打款)"
    r"(?:[单單合同给給你您们們了吧啊哦的]*)(?=[，,。；;！!\s]|$)"
    r"|[,;]? ?\b(?:and |then )?(?:i|we)(?:'ll|’ll| will| can| would)? "
    r"(?:(?:place|sign|confirm|send)(?: the| my| our| an)? (?:order|contract|po)|order|sign|confirm|book|buy)"
    r"(?: it| now)? (?:today|tomorrow|tonight|now|right away|this week|straight away)\b",
    re.IGNORECASE,
)
"""When its writer orders, signs or pays, if it is granted what it asks for."""


_DAY_OF_ORDERING = re.compile(
    r"(?:[今明][天日晚]|[后後]天|[这這本]?[周週星]期?[内內]|[这這]?[周週]|[这這]两天)"
    r"(?=[我们們]*(?:就|能|可以|[马馬]上|立[刻即])+(?:下[单單定訂]?|[签簽][约約字]?|[决決敲]定|拍板|成交"
    r"|[订訂定](?:[单單]|下[来來]?)?)[了啊吧的]*(?:[，,。；;！!\s]|$))"
)
"""The day on which its writer orders or decides."""


def without_the_day_of_ordering(text: str) -> str:
    """A text with spaces for the day on which its writer orders or decides, on which no goods are to come:
    给得到我今天就定."""
    return without(text, _DAY_OF_ORDERING)


def without_days_of_ordering(text: str) -> str:
    """A text that bargains, with spaces for when its writer orders once its price is granted."""
    left = without(text, _ORDERED_THEN)
    return left if re.search(r"\d", left) else text


def days_of_events(text: str) -> list[Span]:
    """The clauses of a text, of several, that only tell on which day something is going on at the writer's,
    which is why goods are to come then, and no day for them: 18号要搞活动, our event is on the 18th; or that
    money is short then: 月底资金紧张."""
    clauses = list(CLAUSE.finditer(text))
    told = [hit.span() for hit in clauses if _tells_an_event(folded(hit[0]))]
    return told if len(told) < len(clauses) else []


_A_FULL_DAY = re.compile(
    rf"(?<!\d)(?:1[0-2]|[1-9])(?:/|月)\d{{1,2}}(?!\d)|\b{MONTH} \d{{1,2}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}\b"
)
_A_MONTH_ALONE = re.compile(
    rf"(?<![\d/])(?:1[0-2]|[1-9]|[一二三四五六七八九十]{{1,2}})月份?(?![\d一二三四五六七八九十])"
    rf"|[下这這]个?月|\b{MONTH}\b(?! \d)|\b(?:next|this) month\b"
)
_ROOM_FROM_THEN = re.compile(
    r"^(?:因[为為]|反正)?(?:我[们們]?的?|新的?|那[边邊]的?|[这這][边邊]的?)*"
    r"(?:[仓倉][库庫]?|[库庫]房|店(?:面|[铺鋪])?|[门門]市|工地|新?[办辦]公室|[场場]地|[书書]架|[货貨]架"
    r"|我[们們]?|公司|客[户戶])[^，。]*才"
    r"|才(?:有)?空|才[开開]|\b(?:warehouse|store|shop|office|depot|site|we|shelves|room|space)\b[^.]*"
    r"\b(?:only|not|isn't|aren't|won't|until|before|opens?|free|clear|empty)\b"
)
"""That there is room for goods from a month on, which is why they come later than they could."""


_AT_THE_LATEST = re.compile(
    r"(?P<latest>最[晚迟遲多]|最[后後])(?:也|都|就)?(?:可以|能|可)?(?:拖|推|延|放"
    r"|等)(?:[迟遲后後期])?到(?P<day>[^，,。；;\d]*?(?:\d[\d月号號日/-]*)?)"
    r"(?:都|也)(?:[没沒][关關][系係]|可以|行|[无無]所[谓謂]|[没沒][问問][题題]|能接受)"
)
"""How late goods may come, which asks for no later day: 最晚拖到年底也没关系."""


_SOME_MORE = (
    r"(?:[多加](?:付|[给給]|出)?(?:一?[点點些])?(?:[钱錢]|[运運]?[费費]用?|(?<=[点點些]))|[贵貴]一?[点點些])"
)
_IS_FINE = r"(?:行|可以|[没沒]事|[没沒][关關][系係]|[没沒]?[问問][题題]|[无無]所[谓謂]|[愿願]意|接受|成)"
_WOULD = (
    r"(?:(?:i|we)(?:['’](?:re|m|d|ll)| are| am| would| can| could| will)? ?)?"
    r"(?:(?:be )?(?:happy|willing|prepared|ready|glad|ok|okay|fine) to )?"
)
_PAYS_MORE = re.compile(
    rf"[，,。;；\s]*(?:如果|要是)?(?:[我咱][们們]?)?(?:{_SOME_MORE}(?:也|都)?{_IS_FINE}"
    rf"|[愿願]意{_SOME_MORE})[的了吧啊]?"
    rf"|[,.;]?\s*(?:and )?{_WOULD}pay(?:ing)? (?:a (?:bit|little) )?(?:more|extra)(?: for (?:it|that))?"
    r"(?: is (?:fine|ok|no problem))?(?=[.!,;]|\s*$)",
    re.IGNORECASE,
)
"""That more would be paid, for a day that is wished for: 加点钱也行, happy to pay more."""


def without_readiness_to_pay(text: str) -> str:
    """The text with spaces for the words, beside a day, that more would be paid for it: what that costs, or
    that it can't be, is told anyway."""
    left = without(text, _PAYS_MORE)
    return left if left != text and _A_DAY_NAMED.search(left) and not _A_SUM.search(text) else text


_A_DAY_NAMED = re.compile(
    rf"\d\s*[号號日天/]|[周週]|星期|\b(?:{MONTH}|{WEEKDAY}|days?|weeks?|earlier|sooner)\b", re.IGNORECASE
)
_A_SUM = re.compile(r"\d\s*(?:元|[块塊]|%|美元)|[$€¥]|\b(?:usd|eur|cny)\b|\bprice\b|[价價]", re.IGNORECASE)


def with_the_latest_day_allowed(text: str) -> str:
    """A text with the day by which goods are to come where it tells how late they may."""
    return _AT_THE_LATEST.sub(r"\g<latest>到\g<day>", text)


def without_months_of_room(text: str) -> str:
    """A text with spaces for the clauses that only tell from which month on there is room for goods, beside
    a day for these: 1/15左右就好，倉庫1月才空."""
    if not _A_FULL_DAY.search(folded(text)):
        return text
    clauses = CLAUSE.finditer(text)
    return blanked(text, [hit.span() for hit in clauses if _tells_from_which_month(folded(hit[0]))])


def _tells_from_which_month(clause: str) -> bool:
    said = clause.strip(" \n,，.。;；!！")
    if re.search(r"\d{3,}|[?？吗嗎]", clause) or _A_FULL_DAY.search(said):
        return False
    return bool(_A_MONTH_ALONE.search(said) and _ROOM_FROM_THEN.search(said))


def _tells_an_event(clause: str) -> bool:
    said = clause.strip(" \n,，.。;；!！")
    if re.search(r"[?？吗嗎]", clause):
        return False
    if _SHORT_OF_MONEY.search(said) and not _MOVES_OR_PAYS.search(said):
        return True
    dated = re.search(rf"{_A_DAY}|[年月]底|[月年]中|[下本这這][个個]?月", said)
    return bool(dated and _EVENT.search(said)) and not _OF_GOODS_COMING.search(said)


_WEEK = (
    rf"(?:in |during )?(?:the )?(?P<week>{'|'.join(_PLACES)})"
    rf" (?:full )?week (?:of|in) (?P<month>{MONTH})\b"
)
_BETWEEN_DAYS = re.compile(
    rf"(?:\b{_WEEK}[, ]+(?:(?:so|i\.?e\.?|that is|that's|meaning|say)\W+)?)?"
    r"\b(?:between|from) (?:the )?(?P<first>\d{1,2})(?:st|nd|rd|th)? (?:and|to|till?|until)"
    r" (?:the )?(?P<last>\d{1,2})"
    rf"(?:st|nd|rd|th)?(?:(?: of)? (?P<own>{MONTH})\b)?"
    r"|(?P<zh>(?:1[0-2]|[1-9])月)(?P<first_zh>\d{1,2})[号號日](?:到|至"
    r"|[-~～—])(?P<last_zh>\d{1,2})[号號日](?:之[间間])?",
    re.IGNORECASE,
)
"""Two days of a month between which goods are wanted."""


def _days_between(hit: re.Match[str]) -> str:
    """The two days with their month, where that is named beside them or by its week."""
    if hit["zh"]:
        return f"{hit['zh']}{hit['first_zh']}到{hit['last_zh']}号之间"
    month = hit["own"] or hit["month"]
    return f"between {hit['first']} and {hit['last']} {month}" if month else hit[0]


def with_goods_put_off(request: Request) -> Request:
    """The request; a price asked for goods that are to come so many days later, as the wish for that:
    椅子交货期能推迟一周吗."""

    def put_off(action: Action) -> Action:
        said = action.delivery if isinstance(action, RequestQuote) else None
        if said is None or said.shift_days is None or getattr(action, "quantity", None):
            return action
        return ChangeDelivery(order=action.order, item=action.item, delivery=said, evidence=action.evidence)

    return request.with_actions(tuple(map(put_off, request.actions)))


_MIDDLE = re.compile(r"\bmid(?:dle)?\b|月中(?!国|國)|中旬", re.IGNORECASE)
_MIDDLE_DAY = 15


def with_middles_of_months(request: Request, text: str) -> Request:
    """The request; a delivery in the middle of a month, for which a text names no days, from the 15th on."""
    if not _MIDDLE.search(text):
        return request
    return request.with_actions(tuple(map(_from_the_middle, request.actions)))


def _from_the_middle(action: Action) -> Action:
    said: Delivery | None = getattr(action, "delivery", None)
    if said is None or said.earliest is None or said.latest is None:
        return action
    if (said.earliest.day, said.latest) != (11, said.earliest.replace(day=20)):
        return action
    middle = said.model_copy(update={"earliest": said.earliest.replace(day=_MIDDLE_DAY)})
    return action.model_copy(update={"delivery": middle})


_NOTHING_BEFORE = re.compile(
    r"\b(?:nothing|none(?: of (?:it|them))?|no (?:deliver(?:y|ies)|shipments?|goods))(?: at all)?(?: please)?"
    r" (?=(?:before|earlier than|sooner than)\b)",
    re.IGNORECASE,
)
"""That goods are not to come before a day."""
_NOT_SOONER = re.compile(
    r"\b(?:not|no|nothing|never|can'?t|cannot|won'?t|don'?t|isn'?t|nobody|closed|full)\b[^,;.!?]*"
    r"\b(?:before|until|till|earlier than|sooner than) (?:that|then)\b"
    r"|\b(?:not|no|nothing) (?:(?:any|a day|one day) )?(?:earlier|sooner|before)"
    r"(?=\W*(?:please\W*)?$|\W*[,;.!?])"
    r"|(?:[之在]前|再早|早了|提前)[^，,。；;！!]{0,6}(?:[没沒]|不|[满滿]|放不下|收不)[^，,。；;！!]*"
    r"|不(?:能|要|可|用)?(?:再|更)?(?:提?早|提前)(?![^，,。；;！!]*\d)"
)
"""That goods are not to come sooner than on the day just named."""
_BY_A_DAY = re.compile(
    rf"\bby (?=(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\W|$)|(?:{MONTH}) \d|{WEEKDAY}))"
    r"|(?P<zh>\d{1,2}(?:月\d{1,2})?[日号號]?)[之以]?前",
    re.IGNORECASE,
)
"""That something is to be by a day."""


def with_both_bounds(text: str) -> str:
    """The text; goods that are to come by a day, and not sooner, come on that day: by 20 January, we have no
    room before that."""
    said = _NOTHING_BEFORE.sub("not ", text)
    sooner = _NOT_SOONER.search(in_small_letters(said))
    by = list(_BY_A_DAY.finditer(said, 0, sooner.start())) if sooner else []
    if sooner is None or not by:
        return said
    on = f"{by[-1]['zh']}" if by[-1]["zh"] else "on "
    left = f"{said[: by[-1].start()]}{on}{said[by[-1].end() :]}"
    moved = len(left) - len(said)
    return blanked(left, [(sooner.start() + moved, sooner.end() + moved)])


def with_days_just_past(request: Request, text: str, today: date) -> Request:
    """The request; a day of no year, for a delivery, that was in the months before today, as that one: who
    writes 11月20日 on the 23rd of it is told that it is over."""
    return request.with_actions(tuple(_of_this_year(action, text, today) for action in request.actions))


def _of_this_year(action: Action, text: str, today: date) -> Action:
    said: Delivery | None = getattr(action, "delivery", None)
    day = said.latest if said else None
    if said is None or day is None or re.search(_NEXT_YEAR, text, re.IGNORECASE):
        return action
    if re.search(rf"(?<!\d){day.year}(?!\d)|[/.-]{day.year % 100}(?!\d)", text):
        return action
    past = _a_year_before(day)
    if not today - _JUST_PAST <= past < today:
        return action
    first = said.earliest and _a_year_before(said.earliest)
    return action.model_copy(update={"delivery": said.model_copy(update={"earliest": first, "latest": past})})


def _a_year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == _FEBRUARY else day.day)


def is_a_time(text: str) -> bool:
    """Whether a text says no more than a month or week, or a part of one, or a day in the place of another:
    end of February; 二月底吧; 31 January, not 8 December."""
    said = without_a_day_denied(text)
    return bool(_A_TIME.fullmatch(said) or (_DENIED_BEHIND.search(text) and _ONLY_A_DAY.fullmatch(said)))


_ALL_OF_IT = r"(?:in |as )?(?:one|a single) (?:delivery|shipment|order|go)"
_FOR_ALL = re.compile(
    r"(?:(?:please|pls|and|but|send|ship|deliver|put|bring|i|we|want|need|it"
    r"|the whole (?:lot|thing|order))\b\W*)*"
    rf"(?:(?:all|both|everything|together|{_ALL_OF_IT})(?: of (?:it|them))?\b\W*)+"
    r"(?:(?:please|(?:to|should) (?:come|arrive)|deliver(?:y|ed)|arriv\w+|together|in one go)\b\W*)*"
    r"(?P<day>(?:on|for|by|before|until)? ?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)\b"
    rf"(?:(?: of)? {MONTH})?|\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?))"
    rf"(?:\W|\b(?:please|pls|thanks?|then|{_ALL_OF_IT}|together)\b)*"
    r"|(?:[就要请請]|麻[烦煩]|[还還]是|我[们們]?)*"
    r"(?:(?:全部?|都|所有的?|[两兩][样樣种種个個]|一起|一并|一[块塊]|同一天)[，,\s]*)+"
    r"(?:在|于|[改到送就发發])*(?P<zh>(?:\d{1,2}月)?\d{1,2}[号號日])[之以]?前?(?:一起|都|全部?)*"
    r"(?:[送到交发發货貨来來吧了就行好\s。！]|可以)*",
    re.IGNORECASE,
)
"""A day for all of what is proposed, and no more."""
_A_DAY_OF_A_MONTH = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th))"
)
_A_DAY_ALONE = (
    rf"(?:{_A_DAY_OF_A_MONTH}|(?:(?:early|mid|late|the (?:beginning|middle|end) of)[ -])?{MONTH}"
    rf"|(?:next )?{WEEKDAY}|next (?:week|month))"
)
_A_DAY_ALONE_ZH = (
    r"(?:(?:[明后後]年|下个?月|下個月)?(?:\d{1,2}月)?\d{1,2}[号號日]|\d{1,2}月(?:[初中底]|[上中下]旬|份)?"
    r"|下?(?:[周週]|星期|[礼禮]拜)[一二三四五六日天]|元旦|[圣聖][诞誕][节節]?|春[节節])"
)
"""A day, or the month or week of one."""
_COMES_ZH = r"(?:[再才要得能可以必须須会會前都]|一定)*(?:[送到交发發收][货貨来來到出过過給给达達]*|[来來])?"
_BOUND = re.compile(
    r"(?:(?:and|but|also|please|pls|oh|so|only|just|great|good|perfect|thanks|thank you|it|they|them|that"
    r"|this|these|must|should|can|may|could|have to|has to|be|come|arrive|delivered|delivery|deliver|shipped"
    r"|ship|any ?time|some ?time)\b\W*)*"
    r"(?:(?P<en>(?:(?:not|no) (?:before|earlier than|sooner than|until|till|later than|after)|before|after|by"
    rf"|from) (?:the )?{_A_DAY_ALONE}(?: at the (?:latest|earliest))?)"
    rf"|(?P<not>not|never)\b[a-z ]{{0,16}} (?P<side>before|after|until|till) (?:the )?"
    rf"(?P<not_day>{_A_DAY_ALONE})"
    r"|(?:the |at the )?(?P<end>earliest|latest|soonest)(?: (?:is|would be|date|day|by|on|possible))*\W* ?"
    rf"(?:the )?(?P<end_day>{_A_DAY_ALONE})"
    rf"|(?:starting|start|begin\w*) (?:from |on |with )?(?:the )?(?P<start_day>{_A_DAY_ALONE})"
    r"|(?:we|(?:the |our )?(?:shop|office|warehouse|depot|store))(?:['’]re| are|['’]s| is)? (?:only )?"
    r"(?:closed|shut|away|back|open|on (?:holiday|leave|vacation)) (?:again )?(?:until|till|from) (?:the )?"
    rf"(?P<closed_day>{_A_DAY_ALONE}))"
    r"(?:\W|\b(?:please|pls|on(?:wards?)?|or later|thanks?)\b)*(?P<why>[^\d.;?]{0,40}[.!]*)"
    r"|(?:[还還]有|另外|[请請]|麻[烦煩]|但是?|不[过過]|只[要能]|[那就要得]|\W)*"
    r"(?:"
    rf"(?P<first_zh>{_A_DAY_ALONE_ZH})(?:[之以]?[后後]|[之以]?前(?=[别別不勿])|起)"
    r"[再才别別不勿要能可以用]*(?:[送到交发發收][货貨来來到]*)?"
    rf"|(?:不要|不能|不可以?|[别別勿不])(?:早[于於过過]|在|比)(?P<not_first_zh>{_A_DAY_ALONE_ZH})(?:[之以]?前|早)?{_COMES_ZH}"
    rf"|最[早快](?:也?[要得是])?(?P<earliest_zh>{_A_DAY_ALONE_ZH}){_COMES_ZH}"
    rf"|(?:等到?|[过過]了?)(?P<past_zh>{_A_DAY_ALONE_ZH})(?:[之以]?[后後])?[再才]{_COMES_ZH}"
    rf"|(?:不要|不能|不可以?|[别別勿不])(?:[晚迟遲][于於过過]|比)(?P<not_last_zh>{_A_DAY_ALONE_ZH})晚?{_COMES_ZH}"
    rf"|最[晚迟遲慢](?:也?[要得是])?(?P<latest_zh>{_A_DAY_ALONE_ZH})(?:[之以]?前)?{_COMES_ZH}"
    rf"|(?:[赶趕]?在)?(?P<before_zh>{_A_DAY_ALONE_ZH})[之以]?前(?:[要得必须須能]|一定)*[送到交发發收][货貨来來到出達达]*"
    r")"
    r"[吧了啊哦就行好可以\s]*(?:[，,。；;！!]|$)(?P<why_zh>[^\d。；;？?]{0,40}[。！]*)",
    re.IGNORECASE,
)
"""A day before or behind which goods are wanted, perhaps with the reason, and no more."""
_FIRST_DAYS = ("start_day", "closed_day", "first_zh", "not_first_zh", "earliest_zh", "past_zh")
_LAST_DAYS = ("not_last_zh", "latest_zh", "before_zh")
"""Where the day is named behind, or before, which goods are wanted."""


def day_of_all(text: str) -> str | None:
    """The day that a text names for all of what is proposed, where it says no more: all on the 15th."""
    hit = _FOR_ALL.fullmatch(without_a_day_denied(text).strip())
    return (hit["day"] or hit["zh"]) if hit else None


def day_that_bounds(text: str) -> tuple[str, str]:
    """The day before or behind which a text wants goods, in words for that, and the reason that it tells
    behind it; empty, where it says more: not before the 14th, our depot opens then."""
    hit = _BOUND.fullmatch(text.strip())
    return (_as_a_bound(hit), hit["why"] or hit["why_zh"] or "") if hit else ("", "")


def _as_a_bound(hit: re.Match[str]) -> str:
    """The words for the day that was found, and on which side of it goods are wanted."""
    first = next((hit[name] for name in _FIRST_DAYS if hit[name]), None)
    last = next((hit[name] for name in _LAST_DAYS if hit[name]), None)
    if hit["not"]:
        first, last = (None, hit["not_day"]) if hit["side"].casefold() == "after" else (hit["not_day"], None)
    if hit["end"]:
        is_last = hit["end"].casefold() == "latest"
        first, last = (None, hit["end_day"]) if is_last else (hit["end_day"], None)
    day = first or last
    if day is None:
        return hit["en"] or ""
    if re.search(r"[\u3400-\u9fff]", day):
        return f"{day}之{'后' if first else '前'}"
    return f"{'not before' if first else 'by'} {day}"


_LAST_DAY = re.compile(r"\b(?:at the latest|(?:not|no) later than)\b", re.IGNORECASE)
"""That a day is the last on which something may come."""


def with_the_latest_day_apart(text: str) -> str:
    """A text with the clause that only tells by which day goods are to come at the latest apart from the one
    before, which tells why: we are running out of gloves, by the 21st at the latest."""
    for hit in CLAUSE.finditer(text):
        before, behind = text[: hit.start()], text[hit.start() :]
        if before.endswith(",") and _LAST_DAY.search(hit[0]) and day_that_bounds(hit[0])[0]:
            text = f"{before[:-1]};{behind}"
    return text


def day_denied(text: str) -> str:
    """The words at the beginning of a text that tell which day it does not want."""
    hit = _DENIED.match(text)
    return hit[0] if hit else ""


def without_a_day_denied(text: str) -> str:
    """What a text says behind its opening words and a day that it does not want, or before that: no, not
    5 December, ..."""
    return without_openers(_DENIED.sub("", _DENIED_BEHIND.sub("", text)))[0]


def with_days_of_the_order(request: Request, text: str, dossier: Dossier, setting: Setting) -> Request:
    """The request; a day alone to which a text moves a delivery, in the month that the order's own day tells:
    the next such day after it, the last before it, or the one nearest to it. Where it only names a day, one
    that is too soon for the goods is in that month as well."""
    said = folded(text)
    if _MONTH_END.search(said) and not _NAMED_MONTH.search(said):
        return request.with_actions(
            tuple(_at_month_end(one, said, dossier, setting) for one in request.actions)
        )
    way, days = _way(said), {int(hit["en"] or hit["zh"]) for hit in _DAY.finditer(said)}
    if _A_WEEKDAY.search(said) and not _NAMES_A_WEEK.search(re.sub(r"\d{3,}", " ", said)):
        return request.with_actions(tuple(_on_such_a_day(one, dossier, setting) for one in request.actions))
    if not days or _OF_A_MONTH.search(said):
        return request
    return request.with_actions(
        tuple(_moved(action, way, days, dossier, setting) for action in request.actions)
    )


def _on_such_a_day(action: Action, dossier: Dossier, setting: Setting) -> Action:
    """The action, a delivery on a weekday of no week on the one nearest to the day that its order has."""
    order = order_meant(action, dossier, setting.speaker) if isinstance(action, ChangeDelivery) else None
    return _near_to(order.delivery, action, setting.today) if order else action


def without_days_of_an_address(request: Request, dossier: Dossier) -> Request:
    """The request; a day from which an address or a contact is to hold is none for a delivery that is not
    before that: from 1 Dec deliver to 22 Dockside Road, 下周开始联系人改成李敏."""
    placed = [one for one in request.actions if one.intent in ("change_address", "change_contact")]
    spans = {span for one in placed for span in one.evidence or ()}
    orders = {one.order for one in (*placed, *request.actions) if one.order}
    can_move = dossier.orders_for("change_address")
    meant = [one for one in can_move if one.id in orders or not orders]
    gone = [
        i
        for i, one in enumerate(request.actions)
        if _is_only_from(one, meant) and spans.intersection(one.evidence or ())
    ]
    return less(request, gone)


def _is_only_from(action: Action, orders: Sequence[Order]) -> bool:
    """Whether an action is for no delivery before a day, and none of the orders has one."""
    said = action.delivery if isinstance(action, ChangeDelivery) else None
    first = said.earliest if said else None
    if said is None or first is None or said.model_dump(exclude_none=True).keys() != {"earliest"}:
        return False
    return all(one.delivery >= first for one in orders)


def with_days_as_talked_of(request: Request, text: str, standing: date | None, *, today: date) -> Request:
    """The request; a day alone, where a day stands or is proposed, in the month of that; one that is told by
    that day, as it comes behind or before it."""
    said = folded(text)
    if standing and (beyond := day_beyond(text, standing)):
        moved = () if any(isinstance(one, ChangeDelivery) for one in request.actions) else (ChangeDelivery(),)
        return request.with_actions(tuple(_on(beyond, one) for one in (*request.actions, *moved)))
    if standing and not _NAMES_A_WEEK.search(said) and names_another_weekday(text, standing):
        return request.with_actions(tuple(_near_to(standing, one, today) for one in request.actions))
    days = {int(hit["en"] or hit["zh"]) for hit in _DAY.finditer(said)}
    if standing is None or not days or _OF_A_MONTH.search(said):
        return request
    return request.with_actions(
        tuple(_in_the_month_of(one, standing, days, today) for one in request.actions)
    )


def asks_for_another_day(text: str) -> bool:
    """Whether a text is of goods that are to come sooner or later than planned: can you bring it forward?"""
    said = folded(text)
    return bool(_SOONER.search(said) or _LATER.search(said))


def leaves_the_month_open(text: str) -> bool:
    """Whether a text names a day by no more than its number: the 25th; 25号."""
    said = folded(text)
    return bool(_DAY.search(said)) and not _OF_A_MONTH.search(said)


def day_beyond(text: str, standing: date) -> date | None:
    """The day that a text tells by the one that stands: the Monday after, the day before, 之后那个周一."""
    hit = _BEYOND.search(folded(text))
    if hit is None:
        return None
    back = hit["way"] == "before" or bool(hit["zh3"] or hit["zh4"])
    if hit["day"] or hit["day2"]:
        return standing + timedelta(days=-1 if back else 1)
    named, written = hit["en"] or hit["en2"], hit["zh"] or hit["zh2"] or hit["zh3"] or hit["zh4"]
    weekday = weekday_of(named or written)
    days = (standing.weekday() - weekday if back else weekday - standing.weekday()) % 7 or 7
    return standing + timedelta(days=-days if back else days)


def with_days_said_last(both: Request, last: Request) -> Request:
    """A request that two texts make in one; where the last names a day for a delivery, without the days by
    which the first moved it."""
    named = [one.delivery for one in last.actions if isinstance(one, ChangeDelivery) and one.delivery]
    if not any((one.earliest or one.latest) and one.shift_days is None for one in named):
        return both
    return both.with_actions(tuple(map(_on_the_day_named, both.actions)))


def _on_the_day_named(action: Action) -> Action:
    said = action.delivery if isinstance(action, ChangeDelivery) else None
    if said is None or said.shift_days is None or not (said.earliest or said.latest):
        return action
    return action.model_copy(update={"delivery": said.model_copy(update={"shift_days": None})})


def names_another_weekday(text: str, day: date) -> bool:
    """Whether a text wants a weekday, which is not that of a day: Friday then, where that is a Thursday."""
    said = folded(text)
    named = {weekday_of(hit) for words in (_WEEKDAY_EN, _WEEKDAY_ZH) for hit in words.findall(said)}
    return bool(named) and day.weekday() not in named and not _ANYWAY.search(said)


def _near_to(standing: date, action: Action, today: date) -> Action:
    """The action, a delivery on one weekday on the nearest such day to the one that stands."""
    said = action.delivery if isinstance(action, ChangeDelivery) else None
    named = said.latest if said else None
    if said is None or named is None or said.earliest not in (None, named):
        return action
    near = standing + timedelta(days=(named.weekday() - standing.weekday() + 3) % 7 - 3)
    return _on(near, action) if near > today else action


def _on(day: date, action: Action) -> Action:
    """The action, a delivery of it on that day."""
    if not isinstance(action, ChangeDelivery):
        return action
    moved = {"earliest": day, "latest": day, "shift_days": None}
    said = action.delivery or Delivery()
    return action.model_copy(update={"delivery": said.model_copy(update=moved)})


def day_proposed(asked: Request) -> date | None:
    """The day for which a request wants a delivery, the last where it names several."""
    wanted = [delivery for one in asked.actions if (delivery := getattr(one, "delivery", None))]
    return next((one.latest for one in reversed(wanted) if one.latest), None)


def _in_the_month_of(action: Action, standing: date, days: set[int], today: date) -> Action:
    delivery: Delivery | None = getattr(action, "delivery", None)
    ends = {name: day for name in ("earliest", "latest") if (day := getattr(delivery, name, None))}
    if delivery is None or not ends or any(day.day not in days for day in ends.values()):
        return action
    moved = {name: _as_talked_of(day, standing, today) for name, day in ends.items()}
    return action.model_copy(update={"delivery": delivery.model_copy(update=moved)})


def _as_talked_of(named: date, standing: date, today: date) -> date:
    """The day of that number in the month that is talked of, or in the one beside it, where that is near."""
    found = [day for day in _days_numbered(named.day, standing) if day >= today]
    near = [day for day in found if abs(day - standing) <= _NEAR]
    same = [day for day in found if (day.year, day.month) == (standing.year, standing.month)]
    return next(iter((*near, *same)), named)


def _way(said: str) -> _Way | None:
    """Which way a text moves a delivery."""
    ways: tuple[tuple[_Way, re.Pattern[str]], ...] = (("later", _LATER), ("sooner", _SOONER), ("near", _MOVE))
    found = [way for way, words in ways if words.search(said)]
    return found[0] if found else None


def _moved(action: Action, way: _Way | None, days: set[int], dossier: Dossier, setting: Setting) -> Action:
    delivery = action.delivery if isinstance(action, ChangeDelivery) else None
    named = delivery.latest if delivery else None
    if delivery is None or named is None or delivery.earliest not in (None, named) or named.day not in days:
        return action
    order = order_meant(action, dossier, setting.speaker)
    if order is None:
        return action
    first = setting.today
    if way is None:
        first += timedelta(days=setting.lead_days(line.sku for line in order.lines))
        if named >= min(first, order.delivery):
            return action
    day = _in_month(named, order.delivery, way or "near", first)
    spans = Delivery(earliest=delivery.earliest and day, latest=day)
    return action.model_copy(
        update={"delivery": delivery.model_copy(update=spans.model_dump(exclude_none=True))}
    )


def _at_month_end(action: Action, said: str, dossier: Dossier, setting: Setting) -> Action:
    """The action; a delivery that is moved to the end of a month, in that of the order's own day, or, where
    that is no later, the next: but for one that is sooner and can be, or is to come before that."""
    wish = action.delivery if isinstance(action, ChangeDelivery) else None
    named, order = wish.latest if wish else None, order_meant(action, dossier, setting.speaker)
    if wish is None or named is None or wish.shift_days is not None or order is None:
        return action
    way, lead = _way(said), setting.lead_days(line.sku for line in order.lines)
    too_soon = named < min(setting.today + timedelta(days=lead), order.delivery)
    if way == "sooner" or named > order.delivery or not (way == "later" or (too_soon and wish.earliest)):
        return action
    last = _last_of_month(order.delivery)
    day = last if last > order.delivery or way != "later" else _last_of_month(last + timedelta(days=1))
    return _on(day, action)


def _last_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _in_month(named: date, standing: date, way: _Way, first: date) -> date:
    """The day of that number, later or sooner than the standing one or nearest to it, from a first one on."""
    found = [day for day in _days_numbered(named.day, standing) if day >= first]
    if way == "later":
        found = [day for day in found if day > standing]
    elif way == "sooner":
        found = [day for day in found if day < standing]
    return min(found, key=lambda day: abs(day - standing), default=named)


def _days_numbered(number: int, standing: date) -> Iterator[date]:
    """The days of a number in the month of a day, and in those before and behind it."""
    for months in (-1, 0, 1):
        years, month = divmod(standing.month - 1 + months, 12)
        try:
            yield date(standing.year + years, month + 1, number)
        except ValueError:
            continue


_DAY_SAID = re.compile(
    r"(?:.*\b)?(?:said|wrote|written|asked|meant|wanted|agreed|told|needs?|had)\b"
    rf"[^,;]{{0,16}}?\b\d{{1,2}}(?:st|nd|rd|th)(?:(?: of)? {MONTH})?\W*",
    re.IGNORECASE,
)
"""That somebody named a day."""


_FULL_THERE = re.compile(
    r"[^\d路街道巷号號]{0,8}?(?:仓库|倉庫|库房|庫房|[这那這]边|[這那]邊|门店|門店)[^\d路街道巷号號]{0,6}?"
    r"(?:[没沒](?:有)?(?:地方|位置|空|人)|[满滿]了?|放假|[盘盤][点點]|休息|[装裝]修|搬[家迁遷]"
    r"|不[收开開])[^\d路街道巷号號]{0,6}"
)
"""That nothing can come to a place, which is a reason and no place."""


def without_days_as_places(request: Request) -> Request:
    """The request without addresses that are no more than that somebody named a day, or why another does not
    suit: I wrote 21st; 仓库没地方."""
    places = ((i, getattr(one, "address", None)) for i, one in enumerate(request.actions))
    no_place = (
        i
        for i, place in places
        if place and (_DAY_SAID.fullmatch(said := place.text or "") or _FULL_THERE.fullmatch(said))
    )
    return less(request, [*no_place])


def without_days_of_answers(text: str) -> str:
    """A text with spaces for the day by which it wants an answer, or something seen to, and for the ones on
    which it tells so much, and on which it is told to others."""
    text = blanked(text, [hit.span("zh" if hit["zh"] else "when") for hit in _DONE_BY.finditer(text)])
    told = (
        (hit, next(name for name in ("en", "first", "zh") if hit[name])) for hit in _TALKED_OF.finditer(text)
    )
    text = blanked(text, [hit.span(name) for hit, name in told])
    text = blanked(text, [hit.span("zh" if hit["zh"] else "en") for hit in _TOLD_THEN.finditer(text)])
    return blanked(text, [hit.span() for hit in _COUNTS_WISHES.finditer(text)])


_SUGGESTS = re.compile(r"(?<![什怎])呢\s*[?？]?\s*$")
_ASKS_WHICH = re.compile(r"[什怎哪谁誰几幾]|多[少久]|[吗嗎么麼]|是不是|有[没沒]有|(.)不\1")
_MOVES_A_DAY = re.compile(rf"{_LATER.pattern}|{_SOONER.pattern}|{_MOVE.pattern}|[改换換]")
"""That a day becomes another, rather than that it is asked of one."""


def with_days_suggested(request: Request, text: str, read: Callable[[str], Request]) -> Request:
    """The request; of a text that reads as no wish and only suggests another day, that: 交期延一週呢？"""
    if {*request.intents} - {"query_order"} or _ASKS_WHICH.search(text):
        return request
    asked = _SUGGESTS.sub("可以吗？", text)
    wanted = read(asked).actions if asked != text else ()
    moved = all(isinstance(one, ChangeDelivery) and one.delivery for one in wanted)
    if not (wanted and moved and _MOVES_A_DAY.search(folded(text))):
        return request
    whole = ((0, len(text)),)
    return request.with_actions(tuple(one.model_copy(update={"evidence": whole}) for one in wanted))
