"""Phrases that offers are made of."""

from agents.voice.shapes import OfferWords

OFFERS = OfferWords(
    heads={"unit": "每{unit}", "total": "總價"},
    prices={"unit": "每{unit} {money}", "total": "總價 {money}"},
    incoterm=("（{incoterm} {place}）", "（{incoterm}）", "（{place}）"),
    payments={
        "prepaid": "全額預付",
        "before_shipment": "貨款出貨前付清",
        "on_delivery": "貨到付款",
        "net": "月結{days}天",
        "deposit_before_shipment": "{percent}%訂金、尾款出貨前付清",
        "deposit_on_delivery": "{percent}%訂金、尾款貨到付清",
        "deposit_net": "{percent}%訂金、尾款月結{days}天",
    },
    names={"price": "{price}", "delivery": "{date}交貨", "payment": "{payment}"},
    terms="{price}，{date}交貨，{payment}",
    gives={
        "seller": {
            "price": ("{head}可以降到 {money}", "{head}可以做到 {money}", "{head}我們讓到 {money}"),
            "delivery": ("{date}可以交貨", "交貨可以安排在{date}"),
            "payment": ("付款我們可以做{payment}", "付款條件可以改為{payment}"),
        },
        "buyer": {
            "price": ("{head}可以加到 {money}", "{head}可以出到 {money}", "{head}我們出 {money}"),
            "delivery": ("{date}交貨也可以", "交貨可以安排在{date}"),
            "payment": ("付款我們可以做{payment}", "付款條件可以改為{payment}"),
        },
    },
    meets={
        "price": ("{head}就照貴公司說的 {money}", "{head}可以照貴公司的 {money}"),
        "delivery": ("交貨就照貴公司要的{date}", "{date}交貨沒有問題"),
        "payment": ("付款就照貴公司要的{payment}", "付款也可以做{payment}"),
    },
    asks={"price": "{head}能照 {money}", "delivery": "能在{date}交貨", "payment": "付款條件能訂為{payment}"},
    joins=("，", "，"),
    sentences={
        "opening_seller": (
            "感謝貴公司的關注，我們的報價是：{terms}。",
            "很高興為貴公司報價：{terms}。",
            "這批貨我們可以這樣做：{terms}。",
            "先跟貴公司報個方案：{terms}，您看合適嗎？",
        ),
        "opening_buyer": (
            "這批貨我們想這樣訂：{terms}。",
            "很希望與貴公司合作，我們的想法是：{terms}。",
            "先說說我們的想法：{terms}，您看可以嗎？",
            "我們有意訂這批貨，條件如下：{terms}。",
        ),
        "reply_seller": (
            "感謝您的報價，我們這邊可以做到：{terms}。",
            "我們商量過了，想法是：{terms}。",
            "感謝貴公司的誠意，我們的報價是：{terms}，您覺得如何？",
        ),
        "reply_buyer": (
            "感謝您的報價，我們這邊希望是：{terms}。",
            "我們商量過了，想法是：{terms}。",
            "感謝貴公司的誠意，我們的出價是：{terms}，您覺得如何？",
        ),
        "gave": (
            "這樣吧，{gives}，其他不變：{keeps}。",
            "為了促成合作，{gives}，其餘照舊：{keeps}。",
            "我們也很有誠意，{gives}，其他還是{keeps}。",
            "我們再配合些，{gives}，其他條件不變：{keeps}，您看可以嗎？",
            "我們再靠近些，{gives}，其他仍是{keeps}。",
            "您看這樣好不好：{gives}，其他不變，{keeps}。",
            "{gives}，其他照舊，還是{keeps}，您覺得可以嗎？",
        ),
        "gave_all": (
            "這樣吧，{gives}。",
            "為了促成合作，{gives}。",
            "我們也很有誠意，{gives}，您看可以嗎？",
        ),
        "traded": (
            "{gives}，不過希望{asks}，其他不變：{keeps}。",
            "我們換個方式：{gives}，相對地希望{asks}，其餘照舊：{keeps}。",
            "如果{asks}，那麼{gives}，其他還是{keeps}。",
        ),
        "traded_all": (
            "{gives}，不過希望{asks}。",
            "我們換個方式：{gives}，相對地希望{asks}。",
            "如果{asks}，那麼{gives}，您覺得如何？",
        ),
        "firm": (
            "我們還是希望照這個條件：{terms}。",
            "感謝您的耐心，我們的條件暫時不變：{terms}。",
            "我們還是維持原來的條件：{terms}，請您諒解。",
            "目前我們還是這個方案：{terms}，請您再考慮看看。",
            "我們的想法沒有變：{terms}，還請貴公司斟酌。",
        ),
        "moved": (
            "我們換個方案：{terms}，您看合適嗎？",
            "不如這樣：{terms}。",
            "我們調整了方案：{terms}，請您看看。",
        ),
        "last": (
            "這是我們最後的方案，希望您能滿意：{terms}。",
            "談到這裡，我們給出最終方案：{terms}，期待與貴公司合作。",
            "我們很希望達成合作，最終方案是：{terms}。",
        ),
    },
    accepts=(
        "成交！{terms}。謝謝，合作愉快！",
        "好的，我們接受：{terms}。感謝貴公司的支持。",
        "沒問題，就這麼定：{terms}。期待與貴公司合作。",
        "就這麼說定了：{terms}。謝謝您的誠意。",
    ),
    walks=(
        "感謝您撥冗洽談。這次雙方的條件沒能談攏，我們先談到這裡，期待下次合作。",
        "很遺憾，這次沒能達成共識。謝謝您的誠意，希望以後有機會合作。",
        "看來這筆訂單我們暫時談不到同樣的條件，先到這裡吧。謝謝您，隨時歡迎再聯絡。",
    ),
)
