"""Where the content is read and where what is made once is kept, in a checkout and installed."""

import os
import sys
from pathlib import Path

_CODE = Path(__file__).parent
_SHIPPED = _CODE / "content"  # a wheel holds a copy; in a checkout it lies beside the code
IS_INSTALLED = _SHIPPED.is_dir()
CONTENT = _SHIPPED if IS_INSTALLED else _CODE.parent / "content"


def _of_person() -> Path:
    """Return where the system has a person's programs keep what can be made again."""
    if sys.platform == "darwin":
        return Path("~/Library/Caches").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()


# Made when missing. What is installed belongs to the installer: nothing is written beside it.
BUILD = _of_person() / "confrere" if IS_INSTALLED else _CODE.parent / "build"
