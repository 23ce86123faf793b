"""Ports for what cannot choose one itself: no two processes are given the same."""

import os
import socket
from itertools import count

# Below those that the system gives to connections and to port 0: none of these is taken between
# the look and the use.
_FIRST, _NUMBER = 20_000, 12_000
_tries = count(os.getpid() * 31)


def free_port() -> int:
    """Return a port of this machine that nobody uses, another each time."""
    for number in _tries:
        port = _FIRST + number % _NUMBER
        with socket.socket() as found:
            try:
                found.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
    raise AssertionError
