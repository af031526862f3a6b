# SPDX-License-Identifier: GPL-2.0-or-later
"""Prints the rows of plugin/core/prefectureplaces.cpp: derive-prefecture-places.py geodata/prefectures.gpkg

The cells of a grid of a quarter degree that each prefecture touches, as runs from west to east: code, row, first column, last column; row 0
begins at 20° N, column 0 at 122° E.
"""

import math
import sys

from osgeo import ogr

ogr.UseExceptions()
CELL, WEST, SOUTH = 0.25, 122, 20


def cells_of(geometry):
    cells = set()
    for part in geometry:
        west, east, south, north = part.GetEnvelope()
        for row in range(math.floor((south - SOUTH) / CELL), math.floor((north - SOUTH) / CELL) + 1):
            for column in range(math.floor((west - WEST) / CELL), math.floor((east - WEST) / CELL) + 1):
                x, y = WEST + column * CELL, SOUTH + row * CELL
                square = ogr.CreateGeometryFromWkt(f"POLYGON(({x} {y},{x + CELL} {y},{x + CELL} {y + CELL},{x} {y + CELL},{x} {y}))")
                if (row, column) not in cells and square.Intersects(part):
                    cells.add((row, column))
    return cells


def runs_of(cells):
    runs = []
    for row, column in sorted(cells):
        if runs and runs[-1][0] == row and runs[-1][2] == column - 1:
            runs[-1][2] = column
        else:
            runs.append([row, column, column])
    return runs


layer = ogr.Open(sys.argv[1])
rows = []
for feature in sorted(layer.GetLayer(0), key=lambda each: each["pref_code"]):
    for row, first, last in runs_of(cells_of(feature.GetGeometryRef())):
        rows.append("{ %d, %d, %d, %d }" % (int(feature["pref_code"]), row, first, last))
for start in range(0, len(rows), 8):
    print("  " + ", ".join(rows[start : start + 8]) + ",")
