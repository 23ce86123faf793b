"""What is released, made once for all tests of a process."""

from importlib import metadata
from pathlib import Path

import pytest

from deploy.release import release

_BUILDS = 77  # the first setuptools that knows how pyproject.toml names the licence


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of a release of this checkout."""
    if int(metadata.version("setuptools").split(".")[0]) < _BUILDS:
        pytest.skip(f"no setuptools from {_BUILDS} on here: `make test` installs it")
    out = tmp_path_factory.mktemp("released")
    release(out)
    return out
