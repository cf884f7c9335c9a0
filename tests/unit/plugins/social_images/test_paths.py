from social_images.paths import read_path


def test_path_data_is_read_back():
    assert read_path("M1.5.5l-1 2 .5.5zM10-3l1 1") == (
        ((1.5, 0.5), (0.5, 2.5), (1.0, 3.0)),
        ((10.0, -3.0), (11.0, -2.0)),
    )
    assert read_path("") == ()
