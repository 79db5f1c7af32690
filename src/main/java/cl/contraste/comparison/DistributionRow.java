package cl.contraste.comparison;

import cl.contraste.metric.Metric;

/** The figures of a group, and how they are spread. */
record DistributionRow(GroupRow groups, Metric metric, Histogram histogram) {

  GroupMetric value() {
    return groups.metric(metric, 0);
  }
}
