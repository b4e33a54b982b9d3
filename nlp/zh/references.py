"""Chinese words that announce an order reference, and those around a bare number that is one."""

from nlp.wording import words

VALUES: dict[str, dict[str, object]] = {}
WORDS = {
    "order_label": (
        "单号 订单号 订单 订单号是 单号是 订单编号 编号 采购单 采购单号 采购订单 采购订单号 合同号 合同 采购合同 购销合同 供货合同 销售合同 "
        "订单号码 单号码 单子号 订单尾号 尾号 订货单 订货单号 销售单 销售单号 合同编号 单子 po号 "
        "销售订单 单据号 交易号 单编号"
    ),
    "order_noun": (
        "单 订单 单子 那单 这单 这个单 那个单 这笔 那笔 这个订单 那个订单 整单 该单 该订单 此单 本单 "
        "这票 那票 这张单 那张单 两个单 两单 这两个单 订单里 单里 这笔订单 那笔订单 我的订单 我那单 "
        "我那个单 上单 那个单子 这个单子 那单子 这单子 那张单子 这张单子 这笔单子 那笔单子 我那个单子 "
        "我的单子 "
        "我那张单 我那单子 两张单 三个单 三张单 几张单 这几单 这三单 那两单 这两单 这两张单 这两个订单 "
        "两个订单 这批 那批 此订单 本订单 所有订单 货 这批货 那批货 货物 东西 那票货 这票货 货品"
    ),
    "tax_label": (
        "税号 统编 统一编号 纳税人识别号 税务登记号 统一社会信用代码 信用代码 纳税识别号 "
        "统一社会信用代码证 税务编号 纳税号 社会信用代码 发票税号 开票税号 识别号"
    ),
    "phone_label": (
        "电话 手机 手机号 联系电话 电话号码 手机号码 号码 联系方式 收货电话 座机 热线 收件电话 联络电话 "
        "收货人电话 联系手机 收件人电话 收货手机 联系号码"
    ),
    "not_order_label": (
        "工单 工单号 顺丰单号 中通单号 圆通单号 京东单号 快递号 运单 提单号 发票号 发票号码 型号 货号 料号 款号 批号 房号 快递单号 运单号 物流单号 税号 卡号 账号 邮编 序列号 版本"
    ),
}

CALLING = words(
    "请问一下 请问下 想问一下 问一问 请 麻烦 请问 哎 喂 嗯 啊 呃 诶 额 欸 老板 亲 你好 您好 关于 针对 那个 这个 那什么 就是 我 我们 我的 我那 我那个 我们那个 问下 问一下 想问 "
    "想问下 帮我 帮忙 帮 你帮我 你 您 给 给我 帮我把 麻烦把 请把 把 将 给我把 麻烦将 请将 那 就 那就 还有 另外 对了 跟 只 是 说的"
)
"""Words before a reference that opens what is said, or is what something is done to."""
OF_IT = words("的 嘅 里 里的 里面 里面的 里头 里头的 里边 里边的 上 上的 上面 上面的 中的 那 这 那里 这里")
"""Behind an order, before its goods."""
THIS_ONE = words("那 这 那个 这个 那张 这张 那笔 这笔 那批 这批 那票 这票 这一 那一")
ONES = words("单 单子 单呢 订单 张 笔 个 批 票 号单")
"""What an order is called behind 那 or 那一."""
ADVERBS = words(
    "想 想要 先 都 也 就 还 全 全部 一起 要 得 必须 最好 尽量 赶紧 现在 今天 明天 后天 之前 前 以前 这边 这次 到底 究竟 的话 呢 啊 呀 哈 麻烦 请 帮我 给我 我 我们 你 您 你们 重新 再 给 一直 始终 老 要是 如果 若 一共 一块 统一 分别 那边 咋 怎么 到现在 至今 还是 已经 总价 价格 单价"
)
"""Between an order and what is said of it."""
STATES = words("状况 状态 情况 进度 进展 物流 动态")
"""What is asked of an order right behind it."""
TOPICS = words("关于 针对 就是 说的是 单 有关 涉及 问下 查 查下 催 催下 是 我说的是 单号")
"""Before an order that stands by itself."""
