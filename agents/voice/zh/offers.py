"""Phrases that offers are made of."""

from agents.voice.shapes import OfferWords

OFFERS = OfferWords(
    heads={"unit": "每{unit}", "total": "总价"},
    prices={"unit": "每{unit} {money}", "total": "总价 {money}"},
    incoterm=("（{incoterm} {place}）", "（{incoterm}）", "（{place}）"),
    payments={
        "prepaid": "全款预付",
        "before_shipment": "货款发货前付清",
        "on_delivery": "货到付款",
        "net": "月结{days}天",
        "deposit_before_shipment": "{percent}%定金、余款发货前付清",
        "deposit_on_delivery": "{percent}%定金、余款货到付清",
        "deposit_net": "{percent}%定金、余款月结{days}天",
    },
    names={"price": "{price}", "delivery": "{date}交货", "payment": "{payment}"},
    terms="{price}，{date}交货，{payment}",
    gives={
        "seller": {
            "price": ("{head}可以降到 {money}", "{head}可以做到 {money}", "{head}我们让到 {money}"),
            "delivery": ("{date}可以交货", "交货可以安排在{date}"),
            "payment": ("付款我们可以做{payment}", "付款方式可以改为{payment}"),
        },
        "buyer": {
            "price": ("{head}可以加到 {money}", "{head}可以出到 {money}", "{head}我们出 {money}"),
            "delivery": ("{date}交货也可以", "交货可以安排在{date}"),
            "payment": ("付款我们可以做{payment}", "付款方式可以改为{payment}"),
        },
    },
    meets={
        "price": ("{head}就按贵司说的 {money}", "{head}可以按贵司的 {money}"),
        "delivery": ("交货按贵司要的{date}", "{date}交货没有问题"),
        "payment": ("付款按贵司要的{payment}", "付款也可以做{payment}"),
    },
    asks={"price": "{head}能按 {money}", "delivery": "能在{date}交货", "payment": "付款条件能定为{payment}"},
    joins=("，", "，"),
    sentences={
        "opening_seller": (
            "感谢贵司的关注，我们的报价是：{terms}。",
            "很高兴为贵司报价：{terms}。",
            "这批货我们可以这样做：{terms}。",
            "先给贵司报个方案：{terms}，您看合适吗？",
        ),
        "opening_buyer": (
            "这批货我们想这样订：{terms}。",
            "很希望和贵司合作，我们的想法是：{terms}。",
            "先说说我们的想法：{terms}，您看可以吗？",
            "我们有意订这批货，条件如下：{terms}。",
        ),
        "reply_seller": (
            "感谢您的报价，我们这边可以做到：{terms}。",
            "我们商量过了，想法是：{terms}。",
            "感谢贵司的诚意，我们的报价是：{terms}，您看如何？",
        ),
        "reply_buyer": (
            "感谢您的报价，我们这边希望是：{terms}。",
            "我们商量过了，想法是：{terms}。",
            "感谢贵司的诚意，我们的出价是：{terms}，您看如何？",
        ),
        "gave": (
            "这样吧，{gives}，其他不变：{keeps}。",
            "为了促成合作，{gives}，其余照旧：{keeps}。",
            "我们也很有诚意，{gives}，其他还是{keeps}。",
            "我们再配合些，{gives}，其他条件不变：{keeps}，您看行吗？",
            "我们再靠近些，{gives}，其他仍是{keeps}。",
            "您看这样行不行：{gives}，其他不变，{keeps}。",
            "{gives}，其他照旧，还是{keeps}，您看可以吗？",
        ),
        "gave_all": (
            "这样吧，{gives}。",
            "为了促成合作，{gives}。",
            "我们也很有诚意，{gives}，您看行吗？",
        ),
        "traded": (
            "{gives}，不过希望{asks}，其他不变：{keeps}。",
            "咱们换个方式：{gives}，相应地希望{asks}，其余照旧：{keeps}。",
            "如果{asks}，那么{gives}，其他还是{keeps}。",
        ),
        "traded_all": (
            "{gives}，不过希望{asks}。",
            "咱们换个方式：{gives}，相应地希望{asks}。",
            "如果{asks}，那么{gives}，您看如何？",
        ),
        "firm": (
            "我们还是希望按这个条件：{terms}。",
            "感谢您的耐心，我们的条件暂时不变：{terms}。",
            "我们还是维持原来的条件：{terms}，请您理解。",
            "目前我们还是这个方案：{terms}，您再考虑考虑。",
            "我们的想法没有变：{terms}，还请贵司斟酌。",
        ),
        "moved": (
            "我们换个方案：{terms}，您看合适吗？",
            "不如这样：{terms}。",
            "我们调整了方案：{terms}，请您看看。",
        ),
        "last": (
            "这是我们最后的方案，希望您能满意：{terms}。",
            "谈到这里，我们给出最终方案：{terms}，期待与贵司合作。",
            "我们很希望达成合作，最终方案是：{terms}。",
        ),
    },
    accepts=(
        "成交！{terms}。谢谢，合作愉快！",
        "好的，我们接受：{terms}。感谢贵司的支持。",
        "没问题，就这么定：{terms}。期待与贵司合作。",
        "就这么说定了：{terms}。谢谢您的诚意。",
    ),
    walks=(
        "感谢您抽时间洽谈。这次双方的条件没能谈拢，我们先谈到这里，期待下次合作。",
        "很遗憾，这次没能达成共识。谢谢您的诚意，希望以后有机会合作。",
        "看来这笔订单我们暂时谈不到同样的条件，先到这里吧。谢谢您，随时欢迎再联系。",
    ),
)
