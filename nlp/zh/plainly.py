r"""Roundabout Chinese and what it comes to, in lines like those of `nlp/en/plainly.py`."""

RULES = r"""
一 :: ([挪改换推调加减催查看问退移补撤延提缓])(一\1)(?!个|件|箱) => = / ~
﹐ :: ([挪推移延提])(\s*﹐\1)(?=[一二两三四五六七八九十半\d个]) => = / ~
"""
