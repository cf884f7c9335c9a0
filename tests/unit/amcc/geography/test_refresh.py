import csv
import math

import pytest

from amcc.geography import refresh
from amcc.geography.places import DATA, STATES, counties
from amcc.geography.topojson import read_atlas

SQUARE = [(-2, 0), (-1, 0), (-1, 1), (-2, 1), (-2, 0)]
CODES = {state.fips: state.code for state in STATES}


@pytest.fixture(scope="module")
def shapes():
    return list(refresh.read_shapes(read_atlas()))


def test_compressed_files_have_the_same_bytes_whenever_they_are_made(tmp_path):
    refresh.write_gzip(tmp_path / "one.gz", "text")
    refresh.write_gzip(tmp_path / "two.gz", "text")
    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()
    assert b"one" not in (tmp_path / "one.gz").read_bytes()


def test_tables_are_written_with_plain_line_feeds(tmp_path):
    refresh.write_csv(tmp_path / "table.csv", ["fips", "name"], [["35013", "Doña Ana"], ["51610", 'a "b"']])
    assert (tmp_path / "table.csv").read_bytes().decode() == 'fips,name\n35013,Doña Ana\n51610,"a ""b"""\n'


def test_trimming_the_atlas_drops_territories_and_renumbers_arcs():
    atlas = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "objects": {
            "counties": {
                "geometries": [
                    {"type": "Polygon", "id": "72001", "properties": {"name": "Adjuntas"}, "arcs": [[0]]},
                    {"type": "Polygon", "id": "01003", "properties": {"name": "Baldwin"}, "arcs": [[~1, 2]]},
                ]
            }
        },
        "arcs": [[[0, 0]], [[0, 0], [-1, 1]], [[0, 0], [-1, 0], [0, 1]]],
    }
    trimmed = refresh.trim_atlas(atlas)
    assert [g["id"] for g in trimmed["objects"]["counties"]["geometries"]] == ["01003"]
    assert trimmed["objects"]["counties"]["geometries"][0]["arcs"] == [[~0, 1]]
    assert len(trimmed["arcs"]) == 2


def test_trimming_what_is_trimmed_changes_nothing():
    atlas = read_atlas()
    assert refresh.trim_atlas(atlas) == atlas


def test_numbers_of_arcs_stay_nested():
    assert refresh.renumber([[[4, ~5]], [[5]]], {4: 0, 5: 1}) == [[[0, ~1]], [[1]]]


def test_the_table_of_counties_is_what_the_shapes_give(shapes):
    with (DATA / "counties.csv").open(encoding="utf-8", newline="") as file:
        header, *written = csv.reader(file)
    assert header == ["fips", "state", "name", "full_name", "lat", "lon"]
    full_names = {county.fips: county.full_name for county in counties()}
    rows = refresh.county_rows(shapes, full_names, CODES)
    assert [[str(value) for value in row] for row in rows] == written


def test_places_keep_their_county_by_their_point(shapes):
    with (DATA / "places.csv").open(encoding="utf-8", newline="") as file:
        written = [row for row in csv.reader(file) if row[1] in {"DE", "RI"}]
    cities = [
        {
            "name": name,
            "admin1code": state,
            "latitude": float(lat),
            "longitude": float(lon),
            "population": int(population),
            "geonameid": number,
        }
        for number, (name, state, lat, lon, population, _) in enumerate(written)
    ]
    small = cities[0] | {"population": refresh.POPULATION_FLOOR - 1}
    elsewhere = cities[0] | {"admin1code": "PR"}
    rows = refresh.place_rows([*reversed(cities), small, elsewhere], shapes, CODES)
    assert [[str(value) for value in row] for row in rows] == written
    assert len(written) > 50


def test_a_point_in_the_water_belongs_to_the_nearest_county():
    square = refresh.Shape("01001", "West", [SQUARE])
    other = refresh.Shape("01003", "East", [[(-9, 0), (-8, 0), (-8, 1), (-9, 1), (-9, 0)]])
    assert refresh.county_at([other, square], -1.5, 0.5) is square
    assert refresh.county_at([other, square], -0.5, 0.5) is square
    assert refresh.county_at([other, square], -7.0, 0.5) is other


def test_a_point_in_a_hole_is_outside():
    hole = [(-1.7, 0.3), (-1.7, 0.7), (-1.3, 0.7), (-1.3, 0.3), (-1.7, 0.3)]
    assert refresh.contains([SQUARE], -1.5, 0.5)
    assert not refresh.contains([SQUARE, hole], -1.5, 0.5)
    assert refresh.contains([SQUARE, hole], -1.1, 0.5)


def test_a_center_weighs_areas_and_takes_holes_away():
    assert refresh.centroid([SQUARE]) == pytest.approx((-1.5, 0.5))
    larger = [(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]
    hole = [(0, 0), (0, 1), (1, 1), (1, 0), (0, 0)]
    assert refresh.centroid([larger, hole]) == pytest.approx((7 / 6, 7 / 6))
    assert refresh.centroid([[(0, 0), (4, 2), (0, 0)]]) == (2, 1), "a line without area"


def test_distances_shrink_with_the_meridians():
    north = [(10, 60), (11, 60), (11, 61), (10, 60)]
    assert refresh.squared_distance([north], 8, 60) == pytest.approx((2 * math.cos(math.radians(60))) ** 2)
    assert refresh.squared_distance([SQUARE], -1.5, 3) == pytest.approx(4)


def test_a_name_that_disagrees_with_the_shapes_stops_the_refresh():
    shape = refresh.Shape("01001", "Autauga", [[(0, 0)]])
    assert refresh.full_name_of(shape, {"01001": "Autauga County"}) == "Autauga County"
    with pytest.raises(ValueError, match="01001"):
        refresh.full_name_of(shape, {"01001": "Somewhere County"})


def test_names_that_older_lists_lack_or_spell_otherwise_are_set_right():
    assert (
        refresh.full_name_of(refresh.Shape("22059", "LaSalle", []), {"22059": "La Salle Parish"})
        == "LaSalle Parish"
    )
    assert refresh.full_name_of(refresh.Shape("09110", "Capitol", []), {}) == "Capitol Planning Region"
