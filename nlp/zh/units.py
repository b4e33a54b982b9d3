"""Chinese units of quantity: word to unit of the contract, or `None` for a unit that stays as written."""

PIECE = "个 件 只 台 支 条 把 张 部 块"
AS_WRITTEN = (
    "公里 千米 本 根 份 辆 罐 片 盏 顶 捆 板 株 颗 粒 组 副 听 扇 串 筐 篮 令 盘 册 棵 幅 杯 枚 束 提 床 "
    "匹 门 间 头 架 码布 捆儿 扎 排 坛 尾 棒 刀 架次 吊 樽 幢 座 樘 磅 盎司 加仑 英尺 立方 "
    "立方米 方 节 枝 具 朵 盆 尊 挂 垛 车 船 缸 壶 碗 碟 筒 匣 屉 贴 帖 丸 羽 沓 摞 叠 页 面 口 担 针 饼 "
    "篓 轴 锭 "
    "客 茶匙"
)

VALUES: dict[str, dict[str, object]] = {
    "unit": {
        **dict.fromkeys(PIECE.split(), "piece"),
        **dict.fromkeys(AS_WRITTEN.split(), None),
        "套": "set",
        "双": "pair",
        "对": "pair",
        "打": "dozen",
        "盒": "box",
        "箱": "carton",
        "包": "pack",
        "袋": "bag",
        "瓶": "bottle",
        "卷": "roll",
        "桶": "drum",
        "托": "pallet",
        "托盘": "pallet",
        "栈板": "pallet",
        "柜": "container",
        "货柜": "container",
        "集装箱": "container",
        "个柜": "container",
        "个托": "pallet",
        "个货柜": "container",
        "个集装箱": "container",
        "个托盘": "pallet",
        "整柜": "container",
        "个整柜": "container",
        "公斤": "kg",
        "千克": "kg",
        "克": "g",
        "吨": "t",
        "公吨": "t",
        "米": "m",
        "公尺": "m",
        "平方米": "m2",
        "平米": "m2",
        "平方": "m2",
        "平": "m2",
        "升": "l",
        "公升": "l",
    },
    "half_kilo": {"斤": "kg", "市斤": "kg", "台斤": None},
}

WORDS = {
    "spec_unit": (
        "毫升 毫米 厘米 寸 英寸 吋 码 号 瓦 伏 安 度 目 丝 支装 片装 只装 个装 粒装 抽 层 芯 孔 位 人份 "
        "代 格 档 斤装 升装 毫升装 袋装 公斤装 寸屏 匹 毫安 千瓦 克重"
    ),
    "pack_suffix": "装 裝 规格 款",
    "each": "每 一 单",
}
