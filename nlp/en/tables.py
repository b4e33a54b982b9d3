"""English headings of the columns of a table: kind of column to its spellings."""

COLUMNS = {
    "line": (
        "no | no. | # | line | line no | line no. | pos | pos. | s/n | sr | sr no | sr. no. | ln | row | id"
    ),
    "item": (
        "item | items | product | products | description | article | part | parts | part no | part no. | "
        "part number | sku | material | goods | name | model | item no | item no. | product name | "
        "item description | product description | item name | code | item code | product code | style | "
        "article no | article no. | part description | line item"
    ),
    "old": (
        "old | old qty | old quantity | current | current qty | current quantity | was | from | original | "
        "original qty | original quantity | ordered | qty ordered | previous | previous qty | now | "
        "on order | before | old qty. | existing | existing qty"
    ),
    "count": (
        "qty | quantity | qty. | q'ty | new | new qty | new quantity | to | change to | count | required | "
        "new qty. | pcs | amount | required qty | qty required | should be | revised | revised qty | "
        "quantities | nos | nos. | requested | after | new count | order qty | revised quantity | order "
        "quantity"
    ),
    "unit": "uom | unit | units | measure | u/m | unit of measure | pack | packing | um",
    "price": (
        "price | unit price | price each | rate | price per unit | unit cost | each | price/unit | new "
        "price | unit rate | price/pc | cost each"
    ),
    "change": (
        "change | action | changes | remark | remarks | comment | comments | note | notes | adjustment | "
        "request"
    ),
    "date": (
        "date | delivery | delivery date | due | due date | eta | required date | needed by | ship date | "
        "when"
    ),
    "other": "total | line total | sum | value | total price | subtotal | ext. price | extended price",
}
