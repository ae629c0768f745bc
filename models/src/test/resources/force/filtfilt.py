"""Reference values of the zero-lag Butterworth filter: python3 filtfilt.py > filtfilt.csv

scipy 1.17.1, numpy 2.4.6. Signals are functions of the index, so that the test makes them itself.
"""

import numpy as np
from scipy.signal import butter, filtfilt

n = np.arange(400)
signals = {
    "step": np.where(n < 200, 0.0, 800.0),
    "wave": 500 * np.sin(0.05 * n) + 100 * np.cos(1.7 * n) + n,
    "short": (n[:17] * 37 % 11).astype(float),
}
print("signal,order,cutoff,rate,index,value")
for name, order, cutoff, rate in [
    ("step", 2, 50, 1000),
    ("wave", 2, 50, 300),
    ("wave", 4, 20, 1000),
    ("wave", 2, 1, 1000),
    ("wave", 6, 100, 1000),
    ("short", 4, 30, 200),
]:
    x = signals[name]
    y = filtfilt(*butter(order, cutoff, fs=rate), x)
    for i in sorted({*range(0, len(x), 23), 1, 2, 199 % len(x), len(x) - 1}):
        print(f"{name},{order},{cutoff},{rate},{i},{y[i]!r}".replace("np.float64(", "").replace(")", ""))
