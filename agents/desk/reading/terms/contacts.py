"""The phone, name or mail of who takes goods in, however a text tells it: Ben's number is +61 8 5550 0190."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from agents.desk.find import Dossier
from agents.desk.reading.stretches import CLAUSE, blanked, is_read_from
from contracts.order import Order
from contracts.request import Action, Address, ChangeAddress, ChangeContact, PlaceOrder, Request

PHONE = r"\+?\(?\d[\d ()/-]{5,}\d"
OWN_PHONE = re.compile(
    r"[,，、;；\s]*(?:(?:and|on|at|under) )?(?:(?:my|our|his|her|their|the)\b\s*|[我他她][们們]?的?)"
    r"(?:(?:direct|own|new) )*(?:(?:mobile|cell|phone|contact|telephone) ?(?:number|no\.?)?|number|cellphone"
    r"|手[机機][号號]?[码碼]?|[电電][话話][号號]?[码碼]?|[号號][码碼]|[联聯][系繫絡][方电電][式话話])"
    rf"\s*(?:is\b|:|：|是|[为為])?\s*(?P<phone>{PHONE})",
    re.IGNORECASE,
)
"""The phone of who writes, or of who was named, as it is told beside something: my number is 08 5550 0199."""
_SURNAME = r"(?:(?:van|von|de|der|da|del|la|le|bin|al) )*[A-Z][\w'-]*\w"
_WHOLE_NAME = rf"[A-Z][\w'-]{{0,30}}\w(?: {_SURNAME}){{1,2}}"
_NAME = rf"(?:{_WHOLE_NAME}|[A-Z][\w-]{{0,30}}\w)"
_NUMBER_OF = re.compile(
    rf"\b(?P<name>{_NAME})['’]s? (?:new |direct |own |current )*"
    r"(?:(?:phone|mobile|cell|contact|telephone) ?)?(?:number|no\.?|line|phone|mobile|cell)\b"
    rf"[^\d+(.;!?\n]{{0,24}}(?P<phone>{PHONE})"
)
"""Whose phone it is, by the name."""
_OWN_NUMBER = re.compile(
    r"\b(?:my|his|her|their|the)(?: (?:new|direct|own|current|mobile|cell|phone|contact|telephone))*"
    rf" (?:number|no\.?|line|mobile|cell|phone)\b[^\d+(.;!?\n]{{0,24}}(?P<phone>{PHONE})",
    re.IGNORECASE,
)
"""The phone of who writes, or was named before."""
_SETS_IT = re.compile(r"\b(?:change|update|use|correct|fix|put)\b", re.IGNORECASE)
"""That a phone is to be set, rather than told for a call."""
_OF_SOMEBODY = re.compile(
    rf"\b(?P<name>{_WHOLE_NAME})\b(?:(?!\b[A-Z])[^.;!?\n]){{4,60}}?\b(?:he|she|his|her"
    rf"|him)\b[^.;!?\n\d]{{0,24}}{PHONE}"
)
"""Who was named before the phone that is said to be theirs."""
_BEFORE_A_PHONE = re.compile(
    rf"(?:^|[,.;:!\n]|\b(?:and|so|but|now))\s*(?P<name>{_WHOLE_NAME}) [a-z][^,.;:!?\n(]{{2,50}}"
    rf"[(,]\s*(?:[a-z]+[.:]? ?){{0,2}}{PHONE}"
)
"""Who a clause begins with that a phone stands behind."""
_MAIL = re.compile(
    r"(?<![\w.+-])(?:[\w.+-]{1,20}(?:[:：] ?| ))?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", re.ASCII
)
_SIGNS = re.compile(r"\b(?:regards|cheers|best|sincerely|thanks|thank you)\b[^\n]{0,12}\n", re.IGNORECASE)
_CONTACT = re.compile(r"\bcontact\b|[联聯][系繫絡络]人|收[件货貨]人", re.IGNORECASE)
_TAKES_OVER = (
    rf"@\b[^.;!?\n]{{0,40}}[.,;]? (?:so |and |but )?(?:please |now )?(?:use|put|take|make it"
    rf"|it(?:'s| is)|ask for|contact|address it to)"
    rf" (?P<en>{_WHOLE_NAME})(?= instead| now| from|\W|$)"
    rf"|@\b[^.;!?\n]{{2,40}}[.,;] ?(?:so |and |but )?(?:please |now )?(?P<stead>{_WHOLE_NAME})"
    r"(?: will(?: be)?|'ll)? (?:(?:take|step)s? (?:over|in)|stands? in|covers? for|signs? for"
    r"|(?:take|receive|accept|look)s? [^.;!?\n]{0,16}\b(?:deliver(?:y|ies)|goods|shipments?))\b"
    r"|@[^，,。；;\n]{0,8}[，,\s]*(?:所以|就|那|以后|以後|[请請])?(?:[改换換][成为為由找]?|由|找)"
    r"(?:[给給])?(?P<zh>(?![成为為到由])[\u3400-\u9fff]{2,4}?)(?=[，,。；;\s]|[收接签簽]|先生|女士|小姐|$)"
)
"""Who takes goods in instead of somebody who is named before."""
_OF_THE_HOUSE = (
    r"(?:[仓倉][库庫]?管?(?:理?[员員])?|前[台臺]|[门門][卫衛]|(?:警[卫衛]|保安|收[发發])室?"
    r"|物[业業]|行政|[库庫]管|同事|助理|司[机機])?的?"
)
_WHO_IS_THERE = re.compile(
    r"(?:[收送到交提][货貨件]|[签簽]收)(?:[的时時候后後人就都请請]|[改换換][成为為]?|安排)*(?:找|由"
    r"|[联聯][系繫絡络])"
    rf"(?:我[们們]?的?)?{_OF_THE_HOUSE}"
    r"(?P<name>[\u3400-\u9fff]{2,4}?)(?=就?[好行]|就?可以|即可|代?[收签簽]|[，,。；;：:\s\d]|$)"
    rf"(?:[^\d，,。；;：:\n]{{0,4}}[，,：:\s]*(?:[电電][话話]|手[机機])?[：:是\s]*(?P<phone>{PHONE}))?"
)
"""Who is to be asked for where goods come, and on which phone: 這幾天收貨找倉管阿德就好 0955-121-878."""
_WHO_IS_CALLED = re.compile(
    rf"(?:打(?:[电電][话話]|手[机機])?[给給]|[联聯][系繫絡络]|找)(?:我[们們]?的?)?{_OF_THE_HOUSE}"
    r"(?P<name>(?![我电電手方])[\u3400-\u9fff]{2,4}?)(?=就?[好行]|就?可以|即可|[，,：:\s\d])"
    rf"[^\d。；;\n]{{0,8}}{PHONE}"
)
"""Who is to be called on the phone behind the name: 打给仓库老刘就行，15900001111."""
_CALLED = re.compile(
    rf"\b(?:[Cc]all|[Rr]ing|[Pp]hone|[Cc]ontact|[Tt]ext|[Aa]sk for) (?P<name>{_NAME})\b"
    rf"[^.;!?\n\d+(]{{0,30}}{PHONE}"
)
_IS_THERE = re.compile(
    r"[在等][^，,。；;]{0,6}(?:就?[行好]|可以|现场|現場|那|[仓倉]|公司)|(?:[会會]|都|不|[没沒])在|在不在|(?:那天|[当當]天|上午|早上|下午)[^，,。；;]{0,4}在"
    r"|\b(?:is|will be|should be|can be) (?:there|in|around|on site|available|away|out)\b",
    re.IGNORECASE,
)
"""That somebody is there, or is not: no reason to put down another name."""
_SETS = re.compile(
    r"[改换換][成为為由]?|更[改新正]|[变變]更|\b(?:change|update|use|set|put|replace)\b", re.IGNORECASE
)


def without_people_mentioned(
    request: Request, text: str, dossier: Dossier, proposed: Sequence[Order]
) -> Request:
    """The request, less contacts and places that were read where a text only tells who is there, or calls by
    the name of the family who takes goods in already: 收货人张先生那天早上在就行."""
    orders = (*dossier.orders, *proposed)
    known = [one.address.recipient for one in orders if one.address and one.address.recipient]

    def is_mention(action: Action) -> bool:
        told = action.address if isinstance(action, ChangeAddress | ChangeContact) else None
        if told is None or told.phone or not action.evidence:
            return False
        clauses = [hit for hit in CLAUSE.finditer(text) if is_read_from(action, [hit.span()])]
        said = " ".join(hit[0] for hit in clauses)
        if _SETS.search(said):
            return False
        same = told.recipient and any(_is_part_of(told.recipient, one) for one in known)
        return bool(_IS_THERE.search(said) or (same and not told.text))

    return request.with_actions(tuple(one for one in request.actions if not is_mention(one)))


_LONGEST_PLACE = 300
_BEHIND_A_PLACE = re.compile(rf"(?P<place>.*\d.*\b\d{{4,6}}\b[^,]*), ?(?P<name>{_WHOLE_NAME})")
"""Who is named behind a house and a town with their numbers."""
_OF_A_LAND = re.compile(
    r"\b(?:New|North(?:ern)?|South(?:ern)?|West(?:ern)?|East(?:ern)?|United|Great|Saudi|Hong|Sri|Costa|Czech"
    r"|Republic|Territory|Islands?|Street|Road|Park|Cent(?:er|re)|Estate|Building|House|Warehouse|Dock|Gate"
    r"|Floor|GmbH|Ltd|Inc|Co|Pty)\b"
)
"""That it is a land, a part of one, or of a house, and no person."""
_GUESSED = 0.5
"""The confidence in a name that nobody said to be the contact's."""
_STAYS = re.compile(
    r"(?:(?:^|(?<=[.;!\n])|,)\s*|\s*\b)(?:and )?(?:(?P<name>[A-Z][a-z]+)(?: [A-Z][a-z]+)?|[Tt]he contact)"
    r" (?:stays|remains|will stay|will remain|is still)(?: as)?(?: (?:the|our|your))?"
    r" (?:(?:delivery )?contact(?: person| for it)?|the same|as (?:it )?is)(?=\s*(?:$|[.,;!\n]))"
    r"|[，,、]?(?:[联聯][系絡繫络]人|收[货貨件]人)(?:(?:[还還]是"
    r"|仍然?是?)(?P<zh>[^，,。；;\d改换換用写寫]{1,6})"
    r"|(?:保持)?不[变變改用动動]{1,2})(?=$|[，,。；;！!])"
)
"""That the contact is to be who that is."""


_THE_NUMBER = re.compile(
    r"\b(?:that|this|(?:the|my|our|that|this) (?:new|same|updated))"
    r" (?:(?:phone|mobile|cell|contact|telephone) ?)?"
    r"(?:number\b(?! of\b)|(?<=phone )|(?<=mobile )|(?<=cell ))"
    r"|(?:[这這那](?:[个個])?|新的?|同一?[个個])(?:新的?)?(?:[电電][话話]|手[机機])?(?:[号號][码碼]"
    r"|[电電][话話])",
    re.IGNORECASE,
)
"""A phone that was told before."""


def with_the_number_told(text: str, before: Request | None, said: str) -> str:
    """A text with the phone itself, and whose that is, where it speaks of the number that was told `before`,
    or stands in what was `said` then: use the new number for both orders."""
    hit = _THE_NUMBER.search(text)
    if (
        hit is None
        or re.search(rf"{PHONE}|(?<![\w-])\d{{1,3}}(?!\d)", text)
        or text.rstrip().endswith(("?", "？"))
    ):
        return text
    told = [one.address for one in (before.actions if before else ()) if isinstance(one, ChangeContact)]
    known = [one for one in told if one and one.phone]
    own = OWN_PHONE.search(said)
    phone = known[-1].phone if known else own["phone"].strip() if own else None
    if phone is None:
        return text
    who = known[-1].recipient if known else None
    chinese = not hit[0].isascii()
    words = (
        f"{who or ''}的电话{phone}"
        if chinese and who
        else f"电话{phone}"
        if chinese
        else f"the phone number {phone}"
    )
    named = f"the contact {who}, phone {phone}" if who and not chinese else words
    return text[: hit.start()] + named + text[hit.end() :]


def without_contacts_that_stay(text: str, dossier: Dossier) -> str:
    """A text with spaces where it says that a contact stays, who is that already."""
    contacts = [one.address.recipient or "" for one in dossier.orders if one.address]

    def stays(hit: re.Match[str]) -> bool:
        name = hit["name"] or (hit["zh"] or "")[:1]
        return not name or any(name in one for one in contacts)

    return blanked(text, [hit.span() for hit in _STAYS.finditer(text) if stays(hit)])


def with_phones_of_people(
    request: Request, text: str, dossier: Dossier, proposed: Sequence[Order], knows: Callable[[str], bool]
) -> Request:
    """The request; a phone that a text says to be somebody's, as the contact's, whose name goes with it where
    that is a new one."""
    orders = (*dossier.orders, *proposed)
    known = [one.address.recipient for one in orders if one.address and one.address.recipient]
    hit = _NUMBER_OF.search(text)
    if hit and not knows(hit["name"]):
        told = [hit.span()]
        own = next((one for one in request.actions if isinstance(one, ChangeContact)), None)
        said = Address(phone=hit["phone"].strip(), recipient=_if_new(hit["name"], known))
        contact = ChangeContact(address=said, evidence=tuple(told), confidence=_GUESSED)
        if own is None:
            kept = (one for one in request.actions if not is_read_from(one, told, unknown=True))
            return request.with_actions((*kept, contact))
        if own.address and is_read_from(own, told) and own.address.recipient in (f"{hit['name']}'s", None):
            return _with_addresses(request, own, own.address.model_copy(update={"recipient": said.recipient}))
    contact_told = any(isinstance(one, ChangeContact) for one in request.actions)
    if (own_number := _OWN_NUMBER.search(text)) and (contact_told or _SETS_IT.search(text)):
        return _with_phone(request, own_number["phone"].strip(), own_number.span())
    named = _OF_SOMEBODY.search(text) or _BEFORE_A_PHONE.search(text) or _WHO_IS_CALLED.search(text)
    named = named or _CALLED.search(text)
    named = None if named and _OF_A_LAND.search(named["name"]) else named
    name = _if_new(named["name"], known) if named and not knows(named["name"]) else None
    for one in request.actions if name else ():
        if isinstance(one, ChangeContact) and one.address and one.address.phone and not one.address.recipient:
            request = _with_addresses(request, one, one.address.model_copy(update={"recipient": name}))
    return request


def _with_phone(request: Request, phone: str, span: tuple[int, int]) -> Request:
    """The request; a phone that a text says to be that of the contact, as that of each contact which it names
    without one, or as what is wanted of the contact."""
    contacts = [one for one in request.actions if isinstance(one, ChangeContact)]
    if any(one.if_granted for one in request.actions) or any(
        one.address and one.address.phone for one in contacts
    ):
        return request
    if not contacts:
        kept = (one for one in request.actions if not is_read_from(one, [span], unknown=True))
        contact = ChangeContact(address=Address(phone=phone), evidence=(span,), confidence=_GUESSED)
        return request.with_actions((*kept, contact))

    def called(action: Action) -> Action:
        if not isinstance(action, ChangeContact):
            return action
        said = (action.address or Address()).model_copy(update={"phone": phone})
        evidence = tuple(sorted({*(action.evidence or ()), span}))
        return action.model_copy(update={"address": said, "evidence": evidence})

    return request.with_actions(tuple(map(called, request.actions)))


def with_whole_names(request: Request, proposed: Sequence[Order]) -> Request:
    """The request; a phone of who is called by a part of a name that is proposed, as that one's."""
    shown = [one.address.recipient for one in proposed if one.address and one.address.recipient]
    for one in request.actions:
        if not isinstance(one, ChangeContact):
            continue
        said = one.address
        if said and said.phone and said.recipient and any(_is_part_of(said.recipient, of) for of in shown):
            request = _with_addresses(request, one, said.model_copy(update={"recipient": None}))
    return request


def _is_part_of(name: str, whole: str) -> bool:
    """Whether a name is a part of a longer one: Mick, of Mick Torrens; 王经理, of 王建国."""
    titled = _TITLED.fullmatch(name)
    if titled:
        return whole.startswith(titled["name"])
    called = {*re.sub(r"^(?:Mr|Mrs|Ms|Miss|Dr)\.? ", "", name).split()}
    return called < {*whole.split()} or (not name.isascii() and len(name) > 1 and whole[1:] == name)


_TITLED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{1,2})(?:[经經]理|[总總]|先生|小姐|女士|[师師]傅|主管|[会會][计計]|主任|老板"
    r"|老闆)"
)
"""Who is called by the name of the family."""


def with_who_takes_over(
    request: Request, text: str, dossier: Dossier, proposed: Sequence[Order], knows: Callable[[str], bool]
) -> Request:
    """The request; a contact whose name is that of before, or is not read, as who takes over from that one
    in the text: 收件人林怡君下週離職，改張家豪. `proposed`: orders as they would be."""
    orders = (*dossier.orders, *proposed)
    known = {one.address.recipient for one in orders if one.address and one.address.recipient}
    called = [name for one in known for name in (one, *re.findall(r"^[A-Z][a-z]{2,}(?= )", one))]
    hits = (re.search(_TAKES_OVER.replace("@", re.escape(one)), text) for one in called if one in text)
    hit = next(filter(None, hits), None)
    place = next((place for place in ("en", "stead", "zh") if hit and hit[place]), None)
    name = hit[place] if hit and place else None
    own = [one for one in request.actions if isinstance(one, ChangeContact)]
    if hit is None or place is None or name is None or knows(name) or len(own) > 1:
        return request
    told = (hit.span(place),)
    if not own:
        rest = (one for one in request.actions if not is_read_from(one, told))
        named = [*dossier.by_figures(text), None][0]
        contact = ChangeContact(
            order=named, address=Address(recipient=name), evidence=told, confidence=_GUESSED
        )
        return request.with_actions((*rest, contact))
    said = own[0].address or Address()
    if said.recipient not in (None, *known):
        return request
    anew = own[0].model_copy(
        update={
            "address": said.model_copy(update={"recipient": name}),
            "evidence": (*(own[0].evidence or ()), *told),
        }
    )
    return request.with_actions(tuple(anew if one is own[0] else one for one in request.actions))


def with_who_is_asked_for(request: Request, text: str, dossier: Dossier) -> Request:
    """The request; who is to be asked for where goods come, on a phone that the text gives, as contact."""
    hit = _WHO_IS_THERE.search(text)
    own = [one for one in request.actions if isinstance(one, ChangeContact)]
    if hit is None or not hit["phone"] or len(own) > 1:
        return request
    if own and own[0].address and _is_no_name(own[0].address.recipient):
        return _with_addresses(request, own[0], own[0].address.model_copy(update={"recipient": hit["name"]}))
    request = request.with_actions(tuple(one for one in request.actions if not _goes_to_a_verb(one, hit)))
    if request.actions:
        return request
    order = [*dossier.by_figures(text), None][0]
    said = Address(recipient=hit["name"], phone=hit["phone"].strip())
    contact = ChangeContact(order=order, address=said, evidence=(hit.span(),), confidence=_GUESSED)
    return request.with_actions((contact,))


def _is_no_name(name: str | None) -> bool:
    """Whether there is no name, or the verb for calling somebody stands for one: 聯絡."""
    return not name or bool(_CALLS.fullmatch(name))


def _goes_to_a_verb(action: Action, who: re.Match[str]) -> bool:
    """Whether an address is no more than the words before the name of who is to be asked for: 联系仓库."""
    place = action.address.text if isinstance(action, ChangeAddress) and action.address else None
    return bool(place and _CALLS.match(place) and place in who[0])


_CALLS = re.compile(r"找|[联聯][系繫絡络]")


_ASKED_BEHIND = re.compile(r"(?<=\S)(?:可以|可|[行好成能])不(?:可以|[行好成能])?$")
"""That a place is asked for, behind it: 深南大道1006号可以不."""


def with_people_behind_places(request: Request) -> Request:
    """The request; who is named behind a whole address as who takes goods in there: Am Wall 88, 28195 Bremen,
    Silke Maurer."""
    return request.with_actions(tuple(map(_with_who_is_there, request.actions)))


def _with_who_is_there(action: Action) -> Action:
    address = action.address if isinstance(action, ChangeAddress | PlaceOrder) else None
    if address and address.text and (asked := _ASKED_BEHIND.search(address.text)):
        address = address.model_copy(update={"text": address.text[: asked.start()]})
        action = action.model_copy(update={"address": address})
    place = (address.text or "") if address else ""
    told = _BEHIND_A_PLACE.fullmatch(place) if len(place) <= _LONGEST_PLACE else None
    if address is None or address.recipient or told is None or _OF_A_LAND.search(told["name"]):
        return action
    anew = address.model_copy(update={"text": told["place"], "recipient": told["name"]})
    return action.model_copy(update={"address": anew})


def without_mails_as_names(request: Request, text: str) -> Request:
    """The request, less the contacts of whom no more is told than a mail, which no order holds."""
    return request.with_actions(tuple(one for one in request.actions if not _is_only_a_mail(one, text)))


def _is_only_a_mail(action: Action, text: str) -> bool:
    if not isinstance(action, ChangeContact):
        return False
    told = action.address.recipient if action.address else None
    return "@" in (told or "") or (action.address is None and bool(_MAIL.search(text)))


def _with_addresses(request: Request, contact: ChangeContact, address: Address) -> Request:
    """The request with an address in the place of the one that a contact has."""
    anew = contact.model_copy(update={"address": address})
    return request.with_actions(tuple(anew if one is contact else one for one in request.actions))


def _if_new(name: str, known: Sequence[str]) -> str | None:
    """A name; `None` where it is that, or a part of that, of somebody who is known."""
    return None if any({*name.split()} <= {*one.split()} for one in known) else name


def mails_of_contacts(request: Request, text: str) -> list[str]:
    """The addresses of mail that a text gives beside a contact or a place, or as a contact's, which no order
    holds."""
    if not (
        any(isinstance(one, ChangeContact | ChangeAddress) for one in request.actions)
        or _CONTACT.search(text)
    ):
        return []
    if not request.actions:
        return [text.strip(" \n.。")] if _MAIL.search(text) else []
    signs = _SIGNS.search(text)
    return [hit[0].strip() for hit in _MAIL.finditer(text[: signs.start() if signs else None])]
