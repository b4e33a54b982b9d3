"""What a message sounds like where no rule tells: sentences of nobody's fit."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.request import Known
from nlp import parse
from nlp.sounds import ANSWERS, WISHES, sounds_like

NOW = datetime.fromisoformat("2026-12-01T10:00:00+08:00")
AT_TABLE = {
    "accept": [
        "Fine by our side, you may go ahead and draw it up.",
        "Very well, we shall sign that this afternoon.",
        "My director nodded, so let's shake on it.",
        "That's within what we had planned. Send over the paperwork.",
        "Sounds workable, consider us in.",
        "价钱上我没意见了，您那边走流程吧",
        "就照您说的办，合同发过来我盖章",
        "老板点头了，咱们定下来吧",
        "行啊，那就这么着，下午给你签",
        "這個條件我們這邊過了，請出合約",
    ],
    "reject": [
        "Our board would throw me out of the window for that.",
        "I'd sooner close the shop than pay that much.",
        "You must be dreaming, there's no way we sign up to this.",
        "Thanks, but that's far away from anything we could defend.",
        "We'll be taking our business elsewhere then.",
        "这个价我回去没法交代，算了吧",
        "贵得离谱，我们找别家了",
        "这种条件谁签谁傻",
        "老闆看了臉都綠了，這個沒辦法",
        "拉倒吧，这生意没法做",
    ],
    None: [
        "I have forwarded it to my director and will be in touch after the weekend.",
        "Does the offer include the packaging?",
        "Got it, thanks for sending this through.",
        "材料收到了，等我们开完会再回复您",
        "報價單我轉給採購了，謝謝",
    ],
}
OUT_OF_THE_BLUE = {
    "query_order": [
        "Nobody has told us a thing about SO-4410 since last week, what's the matter with it?",
        "Has anything left your warehouse for us yet? SO-4410",
        "We are all standing at the gate waiting, where on earth is SO-4410",
        "SO-4410都多少天了，一点动静没有啊",
        "麻烦帮我看看SO-4410走到哪一步了",
    ],
    "cancel_order": [
        "Please scrap SO-4410 entirely, the project fell through.",
        "We have no use for SO-4410 any longer, strike it off your books.",
        "SO-4410 is dead, kill it before it ships",
        "SO-4410整单作废吧，项目黄了",
        "SO-4410我们不要了，请撤单",
    ],
    "handover": [
        "I'm done typing, get someone with a pulse to ring me.",
        "Could one of your people please ring me about SO-4410?",
        "让你们能拍板的人给我回个电话",
        "找个真人跟我说",
    ],
    "change_price": [
        "SO-4410 is a bit rich for us, see whether there's any wiggle room.",
        "Could you take another look at what you're charging us on SO-4410?",
        "SO-4410这价有点高，再给让让呗",
        "SO-4410能不能再优惠点儿",
    ],
    None: [
        "We cancelled with the other supplier and are glad we did.",
        "I spoke to your colleague on the phone yesterday, she was very kind.",
        "The prices at the fair were a joke, ours is much better.",
        "我们已经跟另一家取消了合作",
        "昨天跟你们经理通过电话了，都说清楚了",
    ],
}


def _share_heard(said: dict[str | None, list[str]], context) -> float:
    heard = [
        [action.intent for action in parse(text, now=NOW, context=context).actions]
        == ([what] if what else [])
        for what, texts in said.items()
        for text in texts
    ]
    return sum(heard) / len(heard)


def test_most_yeses_and_noes_are_heard_however_they_are_said():
    assert _share_heard(AT_TABLE, "negotiation") > 0.7


def test_most_wishes_without_a_value_are_heard_however_they_are_said():
    assert _share_heard(OUT_OF_THE_BLUE, None) > 0.7


@pytest.mark.parametrize(
    ("context", "texts"), [("negotiation", AT_TABLE[None]), (None, OUT_OF_THE_BLUE[None])]
)
def test_tales_questions_and_receipts_sound_like_no_wish(context, texts):
    assert [text for text in texts if parse(text, now=NOW, context=context).actions] == []


def test_of_who_has_orders_only_what_the_rules_read_is_said():
    text = "We have no use for SO-4410 any longer, strike it off your books."

    assert parse(text, now=NOW).intents == ["cancel_order"]
    assert parse(text, now=NOW, known=Known(orders=("SO-4410",))).intents == []


@given(st.text(alphabet=st.characters(exclude_categories=("L", "Cs")), max_size=30))
def test_what_has_no_letters_sounds_like_nothing(text: str):
    assert sounds_like(set(text.split()), ANSWERS) is None
    assert sounds_like(set(text.split()), WISHES) is None
