"""What pyproject.toml cannot say: the exact pins, and the copy of content/ that a wheel holds."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent


def pins() -> list[str]:
    """Return the exact pins of requirements.lock, each with its condition."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return [line.removesuffix("\\").strip() for line in lines if line[:1].isalnum()]


class WithContent(build_py):  # type: ignore[misc]
    """Puts a copy of content/ beside the code."""

    def run(self) -> None:
        """Copy it anew: what is no longer in content/ does not stay."""
        super().run()
        copy = Path(self.build_lib) / "bot" / "content"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(ROOT / "content", copy, ignore=shutil.ignore_patterns("__pycache__"))


setup(install_requires=pins(), cmdclass={"build_py": WithContent})
