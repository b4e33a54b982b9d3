"""What the desk says."""

from agents.voice.shapes import DeskWords

DESK = DeskWords(
    listing={"and": (", ", " and "), "or": (", ", " or "), "which": (", ", " or "), "parts": ("; ", "; ")},
    changed="{what} from {before} to {after}",
    added="{what} now {after}",
    removed="{what} taken off",
    buttons={
        "yes": ("Yes, go ahead", "Yes, go ahead."),
        "no": ("No, leave it", "No, leave it as it is."),
        "accept": ("Accept", "I accept your offer."),
        "later": ("Let me think", "Let me think about it."),
        "decline": ("No, thank you", "No deal, thank you."),
        "person": ("Talk to a person", "I would like to talk to a person."),
        "package": ("Option {place}", "Option {place}"),
    },
    sentences={
        # What was done
        "done": "All done. Order {order} is updated: {changes}.",
        "order_placed": "Thank you for your order! It is booked as {order}: {lines}, {total} in total, with"
        " delivery on {delivery}. {details:parts}.",
        "order_cancelled": "Order {order} is cancelled, as you asked. We hope to be of service another time.",
        "return_registered": "Your return from order {order} is noted: {item}. A colleague will let you know"
        " how to send it back.",
        "exchange_registered": "Your exchange on order {order} is noted: {item} for {replacement}. A"
        " colleague will let you know how to send it back.",
        "nothing_changed": "Of course. Order {order} stays as it is.",
        "already_so": "Order {order} is like that already, so there is nothing to change ({what}: {value}).",
        # Before it is done
        "confirm_changes": "Just to be sure before I change order {order}: {changes}. The total stays at"
        " {total}. Shall I go ahead?",
        "confirm_changes_total": "Just to be sure before I change order {order}: {changes}. The new total"
        " would be {total}. Shall I go ahead?",
        "confirm_order": "Just to be sure before I place your order: {lines}, {total} in total, with delivery"
        " on {delivery}. {details:parts}. Shall I go ahead?",
        "confirm_cancel": "Just to be sure: would you like me to cancel the whole of order {order}?",
        "confirm_several": "Just to be sure before I do this:",
        "would_change": "Order {order}: {changes}. The total stays at {total}.",
        "would_change_total": "Order {order}: {changes}. That brings it to {total}.",
        "would_order": "A new order: {lines}, {total} in total, with delivery on {delivery}."
        " {details:parts}.",
        "would_cancel": "The whole of order {order} would be cancelled.",
        "shall_i": "Shall I go ahead with all of it?",
        "with_the_deal": "Once we agree, I will see to this as well. Order {order}: {changes}.",
        "comes_next": "Before we come to {what} (order {order}), one question.",
        "all_of_it_moves": "An order comes on one day, so {products:and} on order {order} would move too.",
        "asked_after_the_offer": "I will ask you about this once we have settled the offer.",
        "still_open": "What I asked you about order {order} is still open. Shall I go ahead?",
        "still_open_new": "Your new order is not placed yet. Shall I go ahead?",
        "again_as_new": "Order {order} stays cancelled, but I can place it again as a new one.",
        "not_ordered": "Of course. Nothing has been ordered.",
        "done_already": "That is taken care of already. I have not done it a second time.",
        "no_longer_open": "We have talked about something else since, so I have left that as it is.",
        # What cannot be done
        "cannot_at_stage": "I am sorry, order {order} is already {stage}, so {what} is no longer possible.",
        "cannot_at_stage_instead": "I am sorry, order {order} is already {stage}, so {what} is no longer"
        " possible. What is still possible is {instead:or}.",
        "too_early": "Order {order} is only {stage} so far, so {what} is not possible yet.",
        "past_date": "{date} has already passed. Which date would suit you instead?",
        "out_of_stock": "I am sorry, {product} is out of stock at the moment. Would you like a colleague to"
        " tell you when it is back?",
        "not_enough_stock": "I am sorry, we have only {available} of {product} in stock at the moment."
        " Would that help you?",
        "bad_quantity": "We cannot supply {item} in that quantity. What quantity would you like instead?",
        # Which is meant
        "unknown_order": "I could not find order {order} among yours. Did you mean {orders:or}?",
        "unknown_order_none_open": "I could not find order {order} among yours, and you have no open order at"
        " the moment. Could you check the number?",
        "no_open_orders": "You have no open order at the moment. Would you like to place one?",
        "which_order": "Which order do you mean: {orders:which}?",
        "which_line": "Which product on order {order} do you mean: {lines:which}?",
        "which_product": "Which product do you mean by “{item}”: {products:which}?",
        "which_sold": "We sell {products:and}. Which would you like?",
        "which_number": "Sorry, I am still not sure which one you mean. A number will do: {choices:which}?",
        "passed_on_as_well": "I have passed that on to my colleague as well.",
        "unclear_passed_on": "I would rather not guess here, so a colleague will take this up with you.",
        "unknown_line": "I could not find “{item}” on order {order}. Did you mean {lines:or}?",
        "unknown_goods": "I could not find “{item}” on any of your orders. Which order do you mean:"
        " {orders:which}?",
        "not_in_that_colour": "I am sorry, that does not come in “{colour}”. We only have {products:and}, so"
        " I have left order {order} as it is.",
        "unknown_product": "I am sorry, we do not carry “{item}”. Could you describe it differently?",
        "unknown_product_similar": "I am sorry, we do not carry “{item}”. Would {products:or} suit you?",
        # What is missing
        "ask_item": "Gladly. Which product would you like?",
        "ask_quantity": "Gladly. What quantity of {item} would you like?",
        "ask_quantity_in": "We sell {item} by the {unit}. How many would you like?",
        "ask_replacement": "Gladly. What would you like instead of {item}?",
        "ask_delivery": "Gladly. Which delivery date would suit you for order {order}?",
        "ask_place": "Gladly. What is the full address there (“{place}”)?",
        "phone_kept": "{contact} (phone number as before)",
        "day_within": "{day} (within your limit, {latest})",
        "ask_address": "Gladly. Where should we deliver order {order}?",
        "price_within": "Order {order} costs {price} as it stands, which is within that.",
        "above_the_limit": "That would come to {total}, which is more than {limit}, so I have left it.",
        "ask_price_above": "Order {order} costs {price} as it stands, which is less than that. Which price"
        " did you have in mind?",
        "order_says": "Order {order}, {listed:and}.",
        "order_payment": "Payment terms of order {order}: {payment}.",
        "colleague_to_come": "I can't say yet who that will be, or when. I have passed your question on,"
        " and a colleague will get back to you.",
        "changes_until": "Before production begins, an order can be changed in every way, or cancelled at no"
        " cost. In production, its price, payment, delivery and address can still be changed, and once it is"
        " shipped the contact and the invoice.",
        "total_more": "That is {by} more than before.",
        "total_less": "That is {by} less than before.",
        "price_is": "{product} is {price}.",
        "price_as_before": "{product} is {price}, as it was on order {order}.",
        "price_was": "{product} is {price} now; on order {order} it was {before}.",
        "total_as_it_stands": "As it stands, order {order} comes to {total}.",
        "comes_to": "Order {order} comes to {total}.",
        "comes_to_in_all": "In all that comes to {totals:parts}.",
        "would_come_to": "Order {order} would then come to {total}.",
        "would_come_to_new": "The new order would come to {total}.",
        "would_be_delivered": "Order {order} would then be delivered on {delivery}.",
        "would_be_delivered_new": "The new order would be delivered on {delivery}.",
        "delivery_stays": "Delivery of order {order} stays on {delivery}.",
        "stands_until": "It stays open until {day}; after that we would look at it afresh.",
        "in_stock": "In stock at the moment: {listed:and}.",
        "same_for_any_quantity": "The list price is the same for any quantity, but prices can be talked"
        " about. How many would you take, and at which price?",
        "no_deposit": "There is no deposit on order {order}.",
        "total_same": "The total stays as it is.",
        "cancelling": "Before production begins, an order can be cancelled at no cost; after that"
        " it cannot be cancelled.",
        "cancelling_is_free": "Order {order} is not in production yet, so cancelling it costs nothing.",
        "paid_like_this": "With payment by these terms: {payment}.",
        "ask_price_at": "On order {order}, {quantity} of {product} come to {total}, at {price} as it stands."
        " We can talk about the price: which did you have in mind?",
        "ask_price": "Which price did you have in mind for order {order}?",
        "ask_payment": "Which payment terms would you like for order {order}?",
        "ask_contact": "Gladly. Who should receive order {order}, and at which telephone number?",
        "ask_invoice": "Gladly. Which name and tax number should be on the invoice for order {order}?",
        "ask_price_of": "Which price did you have in mind for {item}?",
        "ask_change": "Gladly. What shall I change: the quantity, the delivery date, the address or the"
        " payment terms?",
        "ask_change_of": "Gladly. What shall I change on order {order}: the quantity, the delivery date, the"
        " address or the payment terms?",
        "asked_again": "Sorry, I did not quite get that. {question}",
        # What is so
        "quote": "For {quantity} of {product} the price is {price}, so {total} in total. The lead time is"
        " {lead_time}. Would you like to order?",
        "lead_time_and_day": "{lead_time}, so delivery on {day} is possible",
        "lead_time_too_long": "{lead_time}, so the earliest delivery is {day}",
        "quoted_in_all": "Together that comes to {total}.",
        "quote_one": "{product} is {price}, with a lead time of {lead_time}. Would you like to order?",
        "order_status": "Order {order} is {stage}, with delivery planned for {delivery}. The total is"
        " {total}.",
        "order_stands": "Order {order} is {stage}, with delivery planned for {delivery}.",
        "order_status_delivered": "Order {order} has been delivered. The total was {total}. We hope that"
        " everything is as it should be.",
        "order_status_cancelled": "Order {order} has been cancelled.",
        "detail": "{what}: {value}",
        "quantity_at": "{quantity} at {price}",
        # Bargaining
        "counter_offer": "We have looked at what you asked for on order {order}. {offer}",
        "offer_met": "That works for us: {terms}. Shall I book it for you?",
        "on_these_terms": "On these terms it would be {terms}. Shall I book it for you?",
        "not_at_our_offer": "That is possible at the price as it stands, though not at the one we offered.",
        "goods_and_terms": "{lines:and}, {terms}",
        "offer_is_for": "This is for {lines:and}.",
        "offer_is_for_by": "This is for {lines:and}; shipping method: {way}.",
        "terms_and_way": "{terms}; shipping method: {way}",
        "offer_is_for_there": "This is for {lines:and}, delivered to {address}.",
        "ways_noted": "Noted for this order: {ways:and}.",
        "offer_goes_to": "It goes to {address}.",
        "one_at_a_time": "Let us first settle order {first}, and then come to order {order}: just remind me"
        " when we are done with the first.",
        "one_at_a_time_new": "Let us first settle what is on the table, and then come to the other order:"
        " just remind me when we are done with this one.",
        "counted_from_before": "Counted from {price}, the price before our offer, you asked for {asked}.",
        "counted_from_offer": "Counted from our offer of {price}, you asked for {asked}.",
        "sum_is_so": "Yes, order {order} comes to {total} in total.",
        "sum_is_not_so": "No, order {order} comes to {total} in total.",
        "counted_halfway": "Halfway between us, your price would be {asked}.",
        "offer_below": "Our own offer is even lower: {terms}. Shall I book it for you?",
        "most_possible": "I am sorry, {wish} is not possible for us. What order {order} has, {payment} with"
        " delivery on {delivery}, is the nearest that we can do.",
        "prices_each": "Rounded to the price of one, that is {parts:parts}.",
        "price_each": "For {product} that is {price}.",
        "sure_of_the_offer": "Just to be sure: shall I book it as offered, {terms}?",
        "instead_for": "I am sorry, {wish} is not possible for order {order}; the nearest that is follows.",
        "instead": "I am sorry, {wish} is not possible for us. The nearest that is:",
        "at_usual_price": "At the price as it stands we can do {payment}, with delivery on {delivery}.",
        "due": "delivery on {delivery}",
        "packages": "The price also depends on when it is paid. These are worth the same to us:"
        " {packages:parts}. Which suits you best?",
        "packages_dated": "The price also depends on when it is paid and delivered. These are worth the same"
        " to us: {packages:parts}. Which suits you best?",
        "packages_now": "The options are then {packages:parts}. Which suits you best?",
        "package": "{price}, {payment}",
        "package_dated": "{price}, {payment}, {delivery}",
        "deal_reached": "We have a deal on order {order}: {terms}. Thank you, it was a pleasure.",
        "offer_dropped": "Of course. Our offer is off the table.",
        "earliest_day": "The earliest that we can deliver is {delivery}.",
        "latest_day": "The latest that we can deliver is {delivery}.",
        "nearest_payment": "I am sorry, {wish} is not possible for us. The nearest that we can do is"
        " {payment}.",
        "no_deal": "I am sorry that we could not agree. Order {order} stays as it is, and you are welcome to"
        " come back to it.",
        "no_deal_new": "I am sorry that we could not agree this time. You are always welcome to come back.",
        "take_your_time": "Of course, take your time. Just write when you have decided.",
        "offer_expired": "I am sorry, that offer is no longer open. Shall we look at it afresh?",
        "nothing_to_accept": "There is no offer from us on the table at the moment. What would you like to"
        " agree on?",
        "changed_meanwhile": "Order {order} has changed in the meantime, so I have not touched it. Shall we"
        " look at it afresh?",
        # People
        "waiting_for_approval": "A colleague has to approve this for order {order}. You will hear from us"
        " as soon as that is done.",
        "being_approved": "Order {order} is still with a colleague for approval. You will hear from us as"
        " soon as it is decided; until then I cannot change it.",
        "approval_given": "Good news: my colleague has approved it. Order {order} is updated: {changes}.",
        "approval_given_new": "Good news: my colleague has approved your order.",
        "approval_declined_new": "I am sorry, my colleague could not approve this order.",
        "approval_declined_new_reason": "I am sorry, my colleague could not approve this order: {reason}.",
        "person_offers": "A colleague has looked at this personally and can offer you {terms}."
        " Shall I book it?",
        "no_deal_passed_on": "We are not quite there yet, so a colleague will look at this personally and"
        " come back to you with a proposal.",
        "approval_declined": "I am sorry, my colleague could not approve this for order {order}, so it stays"
        " as it is.",
        "approval_declined_reason": "I am sorry, my colleague could not approve this for order {order}:"
        " {reason}. It stays as it is.",
        "handed_over": "Of course. A colleague will take over from here and get back to you.",
        "passed_on": "A colleague will look at {what} for order {order} and get back to you.",
        "method_passed_on": "A colleague will see that order {order} can be paid by {method},"
        " and get back to you.",
        "split_passed_on": "Splitting the delivery of order {order} takes some planning, so a colleague will"
        " look at it and get back to you.",
        # Questions
        "catalogue": "We sell {products:and}. Just tell me what you need.",
        "catalogue_large": "We sell {count} products, such as {products:and}. Just tell me what you are"
        " looking for.",
        "cheapest": "The lowest price in our range is that of {products:and}.",
        "dearest": "The highest price in our range is that of {products:and}.",
        "cheapest_of_these": "The lowest price among these is that of {products:and}.",
        "dearest_of_these": "The highest price among these is that of {products:and}.",
        "line_at_its_price": "{line} at {price}",
        "product_in_list": "{product} ({price})",
        "payment_ways": "These payment terms are possible: {terms:parts}. You can pay by {methods:or}.",
        "method_taken": "Yes, you can pay by {method}. Tell me for which order, and I will note it there.",
        "method_not_taken": "I am sorry, we do not take payment by {method}. You can pay by {methods:or}.",
        "methods_taken": "You can pay by {methods:or}.",
        "shipping_included": "Our prices include {ways:or}. A colleague can quote any other way of shipping.",
        "size_as_listed": "As listed: {items:and}.",
        "orders_total": "Your open orders come to {totals:and} in all: {listed:and}.",
        "noted": "{what} ({note})",
        "order_in_list": "{order} of {placed}: {lines:and}, {total}, {stage}",
        "orders_so_far": "Your orders are these: {listed:parts}.",
        "ordered_so_far": "You have ordered {quantity} of {product} so far: {listed:and}.",
        "ordered_none": "You have not ordered {product} from us so far.",
        "order_details": "Order {order} is {stage}: {lines:and}, {total} in total, with delivery on"
        " {delivery}. {details:parts}.",
        "payments_due": "Payments due for order {order}: {listed:and}.",
        "payments_due_still": "For order {order}, {listed:and} is still to come; {past:and} was due before.",
        "owed_in_all": "In all, {totals:and} is still to come.",
        "no_deposit_then": "With {payment} there would be no deposit on order {order}; its terms now are"
        " {now}.",
        "payments_due_then": "With this change, payments for order {order} would be due like this:"
        " {listed:and}.",
        "payments_due_new": "Payments for the new order would be due like this: {listed:and}.",
        "still_possible": "Order {order} is {stage}. What is possible on it is {possible:or}.",
        "earliest": "Delivery of order {order} is planned for {delivery}. The earliest day that we could"
        " promise is {earliest}. If you would like another date, just name it.",
        "earliest_new": "The earliest day that we could promise for this order is {earliest}.",
        "no_earlier": "Delivery of order {order} is planned for {delivery}, and we cannot promise an earlier"
        " day.",
        "in_time": "Order {order} will be there by {by}: delivery is planned for {delivery}.",
        "not_in_time": "I am afraid order {order} will not be there by {by}: delivery is planned for"
        " {delivery}.",
        "lead_times": "From order to delivery it takes {least} to {most}, depending on the goods.",
        "lead_time": "From order to delivery it takes {days}.",
        "price_talk": "I cannot name a lowest price, but we can talk about prices. Tell me the goods, the"
        " quantity and the price you have in mind.",
        "name_a_price": "Which price do you have in mind?",
        "price_moves": "What moves the price is when it is paid: until then the goods have to be financed, so"
        " the sooner you pay, the lower the price can be.",
        "price_moves_dated": "What moves the price is when it is paid and delivered: until it is paid, the"
        " goods have to be financed, and a delivery date that suits our production saves costs as well.",
        "can_talk_on": "I cannot name a lowest price, but we can go on talking: tell me which price you have"
        " in mind.",
        "which_option": "They are all worth the same to us, so it depends on what suits you: the lower price,"
        " or more time to pay.",
        "sure_of_offer": "Yes, that is our offer as things stand.",
        "on_the_table": "What is on the table is {terms}.",
        "nothing_agreed": "We have not agreed on anything yet.",
        "help": "You can ask me where an order stands, place, change or cancel one, ask for prices and"
        " bargain over them, or ask for a colleague.",
        "who_i_am": "I am the automated order desk of {house}, not a person. If you would rather talk to a"
        " colleague, just say so.",
        "at_any_hour": "This desk answers at any hour, day or night. What needs a colleague I pass on,"
        " and they get back to you.",
        "ask_away": "Of course. Please tell me what it is about, and which order it concerns.",
        "ask_away_of": "Of course. What is it about order {order}?",
        "question_passed_on": "That is one for a colleague, who will get back to you about it.",
        "part_passed_on": "I have passed this on to a colleague, who will get back to you about it:"
        " “{parts:parts}”",
        "complaint_passed_on": "I am very sorry about that. A colleague will look into it personally and get"
        " back to you.",
        "trouble_passed_on": "I am very sorry about that. I have noted “{parts:parts}”, and a colleague will"
        " look into it personally and get back to you.",
        "praised": "Thank you for telling us. We are very glad to hear it!",
        "sorry_for_the_mistake": "I am sorry about the mistake.",
        "good_to_know": "Thank you for telling me.",
        "did_not_get": "Sorry, I did not quite get that.",
        "billing_passed_on": "An address for the invoice is for a colleague, who has it now and will get back"
        " to you.",
        "what_instead": "Sorry, I am not sure what should be different, so I leave everything as it is for"
        " now. How would you like it?",
        "left_as_it_is": "Until then everything stays as it is.",
        # Talk
        "greeting": "Hello! What can I do for you?",
        "how_i_am": "I am well, thank you for asking! What can I do for you?",
        "same_to_you": "Thank you, the same to you!",
        "thanks": "You are very welcome!",
        "goodbye": "Thank you, and have a good day!",
        "all_right": "All right. If there is anything else, just tell me.",
        "not_understood": "Sorry, I did not quite get that. You could write, for example: “Please"
        " deliver order {order} a week later.”",
    },
)
