import pytest
from reading_pieces import read_kind, read_span

ORDERS = [
    ("你好，单号SO-20417的蓝色水杯", ["SO-20417"]), ("订单DD20260318007里的A4复印纸", ["DD20260318007"]),
    ("88-4521那单的丁腈手套", ["88-4521"]), ("532190这单我改用支付宝付", ["532190"]), ("Order #10234 - boxes", ["10234"]),
    ("order 30912 arrived", ["30912"]), ("Order A/2026/117.", ["A/2026/117"]), ("swap it on SO-3018?", ["SO-3018"]),
    ("我那两个单 H1009 和 H1012 到了吗", ["H1009", "H1012"]), ("CK-204接近开关改用CK-206，采购单P26-0919", ["P26-0919"]),
    ("replace all 6201 bearings with 6201-2RS on PO-7716", ["PO-7716"]), ("part no. HX-220", []), ("五百个SKU-88", []),
    ("order 60 ceramic pots", []), ("in 2026", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "references"), ORDERS)
def test_order_references_are_known_by_shape_and_surroundings(text: str, references: list[str]):
    assert read_span(text, "order") == references


ADDRESSES = [
    ("改到浙江省杭州市余杭区文一西路998号5幢301，收件人 陈小燕", "浙江省杭州市余杭区文一西路998号5幢301"),
    ("送到成都市武侯区科华北路65号", "成都市武侯区科华北路65号"),
    ("改送新北市板橋區文化路一段25號8樓，謝謝", "新北市板橋區文化路一段25號8樓"),
    ("pls send to 14 Harbour Lane, Bristol BS1 5DB", "14 Harbour Lane, Bristol BS1 5DB"),
    (
        "ship it to 1200 NW 5th Ave, Apt 3B, Portland, OR 97209. Thanks",
        "1200 NW 5th Ave, Apt 3B, Portland, OR 97209",
    ),
    ("deliver to Lindenstraße 14, 50674 Köln, Germany", "Lindenstraße 14, 50674 Köln, Germany"),
    ("send it to Unit 9, Dock Road, Limerick. If it has, leave it.", "Unit 9, Dock Road, Limerick"),
]


@pytest.mark.parametrize(("text", "address"), ADDRESSES)
def test_an_address_ends_where_the_message_goes_on(text: str, address: str):
    assert read_span(text, "address") == [address]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("收货人改成李建国，手机13911112222", "李建国"), ("收件人換成林怡君", "林怡君"), ("收货人换成赵师傅，13700003333", "赵师傅"),
        ("New contact for order 5-7781: Tom Becker, tel 030 5550 1122", "Tom Becker"),
        ("The receiver for order 90233 will be Dr. Helen Moss, not me.", "Dr. Helen Moss"),
        ("Attn Rashid Karim, +971 50 555 0188", "Rashid Karim"), ("Maria Lopez will receive it", "Maria Lopez"),
    ],
)  # fmt: skip
def test_a_name_is_read_behind_its_label(text: str, person: str):
    assert read_span(text, "person") == [person]


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("手机13911112222", "13911112222"), ("换成 0571-88880000", "0571-88880000"), ("電話0912-345-678", "0912-345-678"),
        ("tel 030 5550 1122", "030 5550 1122"), ("phone is +351 910 000 123.", "+351 910 000 123"),
        ("(+353 87 123 4567)", "+353 87 123 4567"),
    ],
)  # fmt: skip
def test_a_telephone_number_keeps_its_form(text: str, phone: str):
    assert read_span(text, "phone") == [phone]


@pytest.mark.parametrize(
    ("text", "title", "tax_id"),
    [
        ("发票抬头改成深圳市蓝海贸易有限公司，税号91440300MA5F2K8X1T", "深圳市蓝海贸易有限公司", "91440300MA5F2K8X1T"),
        ("發票抬頭請改為晨光國際有限公司，統編24536806", "晨光國際有限公司", "24536806"),
        ("The invoice must be made out to Harrow & Sons Limited, VAT no. GB123456789", "Harrow & Sons Limited", "GB123456789"),
    ],
)  # fmt: skip
def test_an_invoice_has_a_title_and_a_tax_id(text: str, title: str, tax_id: str):
    assert read_span(text, "title") == [title]
    assert read_span(text, "tax") == [tax_id]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("改为CIF汉堡，走海运", "CIF", "汉堡"),
        ("FOB寧波", "FOB", "寧波"),
        ("DDP Rotterdam.", "DDP", "Rotterdam"),
        ("EXW", "EXW", ""),
    ],
)
def test_an_incoterm_has_its_named_place(text: str, code: str, place: str):
    (piece,) = read_kind(text, "incoterm")

    assert (piece.value[0], text[piece.value[1] : piece.value[2]]) == (code, place)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("月结30天", 30),
        ("账期60天", 60),
        ("账期从30天延长到60天", 60),
        ("net 45", 45),
        ("NET30", 30),
        ("60 days credit", 60),
    ],
)
def test_net_days_are_read_in_both_languages(text: str, days: int):
    assert [piece.value for piece in read_kind(text, "net")] == [days]
