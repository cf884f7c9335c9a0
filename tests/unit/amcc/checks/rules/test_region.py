"""States, counties and cities that the place data know."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[Cook, Kendall]", "[Cook, Kendal]", ("region.counties.IL[2]", "'Kendal' is not a county of IL in the Census list of 2023; did you mean 'Kendall'?")),
        ("[Cook, Kendall]", "[Cook, Maricopa]", ("region.counties.IL[2]", "'Maricopa' is not a county of IL in the Census list of 2023; a county of that name is in AZ")),
        ("[Cook, Kendall]", "[Cook, Cook]", ("region.counties.IL[2]", "'Cook' stands twice; keep one")),
        ("    IL: [Cook, Kendall]", "    IX: [Cook]", ("region.counties.IX", "'IX' is not a state's postal code")),
        ("name: Chicago", "name: Chicgo", ("anchor_city.name", "'Chicgo' is no place in IL that the place data knows; did you mean 'Chicago'?")),
        ("  counties:\n", "  cities:\n    IL: [Chicgo]\n  counties:\n", ("region.cities.IL[1]", "'Chicgo' is no place in IL that the place data knows; did you mean 'Chicago'?")),
        ("  counties:\n", "  states: [XX]\n  counties:\n", ("region.states[1]", "'XX' is not a state's postal code")),
    ],
)  # fmt: skip
def test_places_that_are_not_known(project, old, new, told):
    project.edit(old, new)
    assert project.said() == [told]
