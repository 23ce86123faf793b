"""Finding the FAQ topic that a question is about."""

import os

# Before numpy is loaded: on small matrices its threads cost a hundred times what they bring,
# above all when other programs keep the cores busy.
for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")
