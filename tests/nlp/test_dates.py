from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_pieces import NOW, find_values, read_pieces, unmark

from nlp.calendar import Window
from tests.nlp.reading_actions import assert_asked

TODAY = date(2026, 11, 18)
"""A Wednesday."""


def day(spelled: str) -> date | None:
    """`12-5` as 5 December 2026, `27-1-5` as 5 January 2027, `-` as no date."""
    if spelled == "-":
        return None
    numbers = [int(part) for part in spelled.split("-")]
    return date(2000 + numbers[0], *numbers[1:]) if len(numbers) == 3 else date(2026, *numbers)


DAYS = [
    ("[明天]到", "11-19"), ("[后天上午]送", "11-20"), ("[大后天]", "11-21"), ("[今晚]", "11-18"), ("改到[下周三]", "11-25"), ("[本周五]", "11-20"),
    ("[这周五]", "11-20"), ("[下下周一]", "11-30"), ("[周五]", "11-20"), ("[礼拜二]", "11-24"), ("[下周日]", "11-29"), ("[下星期天]", "11-29"),
    ("[下个礼拜三]", "11-25"), ("[周三]", "11-25"), ("[12月5日]", "12-5"), ("[12月5号]", "12-5"), ("[十二月十号]", "12-10"), ("[十二月五日]", "12-5"),
    ("[12月5日上午10点]", "12-5"), ("[周五下午三点]", "11-20"), ("[12月5日（周六）]到", "12-5"), ("[下个月5号]", "12-5"), ("[本月25号]", "11-25"),
    ("[5号]", "12-5"), ("[20号]到货", "11-20"), ("[31号]", "12-31"), ("[11月31号]", "12-31"), ("[2027年1月15日]", "27-1-15"),
    ("[明年1月5号]", "27-1-5"), ("[1月5日]", "27-1-5"), ("[月底]", "11-30"), ("[12月底]", "12-31"), ("[下月底]", "12-31"), ("[年底]", "12-31"),
    ("[三天后]", "11-21"), ("[两周后]", "12-2"), ("[7天之后]", "11-25"), ("[半个月后]", "12-3"), ("[两个半月后]", "27-2-1"), ("[一个月后]", "12-18"),
    ("发货改到[12.5号]", "12-5"), ("[１２月５日]", "12-5"), ("[2026.12.5]", "12-5"),
    ("[下週三]", "11-25"), ("[下禮拜三]", "11-25"), ("[這個星期五]", "11-20"), ("[後天]", "11-20"), ("[十二月五號]", "12-5"), ("[下個月5號]", "12-5"),
    ("[tomorrow]", "11-19"), ("ship it [the day after tomorrow]", "11-20"), ("[today] please", "11-18"), ("[next Wednesday]", "11-25"),
    ("[Wednesday next week]", "11-25"), ("[Wednesday of next week]", "11-25"), ("[this Friday]", "11-20"), ("[on Friday]", "11-20"),
    ("[Wednesday]", "11-25"), ("[this coming Friday]", "11-20"), ("[Monday week]", "11-30"), ("[two weeks on Friday]", "12-4"),
    ("[two weeks from Monday]", "12-7"), ("[on 2 December]", "12-2"), ("[December 5th]", "12-5"), ("[Dec. 5th]", "12-5"), ("[5 Dec]", "12-5"),
    ("[5Dec]", "12-5"), ("[the 5th of December]", "12-5"), ("[the 3rd of January]", "27-1-3"), ("[5 December 2026]", "12-5"), ("[Jan 1st, 2027]", "27-1-1"),
    ("[Friday 4 December]", "12-4"), ("[Friday, December 4th]", "12-4"), ("[2026-12-05]", "12-5"), ("[05.12.2026]", "12-5"), ("[the 25th]", "11-25"),
    ("[the fifth of May]", "27-5-5"), ("[in 10 days]", "11-28"), ("[in two weeks]", "12-2"), ("[in a week]", "11-25"), ("[in 3 days' time]", "11-21"),
    ("[two weeks from now]", "12-2"), ("[10 days from today]", "11-28"), ("[in two and a half weeks]", "12-5"), ("[end of next week]", "11-29"),
    ("[end of November]", "11-30"), ("[end-November]", "11-30"), ("[end Jan 2027]", "27-1-31"), ("[26年12月5日]", "12-5"), ("[month end]", "11-30"), ("[the end of next month]", "12-31"), ("[end of the year]", "12-31"),
    ("[Friday at 3pm]", "11-20"), ("[tomorrow morning]", "11-19"), ("[29 February]", "28-2-29"), ("[31 November]", "12-31"),
    ("make it [12/5]", "12-5"), ("make it [31/12]", "12-31"), ("[the Friday after next]", "12-4"),
]  # fmt: skip
WINDOWS = [
    ("[in calendar week 2 of 2027]", "27-1-11", "27-1-17"), ("[in week 3, 2027]", "27-1-18", "27-1-24"), ("[in calendar week 50]", "12-7", "12-13"),
    ("改到[2027年第2周]", "27-1-11", "27-1-17"), ("改到[2027年第3個星期]", "27-1-18", "27-1-24"), ("改到[第51周]发货", "12-14", "12-20"),
    ("[下周]", "11-23", "11-29"), ("[本周]", "11-16", "11-22"), ("[下下周]", "11-30", "12-6"), ("[下周末]", "11-28", "11-29"), ("[这周末]", "11-21", "11-22"),
    ("[3月上旬]", "27-3-1", "27-3-10"), ("[11月中旬]", "11-11", "11-20"), ("[1月下旬]", "27-1-21", "27-1-31"), ("[下月中旬]", "12-11", "12-20"),
    ("[12月初]", "12-1", "12-10"), ("[下个月初]", "12-1", "12-10"), ("[12月]", "12-1", "12-31"), ("[下个月]", "12-1", "12-31"), ("[明年一月]", "27-1-1", "27-1-31"),
    ("[11月25号到28号]", "11-25", "11-28"), ("[12月5-8号]", "12-5", "12-8"), ("[12月5日至12月8日]", "12-5", "12-8"), ("[5~8号]", "12-5", "12-8"),
    ("[下周一到周五]", "11-23", "11-27"), ("[周四到下周二]", "11-19", "11-24"), ("[12月20号到25号]", "12-20", "12-25"), ("[2027年3月]", "27-3-1", "27-3-31"),
    ("[下週一到週三]", "11-23", "11-25"), ("[十二月上旬]", "12-1", "12-10"), ("[這個月]", "11-1", "11-30"),
    ("[12月5日前]", "-", "12-5"), ("[12天内]", "-", "11-30"), ("[月底前]", "-", "11-30"), ("[下周三之前]", "-", "11-25"), ("[下月底前]", "-", "12-31"),
    ("[最晚12月1日]", "-", "12-1"), ("[不晚于12月5日]", "-", "12-5"), ("[周五下午三点前]", "-", "11-20"), ("[12月5日上午10点之前]", "-", "12-5"),
    ("[12.5前]发货", "-", "12-5"), ("[12月25前]到", "-", "12-25"), ("[两周内]", "-", "12-2"), ("[半个月内]", "-", "12-3"), ("[本周内]", "-", "11-22"),
    ("[72小时内]", "-", "11-21"), ("[三个半星期内]", "-", "12-12"), ("[2026年底前]", "-", "12-31"), ("[周末前]", "-", "11-22"), ("[三日内]", "-", "11-21"),
    ("[11月20号之后]", "11-20", "-"), ("[12月5日以后]", "12-5", "-"), ("[从12月5日起]", "12-5", "-"), ("[不早于12月5日]", "12-5", "-"),
    ("[月底之前]", "-", "11-30"), ("[兩天內]", "-", "11-20"), ("[十二月五號前]", "-", "12-5"), ("[最遲下週五]", "-", "11-27"), ("[12月5號之後]", "12-5", "-"),
    ("[next week]", "11-23", "11-29"), ("[this week]", "11-16", "11-22"), ("[the week after next]", "11-30", "12-6"), ("[this weekend]", "11-21", "11-22"),
    ("[early March]", "27-3-1", "27-3-10"), ("[mid-March]", "27-3-11", "27-3-20"), ("[late January]", "27-1-21", "27-1-31"), ("[mid December]", "12-11", "12-20"),
    ("[beginning of next month]", "12-1", "12-10"), ("[the middle of next month]", "12-11", "12-20"), ("[in December]", "12-1", "12-31"),
    ("[next month]", "12-1", "12-31"), ("[January 2027]", "27-1-1", "27-1-31"), ("[week of 7 December]", "12-7", "12-13"), ("[w/c 7 Dec]", "12-7", "12-13"),
    ("[early next week]", "11-23", "11-29"), ("between [3 and 7 December]", "12-3", "12-7"), ("[3-7 December]", "12-3", "12-7"), ("[Dec 3-7]", "12-3", "12-7"),
    ("[December 3 to 7]", "12-3", "12-7"), ("[3rd to 7th December]", "12-3", "12-7"), ("[from 3 December to 7 December]", "12-3", "12-7"),
    ("[from Monday to Friday]", "11-23", "11-27"), ("[Monday to Wednesday]", "11-23", "11-25"), ("[first week of December]", "11-30", "12-6"), ("[the first week of January]", "27-1-4", "27-1-10"),
    ("[last week of January]", "27-1-25", "27-1-31"), ("[the second week of next month]", "12-7", "12-13"), ("[last week of the month]", "11-23", "11-29"),
    ("[1月第一周]", "27-1-4", "27-1-10"), ("[一月的第三个星期]", "27-1-18", "27-1-24"), ("[下个月最后一周]", "12-28", "27-1-3"),
    ("[first half of December]", "12-1", "12-15"), ("[the second half of January]", "27-1-16", "27-1-31"), ("[12月上半月]", "12-1", "12-15"),
    ("[下个月下半月]", "12-16", "12-31"), ("[over the next two weeks]", "-", "12-2"), ("[by end Jan]", "-", "27-1-31"), ("[12月5日(六)前]", "-", "12-5"),
    ("[by 5 December]", "-", "12-5"), ("[before 5 December]", "-", "12-5"), ("[within 10 days]", "-", "11-28"), ("[within a fortnight]", "-", "12-2"),
    ("[within 48 hours]", "-", "11-20"), ("[within the next two weeks]", "-", "12-2"), ("[by the end of the month]", "-", "11-30"), ("[by month end]", "-", "11-30"),
    ("[no later than Friday 4 December]", "-", "12-4"), ("[by the eighteenth]", "-", "11-18"), ("[by 3pm on Friday]", "-", "11-20"),
    ("[by Friday 3pm]", "-", "11-20"), ("[by close of business Friday]", "-", "11-20"), ("[by end of day Friday]", "-", "11-20"), ("[before 10am tomorrow]", "-", "11-19"),
    ("[by end of day]", "-", "11-18"), ("[by noon on 5 December]", "-", "12-5"), ("[by next month]", "-", "12-31"), ("[by the weekend]", "-", "11-22"),
    ("[after 2 December]", "12-2", "-"), ("[on or after 8 January]", "27-1-8", "-"), ("[from 1 December]", "12-1", "-"), ("[not before 10 December]", "12-10", "-"),
    ("[from 1 December onwards]", "12-1", "-"), ("[after the 15th]", "12-15", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "spelled"), DAYS)
def test_a_day_is_in_the_calendar_of_now(marked: str, spelled: str):
    text, spans = unmark(marked)

    assert find_values(text, "date") == [(spans[0], Window(day(spelled), day(spelled)))]


@pytest.mark.parametrize(("marked", "earliest", "latest"), WINDOWS)
def test_a_window_has_the_ends_that_are_said(marked: str, earliest: str, latest: str):
    text, spans = unmark(marked)

    assert find_values(text, "date") == [(spans[0], Window(day(earliest), day(latest)))]


@pytest.mark.parametrize(
    ("marked", "days", "business"),
    [
        ("[7个工作日内]", 7, True), ("[五个工作日]", 5, True), ("[10个工作天]", 10, True), ("交期[15天]", 15, False), ("推迟[两个星期]", 14, False),
        ("提前[三天]", 3, False), ("晚[一周]", 7, False), ("[一个半月]", 45, False), ("延后[半个月]", 15, False), ("推迟[两个半星期]", 17, False),
        ("[三個工作天內]", 3, True), ("延後[兩週]", 14, False), ("提早[三天]", 3, False), ("推迟[48小时]", 2, False),
        ("[5 working days]", 5, True), ("[within 5 business days]", 5, True), ("[three days] earlier", 3, False), ("postpone [a week]", 7, False),
        ("lead time [15 days]", 15, False), ("[two and a half weeks] later", 17, False), ("[a fortnight] later", 14, False), ("[10 days] later", 10, False), ("a [3-day] delay", 3, False), ("a [2-week] extension", 14, False),
        ("[a couple of days] later", 2, False), ("[one month] later", 30, False), ("push back [two weeks]", 14, False),
    ],
)  # fmt: skip
def test_a_span_of_days_waits_for_its_meaning(marked: str, days: int, business: bool):
    text, spans = unmark(marked)

    assert find_values(text, "span") == [(spans[0], (days, business))]


@pytest.mark.parametrize(
    "text",
    [
        "下午三点", "要20节5号电池", "三号楼", "三八线", "3月饼", "日本茶", "天气不错", "周先生", "月饼", "年糕", "圣诞前", "春节后", "年前",
        "304不锈钢", "50x50cm", "第三批", "型号A4", "一周年纪念", "电话13800138000", "每月", "500号砂纸", "聖誕節前",
        "24/7 support", "3/4 inch pipe", "1/2 price", "the second item", "the third box is broken", "the 2nd batch", "5th Avenue", "3rd floor",
        "the first one", "May I ask", "march on", "version 1.2.3", "3:30pm", "before Christmas", "monthly", "A4", "1-2 people", "one of the boxes",
        "Sun Ltd", "a second thought", "the last one",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_date_is_left_alone(text: str):
    assert find_values(text, "date") == []


def window_of(text: str, today: date) -> Window:
    """The one window that `text` tells on that day."""
    (piece,) = [piece for piece in read_pieces(text, today=today) if piece.kind == "date"]
    window: Window = piece.value
    return window


TODAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
WEEKDAYS = list(
    enumerate(
        zip(
            "一二三四五六日",
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            strict=True,
        )
    )
)


@settings(deadline=None)
@given(TODAYS)
def test_next_week_is_monday_to_sunday_of_the_next_one(today: date):
    monday = today + timedelta(days=7 - today.weekday())

    for text in ("下周", "下星期", "下個禮拜", "next week"):
        assert window_of(text, today) == Window(monday, monday + timedelta(days=6))


@settings(deadline=None)
@given(TODAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_of_next_week_lies_in_it_in_both_languages(
    today: date, weekday: tuple[int, tuple[str, str]]
):
    index, (chinese, english) = weekday
    wanted = today + timedelta(days=7 - today.weekday() + index)

    for text in (f"下周{chinese}", f"下個星期{chinese}", f"next {english}", f"{english} next week"):
        assert window_of(text, today) == Window(wanted, wanted)


@settings(deadline=None)
@given(TODAYS, st.sampled_from(WEEKDAYS))
def test_a_bare_weekday_is_the_next_one_to_come(today: date, weekday: tuple[int, tuple[str, str]]):
    index, (chinese, english) = weekday

    for text in (f"周{chinese}", english):
        found = window_of(text, today).earliest
        assert found is not None
        assert found.weekday() == index and 1 <= (found - today).days <= 7


@settings(deadline=None)
@given(TODAYS, st.dates(date(2021, 1, 1), date(2021, 12, 31)))
def test_a_date_without_a_year_is_the_next_one_to_come(today: date, wanted: date):
    month, number = wanted.month, wanted.day
    english = wanted.strftime(f"{number} %B")
    wide = "".join(chr(ord(char) + 0xFEE0) if char.isdigit() else char for char in f"{month}月{number}日")

    for text in (f"{month}月{number}日", wide, english, wanted.strftime(f"%B {number}")):
        found = window_of(text, today).earliest
        assert found is not None
        assert (found.month, found.day) == (month, number) and 0 <= (found - today).days <= 366


@settings(deadline=None)
@given(TODAYS, st.integers(1, 300))
def test_so_many_days_are_counted_from_today(today: date, days: int):
    last = today + timedelta(days=days)

    assert window_of(f"{days}天内", today) == window_of(f"within {days} days", today) == Window(None, last)
    assert window_of(f"{days}天后", today) == window_of(f"in {days} days", today) == Window(last, last)


@settings(deadline=None)
@given(TODAYS, st.sampled_from(["月底前", "by month end", "before the end of the month", "本月底之前"]))
def test_before_the_end_of_the_month_is_by_its_last_day(today: date, text: str):
    latest = window_of(text, today).latest

    assert latest is not None
    assert (latest.year, latest.month) == (today.year, today.month)
    assert (latest + timedelta(days=1)).day == 1


def test_now_is_what_the_tables_say():
    assert NOW.date() == TODAY and TODAY.weekday() == 2


EVENTS = [
    ("请问75%酒精30桶多少钱？要开发票，月底验收", ["request_quote|75%酒精|30 drum set"]),
    ("我要订40张折叠桌，12月9日展会", ["place_order|折叠桌|40 piece set"]),
    ("SO-101的展架加到20个，12月9日开展", ["change_quantity|SO-101|展架|20 piece set"]),
    ("SO-101的气球改成500个，12月20日开业", ["change_quantity|SO-101|气球|500 piece set"]),
    ("SO-101的校服改成320套，9月1日开学", ["change_quantity|SO-101|校服|320 set set"]),
    ("SO-101的水泥加20吨，月底验收", ["change_quantity|SO-101|水泥|20 t add"]),
    ("SO-101的礼盒再加50盒，12月24号公司年会", ["change_quantity|SO-101|礼盒|50 box add"]),
    ("SO-101的桌布改成紫色，下周六婚礼", ["substitute_item|SO-101|桌布|>紫色"]),
    ("SO-101的椅子改成80把，12月3号有个会", ["change_quantity|SO-101|椅子|80 piece set"]),
    ("SO-101单价能不能便宜5%？下周三开标", ["change_price|SO-101|-5 unit"]),
    ("SO-101月结30天行吗，12月1日起新制度执行", ["change_payment|SO-101|net30"]),
    ("我要订200个一次性饭盒，周六庙会用", ["place_order|一次性饭盒|200 piece set"]),
    ("想要60件雨衣，学生12月15日春游", ["place_order|雨衣|60 piece set"]),
    ("SO-101的灯具退10套，12月2日甲方来检查", ["return_item|SO-101|灯具|10 set set"]),
    ("SO-101的货送到工地，11月25日开工", ["change_address|SO-101|工地"]),
    ("SO-101的椅子改成80把，12月3日前送到", ["change_quantity|SO-101|椅子|80 piece set", "change_delivery|SO-101|..12-03"]),
    ("我要订40张折叠桌，12月9日到", ["place_order|折叠桌|40 piece set|12-09..12-09"]),
    ("我要订40张折叠桌，12月9日展会前送到", ["place_order|折叠桌|40 piece set|..12-09"]),
    ("我要订40张折叠桌，12月9日", ["place_order|折叠桌|40 piece set|12-09..12-09"]),
    ("我要订40张折叠桌，12月9日", ["place_order|折叠桌|40 piece set|12-09..12-09"]),
    ("我要订40张折叠桌，12月9日婚礼之前送到", ["place_order|折叠桌|40 piece set|..12-09"]),
    ("SO-101务必在11月28日开业前送到", ["change_delivery|SO-101|..11-28"]),
    ("SO-101请在12月20日年会前到货", ["change_delivery|SO-101|..12-20"]),
    ("报个价：演出服60套，12月20日前要货", ["request_quote|演出服|60 set set|..12-20"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), EVENTS)
def test_a_day_on_which_something_happens_is_no_delivery_but_may_bound_one(text: str, asked: list[str]):
    assert_asked(text, asked)


COUNTED_FROM = [
    ("采购合同项下液压油（订单号：ZH-9905）交货期请调整为合同生效后25个工作日", ["change_delivery|ZH-9905|液压油|25"]),
    ("SO-101交货期改为收到定金后15天", ["change_delivery|SO-101|15"]),
    ("SO-101交期调整为合同签订后30天", ["change_delivery|SO-101|30"]),
    ("SO-101的交货时间改成款到后7个工作日", ["change_delivery|SO-101|7"]),
    ("SO-101交期改为下单后20天", ["change_delivery|SO-101|20"]),
    ("SO-101交货期变更为图纸确认后45天", ["change_delivery|SO-101|45"]),
    ("SO-101的水泵交货期改成图纸签字后40天", ["change_delivery|SO-101|水泵|40"]),
    ("SO-101供货周期请调整为预付款到账后35个工作日", ["change_delivery|SO-101|35"]),
    ("SO-101货期改成封样后3周", ["change_delivery|SO-101|21"]),
    ("把SO-101的交货期从30天改为合同生效后20天", ["change_delivery|SO-101|20"]),
    ("SO-101的阀门，交货期请改为合同生效后18个工作日", ["change_delivery|SO-101|阀门|18"]),
    ("SO-101发货时间改为样品确认后10天", ["change_delivery|SO-101|10"]),
    ("SO-101交期请改为开工后60天", ["change_delivery|SO-101|60"]),
    ("SO-101付款方式改为验收合格后30天付清", ["change_payment|SO-101|net30"]),
    ("SO-101的颜色改成深灰", ["substitute_item|SO-101|>深灰"]),
    ("SO-101交期改为25天", ["change_delivery|SO-101|25"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), COUNTED_FROM)
def test_a_lead_time_may_count_from_an_event(text: str, asked: list[str]):
    assert_asked(text, asked)
