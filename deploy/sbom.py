"""The bill of materials: what requirements.lock pins, as CycloneDX has it."""

import hashlib
import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

ROOT_FILE = "requirements.in"  # who is named by it is asked for by the bot itself
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Pin:
    """One line of a lock: who asks for it are names of others, or ROOT_FILE."""

    name: str
    version: str
    condition: str
    hashes: Sequence[str]
    asked_by: Sequence[str]

    @property
    def purl(self) -> str:
        """Its name in the world: `pkg:pypi/name@version`."""
        return f"pkg:pypi/{self.name}@{self.version}"


def pins(lock: str) -> Iterator[Pin]:
    """Yield what the text of a lock pins, in its order."""
    for block in re.split(r"\n(?=[a-z0-9])", f"\n{lock}")[1:]:
        head = re.match(r"([\w.-]+)==(\S+)(?: ; (.+?))?(?: \\)?$", block, re.MULTILINE)
        if head is None:
            raise ValueError(f"no pin: {block.splitlines()[0]}")
        hashes = re.findall(r"--hash=sha256:([0-9a-f]{64})", block)
        asked_by = re.findall(r"^    #(?: via|  ) +(?:-r )?([\w.-]+)$", block, re.MULTILINE)
        yield Pin(head[1], head[2], head[3] or "", hashes, asked_by)


def bill(lock: str, version: str, *, made_at: datetime) -> Json:
    """Return the bill of a version of the bot, the same for the same lock and moment."""
    known = list(pins(lock))
    root = f"pkg:pypi/confrere@{version}"
    serial = uuid.uuid5(uuid.NAMESPACE_OID, hashlib.sha256((root + lock).encode()).hexdigest())
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": serial.urn,
        "version": 1,
        "metadata": {
            "timestamp": made_at.astimezone(UTC).isoformat(timespec="seconds"),
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": "confrere",
                "version": version,
                "purl": root,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": [_component(pin) for pin in known],
        "dependencies": [
            _needs(root, ROOT_FILE, known),
            *(_needs(pin.purl, pin.name, known) for pin in known),
        ],
    }


def _component(pin: Pin) -> Json:
    hashes = [{"alg": "SHA-256", "content": digest} for digest in pin.hashes]
    condition = [{"name": "python:marker", "value": pin.condition}] if pin.condition else []
    return {
        "type": "library",
        "bom-ref": pin.purl,
        "name": pin.name,
        "version": pin.version,
        "purl": pin.purl,
        # Of each of its files: one for each system and Python.
        "externalReferences": [
            {"type": "distribution", "url": f"requirements.lock#{pin.name}", "hashes": hashes}
        ],
        **({"properties": condition} if condition else {}),
    }


def _needs(ref: str, name: str, known: Sequence[Pin]) -> Json:
    return {"ref": ref, "dependsOn": sorted(pin.purl for pin in known if name in pin.asked_by)}
