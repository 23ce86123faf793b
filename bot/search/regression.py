"""Multinomial logistic regression with an L2 penalty, fitted by conjugate gradients."""

import math

import numpy as np

from bot.search.features import Features
from bot.search.sparse import Floats, Integers

PENALTY = np.float32(1 / 30)  # on half the squared weights, beside the summed losses
ITERATIONS = 200
PRECISE_ENOUGH = 1e-2  # of the gradient's largest entry; below, no decision changes
TRIES = 12  # of a length for one step
FLAT_ENOUGH = 0.05  # share of the slope that may be left where a step ends
BATCH = 1024  # rows of logits worked on at once


def fit(rows: Features, classes: Integers, count: int) -> Floats:
    """Return the weights, one column for each of `count` classes.

    `classes` holds the class number of each row. The problem is convex: the same rows give the
    same weights. A step goes along the gradient, turned away from the step before (Polak and
    Ribière), to where the loss along it is least; for that the logits are enough, and of the
    whole matrix each step needs one product and one of its transpose.
    """
    weights = np.zeros((rows.width, count), np.float32)
    logits = np.zeros((len(rows), count), np.float32)
    gradient = rows.transposed_product(_errors(logits, classes))
    direction, size = -gradient, np.vdot(gradient, gradient)
    for _ in range(ITERATIONS):
        if np.abs(gradient).max() <= PRECISE_ENOUGH:
            break
        before = gradient
        _step(rows, classes, weights, logits, direction)
        gradient = rows.transposed_product(_errors(logits, classes))
        gradient += PENALTY * weights
        before -= gradient
        turn = -np.vdot(gradient, before) / size
        del before  # as large as the weights: four of those at a time are enough
        size = np.vdot(gradient, gradient)
        direction *= max(np.float32(0), turn)
        direction -= gradient
    return weights


def probabilities(rows: Features, weights: Floats) -> Floats:
    """Return the probability of each class for each row."""
    return softmax(rows @ weights)


def softmax(logits: Floats) -> Floats:
    """Return the probabilities that each row of logits stands for."""
    exponentials = logits - logits.max(axis=1, keepdims=True)
    np.exp(exponentials, exponentials)
    exponentials /= exponentials.sum(axis=1, keepdims=True)
    return np.asarray(exponentials, np.float32)


def _errors(logits: Floats, classes: Integers) -> Floats:
    """Return the probabilities less what is true, 1 for the class of each row."""
    errors = softmax(logits)
    errors[np.arange(len(errors)), classes] -= 1
    return errors


def _step(
    rows: Features, classes: Integers, weights: Floats, logits: Floats, direction: Floats
) -> None:
    """Move the weights, and their logits with them, in a direction."""
    change = rows @ direction
    length = np.float32(_length(weights, direction, logits, change, classes))
    change *= length
    logits += change
    weights += length * direction


def _length(
    weights: Floats, direction: Floats, logits: Floats, change: Floats, classes: Integers
) -> float:
    """Return how far to go in a direction that changes the logits by so much.

    The loss along a line is convex, and least where its slope is nothing: Newton's steps, kept
    between the longest that was too short and the shortest that was too long.
    """
    own = float(change[np.arange(len(change)), classes].sum(dtype=np.float64))
    along, square = float(np.vdot(weights, direction)), float(np.vdot(direction, direction))
    length, low, high, first = 0.0, 0.0, math.inf, 0.0
    for _ in range(TRIES):
        slope, bend = _slope_and_bend(length, logits, change)
        slope += float(PENALTY) * (along + length * square) - own
        bend += float(PENALTY) * square
        first = first or abs(slope)
        if length and abs(slope) <= FLAT_ENOUGH * first:
            break
        low, high = (length, high) if slope < 0 else (low, length)
        length -= slope / bend
        if not low < length < high:
            length = (low + high) / 2 if math.isfinite(high) else 2 * low
    return length


def _slope_and_bend(length: float, logits: Floats, change: Floats) -> tuple[float, float]:
    """Return the first and second derivative, by the length, of the summed log-partitions."""
    slope = bend = 0.0
    for start in range(0, len(logits), BATCH):
        rows = slice(start, start + BATCH)
        moved = change[rows]
        weighted = softmax(logits[rows] + np.float32(length) * moved)
        weighted *= moved
        means = weighted.sum(axis=1)
        slope += float(means.sum(dtype=np.float64))
        bend += float(np.vdot(weighted, moved)) - float(np.vdot(means, means))
    return slope, bend
