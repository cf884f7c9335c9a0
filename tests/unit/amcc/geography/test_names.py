import pytest

from amcc.geography.names import name_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Cook", "cook"),
        ("Doña Ana", "donaana"),
        ("St. Louis", "saintlouis"),
        ("Ste. Genevieve", "saintegenevieve"),
        ("Ft Worth", "fortworth"),
        ("East St. Louis", "eaststlouis"),
        ("Prince George's", "princegeorges"),
        ("Prince George’s", "princegeorges"),
        ("Oʻahu", "oahu"),
        ("Miami-Dade", "miamidade"),
        ("De Kalb", "dekalb"),
        ("St", "saint"),
        ("…", ""),
        ("", ""),
    ],
)
def test_names_are_compared_by_their_letters(name, key):
    assert name_key(name) == key
