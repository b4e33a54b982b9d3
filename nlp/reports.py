"""Whether a Chinese clause only reports: by who does what in it, whether it is done, and what asks for it."""

from nlp.deeds import Deed, Who, find_deeds, tokens_of
from nlp.wording import Sought
from nlp.zh import reports as zh

_THANKS, _ENDS_ASKING = Sought(zh.THANKS), Sought(zh.ENDS_ASKING)
_WENT_WRONG, _STATED = Sought(zh.WENT_WRONG), Sought(zh.STATED)
_QUESTION, _OTHERS_DO = Sought(r"\?$|(?:吗|么)$"), Sought(zh.OTHERS_DO)
_POLICY, _SINGLE, _RULES = Sought(zh.POLICY), Sought(zh.SINGLE), Sought(zh.RULES)
_AMBIGUOUS = frozenset(["取消", "退", "撤", "订", "买", "下单", "拆", "采购", "订购", "退货", "砍"])
"""Verbs with 了 that may ask for it by themselves: 这单我取消了."""

_GONE = frozenset(["退", "换", "取消", "退货", "退回", "换货", "撤"])
"""Verbs that tell what came of the thing they describe: 退的3箱."""


def reports(said: str, subject: Who = "none") -> tuple[bool, Who]:
    """Whether the clause tells of what was done, what others do, or what is yet in doubt; and its subject.

    `subject` is that of the clause before, which goes on where the clause has none: 会计昨天来了，换过抬头了.
    """
    deeds, who = find_deeds(said, subject)
    if _STATED.search(said):
        return True, who
    if said.endswith("了") and _is_tale(said, find_deeds(said)[1], acts=bool(deeds)):
        return True, who
    if not deeds or _ENDS_ASKING.search(said) or _WENT_WRONG.search(said):
        return False, who
    if _THANKS.search(said):
        return True, who
    if _QUESTION.search(said):
        deeds = [deed for deed in deeds if deed.aspect == "done" or "PASTS" in deed.signs]
    asked = any(_is_asked(deed) for deed in deeds)
    return not asked and any(_is_told(deed, said) for deed in deeds), who


def _is_tale(said: str, who: Who, *, acts: bool) -> bool:
    """Whether a clause that ends in 了 tells what a person did, and wishes nothing: 我们前台签错名了."""
    if who in ("none", "you") or "№" in said or not _SPEECH.isdisjoint(said):
        return False
    if who == "self" and (acts or not _VALUES.isdisjoint(said)):
        return False
    return _WISHING.isdisjoint(name for _, name, _ in tokens_of(said))


_VALUES, _SPEECH = frozenset("#@$%"), frozenset("说讲叫让话")
_WISHING = frozenset(("WISHES", "CALLS", "OFFERS", "NOWS"))


def opens_rules(said: str) -> bool:
    """Whether what follows is a rule, an advice or a note: 合同第7条约定, 听我一句劝."""
    return _RULES.search(said) is not None


def asks_of_rules(said: str) -> bool:
    """Whether the clause asks what the rule is, and of no single order: 一般退货要附发票吗."""
    return _POLICY.search(said) is not None and _SINGLE.search(said) is None


def _is_asked(deed: Deed) -> bool:
    """Whether somebody is called upon to do it."""
    return not deed.signs.isdisjoint(("CALLS", "OFFERS")) and "PASTS" not in deed.signs


def _is_told(deed: Deed, said: str) -> bool:
    """Whether the verb tells of a deed of the past, of others, of one's own, or in doubt."""
    signs, done = deed.signs, deed.aspect == "done"
    if deed.aspect == "named":
        return deed.verb in _GONE and signs.isdisjoint(("WISHES", "CALLS", "OFFERS"))
    if deed.aspect in ("failed", "slip"):
        return deed.aspect == "failed"
    if deed.who == "stranger":
        return (
            done
            or "#" not in said
            or not signs.isdisjoint(("PASTS", "LATELY", "WILLS"))
            or _OTHERS_DO.search(said) is not None
        )
    if "ALONE" in signs and deed.who != "you":
        return True
    if "PASTS" in signs:
        return True
    if "DOUBTS" in signs:
        return deed.who != "you"
    if done and said.endswith("了?"):
        return True
    if done:
        by_us = deed.who in ("self", "ours", "you") and (deed.verb not in _AMBIGUOUS or "把" in said)
        return "WISHES" not in signs and (by_us or "LATELY" in signs or said.startswith("好了", deed.end - 2))
    return "WILLS" in signs and deed.who in ("self", "ours") and "№" not in said
