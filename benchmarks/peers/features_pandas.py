"""features_pandas.py INPUT OUTPUT: load features of every athlete-day with pandas; prints one JSON line.

Input: athlete_id, date, load, injury; every athlete's days in order, none missing.
A checksum is the sum of a feature over every athlete's days from the 28th on.
"""
import json
import math
import resource
import sys
import time

import numpy as np
import pandas as pd

started = time.time()
days = pd.read_csv(sys.argv[1], dtype={"athlete_id": np.int32, "load": np.float64, "injury": np.int8})
read = time.time()
athlete = days.athlete_id
by = days.groupby("athlete_id", sort=False)
day = by.cumcount()


def rolling(series, window, what):
    rolled = series.groupby(athlete, sort=False).rolling(window)
    return getattr(rolled, what)().reset_index(level=0, drop=True)


def ewm(rate):
    return by.load.ewm(alpha=rate, adjust=False).mean().reset_index(level=0, drop=True)


def from_zero(tau):
    """The average that begins at 0: the one that begins at the first load, its seed taken back."""
    rate = 1 - math.exp(-1 / tau)
    return ewm(rate) - by.load.transform("first") * (1 - rate) ** (day + 1)


features = pd.DataFrame(index=days.index)
features["mean_7d"] = rolling(days.load, 7, "mean")
features["mean_28d"] = rolling(days.load, 28, "mean")
features["acwr_coupled"] = features.mean_7d / features.mean_28d.where(features.mean_28d > 1e-9)
before = rolling(by.load.shift(7), 21, "mean")
features["acwr_uncoupled"] = features.mean_7d / before.where(before > 1e-9)
features["acwr_ewma"] = ewm(2 / 8) / ewm(2 / 29)
sd = rolling(days.load, 7, "std")
features["monotony"] = features.mean_7d / sd.where(sd > 1e-9)
features["strain"] = features.monotony * features.mean_7d * 7
features["ctl"] = from_zero(42)
features["atl"] = from_zero(7)
features["tsb"] = features.ctl - features.atl
features["prior_injuries"] = by.injury.cumsum()
last = day.where(days.injury == 1).groupby(athlete, sort=False).ffill()
features["days_since_injury"] = day - last
computed = time.time()
pd.concat([days, features], axis=1).to_csv(sys.argv[2], index=False)
written = time.time()

full = features[day >= 27]
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({
    "version": "pandas " + pd.__version__,
    "rows": len(days),
    "read_s": read - started,
    "compute_s": computed - read,
    "write_s": written - computed,
    "peak_rss_mb": used.ru_maxrss / 1024,
    "cpu_s": used.ru_utime + used.ru_stime,
    "checksums": {name: float(full[name].sum()) for name in features.columns},
}))
