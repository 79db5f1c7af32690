"""Statistics of a sample as numpy computes them: reads {"values", "shown", "edges"} and writes an object.

values are exact, shown are rounded as the server shows them, edges are those of the server's histogram.
"""

import json
import sys

import numpy

given = json.load(sys.stdin)
values = numpy.array(given["values"], dtype=float)
shown = numpy.array(given["shown"], dtype=float)
largest_first = numpy.sort(shown)[::-1]
median = numpy.median(shown)
deviation = numpy.median(numpy.abs(shown - median))

json.dump(
    {
        "mean": numpy.mean(values),
        "median": numpy.median(values),
        "p10": numpy.quantile(values, 0.10),
        "p25": numpy.quantile(values, 0.25),
        "p75": numpy.quantile(values, 0.75),
        "p90": numpy.quantile(values, 0.90),
        "min": numpy.min(values),
        "max": numpy.max(values),
        "standardDeviation": numpy.std(values, ddof=1),
        "bins": numpy.histogram(shown, given["edges"])[0].tolist(),
        "shareOfTenLargest": largest_first[:10].sum() / shown.sum(),
        "shareOfSmallerHalf": largest_first[len(shown) - len(shown) // 2 :].sum() / shown.sum(),
        "rank": [int((shown > one).sum()) + 1 for one in shown],
        "percentile": [((shown < one).sum() + 0.5 * (shown == one).sum()) / len(shown) for one in shown],
        "distance": ((shown - median) / (1.4826 * deviation)).tolist(),
    },
    sys.stdout,
)
