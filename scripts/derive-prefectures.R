# SPDX-License-Identifier: GPL-2.0-or-later
#
# Prints every ring of the `japan` map, vertex by vertex: ring number, name, longitude, latitude.
# Nothing is repaired here. resolution = 0 keeps every vertex; the map stores 32-bit degrees on a
# grid of 0.0001, so six decimals tell all of them apart.
suppressPackageStartupMessages(library(mapdata))

japan <- map("japan", fill = TRUE, plot = FALSE, resolution = 0)
gap <- is.na(japan$x)
ring <- (cumsum(gap) + 1)[!gap]
cat(sprintf("%d,%s,%.6f,%.6f\n", ring, japan$names[ring], japan$x[!gap], japan$y[!gap]), sep = "")
