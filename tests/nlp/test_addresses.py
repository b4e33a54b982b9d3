"""Delivery addresses, marked with square brackets; where nothing is marked, none is to be read."""

import pytest
from reading_pieces import find_values, unmark

from tests.nlp.reading_actions import assert_asked

CHINESE = [
    "改到[浙江省杭州市余杭区文一西路998号5幢301]，收件人 陈小燕", "送到[成都市武侯区科华北路65号]",
    "改送[新北市板橋區文化路一段25號8樓]，謝謝", "地址改成[广东省东莞市长安镇振安中路88号B栋2楼]，订单CA-3092",
    "收货地址：[上海市静安区南京西路1266号恒隆广场3808室]，找周琳 13712345678", "麻烦寄到[重庆市渝北区龙溪街道金开大道88号2栋1单元801]，谢谢",
    "改寄[西安市雁塔区小寨东路8号]，已经出库就算了", "地址换成[北京市朝阳区建国路甲92号世茂大厦C座1205]吧",
    "送[苏州工业园区星湖街328号创意产业园12栋]", "改到[福建省泉州市晋江市陈埭镇鞋都路12号3号仓库]，其他不变",
    "发到[香港九龍觀塘道388號創紀之城一期12樓]", "送去[台北市信義區松仁路100號12樓之3]", "改寄到[高雄市前鎮區成功二路88號]，收件人林小姐",
    "送到[彰化縣鹿港鎮中山路二段15巷3弄6號]", "新地址是[香港新界沙田火炭坳背灣街27號協興工業中心8樓B室]", "改派[台中市西屯區台灣大道三段99號]",
    "送到[义乌市稠州北路1号国际商贸城五区]", "请改送[内蒙古自治区呼和浩特市赛罕区大学西街235号]", "改到[新疆乌鲁木齐市天山区中山路141号]",
    "收货地改为[河北省廊坊市固安县工业园区通达道6号]", "寄到[贵州省遵义市红花岗区北京路88号贵州商务楼3楼]，电话13900001111",
    "收件地址：[澳门氹仔大连街123号花城大厦5楼A座]", "送到[青岛市市南区香港中路40号]，周五前", "地址写错了，应该是[建设路18号]",
    "改成[三里屯SOHO 5号楼1203]", "送到[城西仓库]", "发到[义乌仓]", "改送到[杭州滨江区网商路699号]，12月5日前到",
    "改到[湖南省长沙市岳麓区麓谷大道668号]，电话改13700001111", "送到[深圳市南山区科技园南区高新南七道数字技术园B1栋3楼]",
    "寄[天津市滨海新区第三大街51号]就行", "改为[黑龙江省哈尔滨市道里区中央大街89号]，收货人王磊",
    "把SO-1024送到[广州市天河区体育东路116号财富广场东塔]", "换到[海南省海口市龙华区滨海大道103号]可以吗", "地址：[南京市鼓楼区中山北路100-1号]。",
    "改送到[長沙灣青山道538號半島大廈10樓]，唔該", "地址改一下，[武汉市洪山区珞喻路1037号]", "收货地址变更为：[昆明市五华区人民中路36号（如意大厦）9楼]",
    "麻煩改寄[桃園市中壢區中大路300號]給王小明", "订单4471送[宁波市北仑区明州路301号码头仓库]，不要送总部",
    "送到[广州市天河区体育西路100号 510620]，纸不变", "收货地址改成[中山市石岐区中山路8号，邮编：528400]，收件人张三",
    "寄到[台中市西屯區台灣大道三段99號 40704]", "改送[台中市西屯區台灣大道三段99號，郵遞區號40704]", "送到[广州市天河区体育西路100号]，50000个杯子",
    "地址改成[台北市大安區復興南路一段390號，12號5樓]，謝謝", "送到[上海市徐汇区漕溪北路88号，15号楼3层]，12号前到",
    "地址换成[杭州市西湖区文三路259号，8号，三楼]", "新地址是[台中市西屯區臺灣大道三段99號，7樓之2]，收件人林怡君",
    "送到[上海市徐汇区漕溪北路88号]，15号送到", "送到[杭州市西湖区文三路259号]，5箱",
    "50把椅子发到[成都]要多少钱", "60個馬克杯寄到[高雄]多少錢",
    # no address
    "手套能不能推迟一周送？这周仓库收不了货", "能不能月底再送？我们大厦在装修",
    "改到下周三送", "改成300个", "FOB宁波", "改走海运", "送货时间改到下午", "地址不变", "改到12月5日", "地址不用动", "收货人改成李建国",
    "送到后再付款", "寄两箱样品", "一号货柜什么时候到", "订单SO-1024送到哪里了", "改成2号色", "价格改到5块一个", "发货地址在哪",
]  # fmt: skip

ENGLISH = [
    "pls send to [14 Harbour Lane, Bristol BS1 5DB]", "ship it to [1200 NW 5th Ave, Apt 3B, Portland, OR 97209]. Thanks",
    "deliver to [Lindenstraße 14, 50674 Köln, Germany]", "send it to [Unit 9, Dock Road, Limerick]. If it has, leave it.",
    "to our warehouse instead: [Plot 22, Street N300, Jebel Ali Free Zone, Dubai]. Attn Rashid Karim",
    "Ship SO-7220 to [400 Market Street, Suite 210, San Francisco, CA 94111] instead.",
    "New delivery address for 88120: [Lindenstraße 14, 50674 Köln, Germany]",
    "please deliver to [12 rue de la Paix, 75002 Paris, France] by Friday", "address: [25 avenue des Champs-Élysées, 75008 Paris]",
    "Send it to [Keizersgracht 241, 1016 EA Amsterdam, Netherlands]", "deliver to [Via Roma 15, 20121 Milano MI, Italy], not to the old one",
    "ship to [Calle de Alcalá 45, 3º B, 28014 Madrid, Spain]",
    "change the address to [10 Anson Road, #12-05 International Plaza, Singapore 079903]",
    "deliver to [Blk 123 Ang Mo Kio Ave 3, #05-67, Singapore 560123]", "ship to [1-2-3 Nishi-Shinjuku, Shinjuku-ku, Tokyo 160-0023, Japan]",
    "deliver SO-1024 in [Bremen, Am Wandrahm 5]", "ship SO-1031 to [Auf der Horn 17, Bremen]",
    "please send SO-1024 to [Rosenhain 12]", "send 50 teapots to Bremen by 5 December",
    "send it to [2-11-3 Meguro, Meguro-ku, Tokyo] please", "deliver to [Plot 14, MIDC Industrial Area, Andheri East, Mumbai 400093, India]",
    "ship to [No. 45, 3rd Cross, Indiranagar, Bengaluru 560038]", "send to [Level 8, 120 Collins Street, Melbourne VIC 3000, Australia]",
    "deliver to [Unit 3/45 Smith St, Collingwood VIC 3066]",
    "ship to [Flat B, 12/F, Wing Lok Building, 88 Nathan Road, Kowloon, Hong Kong]", "the address is now [350 Fifth Avenue, New York, NY 10118]",
    "send it to [P.O. Box 1234, Dubai, UAE]", "deliver to [Hauptstr. 5, 10115 Berlin]", "ship to [Av. Paulista 1578, São Paulo, SP 01310-200, Brazil]",
    "deliver to [Rua Augusta 120, 1100-053 Lisboa, Portugal]", "ship to [ul. Marszałkowska 10, 00-590 Warszawa, Poland]",
    "send to [Storgatan 12, 111 23 Stockholm, Sweden]", "deliver to [Bahnhofstrasse 21, 8001 Zürich, Switzerland]",
    "ship to [221B Baker Street, London NW1 6XE]", "please send to [The Old Mill, Station Road, Bath BA1 1AA]",
    "send order 4471 to [Floor 3, Tower 2, Whitefield Tech Park, Bengaluru 560066]", "Ship to [15 Queen Street West, Toronto, ON M5H 2M9, Canada]",
    "Deliver to:\n[14 Harbour Lane\nBristol\nBS1 5DB]\nThanks",
    "change the delivery address on SO-1024 to [77 Massachusetts Ave, Cambridge, MA 02139] and the phone to 617 555 0123",
    "the address should be [5 Rose Court, Leeds LS1 4AB], not 15", "redirect SO-1024 to our [Leeds depot]", "send it to the [Manchester warehouse]",
    "the correct address for the delivery of this whole order is as follows: [14 Harbour Lane, Bristol BS1 5DB]",
    "pls send to [14 harbour lane, bristol bs1 5db] thx", "ship to [350 5th ave, new york, ny 10118] pls",
    "Please reroute 4471 to [St. James House, 12 King's Road, Reading RG1 3AA], attn. Ms. Okafor",
    "deliver it to [8 Jalan Sultan Ismail, 50250 Kuala Lumpur, Malaysia] and call me",
    "deliver to [Lagerstrasse 12, 20357 Hamburg] No! The invoice stays", "ship it to [Plot No 12, Dock Road, Limerick] no rush",
    # no address
    "ship it to me by Friday", "change it to 300 boxes", "the delivery address stays the same", "send to 3 customers", "deliver on 5 December",
    "move it to 12 December, thanks", "deliver 300 by air, 200 by sea", "reduce it to 1,200 units, 30 per box", "ship by road", "add it to order 88213",
    "the address is fine", "DDP Rotterdam", "change the blue mugs to red mugs, thanks", "change 40 Park mugs to 50, please", "to be clear, 12 boxes, red",
]  # fmt: skip


@pytest.mark.parametrize("marked", CHINESE + ENGLISH)
def test_an_address_ends_where_the_message_goes_on(marked: str):
    text, spans = unmark(marked)

    assert [span for span, _ in find_values(text, "address")] == spans


IN_HOUSES = [
    ("SO-101请改送至南昌市青山湖区洪都北大道512号外科楼B座负一层器械库", ["change_address|SO-101|南昌市青山湖区洪都北大道512号外科楼B座负一层器械库"]),
    ("SO-101改送到哈尔滨市南岗区红旗大街108号门诊楼A座三层药房", ["change_address|SO-101|哈尔滨市南岗区红旗大街108号门诊楼A座三层药房"]),
    ("SO-101地址改为武汉市洪山区珞喻东路200号C座1层", ["change_address|SO-101|武汉市洪山区珞喻东路200号C座1层"]),
    ("SO-101改送北京市朝阳区东三环北路8号亮马大厦D座12层", ["change_address|SO-101|北京市朝阳区东三环北路8号亮马大厦D座12层"]),
    ("SO-101请送至济南市历下区经十东路33号住院楼负二层库房", ["change_address|SO-101|济南市历下区经十东路33号住院楼负二层库房"]),
    ("SO-101收货地址变更为成都市高新区天府大道北段1700号环球中心E座6楼", ["change_address|SO-101|成都市高新区天府大道北段1700号环球中心E座6楼"]),
    ("SO-101改寄长沙市岳麓区麓谷大道627号3栋B座二层样品间", ["change_address|SO-101|长沙市岳麓区麓谷大道627号3栋B座二层样品间"]),
    ("SO-101送到厦门市思明区湖滨南路57号", ["change_address|SO-101|厦门市思明区湖滨南路57号"]),
    ("SO-101改送石家庄市裕华区槐安东路88号急诊楼西侧地下一层", ["change_address|SO-101|石家庄市裕华区槐安东路88号急诊楼西侧地下一层"]),
    ("SO-101改送至广州市天河区中山大道西238号南座4层", ["change_address|SO-101|广州市天河区中山大道西238号南座4层"]),
    ("SO-101地址改成太原市小店区学府西街16号实验楼B座地下室", ["change_address|SO-101|太原市小店区学府西街16号实验楼B座地下室"]),
    ("SO-101改送沈阳市和平区南京北街155号教学楼五层", ["change_address|SO-101|沈阳市和平区南京北街155号教学楼五层"]),
    ("SO-101改送合肥市蜀山区黄山路中段602号西楼", ["change_address|SO-101|合肥市蜀山区黄山路中段602号西楼"]),
    ("SO-101的收货地址改成南京市玄武区中央北路3号一层库房，联系人李梅", ["change_address|SO-101|南京市玄武区中央北路3号一层库房|李梅"]),
    ("SO-101改送天津市南开区卫津南路90号综合楼A座负一楼设备库，下周二送", ["change_address|SO-101|天津市南开区卫津南路90号综合楼A座负一楼设备库", "change_delivery|SO-101|11-24..11-24"]),
    ("SO-101改送至南昌市东湖区洪都中大道12号", ["change_address|SO-101|南昌市东湖区洪都中大道12号"]),
    ("SO-101改送至扬州市江都区龙川南路8号", ["change_address|SO-101|扬州市江都区龙川南路8号"]),
    ("SO-101改送石家庄市新华区泰和北路15号2号楼", ["change_address|SO-101|石家庄市新华区泰和北路15号2号楼"]),
    ("SO-101改送兰州市城关区庆和南街9号库房，都送过去", ["change_address|SO-101|兰州市城关区庆和南街9号库房"]),
    ("SO-101和SO-102都送到中山北路12号", ["change_address|SO-101|中山北路12号", "change_address|SO-102|中山北路12号"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked"), IN_HOUSES)
def test_a_chinese_address_goes_down_to_the_floor_and_may_hold_words_that_stop_others(
    text: str, asked: list[str]
):
    assert_asked(text, asked)
