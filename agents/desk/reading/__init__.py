"""From a customer's words to what they mean, in view of the orders and of what was said before.

`read.py` is the node of the graph. In which order a message is taken for one thing or another stands in its
table and in those of `understood.py` and `card/correcting.py`; `situation.py` holds what all of them look at,
`outcome.py` what they write of a message. What a text is read without stands in `mails.py` and `manners.py`;
wishes that stand by themselves are read one at a time (`several.py`), and a condition, a cap or an address
apart from the rest (`set_apart.py`).

The files in the folders know one way each in which people put things: which orders (`orders`) and goods
(`goods`) they mean, which numbers are what (`amounts`), days, payment and people (`terms`), answers to what
is proposed (`card`), and questions (`asked`). `stretches.py` and `amounts/figures.py` tell for them where
things were said, and how near one number is to another.
"""
