"""Solves the same file as matching-lemon.cpp with scipy; prints the seconds and the value of each way.

FILE [sparse|dense] [TIMES] [SECONDS]: again so many times, or until so many seconds are over.
"""
import json
import sys
import time

import_begin = time.perf_counter()

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

importing = time.perf_counter() - import_begin
numbers = np.fromfile(sys.argv[1], dtype=np.int32)
rows, columns, edges, _ = numbers[:4]
needs = numbers[4 : 4 + rows]
rooms = numbers[4 + rows : 4 + rows + columns]
listed = numbers[4 + rows + columns :].reshape(edges, 3)
way = sys.argv[2] if len(sys.argv) > 2 else "sparse"
assert (needs == 1).all()
# scipy has no places: a mentor becomes as many columns as it has places.
first = np.concatenate([[0], np.cumsum(rooms)])
places = rooms[listed[:, 1]]
row = np.repeat(listed[:, 0], places)
points = np.repeat(listed[:, 2], places)
offset = np.arange(len(row)) - np.repeat(np.cumsum(places) - places, places)
column = first[np.repeat(listed[:, 1], places)] + offset
shape = (int(rows), int(first[-1]))
most_seconds = float(sys.argv[4]) if len(sys.argv) > 4 else float("inf")
all_begin = time.perf_counter()
for _ in range(int(sys.argv[3]) if len(sys.argv) > 3 else 1):
    if way == "dense":
        matrix = np.full(shape, -1e9)
        matrix[row, column] = points
        begin, cpu_begin = time.perf_counter(), time.process_time()
        a, b = linear_sum_assignment(matrix, maximize=True)
        seconds, cpu = time.perf_counter() - begin, time.process_time() - cpu_begin
        total = int(matrix[a, b].sum())
        name = "scipy linear_sum_assignment"
    else:
        # A zero would be no edge.
        matrix = csr_matrix((points.astype(np.float64) + 1, (row, column)), shape=shape)
        begin, cpu_begin = time.perf_counter(), time.process_time()
        a, b = min_weight_full_bipartite_matching(matrix, maximize=True)
        seconds, cpu = time.perf_counter() - begin, time.process_time() - cpu_begin
        total = int(matrix[a, b].sum()) - len(a)
        name = "scipy min_weight_full_bipartite_matching"
    line = {"name": name, "seconds": seconds, "cpu": cpu, "importing": importing, "total": total, "optimal": True}
    print(json.dumps(line), flush=True)
    if time.perf_counter() - all_begin > most_seconds:
        break
