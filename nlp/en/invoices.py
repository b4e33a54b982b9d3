"""English words of invoices."""

VALUES: dict[str, dict[str, object]] = {}
WORDS = {
    "title_label": (
        "bill-to | bill to | made out to | invoice to | invoice name | billing name | invoice title | "
        "billed to | invoiced to | addressed to | company name | bill to name | billing entity | "
        "invoice should be to | invoice should go to | name on the invoice | "
        "company name on the invoice | the invoice to | bill-to name | make the invoice out to | "
        "invoice in the name of | in the name of | issued to | make it out to | bill it to | "
        "bill this to | bill to be | billing company | make out the invoice to | raise the invoice to | "
        "under the name | legal name | issue the invoice to | invoice recipient | invoice it to | "
        "invoice must be to | made to | issue it to | legal entity | payable by | billing party"
    ),
    "organisation": (
        "gmbh & co. kg | gmbh & co kg | "
        "s.r.l. | s.a. | b.v. | s.p.a. | s.l. | n.v. | e.k. | s.à r.l. | l.l.c. | a.s. | d.o.o. | "
        "sp. z o.o. | co., ltd. | co., ltd | co.,ltd | co. ltd | co. ltd. | pvt. ltd. | pvt ltd | sdn bhd"
    ),
    "invoice_word": "invoice | invoices | billing | billed | bill | invoiced | receipt",
}
ORGANISATIONS = (
    "limited",
    "ltd",
    "ltd.",
    "llc",
    "inc",
    "inc.",
    "gmbh",
    "plc",
    "corp",
    "corp.",
    "corporation",
    "company",
    "co.",
    "co",
    "pty",
    "ag",
    "s.a.",
    "sa",
    "bv",
    "b.v.",
    "nv",
    "kg",
    "llp",
    "srl",
    "gmbh & co. kg",
    "gmbh & co kg",
    "s.r.l.",
    "s.r.l",
    "s.a",
    "b.v",
    "s.p.a",
    "s.l",
    "n.v",
    "n.v.",
    "l.l.c",
    "a.s",
    "d.o.o",
    "sp. z o.o",
    "s.à r.l",
    "co., ltd",
    "co.,ltd",
    "co. ltd",
    "pvt. ltd",
    "pvt ltd",
    "sdn bhd",
    "spa",
    "s.p.a.",
    "sas",
    "sarl",
    "ab",
    "oy",
    "oyj",
    "a/s",
    "aps",
    "as",
    "pte",
    "group",
    "holdings",
    "trust",
    "university",
    "council",
    "hospital",
    "partners",
    "foundation",
    "s.l.",
    "sl",
    "kft",
    "ug",
    "ohg",
    "e.k.",
    "limited.",
)
