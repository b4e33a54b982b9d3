"""Numbers of goods and of money: which a figure is, and what it is held against."""
