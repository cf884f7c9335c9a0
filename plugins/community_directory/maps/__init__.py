"""Maps of the country and of each community's region, as path data and positions for the templates."""

from community_directory.maps.model import MapCommunity, NamedPoint, NationalMap, RegionMap
from community_directory.maps.national import national_map
from community_directory.maps.region import region_map, region_polygons

__all__ = [
    "MapCommunity",
    "NamedPoint",
    "NationalMap",
    "RegionMap",
    "national_map",
    "region_map",
    "region_polygons",
]
