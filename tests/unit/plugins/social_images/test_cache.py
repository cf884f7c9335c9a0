"""Pictures are kept on disk under what they were drawn from."""

from social_images.cache import PictureCache, version_of


def test_cache_draws_once_for_each_description_and_version(tmp_path):
    drawn = []

    def draw_missing(numbers: list[int]) -> list[bytes]:
        drawn.append(numbers)
        return [b"picture %d" % number for number in numbers]

    for version in ("one", "one", "two"):
        cache = PictureCache(tmp_path / "kept", version)
        assert cache.get_all(["a", "b"], draw_missing) == [b"picture 0", b"picture 1"]
    assert drawn == [[0, 1], [], [0, 1]]
    PictureCache(tmp_path / "kept", "one").get_all(["a", "c", "b"], draw_missing)
    assert drawn[-1] == [1]


def test_version_follows_the_content_of_files(tmp_path):
    file = tmp_path / "font"
    file.write_bytes(b"a")
    before = version_of([file], "1")
    file.write_bytes(b"b")
    assert before != version_of([file], "1")
    assert version_of([file], "1") != version_of([file], "2")
