"""English words that announce an order reference, and those around a bare number that is one."""

from nlp.wording import words

VALUES: dict[str, dict[str, object]] = {}
WORDS = {
    "order_label": (
        "order | order no | order no. | order number | order # | order # is | ord | ord. | po | p.o. | "
        "po no. | po no | po number | po # | po# | purchase order | ref | ref. | reference | order ref | "
        "order ref. | order reference | our ref | our ref. | your ref | so | sales order | order nr | "
        "order num | ord no | ord. no. | contract | contract no. | orders | contract no | order id | "
        "orderno | order nr. | ord # | purchase order no. | purchase order number | pos | order nbr | "
        "our po | sales order no. | order num. | p/o | requisition | requisition no. | requisition number | order ending in | the number is | number is | "
        "order number is | order ending | order no is | job no. | ord# | number | it's number | "
        "its number | the order is | my number is | order's | order reference is | reference number | "
        "ref no | ref no. | order thats | order that's | order its | order it's | order is number | order being"
    ),
    "order_noun": (
        "order | orders | shipment | parcel | package | delivery | consignment | goods | whole order | "
        "entire order | whole thing | whole lot | everything | the lot | it | one | purchase | stuff | "
        "both | item | items | load | line | lines | this | that | them | all | they"
    ),
    "tax_label": (
        "vat no. | vat no | vat number | tax id | tax number | tax no. | tax no | vat id | vat | "
        "vat reg | ein | abn | gst | gst no. | gst number | gstin | tax code | tax registration number | "
        "vat reg no | vat reg. no. | trn | tin | ust-idnr | ust-idnr. | uid | nif | "
        "tax identification number | vat registration number | vat registration | tax reg no | "
        "siret | siren | uen | cnpj | nip | kvk | cvr | rfc | steuernummer | p.iva | partita iva | ust-id | "
        "business number | hst number | gst reg no | gst reg no. | company tax number | vat-id | tin no | "
        "tax identifier | vat registration no. | tax ref | vat # | tax id number"
    ),
    "phone_label": (
        "hp | h/p | handphone | hand phone | whatsapp | ring him on | ring her on | reach him on | reach her on | "
        "call him on | call her on | call him at | call her at | direct line | direct dial | landline | phone | tel | tel. | telephone | mobile | cell | phone number | tel no | contact number | mob | "
        "mob. | call | telephone number | mobile number | cell number | ph | ph. | phone no. | "
        "reach me at | reach me on | reach us on | ring | contact no. | contact phone | cellphone | "
        "mobile no. | tel no. | telephone no. | call me on | call me at | contact tel | ph:"
    ),
    "not_order_label": (
        "h.no. | h.no | house no. | house no | door no. | door no | flat no. | flat no | plot no. | plot no | shop no. | "
        "shop no | road no. | road no | street no. | survey no. | gate no. | bldg no. | building no. | line | part no. | part no | part number | sku | model | item no. | item no | item | article | "
        "ticket | ticket no. | ticket number | case number | case no. | delivery note | batch | unit | tracking number | tracking no. | serial | page | p/n | position | pos. | "
        "cat. no. | catalogue no. | room | version | ref model | style | line no."
    ),
}

SPOKEN_OF = words("for about with in on regarding from re off under to")
"""Prepositions before an order that the rest of the clause is about."""
PAPERS = words(
    "invoice bill address price deposit delivery balance freight payment tracking contact recipient receiver label date "
    "quantity eta status update news details documents paperwork incoterm terms shipment consignee bl cost"
)
"""What there is of an order, before `for`, `on` or `of` and its number."""
