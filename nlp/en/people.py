"""English words about who receives."""

VALUES: dict[str, dict[str, object]] = {}
WORDS = {
    "recipient_label": (
        "addressed to | recipient | receiver | contact | contact person | attn | attn. | attention | attention of | "
        "fao | consignee | addressee | receiving person | delivery contact | c/o | person receiving | "
        "contact name | att. | att | att: | ask for | site contact | recipient name | f.a.o. | "
        "for the attention of | contact on site | receiving contact | on-site contact | onsite contact | "
        "point of contact | person to contact | signed for by | receive it | receive them | "
        "receiving it | name | receive the goods | receive this | receive | delivery contact person | "
        "consignee name | signs for | hand it to | hand it over to | hand them to | hand them over to | give it to | "
        "release it to | release them to | release the goods to | leave it with | leave them with | leave this with | "
        "hand over to | contact should be | on-site contact is | receiving party | receipt by | person on site | "
        "person to ask for | receiving clerk | receiving agent | consigned to | for the attn of | for attention of | "
        "name on it | pic | p.i.c. | person-in-charge | receiving person is"
    ),
    "receives": (
        "taking the delivery | take in the delivery | be receiving | receiving the delivery | there to receive | taking in the delivery | receives | signs for | receive it | receive them | receive this | receive the goods | receive the delivery | receive the order | "
        "receive | receives it | receives the goods | receiving it | receiving them | receiving the goods | sign for | "
        "sign for it | sign for them | signs for it | signing for it | signing for | take delivery | "
        "take delivery of | takes delivery | taking delivery | accept the delivery | accept delivery | "
        "accept the goods | take the goods | take the delivery | "
        "take it in | take them in | take in | takes in | taking in | take in the goods | take in the order | let the driver in | meet the driver | meet your driver | unload it | "
        "be at the door | handle the delivery | handle the receipt | deal with the delivery | receive everything | "
        "your man | your woman"
    ),
    "never_receives": "name | attn | attention | att | fao | c/o | ask for",
    "honorific": (
        "mr | mrs | ms | dr | miss | mr. | mrs. | ms. | dr. | prof | prof. | herr | frau | sir | madam | mme"
    ),
}
