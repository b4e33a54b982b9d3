import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_pieces import find_values, unmark

METHODS = [
    ("改成[空运]", "air"), ("[走空运]吧", "air"), ("[海运]", "sea"), ("[船运]", "sea"), ("[铁路]", "rail"), ("[中欧班列]", "rail"), ("[陆运]", "road"),
    ("[卡车]", "road"), ("发[快递]", "express"), ("发[顺丰]", "express"), ("[自提]", "pickup"), ("我们[上门自提]", "pickup"), ("[自己来提]", "pickup"),
    ("[汽运]", "road"), ("用[国际快递]", "express"), ("[火车]", "rail"), ("[走海运]", "sea"), ("[京东快递]", "express"), ("[自取]", "pickup"),
    ("[空運]", "air"), ("[海運]", "sea"), ("[鐵路運輸]", "rail"), ("改[快遞]", "express"), ("[自己來取]", "pickup"), ("[陸運]", "road"),
    ("[by air]", "air"), ("ship it [via air freight]", "air"), ("[by sea]", "sea"), ("[ocean freight]", "sea"), ("[by rail]", "rail"), ("[by train]", "rail"),
    ("[by truck]", "road"), ("[road freight]", "road"), ("[by courier]", "express"), ("[DHL]", "express"), ("[FedEx]", "express"), ("use [express]", "express"),
    ("we will [collect it]", "pickup"), ("we'll [pick it up]", "pickup"), ("[pickup]", "pickup"), ("[airfreight]", "air"), ("send them [by boat]", "sea"),
    ("[Sea Freight]", "sea"), ("[by lorry]", "road"), ("switch to [sea]", "sea"), ("[UPS]", "express"), ("[by plane]", "air"), ("[self-pickup]", "pickup"),
    ("[by road]", "road"), ("[railway]", "rail"), ("[by air freight]", "air"), ("we [pick them up] ourselves", "pickup"),
]  # fmt: skip
INCOTERMS = [
    ("改成[FOB宁波]", "FOB", "宁波"), ("[CIF汉堡]", "CIF", "汉堡"), ("[FOB 上海港]", "FOB", "上海港"), ("报[EXW]", "EXW", ""), ("[DDP洛杉矶]", "DDP", "洛杉矶"),
    ("[fob深圳]", "FOB", "深圳"), ("改[CFR鹿特丹]", "CFR", "鹿特丹"), ("[DAP 慕尼黑]", "DAP", "慕尼黑"), ("[ＦＯＢ宁波]", "FOB", "宁波"), ("[EXW 东莞]，单价3元", "EXW", "东莞"),
    ("[CIF Hamburg]可以", "CIF", "Hamburg"), ("价格条款改[FCA]", "FCA", ""), ("[FOB]价", "FOB", ""), ("[CIP东京]", "CIP", "东京"),
    ("[FOB 高雄]", "FOB", "高雄"), ("改為[CIF 基隆港]", "CIF", "基隆港"), ("[FOB廈門]", "FOB", "廈門"), ("[DDP東京]", "DDP", "東京"),
    ("[FOB Shanghai]", "FOB", "Shanghai"), ("switch to [CIF Hamburg] please", "CIF", "Hamburg"), ("[EXW]", "EXW", ""), ("[DDP Los Angeles]", "DDP", "Los Angeles"),
    ("[FCA Shenzhen airport]", "FCA", "Shenzhen airport"),
    ("[DAP Munich, Germany]", "DAP", "Munich, Germany"), ("[ex works] please", "EXW", ""), ("[FOB (Shanghai]) is fine", "FOB", "Shanghai"),
    ("[CFR Santos], net 30", "CFR", "Santos"), ("[cif hamburg]", "CIF", "hamburg"), ("Incoterms 2020: [FOB Qingdao]", "FOB", "Qingdao"),
    ("[DPU Antwerp] by Friday", "DPU", "Antwerp"), ("[FOB Port Klang]", "FOB", "Port Klang"), ("[CPT Frankfurt am Main]", "CPT", "Frankfurt am Main"),
    ("[CIF New York]", "CIF", "New York"), ("[FAS Busan]", "FAS", "Busan"), ("at $3.20 [FOB Tianjin]", "FOB", "Tianjin"), ("[delivered duty paid] please", "DDP", ""),
    ("[FOB Ho Chi Minh City]", "FOB", "Ho Chi Minh City"), ("[DDP] to our warehouse", "DDP", ""), ("[CIF Le Havre] in December", "CIF", "Le Havre"),
    ("[DDP Berlin] Thursday", "DDP", "Berlin"), ("[fob] price", "FOB", ""), ("[EXW Dongguan] works for us", "EXW", "Dongguan"),
    ("[CIF Los Angeles] instead", "CIF", "Los Angeles"), ("[FOB Qingdao] Please confirm", "FOB", "Qingdao"), ("[DAP Birmingham, UK]", "DAP", "Birmingham, UK"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "method"), METHODS)
def test_a_way_of_shipping_is_one_of_the_contract(marked: str, method: str):
    text, spans = unmark(marked)

    assert find_values(text, "method") == [(spans[0], method)]


@pytest.mark.parametrize(("marked", "code", "place"), INCOTERMS)
def test_an_incoterm_has_its_named_place(marked: str, code: str, place: str):
    text, spans = unmark(marked)

    ((span, found),) = find_values(text, "incoterm")

    assert (span, found[0], text[found[1] : found[2]]) == (spans[0], code, place)


def test_each_of_two_incoterms_has_its_place():
    text = "quote CIF Rotterdam and FOB Ningbo"

    found = [(value[0], text[value[1] : value[2]]) for _, value in find_values(text, "incoterm")]

    assert found == [("CIF", "Rotterdam"), ("FOB", "Ningbo")]


@pytest.mark.parametrize(
    "text",
    [
        "航空杯", "空气净化器", "公路车", "一起发", "三轮车", "铁锅", "卡车模型", "飞机杯垫", "海鲜", "汽车脚垫", "自然", "快点发", "海天酱油", "航空箱",
        "飛機模型", "公路自行車", "货车轮胎", "火车头玩具", "24/7", "A4", "下午三点", "顺便问一下", "5G",
        "air fryers", "sea salt", "road bikes", "truck tyres", "rail brackets", "boat shoes", "airsoft", "das ist gut", "air filters",
        "ocean blue mugs", "plane tickets", "train sets", "50x50cm", "fly swatters", "toy trucks",
        "seasonal", "bring it up", "hand-picked", "air conditioner",
    ],
)  # fmt: skip
def test_what_only_looks_like_shipping_is_left_alone(text: str):
    assert find_values(text, "method", "incoterm") == []


CODES = ["EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF"]
PLACES = ["Shanghai", "New York", "Hamburg", "宁波", "深圳港", "Rotterdam", "洛杉矶"]


@settings(deadline=None)
@given(st.sampled_from(CODES), st.sampled_from(PLACES), st.sampled_from(["", " "]))
def test_each_code_is_read_with_its_place_at_any_width(code: str, place: str, gap: str):
    gap = gap or (" " if place.isascii() else "")
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in code)

    for written in (code, code.lower(), wide):
        text = f"{written}{gap}{place}"
        ((span, found),) = find_values(text, "incoterm")
        assert (span, found[0], text[found[1] : found[2]]) == ((0, len(text)), code, place)
