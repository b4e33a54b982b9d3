"""What the desk says."""

from agents.voice.shapes import DeskWords

DESK = DeskWords(
    listing={"and": ("、", " 和 "), "or": ("、", " 或是 "), "which": ("、", " 還是 "), "parts": ("；", "；")},
    changed="{what} 由 {before} 改為 {after}",
    added="{what} 訂為 {after}",
    removed="移除 {what}",
    buttons={
        "yes": ("可以，就這樣", "可以，就這樣辦。"),
        "no": ("先不改", "不用改了，維持原樣。"),
        "accept": ("接受", "成交。"),
        "later": ("我考慮一下", "我考慮一下。"),
        "decline": ("不談了", "算了，不談了。"),
        "person": ("找專人", "請幫我轉專人。"),
        "package": ("方案{place}", "方案{place}"),
    },
    sentences={
        # What was done
        "done": "好的，訂單 {order} 已更新：{changes}。",
        "order_placed": "感謝您的訂購！訂單編號 {order}：{lines}，總價 {total}，"
        "{delivery} 交貨，付款方式：{payment}。",
        "order_cancelled": "訂單 {order} 已依您的要求取消，期待下次為您服務。",
        "return_registered": "已登記訂單 {order} 的退貨：{item}。同事會與您聯絡，說明如何寄回。",
        "exchange_registered": "已登記訂單 {order} 的換貨：{item} 換成 {replacement}。"
        "同事會與您聯絡，說明如何寄回。",
        "nothing_changed": "好的，訂單 {order} 維持不變。",
        "already_so": "訂單 {order} 的 {what} 本來就是 {value}，不需要更改。",
        # Before it is done
        "confirm_changes": "跟您確認一下，訂單 {order} 要這樣改：{changes}。可以嗎？",
        "confirm_changes_total": "跟您確認一下，訂單 {order} 要這樣改：{changes}。改後總價 {total}，可以嗎？",
        "confirm_order": "下單前跟您確認一下：{lines}，總價 {total}，{delivery} 交貨，"
        "付款方式：{payment}。可以嗎？",
        "confirm_cancel": "跟您確認一下，訂單 {order} 要整筆取消嗎？",
        "confirm_several": "更改前跟您確認一下：",
        "would_change": "訂單 {order}：{changes}。",
        "would_change_total": "訂單 {order}：{changes}，改後總價 {total}。",
        "would_order": "新訂單：{lines}，總價 {total}，{delivery} 交貨，付款方式：{payment}。",
        "would_cancel": "訂單 {order} 整筆取消。",
        "shall_i": "全部照這樣辦，可以嗎？",
        "with_the_deal": "等我們談好，這個也會一併改好，訂單 {order}：{changes}。",
        "still_open": "訂單 {order} 的更改還在等您確認，可以嗎？",
        "still_open_new": "您的新訂單還沒有送出，可以下單嗎？",
        "not_ordered": "好的，沒有下單。",
        "done_already": "這個已經辦好了，不會重複辦理。",
        "no_longer_open": "後來我們又談了別的，這一項已經不算數，我沒有照著辦。",
        # What cannot be done
        "cannot_at_stage": "不好意思，訂單 {order} {stage}，沒辦法再 {what} 了。",
        "cannot_at_stage_instead": "不好意思，訂單 {order} {stage}，沒辦法再 {what} 了。"
        "現在還可以 {instead:or}。",
        "too_early": "訂單 {order} 目前 {stage}，暫時還不能 {what}。",
        "past_date": "{date} 已經過了，請問改到哪天方便？",
        "out_of_stock": "不好意思，{product} 目前缺貨。到貨後請同事通知您，好嗎？",
        "not_enough_stock": "不好意思，{product} 目前庫存只有 {available}，請問夠用嗎？",
        "bad_quantity": "{item} 的這個數量我們沒辦法安排，請問您需要多少？",
        # Which is meant
        "unknown_order": "查不到您的訂單 {order}。您說的是 {orders:which}？",
        "unknown_order_none_open": "查不到您的訂單 {order}，目前您也沒有進行中的訂單。"
        "麻煩再確認一下訂單編號，好嗎？",
        "no_open_orders": "您目前沒有進行中的訂單，需要下單嗎？",
        "which_order": "請問您指的是哪一筆訂單：{orders:which}？",
        "which_line": "請問是訂單 {order} 裡的哪個產品：{lines:which}？",
        "which_product": "您說的「{item}」是指哪個：{products:which}？",
        "which_number": "不好意思，我還不確定您指的是哪個，回覆編號就可以：{choices:which}？",
        "unclear_passed_on": "這個我不敢亂猜，已經轉給同事，會盡快與您聯絡。",
        "unknown_line": "訂單 {order} 裡沒有「{item}」，您說的是 {lines:which}？",
        "unknown_product": "不好意思，我們沒有「{item}」。可以換個方式描述嗎？",
        "unknown_product_similar": "不好意思，我們沒有「{item}」。請問 {products:or} 合適嗎？",
        # What is missing
        "ask_item": "好的，請問您要哪個產品？",
        "ask_quantity": "好的，{item} 您需要多少？",
        "ask_quantity_in": "{item} 是按{unit}賣的，請問您要多少{unit}？",
        "ask_replacement": "好的，{item} 您想換成什麼？",
        "ask_delivery": "好的，訂單 {order} 您希望哪天交貨？",
        "ask_address": "好的，訂單 {order} 要送到哪裡？",
        "ask_price": "訂單 {order} 您期望的價格是多少？",
        "ask_payment": "訂單 {order} 您希望怎麼付款？",
        "ask_contact": "好的，訂單 {order} 由哪位收貨？聯絡電話是幾號？",
        "ask_invoice": "好的，訂單 {order} 的發票抬頭和統一編號是什麼？",
        # What is so
        "quote": "{product} {quantity}，{price}，合計 {total}，交期 {lead_time}。請問要下單嗎？",
        "quote_one": "{product} {price}，交期 {lead_time}。請問要下單嗎？",
        "order_status": "訂單 {order} {stage}，預計 {delivery} 交貨，總價 {total}。",
        "order_status_delivered": "訂單 {order} 已送達，總價 {total}，希望您用得滿意。",
        "order_status_cancelled": "訂單 {order} 已經取消了。",
        # Bargaining
        "counter_offer": "您對訂單 {order} 的要求我們看過了。{offer}",
        "offer_met": "可以，我們這邊沒問題：{terms}。就這樣幫您確定下來，好嗎？",
        "packages": "付款方式不同，價格也可以不同。這幾個方案對我們是一樣的：{packages:parts}。"
        "您覺得哪個合適？",
        "packages_dated": "付款方式和交期不同，價格也可以不同。這幾個方案對我們是一樣的：{packages:parts}。"
        "您覺得哪個合適？",
        "packages_now": "這樣一來，可選的方案是：{packages:parts}。您覺得哪個合適？",
        "package": "{price}，{payment}",
        "package_dated": "{price}，{payment}，{delivery}交貨",
        "deal_reached": "訂單 {order} 就這麼說定了：{terms}。謝謝您，合作愉快！",
        "no_deal": "很遺憾這次沒能談成，訂單 {order} 維持原樣，歡迎您隨時再找我們談。",
        "no_deal_new": "很遺憾這次沒能談成，歡迎您隨時再來。",
        "take_your_time": "好的，不急，您考慮好了再告訴我就可以。",
        "offer_expired": "不好意思，這個報價已經過期了，要不要重新談談？",
        "nothing_to_accept": "目前我們這邊沒有待您確認的報價，您想談哪方面的條件？",
        "changed_meanwhile": "訂單 {order} 這段期間有了變動，我先沒有更動。要不要重新看看？",
        # People
        "waiting_for_approval": "訂單 {order} 的這個條件需要同事核准，核准後馬上通知您。",
        "approval_given": "好消息，同事已經核准了。訂單 {order} 已更新：{changes}。",
        "approval_given_new": "好消息，同事已經核准您的訂單。",
        "approval_declined_new": "不好意思，這個訂單同事沒能核准。",
        "approval_declined_new_reason": "不好意思，這個訂單同事沒能核准：{reason}。",
        "person_offers": "同事親自看過了，可以給您這個條件：{terms}。就這樣確定下來，好嗎？",
        "no_deal_passed_on": "這個條件我這邊沒辦法決定，已經請同事親自處理，會帶著方案與您聯絡。",
        "approval_declined": "不好意思，訂單 {order} 的這個條件同事沒能核准，訂單維持原樣。",
        "approval_declined_reason": "不好意思，訂單 {order} 的這個條件同事沒能核准：{reason}。訂單維持原樣。",
        "handed_over": "好的，已經轉給同事，會盡快與您聯絡。",
        "passed_on": "訂單 {order} 要 {what} 的事，已經轉給同事，會盡快回覆您。",
        "split_passed_on": "訂單 {order} 分批交貨需要排程，已經轉給同事，會盡快回覆您。",
        # Talk
        "greeting": "您好！請問有什麼可以為您服務？",
        "thanks": "不客氣，應該的！",
        "goodbye": "謝謝您，祝您順心！",
        "all_right": "好的。還有其他需要，隨時告訴我。",
        "not_understood": "不好意思，我不太明白您的意思。您可以這樣說：「{order} 改成 300 件」。",
    },
)
