from amcc.pages.contribute_pictures import ALT, read_pictures


def test_every_picture_has_words_and_half_its_pixels():
    pictures = read_pictures()

    assert pictures.keys() == ALT.keys()
    for name, picture in pictures.items():
        assert picture.asset == f"contribute/{name}.webp"
        assert 0 < picture.width <= 560
        assert picture.alt.endswith(".")
