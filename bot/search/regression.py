"""Multinomial logistic regression with an L2 penalty, fitted by L-BFGS."""

from collections import deque
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from bot.search.encoder import Floats

Integers = NDArray[np.int64]

PENALTY = 1 / 30  # on half the squared weights, beside the summed losses
ITERATIONS = 100
PRECISE_ENOUGH = 2e-2  # of the gradient's largest entry; below, no decision changes
MEMORY = 8  # steps from which L-BFGS guesses the curvature
SUFFICIENT = 1e-4  # share of the promised decrease that a step must bring (Armijo)
SHORTEST_STEP = 1e-6


def fit(rows: Floats, classes: Integers, count: int) -> Floats:
    """Return the weights, one column for each of `count` classes.

    `classes` holds the class number of each row. The problem is convex: where it starts from
    does not matter, and the same rows give the same weights.
    """

    def loss(weights: Floats) -> tuple[float, Floats]:
        logits = rows @ weights
        top = logits.max(axis=1, keepdims=True)
        exponentials = np.exp(logits - top)
        sums = exponentials.sum(axis=1, keepdims=True)
        own = logits[np.arange(len(rows)), classes]
        value = float((np.log(sums) + top).sum(dtype=np.float64) - own.sum(dtype=np.float64))
        errors = exponentials / sums
        errors[np.arange(len(rows)), classes] -= 1
        penalty = PENALTY / 2 * float(np.vdot(weights, weights))
        return value + penalty, rows.T @ errors + np.float32(PENALTY) * weights

    return _minimise(loss, np.zeros((rows.shape[1], count), np.float32))


def probabilities(rows: Floats, weights: Floats) -> Floats:
    """Return the probability of each class for each row."""
    return softmax(rows @ weights)


def softmax(logits: Floats) -> Floats:
    """Return the probabilities that each row of logits stands for."""
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(exponentials / exponentials.sum(axis=1, keepdims=True), np.float32)


def _minimise(loss: Callable[[Floats], tuple[float, Floats]], start: Floats) -> Floats:
    """Return where a smooth convex function of an array is least (Nocedal & Wright, 7.4)."""
    point = start
    value, gradient = loss(point)
    steps: deque[tuple[Floats, Floats]] = deque(maxlen=MEMORY)
    for _ in range(ITERATIONS):
        if np.abs(gradient).max() <= PRECISE_ENOUGH:
            break
        direction = _descent(gradient, steps)
        slope = float(np.vdot(direction, gradient))
        length = 1.0 if steps else 1 / max(1.0, float(np.linalg.norm(gradient)))
        while True:
            next_point = point + np.float32(length) * direction
            next_value, next_gradient = loss(next_point)
            if next_value <= value + SUFFICIENT * length * slope:
                break
            length /= 2
            if length < SHORTEST_STEP:
                return point  # as low as these numbers can tell
        step, change = next_point - point, next_gradient - gradient
        if np.vdot(step, change) > 0:
            steps.append((step, change))
        point, value, gradient = next_point, next_value, next_gradient
    return point


def _descent(gradient: Floats, steps: deque[tuple[Floats, Floats]]) -> Floats:
    """Return the direction in which the last steps' curvature says the minimum lies."""
    direction = -gradient
    shares = []
    for step, change in reversed(steps):
        share = np.vdot(step, direction) / np.vdot(step, change)
        direction = direction - share * change
        shares.append(share)
    if steps:
        step, change = steps[-1]
        direction = direction * (np.vdot(step, change) / np.vdot(change, change))
    for (step, change), share in zip(steps, reversed(shares), strict=True):
        back = np.vdot(change, direction) / np.vdot(step, change)
        direction = direction + (share - back) * step
    return direction
