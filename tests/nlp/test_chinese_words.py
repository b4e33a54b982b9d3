"""Chinese words in what no reader has claimed: what belongs together, and what names no goods."""

import time
from importlib.resources import files
from pathlib import Path

import pytest

from evals.chinese_words import read_words
from nlp import parse
from nlp.pieces import Piece
from nlp.segmenting import join_words, look_up
from tests.nlp.reading_actions import NOW, assert_asked
from tests.nlp.reading_pieces import read_pieces


def divided(text: str) -> str:
    """The pieces of `text`, set apart by bars."""
    return "|".join(piece.text for piece in read_pieces(text) if piece.kind != "end")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("轴承", "轴承"),
        ("打包带和加湿器", "打包带|和|加湿器"),
        ("加湿器，换气扇", "加湿器|,|换气扇"),
        ("不锈钢转接头", "不锈钢|转接头"),
        ("仓管老徐退休了", "仓管|老|徐|退休|了"),
        ("玻璃纤维布", "玻璃|纤维|布"),
        ("两处调整", "两处|调整"),
        ("訂書機", "订书机"),
    ],
)
def test_characters_of_one_word_are_one_piece(text, pieces):
    assert divided(text) == pieces


@pytest.mark.parametrize(
    "goods",
    [
        "开关",
        "转接头",
        "轴承",
        "打包带",
        "加湿器",
        "换气扇",
        "订书机",
        "退热贴",
        "提手",
        "发夹",
        "送风机",
        "取暖器",
        "收纳盒",
        "折叠椅",
        "打印纸",
        "万向轮",
        "灭火器",
        "充电宝",
        "切割机",
        "不锈钢水管",
        "包装箱",
        "调味盒",
        "热水壶",
        "单人床",
    ],
)
def test_goods_whose_names_hold_an_act_a_unit_or_a_number_are_read_whole(goods):
    assert_asked(f"SO-1024的{goods}改成20个", [f"change_quantity|SO-1024|{goods}|20 piece set"])
    assert_asked(f"把{goods}删掉，单号SO-1024", [f"remove_item|SO-1024|{goods}"])


def test_a_unit_that_begins_a_noun_counts_nothing():
    assert_asked("SO-1024的6206轴承减到200套", ["change_quantity|SO-1024|6206轴承|200 set set"])


def test_a_unit_behind_its_number_counts_though_a_word_begins_with_it():
    assert_asked("订5台灯具", ["place_order|灯具|5 piece set"])


def test_a_unit_that_nothing_counts_ends_the_name_before_it():
    assert_asked("SO-1024的收纳盒（黑色）改成20个", ["change_quantity|SO-1024|收纳盒（黑色）|20 piece set"])


@pytest.mark.parametrize(
    "text",
    [
        "仓管老徐退休了",
        "麻烦两处调整",
        "无须复核，按授权操作",
        "两项均按这个办",
        "这一单再说吧，当赔偿",
    ],
)
def test_verbs_adverbs_and_unknown_measures_are_no_goods(text):
    actions = parse(f"SO-1024：{text}", now=NOW).to_json()["actions"]

    assert not any("item" in action for action in actions)


def test_a_verb_may_open_a_name():
    assert_asked("SO-1024的折叠桌椅加2套", ["change_quantity|SO-1024|折叠桌椅|2 set add"])


def test_a_row_of_single_characters_may_be_an_unknown_name():
    assert_asked("SO-1024的仿古砖改30箱", ["change_quantity|SO-1024|仿古砖|30 carton set"])


def test_words_are_nouns_verbs_or_others():
    assert [look_up(word)[0] for word in ("轴承", "赔偿", "改成", "轴承赔偿")] == ["n", "v", "p", ""]


def test_the_table_is_made_of_a_dictionary_of_counted_words(tmp_path: Path):
    dictionary = tmp_path / "dict.txt"
    dictionary.write_text(
        "轴承 186 n\n退休 1073 v\n改正 900 v\n张三 500 nr\n桦木 3 n\nB超 300 n\n", encoding="utf-8"
    )

    words = list(read_words(dictionary))

    assert words == [("轴承", 10, "noun"), ("退休", 14, "verb")]


def test_the_table_is_small_and_its_licence_stands_beside_it():
    folder = files("nlp.zh")

    assert len(folder.joinpath("vocabulary.txt").read_bytes()) < 1_000_000
    assert "MIT License" in folder.joinpath("vocabulary-LICENSE.txt").read_text(encoding="utf-8")


def test_time_grows_with_length_only():
    short, long = (_seconds("退休轴承赔偿" * count) for count in (2_000, 20_000))

    assert long < 40 * short


def _seconds(text: str) -> float:
    pieces = [Piece("char", at, at + 1, char) for at, char in enumerate(text)]
    start = time.process_time()
    join_words(pieces)
    return time.process_time() - start
