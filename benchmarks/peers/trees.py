"""trees.py INPUT LEARNER THREADS: fits a risk model to the first four fifths of the rows and predicts the rest;
prints one JSON line. Input: y, x0, ..., x29. LEARNER: logistic, hgb or xgboost.
"""
import os
import sys

threads = int(sys.argv[3])
os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = str(threads)
import json
import resource
import time

import numpy as np
import pandas as pd
import sklearn
from sklearn.metrics import log_loss, roc_auc_score


def learner(name):
    if name == "logistic":
        from sklearn.linear_model import LogisticRegression
        return sklearn.__version__, LogisticRegression(max_iter=200)
    if name == "hgb":
        from sklearn.ensemble import HistGradientBoostingClassifier
        return sklearn.__version__, HistGradientBoostingClassifier(max_iter=100, random_state=1, early_stopping=False)
    import xgboost
    return xgboost.__version__, xgboost.XGBClassifier(
        n_estimators=100, tree_method="hist", max_depth=6, learning_rate=0.1, n_jobs=threads, random_state=1)


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


rows = pd.read_csv(sys.argv[1], dtype=np.float64)
y = rows.pop("y").to_numpy().astype(np.int8)
cut = len(rows) // 5 * 4
x24 = float(rows["x24"][cut:].sum())
x = rows.to_numpy(dtype=np.float32)
version, model = learner(sys.argv[2])
before, started = cpu(), time.time()
model.fit(x[:cut], y[:cut])
fitted, fit_cpu = time.time(), cpu() - before
risk = model.predict_proba(x[cut:])[:, 1].astype(np.float64)
predicted = time.time()
print(json.dumps({
    "version": version,
    "fit_s": fitted - started,
    "fit_cpu_s": fit_cpu,
    "predict_s": predicted - fitted,
    "auc": roc_auc_score(y[cut:], risk),
    "log_loss": log_loss(y[cut:], np.clip(risk, 1e-12, 1 - 1e-12)),
    "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "cpu_s": cpu(),
    "checksums": {
        "train_rows": cut,
        "train_events": int(y[:cut].sum()),
        "test_rows": len(y) - cut,
        "test_events": int(y[cut:].sum()),
        "test_sum_x24": x24,
    },
}))
