"""Chinese numerals: digits, powers, and words that scale."""

DIGITS = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "幺": 1,
    "壹": 1,
    "二": 2,
    "贰": 2,
    "貳": 2,
    "两": 2,
    "俩": 2,
    "三": 3,
    "叁": 3,
    "仨": 3,
    "四": 4,
    "肆": 4,
    "五": 5,
    "伍": 5,
    "六": 6,
    "陆": 6,
    "七": 7,
    "柒": 7,
    "八": 8,
    "捌": 8,
    "九": 9,
    "玖": 9,
}
POWERS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000, "亿": 100_000_000}
TENS = {"廿": "二十", "卅": "三十"}
POINT = "点"
VAGUE_PAIRS = ("一二", "一两", "二三", "两三", "三四", "三五", "四五", "五六", "六七", "七八", "八九")
"""Two digits that stand for one or the other: 五六个, 三四百."""
_VAGUE = [
    *(pair + power for pair in VAGUE_PAIRS for power in ("", "十", "百", "千", "万")),
    *("十" + pair for pair in VAGUE_PAIRS),
    *(tens + "十几" for tens in ("", *"二三四五六七八九")),
    *(few + power for few in ("几", "数", "好几") for power in ("十", "百", "千", "万", "十万", "百万")),
    *("一堆 一大堆 一大批 好多 好多个 许多 若干 不少".split()),
]

WORDS = {
    "doubled": (
        "翻倍 翻一倍 翻一番 翻个倍 翻一翻 翻它一倍 增一倍 涨一倍 多加一倍 翻上一倍 加倍 加一倍 双倍 两倍 "
        "增加一倍 多一倍 翻番"
    ),
    "halved": (
        "减半 砍半 对半砍 减一半 砍一半 砍掉一半 减掉一半 减去一半 裁一半 压一半 少要一半 只要一半 "
        "缩一半 减到一半 减为一半 改成一半 改为一半 对半减 减少一半 一半 少一半"
    ),
    "tripled": "三倍 翻三倍 增加两倍 多两倍 加两倍 涨两倍",
    "quadrupled": "四倍 翻四倍 翻两番 增加三倍 多三倍",
    "times": "倍",
    "vague": " ".join(_VAGUE),
    "about": "大概 约 大约 左右 上下 差不多",
}
VALUES: dict[str, dict[str, object]] = {}
