"""What the desk says."""

from agents.voice.shapes import DeskWords

DESK = DeskWords(
    listing={"and": ("、", " 和 "), "or": ("、", " 或者 "), "which": ("、", " 还是 "), "parts": ("；", "；")},
    changed="{what} 由 {before} 改为 {after}",
    added="{what} 定为 {after}",
    removed="去掉 {what}",
    buttons={
        "yes": ("可以，就这样", "可以，就这样办。"),
        "no": ("先不改", "不用改了，保持原样。"),
        "accept": ("接受", "成交。"),
        "later": ("我考虑一下", "我考虑一下。"),
        "decline": ("不谈了", "算了，不谈了。"),
        "person": ("找人工", "帮我转人工。"),
        "package": ("方案{place}", "方案{place}"),
    },
    sentences={
        # What was done
        "done": "好的，订单 {order} 已更新：{changes}。",
        "order_placed": "感谢下单！订单号 {order}：{lines}，总价 {total}，"
        "{delivery} 交货，付款方式：{payment}。",
        "order_cancelled": "订单 {order} 已按您的要求取消，期待下次为您服务。",
        "return_registered": "已登记订单 {order} 的退货：{item}。同事会联系您说明怎么寄回。",
        "exchange_registered": "已登记订单 {order} 的换货：{item} 换成 {replacement}。"
        "同事会联系您说明怎么寄回。",
        "nothing_changed": "好的，订单 {order} 保持不变。",
        "already_so": "订单 {order} 的 {what} 本来就是 {value}，不用改。",
        # Before it is done
        "confirm_changes": "跟您核对一下，订单 {order} 要这样改：{changes}。可以吗？",
        "confirm_changes_total": "跟您核对一下，订单 {order} 要这样改：{changes}。改后总价 {total}，可以吗？",
        "confirm_order": "下单前跟您核对一下：{lines}，总价 {total}，{delivery} 交货，"
        "付款方式：{payment}。可以吗？",
        "confirm_cancel": "跟您确认一下，订单 {order} 要整单取消吗？",
        "confirm_several": "改之前跟您核对一下：",
        "would_change": "订单 {order}：{changes}。",
        "would_change_total": "订单 {order}：{changes}，改后总价 {total}。",
        "would_order": "新订单：{lines}，总价 {total}，{delivery} 交货，付款方式：{payment}。",
        "would_cancel": "订单 {order} 整单取消。",
        "shall_i": "都这样办，可以吗？",
        "with_the_deal": "等我们谈好了，这个也一并改好，订单 {order}：{changes}。",
        "still_open": "订单 {order} 的改动还等您点头，可以吗？",
        "still_open_new": "您的新订单还没有下，可以下单吗？",
        "not_ordered": "好的，没有下单。",
        "done_already": "这个已经办好了，不会重复办理。",
        "no_longer_open": "后来我们又谈了别的，这一条已经不作数，我没有照着办。",
        # What cannot be done
        "cannot_at_stage": "不好意思，订单 {order} {stage}，没法再 {what} 了。",
        "cannot_at_stage_instead": "不好意思，订单 {order} {stage}，没法再 {what} 了。"
        "现在还可以 {instead:or}。",
        "too_early": "订单 {order} 目前 {stage}，暂时还不能 {what}。",
        "past_date": "{date} 已经过了，您看改到哪天合适？",
        "out_of_stock": "不好意思，{product} 暂时缺货。到货后让同事通知您，好吗？",
        "not_enough_stock": "不好意思，{product} 目前库存只有 {available}，您看够用吗？",
        "bad_quantity": "{item} 的这个数量我们没法安排，请问您需要多少？",
        # Which is meant
        "unknown_order": "没有查到您的订单 {order}。您说的是 {orders:which}？",
        "unknown_order_none_open": "没有查到您的订单 {order}，目前您也没有进行中的订单。"
        "麻烦核对一下单号，好吗？",
        "no_open_orders": "您目前没有进行中的订单，需要下单吗？",
        "which_order": "请问您指的是哪一单：{orders:which}？",
        "which_line": "请问是订单 {order} 里的哪个产品：{lines:which}？",
        "which_product": "您说的“{item}”是指哪个：{products:which}？",
        "which_number": "不好意思，我还不确定您指的是哪个，回复编号就行：{choices:which}？",
        "unclear_passed_on": "这个我不敢乱猜，已经转给同事，会尽快与您联系。",
        "unknown_line": "订单 {order} 里没有“{item}”，您说的是 {lines:which}？",
        "unknown_product": "不好意思，我们没有“{item}”。能换个说法描述一下吗？",
        "unknown_product_similar": "不好意思，我们没有“{item}”。您看 {products:or} 合适吗？",
        # What is missing
        "ask_item": "好的，请问您要哪个产品？",
        "ask_quantity": "好的，{item} 您需要多少？",
        "ask_quantity_in": "{item} 是按{unit}卖的，请问您要多少{unit}？",
        "ask_replacement": "好的，{item} 您想换成什么？",
        "ask_delivery": "好的，订单 {order} 您希望哪天交货？",
        "ask_address": "好的，订单 {order} 要送到哪里？",
        "ask_price": "订单 {order} 您期望的价格是多少？",
        "ask_payment": "订单 {order} 您希望怎么付款？",
        "ask_contact": "好的，订单 {order} 由哪位收货？联系电话是多少？",
        "ask_invoice": "好的，订单 {order} 的发票抬头和税号是什么？",
        # What is so
        "quote": "{product} {quantity}，{price}，合计 {total}，交期 {lead_time}。您看要下单吗？",
        "quote_one": "{product} {price}，交期 {lead_time}。您看要下单吗？",
        "order_status": "订单 {order} {stage}，预计 {delivery} 交货，总价 {total}。",
        "order_status_delivered": "订单 {order} 已送达，总价 {total}，希望您用得满意。",
        "order_status_cancelled": "订单 {order} 已经取消了。",
        # Bargaining
        "counter_offer": "您对订单 {order} 的要求我们看过了。{offer}",
        "offer_met": "可以，我们这边没问题：{terms}。就这样给您定下来，好吗？",
        "packages": "付款方式不同，价格也可以不同。这几个方案对我们是一样的：{packages:parts}。"
        "您看哪个合适？",
        "packages_dated": "付款方式和交期不同，价格也可以不同。这几个方案对我们是一样的：{packages:parts}。"
        "您看哪个合适？",
        "packages_now": "这样一来，可选的方案是：{packages:parts}。您看哪个合适？",
        "package": "{price}，{payment}",
        "package_dated": "{price}，{payment}，{delivery}交货",
        "deal_reached": "订单 {order} 就这么说定了：{terms}。谢谢您，合作愉快！",
        "no_deal": "很遗憾这次没能谈成，订单 {order} 保持原样，您随时可以再找我们谈。",
        "no_deal_new": "很遗憾这次没能谈成，欢迎您随时再来。",
        "take_your_time": "好的，不着急，您考虑好了告诉我就行。",
        "offer_expired": "不好意思，这个报价已经过期了，要不要重新谈谈？",
        "nothing_to_accept": "目前我们这边还没有待您确认的报价，您想谈哪方面的条件？",
        "changed_meanwhile": "订单 {order} 这期间有了变动，我先没有改。要不要重新看看？",
        # People
        "waiting_for_approval": "订单 {order} 的这个条件需要同事批准，批下来马上告诉您。",
        "approval_given": "好消息，同事已经批准了。订单 {order} 已更新：{changes}。",
        "approval_given_new": "好消息，同事已经批准了您的订单。",
        "approval_declined_new": "不好意思，这个订单同事没能批准。",
        "approval_declined_new_reason": "不好意思，这个订单同事没能批准：{reason}。",
        "person_offers": "同事亲自看过了，可以给您这个条件：{terms}。就这样定下来，好吗？",
        "no_deal_passed_on": "这个条件我这边定不了，已经请同事亲自看，会带着方案来找您。",
        "approval_declined": "不好意思，订单 {order} 的这个条件同事没能批准，订单保持原样。",
        "approval_declined_reason": "不好意思，订单 {order} 的这个条件同事没能批准：{reason}。订单保持原样。",
        "handed_over": "好的，已经转给同事，会尽快与您联系。",
        "passed_on": "订单 {order} 要 {what} 的事，已经转给同事，会尽快答复您。",
        "split_passed_on": "订单 {order} 分批交货需要排期，已经转给同事，会尽快答复您。",
        # Talk
        "greeting": "您好！请问有什么可以帮您？",
        "thanks": "不客气，应该的！",
        "goodbye": "谢谢您，祝您生意兴隆！",
        "all_right": "好的。还有别的需要，随时告诉我。",
        "not_understood": "不好意思，我没太明白。您可以这样说：“{order} 改成 300 件”。",
    },
)
