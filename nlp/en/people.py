"""English words about who receives."""

VALUES: dict[str, dict[str, object]] = {}
WORDS = {
    "recipient_label": (
        "recipient | receiver | contact | contact person | attn | attn. | attention | attention of | "
        "fao | consignee | addressee | receiving person | delivery contact | c/o | person receiving | "
        "contact name | att. | att | att: | ask for | site contact | recipient name | f.a.o. | "
        "for the attention of | contact on site | receiving contact | on-site contact | onsite contact | "
        "point of contact | person to contact | signed for by | receive it | receive them | "
        "receiving it | name | receive the goods | receive this | receive | delivery contact person | "
        "consignee name"
    ),
    "honorific": (
        "mr | mrs | ms | dr | miss | mr. | mrs. | ms. | dr. | prof | prof. | herr | frau | sir | madam | mme"
    ),
}
