from conversation import differing


def test_a_conversation_that_is_killed_anywhere_ends_as_it_would_have(tmp_path):
    # A sample of the points; `python tests/agents/conversation.py FOLDER` goes through all of them.
    points = list(differing(tmp_path, every=9))
    assert len(points) >= 30
    assert [point for point in points if point[2]] == []
