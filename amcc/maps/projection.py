"""Map projections: (longitude, latitude) in degrees to (x, y) on the page, y downward.

Every map here is an Albers equal-area conic, the usual one for the United States: sizes of counties can be
compared, and north is up in the middle of the map. The composite for the whole country is that of d3's
geoAlbersUsa, so that its maps look as readers know them: Alaska and Hawaii are insets at the lower left.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

Point = tuple[float, float]

EARTH_RADIUS_KM = 6371.0
KM_PER_MILE = 1.609344


@dataclass(frozen=True)
class Conic:
    """An Albers equal-area conic with two standard parallels around a central meridian, in degrees.

    ``scale`` is how many units of the page the radius of the earth takes; ``shift`` is the point of the page on which
    the central meridian meets latitude 0.
    """

    meridian: float
    parallels: tuple[float, float]
    scale: float = 1.0
    shift: Point = (0.0, 0.0)

    def __call__(self, lon: float, lat: float) -> Point:
        """Return the point (x, y) on the page of a longitude and a latitude in degrees."""
        rho, theta = self._radius(lat), self._angle(lon)
        return (
            self.shift[0] + self.scale * rho * math.sin(theta),
            self.shift[1] + self.scale * (rho * math.cos(theta) - self._cone[2]),
        )

    def box_around(self, lons: Iterable[float], lats: Iterable[float]) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of the box on the page around where meridians and parallels in degrees meet."""
        rhos, thetas = [self._radius(lat) for lat in lats], [self._angle(lon) for lon in lons]
        sines, cosines = [math.sin(theta) for theta in thetas], [math.cos(theta) for theta in thetas]
        top = self._cone[2]
        xs = [self.shift[0] + self.scale * rho * sine for rho in rhos for sine in sines]
        ys = [self.shift[1] + self.scale * (rho * cosine - top) for rho in rhos for cosine in cosines]
        return min(xs), min(ys), max(xs), max(ys)

    def _radius(self, lat: float) -> float:
        n, c, _ = self._cone
        return math.sqrt(max(0.0, c - 2 * n * math.sin(math.radians(lat)))) / n

    def _angle(self, lon: float) -> float:
        return self._cone[0] * math.radians(normalize_longitude(lon - self.meridian))

    @cached_property
    def _cone(self) -> tuple[float, float, float]:
        south, north = (math.sin(math.radians(parallel)) for parallel in self.parallels)
        n = (south + north) / 2
        c = 1 + south * (2 * n - south)
        return n, c, math.sqrt(c) / n

    def fitted(self, scale: float, shift: Point) -> Conic:
        """Return the same projection at another scale and shift."""
        return Conic(self.meridian, self.parallels, scale, shift)

    def centered(self, lon: float, lat: float, scale: float, at: Point) -> Conic:
        """Return the same projection at another scale, with a point in degrees on the point (x, y) of the page."""
        x, y = self.fitted(scale, (0.0, 0.0))(lon, lat)
        return self.fitted(scale, (at[0] - x, at[1] - y))


def normalize_longitude(degrees: float) -> float:
    """Return the same longitude, or difference of longitudes, from -180 up to but not 180 degrees."""
    return (degrees + 180) % 360 - 180


def local_conic(west: float, south: float, east: float, north: float) -> Conic:
    """Return a conic made for an area with these edges in degrees, at scale 1.

    It has the middle meridian, and parallels a sixth from the edges.
    """
    sixth = (north - south) / 6
    return Conic((west + east) / 2, (south + sixth, north - sixth))


# The frame and the constants of geoAlbersUsa at scale 1300, as the atlas packages use it.
NATION_WIDTH, NATION_HEIGHT = 975, 610
_SCALE = 1300.0
_CENTER = (487.5, 305.0)
MAINLAND = Conic(-96, (29.5, 45.5)).centered(-96.6, 38.7, _SCALE, _CENTER)
ALASKA = Conic(-154, (55, 65)).centered(
    -156, 58.5, _SCALE * 0.35, (_CENTER[0] - 0.307 * _SCALE, _CENTER[1] + 0.201 * _SCALE)
)
HAWAII = Conic(-157, (8, 18)).centered(
    -160, 19.9, _SCALE, (_CENTER[0] - 0.205 * _SCALE, _CENTER[1] + 0.212 * _SCALE)
)


def albers_usa(lon: float, lat: float) -> Point:
    """Return the point (x, y) on the composite map of the country, in units of its view box of 975 by 610."""
    if lat > 50:
        return ALASKA(lon, lat)
    if lat < 24 and normalize_longitude(lon) < -150:
        return HAWAII(lon, lat)
    return MAINLAND(lon, lat)
