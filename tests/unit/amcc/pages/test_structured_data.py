import json

from amcc.pages import structured_data
from amcc.pages.profile import make_profile


def test_json_ld_names_the_counties_served(directory, articles):
    profile = make_profile("acme-guild", directory, articles, (), None)
    data = json.loads(json.dumps(structured_data.community(profile, "https://x.example")))
    assert [area["identifier"] for area in data["areaServed"]] == ["17031", "17093"]
    assert data["sameAs"] == ["https://acme.example/guild"]
