# SPDX-License-Identifier: GPL-2.0-or-later
"""Turns the rings of mapdata's `japan` map into 47 valid prefectures: derive-prefectures.py RINGS.csv OUT.gpkg

Rings are moved from the Tokyo Datum to JGD2011, repaired one by one, freed of overlaps and collected by prefecture.
In the source the two sides of a border are one line, so neighbours share their vertices; every step below keeps that.
What was repaired is printed; a result that breaks the promises of check() is an error and is not written.
"""

import csv
import itertools
import sys

from osgeo import gdal, ogr, osr

gdal.UseExceptions()
ogr.UseExceptions()
osr.UseExceptions()

# JIS X 0401 code, name, English name. The map's own names are the English ones, but for letter case ("NARA").
PREFECTURES = """
01 北海道 Hokkaido    02 青森県 Aomori      03 岩手県 Iwate       04 宮城県 Miyagi      05 秋田県 Akita
06 山形県 Yamagata    07 福島県 Fukushima   08 茨城県 Ibaraki     09 栃木県 Tochigi     10 群馬県 Gunma
11 埼玉県 Saitama     12 千葉県 Chiba       13 東京都 Tokyo       14 神奈川県 Kanagawa  15 新潟県 Niigata
16 富山県 Toyama      17 石川県 Ishikawa    18 福井県 Fukui       19 山梨県 Yamanashi   20 長野県 Nagano
21 岐阜県 Gifu        22 静岡県 Shizuoka    23 愛知県 Aichi       24 三重県 Mie         25 滋賀県 Shiga
26 京都府 Kyoto       27 大阪府 Osaka       28 兵庫県 Hyogo       29 奈良県 Nara        30 和歌山県 Wakayama
31 鳥取県 Tottori     32 島根県 Shimane     33 岡山県 Okayama     34 広島県 Hiroshima   35 山口県 Yamaguchi
36 徳島県 Tokushima   37 香川県 Kagawa      38 愛媛県 Ehime       39 高知県 Kochi       40 福岡県 Fukuoka
41 佐賀県 Saga        42 長崎県 Nagasaki    43 熊本県 Kumamoto    44 大分県 Oita        45 宮崎県 Miyazaki
46 鹿児島県 Kagoshima 47 沖縄県 Okinawa
""".split()
PREFECTURES = list(zip(PREFECTURES[0::3], PREFECTURES[1::3], PREFECTURES[2::3]))
CODE_OF = {english.casefold(): code for code, _, english in PREFECTURES}
CODE_OF["gi"] = CODE_OF["gifu"]  # cut short in some versions of the map

# Tokyo Datum (Bessel 1841) to JGD2011 (GRS 80) with the three official parameters, spelt out so that no grid file
# present on one machine and absent on another can change the result.
TOKYO_TO_JGD2011 = (
    "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=cart +ellps=bessel "
    "+step +proj=helmert +x=-146.414 +y=507.337 +z=680.507 "
    "+step +inv +proj=cart +ellps=GRS80 +step +proj=unitconvert +xy_in=rad +xy_out=deg"
)
DECIMALS = 6  # 0.1 m; the source is given to 0.0001 degree, about 10 m
LAST_CHANGE = "2022-11-04T00:00:00.000Z"  # the day Debian built r-cran-mapdata 2.3.1-1

repairs = {
    "rings traced there and back": 0,
    "rings that crossed themselves": 0,
    "overlaps between prefectures": 0,
    "overlaps within a prefecture": 0,
    "lines between parts of a prefecture": 0,
}

# The land has no other holes. The map gives these lakes on a prefectural border to neither side.
BORDER_LAKES = {"十和田湖": (140.88, 40.47), "中海": (133.19, 35.47)}


def read_rings(path):
    """The rings as (code, vertices), closed, in source order."""
    rings = []
    with open(path, encoding="utf-8", newline="") as file:
        for (_, name), rows in itertools.groupby(csv.reader(file), key=lambda row: (row[0], row[1])):
            rings.append((CODE_OF[name.rstrip(":").casefold()], [(float(row[2]), float(row[3])) for row in rows]))
    return rings


def to_jgd2011(vertices, transformation):
    moved = transformation.TransformPoints(vertices)
    return [(round(x, DECIMALS), round(y, DECIMALS)) for x, y, *_ in moved]


def without_return_trip(vertices):
    """A few islets are traced once round and then once back, which encloses nothing: keeps the first round."""
    first_round = vertices[: vertices.index(vertices[0], 1) + 1]
    if len(first_round) == len(vertices):
        return vertices
    assert sorted(first_round) == sorted(vertices[len(first_round) - 1 :]), "not a return trip"
    repairs["rings traced there and back"] += 1
    return first_round


def polygons_of(geometry):
    """The polygons inside any geometry; the lines and points that a repair may leave beside them enclose nothing."""
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon:
        return [] if geometry.IsEmpty() else [geometry.Clone()]
    return [polygon for part in geometry for polygon in polygons_of(part)]


def multipolygon(polygons):
    collected = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in polygons:
        collected.AddGeometry(polygon)
    return collected


def polygon_of(ring):
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


def valid_polygon(vertices):
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in vertices:
        ring.AddPoint_2D(x, y)
    polygon = polygon_of(ring)
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # IsValid() warns besides answering
    valid = polygon.IsValid()
    gdal.PopErrorHandler()
    if valid:
        return multipolygon([polygon])
    repairs["rings that crossed themselves"] += 1
    # A ring is an outline: what MakeValid() leaves as a hole was enclosed twice, where the line ran over itself.
    return multipolygon(polygon_of(part.GetGeometryRef(0)) for part in polygons_of(polygon.MakeValid()))


def touching_pairs(shapes):
    boxes = [shape.GetEnvelope() for _, shape in shapes]
    for i, j in itertools.combinations(range(len(shapes)), 2):
        (west, east, south, north), (west2, east2, south2, north2) = boxes[i], boxes[j]
        if west <= east2 and west2 <= east and south <= north2 and south2 <= north:
            yield i, j


def cut_overlaps(shapes):
    """Where rings of two prefectures overlap the smaller keeps the ground: 石島 is Okayama's end of Kagawa's 井島."""
    for i, j in touching_pairs(shapes):
        if shapes[i][0] == shapes[j][0] or not shapes[i][1].Overlaps(shapes[j][1]):
            continue
        small, large = sorted((i, j), key=lambda k: shapes[k][1].GetArea())
        cut = shapes[large][1].Difference(shapes[small][1])
        shapes[large] = (shapes[large][0], multipolygon(polygons_of(cut)))
        repairs["overlaps between prefectures"] += 1


def count_dissolved(shapes):
    """Counts what collect() is about to dissolve."""
    for i, j in touching_pairs(shapes):
        if shapes[i][0] != shapes[j][0]:
            continue
        shared = shapes[i][1].Intersection(shapes[j][1])
        if shared.IsEmpty():
            continue
        if shared.GetDimension() == 2:
            repairs["overlaps within a prefecture"] += 1
        elif shared.GetDimension() == 1:
            repairs["lines between parts of a prefecture"] += 1


def collect(shapes):
    """One multipolygon per prefecture; the union dissolves parts that overlap, lie in one another or share a line."""
    collected = {}
    for code, _, _ in PREFECTURES:
        parts = [part for owner, shape in shapes if owner == code for part in polygons_of(shape)]
        collected[code] = multipolygon(polygons_of(multipolygon(parts).UnionCascaded())).Normalize()
    return collected


def vertices_of(geometry):
    if geometry.GetGeometryCount():
        return sum(vertices_of(part) for part in geometry)
    return geometry.GetPointCount()


def check(prefectures):
    assert len(prefectures) == 47
    for code, geometry in prefectures.items():
        assert geometry.IsValid() and not geometry.IsEmpty(), f"{code} is not valid"
    shapes = list(prefectures.items())
    for i, j in touching_pairs(shapes):
        shared = shapes[i][1].Intersection(shapes[j][1])
        assert not polygons_of(shared), f"{shapes[i][0]} and {shapes[j][0]} overlap"
    land = multipolygon([part for _, geometry in shapes for part in geometry]).UnionCascaded()
    holes = [polygon_of(part.GetGeometryRef(k)) for part in land for k in range(1, part.GetGeometryCount())]
    lakes = [ogr.CreateGeometryFromWkt(f"POINT ({x} {y})") for x, y in BORDER_LAKES.values()]
    assert len(holes) == len(lakes), f"{len(holes)} holes in the land"
    for hole in holes:
        assert any(hole.Contains(lake) for lake in lakes), f"a gap at {hole.Centroid().ExportToWkt()}"


def write(prefectures, path):
    gdal.SetConfigOption("OGR_CURRENT_DATE", LAST_CHANGE)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(6668)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(path, ["ADD_GPKG_OGR_CONTENTS=NO"])
    layer = file.CreateLayer("prefectures", crs, ogr.wkbMultiPolygon, ["SPATIAL_INDEX=NO"])
    for field in ("pref_code", "name_ja", "name_en"):
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for code, japanese, english in PREFECTURES:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("pref_code", code)
        feature.SetField("name_ja", japanese)
        feature.SetField("name_en", english)
        feature.SetGeometry(prefectures[code])
        layer.CreateFeature(feature)
    feature = layer = file = None  # closes the file


def main(rings_path, out_path):
    options = osr.CoordinateTransformationOptions()
    options.SetOperation(TOKYO_TO_JGD2011)
    transformation = osr.CreateCoordinateTransformation(None, None, options)

    rings = [(code, to_jgd2011(vertices, transformation)) for code, vertices in read_rings(rings_path)]
    shapes = [(code, valid_polygon(without_return_trip(vertices))) for code, vertices in rings]
    cut_overlaps(shapes)
    count_dissolved(shapes)
    prefectures = collect(shapes)
    check(prefectures)
    write(prefectures, out_path)

    print(f"{len(rings)} rings read; repaired:")
    for repair, count in repairs.items():
        print(f"  {count} {repair}")
    parts = sum(geometry.GetGeometryCount() for geometry in prefectures.values())
    vertices = sum(vertices_of(geometry) for geometry in prefectures.values())
    print(f"{len(prefectures)} prefectures, {parts} parts, {vertices} vertices")


if __name__ == "__main__":
    main(*sys.argv[1:])
