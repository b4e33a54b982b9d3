"""Further things of the wish just made: `remove the lamps, the chairs and the desk`."""

from dataclasses import replace

from nlp.clauses import Clause
from nlp.drafts import Draft
from nlp.frames.counting import read_count
from nlp.frames.naming import begun_before, joined_runs, listed_before
from nlp.frames.talk import Talk
from nlp.moods import has_act, in_item
from nlp.wording import words

_MARKS = words(", and & : plus 、 和")


def read_listed(talk: Talk, clause: Clause) -> bool:
    """A clause of nothing but names goes on with a wish that asks the same of each, or puts its name right."""
    last = talk.last
    if last is not None and _corrects_name(talk, clause, last):
        field = "replacement" if "replacement" in last.fields else "item"
        last.fields[field] = talk.named(clause, clause.items[-1])
        last.spans.append((clause.start, clause.end))
        if field == "item":
            talk.set_item(clause, last.fields["item"])
        return True
    if last is not None and _names_returned(clause, last):
        count = read_count(talk, clause)
        last.fields |= {"item": talk.named(clause, clause.items[0])} | ({"quantity": count} if count else {})
        if len(clause.items) > 1 and clause.pieces[clause.items[1][0] - 1].has("with"):
            last.fields["replacement"] = talk.named(clause, clause.items[1])
        talk.set_item(clause, last.fields["item"])
        return True
    if last is not None and _counts_further(talk, clause, last):
        name, count = talk.named(clause, clause.items[0]), read_count(talk, clause)
        talk.add(last.intent, clause, {"item": name, "quantity": count})
        talk.set_item(clause, name)
        return True
    if last is not None and _names_scaled(clause, last):
        last.fields = {"item": talk.named(clause, clause.items[0])} | last.fields
        last.clause = clause.index
        talk.set_item(clause, last.fields["item"])
        return True
    if last is not None and _sizes(talk, clause, last):
        return True
    if last is None or not _goes_on(talk, clause, last) or not _is_bare(clause):
        return False
    for run in clause.items:
        name = talk.named(clause, run)
        if name.casefold() != last.fields["item"].casefold() and not _is_signed(talk, clause, name):
            kept = {
                key: value
                for key, value in last.fields.items()
                if _is_shared(last, key) or _for_each(talk, last)
            }
            talk.add(last.intent, clause, kept | {"item": name}, at=clause.pieces[run[0]].start)
            talk.set_item(clause, name)
    return True


def spread(talk: Talk, clause: Clause) -> None:
    """Makes the wishes of the clause of each thing that is joined to theirs: 茶叶、礼盒和复印纸都便宜两块."""
    for draft in [each for each in talk.drafts if each.clause == clause.index and each.intent in _OF_EACH]:
        together = clause.word(*_TOGETHER) and draft.intent == "change_quantity"
        if "item" not in draft.fields or together or draft.fields.get("price", {}).get("basis") == "total":
            continue
        names = _joined_names(talk, clause, draft.fields["item"])
        made = [each.fields.get("item") for each in talk.drafts if each.intent == draft.intent]
        place = talk.drafts.index(draft)
        talk.drafts[place : place + 1] = [
            draft if name == draft.fields["item"] else replace(draft, fields=draft.fields | {"item": name})
            for name in names
            if name == draft.fields["item"] or name not in made
        ]


_OF_EACH = words(
    "change_quantity remove_item substitute_item return_item change_price change_delivery query_order request_quote"
)
_TOGETHER = words("共 一共 总共 合计 总计 共计")


def _joined_names(talk: Talk, clause: Clause, item: str) -> list[str]:
    """The things joined to `item` where it was named last in the sentence, in order, with it."""
    for told in (clause, *talk.behind(clause, 3)):
        run = next((each for each in told.items if talk.named(told, each) == item), None)
        if run is None or told.sentence != clause.sentence:
            continue
        names = [talk.named(told, each) for each in joined_runs(told, run)]
        if names[0] == talk.named(told, told.items[0]):
            names = [talk.named(c, c.items[-1]) for c in listed_before(talk, told) if c.items] + names
            names = [talk.named(*each) for each in begun_before(talk, told)] + names
        return list(dict.fromkeys(names))
    return [item]


def _sizes(talk: Talk, clause: Clause, last: Draft) -> bool:
    """Takes a size in commas into the name before it: `gloves, size M`."""
    sized = len(clause.pieces) == 2 and clause.pieces[0].has("spec_number") and clause.mark in (",", "(")
    if not sized or last.clause != clause.index - 1 or "item" not in last.fields:
        return False
    for run in talk.clauses[last.clause].items:
        named = talk.clauses[last.clause]
        if talk.named(named, run) == last.fields["item"] and run[1] == len(named.pieces):
            last.fields["item"] = talk.reader.written(named.pieces[run[0]].start, clause.end)
    return True


def _corrects_name(talk: Talk, clause: Clause, last: Draft) -> bool:
    """Whether the clause names what was meant instead: `drop the foam inserts, no sorry, the foam corners`."""
    if "item" not in last.fields or not clause.items or not 0 < clause.index - last.clause <= 3:
        return False
    start, end = clause.items[-1]
    if clause.sentence - last.sentence > 1 or not _is_only_named(clause, start, end):
        return False
    before = talk.clauses[last.clause + 1 : clause.index]
    if _is_correction(clause) or (before and _is_correction(before[-1]) and len(before[-1].pieces) <= 3):
        return True
    old = str(last.fields.get("replacement", last.fields["item"])).casefold().split()
    return any(_is_correction(other) for other in before) and clause.pieces[end - 1].text == old[-1]


def _is_only_named(clause: Clause, start: int, end: int) -> bool:
    """Whether nothing but small words stands around the name: `not lime, the elderflower cordial and make it 12`."""
    ahead = all(
        p.text in _SMALL or p.has("correct", "not_value") or in_item(clause, p) for p in clause.pieces[:start]
    )
    behind = clause.pieces[end:]
    return ahead and all(p.text in _SMALL or p.kind == "dead" or p.has("please", "change") for p in behind)


_SMALL = words(
    "the a an my our some those these i mean meant it's not um uh er and it them instead please pls for to with "
    "的 是 要 应该是 我要 那个 成 改成 换成 要的是"
)


def _is_correction(clause: Clause) -> bool:
    """Whether the clause opens by taking back what was said: `no sorry`, `oops`, `hmm no`."""
    first = clause.pieces[0]
    return first.has("correct") or (first.text == "no" and len(clause.pieces) == 1)


def _names_returned(clause: Clause, last: Draft) -> bool:
    """Whether the clause tells what a return announced just before is of: `return request: 4 candles`."""
    announced = last.intent == "return_item" and "item" not in last.fields and last.clause == clause.index - 1
    return announced and clause.mark in (":", "\n") and bool(clause.items) and not has_act(clause)


def _counts_further(talk: Talk, clause: Clause, last: Draft) -> bool:
    """Whether nothing but a further thing and its count is told behind one that goes back: 退3件衬衫，2件短袖."""
    counted = last.intent == "return_item" and "item" in last.fields and "quantity" in last.fields
    near = last.clause == clause.index - 1 and last.sentence == clause.sentence and clause.mark in _MARKS
    if not (counted and near and len(clause.items) == 1 and len(clause.kinds("qty", "num")) == 1):
        return False
    return all(
        in_item(clause, p) or p.kind in ("qty", "num") or p.has("list_and", "function") for p in clause.pieces
    )


def _names_scaled(clause: Clause, last: Draft) -> bool:
    """Whether the clause lists what a factor just said is of: 那几样都减半：镀锌管、弯头."""
    scaled = last.fields.get("quantity", {}).get("mode") == "scale" and "item" not in last.fields
    return scaled and clause.mark == ":" and last.clause == clause.index - 1 and _is_bare(clause)


def read_kept(talk: Talk, clause: Clause) -> bool:
    """`no, leave the duct`: takes back the removal of the same thing said just before."""
    if (
        not clause.items
        or not clause.word("keep", "leave", "retain", "keeping")
        or clause.has("off", "off_line", "not")
    ):
        return False
    kept = talk.named(clause, clause.items[0]).casefold()
    for draft in talk.drafts:
        near = clause.index - draft.clause <= 4
        if near and draft.intent == "remove_item" and draft.fields.get("item", "").casefold().endswith(kept):
            talk.drafts.remove(draft)
            return True
    return False


def read_likewise(talk: Talk, clause: Clause) -> bool:
    """`the same for SO-2`, `ditto for the chairs`: what was wished last, of another order or thing."""
    last = talk.last
    if last is None or not clause.has("likewise") or clause.has("not"):
        return False
    if clause.kinds("order") and not clause.items:
        if last.intent == "place_order":  # a new one is to be as that: 手套300盒，跟2033一样
            return True
        for draft in [d for d in talk.drafts if d.clause == last.clause]:
            talk.add(draft.intent, clause, dict(draft.fields))
        return True
    if (
        not clause.items
        or clause.kinds("qty", "num", "date", "money", "percent")
        or "item" not in last.fields
    ):
        return False
    if talk.named(clause, clause.items[0]) in _TRAITS:
        return True
    for run in clause.items:
        talk.add(last.intent, clause, last.fields | {"item": talk.named(clause, run)})
        talk.set_item(clause, talk.named(clause, run))
    return True


_TRAITS = words(
    "码数 尺码 尺寸 大小 款式 款型 规格 型号 颜色 材质 数量 价格 单价 品牌 花色 克重 面料 包装 长度 厚度 做工 质量 配置 地址 size"
)
"""What is said to be the same of what just changed, and no thing itself: 换成黄色，码数一样."""


def _goes_on(talk: Talk, clause: Clause, last: Draft) -> bool:
    """Whether the last wish was made in the clause before, in the same sentence, and may have more things."""
    near = last.clause == clause.index - 1 and last.sentence == clause.sentence
    if not near or clause.mark not in _MARKS or "item" not in last.fields:
        return False
    if last.intent == "change_quantity":
        shown = (
            clause.mark != ","
            or clause.word("and", "the", "my", "our", "&")
            or not clause.pieces[0].text.isascii()
        )
        scaled = last.fields.get("quantity", {}).get("mode") == "scale"
        return shown and (scaled or (clause.mark != ":" and _for_each(talk, last)))
    return last.intent in ("remove_item", "add_item") or (clause.mark == "、" and last.intent in _OF_EACH)


def _is_shared(draft: Draft, key: str) -> bool:
    """Whether the further things have the field too: the factor of `double the taps and the sinks`."""
    return key != "quantity" or draft.intent == "change_quantity"


def _for_each(talk: Talk, draft: Draft) -> bool:
    """Whether the count of the draft is said to be of each thing: `10 each of mugs and plates`."""
    return talk.clauses[draft.clause].has("for_each")


def _is_signed(talk: Talk, clause: Clause, name: str) -> bool:
    """Whether the name is the writer's own at the end of the sentence: `drop the lamps, Peter`."""
    following = talk.after(clause)
    ends = following is None or following.sentence != clause.sentence
    return ends and clause.mark == "," and len(clause.pieces) == 1 and name.istitle() and " " not in name


def _is_bare(clause: Clause) -> bool:
    """Whether the clause holds names and small words only, none of them pointing back to what was named."""
    if not clause.items or clause.pieces[clause.items[0][1] - 1].text in words("one ones"):
        return False
    return all(
        in_item(clause, p)
        or p.kind == "order"
        or p.has("list_and", "list_filler", "please", "leads_name_near", "on_order", "off_line")
        or p.text in ("&", "also", "our", "a", "an", "as well", "too")
        for p in clause.pieces
    )
