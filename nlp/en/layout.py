"""English heads of columns and fields, by what stands under them."""

COLUMNS = {
    "ignored": "field | attribute | key | column",
    "item": (
        "item | items | description | product | products | part | parts | article | material | goods | "
        "name | product name | item name | item description | product description | part description | "
        "description of goods | goods description | line | line item | desc | descr | thing | style | "
        "product of interest | item of interest | line name | material description | part name | item/description | product/service"
    ),
    "spec": (
        "size | colour | color | spec | specs | specification | variant | finish | grade | dimensions | "
        "option"
    ),
    "code": (
        "sku | part no | part no. | part number | part # | item no | item no. | item number | "
        "item code | item # | code | p/n | pn | article no | article no. | product code | material no | "
        "material no. | cat no | cat. no. | catalogue no | stock code | model | model no | model no. | "
        "ref | style no"
    ),
    "number": (
        "# | no | no. | nr | nr. | pos | pos. | position | s/n | sl no | sl. no. | sr no | line no | "
        "line no. | line # | sr. no. | ln | row | id"
    ),
    "quantity": (
        "qty | qty. | quantity | quantities | q'ty | qnty | qty ordered | qty required | order qty | "
        "required qty | req qty | qty req | amount needed | how many | ordered qty | count | pieces | "
        "pcs | cartons | ctns | boxes | rolls | pairs | sets | packs | bags | no. of units | number | "
        "quantity affected | qty affected | affected quantity | quantity to return | qty to return | quantity returned | "
        "quantity required | quantity needed | qty needed | order quantity | nos | nos. | requested"
    ),
    "old": (
        "old | old qty | old quantity | current | current qty | current quantity | was | before | "
        "from | original | original qty | original quantity | previous | previous qty | ordered | "
        "on order | existing | existing qty | orig qty | orig. qty | now on order | po qty | "
        "qty on po | old value | current value | previous value | original value | previous quantity | existing quantity | old qty."
    ),
    "new": (
        "new | new qty | new quantity | revised | revised qty | revised quantity | to | now | after | "
        "changed to | change to | should be | correct qty | correct quantity | updated | updated qty | "
        "amended qty | amended quantity | required now | new amount | updated quantity | "
        "qty should be | amended | set to | new value | correct value"
    ),
    "unit": "uom | u/m | um | unit of measure | measure | unit | units | pack | packing",
    "price": (
        "unit price | u/price | price each | price/unit | unit cost | rate | price per unit | "
        "unit rate | target price | price/pc | price per piece | each | unit price agreed | unit net | "
        "net price | cost each"
    ),
    "bare_price": "price | cost | agreed price",
    "old_price": (
        "old price | current price | old unit price | price now | po price | invoiced price | price on po"
    ),
    "new_price": ("new price | revised price | quoted price | correct price | price should be"),
    "new_unit_price": "new unit price | unit price should be",
    "gone": (
        "company | company name | your name | full name | email | e-mail | email address | e-mail address | customer | customer name | "
        "customer no | customer number | account | account no | topic | category | priority | department | rating | score | "
        "stars | submitted | submitted on | ticket | ticket no"
    ),
    "total": (
        "total | amount | line total | total price | ext price | ext. price | extended | subtotal | "
        "sub-total | value | sum"
    ),
    "delivery": (
        "delivery | delivery date | delivery time | del date | del. date | date | ship date | "
        "dispatch date | eta | etd | arrival | lead time | leadtime | delivery week | requested date | "
        "new date | new delivery | new delivery date | new ship date | revised date | "
        "revised delivery date | when"
    ),
    "due": (
        "due | due date | due by | need by | needed by | required by | req'd by | reqd by | req by | "
        "req. by | required date | required | deadline | need date | by | in-hands date | in hands | "
        "date required"
    ),
    "old_delivery": (
        "old date | current date | original date | old delivery date | current delivery date | old delivery"
    ),
    "change": (
        "change | changes | adjustment | adjust | action | amendment | delta | +/- | difference | "
        "diff | request | requested change | what to do | instruction | modification | todo | to do | "
        "update | revision | type of request | request type | type of change | change type | type | change requested | nature of request | wanted | resolution | preferred resolution | desired resolution | outcome | preferred outcome | desired outcome | solution"
    ),
    "old_item": (
        "old item | current item | original item | old product | replace | remove | old part | from item | replace item | item to replace | item to be replaced"
    ),
    "new_item": (
        "new item | replacement | with | replacement item | replace with | substitute | new product | new part | swap for | to item | exchange for | replace by | change to item | wanted instead"
    ),
    "remark": "remark | remarks | note | notes | comment | comments",
    "reason": "reason | reason for change | why | cause | reason for cancellation | reason for return | reason for request | issue | problem | fault | reason code | justification | requested by | approved by",
    "order": (
        "order | order no | order no. | order number | order # | order ref | order reference | po | "
        "po no | po no. | po number | po # | po# | so | so no | so number | so # | sales order | "
        "purchase order | your order"
    ),
    "address": (
        "ship to | deliver to | delivery address | shipping address | destination | ship-to | "
        "deliver-to | site"
    ),
    "recipient": "contact | recipient | attn | consignee | contact person | receiver",
    "phone": "phone | tel | mobile | telephone | contact no",
    "payment": "payment | payment terms | terms | payment method",
}
"""Heads of columns and labels of fields, set apart by bars, by what stands under or behind them."""
SENDING = "preferred time | best time to call | message | comment | comments | company | enquiry | inquiry | your message | request | question | e-mail | email | topic"
"""Labels of what is written of and by who sends the form."""
SENDER = "name tel phone telephone mobile contact"
"""Labels of who sends a form that has one of these."""
WAS = (
    "old previous prev prev. current existing original orig orig. former present was ordered before outdated"
)
"""Words of a head under which stands what was."""
IS_TO_BE = (
    "new revised amended updated requested required correct corrected desired wanted changed proposed replacement needed "
    "preferred should be to"
)
"""Words of a head under which stands what is to be."""
AT_END = (
    "entirely | completely | altogether | line | lines | it | please | pls | thanks | all | off | out | "
    "too | this"
)
"""What may stand behind a word of removing."""
PERSONS = "i we you they he she my our your i'd we'd i'll we'll please pls can could would if"
"""Words that no name of goods holds."""
SAME = "same | ok | unchanged | no change | keep | keep as is | as is | unch. | no chg | stays | n/c"
"""What a cell or the end of a line says where nothing is asked."""
