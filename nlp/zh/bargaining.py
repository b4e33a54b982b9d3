"""Chinese ways of naming a number at the table: patterns over the words around it, one alternative a line."""

PROPOSED = """
我们?[出给]
你给
给你
能不能
可不可以
可以
不如
要不
那就
就?按
算
怎么样
一口价
但
凑
取
"""
"""Words with which a proposal begins; what was told before them is told no more."""
TOLD = """
原价|标价|市场价|进价|进货价|挂的|成本|新的要|全新|值
专柜|官网|网上|京东|淘宝|拼多多
别人|人家|隔壁|别家|其他家|另一家|对手|同行
上次|上回|去年|以前|之前|当时|本来|原来
买的|买来|花了|入手
押金|运费|邮费|快递费|定金|安装费|油费|补贴
你要|你们?报
凭什么|为什么
里程|跑了|用了|住了
"""
"""Words behind which a number is a fact, and no proposal."""
TOLD_AFTER = "(?:块|元)?的?(?:买的|入手|进的|押金|运费|邮费|成本|原价|含.{0,4}[吗么])"
REFUSED = """
(?:给不了|出不起|做不到|做不了|卖不了|付不起|接受不了|不接受|不可能|没法|无法|不能|不会|达不到)(?!.*(?:低于|少于|高于|超过|再))[^,;]*$
"""
REFUSED_AFTER = """
(?:太|有点|有些|偏|还是|也太)*(?:低了|高了|贵了?|少了|多了|便宜了?)
(?:不行|不成|做不了|卖不了|给不了|不可能|拿不下来|没法|亏|接受不了|不干|不够|不划算|不卖|出不了|付不起)
"""
"""What is said of a number that is refused, behind `SOFTENED`."""
SOFTENED = """
块钱|块|元|一[个件套台箱]
这个价|也|还是|实在|真的|确实|是
"""
HAD = "有|有大概|共有|带|住|今年|才"
"""What stands before a number of things."""
BESIDE = "(?:次|年|岁|层|楼|室|厅|平|寸|英寸|代|成新|公里|分钟|小时|人|种|圈|页|月份|多人|号楼|居)"
"""What stands right behind a number that counts or measures."""
REFERRED = "(?:能不能|可以|能|可不可以).*(?:跟|这个价|一样|也给|做到)"
"""A proposal of the number just told."""
