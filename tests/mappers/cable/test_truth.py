"""Synthetic cables come back field for field: ``tests/bench/bench_truth.py`` over fewer rows."""

import importlib.util
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "bench_truth.py"
spec = importlib.util.spec_from_file_location("bench_truth", BENCH)
bench = importlib.util.module_from_spec(spec)
spec.loader.exec_module(bench)


@pytest.mark.slow
@pytest.mark.skipif(not bench.MAKER.exists(), reason="../shared/bench is not beside the checkout")
def test_every_field_of_two_thousand_synthetic_cables_comes_back(tmp_path):
    tasks = list(bench.made(2_000, tmp_path))
    missed = [miss for task in tasks for miss in bench.misses_of(task)]
    for field in tasks[0][1]:
        wrong = [miss for miss in missed if miss[1] == field]
        assert 1 - len(wrong) / len(tasks) >= bench.LEAST, (field, wrong[:3])
