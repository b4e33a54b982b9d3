"""From a customer's words to what they mean, in view of the orders and of what was said before.

`read.py` is the node of the graph. In which order a message is taken for one thing or another stands in its
table and in those of `understood.py` and `correcting.py`; `situation.py` holds what all of them look at. Most
other files know one way each in which people put things;
`stretches.py` and `figures.py` tell for them where things were said, and how near one number is to another.
"""
