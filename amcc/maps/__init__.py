"""Maps of the country and of each community's region, as path data and positions for the templates."""

from amcc.maps.model import MapCommunity, NamedPoint, NationalMap, RegionMap, SpotMap
from amcc.maps.national import national_map, spot_map
from amcc.maps.region import region_map, region_polygons

__all__ = [
    "MapCommunity",
    "NamedPoint",
    "NationalMap",
    "RegionMap",
    "SpotMap",
    "national_map",
    "region_map",
    "region_polygons",
    "spot_map",
]
