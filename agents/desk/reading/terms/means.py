"""The means by which something is paid, told in passing: yes, payable by PayPal; 可以，用支付宝付."""

from __future__ import annotations

import re

from agents.desk.reading.asked.questions import METHODS
from agents.desk.reading.stretches import CLAUSE_END

_MEANS = "|".join(METHODS.values())
_NO_MORE_THAN_MEANS = re.compile(
    r"(?P<lead>\s*(?:and |but |then |we(?:'ll| will|'d)? |i(?:'ll| will)? |it(?:'ll| will|'s| is)? "
    r"|(?:to )?be |please )*)"
    r"(?:(?:pay(?:able|ing|ment)?|paid|settled?|settling)(?: (?:is|will be|it|this|that|everything|all))*"
    rf" )?(?:by|via|with|through|using|in) (?:our |my |the |a )?(?P<en>{_MEANS})"
    r"(?: (?:please|then|this time|again|as usual|as always))*\s*"
    r"|(?P<zh_lead>\s*(?:[请請就我们們都还還是那])*)"
    rf"(?:[用走以刷通过過]*|付款?(?:方式)?(?:用|走|是)?)(?P<zh>{_MEANS})(?:来|來|支?付(?:款)?|结账?|結帳?|吧|[就]?好|就行|的)*\s*",
    re.IGNORECASE | re.ASCII,
)
"""A clause that tells no more than by which means something is paid."""


def with_means_of_payment(text: str) -> str:
    """A text in which a clause that only tells by which means something is paid asks for that."""
    ends = [*(hit.span() for hit in CLAUSE_END.finditer(text)), (len(text), len(text))]
    told, start = "", 0
    for left, right in ends:
        told += _as_a_wish(text[start:left]) + text[left:right]
        start = right
    return told


def _as_a_wish(clause: str) -> str:
    """The clause; one that only tells a means of payment as the wish for it."""
    hit = _NO_MORE_THAN_MEANS.fullmatch(clause)
    if hit is None:
        return clause
    return f"付款方式改成{hit['zh']}" if hit["zh"] else f" please pay by {hit['en']}"
