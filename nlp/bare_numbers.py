"""Bare numbers that stand for an order: told from counts, years and prices by what is said around them."""

import re

from nlp.en.items import COLOURS
from nlp.en.references import PAPERS, SPOKEN_OF
from nlp.en.vocabulary import NO_NAMES
from nlp.pieces import Piece, Pieces
from nlp.wording import words
from nlp.zh.references import ADVERBS, CALLING, OF_IT, ONES, STATES, THIS_ONE, TOPICS

ASKED = ("cancel", "query", "split", "shift_later", "shift_earlier", "order_void")
MOVED = ("deliver", "return", "ship_method")
CHANGED = (*ASKED, *MOVED, "change", "increase", "decrease", "remove", "add", "new_line", "replace")
HANDLED = words("touch expedite hold track put has is will did release rush dispatch 催 查 把 将 给 forget")
_AFTER_REFERENCE = words(
    "by to back until till into in on via for from please as thanks and now or pls asap this next "
    "吧 吗 了 一下 请"
)


def is_han(piece: Piece) -> bool:
    return "\u3400" <= piece.text[:1] <= "\u9fff"


def _is_round(piece: Piece) -> bool:
    """Whether a number is likelier to count than to name: 1250, 4400."""
    return piece.text.endswith(("00", "50"))


def _is_predicate(piece: Piece) -> bool:
    """Whether an English word goes on behind an order as its verb: `6640 needs to come`."""
    return (piece.text.split() or [""])[0] in _AFTER_SUBJECT


def is_likely_number(pieces: Pieces, i: int, *, opens: bool) -> bool:
    """Whether what is asked around a bare number is asked of an order: `Ship 4471 by ocean`."""
    piece, after = pieces[i], pieces[i + 1]
    if piece.text.endswith("00") or (_is_year(pieces, i) and not after.has("query", "deliver")):
        return False
    if is_named_in_passing(pieces, i) or _is_odd(pieces, i) or _is_changed(pieces, i):
        return True
    if _stands_for_order(pieces, i) or _stands_alone(pieces, i):
        return True
    if i and pieces[i - 1].text in ("the", "my", "our") and after.text in _NOUNS and len(piece.text) > 3:
        return True
    told = after.kind in ("punct", "end") or after.text in _AFTER_REFERENCE or after.has(*ASKED, *MOVED)
    if opens:
        heads = after.text in ("-", ":") and _heads_wish(pieces, i)
        return heads or (i < 2 and (after.has(*ASKED, *MOVED) or _is_predicate(after)))
    before = pieces[i - 1]
    if before.text in ("on", "regarding", "re", "about") and after.kind == "punct":
        return i == 1 or pieces[i - 2].kind == "punct"
    if before.text == "to":
        return any(pieces[j].has("add") and pieces[j + 1].kind == "num" for j in range(max(0, i - 9), i - 1))
    if before.has("deliver"):
        shared = any(later.text in _REST for later in pieces[i + 1 : i + 20])
        return told and not shared and not _is_round(piece)
    if before.text in ("把", "将") and after.has("change", "by_ship"):
        return pieces[i + 2].kind != "num"
    return (told or after.has("add")) and (before.has(*ASKED) or before.text in HANDLED)


def _is_year(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` may be a year: not before a Chinese word, which would be 年, nor behind `cancel` or `on`."""
    after, before = pieces[i + 1], pieces[i - 1] if i else None
    if before is not None and (before.has("cancel", "query") or before.text in ("on", "off")):
        return False
    return bool(_YEAR.match(pieces[i].text)) and not (is_han(after) and not after.text.startswith("年"))


def _heads_wish(pieces: Pieces, i: int) -> bool:
    """Whether what stands behind the mark behind a number is a wish and no further count: `8821 - where is it?`"""
    if len(pieces[i].text) > 4 and i > 0:
        return pieces[i + 2].kind == "word"
    counted = any(p.kind in ("num", "qty") for p in pieces[i + 2 : i + 4])
    return (
        4 <= len(pieces[i].text) <= 7
        and not _is_round(pieces[i])
        and pieces[i + 2].kind in ("word", "name")
        and not counted
    )


def _stands_for_order(pieces: Pieces, i: int) -> bool:
    """Whether the bare number at `i` stands where a clause names an order: `if 5517 hasn't left`, 5517那一单, 帮我把4402取消."""
    piece = pieces[i]
    if not 4 <= len(piece.text) <= 7 or piece.text[0] == "0" or _is_year(pieces, i):
        return False
    chinese = is_han(pieces[i + 1]) or (i > 0 and is_han(pieces[i - 1]))
    return _is_chinese_order(pieces, i) if chinese else _is_english_order(pieces, i)


def _is_english_order(pieces: Pieces, i: int) -> bool:
    """Whether what is said before a bare number, and what is said of it, speak of an order."""
    piece, after, before = pieces[i], pieces[i + 1], pieces[i - 1] if i else None
    if before is None or _counts(pieces, i):
        return False
    ends = after.kind in ("punct", "end") or after.has("function", "question", "list_and", "please")
    ends = ends or after.text == "-"
    if before.has("if"):
        return after.has("state_condition", "progress", "gone", *MOVED) or _is_predicate(after)
    if before.has("withdraw_after", "ship_method") or _is_spared(pieces, i):
        return ends or after.has("cancel")
    if before.text == "for" and i > 1 and pieces[i - 2].has("ask_request"):
        return after.text.startswith("to ") or after.has("to")
    if before.text in SPOKEN_OF or before.text.endswith(" about"):
        return _is_topic(pieces, i) and (ends or after.has(*_WISHES))
    if before.text == "make":
        return after.has("incoterm", "ship_method")
    if before.has("invoice_word"):
        return after.text == "to"
    if before.has("received"):
        return ends or after.has("past_day", "day")
    wanted = before.has("order", "dont_want") and not before.has("order_label") and not _is_round(piece)
    return wanted and after.has(*ASKED, *MOVED, "by_ship", "send_to", "date_by")


_WISHES = ("change", "order", "ask_request", "first_person", "gone", "state_condition", "query")


def _counts(pieces: Pieces, i: int) -> bool:
    """Whether goods stand behind the number at `i`, of which it is the count or the model."""
    after = pieces[i + 1]
    named = after.kind in ("name", "code", "num", "char", "qty") and not goes_on(pieces, i + 1)
    return named or after.has("noun", "unit", "currency", "at_least") or after.text in ("of", "%")


def _is_spared(pieces: Pieces, i: int) -> bool:
    """Whether the number at `i` is of an order that is not to be cancelled: `no need to cancel 7731`."""
    return i > 1 and pieces[i - 1].has("cancel") and pieces[i - 2].has("not")


def _is_topic(pieces: Pieces, i: int) -> bool:
    """Whether the clause or a paper of an order is about the number at `i`: `for 4467 we can only`, `the invoice for 4467`."""
    if " " in pieces[i - 1].text or (
        i > 1 and (pieces[i - 2].text in PAPERS or pieces[i - 2].text == "what")
    ):
        return True
    opens = i == 1 or pieces[i - 2].kind == "punct"
    if any(piece.has("pay") for piece in pieces[max(0, i - 3) : i - 1]):  # pay later for 1024
        return True
    return opens and (not _is_round(pieces[i]) or pieces[i + 1].has("change"))


def _is_chinese_order(pieces: Pieces, i: int) -> bool:
    """Whether a Chinese clause opens with the bare number at `i`, or does something to it, and counts nothing by it."""
    after, behind = pieces[i + 1], pieces[i + 2]
    before = pieces[i - 1] if i else None
    if after.text in THIS_ONE and pieces[i + 2 + (behind.text == "一")].text in ONES:
        return True
    listed = (
        before is not None and (before.has("list_and") or before.text == "、") and pieces[i - 2].kind == "num"
    )
    opens = (
        before is None
        or before.kind == "punct"
        or before.text in CALLING
        or before.has("if", "resume")
        or listed
    )
    opens = opens or (before is not None and before.has("title_suffix"))
    opens = opens or (before is not None and before.text == "个" and pieces[i - 2].text[-1:] in ("那", "这"))
    if after.text in OF_IT:
        handled = before is not None and before.has(*ASKED, "return", "remove")
        counts = behind.kind in ("num", "qty") and after.text[0] not in "里上"
        counts = counts and not any(p.has(*CHANGED) for p in pieces[i + 4 : i + 9])  # 1024的50双手套减20双
        return (opens or handled) and not counts and behind.kind not in ("end", "punct")
    if opens and after.has("list_and") and behind.kind == "num" and len(behind.text) == len(pieces[i].text):
        return not _is_round(pieces[i]) and _is_said_of_order(pieces, i + 2)
    if before is not None and before.text in TOPICS and after.kind == "punct":
        return not _is_round(pieces[i])
    return opens and _is_said_of_order(pieces, i)


def _is_said_of_order(pieces: Pieces, i: int) -> bool:
    """Whether what a Chinese clause goes on with behind the number at `i` is said of orders, and of no count."""
    at = i + 1
    while at < i + 9 and (step := _passed_over(pieces, at)):
        at += step
    said, behind = pieces[at], pieces[at + 1]
    if said.text == "分":
        return behind.has("numeral")
    if said.text in STATES or said.has("when"):
        return not _is_round(pieces[i])
    if said.text == "打":
        return any(p.has("discount_unit") for p in pieces[at : at + 4])
    if said.has("again") and behind.kind == "char":
        at, behind = at + 1, pieces[at + 2]
    if said.has(*_COUNTS_ON) and behind.kind == "num":
        goods = pieces[at + 2].has("unit") and not said.has("change", "replace")
        day = pieces[at + 2].has("day_mark") or pieces[at + 2].text.startswith("月")
        return not _is_round(pieces[i]) and (goods or day)
    return said.has(*_SAID_OF_ONE) and (not _is_round(pieces[i]) or said.has(*_SAID_SURELY))


def _passed_over(pieces: Pieces, at: int) -> int:
    """How many pieces at `at` stand between an order and what is said of it: an adverb, a date."""
    piece, after = pieces[at], pieces[at + 1]
    if piece.kind == "num" and after.text in ("月", "号", "日"):
        return 2
    adverb = piece.text in ADVERBS and not piece.has("again")
    return int(adverb or piece.has("weekday", "week", "date_before", "month", "month_end"))


_COUNTS_ON = ("change", "again", "increase", "decrease", "add", "replace")
_SAID_SURELY = (
    "cancel",
    "query",
    "state_condition",
    "shift_later",
    "shift_earlier",
    "order_void",
    "new_line",
)
_SAID_OF_ONE = (
    *_SAID_SURELY, *_COUNTS_ON, "again_line", "withdraw", "total_price", "change_alone", "split", "deliver", "by_ship",
    "ship_method", "return", "worn", "defect", "dont_want", "ask_request", "remove", "send_to", "deposit", "prepaid",
    "balance", "net", "pay_method", "pay", "lower", "raise", "late_word", "event_condition", "ba", "same", "title_label", "recipient_label", "phone_label", "address_label", "invoice_word",
)  # fmt: skip


def _stands_alone(pieces: Pieces, i: int) -> bool:
    """Whether the bare number at `i` is all that a message says last: `two jars were broken, I want new ones, 9921`."""
    piece, after = pieces[i], pieces[i + 1]
    last = after.kind == "end" or (after.kind == "punct" and pieces[i + 2].kind == "end")
    if not last or i < 4 or pieces[i - 1].text not in (",", ".", "\n") or len(piece.text) != 4:
        return False
    placed = any(
        p.has("cities", "address_label", "send_to", "deliver", "currency", "price_word") for p in pieces[:i]
    )
    return not _is_round(piece) and not placed


_NOUNS = words("order delivery shipment consignment parcel")
"""What a number is of between an article and these: the 55210 delivery."""


def _is_changed(pieces: Pieces, i: int) -> bool:
    """`change 3021 to 18 pumpkins`, `increase 3021 by 10%`: what is changed so is no count itself."""
    share = pieces[i + 2].kind == "num" and pieces[i + 3].text in ("%", "percent", "per cent")
    if i and pieces[i - 1].has("increase", "decrease") and pieces[i + 1].text == "by" and share:
        return True
    if not i or not pieces[i - 1].has("change") or pieces[i + 1].text != "to":
        return False
    if pieces[i + 2].kind == "num" and pieces[i + 3].has("month_name") and not _is_round(pieces[i]):
        return True
    counted = pieces[i + 2].kind == "num" and not pieces[i + 2].text.endswith("00")
    return counted and pieces[i + 3].kind == "name" and pieces[i + 3].text not in NO_NAMES


def _is_odd(pieces: Pieces, i: int) -> bool:
    """Whether an English message counts no goods by the number at `i`: `thats 33871 can you`."""
    piece, after = pieces[i], pieces[i + 1]
    if len(piece.text) < 5 or _is_round(piece) or not (after.text.isascii() and i):
        return False
    before = pieces[i - 1]
    counts = before.has(
        "change", "to", "order", "with", "currency", "price_word", "increase", "decrease", "add"
    )
    if counts or before.kind not in ("word", "punct") or before.text in _BEFORE_OTHERS:
        return False
    return after.kind == "end" or _is_predicate(after) or after.has("ask_request", "function")


_BEFORE_OTHERS = words("at of - / . or in me hi ok oh pa ma id de al la")
"""Before a price, a part of a code, or the postcode of a state: OR 97209."""


def is_named_in_passing(pieces: Pieces, i: int) -> bool:
    """Whether the words around a bare number make it an order: `off 5512`, `could 5512 go`."""
    piece, after = pieces[i], pieces[i + 1]
    before = pieces[i - 1] if i else None
    if not 4 <= len(piece.text) <= 10 or _is_year(pieces, i) or piece.text[0] == "0":
        return False
    if after.text == "'s":
        return True
    tells = goes_on(pieces, i + 1)
    named = after.kind in ("name", "code", "num", "char") and not tells
    becomes = before is not None and before.text == "on" and pieces[i + 2].kind in ("num", "qty")
    if named or after.has("noun", "at_least") or (after.has("to") and not becomes):
        return False
    if before is None:
        return after.has("deliver", "send_to", "gone", "change", *ASKED) or _is_predicate(after)
    behind = (
        after.kind in ("punct", "end")
        or tells
        or after.has("question")
        or _is_predicate(after)
        or after.has("function", "is_fine", "order", "ask_request", *ASKED, *MOVED, *CHANGED)
    )
    lead = (before.text.split() or [""])[-1]
    asks_with = lead == "with" and after.has("please", "question")
    if asks_with or lead in _BEFORE_REFERENCE or (len(piece.text) > 4 and lead in _BEFORE_LONG):
        behind = behind or (after.kind == "word" and lead in ("on", "off", "regarding", "concerning"))
        return behind and not any(
            lead != "on" and p.has("price_word", "unit_price", "total_price")
            for p in pieces[max(0, i - 3) : i]
        )
    asked = lead in _BEFORE_SUBJECT or before.has("ask_request", "if") or _is_told(pieces, i)
    if lead in _UNDER_WAY and after.text == "?":
        return not _is_round(piece)
    if lead == "of" and (
        pieces[i - 2].has("deliver", "date_label", "address_label") or pieces[i - 2].text in _SOME
    ):
        return not named and after.kind not in ("num", "qty")
    opens = (
        before.kind == "punct" and (i == 1 or before.text in ("\n", ".", "?", "!", ","))
    ) or before.text == "-"
    acts = tells or after.has("deliver", "send_to", "gone", *ASKED) or _is_predicate(after)
    return (asked or opens) and acts


def _is_told(pieces: Pieces, i: int) -> bool:
    """Whether somebody says or sees of the number at `i` what an order is or has: `our AP says 61120 is down as COD`."""
    before, told = pieces[i - 1], i - 1 - (pieces[i - 1].text in _TOLD_TO)
    said = told >= 0 and (pieces[told].text.split() or [""])[-1] in _TELLING
    counted = (
        pieces[i + 1].text in ("is", "was") and (pieces[i + 2].text.split() or [""])[0] in _SAID_OF_COUNTS
    )
    return said and before.kind in ("word", "name") and not counted


_TOLD_TO = words("me us you")
_TELLING = words(
    "says say said shows show showed tells tell told noticed notice hear heard gather understand believe reckon seems like "
    "confirms noted states spotted found realised realized"
)
_SAID_OF_COUNTS = words("the a an our too enough more less plenty not what how about")
"""Behind `is`, of a number that counts: `she says 4471 is too many`."""


def goes_on(pieces: Pieces, i: int) -> bool:
    """Whether a verb or a span of days at `i` goes on behind a reference: `9930 leak`, `14-882 two days`."""
    piece, after = pieces[i], pieces[i + 1]
    if piece.kind == "name" and (after.kind not in ("name", "code") or piece.text in _STATING):
        told = i > 1 and pieces[i - 2].text in ("on", "in", "for", "of", "from")
        clashes = told and after.text in _BEHIND_VERBS and not piece.text.endswith("s")
        if piece.text in NO_NAMES or piece.text.endswith("ly") or clashes or (told and piece.text in COLOURS):
            return True
    return piece.kind == "num" and after.has("span", "business_span")


_SOME = words("half all rest part whole most")
_STATING = words("says shows reads lists states needs wants contains includes")
"""What an order does to whatever stands behind."""
_BEHIND_VERBS = words("with to at against")
"""Behind what the goods of an order do: `the shirts on SO-1 clash with our logo`."""
_BEFORE_REFERENCE = words("on off regarding concerning against re ref under from in")
_UNDER_WAY = words("sending shipping dispatching delivering")
_BEFORE_LONG = words("for about with in expecting received placed order receiving dispatched sending")
_BEFORE_SUBJECT = words(
    "can could will would is was has did should may make have get hold put push move send ship deliver "
    "hoping hope wish think whether unless guess see does that when where where's when's how's what's pay settle and but so sure ensure"
)
_AFTER_SUBJECT = words(
    "should've could've must've ought never also 's is was has be been got go goes come comes should must needs need can could will would to arrive still by "
    "on in back forward for 'll isn't hasn't wasn't yet out as via cannot can't won't shouldn't mustn't doesn't "
    "make"
)
_YEAR = re.compile(r"(?:19\d|20[0-3])\d$")
_REST = words("rest remaining remainder balance others 其余 剩下 剩余 余下 其他")
