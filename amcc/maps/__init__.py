"""Maps of the country and of each community's region, as path data and positions for the templates."""

from amcc.maps.model import MapCommunity, NamedPoint, NationalMap, RegionMap, SpotMap
from amcc.maps.national import national_map
from amcc.maps.region import region_map
from amcc.maps.spots import spot_map

__all__ = [
    "MapCommunity",
    "NamedPoint",
    "NationalMap",
    "RegionMap",
    "SpotMap",
    "national_map",
    "region_map",
    "spot_map",
]
