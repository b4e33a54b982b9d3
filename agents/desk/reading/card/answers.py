"""Short answers to what the desk asked: yes, no, later, or the second one. A text that says more is none."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from agents.desk.reading.stretches import CLAUSE, SENTENCE, blanked, without

Verdict = Literal["yes", "no", "later"]

_LONGEST = 60
"""Characters; a longer text is a message of its own."""


def _only(words: str, fillers: str) -> re.Pattern[str]:
    """Texts that are made of `words` and `fillers` and nothing else, the first of which is one of `words`."""
    gap = r"[\s,.!;:~，。！；、…+&>*•-]*"
    lead = rf"(?:(?:{fillers})(?![a-z]){gap})*+"
    return re.compile(rf"{gap}{lead}(?:{words})(?![a-z]){gap}(?:(?:{words}|{fillers})(?![a-z]){gap})*+")


_POLITE = (
    r"(?:as )?(?:i|we) (?:already |just )?said"
    r"|please|pls|(?:many |big )?thanks?(?: you)?(?: very much| so much| a lot| a million| again)?|thx|cheers"
    r"|then|now|just|well|and|so|all|both"
    r"|with (?:it|that|this|both|all of (?:it|that|them)|the changes?)|(?:for|by) (?:me|us)|i|we"
    r"|it(?!')|that(?!')"
    r"|(?:from|on|at) (?:my|our) (?:side|end)|for (?:me|us)"
    r"|mate|sir|to (?:both|all|it|that|this|everything)|after all|the above"
    r"|(?:your|the|this|that) (?:offer|price|terms|proposal|quote|amendments?|changes?|order|deal|plan)"
    r"(?! (?:it is|works|is)\b)"
    r"|hereby|to go ahead|for (?:the|your) (?:\w+ ){0,2}(?:help|reply|answer|support|patience|offer)"
    r"|(?:[你您][们們]?|[贵貴][司方])?的?(?:[报報][价價]|[价價]格?|[条條]件|方案(?!\s*[一二三四五甲乙丙丁1-5a-e]))"
    r"|(?:[考想看核][虑慮]?[对對]?)(?:好|[过過]|清楚)了?|[这這][个個]|我[们們]?|[说說]|[公贵貴]司|[内內]容|[资資]料|[信訊]息|[数數][据據]|以上|上述|全部"
    r"|[请請吧啊呀哦喔啦了的那您你呢嘛哈都]|就(?![这這]|[你您贵貴][们們司方]?[^，。]{0,4}[价價])|一下|这样|這樣|麻[烦煩](?:[您你]|了)*|[谢謝]+|多[谢謝]|辛苦|尽快|盡快"
)
_THE_SAME_PRICE = re.compile(
    r",? ?\b(?:at|for|with) (?:that|this|the same|the agreed|the new|your last) (?:unit )?price\b"
    r"|[，,]?(?:就?[按照以]|用)(?:[这這那][个個]|同[样樣]的?|[刚剛]才的?|一[样樣]的?|[谈談]好的?)[单單]?[价價]格?",
    re.IGNORECASE,
)
EXCLAIMS = re.compile(
    r"^\s*(?:(?:啊|哦|噢|喔|呃|诶|欸|[哎唉]呀?|天[哪啊]|嗯(?=[不没沒错錯])|(?:oh|ah|uh|um|er)\b)[\s，,、。.!！~…]*)+"
    r"(?=\S.*\S)",
    re.IGNORECASE | re.DOTALL,
)
"""The sounds that a text begins with before it says something: 啊不是188，是168."""
_COURTESY = _only(_POLITE, "(?!)")
_AS_SHOWN = (
    r"(?:as (?:it is )?(?:shown|proposed|above|stated|listed|described|outlined|set out|suggested|such)"
    r"|as per (?:the |your )?(?:above|below|proposal|summary)|accordingly|on (?:that|this) basis)"
)
_WHAT_IS_SHOWN = (
    r"(?:it|that|this|them|these|those"
    r"|(?:my|our|the|this|these|those|both) (?:orders?|changes?|updates?|amendments?)|orders?)"
)
_CARRY_OUT = (
    r"(?:update|process|apply|action|implement|arrange|execute|effect|book|record|carry out|put through)"
    rf" {_WHAT_IS_SHOWN}(?: in)?|make (?:the|these|those|both|all) changes?|put {_WHAT_IS_SHOWN} through"
    r"|(?:update|process|arrange|action)(?! *[a-z])"
    rf"|(?:amend|change|adjust|modify|revise|update|do)(?: {_WHAT_IS_SHOWN})? {_AS_SHOWN}|{_AS_SHOWN}"
    r"|(?:amend|modify|revise) (?:(?:my|our|the|this|both) )?orders?|good to go|no objections?"
    r"|(?:happy|would like|free)(?: for you)? to (?:proceed|go ahead)|(?:can|may) (?:proceed|go ahead)"
    r"|(?:proceed|go ahead) with the (?:update|change|amendment|order)s?"
    r"|(?:就?[按照依](?:[这這此]|上述|以上|上面)?[个個样樣]?(?:[内內]容|方案)?[来來]?)?"
    r"(?:(?:[做作进進]行?)?(?:更新|修改|[变變]更|[调調]整|更改|[修更]正)|[办辦]理|安排|[处處]理|[执執]行|生效|[改办辦])"
    r"(?:一下)?(?:[订訂][单單]|系[统統])?"
)
"""How one asks to do what was proposed: please update the order, proceed accordingly, 請照此辦理."""
_YES = _only(
    r"y|ye[sp]|yeah|yup|aye|ok(?:ay|ey)?|k|al(?:l ?)?right|sure(?: thing)?|of course|certainly|absolutely"
    r"|definitely|exactly|super|lovely|wonderful|excellent|brilliant|awesome|splendid|terrific|gladly"
    r"|(?:that|it) (?:would be|sounds|is|looks) (?:lovely|great|wonderful|perfect|fine|good|excellent|nice)"
    r"|confirm(?:ed)?|approved?|agreed?|correct|accurate|right|fine|good|great|perfect"
    r"|go(?: (?:ahead|for it|on))?"
    r"|please do|do (?:it|so|that|this)|sounds (?:good|right|fine|great)"
    r"|looks (?:good|right|fine|great|correct|accurate)"
    rf"|(?>{_CARRY_OUT})(?!\W*(?:\d|to\b|[成为為到至]))"
    r"|(?:that'?s|that is|all|it'?s|it is) (?:right|correct|accurate|fine|good|ok|okay|it)"
    r"|no problem|works|proceed|book(?!\W*[a-z\d])|(?:order|book|take|buy|place|accept|confirm)"
    r" (?:it|them|that|those|these|'?em"
    r"|(?:the|your|this) (?:offer|order|deal|price|terms|changes?|amendments?))"
    r"|(?:your|the|that) (?:offer|price|terms) (?:it is|works|is (?:fine|good|ok(?:ay)?|acceptable))"
    r"|can live with (?:it|that|this|your (?:offer|price|terms))"
    r"|agree(?:d)? (?:to|with) (?:it|that|this|your (?:offer|terms|price|proposal)|the (?:offer|terms|price))"
    r"|place (?:the|that|my) order"
    r"|by all means|as you say|i do|we do|accept(?:ed)?|(?:it'?s a |we have a |done )?deal|done|sold"
    r"|book (?:it|that)"
    r"|let'?s (?:do|book|take|go with) (?:it|that|this|(?:your|the) (?:offer|price|terms))|[👍👌]"
    r"|是|[对對]|没有?[错錯问]题?|沒有?[错錯問]題?|(?<![你您])好|行|可以|能|成交?|[确確][认認定]|[无無][误誤]|[正准準][确確]|定(?:了|下)?|嗯+|恩|同意|接受|[没沒][有]?意[见見]|要|中|得|照[办辦做]"
    r"|(?:就|[按照依用])+(?:[你您][们們]?|[贵貴][司方])[说說报報给給]?的?(?:[这這那]个?)?[报報]?[价價]格?(?:[来來办辦走定算])?"
    r"|(?:就|[按照依])+[这這][个個样樣](?:[加减減改订訂办辦弄做来來]|下[单單])?"
    r"|就[这這][个個]?[价價]格?|就?[这這](?:么|麼)[办辦定改弄来來做]|就[这這][样樣个個][订訂改办辦]?|(?:就?[按照依][此这這][个個样樣]?)?(?:[办辦][理]|[安执執][排行]|[处處]理)|太好了|[很挺]好|[改办辦]吧?|下[单單]|执行|執行|是的|必[须須]",
    r"i'm|we're|kindly|you|to proceed|"
    + _POLITE
    + r"|[没沒][事关關][系係]?|[先再]|[给給帮幫][我咱]?[们們]?忙?|[烦煩]|[协協]助|代[为為]",
)
_PRAISE = _only(
    r"great|perfect|super|lovely|wonderful|excellent|brilliant|awesome|splendid|terrific"
    r"|(?:(?:that|it|this)(?:'s| is| sounds| looks)?|sounds|looks)"
    r" (?:great|perfect|super|lovely|wonderful|excellent|brilliant|nice)"
    r"|太[好棒]|[很挺真]好|好极|好極",
    _POLITE,
)
"""Words that find something good: a yes when they stand alone, and none beside a question."""
_NO = _only(
    r"no(?:pe)?|nah|(?:no,? )?(?:wait|hold on),? cancel (?:it|that|this)|not interested|i'?m out"
    r"|(?:i'?m |we'?re )?walking away"
    r"|don'?t|do not|cancel(?: (?:it|that|this))?|never ?mind|forget (?:it|that|about it)"
    r"|(?:leave|keep) (?:it|that|this|everything)(?: as it is| the way it is)?|stop(?: it| this| that)?"
    r"|(?:scrap|withdraw|discard|skip) (?:it|that|this)"
    r"|(?:do not|don'?t) bother|no need(?! to)|let'?s not(?: do (?:it|that|this))?"
    r"|not (?:now|today|this time)|maybe later|another time|drop it|wrong|incorrect"
    r"|(?:that'?s|that is|it'?s) (?:not right|wrong|not what i (?:meant|want|said))|undo|rather not|abort"
    r"|no deal|不[正准準][确確]|不[要用是对對行好改必谈談动動换換变變弄办辦推]?改?|别改?|別改?|算|取消"
    r"|不(?:想|要|用)?(?:再|另外)?(?:下(?:[订訂]?[单單])?|[订訂买買])|(?:全部?|都|[统統]+)取消(?=\W*先?不)"
    r"|(?:don't|do not) (?:want|need) to (?:order|buy)(?: (?:anything|it|them|that|this))?(?: new| else)?"
    r"|撤[销銷回]|作[废廢]|(?<!不)[错錯]|否|先[别別不](?:改[动動]?|[动動]|[变變]|[换換]|[订訂]|[要买買])|暂时?不(?:改|要|[动動]|[订訂])?|[暫]時?不(?:改|要|[动動]|[订訂])?|(?:以后|以後|下次|[改]天)再[说說改]|保持原样|維持原樣|[不没沒]有?必要",
    _POLITE + r"|thank you|actually|oh|hm+|sorry|ok(?:ay)?|行了|我|[这這那][个個]|按[错錯]了"
    r"|按原来|照旧|照舊|需要|成|可以|用",
)
_CONCEDES = _only(
    r"ok(?:ay|ey)?|al(?:l ?)?right|fine|sure|right|no (?:problem|worries)|fair enough"
    r"|(?:that'?s|that is|it'?s) (?:ok(?:ay)?|all ?right|fine)"
    r"|[好行成]|可以|嗯+|[对對]|[没沒]有?[问問][题題]|[没沒][事关關][系係]?",
    rf"well|oh|hm+|{_POLITE}",
)
"""How a text gives way before it says no: ok fine then, 行吧，那."""
_GOES_ON_WITH_NO = re.compile(r"(?:[\s,.;:!，。；！、…~-]|[那就吧的])\Z")
"""How it ends there: 行不行 is no yes before a no."""
_PEOPLE = r"[老同领領经經主财財公客对對上总總他她家]|(?:the |my |our )?(?:boss|team|colleagues?|manager)"
_DECIDES = r"agree|approv|sign|confirm|ok(?:ay)?s?\b|clear|nod|decid|say"
_LATER = re.compile(
    r"\b(?:once|when|as soon as|after|until) (?:(?!you\b)[\w']+ ){1,5}?"
    rf"(?:{_DECIDES})\w*(?: (?:off|it|on it|to it|so|yes|ok|go|the go-ahead))*\b"
    r"|等[^，。,]{1,12}?(?:了|后|後|完|[过過])?[再就才][^，。,]{0,2}?[定说說看决決回下订訂办辦]"
    r"|再(?:回[复覆]|通知|告[诉訴]|[联聯][系繫]|答[复覆]|[给給][您你][们們]?[回答]|跟[您你][们們]?[说說])(?:[您你][们們]?)?|"
    r"(?:let me|^\W*(?:still )?(?:need|have|got) to|i(?:'ll| will| need to| have to| must)|we(?:'ll"
    r"| will| need to| have to| must)|give me)"
    r"\W+(?:\w+\W+){0,3}?(?:think|check|see|ask|discuss|sleep|talk(?! about the)|consider|minutes?"
    r"|moment|time|days?|get back)\b"
    r"|\b(?:can|could|may) (?:i|we) (?:\w+ )?(?:think|check|discuss|sleep|consider|get back"
    rf"|ask (?:{_PEOPLE})|have (?:a |some )?(?:minute|moment|time|day))\b"
    r"|\bleave (?:it|that|this) with (?:me|us)\b"
    r"|\b(?:not (?:yet|sure)|(?<!can't )wait|hold (?:on|off)|on hold|one (?:moment|sec(?:ond)?)"
    r"|hang on|undecided)\b"
    r"|(?:^|\b(?:maybe|perhaps|do|decide|answer|reply|confirm|tell you|let you know|until)"
    r"(?: it| that| this)?\s)later\b"
    r"|等等|等一[等下]|等下|稍等|[让讓容]?我?们?們?(?:再)?(?:想想|考[虑慮](?![好过過清])|商量(?![好过過])|研究)"
    r"|[让讓容]?(?<![给給帮幫寄发發送拿])我?们?們?(?:再)?(?<![给給帮幫]我)(?<![给給帮幫]我[们們])(?<![给給帮幫寄发發送拿传傳来來个個份张張])看看"
    r"|(?<![能可])想一[想下](?![单單办辦])|琢磨|掂量|斟酌|合[计計][合一][计計下]|瞅瞅"
    rf"|我[们們]?(?:得|要|先|去|再)*[跟和与與](?:{_PEOPLE})[^，。,]{{0,2}}(?:[说說讲講聊]|[汇匯彙][报報])一?[下声聲]"
    rf"|[问問]一?[下问問](?:{_PEOPLE}|\W*$|再)|[再要][跟和与與找](?:{_PEOPLE})[^，。,]{{0,2}}(?:[确確][认認定]|[讨討][论論]|核[对對])"
    r"|先放[着著一放]|等[^，。,]{1,8}再[定说說看决決回]|[缓緩]一?[缓緩下]|[过過](?:[几幾两兩一]|[些段])[天日时時]"
    r"|先[别別不](?:急)?(?![改动動变變换換订訂要买買])|再[说說看]|回[头頭]",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:cancel|change|add|remove|only|instead|order|make|ship|deliver)\b|取消|[改换換加减減退]|只|\d{3,}"
    r"|\d\s*(?:[把盒包件箱套支台]|pieces?\b|pcs\b|boxes\b|packs?\b|units?\b|sets?\b)"
)
"""What makes more of a text than that its writer needs time."""
_OF_DOING_IT = re.compile(
    r"\b(?:with|on|off|hold|pause|postpone|put|keep|leave)"
    r" (?:(?:the|this|that|these|those|my|our|it|whole) )*"
    r"(?:cancell?ation|cancell?ing|chang(?:es?|ing)|orders?|ordering|amendments?|updates?)"
    r"(?: (?:it|of it|of (?:the|this|that|my|our) order|(?:the|this|that|my|our) order))?\b"
    r"|(?:[这這那][个個]?)?(?:取消|改[动動]|[修更][改]|[变變]更)[订訂]?[单單]?(?:的?(?:事情?|[问問]题))?(?=\W*[先暂暫等缓緩放])"
    r"|再(?:取消|[修更]?改)[吧了]?(?=\W*$)"
)
"""What is put off: wait with the cancellation, 取消先等一下."""
_STAYS_SO = re.compile(
    r"\b(?:stays?|remains?|unchanged|untouched|as (?:it|they) (?:is|are|was|were))\b"
    r"|\b(?:the way|how) (?:it|they) (?:is|are|was|were)\b"
    r"|\b(?:keep|leave) (?!(?:it|that|this|you|me|us|in)\b)"
    r"|(?<!\bit )(?<!\bthat )(?<!\bthis )\b(?:is|are|was|were) (?:\w+ )?(?:fine|good|right|ok(?:ay)?)\b"
    r"|(?:^|[，,。；;\s])(?![先别別不我你您那就])[^，,。；;\s]{1,10}?"
    r"(?:照[旧舊]|保持|[维維]持|[不别別](?:要|用)?[改变變动動]|原[来來])"
)
"""Nor does one who says what stays as it was: hang on, the white ones stay as they are."""
_BUT = re.compile(r"\bbut\b|不[过過]|但是?|可是")
"""How a yes goes on to what it waits for."""
_OTHERS_SAY = re.compile(
    r"(?:(?:ok(?:ay)?|so|yes|well|right|good news|update)\b\W*)*(?:(?:my |our |the )?"
    r"(?:boss|manager|team|colleagues?|director|partner|finance|accounting|accounts|cfo|ceo|head office)"
    r"(?: (?:team|department|people|guys))?|he|she|they)"
    r"(?:'s|'re|'ve)?(?: (?:just|now|all|has|have|is|are|also))*"
    r"(?: (?:says?|said|thinks?|told me)(?: (?:it'?s|that|to))*)?\s+(?=\S)"
    r"|(?:[好行嗯][的了]?[\s，,]*)?(?:我[们們]?的?|[这這]边)?(?:老[板闆大]|[领領][导導]|[经經]理|主管|[财財][务務]|同事|[会會][计計]|客[户戶]|[总總]部"
    r"|公司|[他她][们們]?)(?:那?[边邊])?(?:[刚剛][才刚剛]?|已[经經]|也|都|[这這]?[边邊])*(?:[说說讲講]|回[复覆话話]|[觉覺]得)?[了：:，,\s]*"
)
"""Who of the customer's side is said to have said what follows."""
_SIGNED = re.compile(
    r"(?:[批签簽][准字]?|[过過]了?|signed(?: it)?(?: off)?(?: on it)?"
    r"|gave (?:his|her|their) ok)[了啦过過\s.!。！]*"
)
_PATTERNS: dict[Verdict, re.Pattern[str]] = {"no": _NO, "later": _LATER, "yes": _YES}


def folded(text: str) -> str:
    """A text as patterns are held against it: small letters, plain widths and apostrophes."""
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")


def verdict(text: str) -> Verdict | None:
    """What a short text answers to a question that asks for a yes; `None` when it says something else."""
    said = folded(text).strip()
    if not said or len(said) > _LONGEST:
        return None
    for answer, pattern in _PATTERNS.items():
        if pattern.fullmatch(said) if answer != "later" else _needs_time(said):
            return answer
    return "no" if _refuses_behind_a_yes(said) else _verdict_of_others(said)


def _refuses_behind_a_yes(said: str) -> bool:
    """Whether a text gives way and then says no: ok fine, then leave it; 行吧，那先不改."""
    conceded = _CONCEDES.match(said)
    if conceded is None or not _GOES_ON_WITH_NO.search(conceded[0]):
        return False
    return bool(_NO.fullmatch(said, conceded.end()))


def _verdict_of_others(said: str) -> Verdict | None:
    """The yes or no that a text reports of somebody of its own side: he says go; 财务说可以了."""
    who = _OTHERS_SAY.match(said)
    if who is None or who.end() == len(said):
        return None
    behind = said[who.end() :]
    if _SIGNED.fullmatch(behind) or _YES.fullmatch(behind):
        return "yes"
    return "no" if _NO.fullmatch(behind) else None


_ASKS_MEANWHILE = re.compile(
    r"\W*(?:wait|hold on|hang on|one (?:moment|sec(?:ond)?)|等等|等一?下|等一等|稍等|慢[着著])(?:\W|一下)*"
    r"(?:(?:but|so|and|then|那|但是?)\W*)*"
    r"(?P<asks>(?:what|how|which|who|where|why|when|do|does|is|are|will)\b(?:\W+[\w']+){3,}.*"
    r"|(?!.*我[们們]?[先去要]*[问問]).*(?:怎[么麼][办辦处處算]|怎[样樣]|多少|[会會]退|退[吗嗎不么麼]|[变變涨漲高低][吗嗎么麼]).*)",
    re.DOTALL,
)
"""That something is asked before an answer is given: wait, what happens with what we paid?"""


def _needs_time(said: str) -> bool:
    """Whether a text puts off an answer, and says nothing else."""
    asks = _ASKS_MEANWHILE.fullmatch(said)
    if asks and not _LATER.search(asks["asks"]):
        return False
    said = _OF_DOING_IT.sub(" ", said)
    beside = _LATER.sub("", said)
    needs_it = bool(_LATER.search(said)) and not bare_value(said)
    return needs_it and not (_WISHES.search(beside) or _STAYS_SO.search(beside))


def without_delay(text: str) -> str:
    """A text in small letters without the words that put off its answer, where it does no more than that."""
    said = folded(text).strip()
    return _BUT.sub(" ", _LATER.sub(" ", _OF_DOING_IT.sub(" ", said))) if _needs_time(said) else said


_OPENERS = re.compile(
    r"(?:(?:no(?:pe)?|yes|yeah|wait|hold on|then|so|hm+|u[hm]+|er+|oh|oops|ah|sorry|actually|rather|better"
    r"|maybe|perhaps|well|but|like|this time|last time it was"
    r"|ok(?:ay)?|make (?:it|that)|let'?s (?:say|do|make it)|say|i mean(?:t)?"
    r"|(?:(?:i|we)(?: had)?|my e?-?mail) (?:clearly |actually )?(?:said|wrote|asked for|wanted)"
    r"|(?:we )?mean(?:t)?|(?:that'?s |the )?wrong(?: day| date)?(?=[,.;:!])"
    r"|just|only|please"
    r"|(?:i|we)(?:'ll| will|'d)(?: like)?(?: to)? (?:take|have|need|order)|(?:i|we) (?:take|need|want)"
    r"|give (?:me|us)|do(?= \d)|go (?:with|for)(?= \d)"
    r"|(?:it )?(?:should|must) be|change (?:it|that) to|on second thought|correction|typo|my mistake)"
    r"(?![a-z])"
    r"|quantity|qty|[数數]量|[这這]次|上次(?:就?是|[订訂要买買]的?是?)(?=\s*\d)|但是?|不[过過]"
    r"|等等|等一[等下]|等下|不[对對是]|不行(?=[，,])|算了|[还還]是|那|呃|嗯|哦|啊|[改换換][成为為]|改|[应應][该該]?是|而?是(?=\s*\d)|要|就|[来來]"
    r"|我[们們]?(?:[说說写寫要]的就?是|[说說写寫]的(?=\d))|我是[说說]|[对對]不起|不好意思|抱歉|[写寫打]?[错錯]了|[请請])[\s,.!;:~，。！；、…-]*"
)
COUNT = (
    r"(?:(?:half )?an? (?:dozen|hundred|thousand)|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand)(?![a-z])"
)
"""A small number in English words."""
_TIME = re.compile(rf"(?:\d+|{COUNT}) (?:days?|hours?|minutes?|moments?|weeks?|seconds?)")
_VALUE = re.compile(
    r"(?P<value>(?:(?:the|on|by|to|at) )*(?:[a-z]{3,9}\.? )?[$€£¥]?\s*"
    rf"(?:\d[\d,.]*|[一二三四五六七八九十百千万萬两兩半]+|{COUNT}(?:[ -]{COUNT}){{0,3}})"
    r"[^\s,.，。!！?？吧好得就可]{0,12}(?: \w{1,12})?)"
    r"(?:[\s,.!，。！]*(?:instead|please|then|actually|rather|sorry|thanks?"
    r"|of (?:them|these|those)|(?:is|are|will be|would be) (?:enough|plenty)|will do|就?[够夠]了?"
    r"|吧|好了|得了|就[行好]了?|即可|可以了|[谢謝]+|呢|啊|抱歉|不好意思))*[\s.!。！~]*"
)


def bare_value(text: str) -> str | None:
    """The value that a short text gives in place of another, and nothing else: `no wait, 700`, `还是55吧`,
    `老板说45就够了`."""
    said, _ = without_openers(text)
    if _others_speak(text):
        said = said[who.end() :] if (who := _OTHERS_SAY.match(said)) else said
    is_short = len(text.strip()) <= _LONGEST
    value = (
        _VALUE.fullmatch(said)
        if is_short and not (_TIME.fullmatch(said) or NAMED_OPTION.search(said))
        else None
    )
    return value["value"].strip() if value else None


def without_openers(text: str) -> tuple[str, bool]:
    """A text in small letters without what a correction begins with, such as `no wait` or 不对, and whether
    it begins so."""
    whole = folded(text).strip()
    said = whole
    while opener := _OPENERS.match(said):
        said = said[opener.end() :]
    return said, said != whole


_MEANT = re.compile(
    r"\b(?:i|we) (?:mean(?:t)?|(?:was|were) asking (?:about|for))\b"
    r"|[我咱][们們]?(?:[说說指]的?|想[说說]的?|[问問]的|的意思)是|我是[说說指问問]"
)


def says_what_was_meant(text: str) -> bool:
    """Whether a text says what the one before it was about: I meant the teapots; 我说的是椅子."""
    return bool(_MEANT.search(folded(text)))


def asked_anew(text: str) -> str:
    """A text that says what it asked about before, as the question after that."""
    said = _MEANT.sub(" ", folded(text)).strip(" ,.，。!！")
    return f"what about {said}?" if said.isascii() else f"{said}呢？"


def is_amended(text: str) -> bool:
    """Whether a short text gives a value as what was meant rather than what was said."""
    value = bare_value(text)
    return value is not None and bool(_AMENDS.search(text.casefold()) or _others_speak(text))


def _others_speak(text: str) -> bool:
    """Whether a text tells, before all else, what others on the customer's side say: my boss says 650."""
    who = _OTHERS_SAY.match(without_openers(text)[0])
    return who is not None and bool(re.search(r"[说說讲講]|\bsa(?:ys?|id)\b|\bthinks?\b|\btold\b", who[0]))


def takes_back_a_change(text: str) -> bool:
    """Whether a short text takes back a change, rather than the order that was changed."""
    said = text.casefold()
    return takes_back(text) and bool(_OF_A_CHANGE.search(said)) and not _OF_AN_ORDER.search(said)


def takes_back(text: str) -> bool:
    """Whether a short text wants things again as they were before the last change."""
    said = text.casefold()
    return len(text) <= _LONGEST and bool(_TAKES_BACK.search(said) or _DROPS_A_CHANGE.search(said))


_NOT_CANCELLED = re.compile(
    r"(?:[别別]|不[是要用想]*|先[别別])(?:给我|給我|[全都整][部张張个個]?[单單]?)?取消(?:了|掉|[吧啊呀])*(?=\W|$)"
    r"|\b(?:don'?t|do not|didn'?t (?:want|mean) to|shouldn'?t have) cancel(?:l?ed)?\b|\bun-?cancel\b"
)


def takes_back_a_cancellation(text: str) -> bool:
    """Whether a text, behind a cancellation, does not want that: 等等，别取消了."""
    return bool(_NOT_CANCELLED.search(folded(text)))


def drops_a_change(text: str) -> bool:
    """Whether a text cancels a change, whatever else it says: 取消刚才的改动, cancel that change."""
    return bool(_DROPS_A_CHANGE.search(folded(text)))


def drops_an_offer(text: str) -> bool:
    """Whether a text drops what is offered, whatever else it says: 取消这个报价, forget that quote."""
    return bool(_DROPS_AN_OFFER.search(folded(text)))


def drops_a_new_order(text: str) -> bool:
    """Whether a text wants no new order, or not the one that is not placed yet: 取消新单, 不是再订一批."""
    return bool(_NO_NEW_ORDER.search(folded(text)))


def without_a_new_order(text: str) -> str:
    """A text without the words by which it wants no new order."""
    return _NO_NEW_ORDER.sub(" ", text)


_AMENDS = re.compile(
    r"\b(?:oops|sorry|meant|mean|should|must|said|typo|mistake|wrong|actually|correction)\b"
    r"|[错錯]|不[对對是]|[应應][该該]?是|我是[说說]|不好意思|抱歉|[对對]不起|[还還]是"
)
_OF_A_CHANGE = re.compile(
    r"[刚剛][刚剛才]?|上[一1]?[步次]|改[动動]|[修更][改]|操作"
    r"|\b(?:what i (?:just )?(?:did|changed|said)|just now)\b"
    r"|\b(?:last|latest|previous|recent) (?:change|edit|update|one)|\bthe changes?\b"
)
_OF_AN_ORDER = re.compile(r"下的?.{0,4}[单單]|\border i (?:just )?placed\b")
_TAKES_BACK = re.compile(
    r"\b(?:undo|revert|restore|undelete|reverse (?:it|that|this))\b"
    r"|\b(?:put|change|bring|take|switch|set|move|add)"
    r" (?:it|them|that|those|this|everything|the \w+)(?: \w+)? back\b"
    r"|\b(?:(?:put|bring|add) back|reinstate|re-?add|un-?cancel)\b"
    r"|\btake back (?:the|that|this|my|our) (?:last |latest |previous )?(?:change|order|one|edit|update)\b"
    r"|\bback to (?:the |its? |our |my )?(?:old|original|previous|earlier|first|former)\b"
    r"|\b(?:back|again) (?:to )?(?:how|what|as|like|the way) (?:it|they|things) (?:was|were)\b"
    r"|\bas (?:it|they) (?:was|were) before\b"
    r"|恢[复復]|[还還]原|撤[销銷回]|[改变變换換加补補]回|回到?(?:原[来來样樣先]|之前|以前)|跟?(?:原[来來先]|之前|以前)一[样樣]|放回"
    r"|(?:改[动動]|[修更]改|[变變]更)[^，。；,;]{0,3}撤[掉了]"
)
_DROPS = (
    r"(?:\b(?:cancel|drop|scrap|discard|delete|void|withdraw|undo|forget(?: about)?|ignore)"
    r" (?:(?:the|that|this|those|these|my|our|your|all|both|of|other|last|latest|previous|recent|earlier"
    r"|proposed) )*(?:{en})\b"
    r"|(?:取消|作[废廢]|撤[销銷回掉]|[删刪]掉?)(?:掉|了)?[^，。,.;；!！?？]{{0,8}}?(?:{zh}))"
)
_DROPS_A_CHANGE = re.compile(
    _DROPS.format(
        en=r"(?:change|update|edit|modification|amendment|adjustment|offer|quote|quotation|bargain)s?",
        zh=r"改[动動]|[修更][改]|[变變]更|[调調]整|[报報询詢还還][价價]",
    )
)
_NEW_ORDER_ZH = r"新的?(?:[这這那]?[张張个個笔筆])?(?:[订訂]?[单單])"
_REFUSES_ZH = r"(?:不(?:要|是|下|用|想|需|必|[开開])|[别別]|[没沒]|取消|去掉|作[废廢]|[删刪]|撤)"
_NO_NEW_ORDER = re.compile(
    r"\b(?:no|not|never|without|cancel|drop|scrap|discard|delete|withdraw|forget|ignore|stop|instead of)\b"
    r"(?! (?:problem|worries))[^,.;!?]{0,24}?"
    r"\b(?:new|separate|another|second|extra|additional)\b[^,.;!?]{0,12}?\b(?:orders?|one|po)\b"
    r"|n't\b[^,.;!?]{0,24}?\b(?:new|separate|another|second|extra)\b[^,.;!?]{0,12}?\b(?:orders?|one|po)\b"
    r"|\bnew order\b[^.;!?]{0,12}\b(?:cancel|drop|scrap|discard|delete|withdraw|forget)\b"
    r"(?: (?:it|that|this))?(?=\W*(?:please\b|[.;!]|$))"
    rf"|{_REFUSES_ZH}[^，。,;；!！]{{0,6}}(?:新|[单單][独獨]|另外?|分[开開])[^，。,;；!！]{{0,4}}[单單]"
    rf"|{_REFUSES_ZH}[^，。,;；!！再另重]{{0,4}}(?:再|另外?|重新)[订訂买買下开開做来來]"
    r"(?:一?[批单單张張笔筆次份个個]|(?=[了啊吧呀的]*(?:[\s，。,.;；!！~]|$)))"
    rf"|{_NEW_ORDER_ZH}(?:[先就都也全])*(?:取消|作[废廢]|撤[销銷回掉]|[删刪]掉?|不(?:要|[订訂]|下|用))"
    r"[掉了吧啊呀哈]*(?=[\s，。,.;；!！~]|$)|(?:取消|撤[销銷回掉]|[删刪]掉?)[^，。,.;；!！?？]{0,8}?新下的"
)
"""That no new order is wanted, or that one which is not placed yet is dropped."""
_DROPS_AN_OFFER = re.compile(
    _DROPS.format(
        en=r"(?:offer|quote|quotation|proposal|bargain)s?",
        zh=r"[报報询詢還还][价價]|方案|[这這]次的?[谈談][价價]",
    )
)
ORDINALS: tuple[tuple[str, int], ...] = (
    (r"first|1st|former|前者|第[一1]|头一|頭一|一号|方案[一1a甲]|[选選][一1a]", 1),
    (r"second|2nd|第[二2]|二号|方案[二2b乙]|[选選][二2b]", 2),
    (r"third|3rd|第[三3]|三号|方案[三3c丙]|[选選][三3c]", 3),
    (r"fourth|4th|第[四4]|方案[四4d丁]|[选選][四4d]", 4),
    (r"fifth|5th|第[五5]|[选選][五5]", 5),
)
_LAST = re.compile(r"\b(?:last|latter)(?: one)?\b|后者|後者|最[后後]")
_LAST_WORD = re.compile(r"(?:last|final|最[后後]|第[一二三]).{0,6}?(?:price|offer|quote|[价價])")
"""What is no place in a list: your last price, 最后报价."""
_NUMBERED = re.compile(
    r"(?:option|number|no\.?|nr\.?|#|package|plan|choice|the|take|方案|[选選])?\s*#?([1-5]|[a-e])"
    r"(?:[.)号號]|\s*please)*"
)


_LAST_OF_THEM = r"last|latter|后者|後者|最[后後](?:一[个個种種项項])?"
_NOTHING_ELSE = _only(
    "|".join(
        (
            *(words for words, _ in ORDINALS),
            _LAST_OF_THEM,
            r"#?[1-5]|[a-e]",
        )
    ),
    r"(?:i|we)'(?:ll|d)|let'?s|the|option|number|no|nr|#|package|plan|choice|offer|ones?|will|would|like|prefer"
    r"|take|choose|pick|go|want|is|ok(?:ay)?|sounds|looks|works|fine|good|great|best"
    r"|(?:方案|[选選][择擇]?)(?![一二三四五甲乙丙丁1-5a-e])|我们?|我們|[就想]?[要用按来來走]|[个個种種]|最好|比较|比較|合[适適]"
    r"|[这這那]|可以|不错|不錯|行|好|接受|同意|成交|yes|yeah|deal|done|accept(?:ed)?|agreed? to|agreed?|with"
    r"|for|at|of (?:those|these|them|the (?:two|three|options))|" + _POLITE,
)
NAMED_OPTION = re.compile(
    r"\b(?:(?:option|package|plan)\s*(?:no\.?\s*|number\s*|#\s*)?|number\s*|#\s*)[1-5]\b|方案\s*[一二三四五1-5]"
    r"|(?:第[一二三四五]|最[后後]一)[个個种種]"
    r"|\b(?:first|second|third|last) (?:one|option|package)\b"
)
"""How an offer is named by its place among several."""


def without_the_same_price(text: str) -> str:
    """A text with spaces for the words that want the price of before: 600 at that price, 按这个价再加50."""
    return without(text, _THE_SAME_PRICE) if re.search(r"\d", text) else text


_LAST_BID = re.compile(r"(?<=最[后後])(?:一[口锤錘嘴](?![价價])|[报報][价價](?=[是就出：:]?\d))")


def with_last_bids_named(text: str) -> str:
    """A text with the word for a bid in the place of what only calls one the last: 411，最后一口;
    最后报价400."""
    return _LAST_BID.sub("出价", text)


def is_courtesy(text: str) -> bool:
    """Whether a text is no more than polite: 麻烦了, thanks a lot."""
    return bool(_COURTESY.fullmatch(folded(text).strip()))


def without_courtesies(text: str) -> str:
    """A text with spaces for its clauses that are no more than polite."""
    return blanked(text, [clause.span() for clause in CLAUSE.finditer(text) if is_courtesy(clause[0])])


def leads(text: str) -> str:
    """The first clause of a text that has several, in which a yes may stand before something else."""
    said = re.sub(r"^\W*(?:(?:hm+|well|um+|uh|oh|so|呃|那)\b\W*)+", "", text.strip(), flags=re.IGNORECASE)
    return re.split(r"[,，。;；!！\n]|\. |\band\b|\bbut\b", said, maxsplit=1)[0]


_IS_SO = re.compile(r"\W*(?:[就那我]|[说說要]的?)*是(?=[\u3400-\u9fff])(?!的)")
"""How a text begins that says what something is, rather than yes: 是椅子那单."""
_CONDITION = re.compile(
    r"如果|要是|只要|除非|前提(?!前|[一两兩几幾半早])|的[话話]"
    r"|\b(?:if|unless|provided|providing|as (?:long|soon) as|once|in case|assuming|subject to)\b",
    re.IGNORECASE,
)


IF_YOU_LIKE = re.compile(
    r"\bif (?:that|it|this)(?:['’]s| is| would be) (?:any )?(?:easier|simpler|quicker|more convenient)"
    r"(?: for you)?"
    r"|\bif you(?:'d)? (?:prefer|rather|like)\b|(?:如果|要是)?[您你]?[们們]?方便的[话話]",
    re.IGNORECASE,
)


def agrees(text: str, *, alone: bool) -> bool:
    """Whether a deal may rest on a text that agrees: a plain yes and no more, or, unless the yes is `alone`,
    one before something else that is asked for."""
    if verdict(text) == "yes":
        return True
    return not alone and verdict(leads(text)) == "yes" and not has_condition(text)


_ASKS_BACK = re.compile(
    r"\?\W*$|(?:[吗嗎么麼]|[对對是]不[对對是])[呀啊呢]?\W*$"
    r"|(?<=[^\s,])[\s,]*(?:[对對是][的了]?|[没沒]有?[错錯])吧\W*$"
    r"|[^\s,.][\s]*,\s*right\W*$"
)
"""How a sentence ends that asks whether what it says is so: right? 对吧"""


def asks_back(text: str) -> bool:
    """Whether the last sentence of a text asks whether what it says is so, or may be done, and none before it
    is a plain yes: the date stays, right? 总价1960，对吗？"""
    *before, last = [one for one in SENTENCE.findall(folded(text)) if re.search(r"\w", one)] or [""]
    return bool(_ASKS_BACK.search(last)) and not any(verdict(one) == "yes" for one in before)


_TAGGED = re.compile(
    r"\b(?:right|correct|yes|(?:is|are|does|do|will)(?:n't)? (?:it|that|they))\W*\?\W*$"
    r"|(?:[对對是]|[没沒]有?[错錯])[的了]?[吧吗嗎嘛么麼]\W*$|([对對是])不\1\W*$"
)
"""How a text ends that asks whether it understood right, rather than whether it may have what it says."""


def asks_if_right(text: str) -> bool:
    """Whether a text asks back whether it understood right: option 1, right?"""
    return asks_back(text) and bool(_TAGGED.search(folded(text)))


def with_its_answer_apart(text: str) -> str:
    """The text with a comma for the space behind a yes or no that it begins with: 行 另外别周五送."""
    space = re.search(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])", text)
    if space is None or verdict(text[: space.start()]) not in ("yes", "no"):
        return text
    return f"{text[: space.start()]}，{text[space.end() :]}"


def only_praises(text: str) -> bool:
    """Whether a text finds what is proposed good, and agrees to it in no other word: great; 太好了."""
    return bool(_PRAISE.fullmatch(folded(text).strip()))


def begins_with_yes(text: str) -> bool:
    """Whether a text begins as a yes does, whatever it goes on with."""
    said = folded(text).strip()
    return bool(_YES.match(said)) and not _IS_SO.match(said)


def behind_a_yes(text: str) -> str:
    """What a text says behind the yes that it begins with; nothing where it begins with none."""
    said = folded(text).strip()
    yes = _YES.match(said)
    return said[yes.end() :] if yes else ""


def has_condition(text: str) -> bool:
    """Whether a text may make what it says hang on something, but for what is no more than polite."""
    return bool(_CONDITION.search(IF_YOU_LIKE.sub(" ", text)))


def only_choice(text: str, count: int) -> int | None:
    """As `choice`, of a text that says nothing else: one that a deal may rest on."""
    said = folded(text).strip()
    if re.search(r"\d[.,]?\d", said) or _LAST_WORD.search(said) or not _NOTHING_ELSE.fullmatch(said):
        return None
    return choice(re.sub(r".*?((?<![a-z0-9])[1-5](?![a-z0-9])).*", r"\1", said), count)


def speaks_of_a_place(text: str) -> bool:
    """Whether a text names a place in a list, whatever else it says: right, the last of those."""
    said = folded(text)
    places = "|".join(words for words, _ in ORDINALS)
    return bool(_LAST.search(said) or re.search(rf"(?<![a-z])(?:{places})(?![a-z])", said))


def choice(text: str, count: int) -> int | None:
    """Which of `count` things that were listed a short text picks, the first being 0."""
    said = folded(text).strip(" \t.!。！,，")
    if not said or len(said) > _LONGEST or count < 1:
        return None
    named = {place for words, place in ORDINALS if re.search(rf"(?<![a-z])(?:{words})(?![a-z])", said)}
    if _LAST.search(said):
        named.add(count)
    if not named and (numbered := _NUMBERED.fullmatch(said)):
        named = {"12345".find(numbered[1]) + 1 or "abcde".find(numbered[1]) + 1}
    if len(named) != 1:
        return None
    place = named.pop()
    return place - 1 if place <= count else None


_SAID_YES = (
    r"(?:agreed|accepted|approved|confirmed|promised|said (?:yes|ok(?:ay)?|it'?s (?:ok(?:ay)?|fine))"
    r"|signed off|gave (?:me|us))"
)
_YES_SAID = r"(?:答[应應]|同意|承[诺諾]|[许許][诺諾]|[点點][头頭]|接受|[说說][好可行][以了]?|批准)"
_BY_US = re.compile(
    rf"\byour (?:\w+ ){{1,3}}(?:\w+ )?{_SAID_YES}"
    rf"|\b(?!i\b|we\b)\w+ promised\b"
    rf"|\b{_SAID_YES}\b.*\b(?:ask|call|check with) (?:him|her|them)\b"
    rf"|(?:[你您][们們]|[贵貴][司方])(?!.{{0,12}}[吗嗎?？])[^，,。？?]{{0,8}}{_YES_SAID}(?!.{{0,3}}就[行好])"
    rf"|(?<![我闆板导導理管务務])(?:答[应應]|承[诺諾]|[许許][诺諾])(?:了?我|[过過的了])(?!.{{0,4}}[吗嗎?？])"
    rf"|{_YES_SAID}.*(?:[问問]|找)[他她](?![要拿])"
)


def says_we_agreed(text: str) -> bool:
    """Whether a text tells that somebody of the house agreed to something, or whom to ask about that,
    which is no yes of the customer's."""
    return bool(_BY_US.search(folded(text)))
